"""Throughput beside spaCy: `python benchmarks/extract.py FOLDER [--documents 200] [--runs 5]`.

Reads the same documents, in turn and in one process, with the whole pipeline (facts with their
evidence), with its first half (blocks, sentences, tokens and names of the gazetteer, which is what
the other does), and with a blank spaCy pipeline of a sentencizer and an EntityRuler that has every
name of the same gazetteer as a phrase. Prints the medians of megabytes of text (UTF-8) a second of
processor time, and the ratios to spaCy. spaCy is needed for its line alone: `pip install -e
".[bench]"`.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from graphmodel.records import Document
from loaders import discover, extract, read
from loaders.gazetteers import gazetteer
from loaders.language.blocks import blocks
from loaders.language.sentences import sentences
from loaders.parallel import settle

Reader = Callable[[Document], object]


def names(document: Document) -> int:
    """The first half of the pipeline: the names of the gazetteer in each sentence."""
    parts = sentences(document.text, blocks(document))
    words = frozenset(t.low for part in parts for t in part.tokens)
    return sum(len(gazetteer().find(part.tokens, words)) for part in parts)


def spacy_reader() -> Reader | None:
    """A blank English pipeline with the gazetteer's names, or None where spaCy is not installed."""
    if importlib.util.find_spec("spacy") is None:
        return None
    import spacy

    nlp: Any = spacy.blank("en")
    nlp.max_length = 10**9
    nlp.add_pipe("sentencizer")
    patterns = [
        {"label": entry.label, "pattern": name}
        for entry in gazetteer().entries
        for name in dict.fromkeys((entry.name, entry.acronym, *entry.aliases))
        if name
    ]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)

    def reader(document: Document) -> int:
        found = nlp(document.text)
        return len(found.ents) + sum(1 for _ in found.sents)

    return reader


def seconds(reader: Reader, documents: list[Document]) -> float:
    """The processor time of reading all documents once."""
    began = time.process_time()
    for document in documents:
        reader(document)
    return time.process_time() - began


def main() -> None:
    """Measure every reader and print a line for each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--documents", type=int, default=200, help="at random (200)")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    files = discover(given.folders).files
    picked = random.Random(given.seed).sample(files, min(given.documents, len(files)))
    documents = [document for path in picked for document in read(path)]
    size = sum(len(document.text.encode()) for document in documents) / 1e6
    spacy = spacy_reader()
    readers: dict[str, Reader] = {"whole pipeline": extract, "names alone": names}
    if spacy is not None:
        readers["spaCy, EntityRuler"] = spacy
    spent: dict[str, list[float]] = {name: [] for name in readers}
    settle()  # gazetteers and rules are read once, outside the measure
    for reader in readers.values():
        seconds(reader, documents[:5])
    for _ in range(given.runs):
        for name, reader in readers.items():
            spent[name].append(seconds(reader, documents))
    speed = {name: size / median(times) for name, times in spent.items()}
    print(f"{len(documents)} documents, {size:.2f} MB, {given.runs} runs")
    for name, rate in speed.items():
        ratio = f"{rate / speed['spaCy, EntityRuler']:>8.2f} of spaCy" if spacy else ""
        print(f"{name:22}{rate:>8.3f} MB/s{ratio}")
    if spacy is None:
        print('spaCy is not installed: pip install -e ".[bench]"')


if __name__ == "__main__":
    main()
