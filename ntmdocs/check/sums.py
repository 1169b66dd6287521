"""Figures in sentences and tables that do not add up."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Table
from ntmdocs.model.tables import Cell
from ntmdocs.model.walk import blocks_of
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import (
    MoneyUnit,
    comparison_key,
    format_money,
    format_number,
    parse_money,
    parse_number,
    seen_in_short,
    shortened,
    words_around,
)

__all__ = [
    "BEFORE_DAY",
    "figure_of",
    "money_parts_do_not_sum",
    "percents_do_not_add_up",
    "shares_do_not_add_up",
    "wrong_total",
]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_SHOWN = 110
_SHARE = regex(
    r"(?<![\w/.,-])(?P<met>[0-9]{1,3})/(?P<total>[0-9]{1,3}) (?P<of>tiêu chí|chỉ tiêu)\b"
    r"(?P<between>[^.]{0,60}?)(?:còn|chưa đạt)(?: lại)? (?P<left>[0-9]{1,3})"
    r"(?:/(?P<other>[0-9]{1,3})(?!\d)|(?= (?P=of)\b))"
)
_SHARE_LEFT = regex(  # `04/06 điểm đen trước, 02/06 điểm đen còn lại sau`
    r"(?<![\w/.,-])(?P<met>[0-9]{1,3})/(?P<total>[0-9]{1,3}) (?P<of>[^\W\d_]+(?: [^\W\d_]+)??) "
    r"[^.]{0,60}?(?<![\w/.,-])(?P<left>[0-9]{1,3})/(?P<other>[0-9]{1,3}) (?P=of) còn lại"
)
_NOT_DONE = regex(  # `06/08 thôn đã củng cố đội xung kích, còn 03 thôn chưa củng cố`
    r"(?<![\w/.,-])(?P<met>[0-9]{1,3})/(?P<total>[0-9]{1,3}) (?P<of>[^\W\d_]+(?: [^\W\d_]+)??) "
    r"đã (?P<done>[^\W\d_]+ [^\W\d_]+)[^.;0-9]{0,60}[,;] còn (?:lại )?(?P<left>[0-9]{1,3})"
    r"(?:/(?P<other>[0-9]{1,3}))? (?P=of) chưa (?P=done)(?!\w)"
)
_NEXT_SENTENCE = regex(  # `đạt 15/19 tiêu chí. Còn 05 tiêu chí chưa đạt`
    r"(?<![\w/.,-])(?P<met>[0-9]{1,3})/(?P<total>[0-9]{1,3}) (?P<of>tiêu chí|chỉ tiêu)"
    r"[^.;:0-9]{0,60}\. Còn(?: lại)? (?P<left>[0-9]{1,3})(?:/(?P<other>[0-9]{1,3}))? (?P=of)"
    r"(?: NTM(?: nâng cao)?)? chưa đạt(?!\w)"
)
_LEFT = (_SHARE, _SHARE_LEFT, _NOT_DONE, _NEXT_SENTENCE)
_OVER = regex(  # `10/09 thôn`
    r"(?<![\w/.,-])(?P<met>[0-9]{2})/(?P<total>[0-9]{2})"
    r" (?:tiêu chí|chỉ tiêu|thôn|bản|xóm|ấp|xã|hộ|nhà(?! (?:trường|máy|thầu))|đơn vị|trường)(?!\w)",
    re.IGNORECASE,
)
BEFORE_DAY = regex(  # `chiều 15/09 thôn họp`, `ngày 14/09 và 15/09 thôn họp`
    r"(?:(?<!\w)(?:ngày|trước|đến|tới|từ|sau|hạn|lễ|sáng|trưa|chiều|tối|đêm|vào|hôm|mùng|đợt|kỳ"
    r"|và)|,) $",
    re.IGNORECASE,
)
"""What stands before a day that looks like a share."""
_AMOUNT = r"[0-9][0-9.,]* ?(?:nghìn |triệu |tỷ |tỉ )?(?:đồng|triệu|tỷ|tỉ)(?!\w)"
_TOTAL = regex(
    r"(?P<sum>[Tt]ổng (?:kinh phí|số tiền|số vốn|vốn|mức|nhu cầu|dự toán)[^.;]{0,80}?)?"
    rf"(?<![\w.,])(?P<total>{_AMOUNT})"
    r"(?: ?\([^()]*\))?[^;:0-9]{0,20}(?P<how>[Tt]rong đó|[Bb]ao gồm|[Gg]ồm)[^0-9.;]{0,6}"
    r"(?P<parts>(?:[^()]|\([^()]*\))+?)(?=\.(?: |$)|\)|$)"
)
_IN_BRACKETS = regex(r"\([^()]*\)")
_PERCENT = regex(r"(?<![\w.,])(?P<share>[0-9]{1,2}(?:,[0-9]{1,2})?) ?%")
_NEXT_SHARE = regex(r"(?:[,;]| và) [^0-9.%:]{2,60}")
_OF_WHOLE = regex(r"(?<!\w)(?:chiếm|là)(?: khoảng| tỷ lệ)? $")
_BARE_LABEL = regex(r": [^0-9.%:,;]{2,60}$")
_NO_PART = regex(
    r"(?<!\w)(?:đạt|tăng|giảm|trên|dưới|từ|nhất|tối thiểu|tối đa|so|hơn|trở|phấn đấu|được|lên)"
    r"(?!\w)"
)
_NEARLY_WHOLE = range(90, 111)
# What each share may be off by: `33%, 33%, 33%` are a whole.
_ROUNDED, _ROUNDED_TO_TENTHS = Decimal("0.5"), Decimal("0.05")
_TOTAL_ROW = regex(r"(?:tổng cộng|tổng số|cộng|tổng)(?: chung)?\s*:?")


@rule("Số tiêu chí đã đạt và còn lại cộng bằng tổng số", severity=_ERROR)
def shares_do_not_add_up(context: PaperContext) -> Iterator[Fault]:
    """`hoàn thành 04/07 tiêu chí; còn 02/07 tiêu chí`, `04/07 … còn 03/08`."""
    for path, text in context.body:
        for found in (found for pattern in _LEFT for found in pattern.finditer(text)):
            met, total, left = (int(found[name]) for name in ("met", "total", "left"))
            other = int(found["other"] or total)
            if other != total:
                message = tr(
                    "tổng số tiêu chí ghi {total:02}, rồi ghi {other:02}", total=total, other=other
                )
            elif met + left != total:
                message = tr(
                    "{met:02} và {left:02} cộng là {met_2:02}, không phải {total:02}",
                    met=met,
                    left=left,
                    met_2=met + left,
                    total=total,
                )
            else:
                continue
            yield Fault(path, message, current=seen_in_short(text, found, _SHOWN))
        for found in _OVER.finditer(text):
            is_over = int(found["met"]) > int(found["total"])
            if is_over and not BEFORE_DAY.search(text[: found.start()]):
                message = tr(
                    "ghi {met} trên tổng số {total}", met=found["met"], total=found["total"]
                )
                yield Fault(path, message, current=seen_in_short(text, found, _SHOWN))


@rule("Các tỷ lệ của một tổng thể cộng bằng 100%", severity=_WARNING)
def percents_do_not_add_up(context: PaperContext) -> Iterator[Fault]:
    """`nhà kiên cố chiếm 62%, bán kiên cố chiếm 35%, nhà tạm chiếm 8%`: of three shares or more.

    Told where they nearly make a whole: targets side by side make none.
    """
    for path, text in context.body:
        for group in _shares_of_whole(text):
            shares = [parse_number(share["share"]) for share in group]
            added = sum(shares, Decimal(0))
            has_fractions = any(share != int(share) for share in shares)
            most_off = (_ROUNDED_TO_TENTHS if has_fractions else _ROUNDED) * len(shares)
            if int(added) in _NEARLY_WHOLE and abs(added - 100) > most_off:
                whole = words_around(text, group[0].start(), group[-1].end(), 3, 1)
                message = tr(
                    "các tỷ lệ cộng là {format_number}%", format_number=format_number(added)
                )
                yield Fault(path, message, current=shortened(whole, _SHOWN))


def _shares_of_whole(text: str) -> Iterator[list[re.Match[str]]]:
    """Shares that follow one another and are all said to be a part, or stand under one colon."""
    group: list[re.Match[str]] = []
    for found in (*_PERCENT.finditer(text), None):
        between = text[group[-1].end() : found.start()] if group and found else ""
        if group and not (_NEXT_SHARE.fullmatch(between) and not _NO_PART.search(between)):
            before = [text[: share.start()] for share in group]
            is_told = all(_OF_WHOLE.search(words) for words in before)
            is_bare = _BARE_LABEL.search(before[0]) and not _NO_PART.search(before[0][-60:])
            if len(group) > 2 and (is_told or is_bare):
                yield group
            group = []
        if found:
            group.append(found)


@rule("Các khoản kinh phí cộng bằng tổng kinh phí", severity=(_ERROR, _WARNING))
def money_parts_do_not_sum(context: PaperContext) -> Iterator[Fault]:
    """`Tổng kinh phí 500 triệu đồng, gồm: 200 triệu đồng …; 250 triệu đồng …`.

    What `trong đó` opens may be a part of the whole, and what no sum is said to be of.
    """
    for path, text in context.body:
        for found in _TOTAL.finditer(text):
            total = _money(found["total"])
            listed = _IN_BRACKETS.sub("", found["parts"])
            parts = [_money(part) for part in re.findall(_AMOUNT, listed)]
            if total is None or None in parts or len(parts) < 2:
                continue
            added = sum(part for part in parts if part is not None)
            if added != total:
                is_sure = found["how"].casefold() != "trong đó" or added > total
                if not found["sum"] and added < total:
                    continue
                yield Fault(
                    path,
                    tr(
                        "các khoản cộng là {in_words}, tổng ghi {in_words_2}",
                        in_words=_in_words(added),
                        in_words_2=_in_words(total),
                    ),
                    current=seen_in_short(text, found, _SHOWN),
                    severity=_ERROR if is_sure else _WARNING,
                )


@rule("Hàng tổng cộng bằng tổng các hàng của bảng", severity=_ERROR)
def wrong_total(context: PaperContext) -> Iterator[Fault]:
    """A typed total beside rows that are all plain figures; a table with groups is left out."""
    for path, table in blocks_of(context.filled, Table):
        if any(row.group for row in table.rows):
            continue
        rows = [row.cells for row in table.rows]
        total, where = table.total, (*path, "total")
        if total is None and rows and _is_total(rows[-1]):
            total, where = rows.pop(), (*path, "rows", len(table.rows) - 1, "cells")
        for column, cell in enumerate(total or ()):
            added, said = _added(rows, column), figure_of(cell)
            if added is not None and said is not None and added != said:
                title = _titles(table)[column]
                message = tr(
                    'cột "{title}" cộng là {format_number}',
                    title=title,
                    format_number=format_number(added),
                )
                yield Fault((*where, column), message, current=format_number(said))


def _titles(table: Table) -> list[str]:
    return [str(leaf.title) for column in table.columns for leaf in column.leaves]


def _is_total(cells: Sequence[Cell]) -> bool:
    said = (comparison_key(_words_of(cell)) for cell in cells)
    return any(_TOTAL_ROW.fullmatch(words) for words in said)


def _added(rows: Sequence[Sequence[Cell]], column: int) -> Decimal | None:
    """The sum of a column; None where any of its cells is no plain figure."""
    figures = [figure_of(row[column]) if column < len(row) else None for row in rows]
    if len(figures) < 2 or None in figures:
        return None
    return sum((figure for figure in figures if figure is not None), Decimal(0))


def figure_of(cell: Cell) -> Decimal | None:
    """The plain figure that a cell is; None where it is none."""
    try:
        return parse_number(_words_of(cell))
    except ValueError:
        return None


def _words_of(cell: Cell) -> str:
    """A cell's words without inline marks: the last row read from a Word file is often bold."""
    return " ".join(cell).replace("*", "")


def _money(words: str) -> int | None:
    try:
        return parse_money(words)
    except ValueError:
        return None


def _in_words(amount: int) -> str:
    return format_money(amount, MoneyUnit.MILLION)
