"""The formats that a drawn map can be written in, by the suffix of the file's name."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath

from explorer.paper.scene import Scene

#: The module of each format: it has ``written(scene: Scene) -> bytes``.
WRITERS = {
    ".svg": "explorer.paper.svg",
    ".pdf": "explorer.paper.pdf",
    ".png": "explorer.paper.png",
    ".pptx": "explorer.paper.pptx",
}
#: The page of a format for which none was asked, where that is not a4.
FIRST_PAGE = {".pptx": "slide"}


def suffix_of(name: str) -> str:
    """The suffix of a file's name in small letters, with its dot."""
    return PurePath(name).suffix.lower()


def written(scene: Scene, suffix: str, dpi: int | None = None) -> bytes:
    """`scene` as a whole file of the format; `dpi` is for pictures made of dots alone."""
    module = import_module(WRITERS[suffix])
    data: bytes = module.written(scene, dpi) if dpi else module.written(scene)
    return data
