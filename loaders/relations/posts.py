"""Posts: who holds which post in which body, in every order of NAME, ROLE and BODY.

"Mr. N, Executive Director of CTED"; "the Executive Director of CTED, N"; "UNODC Executive
Director N"; "N (Coordinator of …)"; "(Signed) N / Chair of …"; "N, UNODC's Manager for …".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphmodel.records import Value
from loaders.language.lexicon import lexicon
from loaders.mentions.entities import Mention
from loaders.mentions.people import role_at
from loaders.mentions.vocabulary import vocabulary
from loaders.relations.apply import Statement
from loaders.relations.discourse import Seen
from loaders.relations.reading import Reading, Ref

_LINKS = frozenset("of for to at on in with and the , ' ’s 's under within &".split())
_PERSONS = frozenset({"he", "she", "i"})
_BECOMING = frozenset(
    """
    appointed named elected nominated designated confirmed selected
    """.split()
)


@dataclass(frozen=True, slots=True)
class Post:
    """A post phrase at tokens `first` to `last`: its title, the relation it stands for, the
    bodies that it names, and what it says of its time."""

    first: int
    last: int
    title: str
    relation: str
    bodies: tuple[Mention, ...]
    times: frozenset[str]


class Posts:
    """Reads the posts of one sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.words = vocabulary()
        self.mentions = {m.first: m for m in reading.marked.mentions}
        self.ends = {m.last: m for m in reading.marked.mentions}

    def statements(self) -> Iterator[Statement]:
        """The posts held by the persons of the sentence."""
        for mention in self.reading.marked.mentions:
            if mention.label == "Official":
                yield from self._of(mention)
        yield from self._pronouns()

    def _pronouns(self) -> Iterator[Statement]:
        """ "She has served as an expert for the World Bank": whom the pronoun stands for holds the post."""
        for at, token in enumerate(self.tokens):
            found = self.reading.discourse.pronoun(token.low) if token.low in _PERSONS else None
            if found is None or found[0].entity.label != "Official":
                continue
            person = Mention(at, at + 1, "Official", found[0].entity)
            post = self._copula(person)
            while post is not None:
                for said in self._state(person, post, "post.pronoun"):
                    subject = Ref(found[0].entity, found[0].start, found[0].end, found[1])
                    yield replace(said, subject=subject)
                post = self._and_as(post)

    def _and_as(self, post: Post) -> Post | None:
        """The next post of a list: "and as a member of …"."""
        at = post.last
        while at < len(self.tokens) and self.tokens[at].low in {
            ",",
            "and",
            "as",
            "a",
            "an",
            "the",
            "also",
        }:
            at += 1
        following = self.post(at) if post.last < at < len(self.tokens) else None
        return replace(following, times=following.times | post.times) if following else None

    def _of(self, person: Mention) -> Iterator[Statement]:
        for post, rule in self._posts(person):
            yield from self._state(person, post, rule)
        yield from self._bracket(person)
        yield from self._of_body(person)

    def _posts(self, person: Mention) -> Iterator[tuple[Post, str]]:
        front = self._before(person)
        if front:
            yield front, "post.before"
        behind = list(self._behind(person))
        if not front and not behind and person.last == len(self.tokens):
            title = self.reading.discourse.author_title
            bare = Post(person.last, person.last, title, "HOLDS_POST", (), frozenset())
            yield from ((post, "post.signature") for post in [bare] if title)
        yield from ((post, "post.behind") for post in behind)
        if not behind:
            said = self._copula(person)
            if said:
                yield said, "post.verb"

    # -- where a post can stand ------------------------------------------------------------

    def _before(self, person: Mention) -> Post | None:
        """ "UNODC Executive Director N", "the Executive Director of CTED, N"."""
        at = person.first
        while at and (
            (
                self.tokens[at - 1].text in self.words.honorifics
                and self.tokens[at - 1].text.endswith(".")
            )
            or self.tokens[at - 1].text in {"Mr", "Ms", "Mrs", "Dr", "H.E", "."}
        ):
            at -= 1
        if at and self.tokens[at - 1].low in {"is", "was"}:
            return self._ending(at - 1)
        if (at and self.tokens[at - 1].text in {",", "–", ":"}) or (
            at and self.tokens[at - 1].low == "currently"
        ):
            return self._ending(at - 1)
        for start in range(max(0, at - 14), at):
            post = self.post(start)
            if post and post.last == at and self._opens(start, post):
                return post
        return None

    def _ending(self, comma: int) -> Post | None:
        """The post phrase that a comma before the name ends."""
        if comma and self.tokens[comma - 1].text == ",":
            comma -= 1
        for start in range(max(0, comma - 22), comma):
            if (
                start
                and self.tokens[start - 1].kind == "word"
                and self.tokens[start - 1].low
                not in {
                    "the",
                    "by",
                    "and",
                    "its",
                    "of",
                    "said",
                    "with",
                    "to",
                    "a",
                    "from",
                    "as",
                    "that",
                }
                and not self.ends.get(start)
            ):
                continue
            post = self.post(start)
            if (
                post
                and post.last == comma
                and (
                    start == 0
                    or self.tokens[start - 1].low
                    in {"the", "its", "by", "and", "said", "with", "from", "to", ","}
                    or self.tokens[start - 1].kind != "word"
                    or start in self.ends
                )
            ):
                return post
        return None

    def _opens(self, start: int, post: Post) -> bool:
        return not (start and self.tokens[start - 1].low in {"of"} and not post.bodies)

    def _behind(self, person: Mention) -> Iterator[Post]:
        """ "N, Executive Director of CTED and Chair of …", "N (Coordinator of …)", "N – Head of
        …"."""
        at = person.last
        if (
            at < len(self.tokens)
            and self.tokens[at].text == "("
            and at + 2 < len(self.tokens)
            and self.tokens[at + 2].text == ")"
        ):
            at += 3
        if at >= len(self.tokens) or self.tokens[at].text not in {",", "(", "–", "—", "-", ":"}:
            if not (at < len(self.tokens) and self.tokens[at].line and self.tokens[at].capitalised):
                return
            at -= 1
        at += 1
        while True:
            while at < len(self.tokens) and (
                self.tokens[at].low
                in {"the", "a", "an", "also", "and", "as", "currently", "who", "is", "its"}
            ):
                at += 1
            post = self.post(at) if at < len(self.tokens) else None
            if post is None:
                return
            yield post
            at = post.last
            if at < len(self.tokens) and self.tokens[at].text == ",":
                at += 1
            if at >= len(self.tokens) or not (
                self.tokens[at].low == "and" or self.tokens[at - 1].text == ","
            ):
                return

    def _copula(self, person: Mention) -> Post | None:
        """ "N is the Director of X", "N was appointed Director of X", "N serves as …"."""
        at, seen = person.last, False
        while at < len(self.tokens) and at - person.last < 9:
            low = self.tokens[at].low
            if (
                low
                in {
                    "is",
                    "was",
                    "became",
                    "serves",
                    "served",
                    "serving",
                    "has",
                    "been",
                    "currently",
                    "as",
                    "the",
                    "a",
                    "an",
                    "now",
                    "also",
                    "will",
                    "be",
                    "become",
                    "to",
                    "recently",
                    "previously",
                    "were",
                    "joined",
                    "in",
                }
                or low in _BECOMING
            ):
                seen = (
                    seen
                    or low
                    in {
                        "is",
                        "was",
                        "became",
                        "serves",
                        "served",
                        "serving",
                        "become",
                        "be",
                        "been",
                    }
                    | _BECOMING
                )
                at += 1
                continue
            post = self.post(at)
            if not post or not seen:
                return None
            between = {t.low for t in self.tokens[person.last : at]}
            times = set(post.times)
            if between & {"was", "served", "previously", "were"} and not between & _BECOMING:
                times.add("former")
            if between & {"will", "nominated"}:
                times.add("planned")
            return Post(
                post.first, post.last, post.title, post.relation, post.bodies, frozenset(times)
            )
        return None

    # -- a post phrase -----------------------------------------------------------------------

    def post(self, start: int) -> Post | None:
        """The post phrase that starts at a token: bodies or demonyms, title words, a role, and
        the chain of what it is for."""
        at = start
        bodies: list[Mention] = []
        times: set[str] = set()
        while at < len(self.tokens):
            mention = self.mentions.get(at)
            low = self.tokens[at].low
            role = role_at(self.tokens, at)
            if role:
                break
            if mention and mention.label in {"Office", "Country"}:
                bodies.append(mention)
                at = mention.last
            elif low in self.words.times:
                times.add(self.words.times[low])
                at += 1
            elif (
                ((low in self.words.title_words or self._titled(at, start)) and at - start < 8)
                or self.tokens[at].kind == "possessive"
                or (low in {"and", "&", "’s"} and at > start)
            ):
                at += 1
            else:
                return None
        else:
            return None
        # "Assistant Secretary-General and Executive Director" is read as two posts by the caller
        while role:
            at, relation = role
            role = (
                role_at(self.tokens, at)
                if at < len(self.tokens) and at not in self.mentions
                else None
            )
        last, behind = self._chain(at)
        title_first = bodies[-1].last if bodies and bodies[0].first == start else start
        title = self.reading.marked.text_of(title_first, self._title_end(at, last, behind)).strip(
            " '’s,"
        )
        return Post(start, last, title, relation, tuple(bodies + behind), frozenset(times))

    def _titled(self, at: int, start: int) -> bool:
        """Whether a capitalised word can be part of a title ("Counter Terrorism Programme
        Manager")."""
        token = self.tokens[at]
        if token.kind != "word" or at in self.mentions or token.text in self.words.openers:
            return False
        if token.capitalised:
            return at > start
        # "a governance expert", "a senior policy adviser": a noun or adjective behind an article
        near = at - start < 3 and start and self.tokens[start - 1].low in {"a", "an", "the", "as"}
        return bool(near) and self._plain_noun(token.low)

    def _plain_noun(self, low: str) -> bool:
        lex = lexicon()
        closed = (
            lex.prepositions,
            lex.determiners,
            lex.pronouns,
            lex.conjunctions,
            lex.be,
            lex.have,
            lex.modals,
            lex.relatives,
            lex.subordinators,
            lex.possessives,
        )
        if any(low in words for words in closed):
            return False
        return lex.nominal(low) or lex.adjective(low)

    def _title_end(self, at: int, last: int, behind: list[Mention]) -> int:
        end = behind[0].first if behind else last
        while end > at and (
            self.tokens[end - 1].low in _LINKS or self.tokens[end - 1].text in {",", "("}
        ):
            end -= 1
        return max(end, at)

    def _chain(self, at: int) -> tuple[int, list[Mention]]:
        """What follows a role: "of the …", "for …", ", Service for …", with the bodies it names."""
        bodies: list[Mention] = []
        end = at
        while at < len(self.tokens):
            mention = self.mentions.get(at)
            token = self.tokens[at]
            if mention:
                if mention.label == "Official" or (
                    end == at
                    and not bodies
                    and mention.label
                    not in {"Office", "Country", "Programme", "Text", "Event", "Place"}
                ):
                    break
                if mention.label in {"Office", "Country", "Programme"} and not self._modifier(
                    mention
                ):
                    bodies.append(mention)
                at = end = mention.last
                continue
            if token.text == "(" and at + 2 < len(self.tokens) and self.tokens[at + 2].text == ")":
                at = end = at + 3
                continue
            if token.text == ",":
                if not self._goes_on(at + 1):
                    break
            elif token.low == "and" or token.low == "&":
                if role_at(self.tokens, at + 1) if at + 1 < len(self.tokens) else True:
                    break
                if not (
                    at + 1 < len(self.tokens)
                    and (self.tokens[at + 1].capitalised or at + 1 in self.mentions)
                ):
                    break
            elif token.kind == "possessive" or token.low in _LINKS:
                if (
                    token.low == "in"
                    and at + 2 < len(self.tokens)
                    and self.tokens[at + 1].low == "charge"
                ):
                    at += 2
                    continue
                if end == at and token.low in {"in"} and not self._named_soon(at + 1):
                    break
            elif (
                (token.kind == "word" and token.capitalised and not role_at(self.tokens, at))
                or (role_at(self.tokens, at) and self.tokens[at - 1].low in {"the", "of", "to"})
                or token.kind in {"number"}
                or token.low in {"st", "nd", "rd", "th"}
            ):
                end = at + 1
            else:
                break
            at += 1
        return end, bodies

    def _modifier(self, mention: Mention) -> bool:
        """Whether a name only stands before another noun: "the UN 80 task force"."""
        following = self.tokens[mention.last] if mention.last < len(self.tokens) else None
        if following is None or following.kind == "number":
            return following is not None
        return (
            following.kind == "word"
            and not following.capitalised
            and self._plain_noun(following.low)
            and not lexicon().verb_forms(following.low)
        )

    def _named_soon(self, at: int) -> bool:
        return any(n in self.mentions for n in range(at, min(at + 3, len(self.tokens))))

    def _goes_on(self, at: int) -> bool:
        """Whether a comma goes on to the body of the post: ", Service for Foreign Policy
        Instruments"."""
        if at < len(self.tokens) and self.tokens[at].low == "the":
            at += 1
        mention = self.mentions.get(at)
        return (mention is not None and mention.label == "Office") or (
            mention is not None and mention.label == "Country" and False
        )

    # -- statements ---------------------------------------------------------------------------

    def _bracket(self, person: Mention) -> Iterator[Statement]:
        """ "ASG Coninsx (UNCTED)"."""
        at = person.last
        inside = self.mentions.get(at + 1)
        if (
            at < len(self.tokens)
            and self.tokens[at].text == "("
            and inside
            and inside.label in {"Office", "Country"}
            and inside.last < len(self.tokens)
            and self.tokens[inside.last].text == ")"
        ):
            yield self._statement(
                person, inside, "HOLDS_POST", self._rank(person), "post.bracket", {}
            )

    def _of_body(self, person: Mention) -> Iterator[Statement]:
        """ "Mr. N of the United Nations Development Programme"."""
        at = person.last
        if at + 1 >= len(self.tokens) or self.tokens[at].low != "of":
            return
        at += 2 if self.tokens[at + 1].low == "the" else 1
        body = self.mentions.get(at)
        if body and body.label in {"Office", "Country"} and body.use != "demonym":
            yield self._statement(person, body, "HOLDS_POST", "", "post.of", {})

    def _rank(self, person: Mention) -> str:
        word = person.kind.split()[-1] if person.kind else ""
        return self.words.ranks.get(word, "")

    def _state(self, person: Mention, post: Post, rule: str) -> Iterator[Statement]:
        body = self._body(post)
        if body is None:
            yield from self._signed(person, post)
            yield from self._whose(person, post)
            return
        properties: dict[str, Value] = {}
        if post.relation == "HOLDS_POST":
            if "former" in post.times:
                properties["former"] = True
            if "acting" in post.times or post.title.lower().startswith("acting"):
                properties["acting"] = True
        elif post.relation in {"CHAIRS", "MEMBER_OF"}:
            properties["role"] = post.title.split(" of ")[0].lower()
        if "planned" in post.times or "nominee" in post.title.lower():
            properties["planned"] = True
        relation = post.relation
        if relation != "HOLDS_POST" and body.label == "Country":
            relation, properties = (
                "HOLDS_POST",
                {k: v for k, v in properties.items() if k != "role"},
            )
        yield self._statement(
            person, body, relation, post.title if relation == "HOLDS_POST" else "", rule, properties
        )

    def _whose(self, person: Mention, post: Post) -> Iterator[Statement]:
        """ "Jean-Paul Laborde, its Executive Director"."""
        if (
            not post.first
            or self.tokens[post.first - 1].low != "its"
            or post.relation == "MEMBER_OF"
        ):
            return
        for ref in self.reading._pronoun_word("its"):
            if ref.entity.label == "Office":
                title = (
                    {"title": post.title} if post.title and post.relation == "HOLDS_POST" else {}
                )
                yield Statement(
                    self._ref(person), post.relation, ref, "post.its", 0.85, dict(title)
                )

    def below(self, person: Seen) -> Iterator[Statement]:
        """The posts of a line that follows the name of `person`."""
        at = 0
        while at < len(self.tokens):
            post = self.post(at)
            if post is None:
                return
            body = self._body(post)
            if body is not None:
                subject = Ref(person.entity, person.start, person.end, "heading")
                title = (
                    {"title": " ".join(post.title.split())}
                    if post.title and post.relation == "HOLDS_POST"
                    else {}
                )
                yield Statement(
                    subject, post.relation, self._ref(body), "post.below", 0.9, dict(title)
                )
            at = (
                post.last + 1
                if post.last < len(self.tokens) and self.tokens[post.last].text in {",", ";", "and"}
                else len(self.tokens)
            )

    def _signed(self, person: Mention, post: Post) -> Iterator[Statement]:
        """The signatory of a letter holds his post in the body that the letter's heading names."""
        author = self.reading.discourse.author
        if (
            author is None
            or post.relation != "HOLDS_POST"
            or not any(t.low == "signed" for t in self.tokens[: person.first])
        ):
            return
        body = Ref(author.entity, author.start, author.end, "heading")
        yield Statement(
            self._ref(person),
            "HOLDS_POST",
            body,
            "post.signature",
            0.9,
            {"title": post.title} if post.title else {},
        )

    def _body(self, post: Post) -> Mention | None:
        """The most specific body of a post: the State it speaks for, else the first office
        named."""
        title = post.title.lower()
        countries = [m for m in post.bodies if m.label == "Country"]
        offices = [m for m in post.bodies if m.label == "Office"]
        speaks = any(
            w in title
            for w in (
                "representative",
                "ambassador",
                "minister",
                "president",
                "king",
                "envoy",
                "observer",
                "secretary of state",
                "chargé",
                "consul",
            )
        )
        if countries and (
            (
                speaks
                and not (
                    offices
                    and offices[0].first < countries[0].first
                    and "representative" not in title
                )
            )
            or not offices
        ):
            return countries[0]
        if offices:
            return offices[0]
        programmes = [m for m in post.bodies if m.label == "Programme"]
        return programmes[0] if programmes and post.relation != "HOLDS_POST" else None

    def _statement(
        self,
        person: Mention,
        body: Mention,
        relation: str,
        title: str,
        rule: str,
        properties: dict[str, Value],
    ) -> Statement:
        subject, other = self._ref(person), self._ref(body)
        shown = dict(properties)
        if title:
            words = title.split()
            if words[-1] in {"'s", "’s"}:
                words = words[:-1]
            while len(words) > 1 and words[0].lower() in {"then", "current", "former", "the"}:
                words = words[1:]
            shown["title"] = " ".join(words)
        return Statement(subject, relation, other, rule, 0.93, shown)

    def _ref(self, mention: Mention) -> Ref:
        assert mention.entity is not None  # persons and bodies always have one
        start, end = self.reading.span(mention.first, mention.last)
        return Ref(mention.entity, start, end)
