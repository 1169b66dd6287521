"""The total of a typed table: each cell that says `=` is the sum of its column."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from ntmdocs.language import tr
from ntmdocs.model import Table, Text
from ntmdocs.model.tables import SUM, TO_ABOVE, TO_LEFT, Cell, Row
from ntmdocs.patterns import regex
from ntmdocs.prose.fill import ProseError
from ntmdocs.prose.marks import plain_text
from ntmdocs.vietnamese import format_number, parse_number

__all__ = ["has_sums", "summed_total"]

_SUBTOTAL = regex(r"(?:tổng cộng|tổng số|tổng|cộng)\s*(?:[:(].*)?$", re.IGNORECASE)
_NOTHING = ("", "-", "–", "—")


def has_sums(table: Table) -> bool:
    """Whether a cell of the total is to be computed."""
    return SUM in (table.total or ())


def summed_total(table: Table, data: Mapping[str, Any]) -> tuple[Cell, ...]:
    """The total with its sums in place of `=`; ProseError names the cell that is no number."""
    if any(row.bold for row in table.rows):
        raise ProseError(
            tr(
                "có hàng in đậm, không rõ là hàng cộng riêng hay không; ghi số thay cho "
                '"=" ở "total"'
            )
        )
    if any(row.cells and _SUBTOTAL.match(_first_words(row, data)) for row in table.rows):
        raise ProseError(
            tr(
                "có hàng cộng riêng ở giữa bảng, cộng nữa là tính hai lần; ghi số thay "
                'cho "=" ở "total"'
            )
        )
    return tuple(
        (Text(format_number(_sum(table, index, data))),) if cell == SUM else cell
        for index, cell in enumerate(table.total or ())
    )


def _first_words(row: Row, data: Mapping[str, Any]) -> str:
    """The words of the first cell that has any."""
    words = (" ".join(plain_text(text, data) for text in cell) for cell in row.cells)
    return next((said for said in words if any(map(str.isalpha, said))), "")


def _sum(table: Table, index: int, data: Mapping[str, Any]) -> Decimal:
    return sum(_numbers(table, index, data), Decimal(0))


def _numbers(table: Table, index: int, data: Mapping[str, Any]) -> Iterator[Decimal]:
    for row in table.rows:
        cell: Cell = row.cells[index] if row.cells else ()
        words = " ".join(plain_text(text, data) for text in cell)
        if cell in (TO_LEFT, TO_ABOVE) or words in _NOTHING:
            continue
        try:
            yield parse_number(words)
        except ValueError as error:
            title = plain_text(table.leaves[index].title, data)
            raise ProseError(
                tr('không cộng được cột "{title}": {error}', title=title, error=error)
            ) from None
