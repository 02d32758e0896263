"""Post phrases: "UNODC's Acting Head of Section for …": title words, a role, and its bodies."""

from __future__ import annotations

from dataclasses import replace

from loaders.mentions.entities import Mention
from loaders.mentions.roles import past_post
from loaders.relations.grid_cells import singular
from loaders.relations.post import Post, speaks
from loaders.relations.post_chains import LINKS, PostChains
from loaders.relations.post_words import plain_noun

_JOINTS = (["and"], ["as", "well", "as"])
_LONGEST_TITLE = 8
_LONGEST_TRADE = 3  # words
_WHOLE_POST = 3  # words, the least
_MOST_TRADES = 4
_BEFORE_SEVERAL = frozenset("the its their our two three four five six seven eight current".split())
#: Words by which the names of parts of a body open.
_OCCASIONS = frozenset("visit travel arrival passing death election inauguration meeting".split())
_PARTS = frozenset("Department Division Bureau Section Branch Unit Directorate".split())
_FORCES = frozenset("Army Navy Staff Force Forces Police".split())  # "Chief of the General Staff"
#: who is to hold a post, and what leads on to it: "Nominee for Director", "Candidate to be Judge"
SOUGHT = frozenset("nominee candidate".split())
_SEEKING = frozenset("for to be serve as the a an".split())


