"""Countries, programmes, events, cooperation and paths, worked out in Python."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from itertools import combinations

import networkx as nx
from facts_of_seeds import Facts, Key, Rows, day, places, trails


def country_card(facts: Facts, country: str) -> Rows:
    key = facts.one("Country", country)
    held = facts.graph.nodes[key]
    card = {name: held.get(name) for name in ("id", "name", "iso2", "region", "aliases")}
    for name, type in (("visits", "VISITED"), ("events", "HELD_IN"), ("offices", "LOCATED_IN"),
                       ("assistance", "ASSISTS"), ("documents", "MENTIONS")):  # fmt: skip
        card[name] = sum(t.end == key for t in facts.ties(type))
    return [[card]]


def around_country(facts: Facts, country: str) -> Rows:
    key = facts.one("Country", country)
    types: dict[Key, set[str]] = defaultdict(set)
    for t in facts.ties_of(key):
        types[t.other(key)].add(t.type)
    return [[k[0], facts.name(k), sorted(found)] for k, found in types.items()]


def reach_of_office(facts: Facts, office: str) -> Rows:
    key = facts.one("Office", office)
    ways: dict[Key, set[str]] = defaultdict(set)
    for t in facts.ties("ASSISTS", "VISITED", "LOCATED_IN"):
        if t.start == key and t.end[0] == "Country":
            ways[t.end].add(t.type)
    events = {t.end for t in facts.ties("ORGANIZED") if t.start == key}
    for t in facts.ties("HELD_IN"):
        if t.start in events:
            ways[t.end].add("ORGANIZED")
    return [[k[1], facts.name(k), sorted(found)] for k, found in ways.items()]


def countries_by_region(facts: Facts) -> Rows:
    regions: dict[str, list[Key]] = defaultdict(list)
    for key in facts.nodes("Country"):
        regions[facts.get(key, "region")].append(key)
    return [
        [region, len(keys), sum(len(list(facts.ties_of(k))) for k in keys),
         sorted(map(facts.name, keys))]
        for region, keys in regions.items()
    ]  # fmt: skip


def countries_only_mentioned(facts: Facts) -> Rows:
    return [
        [k[1], facts.name(k), sorted(t.start[1] for t in facts.ties("MENTIONS") if t.end == k)]
        for k in facts.nodes("Country")
        if not list(facts.ties_of(k))
    ]


def donors_by_number(facts: Facts, top: int) -> Rows:
    funded: dict[tuple[Key, str | None], set[Key]] = defaultdict(set)
    amounts: dict[tuple[Key, str | None], list[float]] = defaultdict(list)
    for t in facts.ties("FUNDS"):
        donor = (t.start, t.held.get("currency"))
        funded[donor].add(t.end)
        amounts[donor] += [t.held["amount"]] if "amount" in t.held else []
    rows: Rows = [
        [facts.name(k), len(to), currency, sum(amounts[k, currency]) or None]
        for (k, currency), to in funded.items()
    ]
    return sorted(rows, key=lambda row: (-row[1], row[0], row[2] or "~"))[:top]


def programme_sheet(facts: Facts, programme: str) -> Rows:
    key = facts.one("Programme", programme)
    lists = [
        sorted(facts.name(t.start) for t in facts.ties(type) if t.end == key)
        for type in ("LEADS", "PARTNERS_IN", "FUNDS")
    ]
    documents = sum(t.end == key for t in facts.ties("MENTIONS"))
    return [[facts.name(key), facts.get(key, "kind"), *lists, documents]]


def programmes_without_donor(facts: Facts) -> Rows:
    funded = {t.end for t in facts.ties("FUNDS")}
    leaders: dict[Key, list[str]] = defaultdict(list)
    for t in facts.ties("LEADS"):
        if t.end not in funded:
            leaders[t.end].append(facts.name(t.start))
    return [[facts.name(k), sorted(names)] for k, names in leaders.items()]


def shared_programmes(facts: Facts, top: int) -> Rows:
    bodies: dict[Key, set[Key]] = defaultdict(set)
    for t in facts.ties("LEADS", "PARTNERS_IN", "IMPLEMENTS", "FUNDS"):
        if t.end[0] == "Programme":
            bodies[t.end].add(t.start)
    shared: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for programme, found in bodies.items():
        for pair in combinations(sorted(map(facts.name, found)), 2):
            shared[pair].append(facts.name(programme))
    rows: Rows = [[*pair, len(names), sorted(names)] for pair, names in shared.items()]
    return sorted(rows, key=lambda row: (-row[2], row[0], row[1]))[:top]


def busiest_bodies(facts: Facts, label: str, top: int) -> Rows:
    rows: Rows = []
    for key in facts.nodes(label):
        types = [tie.type for tie in facts.ties_of(key)]
        rows.append([facts.name(key), len(types), len(set(types))])
    return sorted(rows, key=lambda row: (-row[1], row[0]))[:top]


def _cooperation(facts: Facts) -> nx.Graph:
    return nx.Graph((t.start, t.end) for t in facts.ties("COOPERATES_WITH"))


def partners_of_partners(facts: Facts, office: str) -> Rows:
    key, graph = facts.one("Office", office), _cooperation(facts)
    two = [k for k, steps in nx.single_source_shortest_path_length(graph, key, 2).items()
           if steps == 2]  # fmt: skip
    return [
        [facts.name(k), sorted(map(facts.name, nx.common_neighbors(graph, key, k)))] for k in two
    ]


def circles_of_three(facts: Facts) -> Rows:
    found = nx.enumerate_all_cliques(_cooperation(facts))
    return [sorted(map(facts.name, clique)) for clique in found if len(clique) == 3]


def tied_in_many_ways(facts: Facts) -> Rows:
    types: dict[tuple[Key, ...], set[str]] = defaultdict(set)
    for t in facts.ties():
        types[tuple(sorted((t.start, t.end), key=lambda key: key[1]))].add(t.type)
    return [[*map(facts.name, pair), sorted(of)] for pair, of in types.items() if len(of) > 1]


def _days(first: str, last: str) -> int:
    return (dt.date.fromisoformat(day(last)) - dt.date.fromisoformat(day(first))).days


def events_between(facts: Facts, first: str, last: str) -> Rows:
    country = {t.start: facts.name(t.end) for t in facts.ties("HELD_IN")}
    rows: Rows = []
    for key in facts.nodes("Event"):
        held = facts.graph.nodes[key]
        if first <= held.get("start", "") <= last:
            days = _days(held["start"], held.get("end", held["start"])) + 1
            rows.append([held["start"], held["kind"], held.get("place"), country.get(key), days])
    return rows


def events_together(facts: Facts) -> Rows:
    events: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for event in facts.nodes("Event"):
        hosts = sorted(facts.name(t.start) for t in facts.ties("ORGANIZED") if t.end == event)
        for pair in combinations(hosts, 2):
            events[pair].append(event)
    return [
        [*pair, len(of), [facts.get(k, "place") for k in
                          sorted(of, key=lambda key: (facts.get(key, "start"), facts.name(key)))]]
        for pair, of in events.items()
    ]  # fmt: skip


def events_soon_after(facts: Facts, days: int) -> Rows:
    dated = sorted((facts.get(k, "start"), facts.name(k)) for k in facts.nodes("Event"))
    return [
        [a[1], b[1], _days(a[0], b[0])]
        for a, b in combinations(dated, 2)
        if a[0] < b[0] and _days(a[0], b[0]) <= days
    ]


def _unmentioned(facts: Facts) -> nx.MultiGraph:
    """Relationships without their direction, and without documents."""
    graph = nx.MultiGraph()
    graph.add_nodes_from(facts.graph)
    for t in facts.ties():
        if t.type != "TEXT_OF":
            graph.add_edge(t.start, t.end, type=t.type)
    return graph


def shortest_links(facts: Facts, first: str, second: str) -> Rows:
    graph = _unmentioned(facts)
    start, end = (next(k for k in graph if k[1] == id_) for id_ in (first, second))
    length = nx.shortest_path_length(graph, start, end)
    found = {
        (length, tuple(map(facts.name, nodes)), tuple(graph.edges[edge]["type"] for edge in way))
        for way in nx.all_simple_edge_paths(graph, start, end, cutoff=length)
        for nodes in [[start, *(edge[1] for edge in way)]]
    }
    return [[steps, list(names), list(types)] for steps, names, types in found]


def distance_to_countries(facts: Facts, office: str) -> Rows:
    key = facts.one("Office", office)
    steps = nx.single_source_shortest_path_length(_unmentioned(facts), key, 8)
    return [[facts.name(k), steps[k]] for k in facts.nodes("Country") if k in steps]


def within_three_steps(facts: Facts, office: str) -> Rows:
    key = facts.one("Office", office)
    found: dict[Key, list[int]] = defaultdict(list)
    types = ("COOPERATES_WITH", "PART_OF", "MEMBER_OF")
    for way in trails(facts, key, types, 3, both=True):
        end = places(key, way)[-1]
        if end[0] == "Office" and end != key:
            found[end].append(len(way))
    return [[facts.name(k), min(steps), len(steps)] for k, steps in found.items()]
