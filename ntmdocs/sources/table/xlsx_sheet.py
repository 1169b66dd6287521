"""What is noted of a sheet as its XML is walked over: its cells as they are spelled, its looks."""

from collections.abc import Mapping
from functools import lru_cache
from string import ascii_uppercase
from sys import intern

from ntmdocs.errors import DataError
from ntmdocs.patterns import regex
from ntmdocs.sources.table.rows import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from ntmdocs.sources.table.xlsx_text import TextContent
from ntmdocs.sources.table.xml_bounds import Attributes

__all__ = ["Sheet", "SpelledCell", "place_in"]

_MAX_EXCEL_ROW = 1_048_576
_REFERENCE = regex(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_DIGITS = "0123456789"

SpelledCell = tuple[int, str, str, str]
"""Column (from 1), kind (`t`), number of the style (`s`), and what stands there."""

Merge = tuple[int, int, int, int]


class Sheet(TextContent):
    """The cells with something in them; what is merged, hidden, or has no value."""

    def __init__(self, too_large: DataError) -> None:
        super().__init__()
        self.too_large = too_large
        """What to raise for a sheet with more rows or columns than a table of ours."""
        self.rows: dict[int, list[SpelledCell]] = {}
        """By their numbers, which grow."""
        self.uncalculated: dict[int, list[int]] = {}
        """By row, the columns (from 1) of formulas that no program has calculated."""
        self.merges: list[Merge] = []
        """First column and row, last ones."""
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        """The first and the last of each range."""
        self.comments: Mapping[int, Mapping[int, str]] = {}
        """By row and column (from 1), the beginning of what somebody noted on the cell."""
        self.last_row = self.last_column = 0
        """Of the cells that have a value or a formula."""
        self._cells = self._row = self._lowest = self._column = 0
        self._cell: Attributes = {}
        self._has_formula = self._has_result = self._has_string = False
        self.starts |= {
            "c": self._start_cell,
            "v": self._start_value,
            "is": self._start_string,
            "f": self._start_formula,
            "row": self._start_row,
            "col": self._start_columns,
            "mergeCell": self._start_merge,
        }
        self.ends |= {"c": self._end_cell, "v": self._end_text}

    def _start_columns(self, attributes: Attributes) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if _is_hidden(attributes) and _is_short(first) and _is_short(last):
            self.hidden_columns.append((int(first), int(last)))

    def _start_merge(self, attributes: Attributes) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        start, end = place_in(first), place_in(last)
        if start and end:
            self.merges.append((*start, *end))

    def _start_row(self, attributes: Attributes) -> None:
        number = attributes.get("r", "")
        self._lowest = max(self._lowest, self._row)
        self._row = int(number) if _is_short(number) else self._row + 1
        self._column = 0
        if self._row > _MAX_EXCEL_ROW:
            raise self.too_large
        if _is_hidden(attributes):
            self.hidden_rows.add(self._row)

    def _start_cell(self, attributes: Attributes) -> None:
        self._cell = attributes
        self._has_formula = self._has_result = self._has_string = False

    def _start_formula(self, _: Attributes) -> None:
        self._has_formula = True

    def _start_value(self, _: Attributes) -> None:
        self.take = self.pieces.append
        self._has_result = self._cell.get("t") == "str"  # a formula may give no text

    def _start_string(self, _: Attributes) -> None:
        self._has_string = True

    def _end_cell(self) -> None:
        reference = self._cell.get("r")
        self._column = _column(reference.rstrip(_DIGITS)) if reference else self._column + 1
        if self.pieces or self._has_string:
            text = "".join(self.pieces)
            self.pieces.clear()
            if self._row > self._lowest:  # a row that stands where one has stood is not seen
                self._keep(text)
            self._has_result = self._has_result or bool(text.strip())
        if self._has_result or self._has_formula:
            self._measure()

    def _keep(self, text: str) -> None:
        of = self._cell.get
        cell = (self._column, intern(of("t", "n")), intern(of("s", "0")), text)
        self.rows.setdefault(self._row, []).append(cell)

    def _measure(self) -> None:
        """A cell with something in it."""
        if not self._has_result:
            self.uncalculated.setdefault(self._row, []).append(self._column)
        self._cells += 1
        self.last_row = max(self.last_row, self._row)
        self.last_column = max(self.last_column, self._column)
        if self.last_row > MAX_ROWS or self.last_column > MAX_COLUMNS or self._cells > MAX_CELLS:
            raise self.too_large


def place_in(reference: str) -> tuple[int, int] | None:
    """Column and row, from 1, of `C5`; None for what names no cell."""
    found = _REFERENCE.fullmatch(reference)
    return (_column(found[1]), int(found[2])) if found else None


def _is_hidden(attributes: Attributes) -> bool:
    return attributes.get("hidden") in ("1", "true") or attributes.get("ht") == "0"


def _is_short(number: str) -> bool:
    return number.isdecimal() and len(number) < 9


@lru_cache(maxsize=1024)  # the cells of every row have the same ones
def _column(letters: str) -> int:
    """From 1; ValueError for what are no letters of a column."""
    if not 0 < len(letters) < 4:
        raise ValueError(letters[:4])
    number = 0
    for letter in letters.upper():
        number = number * 26 + ascii_uppercase.index(letter) + 1
    return number
