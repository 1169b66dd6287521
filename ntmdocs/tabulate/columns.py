"""How a column of a `data_table` looks where nothing else is said of it."""

from functools import lru_cache
from typing import NamedTuple

from ntmdocs.model import Alignment, Column, ColumnName, DataColumn, Text

__all__ = ["printed_column"]

_C, _LEFT, _CENTER, _RIGHT = ColumnName, Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT


class _Look(NamedTuple):
    """A column where nothing else is said of it."""

    title: str
    width: float
    align: Alignment = _LEFT


_LOOKS = {
    _C.NUMBER: _Look("TT", 1, _CENTER),
    _C.CRITERION: _Look("Tiêu chí", 5),
    _C.PRESENT: _Look("Hiện trạng", 5),
    _C.MISSING: _Look("Nội dung cần hoàn thiện", 6),
    _C.STATE: _Look("Đánh giá", 2, _CENTER),
    _C.MET: _Look("Đã hoàn thành", 2, _CENTER),
    _C.UNMET: _Look("Cần hoàn thiện", 2, _CENTER),
    _C.IN_CHARGE: _Look("Người theo dõi, phụ trách", 4),
    _C.DEADLINE: _Look("Thời gian hoàn thành", 4, _CENTER),
    _C.TASK: _Look("Công việc", 6),
    _C.WHO: _Look("Người thực hiện", 4),
    _C.HELPERS: _Look("Phối hợp", 4),
    _C.STARTS: _Look("Bắt đầu", 3, _CENTER),
    _C.ENDS: _Look("Hoàn thành", 3, _CENTER),
    _C.AMOUNT: _Look("Kinh phí", 2.5, _RIGHT),
    _C.SOURCE: _Look("Nguồn vốn", 8),
    _C.INDICATOR: _Look("Chỉ tiêu", 8),
    _C.UNIT: _Look("Đơn vị tính", 2, _CENTER),
    _C.BASELINE: _Look("Hiện trạng", 2, _CENTER),
    _C.VALUE: _Look("Mức phấn đấu", 2, _CENTER),
}


def printed_column(column: DataColumn) -> Column:
    """The column of the table, with its own title and width where they are given."""
    if column.name is None:
        return Column(title=column.title or "", columns=tuple(map(printed_column, column.columns)))
    return _leaf(column.name, column.title, column.width)


@lru_cache(maxsize=256)  # the tables of a batch have the same columns
def _leaf(name: ColumnName, title: Text | None, width: float | None) -> Column:
    look = _LOOKS[name]
    return Column(title=title or look.title, width=width or look.width, align=look.align)
