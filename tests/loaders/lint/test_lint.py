"""Lint names each fault of the data with its file, its line, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphmodel import open_store
from loaders import load, use_domain
from loaders.lint import Finding, lint, unused, uses_in, uses_of

pytestmark = pytest.mark.usefixtures("without_domain")

RULE = "- {id: a.b, type: FUNDS, verbs: [replenish], from: [subject], to: [object]"
EXAMPLES = """
  examples: ["Norway replenished the Clear Water Scheme. => Norway -> Clear Water Scheme"]
  counter: ["Norway met."]
"""


def _findings(folder: Path) -> list[Finding]:
    use_domain(folder)
    return [f for f in lint() if f.file.startswith(str(folder))]


def test_the_package_and_the_sample_domain_are_clean(sample: Path) -> None:
    """Nothing is found in the package's own data, nor in the sample domain beside it."""
    use_domain(sample)
    assert [str(finding) for finding in lint()] == []


@pytest.mark.parametrize(
    ("file", "added", "said"),
    [
        ("bodies.yaml", "- {name: Cell, kind: unit, acronim: C}", "unknown field 'acronim'"),
        ("bodies.yaml", "- {name: Wells}", "Wells: has no kind; add the field 'kind'"),
        ("bodies.yaml", "- {name: Wells, kind: 7}", "kind is no text; quote"),
        ("bodies.yaml", "- {name: Wells, kind: unit, aliases: W}", "aliases is no list of texts"),
        ("bodies.yaml", "- {name: Wells, kind: unit, aliases: [W, W]}", "aliases gives 'W' twice"),
        ("bodies.yaml", "- {name: Old Wells, kind: unit, aliases: [Old-Wells]}", "adds nothing"),
        ("bodies.yaml", "- {name: Wells, kind: unit, acronym: WITH}", "'WITH' is an everyday word"),
        ("bodies.yaml", "- {name: Wells, kind: unit, parent: Nowhere}", "'Nowhere' is no entry"),
        ("bodies.yaml", "- {name: Wells, kind: unit, parent: TRVC}",
         "write 'Three Rivers Commission'"),
        ("bodies.yaml", "- {name: Wells, kind: unit, parent: Wells}", "is its own ancestor"),
        ("bodies.yaml", "- {name: Wells, kind: unit, country: XYZ}", "'XYZ' is no code"),
        ("bodies.yaml", "- {name: Wells, kind: unit, short: [Wells]}", "write 'the ...'"),
        ("bodies.yaml", "- {name: Wells, kind: unit, context: {W: [a]}}",
         "context for 'W', which is none of its names"),
        ("bodies.yaml", "- {name: Wells, kind: unit, acronym: TRVC}",
         "'TRVC' names Three Rivers Commission at"),
        ("bodies.yaml", "- {name: Nairobi, kind: unit}", "is a city in"),
        ("bodies.yaml", "- {name: Wells, name: Wells, kind: unit}", "name: is given twice"),
        ("bodies.yaml", "- {name: Wells’s, kind: unit}", "has a curly apostrophe; write '"),
        ("cities.yaml", "Hillford: XYZ", "Hillford: 'XYZ' is no code"),
        ("names.yaml", "ruoles: {HOLDS_POST: [Fisher]}", "ruoles: nothing reads this key"),
        ("names.yaml", "titles: [Fisher]\ntimes: {lately: before}", "lately: unknown 'before'"),
        ("lexicon.yaml", "nots: a", "nots: nothing reads this key"),
        ("rules.yaml", f"{RULE}, light: 1}}", "unknown field 'light'"),
        ("rules.yaml", f"{RULE}, labels_to: [Event]}}", "labels_to: FUNDS links no 'Event' there"),
        ("rules.yaml", f"{RULE}, reach: folk}}", "reach: words.yaml has no list 'folk'"),
        ("rules.yaml", RULE.replace("[object]", "[objekt]") + "}", "to: unknown place 'objekt'"),
        ("rules.yaml", RULE.replace("[replenish]", "[drain, drain]") + "}", "'drain' twice"),
        ("rules.yaml", f'{RULE}, examples: ["Norway met."]}}', "names no facts"),
        ("rules.yaml", f"{RULE}}}", "rule a.b: has no examples; add some"),
        ("rules.yaml", f"{RULE}}}", "rule a.b: has no counter-examples"),
        ("rules.yaml", "- {id: a.b, type: FUNDS, verbs: [drain], from: [subject], to: [object],"
         + EXAMPLES + "}",
         "Norway -> Clear Water Scheme is not found, but Norway FUNDS"),
        ("rules.yaml", "- {id: a.b, type: FUNDS, verbs: [drain], from: [subject], to: [object],"
         ' counter: ["Norway drained CLEWS."], examples: '
         '["Norway drained CLEWS and UNICEF. => Norway -> CLEWS"]}',
         "'Norway drained CLEWS and UNICEF.' gives Norway -> United Nations Children's Fund"),
    ],
)  # fmt: skip
def test_a_fault_is_found(folder: Path, file: str, added: str, said: str) -> None:
    """Each kind of fault is found at the line of its entry, and the message says what to do."""
    path = folder / file
    lines = path.read_text(encoding="utf-8").count("\n")
    added = added.replace("\n  ", " ").replace("] counter", "], counter").replace("\n}", "}")
    path.write_text(path.read_text(encoding="utf-8") + added + "\n", encoding="utf-8")
    found = _findings(folder)
    assert any(said in str(finding) for finding in found), [str(f) for f in found]
    [where] = {f.line for f in found if said in str(f)}
    assert where in {lines + 1, lines + 2, 0} or "names.yaml" in file


