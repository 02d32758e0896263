"""The gazetteers are well formed: every message says how to mend the file."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel import Locale
from babel.core import get_global

import loaders
from graphmodel.names import fold, slug

FOLDER = Path(loaders.__file__).parent / "gazetteers"
NAMED = ("bodies.yaml", "programmes.yaml")
FIELDS = {
    "named": {"name", "acronym", "aliases", "kind", "parent", "country", "short", "context"},
    "country": {"name", "iso2", "aliases", "demonyms", "capital", "region", "context",
                "not_before", "not_after"},
}  # fmt: skip
NEEDED = {"named": ("name", "kind"), "country": ("name", "iso2", "region")}
LISTS = {"aliases", "short", "demonyms", "not_before", "not_after"}
REGIONS = {"Africa", "Americas", "Asia", "Europe", "Oceania"}
#: What an acronym must not be: an everyday word, a Roman numeral, a heading in capitals.
DANGEROUS = """\
    A ACT ACTION AGE AID AIM ALL AM AN AND ARE ARM ART AS AT BE BEST BUT BY CAN CARE CASE COP COST
    DO DRAFT END FACE FACT FAST FINE FIRE FIRST FOR FREE GET GO GOAL HAS HE HELP HER HIS HOME HOPE
    I ICE IF II III IN IS IT ITS IV IX LAW LEAD LIFE MAY ME MEN MISS MY NEW NO NOT NOW OF ON ONE OR
    OUR OUT PAGE PART PEACE PLAN POST SAFE SAVE SHE SHIP SO START STATE TEAM THE TO TWO UP US USE V
    VI VII VIII WAS WE WITH WORK X XI XII XV XX YES YOU
"""
#: Words that names write small; any other small word of a name is matched as it stands.
SMALL = "of the and for on in to against with de la du des et d l a an as from at by or"
#: Capitals that are more often a person or another place: no entries of cities.yaml.
UNSAFE_CAPITALS = {
    "Douglas", "George Town", "Georgetown", "Hamilton", "Jamestown", "Plymouth", "Saint-Denis",
    "Stanley", "The Valley", "Victoria",
}  # fmt: skip
#: Entries without a word for their people, or without a capital, in common use.
LACKING = {"demonyms": {"GGY", "JEY", "MNP", "SXM", "VAT"}, "capital": {"TKL"}}
#: Codes without a settled population: texts name the State that such a place belongs to.
LEFT_OUT = """\
    AC AQ AX BL BQ BV CC CP CQ CX DG EA EU EZ GS HM IC IO MF NF PM QO SJ TA TF UM UN XA XB ZZ
