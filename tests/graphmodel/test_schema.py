"""The schema: the file that comes with the project, and every fault of any other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graphmodel import Schema, SchemaError, UsageError, load_schema

GOOD = """\
version: 1
labels:
  Office:
    meaning: A body.
    key: name
    colour: "#0072B2"
    shape: dot
    properties: {kind: string}
types:
  MEETS:
    meaning: They meet.
    subject: [Office]
    object: [Office]
    reverse: meets
    directed: false
    colour: "#555555"
    identity: [date]
    properties: {date: date}
"""


def read(tmp_path: Path, text: str) -> Schema:
    """The schema of a file with this text."""
    path = tmp_path / "model.yaml"
    path.write_text(text, encoding="utf-8")
    return load_schema(path)


def test_default_schema_is_read_once() -> None:
    """Without a path it is the schema of the project, read once."""
    schema = load_schema()
    assert schema is load_schema()
    assert list(schema.labels) == [
        "Office", "Official", "Resolution", "Country", "Programme", "Event", "Document",
    ]  # fmt: skip
    assert len(schema.types) == 22


def test_allowed_ends() -> None:
    """A type links the labels of its ends, and of its pairs where it names pairs."""
    schema = load_schema()
    assert schema.allows("Official", "HOLDS_POST", "Country")
    assert not schema.allows("Country", "HOLDS_POST", "Official")
    assert schema.allows("Office", "PART_OF", "Programme")
    assert not schema.allows("Programme", "PART_OF", "Office")
    assert not schema.allows("Office", "UNKNOWN", "Office")


def test_identity_always_has_planned() -> None:
    """`planned` tells relationships apart whether a type names it or not."""
    schema = load_schema()
    assert schema.identity("HOLDS_POST") == ("title", "start", "planned")
    assert schema.identity("PART_OF") == ("planned",)


def test_unknown_names_are_told() -> None:
    """An unknown label or type names the nearest and the known ones."""
    schema = load_schema()
    assert schema.label("Office").shape == "dot"
    assert schema.type("LEADS").reverse == "is led by"
    with pytest.raises(UsageError, match=r"'Ofice'.*Did you mean 'Office'\? Known: Country"):
        schema.label("Ofice")
    with pytest.raises(UsageError, match="Did you mean 'LEADS'"):
        schema.type("LEAD")


def test_table_has_every_label_and_type() -> None:
    """The table has one row for each label and type, all with the same columns."""
    schema = load_schema()
    rows = schema.table()
    assert [row["name"] for row in rows] == [*schema.labels, *schema.types]
    assert len({tuple(row) for row in rows}) == 1
    (post,) = [row for row in rows if row["name"] == "HOLDS_POST"]
    assert post["from"] == "Official"
    assert post["to"] == "Office, Country"
    assert post["identity"] == "title, start, planned"


def test_mermaid_has_every_link() -> None:
    """The diagram has every label, and every type between each pair that it allows."""
    schema = load_schema()
    lines = [line.strip() for line in schema.mermaid().splitlines()]
    assert lines[0] == "classDiagram"
    for spec in schema.types.values():
        arrow = "-->" if spec.directed else "--"
        for subject, object in spec.pairs:
            either = (
                [(subject, object)] if spec.directed else [(subject, object), (object, subject)]
            )
            links = [w for w in lines for s, o in either if w.startswith(f"{s} {arrow} {o} : ")]
            assert any(spec.name in link.split(" : ")[1].split(", ") for link in links)


def test_own_schema(tmp_path: Path) -> None:
    """A schema of one's own needs no Python."""
    schema = read(tmp_path, GOOD)
    assert schema.type("MEETS").pairs == (("Office", "Office"),)
    assert not schema.directed("MEETS")
    assert schema.type("MEETS").properties == {"date": "date"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("version: 1", "version: one", "line 1: the schema: version must be a whole number"),
        ("  Office:", "  office:", "line 3: label 'office' must be written like 'Office'"),
        ("    key: name\n", "", "line 3: Office lacks 'key'"),
        ("key: name", "kei: name", "line 5: Office has the unknown key 'kei'. Did you mean 'key'?"),
        ("meaning: A body.", "meaning: 3", "line 4: Office: meaning must be a text"),
        ('"#0072B2"', "blue", "line 6: Office: colour must be written like '#0072B2'"),
        ("shape: dot", "shape: dott", "line 7: Office: shape does not know 'dott'. Did you mean"),
        ("{kind: string}", "{kind: str}", "line 8: Office: kind does not know 'str'"),
        ("{kind: string}", "{Kind: string}", "line 8: Office: property 'Kind' must be written"),
        ("{kind: string}", "{id: string}", "line 8: Office: property 'id' is the name of a fixed"),
        ("{kind: string}", "[kind]", "line 8: Office: properties must be a mapping"),
        ("  MEETS:", "  Meets:", "line 10: type 'Meets' must be written like 'PART_OF'"),
        ("subject: [Office]", "subject: [Ofice]", "line 12: MEETS: subject does not know 'Ofice'"),
        ("subject: [Office]", "subject: []", "line 12: MEETS: subject must be a list"),
        ("object: [Office]", "object: Office", "line 13: MEETS: object must be a list"),
        ("directed: false", "directed: 0", "line 15: MEETS: directed must be true or false"),
        ("directed: false", "pairs: [[Office]]", "line 15: MEETS: a pair is [one of subject"),
        ("directed: false", "meaning: x", "line 15: MEETS has 'meaning' twice"),
        ("identity: [date]", "identity: [dat]", "line 17: MEETS: identity does not know 'dat'"),
        ("{date: date}", "{quotes: string}", "line 18: MEETS: property 'quotes' is the name of"),
        ("types:", "types: [", "line 11: not YAML"),
    ],
)
def test_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    """A fault of the file is told with its line and the way out."""
    assert old in GOOD
    with pytest.raises(SchemaError) as caught:
        read(tmp_path, GOOD.replace(old, new, 1))
    assert told in str(caught.value)
    assert str(caught.value).startswith("model.yaml: line ")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """A file with several faults is told all of them, by line."""
    text = GOOD.replace("dot", "blob").replace("reverse: meets", "revers: meets")
    text = text.replace("version: 1", "version: x")
    with pytest.raises(SchemaError) as caught:
        read(tmp_path, text)
    assert re.findall(r"line (\d+): ", str(caught.value)) == ["1", "7", "10", "14"]


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "is empty"), (b"- a\n", "must be a mapping"), (b"\xff\xfe\x00", "UTF-8")],
)
def test_file_that_is_no_schema(tmp_path: Path, content: bytes, told: str) -> None:
    """An empty file, a list and what is no text are refused in a sentence."""
    path = tmp_path / "model.yaml"
    path.write_bytes(content)
    with pytest.raises(SchemaError, match=told):
        load_schema(path)
    with pytest.raises(SchemaError, match="cannot be read"):
        load_schema(tmp_path / "none.yaml")
