"""What stands around every map, on a screen or on paper: title, counts, source, markings."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import networkx as nx

from explorer.map.selection import Key, find
from explorer.tables import counted


def title_of(graph: nx.MultiDiGraph, focus: Sequence[str | Key]) -> str:
    """The title of a map that was given none."""
    names = sorted({str(graph.nodes[k].get("name") or k[1]) for f in focus for k in find(graph, f)})
    return f"Around {', '.join(names)}" if names else "Relationship map"


def about(nodes: int, edges: int, documents: int) -> str:
    """What a map shows, in numbers."""
    shown = f"{counted(nodes, 'node')} and {counted(edges, 'relationship')}"
    return f"{shown} from {counted(documents, 'document')}"


def source(documents: Collection[Mapping[str, str]]) -> str:
    """The documents that a map quotes; `d` is the date of one, if any."""
    dates = sorted(d["d"] for d in documents if d["d"])
    span = dates[0] if dates and dates[0] == dates[-1] else " to ".join(dates[:1] + dates[-1:])
    dated = f", dated {span}" if dates else ""
    return f"Source: {counted(len(documents), 'document')}{dated}."


def markings(documents: Collection[Mapping[str, str]]) -> str:
    """The handling markings of the documents that a map quotes; `m` is that of one, if any."""
    return " · ".join(sorted({d["m"] for d in documents if d["m"]}))
