"""Where nodes stand: no overlap, the same on every run, communities apart."""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest
from mapgraphs import offices, random_graph

from explorer.map import graph_map
from explorer.map.forces import evened, gathered
from explorer.map.layout import place
from explorer.map.spacing import overlaps, separate, settle


@pytest.mark.parametrize("count", [2, 30, 100, 400])
def test_no_two_circles_overlap(count: int) -> None:
    """Checked pair by pair on the finished map, whatever its size."""
    made = graph_map(random_graph(count, 3 * count))
    circles = [(node["x"], node["y"], node["size"]) for node in made._data["nodes"]]
    for (x, y, r), (u, v, s) in itertools.combinations(circles, 2):
        assert np.hypot(x - u, y - v) > r + s


def test_labels_have_room_on_a_small_map() -> None:
    """At full size no label of a small map lies over another node or its label."""
    made = graph_map(offices())
    boxes = []
    for node, detail in zip(made._data["nodes"], made._data["details"], strict=True):
        half = max(node["size"], 3.5 * max(map(len, detail["s"])))
        low = node["y"] + node["size"] + 15 * len(detail["s"])
        boxes.append((node["x"] - half, node["y"] - node["size"], node["x"] + half, low))
    for a, b in itertools.combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_order_of_relationships_does_not_matter() -> None:
    """The same pairs in another order and direction give the same places."""
    half = np.full((60, 2), 12.0)
    chance = random.Random(3)
    pairs = [(chance.randrange(60), chance.randrange(60)) for _ in range(150)]
    turned = [(two, one) for one, two in pairs]
    chance.shuffle(turned)
    assert np.array_equal(place(half, pairs), place(half, turned))


def test_communities_stand_apart() -> None:
    """Two dense groups joined by one line are each closer together than to the other."""
    groups = [range(20), range(20, 40)]
    pairs = [pair for group in groups for pair in itertools.combinations(group, 2)] + [(0, 20)]
    spots = place(np.full((40, 2), 10.0), pairs)
    centres = [spots[list(group)].mean(0) for group in groups]
    reach = max(
        np.linalg.norm(spots[list(g)] - c, axis=1).mean()
        for g, c in zip(groups, centres, strict=True)
    )
    assert np.linalg.norm(centres[0] - centres[1]) > 2 * reach


def test_components_do_not_interlock() -> None:
    """The rectangles about two components share no point."""
    pairs = [(i, i + 1) for i in range(9)] + [(i, i + 1) for i in range(10, 19)]
    spots = place(np.full((20, 2), 10.0), pairs)
    (low, high), (least, most) = [(s.min(0), s.max(0)) for s in (spots[:10], spots[10:])]
    assert (high < least).any() or (most < low).any()


def test_a_crowd_on_one_point_is_spread() -> None:
    """Even nodes that all start on one point end without overlap."""
    half = np.tile([[30.0, 12.0]], (80, 1))
    assert overlaps(np.zeros((80, 2)), half) == 80 * 79 // 2
    assert overlaps(separate(np.zeros((80, 2)), half), half) == 0


def test_a_second_edition_does_not_jump() -> None:
    """With the positions of an earlier map, what both show stays near its place."""
    graph = offices()
    first = graph_map(graph)
    new = ("Office", "new-office")
    graph.add_node(new, label="Office", id="new-office", name="New Office")
    graph.add_edge(new, ("Country", "kenya"), key="x", type="ASSISTS", documents=["web-2018-06"],
                   quotes=["The New Office helps Kenya."], spans=["0:27"], rules=["r"],
                   confidence=[0.9], count=1)  # fmt: skip
    second = graph_map(graph, positions=first.positions)
    moved = [np.hypot(*np.subtract(second.positions[k], p)) for k, p in first.positions.items()]
    assert new in second.positions
    assert np.median(moved) < 5
    assert max(moved) < 200


