"""Verification: each kind of fault is found, and sound facts have none."""

from __future__ import annotations

import dataclasses
import hashlib
from typing import Any

import pytest
from small_facts import ANNA, KENYA, OSCE, UNOCT

from graphmodel import Document, Evidence, Extraction, Fact, Fault, Node, open_store, verify
from graphmodel.stores import packing

TEXT = "Speech. Anna Smith visited Kenya. Later, more was said."
SOUND = Fact(
    ANNA,
    "VISITED",
    KENYA,
    {"date": "2018-07", "planned": True},
    Evidence("a", 8, 33, TEXT[8:33], (8, 18), (27, 32), "rule.a", 0.9),
)


def faults(fact: Fact, **document: str) -> list[Fault]:
    """What is found wrong in a store with one fact."""
    given = {"sha256": hashlib.sha256(TEXT.encode()).hexdigest(), **document}
    with open_store(":memory:") as store:
        store.put(Extraction(Document("a", TEXT, **given), (fact,)))
        return verify(store)


def placed(**changes: Any) -> Fact:
    """The sound fact with other evidence."""
    return dataclasses.replace(SOUND, evidence=dataclasses.replace(SOUND.evidence, **changes))


def stating(**properties: Any) -> Fact:
    """The sound fact with other properties."""
    return dataclasses.replace(SOUND, properties=properties)


def between(subject: Node, type: str, object: Node) -> Fact:
    """The sound fact with other ends and type."""
    return dataclasses.replace(SOUND, subject=subject, type=type, object=object)


DOCUMENT = Node("Document", "a", "a")


@pytest.mark.parametrize(
    "fact",
    [
        SOUND,
        placed(subject=(0, 6), bridge="the speaker"),
        dataclasses.replace(
            placed(subject=(0, 0), object=(0, 6)), subject=DOCUMENT, type="MENTIONS", properties={}
        ),
        dataclasses.replace(
            placed(subject=(0, 0)),
            subject=DOCUMENT,
            type="TEXT_OF",
            object=Node("Resolution", "S/RES/1", "R", properties={"number": 1, "year": 1946}),
            properties={},
        ),
        between(UNOCT, "FUNDS", KENYA),
        dataclasses.replace(between(UNOCT, "FUNDS", KENYA), properties={"amount": 5}),
        stating(date="2018"),
    ],
)
def test_sound_facts_have_no_fault(fact: Fact) -> None:
    """A fact whose evidence holds is no fault; a bridge explains an end outside the sentence."""
    assert faults(fact) == []


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (placed(text="Anna Smith visited Kenia."), "is not the quoted one"),
        (placed(start=8, end=90), "not within the text of 55 characters"),
        (placed(start=-1), "not within the text"),
        (placed(subject=(0, 6)), "its subject, 0:6, is outside the sentence"),
        (placed(object=(34, 39)), "its object, 34:39, is outside the sentence"),
        (placed(object=(27, 99), bridge="odd"), "its object, 27:99, is not within"),
        (placed(object=(27, 27)), "its object, 27:27, is not within"),
        (placed(confidence=1.5), "confidence, 1.5"),
        (between(KENYA, "HOLDS_POST", UNOCT), "does not allow the type"),
        (between(ANNA, "PRAISED", KENYA), "no such type"),
        (between(dataclasses.replace(OSCE, label="Body"), "VISITED", KENYA), "no label Body"),
        (between(dataclasses.replace(ANNA, name=""), "VISITED", KENYA), "lacks its id or name"),
        (stating(date="31 July"), "which is no date"),
        (stating(date=2018), "which is no date"),
        (stating(planned=1.5, purpose=["x"]), "which is no string"),
        (stating(purpose={"a": 1}), "not every store can hold"),
        (stating(purpose=[1, "x"]), "not every store can hold"),
        (stating(other=2**63), "not every store can hold"),
        (stating(other=None), "not every store can hold"),
        (
            between(ANNA, "VISITED", dataclasses.replace(KENYA, properties={"iso2": True})),
            "which is no string",
        ),
    ],
)
def test_fault_is_found(fact: Fact, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of fault is found once or more, with document, place and a sentence."""
    # a store refuses some of these values by itself; a file may hold them all the same
    monkeypatch.setattr(packing, "check_value", lambda name, value: None)
    found = faults(fact)
    assert any(told in fault.sentence for fault in found), found
    assert {(f.document, f.start, f.end) for f in found} == {
        ("a", fact.evidence.start, fact.evidence.end)
    }


def test_text_that_was_changed_in_the_store() -> None:
    """A text that does not fit its hash is a fault of the document."""
    (found,) = faults(SOUND, sha256="0" * 64)
    assert found.document == "a"
    assert "another sha256" in found.sentence
