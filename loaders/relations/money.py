"""Sums of money in a sentence: "US$ 3.5 million", "200,000 euros"."""

from __future__ import annotations

import re

from graphmodel.records import Value
from loaders.grammar.items import Noun, Verb
from loaders.language.tokens import Token
from loaders.mentions.entities import Mention
from loaders.relations.reading import Reading
from loaders.relations.rules import Rule
from loaders.relations.statements import Ref, seen_as

_MONEY = re.compile(
    r"(US\$|USD|EUR|GBP|[$€£¥])\s?(\d[\d,.]*)\s*(million|billion|thousand|bn|m)?"
    r"|(?<![\d,.])(\d[\d,.]*)\s*(million|billion)?\s(euros?|dollars|USD|EUR|€)",
    re.IGNORECASE,
)
_SCALE = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "thousand": 1e3}
_NEAR = 14  # tokens behind a verb
_SOURCE = 4  # tokens behind a name to what it is the source of: "Reef Plan (RP) funds"
_FUNDS = frozenset("funds funding grants dollars money".split())
_PROMISED = frozenset("pledge promise".split())
_INSURED = frozenset("insurance reinsurance".split())
_WORDS = ("funding", "funds", "financial", "in-kind")


def names_sum(text: str) -> bool:
    """Whether a text names a sum of money."""
    return bool(_MONEY.search(text))


def names_money(text: str) -> bool:
    """Whether a text names a sum of money or speaks of funds."""
    return names_sum(text) or any(word in text.lower() for word in _WORDS)


def amount(text: str, currencies: dict[str, str]) -> dict[str, Value]:
    """The properties ``amount`` and ``currency`` of the only sum in a text; none where it names
    several. `currencies` maps marks and words to ISO 4217 codes."""
    found = list(_MONEY.finditer(text.replace("\\", "")))
    if len(found) != 1:
        return {}
    mark, number, scale, other, other_scale, word = found[0].groups()
    digits = (number or other).rstrip(".,").replace(",", "")
    try:
        value = round(float(digits) * _SCALE.get((scale or other_scale or "").lower(), 1.0), 2)
    except ValueError:
        return {}
    name = (mark or word).rstrip()
    currency = currencies.get(name, currencies.get((word or "").lower(), ""))
    return {"amount": value, "currency": currency} if currency else {"amount": value}


def paid(reading: Reading, found: list[Ref]) -> list[Ref]:
    """Whom money goes to: not where the programme is that gets it ("its Reef Project in Chad"), nor
    the State that a name begins with ("the Chad Invest for Reefs activity"), nor some of its people
    ("for Chadians abroad"), nor what it is taken from ("in Reef Plan funds")."""
    named = any(ref.entity.label == "Programme" for ref in found)
    named_all = reading.marked.mentions
    people = {reading.span(m.first, m.last)[0] for m in named_all if _plural(m, reading.tokens)}
    ends = {t.end: n + 1 for n, t in enumerate(reading.tokens)}

    def gets(ref: Ref) -> bool:
        behind = reading.tokens[ends[ref.end] :][:_SOURCE] if ref.end in ends else []
        plain = [t.low for t in behind if t.kind == "word" and not t.capitalised]
        if plain[:1] and plain[0] in _FUNDS:
            return False
        starts_name = any(t.kind == "word" and t.capitalised for t in behind[:1])
        state = ref.entity.label == "Country"
        return not (state and (named or starts_name or ref.start in people))

    return [ref for ref in found if gets(ref)]


def budget_of(reading: Reading, nouns: list[Noun]) -> list[Ref]:
    """ "The Budget provides …" in the words of a State's head: the State, which proposes it."""
    house = reading.discourse.house
    said = any(_is_budget(noun) for noun in nouns)
    state = house is not None and house.entity.label == "Country"
    return [seen_as(house, "document")] if said and state and house is not None else []


def budgeted(reading: Reading, rule: Rule, carrier: Noun | Verb) -> bool:
    """Whether a sum is only planned: a budget pays it, it is proposed or pledged, or somebody
    "committed to invest" it."""
    verb = reading.support(carrier) if isinstance(carrier, Noun) else carrier
    invested = next(iter(reading.parse.items[carrier.index + 1 : carrier.index + 2]), None)
    promised = isinstance(carrier, Verb) and isinstance(invested, Verb) and invested.form == "inf"
    pledged = isinstance(carrier, Verb) and carrier.lemma in _PROMISED
    if promised or pledged or rule.id == "funds.proposed":
        return True
    return verb is not None and any(_is_budget(noun) for noun in verb.subject)


def _is_budget(noun: Noun) -> bool:
    """ "the Budget", "the President's Budget": a proposal of what is to be paid."""
    return noun.head == "budget" and noun.capital and noun.mention is None and not noun.before


def _plural(mention: Mention, tokens: list[Token]) -> bool:
    """Whether a name is of people, more than one of them: "Kenyans"."""
    low = tokens[mention.last - 1].low
    return mention.use == "demonym" and low.endswith("s") and not low.endswith("ss")


def gives_money(reading: Reading, verb: Verb, given: list[Noun]) -> bool:
    """Whether money or funds stand behind a verb, and not only "technical assistance"."""
    words = {word for noun in given for word in noun.words}
    if "technical" in words and not words & {"financial", "funding"}:
        return False
    end = min(verb.last + _NEAR, len(reading.tokens))
    if _INSURED & {t.low for t in reading.tokens[verb.last : end]}:
        return False
    return names_money(reading.marked.text_of(verb.last, end))
