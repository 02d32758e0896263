"""Post phrases: "UNODC's Acting Head of Section for …": title words, a role, and its bodies."""

from __future__ import annotations

from dataclasses import replace

from loaders.language.lexicon import lexicon
from loaders.mentions.entities import Mention
from loaders.mentions.marked import Marked
from loaders.mentions.roles import past_post, role_at
from loaders.mentions.vocabulary import vocabulary
from loaders.relations.post import Post, speaks

_LINKS = frozenset("of for to at on in with and the , ' ’s 's under within &".split())
_BODIES = frozenset("Office Country Programme".split())
_PASSED = _BODIES | frozenset("Text Event Place".split())
_ORDINALS = frozenset("st nd rd th".split())
_LONGEST_TITLE = 8
#: who is to hold a post, and what leads on to it: "Nominee for Director", "Candidate to be Judge"
SOUGHT = frozenset("nominee candidate".split())
_SEEKING = frozenset("for to be serve as the a an".split())


class PostPhrases:
    """The grammar of post phrases over one sentence."""

    def __init__(self, marked: Marked) -> None:
        self.marked, self.tokens = marked, marked.sentence.tokens
        self.words = vocabulary()
        self.mentions = {m.first: m for m in marked.mentions}
        self.ends = {m.last: m.first for m in marked.mentions}

    def low(self, at: int) -> str:
        """The token at a place in lower case, "" outside the sentence."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def text(self, at: int) -> str:
        """The token at a place as written, "" outside the sentence."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def verb(self, at: int) -> bool:
        """Whether a finite verb in lower case stands at a place."""
        forms = lexicon().forms.get(self.text(at), ())
        return any(form in {"s", "ed"} for _, form in forms)

    def acts(self, at: int) -> bool:
        """Whether a verb in lower case or a modal stands at a place."""
        words, low = lexicon(), self.text(at)
        return self.verb(at) or low in words.modals or low in words.have or low in words.be

    def names_next(self, at: int) -> bool:
        """Whether a person's name, or the honorific before one, starts at a place."""
        mention = self.mentions.get(at)
        if mention is None and self.text(at) in self.words.honorifics:
            mention = self.mentions.get(at + 1) or self.mentions.get(at + 2)
        return mention is not None and mention.label == "Official"

    def role(self, at: int) -> tuple[int, str] | None:
        """The end of the role that starts at a token, and the relation it stands for."""
        found = role_at(self.tokens, at) if at < len(self.tokens) else None
        for inside in range(at + 1, found[0] if found else at):
            if found and self._outlasts(inside, found[0]):
                return role_at(self.tokens[:inside], at)  # "Member of the" Board of X
        named = found and self.mentions.get(found[0] - 1)
        if found and named and named.use == "department" and found[0] - 1 > at:
            return role_at(self.tokens[: found[0] - 1], at)  # "Secretary of State"
        return found

    def _outlasts(self, at: int, end: int) -> bool:
        """Whether a name that starts at a token goes on behind another."""
        return at in self.mentions and self.mentions[at].last > end

    def post(self, start: int) -> Post | None:
        """The post phrase that starts at a token: bodies or demonyms, title words, a role, and
        the chain of what it is for. A nominee's is the post to come."""
        if self.low(start) in SOUGHT and self.low(start + 1) in {"for", "to"}:
            at = start + 1
            while self.low(at) in _SEEKING:
                at += 1
            if at not in self.mentions and (post := self.post(at)):
                return replace(post.at_times({"planned"}), first=start)
        at = start
        bodies: list[Mention] = []
        times: set[str] = set()
        while (role := self.role(at)) is None:
            if at >= len(self.tokens):
                return None
            mention, time = self.mentions.get(at), self.words.times.get(self.tokens[at].low)
            if mention and mention.label in {"Office", "Country"}:
                bodies.append(mention)
                at = mention.last
                continue
            if time:
                times.add(time)
            elif not self._in_title(at, start):
                return None
            at += 1
        role_start = at
        if past_post(self.tokens[at].low) != self.tokens[at].low:
            times.add("former")
        at, relation = self._whole_role(role)
        if at < len(self.tokens) and self.tokens[at].kind == "possessive":
            return None  # "the President's Board": a role that owns something
        if self.low(at - 1) == "fellow" and self.low(at) == "of":
            relation = "MEMBER_OF"  # "a fellow of the Academy", but "a Fellow at the Centre"
        last, behind = self._chain(at)
        opens = bodies[-1].last if bodies and bodies[0].first == start else start
        if bodies and bodies[-1].use == "department":
            opens = bodies[-1].first  # "Treasury Secretary" is the whole title
        text = self.marked.text_of(opens, self._title_end(at, last, behind))
        inner = [body for body in self._innermost(behind) if not self._owns_unknown(body, last)]
        named = tuple(self._innermost(bodies) + inner)
        return Post(start, last, _bare(text), relation, named, frozenset(times), role_start)

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

    def _owns_unknown(self, body: Mention, last: int) -> bool:
        """Whether a body owns a capitalised thing that is no mention: "the Council's Panel X"."""
        for at in range(body.last, min(body.last + 4, last - 1)):
            if self.tokens[at].kind == "possessive":
                return self.tokens[at + 1].capitalised and at + 1 not in self.mentions
        return False

    def _whole_role(self, role: tuple[int, str]) -> tuple[int, str]:
        """The role with those that follow at once: "Director Representative"."""
        following: tuple[int, str] | None = role
        while following:
            role = following
            following = self.role(role[0]) if role[0] not in self.mentions else None
        return role

    def _in_title(self, at: int, start: int) -> bool:
        """Whether a token can stand before the role of a title."""
        low = self.tokens[at].low
        if self.tokens[at].kind == "possessive":
            return True
        if low in {"and", "&", "’s"} and at > start:
            return at not in self.ends  # "Mali and President N" are two
        known = low in self.words.title_words or self._titled(at, start)
        return known and at - start < _LONGEST_TITLE

    def _titled(self, at: int, start: int) -> bool:
        """Whether a capitalised word can be part of a title ("Counter Terrorism Programme
        Manager")."""
        token = self.tokens[at]
        if token.kind != "word" or at in self.mentions or token.text in self.words.openers:
            return False
        if token.capitalised:  # "a Visiting Professor"
            return at > start or self.low(start - 1) in {"a", "an"}
        # "a governance expert", "a senior policy adviser": a noun or adjective behind an article
        near = at - start < 3 and self.low(start - 1) in {"a", "an", "the", "as"}
        return near and plain_noun(token.low)

    def _title_end(self, at: int, last: int, behind: list[Mention]) -> int:
        end = behind[0].first if behind else last
        if behind and behind[0].use == "department":
            return behind[0].last
        while end > at and (self.low(end - 1) in _LINKS | {"("} or end in self.ends):
            end = self.ends.get(end, end - 1)  # "Head of the WFP office"
        return max(end, at)

    # -- what follows a role ---------------------------------------------------------------

    def _chain(self, at: int) -> tuple[int, list[Mention]]:
        """What follows a role: "of the …", "for …", ", Service for …", with the bodies it
        names."""
        bodies: list[Mention] = []
        end = at
        while at < len(self.tokens):
            mention, role = self.mentions.get(at), self.role(at)
            if mention and role and role[0] > mention.last:
                at = end = role[0]  # "Candidate for United States Attorney"
            elif mention:
                foreign = self._foreign(mention, first=end == at and not bodies)
                if foreign or self._of_next(mention):
                    break
                whole = mention.use != "demonym" and not self._modifier(mention)
                if mention.label in _BODIES and whole:
                    bodies.append(mention)
                at = end = mention.last
            elif self.text(at) == "(" and self.text(at + 2) == ")":
                at = end = at + 3
            elif self._links(at, at_once=end == at):
                at += 2 if self.low(at) == "in" and self._in_charge(at) else 1
            elif self._belongs(at):
                at = end = at + 1
            else:
                break
        return end, bodies

    def _of_next(self, mention: Mention) -> bool:
        """Whether a body opens the post of the next person: "Aide to US Senator N"."""
        role = self.role(mention.last)
        return role is not None and self.names_next(role[0])

    def _foreign(self, mention: Mention, first: bool) -> bool:
        """Whether a name ends the chain: a person's, or one right behind the role that is no
        body's."""
        return mention.label == "Official" or (first and mention.label not in _PASSED)

    def _links(self, at: int, at_once: bool) -> bool:
        """Whether a small word goes on to more of the chain."""
        token = self.tokens[at]
        if token.text == ",":
            return self._office_follows(at + 1) or self._state_ends(at)
        if token.low in {"and", "&"}:
            if at + 1 >= len(self.tokens) or self.role(at + 1):
                return False
            return self.tokens[at + 1].capitalised or at + 1 in self.mentions
        if token.kind != "possessive" and token.low not in _LINKS:
            return False
        if token.low != "in" or not at_once or self._in_charge(at):
            return True
        return any(n in self.mentions for n in range(at + 1, at + 4))

    def _in_charge(self, at: int) -> bool:
        return self.low(at + 1) == "charge" and at + 2 < len(self.tokens)

    def _belongs(self, at: int) -> bool:
        """Whether a word is a part of the title: a capitalised one, a number, a role behind
        "of"."""
        token, role = self.tokens[at], self.role(at)
        if role:
            return self.low(at - 1) in {"the", "of", "to", "for", "as"} or token.kind == "number"
        named = token.kind == "word" and token.capitalised
        return named or token.kind == "number" or token.low in _ORDINALS

    def _modifier(self, mention: Mention) -> bool:
        """Whether a name only stands before another noun: "the UN 80 task force"."""
        if mention.last >= len(self.tokens):
            return False
        following = self.tokens[mention.last]
        if following.kind == "number":
            return True
        plain = following.kind == "word" and not following.capitalised
        noun = plain and plain_noun(following.low)
        return noun and not lexicon().verb_forms(following.low)

    def _office_follows(self, at: int) -> bool:
        """Whether a comma goes on to the body of the post: ", Service for Foreign Policy
        Instruments"."""
        mention = self.mentions.get(self._past_owner(at))
        return mention is not None and mention.label == "Office"

    def _state_ends(self, comma: int) -> bool:
        """Whether a comma goes on to the State at the end of a row: ", Deputy Minister, Kenya;"."""
        mention = self.mentions.get(comma + 1)
        if mention is None or mention.label != "Country" or mention.use != "name":
            return False
        ends = mention.last >= len(self.tokens) or self.tokens[mention.last].line
        return (ends or self.text(mention.last) in {";", ")"}) and speaks(self.low(comma - 1))

    def _past_owner(self, at: int) -> int:
        """The token behind "the" and "President's"."""
        at += self.low(at) == "the"
        role = self.role(at)
        owns = role and role[0] < len(self.tokens) and self.tokens[role[0]].kind == "possessive"
        return role[0] + 1 if role and owns else at


def _bare(text: str) -> str:
    """A title without what joins it to a body: "the Bureau's Director" is a Director."""
    text = text.strip(" ,")
    for ending in ("'s", "’s", "'", "’"):
        text = text.removesuffix(ending).removeprefix(ending)
    return text.strip(" ,")


def plain_noun(low: str) -> bool:
    """Whether a word in lower case is a noun or adjective, and of no closed class."""
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
