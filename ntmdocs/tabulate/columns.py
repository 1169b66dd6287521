"""How a column of a `data_table` looks where nothing else is said of it."""

from functools import lru_cache

from ntmdocs.model import Alignment, Column, ColumnName, DataColumn, Text
from ntmdocs.tabulate.printed_tables import AnyColumn, PrintedColumn

__all__ = ["printed_column", "typed_column"]

_C, _LEFT, _CENTER, _RIGHT = ColumnName, Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT


_LOOKS = {
    _C.NUMBER: PrintedColumn(Text("TT"), 1, _CENTER),
    _C.CRITERION: PrintedColumn(Text("Tiêu chí"), 5),
    _C.PRESENT: PrintedColumn(Text("Hiện trạng"), 5),
    _C.MISSING: PrintedColumn(Text("Nội dung cần hoàn thiện"), 6),
    _C.STATE: PrintedColumn(Text("Đánh giá"), 2, _CENTER),
    _C.MET: PrintedColumn(Text("Đã hoàn thành"), 2, _CENTER),
    _C.UNMET: PrintedColumn(Text("Cần hoàn thiện"), 2, _CENTER),
    _C.IN_CHARGE: PrintedColumn(Text("Người theo dõi, phụ trách"), 4),
    _C.DEADLINE: PrintedColumn(Text("Thời gian hoàn thành"), 4, _CENTER),
    _C.TASK: PrintedColumn(Text("Công việc"), 6),
    _C.WHO: PrintedColumn(Text("Người thực hiện"), 4),
    _C.HELPERS: PrintedColumn(Text("Phối hợp"), 4),
    _C.STARTS: PrintedColumn(Text("Bắt đầu"), 3, _CENTER),
    _C.ENDS: PrintedColumn(Text("Hoàn thành"), 3, _CENTER),
    _C.AMOUNT: PrintedColumn(Text("Kinh phí"), 2.5, _RIGHT),
    _C.SOURCE: PrintedColumn(Text("Nguồn vốn"), 8),
    _C.INDICATOR: PrintedColumn(Text("Chỉ tiêu"), 8),
    _C.UNIT: PrintedColumn(Text("Đơn vị tính"), 2, _CENTER),
    _C.BASELINE: PrintedColumn(Text("Hiện trạng"), 2, _CENTER),
    _C.VALUE: PrintedColumn(Text("Mức phấn đấu"), 2, _CENTER),
}


def printed_column(column: DataColumn) -> PrintedColumn:
    """The column of the table, with its own title and width where they are given."""
    if column.name is None:
        inner = tuple(map(printed_column, column.columns))
        return PrintedColumn(_judged(column.title or Text("")), columns=inner)
    look = _LOOKS[column.name]
    title = _judged(column.title) if column.title else look.title
    return PrintedColumn(title, column.width or look.width, look.align)


@lru_cache(maxsize=256)  # the tables of a batch have the same titles
def _judged(title: Text) -> Text:
    """As that of a typed column: it may have been filled since it was read. DataError."""
    return Column(title=title).title


def typed_column(column: AnyColumn) -> Column:
    """The same as somebody types it, judged; DataError."""
    inner = tuple(map(typed_column, column.columns))
    return Column(title=column.title, width=column.width, align=column.align, columns=inner)
