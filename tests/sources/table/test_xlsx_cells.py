"""Cells as programs spell them in a sheet, and what a person sees of them."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from ntmdocs.sources import Row, read_tables
from sources.table.test_tables_refused import SHEET, assert_refused, parts, with_sheet, written

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRINGS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def rows_of(path: Path) -> tuple[Row, ...]:
    (table,) = read_tables(path)
    return table.rows


def with_strings(path: Path, strings: str, cells: str, *, part: str = "sharedStrings") -> Path:
    """Cells in one row, and the texts that they share."""
    content = parts()
    override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_STRINGS}"/></Types>'
    types = content["[Content_Types].xml"].decode().replace("</Types>", override)
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData><row>{cells}</row></sheetData></worksheet>'
    return written(
        path,
        content
        | {
            "[Content_Types].xml": types.encode(),
            SHEET: sheet.encode(),
            f"xl/{part}.xml": f'<sst xmlns="{_MAIN}">{strings}</sst>'.encode(),
        },
    )


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c t="n"><v>1.5</v></c>', "1,5"),
        ("<c><v>1e3</v></c>", "1000"),
        ('<c t="b"><v>0</v></c>', "FALSE"),
        ('<c t="d"><v>2024-03-05</v></c>', "05/3/2024"),
        ('<c t="d"><v>07:30:00</v></c>', "07:30"),
        ('<c t="str"><f>A2</f><v>lời</v></c>', "lời"),
        ('<c t="later"><v>5</v></c>', "5"),
        ('<c t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></is></c>', "a"),
        ('<c t="inlineStr"><is><r><t>a</t></r><r><rPr/><t> b</t></r></is></c>', "a b"),
        ('<c t="inlineStr"><is><t>a<!-- b -->_x0041_</t></is></c>', "aA"),
    ],
)
def test_each_kind_of_cell(tmp_path: Path, cell: str, text: str) -> None:
    (row,) = rows_of(with_sheet(tmp_path / "a.xlsx", f"<row>{cell}</row>"))
    assert row.values == (text,)


def test_texts_that_cells_share(tmp_path: Path) -> None:
    strings = (
        "<si><t>một</t></si><si><r><t>hai</t></r></si><si/>"
        "<si><r><t>b</t></r><r><rPr><strike/></rPr><t>a</t></r><rPh><t>c</t></rPh></si>"
        '<si><r><rPr><strike val="0"/></rPr><t>_x005F_x0041_</t></r></si>'
    )
    cells = "".join(f'<c t="s"><v>{number}</v></c>' for number in (4, 0, 1, 2, 3))
    (row,) = rows_of(with_strings(tmp_path / "a.xlsx", strings, cells))
    assert row.values == ("A", "một", "hai", "", "ba")
    assert row.marks == {4: "bị gạch ngang"}


def test_of_two_cells_in_one_place_the_last_is_seen(tmp_path: Path) -> None:
    strings = "<si><r><rPr><strike/></rPr><t>a</t></r></si><si><t>b</t></si>"
    cells = ['<c r="A1" t="s"><v>0</v></c>', '<c r="A1" t="s"><v>1</v></c>']
    (plain,) = rows_of(with_strings(tmp_path / "a.xlsx", strings, "".join(cells)))
    (struck,) = rows_of(with_strings(tmp_path / "b.xlsx", strings, "".join(reversed(cells))))
    assert [plain.values, plain.marks] == [("b",), {}]
    assert [struck.values, struck.marks] == [("a",), {0: "bị gạch ngang"}]


def test_a_text_that_many_cells_share_is_kept_once(tmp_path: Path) -> None:
    """Also one with a sign in numbers: some kilobytes would else become gigabytes."""
    cells = '<c t="s"><v>0</v></c>' * 2
    (row,) = rows_of(with_strings(tmp_path / "a.xlsx", "<si><t>m_x1ED9_t</t></si>", cells))
    assert row.values == ("một", "một")
    assert row.values[0] is row.values[1]


def test_a_text_that_is_not_there_makes_no_workbook(tmp_path: Path) -> None:
    cells = '<c t="s"><v>1</v></c>'
    assert_refused(with_strings(tmp_path / "a.xlsx", "<si/>", cells), "không phải sổ tính")
    half = with_strings(tmp_path / "b.xlsx", "<si><t>", cells)
    assert_refused(half, "không phải sổ tính")
    elsewhere = with_strings(tmp_path / "c.xlsx", "<si/><si/>", cells, part="strings")
    assert_refused(elsewhere, "không phải sổ tính")


def test_a_number_that_is_no_day_is_an_error(tmp_path: Path) -> None:
    content = parts()
    styles = content["xl/styles.xml"].decode()
    assert styles.count('numFmtId="0"') > 1
    content["xl/styles.xml"] = styles.replace('numFmtId="0"', 'numFmtId="14"').encode()
    sheet = '<row><c s="0"><v>45000</v></c><c><v>1e9</v></c></row>'
    content[SHEET] = (
        f'<worksheet xmlns="{_MAIN}"><sheetData>{sheet}</sheetData></worksheet>'.encode()
    )
    (row,) = rows_of(written(tmp_path / "a.xlsx", content))
    assert row.values == ("15/3/2023", "#VALUE!")
    assert row.faults == {1: "công thức báo lỗi #VALUE!; sửa công thức, hoặc gõ giá trị thay vào"}


def test_cells_stand_where_they_say_or_after_the_one_before(tmp_path: Path) -> None:
    rows = (
        '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="e2"><v>3</v></c></row>'
        "<row><c><v>4</v></c></row>"
    )
    read = rows_of(with_sheet(tmp_path / "a.xlsx", rows))
    assert [(row.number, row.values) for row in read] == [
        (2, ("", "1", "2", "", "3")),
        (3, ("4", "", "", "", "")),
    ]


def test_a_second_row_in_one_place_is_not_seen(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{row}"><c><v>{row}</v></c><c/></row>' for row in (2, 1))
    rows += '<row r="2"><c><v>3</v></c></row>'
    read = rows_of(with_sheet(tmp_path / "a.xlsx", rows))
    assert [(row.number, row.values) for row in read] == [(2, ("2",))]


def test_blanks_typed_beside_and_below_a_table_are_no_cells(tmp_path: Path) -> None:
    blank = '<c r="{}" t="inlineStr"><is><t> </t></is></c>'
    rows = (
        f'<row r="1"><c r="A1"><v>1</v></c>{blank.format("B1")}</row>'
        f'<row r="2">{blank.format("A2")}</row>'
    )
    read = rows_of(with_sheet(tmp_path / "a.xlsx", rows))
    assert [row.values for row in read] == [("1",)]


@pytest.mark.parametrize("reference", ["5", "ABCD5", "Ä5", "$A$5", "A1B"])
def test_a_cell_that_is_nowhere_makes_no_workbook(tmp_path: Path, reference: str) -> None:
    path = with_sheet(tmp_path / "a.xlsx", f'<row><c r="{reference}"><v>1</v></c></row>')
    assert_refused(path, "không phải sổ tính")


def test_a_sheet_listed_twice_is_read_twice(tmp_path: Path) -> None:
    content = parts()
    book = content["xl/workbook.xml"].decode()
    again = '<sheet name="Nữa" sheetId="2" state="visible" r:id="rId1"/></sheets>'
    spaces = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    again = again.replace("r:id", f"{spaces} r:id")
    content["xl/workbook.xml"] = book.replace("</sheets>", again).encode()
    first, second = read_tables(written(tmp_path / "a.xlsx", content))
    assert (first.sheet, second.sheet) == ("Sheet", "Nữa")
    assert first.rows == second.rows
    assert first.rows[0].values == ("Thôn",)


def test_a_row_of_empty_texts_is_no_row(tmp_path: Path) -> None:
    cells = '<c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c>'
    (row,) = rows_of(with_strings(tmp_path / "a.xlsx", "<si/><si><t>một</t></si>", cells))
    assert (row.number, row.values) == (2, ("một",))


def test_the_beginning_of_a_comment_is_told_and_nothing_of_a_blank_one(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"].value, sheet["B1"].value = "một", "hai"
    sheet["A1"].comment = Comment("a" * 9_000 + "\n", "người xem")
    sheet["B1"].comment = Comment(" ", "người xem")
    book.save(tmp_path / "a.xlsx")
    (row,) = rows_of(tmp_path / "a.xlsx")
    assert row.marks == {0: f'có nhận xét "{"a" * 60}"'}
