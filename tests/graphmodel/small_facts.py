"""Nodes, facts and documents of a few words, for the tests of what is made from them."""

from __future__ import annotations

import dataclasses

from graphmodel import Document, Evidence, Fact, Node, Value

ANNA = Node("Official", "anna-smith", "Anna Smith", aliases=("Ms. Smith",))
UNOCT = Node("Office", "unoct", "Office of Counter-Terrorism", "UNOCT")
OSCE = Node("Office", "osce", "OSCE")
KENYA = Node("Country", "KEN", "Kenya", properties={"iso2": "KE"})
DOCUMENTS = tuple(
    Document(id, "0123456789" * 3, "hash", date=date, title=f"On {id}", sources=(f"{id}.txt",))
    for id, date in (("new", "2019-02"), ("old", "2017-06-15"), ("undated", None))
)


def at(document: str = "old", start: int = 0, **given: Value | None) -> Evidence:
    """Evidence of ten characters from `start`."""
    end = start + 10
    found = Evidence(
        document, start, end, "0123456789", (start, start + 2), (end - 2, end), "rule.a", 0.9
    )
    return dataclasses.replace(found, **given)


def fact(
    subject: Node, type: str, object: Node, where: Evidence | None = None, **properties: Value
) -> Fact:
    """A fact, from the old document unless said otherwise."""
    return Fact(subject, type, object, properties, where or at())
