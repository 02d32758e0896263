"""What a map says, as plain data: nodes and lines for the network, facts for the panel."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import networkx as nx
import numpy as np

from explorer.map.appearance import in_order, label_look, type_look
from explorer.map.layout import Floats, place
from explorer.map.selection import Key
from explorer.map.text import label_lines, shown
from graphmodel.schema import load_schema

#: Up to here every node is given room for its label; above, labels come with zooming in.
_ROOMY = 200
_NOT_SHOWN = frozenset({"label", "id", "name", "acronym", "aliases", "text", "sha256"})
_NOT_PROPERTIES = frozenset(
    {"type", "documents", "quotes", "spans", "rules", "confidence", "count"}
    | {"subjects", "objects", "pages", "paragraphs", "bridges", "first_seen", "last_seen"}
)


def radii(part: nx.MultiDiGraph) -> Floats:
    """Radius of each node in pixels: its area grows with its number of relationships."""
    degree = np.array([d for _, d in part.degree], dtype=float)
    size: Floats = np.round(np.clip(8.0 + 3.2 * np.sqrt(degree), 12.0, 32.0), 1)
    return size


def spread(
    part: nx.MultiDiGraph, size: Floats, before: Mapping[Key, tuple[float, float]]
) -> Floats:
    """Where the nodes stand, in pixels; `before` holds places from an earlier map."""
    lines = [label_lines(*_called(key, data)) for key, data in part.nodes(data=True)]
    roomy = len(lines) <= _ROOMY
    wide = np.array([3.6 * max(map(len, text)) + 8 if roomy else 0.0 for text in lines])
    below = np.array([15.0 * len(text) + 6 if roomy else 0.0 for text in lines])
    half = np.column_stack([np.maximum(size + 5, wide), size + 5 + below / 2])
    drop = np.column_stack([np.zeros(len(lines)), below / 2])
    index = {key: i for i, key in enumerate(part)}
    pairs = [(index[one], index[two]) for one, two in part.edges()]
    fixed = {
        index[key]: (spot[0], spot[1] + float(drop[index[key], 1]))
        for key, spot in before.items()
        if key in index
    }
    return np.round(place(half, pairs, fixed) - drop, 1)


def content(graph: nx.MultiDiGraph, part: nx.MultiDiGraph) -> dict[str, Any]:
    """Labels, types, documents, sentences and relationships of `part` as JSON values.

    Names are indexes into lists, and a sentence that states several relationships
    stands once. Documents are described by `graph`.
    """
    index = {key: i for i, key in enumerate(part)}
    edges = list(part.edges(keys=True, data=True))
    labels = in_order({key[0] for key in part}, load_schema().labels)
    types = in_order({data["type"] for *_, data in edges}, load_schema().types)
    quoted = _Quotes()
    relations = [
        {
            "f": index[one],
            "t": index[two],
            "k": types.index(data["type"]),
            "p": _plain(data, _NOT_PROPERTIES),
            "e": quoted.of(data),
        }
        for one, two, _, data in edges
    ]
    return {
        "labels": [_label(name) for name in labels],
        "types": [_type(name) for name in types],
        "details": [_details(key, data, labels) for key, data in part.nodes(data=True)],
        "relations": relations,
        "sentences": list(quoted.sentences),
        "rules": list(quoted.rules),
        "documents": [_document(graph, name) for name in quoted.documents],
    }


class _Quotes:
    """Sentences, rules and documents, each kept once and numbered as they come."""

    def __init__(self) -> None:
        self.sentences: dict[tuple[int, str, str], int] = {}
        self.rules: dict[str, int] = {}
        self.documents: dict[str, int] = {}

    def of(self, data: Mapping[str, Any]) -> list[list[Any]]:
        """An edge's evidence as [sentence, rule, confidence, places of its ends in it]."""
        found: list[list[Any]] = []
        for i, name in enumerate(data.get("documents") or ()):
            document = self.documents.setdefault(str(name), len(self.documents))
            sentence = (document, str(_at(data, "spans", i)), str(_at(data, "quotes", i)))
            rule = self.rules.setdefault(shown(_at(data, "rules", i)), len(self.rules))
            sure = _at(data, "confidence", i)
            finite = isinstance(sure, (int, float)) and math.isfinite(sure)
            found.append(
                [
                    self.sentences.setdefault(sentence, len(self.sentences)),
                    rule,
                    round(float(sure), 3) if finite else None,
                    _ends(data, i),
                ]
            )
        return found


def _at(data: Mapping[str, Any], name: str, place_: int) -> Any:
    """One entry of a list of evidence; empty where the list is missing or too short."""
    listed = data.get(name) or ()
    return listed[place_] if place_ < len(listed) else ""


def _ends(data: Mapping[str, Any], place_: int) -> list[list[int]]:
    """Where the two ends stand in the quote, in characters; only those that stand inside it."""
    outer = _offsets(_at(data, "spans", place_))
    inner = [_offsets(_at(data, name, place_)) for name in ("subjects", "objects")]
    return [
        [span[0] - outer[0], span[1] - outer[0]]
        for span in inner
        if outer and span and outer[0] <= span[0] < span[1] <= outer[1]
    ]


def _offsets(span: str) -> tuple[int, int] | None:
    start, colon, end = span.partition(":")
    return (int(start), int(end)) if colon and start.isdigit() and end.isdigit() else None


def _called(key: Key, data: Mapping[str, Any]) -> tuple[str, str | None]:
    return str(data.get("name") or data.get("title") or key[1]), data.get("acronym")


def _details(key: Key, data: Mapping[str, Any], labels: list[str]) -> dict[str, Any]:
    name, acronym = _called(key, data)
    return {
        "k": labels.index(key[0]),
        "i": key[1],
        "n": shown(name) or "(no name)",
        "a": shown(acronym or ""),
        "b": _brief(key, name, acronym),
        "s": label_lines(name, acronym),
        "o": [shown(alias) for alias in data.get("aliases") or ()],
        "p": _plain(data, _NOT_SHOWN),
    }


def _brief(key: Key, name: str, acronym: str | None) -> str:
    """The short form of a name, where there is one: an acronym, or a resolution's symbol."""
    symbol = key[1] if key[0] == "Resolution" and "/" in key[1] else ""
    short = shown(acronym or symbol)
    return short if 1 < len(short) < min(20, len(shown(name))) else ""


def _plain(data: Mapping[str, Any], without: frozenset[str]) -> dict[str, str]:
    """Properties as text, in order of name; those without a value left out."""
    return {
        shown(name).replace("_", " "): _written(value)
        for name, value in sorted(data.items())
        if name not in without and value is not None and value != "" and value != []
    }


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return ", ".join(_written(item) for item in value)
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() else f"{value:,}"
    return shown(value)


def _label(name: str) -> dict[str, Any]:
    look = label_look(name)
    return {"n": name, "m": look.meaning, "c": look.colour, "s": look.shape}


def _type(name: str) -> dict[str, Any]:
    look = type_look(name)
    return {
        "n": name,
        "m": look.meaning,
        "c": look.colour,
        "f": look.reading,
        "r": look.reverse,
        "d": look.directed,
    }


def _document(graph: nx.MultiDiGraph, name: str) -> dict[str, str]:
    """What a map says of a document: never its text."""
    data = graph.nodes.get(("Document", name), {})
    return {
        "i": name,
        "n": shown(data.get("title") or data.get("name") or name),
        "d": shown(data.get("date") or ""),
        "m": shown(data.get("marking") or ""),
    }
