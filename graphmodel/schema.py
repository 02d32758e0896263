"""The model of the graph, read from ``schema.yaml``: what may stand where, and how it is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import TypeVar

import yaml

from graphmodel.errors import NotFoundError, did_you_mean
from graphmodel.marked import Faults, Section, compose

#: The kinds of value that a property may be declared to hold.
KINDS = (
    "string", "integer", "float", "boolean", "date", "strings", "integers", "floats", "booleans",
)  # fmt: skip
SHAPES = (
    "dot", "diamond", "square", "hexagon", "triangle", "triangleDown", "star", "box", "ellipse",
    "circle", "database", "text",
)  # fmt: skip
#: Attributes of every node and relationship in a graph; no property may take their names.
_OF_NODES = {"id", "label", "name"}
_OF_RELATIONSHIPS = {
    "type", "documents", "quotes", "spans", "rules", "subjects", "objects", "first_seen",
    "last_seen",
}  # fmt: skip
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LABEL = re.compile(r"[A-Z][A-Za-z0-9]*")
_TYPE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")
_PROPERTY = re.compile(r"[a-z][a-z0-9_]*")
_DEFAULT = Path(__file__).with_name("schema.yaml")
_Spec = TypeVar("_Spec")


@dataclass(frozen=True, slots=True)
class LabelSpec:
    """A label: what its nodes are, what their identity is made of, how a map draws them."""

    name: str
    meaning: str
    key: str
    colour: str
    shape: str
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TypeSpec:
    """A relationship type.

    `pairs` are all (subject label, object label) that it may link, `reverse` is how it
    reads from its object; `identity` are the properties that tell two of its
    relationships between the same ends apart, besides `planned`.
    """

    name: str
    meaning: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    reverse: str
    colour: str
    directed: bool = True
    identity: tuple[str, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Schema:
    """All labels and relationship types, in the order of the file."""

    version: int
    labels: Mapping[str, LabelSpec]
    types: Mapping[str, TypeSpec]

    def label(self, name: str) -> LabelSpec:
        """The label called `name`; raises `NotFoundError` with the nearest known one."""
        return _known("label", name, self.labels)

    def type(self, name: str) -> TypeSpec:
        """The relationship type called `name`; raises `NotFoundError` with the nearest one."""
        return _known("relationship type", name, self.types)

    def allows(self, subject: str, type: str, object: str) -> bool:
        """Whether `type` may link a node labelled `subject` to one labelled `object`."""
        spec = self.types.get(type)
        return spec is not None and (subject, object) in spec.pairs

    def identity(self, type: str) -> tuple[str, ...]:
        """The properties that are part of a relationship's identity; `planned` always is."""
        spec = self.types.get(type)
        declared = spec.identity if spec else ()
        return declared if "planned" in declared else (*declared, "planned")

    def directed(self, type: str) -> bool:
        """Whether subject and object of `type` differ in role."""
        spec = self.types.get(type)
        return spec is None or spec.directed

    def table(self) -> list[dict[str, str]]:
        """The model as rows: labels, then types, each with the same keys in the same order."""
        labels = [
            _row("label", s.name, "", "", s.properties, s.meaning, s.key)
            for s in self.labels.values()
        ]
        return labels + [
            _row("type", s.name, _either(s.subject), _either(s.object), s.properties, s.meaning,
                 ", ".join(self.identity(s.name)))
            for s in self.types.values()
        ]  # fmt: skip

    def mermaid(self) -> str:
        """The model as a Mermaid class diagram; types between the same labels share a line."""
        lines = ["classDiagram", "    direction LR"]
        for label in self.labels.values():
            lines.append(f"    class {label.name} {{")
            lines += [f"        {kind} {name}" for name, kind in label.properties.items()]
            lines.append("    }")
        links: dict[tuple[str, str, str], list[str]] = {}
        for spec in self.types.values():
            for subject, object in spec.pairs:
                if not spec.directed and (object, subject, "--") in links and subject != object:
                    continue
                arrow = "-->" if spec.directed else "--"
                links.setdefault((subject, object, arrow), []).append(spec.name)
        for (subject, object, arrow), names in links.items():
            lines.append(f"    {subject} {arrow} {object} : {', '.join(names)}")
        return "\n".join(lines) + "\n"


