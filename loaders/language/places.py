"""Where in a document an offset stands: its page and its numbered paragraph."""

from __future__ import annotations

from bisect import bisect_right

from graphmodel.records import Document


class Places:
    """Pages and paragraphs of a document by offset."""

    def __init__(self, document: Document) -> None:
        self._pages = list(document.pages)
        self._paragraphs = list(document.paragraphs)
        self._page_starts = [start for start, _ in self._pages]
        self._paragraph_starts = [start for start, _ in self._paragraphs]

    def page(self, offset: int) -> int | None:
        """The page on which an offset stands."""
        at = bisect_right(self._page_starts, offset) - 1
        return self._pages[at][1] if at >= 0 else None

    def paragraph(self, offset: int) -> str | None:
        """The number of the paragraph in which an offset stands."""
        at = bisect_right(self._paragraph_starts, offset) - 1
        return self._paragraphs[at][1] if at >= 0 else None
