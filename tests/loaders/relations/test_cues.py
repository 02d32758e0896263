"""Cues: what tells that a rule can hold nowhere in a sentence."""

from __future__ import annotations

import pytest

from loaders.relations.cues import cues
from loaders.relations.rules import rules


def _cues(
    carrier: str, left: str, right: str, type_: str = "PART_OF", alone: bool = False
) -> list[set[str]]:
    ends = tuple(left.split("|")), tuple(right.split("|"))
    return [set(one) for one in cues(carrier, type_, ends, alone)]


def test_a_preposition_is_its_own_cue() -> None:
    """An end behind prepositions needs one of them; what acts may stand without any."""
    assert _cues("verbs", "subject", "together with|alongside") == [{"together with", "alongside"}]


def test_an_end_that_may_stand_without_a_cue_has_none() -> None:
    """One place that nothing tells is enough for an end to be looked for."""
    assert _cues("verbs", "subject", "object|with") == []


def test_a_group_shows_what_is_in_it() -> None:
    """A possessor and what stands before a noun are cues of nouns; before a verb nothing is."""
    assert _cues("nouns", "head", "possessor|of") == [{"possessor", "of"}]
    assert _cues("nouns", "tied", "pair_before") == [{"tied"}, {"before"}]
    assert _cues("verbs", "subject", "before") == []


def test_what_a_role_is_of_may_stand_before_a_relative() -> None:
    """ "a network of which N is a member": the right end of a role may have no preposition."""
    assert _cues("roles", "holder", "of") == [{"of", "REL"}]


@pytest.mark.parametrize(("type_", "alone"), [("FUNDS", False), ("COOPERATES_WITH", True)])
def test_an_end_that_need_not_stand_has_no_cue(type_: str, alone: bool) -> None:
    """A sum may stand below the heading that says whose it is, both partners in one list."""
    assert _cues("nouns", "by", "to", type_, alone) == [{"by"}]


def test_rules_of_any_verb_stand_behind_its_own() -> None:
    """A verb has its own rules first, then those of any verb that does not refuse it."""
    known = rules()
    wide = [rule.id for rule in known.wide]
    assert wide
    assert [rule.id for rule in known.of("verbs", "frobnicate")] == wide
    assert [rule.id for rule in known.of("verbs", "launch")][-len(wide) :] == wide
    assert not {"cooperates.jointly"} & {rule.id for rule in known.of("verbs", "remain")}