def test_a_word_is_a_head_of_one_kind(folder: Path) -> None:
    """A head that the package has for another kind of name is found."""
    (folder / "names.yaml").write_text("heads: {Office: {station: [Committee]}}\n")
    [finding] = _findings(folder)
    assert "'Committee' is a head of Office (committee) as well" in str(finding)


def test_judgements_are_counts(folder: Path) -> None:
    """More right than judged cannot be."""
    (folder / "confidence.yaml").write_text("samples: {one: {plain: {a.b: [3, 2]}}}\n")
    [finding] = _findings(folder)
    assert "a.b: [3, 2] is not [right, judged]" in finding.fault


def test_a_file_that_is_no_yaml_is_a_finding(folder: Path) -> None:
    """What cannot be read is named with its line, and nothing else is tried."""
    with (folder / "bodies.yaml").open("a") as stream:
        stream.write("- {name: Wells, kind: [unit}\n")
    [finding] = _findings(folder)
    assert finding.line > 10
    assert "not valid YAML" in finding.fault


def test_rules_that_nothing_used(tmp_path: Path) -> None:
    """Facts are counted by rule, in documents or in a store; rules without any are named."""
    (tmp_path / "a.txt").write_text("UNODC assisted Kenya. UNICEF assisted Chad.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("UNODC assisted Mali.", encoding="utf-8")
    (tmp_path / "c.docx").write_bytes(b"no document")
    for workers in (1, 2):
        uses = uses_in([tmp_path], workers=workers)
        assert uses.rows()[0][0].startswith("mention.")
        [used] = [row for row in uses.rows() if row[0] == "assists.verb"]
        assert used == ("assists.verb", "ASSISTS", 3, 2)
        assert len(uses.failures) == 1
        idle = [finding.entry for finding in unused(uses)]
        assert "rule assists.verb" not in idle
        assert "rule funds.verb" in idle
    with open_store(str(tmp_path / "x.db"), create=True) as store:
        load([tmp_path / "a.txt"], store)
        stored = uses_of(store.facts())
    assert stored.facts[("assists.verb", "ASSISTS")] == 2
    assert uses.merged(stored).facts[("assists.verb", "ASSISTS")] == 5
    assert len(uses.merged(stored).documents) == 2
