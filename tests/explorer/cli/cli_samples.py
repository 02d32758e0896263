"""What the tests of the command line load and call."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from graphmodel.records import Document, Evidence, Extraction, Fact, Gap, Node, Span

VISIT = (
    "Michèle Coninsx, Executive Director of CTED, visited Kenya on 31 July 2018. "
    "CTED is part of the Counter-Terrorism Committee under resolution ___."
)
NOTE = "CTED [draft] will assist\nKenya. Jean Coninsx spoke for CTED."

CTED = Node(
    "Office",
    "counter-terrorism-committee-executive-directorate",
    "Counter-Terrorism Committee Executive Directorate",
    "CTED",
    ("the Executive Directorate",),
    {"kind": "directorate"},
)
COMMITTEE = Node("Office", "counter-terrorism-committee", "Counter-Terrorism Committee", "CTC")
MICHELE = Node("Official", "michele-coninsx", "Michèle Coninsx", aliases=("Ms. Coninsx",))
JEAN = Node("Official", "jean-coninsx", "Jean Coninsx")
KENYA = Node("Country", "KEN", "Kenya", properties={"iso2": "KE"})


@dataclass(frozen=True, slots=True)
class Result:
    """What a command did: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Liaison = Callable[..., Result]


def _fact(
    document: Document, subject: Node, kind: str, object: Node, words: tuple[str, str], **more: str
) -> Fact:
    """A fact whose sentence is the part of the text that holds both words."""
    text = document.text
    ends = [text.index(word) for word in words]
    spans: list[Span] = [(at, at + len(word)) for at, word in zip(ends, words, strict=True)]
    start = 1 + text.rfind(".", 0, min(ends))
    start += len(text[start:]) - len(text[start:].lstrip())
    end = 1 + text.index(".", max(ends))
    evidence = Evidence(
        *(document.id, start, end, text[start:end], *spans, "test.rule"),
        confidence=0.6 if document.id == "note" else 0.9,
        page=2 if document.id == "visit" else None,
        paragraph="12" if document.id == "visit" else None,
        bridge="the heading" if document.id == "note" else None,
    )
    return Fact(subject, kind, object, dict(more), evidence)


def _document(id: str, text: str, **given: str) -> Document:
    return Document(
        id,
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        sources=(f"{id}.txt",),
        language="en",
        pages=((0, 2),) if id == "visit" else (),
        paragraphs=((0, "12"),) if id == "visit" else (),
        **given,  # type: ignore[arg-type] # the callers give title, date and marking alone
    )


def extractions() -> list[Extraction]:
    """A note and a press release, with facts of several kinds and a gap."""
    visit = _document("visit", VISIT, title="Visit to Kenya", date="2018-07-31")
    note = _document("note", NOTE, marking="INTERNAL")
    lost = VISIT.index("___")
    post = {"title": "Executive Director"}
    return [
        Extraction(
            visit,
            (
                _fact(visit, MICHELE, "HOLDS_POST", CTED, ("Michèle Coninsx", "CTED"), **post),
                _fact(visit, MICHELE, "VISITED", KENYA, ("Michèle", "Kenya"), date="2018-07-31"),
                _fact(visit, CTED, "PART_OF", COMMITTEE, ("CTED is", "Counter-Terrorism Comm")),
            ),
            (Gap("lost-number", lost, lost + 3, "___", "a resolution without its number"),),
            "test",
        ),
        Extraction(
            note,
            (
                _fact(note, CTED, "ASSISTS", KENYA, ("CTED", "Kenya")),
                _fact(note, JEAN, "HOLDS_POST", CTED, ("Jean Coninsx", "CTED.")),
            ),
            (),
            "test",
        ),
    ]
