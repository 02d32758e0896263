"""Whether the entries of gazetteers have what they need, and names of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphmodel.errors import SchemaError, did_you_mean
from graphmodel.names import fold, slug
from loaders.data_files import Row
from loaders.domain import domain
from loaders.findings import Finding, told
from loaders.gazetteers import is_acronym
from loaders.gazetteers.conflicts import conflicts
from loaders.gazetteers.rows import Rows, names, read_rows

_FOLDER = Path(__file__).parents[1] / "gazetteers"
FIELDS = {
    "named": frozenset("name acronym aliases kind parent country short context not_after".split()),
    "country": frozenset(
        "name iso2 aliases demonyms capital region context signs not_before not_after".split()
    ),
}
NEEDED = {"named": ("name", "kind"), "country": ("name", "iso2", "region")}
_LISTS = frozenset("aliases short signs demonyms not_before not_after".split())
_REGIONS = frozenset("Africa Americas Asia Europe Oceania".split())
#: What an acronym must not be: an everyday word, a Roman numeral, a heading in capitals.
_DANGEROUS = frozenset(
    """
    A ACT ACTION AGE AID AIM ALL AM AN AND ARE ARM ART AS AT BE BEST BUT BY CAN CARE CASE COP COST
    DO DRAFT END FACE FACT FAST FINE FIRE FIRST FOR FREE GET GO GOAL HAS HE HELP HER HIS HOME HOPE
    I ICE IF II III IN IS IT ITS IV IX LAW LEAD LIFE MAY ME MEN MISS MY NEW NO NOT NOW OF ON ONE OR
    OUR OUT PAGE PART PEACE PLAN POST SAFE SAVE SHE SHIP SO START STATE TEAM THE TO TWO UP US USE V
    VI VII VIII WAS WE WITH WORK X XI XII XV XX YES YOU
    """.split()
)
#: Words that names write small; any other small word of a name is matched as it stands.
_SMALL = frozenset(
    "of the and for on in to against with de la du des et d l a an as from at by or".split()
)
_ALIAS = re.compile(r"[^\W_][\w.'\-]*( [^\W_][\w.'\-]*)*")
_SHORT = re.compile(r"the( [\w\-]+){1,5}")


def entry_faults() -> Iterator[Finding]:
    """What is wrong with the entries, of the package and of the domain in use."""
    added = domain()
    try:
        rows = read_rows([_FOLDER, *([added] if added else [])])
    except SchemaError as error:
        yield told(str(error))
        return
    for label, row in rows.all():
        sort = "country" if label == "Country" else "named"
        for fault, remedy in (*_fields(sort, row), *_names(row), *_relations(row, rows)):
            yield Finding(row.file, row.line, str(row["name"]), fault, remedy)
    yield from _twins(rows)
    yield from conflicts(rows)
    for city, iso3 in rows.cities.items():
        if iso3 not in rows.countries:
            fault = f"{iso3!r} is no code of countries.yaml"
            yield Finding(rows.city_files[city], 0, city, fault, "correct the code")


def _fields(sort: str, row: Row) -> Iterator[tuple[str, str]]:
    for field in sorted(row.keys() - FIELDS[sort]):
        hint = did_you_mean(field, FIELDS[sort]).strip().rstrip(".")
        yield f"unknown field {field!r}", hint or "take it out"
    for field in NEEDED[sort]:
        if not row.get(field):
            yield f"has no {field}", f"add the field {field!r}"
    if str(row.get("region", "Asia")) not in _REGIONS:
        yield f"unknown region {row['region']!r}", f"write one of {', '.join(sorted(_REGIONS))}"
    for field, value in row.items():
        if field in _LISTS:
            yield from _list(field, value)
        elif field == "context":
            yield from _context(row)
        elif not isinstance(value, str) or not value.strip():
            yield f"{field} is no text", "quote what reads as a number or yes/no"


def _list(what: str, value: Any) -> Iterator[tuple[str, str]]:
    if not (isinstance(value, list) and value and all(isinstance(v, str) for v in value)):
        yield (
            f"{what} is no list of texts",
            "write it in square brackets; quote what reads as a number",
        )
        return
    for text, count in Counter(value).items():
        if count > 1:
            yield f"{what} gives {text!r} twice", "keep one"


def _context(row: Row) -> Iterator[tuple[str, str]]:
    if not isinstance(row["context"], dict):
        yield "context is no mapping", "write it as {alias: [word, word]}"
        return
    for alias, words in row["context"].items():
        yield from _list(f"the context of {alias!r}", words)
        if alias not in names(row):
            yield f"context for {alias!r}, which is none of its names", "spell it as there"
        for word in words if isinstance(words, list) else ():
            if not _ALIAS.fullmatch(str(word)):
                yield f"the context of {alias!r} has {word!r}", "write words without signs"


def _names(row: Row) -> Iterator[tuple[str, str]]:
    if any(not isinstance(row.get(f, []), list) for f in _LISTS):
        return  # said already
    said = names(row)
    for number, name in enumerate(said):
        if "iso2" in row:
            break
        if _spelling(name) in map(_spelling, said[:number]):
            yield (
                f"the alias {name!r} adds nothing",
                ("take it out; hyphens, 'UN', '&' and capitals need no alias"),
            )
        if name.upper() in _DANGEROUS:
            yield f"{name!r} is an everyday word or numeral", "take it out; it would match anywhere"
    for form in row.get("short", ()):
        if not _SHORT.fullmatch(str(form)):
            yield f"the short form {form!r} is none", "write 'the ...', of at most five words more"


def _spelling(name: str) -> object:
    """What a text must show of a name: commas and unusual small letters count beside the words."""
    if not re.search(r"[\s\-]", name) or is_acronym(name):
        return name
    small = {word for word in re.findall(r"[^\W\d_][\w']*", name) if word[0].islower()}
    return fold(name), name.count(","), frozenset(small - _SMALL)


def _relations(row: Row, rows: Rows) -> Iterator[tuple[str, str]]:
    """The parent and the country are entries, and no entry is its own ancestor."""
    iso3 = row.get("country")
    if iso3 and iso3 not in rows.countries:
        yield f"{iso3!r} is no code of countries.yaml", "correct the code"
    parent = row.get("parent")
    if not parent:
        return
    entries = {other["name"]: other for _, other in rows.named}
    if parent not in entries:
        real = [o["name"] for _, o in rows.named if parent in names(o)]
        yield (
            f"the parent {parent!r} is no entry",
            (f"write {real[0]!r}" if real else "add an entry for it, or take it out"),
        )
        return
    at, passed = parent, 0
    while at in entries and at != row["name"] and passed <= len(entries):
        at, passed = entries[at].get("parent"), passed + 1
    if at == row["name"]:
        yield "is its own ancestor", "correct the parent"


def _twins(rows: Rows) -> Iterator[Finding]:
    """No two bodies, and no two programmes, share a name or the id that is made of it."""
    seen: dict[tuple[str, str], Row] = {}
    for label, row in rows.named:
        other = seen.setdefault((label, slug(row["name"])), row)
        if other is not row:
            fault = f"its id is that of {other['name']} ({other.file}:{other.line})"
            yield Finding(row.file, row.line, row["name"], fault, "merge the two or rename one")
