"""Readers: how files become documents.

`discover` finds the files under paths, `read` reads one of them.
"""

from loaders.readers.discovery import Discovery, Problem, discover
from loaders.readers.document import LIMIT, read

__all__ = ["LIMIT", "Discovery", "Problem", "discover", "read"]
