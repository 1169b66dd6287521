"""Tables made from data, and whether all of a paper can be printed."""

from ntmdocs.tabulate.data_tables import data_table, has_rows
from ntmdocs.tabulate.printed_tables import with_tables
from ntmdocs.tabulate.problems import paper_problems, refuse_faulty_data, refuse_unprintable

__all__ = [
    "data_table",
    "has_rows",
    "paper_problems",
    "refuse_faulty_data",
    "refuse_unprintable",
    "with_tables",
]
