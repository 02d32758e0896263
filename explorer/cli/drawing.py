"""map: the graph as a page that opens in a browser without a network."""

from __future__ import annotations

import click
from click.core import ParameterSource

from explorer.cli.common import confidence_option, opened, say, store_option, writing
from explorer.tables import counted


@click.command("map")
@click.pass_context
@store_option
@click.option("--focus", multiple=True, metavar="NAME", help="Start from this node (repeatable).")
@click.option(
    "--hops",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    help="How many relationships from the focus.",
)
@click.option("--label", "labels", multiple=True, metavar="LABEL", help="Only these labels.")
@click.option("--type", "types", multiple=True, metavar="TYPE", help="Only these relationships.")
@click.option("--document", "documents", multiple=True, metavar="ID", help="Only these documents.")
@confidence_option
@click.option("--mentions", is_flag=True, help="Show documents and what they mention as well.")
@click.option("--top", type=click.IntRange(1), metavar="N", help="Only the N best connected.")
@click.option("--title", metavar="TEXT", help="The heading of the map.")
@click.option(
    "--banner", metavar="TEXT", help="A line across the top; else the documents' markings."
)
@click.option(
    "-o", "--output", required=True, metavar="FILE", help="The page to write; - is stdout."
)
def map_command(
    context: click.Context,
    url: str,
    focus: tuple[str, ...],
    hops: int,
    labels: tuple[str, ...],
    types: tuple[str, ...],
    documents: tuple[str, ...],
    min_confidence: float,
    mentions: bool,
    top: int | None,
    title: str | None,
    banner: str | None,
    output: str,
) -> None:
    """Draw an interactive map with the evidence in it.

    The page needs no network: open it in any browser, click on a node or a
    relationship to read the sentences.

    \b
    Example:
      liaison map -o map.html
      liaison map --focus CTED --hops 2 --type PART_OF --type CHAIRS -o cted.html
    """
    from explorer.map import graph_map
    from graphmodel.errors import UsageError
    from graphmodel.schema import load_schema

    if not focus and context.get_parameter_source("hops") is not ParameterSource.DEFAULT:
        raise UsageError("--hops counts from a focus; give --focus NAME")
    schema = load_schema()
    for label in labels:
        schema.label(label)
    for kind in types:
        schema.type(kind)
    with writing(output) as stream, opened(url) as store:
        drawn = graph_map(
            store.graph(),
            title=title,
            focus=focus,
            hops=hops,
            labels=labels,
            types=types,
            documents=documents,
            min_confidence=min_confidence,
            mentions=mentions,
            top=top,
            banner=banner,
        )
        stream.write(drawn.html())
    if output != "-":
        shown = f"{counted(drawn.nodes, 'node')}, {counted(drawn.edges, 'relationship')}"
        say(f"{output}: {shown}")
