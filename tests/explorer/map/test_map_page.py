"""The page: one file, the same bytes, data that cannot become markup."""

from __future__ import annotations

import json
import re
from pathlib import Path

import networkx as nx
import pytest
from mapgraphs import offices

from explorer.map import graph_map
from explorer.map.text import label_lines, shown
from graphmodel.errors import UsageError


def test_the_same_graph_gives_the_same_bytes() -> None:
    """Neither time nor the order in which nodes and edges were added shows in the page."""
    graph, turned = offices(), nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(keys=True, data=True))))
    assert graph_map(graph).html() == graph_map(turned).html()


def test_the_text_of_documents_stays_out() -> None:
    """A map holds quotes, never a document's whole text, even where documents are shown."""
    graph = offices()
    graph.add_edge(("Document", "web-2018-06"), ("Country", "kenya"), key="m", type="MENTIONS",
                   documents=["web-2018-06"], quotes=["Kenya"], spans=["0:5"], rules=["name"],
                   confidence=[1.0], count=1)  # fmt: skip
    page = graph_map(graph, mentions=True).html()
    assert "Web page on Central Asia" in page
    assert "The whole text of" not in page


def test_data_cannot_end_its_script() -> None:
    """Every character that could end the element or a line is escaped and read back whole."""
    graph = offices()
    name = "</script><script>alert(1)</script> & \u2028 \u2029 <!-- \ud800"
    graph.nodes["Country", "kenya"]["region"] = name
    for *_, data in graph.edges(data=True):
        data["quotes"] = [name]
    page = graph_map(graph, title=name).html()
    found = re.search(r'<script type="application/json" id="map-data">(.*?)</script>', page)
    assert found
    assert not re.search("[<>&\u2028\u2029\ud800]", found[1])
    assert json.loads(found[1])["sentences"][0][2] == name
    assert page.count("</script>") == 3


def test_the_page_names_nothing_to_fetch() -> None:
    """Outside the scripts and the data there is no address, and the policy forbids all others."""
    page = graph_map(offices()).html()
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    assert not re.search(r"https?:|//|@import|url\(", markup)
    assert "default-src 'none'" in markup
    assert "unsafe" not in markup


def test_save_writes_whole_or_not_at_all(tmp_path: Path) -> None:
    """The file is the page in UTF-8, nothing is left beside it, and a bad place is said."""
    made = graph_map(offices(), title="Carte du mémorandum")
    target = made.save(tmp_path / "map.html")
    assert target.read_bytes() == made.html().encode("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]
    with pytest.raises(UsageError, match=r"cannot be written.*folder that exists"):
        made.save(tmp_path / "missing" / "map.html")
    with pytest.raises(UsageError, match="cannot be written"):
        made.save(tmp_path)


def test_banner_is_the_markings_or_what_was_given() -> None:
    """By default the markings of the documents quoted; a text of one's own replaces them."""
    both = '<p class="banner">LIMITED DISTRIBUTION · UNCLASSIFIED</p>'
    assert graph_map(offices()).html().count(both) == 2
    assert (
        '<p class="banner">LIMITED DISTRIBUTION</p>'
        in graph_map(offices(), documents=["note-2018-10"]).html()
    )
    assert (
        '<p class="banner">FOR &lt;X&gt; ONLY</p>'
        in graph_map(offices(), banner="FOR <X> ONLY").html()
    )
    assert 'class="banner">L' not in graph_map(offices(), banner="").html()


def test_parallel_relationships_share_a_line() -> None:
    """Relationships between the same two nodes, either way round, are one line holding all."""
    made = graph_map(offices())
    held = [number for line in made._data["edges"] for number in line["held"]]
    pairs = {(line["from"], line["to"]) for line in made._data["edges"]}
    assert sorted(held) == list(range(made.edges))
    assert len(pairs) == len(made._data["edges"]) < made.edges
    assert all((two, one) not in pairs for one, two in pairs)


def test_notebook_shows_it_in_a_frame() -> None:
    """The notebook's form is one frame whose page is escaped and kept apart."""
    shown_ = graph_map(offices())._repr_html_()
    assert shown_.startswith("<iframe ")
    assert "<script" not in shown_
    assert "allow-same-origin" not in shown_


def test_counts_and_title() -> None:
    """`nodes` and `edges` count what is shown; a focus names the map."""
    made = graph_map(offices())
    assert (made.nodes, made.edges, made.documents) == (45, 72, 5)
    assert graph_map(offices(), focus=["LCBC"]).title == "Around Lake Chad Basin Commission"


@pytest.mark.parametrize(
    ("name", "acronym", "lines"),
    [
        ("Kenya", None, ["Kenya"]),
        ("Counter-Terrorism Committee Executive Directorate", "CTED", ["CTED"]),
        ("a" * 5000, None, ["a" * 20, "a" * 20, "a" * 19 + "…"]),
        ("\u202e\n", None, ["(no name)"]),
    ],
)
def test_labels_are_short_lines(name: str, acronym: str | None, lines: list[str]) -> None:
    """A label is at most three lines of twenty characters; a long name yields to its acronym."""
    assert label_lines(name, acronym) == lines


def test_direction_turning_characters_are_dropped() -> None:
    """What would make a name read as another is not shown; letters and accents stay."""
    assert shown("Office\u202e gnp\u2066 é\n of") == "Office gnp é of"
