"""questions: the library of analysts' questions, listed and run by name."""

from __future__ import annotations

import sys
from shlex import quote
from typing import TYPE_CHECKING, Any

import click

from explorer import tables
from explorer.cli.asking import asking_options, param_option, parameters_given, print_answer

if TYPE_CHECKING:
    from explorer.questions import Parameter, Question

_COLUMNS = ("name", "title", "parameters", "about")


@click.command()
@click.argument("name", required=False)
@asking_options
@param_option("A parameter of the question; one not given is asked for.")
@click.option("--show", is_flag=True, help="Print the statement, and ask nothing.")
def questions(
    name: str | None,
    url: str,
    form: str,
    given: tuple[str, ...],
    min_confidence: float,
    limit: int | None,
    timeout: float | None,
    show: bool,
) -> None:
    """List questions that analysts ask, or answer one.

    Without NAME, all are listed, with what they must be told. A parameter that is not given
    is asked for on a terminal. --show prints the statement, to change it and give it to query.

    \b
    Example:
      liaison questions
      liaison questions who-led-when --param office=CTED
      liaison questions who-led-when --show > mine.cypher
      liaison query - --param office=CTED < mine.cypher
    """
    from explorer.questions import question

    if name is None:
        _list(form, given, show)
        return
    asked = question(name)
    if show:
        sys.stdout.write(asked.statement)
        return
    parameters = _values(asked, parameters_given(given))
    print_answer(
        url, asked.statement, parameters, form, min_confidence, limit=limit, timeout=timeout
    )


def _list(form: str, given: tuple[str, ...], show: bool) -> None:
    """Print the library, where no option asks for a question that is not named."""
    from explorer.questions import questions as library
    from graphmodel.errors import UsageError

    if given or show:
        raise UsageError("name a question to ask or to show; 'liaison questions' lists them")
    rows = [
        (asked.name, asked.title, [f"{p.name} ({p.kind})" for p in asked.parameters], asked.about)
        for asked in library().values()
    ]
    tables.write(tables.Listing(_COLUMNS, rows, _COLUMNS[:-1]), form, sys.stdout)


def _values(asked: Question, given: dict[str, str]) -> dict[str, Any]:
    """A value for each parameter of the question: as given, or as typed when asked for.

    Raises `UsageError` for an unknown name, a value of the wrong kind and a missing one.
    """
    from graphmodel.errors import UsageError, did_you_mean

    known = {parameter.name: parameter for parameter in asked.parameters}
    for name in given:
        if name not in known:
            hint = did_you_mean(name, known) or " It has none."
            raise UsageError(f"{asked.name} has no parameter {name!r}.{hint}")
    missing = [parameter for parameter in asked.parameters if parameter.name not in given]
    if missing and not sys.stdin.isatty():
        raise UsageError(f"{asked.name} needs {'; '.join(map(_option, missing))}")
    return {
        name: _given(parameter, given[name]) if name in given else _prompted(parameter)
        for name, parameter in known.items()
    }


def _given(parameter: Parameter, typed: str) -> Any:
    from graphmodel.errors import UsageError

    try:
        return parameter.value(typed)
    except ValueError as error:
        raise UsageError(f"--param {parameter.name}: {error}") from None


def _prompted(parameter: Parameter) -> Any:
    """A value typed on the terminal; asked for again until it can be meant."""

    def read(typed: str) -> Any:
        try:
            return parameter.value(typed)
        except ValueError as error:
            raise click.UsageError(str(error)) from None

    said = (
        f"{parameter.name}: {parameter.meaning} ({parameter.kind}, for example {parameter.example})"
    )
    return click.prompt(said, value_proc=read, err=True)


def _option(parameter: Parameter) -> str:
    """The option that gives a parameter, with what it means."""
    typed = quote(f"{parameter.name}={parameter.example}")
    return f"{parameter.name}, {parameter.meaning}; for example --param {typed}"
