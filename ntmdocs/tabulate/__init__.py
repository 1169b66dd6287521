"""Tables made from data, and whether all of a plan can be printed."""

from ntmdocs.tabulate.data_tables import data_table, has_rows, with_tables
from ntmdocs.tabulate.problems import check_localities, check_plan_prints, plan_problems

__all__ = [
    "check_localities",
    "check_plan_prints",
    "data_table",
    "has_rows",
    "plan_problems",
    "with_tables",
]
