"""FollowTheMoney: the form always, and read by the `followthemoney` package where it is there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
import yaml
from exportgraphs import HOSTILE, OFFICE, Written, hostile, small, tie

from explorer.export import ftm
from graphmodel import load_schema

ROOT = Path(__file__).parents[3]
_REASON = "needs followthemoney (pip install '.[foreign]'; it builds pyicu, with libicu-dev)"


def _entities(text: str) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in map(json.loads, text.splitlines())}


def _of(found: dict[str, dict[str, Any]], schema: str) -> list[dict[str, Any]]:
    return [one["properties"] for one in found.values() if one["schema"] == schema]


def test_every_label_has_a_schema() -> None:
    """A label of the model has a schema and a description; a new one needs both in ftm.py."""
    assert set(ftm._SCHEMATA) == set(ftm._DESCRIBED) == set(load_schema().labels)
    assert set(ftm._LINKS) <= set(load_schema().types)


def test_relationships_take_the_schema_that_fits(written: Written) -> None:
    """Posts are Employment, payments Payment, the chair Directorship; else it is UnknownLink."""
    found = _entities(written(small(), "ftm"))
    posts = _of(found, "Employment")
    assert {one["role"][0] for one in posts} == {"Head", "Deputy"}
    head = next(one for one in posts if one["role"] == ["Head"])
    assert (head["startDate"], head["status"]) == (["2017-06"], ["former"])
    assert found[head["employer"][0]]["schema"] == "PublicBody"
    assert found[head["employee"][0]]["properties"]["name"] == ["A Person"]
    assert _of(found, "Payment")[0]["amount"] == ["10.0"]
    assert len(_of(found, "ProjectParticipant")) == 2  # LEADS, and FUNDS, which pays a project
    assert len(_of(found, "Directorship")) == len(_of(found, "Membership")) == 1
    assert {one["role"][0] for one in _of(found, "UnknownLink")} == {
        "visited", "part of", "organized", "mandates",
    }  # fmt: skip


@pytest.mark.slow
def test_every_country_has_a_code_that_the_model_knows(written: Written) -> None:
    """The code of each country of the gazetteer is one of FollowTheMoney's, of ended States too."""
    types = pytest.importorskip("followthemoney.types", reason=_REASON)
    graph = nx.MultiDiGraph(small())
    rows = yaml.safe_load((ROOT / "loaders/gazetteers/countries.yaml").read_text("utf-8"))
    for id_, row in rows.items():
        graph.add_node(("Country", id_), label="Country", id=id_, name=row["name"],
                       aliases=[], iso2=row["iso2"])  # fmt: skip
        tie(graph, ("Country", id_), OFFICE, "MEMBER_OF", ["visit"])
    found = _of(_entities(written(graph, "ftm")), "PublicBody")
    codes = {code for one in found for code in one.get("country", ())}
    assert len(codes) >= len(rows) > 190
    assert codes <= set(types.registry.country.names)


def test_everything_has_its_proof(written: Written) -> None:
    """Each relationship and its ends name documents of the same file, with every quotation."""
    found = _entities(written(small(), "ftm", mentions=False))
    documents = {id_ for id_, one in found.items() if one["schema"] == "Document"}
    assert len(documents) == 2
    for one in found.values():
        if one["schema"] != "Document":
            assert set(one["properties"]["proof"]) <= documents
    head = next(one for one in _of(found, "Employment") if one["role"] == ["Head"])
    assert head["description"] == [
        "“Quotation 0 of HOLDS_POST.” [document visit; dated 2018-07-31; marked INTERNAL; "
        "characters 10:35; by way of heading; rule HOLDS_POST.verb; confidence 0.9]",
        "“Quotation 1 of HOLDS_POST.” [document note; page 2; characters 10:35; "
        "rule HOLDS_POST.verb; confidence 0.755]",
    ]
    assert {one["bodyText"][0] for one in _of(found, "Document")} == {"All of it.\n", "Undated."}


def test_names_are_such_as_the_model_takes(written: Written) -> None:
    """Names stand in one line; one that is too long is cut, and whole in the notes."""
    found = _entities(written(hostile(), "ftm"))
    names = {name for one in found.values() for name in one["properties"].get("name", ())}
    for name in HOSTILE:
        line = " ".join(re.sub("[\x00-\x1f\x85\u2028\u2029\ufeff]", " ", name).split())
        assert (line if len(line) <= 384 else f"{line[:383].rstrip()}…") in names
    assert [
        one["properties"]["notes"] for one in found.values() if "notes" in one["properties"]
    ] == [[max(HOSTILE, key=len)]]


@pytest.mark.slow
@pytest.mark.parametrize("hard", [False, True], ids=["small", "hostile"])
def test_followthemoney_reads_it(hard: bool, written: Written) -> None:
    """The package knows every schema and property, finds none wanting and cleans no value away."""
    model = pytest.importorskip("followthemoney", reason=_REASON).model
    found = _entities(written(hostile() if hard else small(), "ftm"))
    for entity in found.values():
        proxy = model.get_proxy(entity)
        proxy.schema.validate(entity)
        for prop, value in proxy.itervalues():
            assert prop.type.clean(value) is not None, (prop.name, value)
            if prop.type.name == "entity":
                assert model.get(found[value]["schema"]).is_a(prop.range), (prop.name, value)
        written_values = sum(map(len, entity["properties"].values()))
        assert len(list(proxy.itervalues())) == written_values
