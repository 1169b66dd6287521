"""All that keeps a paper from being printed: its prose, its data tables, its localities."""

from collections.abc import Iterator

from ntmdocs.criteria import locality_problems
from ntmdocs.errors import DataError, Problem
from ntmdocs.model import DataTable, Paper, Plan
from ntmdocs.model.walk import DataPath, blocks_of, dotted
from ntmdocs.prose import ProseError, paper_data, prose_problems
from ntmdocs.tabulate.data_tables import check_table

__all__ = ["check_localities", "check_prints", "paper_problems"]


def paper_problems(paper: Paper) -> list[tuple[DataPath, str]]:
    """(path, message) of each fault: texts in the paper's order, then tables, then localities."""
    localities = locality_problems(paper) if isinstance(paper, Plan) else ()
    return [*prose_problems(paper), *_table_problems(paper), *localities]


def check_prints(paper: Paper) -> None:
    """Raise DataError with all problems at once; for papers that no file was read for."""
    _raise_if_any(paper_problems(paper))


def check_localities(paper: Paper) -> None:
    """The same for the commune and the villages alone: nothing of theirs need stop the printing."""
    if isinstance(paper, Plan):
        _raise_if_any(list(locality_problems(paper)))


def _raise_if_any(problems: list[tuple[DataPath, str]]) -> None:
    if problems:
        raise DataError(Problem(message, path=dotted(path)) for path, message in problems)


def _table_problems(paper: Paper) -> Iterator[tuple[DataPath, str]]:
    data = paper_data(paper)
    for path, table in blocks_of(paper, DataTable):
        try:
            check_table(table, data)
        except ProseError as error:
            yield (*path, "localities" if table.localities else "of"), str(error)
