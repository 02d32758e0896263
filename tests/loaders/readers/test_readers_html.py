from hypothesis import given
from hypothesis import strategies as st

from loaders.readers.html import declared_encoding, read_html

PAGE = """<!doctype html><html lang="en-GB"><head><title>Visit – Office</title>
<link rel=canonical href="https://example.org/visit">
<meta property="article:published_time" content="2018-07-31T10:00:00Z"></head>
<body class="cookie-consent-on"><header><a href=#>Site</a></header><nav>Home</nav>
<div class="cookie-banner">We use cookies</div><h1>Joint  visit</h1>before<p>One <b>bold</b>
line<br>second</p>tail<ul><li>alpha<ul><li>nested</li></ul></li><li>beta</li></ul>
<table><tr><th>Name</th><th>Post</th></tr><tr><td>A</td><td><p>B</p></td></tr></table>
<pre>  x
   y</pre><script>var a = "<p>no</p>"</script><p hidden>no</p><footer>foot</footer></body></html>"""


def test_readable_text_with_its_blocks() -> None:
    """Content is kept in reading order, each block with its kind; furniture is dropped."""
    page = read_html(PAGE)
    assert [(kind, page.text[start:end]) for start, end, kind in page.blocks] == [
        ("heading", "Joint visit"),
        ("paragraph", "before"),
        ("paragraph", "One bold line\nsecond"),
        ("paragraph", "tail"),
        ("item", "alpha"),
        ("item", "nested"),
        ("item", "beta"),
        ("cell", "Name"),
        ("cell", "Post"),
        ("cell", "A"),
        ("cell", "B"),
        ("paragraph", "  x\n   y"),
    ]


def test_blocks_are_apart() -> None:
    """Paragraphs stand apart by a blank line, the cells of a row by a line end."""
    text = read_html(PAGE).text
    assert text.startswith("Joint visit\n\nbefore\n\nOne bold line\nsecond\n\ntail\n\nalpha")
    assert "Name\nPost\n\nA\nB\n\n" in text


def test_head_says_what_the_page_is() -> None:
    """Title, date, language and address come from the page's own elements."""
    page = read_html(PAGE)
    assert (page.title, page.fallback_title) == ("Joint visit", "Visit – Office")
    assert (page.date, page.language) == ("2018-07-31", "en-GB")
    assert page.source == "https://example.org/visit"


def test_linked_data_and_time_give_the_date() -> None:
    """Without a meta element the linked data or the only time element dates the page."""
    data = '{"@graph": [{"datePublished": "2020-02-03T01:02:03Z", "headline": "A visit"}]}'
    linked = read_html(f'<script type="application/ld+json">{data}</script><p>Text')
    assert (linked.date, linked.title) == ("2020-02-03", "A visit")
    timed = '<time datetime="2020-02-03">3 Feb</time>'
    assert read_html(f"<p>{timed}").date == "2020-02-03"
    assert read_html(f"<p>{timed}{timed}").date is None


def test_main_element_is_the_content() -> None:
    """What stands beside a main element that holds most of the text is left out."""
    body = "<p>The delegation visited Kenya and met the Minister.</p>"
    assert read_html(f"<div>Related</div><main>{body}</main><div>More</div>").text == body[3:-4]


def test_large_part_is_content_whatever_its_class() -> None:
    """An element is not dropped for its class alone where it holds the page's text."""
    long = "The delegation met the Minister. " * 200
    assert read_html(f'<div class="social share">{long}</div>').text == long.strip()


@given(st.text("<>/ abpulitdr=\"'&;\n\0", max_size=300))
def test_any_markup_gives_blocks_that_slice(markup: str) -> None:
    """However broken the markup, blocks are filled, in order, and lie within the text."""
    page = read_html(markup)
    last = 0
    for start, end, _ in page.blocks:
        assert last <= start < end <= len(page.text)
        assert page.text[start:end].strip()
        assert not page.text[last:start].strip()
        last = end
    assert last == len(page.text)


def test_deep_nesting_is_read() -> None:
    """A page nested beyond any sense is read without running out of stack."""
    assert read_html("<div>" * 5000 + "deep").text == "deep"


def test_encoding_is_declared_in_the_first_bytes() -> None:
    """The encoding that a page names is found in either form."""
    assert declared_encoding(b'<meta charset="windows-1251">') == "windows-1251"
    assert declared_encoding(b'<?xml version="1.0" encoding="koi8-r"?>') == "koi8-r"
    assert declared_encoding(b"<p>charset=none") is None
