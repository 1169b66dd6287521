"""The cells of a `data_table`, column by column: what is known of criteria, or of tasks."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from ntmdocs.criteria.standings import Standing, last_end, sums_by_source
from ntmdocs.model import ColumnName, CriterionState, Locality, LocalTask, Text
from ntmdocs.prose.settle import settled
from ntmdocs.tabulate.listed import TaskLine
from ntmdocs.vietnamese import MoneyUnit, format_amount, upper_first

__all__ = ["CriteriaLines", "Said", "criteria_column", "plain", "task_column"]

_C = ColumnName

Said = str | tuple[Text, ...]
"""What a cell says: a paragraph, or several."""


class CriteriaLines(NamedTuple):
    """What the rows of a locality's criteria are made of."""

    standings: Sequence[Standing]
    locality: Locality
    unit: MoneyUnit
    data: Mapping[str, Any]
    """The names of the plan."""
    year: int | None
    """The plan's one year."""


def criteria_column(name: ColumnName, lines: CriteriaLines) -> Iterable[Said]:
    """What a column says of each; little of one of which the plan says no more."""
    if name in _OF_STANDINGS:
        return _OF_STANDINGS[name](lines)
    said = _OF_STATE[name]
    return ["" if state is None else said(state, lines) for _, _, state in lines.standings]


def task_column(name: ColumnName, lines: Sequence[TaskLine], unit: MoneyUnit) -> Iterable[Said]:
    """What a column says of each; of a criterion that has no task what is known of that."""
    match name:
        case _C.NUMBER:
            return _numbers(lines)
        case _C.CRITERION:
            return [plain(line.name) for line in lines]
        case _C.IN_CHARGE:
            return [plain(line.state.in_charge) for line in lines]
    said = _OF_TASK[name]
    return ["" if line.task is None else said(line.task, unit) for line in lines]


@lru_cache(maxsize=4096)  # criteria and names come again in each plan of a batch
def plain(words: str | None) -> str:
    """Words that print as they are typed."""
    return Text.plain(words) if words else ""


def _numbers(lines: Sequence[object]) -> Iterable[str]:
    return map(str, range(1, len(lines) + 1))


def _deadlines(lines: CriteriaLines) -> Iterable[Said]:
    """That of the locality, where there is something to be done by then."""
    deadline = upper_first(lines.locality.deadline or "")
    return ["" if each.state is None else deadline for each in lines.standings]


def _tasks(state: CriterionState) -> tuple[Text, ...]:
    """One as it is, several with dashes."""
    if len(state.tasks) > 1:
        return tuple([Text(f"- {task.what}") for task in state.tasks])
    return tuple([task.what for task in state.tasks])


def _end(state: CriterionState, lines: CriteriaLines) -> str:
    """When its last task is done; the deadline of the locality where no day is certain."""
    names_data = any("{{" in task.ends for task in state.tasks if task.ends)
    known = last_end(settled(state, lines.data) if names_data else state, lines.year)
    return upper_first(known or lines.locality.deadline or "")


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


_STATES = {True: "Đạt", False: "**Chưa đạt**", None: ""}
_OF_STANDINGS: dict[ColumnName, Callable[[CriteriaLines], Iterable[Said]]] = {
    _C.NUMBER: lambda lines: _numbers(lines.standings),
    _C.CRITERION: lambda lines: [plain(each.name) for each in lines.standings],
    _C.MET: lambda lines: ["x" if each.is_met else "" for each in lines.standings],
    _C.UNMET: lambda lines: ["x" if each.is_met is False else "" for each in lines.standings],
    _C.STATE: lambda lines: [_STATES[each.is_met] for each in lines.standings],
    _C.DEADLINE: _deadlines,
}
_OF_STATE: dict[ColumnName, Callable[[CriterionState, CriteriaLines], Said]] = {
    _C.PRESENT: lambda state, _: state.present or "",
    _C.MISSING: lambda state, _: state.missing or "",
    _C.IN_CHARGE: lambda state, _: plain(state.in_charge),
    _C.TASK: lambda state, _: _tasks(state),
    _C.WHO: lambda state, _: _joined(task.who for task in state.tasks),
    _C.HELPERS: lambda state, _: _joined(task.helpers for task in state.tasks),
    _C.ENDS: _end,
    _C.AMOUNT: lambda state, lines: _amount(state.tasks, lines.unit),
    _C.SOURCE: lambda state, lines: _sources(state.tasks, lines.unit),
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
