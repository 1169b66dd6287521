"""A form to be filled, as XLSX: headings that explain themselves, lists to choose from, one guide.

The same form gives the same bytes: no clock, no random names.
"""

import datetime
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl import Workbook

__all__ = ["Form", "FormColumn", "write_form"]

Cell = str | Decimal | None

_LISTS = "Danh mục"
_FONT = "Times New Roman"
_BLANK_ROWS = 30  # ruled, so that the printed form can be filled by hand
_LAST_ROW = 2_000  # lists to choose from reach down to here
_DATE = (1980, 1, 1, 0, 0, 0)
_CLOCK = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
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
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator = book.properties.lastModifiedBy = "ntmdocs"
    book.properties.created = datetime.datetime(2000, 1, 1)
    book.properties.title = form.title
    sheet = book.worksheets[0]
    sheet.title = form.name
    _write_cells(sheet, form)
    _write_headings(sheet, form)
    _set_page(sheet, "3:3", landscape=True)
    sheet.freeze_panes = "B4"
    _write_guide(book.create_sheet(form.guide_name), form.guide)
    _write_choices(book, sheet, form)
    _protect(sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return _without_clock(buffer.getvalue())


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
        below.width, below.font = column.width, Font(name=_FONT, size=12)
        below.number_format = "General" if column.is_number else "@"
        for name, style in common.items():
            setattr(below, name, style)
    border = Border(left=line, right=line, top=line, bottom=line)
    rows = [form.example, *form.rows, *([()] * _BLANK_ROWS)]
    for number, row in enumerate(rows, 4):
        if row:
            sheet.row_dimensions[number].height = _height(row, form.columns)
        for index, column in enumerate(form.columns, 1):
            cell = sheet.cell(number, index)
            _set(cell, row[index - 1] if index <= len(row) else None)
            if number > 5:  # as the cell above: a style set anew takes long
                cell._style = sheet.cell(5, index)._style
                continue
            cell.number_format = "General" if column.is_number else "@"
            cell.border = border
            cell.font = Font(name=_FONT, size=12, italic=number == 4)
            if number == 4:
                cell.fill = PatternFill("solid", fgColor=_EXAMPLE_COLOR)
            for name, style in common.items():
                setattr(cell, name, style)


def _height(row: Sequence[Cell], columns: Sequence[FormColumn]) -> int:
    """Room for the longest cell, in points: not every program fits the rows by itself."""
    cells = zip(row, columns, strict=False)
    lines = (-(-len(str(value)) // column.width) for value, column in cells if value)
    return 17 * max(lines, default=1) + 3


def _set(cell: Any, value: Cell) -> None:
    """A text stays a text, though it begins with `=`."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def _write_headings(sheet: Any, form: Form) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    line = Side(style="thin", color="808080")
    for index, column in enumerate(form.columns, 1):
        for row in (1, 2, 3):  # locked, also where nothing stands
            sheet.cell(row, index).number_format = "@"
        cell = sheet.cell(3, index, column.heading)
        cell.font = Font(name=_FONT, size=12, bold=True)
        cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
        cell.fill = PatternFill("solid", fgColor=_HEAD_COLOR)
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.comment = Comment(column.note, "ntmdocs", height=90, width=240)
    sheet["A1"].value, sheet["A2"].value = form.title, form.hint
    sheet["A1"].font = Font(name=_FONT, size=14, bold=True)
    sheet["A2"].font = Font(name=_FONT, size=12, italic=True)
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
            _set(lists.cell(row, number), choice)
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
            _set(cell, text)
            cell.font = Font(name=_FONT, size=12, bold=column == 1 or number == 1)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    _set_page(sheet, "1:1", landscape=False)


def _set_page(sheet: Any, header: str, *, landscape: bool) -> None:
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = header
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = 0.4
    sheet.oddFooter.center.text = "Trang &P/&N"


def _protect(sheet: Any) -> None:
    """The headings; rows may be put in, taken out, sorted and given other looks. No password."""
    protection = sheet.protection
    protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows"):
        setattr(protection, allowed, False)
    protection.sort = protection.autoFilter = False


def _without_clock(content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as made, zipfile.ZipFile(buffer, "w") as kept:
        for entry in made.infolist():
            part = made.read(entry)
            if entry.filename == "docProps/core.xml":
                part = _CLOCK.sub(rb"\g<1>2000-01-01T00:00:00Z", part)
            still = zipfile.ZipInfo(entry.filename, _DATE)
            still.external_attr = 0o600 << 16
            kept.writestr(still, part, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
