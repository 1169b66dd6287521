"""The cells of a row of a `data_table`: what is known of a criterion, or of a task."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ntmdocs.criteria.standings import Standing, last_end, sums_by_source
from ntmdocs.model import ColumnName, CriterionState, Locality, LocalTask, Text
from ntmdocs.prose.settle import settled
from ntmdocs.tabulate.listed import TaskLine
from ntmdocs.vietnamese import MoneyUnit, format_amount, upper_first

__all__ = ["CriterionLine", "Said", "criterion_cell", "plain", "task_cell"]

_C = ColumnName

Said = str | tuple[Text, ...]
"""What a cell says: a paragraph, or several."""


class CriterionLine(NamedTuple):
    """What the row of a criterion is made of."""

    number: int
    standing: Standing
    locality: Locality
    unit: MoneyUnit
    data: Mapping[str, Any]
    """The names of the plan."""
    year: int | None
    """The plan's one year."""


def criterion_cell(name: ColumnName, line: CriterionLine) -> Said:
    """What a column says of a criterion; little of one of which the plan says no more."""
    if name in _OF_STANDING:
        return _OF_STANDING[name](line)
    state = line.standing.state
    return "" if state is None else _OF_STATE[name](state, line)


def task_cell(name: ColumnName, number: int, line: TaskLine, unit: MoneyUnit) -> Said:
    """What a column says of a task; of a criterion that has none what is known of that."""
    match name:
        case _C.NUMBER:
            return str(number)
        case _C.CRITERION:
            return Text.plain(line.name)
        case _C.IN_CHARGE:
            return plain(line.state.in_charge)
    return "" if line.task is None else _OF_TASK[name](line.task, unit)


def plain(words: str | None) -> str:
    """Words that print as they are typed."""
    return Text.plain(words) if words else ""


def _state(line: CriterionLine) -> str:
    is_met = line.standing.is_met
    return "" if is_met is None else "Đạt" if is_met else "**Chưa đạt**"


def _tasks(state: CriterionState) -> tuple[Text, ...]:
    """One as it is, several with dashes."""
    if len(state.tasks) > 1:
        return tuple([Text(f"- {task.what}") for task in state.tasks])
    return tuple([task.what for task in state.tasks])


def _end(state: CriterionState, line: CriterionLine) -> str:
    """When its last task is done; the deadline of the locality where no day is certain."""
    names_data = any("{{" in task.ends for task in state.tasks if task.ends)
    known = last_end(settled(state, line.data) if names_data else state, line.year)
    return upper_first(known or line.locality.deadline or "")


def _amount(tasks: Sequence[LocalTask], unit: MoneyUnit) -> str:
    """The sum; empty where no money is given."""
    if not any(task.funding for task in tasks):
        return ""
    return format_amount(sum(task.cost_vnd for task in tasks), unit)


def _sources(tasks: Sequence[LocalTask], unit: MoneyUnit) -> Said:
    """Where the money comes from; of several sources how much from each."""
    sums = sums_by_source(part for task in tasks for part in task.funding)
    if len(sums) < 2:
        return plain(upper_first("".join(sums)))
    return tuple(
        Text.plain(f"{upper_first(source)}: {format_amount(amount, unit)}")
        for source, amount in sums.items()
    )


def _joined(names: Iterable[str | None]) -> str:
    return plain("; ".join(dict.fromkeys(name for name in names if name)))


_OF_STANDING: dict[ColumnName, Callable[[CriterionLine], Said]] = {
    _C.NUMBER: lambda line: str(line.number),
    _C.CRITERION: lambda line: Text.plain(line.standing.name),
    _C.MET: lambda line: "x" if line.standing.is_met else "",
    _C.UNMET: lambda line: "x" if line.standing.is_met is False else "",
    _C.STATE: _state,
}
_OF_STATE: dict[ColumnName, Callable[[CriterionState, CriterionLine], Said]] = {
    _C.PRESENT: lambda state, _: state.present or "",
    _C.MISSING: lambda state, _: state.missing or "",
    _C.IN_CHARGE: lambda state, _: plain(state.in_charge),
    _C.DEADLINE: lambda _, line: upper_first(line.locality.deadline or ""),
    _C.TASK: lambda state, _: _tasks(state),
    _C.WHO: lambda state, _: _joined(task.who for task in state.tasks),
    _C.HELPERS: lambda state, _: _joined(task.helpers for task in state.tasks),
    _C.ENDS: _end,
    _C.AMOUNT: lambda state, line: _amount(state.tasks, line.unit),
    _C.SOURCE: lambda state, line: _sources(state.tasks, line.unit),
}
_OF_TASK: dict[ColumnName, Callable[[LocalTask, MoneyUnit], Said]] = {
    _C.TASK: lambda task, _: task.what,
    _C.WHO: lambda task, _: plain(task.who),
    _C.HELPERS: lambda task, _: plain(task.helpers),
    _C.STARTS: lambda task, _: upper_first(task.starts or ""),
    _C.ENDS: lambda task, _: upper_first(task.ends or ""),
    _C.AMOUNT: lambda task, unit: _amount([task], unit),
    _C.SOURCE: lambda task, unit: _sources([task], unit),
}
