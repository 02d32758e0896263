"""Confidence follows from what readers judged, rule by rule."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from graphmodel.errors import SchemaError
from graphmodel.records import Document
from loaders import use_domain
from loaders.pipeline import extract
from loaders.relations.confidence import Calibration, calibration, smoothed

pytestmark = pytest.mark.usefixtures("without_domain")

HEAD = "samples:\n  one:\n    plain:\n"


def test_a_share_is_smoothed() -> None:
    """Without judgements the expected figure stands; many judgements outweigh it."""
    assert smoothed((0, 0), 0.9) == pytest.approx(0.9)
    assert smoothed((3, 4), 0.9) == pytest.approx((3 + 3.6) / 8)
    assert smoothed((500, 1000), 0.9) == pytest.approx(0.5, abs=0.002)


def test_a_rule_without_judgements_goes_by_its_family() -> None:
    """The constant is the prior of the family, the family that of its rules; bridges apart."""
    found = Calibration(
        {("plain", "a.x"): (0, 10), ("bridged", "a.x"): (9, 9)},
        {("plain", "a"): (10, 30), ("bridged", "a"): (9, 9)},
    )
    family = (10 + 4 * 0.9) / 34
    assert found.of("a.y", 0.9, False) == pytest.approx(family)
    assert found.of("a.x", 0.9, False) == pytest.approx(4 * family / 14)
    assert found.of("a.x", 0.9, True) > 0.9
    assert found.of("b.x", 0.9, False) == pytest.approx(0.9)


def _domain(folder: Path, text: str) -> Path:
    (folder / "confidence.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_evidence_carries_the_judged_figure(tmp_path: Path) -> None:
    """What a domain judged counts beside what the package did, and shows in the evidence."""

    def confidence() -> float:
        text = "UNODC assisted Kenya."
        digest = hashlib.sha256(text.encode()).hexdigest()
        facts = extract(Document("x", text, digest, language="en")).facts
        return next(f.evidence.confidence for f in facts if f.type == "ASSISTS")

    before = confidence()
    use_domain(_domain(tmp_path, f"{HEAD}      assists.verb: [0, 200]\n"))
    assert confidence() < before / 2


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("      a.b: [3, 2]\n", "a.b: [3, 2] is not [right, judged]"),
        ("      a.b: 3\n", "a.b: 3 is not [right, judged]"),
        ("      a.b: [1, 2]\n    sure:\n      a.b: [1, 2]\n", "unknown 'sure'"),
    ],
)
def test_counts_that_cannot_be(tmp_path: Path, rows: str, said: str) -> None:
    """What is no count is refused with its file and line."""
    use_domain(_domain(tmp_path, HEAD + rows))
    with pytest.raises(SchemaError) as refused:
        calibration()
    assert said in str(refused.value)
    assert str(tmp_path) in str(refused.value)
