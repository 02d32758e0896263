"""Graphs for the tests of the map: a hand-made one of offices, and random ones of any size."""

from __future__ import annotations

import random
from pathlib import Path

import networkx as nx

_HERE = Path(__file__).parent
_DOCUMENTS = {
    "A": ("statement-2018-03", "Statement to the Security Council", "2018-03-12", "UNCLASSIFIED"),
    "B": ("press-2018-12", "Press release on coordination", "2018-12-06", ""),
    "C": ("newsletter-2018-08", "Newsletter of the regional office", "2018-08-01", ""),
    "D": ("note-2018-10", "Note on the Lake Chad Basin", "2018-10-20", "LIMITED DISTRIBUTION"),
    "E": ("web-2018-06", "Web page on Central Asia", "2018-06-02", ""),
}  # fmt: skip


def offices() -> nx.MultiDiGraph:
    """Forty-five nodes with invented quotes from five documents, two of them marked."""
    graph = nx.MultiDiGraph()
    keys: dict[str, tuple[str, str]] = {}
    for name, title, date, marking in _DOCUMENTS.values():
        rest = {"marking": marking} if marking else {}
        graph.add_node(("Document", name), label="Document", id=name, name=title, title=title,
                       date=date, text=f"The whole text of {name}.", **rest)  # fmt: skip
    for line in _lines("offices.nodes"):
        label, name, acronym = line.split("|")
        key = (label, name.lower().replace(" ", "-") if label != "Resolution" else name)
        rest = {"acronym": acronym} if acronym else {}
        graph.add_node(key, label=label, id=key[1], name=name, aliases=[], **rest)
        keys[name] = keys[acronym or name] = key
    for line in _lines("offices.ties"):
        _tie(graph, keys, line)
    return graph


def _lines(name: str) -> list[str]:
    return (_HERE / name).read_text(encoding="utf-8").splitlines()


def _tie(graph: nx.MultiDiGraph, keys: dict[str, tuple[str, str]], line: str) -> None:
    subject, kind, target, letter, quote, *rest = line.split("|")
    properties: dict[str, str | float] = (
        dict(pair.split("=") for pair in rest[0].split(";")) if rest else {}
    )
    if "amount" in properties:
        properties["amount"] = float(properties["amount"])
    document, _, date, _ = _DOCUMENTS[letter]
    at = quote.find(subject)
    spans = [f"{100 + at}:{100 + at + len(subject)}"] if at >= 0 else ["0:0"]
    graph.add_edge(
        keys[subject], keys[target], key=f"{kind} {rest}", type=kind, documents=[document],
        quotes=[quote], spans=[f"100:{100 + len(quote)}"], subjects=spans, objects=["0:0"],
        rules=[f"{kind.lower()}.verb"], confidence=[0.7 if "will" in quote else 0.95], count=1,
        first_seen=date, last_seen=date, **properties,
    )  # fmt: skip


def random_graph(count: int, ties: int, seed: int = 1) -> nx.MultiDiGraph:
    """`count` nodes in communities with `ties` relationships, the same for a seed."""
    chance = random.Random(seed)
    graph = nx.MultiDiGraph()
    kinds = ["Office", "Official", "Country", "Programme", "Resolution"]
    keys = [(kinds[chance.randrange(5)], f"n{i:05}") for i in range(count)]
    for i, key in enumerate(keys):
        graph.add_node(key, label=key[0], id=key[1], name=f"{key[0]} number {i} of the list")
    groups = max(2, round(count**0.5 / 2))
    for number in range(ties):
        one = int(count * chance.random() ** 1.7)
        near = [i for i in range(one % groups, count, groups) if i != one] or [1 - one]
        two = chance.choice(near) if chance.random() < 0.85 else int(count * chance.random() ** 2)
        graph.add_edge(
            keys[one], keys[two], key=str(number),
            type=chance.choice(["ASSISTS", "FUNDS", "LEADS"]),
            documents=[f"d{number % 20}"], quotes=[f"Sentence {number} says so."], spans=["0:20"],
            rules=["r"], confidence=[0.9], count=1,
        )  # fmt: skip
    return graph
