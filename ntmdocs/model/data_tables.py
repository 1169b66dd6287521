"""Biểu lập từ dữ liệu: which figures of the plan's commune and villages a table shows.

    - data_table:
        of: village_criteria
        localities: [da_hoi, dong_dao]
        columns: [number, criterion, {name: deadline, title: Thời hạn, width: 3}]

Rows, counts and sums are computed when the plan is printed; none of them can be typed.
"""

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from ntmdocs.model.base import Line, Model, ShortModel, Text
from ntmdocs.vietnamese import MoneyUnit

__all__ = ["ColumnName", "DataColumn", "DataTable", "TableOf"]


class TableOf(StrEnum):
    """What a table is of; each has its columns, the usual ones first in `USUAL_COLUMNS`."""

    VILLAGE_CRITERIA = "village_criteria"
    """The criteria of each village, one block a village, with how many are met and unmet."""
    COMMUNE_CRITERIA = "commune_criteria"
    """The criteria of the commune's set; Đạt or Chưa đạt only where the plan says so.

    Where it names only what is unmet, the rest of a whole set is met.
    """
    ASSIGNMENT = "assignment"
    """Who follows and answers for each unmet criterion of the commune and the villages."""
    FUNDING = "funding"
    """Money by source, of the tasks of the commune and the villages, with its sum."""
    TASKS = "tasks"
    """The tasks of the villages, criterion by criterion, with the sum of their money."""


class ColumnName(StrEnum):
    """What a column shows."""

    NUMBER = "number"
    CRITERION = "criterion"
    PRESENT = "present"
    MISSING = "missing"
    STATE = "state"
    """Đạt, Chưa đạt, or nothing."""
    MET = "met"
    """`x` where met; in the closing row how many."""
    UNMET = "unmet"
    """`x` where unmet; in the closing row how many."""
    IN_CHARGE = "in_charge"
    DEADLINE = "deadline"
    """By when the commune or the village reaches its standard."""
    TASK = "task"
    """The task, or all tasks of the criterion."""
    WHO = "who"
    HELPERS = "helpers"
    STARTS = "starts"
    ENDS = "ends"
    AMOUNT = "amount"
    SOURCE = "source"


_C = ColumnName
_OF_CRITERIA = (
    *(_C.NUMBER, _C.CRITERION, _C.PRESENT, _C.MISSING, _C.STATE, _C.MET, _C.UNMET),
    *(_C.TASK, _C.IN_CHARGE, _C.WHO, _C.HELPERS, _C.DEADLINE, _C.AMOUNT),
)
COLUMNS_OF = {
    TableOf.VILLAGE_CRITERIA: _OF_CRITERIA,
    TableOf.COMMUNE_CRITERIA: _OF_CRITERIA,
    TableOf.ASSIGNMENT: _OF_CRITERIA,
    TableOf.FUNDING: (_C.NUMBER, _C.SOURCE, _C.AMOUNT),
    TableOf.TASKS: (
        *(_C.NUMBER, _C.CRITERION, _C.TASK, _C.IN_CHARGE, _C.WHO, _C.HELPERS),
        *(_C.STARTS, _C.ENDS, _C.AMOUNT),
    ),
}
USUAL_COLUMNS = {
    TableOf.VILLAGE_CRITERIA: (_C.NUMBER, _C.CRITERION, _C.MISSING, _C.STATE, _C.DEADLINE),
    TableOf.COMMUNE_CRITERIA: (_C.NUMBER, _C.CRITERION, _C.STATE),
    TableOf.ASSIGNMENT: (_C.NUMBER, _C.CRITERION, _C.IN_CHARGE, _C.DEADLINE),
    TableOf.FUNDING: (_C.NUMBER, _C.SOURCE, _C.AMOUNT),
    TableOf.TASKS: (
        *(_C.NUMBER, _C.CRITERION, _C.TASK, _C.WHO, _C.HELPERS, _C.STARTS, _C.ENDS, _C.AMOUNT),
    ),
}


class DataColumn(ShortModel):
    """Cột: the name of what it shows, with its own title or width; or a group under one title."""

    short_field: ClassVar[str] = "name"

    name: ColumnName | None = Field(None, title="Dữ liệu của cột")
    title: Text | None = Field(None, title="Tên cột")
    width: float | None = Field(None, title="Độ rộng so với các cột khác", gt=0, le=1000)
    columns: tuple["DataColumn", ...] = Field((), title="Các cột bên dưới")

    @model_validator(mode="after")
    def _either_column_or_group(self) -> Self:
        if (self.name is None) != bool(self.columns) or (self.columns and self.title is None):
            raise ValueError(
                'cột có "name" (dữ liệu của cột); '
                'nhóm cột có "title" và "columns" (các cột bên dưới)'
            )
        return self

    @property
    def names(self) -> tuple[ColumnName, ...]:
        """What its columns show, from left to right."""
        below = tuple(name for column in self.columns for name in column.names)
        return below if self.name is None else (self.name,)


class DataTable(Model):
    """Biểu lập từ dữ liệu: a table made of the state of the commune and its villages."""

    of: TableOf = Field(title="Biểu về")
    columns: tuple[DataColumn, ...] = Field((), title="Các cột")
    localities: tuple[Line, ...] = Field((), title='Các thôn (mã thôn), hoặc "commune" là xã')
    only_unmet: bool = Field(False, title="Chỉ kể tiêu chí chưa đạt")
    unit: MoneyUnit = Field(MoneyUnit.MILLION, title="Đơn vị tiền khi in")
    index_row: bool = Field(False, title="Có hàng đánh số cột (1), (2), ...")
    note: Text | None = Field(None, title="Ghi chú dưới bảng")

    @property
    def shown_columns(self) -> tuple[DataColumn, ...]:
        """The columns chosen, or the usual ones."""
        return self.columns or tuple(DataColumn(name=name) for name in USUAL_COLUMNS[self.of])

    @model_validator(mode="after")
    def _columns_fit(self) -> Self:
        names = [name for column in self.columns for name in column.names]
        usable = COLUMNS_OF[self.of]
        if wrong := [name for name in names if name not in usable]:
            raise ValueError(
                f'biểu "{self.of}" không có cột "{wrong[0]}"; các cột: {", ".join(usable)}'
            )
        if len(set(names)) < len(names):
            raise ValueError("một cột được ghi hai lần; bỏ bớt một")
        return self
