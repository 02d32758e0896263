"""Facts that names state by themselves: "Ministry of Justice of Mozambique", "Counter-Terrorism
Committee of the Security Council"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from loaders.mentions.entities import Entity, Mention
from loaders.mentions.find import Finder
from loaders.mentions.marked import Marked
from loaders.relations.statements import Ref, Statement, span_of

_NEAR = 16  # tokens between a name and its State


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
        body = Ref(entity, *span_of(tokens, mention))
        nation = Ref(country, *span_of(tokens, spelled))
        yield Statement(body, "LOCATED_IN", nation, "name.country", 0.92)


def sites_of_names(one: Marked) -> Iterator[Statement]:
    """ "Andean Court of Justice (Quito, Ecuador)": the bracket says where the body sits."""
    tokens = one.sentence.tokens
    for body, place in itertools.pairwise(one.mentions):
        opens = body.last < len(tokens) and tokens[body.last].text == "("
        if body.label != "Office" or not opens or place.first != body.last + 1:
            continue
        closing = next((n for n in range(place.last, len(tokens)) if tokens[n].text == ")"), 0)
        inside = [m for m in one.mentions if place.first <= m.first < closing]
        countries = {m.entity.id for m in inside if m.entity and m.label in {"Place", "Country"}}
        if len(countries) != 1 or len(inside) * 2 - 1 < closing - place.first - 2:
            continue
        if body.entity and place.entity and place.use != "demonym":
            site = Ref(place.entity, *span_of(tokens, place))
            yield Statement(
                Ref(body.entity, *span_of(tokens, body)), "LOCATED_IN", site, "name.site", 0.85
            )


def wholes_of_names(one: Marked, finder: Finder) -> Iterator[Statement]:
    """A known name may say what the body is a part of, or which State's it is."""
    for mention in one.mentions:
        if mention.label == "Office" and mention.entity is not None and mention.entity.known:
            yield from _nation(one, mention, mention.entity, finder)
            yield from _whole(one, mention, mention.entity, finder)


def _near(one: Marked, mention: Mention, country: Entity) -> Mention | None:
    """Where the State itself is named beside the body."""
    named = (m for m in one.mentions if m.entity is country)
    return next((m for m in named if abs(m.first - mention.first) < _NEAR), None)


def _whole(one: Marked, mention: Mention, entity: Entity, finder: Finder) -> Iterator[Statement]:
    """ "Counter-Terrorism Committee of the Security Council": the body behind "of"."""
    tokens = one.sentence.tokens
    inside = range(mention.first + 1, mention.last)
    joint = next((n for n in inside if tokens[n].low == "of"), None)
    if joint is None:
        return
    inner = finder.gazetteer.find(tokens[joint + 1 : mention.last], finder.words)
    if not inner or inner[-1].last != mention.last - joint - 1:
        return
    entry = inner[-1].entry
    post = entry.properties.get("kind") == "post"
    if entry.label != "Office" or entry.id == entity.id or post or entry.name == "United Nations":
        return
    part = Ref(entity, tokens[mention.first].start, tokens[joint - 1].end)
    start, end = tokens[joint + 1 + inner[-1].first].start, tokens[mention.last - 1].end
    whole = Ref(finder.registry.known(entry), start, end)
    yield Statement(part, "PART_OF", whole, "name.whole", 0.92)


def _nation(one: Marked, mention: Mention, entity: Entity, finder: Finder) -> Iterator[Statement]:
    """ "the Kenyan National Counter Terrorism Centre": a national body named with its State."""
    tokens = one.sentence.tokens
    opening = finder.gazetteer.find(tokens[mention.first : mention.last - 1], finder.words)
    if not opening or opening[0].first:
        return
    entry = opening[0].entry
    if entry.label == "Country" and entry.id == entity.country:
        start, end = span_of(tokens, mention)
        spelled = tokens[mention.first + opening[0].last - 1].end
        nation = Ref(finder.registry.known(entry), start, spelled)
        yield Statement(Ref(entity, start, end), "LOCATED_IN", nation, "name.nation", 0.93)
