"""The cells of a row → the values of its fields, or what keeps one from being read."""

from collections.abc import Iterator

from ntmdocs.sources import Row
from ntmdocs.store.villages.groups import CellValue, CellValues
from ntmdocs.store.villages.header import REQUIRED, Section
from ntmdocs.vietnamese import clean, forbidden_characters

__all__ = ["CellFault", "row_faults", "row_values"]

CellFault = tuple[CellValue, str, str]
"""A cell, what is wrong with it, and the field it is read as; '' where it is the whole row."""

_CHARACTERS = "có ký tự không in được: {characters}; xóa các ký tự đó"
_MERGED_ACROSS = "ô gộp {merged} phủ nhiều cột; bỏ gộp ô, ghi từng cột"
_RAGGED = (
    "hàng có {count} ô, hàng tiêu đề có {width} ô; số có dấu phẩy phải đặt trong ngoặc kép "
    '("1,5"), hoặc lưu tệp CSV với dấu chấm phẩy giữa các ô'
)


def row_values(section: Section, row: Row) -> CellValues:
    """The cells that are filled and can be read.

    A row merged across its columns names a village: `Thôn Đa Hội` above its criteria.
    """
    wrong = {name for _, _, name in _unreadable(section, row)}
    values = {
        name: value for name, value in _cells(section, row) if value.text and name not in wrong
    }
    return {"name": values["name"]} if _is_group(values) else values


def row_faults(section: Section, row: Row) -> Iterator[CellFault]:
    """What keeps cells of the row from being read."""
    width = len(section.header.row.values)
    if not section.table.sheet and len(row.values) > width:
        message = _RAGGED.format(count=len(row.values), width=width)
        yield CellValue("", section.table, row, width), message, ""
        return
    yield from _unreadable(section, row)
    yield from _merged_across(row_values(section, row))


def _cells(section: Section, row: Row) -> Iterator[tuple[str, CellValue]]:
    for name, column in section.columns.items():
        yield name, CellValue(clean(row[column]), section.table, row, column)


def _unreadable(section: Section, row: Row) -> Iterator[CellFault]:
    for name, value in _cells(section, row):
        fault = row.faults.get(value.column)
        bad = forbidden_characters(row[value.column])
        if fault or bad:
            yield value, fault or _CHARACTERS.format(characters=", ".join(bad)), name


def _is_group(values: CellValues) -> bool:
    ranges = {value.merged for value in values.values()}
    return all(name in values for name in REQUIRED) and len(ranges) == 1 and "" not in ranges


def _merged_across(values: CellValues) -> Iterator[CellFault]:
    """One cell over several columns: of which it is, is not known. A time may begin and end."""
    seen: dict[str, str] = {}
    for name, value in values.items():
        first = seen.setdefault(value.merged, name) if value.merged else name
        if first != name and {first, name} != {"starts", "ends"}:
            yield value, _MERGED_ACROSS.format(merged=value.merged), name
