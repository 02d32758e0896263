"""What follows the role of a post: "of the …", "for …", ", Service for …", "of trade"."""

from __future__ import annotations

from loaders.language.lexicon import lexicon
from loaders.mentions.entities import Mention
from loaders.relations.post import speaks
from loaders.relations.post_words import ORDINALS, PostWords, plain_noun

LINKS = frozenset("of for to at on in with and the , ' ’s 's under within &".split())
_BODIES = frozenset("Office Country Programme".split())
_PASSED = _BODIES | frozenset("Text Event Place".split())
_FIELD_OF = frozenset("of for".split())
_AMBASSADORS = frozenset("ambassador plenipotentiary".split())
_RANK = 2  # tokens: "Ambassador-designate", "and Plenipotentiary"
_FURTHER = frozenset("the of to for as".split())  # before a role that one is of or for
_BEFORE_ROLE = frozenset("prime vice deputy first".split())
_WITHIN = frozenset("at within".split())
_LONGEST_FIELD = 6
_LONGEST_TITLE = 4  # words before a role
#: What a field is called in the plural; other plurals behind "and" are persons or things.
_FIELDS = frozenset(
    """
    affairs relations operations services logistics rights communications sciences politics
    economics studies programmes programs policies partnerships works resources
    """.split()
)
_SENT = frozenset("Embassy Mission Delegation Consulate".split())
#: Honorifics that are no posts.
COURTESIES = frozenset("Mr Ms Mrs Dr Mr. Ms. Mrs. Dr.".split())
_DOES = ("did", "does", "do")


