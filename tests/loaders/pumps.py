"""Text on which a regular expression of the loaders would backtrack, if it can.

`python pumps.py` tries every compiled expression of every module of `loaders` on strings made from
its own repeats and from what scraped documents repeat, and prints a line for each that takes longer
than its limit: run in a process of its own, which can be ended whatever the expression does.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import re._constants as codes  # type: ignore[import-untyped]  # the standard library has no types for it
import re._parser as parser  # type: ignore[import-untyped]
import signal
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import loaders

LENGTH = 40_000  # characters: a quadratic expression takes seconds on them, others milliseconds
#: Modules whose expressions see the beginning of a document only, and its length in characters.
HEADS = {"loaders.readers.titles": 6_000, "loaders.readers.metadata": 6_000}
LIMIT = 1.5  # seconds of processor time for an expression and a string
#: What documents repeat: white space, rules, marks, words, brackets, numbers.
COMMON = (
    " ", "\n", "a", "A", "a ", "A ", "1", "1 ", "-", "a-", "_", "*", "**", "(", "[", "](", "<",
    "<a ", "#", "|", "| ", "'", "a'", "’", ".", "A.", "A. ", ",", ", a", "/", "A/", "http://", "a.",
    "&", ";", "?", "\ufffd", "é", "\t", "\\", "=", '"', "Mr. ", "S/RES/", "and the ", "of the A",
    "1.1", "1,",
)  # fmt: skip
METHODS = {"match", "fullmatch", "search", "finditer", "findall", "sub", "split"}
KILLERS = ("", "\0", "!", "\n", "a", "1")


class Late(Exception):
    """An expression took longer than its limit."""


def patterns() -> Iterator[tuple[str, re.Pattern[str], set[str], int]]:
    """Every compiled expression of the loaders, each once: its module and name, the methods called
    on it (both where it is not called by its name), and the characters that it may see."""
    seen: set[tuple[str, int]] = set()
    for found in pkgutil.walk_packages(loaders.__path__, "loaders."):
        module = importlib.import_module(found.name)
        called = uses(module)
        for name, value in list(vars(module).items()):
            methods = called.get(name, set()) & METHODS
            if not isinstance(value, re.Pattern) or not methods:
                methods = {"finditer", "match"}
            for pattern in _inside(value, 0):
                key = pattern.pattern, pattern.flags
                if isinstance(pattern.pattern, str) and key not in seen:
                    seen.add(key)
                    yield f"{found.name}.{name}", pattern, methods, HEADS.get(found.name, LENGTH)


def _inside(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    """The expressions in a value, in containers and classes too."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3:
        parts: Any = ()
        if isinstance(value, dict):
            parts = [*value, *value.values()]
        elif isinstance(value, list | tuple | set | frozenset):
            parts = value
        elif isinstance(value, type) and value.__module__.startswith("loaders"):
            parts = vars(value).values()
        for part in parts:
            yield from _inside(part, depth + 1)


def uses(module: ModuleType) -> dict[str, set[str]]:
    """The methods that a module calls on each of its names ("search", "match" …)."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found.setdefault(node.value.id, set()).add(node.attr)
    return found


def strings(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """Strings that pump each repeat of an expression behind what leads to it, and common ones."""
    pumps: dict[tuple[str, str], None] = {}
    for at, (before, repeated) in enumerate(_repeats(parser.parse(pattern.pattern, pattern.flags))):
        if at < 60 and repeated:
            pumps[before, repeated] = None
            pumps["", before + repeated] = None
    for common in COMMON:
        pumps["", common] = None
    for before, pump in pumps:
        text = before + pump * (length // len(pump))
        yield from dict.fromkeys(text + killer for killer in KILLERS)


def _repeats(tree: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """What leads to each repeat of an expression, and what it repeats once."""
    for code, value in tree:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            if value[1] > 8:
                yield before, _sample(value[2])
            yield from _repeats(value[2], before)
        for inner in _subtrees(code, value):
            yield from _repeats(inner, before)
        before += _sample([(code, value)])


def _subtrees(code: Any, value: Any) -> list[Any]:
    if code is codes.SUBPATTERN:
        return [value[3]]
    if code is codes.BRANCH:
        return list(value[1])
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return [value[1]]
    return [value] if code is codes.ATOMIC_GROUP else []


def _sample(tree: Any) -> str:
    """One text that an expression matches, near enough."""
    return "".join(_one(code, value) for code, value in tree)


def _one(code: Any, value: Any) -> str:
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.NOT_LITERAL:
        return "b" if value == ord("a") else "a"
    if code is codes.ANY:
        return "a"
    if code is codes.IN:
        return _member(value)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return _sample(value[2]) * max(value[0], 1 if value[1] else 0)
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return ""
    parts = _subtrees(code, value)
    return _sample(parts[0]) if parts else ""


def _member(members: Any) -> str:
    """A character of a set."""
    refused = members[0][0] is codes.NEGATE
    for code, value in members:
        if code is codes.LITERAL and not refused:
            return chr(value)
        if code is codes.RANGE and not refused:
            return chr(value[0])
        if code is codes.CATEGORY and not refused:
            return {
                codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "a",
                codes.CATEGORY_NOT_SPACE: "a", codes.CATEGORY_NOT_WORD: "-",
            }.get(value, "a")  # fmt: skip
    taken = {chr(value) for code, value in members if code is codes.LITERAL}
    return next(c for c in "aA1 -§" if c not in taken)


def tried(pattern: re.Pattern[str], methods: set[str], length: int) -> str | None:
    """What an expression takes too long on, or None."""
    for text in strings(pattern, length):
        signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
        try:
            if methods - {"match", "fullmatch"}:
                for _ in pattern.finditer(text):
                    pass
            for method in methods & {"match", "fullmatch"}:
                getattr(pattern, method)(text)
        except Late:
            return f"{text[:30]!r} … {text[-6:]!r} of {len(text)} characters"
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return None


def _late(*_: object) -> None:
    raise Late


def main() -> None:
    """Try every expression; print those that are late, and their number at the end."""
    signal.signal(signal.SIGVTALRM, _late)
    number = 0
    for name, pattern, methods, length in patterns():
        number += 1
        print(f"trying {name}", flush=True)
        late = tried(pattern, methods, length)
        if late:
            print(f"late {name}: {pattern.pattern[:60]!r} on {late}", flush=True)
    print(f"tried {number}")


if __name__ == "__main__":
    main()
