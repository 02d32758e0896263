"""Whether a row of `rules.yaml` is sound: what is wrong with it, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graphmodel.errors import did_you_mean
from graphmodel.schema import load_schema

FIELDS = frozenset(
    """
    id type not_phrase past
    verbs nouns roles tied from to labels_from labels_to also under with_verb modified
    adverbs reach reach_from money places dated role particles not_verbs not_people bodies
    not_bodies through with_phrase no_posts no_posts_to named_from unless_said without_verb finite
    subject_verbs alone unknown objects unmodified no_pronouns not_objects common_object
    without_word not_given by_name acts own no_plurals unnamed definite after over leading single
    examples counter
    """.split()
)


CARRIERS = ("verbs", "nouns", "roles", "tied")
_LISTS = ("from", "to", "labels_from", "labels_to", "also", "under", "with_verb", "modified",
          "examples", "counter", *CARRIERS)  # fmt: skip
Fault = tuple[str, str]


def faults(row: Any) -> Iterator[Fault]:
    """Each fault of a row that keeps it from being used, with its remedy."""
    for name in sorted(set(row) - FIELDS):
        yield f"unknown field {name!r}", f"spell it as at the head of rules.yaml.{_hint(name)}"
    if not isinstance(row.get("id"), str) or not row["id"]:
        yield "has no id", "give it one, as a word with a dot: id: assists.verb"
    carriers = [name for name in CARRIERS if row.get(name)]
    if len(carriers) != 1:
        yield "needs one of verbs, nouns, roles and tied", "list the words that carry the rule"
    for name in ("from", "to"):
        if not row.get(name):
            yield f"has no {name!r}", "list the places where that end of the fact stands"
    yield from _lists(row)
    yield from _types(row)


def _hint(name: str) -> str:
    return did_you_mean(name, FIELDS).split(" Known:")[0].rstrip(".")


def _lists(row: Any) -> Iterator[Fault]:
    for name in _LISTS:
        value = row.get(name)
        if value is None:
            continue
        if not isinstance(value, list):
            yield f"{name} is no list", "write it in square brackets"
            continue
        for word in value:
            if not isinstance(word, str):
                yield (
                    f"{name} holds {word!r}, which is no word",
                    ("quote it: YAML reads on, off, yes and no as true and false"),
                )
    for text in row.get("examples") or () if isinstance(row.get("examples"), list) else ():
        if isinstance(text, str) and not sound_example(text):
            yield (
                f"the example {text!r} names no facts",
                ('write "sentence => subject -> object", several facts with " ; " between'),
            )


def sound_example(text: str) -> bool:
    """Whether an example names the facts that the rule must find in it."""
    sentence, arrow, facts = text.partition(" => ")
    pairs = [[end.strip() for end in fact.split("->")] for fact in facts.split(" ; ")]
    return bool(sentence and arrow) and all(len(pair) == 2 and all(pair) for pair in pairs)


def _types(row: Any) -> Iterator[Fault]:
    """The type is one of the model, the labels are ones that it may link."""
    types = load_schema().types
    kind = types.get(str(row.get("type")))
    if kind is None:
        hint = did_you_mean(str(row.get("type")), types).strip() or "see liaison schema"
        yield f"unknown type {row.get('type')!r}", hint.rstrip(".")
        return
    for name, allowed in (("labels_from", kind.subject), ("labels_to", kind.object)):
        for label in row.get(name) or ():
            if label not in allowed:
                yield (
                    f"{name}: {kind.name} links no {label!r} there",
                    (f"take it out, or choose among {', '.join(allowed)}"),
                )