class PostChains(PostWords):
    """Reads the chains behind the roles of one sentence."""

    def chain(self, at: int) -> tuple[int, list[Mention]]:
        """What follows a role: "of the …", "for …", ", Service for …", with the bodies it
        names."""
        bodies: list[Mention] = []
        end = at
        while at < len(self.tokens):
            mention, role = self.mentions.get(at), self.role(at)
            if self.text(at) in COURTESIES and self.names_next(at):
                break
            if mention and role and role[0] > mention.last:
                at = end = role[0]  # "Candidate for United States Attorney"
            elif mention and self._tied(mention.last):
                at = mention.last + 1
            elif mention:
                foreign = self._foreign(mention, first=end == at and not bodies)
                led = self.low(at - 2 if self.low(at - 1) == "the" else at - 1)
                # "head of the Union in Mali": where, and not of what
                placed = mention.label == "Country" and (
                    (led == "at" and mention.last not in self.mentions)
                    or (led == "in" and self._of_something(at))
                )
                if foreign or placed or self._of_next(mention) or self._sent_by(mention):
                    break
                whole = mention.use != "demonym" and not self._modifier(mention)
                sent = mention.label == "Country" and led == "to" and self._sends(at)
                if mention.label in _BODIES and whole and not sent:
                    bodies.append(mention)
                at = end = mention.last
            elif self.text(at) == "(" and self.text(at + 2) == ")":
                bodies += self._bracketed(at) if not bodies else []
                at = end = at + 3
            elif bodies and self._as_well(at):
                at += 3
            elif field := self._past_field(at):
                at = field
            elif self._links(at, at_once=end == at):
                at += 2 if self.low(at) == "in" and self._in_charge(at) else 1
            elif self._belongs(at):
                at = end = at + 1
            else:
                break
        return end, bodies

    def _bracketed(self, at: int) -> list[Mention]:
        """The State in the bracket at a place, behind a post that speaks for one: "Minister of
        Health (Kenya)"."""
        named = self.mentions.get(at + 1)
        said = " ".join(self.low(n) for n in range(max(0, at - _LONGEST_FIELD), at))
        state = named is not None and named.label == "Country" and named.use == "name"
        return [named] if named is not None and state and speaks(said) else []

    def _as_well(self, at: int) -> bool:
        """Whether "as well as" adds another body."""
        words = [self.low(n) for n in range(at, at + 3)]
        added = self.mentions.get(at + 3 + (self.low(at + 3) == "the"))
        return words == ["as", "well", "as"] and added is not None and added.label == "Office"

    def _of_next(self, mention: Mention) -> bool:
        """Whether a body opens the post of the next person: "Aide to US Senator N"."""
        role = self.role(mention.last)
        return role is not None and self.names_next(role[0])

    def _sends(self, at: int) -> bool:
        """Whether an ambassador is sent "to the Republic of X" at a place."""
        at -= 1 + (self.low(at - 1) == "the")
        before = {self.low(n) for n in range(at - _RANK, at)}
        return self.role_ends(at) and bool(before & _AMBASSADORS)

    def _sent_by(self, mention: Mention) -> bool:
        """Whether a State's name stands before its embassy or mission, which is the body."""
        return mention.label == "Country" and self.text(mention.last) in _SENT

    def _of_something(self, at: int) -> bool:
        """Whether "of" a capitalised word stands before a place, behind a role."""
        return any(
            self.low(n) == "of" and self.role_ends(n) and self.tokens[n + 1].capitalised
            for n in range(max(0, at - _LONGEST_FIELD), at - 1)
        )

    def _foreign(self, mention: Mention, first: bool) -> bool:
        """Whether a name ends the chain: a person's, or one right behind the role that is no
        body's."""
        return mention.label == "Official" or (first and mention.label not in _PASSED)

    def _links(self, at: int, at_once: bool) -> bool:
        """Whether a small word goes on to more of the chain."""
        token = self.tokens[at]
        if token.text == ",":
            added = self._as_well(at + 1)
            return added or self._office_follows(at + 1) or self._state_ends(at)
        if token.low in {"and", "&"}:
            if at + 1 >= len(self.tokens) or self.names_next(at + 1) or self._role_ahead(at + 1):
                return False
            field = not self.low(at + 1).endswith("s") or self.low(at + 1) in _FIELDS
            field = field and self.low(at + 2) != "of"
            named = self.tokens[at + 1].capitalised or at + 1 in self.mentions
            return named or self._regions(at) or (field and self._field(at + 1))
        if token.kind != "possessive" and token.low not in LINKS:
            return False
        if token.low != "in" or not at_once or self._in_charge(at):
            return True
        return any(n in self.mentions for n in range(at + 1, at + 4))

    def _role_ahead(self, at: int) -> bool:
        """Whether a further post stands behind "and" before a place: "Aide to the President and
        Senior Director"."""
        plain = self.role_ends(at - 1)  # no field, which may go on: "Head of Trade and Energy …"
        for _ in range(_LONGEST_TITLE):
            if at >= len(self.tokens) or self.role(at):
                return at < len(self.tokens)
            named = self.mentions.get(at)
            if named is not None and (named.label != "Office" or not plain):
                return False
            known = self.low(at) in self.words.title_words
            if not known and not (plain and self.tokens[at].capitalised):
                return False
            at = named.last if named is not None else at + 1
        return False

    def _past_field(self, at: int) -> int:
        """The token behind the field at a place, where a body follows in which the post is: "in
        Marine Biology at the University of X"; 0 without one."""
        if self.low(at) != "in" or not self.role_ends(at):
            return 0
        end = at + 1
        while end - at <= _LONGEST_FIELD and self._plain(end):
            end += 1
        body = self.mentions.get(end + 1 + (self.low(end + 1) == "the"))
        within = self.low(end) in _WITHIN and body is not None and body.label == "Office"
        return end if within and end > at + 1 else 0

    def _plain(self, at: int) -> bool:
        """Whether a word that names no one and does nothing stands at a place."""
        word = at < len(self.tokens) and self.tokens[at].kind == "word"
        apart = self.low(at) in _WITHIN or at in self.mentions or self.role(at) or self.verb(at)
        return word and not apart

    def _regions(self, at: int) -> bool:
        """Whether "and" joins two regions that a post is for: "for West Africa and the Sahel"."""
        if self.low(at + 1) != "the" or at + 2 >= len(self.tokens):
            return False
        ends = (at - 1, at + 2)
        plain = all(
            n not in self.mentions and n not in self.ends and not self.role(n) for n in ends
        )
        return plain and all(self.tokens[n].capitalised for n in ends)

    def _in_charge(self, at: int) -> bool:
        return self.low(at + 1) == "charge" and at + 2 < len(self.tokens)

    def _belongs(self, at: int) -> bool:
        """Whether a word is a part of the title: a capitalised one, a number, a role behind
        "of"."""
        token, role = self.tokens[at], self.role(at)
        if role:
            opened = self.low(at - 1) in _BEFORE_ROLE and self.low(at - 2) in LINKS
            return opened or self.low(at - 1) in _FURTHER or token.kind == "number"
        named = token.kind == "word" and token.capitalised
        return named or token.kind == "number" or token.low in ORDINALS or self._field(at)

    def _field(self, at: int) -> bool:
        """Whether a word in small letters is part of what a post is for: "head of research",
        "minister for trade and industry"."""
        for back in range(at, max(0, at - _LONGEST_FIELD), -1):
            low = self.low(back)
            if low in _FIELD_OF:
                return back < at and self.role_ends(back)
            word = self.tokens[back].kind == "word" and back not in self.mentions
            plain = word and plain_noun(low) and low not in self.words.times
            plain = plain and not self.verb(back)
            if not plain and (low != "and" or back == at):
                return False
        return False

    def _tied(self, at: int) -> bool:
        """Whether a hyphen ties a word to the name before: "the Barbados-based Council"."""
        return self.low(at).startswith("-") and self.low(at) != "-"

    def _modifier(self, mention: Mention) -> bool:
        """Whether a name only stands before another noun: "the UN 80 task force"."""
        if mention.last >= len(self.tokens):
            return False
        following = self.tokens[mention.last]
        if following.kind == "number":
            return True
        plain = following.kind == "word" and not following.capitalised
        named = mention.label == "Country" and self.low(mention.first - 1) == "the"
        if named and mention.first + 1 == mention.last and self._thing(mention.last):
            return True  # "the US Food for Peace Programmes"
        noun = plain and plain_noun(following.low)
        return noun and not lexicon().verb_forms(following.low)

    def _thing(self, at: int) -> bool:
        """Whether a capitalised word stands at a place that opens no name, post or honorific."""
        token = self.tokens[at]
        if at in self.mentions:
            return self.mentions[at].label == "Programme"
        if token.kind != "word" or not token.capitalised or token.text in self.words.honorifics:
            return False
        return self.role(at) is None and not token.line

    def _office_follows(self, at: int) -> bool:
        """Whether a comma goes on to the body of the post: ", Service for Foreign Policy
        Instruments"."""
        mention = self.mentions.get(self._past_owner(at))
        if mention is None or mention.label != "Office":
            return False
        if self.acts(mention.last) or self.low(mention.last).startswith(_DOES):
            return False  # "When I was Vice President, the Secret Service did …"
        # ", the Deputy Secretary-General, N": the next person's post
        return mention.entity is None or mention.entity.kind != "post"

    def _state_ends(self, comma: int) -> bool:
        """Whether a comma goes on to the State at the end of a row: ", Deputy Minister, Kenya;"."""
        mention = self.mentions.get(comma + 1)
        if mention is None or mention.label != "Country" or mention.use != "name":
            return False
        ends = mention.last >= len(self.tokens) or self.tokens[mention.last].line
        ends = ends or self.text(mention.last) in {";", ")", "."}
        aside = self.text(mention.last) == "," and self.acts(mention.last + 1)
        if not (ends or aside):
            return False
        ministry = any(self.low(at).startswith("minister") for at in range(comma - 8, comma))
        return speaks(self.low(comma - 1)) or ministry

    def _past_owner(self, at: int) -> int:
        """The token behind "the" and "President's"."""
        at += self.low(at) == "the"
        role = self.role(at)
        owns = role and role[0] < len(self.tokens) and self.tokens[role[0]].kind == "possessive"
        return role[0] + 1 if role and owns else at
