"""What a reader of one format gives back, before it becomes a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Parts:
    """The text of a file and what the file says about itself.

    `text` is final: `pages` and `blocks` count characters in it, as in
    `graphmodel.records.Document`. `title`, `date`, `language`, `source` and `marking` are
    what the format declares (front matter, meta elements, properties) and None elsewhere.
    `fallback_title` and `fallback_date` count only where the text itself says nothing.
    """

    text: str
    title: str | None = None
    date: str | None = None
    language: str | None = None
    source: str | None = None
    marking: str | None = None
    fallback_title: str | None = None
    fallback_date: str | None = None
    pages: tuple[tuple[int, int], ...] = ()
    blocks: tuple[tuple[int, int, str], ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
