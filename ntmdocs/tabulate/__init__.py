"""Tables made from data, and whether all of a paper can be printed."""

from ntmdocs.tabulate.data_tables import data_table, has_rows, with_tables
from ntmdocs.tabulate.problems import check_localities, check_prints, paper_problems

__all__ = [
    "check_localities",
    "check_prints",
    "data_table",
    "has_rows",
    "paper_problems",
    "with_tables",
]
