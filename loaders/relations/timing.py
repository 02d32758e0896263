"""Timing: which date of a sentence is that of a verb or of an event noun.

A date belongs to what it stands behind in the same clause ("visited Kenya on 3 May 2021"), or,
at the head of a sentence, to what its main clauses say ("On 3 May 2021, …"). A date that a
determiner opens belongs to the noun behind it ("their April 4 conversation").
"""

from __future__ import annotations

from loaders.grammar.items import Noun, Verb
from loaders.mentions.dates import Date
from loaders.relations.reading import Reading

_OPENS_GROUP = frozenset("the their its his her our my your this that a an these those".split())
_LEADING = 3  # tokens before a date at the head of a sentence: "12. On 3 May"
_LEADING_LATER = 6  # "A year later, in 1923"
_BOUNDS = frozenset("since before".split())  # "for the first time since 2014"
_SINCE = 9  # tokens before a date: "since the takeover of the city in 2007"
_JOINING, _ON = frozenset(["and", "but"]), frozenset(["in", "on"])
_OF_TEXTS = frozenset("adopt sign".split())  # "in line with the texts adopted in May"
_FARTHEST = 25  # tokens between a word and its date


def date_of(reading: Reading, carrier: Noun | Verb) -> Date | None:
    """The one date that belongs to a verb or noun; None where there is none or more than one."""
    dates = [d for d in reading.marked.dates if d.start and not _inside_group(reading, d)]
    dates = [d for d in dates if not (_bound(reading, d) or _of_next_clause(reading, d))]
    behind = [d for d in dates if _follows(reading, carrier, d) and not _of_text(reading, d)]
    if behind:
        return behind[0] if len(behind) == 1 else None
    return _leading(reading, carrier, dates)


def leading_date(reading: Reading, carrier: Noun | Verb) -> Date | None:
    """The date at the head of the sentence, where it is that of a verb or noun."""
    dates = [d for d in reading.marked.dates if d.start and not _inside_group(reading, d)]
    dates = [d for d in dates if not _bound(reading, d)]
    return _leading(reading, carrier, dates)


def _bound(reading: Reading, date: Date) -> bool:
    """Whether a date only bounds a time: "since 2014", "since the elections of May 2014", "during
    the period from 1 May to 3 June"."""
    before = [t.low for t in reading.tokens[max(0, date.first - _SINCE) : date.first]]
    if "since" in before and "," not in before[before.index("since") :]:
        return True
    # "the accounts as at 3 May", "in the years prior to 2015"
    valued = before[-2:] in (["as", "at"], ["as", "of"], ["prior", "to"])
    return bool(before) and (before[-1] in _BOUNDS or "period" in before[-2:] or valued)


def _of_next_clause(reading: Reading, date: Date) -> bool:
    """ "was set up by Kenya but in 1998 was merged": a date between "and" and a verb is of that."""
    before = [t.low for t in reading.tokens[max(0, date.first - 2) : date.first]]
    if len(before) < 2 or before[0] not in _JOINING or before[1] not in _ON:
        return False
    comma = date.last < len(reading.tokens) and reading.tokens[date.last].text == ","
    start = date.last + comma
    return any(v.form == "finite" and v.first == start for v in reading.parse.verbs)


def _leading(reading: Reading, carrier: Noun | Verb, dates: list[Date]) -> Date | None:
    if _announced(reading, carrier):
        return None
    leading = [d for d in dates if _at_head(reading, d) and d.first < carrier.first]
    leading = [d for d in dates if _of_clause(reading, d, carrier)] or leading
    if isinstance(carrier, Verb):  # "the resolution of 3 May on its session" dates no session
        leading += [d for d in dates if _of_resolution(reading, d, carrier)]
    return leading[0] if len(leading) == 1 and _asserted(reading, carrier) else None


