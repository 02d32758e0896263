"""The relationships of a map in words: numbered notes with quotes, and lines that bundle them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from explorer.map.appearance import TypeLook, in_order, type_look
from explorer.map.selection import Key
from explorer.map.text import shown
from explorer.paper.furniture import MIXED
from explorer.paper.scene import Note, Quote
from graphmodel.schema import load_schema

#: The property that says most about a relationship of the type, shown on its line.
_TELLING = {"HOLDS_POST": "title", "MEMBER_OF": "role", "CHAIRS": "role", "LEADS": "role"}
_NOT_SAID = frozenset(
    {"type", "documents", "quotes", "spans", "rules", "confidence", "count", "subjects", "objects"}
    | {"pages", "paragraphs", "bridges", "first_seen", "last_seen", "planned"}
)
#: The role that a type's own name says.
_ROLES = {"MEMBER_OF": "member", "CHAIRS": "chair"}
#: The most lines of words on a line, and the width in letters of numbers one above another.
_MOST_WORDS, _NARROW = 3, 6


@dataclass(frozen=True, slots=True)
class Bundle:
    """All relationships of two nodes, as indexes; see `explorer.paper.scene.Tie`.

    `words` are ways to say them, the fullest first: each is a list of lines. The last but
    one is their numbers alone, and the last these in a narrow block.
    """

    one: int
    two: int
    types: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    arrow: bool
    colour: str
    dashed: bool


@dataclass(frozen=True, slots=True)
class _Relation:
    number: int
    subject: int
    object: int
    look: TypeLook
    detail: str
    planned: bool


def notes(graph: nx.MultiDiGraph, part: nx.MultiDiGraph) -> list[Note]:
    """Every relationship of `part` in words, numbered from 1, with its quotes.

    Documents are described by `graph`.
    """
    return [
        Note(number, _statement(part, one, two, data), _quotes(graph, data))
        for number, (one, two, data) in enumerate(part.edges(data=True), 1)
    ]


def bundles(part: nx.MultiDiGraph) -> list[Bundle]:
    """The lines between the nodes of `part`, one for each pair; loops have none."""
    index = {key: i for i, key in enumerate(part)}
    pairs: dict[tuple[int, int], list[_Relation]] = {}
    for number, (one, two, data) in enumerate(part.edges(data=True), 1):
        relation = _relation(number, index[one], index[two], data)
        if one != two:
            pair = min(index[one], index[two]), max(index[one], index[two])
            pairs.setdefault(pair, []).append(relation)
    return [_bundle(held) for _, held in sorted(pairs.items())]


def name_of(part: nx.MultiDiGraph, key: Key) -> str:
    """What a node is called."""
    data = part.nodes[key]
    return shown(data.get("name") or data.get("title") or key[1]) or "(no name)"


def _relation(number: int, subject: int, object_: int, data: Mapping[str, Any]) -> _Relation:
    planned = data.get("planned") is True
    return _Relation(number, subject, object_, type_look(data["type"]), _detail(data), planned)


def _detail(data: Mapping[str, Any]) -> str:
    """What tells the relationship apart on its line: the title of a post, a sum."""
    if data["type"] == "FUNDS" and data.get("amount") is not None:
        return shown(f"{data.get('currency') or ''} {_said(data['amount'])}")
    said = shown(data.get(_TELLING.get(data["type"], "")) or "")
    return "" if said == _ROLES.get(data["type"]) else said


def _bundle(held: Sequence[_Relation]) -> Bundle:
    """One line for relationships of two nodes, in the direction that most of them have."""
    directed = [r for r in held if r.look.directed] or held
    low, high = sorted((held[0].subject, held[0].object))
    along = sum(1 if r.subject == low else -1 for r in directed)
    forward = along > 0 or (along == 0 and directed[0].subject == low)
    one, two = (low, high) if forward else (high, low)
    types = dict.fromkeys(r.look.name for r in held)
    colours = {r.look.colour for r in held}
    return Bundle(
        one,
        two,
        tuple(types),
        _ways(held, one),
        tuple(r.number for r in held),
        any(r.look.directed for r in held),
        colours.pop() if len(colours) == 1 else MIXED,
        all(r.planned for r in held),
    )


def _ways(held: Sequence[_Relation], one: int) -> tuple[tuple[str, ...], ...]:
    """The words of a line: with details, without, and the numbers alone, level or stacked."""
    full = _lines(held, one, details=True)
    plain = _lines(held, one, details=False)
    ways = [full, plain[:_MOST_WORDS]] if len(full) <= _MOST_WORDS else [plain[:_MOST_WORDS]]
    if len(plain) > _MOST_WORDS:
        ways = [[*plain[: _MOST_WORDS - 1], _rest(plain, held, one)]]
    numbers = f"[{ranges([r.number for r in held])}]"
    ways += [[numbers], _stacked(numbers)]
    return tuple(tuple(way) for way in ways)


def _stacked(numbers: str) -> list[str]:
    """Numbers one above another, none of them parted.

    >>> _stacked("[137–139, 141]")
    ['[137–', '139,', '141]']
    """
    lines: list[str] = []
    for piece in re.findall(r"[^ –]+–?", numbers):
        gap = "" if not lines or lines[-1].endswith("–") else " "
        if lines and len(lines[-1] + gap + piece) <= max(_NARROW, len(numbers) // 3 + 2):
            lines[-1] += gap + piece
        else:
            lines.append(piece)
    return lines


def _rest(plain: Sequence[str], held: Sequence[_Relation], one: int) -> str:
    """The words that find no line of their own, counted, with their numbers."""
    told = list(_grouped(held, one, False).items())[_MOST_WORDS - 1 :]
    return f"{len(told)} more [{ranges(sorted(n for _, numbers in told for n in numbers))}]"


def _lines(held: Sequence[_Relation], one: int, *, details: bool) -> list[str]:
    grouped = _grouped(held, one, details)
    return [f"{words} [{ranges(numbers)}]" for words, numbers in grouped.items()]


def _grouped(held: Sequence[_Relation], one: int, details: bool) -> dict[str, list[int]]:
    """The words of the relationships as they read from `one`, each with its numbers.

    Words that differ in capitals alone are one.
    """
    grouped: dict[str, list[int]] = {}
    spelt: dict[str, str] = {}
    for relation in held:
        words = relation.look.reading if relation.subject == one else relation.look.reverse
        words += f": {relation.detail}" if details and relation.detail else ""
        words += " (planned)" if relation.planned else ""
        words = spelt.setdefault(words.casefold(), words)
        grouped.setdefault(words, []).append(relation.number)
    return grouped


def ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers, runs of three or more drawn together.

    >>> ranges([1, 2, 3, 7, 9, 10])
    '1–3, 7, 9, 10'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
    )


def _statement(part: nx.MultiDiGraph, one: Key, two: Key, data: Mapping[str, Any]) -> str:
    """A relationship as a sentence with its properties behind it, in the order of the schema."""
    reading = type_look(data["type"]).reading
    said = f"{_full(part, one)} – {reading} – {_full(part, two)}"
    kind = load_schema().types.get(data["type"])
    properties = [
        f"{name}: {_said(data[name])}"
        for name in in_order(data, kind.properties if kind else ())
        if name not in _NOT_SAID
        and data[name] not in (None, "", [], False, _ROLES.get(data["type"]))
    ]
    planned = " (planned)" if data.get("planned") is True else ""
    return said + planned + (f" ({'; '.join(properties)})" if properties else "")


def _full(part: nx.MultiDiGraph, key: Key) -> str:
    """A node's name with its acronym, which a box may show alone."""
    name, acronym = name_of(part, key), shown(part.nodes[key].get("acronym") or "")
    return f"{name} ({acronym})" if acronym and acronym not in name else name


