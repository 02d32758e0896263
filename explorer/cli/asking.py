"""query and show: questions to a store."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

import click

from explorer import tables
from explorer.cli.common import (
    F,
    confidence_option,
    listing_options,
    opened,
    read_stdin,
    say,
    store_option,
)


def asking_options(command: F) -> F:
    """The options of a command that prints an answer, those of a listing with them."""
    for option in (
        click.option(
            "--timeout", type=click.FloatRange(0), metavar="S", help="Give up after S seconds."
        ),
        click.option("--limit", type=click.IntRange(0), metavar="N", help="Print at most N rows."),
        confidence_option,
        listing_options,
        store_option,
    ):
        command = option(command)
    return command


def param_option(help: str) -> Callable[[F], F]:
    """``--param NAME=VALUE``, as often as there are parameters (argument `given`)."""
    return click.option("--param", "given", multiple=True, metavar="NAME=VALUE", help=help)


@click.command()
@click.argument("cypher")
@asking_options
@param_option("A parameter; VALUE is read as JSON where it is JSON.")
@click.option("--write", is_flag=True, help="Allow the statement to change the graph.")
def query(
    cypher: str,
    url: str,
    form: str,
    given: tuple[str, ...],
    min_confidence: float,
    write: bool,
    limit: int | None,
    timeout: float | None,
) -> None:
    """Answer a question in Cypher.

    CYPHER may be - for a statement on standard input. Put values into parameters
    rather than into the statement: they need no quoting there.

    \b
    Example:
      liaison query 'MATCH (o:Official)-[p:HOLDS_POST]->(b) RETURN o.name, p.title, b.name'
      liaison query 'MATCH (c:Country {id: $id})<-[v:VISITED]-(n) RETURN n, v' --param id=KEN
    """
    parameters = {name: _typed(value) for name, value in parameters_given(given).items()}
    statement = read_stdin() if cypher == "-" else cypher
    if not statement.isprintable():
        _check_text(statement)
    print_answer(
        url, statement, parameters, form, min_confidence, write=write, limit=limit, timeout=timeout
    )


def print_answer(
    url: str,
    statement: str,
    parameters: Mapping[str, Any],
    form: str,
    min_confidence: float,
    **how: Any,
) -> None:
    """Ask the store at `url` and print the rows; `how` are the further options of `Store.query`."""
    with opened(url) as store:
        if min_confidence > 0:
            from explorer.confidence import Confident
            from graphmodel.cypher import answer

            rows = answer(Confident(store, min_confidence), statement, parameters, **how)
        else:
            rows = store.query(statement, parameters, **how)
    tables.write(tables.Listing(rows.columns, rows.plain()), form, sys.stdout)
    if rows.notice:
        say(rows.notice)
    if min_confidence > 0 and not rows.rows:
        say(f"No rows; evidence of less confidence than {min_confidence:g} was left out.")


@click.command()
@click.argument("name")
@store_option
@confidence_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="Text to read, or JSON with all offsets.",
)
@click.pass_context
def show(context: click.Context, name: str, url: str, min_confidence: float, form: str) -> None:
    """Show all that is said of one node.

    An office, official, resolution, country, programme, event or document, with its
    relationships and the sentences that state them.

    NAME is an id, name, acronym or alias; case and accents do not matter. Label:NAME
    picks among several, for example Office:UNODC.

    \b
    Example:
      liaison show "Michele Coninsx"
      liaison show Country:KEN --format json
    """
    from explorer.dossier import as_data, dossier, find

    with opened(url) as store:
        nodes = find(store, name)
        if len(nodes) > 1:
            _list_matches(name, [(node.label, node.id, node.name) for node in nodes])
            context.exit(1)
        found = dossier(store, nodes[0], min_confidence=min_confidence)
    if form == "json":
        print(json.dumps(as_data(found), ensure_ascii=False, indent=2))
    else:
        from explorer.cli.paper import print_dossier

        print_dossier(found, sys.stdout)


def _check_text(statement: str) -> None:
    from graphmodel.errors import QueryError

    try:
        statement.encode()
    except UnicodeEncodeError as error:
        raise QueryError(
            f"Cypher: the statement is not UTF-8 at character {error.start + 1}; retype it"
        ) from None


def _list_matches(name: str, matches: list[tuple[str, str, str]]) -> None:
    say(f"liaison: {len(matches)} nodes are called {name!r}; name one of them as Label:id")
    tables.write(tables.Listing(("label", "id", "name"), matches), "table", sys.stderr)


def parameters_given(given: tuple[str, ...]) -> dict[str, str]:
    """What ``--param NAME=VALUE`` gives, by name; a value that is missing is a `UsageError`."""
    from graphmodel.errors import UsageError

    parameters: dict[str, str] = {}
    for item in given:
        name, equals, value = item.partition("=")
        if not equals or not name:
            raise UsageError(f"--param {item!r} has no value; write --param name=value")
        parameters[name] = value
    return parameters


def _typed(value: str) -> Any:
    try:
        return json.loads(value, parse_constant=str)  # NaN is a word, not JSON
    except ValueError:
        return value
