"""Bodies right behind a name: "N (UNODC)", "President N of Niger", the item "N, Oxfam"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.mentions.entities import Mention
from loaders.relations.post import Post, speaks
from loaders.relations.post_facts import posts_of
from loaders.relations.post_groups import front, rear
from loaders.relations.post_phrases import PostPhrases
from loaders.relations.post_places import before_honorifics, linked
from loaders.relations.reading import Reading

_BESIDE = frozenset([",", "–", "—", "-"])
_FEW = 4  # words before the name of an item's person: an honorific or a post
_ON_BENCHES = frozenset(["Judge", "Justice"])
_CHOOSING = frozenset(
    """
    appoint appoints appointed appointment elect elects elected election nominate nominated
    candidate candidates candidacy judge judges nominee nominees succeeds succeeded succeeding
    """.split()
)
_SOLDIERS = frozenset("General Major Lieutenant Colonel Brigadier Admiral Commodore".split())
_REPRESENTING = frozenset("representing represents represented".split())
_LISTED = frozenset("member members experts panellists panelists".split())  # each in his own right
#: A body, the post in it, and the rule that found it.
Beside = tuple[Mention, Post, str]


class BodiesBeside:
    """Finds the bodies that one sentence names right behind persons."""

    def __init__(self, reading: Reading, phrases: PostPhrases) -> None:
        self.reading, self.phrases = reading, phrases

    def of(self, person: Mention) -> Iterator[Beside]:
        """The posts in the bodies named right behind a person's name."""
        yield from self._bracket(person)
        yield from self._of_body(person)
        yield from self._beside_body(person)
        yield from self._listed_with(person)
        yield from self._represented(person)
        yield from self._owned(person)

    def _bracket(self, person: Mention) -> Iterator[Beside]:
        """ "ASG Coninsx (UNCTED)"."""
        inside = self.phrases.mentions.get(person.last + 1)
        if inside is None or self.phrases.text(person.last) != "(":
            return
        if self.phrases.text(inside.last + 1) == "(":
            return  # "N (AU) (1990-1995)": where a holder of a list's post is from
        alone = inside.last + 1 >= len(self.reading.tokens)
        chosen = any(token.low in _CHOOSING | _LISTED for token in self.reading.tokens)
        above = front(self.phrases, person)
        own = above and speaks(above.title) and " of the " not in above.title and not above.body()
        if above and own and inside.label == "Country":
            yield inside, above, "post.bracket"
            return
        chosen |= self.reading.discourse.organ is not None and not self.reading.parse.verbs
        soldier = not _SOLDIERS.isdisjoint(person.kind.split())
        if self._only_from(inside) or (inside.label == "Country" and (alone or chosen or soldier)):
            return  # the State tells where a candidate, guest or appointee is from
        if inside.label == "Country" and any(rear(self.phrases, person)):
            return  # "N (Kenya), a member of the Board": as well
        if inside.label in {"Office", "Country"} and self._closed(inside):
            word = person.kind.split()[-1] if person.kind else ""
            rank = self.phrases.words.ranks.get(word, "")
            yield inside, Post(person.first, person.first, rank, "HOLDS_POST"), "post.bracket"

    def _closed(self, inside: Mention) -> bool:
        """Whether a bracket ends behind a body or its State: "N (Bank of Lagos, Nigeria)"."""
        state = self.phrases.mentions.get(inside.last + 1)
        stated = state is not None and inside.label == "Office" and state.label == "Country"
        if state is not None and stated and self.phrases.text(inside.last) == ",":
            return self.phrases.text(state.last) == ")"
        return self.phrases.text(inside.last) == ")"

    def _of_body(self, person: Mention) -> Iterator[Beside]:
        """ "Mr. N of the United Nations Development Programme", "President N of Niger"."""
        at = person.last
        judge = set(person.kind.split()) & _ON_BENCHES
        if self.phrases.low(at) not in ({"of", "on", "for", "at"} if judge else {"of", "from"}):
            return
        body = self.phrases.mentions.get(at + 2 if self.phrases.low(at + 1) == "the" else at + 1)
        above = front(self.phrases, person)
        plain = above if above and not judge else None
        title = plain.title if plain else " ".join(posts_of(person.kind))
        beside = above is None or not linked(self.phrases, person)
        own = beside and speaks(title) and "representative" not in title.lower()
        if body is not None and self._goes_on(body):
            return  # "the Princess Caroline of Monaco Foundation"
        if "elected" in title.lower() and body is not None and body.label == "Country":
            return  # "was elected President N of Kenya"
        if body is None or (self.phrases.low(at) == "from" and body.label != "Office"):
            return  # "N from Kenya"
        if (above and above.body()) or (self._only_from(body) and not own):
            return
        chosen = any(token.low in _CHOOSING for token in self.reading.tokens)
        if body.label == "Country" and (not beside or (chosen and not own)):
            return  # "the Director (currently N of Kenya)", "N of Kenya on his election"
        if body.label in {"Office", "Country"} and body.use != "demonym":
            post = replace(plain, title=title) if plain else Post(at, at, title, "HOLDS_POST")
            yield body, post, "post.of"

    def _beside_body(self, person: Mention) -> Iterator[Beside]:
        """The item "N, Oxfam" of a list of persons."""
        body = self.phrases.mentions.get(person.last + 1)
        words = [
            t for t in self.reading.tokens[: person.first] if t.kind == "word" and t.capitalised
        ]
        alone = body is not None and body.last >= len(self.reading.tokens) and len(words) < _FEW
        numbered = self.reading.tokens[0].kind == "number" and self.phrases.text(1) == "."
        listed = numbered or self.reading.marked.sentence.kind == "item"
        if body is None or not (alone and listed):
            return
        if self.phrases.text(person.last) not in _BESIDE or _is_post(body):
            return
        above = front(self.phrases, person)
        title = above.title if above else " ".join(posts_of(person.kind))
        if body.label == "Office" or (body.label == "Country" and speaks(title)):
            post = above or Post(person.first, person.first, title, "HOLDS_POST")
            yield body, post, "post.item"

    def _listed_with(self, person: Mention) -> Iterator[Beside]:
        """ "N, Oxfam;" in a list of persons that semicolons divide; "N, Oxfam: “…"."""
        at = person.last + 1 + (self.phrases.low(person.last + 1) == "the")
        body = self.phrases.mentions.get(at)
        if self.phrases.text(person.last) != "," or body is None or body.label != "Office":
            return
        aside = self.phrases.text(body.last) == "," and self.phrases.acts(body.last + 1)
        ends = self.phrases.text(body.last) if body.last < len(self.reading.tokens) else "."
        above = front(self.phrases, person)
        first = above.first if above else before_honorifics(self.phrases, person.first)
        opens = {self.phrases.text(first - 1), self.phrases.text(first - 2)}
        listed = ";" in {ends, *opens} and ends in {";", ".", "("}
        listed = listed or self._among_persons(person, body) or self._quoted(body)
        if (listed or aside) and not _is_post(body) and not (above and above.body()):
            title = above.title if above else " ".join(posts_of(person.kind))
            yield body, Post(person.first, person.first, title, "HOLDS_POST"), "post.item"

    def _quoted(self, body: Mention) -> bool:
        """Whether words are quoted behind a body's name: "N, Amal Association (AA): “…"."""
        texts = [t.text for t in self.reading.tokens[body.last : body.last + 5]]
        behind = texts[3:] if texts[:1] == ["("] and texts[2:3] == [")"] else texts
        return behind[:1] == [":"] and behind[1:2] in (["“"], ['"'], ["«"])

    def _among_persons(self, person: Mention, body: Mention) -> bool:
        """Whether a further person with a body follows: "Mr. N, Oxfam, Ms. M, UNICEF"."""
        at, opened = body.last, before_honorifics(self.phrases, person.first) < person.first
        if self.phrases.text(at) != "," or not opened:
            return False
        at += 1 + (self.phrases.low(at + 1) == "and")
        person_next = next((m for m in self.reading.marked.mentions if m.first > at), None)
        if person_next is None or person_next.label != "Official":
            return False
        their = self.phrases.mentions.get(person_next.last + 1)
        if self.phrases.text(person_next.last) != "," or their is None or their.label != "Office":
            return False
        return before_honorifics(self.phrases, person_next.first) == at < person_next.first

    def _represented(self, person: Mention) -> Iterator[Beside]:
        """ "N, representing Kenya", "N, who represents UNICEF"."""
        at = person.last + (self.phrases.text(person.last) == ",")
        at += self.phrases.low(at) == "who"
        if self.phrases.low(at) not in _REPRESENTING:
            return
        at += 1 + (self.phrases.low(at + 1) == "the")
        body = self.phrases.mentions.get(at)
        whole = body is not None and body.use != "demonym" and not _is_post(body)
        if body is not None and whole and body.label in {"Office", "Country"}:
            yield body, Post(at, at, "representative", "HOLDS_POST"), "post.represents"

    def _owned(self, person: Mention) -> Iterator[Beside]:
        """ "UNICEF's N"."""
        at = before_honorifics(self.phrases, person.first)
        own = at and self.reading.tokens[at - 1].kind == "possessive"
        body = self.phrases.ended(at - 1) if own else None
        if body is not None and body.label == "Office" and not _is_post(body):
            yield body, Post(at, at, "", "HOLDS_POST"), "post.possessor"

    def _goes_on(self, body: Mention) -> bool:
        """Whether a capitalised noun behind a body makes both a part of a longer name."""
        following = self.reading.tokens[body.last : body.last + 1]
        return any(t.text in self.phrases.words.heads and not t.line for t in following)

    def _only_from(self, body: Mention) -> bool:
        """Whether a country behind a name tells only where the person is from, as on an
        encyclopaedia's page on a body: "its director is N of Kenya"."""
        return body.label == "Country" and self.reading.discourse.topic is not None


def _is_post(body: Mention) -> bool:
    return body.entity is not None and body.entity.kind == "post"
