import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.errors import DocumentError
from loaders.readers.decoding import decode

FRENCH = "Michèle Coninsx a présenté le rapport du Comité à l’Assemblée dans une séance publique."
ENGLISH = "Michèle Coninsx briefed the Council on the visit to Kenya and on its results – “good”."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
@pytest.mark.parametrize("text", [FRENCH, ENGLISH])
def test_encoding_is_found(encoding: str, text: str) -> None:
    """The text comes back whole from every encoding that offices use, without its mark."""
    assert decode(text.encode(encoding), "x.txt").text == text


def test_other_scripts_are_found() -> None:
    """An older encoding of another script is told by its frequent words."""
    text = "В соответствии с резолюцией Совета Безопасности в Найроби прошла встреча, на которой "
    text += "были представители правительства и организаций, и они говорили о том, что это важно."
    assert decode(text.encode("cp1251"), "x.txt").text == text


def test_line_ends_become_one() -> None:
    """Windows and old Mac line ends become a single line feed; nothing else changes."""
    assert decode(b"a \r\nb\r\r\nc\td\x0c", "x.txt").text == "a \nb\n\nc\td\x0c"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Co", "Cn"]), min_size=1))
def test_utf8_is_kept_as_it_is(text: str) -> None:
    """Sound UTF-8 text comes back unchanged, whatever it holds."""
    if text.strip() and not text.startswith("\ufeff"):
        assert decode(text.encode(), "x.txt").text == text


def test_few_damaged_bytes_are_counted() -> None:
    """A UTF-8 text with a broken character is read as UTF-8, and the loss is counted."""
    found = decode("é".encode() * 50 + b"\xc3 " + "ü".encode() * 50, "x.txt")
    assert (found.lost, found.text.count("\ufffd"), found.text[:3]) == (1, 1, "ééé")


def test_damage_does_not_change_the_encoding() -> None:
    """Bytes that Windows-1252 lacks are lost places in an English text, not another encoding."""
    found = decode(ENGLISH.encode("cp1252") * 9 + b" \x81", "x.txt")
    assert (found.encoding, found.lost) == ("cp1252", 1)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (codecs.BOM_UTF8 + b" \n", "blank space"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0" * 20, "binary"),
        (b"Kenya\0Nigeria", "binary"),
        (bytes(range(128, 256)) * 8, "no known encoding"),
        (b"\xff\xfe\x00\xd8\x41\x00", "binary"),
        (bytes(range(1, 32)) * 9, "no known encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    """Empty, binary and undecodable bytes give one line that names the file and the reason."""
    with pytest.raises(DocumentError, match=reason) as error:
        decode(data, "dir/x.txt")
    assert str(error.value).startswith("dir/x.txt: ")
    assert "\n" not in str(error.value)