def load_schema(path: str | Path | None = None) -> Schema:
    """The schema in the file at `path`; without one, the schema that comes with Liaison.

    Raises one `SchemaError` that names every fault of the file with its line.
    """
    return _read(Path(path)) if path is not None else _default()


@cache
def _default() -> Schema:
    return _read(_DEFAULT)


def _known(what: str, name: str, specs: Mapping[str, _Spec]) -> _Spec:
    if name not in specs:
        raise NotFoundError(f"no {what} is called {name!r}.{did_you_mean(name, specs)}")
    return specs[name]


def _row(
    kind: str,
    name: str,
    subject: str,
    object: str,
    properties: Mapping[str, str],
    meaning: str,
    key: str,
) -> dict[str, str]:
    held = ", ".join(f"{name}: {kind}" for name, kind in properties.items())
    return {
        "kind": kind, "name": name, "from": subject, "to": object, "meaning": meaning,
        "identity": key, "properties": held,
    }  # fmt: skip


def _either(labels: tuple[str, ...]) -> str:
    return ", ".join(labels)


# -- reading the file -----------------------------------------------------------------------


def _read(path: Path) -> Schema:
    root, faults = compose(path)
    top = Section.open("the schema", root, faults, required=("version", "labels", "types"))
    version = top.integer("version")
    labels = {name: _label(name, node, faults) for name, node in top.entries("labels")}
    types = {name: _type(name, node, faults, labels) for name, node in top.entries("types")}
    faults.check()
    return Schema(version, labels, types)


def _label(name: str, node: yaml.Node, faults: Faults) -> LabelSpec:
    if not _LABEL.fullmatch(name):
        faults.add(node, f"label {name!r} must be written like 'Office'")
    part = Section.open(name, node, faults, ("meaning", "key", "colour", "shape"), ("properties",))
    return LabelSpec(
        name,
        meaning=part.text("meaning"),
        key=part.text("key"),
        colour=part.text("colour", _COLOUR, "#0072B2"),
        shape=part.one_of("shape", SHAPES),
        properties=_properties(part, _OF_NODES),
    )


def _type(name: str, node: yaml.Node, faults: Faults, labels: Mapping[str, LabelSpec]) -> TypeSpec:
    if not _TYPE.fullmatch(name):
        faults.add(node, f"type {name!r} must be written like 'PART_OF'")
    required = ("meaning", "subject", "object", "reverse", "colour")
    optional = ("pairs", "directed", "identity", "properties")
    part = Section.open(name, node, faults, required, optional)
    subject, object = part.some_of("subject", labels), part.some_of("object", labels)
    directed = part.boolean("directed", default=True)
    if not directed and set(subject) != set(object):
        faults.add(node, f"{name}: is undirected, so subject and object must list the same labels")
    properties = _properties(part, _OF_RELATIONSHIPS)
    return TypeSpec(
        name,
        meaning=part.text("meaning"),
        subject=subject,
        object=object,
        pairs=_pairs(part, subject, object),
        reverse=part.text("reverse"),
        colour=part.text("colour", _COLOUR, "#0072B2"),
        directed=directed,
        identity=part.some_of("identity", (*properties, "planned")),
        properties=properties,
    )


def _properties(part: Section, reserved: set[str]) -> dict[str, str]:
    found = part.words("properties", KINDS)
    for name in found:
        if not _PROPERTY.fullmatch(name):
            part.fault("properties", f"property {name!r} must be written like 'first_name'")
        if name in reserved:
            part.fault("properties", f"property {name!r} is the name of a fixed attribute")
    return found


def _pairs(
    part: Section, subject: tuple[str, ...], object: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    if "pairs" not in part.parts:
        return tuple(product(subject, object))
    found = []
    for node, ends in part.lists("pairs"):
        if len(ends) != 2 or ends[0] not in subject or ends[1] not in object:
            part.faults.add(node, f"{part.what}: a pair is [one of subject, one of object]")
        else:
            found.append((ends[0], ends[1]))
    return tuple(found)
