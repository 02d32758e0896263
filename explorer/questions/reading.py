"""A file of the library: its head and its statement, checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explorer.questions.values import KINDS, Parameter
from graphmodel.errors import QueryError, SchemaError, did_you_mean

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_ENTRY = re.compile(r"// (?P<word>\w+):(?P<rest>.*)")
_PARAMETER = re.compile(
    r"(?P<name>[A-Za-z]\w*) \((?P<kind>\w+), for example (?P<example>.+?)\): (?P<meaning>.+)"
)
_WORDS = ("title", "about", "parameter")


@dataclass(frozen=True, slots=True)
class Question:
    """A question that an analyst asks: what it is for, what it must be told, its statement."""

    name: str
    title: str
    about: str
    parameters: tuple[Parameter, ...]
    statement: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of a head: its word, what it says, the line (from 1) on which it begins."""

    word: str
    said: str
    line: int


def read_question(name: str, text: str, place: str) -> Question:
    """The question called `name` in the `text` of the file shown as `place`.

    Raises `SchemaError` with the line where the head or the statement is at fault.
    """
    if not _NAME.fullmatch(name):
        raise SchemaError(f"{place}: a question is called by small letters and hyphens")
    lines = text.splitlines()
    length = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    entries = list(_entries(lines[:length], place))
    parameters = tuple(_parameter(entry, place) for entry in entries if entry.word == "parameter")
    found = Question(
        name,
        _single(entries, "title", place),
        _single(entries, "about", place),
        parameters,
        "\n".join(lines[length:]).strip() + "\n",
    )
    _check_statement(found, entries, place, length + 1)
    return found


def _entries(head: list[str], place: str) -> Iterator[_Entry]:
    """The entries of a head; a line that is indented goes on with the one before."""
    open_: _Entry | None = None
    for number, line in enumerate(head, start=1):
        if line.startswith("//   ") and open_ is not None:
            open_ = _Entry(open_.word, f"{open_.said} {line[5:].strip()}", open_.line)
            continue
        if open_ is not None:
            yield open_
        match = _ENTRY.fullmatch(line)
        if match is None:
            raise SchemaError(f"{place}:{number}: this is no entry; write // title: …")
        if match["word"] not in _WORDS:
            hint = did_you_mean(match["word"], _WORDS)
            raise SchemaError(f"{place}:{number}: a head has no {match['word']!r}.{hint}")
        open_ = _Entry(match["word"], match["rest"].strip(), number)
    if open_ is not None:
        yield open_


def _single(entries: list[_Entry], word: str, place: str) -> str:
    """What the one entry called `word` says."""
    found = [entry for entry in entries if entry.word == word]
    if not found:
        raise SchemaError(f"{place}:1: the head has no {word}; add // {word}: …")
    if len(found) > 1:
        raise SchemaError(f"{place}:{found[1].line}: a second {word}; keep one")
    if not found[0].said:
        raise SchemaError(f"{place}:{found[0].line}: the {word} is empty")
    return found[0].said


def _parameter(entry: _Entry, place: str) -> Parameter:
    """The parameter that an entry declares, with an example that can be used."""
    match = _PARAMETER.fullmatch(entry.said)
    if match is None:
        form = "NAME (KIND, for example VALUE): MEANING"
        raise SchemaError(f"{place}:{entry.line}: a parameter is written {form}")
    if match["kind"] not in KINDS:
        hint = did_you_mean(match["kind"], KINDS)
        raise SchemaError(f"{place}:{entry.line}: no kind of parameter {match['kind']!r}.{hint}")
    parameter = Parameter(match["name"], match["kind"], match["example"], match["meaning"])
    try:
        parameter.value(parameter.example)
    except ValueError as error:
        raise SchemaError(f"{place}:{entry.line}: the example: {error}") from None
    return parameter


def _check_statement(found: Question, entries: list[_Entry], place: str, line: int) -> None:
    """Check that the statement is there, and uses each declared parameter and no other."""
    from graphmodel.cypher.tokens import tokenize

    if not found.statement.strip():
        raise SchemaError(f"{place}:{line}: there is no statement after the head")
    try:
        tokens = tokenize(found.statement)
    except QueryError as error:
        raise SchemaError(f"{place}: {error}") from None
    used = {token.text[1:].strip("`"): token for token in tokens if token.kind == "parameter"}
    declared: dict[str, int] = {}
    lines = [entry.line for entry in entries if entry.word == "parameter"]
    for parameter, number in zip(found.parameters, lines, strict=True):
        if parameter.name in declared:
            raise SchemaError(f"{place}:{number}: {parameter.name} is declared twice")
        if parameter.name not in used:
            raise SchemaError(f"{place}:{number}: the statement does not use ${parameter.name}")
        declared[parameter.name] = number
    for name, token in used.items():
        if name not in declared:
            at = line + found.statement.count("\n", 0, token.start)
            raise SchemaError(f"{place}:{at}: ${name} is not declared in the head")
