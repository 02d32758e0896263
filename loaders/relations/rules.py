"""The rules of `rules.yaml`: loaded, checked, and found by the word that carries them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphmodel.errors import SchemaError
from loaders.data_files import Row
from loaders.domain import merged, per_domain
from loaders.relations.cues import cues
from loaders.relations.rule_checks import faults

_FOLDER = Path(__file__).parent
_Key = tuple[str, str]  # carrier and word


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, and the (subject, object) names of the facts that a rule must find in it."""

    text: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the rules; see the head of `rules.yaml` for what the fields mean."""

    id: str
    type: str
    carrier: str  # verbs, nouns, roles or tied
    words: frozenset[str]
    ends: tuple[tuple[str, ...], tuple[str, ...]]
    labels_from: frozenset[str]
    labels_to: frozenset[str]
    statuses: frozenset[str]
    cues: tuple[frozenset[str], ...] = ()  # of each one must be there
    options: dict[str, Any] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    counter: tuple[str, ...] = ()
    file: str = ""
    line: int = 0

    def option(self, name: str) -> Any:
        """An option of the row, or None."""
        return self.options.get(name)


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules by what carries them: (carrier, word) -> rules, those of any verb with each."""

    rows: tuple[Rule, ...]
    index: dict[_Key, tuple[Rule, ...]]
    wide: tuple[Rule, ...]  # of the verbs that no rule names
    role_heads: frozenset[str]  # what the roles that carry a rule end with, plurals included
    light: frozenset[str]
    receive: frozenset[str]
    words: dict[str, frozenset[str]]
    events: dict[str, str]
    currencies: dict[str, str]

    def of(self, carrier: str, word: str) -> tuple[Rule, ...]:
        """The rules that a word carries, those of any word ("*") included."""
        found = self.index.get((carrier, word))
        if found is None:
            return self.wide if carrier == "verbs" else ()
        return found


@per_domain
def rules() -> Rules:
    """The rules of this package and of the domain in use, read once."""
    data, words = merged(_FOLDER / "rules.yaml"), merged(_FOLDER / "words.yaml")
    rows = tuple(_rule(row) for row in _distinct(data["rules"]))
    wide = tuple(rule for rule in rows if rule.carrier == "verbs" and "*" in rule.words)
    return Rules(
        rows,
        _index(rows, wide),
        wide,
        _role_heads(rows),
        frozenset(data["light"]),
        frozenset(data["receive"]),
        {name: frozenset(value) for name, value in words.items() if isinstance(value, list)},
        {noun: kind for kind, nouns in words["events"].items() for noun in nouns},
        words["currencies"],
    )


def _index(rows: tuple[Rule, ...], wide: tuple[Rule, ...]) -> dict[_Key, tuple[Rule, ...]]:
    """The rules by carrier and word; behind a verb's own those of any verb that does not refuse
    it."""
    index: dict[_Key, list[Rule]] = {}
    for rule in rows:
        for word in rule.words - {"*"}:
            index.setdefault((rule.carrier, word), []).append(rule)
    refused = [frozenset(rule.option("not_verbs") or ()) for rule in wide]
    named = {word for carrier, word in index if carrier == "verbs"}
    for verb in named.union(*refused):
        fitting = (rule for rule, words in zip(wide, refused, strict=True) if verb not in words)
        index.setdefault(("verbs", verb), []).extend(fitting)
    return {key: tuple(found) for key, found in index.items()}


def _role_heads(rows: tuple[Rule, ...]) -> frozenset[str]:
    """The last words of the roles that carry a rule, with their plurals."""
    roles = [word.split() for row in rows if row.carrier == "roles" for word in row.words]
    words = [last for role in roles for last in role[-1:]]
    plurals = [w[:-1] + "ies" for w in words if w.endswith("y")]
    return frozenset([*words, *(f"{w}s" for w in words), *plurals])


def _distinct(rows: list[Row]) -> list[Row]:
    """The rows; raises `SchemaError` where one is not sound or has the id of another."""
    known: dict[str, Row] = {}
    for row in rows:
        where = f"{row.file}:{row.line}: rule {row.get('id', '?')}"
        for fault, remedy in faults(row):
            raise SchemaError(f"{where}: {fault}; {remedy}")
        first = known.setdefault(row["id"], row)
        if first is not row:
            place = f"{first.file}:{first.line}"
            raise SchemaError(f"{where}: another rule has this id ({place}); choose another")
    return rows


def _rule(row: Row) -> Rule:
    carrier = next(name for name in ("verbs", "nouns", "roles", "tied") if row.get(name))
    ends = (tuple(row["from"]), tuple(row["to"]))
    return Rule(
        row["id"],
        row["type"],
        carrier,
        frozenset(row[carrier]) - frozenset(row.get("not_verbs") or ()),
        ends,
        frozenset(row.get("labels_from") or ()),
        frozenset(row.get("labels_to") or ()),
        _statuses(row.get("also") or []),
        cues(carrier, row["type"], ends, bool(row.get("alone"))),
        {k: v for k, v in row.items() if k not in {"id", "type", "examples", "counter"}},
        tuple(_example(text) for text in row.get("examples") or ()),
        tuple(row.get("counter") or ()),
        row.file,
        row.line,
    )


def _statuses(also: list[str]) -> frozenset[str]:
    """The statuses that a row takes; a purpose that is planned is one as well."""
    planned = ["planned purpose"] if "purpose" in also else []
    return frozenset(["stated", "planned", *also, *planned])


def _example(text: str) -> Example:
    sentence, _, facts = text.partition(" => ")
    pairs = tuple(tuple(part.strip() for part in fact.split("->")) for fact in facts.split(" ; "))
    return Example(sentence, pairs)  # type: ignore[arg-type]  # each pair has two parts: a test checks the data
