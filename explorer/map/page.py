"""The map as one html file: pyvis's network and script inside a page of our own.

pyvis's own page asks content networks for files even when told to hold everything, and
writes names as markup. Here names are data, a policy forbids every request, and
the only scripts that run are those whose digest the policy names.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import os
import re
import tempfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import networkx as nx

from explorer.map import heading
from explorer.map.content import content, radii, spread
from explorer.map.selection import Key, select
from explorer.map.text import shown
from graphmodel.errors import UsageError

_SCRIPTS = (
    "data.js", "shapes.js", "labels.js", "paint.js", "view.js", "panel.js", "table.js", "legend.js",
    "vector.js", "export.js", "controls.js",
)  # fmt: skip
_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
_BREAKING = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Map:
    """A finished map; `nodes` and `edges` count what it shows, `positions` where in pixels.

    `edges` counts relationships; parallel ones share a line. Give `positions` and `pinned`
    to the next `graph_map`, and what both maps show stays in its place.
    """

    title: str
    nodes: int
    edges: int
    documents: int
    positions: Mapping[Key, tuple[float, float]] = field(repr=False)
    pinned: frozenset[Key] = field(repr=False)
    _data: Mapping[str, Any] = field(repr=False)
    _banner: str = field(default="", repr=False)

    def html(self) -> str:
        """The whole page: one html text that makes no request."""
        style = _asset("map.css")
        script = "(() => {\n'use strict';\n" + "".join(map(_asset, _SCRIPTS)) + "})();\n"
        banner = f'<p class="banner">{_escaped(self._banner)}</p>' if self._banner else ""
        return _filled(
            _asset("map.html"),
            {
                "policy": _policy([_library(), script], style),
                "style": style,
                "title": _escaped(self.title),
                "about": _escaped(self._about()),
                "source": _escaped(self._source()),
                "spoken": _escaped(f"Map: {self._about()}. The table holds the same facts."),
                "banner": banner,
                "data": _json(self._data),
                "library": _library(),
                "script": script,
            },
        )

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the page to `path` as UTF-8, whole or not at all; give back the path.

        Raises `UsageError` where the place cannot be written.
        """
        target = Path(path)
        try:
            _write(target, self.html().encode("utf-8"))
        except OSError as error:
            raise UsageError(
                f"The map cannot be written to {target}: {error.strerror or error}. "
                "Give a file in a folder that exists and that you may write to."
            ) from error
        return target

    def _repr_html_(self) -> str:
        """The map inside a notebook, in a frame that keeps it apart from the notebook's page."""
        page = html.escape(self.html(), quote=True)
        return (
            f'<iframe title="{_escaped(self.title)}" srcdoc="{page}" width="100%" height="680" '
            'style="border:0" sandbox="allow-scripts allow-downloads allow-modals"></iframe>'
        )

    def _about(self) -> str:
        return heading.about(self.nodes, self.edges, self.documents)

    def _source(self) -> str:
        source = heading.source(self._data["documents"])
        return f"{source} Every line rests on the sentences it quotes."


def graph_map(
    graph: nx.MultiDiGraph,
    *,
    title: str | None = None,
    focus: Collection[str | Key] | str = (),
    hops: int = 1,
    labels: Collection[str] = (),
    types: Collection[str] = (),
    documents: Collection[str] = (),
    min_confidence: float = 0.0,
    mentions: bool = False,
    top: int | None = None,
    banner: str | None = None,
    positions: Mapping[Key, tuple[float, float]] | None = None,
    pinned: Collection[Key] = (),
) -> Map:
    """An interactive map of `graph`, or of the part of it that was asked for.

    `select` says what `focus`, `hops`, `labels`, `types`, `documents`, `min_confidence`
    (0 to 1), `mentions` and `top` leave in. `banner` stands above and below the map: by
    default the handling markings of the documents it quotes. `positions` (pixels, as in
    `Map.positions` or `saved_places`) keeps nodes where an earlier map had them, and those
    of them that are `pinned` are marked as a reader's own choice.

    Raises `UsageError` where a name is unknown, nothing is left to show, or too much is.
    """
    centres: list[str | Key] = [focus] if isinstance(focus, str) else list(focus)
    part = select(
        graph,
        focus=centres,
        hops=hops,
        labels=labels,
        types=types,
        documents=documents,
        min_confidence=min_confidence,
        mentions=mentions,
        top=top,
    )
    size = radii(part)
    spots = spread(part, size, positions or {})
    data = content(graph, part)
    data |= _network(part, size.tolist(), spots.tolist(), data)
    held = {i: key for i, key in enumerate(part) if key in pinned and key in (positions or {})}
    data["pins"] = {str(i): spots[i].tolist() for i in held}
    return Map(
        title=shown(title or heading.title_of(graph, centres)),
        nodes=len(part),
        edges=part.number_of_edges(),
        documents=len(data["documents"]),
        positions={key: (spot[0], spot[1]) for key, spot in zip(part, spots.tolist(), strict=True)},
        pinned=frozenset(held.values()),
        _data=data,
        _banner=heading.markings(data["documents"]) if banner is None else shown(banner),
    )


def _network(
    part: nx.MultiDiGraph,
    size: list[float],
    spots: list[list[float]],
    data: Mapping[str, Any],
) -> dict[str, Any]:
    """pyvis's network: its nodes, and one line for all relationships of a pair."""
    from pyvis.edge import Edge  # pyvis brings in IPython, which takes half a second
    from pyvis.network import Network

    network = Network(directed=True)
    for i, (detail, radius, (x, y)) in enumerate(zip(data["details"], size, spots, strict=True)):
        label = data["labels"][detail["k"]]
        network.add_node(i, label=" ", group=label["n"], shape=label["s"], size=radius, x=x, y=y)
    bundles: dict[tuple[int, int], list[int]] = {}
    for i, relation in enumerate(data["relations"]):
        pair = (min(relation["f"], relation["t"]), max(relation["f"], relation["t"]))
        bundles.setdefault(pair, []).append(i)
    for number, ((one, two), held) in enumerate(sorted(bundles.items())):
        # add_edge looks through all nodes for both ends, four seconds at 10,000 nodes
        network.edges.append(Edge(one, two, directed=True, id=number, held=held).options)
    return {"nodes": network.nodes, "edges": network.edges}


def _policy(scripts: list[str], style: str) -> str:
    """A Content-Security-Policy that lets these scripts and this style run and nothing load."""
    ours = " ".join(map(_digest, scripts))
    return (
        f"default-src 'none'; script-src {ours}; style-src {_digest(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _asset(name: str) -> str:
    return files("explorer.map").joinpath("template", name).read_text(encoding="utf-8")


@cache
def _library() -> str:
    """The vis-network script that pyvis ships, without the pointer to its source map."""
    text = files("pyvis").joinpath(_LIBRARY).read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=\S*", "", text).replace("\r\n", "\n")


def _json(data: Mapping[str, Any]) -> str:
    """`data` as JSON in which no character can end a script element or a line."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _BREAKING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _filled(template: str, values: Mapping[str, str]) -> str:
    """`template` with its marks filled in one pass: a value is never read as a template."""
    return re.sub(r"\{\{(\w+)\}\}", lambda mark: values[mark[1]], template)


def _escaped(text: str) -> str:
    return html.escape(shown(text), quote=True)


def _write(target: Path, page: bytes) -> None:
    """Write beside `target`, then rename: a reader never sees half a file."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(page)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
