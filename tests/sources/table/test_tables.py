"""Tables as text: what a person sees in each cell, and where it stands."""

import datetime
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ntmdocs.errors import DataError
from ntmdocs.sources import Row, Table, read_tables
from ntmdocs.sources.table.rows import MAX_COLUMNS, MAX_ROWS


def workbook(path: Path, *values: Any, number_format: str = "") -> Path:
    """Values in the first row of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tình trạng"
    for column, value in enumerate(values, 1):
        sheet.cell(1, column).value = value
        if number_format:
            sheet.cell(1, column).number_format = number_format
    book.save(path)
    return path


def shown(folder: Path, value: Any, number_format: str = "") -> str:
    (table,) = read_tables(workbook(folder / "a.xlsx", value, number_format=number_format))
    return table.rows[0][0] if table.rows else ""


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("Đa Hội", "", "Đa Hội"),
        (12, "", "12"),
        (12.0, "0.00", "12"),
        (12.5, "", "12,5"),
        (0.1 + 0.2, "", "0,3"),
        (1250000, "#,##0", "1250000"),
        (-3, "", "-3"),
        (0.85, "0%", "85%"),
        (0.125, "0.0%", "12,5%"),
        (5, '0"%"', "5%"),
        (True, "", "TRUE"),
        (False, "", "FALSE"),
        (datetime.date(2024, 3, 5), "", "05/3/2024"),
        (datetime.datetime(2024, 3, 5), "d mmm yyyy", "05/3/2024"),
        (datetime.datetime(2024, 3, 5, 7, 30), "dd/mm/yyyy hh:mm", "05/3/2024 07:30"),
        (datetime.datetime(2024, 3, 5, 7, 30), "dd/mm/yyyy", "05/3/2024"),
        (datetime.date(2024, 2, 9), "", "09/02/2024"),
        (datetime.date(2024, 12, 9), "", "09/12/2024"),
        (datetime.date(2024, 9, 1), "mm/yyyy", "9/2024"),
        (datetime.date(2024, 1, 1), "mm/yyyy", "01/2024"),
        (datetime.date(2024, 9, 1), '"Thg" m-yy', "9/2024"),
        (datetime.date(2024, 9, 1), "yyyy", "2024"),
        (datetime.date(2024, 9, 1), "dd/mm", "01/9/2024"),
        (datetime.time(7, 30), "", "07:30"),
        (" hai dòng\nchữ ", "", " hai dòng\nchữ "),
        ("hai_x000D_\ndòng", "", "hai\r\ndòng"),
        ("a_x000d_b_x0009_c", "", "a\rb\tc"),
        ("giữ_xã_x00_", "", "giữ_xã_x00_"),
    ],
)
def test_a_value_is_what_a_person_sees(
    tmp_path: Path, value: Any, number_format: str, text: str
) -> None:
    assert shown(tmp_path, value, number_format) == text


@pytest.mark.parametrize(
    ("value", "number_format", "text", "rounded"),
    [
        (120_000_000, "#,##0,,", "120", ""),
        (120_400_000, "#,##0,,", "120,4", "120"),
        (1_500, "#,##0.0,", "1,5", ""),
        (120, '#,##0" triệu"', "120 triệu", ""),
        (120_000_000, '#,##0,,\\ "triệu"', "120 triệu", ""),
        (1250000, '_-* #,##0\\ "₫"_-;-* #,##0\\ "₫"_-;_-* "-"\\ "₫"_-;_-@_-', "1250000 ₫", ""),
        (0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', "0", ""),
        (1250000, "#,##0\\ [$₫-42A]", "1250000 ₫", ""),
        (1250000, "[$-42A]#,##0", "1250000", ""),
        (12, "[Red]0.00", "12", ""),
        (12.345, "0.0", "12,345", "12,3"),
        (12.5, "0", "12,5", "13"),
        (0.853, "0%", "85,3%", "85%"),
        (-5, "#,##0_);(#,##0)", "-5", ""),
        (2, "00", "02", ""),
        (3, '"Thôn "0', "Thôn 3", ""),
        (1_500_000, '[>=1000000]0.0,," tr";[>=1000]0," ng";0', "1,5 tr", ""),
        (1_500, '[>=1000000]0.0,," tr";[>=1000]0.0," ng";0', "1,5 ng", ""),
        (15, '[>=1000000]0.0,," tr";[>=1000]0," ng";0', "15", ""),
        (15, '[<20]0" ít";0" nhiều"', "15 ít", ""),
        (20, '[<20]0" ít";0" nhiều"', "20 nhiều", ""),
        (0.5, "# ?/?", "0,5", ""),
        (912345678, "0000\\.000\\.000", "912345678", ""),
        (12.5, 'General" triệu"', "12,5 triệu", ""),
        (1e300, "#,##0.00", f"1{'0' * 300}", ""),
        (1e-300, "0.0", f"0,{'0' * 299}1", "0"),
        (5, '[>9]0" nhiều";[>7]0" vừa"', "5", ""),
        (5, ";;;", "5", ""),
    ],
)
def test_a_number_is_read_in_full_in_the_unit_its_format_shows(
    tmp_path: Path, value: Any, number_format: str, text: str, rounded: str
) -> None:
    path = workbook(tmp_path / "a.xlsx", value, number_format=number_format)
    (row,) = read_tables(path)[0].rows
    assert (row[0], row.rounded.get(0, "")) == (text, rounded)


@pytest.mark.parametrize(
    ("number_format", "is_scaled"), [("#,##0,,", True), ("0.0,", True), ("#,##0", False)]
)
def test_a_format_that_scales_says_so(tmp_path: Path, number_format: str, is_scaled: bool) -> None:
    (row,) = read_tables(workbook(tmp_path / "a.xlsx", 5, number_format=number_format))[0].rows
    assert row.scaled == ({0} if is_scaled else set())


def test_cells_have_their_place(tmp_path: Path) -> None:
    (table,) = read_tables(workbook(tmp_path / "a.xlsx", "x", None, "y"))
    assert table.sheet == "Tình trạng"
    assert table.rows == (Row(1, ("x", "", "y")),)
    assert table.cell(5, 2) == "Tình trạng!C5"
    assert table.cell(7, 26) == "Tình trạng!AA7"
    problem = table.problem(5, 2, "sai", "Tiêu chí")
    assert str(problem) == f"{tmp_path / 'a.xlsx'}: Tình trạng!C5: Tiêu chí: sai"
    assert (problem.line, problem.column) == (None, None)


def test_a_cell_of_a_text_file_has_line_and_number() -> None:
    table = Table("villages.csv", ())
    assert str(table.problem(5, 2, "sai")) == "villages.csv:5:3: sai"
    assert table.cell(5, 2) == "dòng 5, cột 3"


def test_blank_rows_are_left_out_and_numbers_stay(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["B3"].value, sheet["A9"].value = "x", "y"
    book.save(tmp_path / "a.xlsx")
    (table,) = read_tables(tmp_path / "a.xlsx")
    assert [(row.number, row[0], row[1], row[99]) for row in table.rows] == [
        (3, "", "x", ""),
        (9, "y", "", ""),
    ]


def test_the_first_value_of_merged_cells_counts_for_all(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["a", None, "1"])
    sheet.append([None, None, "2"])
    sheet.append(["b", None, "3"])
    sheet.merge_cells("A1:B2")
    book.save(tmp_path / "a.xlsx")
    (table,) = read_tables(tmp_path / "a.xlsx")
    assert [row.values for row in table.rows] == [("a", "a", "1"), ("a", "a", "2"), ("b", "", "3")]
    assert [dict(row.merged) for row in table.rows] == [
        {0: "A1:B2", 1: "A1:B2"},
        {0: "A1:B2", 1: "A1:B2"},
        {},
    ]


@pytest.mark.parametrize("merged", ["B1:B3", "C2:C3"])
def test_merged_cells_whose_first_is_blank_say_nothing(tmp_path: Path, merged: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for values in (["a", None, "1"], ["b", None, None], ["c", None, None]):
        sheet.append(values)
    sheet.merge_cells(merged)
    book.save(tmp_path / "a.xlsx")
    (table,) = read_tables(tmp_path / "a.xlsx")
    assert [row.values for row in table.rows] == [("a", "", "1"), ("b", "", ""), ("c", "", "")]


def test_a_fault_in_merged_cells_is_told_of_each(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for values in (["#REF!", None, "1"], [None, None, "2"], ["b", None, "#N/A"]):
        sheet.append(values)
    sheet.merge_cells("A1:B2")
    book.save(tmp_path / "a.xlsx")
    (table,) = read_tables(tmp_path / "a.xlsx")
    assert [sorted(row.faults) for row in table.rows] == [[0, 1], [0, 1], [2]]
    assert all("#REF!" in fault for row in table.rows[:2] for fault in row.faults.values())


def test_one_cell_merged_with_itself_is_a_cell(tmp_path: Path) -> None:
    """Programs other than Excel write such: `<mergeCell ref="A1"/>`."""
    path = workbook(tmp_path / "a.xlsx", "a", "b")
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A1"/></mergeCells>'
    sheet = "xl/worksheets/sheet1.xml"
    assert b"</sheetData>" in parts[sheet]
    parts[sheet] = parts[sheet].replace(b"</sheetData>", merge)
    with zipfile.ZipFile(path, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    (table,) = read_tables(path)
    assert [row.values for row in table.rows] == [("a", "b")]


def test_hidden_sheets_say_that_they_are(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"].value = "thấy"
    hidden = book.create_sheet("Ẩn")
    hidden["A1"].value, hidden.sheet_state = "không thấy", "hidden"
    book.save(tmp_path / "a.xlsx")
    tables = read_tables(tmp_path / "a.xlsx")
    assert [(table.sheet, table.is_hidden) for table in tables] == [("Sheet", False), ("Ẩn", True)]


def test_hidden_rows_and_columns_say_that_they_are(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for values in (["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]):
        sheet.append(values)
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.save(tmp_path / "a.xlsx")
    (table,) = read_tables(tmp_path / "a.xlsx")
    assert [row.is_hidden for row in table.rows] == [False, True, False]
    assert table.rows[1].values == ("1", "2", "3")
    assert table.hidden_columns == {2}


def test_an_empty_sheet_has_no_rows(tmp_path: Path) -> None:
    (table,) = read_tables(workbook(tmp_path / "a.xlsx"))
    assert table.rows == ()


def test_a_formula_never_calculated_is_noted_at_its_cell(tmp_path: Path) -> None:
    (table,) = read_tables(workbook(tmp_path / "a.xlsx", "x", "=1+2"))
    assert list(table.rows[0].faults) == [1]
    assert "công thức chưa có kết quả" in table.rows[0].faults[1]


def test_a_formula_that_failed_is_noted_at_its_cell(tmp_path: Path) -> None:
    (table,) = read_tables(workbook(tmp_path / "a.xlsx", "#REF!"))
    assert "#REF!" in table.rows[0].faults[0]


def test_as_many_rows_and_columns_as_allowed(tmp_path: Path) -> None:
    (table,) = read_tables(workbook(tmp_path / "a.xlsx", *(["x"] * MAX_COLUMNS)))
    assert len(table.rows[0].values) == MAX_COLUMNS


def csv(folder: Path, text: str | bytes) -> Path:
    path = folder / "villages.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_of_each_kind(tmp_path: Path, delimiter: str, mark: str, end: str) -> None:
    rows = [["Thôn", "Tiêu chí"], ["Đa Hội", "Điện"], ["Nội", "Y tế"]]
    text = mark + "".join(delimiter.join(row) + end for row in rows)
    (table,) = read_tables(csv(tmp_path, text))
    assert [list(row.values) for row in table.rows] == rows
    assert [row.number for row in table.rows] == [1, 2, 3]
    assert table.sheet == ""


def test_csv_with_commas_in_its_words(tmp_path: Path) -> None:
    text = "Biểu tình trạng, năm 2024, xã Suối Mơ\n\nThôn;Thiếu\nNội;a, b, c, d\nNgoại;x, y\n"
    (table,) = read_tables(csv(tmp_path, text))
    assert [row.values for row in table.rows[1:]] == [
        ("Thôn", "Thiếu"),
        ("Nội", "a, b, c, d"),
        ("Ngoại", "x, y"),
    ]


def test_csv_with_quotes_and_line_breaks_counts_lines_of_the_file(tmp_path: Path) -> None:
    text = 'Thôn;Thiếu\n"Nội";"hai\ndòng; ""chữ"""\n\nNgoại;x\n'
    (table,) = read_tables(csv(tmp_path, text))
    assert table.rows[1] == Row(2, ("Nội", 'hai\ndòng; "chữ"'))
    assert table.rows[2].number == 5


