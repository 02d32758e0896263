"""An empty set of slides of a page's size, and its file: the same bytes for the same slides."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from explorer.paper.pptx_shapes import LANGUAGE, emu, plain
from explorer.paper.scene import Scene

if TYPE_CHECKING:
    from pptx.presentation import Presentation

_PT = 12_700
#: The earliest date that a zip file knows.
_DATE = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:language>{language}</dc:language></cp:coreProperties>"
)
_PLACES = ("x", "y", "cx", "cy")


def empty_deck(scene: Scene) -> Presentation:
    """Slides of the size of `scene`'s page, of nobody and no day, without any slide yet."""
    from pptx import Presentation as opened

    deck = opened()
    # whole points: 338.7 mm is the broad screen's size, which is known by its exact number
    width, height = (
        round(emu(length) / _PT) * _PT for length in (scene.page.width, scene.page.height)
    )
    _resize(deck, width, height)
    _drop_leftovers(deck)
    _retell(deck, " ".join(scene.title.lines))
    return deck


def element(xml: str) -> Any:
    """A part of a slide from its XML."""
    from pptx.oxml import parse_xml

    return parse_xml(xml)


def packed(deck: Presentation) -> bytes:
    """The file of `deck`, without the hour at which it was made."""
    raw, packed_ = BytesIO(), BytesIO()
    deck.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed_, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return packed_.getvalue()


def _resize(deck: Presentation, width: int, height: int) -> None:
    """Give the slides this size, and the template's places on them the same share of it."""
    from pptx.util import Emu

    across, down = width / (deck.slide_width or width), height / (deck.slide_height or height)
    for part in _templates(deck):
        for place in part.xpath(".//a:off | .//a:ext[@cx] | .//a:chOff | .//a:chExt"):
            for name in _PLACES:
                if name in place.attrib:
                    factor = across if name.endswith("x") else down
                    place.set(name, str(round(int(place.get(name)) * factor)))
    deck.slide_width, deck.slide_height = Emu(width), Emu(height)
    deck.element.sldSz.attrib.pop("type", None)


def _retell(deck: Presentation, title: str) -> None:
    """The title and the language as properties; no author and no dates."""
    from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    package = deck.part.package
    told = _PROPERTIES.format(title=escape(plain(title, 250)), language=LANGUAGE).encode()
    part = Part(PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, package, told)
    package.relate_to(part, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    for template in [deck.element, *_templates(deck)]:
        for held in template.xpath(".//*[@lang]"):
            held.set("lang", LANGUAGE)


def _templates(deck: Presentation) -> Iterable[Any]:
    master = deck.slide_master
    return [master.element, *(layout.element for layout in master.slide_layouts)]


def _drop_leftovers(deck: Presentation) -> None:
    """Take out what the template's maker left: printer's settings, preview, name, statistics."""
    from pptx.opc.constants import RELATIONSHIP_TYPE as KIND

    ours, package = deck.part.rels, deck.part.package
    for id in [id for id, held in ours.items() if held.reltype == KIND.PRINTER_SETTINGS]:
        ours.pop(id)
    of_package = {KIND.THUMBNAIL, KIND.CORE_PROPERTIES, KIND.EXTENDED_PROPERTIES}
    for id in [held.rId for held in package.iter_rels() if held.reltype in of_package]:
        package.drop_rel(id)
