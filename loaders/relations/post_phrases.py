"""Post phrases: "UNODC's Acting Head of Section for …": title words, a role, and its bodies."""

from __future__ import annotations

from dataclasses import replace

from loaders.mentions.entities import Mention
from loaders.mentions.roles import past_post
from loaders.relations.grid_cells import singular
from loaders.relations.post import Post, speaks
from loaders.relations.post_chains import LINKS
from loaders.relations.post_owners import PostOwners
from loaders.relations.post_words import plain_noun

_JOINTS = (["and"], ["as", "well", "as"])
_LONGEST_TITLE = 8
_LONGEST_TRADE = 3  # words
_WHOLE_POST = 3  # words, the least
_MOST_TRADES = 4
_BEFORE_SEVERAL = frozenset("the its their our two three four five six seven eight current".split())
_OCCASIONS = frozenset("visit travel arrival passing death election inauguration meeting".split())
#: who is to hold a post, and what leads on to it: "Nominee for Director", "Candidate to be Judge"
SOUGHT = frozenset("nominee candidate".split())
_SEEKING = frozenset("for to be serve as the a an".split())


class PostPhrases(PostOwners):
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
        inner = self.bodies_behind(behind, last)
        if not speaks(text):
            inner = [body for body in inner if not self.of_unknown(body, role_start)]
        named = tuple(self.bodies_of(bodies, inner))
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
