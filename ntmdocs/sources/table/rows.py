"""Tables of `.xlsx` and `.csv` files as text, each cell with the place where a person finds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ntmdocs.errors import DataError, Problem
from ntmdocs.language import msgids, tr
from ntmdocs.sources.files import refusal

__all__ = ["MAX_CELLS", "MAX_COLUMNS", "MAX_ROWS", "Row", "Table", "refuse_size", "within_bounds"]

MAX_ROWS = 50_000  # a thousand villages with twenty tasks each, twice over
MAX_COLUMNS = 200
MAX_CELLS = 2_000_000
MAX_CHARACTERS = 20_000_000

_TOO_MANY = msgids(
    f"bảng quá lớn: nhiều hơn {MAX_ROWS} hàng, {MAX_COLUMNS} cột hoặc {MAX_CELLS} ô có chữ; "
    "kiểm tra lại tệp, xóa các hàng, cột thừa"
)


@dataclass(frozen=True)
class Row:
    """One row that has something in it."""

    number: int
    """The row of the sheet, or the line of the text file where the row begins; from 1."""
    values: tuple[str, ...]
    """What a person sees in each cell, '' where it is blank."""
    faults: Mapping[int, str] = field(default_factory=dict)
    """Of cells (by index) whose value cannot be known: why, as a sentence."""
    merged: Mapping[int, str] = field(default_factory=dict)
    """Of cells that are parts of a merged one: its range, `D2:D3`."""
    rounded: Mapping[int, str] = field(default_factory=dict)
    """Of cells whose format shows less than they hold: what it shows."""
    scaled: frozenset[int] = frozenset()
    """The cells whose format shows thousands or millions (`#,##0,,`)."""
    marks: Mapping[int, str] = field(default_factory=dict)
    """Of cells that do not look like what they say: struck out, not shown, commented on."""
    is_hidden: bool = False
    """By hand, or by a filter."""

    def __getitem__(self, column: int) -> str:
        return self.values[column] if column < len(self.values) else ""


@dataclass(frozen=True)
class Table:
    """A sheet, or a text file: its rows in order; blank ones are left out."""

    file: str
    rows: tuple[Row, ...]
    sheet: str = ""
    """Empty for a text file."""
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False
    """Whether nobody sees the sheet."""
    delimiter: str = ""
    """What parts the cells of a text file."""

    def problem(self, row: int, column: int, message: str, title: str = "") -> Problem:
        """Something wrong with a cell; `row` as rows are numbered, `column` from 0."""
        if self.sheet:
            return Problem(message, file=self.file, field=title, cell=self.cell(row, column))
        return Problem(message, file=self.file, field=title, line=row, column=column + 1)

    def cell(self, row: int, column: int) -> str:
        """`Tình trạng!C5`; of a text file `dòng 5, cột 3`."""
        if self.sheet:
            return f"{self.sheet}!{column_letters(column)}{row}"
        return tr("dòng {row}, cột {column}", row=row, column=column + 1)


def column_letters(column: int) -> str:
    """`A` for 0, `AA` for 26."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def within_bounds(tables: list[Table], name: str) -> list[Table]:
    """The tables; DataError where one text stands in so many cells that all of them are too long.

    In a workbook a text is kept once, and a merged cell repeats it again.
    """
    length = sum(len(value) for table in tables for row in table.rows for value in row.values)
    if length > MAX_CHARACTERS:
        raise refuse_size(name)
    return tables


def refuse_size(name: str) -> DataError:
    """The error for a table that no person has filled."""
    return refusal(tr(_TOO_MANY), name)
