"""HTML: what a reader sees of the page's content, with the role of each piece."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from loaders.readers.blocks import Block, join_blocks
from loaders.readers.dates import parse_date
from loaders.readers.parts import Parts


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DROPPED = _names(
    "script style noscript template svg math head nav footer iframe object embed canvas audio"
    " video button select input textarea dialog menu map"
)
_HEADINGS = _names("h1 h2 h3 h4 h5 h6")
_BLOCKS = _HEADINGS | _names(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption"
    " figure form header hr html legend li main ol p pre section summary table tbody td tfoot th"
    " thead tr ul"
)
#: elements that open a list or table row, whose pieces belong together
_GROUPS = _names("ul ol dl tr")
_ROLES = _names("navigation banner contentinfo search dialog alertdialog menu menubar")
#: class names and ids of parts that are not the page's content
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|skip(?:-?(?:link|nav|to))?|visually-hidden"
    r"|sr-only|social|share|sharing|pager|pagination|navbar|site-?(?:header|footer|nav))(?=$|[\s_-])",
    re.IGNORECASE,
)
#: characters beyond which an element is no such part
_ASIDE_LONGEST = 3_000
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:-]{2,40})")
_SPACE = re.compile(r"[ \t\n\r\f\u200b]+")
#: share of the page's text from which `main` or `article` is taken for the content
_MOST = 0.4
_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "date", "pubdate",
    "publishdate", "publish-date",
)  # fmt: skip


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page names in its first bytes, or None."""
    head = data[:4_096]
    match = _XML.match(head) or _CHARSET.search(head)
    return match[1].decode("ascii") if match else None


def read_html(source: str) -> Parts:
    """The readable text of a page, its blocks, and what its head declares."""
    tree = LexborHTMLParser(source)
    metas = _metas(tree)
    published, headline = _linked_data(tree)
    date = next(filter(None, (_day(metas.get(name)) for name in _DATE_NAMES)), None)
    content = _content(tree)
    text, blocks = join_blocks(_pieces(content)) if content is not None else ("", ())
    heading = next((text[start:end] for start, end, kind in blocks if kind == "heading"), None)
    return Parts(
        text=text,
        title=_line(metas.get("og:title") or headline or _text_of(tree, "h1")),
        fallback_title=_line(_text_of(tree, "title") or heading),
        date=date or published or _time(tree),
        language=_attribute(tree, "html", "lang") or metas.get("content-language"),
        source=_address(_attribute(tree, 'link[rel="canonical"]', "href") or metas.get("og:url")),
        blocks=blocks,
    )


def _content(tree: LexborHTMLParser) -> LexborNode | None:
    """The element that holds the content: `main` or a lone `article`, or the body."""
    body = tree.body
    if body is None:
        return None
    whole = len(body.text(separator=" "))
    for selector in ("main", '[role="main"]', "article"):
        found = tree.css(selector)
        if len(found) == 1 and len(found[0].text(separator=" ")) >= whole * _MOST:
            return found[0]
    return body


def _pieces(root: LexborNode) -> Iterator[Block]:
    """Blocks in reading order; a walk with a stack of its own, for pages nested without end."""
    stack: list[tuple[LexborNode, bool]] = [(root, True)]
    run: list[str] = []
    kinds: list[str] = ["paragraph"]
    groups, number = [0], 0
    while stack:
        node, entering = stack.pop()
        tag = node.tag or ""
        if tag == "-text":
            run.append(node.text(deep=False) if "pre" in kinds else _spaced(node))
            continue
        if tag == "br" and entering:
            run.append("\n")
        if tag in _BLOCKS and run:
            yield from _block(run, kinds[-1], groups[-1])
            run = []
        if not entering:
            _leave(tag, kinds, groups)
            continue
        if tag.startswith("-") or tag == "!doctype" or _is_dropped(node, root):
            continue
        if tag in _GROUPS:
            number += 1
            groups.append(number)
        if kind := _kind(tag):
            kinds.append(kind)
        stack.append((node, False))
        stack.extend((child, True) for child in reversed(list(node.iter(include_text=True))))
    yield from _block(run, "paragraph", 0)


def _leave(tag: str, kinds: list[str], groups: list[int]) -> None:
    """Take back what entering the element set."""
    if tag in _GROUPS:
        groups.pop()
    if _kind(tag):
        kinds.pop()


def _kind(tag: str) -> str | None:
    """The kind of block that an element's text is, where the element says so."""
    if tag in _HEADINGS:
        return "heading"
    return {"li": "item", "dd": "item", "td": "cell", "th": "cell", "pre": "pre"}.get(tag)


def _spaced(node: LexborNode) -> str:
    return _SPACE.sub(" ", node.text(deep=False))


def _block(run: list[str], kind: str, group: int) -> Iterator[Block]:
    """The block that a run of text makes, with the space of its lines in order."""
    text = "".join(run).replace("\0", "")
    if kind != "pre":
        text = "\n".join(" ".join(re.split(r"[ \t]+", line)).strip() for line in text.split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", text).strip("\n")
    yield Block(text, "paragraph" if kind == "pre" else kind, group)


def _is_dropped(node: LexborNode, root: LexborNode) -> bool:
    """Whether an element is furniture: navigation, scripts, banners, what is hidden."""
    if node.mem_id == root.mem_id:
        return False
    if node.tag in _DROPPED:
        return True
    given = node.attributes
    if "hidden" in given or given.get("aria-hidden") == "true" or given.get("role") in _ROLES:
        return True
    if _HIDDEN.search(given.get("style") or ""):
        return True
    if node.tag == "header" and node.parent is not None and node.parent.tag == "body":
        return node.css_first("h1") is None
    named = f"{given.get('class') or ''} {given.get('id') or ''}"
    return bool(_ASIDE.search(named)) and _is_small(node)


def _is_small(node: LexborNode) -> bool:
    """Whether an element is too small to be the content, whatever it is called."""
    return node.css_first("h1, main, article") is None and len(node.text()) < _ASIDE_LONGEST


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    """The meta elements by lower-case name; the first of each counts."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        given = node.attributes
        name = next((given[key] for key in ("property", "name", "itemprop", "http-equiv")
                     if given.get(key)), None)  # fmt: skip
        if name and (value := (given.get("content") or "").strip()):
            found.setdefault(name.lower(), value)
    return found


def _linked_data(tree: LexborHTMLParser) -> tuple[str | None, str | None]:
    """Date of publication and headline in the page's linked data, where it has any."""
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text())
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph") if isinstance(data, dict) else data
        for entry in [data, *(graph if isinstance(graph, list) else [])]:
            if isinstance(entry, dict) and isinstance(entry.get("datePublished"), str):
                headline = entry.get("headline")
                return _day(entry["datePublished"]), headline if isinstance(headline, str) else None
    return None, None


def _time(tree: LexborHTMLParser) -> str | None:
    """The date of the page's own `time` element: the only one, or the one marked as such."""
    marked = tree.css('time[itemprop="datePublished"], time[pubdate]')
    found = marked or tree.css("time[datetime]")
    return _day(found[0].attributes.get("datetime")) if marked or len(found) == 1 else None


def _day(value: str | None) -> str | None:
    """An ISO date from a value that may carry a time."""
    return parse_date(value) if value else None


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = tree.css_first(selector)
    return (node.attributes.get(name) or None) if node else None


def _text_of(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    return node.text() if node else None


def _line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _address(value: str | None) -> str | None:
    return value if value and re.fullmatch(r"https?://\S+", value) else None
