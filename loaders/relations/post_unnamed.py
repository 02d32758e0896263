"""Posts whose body their phrase does not name: what the document, or common knowledge, makes it.

"(Signed) N / Chargé d'affaires" below a letter, "its Director", "the president of the bank", "The
current Director General is N" on a page about a body, "President Biden".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.gazetteers import gazetteer
from loaders.mentions.entities import Entity, Mention
from loaders.relations.post import Post, speaks
from loaders.relations.post_facts import is_national, title_alone
from loaders.relations.post_its import owner_of_envoy, owner_of_its, owner_of_where
from loaders.relations.post_national import of_another_state, sent_abroad
from loaders.relations.post_phrases import SOUGHT, PostPhrases
from loaders.relations.reading import Reading
from loaders.relations.statements import Ref, ref_of, seen_as

#: Posts at the head of a body: on a page about one, they are posts in it.
_HEADS = frozenset(
    """
    director-general|secretary-general|director general|secretary general|executive director
    executive secretary|managing director|chief executive|chief executive officer|ceo
    commissioner-general|chairman|chairperson|chairwoman|chair|president|director|administrator
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
_SURE_HEADS = frozenset(h for h in _HEADS if "general" in h or "executive" in h or "managing" in h)
_NO_MATTER = re.compile(
    r"(?i)^(?:the|current|first|second|third|fourth|new|founding|former|then|acting|interim|next"
    r"|elected|appointed|inaugural|last|its|present|deputy|vice|assistant|associate|co|past|previous|late|longtime|[\s-])+"
)
_TERMS = frozenset("term terms period years year".split())
#: Officers whom a body chooses from among its members.
_OFFICERS = frozenset("president vice-president rapporteur treasurer secretary speaker".split())
_BESIDE = frozenset(["post.before", "post.behind", "post.below", "post.verb"])
_BY_VERBS = frozenset(["post.verb", "post.pronoun"])
_SESSIONS = frozenset(
    "session sessions assembly body deliberations proceedings work presided presidency".split()
)
_ELECTIONS = frozenset("election elected congratulate congratulating congratulations".split())
_OF_THE = frozenset("of the our my this".split())
_OF_NATIONS = frozenset("republic country nation kingdom government state".split())
_DEPUTY = re.compile(r"(?i)^(?:vice|deputy|assistant|associate)[\s-]+")
_PAUSES = frozenset([",", ".", "His", "Her"])
_AT = frozenset("of at for in".split())
_WHERE = 8  # words before a post, the most


@dataclass(frozen=True, slots=True)
class Found:
    """A body that a post is of, the rule that found it, and the rule's confidence."""

    body: Ref
    rule: str
    confidence: float


