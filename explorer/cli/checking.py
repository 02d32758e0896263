"""evaluate, verify and schema: how good the facts are, whether they hold, what they may be."""

from __future__ import annotations

import click


@click.command()
def evaluate() -> None:
    pass


@click.command()
def verify() -> None:
    pass


@click.command()
def schema() -> None:
    pass
