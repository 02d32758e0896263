"""The typeface of drawn maps: Noto Sans, cut down to the characters of one map.

The package's font holds all weights and widths in one file. What is measured here is what
the writers embed, so that text is as wide on the page as the layout took it to be.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from io import BytesIO

from explorer.map.text import shown
from explorer.paper.scene import POINT

#: The family's name in the files that embed it.
FAMILY = "Noto Sans"
_FILE = "files/NotoSans[wdth,wght].ttf"
#: A little narrower than the regular width: as wide as the common office typefaces.
_WIDTH = 90
_WEIGHTS = (400, 700)
_ALWAYS = "".join(map(chr, range(32, 127))) + "“”‘’…–—·•×"
#: Shown for a character that the typeface lacks.
LACKING = "\ufffd"


@dataclass(frozen=True, slots=True)
class Cut:
    """One weight as a TrueType file, with the advance of each character in ems."""

    data: bytes
    advance: dict[str, float]


@dataclass(frozen=True, slots=True)
class Face:
    """The typeface cut for some texts, regular and bold."""

    regular: Cut
    bold: Cut

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """How wide `text` is in millimetres at `size` points; every character must be known."""
        advance = (self.bold if bold else self.regular).advance
        return sum(advance[c] for c in text) * size * POINT

    def plain(self, text: object) -> str:
        """`text` on one line with only characters that the typeface has; `LACKING` for others."""
        known = self.regular.advance
        return "".join(c if c in known else LACKING for c in composed(text))

    def has(self, text: object) -> bool:
        """Whether the typeface has all characters of `text`."""
        return self.regular.advance.keys() >= set(composed(text))


def composed(text: object) -> str:
    """`text` on one line, letters and their accents as one character where there is one."""
    return unicodedata.normalize("NFC", shown(text))


def cut(texts: Iterable[object]) -> Face:
    """The typeface with the characters of `texts` that it has, and the common ones."""
    return _face(frozenset(_ALWAYS + LACKING).union(*map(composed, texts)))


@lru_cache(8)
def _face(wanted: frozenset[str]) -> Face:
    """Both weights with the characters `wanted`, without hints and features."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    with as_file(files("fontpkg_noto_sans") / _FILE) as path:
        font = TTFont(path, recalcTimestamp=False)
    for table in ("GDEF", "GPOS", "GSUB"):  # kerning and the like, which take long to cut
        del font[table]
    options = subset.Options(hinting=False, notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(map(ord, wanted)))
    cutter.subset(font)
    small = BytesIO()
    font.save(small)
    return Face(*(_weight(small.getvalue(), weight) for weight in _WEIGHTS))


def _weight(data: bytes, weight: int) -> Cut:
    """One weight of a font that holds them all."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(BytesIO(data), recalcTimestamp=False)
    instancer.instantiateVariableFont(font, {"wght": weight, "wdth": _WIDTH}, inplace=True)
    # writers tell fonts apart by this name, which the cut does not change
    style = "Regular" if weight == _WEIGHTS[0] else "Bold"
    font["name"].setName(f"NotoSans-{style}", 6, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    stream = BytesIO()
    font.save(stream)
    wide, unit = font["hmtx"], font["head"].unitsPerEm
    advance = {chr(c): wide[name][0] / unit for c, name in font.getBestCmap().items()}
    return Cut(stream.getvalue(), advance)
