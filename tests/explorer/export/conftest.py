"""A way to write a graph in a format."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import networkx as nx
import pytest
from exportgraphs import Written

from explorer.export import FORMATS, content
from tests.neo4j_server import emptying


@pytest.fixture
def written() -> Written:
    """`written(graph, form, **asked)` is the text of the file; all is asked for by default."""

    def write(graph: nx.MultiDiGraph, form: str, **asked: Any) -> str:
        stream = io.StringIO(newline="")
        writer = FORMATS[form].write
        assert writer is not None
        writer(content(graph, **{"mentions": True, **asked}), stream)
        return stream.getvalue()

    return write


@pytest.fixture
def empty_server(neo4j_url: str) -> Iterator[str]:
    """The address of a server that holds nothing, and is emptied again."""
    with emptying(neo4j_url) as empty:
        empty()
        yield neo4j_url
        empty()
