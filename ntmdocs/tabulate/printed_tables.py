"""A table as it is printed, typed or made of data: plain values, which nobody judges again."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from ntmdocs.model import Alignment, Column, Table, Text
from ntmdocs.model.tables import SUM, TO_ABOVE, TO_LEFT, Cell

__all__ = ["AnyColumn", "PrintedColumn", "PrintedRow", "PrintedTable", "Title"]

_SIGNS = frozenset({SUM, TO_ABOVE, TO_LEFT})


class PrintedColumn(NamedTuple):
    """What is printed of a column of a `data_table`, as a typed `Column` has it."""

    title: Text
    width: float | None = None
    align: Alignment = Alignment.LEFT
    columns: tuple["PrintedColumn", ...] = ()


AnyColumn = Column | PrintedColumn
"""Of a typed table, or of one made of data."""


class PrintedRow(NamedTuple):
    """A row of cells; or the name of a group, whose last cell spans what is left."""

    cells: tuple[Cell, ...] = ()
    group: tuple[Text, ...] = ()
    bold: bool = False


class Title(NamedTuple):
    """The title of a column or a group of columns, where it stands above the rows."""

    column: AnyColumn
    level: int
    """Its header row, from 1."""
    place: int
    """The first of its columns, from 0."""
    span: int
    path: str
    """In the table's data."""


@dataclass(frozen=True)
class PrintedTable:
    """What a page shows of a table."""

    columns: tuple[AnyColumn, ...]
    rows: tuple[PrintedRow, ...]
    total: tuple[Cell, ...] | None = None
    index_row: bool = False
    caption: Text | None = None
    unit: Text | None = None
    note: Text | None = None

    @classmethod
    def of(cls, table: Table, total: tuple[Cell, ...] | None) -> "PrintedTable":
        """A typed table; `total` has its sums."""
        rows = tuple([PrintedRow(row.cells, row.group, row.bold) for row in table.rows])
        looks = table.index_row, table.caption, table.unit, table.note
        return cls(table.columns, rows, total, *looks)

    @property
    def body(self) -> tuple[PrintedRow, ...]:
        """The rows below the titles, the total among them."""
        if self.total is None:
            return self.rows
        return (*self.rows, PrintedRow(self.total, bold=True))

    @cached_property
    def titles(self) -> Sequence[Title]:
        """From left to right, each before those below it."""
        return _titles(self.columns)

    @property
    def leaves(self) -> tuple[AnyColumn, ...]:
        """The columns that hold cells, from left to right."""
        return tuple([title.column for title in self.titles if not title.column.columns])

    @property
    def levels(self) -> int:
        """How many header rows there are, the index row apart."""
        return max([title.level for title in self.titles])

    @cached_property
    def signs(self) -> Set[Cell]:
        """The cells that are a sign."""
        return _SIGNS.intersection(chain.from_iterable([row.cells for row in self.body]))

    @property
    def is_merged(self) -> bool:
        """Whether a cell belongs to its neighbour."""
        return not self.signs <= {SUM}


def _titles(
    columns: Sequence[AnyColumn], level: int = 1, place: int = 0, path: str = ""
) -> list[Title]:
    found: list[Title] = []
    for number, column in enumerate(columns):
        at, span, below = f"{path}columns.{number}", 1, []
        if column.columns:
            below = _titles(column.columns, level + 1, place, f"{at}.")
            span = below[-1].place + 1 - place
        found += (Title(column, level, place, span, f"{at}.title"), *below)
        place += span
    return found
