"""A workbook or CSV file with the villages' state → villages.

The file is read into tables (`sources`); of each table the row of headings is found (`header.py`);
its rows are grouped into villages, criteria, tasks and money (`rows.py`, `groups.py`);
the groups are joined with the villages that the plan knows already (`joining.py`, `criteria.py`).
Each step notes what is wrong and goes on, so that all of it is told at once.
"""

from collections.abc import Sequence

from ntmdocs.errors import DataError, Problem
from ntmdocs.given import Given
from ntmdocs.model import CriteriaSet, Village
from ntmdocs.sources import read_tables
from ntmdocs.store.villages.joining import Joining
from ntmdocs.store.villages.rows import group_rows

__all__ = ["read_villages"]


def read_villages(
    path: Given, known: Sequence[Village] = (), criteria_sets: Sequence[CriteriaSet] = ()
) -> tuple[Village, ...]:
    """The villages of a plan with the states that a workbook or CSV file gives them.

    The file is its path, its bytes, or an open file object; what holds a ZIP is a workbook.

    `known` are the villages the plan lists: what they say of themselves stays, what they leave
    open is taken from the table, and of each criterion the table names its state is the table's.
    Where the plan lists none they all come from the table, with ids made from their names.
    `criteria_sets` are the plan's own, which a village may name beside the national ones.
    Raises DataError with every problem at its cell.
    """
    problems: list[Problem] = []
    tables = read_tables(path)
    groups = group_rows(tables, problems)
    villages = Joining(known, criteria_sets, problems).villages(groups)
    if problems:
        raise DataError(_in_order(problems, [table.sheet for table in tables]))
    return villages


def _in_order(problems: Sequence[Problem], sheets: Sequence[str]) -> list[Problem]:
    """As a person goes through the sheets: by row, then by column."""

    def place(problem: Problem) -> tuple[int, int, int, str]:
        sheet, _, cell = problem.cell.rpartition("!")
        letters = cell.rstrip("0123456789")
        line = int(cell.removeprefix(letters) or 0) or problem.line or 0
        column = len(letters) or problem.column or 0
        return sheets.index(sheet) if sheet in sheets else 0, line, column, letters

    return sorted(dict.fromkeys(problems), key=place)
