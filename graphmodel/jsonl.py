"""Relationships as JSON lines: written so that the same graph always gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from graphmodel.errors import DocumentError
from graphmodel.records import Evidence, Node, Relationship, Span

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_OPTIONAL = ("page", "paragraph", "bridge")


def dump(relationships: Iterable[Relationship], stream: TextIO) -> int:
    """Write one relationship a line with all its evidence; returns how many.

    `stream` should be UTF-8 with ``newline="\\n"``, for the bytes to be the same everywhere.
    """
    count = 0
    for relationship in relationships:
        stream.write(line(relationship) + "\n")
        count += 1
    return count


def line(relationship: Relationship) -> str:
    """One relationship as a line of JSON, without the line end."""
    return _encode(as_data(relationship))


def as_data(relationship: Relationship) -> dict[str, Any]:
    """A relationship as plain data, its keys in the order of the format."""
    return {
        "subject": node_data(relationship.subject),
        "type": relationship.type,
        "object": node_data(relationship.object),
        "properties": _sorted(relationship.properties),
        "evidence": [_evidence_data(evidence) for evidence in relationship.evidence],
    }


def node_data(node: Node) -> dict[str, Any]:
    """A node as plain data, its keys in the order of the format."""
    return {
        "label": node.label,
        "id": node.id,
        "name": node.name,
        "acronym": node.acronym,
        "aliases": list(node.aliases),
        "properties": _sorted(node.properties),
    }


def node_from_data(data: Mapping[str, Any]) -> Node:
    """The node that `node_data` wrote; raises KeyError or TypeError where it is another thing."""
    return Node(
        data["label"],
        data["id"],
        data["name"],
        data["acronym"],
        tuple(data["aliases"]),
        dict(data["properties"]),
    )


def load(stream: Iterable[str]) -> Iterator[Relationship]:
    """The relationships that `dump` wrote; blank lines are passed over.

    Raises `DocumentError` with the number of a line that holds no relationship.
    """
    for number, text in enumerate(stream, start=1):
        if not text.strip():
            continue
        try:
            yield _from_data(json.loads(text))
        except json.JSONDecodeError as error:
            reason = f"is not JSON ({error.msg}, column {error.colno})"
        except KeyError as error:
            reason = f"lacks the key {error.args[0]!r}"
        except (TypeError, ValueError, AttributeError):
            reason = "is JSON, but no relationship"
        else:
            continue
        raise DocumentError(f"facts: line {number} {reason}; write the file with 'liaison facts'")


def _from_data(data: Mapping[str, Any]) -> Relationship:
    return Relationship(
        node_from_data(data["subject"]),
        str(data["type"]),
        node_from_data(data["object"]),
        dict(data["properties"]),
        tuple(_evidence_from_data(entry) for entry in data["evidence"]),
    )


def _evidence_data(evidence: Evidence) -> dict[str, Any]:
    data: dict[str, Any] = {
        "document": evidence.document,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "subject": list(evidence.subject),
        "object": list(evidence.object),
        "rule": evidence.rule,
        "confidence": evidence.confidence,
    }
    for name in _OPTIONAL:
        if (value := getattr(evidence, name)) is not None:
            data[name] = value
    return data


def _evidence_from_data(data: Mapping[str, Any]) -> Evidence:
    return Evidence(
        data["document"],
        int(data["start"]),
        int(data["end"]),
        data["text"],
        _span(data["subject"]),
        _span(data["object"]),
        data["rule"],
        float(data["confidence"]),
        **{name: data.get(name) for name in _OPTIONAL},
    )


def _span(pair: Any) -> Span:
    start, end = pair
    return (int(start), int(end))


def _sorted(properties: Mapping[str, Any]) -> dict[str, Any]:
    return dict(sorted(properties.items()))
