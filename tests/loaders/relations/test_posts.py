"""Posts: name, role and body in every order, and what is said of their time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphmodel.records import Document, Fact
from loaders.pipeline import extract

Facts = Callable[[str], list[str]]

#: sentence -> the posts that it states
POSTS = {
    # further bodies of a post, posts that "including" lists, and the body before "where"
    "Jane Okoro is a trustee of UNICEF, the World Bank and UNDP.": [
        "Jane Okoro HOLDS_POST UNICEF title=trustee",
        "Jane Okoro HOLDS_POST World Bank title=trustee",
        "Jane Okoro HOLDS_POST UNDP title=trustee",
    ],
    "Jane Okoro is the Director of UNICEF and the World Bank is happy.": [
        "Jane Okoro HOLDS_POST UNICEF title=Director",
    ],
    "Jane Okoro has held leadership roles, including Director of UNICEF and Chief of UNDP.": [
        "Jane Okoro HOLDS_POST UNICEF title=Director",
        "Jane Okoro HOLDS_POST UNDP title=Chief",
    ],
    "Jane Okoro left UNICEF, where she was the Director of Trade.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=Director of Trade",
    ],
    "Jane Okoro left UNICEF, where she was a member of a team.": [],
    # a second post behind the first, and the field of one before its body
    "Jane Okoro was an Aide to the Director and Energy Policy Director at UNICEF.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=Energy Policy Director",
    ],
    "Jane Okoro was a policy analyst and Management Fellow at UNICEF.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=Management Fellow",
    ],
    "Jane Okoro was a Scientist in Marine Biology at UNICEF.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=Scientist in Marine Biology",
    ],
    "Jane Okoro was a scientist in Mali when UNICEF came.": [],
    "Jane Okoro is President & CEO of UNICEF.": [
        "Jane Okoro HOLDS_POST UNICEF title=CEO",
    ],
    # two posts before one name, and one behind another's
    "UNDP Director and Head of Trade at Oxfam Jane Okoro left.": [
        "Jane Okoro HOLDS_POST Oxfam title=Head of Trade",
        "Jane Okoro HOLDS_POST UNDP title=Director",
    ],
    "UNICEF met Ms. Jane Okoro, Aide to the Chair and Director of UNDP, Mr. John Mwangi, and"
    " others.": ["Jane Okoro HOLDS_POST UNDP title=Director"],
    "UNICEF met Ms. Jane Okoro, Aide to the Chair, Secretary, and Director of UNDP, Mr. John"
    " Mwangi, and others.": ["Jane Okoro HOLDS_POST UNDP title=Director"],
    # a post held for the time being, and one that is for two regions
    "Jane Okoro, Chargé d’affaires a.i. of the Permanent Mission of Malta, left.": [
        "Jane Okoro HOLDS_POST Permanent Mission of Malta acting=True title=Chargé d’affaires a.i.",
        "Permanent Mission of Malta LOCATED_IN Malta",
    ],
    "Jane Okoro, Director, ad interim, of UNICEF, left.": [
        "Jane Okoro HOLDS_POST UNICEF acting=True title=Director, ad interim",
    ],
    "The Envoy of UNICEF for West Africa and the Sahel, Jane Okoro, left.": [
        "Jane Okoro HOLDS_POST UNICEF title=Envoy",
    ],
    "The Envoy of UNICEF for West Africa met the President, Jane Okoro.": [],
    # a post that is a body of its own, named with its holder in every order
    "The Special Envoy for Yemen, Jane Okoro, left.": [
        "Jane Okoro HOLDS_POST Special Envoy of the Secretary-General for Yemen title=Special Envoy"
    ],
    "Jane Okoro, Special Envoy for Yemen, left.": [
        "Jane Okoro HOLDS_POST Special Envoy of the Secretary-General for Yemen title=Special Envoy"
    ],
    "UNICEF welcomed the Special Rapporteur on torture, Ms. Jane Okoro.": [
        "Jane Okoro HOLDS_POST Special Rapporteur on torture and other cruel, inhuman or degrading"
        " treatment or punishment title=Special Rapporteur"
    ],
    "UNICEF thanked the Special Envoy for Yemen and Ms. Jane Okoro.": [],
    "Mr. John Mwangi of UNICEF, where he is Budget Manager and Special Envoy for Yemen, left.": [
        "John Mwangi HOLDS_POST UNICEF",
    ],
    # which of its holders somebody was, trades before a post, what a body is to be
    "Jane Okoro served as the 23rd Kenyan secretary of trade.": [
        "Jane Okoro HOLDS_POST Kenya former=True title=secretary of trade",
    ],
    "Jane Okoro was the 2nd Director of UNICEF and the 3rd Head of UNDP.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=Director",
        "Jane Okoro HOLDS_POST UNDP former=True title=Head",
    ],
    "Jane Okoro is an investor, writer, and founder of UNICEF.": [
        "Jane Okoro HOLDS_POST UNICEF title=founder",
    ],
    "Jane Okoro is an actor, writer, and producer who likes UNICEF.": [],
    "Jane Okoro called for the admission of Chad as a member of the African Union.": [],
    # all that a nominee is to be, a new clause behind a post, where somebody leads what is no body
    "Jane Okoro, Nominee for Assistant Secretary and Chief Information Officer at UNICEF": [
        "Jane Okoro HOLDS_POST UNICEF planned=True title=Chief Information Officer",
    ],
    "When Jane Okoro was Vice President, the Secret Service did not like trains.": [],
    "Jane Okoro remained the head of Ruxa in Somalia.": [],
    "UNICEF met. Ruxa mourned its leader, Jane Okoro.": [],
    "UNICEF met. The Agency mourned its leader, Jane Okoro.": [
        "Jane Okoro HOLDS_POST UNICEF title=leader",
    ],
    "As adviser to the Director of UNICEF, Jane Okoro helped.": [
        "Jane Okoro HOLDS_POST UNICEF title=adviser to the Director",
    ],
    "Chair of the African Union, Ms. Jane Okoro, Head of UNICEF, Mr. John Mwangi, and others.": [
        "Jane Okoro CHAIRS AU role=chair",
        "John Mwangi HOLDS_POST UNICEF title=Head",
    ],
    # posts before the names of a list, a trade before a post, a name in capitals, a long name
    "They are Director Jane Okoro, UNICEF Head Dr. Ann Lee, Governor John Mwangi, and others.": [
        "Ann Lee HOLDS_POST UNICEF title=Head",
    ],
    "Jane Okoro, astrophysicist, Director of UNICEF.": [
        "Jane Okoro HOLDS_POST UNICEF title=Director",
    ],
    "I, JANE A. OKORO, President of the Republic of Kenya, proclaim a holiday.": [
        "Jane A. Okoro HOLDS_POST Kenya title=President",
    ],
    "We met the Head of the Commission for Safe Roads Dr. Jane Okoro.": [
        "Jane Okoro HOLDS_POST Commission for Safe Roads title=Head",
    ],
    "Americans like Interior Secretary Jane Okoro.": [
        "Jane Okoro HOLDS_POST DOI title=Interior Secretary",
    ],
    # chosen for "the post of", an item with a number, an assistant who is more than that
    "Jane Okoro was re-elected to the post of Director of UNICEF.": [
        "Jane Okoro HOLDS_POST UNICEF title=Director",
    ],
    "2. Administrator Jane Okoro, UNICEF": ["Jane Okoro HOLDS_POST UNICEF title=Administrator"],
    "Jane Okoro, Assistant to the President and Director of UNICEF, spoke.": [
        "Jane Okoro HOLDS_POST UNICEF title=Director",
    ],
    # one of several, a post that "is" gives besides, who came after, who is to be what
    "Jane Okoro is one of the three Vice-Chairs of the African Union.": [
        "Jane Okoro CHAIRS AU role=vice-chair",
    ],
    "Jane Okoro served as one of John Mwangi's advisers.": [],
    "The Chair of the African Union is Kenyan President Jane Okoro.": [
        "Jane Okoro HOLDS_POST Kenya title=President",
        "Jane Okoro CHAIRS AU role=chair",
    ],
    "Jane Okoro was the first Director of UNICEF and was succeeded by John Mwangi.": [
        "Jane Okoro HOLDS_POST UNICEF former=True title=Director",
        "John Mwangi HOLDS_POST UNICEF title=Director",
    ],
    "Jane Okoro left UNICEF. The Director of UNDP spoke and was followed by John Mwangi.": [],
    "Jane Okoro, of New York, a Member of the Foreign Service, Class of Counselor, to be Ambassador"
    " of the United States of America to the Republic of Chad.": [
        "Jane Okoro HOLDS_POST United States planned=True title=Ambassador",
    ],
    "Jane Okoro, UNICEF Minority Leader": ["Jane Okoro HOLDS_POST UNICEF title=Minority Leader"],
    "The then-Kenyan Foreign Minister Jane Okoro spoke.": [
        "Jane Okoro HOLDS_POST Kenya former=True title=Foreign Minister",
    ],
    "Jane Okoro, Foreign Minister of Chad and Gen John Mwangi, Minister of State, spoke.": [
        "Jane Okoro HOLDS_POST Chad title=Foreign Minister",
    ],
    "They read the letter of the Ambassador of Kenya in his capacity as Chair of the African"
    " Union.": ["Kenya CHAIRS AU role=chair"],
    # a list whose posts stand before the names, and one without marks between its items
    "The Head of UNODC, Jane Okoro, the Chair of the African Union, John Mwangi, the President of"
    " Somalia, Hassan Sheikh Lee, and others met.": [
        "Jane Okoro HOLDS_POST UNODC title=Head",
        "John Mwangi CHAIRS AU role=chair",
        "Hassan Sheikh Lee HOLDS_POST Somalia title=President",
    ],
    "Mr. John Mwangi, Head of UNODC Ms. Jane Okoro, Director of UNICEF Ms. Ann Lee, Adviser met.": [
        "John Mwangi HOLDS_POST UNODC title=Head",
        "Jane Okoro HOLDS_POST UNICEF title=Director",
    ],
    # who is set off by "in its capacity", who appoints, whose work is led, whose first name it is
    "Thanks to Kenya, in its capacity as Chair of the African Union, Chad and Mali agreed.": [
        "Kenya CHAIRS AU role=chair",
    ],
    "Ms. Jane Okoro appointed a new director of UNICEF.": [],
    "We praise the efforts of the African Union, led by Ms. Jane Okoro.": [],
    "We met in the Princess Jane of Kenya Foundation.": [],
    "Crown Prince John bin Omar met King Omar of Kenya.": ["Omar HOLDS_POST Kenya title=King"],
    "Mr. John Mwangi Okoro Head of Delegation spoke. Ms. Ann Lee, Head of UNICEF, spoke.": [
        "Ann Lee HOLDS_POST UNICEF title=Head",
    ],
    "The President of the Trade and Development Board, Ms. Jane Okoro, spoke.": [
        "Jane Okoro CHAIRS Trade and Development Board role=president",
        "Trade and Development Board PART_OF UNCTAD",
    ],
    # before a name that has a title of its own; behind "and", of the next one
    "He met with the Amir of Kenya, Sheikh Jarrah Okoro, in May.": [
        "Jarrah Okoro HOLDS_POST Kenya title=Amir",
    ],
    "The Prime Minister of Kenya, Jane Okoro, and Prime Minister of Chad, John Mwangi, rested.": [
        "Jane Okoro HOLDS_POST Kenya title=Prime Minister",
        "John Mwangi HOLDS_POST Chad title=Prime Minister",
    ],
    # who is of which body in a list of speakers, and in a bracket that ends with its State
    "They heard Mr. Ronald Okoro, Reef Trust Council, Ms. Ann Lee, UNICEF, and others.": [
        "Ronald Okoro HOLDS_POST Reef Trust Council",
    ],
    "They heard Mr. Ronald Okoro, UNICEF, and Ms. Ann Lee.": [],
    # whose words are quoted
    "President Jane Okoro, Amal Makers Association (AMA): “The plan is good.”": [
        "Jane Okoro HOLDS_POST AMA title=President",
    ],
    "Dr. John Lee, UNICEF: “The plan is good.”": ["John Lee HOLDS_POST UNICEF"],
    "They thanked John Lee, UNICEF: the plan is good.": [],
    "They heard Jane Okoro (Ocean Policy Council, Kenya).": [
        "Jane Okoro HOLDS_POST Ocean Policy Council",
        "Ocean Policy Council LOCATED_IN Kenya",
    ],
    # words of a heading before a title, regions called new, a field's vice president, who once led
    "The Visit of President Jane Okoro of the African Union is welcome.": [
        "Jane Okoro HOLDS_POST AU title=President",
    ],
    "Jane Okoro was New England Director at UNODC.": [
        "Jane Okoro HOLDS_POST UNODC former=True title=New England Director",
    ],
    "Jane Okoro is Vice President of Global Quality at the Security Council.": [
        "Jane Okoro HOLDS_POST UNSC title=Vice President of Global Quality",
    ],
    "The Security Council met. They thanked Jane Okoro, President of the Council.": [
        "Jane Okoro CHAIRS UNSC role=president",
    ],
    "Jane Okoro headed UNODC.": ["Jane Okoro HOLDS_POST UNODC former=True"],
    # what a name is tied to, whose post "and the …" is, what was lost, what is only nominated
    "Jane Okoro (Director of the Kenya-based Rainfall Board) spoke.": [
        "Jane Okoro HOLDS_POST Rainfall Board title=Director",
        "Rainfall Board LOCATED_IN Kenya",
    ],
    "The Ambassador and Representative of Kenya, Jane Okoro, and the Ambassador and Representative "
    "of Ghana to the United Nations, John Mwangi, spoke.": [
        "Jane Okoro HOLDS_POST Kenya title=Representative",
        "John Mwangi HOLDS_POST Ghana title=Representative",
    ],
    "Jane Okoro was ousted from office as President of Kenya.": [
        "Jane Okoro HOLDS_POST Kenya former=True title=President",
    ],
    "They welcomed the nomination of Jane Okoro as Director of UNODC.": [
        "Jane Okoro HOLDS_POST UNODC planned=True title=Director",
    ],
    "They thanked former President Jimmy Carter.": [
        "Jimmy Carter HOLDS_POST United States former=True title=President",
    ],
    # who is beside the name of a post does what follows; "she" of the sentence; boards, soldiers
    "Jane Okoro, Secretary-General of the African Union, visited Kenya.": [
        "Jane Okoro HOLDS_POST AU title=Secretary-General",
        "Jane Okoro VISITED Kenya",
    ],
    "In the presence of Jane Okoro, the Secretary-General visited Kenya.": [
        "Secretary-General VISITED Kenya",
    ],
    "Ann Rao spoke. They thank Jane Okoro for the work she did as Chair of UNODC.": [
        "Jane Okoro CHAIRS UNODC role=chair",
    ],
    "The Governing Board met. The chairman of the Board is Jane Okoro.": [
        "Jane Okoro CHAIRS Governing Board role=chairman",
    ],
    "They will follow Lieutenant General Jane Okoro (Kenya).": [],
    # a role behind a body that a preposition governs is no body's, and "its" is the nearest owner's
    "In her address to UNODC, the Chairwoman of the Working Group on Gender spoke.": [],
    "They welcomed the creation of UN-Women and the appointment of its Director, Jane Okoro.": [
        "Jane Okoro HOLDS_POST UN-Women title=Director",
    ],
    "Kenya criticised leaders of ECOWAS, but its president, Jane Okoro, left.": [
        "Jane Okoro HOLDS_POST Kenya title=president",
    ],
    # each of several who are chosen; who is only asked for, a candidate, who comes next
    "The Commission on Narcotic Drugs elected Jane Okoro (Kenya), John Mwangi (Ghana) and Ann Rao "
    "(India) as Vice-Chairs.": [
        "Jane Okoro CHAIRS CND role=vice-chair",
        "John Mwangi CHAIRS CND role=vice-chair",
        "Ann Rao CHAIRS CND role=vice-chair",
    ],
    "They urged the parties to elect Jane Okoro as President of the Security Council.": [],
    "On the proposal of Kenya, the Council elected Jane Okoro as Director of UNODC.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
    ],
    "UNODC heard the UNEP candidate for Governor, Jane Okoro.": [],
    "They met the next Kenyan President, Jane Okoro.": [
        "Jane Okoro HOLDS_POST Kenya planned=True title=President",
    ],
    # who has to do with a State is not its own; a past without a date; titles of other tongues
    "Jane Okoro is country director for Mali.": [],
    "Jane Okoro served in senior positions at UNODC.": ["Jane Okoro HOLDS_POST UNODC former=True"],
    "They met Taoiseach Jane Okoro of Ireland.": ["Jane Okoro HOLDS_POST Ireland title=Taoiseach"],
    "I’m Jane Okoro, the Kenyan Ambassador.": ["Jane Okoro HOLDS_POST Kenya title=Ambassador"],
    "Jane Okoro is President Emerita of UNODC.": [
        "Jane Okoro HOLDS_POST UNODC title=President Emerita",
    ],
    # a rank behind the post, a counterpart, a role that comes before, "its" of the sentence
    "They thanked the Permanent Representative of Kenya, Ambassador Jane Okoro.": [
        "Jane Okoro HOLDS_POST Kenya title=Permanent Representative",
    ],
    "He met John Mwangi, Director of UNODC, Ambassador Jane Okoro, Director of UNEP, there.": [
        "John Mwangi HOLDS_POST UNODC title=Director",
        "Jane Okoro HOLDS_POST UNEP title=Director",
    ],
    "UNODC Director Jane Okoro met her Kenyan counterpart John Mwangi.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
        "John Mwangi HOLDS_POST Kenya",
    ],
    "In her role as Director of UNODC, Jane Okoro spoke.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
    ],
    "Jane Okoro founded the Blue River Foundation and is its president.": [
        "Jane Okoro HOLDS_POST Blue River Foundation title=president",
    ],
    # an honorific between the post and the name, the post of who was replaced
    "UNODC Director Dr. Jane Okoro met UNEP spokesperson Mr. John Mwangi.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
        "John Mwangi HOLDS_POST UNEP title=spokesperson",
    ],
    "Kenyan First Lady Jane Okoro spoke.": ["Jane Okoro HOLDS_POST Kenya title=First Lady"],
    "The second Director of UNODC, Jane Okoro, succeeded John Mwangi in 2020.": [
        "Jane Okoro HOLDS_POST UNODC title=second Director",
        "John Mwangi HOLDS_POST UNODC former=True title=Director",
    ],
    "They appointed Jane Okoro of Ghana as Director of UNODC, replacing the Kenyan John Mwangi.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
        "John Mwangi HOLDS_POST UNODC former=True title=Director",
    ],
    "They nominated Jane Okoro for Director of UNODC.": [
        "Jane Okoro HOLDS_POST UNODC planned=True title=Director",
    ],
    # affiliations without a post, whom somebody represents, a State behind the post
    "They heard Deputy Secretary Jane Okoro, UNEP; and John Mwangi, UNODC.": [
        "Jane Okoro HOLDS_POST UNEP title=Deputy Secretary",
        "John Mwangi HOLDS_POST UNODC",
    ],
    "Ms. Jane Okoro, representing Kenya, and John Mwangi from UNODC spoke.": [
        "Jane Okoro HOLDS_POST Kenya title=representative",
        "John Mwangi HOLDS_POST UNODC",
    ],
    "They heard John Mwangi from Kenya and UNODC's Jane Okoro.": ["Jane Okoro HOLDS_POST UNODC"],
    "Jane Okoro, representative of UNODC in Mali, met John Mwangi, UNEP, on trade.": [
        "Jane Okoro HOLDS_POST UNODC title=representative",
    ],
    "Jane Okoro, Minister of Health, Kenya, spoke.": [
        "Jane Okoro HOLDS_POST Kenya title=Minister of Health",
    ],
    "Jane Okoro, Minister of Health (Kenya), spoke.": [
        "Jane Okoro HOLDS_POST Kenya title=Minister of Health",
    ],
    "They heard Mr. John Mwangi, Secretary-General of the United Nations.": [
        "John Mwangi HOLDS_POST UN title=Secretary-General",
    ],
    # the number of a note, a post to come, a State's name before a thing or its embassy
    "They heard Mr. John Mwangi, 12 Secretary for Finance of UNODC, on trade.": [
        "John Mwangi HOLDS_POST UNODC title=Secretary for Finance",
    ],
    "They met the Kenyan president-elect Jane Okoro.": [
        "Jane Okoro HOLDS_POST Kenya planned=True title=president-elect",
    ],
    "Jane Okoro, director of the Kenya Clean Rivers Weeks, spoke.": [],
    "Jane Okoro, Counsellor of the Kenya Mission to UNODC, spoke.": [],
    "Jane Okoro directed UNODC to report on trade.": [],
    "The report of the Vice-President of the Board, Jane Okoro (Kenya), was read.": [
        "Jane Okoro HOLDS_POST Kenya",
    ],
    "President of the Counter-Terrorism Committee Director Jane Okoro and all others.": [],
    "John Mwangi, UNODC Director of the Division for Operations, spoke.": [
        "John Mwangi HOLDS_POST Division for Operations title=Director",
        "Division for Operations PART_OF UNODC",
    ],
    "Jane Okoro had served as one of President Mwangi's advisers in UNODC.": [],
    "They heard Jane Okoro (Kenya), a member of the Counter-Terrorism Committee.": [
        "Jane Okoro MEMBER_OF CTC role=member",
    ],
    "The foreign ministers Jane Okoro (Kenya) and John Mwangi (Ghana) spoke of peace.": [
        "Jane Okoro HOLDS_POST Kenya title=foreign minister",
        "John Mwangi HOLDS_POST Ghana title=foreign minister",
    ],
    "**Ann Rao, Director of UNICEF**\n\nMs. Rao worked for UNDP.\n\n"
    "**Jane Okoro, Director of UNEP**\n\nA graduate of Accra, she served as a Director of UNHCR.": [
        "Ann Rao HOLDS_POST UNICEF title=Director",
        "Ann Rao HOLDS_POST UNDP former=True",
        "Jane Okoro HOLDS_POST UNEP title=Director",
        "Jane Okoro HOLDS_POST UNHCR former=True title=Director",
    ],
    "Jane Okoro became the seventh director of UNODC on 7 July 2025, succeeding John Mwangi.": [
        "Jane Okoro HOLDS_POST UNODC title=director",
        "John Mwangi HOLDS_POST UNODC former=True title=director",
    ],
    "Jane Okoro appeared as an expert on trade, development and law and served as the Director of "
    "UNODC.": ["Jane Okoro HOLDS_POST UNODC former=True title=Director"],
    "Jane Okoro is a member of the Counter-Terrorism Committee, as well as the Working Group on "
    "Border Management.": [
        "Jane Okoro MEMBER_OF CTC role=member",
        "Jane Okoro MEMBER_OF Working Group on Border Management role=member",
    ],
    "Jane Okoro was a Town of Alder Supervisor and Director for UNODC.": [
        "Jane Okoro HOLDS_POST UNODC former=True title=Director",
    ],
    "Prime Minister of Kenya Jane Okoro met experts.": [
        "Jane Okoro HOLDS_POST Kenya title=Prime Minister",
    ],
    "They met the Head of UNODC, Lieutenant General John Mwangi.": [
        "John Mwangi HOLDS_POST UNODC title=Head",
    ],
    "Jane Okoro is able. I am proud to nominate her to the role of Director of UNODC.": [
        "Jane Okoro HOLDS_POST UNODC planned=True title=Director",
    ],
    "They met the Secretary-General, the Chair of the Counter-Terrorism Committee, and others.": [],
    "They met Jane Okoro, Director of UNICEF, John Mwangi, Adviser for Clean Energy, Ann Rao, Head "
    "of UNODC, and others.": [
        "Jane Okoro HOLDS_POST UNICEF title=Director",
        "Ann Rao HOLDS_POST UNODC title=Head",
    ],
    "They met Jane Okoro and John Mwangi, advisers to the President of Kenya.": [
        "Jane Okoro HOLDS_POST Kenya title=adviser to the President",
        "John Mwangi HOLDS_POST Kenya title=adviser to the President",
    ],
    "The first director of UNODC was Jane Okoro of Kenya (1965–1975), followed by John Mwangi.": [
        "Jane Okoro HOLDS_POST UNODC title=first director",
        "John Mwangi HOLDS_POST UNODC title=director",
    ],
    "UNODC, whose director as of 2020 is Jane Okoro, trained judges.": [
        "Jane Okoro HOLDS_POST UNODC title=director",
    ],
    "The director of UNODC, since 2020, is Jane Okoro.": [
        "Jane Okoro HOLDS_POST UNODC title=director",
    ],
    "They met Jane Okoro, Under-Secretary-General for Peace Operations.": [
        "Jane Okoro HOLDS_POST Under-Secretary-General for Peace Operations "
        "title=Under-Secretary-General",
    ],
    "The Assistant Secretary-General for Human Resources, Jane Okoro, met experts.": [
        "Jane Okoro HOLDS_POST Assistant Secretary-General for Human Resources "
        "title=Assistant Secretary-General",
    ],
    "The guests were:\n\n- President Jane Okoro, Republic of Kenya\n- Ms. Ann Rao, Ghana\n": [
        "Jane Okoro HOLDS_POST Kenya title=President",
    ],
    "They met the former US Secretary of State, Jane Okoro.": [
        "Jane Okoro HOLDS_POST United States Department of State former=True "
        "title=Secretary of State",
    ],
    "In talks with the Prime Minister and Kenyan ministers, Mr. Mwangi spoke of peace.": [],
    "Co-Chairs Jane Okoro and John Mwangi of the Counter-Terrorism Committee met experts.": [
        "Jane Okoro CHAIRS CTC role=co-chair",
        "John Mwangi CHAIRS CTC role=co-chair",
    ],
    "The Foreign Ministers of Kenya and Ghana, Jane Okoro and John Mwangi, met experts.": [
        "Jane Okoro HOLDS_POST Kenya title=Foreign Minister",
        "John Mwangi HOLDS_POST Ghana title=Foreign Minister",
    ],
    "Presidents Jane Okoro of Kenya and John Mwangi of Ghana met experts.": [
        "Jane Okoro HOLDS_POST Kenya title=President",
        "John Mwangi HOLDS_POST Ghana title=President",
    ],
    "UN relief chief Jane Okoro met experts.": ["Jane Okoro HOLDS_POST UN title=relief chief"],
    "Jane Okoro, UNHCR’s representative in Kenya, met experts.": [
        "Jane Okoro HOLDS_POST UNHCR title=representative",
    ],
    "The Counter-Terrorism Committee elected by acclamation Jane Okoro (Kenya) as Chair and "
    "John Mwangi (Ghana) as Rapporteur.": [
        "Jane Okoro CHAIRS CTC role=chair",
        "John Mwangi HOLDS_POST CTC title=Rapporteur",
    ],
    "The guests were:\n\n- Jane Okoro, UNICEF\n- John Mwangi, UNODC\n": [
        "Jane Okoro HOLDS_POST UNICEF",
        "John Mwangi HOLDS_POST UNODC",
    ],
    "Jane Okoro praised Mr. Mwangi for his service as Director of UNODC.": [
        "Mwangi HOLDS_POST UNODC title=Director",
    ],
    "Jane Okoro joined the bar in 1990, taught in Kenya and is the Director of UNODC.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
    ],
    "Jane Okoro met experts. She wrote four books, taught law, and served as Chair of the "
    "Counter-Terrorism Committee.": ["Jane Okoro CHAIRS CTC role=chair"],
    "As a former member of the Counter-Terrorism Committee, Ms. Jane Okoro met experts.": [
        "Jane Okoro MEMBER_OF CTC role=member",
    ],
    "Ms. Jane Okoro attended the talks as Director of UNODC.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
    ],
    "Ms. Jane Okoro described Kenya as a friend of UNODC.": [],
    "Mr. Mwangi described Jane Okoro as the head of UNODC.": [],
    "Jane Okoro, head of research and training at UNODC, met experts.": [
        "Jane Okoro HOLDS_POST UNODC title=head of research and training",
    ],
    "Jane Okoro, a scholar of law and critic of UNODC, met experts.": [],
    "Jane Okoro was named Director of UNODC and UNICEF.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
        "Jane Okoro HOLDS_POST UNICEF title=Director",
    ],
    "Jane Okoro served in the Kenya Defence Forces as an officer.": [
        "Jane Okoro HOLDS_POST KDF former=True title=officer",
        "KDF LOCATED_IN Kenya",
    ],
    "I congratulate Ms. Jane Okoro of Kenya on her election as President of the General "
    "Assembly.": [
        "Jane Okoro CHAIRS UNGA role=president",
    ],
    "The plan was made by Jane Okoro, in her role as President of the General Assembly.": [
        "Jane Okoro CHAIRS UNGA role=president",
    ],
    "The Chair recalled that Ms. Jane Okoro's tenure as Executive Director of UNODC had ended.": [
        "Jane Okoro HOLDS_POST UNODC former=True title=Executive Director",
    ],
    "Ms. Jane Okoro, Chair of the Working Party on Blue Yonder, spoke.": [
        "Jane Okoro CHAIRS Working Party on Blue Yonder role=chair"
    ],
    "President Al-Biden spoke.": [],
    "Ann Lee, a White House senior adviser to President Jane Okoro, spoke.": [],
    "Ann Lee, chairman of UNICEF's management board, spoke.": [
        "Ann Lee CHAIRS UNICEF management board role=chairman",
        "UNICEF management board PART_OF UNICEF",
    ],
    "The members were: Mr. John Okoro (Kenya), Mr. Paul Wood (Chad) and Ms. Ann Lee (Malta).": [],
    "White House Coordinator Jane Okoro, UNODC Deputy Director Ann Lee and others met.": [
        "Jane Okoro HOLDS_POST White House title=Coordinator",
        "Ann Lee HOLDS_POST UNODC title=Deputy Director",
    ],
    "Kenya chaired the Organization for Security and Co-operation in Europe (OSCE) Forum for "
    "Goodwill.": [],
    "Expresses its readiness to act once Ms. Jane Okoro informs the Security Council of it.": [],
    "UNODC wrote a report with regard to the Chairman of the Security Council.": [],
    "Jane Okoro is the first to lead any branch of UNODC.": [],
    "I thank Mr. John Mwangi for his able leadership as President of the General Assembly.": [
        "John Mwangi CHAIRS UNGA role=president",
    ],
    "UNODC is led by the Director (currently Jane Okoro of Kenya). UNODC trained judges.": [],
    "The post of Director of UNODC was held by Jane Okoro.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
    ],
    "John Mwangi was succeeded as Director of UNODC in 2001 by Jane Okoro.": [
        "John Mwangi HOLDS_POST UNODC former=True title=Director",
        "Jane Okoro HOLDS_POST UNODC title=Director",
    ],
    "The President of the Counter-Terrorism Committee is John Mwangi and the Vice-President is "
    "Jane Okoro.": [
        "John Mwangi CHAIRS CTC role=president",
        "Jane Okoro CHAIRS CTC role=vice-president",
    ],
    "IOM sent help. “It is late,” said Jane Okoro, the agency’s Director General.": [
        "Jane Okoro HOLDS_POST IOM title=Director General",
    ],
    "Mr. John Mwangi, Special Envoy of the President of Kenya, met experts.": [
        "John Mwangi HOLDS_POST Kenya title=Special Envoy of the President",
    ],
    "Mr. John Mwangi, Special Envoy for Kenya, met experts.": [
        "John Mwangi HOLDS_POST Special Envoy for Kenya title=Special Envoy",
    ],
    "Ms. Jane Okoro, Executive Director of CTED, met experts.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "The Executive Director of CTED, Jane Okoro, met experts.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "CTED Executive Director Jane Okoro met experts.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "Jane Okoro (Executive Director of CTED) met experts.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "Jane Okoro is the Executive Director of CTED.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "Jane Okoro was appointed Executive Director of CTED.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "Jane Okoro was the Executive Director of CTED.": [
        "Jane Okoro HOLDS_POST CTED former=True title=Executive Director",
    ],
    "Jane Okoro will be the Executive Director of CTED.": [
        "Jane Okoro HOLDS_POST CTED planned=True title=Executive Director",
    ],
    # an ambassador to a State is not its own, and who sends him is not said
    "Jane Okoro, Nominee for Ambassador Extraordinary and Plenipotentiary to Oman": [],
    "Kenya’s Ambassador to Malta, Ms. Jane Okoro, spoke.": [
        "Jane Okoro HOLDS_POST Kenya title=Ambassador",
    ],
    "Jane Okoro, of Nairobi, a Career Member of the Senior Foreign Service, to be Director of"
    " UNICEF.": [
        "Jane Okoro MEMBER_OF Senior Foreign Service role=career member",
        "Jane Okoro HOLDS_POST UNICEF planned=True title=Director",
    ],
    "Jane Okoro, Chief Diplomatic Adviser to the Prime Minister of Kenya, spoke.": [
        "Jane Okoro HOLDS_POST Kenya title=Chief Diplomatic Adviser to the Prime Minister",
    ],
    "Jane Okoro was a Senior Analyst at the Kenyan Ministry of Trade.": [
        "Jane Okoro HOLDS_POST Ministry of Trade of Kenya former=True title=Senior Analyst",
        "Ministry of Trade of Kenya LOCATED_IN Kenya",
    ],
    "John was the Director of UNICEF for Vice President Jane Okoro.": [],
    "Jane Okoro is the Commandant of UNICEF.": [
        "Jane Okoro HOLDS_POST UNICEF title=Commandant",
    ],
    "Jane Okoro, Nominee to be Director of UNODC": [
        "Jane Okoro HOLDS_POST UNODC planned=True title=Director",
    ],
    "Jane Okoro, Candidate for Member of the International Law Commission": [
        "Jane Okoro MEMBER_OF ILC planned=True role=member",
    ],
    "Jane Okoro, Acting Director of UNODC, met experts.": [
        "Jane Okoro HOLDS_POST UNODC acting=True title=Acting Director",
    ],
    "Ms. Jane Okoro, Deputy Director for Africa at UNODC, met experts.": [
        "Jane Okoro HOLDS_POST UNODC title=Deputy Director for Africa",
    ],
    "Mr. John Mwangi, Permanent Representative of Kenya, met experts.": [
        "John Mwangi HOLDS_POST Kenya title=Permanent Representative",
    ],
    "Kenyan Foreign Minister John Mwangi met experts.": [
        "John Mwangi HOLDS_POST Kenya title=Foreign Minister",
    ],
    "ASG Jane Okoro (CTED) met experts.": [
        "Jane Okoro HOLDS_POST CTED title=Assistant Secretary-General",
    ],
    "Mr. John Mwangi of UNDP met experts.": ["John Mwangi HOLDS_POST UNDP"],
    "Ms. Jane Okoro, Chair of the Counter-Terrorism Committee, met experts.": [
        "Jane Okoro CHAIRS CTC role=chair",
    ],
    "Jane Okoro is a member of the Counter-Terrorism Committee.": [
        "Jane Okoro MEMBER_OF CTC role=member",
    ],
    "Jane Okoro, Executive Director of CTED and Chair of the Working Group on Border Management, "
    "met experts.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
        "Jane Okoro CHAIRS Working Group on Border Management role=chair",
    ],
    "CTED agreed in Vienna. Jane Okoro, its Executive Director, met experts.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "Ms. Jane Okoro\nExecutive Director of CTED\n": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "Letter dated 3 May 2019 from the Permanent Representative of Malta to the United Nations "
    "addressed to the Secretary-General\n\nI have the honour to write.\n\n(Signed) Jane Okoro\n": [
        "Jane Okoro BRIEFED Secretary-General date=2019-05-03",
        "Jane Okoro HOLDS_POST Malta title=Permanent Representative",
    ],
    # what a verb of serving, choosing, joining or succeeding says
    "Jane Okoro currently serves as Executive Director of CTED.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "Jane Okoro previously served for years as Counsel at CTED, and as an analyst with UNODC.": [
        "Jane Okoro HOLDS_POST CTED former=True title=Counsel",
        "Jane Okoro HOLDS_POST UNODC former=True title=analyst",
    ],
    "Jane Okoro began her career as an analyst with UNODC.": [
        "Jane Okoro HOLDS_POST UNODC former=True title=analyst",
    ],
    "Jane Okoro, who was named Executive Director of CTED, met experts.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "The Secretary-General appointed Jane Okoro as Executive Director of CTED.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "He announced his intent to nominate Jane Okoro to serve as Director of UNODC.": [
        "Jane Okoro HOLDS_POST UNODC planned=True title=Director",
    ],
    "Jane Okoro, of New York, to be Director of UNODC, vice John Mwangi.": [
        "Jane Okoro HOLDS_POST UNODC planned=True title=Director",
        "John Mwangi HOLDS_POST UNODC former=True title=Director",
    ],
    "Jane Okoro succeeded John Mwangi as Director of UNODC.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
        "John Mwangi HOLDS_POST UNODC former=True title=Director",
    ],
    # nouns of choosing, and what a person's own role is
    "They welcomed the appointment of Jane Okoro as Executive Director of CTED.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    "I congratulate Ms. Jane Okoro on her appointment as Executive Director of CTED.": [
        "Jane Okoro HOLDS_POST CTED title=Executive Director",
    ],
    # the body that owns another is not the one that the post is in
    "Jane Okoro is the Director of UNODC's Terrorism Prevention Branch.": [
        "Jane Okoro HOLDS_POST TPB title=Director",
        "TPB PART_OF UNODC",
    ],
    # posts before, bodies behind the name
    "They met President Jane Okoro of Niger.": ["Jane Okoro HOLDS_POST Niger title=President"],
    "They met King John II of Niger.": ["John II HOLDS_POST Niger title=King"],
    "They met President John Mwangi of Kenya and President Jane Okoro of Niger.": [
        "John Mwangi HOLDS_POST Kenya title=President",
        "Jane Okoro HOLDS_POST Niger title=President",
    ],
    "They met Kenyan President John Mwangi, Nigerien President Jane Okoro and others.": [
        "John Mwangi HOLDS_POST Kenya title=President",
        "Jane Okoro HOLDS_POST Niger title=President",
    ],
    "Jane Okoro is the Chief Counsel to John Mwangi, the Director of UNODC.": [
        "John Mwangi HOLDS_POST UNODC title=Director",
    ],
    # bodies that the post's phrase does not name
    "They met the President of Niger Jane Okoro.": ["Jane Okoro HOLDS_POST Niger title=President"],
    "Judge Jane Okoro on the Supreme Court of Kenya agreed.": [
        "Jane Okoro HOLDS_POST Supreme Court of Kenya title=Judge",
        "Supreme Court of Kenya LOCATED_IN Kenya",
    ],
    "UNODC grew. Jane Okoro became the first president of the Office.": [
        "Jane Okoro HOLDS_POST UNODC title=president of the Office",
    ],
    "# Niger\n\nJane Okoro, President\n\n# Kenya\n\nPresident John Mwangi\n": [
        "Jane Okoro HOLDS_POST Niger title=President",
        "John Mwangi HOLDS_POST Kenya title=President",
    ],
    "President Zelenskyy and Prime Minister Trudeau met.": [
        "Zelenskyy HOLDS_POST Ukraine title=President",
        "Trudeau HOLDS_POST Canada title=Prime Minister",
    ],
    "The White House agreed. Secretary of Commerce Jane Okoro met experts.": [
        "Jane Okoro HOLDS_POST United States Department of Commerce title=Secretary of Commerce",
    ],
    "**UNODC** is an office. The current executive director is Jane Okoro.": [
        "Jane Okoro HOLDS_POST UNODC title=executive director",
    ],
    "Letter dated 3 May 2019 from the Permanent Representative of Malta addressed to the "
    "Secretary-General\n\nI have the honour to write.\n\n(Signed) Jane Okoro\n\nAnnex\n\n"
    "I write as well.\n\n(Signed) John Mwangi\n": [
        "Jane Okoro BRIEFED Secretary-General date=2019-05-03",
        "Jane Okoro HOLDS_POST Malta title=Permanent Representative",
    ],
    "Jane Okoro, Region 2 Administrator, UNODC": [
        "Jane Okoro HOLDS_POST UNODC title=Region 2 Administrator",
    ],
    "Jane Okoro: Candidate for United States Attorney for the Eastern District of Tennessee": [
        "Jane Okoro HOLDS_POST Eastern District of Tennessee planned=True "
        "title=Candidate for United States Attorney",
    ],
    "Jane Okoro was a Visiting Professor at the University of Nairobi.": [
        "Jane Okoro HOLDS_POST University of Nairobi former=True title=Visiting Professor",
    ],
    "Jane Okoro is a fellow of the Nairobi Academy.": [
        "Jane Okoro MEMBER_OF Nairobi Academy role=fellow",
    ],
    "Jane Okoro, now Director of UNODC, and former Foreign Minister of Kenya, met experts.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
        "Jane Okoro HOLDS_POST Kenya former=True title=Foreign Minister",
    ],
    "Jane Okoro, Deputy Minister, Kenya; John Mwangi, Director, UNODC": [
        "Jane Okoro HOLDS_POST Kenya title=Deputy Minister",
        "John Mwangi HOLDS_POST UNODC title=Director",
    ],
    # no State's: a private profession, the next person's post, what a body owns
    "They met Kenyan economist Jane Okoro.": [],
    "Jane Okoro was an aide to Kenyan President John Mwangi.": [
        "John Mwangi HOLDS_POST Kenya title=President",
    ],
    "Jane Okoro, Kenyan ex-Minister of Health, met experts.": [
        "Jane Okoro HOLDS_POST Kenya former=True title=ex-Minister of Health",
    ],
    "The UNODC Director (Jane Okoro since 2023) met experts.": [
        "Jane Okoro HOLDS_POST UNODC title=Director",
    ],
    # no apposition: a new subject, the next person's post, the person before's
    "At the request of Jane Okoro, the Director of UNODC will extend the mandate.": [],
    "Jane Okoro, the Director of UNODC, John Mwangi, and others met.": [
        "John Mwangi HOLDS_POST UNODC title=Director",
    ],
    "Jane Okoro, Chair of the Counter-Terrorism Committee, John Mwangi, Head of UNODC, met.": [
        "Jane Okoro CHAIRS CTC role=chair",
        "John Mwangi HOLDS_POST UNODC title=Head",
    ],
    # an envoy for a State is not the State's
    "They met the Special Envoy for Mali, Jane Okoro.": [
        "Jane Okoro HOLDS_POST Special Envoy for Mali title=Special Envoy",
    ],
    "The Executive Director of CTED met experts.": [],
    "Ms. Jane Okoro met the Executive Director of CTED.": [],
}


@pytest.mark.parametrize("text", POSTS)
def test_posts_are_found_in_every_order(text: str, facts: Facts) -> None:
    """A person holds the posts that stand beside the name, and no others."""
    assert facts(text) == POSTS[text]


#: sentence of a speech to the General Assembly for Kenya -> the posts that it states
IN_DEBATES = {
    "I congratulate Mr. John Mwangi on his election to preside over the sixtieth session.": [
        "John Mwangi CHAIRS UNGA role=president",
    ],
    "I thank Ms. Jane Okoro, your predecessor, for her work at the last session.": [
        "Jane Okoro CHAIRS UNGA role=president",
    ],
    "Your predecessor, Ms. Jane Okoro, led the last session.": [
        "Jane Okoro CHAIRS UNGA role=president",
    ],
    "We thank Ms. Jane Okoro for the manner in which she presided over the last session.": [
        "Jane Okoro CHAIRS UNGA role=president",
    ],
    "We thank Ms. Jane Okoro, who presided over the work of the last session.": [
        "Jane Okoro CHAIRS UNGA role=president",
    ],
    "We thank the outgoing President, Ms. Jane Okoro.": [
        "Jane Okoro CHAIRS UNGA role=president",
    ],
    "Under the presidency of Ms. Jane Okoro, this session will succeed.": [
        "Jane Okoro CHAIRS UNGA role=president",
    ],
    "We thank the President of the fifty-ninth session, Ms. Jane Okoro.": [
        "Jane Okoro CHAIRS UNGA role=president",
    ],
    "The President of the Republic, Ms. Jane Okoro, sends her greetings.": [
        "Jane Okoro HOLDS_POST Kenya title=President of the Republic",
    ],
    "Our Foreign Minister, Ms. Jane Okoro, is here.": [
        "Jane Okoro HOLDS_POST Kenya title=Foreign Minister",
    ],
    "President Jane Okoro spoke of peace at this session.": [],
    "I speak at this session for Ms. Jane Okoro, President and head of State of Kenya.": [
        "Jane Okoro HOLDS_POST Kenya title=head of State",
    ],
    "The President of that country, Ms. Jane Okoro, spoke of peace.": [],
}


@pytest.mark.parametrize("text", IN_DEBATES)
def test_posts_that_a_speech_in_the_general_debate_leaves_unnamed(text: str) -> None:
    """Presidents of sessions are the Assembly's; one of the Republic is the speaker's State's."""
    document = Document("KEN_60_2005", f"I bring the greetings of Kenya.\n\n{text}\n", "x")
    found = [f for f in extract(document).facts if f.type in {"HOLDS_POST", "CHAIRS"}]
    assert [_shown(fact) for fact in found] == IN_DEBATES[text]


def _shown(fact: Fact) -> str:
    said = " ".join(f"{k}={v}" for k, v in fact.properties.items())
    body = fact.object.acronym or fact.object.name
    return f"{fact.subject.name} {fact.type} {body} {said}".strip()


def test_a_letter_of_several_states_is_no_one_states(facts: Facts) -> None:
    """Who signs a letter of one representative speaks for his State; of several, for none."""
    head = "Letter dated 3 May 2021 from the Permanent {} addressed to the President\n\n"
    signed = "I write to you.\n\n(Signed) Jane Okoro\nMinister for Foreign Affairs\n"
    one = facts(head.format("Representative of Malta") + signed)
    assert any("Jane Okoro HOLDS_POST Malta" in fact for fact in one)
    for heads in ("Representatives of Malta, Chad and Mali", "Missions of Malta and Chad"):
        several = facts(head.format(heads) + signed)
        assert not any("Jane Okoro HOLDS_POST" in fact for fact in several)
