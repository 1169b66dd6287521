"""Words that the notes on a table share: places, and lists that are not too long."""

from collections.abc import Iterable

from ntmdocs.language import tr
from ntmdocs.sources import Table
from ntmdocs.store.villages.groups import CellValue

__all__ = ["by_table", "listed", "place_of"]

_SHOWN = 5  # cells or rows named in one sentence


def by_table(values: Iterable[CellValue]) -> list[list[CellValue]]:
    """The values of each table together, in the order in which the tables come."""
    tables: dict[int, list[CellValue]] = {}
    for value in values:
        tables.setdefault(id(value.table), []).append(value)
    return list(tables.values())


def listed(words: Iterable[str]) -> str:
    """The first of them, and how many more there are."""
    every = list(words)
    more = tr(" và {count:02} chỗ nữa", count=len(every) - _SHOWN) if len(every) > _SHOWN else ""
    return "; ".join(every[:_SHOWN]) + more


def place_of(table: Table, row: int, column: int) -> str:
    """Where a cell stands, as a person finds it: sheet and cell, or file and line."""
    return table.problem(row, column, "").place
