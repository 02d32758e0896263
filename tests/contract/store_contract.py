"""What every store must do: inherit `StoreContract` and say how to make an empty store."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import (
    ANNA,
    KENYA,
    OSCE,
    UNOCT,
    collections,
    document,
    dumped,
    extractions,
    fact,
    filled,
    node_of,
    shown,
    small,
)

from graphmodel import (
    Extraction,
    Gap,
    QueryError,
    Store,
    StoreError,
    UsageError,
    Value,
    open_store,
    verify,
)
from graphmodel.copying import copy
from graphmodel.graph import build_graph
from graphmodel.merge import merge

MakeStore = Callable[[], Store]
_many = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,  # the fixture makes a new store for every example
        HealthCheck.differing_executors,  # the same examples are meant for every store
        HealthCheck.too_slow,
    ],
)


class StoreContract:
    """The suite; a subclass has a fixture `fresh` that gives a maker of empty stores."""

    # -- what is put comes back -----------------------------------------------------------

    def test_document_comes_back(self, fresh: MakeStore) -> None:
        """A document comes back as it was put, its text included."""
        held = dataclasses.replace(
            document("a", "Text\r\nwith\x00 odd 🌍 signs", date="2017-06"),
            title="A title",
            marking="RESTRICTED",
            language="en",
            pages=((0, 1), (6, 2)),
            paragraphs=((0, "12"),),
            blocks=((0, 4, "heading"),),
            metadata={"author": "É"},
        )
        store = filled(fresh(), [Extraction(held)])
        assert store.document("a") == held
        assert store.find_by_text(held.sha256) == held
        assert [s.document for s in store.documents()] == [dataclasses.replace(held, text="")]

    def test_unknown_document_is_none(self, fresh: MakeStore) -> None:
        """What is not loaded is None, not an error."""
        store = fresh()
        assert store.document("a") is None
        assert store.find_by_text("0") is None
        assert store.reading("a") is None

    def test_facts_come_back(self, fresh: MakeStore) -> None:
        """Facts come back as stated, an undirected one from its lesser end, spans with it."""
        extraction = small()
        found = list(filled(fresh(), [extraction]).facts())
        kept = [f for f in extraction.facts if f.type != "COOPERATES_WITH"]
        assert sorted(map(repr, kept)) == sorted(
            repr(f) for f in found if f.type != "COOPERATES_WITH"
        )
        (turned,) = [f for f in found if f.type == "COOPERATES_WITH"]
        (given_,) = [f for f in extraction.facts if f.type == "COOPERATES_WITH"]
        assert (turned.subject, turned.object) == (OSCE, UNOCT)
        assert turned.evidence.subject == given_.evidence.object
        assert turned.evidence.object == given_.evidence.subject

    @pytest.mark.parametrize("name", ["of two words", "`b", "a\\u0060b", "Zürich", "1st", "r"])
    def test_property_of_any_name(self, fresh: MakeStore, name: str) -> None:
        """A property that no schema names comes back, loaded and copied, whatever it is called."""
        held = document("a", "UNOCT assists Kenya.")
        stated = [
            fact(held, UNOCT, "ASSISTS", KENYA, **{name: "x"}),
            fact(held, UNOCT, "LOCATED_IN", KENYA),
        ]
        store = filled(fresh(), [Extraction(held, tuple(stated))])
        assert [dict(f.properties) for f in store.facts()] == [{name: "x"}, {}]
        with open_store(":memory:") as other:
            copy(store, other)
            again = fresh()
            copy(other, again)
            assert list(again.facts()) == list(store.facts())

    def test_gaps_and_reading_come_back(self, fresh: MakeStore) -> None:
        """Gaps come by document and place; what read a document is told."""
        store = filled(fresh(), [small("b"), small("a")])
        gaps = list(store.gaps())
        assert [(id, gap.start) for id, gap in gaps] == [("a", 0), ("a", 4), ("b", 0), ("b", 4)]
        assert gaps[1][1] == Gap("lost-number", 4, 9, "Smith", "a note")
        assert store.reading("a") == "rules 1"

    def test_summary_counts(self, fresh: MakeStore) -> None:
        """A summary counts facts, mentions, nodes without the document's own, and gaps."""
        (line,) = filled(fresh(), [small()]).documents()
        assert (line.facts, line.mentions, line.nodes, line.gaps) == (3, 2, 4, 2)
        assert line.reading == "rules 1"

    @_many
    @given(extraction=extractions("a"))
    def test_offsets_survive(self, fresh: MakeStore, extraction: Extraction) -> None:
        """Whatever the text holds, each quote is the stored text from start to end."""
        store = filled(fresh(), [extraction])
        held = store.document("a")
        assert held is not None
        assert held.text == extraction.document.text
        for found in store.facts():
            e = found.evidence
            assert held.text[e.start : e.end] == e.text
        assert len(list(store.facts())) == len({repr(f) for f in store.facts()})

    # -- relationships ---------------------------------------------------------------------

    @_many
    @given(together=collections())
    def test_relationships_of_one_node(self, fresh: MakeStore, together: list[Extraction]) -> None:
        """Those of a node are the ones among all that have it at an end, in the same order."""
        store = filled(fresh(), together)
        everything = list(store.relationships())
        for node in store.nodes():
            touching = [r for r in everything if node.key in (r.subject.key, r.object.key)]
            assert list(store.relationships(of=node.key)) == touching
        assert list(store.relationships(of=("Office", "none"))) == []

    @_many
    @given(together=collections())
    def test_nodes_are_those_of_the_relationships(
        self, fresh: MakeStore, together: list[Extraction]
    ) -> None:
        """Each node comes once, by label and id, as relationships show it; documents too."""
        store = filled(fresh(), together)
        found = {node.key: node for node in store.nodes()}
        assert list(found) == sorted(found)
        assert len(found) == len(store.nodes())
        shown = {n.key: n for r in store.relationships() for n in (r.subject, r.object)}
        assert shown.items() <= found.items()
        loaded = {("Document", summary.document.id) for summary in store.documents()}
        assert set(found) == shown.keys() | loaded

    def test_nodes_follow_a_change(self, fresh: MakeStore) -> None:
        """What is put or forgotten after nodes were listed is in the next list, or gone."""
        store = filled(fresh(), [small("a")])
        assert ("Country", "KEN") in {node.key for node in store.nodes()}
        store.forget(["a"])
        assert store.nodes() == []
        store.put(small("b"))
        assert ("Document", "b") in {node.key for node in store.nodes()}
        assert list(store.relationships(of=("Document", "b")))

    def test_relationships_are_sorted_and_merged(self, fresh: MakeStore) -> None:
        """Relationships are sorted by subject, type, object; two documents' facts are one."""
        found = list(filled(fresh(), [small("b"), small("a")]).relationships())
        order = [(r.subject.key, r.type, r.object.key) for r in found]
        assert order == sorted(order)
        (visit,) = [r for r in found if r.type == "VISITED"]
        assert [e.document for e in visit.evidence] == ["a", "b"]
        (mention,) = [r for r in found if r.subject.id == "a" and r.object == KENYA]
        assert mention.properties == {"count": 1}

    def test_document_node_is_the_documents_own(self, fresh: MakeStore) -> None:
        """In relationships a document's node says what the document says of itself."""
        found = filled(fresh(), [small(date="2018-08")]).relationships()
        nodes = [r.subject for r in found if r.type == "MENTIONS"]
        assert {node.properties["date"] for node in nodes} == {"2018-08"}
        assert all("text" not in node.properties for node in nodes)

    @_many
    @given(data=st.data(), held=collections())
    def test_order_of_loading_is_nothing(
        self, fresh: MakeStore, data: st.DataObject, held: list[Extraction]
    ) -> None:
        """Documents put in any order, texts shared or not, give the same bytes."""
        other = data.draw(st.permutations(held))
        one, two = shown(filled(fresh(), held)), shown(filled(fresh(), other))
        assert one == two

    @_many
    @given(held=collections())
    def test_putting_twice_is_putting_once(self, fresh: MakeStore, held: list[Extraction]) -> None:
        """Documents put again change nothing."""
        store = filled(fresh(), held)
        before = shown(store)
        assert shown(filled(store, held)) == before

    @_many
    @given(first=extractions("a"), second=extractions("a"), other=extractions("b"))
    def test_changed_document_replaces_its_own(
        self, fresh: MakeStore, first: Extraction, second: Extraction, other: Extraction
    ) -> None:
        """A changed document leaves what it would have left alone, and no other is touched."""
        changed = dataclasses.replace(second, reading="rules 2")
        texts = {e.document.text for e in (first, second, other)}
        rest = [other] if len(texts) == 3 else []
        one = filled(fresh(), [first, *rest, changed])
        assert one.reading("a") == "rules 2"
        found = shown(one)
        assert found == shown(filled(fresh(), [changed, *rest]))

    @_many
    @given(held=collections(apart=True))
    def test_forgetting_is_never_having_loaded(
        self, fresh: MakeStore, held: list[Extraction]
    ) -> None:
        """A forgotten document leaves exactly what is there without it."""
        store = filled(fresh(), held)
        store.forget([held[0].document.id])
        found = shown(store)
        assert found == shown(filled(fresh(), held[1:]))

    def test_forgetting_an_unknown_document_changes_nothing(self, fresh: MakeStore) -> None:
        """An unknown id names the nearest one, and the known ones beside it stay."""
        store = filled(fresh(), [small("visit"), small("note")])
        with pytest.raises(UsageError, match="Did you mean 'visit'"):
            store.forget(["note", "visti"])
        assert [s.document.id for s in store.documents()] == ["note", "visit"]

    # -- names and texts --------------------------------------------------------------------

    def test_one_text_under_two_names(self, fresh: MakeStore) -> None:
        """The same text is one document, by its lesser name, with both sources, in any order."""
        held = [
            dataclasses.replace(
                small("x"), document=document(id, small("x").document.text), facts=(), gaps=()
            )
            for id in ("c", "a", "b")
        ]
        held = [
            dataclasses.replace(
                e,
                facts=(
                    fact(e.document, node_of(e.document), "MENTIONS", KENYA, (26, 31)),
                    fact(e.document, ANNA, "VISITED", KENYA),
                ),
            )
            for e in held
        ]
        for order in permutations(held):
            store = filled(fresh(), order)
            (line,) = store.documents()
            assert line.document.id == "a"
            assert line.document.sources == ("in/a.txt", "in/b.txt", "in/c.txt")
            assert {f.evidence.document for f in store.facts()} == {"a"}
            assert {r.subject.id for r in store.relationships()} == {"a", "anna-smith"}

    def test_newer_reading_under_a_second_name(self, fresh: MakeStore) -> None:
        """A new reading under the greater name gives its facts to the lesser name."""
        old = small("a")
        new = Extraction(
            document("b", old.document.text),
            (fact(document("b", old.document.text), ANNA, "VISITED", OSCE),),
            reading="rules 2",
        )
        store = filled(fresh(), [old, new])
        assert [(f.object.id, f.evidence.document) for f in store.facts()] == [("osce", "a")]
        assert store.reading("a") == "rules 2"

    def test_taken_name_is_refused(self, fresh: MakeStore) -> None:
        """Another text from another source under a taken name names both sources and --id."""
        store = filled(fresh(), [small("a", source="one/a.txt")])
        before = dumped(store)
        other = Extraction(document("a", "Other text.", source="two/a.txt"))
        with pytest.raises(StoreError, match=r"one/a\.txt.*two/a\.txt.*--id"):
            store.put(other)
        assert dumped(store) == before

    def test_changed_copy_leaves_the_other(self, fresh: MakeStore) -> None:
        """Where one of two files of the same text changes, the other keeps the old text."""
        text = "Ms. Smith visited Kenya."
        copies = [
            Extraction(held, (fact(held, ANNA, "VISITED", KENYA),))
            for held in (document("a", text), document("b", text))
        ]
        changed = Extraction(document("a", "Nothing of the kind."))
        store = filled(fresh(), [*copies, changed])
        assert [s.document.sources for s in store.documents()] == [("in/a.txt",), ("in/b.txt",)]
        found = shown(store)
        assert found == shown(filled(fresh(), [copies[1], changed]))

    def test_unplaced_event_follows_its_document(self, fresh: MakeStore) -> None:
        """An event that carries its document in its id carries the name that the text keeps."""

        def held(id: str) -> Extraction:
            own = document(id, "A visit took place.")
            event = dataclasses.replace(ANNA, label="Event", id=f"visit-{id}-2", name="visit")
            return Extraction(own, (fact(own, UNOCT, "ORGANIZED", event),))

        store = filled(fresh(), [held("b"), held("a")])
        assert [f.object.id for f in store.facts()] == ["visit-a-2"]
        renamed = filled(fresh(), [held("a"), held("b"), Extraction(document("a", "Gone."))])
        assert [f.object.id for f in renamed.facts()] == ["visit-b-2"]

    # -- refusals ---------------------------------------------------------------------------

    @pytest.mark.parametrize(
        "value",
        [math.nan, {1, 2}, 2**63, -(2**63) - 1, ["a", 1], [1, True], [[1]], {"a": 1}, [None]],
    )
    def test_value_that_cannot_be_stored(self, fresh: MakeStore, value: Value) -> None:
        """A value that no store can hold is refused in a sentence, and nothing of it is kept."""
        store = fresh()
        held = document("a", "Some text.")
        with pytest.raises(StoreError, match="cannot be stored"):
            store.put(Extraction(held, (fact(held, ANNA, "VISITED", KENYA, purpose=value),)))
        assert store.documents() == []

    def test_fact_of_another_document_is_refused(self, fresh: MakeStore) -> None:
        """A document comes with its own facts alone, else it could not take them along."""
        store = fresh()
        bad = dataclasses.replace(small("a"), facts=small("b").facts)
        with pytest.raises(StoreError, match="fact of document 'b'"):
            store.put(bad)
        assert store.documents() == []

    def test_text_that_is_no_unicode(self, fresh: MakeStore) -> None:
        """Half a surrogate pair is refused in a sentence, and nothing of it is kept."""
        store = fresh()
        bad = dataclasses.replace(document("a", "x"), text="half \ud83d")
        with pytest.raises(StoreError, match="UTF-8"):
            store.put(Extraction(bad))
        assert store.documents() == []

    # -- views ------------------------------------------------------------------------------

    def test_graph_has_all_documents_and_evidence(self, fresh: MakeStore) -> None:
        """The graph has every document with its text, and evidence as parallel lists."""
        graph = filled(fresh(), [small(date="2018-08"), Extraction(document("x", "X."))]).graph()
        assert graph.nodes[("Document", "x")]["text"] == "X."
        (edge,) = graph.get_edge_data(ANNA.key, KENYA.key).values()
        assert edge["type"] == "VISITED"
        assert edge["documents"] == ["visit"]
        assert (edge["first_seen"], edge["count"]) == ("2018-08", 1)

    def test_what_is_stored_verifies(self, fresh: MakeStore) -> None:
        """Sound facts verify without a fault on every store."""
        assert verify(filled(fresh(), [small("a"), small("b")])) == []

    @_many
    @given(together=collections())
    def test_the_graph_is_that_of_the_records(
        self, fresh: MakeStore, together: list[Extraction]
    ) -> None:
        """The graph is the same on every store: it follows from relationships and documents."""
        store = filled(fresh(), together)
        documents = [store.document(summary.document.id) for summary in store.documents()]
        made = build_graph(merge(store.facts(), filter(None, documents)), filter(None, documents))
        found = store.graph()
        assert dict(found.nodes(data=True)) == dict(made.nodes(data=True))
        assert list(found.edges(keys=True, data=True)) == list(made.edges(keys=True, data=True))

    # -- from store to store ----------------------------------------------------------------

    @_many
    @given(together=collections())
    def test_copy_and_back(self, fresh: MakeStore, together: list[Extraction]) -> None:
        """A copy in another store, and the copy of the copy, hold the same, names with it."""
        store = filled(fresh(), together)
        before, names = shown(store), [store.names(s.document.id) for s in store.documents()]
        with open_store(":memory:") as other:
            copy(store, other)
            assert shown(other) == before
            again = fresh()
            assert {outcome.status for outcome in copy(other, again)} == {"copied"}
            assert shown(again) == before
            assert [again.names(s.document.id) for s in again.documents()] == names
            assert {outcome.status for outcome in copy(other, again)} == {"unchanged"}

    def test_names_of_an_unknown_document(self, fresh: MakeStore) -> None:
        """Asking for the names of what is not loaded says so."""
        with pytest.raises(UsageError, match="no document 'a'"):
            fresh().names("a")

    # -- questions --------------------------------------------------------------------------

    @_many
    @given(together=collections())
    def test_questions_see_the_graph(self, fresh: MakeStore, together: list[Extraction]) -> None:
        """A question sees the nodes and relationships of the graph, and nothing else."""
        store = filled(fresh(), together)
        graph = store.graph()
        assert store.query("MATCH (n) RETURN count(n)").rows == ((len(graph),),)
        (edges,) = store.query("MATCH ()-[r]->() RETURN count(r)").rows
        assert edges == (graph.number_of_edges(),)
        found = store.query("MATCH (n) RETURN n ORDER BY labels(n)[0], n.id").plain()
        assert [row[0]["properties"] for row in found] == [
            {name: value for name, value in sorted(held.items()) if name != "label"}
            for _, held in sorted(graph.nodes(data=True))
        ]

    def test_question_gives_nodes_relationships_and_paths(self, fresh: MakeStore) -> None:
        """Nodes, relationships and paths come in the form that is documented for all stores."""
        store = filled(fresh(), [small(date="2018-08")])
        rows = store.query("MATCH p = (a)-[r:VISITED]->(b) RETURN a, r, p, keys(a), {x: b}")
        assert rows.columns == ("a", "r", "p", "keys(a)", "{x: b}")
        ((anna, visited, path, keys, held),) = rows.plain()
        assert (anna["label"], anna["id"]) == ("Official", "anna-smith")
        assert sorted(keys) == sorted(anna["properties"]) == ["aliases", "id", "name"]
        assert (visited["start"], visited["end"]) == ("Official:anna-smith", "Country:KEN")
        assert visited["properties"]["quotes"] == [
            "Ms. Smith (UNOCT) visited Kénya with OSCE: visit. 🌍 Good."
        ]
        assert "first_seen" in visited["properties"]
        assert path == {"nodes": [anna, held["x"]], "relationships": [visited]}

    def test_question_gives_records_that_are_read_as_the_driver_s(self, fresh: MakeStore) -> None:
        """What a row holds is read in one way: on Neo4j its driver's types, else equal records."""
        store = filled(fresh(), [small(date="2018-08")])
        ((anna, visited, path, ends),) = store.query(
            "MATCH p = (a)-[r:VISITED]->(b) RETURN a, r, p, [startNode(r), {x: endNode(r)}]"
        )
        start, held = ends
        assert (anna.labels, anna["id"], anna["nothing"]) == ({"Official"}, "anna-smith", None)
        assert {"aliases", "id", "name"} <= set(anna.keys()) == {name for name, _ in anna.items()}
        assert ("name" in anna, "nothing" in anna, anna.get("nothing", 0)) == (True, False, 0)
        assert (visited.type, visited["count"]) == ("VISITED", 1)
        assert (visited.start_node, visited.end_node) == visited.nodes == (anna, held["x"])
        assert (path.start_node, path.end_node) == path.nodes == (start, held["x"])
        assert (len(path), list(path)) == (1, [visited]) == (1, list(path.relationships))
        assert len({anna, start, path.start_node, visited, path.relationships[0]}) == 2
        assert isinstance(anna.element_id, str)
        assert visited != anna

    @pytest.mark.parametrize(
        ("question", "want"),
        [
            ("MATCH (n:Official) RETURN keys(n)", ["aliases", "id", "name"]),
            ("MATCH (n:Official) RETURN size(keys(collect(n)[0]))", 3),
            ("MATCH (n:Official) RETURN [x IN keys(n) WHERE x <> 'id']", ["aliases", "name"]),
            ("MATCH (n) RETURN size(keys(n)) - size(keys(properties(n))) AS x LIMIT 1", 0),
            ("OPTIONAL MATCH (n:Programme) RETURN keys(n)", None),
        ],
    )
    def test_keys_are_in_order(self, fresh: MakeStore, question: str, want: object) -> None:
        """``keys`` gives the names of the model's properties in their order, null for nothing."""
        store = filled(fresh(), [small()])
        assert store.query(question).rows == ((want,),)

    @pytest.mark.parametrize(
        ("question", "reason"),
        [
            ("MATCH (n) SET n.x = 1", "--write"),
            ("CREATE (n:Office)", "--write|cannot begin"),
            ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "LOAD|cannot begin"),
            ("UNWIND [1] AS x LOAD CSV FROM 'file:///x' AS line RETURN line", "LOAD"),
            ("CREATE INDEX FOR (n:Office) ON (n.x)", "--write|cannot begin"),
            ("CALL db.createLabel('X')", "--write"),
            ("MATCH (n) CALL { WITH n DELETE n } RETURN 1", "--write"),
            ("MATCH (n:Ofice) RETURN n", "Did you mean 'Office'"),
            ("MATCH ()-[r:VISTED]->() RETURN r", "Did you mean 'VISITED'"),
            ("MATCH (n RETURN n", "never closed"),
            ("MATCH (n) RETURN m", "m"),
            ("RETURN 1; RETURN 2", "one statement"),
            ("", "empty"),
        ],
    )
    def test_refused_question(self, fresh: MakeStore, question: str, reason: str) -> None:
        """What is wrong or would change something is refused in a sentence; nothing changes."""
        store = filled(fresh(), [small()])
        before = shown(store)
        with pytest.raises(QueryError, match=reason):
            store.query(question)
        assert shown(store) == before

    def test_limits_of_rows_and_time(self, fresh: MakeStore) -> None:
        """A limit of rows is told in a notice, a limit of time in an error."""
        store = filled(fresh(), [small()])
        rows = store.query("UNWIND range(1, 10) AS x RETURN x", limit=3)
        assert [row[0] for row in rows] == [1, 2, 3]
        assert rows.notice is not None
        assert rows.notice.startswith("the first 3")
        assert store.query("UNWIND range(1, 3) AS x RETURN x", limit=3).notice is None
        slow = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x * y % 7)"
        with pytest.raises(QueryError, match="within 1 seconds"):
            store.query(slow, timeout=1)
        with pytest.raises(QueryError, match="within 0 seconds"):
            store.query(slow, timeout=0)

    def test_parameter_that_is_too_large(self, fresh: MakeStore) -> None:
        """An integer that no property can be is refused as a parameter, in a sentence."""
        with pytest.raises(QueryError, match=r"64.bit"):
            fresh().query("RETURN $x", {"x": 2**63})

    # -- values -----------------------------------------------------------------------------

    @pytest.mark.parametrize(
        "value",
        [2**62, -1, 0, 1.5, 1e300, True, False, "", "2018-07-31", "É 🌍 \u2028 '\"\\", "x" * 10_000,
         ["a", "b"], [1, 2], [0.5], [True], []],
    )  # fmt: skip
    def test_value_comes_back(self, fresh: MakeStore, value: Value) -> None:
        """Values of every kind come back as they were, in facts, in the graph and in answers."""
        held = document("a", "Some text.")
        store = filled(
            fresh(), [Extraction(held, (fact(held, ANNA, "VISITED", KENYA, purpose=value),))]
        )
        (found,) = store.facts()
        assert found.properties == {"purpose": value}
        assert type(found.properties["purpose"]) is type(value)
        (edge,) = store.graph().get_edge_data(ANNA.key, KENYA.key).values()
        assert edge["purpose"] == value
        (row,) = store.query("MATCH ()-[r:VISITED]->() RETURN r.purpose").rows
        assert row == (value,)
        assert type(row[0]) is type(value)

    def test_long_quotes_and_parallel_relationships(self, fresh: MakeStore) -> None:
        """Posts with other titles are relationships of their own; a quote may be very long."""
        held = document("a", "Ms. Smith. " * 1000)
        posts = [
            fact(held, ANNA, "HOLDS_POST", UNOCT, title=title) for title in ("Head", "Adviser")
        ]
        other = fact(held, ANNA, "MEMBER_OF", UNOCT)
        store = filled(fresh(), [Extraction(held, (*posts, other))])
        (row,) = store.query(
            "MATCH (:Official)-[r]->(:Office) RETURN count(r), count(DISTINCT type(r))"
        ).rows
        assert row == (3, 2)
        titles = store.query(
            "MATCH ()-[r:HOLDS_POST]->() RETURN r.title, r.quotes ORDER BY r.title"
        )
        assert [title for title, _ in titles] == ["Adviser", "Head"]
        assert titles.rows[0][1] == [held.text]

    def test_empty_store(self, fresh: MakeStore) -> None:
        """A store without documents answers everything with nothing."""
        store = fresh()
        assert (store.documents(), list(store.facts()), store.nodes()) == ([], [], [])
        assert list(store.gaps()) == list(store.extractions()) == []
        assert len(store.graph()) == 0
        assert store.query("MATCH (n) RETURN n").rows == ()
        assert verify(store) == []

    def test_close_twice(self, fresh: MakeStore) -> None:
        """A store may be closed twice, and by leaving its block."""
        with fresh() as store:
            store.close()
        store.close()
