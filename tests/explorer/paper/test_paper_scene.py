"""A map on a page: nothing overlaps, nothing leaves the page, every line says its number."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from papergraphs import graph_of, hostile_map, random_map, tie

from explorer.paper import paper_map
from explorer.paper.annex import sheets
from explorer.paper.arranging import arranged
from explorer.paper.evidence import Bundle, bundles
from explorer.paper.fonts import cut
from explorer.paper.labelling import labels
from explorer.paper.routing import through
from explorer.paper.scene import PAGES, Box, Entry, Page, Scene, Words, all_words, corners
from graphmodel.errors import NotFoundError, UsageError
from graphmodel.schema import load_schema

Corners = tuple[float, float, float, float]
SIZES = [
    (30, 50, "a4"),
    (60, 90, "a4"),
    (60, 90, "slide"),
    pytest.param(100, 150, "a3", marks=pytest.mark.slow),
    pytest.param(150, 240, "a3", marks=pytest.mark.slow),
    pytest.param(100, 150, "a4", marks=pytest.mark.slow),
]
A, B, C = ("Office", "n0"), ("Office", "n1"), ("Office", "n2")


@cache
def random_scene(count: int, ties: int, page: str) -> Scene:
    return paper_map(random_map(count, ties), page=page)


def overlap(one: Corners, two: Corners) -> bool:
    across = min(one[2], two[2]) - max(one[0], two[0])
    down = min(one[3], two[3]) - max(one[1], two[1])
    return across > 0.001 and down > 0.001


def signs(entries: tuple[Entry, ...]) -> Iterator[Corners]:
    """The ground of each entry of a legend, its sign included."""
    for entry in entries:
        left, top, right, bottom = corners(entry.words)
        if entry.mark:
            left = entry.mark.x - entry.mark.size / 2
        elif entry.colour:
            left = entry.start[0]
        yield left, top, right, bottom


def grounds(scene: Scene) -> list[Corners]:
    """All that stands on a page and may not touch anything else."""
    parts: list[Words | Box] = [*scene.boxes]
    parts += [t.words for t in scene.ties if t.words]
    parts += [w for w in (scene.banner, scene.title, scene.about, scene.source) if w]
    return [*map(corners, parts), *signs(scene.legend)]


@pytest.mark.parametrize(("count", "ties", "page"), SIZES)
def test_nothing_overlaps(count: int, ties: int, page: str) -> None:
    """No two boxes, words, legend entries or headings share ground, and all are on the page."""
    scene = random_scene(count, ties, page)
    held = grounds(scene)
    assert len(scene.boxes) == count
    assert [pair for pair in combinations(held, 2) if overlap(*pair)] == []
    for left, top, right, bottom in held:
        assert left >= 0
        assert top >= 0
        assert right <= scene.page.width
        assert bottom <= scene.page.height


@pytest.mark.parametrize(("count", "ties", "page"), SIZES[:5])
def test_lines_end_at_their_boxes(count: int, ties: int, page: str) -> None:
    """A line runs from border to border, and hardly ever through a third box."""
    scene = random_scene(count, ties, page)
    frames = np.array([corners(box) for box in scene.boxes])
    for line in scene.ties:
        for end, point in ((line.one, line.points[0]), (line.two, line.points[-1])):
            left, top, right, bottom = frames[end]
            away = max(left - point[0], point[0] - right, top - point[1], point[1] - bottom)
            assert -0.01 <= away < 0.5
    met = [through(t.points, np.delete(frames, [t.one, t.two], axis=0)) for t in scene.ties]
    assert sum(met) <= len(met) / 50


@pytest.mark.parametrize(("count", "ties", "page"), SIZES)
def test_type_can_be_read(count: int, ties: int, page: str) -> None:
    """No type is under 6 pt on A3 and 7 pt elsewhere, or it is said how many nodes to leave out."""
    scene = random_scene(count, ties, page)
    least = 6 if page == "a3" else 7
    small = min(words.size for words in all_words(scene)) < least
    assert not small or any("leave out" in sentence for sentence in scene.said)
    if (count, page) in ((30, "a4"), (60, "a4"), (150, "a3")):
        assert not small


@pytest.mark.parametrize(("count", "ties", "page"), SIZES[:5])
def test_every_line_says_its_number(count: int, ties: int, page: str) -> None:
    """The numbers on the lines are those of the notes, each once."""
    scene = random_scene(count, ties, page)
    numbers = sorted(n for line in scene.ties for n in line.numbers)
    assert numbers == [note.number for note in scene.notes] == list(range(1, len(scene.notes) + 1))
    assert all(line.words for line in scene.ties)
    assert not any("found no room for the number" in said for said in scene.said)


def test_a_line_without_its_number_is_said() -> None:
    """Where a page is too small for all numbers, it is said how many lines have none."""
    scene = paper_map(random_map(30, 60), page=Page("slip", 150, 110))
    silent = sum(line.words is None for line in scene.ties)
    assert silent
    assert any(s.startswith(f"{silent} line") and "the number" in s for s in scene.said)


def test_numbers_on_a_short_line_stand_in_a_row_where_a_stack_finds_no_room() -> None:
    """Between two boxes one above the other, two numbers stand beside the line."""
    numbers = (("[11, 90]",), ("[11,", "90]"))
    line = Bundle(0, 1, ("ASSISTS",), numbers, (11, 90), False, "#555555", False)
    boxes = np.array([[20.0, 10, 60, 14], [20, 17.4, 60, 22]])
    (words,) = labels(cut([]), [line], [((40, 14), (40, 17.4))], boxes, 6.0, (80, 40))
    assert words
    assert words.lines == ("[11, 90]",)


def test_numbers_one_above_another_are_whole() -> None:
    """A stack of numbers breaks between them, and after the dash of a run, never within one."""
    graph = graph_of([("Office", "One"), ("Office", "Two"), ("Office", "Three")])
    for one, two in ((A, B), *[(A, C)] * 140, (B, A)):
        tie(graph, one, "ASSISTS", two)
    found = bundles(graph.subgraph([A, B, C]).copy())
    assert [bundle.words[-1] for bundle in found] == [("[1,", "142]"), ("[2–", "141]")]


def test_a_crowd_takes_empty_ground() -> None:
    """Boxes that the layout holds in one corner for the sake of a far one use the page's middle."""
    crowd = [(float(i % 5), float(i // 5)) for i in range(25)]
    half = np.full((26, 2), (6.0, 3.0))
    centres = arranged(np.array([*crowd, (30.0, 30.0)]), half, [(0, 25)], (280, 160))
    assert centres is not None
    assert centres[:25, 0].max() > 140
    assert centres[:25, 1].max() > 80


def test_a_crowded_page_says_what_to_leave_out() -> None:
    """More nodes than read well come with the number to leave out, and to show."""
    scene = paper_map(random_map(30, 40), page=Page("slip", 150, 110))
    (said,) = (s for s in scene.said if "leave out" in s)
    assert said.startswith("30 nodes crowd this page")
    assert int(said.partition("top ")[2].partition(")")[0]) < 30


def test_a_tangle_is_said() -> None:
    """Many lines between few nodes come with the advice to show fewer types; few lines do not."""
    names = [("Office", f"Office {i}") for i in range(8)]
    graph = graph_of(names)
    for one, two in combinations([("Office", f"n{i}") for i in range(8)], 2):
        tie(graph, one, "COOPERATES_WITH", two)
    assert any("28 lines between 8 nodes" in said for said in paper_map(graph).said)
    assert not any("hard to follow" in said for said in random_scene(30, 50, "a4").said)


def test_too_many_nodes_are_refused() -> None:
    """Above 150 nodes the error says how many are too many and how to have fewer."""
    with pytest.raises(UsageError, match=r"160 nodes.*leave out 10 or more with top 150"):
        paper_map(random_map(160, 200))


def test_a_small_page_refuses_what_finds_no_room() -> None:
    """Where even the smallest type is too large, the error says how many nodes to show."""
    slip = Page("slip", 100, 70)
    with pytest.raises(UsageError, match=r"find no room on slip .* show about \d+"):
        paper_map(random_map(60, 90), page=slip)


def test_unknown_page() -> None:
    """A page that there is not is answered with those that there are."""
    with pytest.raises(UsageError, match="a4, a3, slide"):
        paper_map(random_map(5, 6), page="a5")


def test_portrait_turns_the_page() -> None:
    """An upright page is as wide as the level one is high, and holds the same map."""
    scene = paper_map(random_map(20, 30), page=PAGES["a4"].portrait())
    assert (scene.page.width, scene.page.height) == (210, 297)
    held = grounds(scene)
    assert [pair for pair in combinations(held, 2) if overlap(*pair)] == []


def test_same_graph_same_scene() -> None:
    """The same graph gives the same scene."""
    assert paper_map(random_map(20, 30)) == paper_map(random_map(20, 30))


def test_words_read_along_the_arrow() -> None:
    """One line bundles all relationships of a pair; those the other way are said in reverse."""
    graph = graph_of([("Office", "One"), ("Office", "Two")])
    tie(graph, A, "BRIEFED", B)
    tie(graph, A, "VISITED", B)
    tie(graph, B, "CHAIRS", A, role="co-chair")
    (line,) = paper_map(graph).ties
    assert (line.one, line.two, line.arrow) == (0, 1, True)
    assert line.text == "briefed [1]; visited [2]; is chaired by: co-chair [3]"
    tie(graph, A, "COOPERATES_WITH", B)
    (line,) = paper_map(graph).ties
    assert line.numbers == (1, 2, 3, 4)
    assert line.text == "briefed [1]; cooperates with [2]; 2 more [3, 4]"


def test_planned_lines_are_dashed() -> None:
    """A line of plans alone is dashed, and the legend says so; without direction, no arrow."""
    graph = graph_of([("Office", "One"), ("Office", "Two"), ("Office", "Three")])
    tie(graph, A, "ASSISTS", B, planned=True)
    tie(graph, B, "COOPERATES_WITH", C)
    planned, bare = paper_map(graph).ties
    assert (planned.dashed, planned.arrow) == (True, True)
    assert (bare.dashed, bare.arrow) == (False, False)
    assert planned.text == "assists (planned) [1]"
    assert [e.dashed for e in paper_map(graph).legend if e.words.lines == ("planned",)] == [True]


def test_a_line_of_several_types_has_a_colour_of_its_own() -> None:
    """It has the colour of no type, and the legend says what it means; else the legend does not."""
    graph = graph_of([("Office", "One"), ("Office", "Two")])
    tie(graph, A, "BRIEFED", B)
    assert not [e for e in paper_map(graph).legend if e.words.lines == ("several of these",)]
    tie(graph, A, "VISITED", B)
    scene = paper_map(graph)
    (said,) = (e for e in scene.legend if e.words.lines == ("several of these",))
    assert said.colour == scene.ties[0].colour
    assert said.colour not in {kind.colour.lower() for kind in load_schema().types.values()}


def test_details_stand_on_the_line() -> None:
    """The title of a post and a sum are told on the line; a role that the type says is not."""
    graph = graph_of([("Official", "Ann Person"), ("Office", "Two"), ("Programme", "Three")])
    ann, two, three = ("Official", "n0"), ("Office", "n1"), ("Programme", "n2")
    tie(graph, ann, "HOLDS_POST", two, title="Director")
    tie(graph, two, "FUNDS", three, amount=1_500_000, currency="USD")
    tie(graph, ann, "MEMBER_OF", three, role="member")
    texts = {line.text for line in paper_map(graph).ties}
    assert {t.split(" [")[0] for t in texts} == {
        "holds post: Director", "funds: USD 1,500,000", "member of"
    }  # fmt: skip
    tie(graph, ann, "HOLDS_POST", two, title="director", start="2019")
    assert "holds post: Director [2, 3]" in {line.text for line in paper_map(graph).ties}


def test_notes_say_where_a_sentence_stands() -> None:
    """A note has its statement in words, and the quote with document, date, place and marking."""
    graph = graph_of([("Office", "First Office"), ("Office", "Two")], n0={"acronym": "FO"})
    tie(graph, A, "ASSISTS", B, purpose="training")
    (note,) = paper_map(graph).notes
    assert note.statement == "First Office (FO) – assists – Two (purpose: training)"
    (quote,) = note.quotes
    assert quote.text == "Sentence 0 says so."
    assert (quote.document, quote.title, quote.date) == (
        "report",
        "Report on offices",
        "2018-07-31",
    )
    assert (quote.place, quote.marking) == ("page 2, characters 0 to 21", "LIMITED")


def test_notes_say_properties_in_the_order_of_the_schema() -> None:
    """A post is told by its title, then its beginning and its end."""
    graph = graph_of([("Official", "Ann Person"), ("Office", "Two")])
    more = {"end": "2022", "start": "2017", "title": "Director"}
    tie(graph, ("Official", "n0"), "HOLDS_POST", ("Office", "n1"), **more)
    (note,) = paper_map(graph).notes
    assert note.statement.endswith("(title: Director; start: 2017; end: 2022)")


def test_banner() -> None:
    """The banner holds the markings of the documents, or what was given, or is not there."""
    graph = graph_of([("Office", "One"), ("Office", "Two")])
    tie(graph, A, "ASSISTS", B)
    assert [paper_map(graph, banner=b).banner for b in ("",)] == [None]
    found = [paper_map(graph, banner=b).banner for b in (None, "Secret")]
    assert [b.lines for b in found if b] == [("LIMITED",), ("Secret",)]


def test_names_in_other_scripts() -> None:
    """A name that the typeface lacks gives way to an alias, else to the id; Greek needs neither."""
    graph = graph_of(
        [("Office", "反恐办公室"), ("Office", "مكتب"), ("Office", "Ελληνική Управление Şırnak")],
        n0={"aliases": ["反恐", "Counter-Terrorism Office"]},
    )
    tie(graph, A, "ASSISTS", B)
    tie(graph, B, "ASSISTS", C)
    graph.edges[B, C, "ASSISTS 1"]["quotes"] = ["反恐办公室 assists."]
    scene = paper_map(graph)
    assert [" ".join(box.words.lines) for box in scene.boxes] == [
        "Counter-Terrorism Office", "n1", "Ελληνική Управление Şırnak"
    ]  # fmt: skip
    assert scene.notes[1].quotes[0].text == "反恐办公室 assists."
    (sheet,) = sheets(scene, cut(["assists"]))
    assert any("\ufffd" * 5 + " assists." in line for w in sheet.words for line in w.lines)
    assert scene.said == (
        "characters that the typeface lacks show as \ufffd in 1 sentence of a pdf",
    )


def test_a_marking_that_the_typeface_lacks_is_said() -> None:
    """Nobody hands on a map whose marking or title cannot be read without being told."""
    graph = graph_of([("Office", "One"), ("Office", "Two")])
    tie(graph, A, "ASSISTS", B)
    (said,) = paper_map(graph, title="反恐", banner="سري").said
    assert said.endswith(" in the title, the marking")
    assert paper_map(graph, title="Éire", banner="СЕКРЕТНО").said == ()


def test_hostile_names_keep_their_places() -> None:
    """Whatever names hold, no box covers another and none is larger than a few lines."""
    scene = paper_map(hostile_map())
    held = grounds(scene)
    assert [pair for pair in combinations(held, 2) if overlap(*pair)] == []
    assert max(box.height for box in scene.boxes) < 30
    assert not any(c in "".join(w.lines) for w in all_words(scene) for c in "\u202e\x00\x1b")


def test_top_leaves_no_box_without_a_line() -> None:
    """A node that is left without a relationship is not drawn, unless it is in focus."""
    graph = random_map(40, 50)
    scene = paper_map(graph, top=15)
    tied = {i for line in scene.ties for i in (line.one, line.two)}
    assert tied == set(range(len(scene.boxes)))
    alone = graph_of([("Office", "One"), ("Office", "Two")])
    tie(alone, A, "ASSISTS", B)
    assert len(paper_map(alone, focus="One", hops=0).boxes) == 1


def test_nothing_to_show() -> None:
    """An empty graph is answered in a sentence."""
    with pytest.raises(NotFoundError, match="no relationship"):
        paper_map(graph_of([]))


def test_words_lie_on_their_lines() -> None:
    """The words of a line touch it, or stand beside it no further than their own height."""
    scene = paper_map(random_map(30, 50))
    for line in scene.ties:
        if line.words is None:
            continue
        left, top, right, bottom = corners(line.words)
        steps = np.linspace(0, 1, 60)
        spots = [
            (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
            for a, b in zip(line.points, line.points[1:], strict=False)
            for t in steps.tolist()
        ]
        far = min(
            math.hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom)) for x, y in spots
        )
        assert far < line.words.height


def test_markings_are_never_cut() -> None:
    """A banner of many markings takes as many lines as it needs; a long title is cut."""
    graph = graph_of([("Office", "One"), ("Office", "Two")])
    tie(graph, A, "ASSISTS", B)
    marking = " · ".join(f"FOR THE EYES OF GROUP {i} ONLY" for i in range(20))
    scene = paper_map(graph, banner=marking, title="word " * 200)
    assert scene.banner is not None
    assert " ".join(scene.banner.lines) == marking
    assert len(scene.title.lines) == 2
    held = grounds(scene)
    assert [pair for pair in combinations(held, 2) if overlap(*pair)] == []


@pytest.mark.parametrize(("count", "ties", "page"), SIZES[:3])
def test_words_beside_a_line_lie_on_no_other(count: int, ties: int, page: str) -> None:
    """Words that found no place on their own line do not stand on another, to be read as its."""
    scene = random_scene(count, ties, page)
    for line in scene.ties:
        if line.words is None or line.words.lines[0].startswith("["):
            continue
        frame = np.array([corners(line.words)])
        if not through(line.points, frame):
            others = [other for other in scene.ties if other is not line]
            assert not any(through(other.points, frame) for other in others)
