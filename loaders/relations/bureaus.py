"""Bureaus: the officers of a body that a report lists line by line.

"The Committee elected the following officers:", "Chair:", "Jane Okoro (Kenya)", "Vice-Chairs:" …;
on a first page the line "Rapporteur: Ms. Jane Okoro (Kenya)" below the body's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.mentions.officers import post_label
from loaders.relations.discourse import Discourse
from loaders.relations.grid_cells import singular
from loaders.relations.post_facts import PRESIDED, properties_of, relation_in
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, Statement, ref_of, seen_as

_OFFICERS = frozenset("officers bureau".split())
_KINDS = frozenset([*PRESIDED, "commission", "team", "group", "body"])
_LONGEST = 20  # tokens of a line that names an officer
_LONGEST_HEADING = 40
_FIRST = 4  # tokens before a name: an honorific
Post = tuple[str, str]  # a title and its relation


class Bureaus:
    """Reads the lines of a list of officers by the label over them and the body that elected."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self._body: Ref | None = None  # whose officers are being listed
        self._heading: Ref | None = None  # the body whose name opened a line last
        self._post: Post | None = None

    def statements(self, one: Marked, reading: Reading | None) -> Iterator[Statement]:
        """The post of the person whom a line names below a label, or behind it; `reading` is None
        for a line without names."""
        label, person = _label(one), _person(one)
        self._note_heading(one)
        if label is None and person is None:
            self._body, self._post = self._elected(one, reading), None
            return
        self._post = label or self._post
        officer = label is not None and (label[1] == "CHAIRS" or label[0] == "Rapporteur")
        body = self._body or (self._heading if officer else None)
        if person is not None and self._post is not None and body is not None:
            relation = relation_in(body.entity, *self._post)
            said = properties_of(relation, self._post[0], frozenset())
            who = ref_of(one.sentence.tokens, person)
            yield Statement(who, relation, body, "post.bureau", 0.9, said)

    def _note_heading(self, one: Marked) -> None:
        """Keep in mind a body whose name opens a line."""
        first = one.mentions[0] if one.mentions else None
        short = len(one.sentence.tokens) < _LONGEST_HEADING
        if short and first is not None and first.first == 0 and first.label == "Office":
            ref = ref_of(one.sentence.tokens, first)
            fits = ref.entity.kind in _KINDS - {"organ"}  # whose documents its committees write
            self._heading = replace(ref, bridge="heading") if fits else self._heading

    def _elected(self, one: Marked, reading: Reading | None) -> Ref | None:
        """The body whose officers a line with a colon announces."""
        tokens = one.sentence.tokens
        lows = {t.low for t in tokens}
        elects = bool(_OFFICERS & lows) or {"members", "elected"} <= lows
        if not tokens or tokens[-1].text != ":" or not elects:
            return None
        for noun in reading.parse.nouns if reading is not None else ():
            for ref in reading.refs([noun]) if reading is not None else ():
                if ref.entity.label == "Office" and ref.entity.kind in _KINDS:
                    return replace(ref, bridge="heading")
        issuer = self.discourse.issuer
        return seen_as(issuer, "heading") if issuer is not None else None


def _label(one: Marked) -> Post | None:
    """The post that the words before a colon name: "Vice-Chairs:"."""
    found = post_label(one.sentence.tokens)
    if found is None:
        return None
    return " ".join(singular(t.text) for t in one.sentence.tokens[: found[0]]), found[1]


def _person(one: Marked) -> Mention | None:
    """The person whose name, alone or with a bracket, is a line or what stands behind its colon."""
    tokens = one.sentence.tokens
    for mention in one.mentions if len(tokens) <= _LONGEST else ():
        colon = next((n for n in range(mention.first, 0, -1) if tokens[n - 1].text == ":"), 0)
        if mention.label == "Official" and mention.first - colon < _FIRST:
            ends = mention.last >= len(tokens) or any(t.text == ")" for t in tokens[-2:])
            return mention if mention.entity is not None and ends else None
    return None
