"""Facts for a thousand words, by kind of document: `python benchmarks/harvest.py FOLDER…`.

The kind of a document is its folder. Counted are facts that differ in subject, type or object,
MENTIONS left out. With `--gold FOLDER` only documents are read that have a gold file of their name,
and the facts that readers found in them are counted beside: required ones, and with the optional.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graphmodel.errors import LiaisonError
from graphmodel.gold import read_gold
from loaders import discover, extract, read
from loaders.parallel import in_order

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_LEFT_OUT = frozenset({"MENTIONS", "TEXT_OF"})


@dataclass(slots=True)
class Harvest:
    """What documents of one kind gave; `required` and `optional` are the facts of their gold."""

    documents: int = 0
    words: int = 0
    facts: int = 0
    citing: int = 0  # of them, ADOPTED and CITES
    required: int = 0
    optional: int = 0

    def add(self, other: Harvest) -> None:
        """Count documents more."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def line(self, kind: str, gold: bool) -> str:
        """The counts for a thousand words."""
        thousand = self.words / 1000 or 1.0
        parts = [f"{kind:22}{self.documents:>6}{self.words:>10}{self.facts / thousand:>8.1f}"]
        parts.append(f"{(self.facts - self.citing) / thousand:>8.1f}")
        if gold:
            parts.append(f"{self.required / thousand:>10.1f}")
            parts.append(f"{(self.required + self.optional) / thousand:>10.1f}")
        return "".join(parts)


def harvested(path: str, gold: dict[str, str]) -> Harvest:
    """What the documents of a file gave."""
    found = Harvest()
    try:
        documents = read(path)
    except LiaisonError as error:
        print(f"left out: {error}", file=sys.stderr)
        return found
    for document in documents:
        facts = {(f.subject.key, f.type, f.object.key) for f in extract(document).facts}
        kinds = [type_ for _, type_, _ in facts if type_ not in _LEFT_OUT]
        found.documents += 1
        found.words += len(_WORD.findall(document.text))
        found.facts += len(kinds)
        found.citing += sum(kind in {"ADOPTED", "CITES"} for kind in kinds)
        if document.id in gold:
            known = read_gold(Path(gold[document.id]))
            found.required += sum(fact.required for fact in known)
            found.optional += sum(not fact.required for fact in known)
    return found


def main() -> None:
    """Count the documents of all folders and print a line for each kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--gold", action="append", default=[], metavar="FOLDER")
    parser.add_argument("--exclude", type=Path, help="a file of documents, one a line")
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    gold = {p.stem: str(p) for folder in given.gold for p in sorted(Path(folder).glob("*.facts"))}
    files = list(discover(given.folders).files)
    if given.exclude:
        left_out = {line.strip() for line in given.exclude.read_text("utf-8").splitlines()}
        files = [file for file in files if file not in left_out]
    if gold:
        files = [file for file in files if Path(file).stem in gold]
    kinds: dict[str, Harvest] = defaultdict(Harvest)
    for path, found in in_order(partial(harvested, gold=gold), files, given.workers):
        kinds[Path(path).parent.name].add(found)
        kinds["all"].add(found)
    head = f"{'kind':22}{'docs':>6}{'words':>10}{'facts':>8}{'-cited':>8}"
    print(head + (f"{'required':>10}{'with ?':>10}" if gold else ""))
    for kind in sorted(kinds, key=lambda kind: (kind == "all", kind)):
        print(kinds[kind].line(kind, bool(gold)))


if __name__ == "__main__":
    main()
