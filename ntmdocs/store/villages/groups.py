"""What the rows of a table say, grouped: villages, their criteria, tasks and money.

Each value has the cell it stands in.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ntmdocs.errors import Problem
from ntmdocs.sources import Row, Table
from ntmdocs.store.villages.columns import title_of
from ntmdocs.vietnamese import comparison_key

__all__ = [
    "CellValue",
    "CellValues",
    "CriterionRows",
    "Money",
    "TaskRows",
    "Tasks",
    "VillageRows",
]


class CellValue(NamedTuple):
    """A value with the cell it stands in."""

    text: str
    table: Table
    row: Row
    column: int

    @property
    def place(self) -> str:
        """The cell, for a sentence about another one."""
        return self.table.cell(self.row.number, self.column)

    @property
    def where(self) -> str:
        """The file and the cell, for what is told of it."""
        return self.problem("", "").place

    @property
    def merged(self) -> str:
        """The range of merged cells that it is part of: `D2:D3`; '' for a cell alone."""
        return self.row.merged.get(self.column, "")

    @property
    def is_as_above(self) -> bool:
        """Whether it stands there only because a merged cell reaches down to it."""
        return bool(self.merged) and not self.place.endswith(f"!{self.merged.partition(':')[0]}")

    def problem(self, message: str, name: str) -> Problem:
        """Something wrong here; `name` is the field, '' where it is the row."""
        return self.table.problem(
            self.row.number, self.column, message, title_of(name) if name else ""
        )


CellValues = dict[str, CellValue]


class Money(NamedTuple):
    """One source of money."""

    source: CellValue
    amount: CellValue
    amount_vnd: int


@dataclass
class TaskRows:
    """What the rows of one task say."""

    position: int
    """Among the tasks of its criterion, from 0."""
    values: CellValues = field(default_factory=dict)
    money: dict[str, Money] = field(default_factory=dict)
    """By source, however it is typed."""


class Tasks:
    """The tasks of one criterion, found by what they say without going through all of them."""

    def __init__(self) -> None:
        self._tasks: list[TaskRows] = []
        self._having: dict[tuple[str, str], set[int]] = {}

    def __iter__(self) -> Iterator[TaskRows]:
        return iter(self._tasks)

    def first(self) -> TaskRows | None:
        """The first task, None where there is none."""
        return self._tasks[0] if self._tasks else None

    def told_by(self, values: CellValues) -> TaskRows:
        """The task that a row means: what it says is the same or blank; a new one where none is."""
        having = [self._having.get(_said(name, value), set()) for name, value in values.items()]
        known = set.intersection(*sorted(having, key=len))
        if known:
            return self._tasks[min(known)]
        self._tasks.append(TaskRows(len(self._tasks)))
        self.complete(self._tasks[-1], values)
        return self._tasks[-1]

    def complete(self, task: TaskRows, values: CellValues) -> None:
        """Take what this task has not said before."""
        for name, value in values.items():
            if task.values.setdefault(name, value) is value:
                self._having.setdefault(_said(name, value), set()).add(task.position)


def _said(name: str, value: CellValue) -> tuple[str, str]:
    return name, comparison_key(value.text)


@dataclass
class CriterionRows:
    """What the rows of one criterion of one village say."""

    name: CellValue
    is_assessed: bool
    """Whether the table has a column for met or not."""
    numbered: CellValue | None = None
    """The first cell that names it with a number."""
    values: CellValues = field(default_factory=dict)
    tasks: Tasks = field(default_factory=Tasks)


@dataclass
class VillageRows:
    """What the rows of one village say."""

    name: CellValue
    kind: str = ""
    """What the heading calls all of them: `bản`."""
    is_name_only: bool = True
    """Whether nothing stands beside or below its name."""
    values: CellValues = field(default_factory=dict)
    criteria: dict[str, CriterionRows] = field(default_factory=dict)
    """By what `criterion_key` makes of their names."""
