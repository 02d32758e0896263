"""A post: its title, the relation that it stands for, the bodies that it names, its time."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.mentions.entities import Mention
from loaders.mentions.vocabulary import vocabulary

_SENT = re.compile(
    r"(?i)\b(?:special|personal) (?:representative|envoy|advis[eo]r|coordinator|rapporteur)"
    r"|independent expert|resident coordinator|humanitarian coordinator"
)
#: Titles of those who have to do with a State and are not its own: "Cyprus Desk Officer",
#: "country director for Mali".
_ABOUT = re.compile(r"(?i)\bdesk\b|(?<!-)\b(?:director|manager|analyst|specialist)$")
_SENDER = re.compile(
    r"(?i)\b(?:of|to) (?:the )?(?:president|prime minister|government|king|queen|minister|emir"
    r"|chancellor|sultan|head of state)\b"
)
_SPEAKS = (
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
    "chancellor",
    "premier",
    "head of state",
    "head of government",
    "queen",
    "emir",
    "sultan",
    "foreign secretary",
)


@dataclass(frozen=True, slots=True)
class Post:
    """A post phrase at tokens `first` to `last`: its title, the relation it stands for, the
    bodies that it names, and what it says of its time (former, acting, planned)."""

    first: int
    last: int
    title: str
    relation: str
    bodies: tuple[Mention, ...] = ()
    times: frozenset[str] = frozenset()
    first_role: int = 0  # where the role stands: bodies before it own the post

    def at_times(self, times: frozenset[str] | set[str]) -> Post:
        """The same post, with more said of its time."""
        return replace(self, times=self.times | times)

    def within(self, passed: list[Mention]) -> Post:
        """The same post, in the body named before it where it names none itself."""
        return self if self.bodies or not passed else replace(self, bodies=(passed[-1],))

    def body(self) -> Mention | None:
        """The most specific body: the State that the post speaks for, else the first office
        named; a programme only where the post is no employment."""
        countries = [m for m in self.bodies if m.label == "Country" and self._public(m)]
        offices = [m for m in self.bodies if m.label == "Office"]
        if countries and (not offices or self._speaks_for(countries[0], offices[0])):
            return countries[0]
        if offices:
            return offices[0]
        programmes = [m for m in self.bodies if m.label == "Programme"]
        return programmes[0] if programmes and self.relation != "HOLDS_POST" else None

    def _public(self, country: Mention) -> bool:
        """Whether a post is one of a State: "Polish minister", not "Polish economist"."""
        if country.use != "demonym":
            # "Special Envoy for Mali" is not Mali's
            if _ABOUT.search(self.title):
                return False
            sent = _SENT.search(self.title) and not _SENDER.search(self.title)
            return country.first < self.first_role or not sent
        return not set(self.title.lower().split()) & vocabulary().private

    def _speaks_for(self, country: Mention, office: Mention) -> bool:
        title = self.title.lower()
        owned = office.first < self.first_role <= country.first  # "UNHCR's representative in Mali"
        if office.use == "department" or owned or not speaks(title):
            return False
        return country.first <= office.first or "permanent representative" in title


def speaks(title: str) -> bool:
    """Whether one who holds a post with this title speaks for a State."""
    return any(word in title.lower() for word in _SPEAKS)
