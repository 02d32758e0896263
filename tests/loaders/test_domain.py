"""A domain adds gazetteers and rules of another institution; the package stays as it is."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from graphmodel import open_store
from graphmodel.errors import NotFoundError, SchemaError
from graphmodel.records import Document
from loaders import load, use_domain
from loaders.gazetteers import gazetteer
from loaders.pipeline import extract, reading
from loaders.relations.rules import rules

pytestmark = pytest.mark.usefixtures("without_domain")

TEXT = (
    "The Three Rivers Commission (TRVC) met in Rivermeet. Norway replenished the Clear Water "
    "Scheme. Ms. Asha Rahmani, River Warden of the Flood Warning Cell, visited Kenya."
)


def _facts(text: str) -> set[str]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Document("x", text, digest, language="en")).facts
    return {f"{f.subject.name} {f.type} {f.object.name} {f.evidence.rule}" for f in found}


def test_a_domain_adds_entries_rules_words_and_roles(sample: Path) -> None:
    """With a domain its bodies, programmes, cities, rules and roles are read; without it, not."""
    use_domain(sample)
    found = _facts(TEXT)
    assert "Norway FUNDS Clear Water Scheme water.replenishes" in found
    assert any(f.startswith("Asha Rahmani HOLDS_POST Flood Warning Cell") for f in found)
    assert {e.name for e in gazetteer().entries} >= {"Clear Water Scheme", "Flood Warning Cell"}
    use_domain(None)
    assert not any("water.replenishes" in f for f in _facts(TEXT))
    assert all(rule.id != "water.replenishes" for rule in rules().rows)


def test_a_domain_adds_an_alias_to_a_known_body(sample: Path) -> None:
    """An entry of a name that the package has adds to that body; all else of it stays."""
    use_domain(sample)
    name = "United Nations Development Programme"
    assert any(f.endswith(f"MENTIONS {name} mention.name") for f in _facts("UNDP Rivers Desk met."))
    [entry] = [e for e in gazetteer().entries if e.name == name]
    assert entry.acronym == "UNDP"
    assert "UNDP Rivers Desk" in entry.aliases


def test_the_reading_changes_with_the_domain(folder: Path) -> None:
    """What reads has another name with a domain, and another when one of its files changes."""
    alone = reading()
    use_domain(folder)
    first = reading()
    with (folder / "cities.yaml").open("a") as file:
        file.write("Hillford: BGD\n")
    use_domain(folder)
    second = reading()
    use_domain(None)
    assert len({alone, first, second}) == 3
    assert reading() == alone


@pytest.mark.parametrize("workers", [1, 2])
def test_documents_are_read_again_with_a_domain(tmp_path: Path, workers: int, sample: Path) -> None:
    """A document loaded without the domain is read again with it, by several processes too."""
    for number in (1, 2, 3):
        (tmp_path / f"note{number}.txt").write_text(TEXT + f" Part {number}.", encoding="utf-8")
    with open_store(str(tmp_path / "x.db"), create=True) as store:
        assert {o.status for o in load([tmp_path], store)} == {"loaded"}
        use_domain(sample)
        assert {o.status for o in load([tmp_path], store, workers=workers)} == {"loaded"}
        used = [f for f in store.facts() if f.evidence.rule == "water.replenishes"]
        assert len(used) == 3
        assert {o.status for o in load([tmp_path], store)} == {"unchanged"}


@pytest.mark.parametrize(
    ("file", "added", "said"),
    [
        ("bodies.yaml", "- {name: Cell of Wells, acronym: UNODC, kind: unit}\n",
         ["bodies.yaml:14: Cell of Wells: 'UNODC' names United Nations Office on Drugs and Crime",
          "give it a context"]),
        ("bodies.yaml", "- {name: Kenya, kind: unit}\n", ["Kenya", "countries.yaml"]),
        ("bodies.yaml", "- {name: UNICEF Nowhere, kind: [unit}\n", ["bodies.yaml:14", "not valid"]),
        ("bodies.yaml", "- {kind: unit}\n", ["bodies.yaml:14: an entry needs a name"]),
        ("bodies.yaml", "- {name: Security Council, kind: panel}\n",
         ["Security Council: kind is 'organ' at loaders/gazetteers/bodies.yaml:", "'panel'"]),
        ("cities.yaml", "Nairobi: BGD\n", ["Nairobi is in KEN already, not BGD"]),
        ("cities.yaml", "Kenya: KEN\n", ["Kenya: is called as Kenya", "take it out"]),
        ("rules.yaml", "- {id: assists.verb, type: FUNDS, verbs: [x], from: [subject], "
         "to: [object]}\n",
         ["rule assists.verb: another rule has this id (loaders/relations/rules.yaml:"]),
        ("rules.yaml", "- {id: a.b, type: FUND, verbs: [x], from: [subject], to: [object]}\n",
         ["rules.yaml:16: rule a.b: unknown type 'FUND'", "'FUNDS'"]),
        ("rules.yaml", "- {id: a.b, type: FUNDS, verbs: [on], from: [subject], to: [object]}\n",
         ["verbs holds True, which is no word"]),
        ("names.yaml", "times: {former: planned}\n", ["former is 'former' in the package"]),
    ],
)  # fmt: skip
def test_a_conflict_is_said_with_its_place(
    folder: Path, file: str, added: str, said: list[str]
) -> None:
    """What a domain takes from the package is refused: the file, the line, and what to do."""
    with (folder / file).open("a") as stream:
        stream.write(added)
    use_domain(folder)
    with pytest.raises(SchemaError) as refused:
        extract(Document("x", TEXT, "x", language="en"))
    assert all(part in str(refused.value) for part in said), str(refused.value)
    assert str(folder) in str(refused.value)


def test_a_folder_that_is_no_domain(tmp_path: Path) -> None:
    """A missing or empty folder, and a file that nothing reads, are named."""
    with pytest.raises(NotFoundError, match="is no folder"):
        use_domain(tmp_path / "missing")
    with pytest.raises(SchemaError, match="has none of the files"):
        use_domain(tmp_path)
    (tmp_path / "bodys.yaml").write_text("[]")
    with pytest.raises(SchemaError, match=r"Did you mean 'bodies.yaml'"):
        use_domain(tmp_path)
