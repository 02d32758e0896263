"""Control: what a verb makes of the infinitive or participle that it governs."""

from __future__ import annotations

from loaders.grammar.items import Verb

_PLANS = frozenset(
    """
    plan intend agree decide pledge commit promise announce expect undertake schedule prepare be
    vow resolve set
    """.split()
)
_GOES_ON = frozenset(
    """
    continue begin start help serve work cooperate collaborate join manage succeed contribute
    gather come use proceed unite partner assist enable allow go meet convene travel remain prompt
    cause inspire
    """.split()
)
_CONTROL = frozenset(
    """
    request direct ask task mandate authorize authorise invite urge encourage call require
    instruct order help enable allow assist support empower permit appoint designate name select
    elect commission appeal rally mobilize mobilise push persuade convince press compel force
    oblige want expect prompt cause inspire
    """.split()
)


#: Verbs of saying and wanting: an infinitive behind them tells no aim of their subject's act.
ATTITUDES = frozenset(
    """
    welcome note stress express highlight commend recognize recognise recall consider discuss
    reaffirm reiterate emphasize emphasise underline underscore acknowledge praise criticize propose
    suggest recommend want hope wish need aim try attempt refuse fail decline appreciate support
    examine explore review seek see thank say state believe know applaud endorse adopt condemn
    mention congratulate demand reject oppose invite elect describe declare stand identify
    find select
    """.split()
)


#: Verbs with an object that then acts, in a bare base form.
LETTING = frozenset("help let make have see".split())
_TELLS = frozenset(
    """
    request direct ask task mandate authorize authorise invite urge encourage call require instruct
    order
    """.split()
)
_GIVES = frozenset(
    """
    award give provide grant allocate pay lend donate disburse
    """.split()
)
_PRAISE = frozenset(
    """
    commend thank praise congratulate applaud criticize criticise blame condemn accuse honour honor
    credit salute reward recognize recognise acknowledge appreciate
    """.split()
)


_FOUNDS = frozenset("establish create form found constitute institute".split())


def founds(verb: Verb) -> bool:
    """Whether what a verb has made is to act ("established the Fund to support Chad")."""
    return verb.lemma in _FOUNDS


def praises(verb: Verb) -> bool:
    """Whether what follows is a deed of the object of the verb ("thanked UNODC for helping")."""
    return verb.lemma in _PRAISE


def controls(verb: Verb) -> bool:
    """Whether the object of the verb is the one who is to act ("requests CTED to report")."""
    return verb.lemma in _CONTROL


def gives(verb: Verb) -> bool:
    """Whether who receives something of the verb's subject is to act with it ("awarded $9 million
    to Kenya to build …")."""
    return verb.lemma in _GIVES


def tells(verb: Verb) -> bool:
    """Whether the verb asks its object to act, and does not act upon it ("requests CTED to …")."""
    return verb.lemma in _TELLS


def plans(verb: Verb) -> bool:
    """Whether an infinitive right behind the verb is announced ("plans to visit")."""
    return verb.lemma in _PLANS and verb.particle != "up"  # not "set up a group to …"


def carries_on(verb: Verb) -> bool:
    """Whether what the verb governs happens as the verb does ("continued to support")."""
    return verb.lemma in _GOES_ON


def lets(verb: Verb) -> bool:
    """Whether the object of the verb acts in a bare base form ("helped Kenya draft a law")."""
    return verb.lemma in LETTING
