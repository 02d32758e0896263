import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reader_samples import MAPPING, TABLE

from graphmodel.errors import DocumentError, SchemaError
from loaders.readers.roster import MINIMAL, End, Statement, parse_mapping, rows
from loaders.readers.table import find_delimiter, records

CELLS = st.text('ab ,;"\n\tÉ', max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6))
def test_cells_slice_to_their_values(table: list[list[str]]) -> None:
    """A cell's span in the text is its value, quotes doubled where the cell is quoted."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(table)
    text = out.getvalue()
    found = list(records(text, ",", "x.csv"))
    filled = [row for row in table if any(cell.strip() for cell in row)]
    assert [[c.value for c in r.cells] for r in found] == [[c.strip() for c in r] for r in filled]
    for record in found:
        assert text[record.end : record.end + 1] in ("", "\n")
        for cell in record.cells:
            assert record.start <= cell.start <= cell.end <= record.end
            assert text[cell.start : cell.end].replace('""', '"') == cell.value


@given(st.text('a," \n', max_size=80))
def test_any_table_is_cut_without_loss(text: str) -> None:
    """Whatever the quotes, records are in order, and between them stand blanks only."""
    try:
        found = list(records(text, ",", "x.csv"))
    except DocumentError:
        return
    last = 0
    for record in found:
        assert last <= record.start <= record.end
        assert not text[last : record.start].strip(' ,"\n')
        last = record.end


def test_rows_state_relationships_with_their_cells() -> None:
    """Each row gives its statements, typed by the schema, with the spans of names."""
    [first, second] = rows(TABLE, parse_mapping(MAPPING, "x.mapping.yaml"))
    assert TABLE[first.start : first.end] == 'Jane Doe,"Head, a.i.",CTED,1 May 2020,yes'
    [post, part] = first.statements
    assert TABLE[slice(*post.subject.span)] == "Jane Doe"
    assert post == Statement(
        End("Jane Doe", "Official", (28, 36)),
        "HOLDS_POST",
        End("CTED", "Office", (50, 54)),
        {"title": "Head, a.i.", "start": "2020-05-01", "acting": True},
    )
    assert part.object == End("United Nations", "Office", (first.start, first.end), given=True)
    assert (second.statements, second.line) == ((), 4)


def test_unread_values_are_gaps() -> None:
    """A value that its kind cannot hold is left out and reported with its place."""
    text = "Name,Post,Body,Since,Acting\nJane Doe,Head,CTED,soon,perhaps,more\n"
    [row] = rows(text, parse_mapping(MAPPING, "x.mapping.yaml"))
    assert row.statements[0].properties == {"title": "Head"}
    assert [(gap.reason, text[gap.start : gap.end]) for gap in row.gaps] == [
        ("ragged-row", "Jane Doe,Head,CTED,soon,perhaps,more"),
        ("unread-value", "soon"),
        ("unread-value", "perhaps"),
    ]


def test_divided_cells_give_several_ends() -> None:
    """A cell with several names gives a statement for each, with the span of its own name."""
    mapping = parse_mapping(
        "statements: [{subject: {column: State, label: Country, split: ';'}, type: MEMBER_OF,"
        " object: {column: Body, label: Office}, constants: {role: member}}]",
        "x.yaml",
    )
    text = "Body;State\nSADC;Kenya\n".replace(";", ",") + 'EAC,"Kenya ; Mali;"\n'
    [_, row] = rows(text, mapping)
    names = [statement.subject for statement in row.statements]
    assert [text[slice(*end.span)] for end in names] == [end.name for end in names]
    assert [end.name for end in names] == ["Kenya", "Mali"]
    assert row.statements[0].properties == {"role": "member"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("statements: []", "statements must be a list with something in it"),
        ("title: x", "lacks 'statements'"),
        ("statements: [{type: HOLDS_POST}]", "line 1: a statement lacks 'subject'"),
        (MAPPING.replace("label: Official", "label: Oficial"), "line 4: .*Did you mean 'Official'"),
        (MAPPING.replace("PART_OF", "PARTOF"), "line 9: .*Did you mean 'PART_OF'"),
        (
            MAPPING.replace("Official", "Resolution"),
            "HOLDS_POST does not link Resolution to Office",
        ),
        (MAPPING.replace("title: Post", "rank: Post"), "line 7: properties does not know 'rank'"),
        (MAPPING.replace("value: United", "column: X, value: United"), "a column or a value"),
        (MAPPING.replace("2024-01", "soon"), "line 2: .*date must be written like"),
        ("statements: [", "line 1: not YAML"),
        ("", "the mapping is empty"),
    ],
)
def test_faults_of_a_mapping_are_named_by_line(text: str, fault: str) -> None:
    """Every fault of a mapping is reported with file, line and what is known instead."""
    with pytest.raises(SchemaError, match=fault) as error:
        parse_mapping(text, "x.mapping.yaml")
    assert str(error.value).startswith("x.mapping.yaml: ")


def test_all_faults_come_at_once() -> None:
    """A mapping with two faults reports both."""
    wrong = MAPPING.replace("HOLDS_POST", "HOLDS").replace("PART_OF", "PARTOF")
    with pytest.raises(SchemaError, match=r"line 5: .*line 9: "):
        parse_mapping(wrong, "x.mapping.yaml")


def test_example_shown_to_users_is_a_mapping() -> None:
    """The minimal mapping that an error message shows can be used as it is."""
    assert parse_mapping(MINIMAL, "x.mapping.yaml").columns() == ["Name", "Body", "Post"]


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        (TABLE.replace("Since", "From"), "column 'Since', which the header has nowhere.*Known: "),
        (TABLE.replace("Acting", "Name"), "twice"),
        (TABLE.replace('"" ,,', '"x'), "line 4: a quote is opened but not closed"),
        ("\n\n", "the table is empty"),
    ],
)
def test_table_that_does_not_fit_is_refused(table: str, fault: str) -> None:
    """A missing or double column and an open quote give one line with the place."""
    with pytest.raises(DocumentError, match=fault):
        list(rows(table, parse_mapping(MAPPING, "x.mapping.yaml"), "x.csv"))


def test_delimiter_is_found_in_the_header() -> None:
    """The delimiter is the one that the header uses outside quotes."""
    assert [find_delimiter(text) for text in ("a,b", "a;b;c,d", "a\tb", '"a,b,c"|d')] == [
        ",", ";", "\t", "|",
    ]  # fmt: skip
