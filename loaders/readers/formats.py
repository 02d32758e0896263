"""The formats that are read, and what to do with those that are not."""

from __future__ import annotations

from pathlib import PurePath

#: suffixes that are read, and their format
READ = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".csv": "csv",
}
#: suffixes of documents that are not read, and what to save them as
ADVICE = {
    ".doc": "save it as docx",
    ".docm": "save it as docx",
    ".dot": "save it as docx",
    ".odt": "save it as docx",
    ".rtf": "save it as docx",
    ".pages": "export it as docx or pdf",
    ".wpd": "save it as docx",
    ".eml": "save the message as txt or html",
    ".msg": "save the message as txt or html",
    ".mbox": "save each message as txt or html",
    ".mht": "save the page as html",
    ".mhtml": "save the page as html",
    ".zip": "unpack it and load the folder",
    ".gz": "unpack it and load what it holds",
    ".tar": "unpack it and load the folder",
    ".7z": "unpack it and load the folder",
    ".rar": "unpack it and load the folder",
    ".xls": "save the sheet as csv, with a mapping file beside it",
    ".xlsx": "save the sheet as csv, with a mapping file beside it",
    ".ods": "save the sheet as csv, with a mapping file beside it",
    ".tsv": "save it as csv, with a mapping file beside it",
    ".ppt": "save it as pdf",
    ".pptx": "save it as pdf",
    ".odp": "save it as pdf",
    ".epub": "save it as html or txt",
    ".tex": "save it as pdf or txt",
    ".djvu": "save it as pdf, with a text layer",
    ".tif": "it is a picture; make a pdf with a text layer, for example with ocrmypdf",
    ".tiff": "it is a picture; make a pdf with a text layer, for example with ocrmypdf",
}


def is_companion(name: str) -> bool:
    """Whether a file only tells about the documents beside it (``README``, ``.facts``)."""
    return name.upper().startswith("README") or name.lower().endswith((".facts", ".mapping.yaml"))


def refusal(name: str) -> str | None:
    """Why a file of this name is not read, and what to do; None if it may be read."""
    suffix = PurePath(name).suffix.lower()
    if suffix in ADVICE:
        return f"{suffix} is not read; {ADVICE[suffix]}"
    if suffix == ".facts":
        return "holds gold facts, no document; give it to liaison evaluate"
    if name.lower().endswith(".mapping.yaml"):
        return "is the mapping of a roster; give the csv file"
    if suffix and suffix not in READ and not suffix[1:].isdigit() and " " not in suffix:
        return f"{suffix} is not read; save it as one of {', '.join(READ)}"
    return None


def format_of(name: str, data: bytes) -> str:
    """The format by the suffix of the name; without a known one, by the first bytes."""
    known = READ.get(PurePath(name).suffix.lower())
    if known:
        return known
    head = data[:1_024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if head[:15].lower().startswith((b"<!doctype html", b"<html")):
        return "html"
    return "md" if head.startswith(b"---\n") else "txt"
