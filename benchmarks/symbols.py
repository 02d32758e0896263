"""Citations of resolutions beside an independent count: `python benchmarks/symbols.py FOLDER`.

Made for a folder of Security Council resolutions. The independent count is a plain scan, written
for this measure alone and sharing nothing with the loaders: numbers with a year in brackets in the
reach of the word "resolution", and symbols. For each document the resolutions that the two find
are compared, the differences listed with the words around them, and every number and year that the
program gave is held against the years of the documents' own names ("S_RES_1373_2001"). A resolution
cited by an earlier one is listed too: some pages carry a note or the heading of the next. Exit code
1 where a pair is impossible.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from loaders import discover, extract, read
from loaders.parallel import in_order

#: "resolution 1373 (2001)", "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)"
_LIST = re.compile(
    r"\b(?:resolutions?|RESOLUTIONS?|Resolutions?)\s+"
    r"(\d{1,4}\s*\(\s*(?:19|20)\d\d\s*\)"
    r"(?:(?:\s|,|;|and|or|to|as well as|of\s+\d{1,2}\s+\w+\s+\d{4})*"
    r"\d{1,4}\s*\(\s*(?:19|20)\d\d\s*\))*)"
)
_PAIR = re.compile(r"(\d{1,4})\s*\(\s*((?:19|20)\d\d)\s*\)")
_SYMBOL = re.compile(r"\bS/RES/(\d{1,4})\b")
_NAME = re.compile(r"S_RES_(\d{1,4})_((?:19|20)\d\d)")
Found = tuple[str, set[int], dict[int, str], list[tuple[int, int]]]


def scanned(text: str) -> dict[int, str]:
    """The Security Council resolutions that a text cites, by number, with the words around."""
    found: dict[int, str] = {}
    for listed in _LIST.finditer(text):
        for pair in _PAIR.finditer(listed.group(1)):
            at = listed.start(1) + pair.start()
            found.setdefault(int(pair.group(1)), _around(text, at))
    for symbol in _SYMBOL.finditer(text):
        found.setdefault(int(symbol.group(1)), _around(text, symbol.start()))
    return found


def _around(text: str, at: int) -> str:
    return " ".join(text[max(0, at - 60) : at + 40].split())


def compared(path: str) -> list[Found]:
    """For each document of a file: the numbers read, those scanned, and numbers with years."""
    out: list[Found] = []
    for document in read(path):
        own = _NAME.search(document.id)
        numbers: set[int] = set()
        pairs: list[tuple[int, int]] = []
        for fact in extract(document).facts:
            for node in (fact.subject, fact.object):
                if node.label == "Resolution" and node.id.startswith("S/RES/"):
                    numbers.add(int(node.id.rpartition("/")[2]))
                    year = node.properties.get("year")
                    if isinstance(year, int):
                        pairs.append((int(node.id.rpartition("/")[2]), year))
        known = scanned(document.text)
        if own is not None:  # its own heading is no citation
            numbers.discard(int(own[1]))
            known.pop(int(own[1]), None)
        out.append((document.id, numbers, known, sorted(set(pairs))))
    return out


def limits(names: list[str]) -> dict[int, tuple[int, int]]:
    """The lowest and highest number of each year, by the names of the documents."""
    years: dict[int, tuple[int, int]] = {}
    for name in names:
        if match := _NAME.search(name):
            number, year = int(match[1]), int(match[2])
            low, high = years.get(year, (number, number))
            years[year] = min(low, number), max(high, number)
    return years


def impossible(number: int, year: int, years: dict[int, tuple[int, int]]) -> bool:
    """Whether documents of other years show that a number is not of its year."""
    before = max((high for y, (_, high) in years.items() if y < year), default=0)
    after = min((low for y, (low, _) in years.items() if y > year), default=10**6)
    return not before < number < after


def _own(document: str, default: int) -> int:
    match = _NAME.search(document)
    return int(match[1]) if match else default


def differences(found: list[Found]) -> Iterator[str]:
    """A line for each resolution that only one of the two found."""
    for document, numbers, known, _ in found:
        for number in sorted(known.keys() - numbers):
            yield f"{document}: not read: {number}: … {known[number]} …"
        for number in sorted(numbers - known.keys()):
            yield f"{document}: not scanned: {number}"
        for number in sorted(n for n in numbers if n > _own(document, n)):
            yield f"{document}: later than itself: {number}"


def main() -> None:
    """Compare all documents and print the counts and differences."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--exclude", type=Path, help="a file of documents, one a line")
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    files = list(discover(given.folders).files)
    if given.exclude:
        left_out = {line.strip() for line in given.exclude.read_text("utf-8").splitlines()}
        files = [file for file in files if file not in left_out]
    found = [one for _, part in in_order(compared, files, given.workers) for one in part]
    for line in differences(found):
        print(line)
    years = limits([Path(file).stem for file in files])
    wrong = [
        f"{document}: impossible: {number} ({year})"
        for document, _, _, pairs in found
        for number, year in pairs
        if impossible(number, year, years)
    ]
    print("\n".join(wrong))
    count: Counter[str] = Counter()
    for _, numbers, known, _ in found:
        count += Counter(
            both=len(numbers & known.keys()),
            scanned=len(known.keys() - numbers),
            read=len(numbers - known.keys()),
        )
    print(
        f"{len(found)} documents: {count['both']} resolutions found by both, {count['scanned']} by "
        f"the scan alone, {count['read']} by the program alone, {len(wrong)} impossible"
    )
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
