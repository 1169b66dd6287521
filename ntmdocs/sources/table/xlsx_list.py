"""A list to be read and printed, as XLSX: a title, headings on every page, ruled rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from ntmdocs.sources.table.xlsx_parts import (
    FONT,
    Cell,
    bytes_of,
    height_of,
    new_book,
    set_cell,
    set_page,
)

__all__ = ["Listing", "write_listing"]


@dataclass(frozen=True)
class Listing:
    """The one sheet: columns are headings with their widths, in letters."""

    name: str
    title: str
    columns: Sequence[tuple[str, int]]
    rows: Sequence[Sequence[Cell]]


def write_listing(listing: Listing) -> bytes:
    """The workbook: the title in row 1, the headings in row 3, data from row 4."""
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    book = new_book(listing.title)
    sheet = book.worksheets[0]
    sheet.title = listing.name
    set_cell(sheet["A1"], listing.title)
    sheet["A1"].font = Font(name=FONT, size=14, bold=True)
    line = Side(style="thin", color="000000")
    border = Border(left=line, right=line, top=line, bottom=line)
    widths = [width for _, width in listing.columns]
    for number, row in enumerate([[name for name, _ in listing.columns], *listing.rows], 3):
        is_heading = number == 3
        sheet.row_dimensions[number].height = height_of(row, widths)
        for index, value in enumerate(row, 1):
            cell = sheet.cell(number, index)
            set_cell(cell, value)
            cell.border, cell.font = border, Font(name=FONT, size=12, bold=is_heading)
            centred = "center" if is_heading else None
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=centred)
            cell.number_format = "@" if isinstance(value, str) else "General"
    for index, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = "A4"
    set_page(sheet, "3:3", landscape=True)
    return bytes_of(book)
