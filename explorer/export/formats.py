"""The formats of an export: what each is for, how evidence stands in it, which suffix names it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TextIO

from explorer.export import (
    cypher,
    cytoscape,
    ftm,
    gexf,
    graphml,
    jsonlines,
    nodelink,
)
from explorer.export.content import Content
from graphmodel.errors import UsageError, did_you_mean


@dataclass(frozen=True, slots=True)
class Format:
    """A format; `write` is None where it is several files (see `neo4jcsv`)."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Content, TextIO], None] | None


FORMATS: Mapping[str, Format] = {
    form.name: form
    for form in (
        Format("graphml", (".graphml",), graphml.write),
        Format("gexf", (".gexf",), gexf.write),
        Format("cytoscape", (".cyjs",), cytoscape.write),
        Format("node-link", (".json",), nodelink.write),
        Format("csv", (".zip", "/"), None),
        Format("cypher", (".cypher", ".cql"), cypher.write),
        Format("jsonl", (".jsonl", ".ndjson"), jsonlines.write),
        Format("ftm", (".ftm", ".ftm.json"), ftm.write),
    )
}


def choose(output: str, name: str | None) -> Format:
    """The format called `name`, else the one that the suffix of `output` stands for.

    Raises `UsageError` where neither says one.
    """
    if name is not None:
        return FORMATS[name]
    ends = {suffix: form for form in FORMATS.values() for suffix in form.suffixes}
    low = output.lower().replace("\\", "/")
    for suffix in sorted(ends, key=len, reverse=True):
        if low.endswith(suffix):
            return ends[suffix]
    raise UsageError(_unnamed(output, ends))


def _unnamed(output: str, ends: Mapping[str, Format]) -> str:
    listed = ", ".join(f"{suffix} ({form.name})" for suffix, form in ends.items())
    if output == "-":
        return f"standard output has no suffix; give --format, one of {', '.join(FORMATS)}"
    if output.lower().endswith(".csv"):
        return (
            f"{output} would be one file, and csv for neo4j-admin is several: name a folder "
            "(folder/) or a .zip; a table comes from 'liaison query --format csv'"
        )
    suffix = "." + output.rpartition(".")[2] if "." in output else ""
    near = did_you_mean(suffix, ends) if suffix else ""
    hint = near.partition(" Known:")[0]
    return f"{output} does not say the format.{hint} Give --format, or a suffix: {listed}"
