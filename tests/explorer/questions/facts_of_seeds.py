"""The graph of the sample documents, walked in Python: what the questions are checked against.

Nothing here knows Cypher. A function of the modules `answers_…` is called by a question's name
with low lines for hyphens, takes the graph and the question's parameters, and returns the rows
that must come out, in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import networkx as nx

Key = tuple[str, str]
Rows = list[list[Any]]


class Tie(NamedTuple):
    """A relationship: its ends, its type and its other attributes."""

    start: Key
    end: Key
    type: str
    held: dict[str, Any]

    def other(self, key: Key) -> Key:
        """The end that is not `key`."""
        return self.end if key == self.start else self.start


@dataclass(frozen=True)
class Facts:
    """A graph and short ways to its nodes and relationships."""

    graph: nx.MultiDiGraph

    def ties(self, *types: str) -> Iterator[Tie]:
        """The relationships of some types; without any given, all but mentions."""
        for start, end, held in self.graph.edges(data=True):
            if held["type"] in types or (not types and held["type"] != "MENTIONS"):
                yield Tie(start, end, held["type"], held)

    def ties_of(self, key: Key, *types: str) -> Iterator[Tie]:
        """The relationships of a node in both directions."""
        return (tie for tie in self.ties(*types) if key in (tie.start, tie.end))

    def nodes(self, label: str) -> list[Key]:
        """The nodes of a label."""
        return [key for key in self.graph if key[0] == label]

    def get(self, key: Key, name: str) -> Any:
        """A property of a node, or None."""
        return self.graph.nodes[key].get(name)

    def name(self, key: Key) -> str:
        """The name of a node."""
        return str(self.graph.nodes[key]["name"])

    def short(self, key: Key) -> str:
        """The acronym of a node, or else its name."""
        return str(self.get(key, "acronym") or self.name(key))

    def one(self, label: str, called: str) -> Key:
        """The node of a label that has an id, acronym or name."""
        names = ("id", "acronym", "name", "iso2")
        (found,) = {k for k in self.nodes(label) if called in [self.get(k, n) for n in names]}
        return found


Answers = dict[str, Callable[..., Rows]]


def day(date: str) -> str:
    """The first day of a date that is cut to the month or year."""
    return (date + "-01-01")[:10]


def trails(
    facts: Facts, start: Key, types: tuple[str, ...], most: int, both: bool
) -> list[list[Tie]]:
    """All ways from a node of one to `most` relationships, none of them used twice."""
    done: list[list[Tie]] = []
    open_: list[tuple[Key, list[Tie]]] = [(start, [])]
    while open_:
        place, way = open_.pop()
        for tie in facts.ties(*types):
            on = tie.start == place or (both and tie.end == place)
            if on and not any(tie.held is used.held for used in way):
                done.append([*way, tie])
                if len(way) + 1 < most:
                    open_.append((tie.other(place), done[-1]))
    return done


def places(start: Key, way: list[Tie]) -> list[Key]:
    """The nodes of a way, the first with them."""
    found = [start]
    for tie in way:
        found.append(tie.other(found[-1]))
    return found