def test_csv_that_says_its_own_delimiter(tmp_path: Path) -> None:
    (table,) = read_tables(csv(tmp_path, "sep=,\nThôn,Thiếu\n"))
    assert table.rows == (Row(2, ("Thôn", "Thiếu")),)


def test_an_empty_csv_has_no_rows(tmp_path: Path) -> None:
    (table,) = read_tables(csv(tmp_path, ""))
    assert table.rows == ()


def refused(path: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        read_tables(path)
    return caught.value


def test_csv_whose_quote_is_never_closed(tmp_path: Path) -> None:
    (problem,) = refused(csv(tmp_path, 'Thôn;Thiếu\nNội;x\nNgoại;"y\n')).problems
    assert (problem.line, problem.column) == (3, 1)
    assert "dấu ngoặc kép" in problem.message


def test_csv_in_utf_16_is_told(tmp_path: Path) -> None:
    (problem,) = refused(csv(tmp_path, "Thôn;Thiếu".encode("utf-16"))).problems
    assert "UTF-16" in problem.message


def test_csv_in_an_old_code_page_is_told(tmp_path: Path) -> None:
    (problem,) = refused(csv(tmp_path, "Thôn\nĐa Hội".encode("cp1258", "replace"))).problems
    assert "không phải UTF-8" in problem.message


def test_csv_with_too_many_rows_or_columns(tmp_path: Path) -> None:
    assert "quá lớn" in str(refused(csv(tmp_path, "a;b\n" * (MAX_ROWS + 1))))
    assert "quá lớn" in str(refused(csv(tmp_path, "a;" * MAX_COLUMNS)))
