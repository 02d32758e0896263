"""Which part of the graph a command takes: the options that ask for it, and what they may say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from explorer.cli.common import confidence_option

F = TypeVar("F", bound=Callable[..., Any])


def selection_options(command: F) -> F:
    """The options of `explorer.map.selection.select`, by its names."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_OPTIONS: tuple[Callable[[F], F], ...] = (
    click.option(
        "--focus", multiple=True, metavar="NAME", help="Start from this node (repeatable)."
    ),
    click.option(
        "--hops",
        type=click.IntRange(0),
        default=1,
        show_default=True,
        help="How many relationships from the focus.",
    ),
    click.option("--label", "labels", multiple=True, metavar="LABEL", help="Only these labels."),
    click.option(
        "--type", "types", multiple=True, metavar="TYPE", help="Only these relationships."
    ),
    click.option(
        "--document", "documents", multiple=True, metavar="ID", help="Only these documents."
    ),
    confidence_option,
    click.option("--mentions", is_flag=True, help="Documents and what they mention as well."),
    click.option("--top", type=click.IntRange(1), metavar="N", help="Only the N best connected."),
)


def check_selection(context: click.Context, asked: Mapping[str, Any]) -> None:
    """Raise an error for a label or type that the schema does not know, or hops from nowhere."""
    from graphmodel.errors import UsageError
    from graphmodel.schema import load_schema

    given = context.get_parameter_source("hops") is not ParameterSource.DEFAULT
    if given and not asked["focus"]:
        raise UsageError("--hops counts from a focus; give --focus NAME")
    schema = load_schema()
    for label in asked["labels"]:
        schema.label(label)
    for kind in asked["types"]:
        schema.type(kind)
