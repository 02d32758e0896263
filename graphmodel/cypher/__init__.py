"""Cypher on the embedded store: read-only questions, answered by KGLite.

`answer` gives `Rows`, whose nodes, relationships and paths are the records of `graphmodel.rows`; on
Neo4j they are its driver's types, which are read in the same way. ``Rows.plain()``, and all that is
printed, has one form for every store. A value there is plain (text, number, true, false, null),
a list or a map of values, or one of these:

- a node: ``{"label": "Office", "id": "cted", "properties": {"id": "cted", "name": …}}``;
- a relationship: ``{"type": "ASSISTS", "start": "Office:cted", "end": "Country:KEN",
  "properties": {…}}``, where `start` and `end` are ``Label:id``;
- a path: ``{"nodes": […], "relationships": […]}``, in the order of the path;
- a date, time or duration: its text in ISO 8601.

Properties are the model's own and no others, by name. A property that a node lacks is null.
"""

from __future__ import annotations

from graphmodel.cypher.answering import answer
from graphmodel.cypher.engine import GraphSource

__all__ = ["GraphSource", "answer"]