def _said(value: object) -> str:
    if value is True:
        return "yes"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_said, value))
    if isinstance(value, (int, float)):
        return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"
    return shown(value)


def _quotes(graph: nx.MultiDiGraph, data: Mapping[str, Any]) -> tuple[Quote, ...]:
    return tuple(_quote(graph, data, i) for i in range(len(data.get("documents") or ())))


def _quote(graph: nx.MultiDiGraph, data: Mapping[str, Any], place: int) -> Quote:
    """One piece of evidence of a relationship, with what a reader must know of its document."""
    document = str(data["documents"][place])
    known = graph.nodes.get(("Document", document), {})
    return Quote(
        shown(_at(data, "quotes", place)),
        shown(document),
        shown(known.get("title") or known.get("name") or document),
        shown(known.get("date") or ""),
        _place(data, place),
        shown(known.get("marking") or ""),
    )


def _place(data: Mapping[str, Any], place: int) -> str:
    """Where a quote stands in its document."""
    page, paragraph = _at(data, "pages", place), _at(data, "paragraphs", place)
    start, _, end = str(_at(data, "spans", place)).partition(":")
    parts = [
        f"page {page}" if page else "",
        f"para. {shown(paragraph)}" if paragraph else "",
        f"characters {start} to {end}" if end else "",
    ]
    return ", ".join(part for part in parts if part)


def _at(data: Mapping[str, Any], name: str, place: int) -> Any:
    """One entry of a list of evidence; empty where the list is missing or too short."""
    listed = data.get(name) or ()
    return listed[place] if place < len(listed) else ""
