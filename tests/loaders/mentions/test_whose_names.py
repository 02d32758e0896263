"""A name reaches as far as the place and the body that tell it from its namesakes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The United Nations Operation in Togo began.", "United Nations Operation in Togo"),
        ("The Harbour Mission in Chad and Niger began.", "Harbour Mission in Chad and Niger"),
        ("The Reef Pilots Association of Canada met.", "Reef Pilots Association of Canada"),
        ("The Central Bank of Kenya lent it money.", "Central Bank of Kenya"),
        ("The Kenyan Senate met.", "Senate of Kenya"),
        ("The Reserve Bank of Fiji lent it money.", "Reserve Bank of Fiji"),
        ("The General Assembly of Oxfam met.", "General Assembly of Oxfam"),
        ("The Secretary-General of NATO spoke.", "NATO"),
        ("The Consultative Committee of the ITC trust fund met.", "Consultative Committee"),
        ("The Board of Trustees of the Harbour Reef Foundation met.",
         "Board of Trustees of the Harbour Reef Foundation"),
        ("She taught at New York University School of Law.", "New York University School of Law"),
        ("The Assembly of Heads of State and Government met.",
         "Assembly of Heads of State and Government"),
        ("The Board of Trustees of the United Nations Voluntary Fund for Coral Reefs met.",
         "Board of Trustees of the United Nations Voluntary Fund for Coral Reefs"),
        ("The Ad Hoc Committee of the General Assembly for the Care of Reefs met.",
         "Ad Hoc Committee of the General Assembly for the Care of Reefs"),
        ("The UNFPA Asia and the Pacific Regional Office met.",
         "UNFPA Asia and the Pacific Regional Office"),
        ("The Office of Coastal Aid and Training met.", "Office of Coastal Aid and Training"),
        ("The Ministry of Land, Reefs and Harbours welcomed him.",
         "Ministry of Land, Reefs and Harbours"),
        ("B.Administration of the Reef Board", "Reef Board"),
        ("The District of Columbia Reef Council met.", "District of Columbia Reef Council"),
        ("He led the Coral Hill, New Hampshire Police Department.",
         "Coral Hill, New Hampshire Police Department"),
        ("The Swiss National Reef Foundation met.", "Swiss National Reef Foundation"),
        ("The Ethiopian National Electoral Board met.", "National Electoral Board"),
        ("The Ethics Office of Oxfam met.", "Ethics Office of Oxfam"),
        ("Mr. Biden met the Supreme Court at Nairobi.", "Supreme Court of Kenya"),
        ("The American Reef Council met.", "American Reef Council"),
        ("The Coral Union of Chad, Mali and Niger met.", "Coral Union"),
        ("The Coral Commission of Chad met.", "Coral Commission of Chad"),
        ("The Marsh Department of Health and Senior Services met.",
         "Marsh Department of Health and Senior Services"),
        ("The Coral Team of the Asia and the Pacific Division met.", "Coral Team"),
        ("The Harbour Department of Reefs Representative spoke.", "Harbour Department of Reefs"),
        ("It met the German Institut für Riffe there.", "Institut für Riffe"),
    ],
)  # fmt: skip
def test_whole_name(named: Named, text: str, expected: str) -> None:
    """Where a mission works, whose a society is and what a committee is for are in the name."""
    assert next(n for n in named(text) if n.startswith("Office:")) == f"Office:{expected}"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The reports of the Ethics Offices of UNDP, UNFPA and UNOPS.", "Office:Office of UNDP"),
        ("It was part of the West Bank of Jordan.", "Office:Bank of Jordan"),
        ("It is in the Economic and Social Council Chamber.",
         "Office:Economic and Social Council Chamber"),
        ("The Special Representative for Chad and Head of Office spoke.",
         "Office:Special Representative for Chad and Head of Office"),
        ("The Reef Data Forum will be held in Lima.", "Office:Reef Data Forum"),
        ("The Trust Fund in support of divers is run by UNDP.", "Programme:Trust Fund"),
        ("The Monaco Congress met.", "Office:Congress of Monaco"),
        ("The secretariat of the African Union Reef Agency met.", "Office:AU secretariat"),
        ("The fifth Reef Data Forum was held in Lima.", "Office:Reef Data Forum"),
        ("She served as Graduate Faculty in Lima.", "Office:Graduate Faculty"),
        ("Verdix, a Government of Japan Reef Agency, met.", "Office:Japan Reef Agency"),
        ("The Reef Plan of Action and the Standard Rules were read.",
         "Programme:Reef Plan of Action and the Standard Rules"),
    ],
)  # fmt: skip
def test_no_such_name(named: Named, text: str, wrong: str) -> None:
    """Plurals, what is counted, a longer name's first words and a role make no name."""
    assert wrong not in named(text)


def test_organ_of_a_possessor(named: Named) -> None:
    """The same organ of many bodies is named by the one whose it is."""
    assert "Office:Executive Council of Oxfam" in named("He led Oxfam’s Executive Council.")


def test_namesake_of_another_state(named: Named) -> None:
    """A sentence that is set in another State means that State's body of the same name."""
    text = "The National Reef Council of Brazil met.\n\nIn Egypt, the National Reef Council met."
    assert [name for name in named(text) if "Council" in name] == [
        "Office:National Reef Council of Brazil",
        "Office:National Reef Council of Egypt",
    ]


def test_title_over_two_lines(named: Named) -> None:
    """A heading that stops behind "of the United Nations" goes on in the next line."""
    assert named("Report of the Executive Board of the United Nations\nChildren’s Fund on reefs")[
        0
    ].endswith("UNICEF Executive Board")


def test_mandate_ends_before_a_participle(named: Named) -> None:
    """What a participle tells is no part of the post's title."""
    text = "The Special Rapporteur on the rights of divers highlighting the drought spoke."
    assert named(text) == ["Office:Special Rapporteur on the rights of divers"]


@pytest.mark.parametrize(
    "text",
    [
        "The NATO Secretary-General spoke.",
        "NATO's Secretary General spoke.",
        "The XQRA Secretary-General spoke.",
    ],
)
def test_the_head_of_another_body_is_not_the_united_nations(named: Named, text: str) -> None:
    """A body or acronym in front of the post says whose it is."""
    assert "Office:Secretary-General" not in named(text)


@pytest.mark.parametrize(
    "text", ["The UN Secretary-General spoke.", "The then Secretary-General spoke."]
)
def test_the_united_nations_keeps_its_head(named: Named, text: str) -> None:
    """The name of the United Nations in front changes nothing, nor does another word."""
    assert "Office:Secretary-General" in named(text)
