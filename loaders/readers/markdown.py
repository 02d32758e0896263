"""Markdown: the text is the file as it is; its front matter says title, date and source."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from loaders.readers.dates import parse_date
from loaders.readers.parts import Parts

#: the loader in C where it was built; every value stays a string, as it was written
_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
#: a front matter longer than this is no front matter
_LONGEST = 50_000
_SOURCES = ("source_url", "source", "url", "canonical_url", "link")
_DATES = ("date", "published_time", "published", "publication_date", "issued")
_MARKINGS = ("marking", "classification", "handling")
_KNOWN = {"title", *_SOURCES, *_DATES, *_MARKINGS}
#: a plain line of a front matter, for one that is no YAML
_LINE = re.compile(r"^([A-Za-z_]+):[ \t]+([^\s\[{&*!|>%@`].*)$", re.MULTILINE)
#: the marking in lines that open as a front matter does, whether or not they are one
_OPENING = re.compile(r"\A---[ \t]*\n(?:[^\n]*\S[^\n]*\n?){1,50}")
_MARKED = re.compile(rf"^(?:{'|'.join(_MARKINGS)}):[ \t]*(\S.*)$", re.MULTILINE | re.IGNORECASE)
_QUOTED = re.compile(r"""^(["'])([^"']*)\1$""")


def read_markdown(text: str) -> Parts:
    """The text as it is, with what its YAML front matter declares.

    Of a front matter that is no YAML the plain lines count: a colon within a title must not
    lose the document its marking. A marking counts even where the rest is text, as in a front
    matter that nothing closes: a map without its banner may go where it must not.
    """
    fields = front_matter(text)[0]
    return Parts(
        text=text,
        title=_first(fields, ("title",)),
        date=next(filter(None, (parse_date(fields.get(name, "")) for name in _DATES)), None),
        language=_first(fields, ("language", "lang")),
        source=_first(fields, _SOURCES),
        marking=_first(fields, _MARKINGS) or _marked(text),
    )


def front_matter(text: str) -> tuple[Mapping[str, str], int]:
    """The plain values of the front matter, in one line each, and the offset of the body."""
    match = _FRONT.match(text)
    if match is None or len(match["yaml"]) > _LONGEST:
        return {}, 0
    try:
        found = yaml.load(match["yaml"], Loader=_Loader)
    except (yaml.YAMLError, RecursionError):
        lines = _LINE.findall(match["yaml"])
        found = {name: _QUOTED.sub(r"\2", value.strip()) for name, value in lines}
        if not {name.lower() for name in found} & _KNOWN:
            return {}, 0
    if not isinstance(found, dict):
        return {}, 0
    fields = {str(name).lower(): _plain(str(name).lower(), value) for name, value in found.items()}
    return {name: value for name, value in fields.items() if value}, match.end()


def damaged_front_matter(text: str) -> tuple[int, int] | None:
    """The characters that open as a front matter with a title, date, source or marking and cannot
    be read as one: nothing closes it, or it is no YAML."""
    opening = _OPENING.match(text)
    if opening is None or front_matter(text)[1]:
        return None
    names = {name.lower() for name, _ in _LINE.findall(opening[0])}
    return opening.span() if names & _KNOWN else None


def _plain(name: str, value: object) -> str:
    """A value in one line: of a list its first, of several markings all; "" for a mapping."""
    if isinstance(value, list):
        plain = [item for item in value if isinstance(item, str)]
        value = ", ".join(plain if name in _MARKINGS else plain[:1])
    return " ".join(value.split()) if isinstance(value, str) else ""


def _marked(text: str) -> str | None:
    """The marking that a broken or unclosed front matter declares."""
    opening = _OPENING.match(text)
    found = _MARKED.search(opening[0]) if opening else None
    return found[1].strip("[]\"' \t") or None if found else None


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if name in fields), None)
