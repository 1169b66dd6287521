"""The row of headings of a table: found, however it is typed, and what is wrong with it."""

from collections.abc import Container, Iterator
from functools import lru_cache
from typing import NamedTuple

from ntmdocs.errors import Problem
from ntmdocs.sources import Row, Table
from ntmdocs.store.villages.assessment import ASSESSMENTS
from ntmdocs.store.villages.columns import COLUMNS, title_of
from ntmdocs.vietnamese import slug

__all__ = ["Header", "find_header", "header_problems", "is_total"]

_REQUIRED = ("name", "criterion")
_PAIRS = (("amount", "source"), ("source", "amount"))
_HEADER_WITHIN = 40  # rows; titles above a table are few
_UNITS = {
    **dict.fromkeys(("trieu-dong", "trieu-d", "trieu", "trd", "tr-d"), "triệu đồng"),
    **dict.fromkeys(("nghin-dong", "ngan-dong", "1000-dong"), "nghìn đồng"),
    **dict.fromkeys(("ty-dong", "ti-dong"), "tỷ đồng"),
    **dict.fromkeys(("dong", "vnd", "d"), "đồng"),
}
_TOTALS = ("cộng", "tổng", "tổng cộng", "tổng số")


class Header(NamedTuple):
    """The row of headings of one table."""

    row: Row
    columns: dict[str, int]
    """By field, the column from 0."""
    unit: str
    """The unit of money that its heading gives, or ''."""

    @property
    def is_of_villages(self) -> bool:
        """Whether it has what no table of villages can do without."""
        return all(field in self.columns for field in _REQUIRED)

    def is_repeated(self, row: Row) -> bool:
        """Headings once more, as on each page of a long table, or numbers of the columns."""
        if all(_field(row[at]) == field for field, at in self.columns.items()):
            return True
        numbers = [value.strip().strip("()") for value in row.values if value.strip()]
        return len(numbers) > 2 and numbers in (
            [str(start + nth) for nth in range(len(numbers))] for start in (0, 1)
        )


def find_header(table: Table) -> Header | None:
    """The row of headings, the fullest one; None where the table is another kind of sheet."""
    rows = table.rows[:_HEADER_WITHIN]
    found = max(rows, key=lambda row: len(_known(row)), default=None)
    if found is None or len(_known(found)) < 2:
        return None
    columns = _known(found)
    unit = _unit(found[columns["amount"]]) if "amount" in columns else ""
    return Header(found, columns, unit)


def header_problems(table: Table, header: Header) -> Iterator[Problem]:
    """Columns that are missing, there twice, or not to be known by their names."""
    yield from _twice(table, header)
    if missing := list(_missing(header.columns)):
        named = ", ".join(f'"{title}"' for title in missing)
        message = f"hàng tiêu đề thiếu cột {named}; thêm cột, hoặc sửa tên cột cho đúng"
        yield table.problem(header.row.number, 0, message)
    yield from _unread_assessment(table, header)


def _twice(table: Table, header: Header) -> Iterator[Problem]:
    for at, value in enumerate(header.row.values):
        first = header.columns.get(_field(value), at)
        if first != at and header.row[first] != value:  # the same twice: a merged heading
            message = f"đã có cột này ở {table.cell(header.row.number, first)}; bỏ một cột"
            yield table.problem(header.row.number, at, message, value)


def _unread_assessment(table: Table, header: Header) -> Iterator[Problem]:
    """A column that says đạt or chưa đạt under a name that no column has: it must not be lost."""
    if "assessment" in header.columns:
        return
    read = set(header.columns.values())
    for at, heading in enumerate(header.row.values):
        below = [row[at] for row in table.rows if row.number > header.row.number]
        says = slug(heading) in ASSESSMENTS or any(slug(value) in ASSESSMENTS for value in below)
        if heading and at not in read and says:
            message = 'cột này có vẻ ghi đạt hay chưa đạt; đổi tên cột thành "Đánh giá", mỗi ô '
            message += 'ghi "Đạt" hoặc "Chưa đạt"'
            yield table.problem(header.row.number, at, message, heading)


def is_total(row: Row) -> bool:
    """A closing row such as `Tổng cộng`: it is computed, so never read."""
    return any(value.strip(" .:").casefold() in _TOTALS for value in row.values)


def _missing(fields: Container[str]) -> Iterator[str]:
    """The headings of columns that must be there, beside those that are."""
    yield from (title_of(field) for field in _REQUIRED if field not in fields)
    yield from (
        title_of(field) for field, partner in _PAIRS if field not in fields and partner in fields
    )


def _known(row: Row) -> dict[str, int]:
    """By field, the column of its heading in a row."""
    columns: dict[str, int] = {}
    for at, value in enumerate(row.values):
        if field := _field(value):
            columns.setdefault(field, at)
    return columns


def _unit(heading: str) -> str:
    """The unit of money that a heading ends with, in brackets or not."""
    return next((_UNITS[end] for end in _UNITS if f"-{slug(heading)}".endswith(f"-{end}")), "")


@lru_cache(maxsize=4096)  # each row is looked at for headings once more
def _field(heading: str) -> str:
    """The field of a heading, '' for a column that is no matter of ours."""
    words = slug(heading)
    bare = slug(heading.partition("(")[0]) or words
    without_unit = next(
        (words.removesuffix(f"-{end}") for end in _UNITS if words.endswith(end)), ""
    )
    return _FIELDS.get(words) or _FIELDS.get(bare) or _FIELDS.get(without_unit, "")


_FIELDS = {
    slug(name): column.field for column in COLUMNS for name in (column.heading, *column.others)
}
