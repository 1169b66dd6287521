"""Years that stand side by side, in a table or a list: they are of several years, and move as one.

`Năm 2026 | Năm 2027 | Năm 2028` heads columns whose figures are those years' own.
"""

import re
from collections.abc import Iterable, Iterator

from ntmdocs.model import Column, Items, Plan, Section, Table, Text
from ntmdocs.model.walk import DataPath, blocks_of, member_path, sections_of
from ntmdocs.patterns import regex

__all__ = ["series_places"]

_Placed = tuple[DataPath, Text]

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9/-])"
_IN_TABLE = regex(
    rf"\W*(?:(?:ước|thực hiện|kế hoạch|dự kiến|mục tiêu|chỉ tiêu|kết quả|dự toán|KH|TH|UTH) )*"
    rf"(?:đến |hết |cuối )*(?:năm )?{_YEAR}\W*",
    re.IGNORECASE,
)
_OPENING = regex(rf"\W*(?:đến |hết |trong |từ |cuối |riêng )*năm {_YEAR}", re.IGNORECASE)


def series_places(plan: Plan) -> frozenset[DataPath]:
    """The paths of texts that name one of several years, each its own."""
    return frozenset(
        path
        for group, pattern in (*_of_tables(plan), *_of_lists(plan))
        for path in _of_several(group, pattern)
    )


def _of_several(group: Iterable[_Placed], pattern: re.Pattern[str]) -> list[DataPath]:
    """Those that name a year, where they name more than one."""
    named = [(path, found["year"]) for path, text in group if (found := pattern.match(text))]
    is_several = len({year for _, year in named}) > 1
    return [path for path, _ in named] if is_several else []


def _of_tables(plan: Plan) -> Iterator[tuple[list[_Placed], re.Pattern[str]]]:
    """The titles of a table's columns, and the cells of each column."""
    for path, table in blocks_of(plan, Table):
        yield list(_titles(table.columns, (*path, "columns"))), _IN_TABLE
        for number in range(len(table.leaves)):
            yield list(_cells(table, path, number)), _CELL


_CELL = regex(rf"{_IN_TABLE.pattern}$", re.IGNORECASE)


def _titles(columns: Iterable[Column], path: DataPath) -> Iterator[_Placed]:
    for index, column in enumerate(columns):
        yield (*path, index, "title"), column.title
        yield from _titles(column.columns, (*path, index, "columns"))


def _cells(table: Table, path: DataPath, number: int) -> Iterator[_Placed]:
    for index, row in enumerate(table.rows):
        if number < len(row.cells) and len(row.cells[number]) == 1:
            yield (*path, "rows", index, "cells", number, 0), row.cells[number][0]


def _of_lists(plan: Plan) -> Iterator[tuple[list[_Placed], re.Pattern[str]]]:
    """What stands below one heading: its paragraphs, its headings, the items of each list."""
    for path, section in sections_of(plan):
        inside = (*path, "content")
        placed = [
            (member_path(block, inside, index), block)
            for index, block in enumerate(section.content)
        ]
        yield [(at, block) for at, block in placed if isinstance(block, Text)], _OPENING
        titles = [
            ((*at, "title"), block.heading) for at, block in placed if isinstance(block, Section)
        ]
        yield titles, _OPENING
        for at, block in placed:
            if isinstance(block, Items):
                texts = [
                    ((*at, "items", i, "text"), task.text) for i, task in enumerate(block.items)
                ]
                yield texts, _OPENING
