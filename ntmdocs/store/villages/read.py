"""A workbook or CSV file with the villages' state → villages.

The file is read into tables (`sources`); of each the headings are found (`header.py`,
`headings.py`, `units.py`) and which of the rows below are data (`data_rows.py`, `row_kinds.py`);
the cells of these (`cells.py`) are grouped into villages, criteria, tasks and money (`rows.py`,
`groups.py`, `money.py`); the groups are joined with the villages that the plan knows already
(`joining.py`, `known.py`, `criteria.py`).
Each step notes what is wrong and goes on, so that all of it is told at once (`problems.py`);
what is left out though nothing is wrong is told as findings (`left_out.py`, `notes.py`,
`cell_notes.py`), and so are sums that do not fit their rows (`sums.py`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ntmdocs.errors import DataError, Problem
from ntmdocs.findings import Finding, Severity, find_all
from ntmdocs.given import Given
from ntmdocs.model import CriteriaSet, Village
from ntmdocs.sources import Table, read_tables
from ntmdocs.store.villages.cell_places import CellPlaces
from ntmdocs.store.villages.joining import Joining
from ntmdocs.store.villages.left_out import LeftOut
from ntmdocs.store.villages.notes import TABLE_RULES
from ntmdocs.store.villages.problems import Problems, TooManyProblems
from ntmdocs.store.villages.rows import group_rows
from ntmdocs.uncollected import nothing_collected

__all__ = ["VillagesRead", "read_villages"]


@dataclass(frozen=True)
class VillagesRead:
    """The villages that a table gives, and what a person must know of how it was read."""

    villages: tuple[Village, ...]
    notes: tuple[Finding, ...] = ()
    """Columns, rows and sheets that were not read, hidden ones that were; places are cells."""
    cells: CellPlaces = field(default_factory=CellPlaces, repr=False, compare=False)
    """Where in the table a place in the villages was read from."""

    @property
    def told(self) -> tuple[str, ...]:
        """The notes that a person must look at as sentences, as `open_notes` hold them."""
        return tuple(
            f"{note.place}: {note.noted}"
            for note in self.notes
            if note.severity is not Severity.INFO
        )


@nothing_collected()
def read_villages(
    path: Given,
    known: Sequence[Village] = (),
    criteria_sets: Sequence[CriteriaSet] = (),
    *,
    data: Mapping[str, Any] | None = None,
) -> VillagesRead:
    """The villages of a plan with the states that a workbook or CSV file gives them.

    The file is its path, its bytes, or an open file object; what holds a ZIP is a workbook.

    `known` are the villages the plan lists: what they say of themselves stays, what they leave
    open is taken from the table, and of each criterion the table names its state is the table's.
    Where the plan lists none they all come from the table, with ids made from their names.
    `criteria_sets` are the plan's own, which a village may name beside the national ones.
    `data` fills what `{{ }}` in the known villages' texts names; else such a text is not compared
    with the table's.
    Raises DataError with the problems, each at its cell, up to about a hundred.
    """
    problems, left_out = Problems(), LeftOut()
    joining = Joining(known, criteria_sets, problems, left_out, data)
    tables = read_tables(path)
    try:
        groups = group_rows(tables, problems, left_out)
        villages = joining.villages(groups)
    except TooManyProblems:
        raise DataError(_in_order(problems, tables), has_more=True) from None
    if problems:
        raise DataError(_in_order(problems, tables))
    cells = CellPlaces(villages, joining.rows, joining.criteria)
    return VillagesRead(villages, tuple(find_all(TABLE_RULES, left_out)), cells)


def _in_order(problems: Iterable[Problem], tables: Sequence[Table]) -> list[Problem]:
    """As a person goes through the sheets: by row, then by column."""
    sheets = {table.sheet: number for number, table in enumerate(tables)}

    def place(problem: Problem) -> tuple[int, int, int, str]:
        sheet, _, cell = problem.cell.rpartition("!")
        letters = cell.rstrip("0123456789")
        line = int(cell.removeprefix(letters) or 0) or problem.line or 0
        column = len(letters) or problem.column or 0
        return sheets.get(sheet, 0), line, column, letters

    return sorted(problems, key=place)
