"""Documents, evidence and figures over the whole graph, worked out in Python."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal

from facts_of_seeds import Facts, Key, Rows

_EVIDENCE = set(
    """type documents quotes spans subjects objects rules confidence count pages paragraphs bridges
    first_seen last_seen""".split()
)


def resolutions_between(facts: Facts, first: int, last: int) -> Rows:
    rows: Rows = []
    for key in facts.nodes("Resolution"):
        year = facts.get(key, "year")
        if year is None or not first <= year <= last:
            continue
        bodies = [facts.name(t.start) for t in facts.ties("ADOPTED") if t.end == key]
        number = facts.get(key, "number")
        rows += [[year, number, facts.name(key), body] for body in bodies or [None]]
    return rows


def resolutions_by_decade(facts: Facts) -> Rows:
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for key in facts.nodes("Resolution"):
        held = facts.graph.nodes[key]
        decade = f"{str(held['year'])[:3]}0s" if "year" in held else "not known"
        numbers[held["body"], decade].append(held["number"])
    return [[*group, len(found), sorted(found)] for group, found in numbers.items()]


def resolutions_cited_most(facts: Facts, top: int) -> Rows:
    times: dict[Key, list[int]] = defaultdict(list)
    for t in facts.ties("MENTIONS"):
        if t.end[0] == "Resolution":
            times[t.end].append(t.held["count"])
    rows: Rows = [[facts.name(k), len(found), sum(found)] for k, found in times.items()]
    return sorted(rows, key=lambda row: (-row[1], -row[2], row[0]))[:top]


def weak_facts(facts: Facts, below: float) -> Rows:
    return [
        [t.type, facts.name(t.start), facts.name(t.end), max(t.held["confidence"])]
        for t in facts.ties()
        if max(t.held["confidence"]) < below
    ]


def well_attested(facts: Facts, least: int) -> Rows:
    return [
        [t.type, facts.name(t.start), facts.name(t.end), sorted(set(t.held["documents"]))]
        for t in facts.ties()
        if len(set(t.held["documents"])) >= least
    ]


def one_source_only(facts: Facts) -> Rows:
    single: dict[str, list[bool]] = defaultdict(list)
    for t in facts.ties():
        single[t.type].append(len(set(t.held["documents"])) == 1)
    return [[type, len(of), sum(of), 100 * sum(of) // len(of)] for type, of in single.items()]


def new_since(facts: Facts, day: str) -> Rows:
    rows: Rows = []
    for t in facts.ties():
        seen = t.held.get("first_seen")
        if seen and (seen >= day or day.startswith(seen)):
            rows.append([seen, t.type, facts.name(t.start), facts.name(t.end)])
    return rows


def confidence_by_type(facts: Facts) -> Rows:
    found: dict[str, list[float]] = defaultdict(list)
    for t in facts.ties():
        found[t.type] += t.held["confidence"]
    return [
        [type, len(of), _rounded(sum(of) / len(of)), min(of), max(of)] for type, of in found.items()
    ]


def _rounded(mean: float) -> float:
    """To two places, a half upwards as Cypher does."""
    exact = Decimal(repr(round(mean, 9)))  # the order in which a mean is added up tells in its tail
    return float(exact.quantize(Decimal("0.01"), ROUND_HALF_UP))


def rules_that_read(facts: Facts, top: int) -> Rows:
    types: dict[str, list[str]] = defaultdict(list)
    for t in facts.ties():
        for rule in t.held["rules"]:
            types[rule].append(t.type)
    rows: Rows = [[rule, len(of), sorted(set(of))] for rule, of in types.items()]
    return sorted(rows, key=lambda row: (-row[1], row[0]))[:top]


def documents_by_date(facts: Facts, skip: int, page: int) -> Rows:
    rows: Rows = []
    for key in facts.nodes("Document"):
        held = facts.graph.nodes[key]
        rows.append([held.get("date"), held["id"], held.get("title"), held["format"]])
    return sorted(rows, key=lambda row: (row[0] or "~", row[1]))[skip : skip + page]


def documents_naming(facts: Facts, name: str) -> Rows:
    rows: Rows = []
    for t in facts.ties("MENTIONS"):
        held = facts.graph.nodes[t.end]
        if name in (held["id"], held.get("acronym"), held["name"]):
            date = facts.get(t.start, "date")
            rows.append([t.start[1], date, t.end[0], held["name"], t.held["count"]])
    return rows


def documents_with_word(facts: Facts, word: str) -> Rows:
    rows: Rows = []
    for key in facts.nodes("Document"):
        text = facts.get(key, "text")
        place = text.lower().find(word.lower())
        if place >= 0:
            rows.append([key[1], facts.get(key, "date"), place, text[place : place + 40]])
    return rows


def named_together(facts: Facts, office: str, top: int) -> Rows:
    key = facts.one("Office", office)
    documents = {t.start for t in facts.ties("MENTIONS") if t.end == key}
    shared: dict[Key, list[str]] = defaultdict(list)
    for t in facts.ties("MENTIONS"):
        if t.start in documents and t.end[0] == "Country":
            shared[t.end].append(t.start[1])
    rows: Rows = [[facts.name(k), len(of), sorted(of)] for k, of in shared.items()]
    return sorted(rows, key=lambda row: (-row[1], row[0]))[:top]


def content_of_document(facts: Facts, document: str) -> Rows:
    found = {
        (int(span.split(":")[0]), facts.name(t.start), t.type, facts.name(t.end))
        for t in facts.ties()
        for held, span in zip(t.held["documents"], t.held["spans"], strict=True)
        if held == document
    }
    return [list(row) for row in found]


def what_is_recorded(facts: Facts) -> Rows:
    properties: dict[str, Counter[str]] = defaultdict(Counter)
    for key, held in facts.graph.nodes(data=True):
        properties[key[0]].update(name for name in held if name != "label")
    return [
        [label, len(facts.nodes(label)), [f"{name} {n}" for name, n in sorted(counts.items())]]
        for label, counts in properties.items()
    ]


def types_of_relationship(facts: Facts) -> Rows:
    counts = Counter(
        (held["type"], start[0], end[0]) for start, end, held in facts.graph.edges(data=True)
    )
    return [[*group, number] for group, number in counts.items()]


def details_of_relationships(facts: Facts) -> Rows:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for _, _, held in facts.graph.edges(data=True):
        for name in held.keys() - _EVIDENCE:
            value = held[name]
            found[held["type"], name].append(str(value).lower() if value is True else str(value))
    return [[*group, len(of), min(of)] for group, of in found.items()]
