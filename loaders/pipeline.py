"""The pipeline: one document in, its facts out.

document → blocks → frame → sentences → mentions → groups and clauses → statements → facts
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from graphmodel.names import plain
from graphmodel.records import Document, Extraction, Fact, Gap
from graphmodel.schema import load_schema
from loaders.domain import FILES, domain, per_domain
from loaders.gazetteers import gazetteer
from loaders.language.blocks import blocks
from loaders.language.frame import frame, told_day
from loaders.language.sentences import sentences
from loaders.mentions.find import Finder
from loaders.mentions.losses import losses
from loaders.mentions.marked import Marked
from loaders.relations.relate import Relater, Understood
from loaders.tables import roster_facts

_WORD = re.compile(r"[^\W\d_]{2,}")


def extract(document: Document) -> Extraction:
    """Read the facts of a document. The same document always gives the same facts."""
    if document.format == "csv":
        facts, gaps = roster_facts(document)
        return Extraction(document, facts, gaps, reading())
    if document.language not in {None, "en"}:
        note = f"the text is in another language ({document.language}); the rules read English"
        gap = Gap("unread-language", 0, min(80, len(document.text)), document.text[:80], note)
        return Extraction(document, (), (gap,), reading())
    facts, gaps = _read(document)
    return Extraction(document, facts, gaps, reading())


def understood(document: Document) -> Iterator[Understood]:
    """The sentences of an English text as they were read, with what each states."""
    if document.format != "csv" and document.language in {None, "en"}:
        relater, marked, _ = _relater(document)
        yield from relater.understood(marked)


def _read(document: Document) -> tuple[tuple[Fact, ...], tuple[Gap, ...]]:
    relater, marked, finder = _relater(document)
    facts = relater.facts(marked)
    # a place that two readers report for the same reason is one gap
    gaps = {(gap.start, gap.end, gap.reason): gap for gap in (*losses(document), *finder.gaps)}
    return tuple(facts), tuple(gaps[key] for key in sorted(gaps))


def _relater(document: Document) -> tuple[Relater, list[Marked], Finder]:
    """What reads the relations of a document, its sentences, and what found their names."""
    parts = blocks(document)
    about = frame(document)
    words = frozenset(plain(document.text).split()) | frozenset(
        w.lower() for w in set(_WORD.findall(document.text))
    )
    finder = Finder(gazetteer(), about.year, words, about.body)
    finder.today, finder.subject = told_day(document), about.subject
    finder.title = document.title or document.id
    marked = finder.find(sentences(document.text, parts))
    return Relater(document, about, parts, finder, load_schema()), marked, finder


@per_domain
def reading() -> str:
    """What reads: a name that changes with every rule, gazetteer and line of the loaders, and with
    every file of the domain in use."""
    own = Path(__file__).parent
    files = [(own, p) for p in sorted(own.rglob("*")) if p.suffix in {".py", ".txt", ".yaml"}]
    added = domain()
    if added is not None:
        files += [(added, added / name) for name in sorted(FILES) if (added / name).is_file()]
    digest = hashlib.sha256()
    for folder, path in files:
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
