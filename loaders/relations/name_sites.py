"""Where bodies sit by what stands right behind their names: "Andean Court of Justice (Quito,
Ecuador)", "the Institute of Marine Science, Kenya,"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from loaders.gazetteers import gazetteer
from loaders.language.tokens import Token
from loaders.mentions.entities import Entity, Mention
from loaders.mentions.marked import Marked
from loaders.mentions.roles import role_before
from loaders.relations.name_limits import before_article
from loaders.relations.statements import Ref, Statement, ref_of, span_of

#: Kinds of body that are a house, or a State's.
_HOUSED = frozenset(
    "centre institute university school college hospital ministry bank court".split()
)
#: Kinds of body that belong to the State whose name stands right before theirs.
_STATES = _HOUSED | frozenset(
    """
    department bureau agency office council commission committee parliament company service force
    authority administration police army museum association organisation
    """.split()
)
_ABOUT = frozenset(
    "Business Sanctions Inquiry Contact Friends Group Panel Monitoring Support Team".split()
)
_WIDE = frozenset("american america african european asian".split())
_TIES = frozenset("- – — /".split())
_OWNED = "name.owner"
_LONG = 3  # words of a body's name at least: the body, "at", and the town
_NEAR = 16  # tokens between a name and its State
_CLOSING = frozenset(", ; ) . :".split())


def countries_of_names(one: Marked) -> Iterator[Statement]:
    """A body whose name carries its State belongs to it: "Ministry of Justice of Mozambique"."""
    tokens = one.sentence.tokens
    for mention in one.mentions:
        entity, country = mention.entity, mention.country
        if mention.label != "Office" or not entity or not country:
            continue
        if entity.known and entity.country != country.id:
            continue
        spelled = _near(one, mention, country) or mention
        body = ref_of(tokens, mention)
        nation = Ref(country, *span_of(tokens, spelled))
        yield Statement(body, "LOCATED_IN", nation, "name.country", 0.92)


def sites_of_names(one: Marked) -> Iterator[Statement]:
    """ "Andean Court of Justice (Quito, Ecuador)": the bracket says where the body sits."""
    tokens = one.sentence.tokens
    for body, place in itertools.pairwise(one.mentions):
        opens = body.last < len(tokens) and tokens[body.last].text == "("
        if body.label != "Office" or not opens or _of_all(body) or place.first != body.last + 1:
            continue
        if _of_post(tokens, body):
            continue
        closing = next((n for n in range(place.last, len(tokens)) if tokens[n].text == ")"), 0)
        inside = [m for m in one.mentions if place.first <= m.first < closing]
        countries = {m.entity.id for m in inside if m.entity and m.label in {"Place", "Country"}}
        if len(countries) != 1 or len(inside) * 2 - 1 < closing - place.first - 2:
            continue
        if body.entity and place.entity and place.use != "demonym":
            site = ref_of(tokens, place)
            yield Statement(ref_of(tokens, body), "LOCATED_IN", site, "name.site", 0.85)


def addresses_of_names(one: Marked) -> Iterator[Statement]:
    """ "the Institute of Marine Science, Mombasa, Kenya": the State that ends a body's address;
    "N (Council of Elders, Kenya)", "the Logistics Base at Brindisi, Italy"."""
    tokens = one.sentence.tokens
    for body, place in itertools.pairwise(one.mentions):
        if not _apart(tokens, body, place):
            continue
        if not (_housed(body) or _bracketed(tokens, body, place) or _in_town(tokens, body, place)):
            continue
        state = _state(one, place)
        if state is not None and state.entity and _ended(one, state):
            site = ref_of(tokens, state)
            yield Statement(ref_of(tokens, body), "LOCATED_IN", site, "name.address", 0.85)


def owners_of_names(one: Marked) -> Iterator[Statement]:
    """ "the Libyan High National Elections Commission": the State right before a body's name."""
    tokens = one.sentence.tokens
    for state, body in itertools.pairwise(one.mentions):
        entity, owner = body.entity, state.entity
        if state.label != "Country" or body.label != "Office" or body.first != state.last:
            continue
        if entity is None or owner is None or body.country is not None or not entity.kind:
            continue
        own = entity.country == owner.id if entity.known else entity.kind in _STATES
        joined = state.first > 0 and tokens[state.first - 1].text in _TIES
        words = {t.text for t in tokens[body.first : body.last]}
        if own and not joined and not words & _ABOUT and tokens[state.first].low not in _WIDE:
            yield Statement(ref_of(tokens, body), "LOCATED_IN", ref_of(tokens, state), _OWNED, 0.88)


def _of_all(body: Mention) -> bool:
    """Whether a body is of many States, so that a bracket is about whom it follows:
    "Vice-President of the General Assembly (Fiji)"."""
    entity = body.entity
    many = {"organ", "organisation", "international organisation"}
    return entity is not None and entity.known and entity.kind in many


def _of_post(tokens: list[Token], body: Mention) -> bool:
    """Whether a bracket is about who holds a post in a body: "the Vice-Chair of the Reef Board
    (Germany)"."""
    at = before_article(tokens, body.first)
    return at > 0 and tokens[at].low == "of" and role_before(tokens, at) is not None


def _housed(body: Mention) -> bool:
    entity = body.entity
    return entity is not None and body.label == "Office" and not entity.known and (
        entity.kind in _HOUSED
    )  # fmt: skip


def _bracketed(tokens: list[Token], body: Mention, place: Mention) -> bool:
    """Whether a bracket holds a body that no list knows, and its State: "N (Reef Bank, Kenya)"."""
    alone = body.first > 0 and tokens[body.first - 1].text == "(" and place.last < len(tokens)
    entity = body.entity
    single = entity is not None and body.label == "Office" and not entity.known
    return single and alone and tokens[place.last].text == ")"


def _in_town(tokens: list[Token], body: Mention, place: Mention) -> bool:
    """Whether a body's name ends with a town of the State behind it: "Base at Brindisi, Italy"."""
    if body.label != "Office" or place.label != "Country" or body.last - body.first < _LONG:
        return False
    if tokens[body.last - 2].low not in {"in", "at"} or place.entity is None:
        return False
    towns = gazetteer().find(tokens[body.last - 1 : body.last], frozenset())
    return any(hit.use == "city" and hit.entry.id == place.entity.id for hit in towns)


def _apart(tokens: list[Token], left: Mention, right: Mention) -> bool:
    """Whether a comma and nothing else stands between two names."""
    return [t.text for t in tokens[left.last : right.first]] == [","]


def _state(one: Marked, place: Mention) -> Mention | None:
    """The State of an address that begins at a place: itself, or behind its town."""
    if place.label == "Country":
        return place if place.use != "demonym" else None
    behind = next((m for m in one.mentions if m.first == place.last + 1), None)
    if place.label != "Place" or behind is None or behind.entity is not place.entity:
        return None
    return behind if _apart(one.sentence.tokens, place, behind) else None


def _ended(one: Marked, state: Mention) -> bool:
    """Whether an address ends at a State: no further name stands behind its comma."""
    tokens = one.sentence.tokens
    if state.last == len(tokens):
        return True
    closing = tokens[state.last].text
    further = any(m.first == state.last + 1 for m in one.mentions)
    joined = state.last + 1 < len(tokens) and tokens[state.last + 1].low in {"and", "or"}
    return closing in _CLOSING and (closing != "," or not (further or joined))


def _near(one: Marked, mention: Mention, country: Entity) -> Mention | None:
    """Where the State itself is named beside the body."""
    named = (m for m in one.mentions if m.entity is country)
    return next((m for m in named if abs(m.first - mention.first) < _NEAR), None)
