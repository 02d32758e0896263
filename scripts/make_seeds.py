"""Write the sample documents that are not plain text, the same bytes every time.

    python scripts/make_seeds.py            write seeds/newsletter.docx and seeds/partnership.pdf
    python scripts/make_seeds.py OUT        write them to the folder OUT

Their sources are in scripts/seed_sources/, in a small part of Markdown: `#` and `##`
headings, `-` items, `|` table rows (the first is the head), `>` a line of navigation,
`<page>` a new page. What is written is kept in the repository; this script is needed
only where a source changes. The pdf is written by reportlab.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "scripts" / "seed_sources"
MARKS = (("## ", "heading"), ("# ", "title"), ("- ", "item"), ("> ", "trail"), ("|", "row"))
OLDEST = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip entry can carry
NO_DATE = b"D:20000101000000"  # what reportlab writes as the date where the output must not vary


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a source: `kind` is title, heading, item, trail, row, page or text."""

    kind: str
    text: str

    @property
    def cells(self) -> list[str]:
        """The cells of a row."""
        return [cell.strip() for cell in self.text.strip("|").split("|")]


def blocks(source: Path) -> Iterator[Block]:
    """The blocks of a source, a line each, in order; empty lines are dropped."""
    for line in source.read_text(encoding="utf-8").splitlines():
        kind, mark = next(((k, m) for m, k in MARKS if line.startswith(m)), ("text", ""))
        if line.strip() == "<page>":
            yield Block("page", "")
        elif line.strip():
            yield Block(kind, line if kind == "row" else line[len(mark) :].strip())


def docx_bytes(source: Path, written: datetime) -> bytes:
    """The Word document of a source, with `written` as its date."""
    document = docx.Document()
    properties = document.core_properties
    properties.created = properties.modified = written
    properties.author, properties.comments, properties.language = "", "", "en"
    for kind, group in groupby(blocks(source), lambda block: block.kind):
        found = list(group)
        if kind == "row":
            fill_table(document, [block.cells for block in found])
            continue
        for block in found:
            add_paragraph(document, block)
            if kind == "title":
                properties.title = block.text
    out = io.BytesIO()
    document.save(out)
    return without_times(out.getvalue())


def add_paragraph(document: Any, block: Block) -> None:
    """Add a heading, an item or a paragraph."""
    if block.kind in {"title", "heading"}:
        document.add_heading(block.text, level=0 if block.kind == "title" else 1)
    else:
        document.add_paragraph(block.text, style="List Bullet" if block.kind == "item" else None)


def fill_table(document: Any, rows: list[list[str]]) -> None:
    """Add a table of these rows."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for line, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, cells, strict=True):
            cell.text = text


def without_times(archive: bytes) -> bytes:
    """The same zip archive, without the times at which its entries were written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, date_time=OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return out.getvalue()


def pdf_bytes(source: Path, written: datetime) -> bytes:
    """The pdf of a source, with `written` as its date: A4, a running head, page numbers."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    found = list(blocks(source))
    head = next(block.text for block in found if block.kind == "title")
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=A4, invariant=1, title=head, author="", subject="", creator="", lang="en"
    )

    def frame(canvas: Any, template: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 810, head)
        canvas.drawRightString(A4[0] - 72, 36, f"Page {template.page}")

    document.build(flowables(found), onFirstPage=frame, onLaterPages=frame)
    return out.getvalue().replace(NO_DATE, written.strftime("D:%Y%m%d%H%M%S").encode())


def flowables(found: list[Block]) -> list[Any]:
    """The blocks as reportlab's paragraphs and page breaks."""
    from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph

    sheet = getSampleStyleSheet()
    body = ParagraphStyle("body", sheet["BodyText"], fontSize=11, leading=15, spaceAfter=6)
    item = ParagraphStyle("item", body, leftIndent=18, bulletIndent=6)
    styles = {"title": sheet["Title"], "heading": sheet["Heading2"], "item": item}
    made: list[Any] = []
    for block in found:
        if block.kind == "page":
            made.append(PageBreak())
            continue
        mark = "•" if block.kind == "item" else None
        style = styles.get(block.kind, body)
        made.append(Paragraph(escape(block.text), style, bulletText=mark))
    return made


def main(folder: Path) -> None:
    """Write both documents to `folder`."""
    news = docx_bytes(SOURCES / "newsletter.md", datetime(2020, 2, 29))
    page = pdf_bytes(SOURCES / "partnership.md", datetime(2023, 2, 1))
    (folder / "newsletter.docx").write_bytes(news)
    (folder / "partnership.pdf").write_bytes(page)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "seeds")
