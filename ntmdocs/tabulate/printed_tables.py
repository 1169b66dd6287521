"""A paper with its tables as they are printed: made of data, and summed."""

from collections.abc import Iterable
from typing import Any

from ntmdocs.model import DataTable, Paper, Table
from ntmdocs.model.walk import blocks_of, with_blocks
from ntmdocs.prose.data import paper_data
from ntmdocs.tabulate.data_tables import data_table
from ntmdocs.tabulate.totals import has_sums, with_sums

__all__ = ["with_tables"]


def with_tables(paper: Paper) -> Paper:
    """The paper with each `data_table` made into the table that is printed, and sums computed."""

    def made(block: Any) -> Iterable[Any]:
        if isinstance(block, DataTable):
            return (data_table(block, paper),)
        is_summed = isinstance(block, Table) and has_sums(block)
        return (with_sums(block, paper_data(paper)) if is_summed else block,)

    is_made = any(blocks_of(paper, DataTable)) or any(
        has_sums(table) for _, table in blocks_of(paper, Table)
    )
    return with_blocks(paper, made) if is_made else paper