"""

Row = dict[str, Any]


class _Strict(yaml.SafeLoader):
    """Refuses a key given twice in one mapping, which YAML lets pass."""

    def compose_mapping_node(self, anchor: Any) -> yaml.MappingNode:
        node = super().compose_mapping_node(anchor)
        assert isinstance(node, yaml.MappingNode)
        keys = Counter(key.value for key, _ in node.value)
        twice = ", ".join(key for key, count in keys.items() if count > 1)
        where = f"{Path(node.start_mark.name).name}:{node.start_mark.line + 1}"
        assert not twice, f"{where}: {twice} given twice; keep one"
        return node


@cache
def _read(name: str) -> Any:
    with (FOLDER / name).open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=_Strict)


def _countries() -> dict[str, Row]:
    found: dict[str, Row] = _read("countries.yaml")
    return found


def _named() -> Iterator[tuple[str, Row]]:
    """Every body and programme, each with the words that begin a message about it."""
    for file in NAMED:
        for row in _read(file):
            yield f"{file}: {row.get('name', row)}", row


def _all() -> Iterator[tuple[str, str, Row]]:
    for where, row in _named():
        yield "named", where, row
    for iso3, row in _countries().items():
        yield "country", f"countries.yaml: {iso3}", row


def _names(row: Row) -> list[str]:
    acronym = [row["acronym"]] if row.get("acronym") else []
    return [row["name"], *acronym, *row.get("aliases", ()), *row.get("demonyms", ())]


def _country_names() -> set[str]:
    rows = _countries().values()
    return {_key(name) for row in rows for name in (row["name"], *row.get("aliases", ()))}


def _key(name: str) -> str:
    """Acronyms are matched as written; names when folded."""
    return name if re.fullmatch(r"[A-Z0-9&/.\-]{2,10}", name) else fold(name)


def _report(faults: Iterable[str]) -> None:
    found = list(faults)
    assert not found, f"{len(found)} to mend in loaders/gazetteers:\n" + "\n".join(found)


@pytest.mark.parametrize("file", [*NAMED, "countries.yaml", "cities.yaml"])
def test_file_is_plain(file: str) -> None:
    """A gazetteer has entries, no key twice, no tab, and straight apostrophes only."""
    assert _read(file), f"{file} is empty"
    advice = {"\t": "replace the tab by spaces", "’": "write ' for ’; both are matched"}
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    _report(
        f"{file}:{number}: {what}"
        for number, line in enumerate(lines, start=1)
        for sign, what in advice.items()
        if sign in line
    )


def test_fields_are_known() -> None:
    """An entry has the fields that it needs, none that nobody reads, each of its own type."""
    _report(fault for sort, where, row in _all() for fault in _fields(sort, where, row))


def _fields(sort: str, where: str, row: Row) -> Iterator[str]:
    for field in row.keys() - FIELDS[sort]:
        yield f"{where}: unknown field {field!r}; known: {', '.join(sorted(FIELDS[sort]))}"
    for field in NEEDED[sort]:
        if not row.get(field):
            yield f"{where}: add the field {field!r}"
    if str(row.get("region", "Asia")) not in REGIONS:
        yield f"{where}: region is one of {', '.join(sorted(REGIONS))}"
    for field, value in row.items():
        if field in LISTS:
            yield from _list(f"{where}: {field}", value)
        elif field == "context":
            yield from _context(where, row)
        elif not isinstance(value, str) or not value.strip():
            yield f"{where}: {field} is one text; quote what reads as a number or yes/no"


def _list(where: str, value: Any) -> Iterator[str]:
    if not (isinstance(value, list) and value and all(isinstance(v, str) for v in value)):
        yield f"{where} is a list of texts in square brackets; quote what reads as a number"
        return
    for text, count in Counter(value).items():
        if count > 1:
            yield f"{where} gives {text!r} twice; keep one"


def _context(where: str, row: Row) -> Iterator[str]:
    if not isinstance(row["context"], dict):
        yield f"{where}: write context as {{alias: [word, word]}}"
        return
    for alias, words in row["context"].items():
        yield from _list(f"{where}: the context of {alias!r}", words)
        if alias not in _names(row):
            yield f"{where}: context for {alias!r}, which is none of its names; spell it as there"
        for word in words:
            if not re.fullmatch(r"[^\W_][\w.'\-]*( [^\W_][\w.'\-]*)*", str(word)):
                yield f"{where}: the context of {alias!r}: write {word!r} as words without signs"


def test_names_are_unique() -> None:
    """No two bodies, and no two programmes, share a name or the id that is made of it."""
    for file in NAMED:
        ids = Counter(slug(row["name"]) for row in _read(file))
        _report(
            f"{file}: {row['name']}: its id is another entry's too; merge the two or rename one"
            for row in _read(file)
            if ids[slug(row["name"])] > 1
        )


@pytest.mark.parametrize(("sort", "bare_allowed"), [("named", 0), ("country", 1)])
def test_one_spelling_belongs_to_one_entry(sort: str, bare_allowed: int) -> None:
    """Entries share a spelling only where each (of countries: all but one) gives a context."""
    owners: dict[str, dict[str, tuple[str, bool]]] = defaultdict(dict)
    for kind, where, row in _all():
        for name in _names(row) if kind == sort else ():
            owners[_key(name)][where] = (name, name in row.get("context", {}))
    _report(
        "; ".join(f"{where}: {name!r}" for where, (name, _) in found.items())
        + ": keep it in one of them, or give each a context for it"
        for found in owners.values()
        if len(found) > 1 and sum(not told for _, told in found.values()) > bare_allowed
    )


def test_an_alias_adds_a_spelling() -> None:
    """No alias is one that the entry's other names cover already."""
    _report(
        f"{where}: take out {name!r}; hyphens, 'UN', '&' and capitals need no alias"
        for where, row in _named()
        for number, name in enumerate(_names(row))
        if _spelling(name) in map(_spelling, _names(row)[:number])
    )


def _spelling(name: str) -> object:
    """What a text must show of a name: commas and unusual small letters count beside the words."""
    if not re.search(r"[\s\-]", name):
        return name
    small = {word for word in re.findall(r"[^\W\d_][\w']*", name) if word[0].islower()}
    return fold(name), name.count(","), frozenset(small - set(SMALL.split()))


