import pytest
from reader_samples import make_pdf

from graphmodel.errors import DocumentError
from loaders.readers.pdf import read_pdf

PAGES = [["Two bodies visit Kenya", "They met the Minister."], [], ["They left again."]]


def test_pages_are_joined_and_known() -> None:
    """The text of the pages is joined by a blank line, and each page's offset is kept."""
    found = read_pdf(make_pdf(PAGES), "x.pdf")
    assert found.text == "Two bodies visit Kenya\nThey met the Minister.\n\n\n\nThey left again."
    assert [(found.text[at:][:9], number) for at, number in found.pages] == [
        ("Two bodie", 1), ("\n\nThey le", 2), ("They left", 3),
    ]  # fmt: skip


def test_pages_without_text_are_named() -> None:
    """A page that is only a picture is said to be unread."""
    assert read_pdf(make_pdf(PAGES), "x.pdf").metadata == {"pages_without_text": "2"}


def test_title_of_the_properties() -> None:
    """The title among the properties is kept, unless a program wrote it by itself."""
    assert read_pdf(make_pdf(PAGES, title="A visit"), "x.pdf").fallback_title == "A visit"
    program = make_pdf(PAGES, title="Microsoft Word - visit.doc")
    assert read_pdf(program, "x.pdf").fallback_title is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (make_pdf(PAGES)[:-300], "cut short"),
        (make_pdf(PAGES, encrypted=True), "encrypted"),
        (make_pdf([[], []]), "needs OCR, for example with ocrmypdf"),
        (b"%PDF-1.4\nnothing\n%%EOF", "damaged"),
        (b"plain text", "not a pdf"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, reason: str) -> None:
    """A damaged, encrypted or scanned pdf gives one line with the file and what to do."""
    with pytest.raises(DocumentError, match=reason) as error:
        read_pdf(data, "dir/x.pdf")
    assert str(error.value).startswith("dir/x.pdf: ")
