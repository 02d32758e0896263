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
    small,
)

from graphmodel import Extraction, Gap, Store, StoreError, UsageError, Value, verify

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
        one, two = filled(fresh(), held), filled(fresh(), other)
        assert dumped(one) == dumped(two)
        assert one.documents() == two.documents()

    @_many
    @given(held=collections())
    def test_putting_twice_is_putting_once(self, fresh: MakeStore, held: list[Extraction]) -> None:
        """Documents put again change nothing."""
        store = filled(fresh(), held)
        before = dumped(store), store.documents()
        assert (dumped(filled(store, held)), store.documents()) == before

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
        assert dumped(one) == dumped(filled(fresh(), [changed, *rest]))
        assert one.reading("a") == "rules 2"

    @_many
    @given(held=collections(apart=True))
    def test_forgetting_is_never_having_loaded(
        self, fresh: MakeStore, held: list[Extraction]
    ) -> None:
        """A forgotten document leaves exactly what is there without it."""
        store = filled(fresh(), held)
        store.forget([held[0].document.id])
        without = filled(fresh(), held[1:])
        assert dumped(store) == dumped(without)
        assert store.documents() == without.documents()

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
        assert dumped(store) == dumped(filled(fresh(), [copies[1], changed]))
        assert [s.document.sources for s in store.documents()] == [("in/a.txt",), ("in/b.txt",)]

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

    @pytest.mark.parametrize("value", [math.nan, {1, 2}])
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

    def test_close_twice(self, fresh: MakeStore) -> None:
        """A store may be closed twice, and by leaving its block."""
        with fresh() as store:
            store.close()
        store.close()
