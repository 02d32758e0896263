"""Letters: who wrote to whom, by the heading of a letter and the signature below it.

"Letter dated 3 May 2021 from the Permanent Mission of Malta to the United Nations addressed to the
President of the Security Council" … "(Signed) Jane Okoro": both told the Council.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphmodel.records import Value
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.relations.discourse import Seen
from loaders.relations.statements import Ref, Statement, ref_of, seen_as, span_of

_LETTERS = frozenset("letter letters verbale verbales".split())
_ENCLOSED = frozenset("annex annexes enclosure appendix attachment".split())
_BETWEEN = frozenset("to the president of and , -".split())  # before and between addressees
_OPENING = 5  # tokens in which a heading says that it is a letter's
_CONFIDENCE = 0.9


class Letters:
    """Keeps in mind to whom the letter is addressed that is being read."""

    def __init__(self) -> None:
        self.addressed: list[Seen] = []
        self.told: dict[str, Value] = {}

    @property
    def reader(self) -> Seen | None:
        """Whom "you" of the letter is: the only one to whom it is addressed."""
        return self.addressed[0] if len(self.addressed) == 1 else None

    def statements(self, one: Marked) -> Iterator[Statement]:
        """BRIEFED, of the body or post that a heading names and of those who sign below it."""
        lows = [t.low for t in one.sentence.tokens]
        if lows and lows[0] in _ENCLOSED:
            self.addressed = []  # what is enclosed has a signature of its own
        elif _LETTERS & set(lows[:_OPENING]) and "dated" in lows[: _OPENING + 1]:
            yield from self._headed(one, lows)
        elif self.addressed and lows[:3] == ["(", "signed", ")"]:
            yield from self._signed(one)

    def _headed(self, one: Marked, lows: list[str]) -> Iterator[Statement]:
        at = lows.index("addressed") if "addressed" in lows else 0
        start = lows.index("from", 0, at) if "from" in lows[:at] else 0
        named = _addressees(one, at + 1) if start else []
        self.addressed = [
            Seen(m.entity, *span_of(one.sentence.tokens, m)) for m in named if m.entity
        ]
        day = next((d.start for d in one.dates if d.start and d.first < start), None)
        self.told = {"date": day} if day else {}
        writer = next((m for m in one.mentions if start < m.first < at), None)
        if writer is not None and writer.label == "Office" and writer.entity is not None:
            yield from self._told(ref_of(one.sentence.tokens, writer), "briefed.letter", None)

    def _signed(self, one: Marked) -> Iterator[Statement]:
        person = next((m for m in one.mentions if m.label == "Official"), None)
        if person is not None and person.entity is not None and person.first == 3:
            yield from self._told(ref_of(one.sentence.tokens, person), "briefed.signed", "heading")

    def _told(self, who: Ref, rule: str, bridge: str | None) -> Iterator[Statement]:
        for seen in self.addressed:
            if seen.entity is not who.entity:
                whom = seen_as(seen, bridge)
                yield Statement(who, "BRIEFED", whom, rule, _CONFIDENCE, dict(self.told))


def _addressees(one: Marked, at: int) -> list[Mention]:
    """The bodies and posts that stand behind "addressed to", one after the other."""
    tokens = one.sentence.tokens
    starting = {m.first: m for m in one.mentions if m.label == "Office" and m.entity}
    found: list[Mention] = []
    while at < len(tokens):
        if at in starting:
            found.append(starting[at])
            at = starting[at].last
        elif tokens[at].low in _BETWEEN and tokens[at].text != "The":
            at += 1
        else:
            break
    return found
