"""What every workbook that we write has: its properties, its pages, texts that stay texts.

The same content gives the same bytes: no clock, no random names.
"""

import datetime
import io
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ntmdocs.patterns import regex

if TYPE_CHECKING:
    from openpyxl import Workbook

__all__ = ["FONT", "Cell", "bytes_of", "height_of", "new_book", "set_cell", "set_page"]

Cell = str | Decimal | None

FONT = "Times New Roman"
_DATE = (1980, 1, 1, 0, 0, 0)
_CLOCK = regex(rb"(<dcterms:modified[^>]*>)[^<]*")


def new_book(title: str) -> "Workbook":
    """A workbook of one sheet."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator = book.properties.lastModifiedBy = "ntmdocs"
    book.properties.created = datetime.datetime(2000, 1, 1)
    book.properties.title = title
    return book


def bytes_of(book: "Workbook") -> bytes:
    """The file."""
    buffer = io.BytesIO()
    book.save(buffer)
    return _without_clock(buffer.getvalue())


def height_of(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """Room for the longest cell, in points: not every program fits the rows by itself."""
    cells = zip(row, widths, strict=False)
    lines = (-(-len(str(value)) // width) for value, width in cells if value)
    return 17 * max(lines, default=1) + 3


def set_cell(cell: Any, value: Cell) -> None:
    """A text stays a text, though it begins with `=`."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def set_page(sheet: Any, header: str, *, landscape: bool) -> None:
    """A4, as wide as the page; the rows of headings stand on each."""
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = header
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = 0.4
    sheet.oddFooter.center.text = "Trang &P/&N"


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
