"""Rows of a table whose last figure is not the sum of the others, where it is in the other rows."""

from collections.abc import Iterator
from decimal import Decimal

from ntmdocs.check.context import PaperContext
from ntmdocs.check.sums import figure_of
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Table
from ntmdocs.model.tables import Row
from ntmdocs.model.walk import blocks_of
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key, format_number

__all__ = ["wrong_row_total"]

_SUM = regex(r"\**(?:cộng|tổng|tổng cộng|tổng số)\**")
_NUMBER = regex(r"\**(?:tt|stt|số tt)\**")
_MOST = 0.6  # of the rows: a column beside them may be of something else


@rule("Cột cộng bằng tổng các cột của hàng", severity=Severity.ERROR)
def wrong_row_total(context: PaperContext) -> Iterator[Fault]:
    """`1.000 | 400 | 400 | cộng 1.700`, in a table whose other rows come out."""
    for path, table in blocks_of(context.filled, Table):
        titles = [comparison_key(str(leaf.title)) for leaf in table.leaves]
        sums = [at for at, title in enumerate(titles) if _SUM.fullmatch(title)]
        if len(sums) != 1:
            continue
        left = [
            at for at, title in enumerate(titles) if at != sums[0] and not _NUMBER.fullmatch(title)
        ]
        judged = [
            (number, said, added)
            for number, row in enumerate(table.rows)
            if (said := _figure(row, sums[0])) is not None
            and (added := _added(row, left)) is not None
        ]
        wrong = [one for one in judged if one[1] != one[2]]
        if len(judged) - len(wrong) >= max(2, _MOST * len(judged)):
            for number, said, added in wrong:
                message = tr("các cột của hàng cộng là {added}", added=format_number(added))
                where = (*path, "rows", number, "cells", sums[0])
                yield Fault(where, message, current=format_number(said))


def _figure(row: Row, column: int) -> Decimal | None:
    return figure_of(row.cells[column]) if column < len(row.cells) else None


def _added(row: Row, columns: list[int]) -> Decimal | None:
    """The sum of the figures; None where there are fewer than two."""
    figures = [figure for at in columns if (figure := _figure(row, at)) is not None]
    return sum(figures, Decimal(0)) if len(figures) > 1 else None
