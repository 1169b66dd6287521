"""All that keeps a plan from being printed: its prose, its data tables, its localities."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ntmdocs.criteria import locality_problems
from ntmdocs.errors import DataError, Problem
from ntmdocs.model import DataTable, Plan, Section
from ntmdocs.prose import ProseError, plan_data, prose_problems
from ntmdocs.tabulate.data_tables import check_table

__all__ = ["check_localities", "check_plan_prints", "plan_problems"]

Path = tuple[str | int, ...]


def plan_problems(plan: Plan) -> list[tuple[Path, str]]:
    """(path, message) of each fault: texts in the plan's order, then tables, then localities."""
    return [*prose_problems(plan), *_table_problems(plan), *locality_problems(plan)]


def check_plan_prints(plan: Plan) -> None:
    """Raise DataError with all problems at once; for plans that no file was read for."""
    _raise_if_any(plan_problems(plan))


def check_localities(plan: Plan) -> None:
    """The same for the commune and the villages alone: nothing of theirs need stop the printing."""
    if plan.commune or plan.villages or plan.criteria_sets:
        _raise_if_any(list(locality_problems(plan)))


def _raise_if_any(problems: list[tuple[Path, str]]) -> None:
    if problems:
        raise DataError(
            Problem(message, path=".".join(map(str, path))) for path, message in problems
        )


def _table_problems(plan: Plan) -> Iterator[tuple[Path, str]]:
    data = plan_data(plan)
    yield from _in_content(plan.sections, data, ("sections",))
    for index, annex in enumerate(plan.annexes):
        yield from _in_content(annex.content, data, ("annexes", index, "content"))


def _in_content(
    content: Iterable[Any], data: Mapping[str, Any], path: Path
) -> Iterator[tuple[Path, str]]:
    for index, block in enumerate(content):
        if isinstance(block, Section):
            yield from _in_content(block.content, data, (*path, index, "content"))
        elif isinstance(block, DataTable):
            try:
                check_table(block, data)
            except ProseError as error:
                field = "localities" if block.localities else "of"
                yield (*path, index, "data_table", field), str(error)