def _announced(reading: Reading, carrier: Noun | Verb) -> bool:
    """Whether what is told was only announced that day: "On 3 May N said that it would join"."""
    verb = carrier if isinstance(carrier, Verb) else None
    if isinstance(carrier, Noun):
        verb = reading.support(carrier) or reading.clause_verb(carrier)
    if verb is None or verb.status != "planned":
        return False
    earlier = (v for v in reading.parse.verbs if v.index < verb.index)
    return any(v.form == "finite" and v.status == "stated" for v in earlier)


def _at_head(reading: Reading, date: Date) -> bool:
    """Whether a date stands at the head of its sentence."""
    set_off = 1 < date.first <= _LEADING_LATER and reading.tokens[date.first - 2].text == ","
    later = any(t.low in {"later", "earlier", "after"} for t in reading.tokens[: date.first])
    return date.first <= _LEADING or (set_off and later)


def _of_clause(reading: Reading, date: Date, carrier: Noun | Verb) -> bool:
    """ "It dates from 3 May 1992, when leaders met in Rome": the day of its clause."""
    behind = [t.low for t in reading.tokens[date.last : date.last + 2]]
    if behind != [",", "when"] or carrier.first < date.last:
        return False
    between = [v for v in reading.parse.verbs if date.last <= v.first < carrier.first]
    return sum(v.form == "finite" for v in between) == isinstance(carrier, Noun)


def _of_resolution(reading: Reading, date: Date, carrier: Noun | Verb) -> bool:
    """ "resolution 1373 (2001) of 28 September 2001, which established …": what a resolution does
    happens on its day."""
    return date.last <= carrier.first and _of_text(reading, date)


def _of_text(reading: Reading, date: Date) -> bool:
    """Whether a date is that of the resolution before it: "resolution 45/32 of 7 October 2020"."""
    texts = [m for m in reading.marked.mentions if m.label == "Resolution"]
    named = any(m.last == date.first - 1 for m in texts)
    return named and reading.tokens[date.first - 1].low == "of"


def _inside_group(reading: Reading, date: Date) -> bool:
    """Whether a determiner or possessive opens a group that the date stands in."""
    if not date.first:
        return False
    before = reading.tokens[date.first - 1]
    after = reading.tokens[date.last] if date.last < len(reading.tokens) else None
    opened = before.low in _OPENS_GROUP or before.kind == "possessive"
    return opened and after is not None and after.kind == "word"


def _follows(reading: Reading, carrier: Noun | Verb, date: Date) -> bool:
    """Whether a date stands behind a word with no other finite verb between them."""
    if not carrier.last <= date.first <= carrier.last + _FARTHEST:
        return False
    carrying = reading.support(carrier) if isinstance(carrier, Noun) else None
    if any(t.text == ";" for t in reading.tokens[carrier.last : date.first]):
        return False
    between = [v for v in reading.parse.verbs if carrier.last <= v.first < date.first]
    if any(v.form in {"finite", "ing"} and v is not carrying for v in between):
        return False
    done = [v for v in between if v.form == "ed"]
    if any(v.first and reading.tokens[v.first - 1].low == "as" for v in done):
        return False  # "the session, consistent with the aim as set out in the plan of 1988"
    return not any(v.lemma in _OF_TEXTS for v in done)


def _aside(reading: Reading, verb: Verb) -> bool:
    """Whether a verb is that of a relative clause in the perfect: "in which role she has
    visited …", "N, who had joined the forum, left" is of no day."""
    words = {t.low for t in reading.tokens[verb.first : verb.last]}
    relative = any(item.kind == "REL" for item in reading.parse.items[: verb.index])
    return relative and bool({"has", "have", "had"} & words)


def _asserted(reading: Reading, carrier: Noun | Verb) -> bool:
    """Whether a main clause says it: a date at the head does not date "responsible for opening"."""
    if isinstance(carrier, Verb):
        return carrier.form == "finite" and not _aside(reading, carrier)
    verb = reading.support(carrier) or reading.clause_verb(carrier)
    return verb is not None and verb.form == "finite" and not _aside(reading, verb)
