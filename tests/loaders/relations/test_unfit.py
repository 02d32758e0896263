"""What fits the shape of a rule and is not meant: guests, drafts, wishes, and whose thing it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

#: sentence -> a relation that it does not state
UNMEANT = {
    "The Peacebuilding Commission chairs the Burundi configuration of the Peacebuilding "
    "Commission.": "CHAIRS",
    "UNDP offers support and services in English and French.": "ASSISTS",
    "UNDP will act with support from U.S.-based trainers.": "ASSISTS",
    "Norway had put the UNDP project on hold.": "LEADS",
    "UNODC negotiates treaties with partners such as Kenya and Japan.": "COOPERATES_WITH",
    "The Secretary-General will improve the capacity of the United Nations.": "ASSISTS",
    "The panel was co-chaired by the Prime Minister of Norway, Jane Doe, and the President of "
    "Peru, John Okoro.": "COOPERATES_WITH",
    "UNICEF delivered humanitarian aid to refugees from Mali.": "ASSISTS",
    "UNICEF provides support and training in Bonn, with deployment to Mali.": "ASSISTS",
    "UNDP helps authorities of developing countries through the Clean Rivers Programme.": "LEADS",
    "ASEAN invited Japan to join the group.": "MANDATES",
    "The Harbour Commission, originally called the Reef Committee, met UNODC.": "MANDATES",
    "The General Assembly encourages cooperation between Kenya and Chad.": "COOPERATES_WITH",
    "Promoting coordination between UNODC and UNICEF": "COOPERATES_WITH",
    "UNDP read the study on Chad requested by the General Assembly.": "MANDATES",
    "The Secretary-General's Agenda for Peace shows a way.": "LEADS",
    "Chad hailed the founding at the spring session of the General Assembly of the Office of the "
    "High Commissioner for Human Rights.": "PART_OF",
    "Kenya's Special Envoy for Chad spoke.": "LOCATED_IN",
    "Holland & Marsh LLP helps UNICEF.": "LOCATED_IN",
    "A teacher said, “I lead the Clean Rivers Programme.”": "LEADS",
    "UNICEF helped United Nations country teams in Mali.": "ASSISTS United Nations",
    "UNICEF stresses the importance of shelter for children and of ensuring trust, coordination"
    " and talks between UNODC and UNDP.": "COOPERATES_WITH",
    "It gave a briefing on the funding in relation to the invitation extended by UNICEF for UNDP"
    " to meet.": "FUNDS",
    "In Washington, Congress met. It asked the Third United Nations Congress to act.": (
        "MANDATES United States"
    ),
    "The General Assembly welcomed the proposal for a partnership between UNODC and UNICEF.": (
        "COOPERATES_WITH"
    ),
    "The Security Council demands that Chad withdraw and cooperate with UNICEF.": "COOPERATES_WITH",
    "The handbook of UNODC, funded by Japan, was read.": "FUNDS",
    "Kenya agreed on a law. It creates a Coral Fund Authority.": "ESTABLISHED",
    "Ann Okoro is a faculty member for Harbour Community College.": "MEMBER_OF",
    "She has a degree from Harbour University in Public Policy and Administration.": "PART_OF",
    "The Finance Committee of the UNODC trust fund met.": "PART_OF",
    "The UN observer Ann Okoro met Kenya.": "MEMBER_OF",
    "Japan will invest $4 in the Kenya Invest for Reefs activity.": "FUNDS",
    "Members of the Chadian Reef Forces in Kenya agreed.": "LOCATED_IN Kenya",
    "UNCTAD met. The Conference agreed. It is the Reef Committee of the Conference of": "PART_OF",
    "It met the Office of the Assistant Secretary of the Navy. He led the Reef Directorate within"
    " the Office of the Under Secretary of Defense.": "PART_OF Office",
    "The Security Council met. It saw a violation of its duties as a Member of the United"
    " Nations.": "MEMBER_OF",
    "She leads the Reef Center for Coral in Harbourton’s School of Engineering.": "PART_OF Reef",
    "UNICEF and its Sustainable Development Goals moved on.": "LEADS",
    "The committee recommends the adoption of the following draft resolution:\n\n"
    "The General Assembly requests UNODC to report.": "MANDATES",
}

#: sentence -> a fact that it states
MEANT = {
    "The U.S.-led Clean Rivers Programme began.": "United States LEADS Clean Rivers Programme",
    "The General Assembly invited UNICEF to report on its work.": ("UNGA MANDATES UNICEF"),
    "The vote was held under the supervision, by UNODC in cooperation with UNICEF, of all.": (
        "UNICEF COOPERATES_WITH UNODC"
    ),
    "In its resolution 39/2, the Human Rights Council requested UNODC to report.": (
        "Human Rights Council resolution 39/2 MANDATES UNODC"
    ),
}


@pytest.mark.parametrize("sentence", UNMEANT)
def test_what_is_not_meant(sentence: str, facts: Facts) -> None:
    """Invitations to join, names, wishes, drafts and things of others state no such fact."""
    assert [f for f in facts(sentence) if f" {UNMEANT[sentence]} " in f] == []


@pytest.mark.parametrize("sentence", MEANT)
def test_what_is_meant(sentence: str, facts: Facts) -> None:
    """A body asked to act has a task; a doer behind "by", and the resolution of who comes after."""
    found = facts(sentence)
    ends = MEANT[sentence].split(" COOPERATES_WITH ")
    assert MEANT[sentence] in found or " COOPERATES_WITH ".join(ends[::-1]) in found, found


STATUSES = {
    "UNICEF was informed about progress in implementing the Global Framework.": "IMPLEMENTS",
    "The Global Framework should be funded and implemented by UNICEF.": "IMPLEMENTS",
    "Japan remains ready to assist Kenya.": "ASSISTS",
    "The court does not believe that the General Assembly requires UNODC to report.": "MANDATES",
    "UNICEF stressed the importance of assisting Kenya.": "ASSISTS",
    "Japan announced its donation of a ship to Chad.": "FUNDS",
    "UNICEF launched the Global Framework together with other United Nations partners.": (
        "PARTNERS_IN"
    ),
}


@pytest.mark.parametrize("sentence", STATUSES)
def test_what_is_left_open(sentence: str, facts: Facts) -> None:
    """What is weighed, owed, offered or denied is not told, and gifts of things are no funds."""
    assert [f for f in facts(sentence) if f" {STATUSES[sentence]} " in f] == []


def test_a_paragraph_of_its_resolution(facts: Facts) -> None:
    """ "by the Council in paragraph 2 (a) of its resolution" tells whose resolution it is."""
    found = facts(
        "UNODC was mandated by the Human Rights Council in paragraph 2 (a) of its resolution 33/25."
    )
    assert "Human Rights Council resolution 33/25 MANDATES UNODC" in found


def test_counted_ones_with_a_date_behind(facts: Facts) -> None:
    """ "the two countries in May" are those named before, "both parties in the Senate" are not."""
    before = "Kenya and Chad are neighbours. "
    found = facts(before + "UNICEF assisted the two countries in May 2010.")
    assert {"UNICEF ASSISTS Chad", "UNICEF ASSISTS Kenya"} <= {f.split(" {")[0] for f in found}
    assert not [
        f for f in facts(before + "UNICEF assisted both sides in the Senate.") if "ASSISTS" in f
    ]


@pytest.mark.parametrize("verb", ["is going to be training", "is going to train", "will train"])
def test_what_is_going_to_be_done(verb: str, facts: Facts) -> None:
    """ "is going to" announces as "will" does, while "was training" tells."""
    assert facts(f"Japan {verb} Somali police officers.") == ["Japan ASSISTS Somalia planned=True"]
    told = facts("Japan was training Somali police officers.")
    assert told == ["Japan ASSISTS Somalia"]


def test_those_told_act_with_others_later(facts: Facts) -> None:
    """ "requests X, consulting with Y, to …" tells of what is to come."""
    found = facts("The General Assembly requested UNODC, consulting with UNICEF, to report.")
    assert "UNODC COOPERATES_WITH UNICEF planned=True" in found


def test_a_decision_prolongs_a_mandate(facts: Facts) -> None:
    """A decision to extend a mandate extends it."""
    found = facts("Canada regrets the decision of the Security Council to enlarge UNAMI's mandate.")
    assert found == ["UNSC MANDATES UNAMI"]


def test_a_draft_is_yet_to_be_adopted(facts: Facts) -> None:
    """What the paragraphs of a draft resolution tell is planned."""
    text = "Economic and Social Council\n\n{}\n\nThe Economic and Social Council,\n\n"
    text += "Recalling its work,\n\n1. Requests UNODC to report."
    told = "ECOSOC MANDATES UNODC"
    assert facts(text.format("Draft resolution submitted by Norway")) == [f"{told} planned=True"]
    assert facts(text.format("Text submitted by Norway")) == [told]
