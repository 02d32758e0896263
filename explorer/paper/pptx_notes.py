"""The evidence of a map in words: the speaker's notes, and what the tables behind them say."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.paper.pptx_shapes import plain
from explorer.paper.scene import Note, Quote, Scene

#: What the lower half of a printed page of notes holds in small type; more goes to tables as well.
PRINTED = 2_500
#: More than this nobody scrolls through while speaking: the notes then leave out the sentences.
SCROLLED = 12_000
#: The longest statement and title that are given whole.
NAME, TITLE = 500, 200


def speaker_notes(scene: Scene) -> list[str]:
    """The paragraphs of the notes: every number with its statement, and its sentences if they fit.

    A marking stands first, as it must where the page is printed alone.
    """
    banner = [plain(" ".join(scene.banner.lines))] if scene.banner else []
    about = [plain(" ".join(part.lines)) for part in (scene.about, scene.source)]
    said = [line for note in scene.notes for line in _quoted(note)]
    if sum(map(len, said)) > SCROLLED:
        said = [_brief(note) for note in scene.notes]
    if need_tables(scene):
        about.append("The sentences stand on the slides that follow.")
    return [*banner, *filter(None, about), *said]


def need_tables(scene: Scene) -> bool:
    """Whether the evidence is more than a printed page of notes holds."""
    return sum(len(line) for note in scene.notes for line in _quoted(note)) > PRINTED


def where(quote: Quote) -> str:
    """The document of a sentence, its date and marking, and the place in it."""
    return ", ".join(filter(None, (document(quote), plain(quote.place, TITLE))))


def document(quote: Quote) -> str:
    """The title of a sentence's document, its date and its marking."""
    title, id_ = plain(quote.title, TITLE), plain(quote.document, TITLE)
    marked = f"[{plain(quote.marking, TITLE)}]" if quote.marking else ""
    return ", ".join(filter(None, (title or id_, plain(quote.date, 40), marked)))


def _quoted(note: Note) -> Iterator[str]:
    yield f"{note.number}. {plain(note.statement, NAME)}"
    for quote in note.quotes:
        yield f"“{plain(quote.text)}” — {where(quote)}"


def _brief(note: Note) -> str:
    documents = "; ".join(dict.fromkeys(map(document, note.quotes)))
    return f"{note.number}. {plain(note.statement, NAME)}" + (
        f" ({documents})" if documents else ""
    )
