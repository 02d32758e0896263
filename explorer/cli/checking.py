"""verify and schema: whether the facts hold, and what they may be."""

from __future__ import annotations

import sys

import click

from explorer import tables
from explorer.cli.common import listing_options, opened, say, store_option


@click.command()
@store_option
@listing_options
@click.pass_context
def verify(context: click.Context, url: str, form: str) -> None:
    """Check every quotation against the stored text.

    The text quoted must stand at its offsets, and hold both ends or say how they were
    reached. Faults are listed, and the exit code is then 1.

    \b
    Example:
      liaison verify
    """
    from graphmodel import verify as find_faults

    with opened(url) as store:
        faults = find_faults(store)
        documents = len(store.documents())
    if faults or form != "table":
        rows = [(fault.document, fault.start, fault.end, fault.sentence) for fault in faults]
        listing = tables.Listing(("document", "start", "end", "fault"), rows)
        tables.write(listing, form, sys.stdout)
    checked = f"{tables.counted(documents, 'document')} checked"
    say(f"{checked}: {tables.counted(len(faults), 'fault')}.")
    if faults:
        context.exit(1)


@click.command()
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice((*tables.FORMATS, "mermaid")),
    default="table",
    show_default=True,
    help="How to print the model; mermaid is a class diagram.",
)
def schema(url: str, form: str) -> None:
    """Print the labels and relationship types.

    The model is the same for every store.

    \b
    Example:
      liaison schema
      liaison schema --format mermaid > model.mmd
    """
    from graphmodel.schema import load_schema

    model = load_schema()
    if form == "mermaid":
        click.echo(model.mermaid(), nl=False)
        return
    rows = model.table()
    columns = list(rows[0])
    values = [[row[name] for name in columns] for row in rows]
    listing = tables.Listing(columns, values, ("kind", "name", "from", "to", "meaning"))
    tables.write(listing, form, sys.stdout)
