"""The rules of `rules.yaml`: loaded, checked, and found by the word that carries them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graphmodel.errors import SchemaError

_FIELDS = frozenset(
    """
    id type verbs nouns roles tied from to labels_from labels_to also under with_verb modified
    adverbs reach reach_from money places dated role particles not_verbs not_people bodies
    through with_phrase no_posts finite subject_verbs alone unknown objects
    examples counter
    """.split()
)


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
    options: dict[str, Any] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    counter: tuple[str, ...] = ()

    def option(self, name: str) -> Any:
        """An option of the row, or None."""
        return self.options.get(name)


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules by what carries them: (carrier, word) -> rules."""

    rows: tuple[Rule, ...]
    index: dict[tuple[str, str], tuple[Rule, ...]]
    light: frozenset[str]
    receive: frozenset[str]
    words: dict[str, frozenset[str]]
    events: dict[str, str]
    currencies: dict[str, str]

    def of(self, carrier: str, word: str) -> tuple[Rule, ...]:
        """The rules that a word carries."""
        return self.index.get((carrier, word), ())


@cache
def rules() -> Rules:
    """The rules of this package, read once."""
    folder = Path(__file__).parent
    data = yaml.safe_load((folder / "rules.yaml").read_text(encoding="utf-8"))
    words = yaml.safe_load((folder / "words.yaml").read_text(encoding="utf-8"))
    rows = tuple(_rule(row) for row in data["rules"])
    index: dict[tuple[str, str], list[Rule]] = {}
    for rule in rows:
        for word in rule.words:
            index.setdefault((rule.carrier, word), []).append(rule)
    return Rules(
        rows,
        {key: tuple(found) for key, found in index.items()},
        frozenset(data["light"]),
        frozenset(data["receive"]),
        {name: frozenset(value) for name, value in words.items() if isinstance(value, list)},
        {noun: kind for kind, nouns in words["events"].items() for noun in nouns},
        words["currencies"],
    )


def _rule(row: dict[str, Any]) -> Rule:
    carrier = _carrier(row)
    return Rule(
        row["id"],
        row["type"],
        carrier,
        frozenset(row[carrier]) - frozenset(row.get("not_verbs") or ()),
        (tuple(row["from"]), tuple(row["to"])),
        frozenset(row.get("labels_from") or ()),
        frozenset(row.get("labels_to") or ()),
        frozenset({"stated", "planned", *(row.get("also") or ())}),
        {k: v for k, v in row.items() if k not in {"id", "type", "examples", "counter"}},
        tuple(_example(text) for text in row.get("examples") or ()),
        tuple(row.get("counter") or ()),
    )


def _carrier(row: dict[str, Any]) -> str:
    """The field whose words carry a row; raises `SchemaError` where the row is not sound."""
    where = f"rules.yaml, rule {row.get('id', '?')}"
    unknown = sorted(set(row) - _FIELDS)
    if unknown:
        raise SchemaError(f"{where}: unknown fields {unknown}")
    carriers = [name for name in ("verbs", "nouns", "roles", "tied") if row.get(name)]
    if len(carriers) != 1 or not row.get("from") or not row.get("to"):
        raise SchemaError(f"{where}: needs one of verbs, nouns, roles, tied, and from and to")
    for word in (*row[carriers[0]], *row["from"], *row["to"]):
        if not isinstance(word, str):
            raise SchemaError(
                f"{where}: {word!r} is no word; YAML reads on, off, yes and no as true and false "
                "unless they are quoted"
            )
    return carriers[0]


def _example(text: str) -> Example:
    sentence, _, facts = text.partition(" => ")
    pairs = tuple(tuple(part.strip() for part in fact.split("->")) for fact in facts.split(" ; "))
    return Example(sentence, pairs)  # type: ignore[arg-type]  # each pair has two parts: a test checks the data
