"""Precision by samples that readers judge, and the confidence that follows from it.

    python benchmarks/judged.py draw FOLDER -o sample.tsv --number 400 --exclude held_out.txt
    python benchmarks/judged.py read sample.tsv --write
    python benchmarks/judged.py read sample.tsv --still FOLDER --write

`draw` reads the documents of a folder and draws facts at random, each type and kind of document
(its parent folder) in turn: no MENTIONS, at most 40 of ADOPTED and CITES, at most two of one rule
from one document. Each comes with its sentence and two before and behind. Readers who did not write
the rules put `right`, `wrong` or `?` (not to be decided) into the column `verdict`; a file whose
name ends in .jsonl holds objects with the same keys. `read` prints the precision by type, rule and
kind with its 95 % interval (Wilson's); with `--write` it puts the counts into
loaders/relations/confidence.yaml under the name of the sample, in the place of those of that name.
With `--still` only facts count that are read from the documents of the folder now, under the rule
that reads them: what a later change took away says nothing of the rules as they are.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import sqrt
from pathlib import Path
from typing import Any

from graphmodel.errors import LiaisonError
from graphmodel.records import Document, Fact
from loaders import discover, extract, read
from loaders.language.blocks import blocks
from loaders.language.sentences import sentences
from loaders.parallel import in_order

COLUMNS = (
    *("number", "verdict", "remark", "subject", "type", "object", "properties", "sentence"),
    *("before", "behind", "bridge", "kind", "document", "rule"),
)
VERDICTS = {"right": True, "r": True, "1": True, "wrong": False, "w": False, "0": False}
FEW = frozenset({"ADOPTED", "CITES"})
MOST_OF_FEW = 40
MOST_OF_A_RULE = 2  # from one document
AROUND = 2  # sentences before and behind
CONFIDENCE = Path(__file__).parents[1] / "loaders" / "relations" / "confidence.yaml"
Row = dict[str, Any]


# -- drawing ----------------------------------------------------------------------------------


def candidates(path: str) -> list[Row]:
    """The facts of a file that may be drawn, in an order of their own, two of a rule at most."""
    try:
        documents = read(path)
    except LiaisonError as error:
        print(f"left out: {error}", file=sys.stderr)
        return []
    found: list[Row] = []
    for document in documents:
        facts = [f for f in extract(document).facts if f.type not in {"MENTIONS", "TEXT_OF"}]
        random.Random(document.id).shuffle(facts)
        rules: Counter[str] = Counter()
        shower = _shower(document)
        for fact in facts:
            rules[fact.evidence.rule] += 1
            if rules[fact.evidence.rule] <= MOST_OF_A_RULE:
                found.append({**shower(fact), "kind": Path(path).parent.name})
    return found


def _shower(document: Document) -> Callable[[Fact], Row]:
    spans = [(s.start, s.end) for s in sentences(document.text, blocks(document))]
    starts, ends = [s for s, _ in spans], [e for _, e in spans]

    def text(parts: Sequence[tuple[int, int]]) -> str:
        return " | ".join(" ".join(document.text[s:e].split()) for s, e in parts)

    def shown(fact: Fact) -> Row:
        said = fact.evidence
        before = bisect_right(ends, said.start)
        behind = bisect_left(starts, said.end)
        return {
            "subject": f"{fact.subject.label}:{fact.subject.name}",
            "type": fact.type,
            "object": f"{fact.object.label}:{fact.object.name}",
            "properties": ", ".join(f"{k}={v}" for k, v in fact.properties.items()),
            "sentence": " ".join(said.text.split()),
            "before": text(spans[max(0, before - AROUND) : before]),
            "behind": text(spans[behind : behind + AROUND]),
            "bridge": said.bridge or "",
            "document": document.id,
            "rule": said.rule,
        }

    return shown


def draw(rows: Iterable[Row], number: int, seed: int) -> list[Row]:
    """So many rows, the strata of type and kind in turn; see the head of this file."""
    chance = random.Random(seed)
    strata: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        strata[row["type"], row["kind"]].append(row)
    order = [strata[key] for key in sorted(strata)]
    for stratum in order:
        chance.shuffle(stratum)
    chance.shuffle(order)
    drawn: list[Row] = []
    few = 0
    while len(drawn) < number and any(order):
        for stratum in order:
            if not stratum or len(drawn) == number:
                continue
            row = stratum.pop()
            if row["type"] in FEW:
                if few == MOST_OF_FEW:
                    stratum.clear()
                    continue
                few += 1
            drawn.append(row)
    return [{"number": i, "verdict": "", "remark": "", **row} for i, row in enumerate(drawn, 1)]


# -- reading ----------------------------------------------------------------------------------


def judged(paths: Iterable[Path]) -> list[tuple[Row, bool]]:
    """The rows that were decided, with whether they are right; exits where a verdict is unknown."""
    found = []
    for path in paths:
        for row in _rows(path):
            verdict = str(row.get("verdict") or "").strip().lower()
            if verdict in VERDICTS:
                found.append((row, VERDICTS[verdict]))
            elif verdict not in {"", "?"}:
                known = "right, wrong or ?"
                sys.exit(f"{path}: fact {row.get('number')}: verdict {verdict!r}; write {known}")
    return found


def still_read(
    found: list[tuple[Row, bool]], folders: Sequence[str], workers: int = 1
) -> list[tuple[Row, bool]]:
    """The judged rows whose facts are read now, each with the rule and bridge that it has now."""
    files = {Path(file).stem: file for file in discover(folders).files}
    wanted = sorted({files[row["document"]] for row, _ in found if row["document"] in files})
    now: dict[tuple[str, ...], tuple[str, str]] = {}
    for _, facts in in_order(_present, wanted, workers):
        now |= facts
    kept = [(row, right, now.get(tuple(row[key] for key in _FACT))) for row, right in found]
    return [({**row, "rule": n[0], "bridge": n[1]}, right) for row, right, n in kept if n]


_FACT = ("document", "subject", "type", "object")


def _present(path: str) -> dict[tuple[str, ...], tuple[str, str]]:
    """The facts of a file that may be drawn: their rules and bridges."""
    return {
        tuple(row[key] for key in _FACT): (row["rule"], row["bridge"])
        for document in read(path)
        for row in map(_shower(document), extract(document).facts)
    }


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as stream:
        if path.suffix == ".jsonl":
            yield from (json.loads(line) for line in stream if line.strip())
        else:
            yield from csv.DictReader(stream, delimiter="\t")


def interval(right: int, number: int) -> tuple[float, float]:
    """Wilson's interval of a share at 95 %."""
    if not number:
        return 0.0, 1.0
    z, share = 1.96, right / number
    middle = (share + z * z / (2 * number)) / (1 + z * z / number)
    half = z * sqrt(share * (1 - share) / number + z * z / (4 * number**2)) / (1 + z * z / number)
    return max(0.0, middle - half), min(1.0, middle + half)


