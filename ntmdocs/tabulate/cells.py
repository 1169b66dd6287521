"""The cells of a row of a `data_table`: what is known of a criterion, or of a task."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ntmdocs.criteria.standings import Standing, last_end, sums_by_source
from ntmdocs.model import ColumnName, CriterionState, Locality, LocalTask, Text
from ntmdocs.prose.settle import settled
from ntmdocs.vietnamese import MoneyUnit, format_amount, upper_first

__all__ = ["Cells", "criterion_end", "plain", "standing_cells", "task_cells"]

_C = ColumnName

Cells = dict[ColumnName, Any]


def standing_cells(standing: Standing, locality: Locality, unit: MoneyUnit) -> Cells:
    """Of a criterion, but for its end."""
    cells: Cells = {_C.CRITERION: Text.plain(standing.name)}
    if standing.is_met is not None:
        cells[_C.MET if standing.is_met else _C.UNMET] = "x"
        cells[_C.STATE] = "Đạt" if standing.is_met else "**Chưa đạt**"
    if standing.state is None:
        return cells
    tasks = standing.state.tasks
    listed = tuple(Text(f"- {task.what}") for task in tasks)
    return {
        **cells,
        _C.PRESENT: standing.state.present or "",
        _C.MISSING: standing.state.missing or "",
        _C.IN_CHARGE: plain(standing.state.in_charge),
        _C.DEADLINE: upper_first(locality.deadline or ""),
        _C.TASK: listed if len(listed) > 1 else tuple(task.what for task in tasks),
        _C.WHO: plain(_joined(task.who for task in tasks)),
        _C.HELPERS: plain(_joined(task.helpers for task in tasks)),
        _C.AMOUNT: _amount(tasks, unit),
        _C.SOURCE: _sources(tasks, unit),
    }


def criterion_end(
    state: CriterionState, locality: Locality, data: Mapping[str, Any], year: int | None
) -> Text | str:
    """When its last task is done; the deadline of the locality where no day is certain.

    `data` are the names of the plan, `year` is its one year.
    """
    names_data = any("{{" in task.ends for task in state.tasks if task.ends)
    known = last_end(settled(state, data) if names_data else state, year)
    return upper_first(known or locality.deadline or "")


def task_cells(name: str, state: CriterionState, task: LocalTask | None, unit: MoneyUnit) -> Cells:
    """Of a task; of a criterion that has none what is known of that."""
    cells: Cells = {_C.CRITERION: Text.plain(name), _C.IN_CHARGE: plain(state.in_charge)}
    if task is None:
        return cells
    return {
        **cells,
        _C.TASK: task.what,
        _C.WHO: plain(task.who),
        _C.HELPERS: plain(task.helpers),
        _C.STARTS: upper_first(task.starts or ""),
        _C.ENDS: upper_first(task.ends or ""),
        _C.AMOUNT: _amount([task], unit),
        _C.SOURCE: _sources([task], unit),
    }


def _amount(tasks: Sequence[LocalTask], unit: MoneyUnit) -> str:
    """The sum; empty where no money is given."""
    if not any(task.funding for task in tasks):
        return ""
    return format_amount(sum(task.cost_vnd for task in tasks), unit)


def _sources(tasks: Sequence[LocalTask], unit: MoneyUnit) -> tuple[Text, ...] | Text | str:
    """Where the money comes from; of several sources how much from each."""
    sums = sums_by_source(part for task in tasks for part in task.funding)
    if len(sums) < 2:
        return plain(upper_first("".join(sums)))
    return tuple(
        Text.plain(f"{upper_first(source)}: {format_amount(amount, unit)}")
        for source, amount in sums.items()
    )


def _joined(names: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(name for name in names if name))


def plain(words: str | None) -> Text | str:
    """Words that print as they are typed."""
    return Text.plain(words) if words else ""
