"""FollowTheMoney entities, as JSON lines, for Aleph and what else reads that model.

A Country is a PublicBody: a government speaks for its country, and only a LegalEntity can be a
member or pay. A Programme is a Project, a Resolution an Article (a text that is not a file).
A relationship takes the schema that says the same and that both ends allow, else UnknownLink.
A name longer than the model's 384 characters is cut; the whole of it stands in `notes`.
FollowTheMoney's values have no order, so each entry of evidence is one `description`, with its
quotation, document, place, rule and confidence in one text; `proof` names the documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha1
from pathlib import PurePosixPath
from typing import Any, TextIO

from explorer.export.content import Content, EdgeItem, NodeItem, evidence
from explorer.export.jsontext import dumps
from graphmodel.schema import load_schema

_SCHEMATA = {
    "Official": "Person", "Office": "Organization", "Country": "PublicBody",
    "Programme": "Project", "Resolution": "Article", "Event": "Event", "Document": "Document",
}  # fmt: skip
#: Kinds of office that are bodies of States; the others may be firms, parties or associations.
_PUBLIC = frozenset(
    "agency bureau centre command commission committee council court department division force "
    "ministry mission office organ parliament police post secretariat service".split()
) | {"treaty body"}
_LEGAL = ("Person", "Organization", "PublicBody")
_BODIES = ("Organization", "PublicBody")
#: type → (schema, property and schemata of the subject, those of the object), the first that fits.
_LINKS: dict[str, list[tuple[str, str, tuple[str, ...], str, tuple[str, ...]]]] = {
    "HOLDS_POST": [("Employment", "employee", ("Person",), "employer", _BODIES)],
    "CHAIRS": [("Directorship", "director", _LEGAL, "organization", _BODIES)],
    "MEMBER_OF": [("Membership", "member", _LEGAL, "organization", _BODIES)],
    "FUNDS": [("Payment", "payer", _LEGAL, "beneficiary", _LEGAL)],
    "MENTIONS": [("Documentation", "document", ("Document",), "entity", ())],
    "TEXT_OF": [("Documentation", "document", ("Document",), "entity", ())],
}
_IN_PROJECT = ("ProjectParticipant", "participant", _LEGAL, "project", ("Project",))
_UNKNOWN = ("UnknownLink", "subject", (), "object", ())
#: Languages as FollowTheMoney writes them.
_LANGUAGES = {"ar": "ara", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "zho"}
#: States that have ended, whose codes FollowTheMoney writes in its own way.
_ENDED = {"cs": "cshh", "yu": "yucs"}
_MIMES = {"txt": "text/plain", "md": "text/markdown", "html": "text/html",
          "pdf": "application/pdf", "csv": "text/csv"}  # fmt: skip
#: The most characters that the model takes for a name, and for what else stands in one line.
_LIMITS = {"name": 384, "alias": 384, "abbreviation": 384} | dict.fromkeys(
    ("author", "fileName", "keywords", "recordId", "role", "summary", "title"), 1024
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
Properties = dict[str, list[str]]


def write(content: Content, stream: TextIO) -> None:
    """Write `content`: documents that are cited come first, then nodes, then relationships."""
    proofs = _proofs(content)
    shown = {node.id for node in content.nodes}
    for id_, held in content.documents.items():
        if f"Document:{id_}" not in shown:
            _line(f"Document:{id_}", "Document", _document(held), stream)
    schemata = {node.id: _schema(node) for node in content.nodes}
    for node in content.nodes:
        properties = _DESCRIBED[node.label](node.attributes)
        properties["proof"] = sorted(map(_id, proofs.get(node.id, set()) - {node.id}))
        _line(node.id, schemata[node.id], properties, stream)
    for edge in content.edges:
        schema, properties = _link(edge, schemata)
        _line(f"{edge.start}|{edge.key}|{edge.end}", schema, properties, stream)


def _line(key: str, schema: str, properties: Mapping[str, list[str]], stream: TextIO) -> None:
    kept = {name: found for name, values in properties.items() if (found := _held(name, values))}
    cut = [text for text in properties.get("name", ()) if len(text) > _LIMITS["name"]]
    kept |= {"notes": cut} if cut else {}
    stream.write(dumps({"id": _id(key), "schema": schema, "properties": kept}) + "\n")


def _held(name: str, values: list[str]) -> list[str]:
    """The values as the model takes them: each once, names in one line and cut at its limit."""
    if limit := _LIMITS.get(name):
        values = [" ".join(_CONTROL.sub(" ", value).split()) for value in values]
        values = [v if len(v) <= limit else f"{v[: limit - 1].rstrip()}…" for v in values]
    return list(dict.fromkeys(value for value in values if value.strip()))


def _id(key: str) -> str:
    """An id that the model allows and that stays the same from export to export."""
    return sha1(f"liaison|{key}".encode()).hexdigest()


def _proofs(content: Content) -> dict[str, set[str]]:
    """The documents, as ids of nodes, that state something of a node."""
    found: dict[str, set[str]] = {}
    for edge in content.edges:
        stated = {f"Document:{id_}" for id_ in edge.attributes.get("documents", ())}
        for end in (edge.start, edge.end):
            found.setdefault(end, set()).update(stated)
    return found


def _schema(node: NodeItem) -> str:
    public = node.label == "Office" and node.attributes.get("kind") in _PUBLIC
    return "PublicBody" if public else _SCHEMATA[node.label]


# -- nodes ------------------------------------------------------------------------------------


def _named(held: Mapping[str, Any]) -> Properties:
    return {"name": _texts(held, "name"), "alias": _texts(held, "aliases")}


def _texts(held: Mapping[str, Any], *names: str) -> list[str]:
    """The values of these attributes as texts, those of a list one by one."""
    found: list[str] = []
    for name in names:
        value = held.get(name)
        found += (
            map(str, value) if isinstance(value, list) else [] if value is None else [str(value)]
        )
    return found


def _person(held: Mapping[str, Any]) -> Properties:
    return {**_named(held), "title": _texts(held, "honorific")}


def _body(held: Mapping[str, Any]) -> Properties:
    return {
        **_named(held),
        "abbreviation": _texts(held, "acronym"),
        "classification": _texts(held, "kind"),
    }


def _country(held: Mapping[str, Any]) -> Properties:
    code = [_ENDED.get(text.lower(), text.lower()) for text in _texts(held, "iso2")]
    return {**_named(held), "country": code, "classification": ["State or territory"]}


def _project(held: Mapping[str, Any]) -> Properties:
    properties = _named(held)
    properties["alias"] += _texts(held, "acronym")
    return {**properties, "summary": _texts(held, "kind")}


def _resolution(held: Mapping[str, Any]) -> Properties:
    properties = {**_named(held), "title": _texts(held, "name")}
    properties["alias"] += _texts(held, "id")
    return {**properties, "author": _texts(held, "body"), "publishedAt": _texts(held, "year")}


def _event(held: Mapping[str, Any]) -> Properties:
    return {
        **_named(held),
        "startDate": _texts(held, "start"),
        "endDate": _texts(held, "end"),
        "location": _texts(held, "place"),
        "summary": _texts(held, "kind"),
    }


def _document(held: Mapping[str, Any]) -> Properties:
    sources = _texts(held, "sources") or _texts(held, "source")
    return {
        "name": _texts(held, "name") or _texts(held, "id"),
        "title": _texts(held, "title"),
        "fileName": [PurePosixPath(source).name for source in sources] or _texts(held, "id"),
        "date": _texts(held, "date"),
        "language": [_LANGUAGES[t] for t in _texts(held, "language") if t in _LANGUAGES],
        "mimeType": [_MIMES[t] for t in _texts(held, "format") if t in _MIMES],
        "sourceUrl": [s for s in sources if s.startswith(("http://", "https://"))],
        "keywords": [f"marking: {text}" for text in _texts(held, "marking")],
        "bodyText": _texts(held, "text"),
    }


_DESCRIBED = {
    "Official": _person, "Office": _body, "Country": _country, "Programme": _project,
    "Resolution": _resolution, "Event": _event, "Document": _document,
}  # fmt: skip

# -- relationships ------------------------------------------------------------------------------


def _link(edge: EdgeItem, schemata: Mapping[str, str]) -> tuple[str, Properties]:
    ends = schemata[edge.start], schemata[edge.end]
    options = [*_LINKS.get(edge.type, []), *([_IN_PROJECT] if edge.type in _PROJECTS else [])]
    fitting = (
        o for o in options if (not o[2] or ends[0] in o[2]) and (not o[4] or ends[1] in o[4])
    )
    schema, subject, _, object_, _ = next(fitting, _UNKNOWN)
    held = edge.attributes
    properties: Properties = {
        subject: [_id(edge.start)],
        object_: [_id(edge.end)],
        "role": _texts(held, "title", "role") or [edge.type.lower().replace("_", " ")],
        "status": [word for word in ("acting", "former", "planned") if held.get(word) is True],
        "startDate": _texts(held, "start"),
        "endDate": _texts(held, "end"),
        "date": _texts(held, "date"),
        "summary": [load_schema().type(edge.type).meaning],
        "description": list(map(_entry, evidence(edge))),
        "recordId": [f"{edge.start} {edge.key} {edge.end}"],
        "proof": sorted({_id(f"Document:{id_}") for id_ in held.get("documents", ())}),
    }
    if schema == "Payment":
        del properties["role"]
        properties |= {"amount": _texts(held, "amount"), "currency": _texts(held, "currency")}
    return schema, properties


_PROJECTS = ("CHAIRS", "MEMBER_OF", "LEADS", "PARTNERS_IN", "FUNDS")


def _entry(entry: Mapping[str, Any]) -> str:
    """One entry of evidence as a text: the quotation, and in brackets where it stands."""
    return f"“{entry.get('quote', '')}” [{'; '.join(_parts(entry))}]"


def _parts(entry: Mapping[str, Any]) -> Iterator[str]:
    words = {
        "document": "document", "date": "dated", "marking": "marked", "page": "page",
        "paragraph": "paragraph", "span": "characters", "bridge": "by way of", "rule": "rule",
        "confidence": "confidence",
    }  # fmt: skip
    yield from (f"{word} {entry[name]}" for name, word in words.items() if name in entry)
