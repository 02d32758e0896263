"""Noun groups and verb groups: which units belong together, and what a group knows of itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.grammar.items import Item, Noun, Verb

Group = Callable[[str], list[Item]]

#: sentence -> its verb groups as "lemma form" with what marks them; "ed" is a past tense or a
#: participle, which only the clause tells apart
VERBS = {
    "UNODC supports Kenya.": "support finite",
    "UNODC has been supporting Kenya.": "support finite",
    "Kenya was being supported.": "support finite passive",
    "Kenya has never been visited.": "visit finite passive negative",
    "UNODC cannot visit Kenya.": "visit finite negative modal:cannot",
    "UNODC will soon visit Kenya.": "visit finite modal:will",
    "UNODC carried out the project.": "carry ed particle:out",
    "UNODC set up the office.": "set ed particle:up",
    "UNODC is in Kenya.": "be finite",
    "Kenya, having joined UNODC, left.": "join ing; leave ed",
    "UNODC asked to be assisted.": "ask ed; assist inf passive",
}


def _shown(verb: Verb) -> str:
    marks = [name for name in ("passive", "negative") if getattr(verb, name)]
    marks += [
        f"{name}:{getattr(verb, name)}" for name in ("modal", "particle") if getattr(verb, name)
    ]
    return " ".join([verb.lemma, verb.form, *marks])


@pytest.mark.parametrize("sentence", VERBS)
def test_verb_groups(sentence: str, grouped: Group) -> None:
    """Auxiliaries, negation, adverbs and particles belong to the group of their verb."""
    verbs = [item for item in grouped(sentence) if isinstance(item, Verb)]
    shown = "; ".join(_shown(verb) for verb in verbs)
    assert shown == VERBS[sentence]


def _noun(items: list[Item], head: str) -> Noun:
    return next(item for item in items if isinstance(item, Noun) and item.head == head)


def test_a_group_knows_its_modifiers(grouped: Group) -> None:
    """Determiner, adjectives and names before the head belong to the group."""
    noun = _noun(grouped("The three senior Kenyan officials left."), "officials")
    assert (noun.determiner, noun.words) == ("the", ("three", "senior", "officials"))
    assert [mention.use for mention in noun.before] == ["demonym"]


def test_a_possessor_is_a_part_of_what_it_has(grouped: Group) -> None:
    """ "Kenya's support" is one group that begins where its possessor does."""
    noun = _noun(grouped("Kenya's support to UNODC grew."), "support")
    assert noun.possessor is not None
    assert (noun.possessor.head, noun.first) == ("kenya", 0)


def test_names_joined_by_a_slash_are_one_group(grouped: Group) -> None:
    """ "UNOCT/UNCCT" is one group with two names."""
    noun = _noun(grouped("UNOCT/UNCCT organized a workshop."), "uncct")
    assert [m.entity.acronym for m in noun.also if m.entity] == ["UNOCT"]


def test_a_participle_ties_a_name_to_its_noun(grouped: Group) -> None:
    """ "the UNODC-led project": the name is tied to the noun by the participle's lemma."""
    noun = _noun(grouped("The UNODC-led project started."), "project")
    assert [(m.entity.acronym, lemma) for m, lemma in noun.tied if m.entity] == [("UNODC", "lead")]


def test_whose_a_group_is(grouped: Group) -> None:
    """A possessive is kept apart from determiners."""
    noun = _noun(grouped("UNODC opened its office."), "office")
    assert (noun.own, noun.determiner) == ("its", "")


def test_conjoined_adjectives_stay_in_the_group(grouped: Group) -> None:
    """ "criminal and legal experts" is one group."""
    noun = _noun(grouped("UNODC met criminal and legal experts."), "experts")
    assert noun.words == ("criminal", "legal", "experts")


def test_groups_cover_the_sentence(grouped: Group) -> None:
    """Items stand in order and leave out no token; groups know their place."""
    items = grouped("In 2019, Ms. Jane Okoro of UNODC (Vienna) visited Kenya's judges.")
    assert [i.first for i in items[1:]] == [i.last for i in items[:-1]]
    assert all(items[i.index] is i for i in items if isinstance(i, (Noun, Verb)))


@pytest.mark.parametrize(
    "sentence",
    [
        "UNICEF opened the “Coral Fund” in Kenya.",
        "UNICEF opened a “Coral Fund,” which grew.",
        "UNICEF opened a World Health Organization (WHO) Coral Fund.",
    ],
)
def test_marks_that_part_nothing(sentence: str, grouped: Group) -> None:
    """Quotation marks around a name, and a body's short form in brackets, end no group."""
    noun = _noun(grouped(sentence), "fund")
    assert noun.determiner in {"a", "the"}
    assert noun.mention is not None


def test_a_participle_is_tied_over_a_bracket(grouped: Group) -> None:
    """ "the World Health Organization (WHO)-led fund": as without the bracket."""
    noun = _noun(grouped("The World Health Organization (WHO)-led Coral Fund grew."), "fund")
    assert [lemma for _, lemma in noun.tied] == ["lead"]


@pytest.mark.parametrize(
    "sentence",
    ["The World Health Organization (WHO), Kenya and Chad met.", "UNICEF (“the fund”) met Kenya."],
)
def test_marks_that_part(sentence: str, grouped: Group) -> None:
    """A bracket before a comma stays, and so do marks around what is no name."""
    assert any(item.kind == "OPEN" for item in grouped(sentence))
