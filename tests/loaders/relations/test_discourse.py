"""Discourse: what "it", "its", "she", "they", "the Committee", "we" and "I" stand for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graphmodel.records import Document
from loaders.mentions.entities import Entity
from loaders.pipeline import extract
from loaders.readers import read
from loaders.relations.discourse import Discourse, Seen

Facts = Callable[[str], list[str]]

#: text -> a fact that it states
SAID = {
    "UNODC opened an office. It assists Mali.": "UNODC ASSISTS Mali",
    "UNODC opened an office. Its experts visited Mali.": "UNODC VISITED Mali",
    "The Counter-Terrorism Committee met. The Committee visited Kenya.": "CTC VISITED Kenya",
    "The Security Council met. The Council requested CTED to visit Kenya.": "UNSC MANDATES CTED",
    "Ms. Jane Okoro arrived. She visited Kenya.": "Jane Okoro VISITED Kenya",
    "UNODC and UNICEF met. They visited Kenya.": "UNICEF VISITED Kenya",
    "UNODC met the Counter-Terrorism Committee. The Assembly asked the Committee and its Executive "
    "Directorate to meet.": "Executive Directorate PART_OF CTC",
    "The UNODC met. Its head, through its Reef Branch and its Coral Branch, met experts.": (
        "Coral Branch PART_OF UNODC"
    ),
    "UNODC told the Secretary-General of it; its first head, Ms. Jane Okoro, agreed.": (
        "Jane Okoro HOLDS_POST UNODC title=first head"
    ),
    "UNEP met. At its Harbour Assembly, the Assembly requested UNODC to visit Kenya.": (
        "Harbour Assembly MANDATES UNODC"
    ),
    "Ms. Jane Okoro met. The Secretary-General in his report to the Security Council agreed.": (
        "Secretary-General BRIEFED UNSC"
    ),
    "Contributors to UNOCT\n\nJapan gave $2 million.\n": (
        "Japan FUNDS UNOCT amount=2000000.0 currency=USD"
    ),
}

#: texts in which the pointing word stands for nothing known
UNSAID = [
    "It assists Mali.",
    "They visited Kenya.",
    "The Committee visited Kenya.",
    "The project started. It assists Mali.",
    "We assist Kenya.",
    "The Coral Committee met. A joint committee met its aims. The committee is chaired by Kenya.",
    "Ms. Jane Okoro spoke. The Director met experts. She visited Egypt.",
    "UNODC opened an office. The new post is vacant. It will assist Mali.",
    "UNODC and UNICEF met. Experts said that Chad invited them to visit Kenya.",
]


@pytest.mark.parametrize("text", SAID)
def test_pointing_words_reach_what_was_named(text: str, facts: Facts) -> None:
    """A pronoun, "the Committee" or a heading carries a name into the next sentence."""
    assert SAID[text] in facts(text)


@pytest.mark.parametrize("text", UNSAID)
def test_pointing_words_invent_nothing(text: str, facts: Facts) -> None:
    """Where nothing that was named fits, nothing is stated."""
    assert facts(text) == []


def test_a_statement_is_its_speakers(facts: Facts) -> None:
    """In a statement "I" is the speaker and "we" the body spoken for."""
    text = (
        "Statement by Ms. Jane Okoro, Executive Director of CTED\n\n"
        "We assist Kenya.\n\nI visited Mali.\n"
    )
    document = Document("example", text, "0" * 64, title="Statement", language="en")
    found = {
        (f.subject.acronym or f.subject.name, f.type, f.object.name, f.evidence.bridge)
        for f in extract(document).facts
    }
    assert ("CTED", "ASSISTS", "Kenya", "speaker") in found
    assert ("Jane Okoro", "VISITED", "Mali", "speaker") in found


def test_a_subject_not_known_hides_what_was_named_before() -> None:
    """After "The project started", "it" is the project and no body named earlier."""
    discourse = Discourse()
    discourse.name(Entity("Office", "unodc", "UNODC"), 0, 5, True)
    assert discourse.pronoun("it") is not None
    discourse.blocked = True
    assert discourse.pronoun("it") is None


def test_the_subject_of_the_main_clause_comes_first() -> None:
    """ "It" is the subject of the sentence before, not the last thing named."""
    discourse = Discourse()
    first, last = Entity("Office", "unodc", "UNODC"), Entity("Country", "KEN", "Kenya")
    discourse.name(first, 0, 5, True)
    discourse.name(last, 10, 15)
    discourse.main = [Seen(first, 0, 5, True)]
    found = discourse.pronoun("it")
    assert found is not None
    assert found[0].entity is first


def test_persons_are_he_or_she_only() -> None:
    """A body is never "she", a person never "it"."""
    discourse = Discourse()
    discourse.name(Entity("Official", "jane-okoro", "Jane Okoro"), 0, 5, True)
    assert discourse.pronoun("it") is None
    assert discourse.pronoun("she") is not None
    body = Discourse()
    body.name(Entity("Office", "unodc", "UNODC"), 0, 5, True)
    assert body.pronoun("she") is None


def test_the_nouns_of_a_page_are_its_bodys(facts: Facts) -> None:
    """On a page "the alliance" is the body that its first sentence calls an alliance, unless one of
    that name was just mentioned."""
    page = (
        "The **Lake Sea Pact** (**LSP**) is a military alliance.\n\nNATO grew.\n\nKenya grew.\n\n"
    )
    assert "LSP ASSISTS Mali" in facts(page + "The alliance assists Mali.\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kenya, Chad and Mali met. UNICEF wept. The three countries joined NATO.", 3),
        ("Kenya and Chad met. The three countries joined NATO.", 0),
        ("Kenya and Chad met. Both joined NATO.", 2),
        ("UNODC met UNICEF and WHO. The two agencies joined NATO.", 2),
        ("Kenya and Chad met. The two agencies joined NATO.", 2),
    ],
)
def test_counted_groups_are_the_last_list_of_so_many(text: str, said: int, facts: Facts) -> None:
    """ "The three countries" is the last list of three that are countries, or nobody."""
    assert len([fact for fact in facts(text) if "MEMBER_OF" in fact]) == said


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("UNODC met. The project has begun in Mali, and its partners include WHO.", None),
        ("UNODC grew. WHO expressed its gratitude to UNEP for its cooperation with Chad.", "UNEP"),
    ],
)
def test_its_is_not_of_whoever_was_named_before(
    text: str, partner: str | None, facts: Facts
) -> None:
    """A subject that is not known, and those who are thanked, come before a name further off."""
    found = [fact for fact in facts(text) if "COOPERATES" in fact]
    assert len(found) == (1 if partner else 0)
    assert all(partner and partner in fact for fact in found)


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("UNDP met. UNICEF opened pages, which are linked to its Coral Plan.", False),
        ("UNDP met. The pages grew, which are linked to its Coral Plan.", True),
        ("UNDP met. The pages grew with Kenya's drive to spread its Coral Plan.", False),
    ],
)
def test_its_is_of_no_one_before_where_another_body_is_named(
    text: str, leads: bool, facts: Facts
) -> None:
    """ "its" goes back to the sentence before only where its own sentence names no other body."""
    assert ("UNDP LEADS Coral Plan" in facts(text)) == leads


SITE = """---
source_url: https://bidenwhitehouse.archives.gov/briefing-room/2022/02/10/x/
---

