"""A scene as a picture: the first page of its pdf, in dots."""

from __future__ import annotations

from io import BytesIO

from explorer.paper import pdf
from explorer.paper.scene import Scene

#: Dots to an inch where none are asked for: sharp in print and on a screen.
DPI = 200


def written(scene: Scene, dpi: int = DPI) -> bytes:
    """The whole file, `dpi` dots to an inch."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf.written(scene)) as document:
        picture = document[0].render(scale=dpi / 72).to_pil()
    stream = BytesIO()
    picture.save(stream, "PNG", optimize=True, dpi=(dpi, dpi))
    return stream.getvalue()
