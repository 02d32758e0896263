"""The entries of gazetteers as their files hold them, those of a domain added to the package's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphmodel.errors import SchemaError
from graphmodel.names import fold, slug
from loaders.data_files import Row, read_data

NAMED = {"bodies.yaml": "Office", "programmes.yaml": "Programme"}


@dataclass(slots=True)
class Rows:
    """The entries: countries by code, bodies and programmes with their label, cities by name."""

    countries: dict[str, Row] = field(default_factory=dict)
    named: list[tuple[str, Row]] = field(default_factory=list)
    cities: dict[str, str] = field(default_factory=dict)
    city_files: dict[str, str] = field(default_factory=dict)

    def all(self) -> Iterator[tuple[str, Row]]:
        """Every entry that has a row of its own, with its label."""
        yield from self.named
        for row in self.countries.values():
            yield "Country", row


def read_rows(folders: Iterable[Path]) -> Rows:
    """The entries of several folders; one whose name an earlier folder has adds to it.

    Raises `SchemaError` where a file is not of the form that its name asks for.
    """
    found = Rows()
    for folder in folders:
        for iso3, row in _mapping(folder / "countries.yaml").items():
            known = found.countries.get(iso3)
            found.countries[iso3] = joined(known, _entry(row, folder / "countries.yaml", "name"))
        for file, label in NAMED.items():
            _add_named(found.named, label, folder / file)
        _add_cities(found, folder / "cities.yaml")
    return found


def _add_named(named: list[tuple[str, Row]], label: str, path: Path) -> None:
    data = read_data(path)
    if not isinstance(data, list | None):
        raise SchemaError(f"{path}: must be a list of entries; begin each with '- name:'")
    places = {slug(row["name"]): at for at, (kind, row) in enumerate(named) if kind == label}
    for item in data or ():
        row = _entry(item, path, "name")
        at = places.get(slug(row["name"]))
        if at is None:
            named.append((label, row))
        else:
            named[at] = (label, joined(named[at][1], row))


def _entry(item: Any, path: Path, needed: str) -> Row:
    if not isinstance(item, Row) or not isinstance(item.get(needed), str):
        line = f":{item.line}" if isinstance(item, Row) else ""
        shown = "" if isinstance(item, Row) else f" ({item!r} has none)"
        raise SchemaError(f"{path}{line}: an entry needs a {needed}, as a text{shown}; add it")
    return item


def _mapping(path: Path) -> dict[str, Any]:
    data = read_data(path)
    if not isinstance(data, dict | None):
        raise SchemaError(f"{path}: must be a mapping; see the head of the package's {path.name}")
    return data or {}


def _add_cities(found: Rows, path: Path) -> None:
    data = _mapping(path)
    file = data.file if isinstance(data, Row) else str(path)
    for city, iso3 in data.items():
        other = found.cities.setdefault(city, iso3)
        if other != iso3:
            raise SchemaError(f"{file}: {city} is in {other} already, not {iso3}; take it out")
        found.city_files.setdefault(city, file)


def joined(known: Row | None, row: Row) -> Row:
    """An entry with what a later one of the same name adds; raises where the two differ."""
    if known is None or known is row:
        return row
    out = Row(known)
    out.file, out.line, out.lines, out.twice = row.file, row.line, row.lines, row.twice
    for key, value in row.items():
        before = known.get(key)
        if isinstance(before, list) and isinstance(value, list):
            out[key] = [*before, *(v for v in value if v not in before)]
        elif isinstance(before, dict) and isinstance(value, dict):
            out[key] = before | value
        elif before in (None, value):
            out[key] = value
        else:
            raise SchemaError(
                f"{row.file}:{row.line}: {row['name']}: {key} is {before!r} at "
                f"{known.file}:{known.line}, not {value!r}; leave it out here, or give this "
                "entry another name"
            )
    return out


def names(row: Row) -> list[str]:
    """All that an entry is called in texts."""
    acronym = [row["acronym"]] if row.get("acronym") else []
    return [row["name"], *acronym, *(row.get("aliases") or ()), *(row.get("demonyms") or ())]


def spelling(name: str) -> str:
    """What two equal names have in common: acronyms are matched as written, names when folded."""
    return name if re.fullmatch(r"[A-Z0-9&/.\-]{2,10}", name) else fold(name)
