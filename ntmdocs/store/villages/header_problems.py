"""What keeps a table from being read by its headings."""

from collections.abc import Container, Iterator

from ntmdocs.errors import Problem
from ntmdocs.language import msgids, tr
from ntmdocs.store.villages.assessment import ASSESSMENTS
from ntmdocs.store.villages.columns import title_of
from ntmdocs.store.villages.header import REQUIRED, Section
from ntmdocs.vietnamese import slug

__all__ = ["header_problems"]

_PAIRS = (("amount", "source"), ("source", "amount"))
_LONGEST_ASSESSMENT = 30  # characters

_MISSING = msgids("hàng tiêu đề thiếu cột {named}; thêm cột, hoặc sửa tên cột cho đúng")
_TWICE = msgids("đã có cột này ở {first}; {cure}")
_CURES = msgids(
    {
        "amount": 'tiền của mỗi nguồn ghi ở một hàng, tên nguồn ở cột "Nguồn vốn"',
        "assessment": 'ghi chung ở một cột "Đánh giá", mỗi ô "Đạt" hoặc "Chưa đạt"',
    }
)
_USUAL_CURE = msgids("bỏ một cột, hoặc đổi tên cột không cần đọc")
_SIDE_BY_SIDE = msgids(
    "các cột {named} đã có ở {first}; "
    "nếu là hai bảng cạnh nhau thì đặt bảng này xuống dưới bảng kia"
)
_ASSESSMENT = msgids(
    'cột này có vẻ ghi đạt hay chưa đạt; đổi tên cột thành "Đánh giá", mỗi ô ghi "Đạt" hoặc '
    '"Chưa đạt"'
)
_UNIT = msgids(
    'đơn vị "{unit}" không rõ là bao nhiêu đồng; ghi đơn vị thường dùng, '
    'ví dụ "Kinh phí (triệu đồng)"'
)


def header_problems(section: Section) -> Iterator[Problem]:
    """Columns that are missing, there twice, or not to be known by their names."""
    row = section.header.row.number
    yield from _twice(section)
    if missing := list(_missing(section.header.found)):
        named = ", ".join(f'"{title}"' for title in missing)
        yield section.table.problem(row, 0, tr(_MISSING, named=named))
    yield from _unread_assessment(section)
    if unclear := section.unit.unclear:
        at = section.columns["amount"]
        label = section.header.labels[at]
        yield section.table.problem(row, at, tr(_UNIT, unit=unclear), label)


def _twice(section: Section) -> Iterator[Problem]:
    """Columns of one name with data below both: neither goes before the other."""
    table, header = section.table, section.header
    doubled = {
        field: columns for field in header.found if len(columns := section.with_data(field)) > 1
    }
    if len(doubled) > 1:
        first = sorted(columns[0] for columns in doubled.values())
        named = ", ".join(f'"{header.labels[at]}"' for at in first)
        cells = ", ".join(table.cell(header.row.number, at) for at in first)
        message = tr(_SIDE_BY_SIDE, named=named, first=cells)
        second = min(columns[1] for columns in doubled.values())
        yield table.problem(header.row.number, second, message)
        return
    for field, columns in doubled.items():
        for at in columns[1:]:
            first_cell = table.cell(header.row.number, columns[0])
            message = tr(_TWICE, first=first_cell, cure=tr(_CURES.get(field, _USUAL_CURE)))
            yield table.problem(header.row.number, at, message, header.labels[at])


def _missing(fields: Container[str]) -> Iterator[str]:
    """The headings of columns that must be there, beside those that are."""
    yield from (title_of(field) for field in REQUIRED if field not in fields)
    yield from (
        title_of(field) for field, partner in _PAIRS if field not in fields and partner in fields
    )


def _unread_assessment(section: Section) -> Iterator[Problem]:
    """A column that says đạt or chưa đạt under a name that no column has: it must not be lost."""
    if "assessment" in section.header.found:
        return
    read = {at for columns in section.header.found.values() for at in columns}
    for at, label in enumerate(section.header.labels):
        if label and at not in read and _assesses(section, at):
            yield section.table.problem(section.header.row.number, at, tr(_ASSESSMENT), label)


def _assesses(section: Section, column: int) -> bool:
    below = (row[column] for row in section.rows)
    return slug(section.header.labels[column]) in ASSESSMENTS or any(
        slug(value) in ASSESSMENTS for value in below if 0 < len(value) < _LONGEST_ASSESSMENT
    )
