"""The verbs of groups: which one supports a noun, and to whose clause a phrase belongs."""

from __future__ import annotations

from loaders.grammar.items import Noun, Verb

#: Verbs whose subject's phrases stand behind them: "funds for UNICEF come from Japan".
COMING = frozenset("come stem flow derive originate".split())


def supporting(verbs: list[Verb]) -> dict[Noun, Verb]:
    """The first verb of which each noun is the object, or the subject in the passive or of verbs
    of coming."""
    found: dict[Noun, Verb] = {}
    for verb in verbs:
        acted_on = verb.subject if verb.passive or verb.lemma in COMING else ()
        for noun in (*verb.objects, *acted_on):
            found.setdefault(noun, verb)
    return found


def of_clauses(verbs: list[Verb]) -> dict[Noun, Verb]:
    """The first verb that has each group among its phrases, a finite one before others."""
    found: dict[Noun, Verb] = {}
    for verb in sorted(verbs, key=lambda v: v.form != "finite"):
        for _, noun in verb.phrases:
            found.setdefault(noun, verb)
    return found
