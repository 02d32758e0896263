"""Shapes: what is said to stand between two names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.mining.pairs import Pair

Shapes = Callable[[str], list[str]]
Found = Callable[[str], list[Pair]]


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("UNODC warned Kenya.", "verb: Office subject [warn] object Country"),
        ("Kenya was warned by UNODC.", "verb: Office subject [warn, passive] object Country"),
        ("UNODC helped officials of Mali.", "verb: Office subject [help] object~people Country"),
        ("UNODC should assist Mali.", "verb: Office subject [assist] object Country (open)"),
        (
            "UNODC provides assistance to Mali.",
            "support: Office subject [provide assistance] to Country",
        ),
        (
            "Kenya is a member of the African Union.",
            "role: Country holder [member] of Office",
        ),
        ("CTED's visit to Chad took three days.", "noun: Office 's [visit] to Country"),
        (
            "In partnership with Interpol, UNODC opened a centre.",
            "adjunct: Office clause [in partnership] with Office",
        ),
        (
            "The UNOCT-led Global Framework started.",
            "tied: Office tied [-lead] head Programme",
        ),
        ("Egypt's Al-Azhar University agreed.", "possessive: Country 's ['s] head Office"),
        (
            "The Amal Rehabilitation Centre (ARC) in Kenya was opened.",
            "preposition: Office head [in] in Country",
        ),
        (
            "The cooperation between UNODC and Interpol has grown.",
            "pair: Office member [cooperation between] member Office",
        ),
        ("UNICEF read the plans of Chad, UNHCR.", "beside: Country [,] Office"),
        ("Ms. Jane Okoro (Kenya) left.", "beside: Official [(] Country"),
        (
            "The UNODC-WCO programme was extended.",
            "pair: Office member [programme -] member Office",
        ),
        (
            "UNODC and Interpol jointly opened a centre.",
            "pair: Office member [open jointly] member Office",
        ),
    ],
)
def test_the_carrier_and_its_slots(text: str, shape: str, shapes: Shapes) -> None:
    """A shape names what carries a pair, whatever the order of the words, and both slots."""
    assert shapes(text) == [shape] or shape in shapes(text)


def test_names_of_different_clauses_are_no_pair(shapes: Shapes) -> None:
    """Two names whose verbs differ share no clause."""
    assert shapes("UNODC said that UNICEF visited Mali.") == [
        "verb: Office subject [visit] object Country"
    ]
    assert len(shapes("UNICEF, which met Kenya, visited Mali.")) == 2


def test_a_bracketed_acronym_is_no_name_of_its_own(shapes: Shapes) -> None:
    """ "Amal Centre (AC)" is one end, not two."""
    assert len(shapes("The Amal Rehabilitation Centre (ARC) warned Kenya.")) == 1


def test_neighbours_of_a_list_are_a_pair(shapes: Shapes) -> None:
    """Of a list each member makes a pair with the next, and all with what is outside it."""
    assert shapes("UNODC warned Kenya, Chad and Mali.") == [
        *["verb: Office subject [warn] object Country"] * 3,
        *["list: Country member [and] member Country"] * 2,
    ]


def test_names_of_two_kinds_in_one_list(shapes: Shapes) -> None:
    """Names that "and" joins are members of one list, whatever they name."""
    assert "list: Country member [and] member Office" in shapes("Delegates met Chad and UNICEF.")


def test_what_hangs_on_a_member_is_not_tied_to_the_next(shapes: Shapes) -> None:
    """ "President A of Kenya, President B of Chad" lists two; neither is the other's."""
    text = "He met President Jane Okoro of Kenya, NATO Secretary General Lee, and Ms. Ann Smith."
    listed = "list: Country of [and] member Official"
    assert listed in shapes(text)
    assert not [s for s in shapes(text) if s.startswith("beside")]


def test_what_the_next_member_hangs_on_is_not_the_first_ones(shapes: Shapes) -> None:
    """Of "President A of Kenya, President B of Chad" Chad is B's, and no "of" of A's."""
    text = "Present were President Jane Okoro of Kenya, President John Smith of Chad, and UNICEF."
    assert "list: Official member [and] of~official Country" in shapes(text)
    assert "preposition: Official head [of] of~official Country" not in shapes(text)


def test_a_name_hangs_on_its_own_member_of_a_list(shapes: Shapes) -> None:
    """ "and President Smith of Chad": Chad is his, whoever is named before."""
    text = "He met NATO Secretary General Lee, and President Ann Smith of Chad."
    assert "preposition: Official head [of] of Country" in shapes(text)


def test_a_name_is_in_front_of_its_own_resolution(shapes: Shapes) -> None:
    """ "resolution 66/164 and Council resolution 13/13": not before the first."""
    text = "The Assembly recalled resolution 66/164 and Human Rights Council resolution 13/13."
    assert [s for s in shapes(text) if s.startswith("modifier")] == [
        "modifier: Office before [before] head Resolution"
    ]


