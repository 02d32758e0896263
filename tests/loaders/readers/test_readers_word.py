import io
import zipfile
from datetime import datetime

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reader_samples import make_bomb, make_docx, sample

from graphmodel.errors import DocumentError
from loaders.readers.word import read_word


def test_body_in_document_order() -> None:
    """Headings, paragraphs, items and cells come in document order, each with its kind."""
    found = read_word(make_docx(sample()), "x.docx")
    assert [(kind, found.text[start:end]) for start, end, kind in found.blocks] == [
        ("heading", "A visit to Kenya"),
        ("paragraph", "They met\tthe Minister."),
        ("item", "peace"),
        ("item", "aid"),
        ("cell", "A"),
        ("cell", "B"),
        ("cell", "C"),
        ("cell", "D"),
        ("paragraph", "After the table."),
    ]
    assert "peace\naid\n\nA\nB\n\nC\nD\n\nAfter" in found.text


def test_template_properties_are_not_the_documents() -> None:
    """The empty title and the date of the library's template say nothing of the document."""
    found = read_word(make_docx(sample()), "x.docx")
    assert (found.title, found.fallback_date) == (None, None)
    assert found.fallback_title == "A visit to Kenya"


def test_own_properties_are_kept() -> None:
    """A title and a date of creation that someone gave are the document's."""
    document = sample()
    document.core_properties.title = "Visit"
    document.core_properties.comments = ""
    document.core_properties.created = datetime(2018, 7, 31, 9)
    found = read_word(make_docx(document), "x.docx")
    assert (found.title, found.fallback_date) == ("Visit", "2018-07-31")


def test_insertions_are_text_and_deletions_are_not() -> None:
    """A tracked document reads as if its changes were accepted."""
    document = docx.Document()
    paragraph = document.add_paragraph("They ")
    for tag, text in (("ins", "<w:t>visited</w:t>"), ("del", "<w:delText>left</w:delText>")):
        paragraph._p.append(parse_xml(f"<w:{tag} {nsdecls('w')}><w:r>{text}</w:r></w:{tag}>"))
    assert read_word(make_docx(document), "x.docx").text == "They visited"


def zip_of(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"plain text", "not a docx"),
        (make_docx(sample())[:-200], "not a docx, or cut short"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old Word format"),
        (zip_of(notes="text"), "no docx"),
        (zip_of(**{"[Content_Types].xml": "<Types/>", "word__document.xml": "<"}), "damaged"),
        (make_bomb(24), "unpacks to 24 MB"),
        (make_docx(docx.Document()), "holds no text"),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, reason: str) -> None:
    """What is no docx, is damaged, empty or unpacks beyond sense gives one line."""
    with pytest.raises(DocumentError, match=reason) as error:
        read_word(data, "dir/x.docx")
    assert str(error.value).startswith("dir/x.docx: ")
