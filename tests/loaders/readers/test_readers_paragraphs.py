from hypothesis import given
from hypothesis import strategies as st

from loaders.readers.paragraphs import form_feed_pages, numbered_paragraphs

SENTENCES = st.sampled_from(["Decides to act;", "“Recalls” the report.", "Élan is (also) needed"])


def numbers(text: str) -> list[str]:
    return [number for _, number in numbered_paragraphs(text)]


@given(st.lists(SENTENCES, min_size=2, max_size=30), st.sampled_from([". ", ".\t", ".\n", ". \n "]))
def test_offsets_slice_to_the_number(sentences: list[str], gap: str) -> None:
    """Every offset is that of its own number, and all numbers of a plain series are found."""
    text = "Preamble 2001.\n\n"
    text += "\n\n".join(f"{n}{gap}{sentence}" for n, sentence in enumerate(sentences, 1))
    found = numbered_paragraphs(text)
    assert [number for _, number in found] == [str(n) for n in range(1, len(sentences) + 1)]
    assert all(text[offset:].startswith(f"{number}{gap}") for offset, number in found)


@given(st.text("12. \n\tAa", max_size=200))
def test_any_text_gives_ordered_offsets(text: str) -> None:
    """Whatever the text, offsets increase and slice to their numbers."""
    found = numbered_paragraphs(text)
    assert [offset for offset, _ in found] == sorted({offset for offset, _ in found})
    assert all(text.startswith(number, offset) for offset, number in found)


def test_numbers_with_a_part_are_kept_whole() -> None:
    """The paragraphs of a budget section are cited with the section's number."""
    assert numbers("\t\t16.55\tThe aim\n\t16.56\tTo reach it\n16.57 The work") == [
        "16.55", "16.56", "16.57",
    ]  # fmt: skip


def test_excerpt_may_begin_anywhere() -> None:
    """An excerpt's numbering need not begin with 1, and a lost number does not end it."""
    assert numbers("20. The first\n\n21. The next\n\n23. After a gap") == ["20", "21", "23"]


def test_inner_list_is_passed_over() -> None:
    """A list within a numbered paragraph does not interrupt the numbering."""
    text = "1. One\n2. Two\n3. Has:\n1. A\n2. B\n4. Four\n5. Five"
    assert numbers(text) == ["1", "2", "3", "4", "5"]


def test_annex_begins_again() -> None:
    """A numbering that begins again after the first has ended is a numbering of its own."""
    assert numbers("1. A\n2. B\nAnnex\n1. C\n2. D") == ["1", "2", "1", "2"]


def test_stray_numbers_are_no_paragraphs() -> None:
    """Years, sums, ranks and a single number at the beginning of lines number nothing."""
    assert numbers("in\n2001. The Council\n30. June\n12 Kenya\n13 Mali\n1.5 million") == []
    assert numbers("1\tKenya\n2\tMali\n3\tNiger") == []


def test_form_feeds_divide_pages() -> None:
    """Pages begin after form feeds; a last one that is blank is none."""
    text = "one\n\ftwo\fthree\n\f\n"
    assert form_feed_pages(text) == ((0, 1), (5, 2), (9, 3))
    assert form_feed_pages("no pages\n\f") == ()