def shares(found: list[tuple[Row, bool]], key: str) -> list[tuple[str, int, int]]:
    """(value of a column, right, judged), the most judged first; `key` "" takes all together."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row, right in found:
        value = (row[key] or "-") if key else "all"
        counts[value][0] += right
        counts[value][1] += 1
    rows = [(value, right, number) for value, (right, number) in counts.items()]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def write(name: str, found: list[tuple[Row, bool]], path: Path = CONFIDENCE) -> None:
    """Put the counts by rule into `confidence.yaml`, in the place of those of this name."""
    import yaml

    text = path.read_text(encoding="utf-8")
    head = text[: text.index("samples:")]
    samples = yaml.safe_load(text)["samples"] or {}
    samples[name] = {
        sort: {rule: [right, number] for rule, right, number in sorted(shares(part, "rule"))}
        for sort, part in (
            ("plain", [one for one in found if not one[0]["bridge"]]),
            ("bridged", [one for one in found if one[0]["bridge"]]),
        )
    }
    lines = ["samples:"]
    for sample, sorts in sorted(samples.items()):
        lines.append(f"  {sample}:")
        for sort, rules in sorts.items():
            lines.append(f"    {sort}:" + ("" if rules else " {}"))
            lines += [f"      {rule}: {counts}" for rule, counts in rules.items()]
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


# -- the command ------------------------------------------------------------------------------


def main(args: Sequence[str] | None = None) -> None:
    """Draw a sample, or read a judged one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("draw", help="draw facts of documents for readers to judge")
    one.add_argument("folders", nargs="+", metavar="FOLDER")
    one.add_argument("-o", "--output", type=Path, required=True, help="a .tsv or .jsonl file")
    one.add_argument("--number", type=int, default=400, help="of facts (400)")
    one.add_argument("--documents", type=int, help="read so many at random only")
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--exclude", type=Path, help="a file of documents, one a line, to leave out")
    one.add_argument("--workers", type=int, default=1)
    one.set_defaults(run=_draw)
    two = commands.add_parser("read", help="print the precision of a judged sample")
    two.add_argument("files", nargs="+", type=Path, metavar="FILE")
    two.add_argument(
        "--still", action="append", metavar="FOLDER", help="of the documents; only what is read now"
    )
    two.add_argument("--workers", type=int, default=1)
    two.add_argument("--write", action="store_true", help="update confidence.yaml")
    two.add_argument("--name", help="of the sample (the stem of the file)")
    two.set_defaults(run=_read)
    given = parser.parse_args(args)
    given.run(given)


def _draw(given: argparse.Namespace) -> None:
    files = list(discover(given.folders).files)
    if given.exclude:
        lines = {line.strip() for line in given.exclude.read_text("utf-8").splitlines()}
        left_out = lines | {Path(line).stem for line in lines}
        files = [f for f in files if f not in left_out and Path(f).stem not in left_out]
    if given.documents and given.documents < len(files):
        files = sorted(random.Random(given.seed).sample(files, given.documents))
    rows = [row for _, found in in_order(candidates, files, given.workers) for row in found]
    drawn = draw(rows, given.number, given.seed)
    with given.output.open("w", encoding="utf-8", newline="") as stream:
        if given.output.suffix == ".jsonl":
            stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in drawn)
        else:
            writer = csv.DictWriter(stream, COLUMNS, delimiter="\t", lineterminator="\n")
            writer.writeheader()
            writer.writerows(drawn)
    print(f"{len(drawn)} of {len(rows)} facts of {len(files)} documents: {given.output}")


def _read(given: argparse.Namespace) -> None:
    found = judged(given.files)
    if given.still:
        before, found = len(found), still_read(found, given.still, given.workers)
        print(f"{len(found)} of {before} judged facts are still read")
    print(f"{'':44}{'right':>7}{'judged':>8}{'share':>7}   95 %")
    for title, key in (("all", ""), ("type", "type"), ("kind", "kind"), ("bridge", "bridge"),
                       ("rule", "rule")):  # fmt: skip
        print(f"-- by {title}" if key else "")
        for value, right, number in shares(found, key):
            low, high = interval(right, number)
            print(
                f"{value[:43]:44}{right:>7}{number:>8}{right / number:>7.2f}   {low:.2f}–{high:.2f}"
            )
    if given.write:
        write(given.name or given.files[0].stem, found)
        print(f"written: {CONFIDENCE}")


if __name__ == "__main__":
    main()
