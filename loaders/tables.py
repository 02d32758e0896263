"""Rosters to facts: the rows of a csv, with the names resolved as in running text."""

from __future__ import annotations

from graphmodel.names import fold, slug
from graphmodel.records import Document, Evidence, Fact, Gap, Node
from graphmodel.schema import load_schema
from loaders.gazetteers import Entry, gazetteer
from loaders.language.tokens import tokens
from loaders.mentions.entities import Registry
from loaders.mentions.resolutions import Citation, citations
from loaders.readers.roster import End, mapping_of, rows


def roster_facts(document: Document) -> tuple[tuple[Fact, ...], tuple[Gap, ...]]:
    """The facts that a roster states, and the gaps of its rows."""
    facts: list[Fact] = []
    gaps: list[Gap] = []
    schema = load_schema()
    registry = Registry()
    for row in rows(document.text, mapping_of(document), document.id):
        gaps += row.gaps
        for said in row.statements:
            subject, other = _node(said.subject, registry), _node(said.object, registry)
            if (
                subject is None
                or other is None
                or not schema.allows(subject.label, said.type, other.label)
            ):
                missing = said.subject if subject is None else said.object
                gaps.append(
                    Gap(
                        "unknown-name",
                        *missing.span,
                        missing.name,
                        f"no {missing.label} of this name is known",
                    )
                )
                continue
            evidence = Evidence(
                document.id,
                row.start,
                row.end,
                document.text[row.start : row.end],
                said.subject.span,
                said.object.span,
                "roster.row",
                1.0,
            )
            facts.append(
                Fact(subject, said.type, other, dict(sorted(said.properties.items())), evidence)
            )
    return tuple(facts), tuple(gaps)


def _node(end: End, registry: Registry) -> Node | None:
    """The node that a cell names: of the gazetteer where it is known there."""
    entry = _known(end)
    if entry:
        entity = registry.known(entry)
        registry.alias(entity, end.name)
        return entity.node()
    if end.label == "Country":
        return None
    if end.label == "Resolution":
        found = next(
            (
                c
                for c in citations(tokens(f"resolution {end.name}"), None)
                if isinstance(c, Citation)
            ),
            None,
        )
        return (
            registry.resolution(found.symbol, found.name, **found.properties).node()
            if found
            else None
        )
    if end.label == "Official":
        return registry.person(end.name).node()
    return registry.named(end.label, end.name).node() if slug(end.name) else None


def _known(end: End) -> Entry | None:
    words = frozenset(fold(end.name).split())
    found = gazetteer().find(tokens(end.name), words)
    whole = [
        h
        for h in found
        if h.first == 0 and h.last == len(tokens(end.name)) and h.entry.label == end.label
    ]
    return whole[0].entry if whole else None
