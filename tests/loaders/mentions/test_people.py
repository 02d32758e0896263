"""Persons: which runs of capitalised words are names of people, and where they end."""

from __future__ import annotations

import pytest

from graphmodel.records import Document
from loaders.pipeline import extract

#: sentence -> the persons that it names
NAMES = {
    # only of persons is said where they are from and what they are to be
    "Xalwar Qyed, of Ohio, to be Administrator of UNICEF.": ["Xalwar Qyed"],
    "S. Qato Crewz, of the District of Columbia, to be Head of UNDP.": ["S. Qato Crewz"],
    "Reef Pilots, of Ohio, are to be praised.": [],
    # a given name opens the run
    "Experts met Jane Okoro in May.": ["Jane Okoro"],
    "Experts met Jean-Pierre Okoro in May.": ["Jean-Pierre Okoro"],
    "Jane Okoro, of Ohio, spoke.": ["Jane Okoro"],
    "The team met J. Edward Okoro.": ["J. Edward Okoro"],
    "The team met K. V. Okoro.": ["K. V. Okoro"],
    "The team met Grace Okoro.": ["Grace Okoro"],
    "The team met Jane Brown.": ["Jane Brown"],
    "Xi Okoro spoke.": ["Xi Okoro"],
    # particles, suffixes, nicknames, elisions
    "The team met Jane van der Okoro.": ["Jane van der Okoro"],
    "The team met John Okoro, Jr., in May.": ["John Okoro"],
    "The team met John Okoro III in May.": ["John Okoro"],
    'The team met John "Jack" Okoro in May.': ["John Okoro"],
    "The team met Gabriel d'Okoro in May.": ["Gabriel d'Okoro"],
    "Mr. William A. Okoro spoke.": ["William A. Okoro"],
    # a demonym, and a title's small word with a capital, are no parts
    "The hall was opened by Kenyan Jane Okoro, director of the Reef Bank.": ["Jane Okoro"],
    "Remarks by Prime Minister Okoro Of Kenya": ["Okoro"],
    "He leads the Office of the Reef Affairs Commission Xi Okoro.": ["Xi Okoro"],
    # a title's escapes
    "Call with Jos\\xE9 Okoro, President of the Reef Bank": ["José Okoro"],
    # surnames that are words or ranks, and a sovereign's first name
    "We thank Attorney General Rice for it.": ["Rice"],
    "Minutes of the General Park Committee": [],
    "“It is done,” said Jane Pope, the Director.": ["Jane Pope"],
    "John King Report": [],
    "The team met Hassan Sheikh Okoro.": ["Hassan Sheikh Okoro"],
    "Crown Prince John bin Omar and King Omar spoke.": ["John bin Omar", "Omar"],
    # the verb of a heading ends a name
    "President Okoro Announces Nominees": ["Okoro"],
    "Jane Okoro Meets Experts": ["Jane Okoro"],
    "The body is led by the Chief Water Supply and Health Officer.": [],
    "The fund is headed by Zorbel Jane Okoro.": ["Zorbel Jane Okoro"],
    # a leader's surname is not that of relatives
    "President Biden met Jane Biden. Biden left.": ["Biden", "Jane Biden"],
    "President Joe Biden and Jane Biden spoke. Then Mr. Biden left.": ["Jane Biden", "Joe Biden"],
    # a longer name of a thing is no person's
    # a post, its State or owner before the comma; who heads a body; a word that is a name as well
    "The Kenyan prime minister, Zhowa Banduku, left.": ["Zhowa Banduku"],
    "UNICEF's transitional director, Zhowa Banduku, left.": ["Zhowa Banduku"],
    "The bridge to the director, Zhowa Banduku, left.": ["Zhowa Banduku"],
    "The office was headed by Zhowa Banduku and others.": ["Zhowa Banduku"],
    "The office was funded by Zhowa Banduku and others.": [],
    "In 1996 the ministers succeeded Zhowa Banduku.": ["Zhowa Banduku"],
    "They met President Bill Okoro and Prime Minister John Key.": ["Bill Okoro", "John Key"],
    "They met Mark Malloch Brown in May.": ["Mark Malloch Brown"],
    "They praised His Royal Highness Prince Zhowa Banduku.": ["Zhowa Banduku"],
    "The Bill of Rights and the Key Points matter.": [],
    "The Turk met Volker Türk.": ["Volker Türk"],
    "The George Okoro Library opened.": [],
    "The George Okoro Act passed.": [],
    "They came to San Antonio.": [],
    "Hope Fund rules apply.": [],
    "She was Chief Financial Officer.": [],
    "The Grant Program began.": [],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    """A run is a person's where it opens with a given name and no longer name takes it up."""
    facts = extract(Document("d", text, "0" * 64)).facts
    found = [f.object.name for f in facts if f.type == "MENTIONS" and f.object.label == "Official"]
    assert sorted(set(found)) == NAMES[text]


def test_a_surname_inside_another_name_is_not_the_person() -> None:
    """A surname that the text gave in full stands for the person only where it stands alone."""
    text = "Jane Okoro spoke. The Okoro Memorial Prize went to Chad. Okoro left."
    facts = extract(Document("d", text, "0" * 64)).facts
    found = [f for f in facts if f.type == "MENTIONS" and f.object.label == "Official"]
    assert len(found) == 2


def test_the_whole_rank_is_the_honorific() -> None:
    """ "Assistant Secretary-General N" is no Secretary-General."""
    text = "Assistant Secretary-General Jane Okoro met Vice President John Banda in May."
    facts = extract(Document("x", text, "x", language="en")).facts
    people = {f.object.name: f.object for f in facts if f.object.label == "Official"}
    assert people["Jane Okoro"].properties["honorific"] == "Assistant Secretary-General"
    assert people["John Banda"].properties["honorific"] == "Vice President"


def test_a_post_of_several_is_not_one_persons() -> None:
    """ "He is a manager, and experts of the Board …": the experts are others."""
    text = "Mr. John Banda, where he is Manager, and experts of the World Bank visited Kenya."
    facts = extract(Document("x", text, "x", language="en")).facts
    assert not any(f.type == "HOLDS_POST" and f.object.acronym == "WB" for f in facts)
    assert not any(f.properties.get("title") == "experts" for f in facts)
