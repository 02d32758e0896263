"""Sessions of the heads of documents: where and when the meeting took place that a document is of.

"Commission on Rivers", "Second session", "Nairobi, 23-27 May 2016": the line with a town and days
is the setting of the meeting, conference or committee that a line above it names.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.records import Document
from loaders.mentions.dates import Date
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.relations.event_places import town_of_state
from loaders.relations.occasions import event
from loaders.relations.rules import rules
from loaders.relations.statements import Ref, Statement, ref_of, span_of

_HEAD = 24  # sentences of the head of a document
_ABOVE = 6  # lines between a meeting and its setting: "Distr.: General", "Original: English"
_PLACE = 12  # tokens of a line that gives place and days
_NAME = 40  # tokens of a line that names a meeting
_KINDS = frozenset("conference meeting workshop".split())
_PREPOSITIONS = frozenset("of on for to in with the and".split())
_REPORTS = frozenset("report letter letters note statement item agenda proposal draft".split())
_ORGANS = frozenset("committee commission council board assembly conference panel forum".split())
_CONFIDENCE = 0.88


def session_event(document: Document, marked: list[Marked]) -> Iterator[tuple[Statement, Marked]]:
    """Where the meeting of a document's head was held, and whose it was."""
    lines = marked[:_HEAD]
    for number, one in enumerate(lines):
        place, date = _setting(one)
        if place is None or date is None:
            continue
        month = date.end is None and len(date.start) < len("2016-05-23")
        above = lines[max(0, number - (1 if month else _ABOVE)) : number][::-1]
        named = _named(above)
        if named is None:
            continue
        kind, body, of = named
        key = f"{document.id}-{place.start}"
        node = event(kind, place.city or place.entity.name, date.start, date.end, key)
        happened = Ref(node, one.sentence.start, one.sentence.end)
        yield Statement(happened, "HELD_IN", place, "title.session", _CONFIDENCE), one
        if body is not None:
            who = ref_of(of.sentence.tokens, body)
            yield Statement(who, "ORGANIZED", happened, "title.session", _CONFIDENCE), of
        return


def _setting(one: Marked) -> tuple[Ref | None, Date | None]:
    """The town and days of a line that holds nothing else: "Nice, France, 9-13 June 2025"."""
    tokens, first = one.sentence.tokens, next(iter(one.mentions), None)
    if len(tokens) > _PLACE or len(one.dates) != 1 or first is None or first.entity is None:
        return None, None
    date = one.dates[0]
    places = all(m.label in {"Country", "Place"} and m.last <= date.first for m in one.mentions)
    if not places or date.last < len(tokens) - 1:
        return None, None
    if first.first == 0 and first.label == "Place":
        town = one.text_of(first.first, first.last)
        return Ref(first.entity, *span_of(tokens, first), city=town), date
    return town_of_state(one, 0), date


def _named(above: list[Marked]) -> tuple[str, Mention | None, Marked] | None:
    """The kind of the meeting that a line above names, with the body whose it is; a committee
    whose name fills a line meets itself."""
    for number, one in enumerate(above):
        kind = _kind(one)
        if kind is not None:
            behind = above[number + 1 : number + 2]
            body = organ(behind[0]) if behind else None
            return kind, body, behind[0] if body else one
        body = organ(one)
        if body is not None:
            return "meeting", body, one
    return None


def _kind(one: Marked) -> str | None:
    """The kind of meeting that a line is headed by: "Third Meeting of the Parties to …"."""
    tokens, kinds = one.sentence.tokens, rules().events
    if len(tokens) > _NAME or not tokens or tokens[0].low in _REPORTS or organ(one) is not None:
        return None
    end = next((n for n, t in enumerate(tokens) if n and t.low in _PREPOSITIONS), len(tokens))
    found = {kinds[t.low] for t in tokens[:end] if t.low in kinds} & _KINDS
    found = found or {kinds[t.low] for t in tokens if t.low in kinds} & _KINDS
    return found.pop() if len(found) == 1 else None


def organ(one: Marked) -> Mention | None:
    """The committee whose name fills a line."""
    whole = filling(one)
    return whole if whole and _ORGANS & {t.low for t in one.sentence.tokens} else None


def filling(one: Marked) -> Mention | None:
    """The body whose name fills a line."""
    whole = one.mentions[0] if len(one.mentions) == 1 else None
    if whole is None or whole.entity is None or whole.label != "Office":
        return None
    filled = whole.first == 0 and whole.last >= len(one.sentence.tokens)
    return whole if filled and whole.entity.kind != "post" else None