def test_a_stray_node_does_not_make_the_map_small() -> None:
    """A node flung ten times as far as the rest is drawn in, on its own side; the rest stay."""
    angle = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    points = np.column_stack([np.cos(angle), np.sin(angle)]) * 10
    points[7] *= 10
    drawn = gathered(points)
    assert np.linalg.norm(drawn, axis=1).max() < 25
    assert np.allclose(
        drawn[7] / np.linalg.norm(drawn[7]), points[7] / np.linalg.norm(points[7]), atol=0.01
    )
    assert np.allclose(np.delete(drawn, 7, 0), np.delete(points, 7, 0), atol=0.1)


def test_a_crowd_on_a_short_line_becomes_round() -> None:
    """Many nodes that start almost on one point, on a line, end as a heap and not as a row."""
    start = np.random.default_rng(1).normal(size=(300, 2)) * [0.01, 1.0]
    apart = separate(start, np.full((300, 2), 17.0))
    long, short = np.linalg.svd(apart - apart.mean(0), compute_uv=False)
    assert long < 2.5 * short


def test_a_crowd_in_the_middle_gets_room() -> None:
    """A large map of few far ends and a dense middle becomes mostly an even disc."""
    angle = np.arange(1000) * 2.399963
    far = np.linspace(0, 1, 1000) ** 3 * 100 + 0.1
    before = np.column_stack([np.cos(angle), np.sin(angle)]) * far[:, None]
    after = np.linalg.norm(evened(before), axis=1)
    assert np.median(far) / far.max() < 0.13
    assert np.median(after) / after.max() > 0.4


def test_large_maps_fill_their_room() -> None:
    """Hubs with many leaves and long chains take at most fifteen times what their nodes need."""
    pairs = [(0, 1), (1, 2), (0, 2)] + [(node % 3, node) for node in range(3, 903)]
    for first in range(903, 1263, 12):
        chain = [first % 3, *range(first, first + 12)]
        pairs += itertools.pairwise(chain)
    half = np.full((1263, 2), 17.0)
    wide, tall = np.ptp(place(half, pairs), axis=0)
    assert wide * tall < 15 * (4 * half.prod(1)).sum()


def test_newcomers_stand_by_those_they_hang_on() -> None:
    """In a next edition a chain of newcomers starts at its old node, whatever their numbers."""
    half, old = np.full((46, 2), 12.0), range(6, 46)
    ring = [(node, old[(i + 1) % 40]) for i, node in enumerate(old)]
    before = dict(zip(old, map(tuple, place(half, ring)[6:].tolist()), strict=True))
    top = min(before, key=lambda node: before[node][1])
    spots = place(half, [*ring, (0, 1), (1, 2), (2, 3), (3, top)], before)
    assert all(tuple(spots[node]) == spot for node, spot in before.items())
    far = [np.linalg.norm(spots[node] - spots[top]) for node in (3, 2, 1, 0)]
    assert far == sorted(far)
    assert far[0] < 150
    assert overlaps(spots, half) == 0


def test_new_components_stand_below_by_themselves() -> None:
    """Newcomers that hang on nothing old are laid out together, under what was there."""
    half = np.full((80, 2), 12.0)
    ring = [(node, node + 1) for node in range(39)]
    before = {node: tuple(spot) for node, spot in enumerate(place(half[:40], ring).tolist())}
    chains = [(i, i + 1) for i in range(40, 59)] + [(i, i + 1) for i in range(60, 79)]
    spots = place(half, ring + chains, before)
    assert spots[40:, 1].min() > max(y for _, y in before.values())
    (low, high), (least, most) = [(s.min(0), s.max(0)) for s in (spots[40:60], spots[60:])]
    assert (high < least).any() or (most < low).any()
    assert overlaps(spots, half) == 0


def test_many_newcomers_in_a_full_place_find_room() -> None:
    """Three hundred that hang on the middle of a full map end beside each other about it."""
    side = np.arange(20) * 26.0
    grid = np.array(list(itertools.product(side, side)))
    points = np.concatenate([grid, np.full((300, 2), 250.0)])
    still = np.arange(700) < 400
    half = np.full((700, 2), 12.0)
    spots = settle(points, half, still)
    assert np.array_equal(spots[:400], grid)
    assert overlaps(spots, half) == 0
    assert np.abs(spots - 247.0).max() < 600
