"""Whether the word lists are sound: known keys, labels and types, no word in two classes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphmodel.errors import SchemaError, did_you_mean
from loaders.data_files import Row, read_data, shown
from loaders.domain import FILES, layers, merged
from loaders.findings import Finding, told

_PACKAGE = Path(__file__).parents[1]
#: What a head of a name may show it to be: a label, or a text, which is no node.
_HEADS = ("Office", "Programme", "Event", "Text")
_ROLES = ("HOLDS_POST", "CHAIRS", "MEMBER_OF")
_TIMES = ("former", "acting", "planned")
#: What the symbol of a series is made of.
_PARTS = {"n", "session", "number"}
_LISTED = ("names.yaml", "words.yaml", "series.yaml", "lexicon.yaml", "given_names.yaml")


def word_faults() -> Iterator[Finding]:
    """What is wrong with the word lists, of the package and of the domain in use."""
    for name in _LISTED:
        own, *added = layers(_PACKAGE / FILES[name] / name)
        package = read_data(own)
        for path in (own, *added):
            data = read_data(path)
            if not isinstance(data, Row):
                yield Finding(shown(path), 0, "", "is no mapping", "write `key: [word, word]`")
                continue
            yield from _keys(data, package)
            yield from _repeats(data, data, ())
        try:
            merged(own)
        except SchemaError as error:
            yield told(str(error))
    yield from _names()
    yield from _series()


def _keys(data: Row, package: Row) -> Iterator[Finding]:
    for key in data:
        if key not in package:
            hint = did_you_mean(str(key), map(str, package)).strip().rstrip(".")
            line = data.lines.get(str(key), data.line)
            yield Finding(data.file, line, str(key), "nothing reads this key", hint)


def _repeats(value: Any, at: Row, path: tuple[str, ...]) -> Iterator[Finding]:
    """A word twice in one list, or one that YAML takes for something else."""
    if isinstance(value, dict):
        at = value if isinstance(value, Row) else at
        for key, inner in value.items():
            yield from _repeats(inner, at, (*path, str(key)))
    elif isinstance(value, list) and not any(isinstance(v, dict) for v in value):
        entry, line = ".".join(path), at.lines.get(path[-1], at.line)
        for word, count in Counter(map(str, value)).items():
            if count > 1:
                yield Finding(at.file, line, entry, f"has {word!r} twice", "keep one")
        for word in value:
            if isinstance(word, bool):
                yield Finding(
                    at.file, line, entry, f"{word!r} is no word",
                    "quote it: YAML reads on, off, yes and no as true and false",
                )  # fmt: skip


def _names() -> Iterator[Finding]:
    for path in layers(_PACKAGE / "mentions" / "names.yaml"):
        data = read_data(path)
        for part, known in (("heads", _HEADS), ("roles", _ROLES)):
            row = data.get(part) or Row()
            for key in row:
                if key not in known:
                    hint = did_you_mean(str(key), known).strip().rstrip(".")
                    yield Finding(row.file, row.line, part, f"unknown {key!r}", hint)
        times = data.get("times") or Row()
        for word, said in times.items():
            if said not in _TIMES:
                fault = f"{word}: unknown {said!r}"
                yield Finding(times.file, times.line, "times", fault, f"write {', '.join(_TIMES)}")
    yield from _heads()


def _heads() -> Iterator[Finding]:
    """A head makes one kind of name only: the later would win without a word."""
    kinds: dict[str, tuple[str, str]] = {}
    for path in layers(_PACKAGE / "mentions" / "names.yaml"):
        for label, row in (read_data(path).get("heads") or {}).items():
            for kind, words in row.items():
                for word in dict.fromkeys(words):
                    known = kinds.setdefault(word, (label, kind))
                    if known != (label, kind):
                        fault = f"{word!r} is a head of {known[0]} ({known[1]}) as well"
                        yield Finding(
                            row.file, row.line, f"heads.{label}.{kind}", fault, "keep one"
                        )


def _series() -> Iterator[Finding]:
    """Bodies whose resolutions are cited have a symbol with its number, and forms of their own."""
    forms: dict[str, str] = {}
    for row in merged(_PACKAGE / "mentions" / "series.yaml")["bodies"]:
        name = row.get("name", "?")
        parts = set(re.findall(r"\{(\w*)\}", str(row.get("symbol"))))
        numbered = "n" in parts or {"session", "number"} <= parts
        if not numbered or parts - _PARTS or " " in str(row.get("symbol")):
            yield Finding(
                row.file, row.line, name, f"{row.get('symbol')!r} is no symbol",
                "write where the number stands: S/RES/{n}",
            )  # fmt: skip
        for form in row.get("forms") or ():
            other = forms.setdefault(form, name)
            if other != name:
                yield Finding(
                    row.file, row.line, name, f"{form!r} is a form of {other} too", "keep one"
                )
