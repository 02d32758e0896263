"""What an organ decides item by item: "Decides: (a) To renew the mandate of X; (b) To …"."""

from __future__ import annotations

from loaders.grammar.items import Verb
from loaders.relations.reading import Reading

DECIDES = frozenset("decide resolve agree".split())
_BETWEEN = frozenset("also further therefore to the following that it is as follows".split())
_MARK = 3  # tokens of an item before its verb: "(a)"


def decided_in_item(reading: Reading, lead: str) -> list[Verb]:
    """The verbs of an item that says what is decided: the infinitive that opens it, and those that
    go on from it; `lead` is the line above the list."""
    if not _decides(lead) or not reading.parse.verbs:
        return []
    first = reading.parse.verbs[0]
    marks = reading.tokens[: first.first]
    opens = len(marks) <= _MARK and all(len(t.text) == 1 or not t.text.isalpha() for t in marks)
    if not opens or first.passive or not (first.form == "inf" or first.base):
        return []
    return [first, *going_on(reading, first)]


def _decides(lead: str) -> bool:
    words = lead.lower().rstrip(": *_").replace(",", " ").split()
    while words and words[-1] in _BETWEEN:
        words.pop()
    return bool(words) and words[-1].removesuffix("s") in DECIDES


def going_on(reading: Reading, first: Verb) -> list[Verb]:
    """The infinitives that go on from one: "to extend the mandate of X and to request Y to …"."""
    items = reading.parse.items
    found = []
    for verb in reading.parse.verbs:
        before = items[verb.index - 1] if verb.index else None
        joined = before is not None and before.kind in {"CC", "SEMI"}
        if verb.index > first.index and joined and verb.form == "inf":
            found.append(verb)
    return found
