"""The file beside a roster that says which columns state which relationships."""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from graphmodel.errors import SchemaError
from graphmodel.marked import Faults, Section
from graphmodel.schema import Schema, load_schema
from loaders.readers.dates import parse_date
from loaders.readers.table import DELIMITERS

#: what a user without a mapping is shown, in one line of YAML
MINIMAL = (
    "statements: [{subject: {column: Name, label: Official}, type: HOLDS_POST, "
    "object: {column: Body, label: Office}, properties: {title: Post}}]"
)


@dataclass(frozen=True, slots=True)
class EndSpec:
    """One end of a statement: the column that names it, or the name that all rows share.

    `split` divides a cell that names several nodes.
    """

    label: str
    column: str | None = None
    value: str | None = None
    split: str | None = None


@dataclass(frozen=True, slots=True)
class StatementSpec:
    """A relationship that each row states.

    `properties` are from property to column, `constants` from property to value; `kinds`
    are the kinds that the schema gives them.
    """

    subject: EndSpec
    type: str
    object: EndSpec
    properties: Map[str, str] = field(default_factory=dict)
    constants: Map[str, str] = field(default_factory=dict)
    kinds: Map[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mapping:
    """How a roster is read, and what it is as a document."""

    name: str
    statements: tuple[StatementSpec, ...]
    delimiter: str | None = None
    title: str | None = None
    date: str | None = None
    source: str | None = None
    language: str | None = None
    marking: str | None = None

    def columns(self) -> list[str]:
        """The columns that the mapping names, each once, in the order of the file."""
        named: list[str | None] = []
        for statement in self.statements:
            named += [statement.subject.column, statement.object.column]
            named += statement.properties.values()
        return list(dict.fromkeys(name for name in named if name))


def read_mapping(path: str | Path) -> Mapping:
    """The mapping in the file; raises `SchemaError` with every fault and its line."""
    place = Path(path)
    try:
        text = place.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise SchemaError(f"{place}: is not UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        raise SchemaError(f"{place}: cannot be read ({error.strerror}); give a YAML file") from None
    return parse_mapping(text, place.name)


def parse_mapping(text: str, name: str) -> Mapping:
    """The mapping in a YAML text; `name` is what messages call it. Raises `SchemaError`."""
    faults = Faults(name)
    keys = ("title", "date", "source", "language", "marking")
    top = Section.open("the mapping", _compose(text, name), faults, ("statements",),
                       ("delimiter", *keys))  # fmt: skip
    schema = load_schema()
    nodes = top.items("statements") if "statements" in top.parts else []
    statements = tuple(_statement(node, faults, schema) for node in nodes)
    said = {key: _plain(top, key) for key in keys}
    if said["date"] and not parse_date(said["date"]):
        top.fault("date", "date must be written like 2018-07-31")
    delimiter = top.one_of("delimiter", DELIMITERS) or None
    faults.check()
    date = parse_date(said.pop("date") or "")
    return Mapping(name, statements, delimiter, date=date, **said)


def _statement(node: yaml.Node, faults: Faults, schema: Schema) -> StatementSpec:
    part = Section.open("a statement", node, faults, ("subject", "type", "object"),
                        ("properties", "constants"))  # fmt: skip
    type_ = part.one_of("type", schema.types)
    subject, object_ = (_end(part, end, faults, schema) for end in ("subject", "object"))
    spec = schema.types.get(type_)
    kinds = {"planned": "boolean", **(spec.properties if spec else {})}
    known = bool(type_ and subject.label and object_.label)
    if known and not schema.allows(subject.label, type_, object_.label):
        part.fault("type", f"{type_} does not link {subject.label} to {object_.label}")
    properties = _pairs(part, "properties", kinds if spec else None)
    constants = _pairs(part, "constants", kinds if spec else None)
    return StatementSpec(subject, type_, object_, properties, constants, kinds)


def _end(part: Section, key: str, faults: Faults, schema: Schema) -> EndSpec:
    if key not in part.parts:
        return EndSpec("")
    end = Section.open(key, part.parts[key], faults, ("label",), ("column", "value", "split"))
    column, value = _plain(end, "column"), _plain(end, "value")
    if (column is None) == (value is None):
        faults.add(part.parts[key], f"{key} needs a column or a value, and not both")
    return EndSpec(end.one_of("label", schema.labels), column, value, _plain(end, "split"))


def _pairs(part: Section, key: str, known: Map[str, str] | None) -> dict[str, str]:
    """A mapping of the type's properties to texts, whatever YAML takes them for."""
    found: dict[str, str] = {}
    for name, node in part.entries(key):
        if known is not None and name not in known:
            names = ", ".join(sorted(known))
            part.faults.add(node, f"{key} does not know {name!r}. Known: {names}")
        if isinstance(node, yaml.ScalarNode) and node.value.strip():
            found[name] = node.value
        else:
            part.faults.add(node, f"{key}: {name} must be a text")
    return found


def _plain(section: Section, key: str) -> str | None:
    """The value of a key as it is written, or None."""
    node = section.parts.get(key)
    if node is None:
        return None
    if isinstance(node, yaml.ScalarNode) and node.value.strip():
        return str(node.value)
    section.fault(key, f"{key} must be a text")
    return None


def _compose(text: str, name: str) -> yaml.Node:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SchemaError(f"{name}: line {line}: not YAML ({error.problem}); correct it") from None
    except yaml.YAMLError as error:
        raise SchemaError(f"{name}: not YAML ({str(error).splitlines()[0]}); correct it") from None
    if node is None:
        raise SchemaError(f"{name}: the mapping is empty; write for example {MINIMAL}")
    return node