def test_a_post_is_held_in_one_body(shapes: Shapes) -> None:
    """A person whose post is in the most specific body is no candidate for the bodies above it."""
    text = "Mr. John Okoro, Director of the Office of Legal Affairs of the African Union, left."
    assert [s for s in shapes(text) if "Official" in s] == [
        "role: Official holder [director] of Office"
    ]


def test_what_a_participle_says_is_not_said_of_the_receiver(shapes: Shapes) -> None:
    """A participle behind "to UNICEF" tells of what is given or sent, not of UNICEF."""
    text = "The letter of the envoy to UNICEF addressed to the Security Council was read."
    assert not [s for s in shapes(text) if "address" in s and s.startswith("verb")]


def test_the_language_of_a_name_is_no_state(shapes: Shapes) -> None:
    """In "(French: …)" a language is named."""
    assert shapes("The World Bank (French: Banque mondiale) rested.") == []


def test_labels_that_no_relation_links_are_no_pair(shapes: Shapes) -> None:
    """The model has no relation between two people, so that nothing is counted."""
    assert shapes("Mr. John Okoro met Ms. Jane Smith.") == []


def test_an_event_noun_needs_a_date_or_a_place(shapes: Shapes) -> None:
    """An event without either makes no node, and no pair."""
    assert shapes("UNODC held a workshop.") == []
    assert shapes("UNODC held a workshop on 3 May 2021.") == [
        "verb: Office subject [hold] object Event"
    ]


def test_several_events_need_a_date(shapes: Shapes) -> None:
    """ "Recent events in Haiti" name no event that the graph could hold."""
    assert not [s for s in shapes("UNODC praised recent events in Haiti.") if "Event" in s]
    assert not [s for s in shapes("UNODC praised the workshops in Haiti.") if "Event" in s]
    assert "preposition: Event head [in] in Country" in shapes("UNODC praised a workshop in Haiti.")


def test_an_embassy_is_no_event_and_a_counted_congress_is(shapes: Shapes) -> None:
    """ "Chief of Mission" names a post; "the Sixth World Congress" was held."""
    said = shapes("UNICEF met the Chief of Mission in Kenya.")
    assert said
    assert not [s for s in said if "Event" in s]
    held = shapes("UNODC opened the Sixth World Congress on Crime in Caracas in 1980.")
    assert any("Office" in s and "Event" in s for s in held)


def test_a_question_and_a_heading_have_no_predicate(shapes: Shapes) -> None:
    """Only clauses with a predicate count, and a question states nothing."""
    assert shapes("Did UNODC assist Mali?") == []
    assert shapes("UNODC in Mali") == []


def test_the_rule_that_made_a_fact_is_named(found: Found) -> None:
    """A pair carries the rule and type of the fact between exactly these two places."""
    assert [(p.rule, p.type) for p in found("UNODC assists Mali.")] == [("assists.verb", "ASSISTS")]
    assert [(p.rule, p.type) for p in found("UNODC warned Mali.")] == [("", "")]


def test_a_fact_about_the_same_two_counts(found: Found) -> None:
    """The State behind a city is the place that the rule read, though the city stands for it."""
    [pair] = found("The World Summit was held in Sendai, Japan, on 3 May 2021.")
    assert (pair.shape.left, pair.shape.right, pair.type) == ("Event", "Country", "HELD_IN")


def test_a_fact_about_the_whole_group_of_an_event_counts(found: Found) -> None:
    """A fact takes the event with its article and date; the pair is the same one."""
    text = "UNODC attended the 2024 World Internet Conference in China."
    held = [pair.type for pair in found(text) if pair.shape.right == "Country"]
    assert "HELD_IN" in held


def test_a_body_that_ends_the_post_of_another_is_no_candidate(found: Found) -> None:
    """A person who holds a post in one body holds it not in the body that its name ends with."""
    text = "The Permanent Representative of Chad to the African Union, Ms. Jane Okoro, rested."
    assert "beside" not in [pair.shape.kind for pair in found(text)]
    assert "beside" in [pair.shape.kind for pair in found("UNICEF, Ms. Jane Okoro, rested.")]


def test_the_state_of_a_post_in_a_court_is_no_candidate(found: Found) -> None:
    """Who serves in a body that is named holds no post in the State that tells whose it is."""
    text = "Jane Okoro served as a United States Judge for the Northern District of Ohio."
    served = [p.shape.right for p in found(text) if p.shape.carrier == "serve"]
    assert served == ["Office"]


def test_a_sample_shows_both_ends(found: Found) -> None:
    """A sample is the words around the pair, its ends in brackets."""
    text = "On Monday UNODC warned Mali."
    assert [pair.shown(text) for pair in found(text)] == ["On Monday [UNODC] warned [Mali]."]


def test_a_long_list_is_not_squared(shapes: Shapes) -> None:
    """A name makes pairs with those near it only, so that a long list costs little."""
    names = ", ".join(["Kenya", "Chad", "Mali", "Togo"] * 200)
    assert len(shapes(f"UNODC warned {names} and Benin.")) < 25 * 800
