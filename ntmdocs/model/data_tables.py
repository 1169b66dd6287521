"""Biểu lập từ dữ liệu: which figures of the plan's commune and villages a table shows.

    - data_table:
        of: village_criteria
        localities: [da_hoi, dong_dao]
        columns: [number, criterion, {name: deadline, title: Thời hạn, width: 3}]

Rows, counts and sums are computed when the plan is printed; none of them can be typed.
"""

from collections.abc import Sequence
from functools import cache
from typing import ClassVar, Self

from pydantic import model_validator

from ntmdocs.language import tr
from ntmdocs.model.base import Line, Model, ShortModel, Text
from ntmdocs.model.choice import Choice
from ntmdocs.model.field import Takes, field
from ntmdocs.vietnamese import MoneyUnit

__all__ = ["ColumnName", "DataColumn", "DataTable", "TableOf"]


class TableOf(Choice):
    """What a table is of; each has its columns, the usual ones in `USUAL_COLUMNS`."""

    VILLAGE_CRITERIA = "village_criteria", "tiêu chí của từng thôn"
    """The criteria of each village, one block a village, with how many are met and unmet."""
    COMMUNE_CRITERIA = "commune_criteria", "tiêu chí của xã"
    """The criteria of the commune's set; Đạt or Chưa đạt only where the plan says so.

    Where it names only what is unmet, the rest of a whole set is met.
    """
    ASSIGNMENT = "assignment", "người theo dõi từng tiêu chí chưa đạt"
    """Who follows and answers for each unmet criterion of the commune and the villages."""
    FUNDING = "funding", "kinh phí theo nguồn"
    """Money by source, of the tasks of the commune and the villages, with its sum."""
    TASKS = "tasks", "công việc của các thôn"
    """The tasks of the villages, criterion by criterion, with the sum of their money."""
    TARGETS = "targets", "chỉ tiêu ở các mục tiêu"
    """The targets of the plan's goals: where they stand, and what is aimed at.

    Tasks, assignments and funding of a plan without villages are those of its own sections.
    """


class ColumnName(Choice):
    """What a column shows."""

    NUMBER = "number", "số thứ tự"
    CRITERION = "criterion", "tiêu chí"
    PRESENT = "present", "hiện trạng"
    MISSING = "missing", "nội dung còn thiếu"
    STATE = "state", "đạt hay chưa đạt"
    """Đạt, Chưa đạt, or nothing."""
    MET = "met", "dấu x ở tiêu chí đã đạt"
    """`x` where met; in the closing row how many."""
    UNMET = "unmet", "dấu x ở tiêu chí chưa đạt"
    """`x` where unmet; in the closing row how many."""
    IN_CHARGE = "in_charge", "người theo dõi, phụ trách"
    DEADLINE = "deadline", "thời hạn đạt chuẩn"
    """By when the commune or the village reaches its standard."""
    TASK = "task", "công việc"
    """The task, or all tasks of the criterion."""
    WHO = "who", "người, đơn vị thực hiện"
    HELPERS = "helpers", "người, đơn vị phối hợp"
    STARTS = "starts", "bắt đầu"
    ENDS = "ends", "hoàn thành"
    """When the task is done; of a criterion when its last task is, or else its deadline."""
    AMOUNT = "amount", "số tiền"
    SOURCE = "source", "nguồn vốn"
    INDICATOR = "indicator", "tên chỉ tiêu"
    UNIT = "unit", "đơn vị tính"
    BASELINE = "baseline", "hiện trạng của chỉ tiêu"
    VALUE = "value", "mức phấn đấu"


_C = ColumnName
_OF_CRITERIA = (
    *(_C.NUMBER, _C.CRITERION, _C.PRESENT, _C.MISSING, _C.STATE, _C.MET, _C.UNMET),
    *(_C.TASK, _C.IN_CHARGE, _C.WHO, _C.HELPERS, _C.ENDS, _C.DEADLINE, _C.AMOUNT, _C.SOURCE),
)
COLUMNS_OF = {
    TableOf.VILLAGE_CRITERIA: _OF_CRITERIA,
    TableOf.COMMUNE_CRITERIA: _OF_CRITERIA,
    TableOf.ASSIGNMENT: _OF_CRITERIA,
    TableOf.FUNDING: (_C.NUMBER, _C.SOURCE, _C.AMOUNT),
    TableOf.TASKS: (
        *(_C.NUMBER, _C.CRITERION, _C.TASK, _C.IN_CHARGE, _C.WHO, _C.HELPERS),
        *(_C.STARTS, _C.ENDS, _C.AMOUNT, _C.SOURCE),
    ),
    TableOf.TARGETS: (_C.NUMBER, _C.INDICATOR, _C.UNIT, _C.BASELINE, _C.VALUE),
}
USUAL_COLUMNS = {
    TableOf.VILLAGE_CRITERIA: (_C.NUMBER, _C.CRITERION, _C.MISSING, _C.STATE, _C.DEADLINE),
    TableOf.COMMUNE_CRITERIA: (_C.NUMBER, _C.CRITERION, _C.STATE),
    TableOf.ASSIGNMENT: (_C.NUMBER, _C.CRITERION, _C.IN_CHARGE, _C.DEADLINE),
    TableOf.FUNDING: (_C.NUMBER, _C.SOURCE, _C.AMOUNT),
    TableOf.TASKS: (
        *(_C.NUMBER, _C.CRITERION, _C.TASK, _C.WHO, _C.HELPERS, _C.STARTS, _C.ENDS, _C.AMOUNT),
    ),
    TableOf.TARGETS: (_C.NUMBER, _C.INDICATOR, _C.UNIT, _C.BASELINE, _C.VALUE),
}


