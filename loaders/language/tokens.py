"""Tokens: the words of a text, each with its place in it.

Markup (Markdown emphasis, tags, escapes, footnote marks) yields no tokens, so that a
sentence reads through it while every offset still counts in the text as loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graphmodel.names import plain

_SKIP = (
    r"\\u[0-9A-Fa-f]{4}|\\x[AB][0-9A-F]|\\_|\\$|</?[a-zA-Z][^<>\n]{0,200}>"  # tags
    r"|\[(?=[^\[\]\n]{1,300}\]\()"  # a Markdown link, which may lie inside a name
    r"|\]\((?:https?:|mailto:|/|\#)[^)\s]{0,2000}\)"  # the address of a Markdown link
    r"|https?://\S+|www\.\S+"
    r"|\[_?(?:citation needed|\d{1,3}|note \d+)_?\]\.?"  # footnote marks
    r"|\*+|\\(?=\W)|`+|~~|\#{1,6}(?=\s)|(?<!\w)_+|(?<!_)_++(?!\w)|[⁠​­]"
)
#: The code of a link that an export from a word processor left in the text, its address included.
FIELD = r'HYPERLINK[ \t]++"[^"\n]{0,2000}"'
#: Where a form or a stripped link left its place open: "resolution ___ of the Council".
_BLANK = r"(?<!\w)_{3,}(?!\w)"
_SYMBOL = (
    r"E?S-\d{1,2}/\d{1,3}(?!\w)|(?=[A-Za-z/.\-]{1,40}\d)"
    r"[A-Z][A-Za-z]{0,5}(?:/[A-Z0-9][A-Za-z0-9.\-]*(?:\([A-Za-z0-9\-]{1,9}\))?)+"
)
_WORD = (
    r"(?:[A-Z]\.){2,}"  # U.S., U.N.
    r"|(?:Mr|Ms|Mrs|Dr|Amb|Gen|Col|Lt|Prof|Hon|Rev|Sen|Rep|Gov|St|Sr|Jr|Messrs|Mmes|Capt|Maj|Adm"
    r"|Brig|H\.E|No|Nos|Res|para|paras|resp|approx|vs|cf|viz)\.(?=\s)"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s+\d)"
    r"|[^\W\d_]+(?:[’'‘](?!s\b|S\b)[^\W\d_]+)*"
    r"(?:(?:[\-‑–‐]\n?| -(?=[A-Za-z]))[^\W_]+(?:[’'‘](?!s\b|S\b)[^\W\d_]+)*)*\d*"
    r"(?:(?<=\d)[A-Z]{1,2}(?![^\W_]))?"  # P4P
)
_NUMBER = r"\d+(?:[.,/:]\d+)*(?:st|nd|rd|th|bn|m|k)?(?:-[a-z]+(?:-[a-z]+)*)?"
#: Most words: tried first, as the other forms cannot begin with one that ends like this.
_SIMPLE = r"[A-Za-z]+(?=[\s,;)])(?! -[A-Za-z])"
#: A word whose accented letters a title in double quotes writes as escapes: "Jos\xE9".
_ACCENT = r"\\(?:x[C-F][0-9A-F]|u0(?:0[C-F]|1[0-9A-F])[0-9A-F])"
#: Where such a title goes over the end of a line, right behind an escape.
_FOLD = r"\\\n[ \t]*"
_ACCENTED = rf"[A-Za-z]*(?:{_ACCENT}(?:{_FOLD}(?=[A-Za-z]|\\[ux]))?[A-Za-z]*)++"
_ESCAPE, _FOLDED = re.compile(_ACCENT), re.compile(_FOLD)
_TOKEN = re.compile(  # white space is passed over at once, not tried for a token at each place
    rf"\s*+(?:(?P<field>{FIELD})|(?P<simple>{_SIMPLE})|(?P<accented>{_ACCENTED})|(?P<blank>{_BLANK})"
    rf"|(?P<escaped>\\u2019(?:(?:{_FOLD})?s\b|(?=\s|\\\n)))"
    rf"|(?P<skip>{_SKIP})|(?P<symbol>{_SYMBOL})|(?P<possessive>[’'‘]s\b|[’'‘](?=[\s,.;)]))"
    rf"|(?P<word>{_WORD})|(?P<number>{_NUMBER})|(?P<dots>\.\.\.|…)|(?P<mark>[^\s\w])|\Z)"
)
#: A Markdown link whose words run over the end of a line.
_WRAPPED_LINK = re.compile(r"\[(?:[^\[\]\n]|\n(?![ \t]{0,99}\n)){1,300}\]\(")
#: A word to whose end the number of a footnote is glued: "Questions90", "Energy³"; not "Justice40".
_NOTED = re.compile(r"^(?:(\D*[a-z]{8})\d{1,3}|([^¹²³⁴-⁹]+)[¹²³⁴-⁹]+)$")
_LEADING_CAPS = re.compile(r"^(?:[A-Z][A-Z&.]++|[A-Z]++[a-z][A-Z]++)$")


@dataclass(slots=True)
class Token:
    """A word or mark: `text` as it reads, `low` folded, `start`/`end` in the document.

    `kind` is ``word``, ``number``, ``symbol``, ``possessive`` or ``mark``; `space` tells
    whether white space (or a line's end) stands before it.
    """

    text: str
    low: str
    start: int
    end: int
    kind: str
    space: bool
    line: bool = False  # whether it is the first of a line
    #: whether it begins with a capital letter: told once, as every reader of names asks for it
    capitalised: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.capitalised = self.text[:1].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it is written as an acronym is (`UNOCT`, `AfDB` is not)."""
        return bool(_LEADING_CAPS.match(self.text))


#: A preposition that lost the space before a name: "withAlbania".
_GLUED = re.compile(r"^(with|and|the|of|by|from|including|between|in|to)([A-Z][a-z]{2,})$")

#: Words that a hyphen ties to a post or demonym to say when it is held.
_TIMES = frozenset(["then", "now"])

#: Participles that a hyphen ties to the name of a body or country ("EU-funded").
TIED_PARTICIPLES = frozenset(
    [
        "led",
        "based",
        "headquartered",
        "funded",
        "supported",
        "backed",
        "sponsored",
        "financed",
        "hosted",
        "chaired",
        "run",
        "managed",
        "organized",
        "organised",
        "brokered",
        "mandated",
        "facilitated",
        "administered",
        "assisted",
        "owned",
        "convened",
        "coordinated",
        "executed",
        "implemented",
        "established",
        "authorized",
        "authorised",
        "appointed",
        "trained",
        "approved",
        "drafted",
    ]
)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text` from `start` to `end`, in order."""
    out: list[Token] = []
    last = start
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup
        if kind is None or kind in {"skip", "field"}:
            continue
        at, until = match.span(kind)
        word = text[at:until]
        if word == "[" and _WRAPPED_LINK.match(text, at):
            continue
        space = at > last or at == start
        line = space and "\n" in text[last:at]
        last = until
        if kind == "accented":
            word = _ESCAPE.sub(lambda m: chr(int(m[0][2:], 16)), _FOLDED.sub("", word))
            kind = "word"
            out.append(Token(word, _low(word), at, until, kind, space, line))
        elif not space and word in TIED_PARTICIPLES and _abbreviated(out):
            out[-1] = Token(word, "-" + word, at, until, "word", False)  # "U.S.-led"
        elif kind == "simple" and (word.islower() or not word[0].islower()):
            out.append(Token(word, word.lower(), at, until, "word", space, line))
        elif kind in {"word", "simple"} and (glued := _GLUED.match(word)):
            cut = at + len(glued[1])
            out.append(Token(word[: cut - at], word[: cut - at], at, cut, "word", space, line))
            name = word[cut - at :]
            out.append(Token(name, _low(name), cut, until, "word", True))
        elif kind == "word" and len(word) > 3 and not word.isalpha():
            if noted := _NOTED.match(word):
                word = noted[1] or noted[2]
            parts = list(_split(word, at, space))
            parts[0].line = line
            out += parts
        else:
            if kind == "escaped":  # the apostrophe of a title in double quotes
                kind, word = "possessive", "’" + _FOLDED.sub("", word[6:])
            kind = {"blank": "mark", "simple": "word"}.get(kind, kind)
            out.append(Token(word, _low(word), at, until, kind, space, line))
    return out


def _abbreviated(out: list[Token]) -> bool:
    """Whether a hyphen right behind a name in letters with points stands last: "U.S.-"."""
    return len(out) > 1 and out[-1].text == "-" and out[-2].text.endswith(".")


def low_at(tokens: list[Token], at: int) -> str:
    """The token at a place in lower case, "" outside the sentence."""
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _low(word: str) -> str:
    return word.lower() if word.isascii() else plain(word)


#: Nouns of bodies that a hyphen joins to the name of another ("… Affairs-Department of …").
_BODIES = frozenset("Department Office Division Directorate Ministry Secretariat".split())
#: A dash without spaces joins days of two months ("28 April–2 May").
_MONTHS = frozenset(
    """
    January February March April May June July August September October November December
    """.split()
)


def _split(word: str, at: int, space: bool) -> Iterator[Token]:
    """Take a hyphenated word apart where the hyphen ties two names or a name and a participle."""
    clean = re.sub(r" ?([\-‑–‐])\n?", r"\1", word)  # "capacity -building", as some texts space it
    parts = re.split(r" ?[\-‑–‐]\n?", word)
    if parts[0] in _TIMES and len(parts) > 1 and parts[1][:1].isupper():
        cut = at + word.index(parts[1])  # "then-Kenyan President"
        yield Token(parts[0], parts[0], at, at + len(parts[0]), "word", space)
        name = word[cut - at :]
        yield Token(name, _low(name), cut, at + len(word), "word", True)
        return
    if len(parts) >= 2 and parts[0][:1].isupper():
        tail = parts[-1].lower()
        cut = at + len(word) - len(parts[-1]) - 1
        if tail in TIED_PARTICIPLES and (tail != "based" or parts[-1].islower()):
            left = word[: cut - at].rstrip()
            yield Token(left, _low(left), at, at + len(left), "word", space)
            yield Token(parts[-1], "-" + tail, cut + 1, at + len(word), "word", False)
            return
        tied = all(_LEADING_CAPS.match(p) and len(p) > 2 for p in parts) or parts[-1] in _BODIES
        period = parts[0] in _MONTHS and (parts[1].isdigit() or parts[1] in _MONTHS)
        if (tied or period) and " " not in word:
            place = at
            for number, part in enumerate(parts):
                if number:
                    mark = "-" if period else "/"
                    yield Token("-", mark, place - 1, place, "mark", False)
                kind = "number" if part.isdigit() else "word"
                yield Token(part, _low(part), place, place + len(part), kind, space and not number)
                place += len(part) + 1
            return
    if "\n" in word and parts[-1][:1].islower() and len(parts) == 2:
        clean = _rejoin(parts[0], parts[1])
    yield Token(
        clean,
        _low(clean).replace("‑", "-").replace("–", "-").replace("‐", "-"),
        at,
        at + len(word),
        "word",
        space,
    )


_TIES = frozenset(
    [
        "counter",
        "non",
        "co",
        "sub",
        "pre",
        "post",
        "anti",
        "inter",
        "cross",
        "multi",
        "high",
        "low",
        "long",
        "short",
        "self",
        "well",
        "full",
        "half",
        "part",
        "human",
        "gender",
        "rights",
        "decision",
        "policy",
        "peace",
        "capacity",
        "evidence",
        "member",
        "inter-agency",
        "large",
        "small",
    ]
)


def _rejoin(left: str, right: str) -> str:
    """A word broken over two lines: one word, unless the left part is known to take a hyphen."""
    return f"{left}-{right}" if left.lower() in _TIES else left + right
