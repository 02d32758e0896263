"""The gazetteers are well formed and whole: every message says how to mend the file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from babel import Locale
from babel.core import get_global

import loaders
from loaders.data_files import Row
from loaders.gazetteers.rows import read_rows, spelling
from loaders.lint.entries import entry_faults
from loaders.lint.files import file_faults
from loaders.lint.words import word_faults

ROWS = read_rows([Path(loaders.__file__).parent / "gazetteers"])
#: Capitals that are more often a person or another place: no entries of cities.yaml.
UNSAFE_CAPITALS = {
    "Douglas", "George Town", "Georgetown", "Hamilton", "Jamestown", "Plymouth", "Saint-Denis",
    "Stanley", "The Valley", "Victoria",
}  # fmt: skip
#: States that have ended, under the codes that ISO 3166-3 keeps for them; they have no capital now.
ENDED = {"CSK": "CS", "DDR": "DD", "YUG": "YU"}
#: Entries without a word for their people, or without a capital, in common use.
LACKING = {"demonyms": {"GGY", "JEY", "MNP", "SXM", "VAT"}, "capital": {"TKL", *ENDED}}
#: Codes without a settled population: texts name the State that such a place belongs to.
LEFT_OUT = """\
    AC AQ AX BL BQ BV CC CP CQ CX DG EA EU EZ GS HM IC IO MF NF PM QO SJ TA TF UM UN XA XB ZZ
"""


def _countries() -> dict[str, Row]:
    return ROWS.countries


def _names_of_states() -> set[str]:
    rows = ROWS.countries.values()
    return {spelling(name) for row in rows for name in (row["name"], *row.get("aliases", ()))}


def _report(faults: Iterable[object]) -> None:
    found = [str(fault) for fault in faults]
    assert not found, f"{len(found)} to mend:\n" + "\n".join(found)


def test_the_data_files_are_sound() -> None:
    """Gazetteers and word lists have nothing that `liaison lint` reports."""
    _report([*file_faults(), *entry_faults(), *word_faults()])


def test_country_codes_are_real() -> None:
    """Alpha-3 codes exist and stand beside their own alpha-2 code."""
    codes = {"XKX": ["XK"]} | dict(get_global("territory_aliases"))
    codes |= {iso3: [iso2] for iso3, iso2 in ENDED.items()}
    _report(
        f"countries.yaml: {iso3}: no ISO 3166-1 code, or its iso2 is not {row['iso2']}; correct it"
        for iso3, row in _countries().items()
        if codes.get(iso3) != [row["iso2"]]
    )


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


def test_every_capital_is_a_city() -> None:
    """A capital is in cities.yaml, unless its name is unsafe or is the country's own."""
    cities = {spelling(city): iso3 for city, iso3 in ROWS.cities.items()}
    known = _names_of_states() | {spelling(name) for name in UNSAFE_CAPITALS}
    _report(
        f"cities.yaml: add '{row['capital']}: {iso3}', or the name to UNSAFE_CAPITALS of this test"
        for iso3, row in _countries().items()
        if row.get("capital") and spelling(row["capital"]) not in known
        and cities.get(spelling(row["capital"])) != iso3
    )  # fmt: skip