class UnnamedBodies:
    """Finds the bodies of posts in one sentence whose phrase names none."""

    def __init__(self, reading: Reading, phrases: PostPhrases) -> None:
        self.reading, self.phrases = reading, phrases
        self.discourse, self.tokens = reading.discourse, reading.tokens

    def of(self, person: Mention, post: Post, rule: str) -> Iterator[Found]:
        """The body of a person's post, found by `rule`; none where nothing tells, or where "and"
        leads to a further post that names it ("President and head of State of Kenya")."""
        own = self.phrases.low(post.first - 1) in {"my", "your"}  # whatever the next one is of
        if rule != "post.before" and self.phrases.shared(post) and not own:
            return
        for found in (
            self._signed(person, post),
            self._inside(post),
            self._where(post, rule),
            self._its(post),
            self._whose(post),
            self._definite(post),
            self._leader(person, post),
            self._national(person, post, rule),
            self._session(person, post),
            self._nation(post),
            self._beside(post),
            self._chooser(person, post, rule),
            self._topic(post, rule),
            self._named(person, post),
        ):
            if found is not None and found.body.entity is not person.entity:
                yield found
                return

    def _signed(self, person: Mention, post: Post) -> Found | None:
        """The signatory of a letter holds the post in the body that the letter's heading names."""
        author = self.discourse.author
        signed = any(t.low == "signed" for t in self.tokens[: person.first])
        if author is None or post.relation != "HOLDS_POST" or not signed:
            return None
        return Found(seen_as(author, "heading"), "post.signature", 0.9)

    def _inside(self, post: Post) -> Found | None:
        """ "N, Secretary-General of the United Nations": the body that the name of a post holds."""
        named = self.phrases.mentions.get(post.first)
        if named is None or named.label != "Office" or named.first != post.first_role:
            return None
        text = self.phrases.marked.text_of(named.first, named.last)
        entry = gazetteer().office(text.partition(" of the ")[2]) if " of the " in text else None
        if entry is None or self.discourse.leaders is None:
            return None
        return self._known(self.discourse.leaders.registry.known(entry), post, "post.named")

    def _named(self, person: Mention, post: Post) -> Found | None:
        """ "the Special Rapporteur on torture, N": the post is all that is named; but not in "of
        UNDP, where she is Manager and Special Adviser on peace", nor in "National
        Security Adviser N of Mali"."""
        state = self.phrases.mentions.get(person.last + 1)
        foreign = state is not None and state.label == "Country" and is_national(post.title)
        if foreign and self.phrases.low(person.last) == "of":
            return None
        before = self.tokens[max(0, post.first - _WHERE) : post.first]
        if any(token.low == "where" for token in before):
            return None
        named = self.phrases.named_post(post.first)
        house = self.discourse.house
        told = named is not None and self.phrases.marked.text_of(named.first, named.last)
        own = house is not None and house.entity.label == "Country" and "General" not in str(told)
        if named is None or (own and "Envoy" in str(told)):
            return None  # in a government's own document, its own
        return Found(ref_of(self.tokens, named), "post.titled", 0.85)

    def _where(self, post: Post, rule: str) -> Found | None:
        """ "joined from UNICEF, where she served as Director"; the team of which she was a member
        there is another body."""
        if rule not in _BY_VERBS or post.relation != "HOLDS_POST":
            return None
        body = owner_of_where(self.phrases, post.first)
        return Found(ref_of(self.tokens, body), "post.where", 0.88) if body else None

    def _its(self, post: Post) -> Found | None:
        """ "Jean-Paul Laborde, its Executive Director", "my Special Envoy, N"."""
        if envoys := owner_of_envoy(self.reading, self.phrases.low(post.first - 1), post.title):
            return Found(envoys, "post.my", 0.88)
        own = self.phrases.low(post.first - 1) == "its" and post.relation != "MEMBER_OF"
        if not own or self.phrases.low(post.first) in SOUGHT:
            return None
        ref = owner_of_its(self.reading, self.phrases, post.first - 1, speaks(post.title))
        return Found(ref, "post.its", 0.85) if ref else None

    def _whose(self, post: Post) -> Found | None:
        """ "The Council, whose Chair is N"."""
        at = post.first - 2 if self.phrases.text(post.first - 2) == "," else post.first - 1
        body = self.phrases.ended(at) if self.phrases.low(post.first - 1) == "whose" else None
        if body is None or body.label != "Office":
            return None
        return Found(ref_of(self.tokens, body), "post.whose", 0.88)

    def _definite(self, post: Post) -> Found | None:
        """ "Director of the Centre", "president of the bank"."""
        low, at = self.phrases.low, post.last
        owner = self._owner(post)
        if owner is not None:
            return owner
        if low(at) not in _AT and low(at - 2) in {"the", "this"}:
            at -= 3  # the phrase itself takes in "of the Centre"
            if low(at) == "for":
                return None  # "Special Envoy for the Sahel"
        if low(at) not in _AT or low(at + 1) not in {"the", "this"} or at + 2 >= len(self.tokens):
            return None
        following = self.tokens[at + 3] if at + 3 < len(self.tokens) else None
        if following is not None and following.kind == "word" and following.capitalised:
            return None
        return self._meant(at + 2)

    def _owner(self, post: Post) -> Found | None:
        """ "the agency's Director General"."""
        at = post.first
        if self.phrases.low(at - 1) not in {"the", "this"} or at + 1 >= post.first_role:
            return None
        return self._meant(at) if self.tokens[at + 1].kind == "possessive" else None

    def _meant(self, at: int) -> Found | None:
        """The body that "the HEAD" means, its head at a token."""
        head = self.tokens[at]
        found = self.discourse.definite(head.text, head.capitalised)
        if found is None or found[0].entity.label != "Office":
            return None
        return Found(seen_as(*found), "post.definite", 0.85)

    def _topic(self, post: Post, rule: str) -> Found | None:
        """ "The current Director General is N", on a page about a body."""
        topic, title = self.discourse.topic, _NO_MATTER.sub("", post.title).lower()
        if topic is None or topic.entity.label != "Office" or title not in _HEADS:
            return None
        if rule == "post.presided" or self.phrases.owned(post):
            return None  # of what was presided over, or of "the assembly's first president"
        if self._goes_on(post.last) or self._elsewhere(post.first):
            return None  # a post in something else
        beside = rule in {"post.behind", "post.below"} or (
            rule == "post.before" and self.phrases.low(post.first - 1) != "the"
        )
        others = [m for m in self.reading.marked.mentions if m.last <= post.first]
        abroad = rule == "post.before" and any(m.label == "Country" for m in others)
        if (beside or abroad) and title not in _SURE_HEADS:
            return None
        return Found(seen_as(topic, "topic"), "post.topic", 0.85)

    def _national(self, person: Mention, post: Post, rule: str) -> Found | None:
        """ "National Security Advisor" in a government's own document is of its State."""
        house = self.discourse.house
        national = is_national(post.title) or sent_abroad(self.phrases, post)
        if house is None or house.entity.label != "Country" or not national:
            return None
        sent = rule == "post.chosen" and sent_abroad(self.phrases, post)
        own = rule in _BESIDE and self.phrases.low(person.last) not in {"of", "("}
        own = own or sent
        if (
            not own
            or self._goes_on(post.last)
            or of_another_state(self.reading, self.phrases, person, post)
        ):
            return None
        return Found(seen_as(house, "document"), "post.national", 0.85)

    def _session(self, person: Mention, post: Post) -> Found | None:
        """In the general debate, "President of the last session", "the outgoing President"."""
        assembly = self.discourse.leaders.assembly() if self.discourse.leaders else None
        title = post.title.lower().split(" of ")[0].split()
        if not self.discourse.debate or assembly is None or title[-1:] != ["president"]:
            return None
        behind = self._behind(post)
        if behind and not _SESSIONS & {*behind}:
            return None
        said = {token.low for token in self.tokens}
        if not said & _SESSIONS and not {"outgoing", "incoming"} & {*title}:
            return None
        titled = post.first < post.last == person.first  # "President N": of a State, mostly
        near = {t.low for t in self.tokens[max(0, post.first - 8) : person.last + 6]}
        if titled and not near & _ELECTIONS:
            return None
        return self._known(assembly, post, "post.session")

    def _nation(self, post: Post) -> Found | None:
        """ "The President of the Republic, N", "our Prime Minister, N": of the speaker's State."""
        nation = self.discourse.nation()
        own = self.phrases.low(post.first - 1) in {"our", "my"}
        told = own and self.phrases.low(post.last) != "of"
        behind = self._behind(post)
        of_own = behind[-1:] and behind[-1] in _OF_NATIONS and {*behind[:-1]} <= _OF_THE
        if nation is None or not (told or of_own):
            return None
        return (
            Found(seen_as(nation, "speaker"), "post.nation", 0.85) if speaks(post.title) else None
        )

    def _behind(self, post: Post) -> list[str]:
        """The words of what a post without a body is of."""
        end = self.phrases.past_unnamed(post.last)
        words = [token.low for token in self.tokens[post.first_role : end]]
        return words[words.index("of") :] if "of" in words else []

    def _beside(self, post: Post) -> Found | None:
        """ "The president of the Council is N and the vice-president M": the deputy is of the same
        body as the head named before."""
        title = post.title.lower()
        head = _DEPUTY.sub("", title)
        if head == title:
            return None
        for start in range(post.first - 1, -1, -1):
            other = self.phrases.post(start)
            body = other.body() if other is not None and other.last <= post.first else None
            if other is not None and body is not None and body.label == "Office":
                same = other.title.lower() == head
                return Found(ref_of(self.tokens, body), "post.beside", 0.85) if same else None
        return None

    def _chooser(self, person: Mention, post: Post, rule: str) -> Found | None:
        """ "The Committee elected N as Chair": who chooses its own officers is the body."""
        own = post.relation == "CHAIRS" or post.title.lower() in _OFFICERS
        if rule != "post.chosen" or not (own or not speaks(post.title)):
            return None
        earlier = [v for v in self.reading.parse.verbs if v.last <= person.first]
        acting = [v for v in earlier if not (v.passive and v.form == "finite")]
        nouns = acting[-1].subject if acting else []
        aside = any(self.phrases.text(noun.first - 1) == "," for noun in nouns)
        refs = self.reading.refs(nouns) if own or not aside else []
        bodies = (ref for ref in refs if ref.entity.label == "Office")
        body = next((ref for ref in bodies if own or ref.entity.kind != "parliament"), None)
        return Found(body, rule, 0.88) if body and body.entity.kind != "post" else None

    def _goes_on(self, at: int) -> bool:
        """Whether something that the post is of follows, no year or term: "in 1966"."""
        behind = self.tokens[at + 1 : at + 4]
        dated = any(token.kind == "number" or token.low in _TERMS for token in behind)
        return self.phrases.low(at) in _AT and not dated

    def _elsewhere(self, first: int) -> bool:
        """Whether a post stands in a name, or behind one that its phrase does not take in."""
        mentions = self.reading.marked.mentions
        before = self.tokens[first - 1] if first else None
        named = before is not None and first > 1 and before.capitalised
        inside = [m for m in mentions if m.first <= first <= m.last]
        labelled = bool(inside) and self._labels(first)
        return named or labelled or any(_names_other(m) for m in inside)

    def _labels(self, first: int) -> bool:
        """Whether a post is the label before a name: "Secretary-General: N", as in navigation."""
        role = self.phrases.role(first)
        return role is not None and self.phrases.text(role[0]) == ":"

    def _leader(self, person: Mention, post: Post) -> Found | None:
        """ "President Biden": the State is known by the name."""
        end = self.phrases.past_unnamed(post.last)  # "the Secretary-General of our Organization"
        between = {token.text for token in self.tokens[end : person.first]}
        near = post.last <= person.first and not between - self.phrases.words.honorifics - _PAUSES
        if not near or person.entity is None or self.discourse.leaders is None:
            return None
        body = self.discourse.leaders.body(title_alone(post.title), person.entity.name)
        return self._known(body, post, "post.leader") if body else None

    def _known(self, body: Entity, post: Post, rule: str) -> Found:
        start, last = self.tokens[post.first].start, max(post.last - 1, post.first)
        return Found(Ref(body, start, self.tokens[last].end, "title"), rule, 0.85)


def _names_other(mention: Mention) -> bool:
    """Whether a mention is of something else than a post or its holder."""
    return mention.label != "Official" and (mention.entity is None or mention.entity.kind != "post")
