"""export: the graph as a file of another program."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from explorer.cli.common import advice, opened, replacing, say, store_option, writing
from explorer.cli.selecting import check_selection, selection_options
from explorer.tables import counted

if TYPE_CHECKING:
    from explorer.export import Content, Format

_FORMATS = ("graphml", "gexf", "cytoscape", "node-link", "csv", "cypher", "jsonl", "ftm")


@click.command("export")
@click.pass_context
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="The format, where the suffix does not say it.",
)
@selection_options
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE",
    help="The file, or a folder/ for csv; - is standard output.",
)
def export_command(
    context: click.Context, /, url: str, form: str | None, output: str, **asked: Any
) -> None:
    """Write the graph as a file of another program, with all evidence.

    The suffix says the format: .graphml, .gexf (Gephi, with dates), .cyjs (Cytoscape), .json
    (node-link), .zip or folder/ (csv for neo4j-admin), .cypher, .jsonl, .ftm (FollowTheMoney).

    \b
    Example:
      liaison export -o graph.gexf
      liaison export --focus CTED --hops 2 -o cted.graphml
      liaison export --mentions --format cypher -o - | cypher-shell
    """
    from explorer.export import choose, content

    check_selection(context, asked)
    chosen = choose(output, form)
    with opened(url) as store:
        held = content(store.graph(), **asked)
    _write(held, chosen, output)
    if output != "-":
        shown = f"{counted(len(held.nodes), 'node')}, {counted(len(held.edges), 'relationship')}"
        markings = sorted({str(m) for d in held.documents.values() if (m := d.get("marking"))})
        say(f"{output}: {shown}" + (f"; marked {', '.join(markings)}" if markings else ""))
    if said := _notice(held, chosen):
        say(said)


def _write(held: Content, chosen: Format, output: str) -> None:
    if chosen.write is not None:
        with writing(output) as stream:
            chosen.write(held, stream)
        return
    from graphmodel.errors import LiaisonError

    try:
        _write_csv(held, output)
    except BrokenPipeError:
        raise
    except OSError as error:
        said = f"{output} cannot be written ({error.strerror}); {advice(error)}"
        raise LiaisonError(said) from None


def _write_csv(held: Content, output: str) -> None:
    """Several files: a zip where the name says so and on standard output, else a folder."""
    from explorer.export.neo4jcsv import ARGUMENTS, files
    from explorer.export.packing import write_folder, write_zip
    from graphmodel.errors import UsageError

    if output == "-":
        if sys.stdout.isatty():
            raise UsageError("a zip cannot be shown here; send it on, or give -o FILE.zip")
        write_zip(files(held), sys.stdout.buffer)
    elif output.lower().endswith(".zip"):
        with replacing(output) as path:
            write_zip(files(held), path)
    else:
        write_folder(files(held), output, ARGUMENTS)


def _notice(held: Content, chosen: Format) -> str | None:
    """What a reader of the file must know of texts that the format or its users stumble over."""
    from explorer.export.markup import FORBIDDEN

    attributes = [node.attributes for node in held.nodes] + [e.attributes for e in held.edges]
    texts = [v for held_ in attributes for v in held_.values() if isinstance(v, str)]
    if chosen.name in ("graphml", "gexf") and (bad := sum(1 for t in texts if FORBIDDEN.search(t))):
        return (
            f"{counted(bad, 'text')} with characters that XML cannot hold: there they are pictures "
            "such as ␁; --format jsonl keeps them"
        )
    names = [node.name for node in held.nodes]
    if chosen.name == "csv" and (risky := sum(n.startswith(("=", "+", "-", "@")) for n in names)):
        return (
            f"{counted(risky, 'name')} that a spreadsheet would take for a formula: "
            "the files are for neo4j-admin, do not open them in one"
        )
    return None
