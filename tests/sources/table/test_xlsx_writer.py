"""The look of a form to be filled: what a person sees and prints of it."""

import io
from typing import Any

import openpyxl
import pytest

from ntmdocs.sources.table.xlsx_writer import Form, FormColumn, write_form

COLUMNS = (
    FormColumn("Thôn", "Tên thôn.", 10, choices=("Nội", "Ngoại")),
    FormColumn("Số hộ", "Một số.", 8, is_number=True),
)


def a_form(*rows: tuple[str | None, ...]) -> Any:
    form = Form(
        name="Tình trạng",
        title="Sổ",
        hint="Điền từ hàng 5.",
        columns=COLUMNS,
        example=("Ví dụ", "12"),
        rows=rows,
        guide_name="Hướng dẫn",
        guide=(("Cột", "Cách ghi"), ("Thôn", "Tên thôn.")),
    )
    return openpyxl.load_workbook(io.BytesIO(write_form(form)))


@pytest.mark.parametrize(
    ("text", "height"),
    [("x" * 10, 20), ("x" * 11, 37), ("x" * 20, 37), ("x" * 21, 54), ("x", 20)],
)
def test_a_row_is_as_high_as_its_longest_cell_needs(text: str, height: int) -> None:
    sheet = a_form((text, "1")).worksheets[0]
    assert sheet.row_dimensions[5].height == height
    assert sheet.row_dimensions[4].height == 20


def test_the_narrower_of_two_columns_may_need_more_lines() -> None:
    assert a_form(("x" * 10, "9" * 9)).worksheets[0].row_dimensions[5].height == 37
    assert a_form((None, None)).worksheets[0].row_dimensions[5].height == 20


def test_thirty_blank_rows_are_ruled_below_what_is_known() -> None:
    for known in (0, 2):
        sheet = a_form(*[("Nội", "1")] * known).worksheets[0]
        ruled = [row for row in range(1, 60) if sheet.cell(row, 1).border.left.style == "thin"]
        assert ruled == list(range(3, 3 + 1 + 1 + known + 30))


def test_lists_reach_from_the_example_down_to_row_two_thousand() -> None:
    (rule,) = a_form().worksheets[0].data_validations.dataValidation
    assert str(rule.sqref) == "A4:A2000"
    assert (rule.formula1, rule.allow_blank) == ("'Danh mục'!$A$1:$A$2", True)


def test_headings_example_and_data_look_apart() -> None:
    sheet = a_form(("Nội", "1")).worksheets[0]
    fonts = {at: sheet[at].font for at in ("A1", "A2", "A3", "A4", "A5", "A6")}
    assert {font.name for font in fonts.values()} == {"Times New Roman"}
    assert [(font.sz, font.b, font.i) for font in fonts.values()] == [
        *((14, True, False), (12, False, True), (12, True, False)),
        *((12, False, True), (12, False, False), (12, False, False)),
    ]
    assert [sheet[at].fill.fgColor.rgb[2:] for at in ("A3", "A4")] == ["DDEBF7", "F2F2F2"]
    assert sheet["A5"].fill.fill_type is None
    assert (sheet["A3"].alignment.horizontal, sheet["A3"].alignment.vertical) == (
        *("center", "center"),
    )
    assert (sheet["A6"].alignment.wrap_text, sheet["A6"].alignment.vertical) == (True, "top")
    assert sheet.row_dimensions[3].height == 48


def test_texts_are_kept_as_texts_and_numbers_are_free() -> None:
    sheet = a_form(("Nội", "1")).worksheets[0]
    for row in (4, 5, 6):
        assert [sheet.cell(row, column).number_format for column in (1, 2)] == ["@", "General"]


def test_columns_have_their_widths() -> None:
    sheet, guide, _ = a_form().worksheets
    assert [sheet.column_dimensions[letter].width for letter in "AB"] == [10, 8]
    assert [guide.column_dimensions[letter].width for letter in "AB"] == [26, 80]


def test_both_sheets_print_on_a4_with_narrow_margins() -> None:
    sheet, guide, _ = a_form().worksheets
    for one, orientation, header in ((sheet, "landscape", "$3:$3"), (guide, "portrait", "$1:$1")):
        margins = one.page_margins
        assert {margins.left, margins.right, margins.top, margins.bottom} == {0.4}
        assert (one.page_setup.orientation, one.print_title_rows) == (orientation, header)
        assert (one.page_setup.paperSize, one.page_setup.fitToHeight) == (9, 0)
        assert one.sheet_properties.pageSetUpPr.fitToPage


def test_the_guide_has_bold_titles() -> None:
    guide = a_form().worksheets[1]
    assert [[cell.font.b for cell in row] for row in guide["A1:B2"]] == [
        [True, True],
        [True, False],
    ]


def test_rows_and_looks_may_be_changed_though_the_headings_are_locked() -> None:
    protection = a_form().worksheets[0].protection
    assert protection.sheet
    names = ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort")
    assert not any(getattr(protection, name) for name in (*names, "autoFilter"))
    assert protection.insertColumns
