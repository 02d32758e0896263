"""Word classes: closed classes and verbs from `lexicon.yaml`, the rest from a lexicon of English.

The general lexicon (Brill's, as the textblob package carries it) serves as a prior
only: it names the likeliest class of a word, and context decides.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path

from graphmodel.errors import SchemaError
from loaders.domain import merged, per_domain

_VOWELS = "aeiou"
_BASES = frozenset(["VB", "VBP"])
#: Closed classes and their tags; a word of two has the tag of the first.
_CLOSED = {
    "relatives": "REL",
    "modals": "MD",
    "be": "BE",
    "have": "HV",
    "do": "DO",
    "possessives": "POSS",
    "subordinators": "SUB",
    "conjunctions": "CC",
    "pronouns": "PRO",
    "determiners": "D",
    "prepositions": "P",
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word classes by lower-case form."""

    determiners: frozenset[str]
    possessives: frozenset[str]
    pronouns: frozenset[str]
    modals: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    negations: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    conjunctions: frozenset[str]
    prepositions: frozenset[str]
    adverbs: frozenset[str]
    verbs: frozenset[str]
    both: frozenset[str]
    forms: dict[str, tuple[tuple[str, str], ...]]
    prior: dict[str, str]
    closed: dict[str, str]  # the tag of every word of a closed class

    def verb_forms(self, low: str) -> tuple[tuple[str, str], ...]:
        """The verb readings of a word as (lemma, form); form is base, s, ed or ing."""
        found = self.forms.get(low)
        if found is None and low.startswith("co-"):
            # "co-led" is a form of "co-lead" as "led" is of "lead"
            return tuple((f"co-{lemma}", form) for lemma, form in self.verb_forms(low[3:]))
        return found if found is not None else self._guess(low)

    def _guess(self, low: str) -> tuple[tuple[str, str], ...]:
        tag = self.prior.get(low, "")
        if tag and not tag.startswith("VB"):
            return ()
        if tag in {"VBN", "VBD"} or (not tag and low.endswith("ed") and len(low) > 5):
            return ((self._stem(low, "ed"), "ed"),)
        if tag == "VBG" or (not tag and low.endswith("ing") and len(low) > 6):
            return ((self._stem(low, "ing"), "ing"),)
        if tag == "VBZ":
            stem = low.removesuffix("ies") + "y" if low.endswith("ies") else low.rstrip("s")
            return ((stem, "s"),)
        if not tag and low.endswith("s") and self.prior.get(low[:-1]) in _BASES:
            return ((low[:-1], "s"),)  # "spearheads", where only "spearhead" is listed
        return ((low, "base"),) if tag in _BASES else ()

    def _stem(self, low: str, ending: str) -> str:
        stem = low.removesuffix(ending)
        if len(stem) > 2 and stem.endswith("i") and ending == "ed":
            return stem[:-1] + "y"  # "denied"
        if stem not in self.prior and stem + "e" in self.prior:
            return stem + "e"
        return stem if stem in self.prior else _strip(low, ending)

    def nominal(self, low: str) -> bool:
        """Whether the word is a noun as readily as a verb."""
        if low in self.both or (low.endswith("s") and low[:-1] in self.both):
            return True
        return self.prior.get(low, "NN")[:2] == "NN"

    def adjective(self, low: str) -> bool:
        """Whether the word is most often an adjective."""
        return self.prior.get(low, "")[:2] == "JJ"

    def adverb(self, low: str) -> bool:
        """Whether the word is most often an adverb."""
        if low in self.adverbs:
            return True
        return low.endswith("ly") and self.prior.get(low, "RB")[:2] == "RB"


def _strip(low: str, ending: str) -> str:
    stem = low[: -len(ending)] if low.endswith(ending) else low
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    return stem + "e" if stem[-1:] in "uvzcg" and stem else stem


def inflect(lemma: str) -> list[tuple[str, str]]:
    """The regular forms of a verb as (word, form)."""
    final, stem = lemma[-1], lemma
    if final == "y" and lemma[-2] not in _VOWELS:
        s, ed, ing = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif final == "e":
        ing = lemma + "ing" if lemma.endswith("ee") else lemma[:-1] + "ing"
        s, ed = lemma + "s", lemma + "d"
    else:
        doubled = _doubles(lemma)
        s = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        ed, ing = (
            (stem + final + "ed", stem + final + "ing") if doubled else (stem + "ed", stem + "ing")
        )
    return [(lemma, "base"), (s, "s"), (ed, "ed"), (ing, "ing")]


def _doubles(lemma: str) -> bool:
    short = len(lemma) <= 4 and lemma[-1] in "bdgmnprt" and lemma[-2] in _VOWELS
    return (short and lemma[-3] not in _VOWELS) or lemma in {
        "commit",
        "permit",
        "submit",
        "transmit",
        "refer",
        "admit",
        "equip",
        "transfer",
        "occur",
        "incur",
    }


@per_domain
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    data = merged(Path(__file__).with_name("lexicon.yaml"))
    words = {key: _words(value) for key, value in data.items() if key != "irregular"}
    forms: dict[str, list[tuple[str, str]]] = {}
    for lemma in sorted(words["verbs"]):
        for form, kind in inflect(lemma):
            forms.setdefault(form, []).append((lemma, kind))
    for form, lemma in data["irregular"].items():
        kind = "s" if form in {"has", "is"} else "ing" if form.endswith("ing") else "ed"
        alike = form == lemma  # "set" is the base form as well
        kept = [pair for pair in forms.get(form, []) if pair[0] != lemma or alike]
        forms[form] = [*kept, (lemma, kind)]
    return Lexicon(
        **{
            key: frozenset(words[key])
            for key in (
                "determiners",
                "possessives",
                "pronouns",
                "modals",
                "be",
                "have",
                "do",
                "negations",
                "relatives",
                "subordinators",
                "conjunctions",
                "prepositions",
                "adverbs",
                "verbs",
                "both",
            )
        },
        forms={form: tuple(pairs) for form, pairs in forms.items()},
        prior=_prior(),
        closed=_closed(words),
    )


def _closed(words: dict[str, set[str]]) -> dict[str, str]:
    """The tag of each word of a closed class; adverbs give way to all others."""
    tags = dict.fromkeys(words["adverbs"], "ADV") | {"not": "NEG", "never": "NEG"}
    for name, tag in reversed(_CLOSED.items()):
        tags |= dict.fromkeys(words[name], tag)
    return tags


def _words(value: str | list[str]) -> set[str]:
    return set(value.split() if isinstance(value, str) else value)


def _prior() -> dict[str, str]:
    # the package is located, not imported: only its word list is wanted
    spec = importlib.util.find_spec("textblob")
    if spec is None or not spec.submodule_search_locations:
        raise SchemaError(
            "the textblob package (a lexicon of English) is missing: pip install textblob"
        )
    path = Path(spec.submodule_search_locations[0]) / "en" / "en-lexicon.txt"
    prior: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if tag and not line.startswith(";;;") and word.islower():
            prior[word] = tag.split()[0]
    return prior
