"""A form to be filled, as XLSX: headings that explain themselves, lists to choose from, one guide.

The same form gives the same bytes: no clock, no random names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ntmdocs.sources.table.xlsx_parts import (
    FONT,
    Cell,
    bytes_of,
    height_of,
    new_book,
    set_cell,
    set_page,
)

if TYPE_CHECKING:
    from openpyxl import Workbook

__all__ = ["Form", "FormColumn", "write_form"]

_LISTS = "Danh mục"
_BLANK_ROWS = 30  # ruled, so that the printed form can be filled by hand
_LAST_ROW = 2_000  # lists to choose from reach down to here
_HEAD_COLOR, _EXAMPLE_COLOR = "DDEBF7", "F2F2F2"


@dataclass(frozen=True)
class FormColumn:
    """A column: its heading, what to write in it, and what may be chosen."""

    heading: str
    note: str
    width: int
    choices: tuple[str, ...] = ()
    is_strict: bool = False
    """Whether nothing but the choices may be written."""
    is_number: bool = False


@dataclass(frozen=True)
class Form:
    """The sheet to be filled, and the sheet that explains it."""

    name: str
    title: str
    hint: str
    columns: tuple[FormColumn, ...]
    example: tuple[Cell, ...]
    rows: Sequence[Sequence[Cell]]
    guide_name: str
    guide: Sequence[tuple[str, str]]
    """What, and how to write it."""


def write_form(form: Form) -> bytes:
    """The workbook: its first row of headings is row 3, the example row 4, data from row 5."""
    book = new_book(form.title)
    sheet = book.worksheets[0]
    sheet.title = form.name
    _write_cells(sheet, form)
    _write_headings(sheet, form)
    set_page(sheet, "3:3", landscape=True)
    sheet.freeze_panes = "B4"
    _write_guide(book.create_sheet(form.guide_name), form.guide)
    _write_choices(book, sheet, form)
    _protect(sheet)
    return bytes_of(book)


def _write_cells(sheet: Any, form: Form) -> None:
    """The example, the rows that are known, and some blank ones; all may be written in."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
    from openpyxl.utils import get_column_letter

    line = Side(style="thin", color="808080")
    common: Mapping[str, Any] = {
        "alignment": Alignment(wrap_text=True, vertical="top"),
        "protection": Protection(locked=False),
    }
    for index, column in enumerate(form.columns, 1):
        below = sheet.column_dimensions[get_column_letter(index)]
        below.width, below.font = column.width, Font(name=FONT, size=12)
        below.number_format = "General" if column.is_number else "@"
        for name, style in common.items():
            setattr(below, name, style)
    border = Border(left=line, right=line, top=line, bottom=line)
    widths = [column.width for column in form.columns]
    rows = [form.example, *form.rows, *([()] * _BLANK_ROWS)]
    for number, row in enumerate(rows, 4):
        if row:
            sheet.row_dimensions[number].height = height_of(row, widths)
        for index, column in enumerate(form.columns, 1):
            cell = sheet.cell(number, index)
            set_cell(cell, row[index - 1] if index <= len(row) else None)
            if number > 5:  # as the cell above: a style set anew takes long
                cell._style = sheet.cell(5, index)._style
                continue
            cell.number_format = "General" if column.is_number else "@"
            cell.border = border
            cell.font = Font(name=FONT, size=12, italic=number == 4)
            if number == 4:
                cell.fill = PatternFill("solid", fgColor=_EXAMPLE_COLOR)
            for name, style in common.items():
                setattr(cell, name, style)


def _write_headings(sheet: Any, form: Form) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    line = Side(style="thin", color="808080")
    for index, column in enumerate(form.columns, 1):
        for row in (1, 2, 3):  # locked, also where nothing stands
            sheet.cell(row, index).number_format = "@"
        cell = sheet.cell(3, index, column.heading)
        cell.font = Font(name=FONT, size=12, bold=True)
        cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
        cell.fill = PatternFill("solid", fgColor=_HEAD_COLOR)
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.comment = Comment(column.note, "ntmdocs", height=90, width=240)
    sheet["A1"].value, sheet["A2"].value = form.title, form.hint
    sheet["A1"].font = Font(name=FONT, size=14, bold=True)
    sheet["A2"].font = Font(name=FONT, size=12, italic=True)
    sheet.row_dimensions[3].height = 48


def _write_choices(book: "Workbook", sheet: Any, form: Form) -> None:
    """Lists to choose from; they stand on a sheet of their own, which no filling can spoil."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    lists = book.create_sheet(_LISTS)
    lists.sheet_state = "hidden"
    used = [(at, column) for at, column in enumerate(form.columns, 1) if column.choices]
    for number, (at, column) in enumerate(used, 1):
        for row, choice in enumerate(column.choices, 1):
            set_cell(lists.cell(row, number), choice)
        letter, here = get_column_letter(number), get_column_letter(at)
        rule = DataValidation(
            type="list",
            formula1=f"'{_LISTS}'!${letter}$1:${letter}${len(column.choices)}",
            allow_blank=True,
            showErrorMessage=column.is_strict,
            errorTitle=column.heading,
            error=f"Chọn một trong danh sách. {column.note}"[:250],
        )
        rule.add(f"{here}4:{here}{_LAST_ROW}")
        sheet.add_data_validation(rule)


def _write_guide(sheet: Any, guide: Sequence[tuple[str, str]]) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 26, 80
    for number, texts in enumerate(guide, 1):
        for column, text in enumerate(texts, 1):
            cell = sheet.cell(number, column)
            set_cell(cell, text)
            cell.font = Font(name=FONT, size=12, bold=column == 1 or number == 1)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    set_page(sheet, "1:1", landscape=False)


def _protect(sheet: Any) -> None:
    """The headings; rows may be put in, taken out, sorted and given other looks. No password."""
    protection = sheet.protection
    protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows"):
        setattr(protection, allowed, False)
    protection.sort = protection.autoFilter = False
