"""The graph as a file of another program, with all evidence."""

from explorer.export.content import Content, content
from explorer.export.formats import FORMATS, Format, choose

__all__ = ["FORMATS", "Content", "Format", "choose", "content"]
