"""Which of the bodies that stand around a role its post is in."""

from __future__ import annotations

from loaders.mentions.entities import Mention
from loaders.relations.post_chains import PostChains

#: Words by which the names of parts of a body open.
_PARTS = frozenset("Department Division Bureau Section Branch Unit Directorate".split())
_FORCES = frozenset("Army Navy Staff Force Forces Police".split())  # "Chief of the General Staff"


class PostOwners(PostChains):
    """Chooses among the bodies before and behind the roles of one sentence."""

    def bodies_of(self, ahead: list[Mention], inner: list[Mention]) -> list[Mention]:
        """The bodies of a post: one before the role is left out where a part of it is named
        behind: "UNDP Director of the Bureau for X"."""
        inner = inner[1:] if self._for_field(inner) else inner
        offices = [body for body in inner[:1] if body.label == "Office"]
        parts = [body.first for body in offices if self.text(body.first) in _PARTS]
        ties = {self.low(at - 1 - (self.low(at - 1) == "the")) for at in parts}
        if ties & {"of", "for", "in"}:
            ahead = [body for body in ahead if body.label != "Office"]
        return self._innermost(ahead) + inner

    def bodies_behind(self, behind: list[Mention], last: int) -> list[Mention]:
        """The bodies of the chain behind a role, up to the end of the post, that it is in."""
        return [body for body in self._innermost(behind) if not self._owns_unknown(body, last)]

    def of_unknown(self, body: Mention, role: int) -> bool:
        """Whether a State stands in the name of a body that is no mention, behind a role:
        "Secretary of the Fund of Mali", "Manager at Transparency Mali"."""
        if body.label != "Country" or body.first <= role:
            return False
        named = [n for n in range(role + 1, body.first) if self.tokens[n].capitalised]
        free = [n for n in named if not any(m.first <= n < m.last for m in self.mentions.values())]
        heads = {self.words.heads.get(self.text(n), ("", ""))[0] for n in free}
        opened = "the" in {self.low(n) for n in range(role, body.first)}
        whole = opened and not {self.text(n) for n in free} & _FORCES
        glued = body.first - 1 in free and not self.role_ends(body.first)
        return glued or (whole and bool({"Office", "Programme"} & heads))

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
