"""Whether the rules can be used: their fields, places and word lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphmodel.errors import SchemaError
from loaders.data_files import Row, read_data
from loaders.domain import layers, merged
from loaders.findings import Finding, told
from loaders.language.lexicon import lexicon
from loaders.relations.confidence import calibration
from loaders.relations.rule_checks import CARRIERS, faults

_RULES = Path(__file__).parents[1] / "relations" / "rules.yaml"
#: The places of a rule's ends that are no prepositions; the readers of slots know them.
PLACES = frozenset(
    """
    subject object possessor before tied clause holder head event recipient topic parts whole
    members members_of in_country with_partner subject_or_object pair_subject pair_between
    with_beside allies charged pair_of pair_from pair_before doer named_parts represented structured
    examples grantee next listed_parts further_parts text aim headline page praised told
    """.split()
)
#: Values of `reach` and `reach_from` that are no word list.
_REACHES = (None, True, "people_only")


def rule_faults() -> Iterator[Finding]:
    """What keeps rules from being used, or makes part of them idle."""
    words = merged(_RULES.with_name("words.yaml"))
    ids: Counter[str] = Counter()
    for row in _rows():
        entry = f"rule {row.get('id', '?')}"
        ids[entry] += 1
        if ids[entry] == 2:
            yield Finding(row.file, row.line, entry, "another has this id", "choose another")
        for fault, remedy in (*faults(row), *_idle(row, words)):
            yield Finding(row.file, row.line, entry, fault, remedy)
    try:
        calibration()
    except SchemaError as error:
        yield told(str(error))


def _rows() -> Iterator[Row]:
    for path in layers(_RULES):
        data = read_data(path)
        for row in (data.get("rules") or ()) if isinstance(data, Row) else ():
            if isinstance(row, Row):
                yield row


def _idle(row: Row, words: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name in ("from", "to"):
        for place in _texts(row.get(name)):
            if place not in PLACES and place.split()[-1] not in lexicon().prepositions:
                yield f"{name}: unknown place {place!r}", "see the head of rules.yaml"
    for name in ("reach", "reach_from"):
        if row.get(name) not in _REACHES and row.get(name) not in words:
            yield f"{name}: words.yaml has no list {row.get(name)!r}", "add it, or name another"
    for name in (*CARRIERS, "from", "to"):
        for word, count in Counter(_texts(row.get(name))).items():
            if count > 1:
                yield f"{name} has {word!r} twice", "keep one"


def _texts(value: Any) -> list[str]:
    return [v for v in value if isinstance(v, str) and v] if isinstance(value, list) else []
