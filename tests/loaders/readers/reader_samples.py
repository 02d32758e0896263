"""Small files in binary formats, made here so that no binary is committed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import docx
from docx.document import Document as WordDocument

MAPPING = """\
title: Heads of offices
date: 2024-01
statements:
  - subject: {column: Name, label: Official}
    type: HOLDS_POST
    object: {column: Body, label: Office}
    properties: {title: Post, start: Since, acting: Acting}
  - subject: {column: Body, label: Office}
    type: PART_OF
    object: {value: United Nations, label: Office}
"""
TABLE = """\
Name,Post,Body,Since,Acting
Jane Doe,"Head, a.i.",CTED,1 May 2020,yes

John Roe , "Chief ""Joe\""" ,,soon,
"""

_ENCRYPTED = b" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]"


def make_pdf(pages: Sequence[Sequence[str]], *, title: str = "", encrypted: bool = False) -> bytes:
    """A pdf with the given lines on each page; `encrypted` asks for a password unknown to all."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    objects.append(f"<< /Title ({title}) >>".encode("latin-1"))
    kids = []
    for lines in pages:
        shown = " ".join(f"({line}) Tj 0 -20 Td" for line in lines)
        stream = f"BT /F1 12 Tf 72 720 Td {shown} ET".encode("latin-1")
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (len(objects) + 2)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    listed = " ".join(f"{kid} 0 R" for kid in kids).encode()
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed)
    return _with_index(objects, _ENCRYPTED % (b"41" * 32, b"42" * 32) if encrypted else b"")


def _with_index(objects: Sequence[bytes], trailer: bytes) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    index = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 4 0 R%s >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, index, size, trailer, len(data))
    )


def make_docx(document: WordDocument) -> bytes:
    """The bytes of a Word document."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def make_bomb(megabytes: int) -> bytes:
    """A docx by its names, whose main part unpacks to so many megabytes of zeros."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(megabytes):
                part.write(bytes(2**20))
    return stream.getvalue()


def sample() -> WordDocument:
    """A short document with a heading, items and a table."""
    document = docx.Document()
    document.add_heading("A visit to Kenya", level=1)
    document.add_paragraph("They met\tthe Minister.")
    document.add_paragraph("peace", style="List Bullet")
    document.add_paragraph("aid", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip([c for row in table.rows for c in row.cells], "ABCD", strict=True):
        cell.text = text
    document.add_paragraph("After the table.")
    return document
