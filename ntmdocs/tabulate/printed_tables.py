"""A table as it is printed, typed or made of data: plain values, which nobody judges again."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ntmdocs.model import Column, Table, Text
from ntmdocs.model.tables import TO_ABOVE, TO_LEFT, Cell, below

__all__ = ["PrintedRow", "PrintedTable"]


class PrintedRow(NamedTuple):
    """A row of cells; or the name of a group, whose last cell spans what is left."""

    cells: tuple[Cell, ...] = ()
    group: tuple[Text, ...] = ()
    bold: bool = False


@dataclass(frozen=True)
class PrintedTable:
    """What a page shows of a table."""

    columns: tuple[Column, ...]
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

    @cached_property
    def body(self) -> tuple[PrintedRow, ...]:
        """The rows below the titles, the total among them."""
        total = () if self.total is None else (PrintedRow(self.total, bold=True),)
        return (*self.rows, *total)

    @cached_property
    def leaves(self) -> tuple[Column, ...]:
        """The columns that hold cells, from left to right."""
        return tuple([column for column, _ in below(self.columns) if not column.columns])

    @property
    def levels(self) -> int:
        """How many header rows there are, the index row apart."""
        return max(level for _, level in below(self.columns))

    @cached_property
    def is_merged(self) -> bool:
        """Whether a cell belongs to its neighbour."""
        return any(TO_LEFT in row.cells or TO_ABOVE in row.cells for row in self.body)
