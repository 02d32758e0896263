"""The frame: what a document is, and the resolution whose text it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graphmodel.records import Document
from loaders.language.frame import Frame, frame

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"


def _frame(text: str, **given: str) -> Frame:
    document = Document("x", text, "x", title=given.get("title"), date=given.get("date"))
    return frame(document)


COUNCIL, ASSEMBLY, RIGHTS = "Security Council", "General Assembly", "Human Rights Council"
NEW = "Resolution 1373 (2001)\n\nAdopted by the Security Council at its meeting\n\nThe Council,"
OLD = "54 (1948). Resolution of 15 July 1948\n\nThe Security Council,\nin resolution\n53 (1948),"
ADOPTED = "Resolution adopted by the {} on 15 June 2017\n\n{}. A subject\n\nThe {},\n"
STATEMENT = (
    "S/PRST/2020/5\n\nStatement by the President of the Security Council\n\nThe Security Council"
)


@pytest.mark.parametrize(
    ("text", "symbol", "body"),
    [
        (NEW, "S/RES/1373", COUNCIL),
        (OLD, "S/RES/54", COUNCIL),
        (ADOPTED.format(ASSEMBLY, "71/291", ASSEMBLY), "A/RES/71/291", ASSEMBLY),
        (ADOPTED.format(RIGHTS, "51/24", RIGHTS), "A/HRC/RES/51/24", RIGHTS),
        (STATEMENT + " recalls resolution 1373 (2001).\n", None, COUNCIL),
        ("Decision 2017/212\n\nThe Council notes resolution 1373 (2001).\n", None, None),
        ("UNODC welcomed Security Council resolution 1373 (2001).\n", None, None),
    ],
)
def test_own_symbol(text: str, symbol: str | None, body: str | None) -> None:
    """A resolution is known by its own heading; statements and decisions are none."""
    found = _frame(text)
    assert (found.symbol, found.body) == (symbol, body)
    if found.symbol_at:
        start, end = found.symbol_at
        assert text[start:end] in (symbol or "")


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("Letter dated 3 May 2021 from the Permanent Representative of Kenya\n", None, "letter"),
        ("I thank the President.\n", "Remarks by the Secretary-General", "statement"),
        ("Statement of Ms. Jane Okoro\n\nI thank the President.\n", None, "statement"),
        ("The **African Union** is a union of 55 states.\n", None, "encyclopaedia"),
        ("UNODC visited Mali.\n", None, "text"),
    ],
)
def test_kind(text: str, title: str | None, kind: str) -> None:
    """The title and the first lines tell a letter, a statement or an encyclopaedia's page."""
    assert _frame(text, **({"title": title} if title else {})).kind == kind


def test_year() -> None:
    """The year is the document's own, or the latest that the text names with a month."""
    text = "It met in March 2019 and in May 2021; the plan ends in 2030.\n"
    assert _frame(text, date="2020-06").year == "2020"
    assert _frame(text).year == "2021"
    assert _frame("It met.\n").year is None


def _symbol(stem: str) -> str | None:
    """The symbol that a file of the corpus is named after: S_RES_2777(2025), A_RES_71_291."""
    assembly = re.match(r"(UNEP_EA|HSP_HA)\.(\d+)_(?:RES|Res)\.(\d+)$", stem)
    if assembly:
        return f"{assembly[1].replace('_', '/')}.{assembly[2]}/RES.{assembly[3]}"
    match = re.match(r"(S|A|E|A_HRC)_RES_(.+?)(?:_EN.*)?$", stem)
    if not match:
        return None
    organ, number = match.groups()
    plain = re.match(r"0*(\d+)[_(]", number) if organ == "S" else None
    return f"{organ}/RES/{plain[1] if plain else number}".replace("_", "/")


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of resolutions is not here")
def test_own_symbols_of_real_texts() -> None:
    """Of real texts 95 of 100 show their symbol; what is no resolution shows none."""
    named = right = 0
    for folder in ("unsc", "resolutions"):
        for path in sorted((CORPUS / folder).iterdir())[::4]:
            found = _frame(path.read_text(encoding="utf-8", errors="replace")).symbol
            wanted = _symbol(path.stem)
            if wanted is None:
                assert found is None, path.name
            else:
                named, right = named + 1, right + (found == wanted)
    assert named > 300
    assert right >= 0.95 * named