def test_no_name_is_a_place_or_people() -> None:
    """A body or programme is called what a country, city or people is called only with context."""
    places = {_key(city) for city in _read("cities.yaml")}
    places |= {_key(name) for row in _countries().values() for name in _names(row)}
    _report(
        f"{where}: {name!r} is in countries.yaml or cities.yaml too; give it a context here"
        for where, row in _named()
        for name in _names(row)
        if _key(name) in places and name not in row.get("context", {})
    )


def test_acronyms_are_no_everyday_words() -> None:
    """No acronym or one-word alias is an everyday word, a numeral or a heading in capitals."""
    _report(
        f"{where}: take out {name!r}; it would match everywhere"
        for where, row in _named()
        for name in _names(row)
        if name.upper() in DANGEROUS.split()
    )


def test_every_parent_is_an_entry() -> None:
    """A parent is the name (not an alias) of a body or programme."""
    right = {name: row["name"] for _, row in _named() for name in (*_names(row), row["name"])}
    _report(
        f"{where}: parent {row['parent']!r}: "
        + (f"write {right[row['parent']]!r}" if row["parent"] in right else "no such entry; add it")
        for where, row in _named()
        if row.get("parent") and right.get(row["parent"]) != row["parent"]
    )


def test_parents_come_to_an_end() -> None:
    """No entry is its own ancestor."""
    parent = {row["name"]: row.get("parent") for _, row in _named()}
    looped = [name for name in parent if _loops(name, parent)]
    _report(f"{name}: its parents lead back to it; correct one" for name in looped)


def _loops(name: str, parent: dict[str, str | None]) -> bool:
    at, steps = parent[name], 0
    while at is not None and at != name and steps <= len(parent):
        at, steps = parent.get(at), steps + 1
    return at is not None


def test_short_forms_begin_with_the() -> None:
    """A short form is what a text says with "the" after the full name, in a few words."""
    _report(
        f"{where}: write the short form {form!r} as 'the ...', of at most five words more"
        for where, row in _named()
        for form in row.get("short", ())
        if not re.fullmatch(r"the( [\w\-]+){1,5}", form)
    )


def test_country_codes_are_real() -> None:
    """Alpha-3 codes exist and stand beside their own alpha-2 code; bodies and cities use them."""
    codes = {"XKX": ["XK"]} | dict(get_global("territory_aliases"))
    used = [(where, row["country"]) for where, row in _named() if row.get("country")]
    used += [(f"cities.yaml: {city}", iso3) for city, iso3 in _read("cities.yaml").items()]
    _report(
        [f"countries.yaml: {iso3}: no ISO 3166-1 code, or its iso2 is not {row['iso2']}; correct it"
         for iso3, row in _countries().items() if codes.get(iso3) != [row["iso2"]]]
        + [f"{where}: {iso3!r} is no code of countries.yaml" for where, iso3 in used
           if iso3 not in _countries()]
    )  # fmt: skip


def test_every_state_is_there() -> None:
    """All States and inhabited territories that the library of names knows are entries."""
    names = {code: name for code, name in Locale("en").territories.items() if code.isalpha()}
    missing = names.keys() - {row["iso2"] for row in _countries().values()} - set(LEFT_OUT.split())
    _report(f"countries.yaml: add an entry for {names[code]} ({code})" for code in sorted(missing))


@pytest.mark.parametrize("field", ["demonyms", "capital"])
def test_every_country_has(field: str) -> None:
    """A country has demonyms and a capital wherever there are any."""
    _report(
        f"countries.yaml: {iso3} ({row['name']}): add {field}, or {iso3} to LACKING of this test"
        for iso3, row in _countries().items()
        if not row.get(field) and iso3 not in LACKING[field]
    )


def test_cities_are_no_countries() -> None:
    """A name in cities.yaml is not a country's name, which countries.yaml has already."""
    countries = _country_names()
    cities = [city for city in _read("cities.yaml") if _key(city) in countries]
    _report(f"cities.yaml: take out {city!r}; it is a country's name" for city in cities)


def test_every_capital_is_a_city() -> None:
    """A capital is in cities.yaml, unless its name is unsafe or is the country's own."""
    cities = {_key(city): iso3 for city, iso3 in _read("cities.yaml").items()}
    known = _country_names() | {_key(name) for name in UNSAFE_CAPITALS}
    _report(
        f"cities.yaml: add '{row['capital']}: {iso3}', or the name to UNSAFE_CAPITALS of this test"
        for iso3, row in _countries().items()
        if row.get("capital") and _key(row["capital"]) not in known
        and cities.get(_key(row["capital"])) != iso3
    )  # fmt: skip
