"""The table that a block of a paper prints as: made of data, or typed, with its sums."""

from collections.abc import Mapping
from typing import Any

from ntmdocs.model import DataTable, Paper, Table
from ntmdocs.tabulate.data_tables import data_table
from ntmdocs.tabulate.printed_tables import PrintedTable
from ntmdocs.tabulate.totals import has_sums, summed_total

__all__ = ["printed_table"]


def printed_table(table: Table | DataTable, paper: Paper, data: Mapping[str, Any]) -> PrintedTable:
    """The table of a paper whose names are `data`; ProseError as `data_table`, `summed_total`."""
    if isinstance(table, DataTable):
        return data_table(table, paper)
    return PrintedTable.of(table, summed_total(table, data) if has_sums(table) else table.total)
