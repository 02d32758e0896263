"""From mentions to facts: the sentences of a document in order, with what went before in mind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from graphmodel.names import fold
from graphmodel.records import Document, Evidence, Fact, Node, Value
from graphmodel.schema import Schema
from loaders.grammar.clauses import parse
from loaders.grammar.groups import groups
from loaders.grammar.tagging import units
from loaders.language.blocks import Block
from loaders.language.frame import Frame
from loaders.language.places import Places
from loaders.mentions.entities import Entity, Mention
from loaders.mentions.find import Finder, Marked
from loaders.relations.apply import Applier, Statement
from loaders.relations.discourse import Discourse, Seen
from loaders.relations.events import Dateline, Events
from loaders.relations.posts import Posts
from loaders.relations.reading import Reading, Ref

_RECALLS = frozenset(
    """
    recalling reaffirming recalls reaffirms noting welcoming acknowledging mindful guided
    bearing taking stressing emphasizing expressing reiterating
    """.split()
)


class Relater:
    """Reads the facts of one document."""

    def __init__(
        self, document: Document, frame: Frame, parts: list[Block], finder: Finder, schema: Schema
    ) -> None:
        self.parts = parts
        self.document, self.frame, self.finder, self.schema = document, frame, finder, schema
        self.registry = finder.registry
        self.discourse = Discourse()
        self.countries: dict[str, Entity] = {}
        self.places = Places(document)
        self._nodes: dict[int, Node] = {}
        self._announced = False
        self._above: Seen | None = None  # the person whose name ends the line above
        self.own = self._own()

    def _own(self) -> Seen | None:
        """The resolution that the document is the text of."""
        if not self.frame.symbol or not self.frame.symbol_at or not self.frame.body:
            return None
        number = self.frame.symbol.split("/RES/")[1]
        name = f"{self.frame.body} resolution {number}" + (
            f" ({self.frame.year})"
            if self.frame.year and self.frame.body == "Security Council"
            else ""
        )
        tail = number.split("/")[-1].split("(")[0]
        properties: dict[str, str | int] = {"body": self.frame.body}
        if tail.isdigit():
            properties["number"] = int(tail)
        entity = self.registry.resolution(self.frame.symbol, name, **properties)
        return Seen(entity, *self.frame.symbol_at)

    def facts(self, marked: list[Marked]) -> list[Fact]:
        """All facts of the document, `MENTIONS` included, in the order of the text."""
        self._topic(marked)
        found: list[Fact] = []
        opening = True
        datelines = _Datelines(marked)
        if self.own and self.frame.body:
            found += self._text_of(marked)
        for number, one in enumerate(marked):
            found += self._mentions(one)
            self._letter(one)
            statements = self._sentence(one, datelines.of(number))
            found += [f for s in statements for f in self._fact(s, one)]
            if opening and self.frame.kind == "statement":
                self._speaker(one, statements)
                opening = self.discourse.speaker is None and number < 14
        return _distinct(found)

    # -- the frame's own -------------------------------------------------------------------

    def _topic(self, marked: list[Marked]) -> None:
        """The topic of an encyclopaedia's page."""
        if self.frame.kind != "encyclopaedia":
            return
        title = fold(self.document.title or self.document.id.replace("_", " "))
        for one in marked[:12]:
            for mention in one.mentions:
                if mention.label in {"Office", "Programme"} and mention.entity:
                    start, end = (
                        one.sentence.tokens[mention.first].start,
                        one.sentence.tokens[mention.last - 1].end,
                    )
                    names = {fold(n) for n in (mention.entity.name, *mention.entity.aliases)}
                    if title in names or self.document.text[max(0, start - 3) : start].endswith(
                        ("**", "__")
                    ):
                        self.discourse.topic = Seen(mention.entity, start, end)
                        return

    def _speaker(self, one: Marked, statements: list[Statement]) -> None:
        """Who speaks, and for whom: the person whom the title or the first lines announce."""
        tokens = one.sentence.tokens
        if _TRANSCRIPT.search(self.document.text):
            return  # several speak
        words = {t.low for t in tokens[:6]}
        announced = (
            words & {"statement", "remarks", "address", "speech", "delivered", "keynote", "opening"}
            or self._announced
        )
        self._announced = (
            bool(words & {"statement", "remarks", "address", "speech"}) and len(tokens) < 6
        )
        person = next((m for m in one.mentions if m.label == "Official" and m.entity), None)
        if not announced or person is None or person.entity is None:
            return
        self.discourse.speaker = Seen(
            person.entity, tokens[person.first].start, tokens[person.last - 1].end
        )
        post = next(
            (
                s
                for s in statements
                if s.type in {"HOLDS_POST", "CHAIRS"} and s.subject.entity is person.entity
            ),
            None,
        )
        if post:
            self.discourse.spoken_for = Seen(post.object.entity, post.object.start, post.object.end)

    def _text_of(self, marked: list[Marked]) -> Iterator[Fact]:
        assert self.own is not None
        assert self.frame.body is not None
        start, end = self.own.start, self.own.end
        sentence = next(
            (m.sentence for m in marked if m.sentence.start <= start < m.sentence.end), None
        )
        at = (sentence.start, sentence.end) if sentence else (start, end)
        node = self.document_node()
        yield self._made(
            node,
            "TEXT_OF",
            self.node(self.own.entity),
            {},
            at,
            at,
            (start, end),
            "document.symbol",
            0.97,
            None,
        )
        body = self.finder.body(self.frame.body)
        spot = self.document.text.find(self.frame.body)
        if spot >= 0:
            date = {"date": self.document.date} if self.document.date else {}
            span = (spot, spot + len(self.frame.body))
            bridge = None if at[0] <= span[0] and span[1] <= at[1] else "heading"
            yield self._made(
                self.node(body),
                "ADOPTED",
                self.node(self.own.entity),
                dict(date),
                at,
                span,
                (start, end),
                "document.adopted",
                0.97,
                bridge,
            )

    def node(self, entity: Entity) -> Node:
        """The node of an entity, made once: names are settled before relations are read."""
        found = self._nodes.get(id(entity))
        if found is None or found.id != entity.id:
            found = self._nodes[id(entity)] = entity.node()
        return found

    def document_node(self) -> Node:
        """The document as a node."""
        properties: dict[str, Value] = {}
        for key in ("title", "date", "language", "format", "marking"):
            value = getattr(self.document, key)
            if value:
                properties[key] = value
        return Node("Document", self.document.id, self.document.name, properties=properties)

    # -- sentences ---------------------------------------------------------------------------

    def _mentions(self, one: Marked) -> Iterator[Fact]:
        at = (one.sentence.start, one.sentence.end)
        node = self.document_node()
        for mention in one.mentions:
            if mention.entity is None or mention.label in {"Text", "Event"}:
                continue
            span = (
                one.sentence.tokens[mention.first].start,
                one.sentence.tokens[mention.last - 1].end,
            )
            yield self._made(
                node,
                "MENTIONS",
                self.node(mention.entity),
                {},
                at,
                at,
                span,
                f"mention.{mention.use}",
                0.95,
                None,
            )

    def _sentence(self, one: Marked, datelines: list[Dateline]) -> list[Statement]:
        found = list(self._citations(one))
        named = [m for m in one.mentions if m.entity is not None]
        if not named and not any(t.low in _POINTING for t in one.sentence.tokens):
            return found
        reading = Reading(
            one,
            parse(groups(units(one.sentence.tokens, one.mentions, one.dates))),
            self.discourse,
            self.countries,
        )
        applier = Applier(reading, None)
        found += self._operative(one, reading)
        posts = Posts(reading)
        found += posts.statements()
        found += self._under_name(one, posts)
        found += self._rows(one)
        found += applier.statements()
        found += Events(reading, applier, datelines, self.document.id).statements()
        found += self._countries_of_names(one)
        found += self._wholes_of_names(one)
        self._remember(one, reading)
        return found

    def _remember(self, one: Marked, reading: Reading) -> None:
        subjects = {
            id(n.mention)
            for v in reading.parse.verbs
            if v.form == "finite"
            for n in v.subject
            if n.mention
        }
        for mention in one.mentions:
            if mention.entity is not None and mention.label not in {"Text", "Event", "Place"}:
                start, end = reading.span(mention.first, mention.last)
                self.discourse.name(mention.entity, start, end, id(mention) in subjects)
        self.discourse.sentence += 1
        if one.sentence.kind == "heading":
            tokens = one.sentence.tokens
            names = [
                Seen(m.entity, tokens[m.first].start, tokens[m.last - 1].end)
                for m in one.mentions
                if m.entity is not None
            ]
            self.discourse.heading = (frozenset(t.low for t in tokens), names)
        main = next((v for v in reading.parse.verbs if v.form == "finite" and v.subject), None)
        if main is not None:
            said = reading.refs(main.subject) or [
                ref for noun in main.subject[:1] if noun.own == "its" for ref in reading.owner(noun)
            ]
            for ref in said:
                if ref.bridge:
                    self.discourse.name(ref.entity, ref.start, ref.end, True)
            self.discourse.main = [Seen(r.entity, r.start, r.end, True) for r in said]
            self.discourse.blocked = (
                not said
                and main.subject[0].determiner in {"the", "this"}
                and len(main.subject[0].words) == 1
            )
        else:
            self.discourse.main, self.discourse.blocked = [], False
        named = [
            Seen(r.entity, r.start, r.end)
            for v in reading.parse.verbs
            if v.form == "finite" and not v.passive
            for r in reading.refs(v.subject)
            if r.bridge is None
        ]
        if named:
            self.discourse.subjects = list({id(s.entity): s for s in named}.values())

    def _citations(self, one: Marked) -> Iterator[Statement]:
        """Each cited resolution was adopted by its body; a resolution cites what it recalls."""
        tokens = one.sentence.tokens
        for mention in one.mentions:
            if mention.label == "Resolution" and mention.entity and mention.body:
                cited = Ref(
                    mention.entity, tokens[mention.first].start, tokens[mention.last - 1].end
                )
                if self.own and mention.entity is self.own.entity:
                    continue
                at = mention.body_at
                span = (
                    (tokens[at[0]].start, tokens[at[1] - 1].end) if at else (cited.start, cited.end)
                )
                yield Statement(
                    Ref(mention.body, *span, mention.bridge),
                    "ADOPTED",
                    cited,
                    "resolution.body",
                    0.97 if at else 0.93,
                )
                if self.own:
                    yield Statement(
                        Ref(self.own.entity, self.own.start, self.own.end, "document"),
                        "CITES",
                        cited,
                        "resolution.cites",
                        0.97,
                    )
            elif (
                mention.label == "Programme"
                and mention.entity
                and self.own
                and tokens[0].low in _RECALLS
            ):
                named = Ref(
                    mention.entity, tokens[mention.first].start, tokens[mention.last - 1].end
                )
                yield Statement(
                    Ref(self.own.entity, self.own.start, self.own.end, "document"),
                    "CITES",
                    named,
                    "resolution.cites",
                    0.9,
                )

    def _operative(self, one: Marked, reading: Reading) -> Iterator[Statement]:
        """ "*Requests* X to …" in a resolution: the resolution mandates X."""
        if not self.own:
            return
        first = next((v for v in reading.parse.verbs), None)
        if first is None or first.first > 3:
            return
        lemma = first.lemma
        if first.form not in {"finite"} and not one.sentence.tokens[first.first].low.endswith("s"):
            return
        own = Ref(self.own.entity, self.own.start, self.own.end, "document")
        if lemma in {
            "request",
            "direct",
            "authorize",
            "authorise",
            "mandate",
            "task",
            "instruct",
            "urge",
            "invite",
            "ask",
            "require",
            "call",
        }:
            targets = first.objects or [
                n for low, n in first.phrases[:1] if low in {"upon", "on"} for n in n.list_of
            ]
            for ref in reading.refs(targets):
                itself = ref.entity.name == self.frame.body
                if ref.entity.label in {"Office", "Programme", "Country"} and not itself:
                    yield Statement(own, "MANDATES", ref, "resolution.operative", 0.92)
        elif lemma == "decide":
            for verb in reading.parse.verbs[1:]:
                if verb.modal == "shall":
                    for ref in reading.refs(verb.subject):
                        if ref.entity.label in {"Office", "Programme", "Country"}:
                            yield Statement(own, "MANDATES", ref, "resolution.operative", 0.9)

    def _under_name(self, one: Marked, posts: Posts) -> Iterator[Statement]:
        """The post in the line below a name, in a heading or signature."""
        person, self._above = self._above, None
        people = [m for m in one.mentions if m.label == "Official" and m.entity]
        short = len(one.sentence.tokens) < 30
        if (
            person is not None
            and not people
            and short
            and one.sentence.kind in {"heading", "signature", "paragraph"}
        ):
            yield from posts.below(person)
        if (
            people
            and short
            and one.sentence.kind in {"heading", "signature"}
            and people[-1].last >= len(one.sentence.tokens) - 2
            and people[-1].entity
        ):
            tokens = one.sentence.tokens
            self._above = Seen(
                people[-1].entity, tokens[people[-1].first].start, tokens[people[-1].last - 1].end
            )

    def _rows(self, one: Marked) -> Iterator[Statement]:
        """Rows and items under "Members" name the members of the body that the page is about."""
        topic = self.discourse.topic
        if (
            one.sentence.kind not in {"cell", "item"}
            or topic is None
            or topic.entity.label != "Office"
            or not one.mentions
        ):
            return
        heading = self._heading(one)
        first = one.mentions[0]
        if not _MEMBERS.search(heading) or _NOT_MEMBERS.search(heading) or first.entity is None:
            return
        if first.label == "Country" and first.first <= 2 and first.use == "name":
            tokens = one.sentence.tokens
            role = "observer" if "bserver" in heading else "member"
            yield Statement(
                Ref(first.entity, tokens[first.first].start, tokens[first.last - 1].end),
                "MEMBER_OF",
                Ref(topic.entity, topic.start, topic.end, "topic"),
                "member.row",
                0.88,
                {"role": role},
            )

    def _heading(self, one: Marked) -> str:
        """The text of the heading above a sentence."""
        number = self.parts[one.sentence.block].heading
        return (
            self.document.text[self.parts[number].start : self.parts[number].end]
            if number is not None
            else ""
        )

    def _letter(self, one: Marked) -> None:
        """ "Letter dated … from the Permanent Representative of Malta … addressed to …": whose
        letter it is."""
        tokens = one.sentence.tokens
        lows = [t.low for t in tokens]
        if self.discourse.author or "letter" not in lows[:6] or "from" not in lows:
            return
        start = lows.index("from")
        end = lows.index("addressed") if "addressed" in lows else len(lows)
        for mention in one.mentions:
            if (
                start < mention.first < end
                and mention.label in {"Country", "Office"}
                and mention.entity
            ):
                self.discourse.author = Seen(
                    mention.entity, tokens[mention.first].start, tokens[mention.last - 1].end
                )
                title = one.text_of(start + 1, mention.first).removesuffix(" the")
                self.discourse.author_title = title.removeprefix("the ").removesuffix(" of")
                return

    def _wholes_of_names(self, one: Marked) -> Iterator[Statement]:
        """A known name may say what the body is a part of: "Counter-Terrorism Committee of the
        Security Council"."""
        tokens = one.sentence.tokens
        for mention in one.mentions:
            if mention.label != "Office" or mention.entity is None or not mention.entity.known:
                continue
            yield from self._nation_of_name(one, mention)
            joint = next(
                (n for n in range(mention.first + 1, mention.last) if tokens[n].low == "of"), None
            )
            if joint is None:
                continue
            inner = self.finder.gazetteer.find(tokens[joint + 1 : mention.last], self.finder.words)
            whole = inner[-1] if inner and inner[-1].last == mention.last - joint - 1 else None
            if (
                whole is None
                or whole.entry.label != "Office"
                or whole.entry.id == mention.entity.id
            ):
                continue
            if whole.entry.properties.get("kind") == "post" or whole.entry.name == "United Nations":
                continue
            at = tokens[joint + 1 + whole.first].start, tokens[mention.last - 1].end
            part = Ref(mention.entity, tokens[mention.first].start, tokens[joint - 1].end)
            yield Statement(
                part, "PART_OF", Ref(self.registry.known(whole.entry), *at), "name.whole", 0.92
            )

    def _nation_of_name(self, one: Marked, mention: Mention) -> Iterator[Statement]:
        """ "the Kenyan National Counter Terrorism Centre": a national body named with its State."""
        tokens = one.sentence.tokens
        opening = self.finder.gazetteer.find(
            tokens[mention.first : mention.last - 1], self.finder.words
        )
        if not opening or opening[0].first or mention.entity is None:
            return
        entry = opening[0].entry
        if entry.label == "Country" and entry.id == mention.entity.country:
            start, end = tokens[mention.first].start, tokens[mention.last - 1].end
            country = start, tokens[mention.first + opening[0].last - 1].end
            nation = Ref(self.registry.known(entry), *country)
            yield Statement(
                Ref(mention.entity, start, end), "LOCATED_IN", nation, "name.nation", 0.93
            )

    def _countries_of_names(self, one: Marked) -> Iterator[Statement]:
        """A body whose name carries its State belongs to it: "Ministry of Justice of
        Mozambique"."""
        for mention in one.mentions:
            if (
                mention.label == "Office"
                and mention.country
                and mention.entity
                and not mention.entity.known
            ) or (
                mention.label == "Office"
                and mention.country
                and mention.entity
                and mention.entity.country == mention.country.id
            ):
                start, end = (
                    one.sentence.tokens[mention.first].start,
                    one.sentence.tokens[mention.last - 1].end,
                )
                near = next(
                    (
                        m
                        for m in one.mentions
                        if m.entity is mention.country and abs(m.first - mention.first) < 16
                    ),
                    None,
                )
                span = (
                    (one.sentence.tokens[near.first].start, one.sentence.tokens[near.last - 1].end)
                    if near
                    else (start, end)
                )
                yield Statement(
                    Ref(mention.entity, start, end),
                    "LOCATED_IN",
                    Ref(mention.country, *span),
                    "name.country",
                    0.92,
                )

    # -- facts ---------------------------------------------------------------------------------

    def _fact(self, statement: Statement, one: Marked) -> Iterator[Fact]:
        subject, other = statement.subject, statement.object
        if subject.entity is other.entity or not self.schema.allows(
            subject.entity.label, statement.type, other.entity.label
        ):
            return
        bridge = subject.bridge or other.bridge
        at = (one.sentence.start, one.sentence.end)
        yield self._made(
            self.node(subject.entity),
            statement.type,
            self.node(other.entity),
            statement.properties,
            at,
            (subject.start, subject.end),
            (other.start, other.end),
            statement.rule,
            statement.confidence * (0.92 if bridge else 1.0),
            bridge,
        )

    def _made(
        self,
        subject: Node,
        type_: str,
        other: Node,
        properties: dict[str, Value],
        at: tuple[int, int],
        left: tuple[int, int],
        right: tuple[int, int],
        rule: str,
        confidence: float,
        bridge: str | None,
    ) -> Fact:
        start, end = at
        outside = not all(start <= s and e <= end for s, e in (left, right))
        evidence = Evidence(
            self.document.id,
            start,
            end,
            self.document.text[start:end],
            left,
            right,
            rule,
            round(confidence, 3),
            self.places.page(start),
            self.places.paragraph(start),
            (bridge or "context") if outside else bridge,
        )
        return Fact(subject, type_, other, dict(sorted(properties.items())), evidence)


