"""The words of `names.yaml`, read once: heads of names, honorifics, roles, connectors."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders.domain import merged, per_domain

#: What begins the names of degrees.
DEGREES = frozenset("Master Masters Bachelor Bachelors Doctor Diploma Certificate Degree".split())

SmallPart = tuple[tuple[str, ...], str, bool]  # its words, its kind, whether a place is due


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that show what a capitalised name is, as `names.yaml` lists them."""

    heads: dict[str, tuple[str, str]]  # head noun -> (label, kind)
    bare: frozenset[str]
    naming: dict[str, tuple[str, str]]  # "NOUN NAME" -> (label, kind)
    described: dict[str, tuple[str, str]]  # "is a NOUN" -> (label, kind)
    introducing: dict[str, tuple[str, str]]  # "the NOUN NAME" -> (label, kind)
    nouns: dict[str, tuple[str, str]]  # of both, as the latter say
    small_heads: dict[str, tuple[str, str]]  # "the CoralWatch HEAD" -> (label, kind)
    small_parts: dict[str, list[SmallPart]]  # "the UNEP secretariat", by the first word
    small_wholes: dict[str, list[SmallPart]]  # "the secretariat of UNEP", by the last word
    parts: frozenset[str]
    leading: frozenset[str]
    unnamed: frozenset[str]
    national: dict[tuple[str, ...], str]
    owners: frozenset[str]
    fields: frozenset[str]  # fields of work
    openers: frozenset[str]
    no_names: frozenset[str]  # what a run of capitals that names something does not open with
    connectors: frozenset[str]
    honorifics: frozenset[str]
    ranks: dict[str, str]
    particles: frozenset[str]
    roles: dict[tuple[str, ...], str]  # role in lower-case words -> relationship type
    role_starts: frozenset[str]
    role_ends: frozenset[str]
    title_words: frozenset[str]
    times: dict[str, str]
    private: frozenset[str]  # last words of roles that nobody holds in a State
    state_posts: tuple[str, ...]  # what titles of posts begin with that are of a State
    calendar: frozenset[str]
    months: dict[str, int]
    common: frozenset[str]
    no_bodies: frozenset[str]
    nicknames: dict[str, frozenset[str]]
    leaders: dict[str, frozenset[str]]  # surname -> what "President SURNAME" is called before it


def _kinds(data: dict[str, Any], words: str) -> dict[str, tuple[str, str]]:
    """The nouns by which a sentence says what a name is, and what follows from them."""
    return {
        noun: (label, kind)
        for label, kinds in data[words].items()
        for kind, nouns in kinds.items()
        for noun in nouns
    }


def _small_parts(data: dict[str, Any], key: int) -> dict[str, list[SmallPart]]:
    """The small nouns of parts by one of their words, the longest first, with their kind and
    whether a place is due."""
    anywhere = {kind: nouns for kind, nouns in data.items() if kind != "placed"}
    found = {
        tuple(noun.split()): (kind, placed)
        for kinds, placed in ((anywhere, False), (data["placed"], True))
        for kind, nouns in kinds.items()
        for noun in nouns
    }
    parts: dict[str, list[SmallPart]] = {}
    for words, (kind, placed) in sorted(found.items(), key=lambda each: -len(each[0])):
        parts.setdefault(words[key], []).append((words, kind, placed))
    return parts


@per_domain
def vocabulary() -> Vocabulary:
    """The vocabulary of names."""
    data = merged(Path(__file__).with_name("names.yaml"))
    roles = {
        tuple(role.lower().split()): relation
        for relation, names in data["roles"].items()
        for role in names
    }
    described, introducing = _kinds(data, "described"), _kinds(data, "introducing")
    return Vocabulary(
        heads=_kinds(data, "heads"),
        bare=frozenset(data["bare"]) | frozenset(data["leading"]),
        naming=_kinds(data, "naming"),
        described=described,
        introducing=introducing,
        nouns={**described, **introducing},
        small_heads=_kinds(data, "small_heads"),
        small_parts=_small_parts(data["small_parts"], 0),
        small_wholes=_small_parts(data["small_parts"], -1),
        parts=frozenset(data["parts"]),
        leading=frozenset(data["leading"]),
        unnamed=frozenset(data["unnamed"]),
        national={tuple(noun.split()): name for noun, name in data["national"].items()},
        owners=frozenset(w.lower() for w in data["owners"]),
        fields=frozenset(data["fields"]),
        openers=frozenset(data["openers"]),
        no_names=frozenset(
            word
            for words in ("openers", "months", "days", "honorifics", "common")
            for word in data[words]
        ),
        connectors=frozenset(data["connectors"]),
        honorifics=frozenset(data["honorifics"]),
        ranks=data["ranks"],
        particles=frozenset(data["particles"]),
        roles=roles,
        role_starts=frozenset(role[0] for role in roles),
        role_ends=frozenset(role[-1] for role in roles),
        title_words=frozenset(w.lower() for w in data["title_words"]),
        times=data["times"],
        private=frozenset(data["private"]),
        state_posts=tuple(data["state_posts"]),
        calendar=frozenset(data["months"]) | frozenset(data["days"]),
        months={month: number for number, month in enumerate(data["months"], 1)},
        common=frozenset(data["common"]),
        no_bodies=frozenset(data["no_bodies"]),
        nicknames={name: frozenset(short) for name, short in data["nicknames"].items()},
        leaders={name: frozenset(given) for name, given in data["leaders"].items()},
    )
