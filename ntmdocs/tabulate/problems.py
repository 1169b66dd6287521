"""All that keeps a plan from being printed: its prose, its data tables, its localities."""

from collections.abc import Iterator

from ntmdocs.criteria import locality_problems
from ntmdocs.errors import DataError, Problem
from ntmdocs.model import DataTable, Plan
from ntmdocs.model.walk import DataPath, blocks_of, dotted
from ntmdocs.prose import ProseError, plan_data, prose_problems
from ntmdocs.tabulate.data_tables import check_table

__all__ = ["check_localities", "check_plan_prints", "plan_problems"]


def plan_problems(plan: Plan) -> list[tuple[DataPath, str]]:
    """(path, message) of each fault: texts in the plan's order, then tables, then localities."""
    return [*prose_problems(plan), *_table_problems(plan), *locality_problems(plan)]


def check_plan_prints(plan: Plan) -> None:
    """Raise DataError with all problems at once; for plans that no file was read for."""
    _raise_if_any(plan_problems(plan))


def check_localities(plan: Plan) -> None:
    """The same for the commune and the villages alone: nothing of theirs need stop the printing."""
    if plan.commune or plan.villages or plan.criteria_sets:
        _raise_if_any(list(locality_problems(plan)))


def _raise_if_any(problems: list[tuple[DataPath, str]]) -> None:
    if problems:
        raise DataError(Problem(message, path=dotted(path)) for path, message in problems)


def _table_problems(plan: Plan) -> Iterator[tuple[DataPath, str]]:
    data = plan_data(plan)
    for path, table in blocks_of(plan, DataTable):
        try:
            check_table(table, data)
        except ProseError as error:
            yield (*path, "localities" if table.localities else "of"), str(error)
