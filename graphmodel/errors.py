"""The errors that a user can cause, and the sentence each one says.

A message names what went wrong, where, and what to do next. The command line
prints it and exits with `code`; a traceback is shown only with ``--debug``.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

#: known words that take more characters than this are not listed
_LONGEST = 400


class LiaisonError(Exception):
    """Base of all errors meant for a user; `code` is the exit code."""

    code = 1


class UsageError(LiaisonError):
    """An option or argument that cannot be meant (exit code 2)."""

    code = 2


class NotFoundError(UsageError):
    """What was asked for is neither in the model nor in the store (exit code 1)."""

    code = 1


class DocumentError(LiaisonError):
    """A document that cannot be read; other documents are unaffected."""


class StoreError(LiaisonError):
    """A store that cannot be opened, read or written."""


class UnusableStoreError(StoreError):
    """A store that no document can be put into: read-only, in use, damaged, its disk full."""


class QueryError(LiaisonError):
    """A Cypher statement that is wrong, refused or too long in coming."""


class SchemaError(LiaisonError):
    """A schema, gazetteer or rule file with a fault; says the line."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint naming the nearest of the `known` words, and all of them when they are few.

    It begins with a space and ends with a full stop; it is empty where there is nothing to say.
    """
    names = sorted(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6) or [
        name for name in names if name.casefold() == word.casefold()
    ]
    hint = f" Did you mean {near[0]!r}?" if near else ""
    listed = ", ".join(names)
    return f"{hint} Known: {listed}." if listed and len(listed) <= _LONGEST else hint
