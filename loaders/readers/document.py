"""One file to one document: its format is read, and what it does not declare is looked for."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from graphmodel.errors import DocumentError, SchemaError, UsageError
from graphmodel.records import Document
from loaders.readers.dates import parse_date
from loaders.readers.decoding import decode
from loaders.readers.discovery import STDIN
from loaders.readers.formats import format_of, refusal
from loaders.readers.html import declared_encoding, read_html
from loaders.readers.language import settle
from loaders.readers.mapping import MINIMAL, parse_mapping
from loaders.readers.markdown import front_matter, read_markdown
from loaders.readers.metadata import Said, self_description
from loaders.readers.paragraphs import form_feed_pages, numbered_paragraphs
from loaders.readers.parts import Parts
from loaders.readers.pdf import read_pdf
from loaders.readers.roster import rows
from loaders.readers.word import read_word

#: the largest file that is read, in bytes
LIMIT = 64 * 1024 * 1024
_MAPPING = ".mapping.yaml"


@dataclass(frozen=True, slots=True)
class _File:
    """A file's bytes, with the name that messages and suffix go by."""

    path: str
    data: bytes
    mapping: str | Path | None = None


def read(
    path_or_stream_name: str | Path,
    *,
    data: bytes | None = None,
    id: str | None = None,
    title: str | None = None,
    date: str | None = None,
    source: str | None = None,
    marking: str | None = None,
    mapping: str | Path | None = None,
) -> list[Document]:
    """The documents in one file: one each.

    `data` are the bytes where they are at hand; ``-`` reads them from the standard input.
    What is given wins over what the document says: `id` (else the file's stem), `title`,
    `date` (ISO 8601, cut to what is known), `source` (an address or path; the file's path
    is kept behind it), `marking`, `mapping` (the path of a roster's mapping, else
    ``NAME.mapping.yaml`` beside it).

    Raises `DocumentError` when the file cannot be read, `UsageError` for a `date` that is
    none.
    """
    if date is not None and (parsed := parse_date(date)) is None:
        raise UsageError(f"--date {date!r} is no date; write it like 2018-07-31, 2018-07 or 2018")
    name = str(path_or_stream_name)
    path = name if name == STDIN else Path(name).as_posix()
    if message := refusal(Path(path).name):
        raise DocumentError(f"{path}: {message}")
    file = _File(path, _bytes(path) if data is None else _within_limit(path, data), mapping)
    format_ = format_of(path, file.data)
    parts = _parse(file, format_)
    found = _document(file, format_, parts)
    sources = dict.fromkeys(filter(None, (source, *found.sources)))
    return [
        replace(
            found,
            id=id or found.id,
            title=title or found.title,
            date=parsed if date else found.date,
            sources=tuple(sources),
            marking=marking or found.marking,
        )
    ]


def _bytes(path: str) -> bytes:
    """The bytes of the file, or of the standard input."""
    if path == STDIN:
        return _within_limit("standard input", sys.stdin.buffer.read(LIMIT + 1))
    try:
        if Path(path).is_dir():
            raise DocumentError(f"{path}: is a folder; give the files in it")
        if Path(path).stat().st_size > LIMIT:
            _within_limit(path, None)
        return _within_limit(path, Path(path).read_bytes())
    except FileNotFoundError:
        raise DocumentError(f"{path}: does not exist; check the path") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise DocumentError(f"{path}: cannot be read ({reason}); check its permissions") from None


def _within_limit(path: str, data: bytes | None) -> bytes:
    if data is None or len(data) > LIMIT:
        size = f"{LIMIT // 2**20} MB"
        raise DocumentError(f"{path}: is larger than {size}, the most that is read; divide it")
    return data


def _parse(file: _File, format_: str) -> Parts:
    """The parts of the file, by its format."""
    if format_ == "pdf":
        return _filled(file.path, read_pdf(file.data, file.path))
    if format_ == "docx":
        return read_word(file.data, file.path)
    declared = declared_encoding(file.data) if format_ == "html" else None
    decoded = decode(file.data, file.path, declared)
    if format_ == "html":
        parts = _filled(file.path, read_html(decoded.text))
    elif format_ == "csv":
        parts = _roster(file, decoded.text)
    else:
        parts = read_markdown(decoded.text)
        parts = replace(parts, pages=form_feed_pages(parts.text))
    noted = {} if decoded.encoding == "utf-8" else {"encoding": decoded.encoding}
    lost = {"undecodable": str(decoded.lost)} if decoded.lost else {}
    return replace(parts, metadata={**parts.metadata, **noted, **lost})


def _filled(path: str, parts: Parts) -> Parts:
    if not parts.text.strip():
        raise DocumentError(f"{path}: holds no readable text; save what it shows as txt")
    return parts


def _roster(file: _File, text: str) -> Parts:
    """A roster with the text of its mapping, and a block for each row."""
    place = Path(file.mapping) if file.mapping else Path(file.path).with_suffix(_MAPPING)
    try:
        mapping_text = place.read_text(encoding="utf-8-sig")
        mapping = parse_mapping(mapping_text, place.name)
    except FileNotFoundError:
        raise DocumentError(
            f"{file.path}: a csv needs a mapping; write {place.as_posix()}, for example: {MINIMAL}"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(f"{place.as_posix()}: cannot be read as text ({error})") from None
    except SchemaError as error:
        raise DocumentError(f"{file.path}: {error}") from None
    blocks = tuple((row.start, row.end, "row") for row in rows(text, mapping, file.path))
    return Parts(
        text=text,
        title=mapping.title,
        date=mapping.date,
        language=mapping.language,
        source=mapping.source,
        marking=mapping.marking,
        blocks=blocks,
        metadata={"mapping": mapping_text},
    )


def _document(file: _File, format_: str, parts: Parts) -> Document:
    """The document, with what its text says where its format declares nothing."""
    text = parts.text
    body = text[front_matter(text)[1] :] if format_ in ("txt", "md") else text
    said = Said() if format_ == "csv" else self_description(body)
    noted = {"symbol": said.symbol, "retrieved": said.retrieved}
    return Document(
        id="stdin" if file.path == STDIN else Path(file.path).stem,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        title=_title(format_, parts, said),
        date=parts.date or said.date or parts.fallback_date,
        sources=tuple(dict.fromkeys(filter(None, (parts.source or said.source, file.path)))),
        language=settle(parts.language or said.language, text),
        format=format_,
        marking=parts.marking or said.marking,
        pages=parts.pages,
        paragraphs=() if format_ == "csv" else numbered_paragraphs(text),
        blocks=parts.blocks,
        metadata={**parts.metadata, **{name: value for name, value in noted.items() if value}},
    )


def _title(format_: str, parts: Parts, said: Said) -> str | None:
    """The declared title; else a heading of the format, or the text's own."""
    by_format = format_ in ("html", "docx")
    first, second = parts.fallback_title, said.title
    return parts.title or (first or second if by_format else second or first)
