"""How the time to read a text grows with its length: `python benchmarks/growth.py [--large]`.

Prints, for text made to backtrack, for a broken document and for long sentences, the time for ten
times the text over the time for the text (medians of processor time): about 10 where nothing
backtracks, 100 where the time is quadratic. The limit is 30; what is above is marked. The whole
pipeline reads sentences of 100,000 characters, and with `--large` a document of 10 MB.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from graphmodel.records import Document
from loaders.gazetteers import gazetteer
from loaders.grammar.clauses import parse
from loaders.grammar.groups import groups
from loaders.grammar.tagging import units
from loaders.language.blocks import blocks
from loaders.language.frame import frame
from loaders.language.sentences import sentences
from loaders.language.tokens import tokens
from loaders.mentions.dates import dates
from loaders.mentions.resolutions import citations
from loaders.parallel import settle
from loaders.pipeline import extract

LIMIT = 30
RUNS = 5
TESTS = Path(__file__).parents[1] / "tests" / "loaders"
HOSTILE, LONG = TESTS / "language" / "hostile.json", TESTS / "long_texts.json"
PAGE = "The Office assessed the measures taken, together with\n\n18-20417 (E)\n\nits partners.\n\n"
CLAUSE = "the office supported the judges of the region and trained "


def _text(text: str) -> None:
    """Blocks, frame, sentences and mentions, as a load reads them."""
    document = Document("x", text, "x")
    parts = blocks(document)
    frame(document)
    for sentence in sentences(text, parts):
        citations(sentence.tokens, None)
        dates(sentence.tokens, "2020")
        gazetteer().find(sentence.tokens, frozenset())


def _sentence(text: str) -> None:
    parse(groups(units(list(tokens(text)), [], [])))


def _whole(text: str) -> None:
    extract(Document("x", text, hashlib.sha256(text.encode()).hexdigest(), language="en"))


def _seconds(read: Callable[[str], None], text: str) -> float:
    """The median processor time of some readings of `text`, in seconds; one of a large text."""
    spent = []
    for _ in range(RUNS if len(text) < 50_000 else 1):
        began = time.process_time()
        read(text)
        spent.append(time.process_time() - began)
    return median(spent)


def main() -> None:
    """Measure every case and print a line for each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--large", action="store_true", help="read a document of 10 MB as well")
    large = parser.parse_args().large
    hostile = json.loads(HOSTILE.read_text("utf-8"))
    cases = [(_text, unit, 4_000) for unit in hostile]
    cases += [(_text, PAGE, 20_000), (_sentence, CLAUSE, 800)]
    long = json.loads(LONG.read_text("utf-8"))
    cases += [(_whole, unit, 10_000) for unit in long["units"]]
    cases += [(_whole, long["paragraph"] + long["filling"] * 12, 1_000_000 if large else 10_000)]
    settle()
    print(f"{'text':34}{'characters':>12}{'ms':>10}{'ten times':>12}{'ratio':>8}")
    for read, unit, size in cases:
        text = unit * max(1, size // len(unit))
        once, tenfold = _seconds(read, text), _seconds(read, text * 10)
        ratio = tenfold / once
        mark = f"  above {LIMIT}" if ratio > LIMIT else ""
        row = f"{unit[:30]!r:34}{len(text):>12}{once * 1000:>10.1f}{tenfold * 1000:>12.1f}"
        print(f"{row}{ratio:>8.1f}{mark}")


if __name__ == "__main__":
    main()
