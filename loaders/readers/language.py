"""The language of a text, by its script and its function words.

A small profile is enough: the question is whether the rules can read the text, and
what to say where they cannot.
"""

from __future__ import annotations

import re
from collections import Counter

#: Function words a language uses often; a word that several languages share counts for each.
PROFILES: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to in for that with by is on as was are from this which its have be it"
        " an at has been will not their or we our he his they were would",
        "fr": "le la les des et en du une dans pour que par sur au aux est qui pas avec sont ce"
        " cette ces il elle nous vous leur leurs ne se été être a plus de d l",
        "es": "el la los las de y en que del para por con una se al como es su sus más lo un ha"
        " no este esta estos nos también sobre entre",
        "de": "der die das und in den von zu mit für auf ist im dem nicht des ein eine als auch"
        " es an werden aus er hat dass sie nach wird bei einer um sind",
        "pt": "o a os as de e em que do da dos das para por com uma um no na não se ao mais como"
        " é pelo pela nos seu sua também são",
        "it": "il lo la i gli le di e che in per un una del della dei delle con non si da al alla"
        " è nel nella sono anche come dal più",
        "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door"
        " maar naar uit worden wordt heeft deze",
        "sv": "och att det som en på är av för med den till ett har inte om de var från kan",
        "da": "og at det som en på er af for med den til et har ikke om de var fra kan i",
        "pl": "i w z na do się nie że jest o to po za od przez są oraz dla jak ich",
        "ro": "și în de la a cu pe că din pentru un o este nu se care mai sunt al ale",
        "tr": "ve bir bu için ile da de olarak olan çok daha gibi ne en kadar sonra",
        "id": "yang dan di dengan untuk dari pada dalam ini itu adalah tidak akan oleh ke",
        "sw": "na ya wa kwa ni katika za la cha kuwa hii hiyo pia kama au",
        "ru": "и в на с по для не что от к о из за как его это их также была были был при том",
        "uk": "і в на з по для не що від до та як його це їх також була були був при у є",
        "ar": "في من على إلى التي أن عن هذا هذه مع الذي كما بين وقد لا ما أو كان التى",
        "fa": "و در به از که این را با است برای آن یک می های شده",
    }.items()
}
#: Languages of Western Europe, whose older files are in Windows-1252.
WESTERN = frozenset({"en", "fr", "es", "de", "pt", "it", "nl", "sv", "da"})

_NAMES = {
    "english": "en",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "german": "de",
    "deutsch": "de",
    "portuguese": "pt",
    "português": "pt",
    "italian": "it",
    "italiano": "it",
    "dutch": "nl",
    "nederlands": "nl",
    "russian": "ru",
    "русский": "ru",
    "arabic": "ar",
    "العربية": "ar",
    "chinese": "zh",
    "中文": "zh",
}
_SCRIPTS = {
    "cyrillic": re.compile(r"[\u0400-\u052f]+"),
    "arabic": re.compile(r"[\u0600-\u06ff]+"),
    "latin": re.compile(r"[a-z\u00df-\u024f]+"),
}
#: scripts that say the language by themselves
_OWN = (
    ("ja", re.compile(r"[\u3041-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u05d0-\u05ea]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
)
_CHINESE = re.compile("[的是在和不了有为中国]")
#: characters of running ideographs or syllables that make about one word
_A_WORD = 2
_SLICE = 20_000
_FEWEST = 8
#: least share of function words in English and in others, whose words stand in names too
_ENGLISH_SHARE = 0.05
_OTHER_SHARE = 0.15
#: English against the leading language, from which a text counts as English
_HALF = 0.7


def language(text: str) -> str | None:
    """ISO 639-1 code of the language of most of the running text; None if too short to say.

    >>> language("The Committee thanked the delegation of Kenya for its visit to the centre.")
    'en'
    """
    sample = _sample(text).lower()
    words = {script: found.findall(sample) for script, found in _SCRIPTS.items()}
    own = {code: len(found.findall(sample)) // _A_WORD for code, found in _OWN}
    script, size = max(((s, len(w)) for s, w in words.items()), key=lambda pair: pair[1])
    code, most = max(own.items(), key=lambda pair: pair[1])
    if max(size, most) < _FEWEST:
        return None
    if most > size:
        return _ideographic(code, own, sample)
    return _by_words(words[script])


def settle(declared: str | None, text: str) -> str | None:
    """The language of a document that declares one: the declaration, unless the text denies it."""
    found = language(text)
    said = code_of(declared)
    return said if said and found is None else found


def code_of(declared: str | None) -> str | None:
    """ISO 639-1 code of a declared language (``en-US``, ``English``), or None."""
    word = (declared or "").strip().lower()
    if word in _NAMES:
        return _NAMES[word]
    match = re.fullmatch(r"([a-z]{2})(?:[-_][a-z0-9-]+)?", word)
    return match[1] if match else None


def _sample(text: str) -> str:
    """The whole text, or its beginning, middle and end."""
    if len(text) <= 3 * _SLICE:
        return text
    middle = len(text) // 2
    return text[:_SLICE] + text[middle : middle + _SLICE] + text[-_SLICE:]


def _ideographic(code: str, own: dict[str, int], sample: str) -> str | None:
    """Kana among ideographs make Japanese; ideographs without a common word make nothing."""
    if code != "zh":
        return code
    if own["ja"] * 10 > own["zh"]:
        return "ja"
    return "zh" if len(_CHINESE.findall(sample)) * 50 > own["zh"] else None


def _by_words(words: list[str]) -> str | None:
    """The language with most function words, where it has enough and leads clearly.

    A text of two languages is English where English has nearly as much, for then the
    rules read half of it.
    """
    counts = Counter(words)
    hits = {code: sum(counts[word] for word in profile) for code, profile in PROFILES.items()}
    ranked = sorted(hits.items(), key=lambda pair: (-pair[1], pair[0]))
    (code, first), (_, second) = ranked[0], ranked[1]
    if hits["en"] >= first * _HALF:
        code, first, second = "en", hits["en"], 0
    enough = _ENGLISH_SHARE if code == "en" else _OTHER_SHARE
    return code if first >= max(3, len(words) * enough, second * 1.1) else None
