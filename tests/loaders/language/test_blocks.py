"""Blocks: what text is read together, and what is furniture between it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.records import Document
from loaders.language.blocks import Block, blocks

LINES = st.sampled_from(
    [
        "The Council met in New York and heard a statement by the",
        "representative of Kenya. It decided to remain seized of the",
        "# A Heading", "**Bold Heading**", "- an item", "(a) Another item;", "A/73/572", "12/45",
        "18-20417 (E)", "| a | b |", "", "", "Annual Report", "(Signed) Jane Okoro", "---",
        "1. Requests the Secretary-General to report;", "2001 (XXV)", "and,",
        "  indented text", "\t",
    ]
)  # fmt: skip


def _document(text: str) -> Document:
    return Document("x", text, "x")


def _blocks(text: str) -> list[tuple[str, str]]:
    """Kind and text of each block, furniture taken out, lines joined."""
    return [
        (b.kind, " ".join(" ".join(text[s:e].split()) for s, e in b.spans))
        for b in blocks(_document(text))
    ]


@given(st.lists(LINES, max_size=40).map("\n".join) | st.text(max_size=200))
def test_spans(text: str) -> None:
    """The spans of all blocks lie in the text, in order and apart, none of them empty."""
    parts = blocks(_document(text))
    spans = [span for block in parts if block.kind != "matter" for span in block.spans]
    if not any(block.kind == "matter" for block in parts):
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    for number, block in enumerate(parts):
        assert block.heading is None or parts[block.heading].kind == "heading"
        assert block.heading is None or block.heading < number
        assert block.lead is None or (block.kind, block.lead < number) == ("item", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "One line.\n\nAnother line.",
            [("paragraph", "One line."), ("paragraph", "Another line.")],
        ),
        (
            "# Our Work\nUNODC assists Mali.",
            [("heading", "# Our Work"), ("paragraph", "UNODC assists Mali.")],
        ),
        (
            "Work of the Centre\n\nIt met.",
            [("heading", "Work of the Centre"), ("paragraph", "It met.")],
        ),
        (
            "It asks UNODC to:\n- assist Mali\n- visit Chad",
            [
                ("paragraph", "It asks UNODC to:"),
                ("item", "- assist Mali"),
                ("item", "- visit Chad"),
            ],
        ),
        (
            "(a) Assist Mali;\n(b) Visit Chad.",
            [("item", "(a) Assist Mali;"), ("item", "(b) Visit Chad.")],
        ),
        (
            "| Country | Body |\n| Mali | UNODC |",
            [("cell", "| Country | Body |"), ("cell", "| Mali | UNODC |")],
        ),
    ],
)
def test_what_stands_apart(text: str, expected: list[tuple[str, str]]) -> None:
    """Headings, items, rows and paragraphs are blocks of their own."""
    assert _blocks(text) == expected


BROKEN = """\
The Committee assessed the measures taken by the Government of Kenya and the
National Counter-Terrorism Centre, and welcomed that the Centre, together with

18-20417 (E)

A/73/572

12/45