President Biden {said}
"""


@pytest.mark.parametrize(
    ("said", "visited"),
    [
        ("spoke. Last week, the President travelled to Chad.", True),
        ("spoke. The President of Ghana travelled to Chad.", False),
        ("spoke. Last week, a President travelled to Chad.", False),
        ("and Vice President Harris spoke. The Vice President travelled to Chad.", False),
    ],
)
def test_the_president_on_the_site_of_a_state(said: str, visited: bool, tmp_path: Path) -> None:
    """ "The President" is the one whom the text names so, where his State published it."""
    file = tmp_path / "page.md"
    file.write_text(SITE.format(said=said), encoding="utf-8")
    facts = [f for document in read(str(file)) for f in extract(document).facts]
    found = [f for f in facts if f.type == "VISITED" and f.subject.name == "Biden"]
    assert bool(found) == visited


PAGE = "The **Amal Centre** (**AMC**) is an international organisation based in Syria.\n\n"


def test_a_line_of_a_page_without_a_verb_is_about_its_body(facts: Facts) -> None:
    """ "Platform: building on the partnership with X" on a page is a partnership of its body."""
    wanted = "AMC COOPERATES_WITH UNICEF"
    assert wanted in facts(PAGE + "Platform: Building on the existing partnership with UNICEF.\n")
    assert wanted not in facts(PAGE + "The scientists have met in partnership with UNICEF.\n")
    assert facts("Platform: Building on the existing partnership with UNICEF.\n") == []


def test_the_organization_of_a_page_is_its_own() -> None:
    """On a page on a body "the Organization" is that body, whatever else is called so."""
    text = (
        "The **Harbour Organization for Corals** is an organization for reefs.\n\n## Work\n\n"
        "A plan was made with the Food and Agriculture Organization. The Organization visited "
        "Chad.\n"
    )
    document = Document("x", text, "0" * 64, title="Harbour Organization for Corals", language="en")
    found = [f.subject.name for f in extract(document).facts if f.type == "VISITED"]
    assert found == ["Harbour Organization for Corals"]


#: sentences of which "it" and "its" are of the subject of a clause, and the one who assists Mali
#: or has a branch; None where that is not known
OWN_CLAUSE = {
    "UNESCO met. UNODC, through its Reef Branch, publishes a guide.": "Reef Branch PART_OF UNODC",
    "UNESCO met. UNODC said that several States had supported its Reef Branch.": (
        "Reef Branch PART_OF UNODC"
    ),
    "UNESCO met. UNODC's mandate was renewed, and it assists Mali.": "UNODC ASSISTS Mali",
    "UNESCO met. Experts knew that Bluefin has said that its Reef Branch was open.": None,
    "The Coral Committee met UNODC. UNICEF met. Chad said that the Committee was ready and that it "
    "assists Mali.": "Coral Committee ASSISTS Mali",
    "UNODC met. The Board was ready and it assists Mali.": None,
    "UNODC opened. The plan was made by UNESCO and approved by its Harbour Board.": (
        "Harbour Board PART_OF UNESCO"
    ),
    "The tide centre met UNODC. It assists Mali.": None,
    "UNODC will:\n\n(a) Cooperate with the people of Chad. It will assist Mali.\n": (
        "UNODC ASSISTS Mali planned=True"
    ),
}


@pytest.mark.parametrize("text", OWN_CLAUSE)
def test_it_is_first_of_its_own_sentence(text: str, facts: Facts) -> None:
    """The subject before "its", or whose the subject is, comes before names of other sentences;
    one that is not known hides them. A task of a list is of the subject before the list."""
    found = [f for f in facts(text) if "ASSISTS Mali" in f or "PART_OF" in f]
    assert found == [OWN_CLAUSE[text]] if OWN_CLAUSE[text] else not found


def test_a_session_before_its_subject_is_of_that(facts: Facts) -> None:
    """ "At its 5th meeting, the Committee …" is a meeting of the Committee, not of another body."""
    text = (
        "The Coral Committee met. UNODC sent experts. At its meeting of 5 May 2021 in Kenya, the "
    )
    found = [f for f in facts(text + "Committee adopted a plan.") if "ORGANIZED" in f]
    assert found
    assert all(f.startswith("Coral Committee") for f in found)
    assert not [f for f in facts(text + "Panel adopted a plan.") if f.startswith("UNODC ORG")]


def test_it_is_no_place_where_the_body_of_a_page_sits(facts: Facts) -> None:
    """ "Its seat moved to Damascus, Syria. It assists Mali." says what the page's body does."""
    assert "AMC ASSISTS Mali" in facts(PAGE + "Offices were opened in Chad. It assists Mali.\n")
