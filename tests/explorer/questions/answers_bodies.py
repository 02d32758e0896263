"""Offices, posts, mandates and structure, worked out in Python."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import permutations

from facts_of_seeds import Facts, Key, Rows, day, places, trails


def offices_called(facts: Facts, word: str) -> Rows:
    rows: Rows = []
    for key in facts.nodes("Office"):
        held = facts.graph.nodes[key]
        names = [held["name"], held.get("acronym", ""), *held["aliases"]]
        if word.casefold() in "\n".join(names).casefold():
            rows.append([key[1], held["name"], held.get("acronym"), held["kind"]])
    return rows


def names_like(facts: Facts, pattern: str) -> Rows:
    found = [k for k in facts.graph if re.fullmatch(pattern, facts.name(k))]
    return [[key[0], key[1], facts.name(key)] for key in found]


def names_beginning(facts: Facts, beginning: str) -> Rows:
    by_label: dict[str, list[str]] = defaultdict(list)
    for key in facts.graph:
        if key[0] != "Document" and facts.name(key).startswith(beginning):
            by_label[key[0]].append(facts.name(key))
    return [[label, len(names), sorted(names)[:3]] for label, names in by_label.items()]


def aliases_of_office(facts: Facts, office: str) -> Rows:
    held = facts.graph.nodes[facts.one("Office", office)]
    names = {held["name"], *held["aliases"]} | ({held["acronym"]} if "acronym" in held else set())
    return [[name, len(name)] for name in names]


def offices_of_kind(facts: Facts, kinds: list[str]) -> Rows:
    found = [k for k in facts.nodes("Office") if facts.get(k, "kind") in kinds]
    return [[facts.get(k, "kind"), facts.name(k), facts.get(k, "acronym")] for k in found]


def ties_of_office(facts: Facts, office: str) -> Rows:
    key = facts.one("Office", office)
    rows: Rows = []
    for tie in facts.ties_of(key):
        other = tie.other(key)
        way = "from the office" if tie.start == key else "to the office"
        rows.append([way, tie.type, other[0], facts.name(other), len(tie.held["quotes"])])
    return rows


def strongest_ties_of_office(facts: Facts, office: str, top: int) -> Rows:
    key = facts.one("Office", office)
    rows: Rows = [
        [t.type, facts.name(t.other(key)), len(set(t.held["documents"])), len(t.held["quotes"])]
        for t in facts.ties_of(key)
    ]
    return sorted(rows, key=lambda row: (-row[2], -row[3], row[0], row[1]))[:top]


def who_led_when(facts: Facts, office: str) -> Rows:
    key = facts.one("Office", office)
    return [
        [t.held.get("start"), t.held.get("end"), facts.name(t.start), t.held.get("title")]
        for t in facts.ties("HOLDS_POST")
        if t.end == key
    ]


def in_post_on(facts: Facts, day: str) -> Rows:
    rows: Rows = []
    for t in facts.ties("HOLDS_POST"):
        start, end = t.held.get("start"), t.held.get("end")
        # a date that is cut covers all days that begin with it
        if start and start <= day and (end is None or end >= day or day.startswith(end)):
            rows.append([facts.name(t.end), facts.name(t.start), t.held.get("title"), start, end])
    return rows


def terms_of_office(facts: Facts) -> Rows:
    rows: Rows = []
    for t in facts.ties("HOLDS_POST"):
        start, end = t.held.get("start"), t.held.get("end")
        if not (start and end):
            continue
        (y, m, d), (y2, m2, d2) = (map(int, day(date).split("-")) for date in (start, end))
        months = 12 * (y2 - y) + m2 - m - (d2 < d)
        years, rest = divmod(months, 12)
        term = "P" + (f"{years}Y" if years else "") + (f"{rest}M" if rest else "")
        rows.append([facts.name(t.start), facts.name(t.end), start, end, months, term])
    return rows


def successions(facts: Facts) -> Rows:
    rows: Rows = []
    for a, b in permutations(facts.ties("HOLDS_POST"), 2):
        end, start, title = a.held.get("end"), b.held.get("start"), a.held.get("title")
        same = a.end == b.end and title is not None and title == b.held.get("title")
        if same and end and start and end[:4] == start[:4] and a.held["start"] < start:
            rows.append([facts.name(a.end), title, facts.name(a.start), end,
                         facts.name(b.start), start])  # fmt: skip
    return rows


def undated_posts(facts: Facts) -> Rows:
    posts = list(facts.ties("HOLDS_POST"))
    dated = {(t.start, t.end) for t in posts if "start" in t.held}
    return [
        [facts.name(t.start), t.held.get("title"), facts.name(t.end), t.held.get("last_seen")]
        for t in posts
        if (t.start, t.end) not in dated and "end" not in t.held
    ]


def namesakes(facts: Facts) -> Rows:
    by_surname: dict[str, list[str]] = defaultdict(list)
    for key in facts.nodes("Official"):
        by_surname[facts.name(key).split()[-1]].append(facts.name(key))
    shared = {surname: sorted(names) for surname, names in by_surname.items() if len(names) > 1}
    return [[surname, names, len(names)] for surname, names in shared.items()]


def officials_without_post(facts: Facts) -> Rows:
    holders = {t.start for t in facts.ties("HOLDS_POST")}
    return [
        [facts.name(k), facts.get(k, "honorific"),
         sorted(t.start[1] for t in facts.ties("MENTIONS") if t.end == k)]
        for k in facts.nodes("Official")
        if k not in holders
    ]  # fmt: skip


def mandates_of_office(facts: Facts, office: str) -> Rows:
    key = facts.one("Office", office)
    return [
        [t.start[0], facts.name(t.start), document, quote, confidence]
        for t in facts.ties("MANDATES")
        if t.end == key
        for document, quote, confidence in zip(
            t.held["documents"], t.held["quotes"], t.held["confidence"], strict=True
        )
    ]


def founding_texts(facts: Facts) -> Rows:
    return [
        [facts.name(e.end), facts.name(e.start), facts.get(e.start, "year"), facts.name(a.start)]
        for a in facts.ties("ADOPTED")
        for e in facts.ties("ESTABLISHED")
        if a.end == e.start
    ]


def chain_of_authority(facts: Facts, body: str, office: str) -> Rows:
    top, end = facts.one("Office", body), facts.one("Office", office)
    ways = trails(facts, top, ("ADOPTED", "ESTABLISHED", "MANDATES"), 4, both=False)
    return [
        [len(way), [facts.short(k) for k in places(top, way)], [tie.type for tie in way]]
        for way in ways
        if way[-1].end == end
    ]


def parts_of_office(facts: Facts, office: str) -> Rows:
    top = facts.one("Office", office)
    return [
        [len(way), facts.name(part), [facts.short(k) for k in places(part, way)[1:]]]
        for part in facts.graph
        for way in trails(facts, part, ("PART_OF",), 5, both=False)
        if way[-1].end == top
    ]


def above_office(facts: Facts, office: str) -> Rows:
    key = facts.one("Office", office)
    levels: dict[Key, int] = {key: 0}
    for way in trails(facts, key, ("PART_OF",), 5, both=False):
        levels[way[-1].end] = min(len(way), levels.get(way[-1].end, 9))
    return [[facts.name(k), k[0], level] for k, level in levels.items()]


def tops_of_structures(facts: Facts) -> Rows:
    parts: dict[Key, set[Key]] = defaultdict(set)
    below = {t.start for t in facts.ties("PART_OF")}
    for key in facts.graph:
        for way in trails(facts, key, ("PART_OF",), 5, both=False):
            parts[way[-1].end].add(key)
    return [[k[0], facts.name(k), len(of)] for k, of in parts.items() if k not in below]


def bodies_without_mandate(facts: Facts) -> Rows:
    based = {t.end for t in facts.ties("MANDATES", "ESTABLISHED")}
    acts: dict[Key, int] = defaultdict(int)
    for t in facts.ties("LEADS", "IMPLEMENTS", "ASSISTS", "ORGANIZED"):
        if t.start[0] == "Office" and t.start not in based:
            acts[t.start] += 1
    return [[facts.name(key), number] for key, number in acts.items()]
