"""Which nodes a name means: one answer for dossiers and for maps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from graphmodel.errors import NotFoundError, did_you_mean
from graphmodel.names import fold
from graphmodel.records import Node


def find(nodes: Iterable[Node], name: str) -> list[Node]:
    """The nodes called `name`, in the order given: one of them where one is meant.

    A name is an id, name, acronym or alias, case, accents and a leading article folded, or
    the surname of an official; ``Label:name`` picks the label. An exact match wins over
    others, but a surname means all who bear it; a document gives way to what it is called
    after. Raises `NotFoundError`, with the nearest name, where there is none.
    """
    known = list(nodes)
    label, colon, rest = name.partition(":")
    picked = [node for node in known if node.label == label] if colon else []
    found = _matches(picked, rest.strip()) if picked else []
    if not found:
        found = _namesakes(known, name, _matches(known, name))
    if not found:
        raise NotFoundError(_unknown(known, picked, name))
    others = [node for node in found if node.label != "Document"]
    return others or found


def _namesakes(known: Sequence[Node], name: str, found: list[Node]) -> list[Node]:
    """With an official found by one word, all others of that surname."""
    if not found or any(node.label != "Official" for node in found) or " " in name.strip():
        return found
    return [node for node in known if node in found or _bears(node, fold(name))]


def _bears(node: Node, surname: str) -> bool:
    return node.label == "Official" and fold(node.name).split()[-1:] == [surname]


def names(node: Node) -> Iterator[str]:
    """Everything that a node is called."""
    return (name for name in (node.name, node.id, node.acronym, *node.aliases) if name)


def _matches(nodes: Sequence[Node], name: str) -> list[Node]:
    """The nodes that the first of the tests takes which takes any."""
    folded = fold(name)
    tests: tuple[Callable[[Node], bool], ...] = (
        lambda node: name in (node.id, node.name, node.acronym),
        lambda node: name in node.aliases,
        lambda node: bool(folded) and folded in map(fold, names(node)),
        lambda node: _bears(node, folded),
    )
    tiers = ([node for node in nodes if test(node)] for test in tests)
    return next((found for found in tiers if found), [])


def _unknown(known: Sequence[Node], picked: Sequence[Node], name: str) -> str:
    if not known:
        return f"nothing is called {name!r}, for nothing is loaded; see 'liaison load --help'"
    if picked:
        label, _, rest = name.partition(":")
        hint = did_you_mean(rest.strip(), {word for node in picked for word in names(node)})
        return f"no {label} is called {rest.strip()!r}.{hint}"
    hint = did_you_mean(name, {word for node in known for word in names(node)})
    return f"nothing is called {name!r}.{hint}"
