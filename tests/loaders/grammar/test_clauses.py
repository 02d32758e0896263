"""Clauses: who does what, in which voice, with which phrases, and whether it is asserted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.grammar.clauses import Parse, parse
from loaders.grammar.groups import groups
from loaders.grammar.items import Noun, Verb, role_head
from loaders.grammar.relatives import relative_of
from loaders.grammar.tagging import units
from loaders.language.tokens import tokens as tokenize

Read = Callable[[str], Parse]

#: sentence -> its verbs as "subjects | lemma | objects | phrases", heads in lower case
READINGS = {
    # what stands between the subjects and their verb, a short form before what goes on, two nouns
    "Kenya and Chad both joined UNDP.": ["kenya, chad | join | undp |"],
    "Kenya and Chad each gave aid to UNDP.": ["kenya, chad | give | aid | to undp"],
    "Oxfam is a United Nations (UN) body.": ["oxfam | be | body |"],
    "Oxfam is the think tank of UNDP.": ["oxfam | be | think-tank |"],
    # an adjective behind a name, people of several States
    "Oxfam is a body of UNDP responsible for reefs.": ["oxfam | be | body | for reefs"],
    "Leaders from Kenya and Mali who visited Chad left.": [
        "leaders | visit | chad |",
        "leaders | leave | |",
    ],
    # who does it stands behind the date
    "The Board, joined in 1966 by Togo, met.": [
        "board | join (passive) | | in date, by togo",
        "board | meet | |",
    ],
    "UNDP helps Kenya in planning and monitoring (resolution 2/5).": [
        "undp | help | kenya |",
        "kenya | plan | |",
        "kenya | monitor | |",
    ],
    "When the rains came, Kenya responded quickly to the floods, giving UNDP a plan.": [
        "rains | come | |",
        "kenya | respond | | to floods",
        "kenya | give | undp |",
    ],
    "UNDP left Chad, in talks with Mali, as the Council wished.": [
        "undp | leave | chad | in talks, with mali, as council",
        "council | wish | |",
    ],
    "UNDP has plans for UNICEF that help Chad.": [
        "undp | have | plans | for unicef",
        "plans | help | chad |",
    ],
    # behind the mark of an item or paragraph a phrase opens the clause as well
    "- Through its plan, UNDP helps Kenya.": ["undp | help | kenya | through plan"],
    "12. In May, UNDP helped Kenya.": ["undp | help | kenya | in may"],
    "(a) In Chad, UNDP helped schools.": ["undp | help | schools | in chad"],
    "Clean water: In Chad, UNDP helped schools.": ["undp | help | schools | in chad"],
    "UNODC supports the Government of Mali.": ["unodc | support | mali |"],
    "The Committee, established in 2001, meets in New York.": [
        "committee | establish (passive) | | in date",
        "committee | meet | | in york",
    ],
    "Kenya was supported by UNICEF in 2019.": ["kenya | support (passive) | | by unicef, in date"],
    "The project was funded by Japan and implemented by UNDP.": [
        "project | fund (passive) | | by japan",
        "project | implement (passive) | | by undp",
    ],
    "UNODC and Interpol organized a workshop in Nairobi.": [
        "unodc, interpol | organize | workshop | in nairobi",
    ],
    "UNODC, Interpol, UNICEF and Kenya signed an agreement.": [
        "unodc, interpol, unicef, kenya | sign | agreement |",
    ],
    "UNODC trains judges, prosecutors and police officers.": [
        "unodc | train | judges, prosecutors, officers |",
    ],
    "Its members include Kenya, Japan and Norway.": [
        "members | include | kenya, japan, norway |",
    ],
    "UNODC supports Mali but cannot fund Kenya.": [
        "unodc | support | mali |",
        "unodc | fund | kenya |",
    ],
    "UNODC joined the Programme, which UNOCT launched.": [
        "unodc | join | programme |",
        "unoct | launch | programme |",
    ],
    "UNOCT, which leads the programme, has briefed the Committee.": [
        "unoct | lead | programme |",
        "unoct | brief | committee |",
    ],
    "The workshop organized by UNODC was held in Nairobi.": [
        "workshop | organize (passive) | | by unodc",
        "workshop | hold (passive) | | in nairobi",
    ],
    "Working with UNODC, CTED visited Kenya.": [
        "cted | work | | with unodc",
        "cted | visit | kenya |",
    ],
    "Kenya said UNODC supports the project.": ["kenya | say | |", "unodc | support | project |"],
    "UNODC left Mali after UNICEF opened an office.": [
        "unodc | leave | mali |",
        "unicef | open | office |",
    ],
    "UNODC has provided training to police officers in Mali.": [
        "unodc | provide | training | to officers, in mali",
    ],
    "UNODC has been working closely with Kenya since 2015.": [
        "unodc | work | | with kenya, since date",
    ],
    "UNODC, together with Interpol, organized a seminar.": [
        "unodc | organize | seminar | together with interpol",
    ],
    "In partnership with Interpol, UNODC opened a centre.": [
        "unodc | open | centre | in partnership",
    ],
    "UNODC and Interpol support each other.": ["unodc, interpol | support | other |"],
    "UNODC's efforts helped Mali.": ["efforts | help | mali |"],
    "UNODC works with experts from Kenya and Uganda.": [
        "unodc | work | | with experts, from kenya",
    ],
    "Ms. Jane Okoro, Executive Director of CTED, visited Kenya.": ["okoro | visit | kenya |"],
    "The Executive Director of CTED, Jane Okoro, visited Kenya.": ["okoro | visit | kenya |"],
    "CTED, a special political mission, visited Kenya.": ["cted | visit | kenya |"],
    "The General Assembly called upon UNODC to assist Mali.": [
        "assembly | call | unodc |",
        "unodc | assist | mali |",
    ],
    "The Security Council requested CTED to visit Kenya.": [
        "council | request | cted |",
        "cted | visit | kenya |",
    ],
    "UNODC was requested to assist Mali.": [
        "unodc | request (passive) | |",
        "unodc | assist | mali |",
    ],
    "The Council authorized the mission, working with Mali, to support the authorities.": [
        "council | authorize | mission |",
        "mission | work | | with mali",
        "mission | support | authorities |",
    ],
    "The network established pursuant to a decision met.": [
        "network | establish (passive) | | pursuant to decision",
        "network | meet | |",
    ],
    "UNICEF joined the Global Framework, which UNODC launched this year with Kenya.": [
        "unicef | join | framework |",
        "unodc | launch | framework | with kenya",
    ],
    "UNODC launched a project, and experts visited Kenya.": [
        "unodc | launch | project |",
        "experts | visit | kenya |",
    ],
    "UNICEF, UNODC, and other partners visited Kenya.": [
        "unicef, unodc, partners | visit | kenya |",
    ],
    "UNODC plans to advise, train and equip Mali.": [
        "unodc | plan | |",
        "unodc | advise | mali |",
        "unodc | train | mali |",
        "unodc | equip | mali |",
    ],
    "UNODC hosts and funds the Global Framework.": [
        "unodc | host | framework |",
        "unodc | fund | framework |",
    ],
    "The Global Framework, which UNODC leads, has members.": [
        "unodc | lead | framework |",
        "framework | have | members |",
    ],
    "UNEP is a body based in Nairobi, Kenya, that supports Mali.": [
        "unep | be | body |",
        "unep | base (passive) | | in nairobi",
        "unep | support | mali |",
    ],
    "UNEP is an agency that supports Mali.": ["unep | be | agency |", "unep | support | mali |"],
    "UNEP, a member of the Council, supported by Japan, agreed.": [
        "unep | support (passive) | | by japan",
        "unep | agree | |",
    ],
    "Togo, one of the founders of ECOWAS and a member of the African Union, agreed.": [
        "togo | agree | |",
    ],
}

#: sentence -> lemma and status of the verb in question
STATUSES = {
    "UNDP noted the importance of talks, as well as of helping Chad.": "help open",
    "UNDP will support the efforts of Chad to build schools.": "build planned",
    "UNDP supports the efforts of Chad to build schools.": "build stated",
    "The Council decides to wait until it finds that Chad has met UNDP.": "meet open",
    "The Council decided to close the office until 3 May 2021 and helped UNDP.": "help stated",
    "It is essential to help Chad.": "help open",
    "Norway reiterated its commitment to helping Chad.": "help planned",
    "Chad knew of a commitment to helping Mali.": "help open",
    "UNDP took note of recommendations for helping Mali.": "help open",
    "UNODC assisted Mali.": "assist stated",
    "UNODC did not assist Mali.": "assist open",
    "UNODC has never visited Mali.": "visit open",
    "UNODC could assist Mali.": "assist open",
    "UNODC should have assisted Mali.": "assist open",
    "UNODC cannot fund Kenya.": "fund open",
    "UNODC should support Mali and fund Kenya.": "fund open",
    "UNODC was requested to support Mali and fund Kenya.": "fund open",
    "UNODC will support Mali and fund Kenya.": "fund planned",
    "UNODC will assist Mali.": "assist planned",
    "The Board agreed that UNODC would assist Mali.": "assist planned",
    "The Board thought that UNODC would assist Mali.": "assist open",
    "The Board said that, if it was asked, UNODC would assist Mali.": "assist open",
    "The mission shall assist Mali.": "assist planned",
    "UNODC plans to open an office in Mali.": "open planned",
    "The Committee also decided to visit Mali.": "visit planned",
    "UNODC continued to support Mali.": "support stated",
    "UNODC hopes to assist Mali.": "assist open",
    "UNODC has a mandate to assist Mali.": "assist open",
    "The Security Council requested CTED to visit Kenya.": "visit open",
    "UNODC visited Nairobi on 3 May 2019 to support the authorities.": "support purpose",
    "UNODC will open an office to support the authorities.": "support planned purpose",
    "UNICEF welcomed the proposal of UNODC to support Mali.": "support open",
    "If funds arrive, UNODC assists Mali.": "arrive open",
    "UNODC assists Mali without visiting Bamako.": "visit open",
    "Kenya, hosting the meeting, welcomed UNODC.": "host stated",
    "UNODC held a course on “Helping Chad”.": "help open",
    "UNODC spent its time on helping Chad.": "help stated",
    "UNODC committed to helping Chad.": "help planned",
    "Helping Chad: UNODC will open an office.": "help planned",
    "Helping Chad: UNODC opened an office.": "help stated",
    "UNODC acts as host of the talks.": "act stated",
    "UNODC is committed to helping Chad.": "help planned",
    "UNODC did not commit to helping Chad.": "help open",
}


def _shown(verb: Verb) -> str:
    voice = " (passive)" if verb.passive else ""
    phrases = ", ".join(f"{low} {noun.head}" for low, noun in verb.phrases)
    heads = [", ".join(noun.head for noun in nouns) for nouns in (verb.subject, verb.objects)]
    row = f"{heads[0]} | {verb.lemma}{voice} | {heads[1]} | {phrases}"
    return " ".join(row.split())


@pytest.mark.parametrize("sentence", READINGS)
def test_who_does_what(sentence: str, parsed: Read) -> None:
    """Each verb has the subjects, objects and phrases that its sentence gives it."""
    assert [_shown(verb) for verb in parsed(sentence).verbs] == READINGS[sentence]


@pytest.mark.parametrize("sentence", STATUSES)
def test_what_is_asserted(sentence: str, parsed: Read) -> None:
    """Negation, modals, conditions and governing verbs decide whether a verb is asserted."""
    lemma, status = STATUSES[sentence].split(maxsplit=1)
    assert [v.status for v in parsed(sentence).verbs if v.lemma == lemma] == [status]


def test_questions_are_known(parsed: Read) -> None:
    """A sentence that ends in a question mark is a question."""
    assert parsed("Does UNODC support Mali?").question
    assert not parsed("UNODC supports Mali.").question


def test_apposition_ties_posts_to_persons(parsed: Read) -> None:
    """A post between commas stands beside the person named before or behind it."""
    for text in (
        "Jane Okoro, Executive Director of CTED, left.",
        "The Executive Director of CTED, Ms. Jane Okoro, left.",
    ):
        post = next(n for n in parsed(text).nouns if role_head(n))
        assert post.apposed is not None
        assert post.apposed.head == "okoro"


def test_lists_of_other_things_stay_apart(parsed: Read) -> None:
    """ "experts from Kenya and Uganda" is a list of countries, not of experts and Uganda."""
    nouns = parsed("UNODC works with experts from Kenya and Uganda.").nouns
    lists = {n.head: [m.head for m in n.list_of] for n in nouns}
    assert lists["kenya"] == lists["uganda"] == ["kenya", "uganda"]
    assert lists["experts"] == ["experts"]


EXAMPLES = {
    "UNODC met partners, including UNICEF and Kenya.": "partners: unicef, kenya",
    "UNODC works with organizations such as UNICEF.": "organizations: unicef",
    "UNODC supports countries in Africa, in particular Mali and Chad.": "countries: mali, chad",
    "UNODC works with UNICEF.": "",
    "UNICEF trains judges through its two initiatives: the Coral Fund and the Reef Plan.": (
        "initiatives: fund, plan"
    ),
    "UNICEF's programmes include the Coral Fund and the Reef Plan.": "programmes: fund, plan",
    "The programmes include the Coral Fund.": "",
    "UNICEF's partners include UNODC.": "",
}


@pytest.mark.parametrize("sentence", EXAMPLES)
def test_names_illustrate_a_plural(sentence: str, parsed: Read) -> None:
    """Names behind "including", "such as" or "in particular" are examples of the plural before."""
    shown = [
        f"{n.head}: {', '.join(e.head for e in n.examples)}"
        for n in parsed(sentence).nouns
        if n.examples
    ]
    assert "".join(shown) == EXAMPLES[sentence]


def test_a_name_stands_for_what_it_names(parsed: Read) -> None:
    """ "a programme called NAME": the name is in apposition to the common noun."""
    nouns = parsed("UNICEF runs a programme called the Nile University Network.").nouns
    programme = next(n for n in nouns if n.head == "programme")
    assert programme.apposed is not None
    assert programme.apposed.head == "network"


INTRODUCED = {
    "UNICEF opened a new fund, the Coral Fund, in Kenya.": "fund",
    "UNICEF opened its flagship initiative – the Reef Plan – in Kenya.": "plan",
    "UNICEF opened a new initiative, the Coral Fund and a school.": "",
    "UNICEF opened a new school, the Coral Fund, in Kenya.": "",
    "UNICEF opened initiatives, the Coral Fund, in Kenya.": "",
}


@pytest.mark.parametrize("sentence", INTRODUCED)
def test_a_name_says_which_programme_is_meant(sentence: str, parsed: Read) -> None:
    """ "a new initiative, NAME, …": a name of the same kind behind a comma or dash is that of what
    the noun means; a list or another kind of thing is not."""
    heads = [n.apposed.head for n in parsed(sentence).nouns if n.apposed is not None]
    assert "".join(heads) == INTRODUCED[sentence]


WORDS = st.sampled_from(
    "UNODC Kenya , and the which to support supports supported supporting a visit of in with "
    "launched , will not be was by ( ) ; : training officials its their closely - 's and/or".split()
)


#: sentence -> the names that tell who a group is
BESIDE = {
    "Chad was helped by the northern countries Norway and Denmark.": "norway denmark",
    "Chad was helped by the UN agencies UNDP and UNICEF.": "undp unicef",
    "The project is paid for by the donors Norway, Chad and UNDP.": "norway chad undp",
    # of another kind, one alone, a clause of its own, or nobody in particular
    "Chad was helped by the northern countries UNDP and UNICEF.": "",
    "Chad was helped by the northern country Norway.": "",
    "Chad was helped in the countries Norway and Denmark visited.": "",
    "The forum was founded by members Norway and Denmark.": "",
}


@pytest.mark.parametrize("sentence", BESIDE)
def test_names_beside_a_group_say_who_they_are(sentence: str, parsed: Read) -> None:
    """A list of names right behind a plural for States or bodies stands for it."""
    nouns = [n for n in parsed(sentence).nouns if n.mention is None and n.apposed is not None]
    found = " ".join(n.head for one in nouns if one.apposed for n in one.apposed.list_of)
    assert found == BESIDE[sentence]


def test_a_long_row_of_adverbs_is_read(parsed: Read) -> None:
    """However many adverbs stand before a verb, reading comes to an end."""
    for count in range(1, 9):
        row = " ".join(["closely"] * count)
        assert parsed(f"UNODC {row} supports Kenya.").verbs
        assert parsed(f"{row} not {row} will {row} supported Kenya.").verbs


@given(st.lists(WORDS, max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_words_are_read(words: list[str]) -> None:
    """Whatever the words, items stand in order inside the sentence, and so do what verbs take."""
    tokens = list(tokenize(" ".join(words)))
    read = parse(groups(units(tokens, [], [])))
    last = 0
    for item in read.items:
        assert 0 <= item.first <= item.last <= len(tokens)
        assert item.last >= last
        last = item.last
    inside = {id(noun) for noun in read.nouns}
    for verb in read.verbs:
        for noun in (*verb.subject, *verb.objects, *(n for _, n in verb.phrases)):
            assert isinstance(noun, Noun)
            assert id(noun) in inside
        assert verb.status in {"stated", "planned", "purpose", "planned purpose", "open"}


def test_who_is_helped_stays_the_object(parsed: Read) -> None:
    """ "helped Kenya draft a law": Kenya is helped, and drafts; who helped goes on acting."""
    helped, draft, visited = parsed("UNDP helped Kenya draft a law and visited Chad.").verbs
    assert [n.head for n in helped.objects] == ["kenya"]
    assert [n.head for n in draft.subject] == ["kenya"]
    assert [n.head for n in visited.subject] == ["undp"]


def test_shortened_verbs_are_verbs(parsed: Read) -> None:
    """ "we've", "it's" and "don't" hold a pronoun or helper, and a verb or negation."""
    assert parsed("We’ve visited Chad.").verbs[0].lemma == "visit"
    assert parsed("It’s a body.").verbs[0].lemma == "be"
    assert parsed("UNICEF doesn’t help Chad.").verbs[0].status == "open"


def test_a_past_tense_can_lead_to_an_infinitive(parsed: Read) -> None:
    """ "The Government of Kenya agreed to …" is no participle, unless one asks another to act."""
    verbs = parsed("The Government of Kenya agreed to work.").verbs
    assert verbs[0].form == "finite"


def test_no_clause_is_opened_by_what_follows_its_verb(parsed: Read) -> None:
    """The relative of a clause stands before its verb, even where its subject stands behind."""
    read = parsed("UNICEF said that Chad met Mali.")
    said, met = read.verbs
    assert relative_of(read.items, met) is not None
    said.subject = met.subject
    assert relative_of(read.items, said) is None
