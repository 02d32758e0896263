"""Documents with facts for the contract of stores: made by hand, and at random."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable

from hypothesis import strategies as st

from graphmodel import (
    Document,
    Evidence,
    Extraction,
    Fact,
    Gap,
    Node,
    Store,
    Summary,
    Value,
    jsonl,
)

KENYA = Node("Country", "KEN", "Kenya", properties={"iso2": "KE"})
UNOCT = Node("Office", "unoct", "Office of Counter-Terrorism", "UNOCT")
OSCE = Node("Office", "osce", "OSCE", None, ("the Organization",))
ANNA = Node("Official", "anna-smith", "Anna Smith", aliases=("Ms. Smith",))


def document(id: str, text: str, *, date: str | None = None, source: str | None = None) -> Document:
    """A document read from `source`, or from a file called by its id."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(id, text, sha256, date=date, sources=(source or f"in/{id}.txt",))


def node_of(document: Document) -> Node:
    """The document as a loader gives it in its facts."""
    return Node("Document", document.id, document.name)


def fact(
    document: Document,
    subject: Node,
    type: str,
    object: Node,
    span: tuple[int, int] | None = None,
    **properties: Value,
) -> Fact:
    """A fact that the characters of `span`, or the whole text, state."""
    start, end = span or (0, len(document.text))
    evidence = Evidence(
        *(document.id, start, end, document.text[start:end], (start, start + 1), (end - 1, end)),
        rule="test.rule",
        confidence=0.9,
    )
    return Fact(subject, type, object, properties, evidence)


def small(id: str = "visit", **given: str) -> Extraction:
    """A visit, a post, a cooperation and two mentions in a text with letters beyond ASCII."""
    held = document(id, f"Ms. Smith (UNOCT) visited Kénya with OSCE: {id}. 🌍 Good.", **given)
    return Extraction(
        held,
        (
            fact(held, ANNA, "VISITED", KENYA, date="2018-07-31"),
            fact(held, ANNA, "HOLDS_POST", UNOCT, (0, 17), title="Head"),
            fact(held, UNOCT, "COOPERATES_WITH", OSCE, (10, 41)),
            fact(held, node_of(held), "MENTIONS", KENYA, (26, 31)),
            fact(held, node_of(held), "MENTIONS", UNOCT, (11, 16)),
        ),
        (Gap("lost-number", 4, 9, "Smith", "a note"), Gap("ambiguous-acronym", 0, 3, "Ms.")),
        "rules 1",
    )


def dumped(store: Store) -> str:
    """All relationships of a store as JSON lines."""
    stream = io.StringIO()
    jsonl.dump(store.relationships(), stream)
    return stream.getvalue()


def shown(store: Store) -> tuple[str, list[Summary]]:
    """What a store holds, in a form that is compared when the store is gone."""
    return dumped(store), store.documents()


def filled(store: Store, extractions: Iterable[Extraction]) -> Store:
    """The store after all `extractions` were put."""
    for extraction in extractions:
        store.put(extraction)
    return store


# -- at random ------------------------------------------------------------------------------

_TEXT = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from("aé🌍\u2028\r\n\x00\"\\'"),
    min_size=3,
    max_size=30,
)
_NAMES = st.sampled_from(["Office A", "The Office A", "Bureau A", "É"])
_NODES = st.builds(
    Node,
    label=st.sampled_from(["Office", "Country"]),
    id=st.sampled_from(["a", "b"]),
    name=_NAMES,
    acronym=st.none() | st.sampled_from(["OA", "BA"]),
    aliases=st.lists(_NAMES, max_size=2).map(tuple),
    properties=st.dictionaries(st.just("kind"), st.sampled_from(["organ", "agency"]), max_size=1),
)
_PROPERTIES = st.fixed_dictionaries(
    {},
    optional={
        "date": st.sampled_from(["2018", "2018-07"]),
        "amount": st.sampled_from([1, 1.0, 2.5]),
        "purpose": st.sampled_from(["talks", "training"]),
        "planned": st.booleans(),
    },
)
_TYPES = st.sampled_from(["VISITED", "FUNDS", "COOPERATES_WITH", "MENTIONS"])


@st.composite
def _facts(draw: st.DrawFn, held: Document) -> Fact:
    type = draw(_TYPES)
    subject = node_of(held) if type == "MENTIONS" else draw(_NODES)
    end = draw(st.integers(2, len(held.text)))
    start = draw(st.integers(0, end - 2))
    return fact(held, subject, type, draw(_NODES), (start, end), **draw(_PROPERTIES))


@st.composite
def extractions(
    draw: st.DrawFn, id: str, texts: st.SearchStrategy[str] = _TEXT, source: str | None = None
) -> Extraction:
    """A document called `id` with up to eight facts; the same text has the same facts."""
    text = draw(texts)
    date = draw(st.sampled_from([None, "2017", "2018-05-01"]))
    held = document(id, text, date=date, source=source)
    return Extraction(held, tuple(draw(st.lists(_facts(held), max_size=8))), (), "rules 1")


@st.composite
def collections(draw: st.DrawFn, *, apart: bool = False) -> list[Extraction]:
    """Up to four documents of different names; some share their text, unless kept `apart`."""
    ids = draw(st.lists(st.sampled_from("abcd"), min_size=2, max_size=4, unique=True))
    few = st.sampled_from(["One text.", "Another text.", "A third 🌍."])
    return [draw(extractions(id, _TEXT.map(f"{id}: {{}}".format) if apart else few)) for id in ids]