its partners, had begun to carry out the strategy that was adopted in the year
before. It recalled resolutions 1267 (1999), 1989
(2011) and 2253 (2015) of the Council.
"""


def test_a_sentence_reads_on_behind_a_page() -> None:
    """Running heads, page and job numbers take no part in a sentence that they interrupt."""
    [(kind, text)] = _blocks(BROKEN)
    assert kind == "paragraph"
    assert "together with its partners, had begun" in text
    assert "1989 (2011) and 2253" in text
    assert "A/73/572" not in text
    assert "12/45" not in text


def test_lines_that_come_back_are_furniture() -> None:
    """A short line on every page belongs to none of the paragraphs."""
    page = "Report of the Working Group\n\nThe group met for the {} time, and it ended.\n\n"
    found = _blocks(
        "".join(page.format(n) for n in ("first", "second", "third", "fourth", "fifth"))
    )
    assert len(found) == 5
    assert all("Working Group" not in text for _, text in found)


def test_front_matter() -> None:
    """Front matter is no text, except that its title is a heading."""
    text = "---\ntitle: A Visit to Mali\ndate: 2021-05-03\n---\nUNODC visited Mali.\n"
    parts = blocks(_document(text))
    assert [b.kind for b in parts] == ["heading", "matter", "paragraph"]
    assert text[parts[0].start : parts[0].end] == "A Visit to Mali"
    assert text[parts[2].start : parts[2].end] == "UNODC visited Mali."


def test_a_signature_is_one_block() -> None:
    """The lines under a signature belong to it, up to the next gap."""
    text = "I remain.\n\n(Signed) Jane Okoro\nPermanent Representative\nof Kenya\n\nAnnex"
    kinds = [(kind, said) for kind, said in _blocks(text)]
    assert ("signature", "(Signed) Jane Okoro Permanent Representative of Kenya") in kinds


def test_an_item_knows_what_introduces_it() -> None:
    """An item has the heading above it and the paragraph that its list hangs on."""
    text = "# Decisions\n\nUNODC is asked to:\n- assist Mali\n- visit Chad\n\n# Other\n\n- rest\n"
    items: list[Block] = [b for b in blocks(_document(text)) if b.kind == "item"]
    assert [(b.heading, b.lead) for b in items] == [(0, 1), (0, 1), (4, None)]


def test_rows_of_a_table_do_not_hide_the_margin() -> None:
    """Short rows say nothing of how the lines of paragraphs are broken."""
    rows = "\n".join(f"Nation {n} | {1950 + n}" for n in range(30))
    line = "The Harbour Union was founded by nine coastal cities and has since then grown into a"
    text = f"{line}\n" * 6 + "league of forty.\n\n" + rows
    kinds = [kind for kind, _ in _blocks(text)]
    assert kinds.count("paragraph") == 1


def test_boxes_of_a_page_are_furniture() -> None:
    """A box that asks for help, and the navigation of a series, are no part of the text."""
    text = (
        "| This article **needs citations**. Please help.  \n---|---  \n\n"
        "The text begins here.\n\nPart of a series on\n\n  * Kenya\n  * Chad\n\n"
        "## Members\n\nMali\n"
    )
    shown = [text[b.start : b.end] for b in blocks(_document(text))]
    assert shown == ["The text begins here.", "## Members", "Mali"]


def test_broken_by_a_margin_of_its_own() -> None:
    """A paragraph that a margin broke reads on before a capital, whatever the other lines look
    like; a short last line ends it."""
    broken = (
        "The work of the new harbour forum is for the present\n"
        "supported by the regional office for reefs in South\nEast Asia, based in Lusaka."
    )
    assert len(_blocks(broken)) == 1
    assert len(_blocks(broken.replace("for reefs in South", ""))) == 2


def test_bold_name_before_its_acronym() -> None:
    """A line in bold type is no heading where its acronym opens the sentence that goes on."""
    name = "**Partnership for the Reefs of the East**"
    text = f"{name}\n(PREF) is a regional programme that six States run.\n\nIt began."
    assert [kind for kind, _ in _blocks(text)] == ["paragraph", "paragraph"]
    assert _blocks(f"{name}\n(members)\n\nIt began.")[0] == ("heading", name)


def test_heading_that_ends_in_an_adjective() -> None:
    """A heading whose last word is no end of a name reads on in the next line."""
    text = "# Note\n\nStatement of the Ministry of Foreign\nAffairs of Kenya\n\nThe ministry spoke."
    assert ("heading", "Statement of the Ministry of Foreign Affairs of Kenya") in _blocks(text)


def test_heading_that_a_margin_broke_in_a_name() -> None:
    """A heading that ends in the beginning of a name reads on in the next lines."""
    text = (
        "Joint Board of the United Nations\nReef Programme, the United Nations\nFund and others\n"
    )
    joined = "Joint Board of the United Nations Reef Programme, the United Nations Fund and others"
    assert _blocks(text)[0] == ("heading", joined)
    text = "Board of the Coral Reef\nProgramme, the Fund and the Office\n\nIt met."
    assert _blocks(text)[0] == ("heading", text.partition("\n\n")[0].replace("\n", " "))


def test_no_heading_where_the_next_word_did_not_fit() -> None:
    """A line of capitals is no heading where the next line's first word was too long for it."""
    text = (
        "On April 13, Harbour Security Advisor Dr. Elizabeth\n"
        "Okoro-Sherwoodson welcomed a group that was led by the minister of\n"
        "coasts and harbours of the land, and then they all looked at reefs\n"
        "and at what the sea had done to them in the years before the flood,\n"
        "and they went home in the evening with a plan for all the harbours,\n"
        "which they then read to those who live there and fish in the bays.\n"
    )
    assert [b.kind for b in blocks(_document(text))] == ["paragraph"]


def test_short_lines_that_end_in_a_small_word() -> None:
    """A short line reads on in the next where it ends in a word that no name ends in."""
    text = "Report of the Committee on\nthe Rights of Rivers with\nReefs\n\nIt met in Lima.\n"
    joined = "Report of the Committee on the Rights of Rivers with Reefs"
    assert _blocks(text)[0][1] == joined


def test_heading_of_a_letter() -> None:
    """The heading of a letter reads on until it says to whom the letter is addressed."""
    text = "Letter dated 3 May 2021 from the Chair of the Rivers\nCommission addressed to the "
    text += "Council\nIt rains.\n\nLetter dated 3 May 2021 from the Chair\n\nIt rains.\n"
    kinds = [text for kind, text in _blocks(text) if kind == "heading"]
    whole = (
        "Letter dated 3 May 2021 from the Chair of the Rivers Commission addressed to the Council"
    )
    assert kinds[0] == whole
    assert "Letter dated 3 May 2021 from the Chair" in kinds


def test_a_question_that_ends_in_a_small_word() -> None:
    """A heading in the form of a question ends where its line does, whatever its last word."""
    text = "Where the money comes from\nThe Fund was set up by Norway in May.\n"
    assert [block[1] for block in _blocks(text)] == text.splitlines()
