"""Tables made from data, and whether all of a paper can be printed."""

from ntmdocs.tabulate.data_tables import data_table, has_rows
from ntmdocs.tabulate.printed_tables import AnyColumn, PrintedRow, PrintedTable, Title
from ntmdocs.tabulate.problems import paper_problems, refuse_faulty_data, refuse_unprintable
from ntmdocs.tabulate.tables import printed_table

__all__ = [
    "AnyColumn",
    "PrintedRow",
    "PrintedTable",
    "Title",
    "data_table",
    "has_rows",
    "paper_problems",
    "printed_table",
    "refuse_faulty_data",
    "refuse_unprintable",
]
