"""Bytes to text: the encoding is found, or the file is refused."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from graphmodel.errors import DocumentError
from loaders.readers.language import WESTERN, language

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffe\uffff]")
_LETTERS = re.compile(r"[A-Za-z\s]")
#: control characters that a sound text may hold, as a share of its length
_TOLERATED = 0.002
#: characters that charset detection looks at; more changes nothing and takes long
_SAMPLE = 200_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with line ends as ``\\n``, its encoding, and how many places could not be decoded."""

    text: str
    encoding: str
    lost: int = 0


def decode(data: bytes, where: str, declared: str | None = None) -> Decoded:
    """The text in `data`; `declared` is an encoding that the file names, tried after UTF-8.

    Nothing is repaired: only line ends change. Raises `DocumentError` when the bytes are
    empty, binary or of no encoding.
    """
    if not data.strip():
        raise DocumentError(f"{where}: the file is empty; give a file that has text")
    found = _marked(data) or _utf8(data) or _declared(data, declared) or _guess(data)
    if found is None or "\0" in found.text:
        what = "binary, not text" if b"\0" in data else "text in no known encoding"
        raise DocumentError(f"{where}: {what}; save it as UTF-8 text, or give its own format")
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise DocumentError(f"{where}: the file holds only blank space; give a file that has text")
    return Decoded(text, found.encoding, found.lost)


def _marked(data: bytes) -> Decoded | None:
    """Text behind a byte order mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    return None


def _utf8(data: bytes) -> Decoded | None:
    """UTF-8, also where it was damaged: other encodings hardly ever give its sequences."""
    if whole := _strict(data, "utf-8"):
        return whole
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd") - data.count("\ufffd".encode())
    sound = sum(1 for c in text if c > "\x7f") - lost
    return Decoded(text, "utf-8", lost) if lost <= sound and _plausible(text) else None


def _declared(data: bytes, encoding: str | None) -> Decoded | None:
    """The encoding that the file names, where it exists and fits."""
    try:
        return _strict(data, encoding) if encoding else None
    except LookupError:
        return None


def _guess(data: bytes) -> Decoded | None:
    """Encodings without a mark: wide ones by their zeros, western ones by their words."""
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if zeros.count(0) > len(zeros) * 0.4:
            return _strict(data, encoding)
    if b"\0" in data:
        return None
    if western := _western(data):
        return western
    best = from_bytes(data[:_SAMPLE]).best()
    found = _strict(data, best.encoding) if best else None
    return found if found and (language(found.text) or _ascii(found.text) > 0.7) else None


def _western(data: bytes) -> Decoded | None:
    """Windows-1252, if the words are of a language that was written in it."""
    text = data.decode("cp1252", errors="replace")
    lost = text.count("\ufffd")
    sound = _plausible(text) and lost <= len(text) * _TOLERATED
    return Decoded(text, "cp1252", lost) if sound and language(text) in WESTERN else None


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text, encoding) if _plausible(text) else None


def _plausible(text: str) -> bool:
    return len(_UNPRINTABLE.findall(text)) <= len(text) * _TOLERATED


def _ascii(text: str) -> float:
    return len(_LETTERS.findall(text)) / max(1, len(text))