class DataColumn(ShortModel, title="Cột của biểu"):
    """Cột: the name of what it shows, with its own title or width; or a group under one title."""

    short_field: ClassVar[str] = "name"

    name: ColumnName | None = field("Dữ liệu của cột", default=None, choices=ColumnName)
    title: Takes[Text | None, str | None] = field(
        "Tên cột", default=None, what="Không ghi thì in tên thường dùng", example="Kết quả"
    )
    width: float | None = field(
        "Độ rộng so với các cột khác",
        default=None,
        what="Không có đơn vị: cột ghi 3 rộng gấp ba cột ghi 1",
        example=3,
        gt=0,
        le=1000,
    )
    columns: Takes[tuple["DataColumn", ...], Sequence["DataColumn | str"]] = field(
        "Các cột bên dưới",
        default=(),
        what="Có thì đây là một nhóm cột, tên ở title",
        example=["met", "unmet"],
    )

    @model_validator(mode="after")
    def _either_column_or_group(self) -> Self:
        if (self.name is None) != bool(self.columns) or (self.columns and self.title is None):
            raise ValueError(
                tr(
                    'cột có "name" (dữ liệu của cột); nhóm cột có "title" và "columns" '
                    "(các cột bên dưới)"
                )
            )
        return self

    @property
    def names(self) -> tuple[ColumnName, ...]:
        """What its columns show, from left to right."""
        if self.name is not None:
            return (self.name,)
        return tuple([name for column in self.columns for name in column.names])


@cache
def _usual_columns(of: TableOf) -> tuple[DataColumn, ...]:
    return tuple(DataColumn(name=name) for name in USUAL_COLUMNS[of])


class DataTable(Model, title="Biểu lập từ dữ liệu"):
    """Biểu lập từ dữ liệu: a table made of the state of the commune and its villages."""

    of: TableOf = field("Biểu về", choices=TableOf)
    columns: Takes[tuple[DataColumn, ...], Sequence[DataColumn | str]] = field(
        "Các cột",
        default=(),
        what="Không ghi thì có các cột thường dùng",
        example=["number", "criterion", "deadline"],
    )
    localities: Takes[tuple[Line, ...], Sequence[str]] = field(
        'Các thôn (mã thôn), hoặc "commune" là xã',
        default=(),
        what="Không ghi thì lấy tất cả",
        example=["da_hoi", "dong_dao"],
    )
    only_unmet: bool = field("Chỉ kể tiêu chí chưa đạt", default=False)
    unit: MoneyUnit = field("Đơn vị tiền khi in", default=MoneyUnit.MILLION, choices=MoneyUnit)
    index_row: bool = field("Có hàng đánh số cột (1), (2), ...", default=False)
    note: Takes[Text | None, str | None] = field(
        "Ghi chú dưới bảng", default=None, example="Số liệu đến hết tháng 12/2023"
    )

    @property
    def shown_columns(self) -> tuple[DataColumn, ...]:
        """The columns chosen, or the usual ones."""
        return self.columns or _usual_columns(self.of)

    @model_validator(mode="after")
    def _columns_fit(self) -> Self:
        names = [name for column in self.columns for name in column.names]
        usable = COLUMNS_OF[self.of]
        if wrong := [name for name in names if name not in usable]:
            raise ValueError(
                tr(
                    'biểu "{of}" không có cột "{wrong}"; các cột: {usable}',
                    of=self.of,
                    wrong=wrong[0],
                    usable=", ".join(usable),
                )
            )
        if len(set(names)) < len(names):
            raise ValueError(tr("một cột được ghi hai lần; bỏ bớt một"))
        return self
