"""An open-class word in its context: its possible verb forms and the tags beside it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar.units import Unit
from loaders.language.lexicon import Lexicon

_PASSED = frozenset("ADV QUOTE NEG".split())


@dataclass(slots=True)  # one for each word of an open class, which a frozen one would slow down
class Context:
    """The unit at `at` of a sentence: `forms` maps each verb form that the word can have to its
    lemma; `before` and `after` are the tags of its neighbours, "" at the ends."""

    row: list[Unit]
    at: int
    unit: Unit
    forms: dict[str, str]
    before: str
    after: str

    @property
    def following(self) -> Unit | None:
        """The very next unit."""
        return self.row[self.at + 1] if self.at + 1 < len(self.row) else None

    def as_verb(self, tag: str, form: str) -> None:
        """Tag the unit as a verb in one of its forms."""
        self.unit.tag, self.unit.lemma, self.unit.form = tag, self.forms[form], form


def context(row: list[Unit], at: int, lex: Lexicon) -> Context:
    """The context of a unit; the units before it are tagged already."""
    forms = {kind: lemma for lemma, kind in lex.verb_forms(row[at].low)}
    return Context(row, at, row[at], forms, _tag_before(row, at), _tag_after(row, at, lex))


def _tag_before(row: list[Unit], at: int) -> str:
    at -= 1
    while at >= 0 and row[at].tag in _PASSED:
        at -= 1
    return row[at].tag if at >= 0 else ""


def _tag_after(row: list[Unit], at: int, lex: Lexicon) -> str:
    at += 1
    while at < len(row) and row[at].tag in _PASSED:
        at += 1
    if at >= len(row):
        return ""
    if row[at].tag != "TO":
        return row[at].tag
    # "to" before a name or noun is a preposition, before a base verb it opens an infinitive
    following = row[at + 1] if at + 1 < len(row) else None
    opens = following is not None and following.tag == "?" and _base(following.low, lex)
    return "TO" if opens else "P"


def _base(low: str, lex: Lexicon) -> bool:
    return any(kind == "base" for _, kind in lex.verb_forms(low))
