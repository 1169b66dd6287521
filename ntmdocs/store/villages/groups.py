"""What the rows of a table say, grouped: villages, their criteria, tasks and money.

Each value has the cell it stands in.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from ntmdocs.errors import Problem
from ntmdocs.sources import Table
from ntmdocs.store.villages.columns import title_of
from ntmdocs.vietnamese import comparison_key

__all__ = ["CellValue", "CellValues", "CriterionRows", "Money", "TaskRows", "VillageRows"]


class CellValue(NamedTuple):
    """A value with the cell it stands in."""

    text: str
    table: Table
    row: int
    column: int

    @property
    def place(self) -> str:
        """The cell, for a sentence about another one."""
        return self.table.cell(self.row, self.column)

    def problem(self, message: str, name: str) -> Problem:
        """Something wrong here."""
        return self.table.problem(self.row, self.column, message, title_of(name))


CellValues = dict[str, CellValue]


class Money(NamedTuple):
    """One source of money."""

    source: CellValue
    amount_vnd: int


@dataclass
class TaskRows:
    """What the rows of one task say."""

    values: CellValues
    money: list[Money] = field(default_factory=list)

    def is_told_by(self, values: CellValues) -> bool:
        """Whether a row that names a task means this one: what it says is the same or blank."""
        return all(
            name in self.values
            and comparison_key(value.text) == comparison_key(self.values[name].text)
            for name, value in values.items()
        )


@dataclass
class CriterionRows:
    """What the rows of one criterion of one village say."""

    name: CellValue
    is_assessed: bool
    """Whether the table has a column for met or not."""
    values: CellValues = field(default_factory=dict)
    tasks: list[TaskRows] = field(default_factory=list)


@dataclass
class VillageRows:
    """What the rows of one village say."""

    name: CellValue
    values: CellValues = field(default_factory=dict)
    criteria: dict[str, CriterionRows] = field(default_factory=dict)
