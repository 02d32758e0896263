"""Papers of the heads of documents: who reported to the body that a document is written for.

"Commission on Rivers", "Second session", below it "Report of the Secretary-General" or "Statement
submitted by Clean Rivers, a non-governmental organization": both told the Commission. A board that
stands below its body's name is a part of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.language.tokens import Token
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.relations.head_sessions import filling, organ
from loaders.relations.statements import Ref, Statement, ref_of, span_of

_HEAD = 26  # sentences of the head of a document
_SORTS = 5  # words before "report": "Fourth biennial progress"
_PAPERS = frozenset("report note statement paper memorandum communication document".split())
_UNWRITTEN = frozenset("draft proposed provisional outline of on to for the by".split())
_ENDS = frozenset("introduction summary contents overview background annex".split())
_SESSIONS = frozenset("session sessions year cycle".split())
_SUBMITTED = frozenset("submitted prepared presented".split())
#: What may stand behind the name of who reported, for it to be a whole name.
_BEHIND = frozenset(
    """
    ( : * on to for in pursuant concerning regarding entitled containing transmitting summary
    addendum submitted prepared
    """.split()
)
_CLOSING = frozenset([",", "(", "pursuant", "entitled", "on"])  # behind a name of the text's own
#: Boards without a name of their own.
_BOARDS = ("executive board", "governing council", "governing body", "executive committee")
_WHOLE = frozenset({"United Nations"})  # of which a line says no more than whose paper it is
_SHORT = 8  # tokens of a line that gives a session
_CONFIDENCE = 0.88
#: A body that a line is filled with, and the number of the line.
Held = tuple[int, Mention]


def head_papers(marked: list[Marked]) -> Iterator[tuple[Statement, Marked]]:
    """Who reported, by the head of a document, and whose board it is written for."""
    lines = list(_head(marked))
    held = [(number, body) for number, one in enumerate(lines) if (body := organ(one))]
    met = [pair for pair in held if any(_session(one) for one in lines[pair[0] + 1 :][:1])]
    for number, one in enumerate(lines):
        above = [pair for pair in met if pair[0] < number]
        above = above or [pair for pair in held if pair[0] < number][-1:]
        for who in _makers(one):
            for at, body in above:
                if not _same(who, body):
                    to = _seen(lines[at], body)
                    who_told = ref_of(one.sentence.tokens, who)
                    yield Statement(who_told, "BRIEFED", to, "head.paper", _CONFIDENCE), one
    yield from _boards(lines, held)


def _head(marked: list[Marked]) -> Iterator[Marked]:
    """The lines of the head of a document, to where its text begins."""
    for one in marked[:_HEAD]:
        words = [t.low for t in one.sentence.tokens]
        plain = [word for word in words if word.isalpha() and word != "i"]
        opens = bool(plain) and plain[0] in _ENDS and plain[1:2] != ["of"]
        if opens or words in (["1", "."], ["i", "."]):
            return
        yield one


def _seen(line: Marked, body: Mention) -> Ref:
    assert body.entity is not None
    return Ref(body.entity, *span_of(line.sentence.tokens, body), "heading")


def _same(who: Mention, body: Mention) -> bool:
    """Whether a body is itself the one that a name, cut badly or not, is of."""
    assert who.entity is not None
    assert body.entity is not None
    return body.entity.name in who.entity.name


def _session(one: Marked) -> bool:
    words = {t.low for t in one.sentence.tokens}
    return len(one.sentence.tokens) <= _SHORT and bool(words & _SESSIONS)


def _makers(one: Marked) -> list[Mention]:
    """Those whose paper a line says that it is: "Third report of the Panel", "Statement submitted
    by A and B"; none where a name may be cut short."""
    tokens = one.sentence.tokens
    at = _behind_paper(tokens)
    starting = {m.first: m for m in one.mentions if m.label in {"Office", "Official"} and m.entity}
    found: list[Mention] = []
    given = at > 1 and tokens[at - 2].low in _SUBMITTED
    while at and (who := starting.get(_past_article(one, at))):
        found.append(who)
        at = _joined(one, who.last)
    return found if found and not at and _whole(tokens, found[-1], given) else []


def _behind_paper(tokens: list[Token]) -> int:
    """The token behind "report of" or "statement submitted by" at the head of a line, or 0."""
    for at, token in enumerate(tokens[:_SORTS]):
        if token.kind != "word" or token.low in _UNWRITTEN:
            return 0
        if token.low in _PAPERS:
            behind = [t.low for t in tokens[at + 1 : at + 3]]
            if behind[:1] and behind[0] in _SUBMITTED and behind[1:] == ["by"]:
                return at + 3
            return at + 2 if behind[:1] in (["of"], ["by"]) else 0
    return 0


def _past_article(one: Marked, at: int) -> int:
    tokens = one.sentence.tokens
    return at + 1 if at < len(tokens) and tokens[at].low == "the" else at


def _joined(one: Marked, at: int) -> int:
    """The token behind the comma or "and" by which a list goes on to a further name, or 0."""
    tokens, start = one.sentence.tokens, at
    while at < len(tokens) and tokens[at].low in {",", "and"}:
        at += 1
    named = at > start and any(m.first == _past_article(one, at) for m in one.mentions)
    return at if named or (at > start and tokens[at - 1].low == "and") else 0


def _whole(tokens: list[Token], who: Mention, given: bool) -> bool:
    """Whether a name is no part of a longer one: it ends the line, or nothing behind it can belong
    to it. Only behind "submitted by" is a comma no mark of an agenda ("Report of X, questions of
    …"); a name that no list has may go on on the next line."""
    behind = tokens[who.last].low if who.last < len(tokens) else ""
    known = who.label == "Official" or (who.entity is not None and who.entity.known)
    if not known:
        return behind in _CLOSING and (given or behind != ",")
    ends = not behind or tokens[who.last].line
    return ends or behind in _BEHIND or (given and behind == ",")


def _boards(lines: list[Marked], held: list[Held]) -> Iterator[tuple[Statement, Marked]]:
    """ "Fund for Reefs", below it "Executive Board": whose board it is."""
    for number, board in held:
        one = lines[number]
        above = filling(lines[number - 1]) if number else None
        called = one.text_of(board.first, board.last).lower() in _BOARDS
        if above is None or above.entity is None or not called or above.entity.name in _WHOLE:
            continue
        part = ref_of(one.sentence.tokens, board)
        whole = _seen(lines[number - 1], above)
        yield Statement(part, "PART_OF", whole, "head.board", _CONFIDENCE), one
