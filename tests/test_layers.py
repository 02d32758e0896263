"""The layers: `explorer` may use both others, `loaders` only `graphmodel`, `graphmodel` neither."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = {
    "graphmodel": {"graphmodel"},
    "loaders": {"graphmodel", "loaders"},
    "explorer": {"graphmodel", "loaders", "explorer"},
}


def modules(package: str) -> dict[str, Path]:
    """The files of a package by dotted name."""
    found = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(tree: ast.AST, name: str, is_package: bool) -> Iterator[str]:
    """Every dotted name that the nodes of `tree` import, relative ones made absolute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                kept = name.split(".")[: len(name.split(".")) - node.level + is_package]
                base = ".".join([*kept, base] if base else kept)
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def at_import(tree: ast.Module) -> ast.Module:
    """The part of a module that runs when it is imported: no functions, no type checking."""
    kept = []
    for node in tree.body:
        typing_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        if not typing_only and not isinstance(node, ast.FunctionDef | ast.ClassDef):
            kept.append(node)
    return ast.Module(kept, [])


@pytest.mark.parametrize("package", PACKAGES)
def test_layers(package: str) -> None:
    """No module imports from a layer above its own, not even inside a function."""
    files = modules(package)
    assert files
    for name, path in files.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        used = {n.split(".")[0] for n in imported(tree, name, path.name == "__init__.py")}
        above = used & PACKAGES.keys() - PACKAGES[package]
        assert not above, f"{path.relative_to(ROOT)} imports {', '.join(sorted(above))}"


def test_no_cycles() -> None:
    """No two modules need each other to be imported."""
    files = {name: path for package in PACKAGES for name, path in modules(package).items()}
    graph = {}
    for name, path in files.items():
        tree = at_import(ast.parse(path.read_text(encoding="utf-8")))
        wanted = set(imported(tree, name, path.name == "__init__.py"))
        # "from package.module import name" needs the module; the package is only passed through
        longer = {w for w in wanted if any(o.startswith(f"{w}.") and o in files for o in wanted)}
        graph[name] = {w for w in wanted - longer if w in files and w != name}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail("modules import each other: " + " -> ".join(error.args[1]))


def test_cycle_and_relative_import_are_seen() -> None:
    """The reading of imports knows relative ones and leaves out what only type checkers run."""
    source = "from . import b\nfrom ..c import d\nif TYPE_CHECKING:\n    import e\n"
    names = set(imported(at_import(ast.parse(source)), "a.x.y", False))
    assert {"a.x.b", "a.c", "a.c.d"} <= names
    assert "e" not in names