_MEMBERS = re.compile(r"(?i)\bmember(?:s|ship)?\b|participating|parties|signator")
_NOT_MEMBERS = re.compile(
    r"(?i)former|candidate|non-member|prospective|potential|suspended|withdr|applica|past "
)
_TRANSCRIPT = re.compile(r"(?ms)^\s*\**[A-Z][A-Z .’'\-]{4,40}:\s.*^\s*\**[A-Z][A-Z .’'\-]{4,40}:\s")
_POINTING = frozenset("it its they their he she his her we our i my the this".split())


class _Datelines:
    """The brackets that end a block and give places and dates to its sentences."""

    def __init__(self, marked: list[Marked]) -> None:
        self.marked = marked
        self.by_block: dict[int, list[int]] = defaultdict(list)
        for number, one in enumerate(marked):
            self.by_block[one.sentence.block].append(number)

    def of(self, number: int) -> list[Dateline]:
        """The datelines for a sentence: of its own bracket, or of the last one of its block."""
        numbers = self.by_block[self.marked[number].sentence.block]
        for candidate in (number, *[n for n in numbers if n > number]):
            lines = list(_bracket(self.marked[candidate]))
            if lines:
                return lines
        return []


def _bracket(one: Marked) -> Iterator[Dateline]:
    """ "(10-14 February, Bamako; 17-21 February, Douala)" at the end of a sentence, or alone."""
    tokens = one.sentence.tokens
    end = len(tokens)
    while end and tokens[end - 1].text in ".;":
        end -= 1
    if not end or tokens[end - 1].text != ")":
        return
    opening = next((n for n in range(end - 1, -1, -1) if tokens[n].text == "("), None)
    if opening is None:
        return
    start = opening + 1
    for at in range(opening + 1, end):
        if tokens[at].text == ";" or at == end - 1:
            place = next(
                (
                    m
                    for m in one.mentions
                    if start <= m.first < at and m.label in {"Place", "Country"}
                ),
                None,
            )
            date = next((d for d in one.dates if start <= d.first < at), None)
            if date:
                yield _dateline(one, place, date)
            start = at + 1


def _dateline(one: Marked, place: Mention | None, date: object) -> Dateline:
    from loaders.mentions.dates import Date

    tokens = one.sentence.tokens
    at = (tokens[place.first].start, tokens[place.last - 1].end) if place else None
    name = one.text_of(place.first, place.last) if place else ""
    return Dateline(place, at, name, date if isinstance(date, Date) else None)


def _distinct(facts: list[Fact]) -> list[Fact]:
    """Facts without repetition: one place states one fact once."""
    seen: set[object] = set()
    out = []
    for fact in facts:
        e = fact.evidence
        key = (
            fact.subject.key,
            fact.type,
            fact.object.key,
            tuple(sorted((k, str(v)) for k, v in fact.properties.items())),
            e.start,
            e.end,
            e.subject if fact.type == "MENTIONS" else None,
            e.object if fact.type == "MENTIONS" else None,
        )
        if key not in seen:
            seen.add(key)
            out.append(fact)
    return out