class PostPhrases(PostChains):
    """The grammar of post phrases over one sentence."""

    def post(self, start: int) -> Post | None:
        """The post phrase that starts at a token: bodies or demonyms, title words, a role, and
        the chain of what it is for. A nominee's is the post to come, and "one of the three Chairs"
        is one."""
        if self.low(start) == "one" and self.low(start + 1) == "of":
            return self._one_of(start)
        if self.low(start) in SOUGHT and self.low(start + 1) in {"for", "to"}:
            at = start + 1
            while self.low(at) in _SEEKING:
                at += 1
            if at not in self.mentions and (post := self.post(at)):
                return replace(post.at_times({"planned"}), first=start)
        at = start
        bodies: list[Mention] = []
        times: set[str] = set()
        while (role := self.role(at)) is None or self._chief(at):
            if at >= len(self.tokens):
                return None
            mention, time = self.mentions.get(at), self.words.times.get(self.tokens[at].low)
            body = mention and mention.label in {"Office", "Country"} and not self._titles(mention)
            if mention and body:
                bodies.append(mention)
                at = mention.last
                continue
            if time:
                times.add(time)
            elif not self._in_title(at, start):
                return None
            at += 1
        role_start = at
        low = self.tokens[at].low
        if at > start and low in SOUGHT:
            return None  # "the Party's candidate for Mayor" may not come to hold the post
        if past_post(low) != low:
            times.add("planned" if low.endswith(("-elect", "-designate")) else "former")
        at, relation = self._whole_role(role)
        interim = self.past_interim(at)
        if interim > at:
            times.add("acting")
            at = interim
        prize = [self.low(at + n) for n in range(3)] == ["of", "the", "year"]
        if prize or (at < len(self.tokens) and self.tokens[at].kind == "possessive"):
            return None  # "Teacher of the Year", "the President's Board": one that owns something
        if self.low(at - 1) == "fellow" and self.low(at) == "of":
            relation = "MEMBER_OF"  # "a fellow of the Academy", but "a Fellow at the Centre"
        last, behind = self.chain(at)
        if office := self.named_post(start):  # "Special Rapporteur on torture" to its end
            last = max(last, office.last)
        early = {self.tokens[n].low for n in range(start, bodies[0].first)} if bodies else set()
        opens = bodies[-1].last if bodies and not early - {*self.words.times} else start
        owned = (n + 1 for n in range(start, role_start) if self.tokens[n].kind == "possessive")
        opens = max(opens, *owned, opens)
        if bodies and bodies[-1].use == "department":
            opens = bodies[-1].first  # "Treasury Secretary" is the whole title
        text = self.marked.text_of(opens, self._title_end(at, last, behind))
        if " of the People" in text:  # "President of the People's Republic of X"
            text = text.partition(" of the People")[0]
        inner = [body for body in self._innermost(behind) if not self._owns_unknown(body, last)]
        if not speaks(text):
            inner = [body for body in inner if not self._of_unknown(body, role_start)]
        inner = inner[1:] if self._for_field(inner) else inner
        named = tuple(self._inside(self._innermost(bodies), inner))
        return Post(start, last, _bare(text), relation, named, frozenset(times), role_start)

    def _chief(self, at: int) -> bool:
        """Whether "Chief" opens a longer title: "Chief Diplomatic Adviser"."""
        field = self.tokens[at + 1 : at + 2]
        named = bool(field) and field[0].capitalised and at + 1 not in self.mentions
        opens = self.low(at) == "chief" and named and self.role(at + 1) is None
        return opens and self.role(at + 2) is not None

    def _one_of(self, start: int) -> Post | None:
        """The post of one of several: "one of the three co-Chairs of X"."""
        at = start + 2
        while self.low(at) in _BEFORE_SEVERAL:
            at += 1
        post = self.post(at) if at not in self.mentions and at > start + 2 else None
        words = post.title.split(" of ")[0].split() if post is not None else []
        if post is None or not words or singular(words[-1]) == words[-1]:
            return None
        one = " ".join([*words[:-1], singular(words[-1])])
        return replace(post, first=start, title=post.title.replace(" ".join(words), one, 1))

    def _titles(self, mention: Mention) -> bool:
        """Whether a name is that of a post and holds its role: "Special Envoy for Climate"."""
        return _is_post(mention) and any(
            self.role(at) for at in range(mention.first + 1, mention.last)
        )

    def named_post(self, start: int) -> Mention | None:
        """The name at a token of a post that is a body of its own: "Special Envoy for Yemen",
        "Under-Secretary-General for Rivers"."""
        named = self.mentions.get(start)
        if named is None or named.last - named.first < _WHOLE_POST:
            return None
        role = self.role(start)
        opens = role is not None and self.low(role[0]) == "for" and _is_post(named)
        return named if opens or self._titles(named) else None

    def held(self, post: Post) -> list[Mention]:
        """The bodies that a post is in: the most specific, and those that "and" adds to it."""
        first = post.body()
        if first is None:
            return []
        found = [first]
        behind = [body for body in post.bodies if body.first > first.first]
        for body in behind:
            between = [t.low for t in self.tokens[found[-1].last : body.first]]
            listed = [word for word in between if word not in {"the", ","}]
            if body.label != first.label or listed not in _JOINTS:
                break
            found.append(body)
        return found

    def behind_trades(self, at: int) -> Post | None:
        """A post in a body behind what somebody is by trade: "an investor, writer, and founder of
        X"."""
        for _ in range(_MOST_TRADES):
            start = at
            while at - start < _LONGEST_TRADE and self._trade(at):
                at += 1
            mark = at
            at += self.text(at) == ","
            at += self.low(at) == "and"
            if mark == start or at == mark:
                return None
            post = self.post(at)
            if post is not None:
                return post if post.bodies else None
        return None

    def _trade(self, at: int) -> bool:
        """Whether a word can be a part of what somebody is by trade."""
        word = self.text(at)
        plain = word.isalpha() and word.islower() and word != "and"
        return plain and plain_noun(word) and not self.verb(at)

    def shared(self, post: Post) -> bool:
        """Whether "and" leads to a post of the same person that names its body: "President and
        head of State of Kenya"."""
        other = self.post(post.last + 1) if self.low(post.last) in {"and", "&"} else None
        return other is not None and not self.names_next(other.last) and bool(self.held(other))

    def owned(self, post: Post) -> bool:
        """Whether a possessive before the role tells whose post it is."""
        before = self.tokens[max(0, post.first - 1) : post.first_role]
        return any(token.kind == "possessive" for token in before)

    def in_body(self, post: Post) -> bool:
        """Whether a post is one in a named body, and no errand for who holds another post."""
        body = post.body()
        return body is not None and (body.entity is None or body.entity.kind != "post")

    def _innermost(self, bodies: list[Mention]) -> list[Mention]:
        """Bodies without those that own the next one: "the Department's Bureau of X"."""
        owners = [
            body
            for number, body in enumerate(bodies)
            for following in bodies[number + 1 : number + 3]
            if body.label == "Office"
            and following.label == "Office"
            and body.last < following.first <= body.last + 5
            and any(t.kind == "possessive" for t in self.tokens[body.last : following.first])
        ]
        return [body for body in bodies if not any(body is owner for owner in owners)]

    def _inside(self, ahead: list[Mention], inner: list[Mention]) -> list[Mention]:
        """The bodies of a post: one before the role is left out where a part of it is named
        behind: "UNDP Director of the Bureau for X"."""
        offices = [body for body in inner[:1] if body.label == "Office"]
        parts = [body.first for body in offices if self.text(body.first) in _PARTS]
        ties = {self.low(at - 1 - (self.low(at - 1) == "the")) for at in parts}
        if ties & {"of", "for", "in"}:
            ahead = [body for body in ahead if body.label != "Office"]
        return ahead + inner

    def _owns_unknown(self, body: Mention, last: int) -> bool:
        """Whether a body owns a capitalised thing that is no mention: "the Council's Panel X"."""
        for at in range(body.last, max(min(body.last + 4, last - 1), body.last + 1)):
            if at + 1 >= len(self.tokens):
                return False
            if self.tokens[at].kind == "possessive":
                return self.tokens[at + 1].capitalised and at + 1 not in self.mentions
        return False

    def _for_field(self, bodies: list[Mention]) -> bool:
        """Whether the first of several bodies is what a post deals with, and the next is where:
        "Director for NATO and European Affairs at the Council"."""
        leads = [self.low(body.first - 1 - (self.low(body.first - 1) == "the")) for body in bodies]
        offices = [body.label == "Office" for body in bodies]
        return leads[:2] == ["for", "at"] and offices[:2] == [True, True]

    def _of_unknown(self, body: Mention, role: int) -> bool:
        """Whether a State stands in the name of a body that is no mention, behind a role: "Head of
        the Fund for Rivers of Mali", "a clerk at Congregation Beth Israel"."""
        if body.label != "Country" or body.first <= role:
            return False
        named = [n for n in range(role + 1, body.first) if self.tokens[n].capitalised]
        free = [n for n in named if not any(m.first <= n < m.last for m in self.mentions.values())]
        heads = {self.words.heads.get(self.text(n), ("", ""))[0] for n in free}
        opened = "the" in {self.low(n) for n in range(role, body.first)}
        whole = opened and not {self.text(n) for n in free} & _FORCES
        glued = body.first - 1 in free and not self.role_ends(body.first)
        return glued or (whole and bool({"Office", "Programme"} & heads))

    def _whole_role(self, role: tuple[int, str]) -> tuple[int, str]:
        """The role with those that follow at once: "Director Representative"."""
        following: tuple[int, str] | None = role
        while following:
            relation = "CHAIRS" if role[1] == "CHAIRS" else following[1]  # "its Chair President N"
            role = following[0], relation
            following = self.role(role[0]) if role[0] not in self.mentions else None
        return role

    def _in_title(self, at: int, start: int) -> bool:
        """Whether a token can stand before the role of a title."""
        low = self.tokens[at].low
        if self.tokens[at].kind == "possessive":
            return True
        if self.tokens[at].text == "under":
            return False  # "talks under US Envoy N"; "under secretary" is a role
        if low in {"and", "&", "’s"} and at > start:
            return at not in self.ends  # "Mali and President N" are two
        if low == "of" and start < at < len(self.tokens) - 1:
            around = self.tokens[at - 1], self.tokens[at + 1]
            return (
                self.low(at - 1) not in _OCCASIONS
                and at not in self.ends
                and all(t.capitalised and t.kind == "word" for t in around)
            )  # "Town of X Supervisor"
        known = low in self.words.title_words or self._titled(at, start)
        return known and at - start < _LONGEST_TITLE

    def _titled(self, at: int, start: int) -> bool:
        """Whether a capitalised word can be part of a title ("Counter Terrorism Programme
        Manager")."""
        token = self.tokens[at]
        if token.kind != "word" or at in self.mentions or token.text in self.words.openers:
            return False
        if token.capitalised:  # "a Visiting Professor"
            return at > start or self.low(start - 1) in {"a", "an", "the", "as"}
        # "a senior policy adviser", "UN relief chief": nouns behind an article or a name
        opened = start in self.mentions or self.low(start - 1) in {"a", "an", "the", "as"}
        near = at - self._past(start) < 3 and opened
        return near and plain_noun(token.low)

    def _past(self, start: int) -> int:
        """The token behind the name that starts at a place, or the place itself."""
        named = self.mentions.get(start)
        return named.last if named is not None else start

    def _title_end(self, at: int, last: int, behind: list[Mention]) -> int:
        end = behind[0].first if behind else last
        if behind and behind[0].use == "department":
            return behind[0].last
        while end > at and (
            self.low(end - 1) in LINKS | {"("} or end in self.ends or self._tied(end - 1)
        ):
            end = self.ends.get(end, end - 1)  # "Head of the WFP office"
        return max(end, at)


def _bare(text: str) -> str:
    """A title without what joins it to a body: "the Bureau's Director" is a Director."""
    text = text.strip(" ,")
    for ending in ("'s", "’s", "'", "’"):
        text = text.removesuffix(ending).removeprefix(ending)
    return text.strip(" ,")


def _is_post(mention: Mention) -> bool:
    return mention.entity is not None and mention.entity.kind == "post"
