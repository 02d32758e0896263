"""What stands behind or before a verb: phrases, the group before a relative, and the text in or by
which somebody decides."""

from __future__ import annotations

from loaders.grammar.around import is_date, relative_before
from loaders.grammar.items import Noun, Verb
from loaders.grammar.relatives import antecedent
from loaders.relations.decided_items import DECIDES
from loaders.relations.reading import Reading


def behind(verb: Verb, preposition: str) -> list[Noun]:
    """The groups behind a preposition in the clause of a verb."""
    found = [n for low, one in verb.phrases if low == preposition for n in one.list_of]
    return [n for n in found if not language(n)] if preposition == "in" else found


def language(noun: Noun) -> bool:
    """Whether the word for a people stands alone, as a language does behind "in": "in French"."""
    mention = noun.mention
    return mention is not None and mention.use == "demonym" and not noun.determiner


def relative_noun(reading: Reading, verb: Verb, places: tuple[str, ...]) -> list[Noun]:
    """ "the summit, at which Kenya spoke": the group before the relative behind a preposition."""
    return [noun for place in places for noun in relative(reading, verb, place)]


def relative(reading: Reading, verb: Verb, place: str) -> list[Noun]:
    """ "resolution 2242, in which the Council asked …": the group before the relative."""
    items = reading.parse.items
    which = relative_before(items, verb.subject) if verb.form == "finite" else None
    at = items.index(which) if which is not None else 0
    return antecedent(items, which) if which and at > 1 and items[at - 1].low == place else []


def text_of_relative(reading: Reading, verb: Verb) -> list[Noun]:
    """ "resolution 64 (I), by which it established X": the text before the relative."""
    if verb.form == "inf" and verb.governor is not None and verb.governor.lemma in DECIDES:
        verb = verb.governor  # "in which it decided to establish X"
    return _texts([n for low in ("by", "in", "through") for n in relative(reading, verb, low)])


def text_before(reading: Reading, verb: Verb) -> list[Noun]:
    """ "adopted resolution 64 (I) on 14 December, establishing X": the text before a participle, a
    comma and dates passed over."""
    for item in reversed(reading.parse.items[: verb.index]):
        if isinstance(item, Noun) and item.mention is not None:
            return [item] if item.mention.label == "Resolution" else []
        if item.kind not in {"COMMA", "P"} and not is_date(item):
            break
    return []


def in_text(reading: Reading, verb: Verb, place: str) -> list[Noun]:
    """ "By resolution 64 (I) it decided to extend the mandate of X and asked N to report": the text
    by which somebody decides holds for what is decided, and for what the same clause goes on to
    say."""
    decided = verb.form == "inf" and verb.governor is not None and verb.governor.lemma in DECIDES
    head = verb.governor if decided else verb
    if head is None or head.form != "finite" or not head.subject:
        return []
    found = _texts(behind(head, place) or relative(reading, head, place)) if decided else []
    earlier = (v for v in reading.parse.verbs if v.form == "finite" and v.index < head.index)
    for one in () if found else earlier:
        if head.subject[0] in one.subject:
            opening = [n for n in behind(one, place) if n.index < head.subject[0].index]
            found = found or _texts(opening or relative(reading, one, place))
    return found


def _texts(groups: list[Noun]) -> list[Noun]:
    return [n for n in groups if n.mention is not None and n.mention.label == "Resolution"]
