"""PDF: the text layer, page by page."""

from __future__ import annotations

import re

import pypdfium2 as pdfium

from graphmodel.errors import DocumentError
from loaders.readers.parts import Parts

_BETWEEN_PAGES = "\n\n"
#: characters on an average page below which there is no text layer to speak of
_FEWEST = 5
#: where the end mark stands, counted from the end of the file
_TAIL = 4_096
#: marks that pdfium sets for a hyphen at the end of a line
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-"})
_CONTROL = re.compile(r"[\x00\x01\x03-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\uffff]")
#: titles that programs leave behind
_PROGRAM_TITLE = re.compile(
    r"(?i)microsoft \w+ - |untitled|document\d*$|.*\.(?:docx?|pdf|indd|qxd)$"
)


def read_pdf(data: bytes, where: str) -> Parts:
    """Text of all pages joined by a blank line; `pages` says where each begins.

    Pages without text are named in the metadata as ``pages_without_text``. Raises
    `DocumentError` when the file is damaged or encrypted or has no text layer.
    """
    if b"%PDF-" not in data[:1_024]:
        raise DocumentError(f"{where}: not a pdf; give the file the suffix of what it is")
    if b"%%EOF" not in data[-_TAIL:]:
        raise DocumentError(f"{where}: the pdf is cut short; fetch it again")
    texts, title = _pages(data, where)
    if sum(len("".join(text.split())) for text in texts) < _FEWEST * len(texts):
        raise DocumentError(
            f"{where}: the pdf has no text layer; it needs OCR, for example with ocrmypdf"
        )
    starts, offset = [], 0
    for number, text in enumerate(texts, 1):
        starts.append((offset, number))
        offset += len(text) + len(_BETWEEN_PAGES)
    blank = [str(number) for number, text in enumerate(texts, 1) if not text.strip()]
    return Parts(
        text=_BETWEEN_PAGES.join(texts),
        fallback_title=title,
        pages=tuple(starts),
        metadata={"pages_without_text": ", ".join(blank)} if blank else {},
    )


def _pages(data: bytes, where: str) -> tuple[list[str], str | None]:
    """The text of each page and the title among the properties."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            reason = "the pdf is encrypted; save a copy without a password"
        else:
            reason = "the pdf is damaged; fetch or export it again"
        raise DocumentError(f"{where}: {reason}") from error
    try:
        texts = [_text(document[number]) for number in range(len(document))]
        title = " ".join(document.get_metadata_value("Title").split())
    except pdfium.PdfiumError as error:
        raise DocumentError(
            f"{where}: a page of the pdf is damaged; fetch or export it again"
        ) from error
    finally:
        document.close()
    return texts, None if not title or _PROGRAM_TITLE.match(title) else title


def _text(page: pdfium.PdfPage) -> str:
    layer = page.get_textpage()
    try:
        raw: str = layer.get_text_bounded()
    finally:
        layer.close()
        page.close()
    lines = raw.translate(_HYPHENS).replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", lines)
