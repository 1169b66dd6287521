"""What a table shows of a plan without villages: its own tasks, duties, targets and budget."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ntmdocs.language import msgids
from ntmdocs.model import (
    Assignment,
    Budget,
    BudgetLine,
    ColumnName,
    DataColumn,
    Goal,
    Items,
    Plan,
    Solution,
    TableOf,
    Task,
    Text,
)
from ntmdocs.model.walk import blocks_of
from ntmdocs.prose.data import local_data, paper_data
from ntmdocs.prose.settle import settled
from ntmdocs.vietnamese import comparison_key, upper_first

__all__ = ["MISSING", "OwnLine", "own_columns", "own_lines"]

_C = ColumnName

MISSING = msgids(
    {
        TableOf.TASKS: "không có công việc: ghi ở villages, hoặc solution, items có thời hạn",
        TableOf.ASSIGNMENT: "không có phân công: ghi tiêu chí chưa đạt ở villages, hoặc assignment",
        TableOf.FUNDING: "không có kinh phí: ghi funding ở công việc của thôn, hoặc budget",
        TableOf.VILLAGE_CRITERIA: "không có tiêu chí của thôn: ghi met, unmet ở villages",
        TableOf.COMMUNE_CRITERIA: "không có tiêu chí của xã: ghi criteria_set, met, unmet ở "
        "commune",
        TableOf.TARGETS: "không có chỉ tiêu: ghi targets ở goal",
    }
)
"""What to write where a table would have no row."""


class OwnLine(NamedTuple):
    """A row: its cells by what they show, and its money."""

    cells: dict[ColumnName, Any]
    amount_vnd: int | None = None


def own_columns(of: TableOf) -> tuple[DataColumn, ...]:
    """The usual columns of a table of the plan's own tasks or duties; none for another table."""
    if of not in (TableOf.TASKS, TableOf.ASSIGNMENT):
        return ()
    due = _C.ENDS if of is TableOf.TASKS else _C.DEADLINE
    return (
        DataColumn(name=_C.NUMBER),
        DataColumn(name=_C.TASK, title=Text("Nội dung công việc")),
        DataColumn(name=_C.WHO, title=Text("Đơn vị chủ trì")),
        DataColumn(name=_C.HELPERS, title=Text("Đơn vị phối hợp")),
        DataColumn(name=due, title=Text("Thời hạn")),
    )


def own_lines(of: TableOf, plan: Plan) -> list[OwnLine]:
    """The rows; empty where the plan has nothing of the kind."""
    lines = _LINES.get(of)
    return [] if lines is None else list(lines(plan))


def _task_lines(plan: Plan) -> Iterator[OwnLine]:
    """The tasks of the solutions, and the items of lists that say who or by when."""
    for _, solution in blocks_of(plan, Solution):
        for task in solution.tasks:
            cells = {_C.CRITERION: solution.title, **_cells(task, solution, plan)}
            yield OwnLine(cells)
    for _, listed in blocks_of(plan, Items):
        for task in listed.items:
            if task.lead or task.partners or task.deadline:
                yield OwnLine(_cells(task, None, plan))


def _duty_lines(plan: Plan) -> Iterator[OwnLine]:
    for _, assignment in blocks_of(plan, Assignment):
        for duty in assignment.duties:
            cells = _cells(duty, None, plan)
            actor = Text(upper_first(assignment.actor))
            who = cells[_C.WHO] or actor
            yield OwnLine({**cells, _C.WHO: who, _C.IN_CHARGE: actor})


def _cells(task: Task, solution: Solution | None, plan: Plan) -> dict[ColumnName, Any]:
    """What a task says; what it leaves open is as its solution has it."""
    said = settled(task, local_data(task, paper_data(plan)))
    above = solution or task
    due = Text(upper_first(task.deadline or above.deadline or ""))
    return {
        _C.TASK: said.text,
        _C.WHO: task.lead or above.lead or "",
        _C.HELPERS: task.partners or above.partners or "",
        _C.ENDS: due,
        _C.DEADLINE: due,
    }


def _budget_lines(plan: Plan) -> Iterator[OwnLine]:
    """The money of each source; a line without one stands under its own name."""
    sums: dict[str, int] = {}
    names: dict[str, Text] = {}
    for _, budget in blocks_of(plan, Budget):
        for line in _leaves(budget.lines):
            source = line.source or line.name
            key = comparison_key(source)
            names.setdefault(key, source)
            sums[key] = sums.get(key, 0) + line.amount_vnd
    for key, amount in sums.items():
        yield OwnLine({_C.SOURCE: Text(upper_first(names[key]))}, amount)


def _leaves(lines: tuple[BudgetLine, ...]) -> Iterator[BudgetLine]:
    for line in lines:
        if line.lines:
            yield from _leaves(line.lines)
        else:
            yield line


def _target_lines(plan: Plan) -> Iterator[OwnLine]:
    for _, goal in blocks_of(plan, Goal):
        for target in goal.targets:
            yield OwnLine(
                {
                    _C.INDICATOR: target.indicator,
                    _C.UNIT: Text.plain(target.unit) if target.unit else "",
                    _C.BASELINE: target.baseline or "",
                    _C.VALUE: target.value,
                }
            )


_LINES: dict[TableOf, Callable[[Plan], Iterator[OwnLine]]] = {
    TableOf.TASKS: _task_lines,
    TableOf.ASSIGNMENT: _duty_lines,
    TableOf.FUNDING: _budget_lines,
    TableOf.TARGETS: _target_lines,
}
