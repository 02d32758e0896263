"""Names that would stand for two things at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from graphmodel.errors import SchemaError
from loaders.data_files import Row
from loaders.findings import Finding
from loaders.gazetteers.rows import Rows, names, spelling

_SHOWN = 3
_Use = tuple[str, Row, bool]  # the name as written, its entry, whether a context decides
_REMEDY = "keep it in one of them, or give it a context (alias: [words of the document]) there"


def conflicts(rows: Rows) -> Iterator[Finding]:
    """Spellings that two entries share without a context that tells them apart.

    Of countries one may go without: Congo is one State where no word speaks for the other.
    """
    places = {spelling(city): city for city in rows.cities}
    for labels, bare in ((("Office", "Programme"), 0), (("Country",), 1)):
        for uses in _by_spelling(rows, labels).values():
            untold = [use for use in uses if not use[2]]
            if len(uses) > 1 and len(untold) > bare:
                # the later entry is the one that came to a name already taken
                yield _finding(untold[-1], next(u for u in uses if u[1] is not untold[-1][1]))
    states = _by_spelling(rows, ("Country",))
    for key, uses in _by_spelling(rows, ("Office", "Programme")).items():
        for name, row, told in uses:
            if not told and key in states:
                yield _finding((name, row, told), states[key][0])
            elif not told and key in places:
                fault = f"{name!r} is a city in {rows.city_files[places[key]]} too"
                yield Finding(row.file, row.line, row["name"], fault, _REMEDY)
    for city in rows.cities:
        if spelling(city) in states:
            name, row, _ = states[spelling(city)][0]
            fault = f"is called as {row['name']} ({row.file}:{row.line}) is"
            yield Finding(rows.city_files[city], 0, city, fault, "take it out")


def check(rows: Rows, folders: Iterable[Path]) -> None:
    """Raise `SchemaError` where an entry of the `folders` takes a name that is another's."""
    starts = [f"{folder}/" for folder in folders]
    found = [one for one in conflicts(rows) if any(start in str(one) for start in starts)]
    if found:
        more = len(found) - _SHOWN
        rest = f" … and {more} more; `liaison lint --domain` lists all" if more > 0 else ""
        raise SchemaError("\n".join(map(str, found[:_SHOWN])) + rest)


def _by_spelling(rows: Rows, labels: tuple[str, ...]) -> dict[str, list[_Use]]:
    found: dict[str, dict[int, _Use]] = defaultdict(dict)
    for label, row in rows.all():
        for name in names(row) if label in labels else ():
            told = name in (row.get("context") or {})
            found[spelling(name)].setdefault(id(row), (name, row, told))
    return {key: list(uses.values()) for key, uses in found.items()}


def _finding(use: _Use, other: _Use) -> Finding:
    name, row, _ = use
    fault = f"{name!r} names {other[1]['name']} at {other[1].file}:{other[1].line} too"
    return Finding(row.file, row.line, row["name"], fault, _REMEDY)
