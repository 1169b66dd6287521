"""Figures in sentences and tables that do not add up."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ntmdocs.check.context import PaperContext
from ntmdocs.criteria import national_sets
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model import Items, Section, Table, Text
from ntmdocs.model.tables import Cell
from ntmdocs.model.walk import DataPath, blocks_of, member_path, sections_of
from ntmdocs.vietnamese import (
    MoneyUnit,
    comparison_key,
    format_money,
    format_number,
    parse_money,
    parse_number,
    shortened,
    words_around,
)

__all__ = ["listed_count_differs", "money_parts_do_not_sum", "shares_do_not_add_up", "wrong_total"]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_SHOWN = 110
_COUNTED = (
    r"(?:tiêu chí|chỉ tiêu|thôn|bản|xóm|nội dung|nhiệm vụ|nhóm|giải pháp|dự án|công trình|mục tiêu"
    r"|đơn vị|phòng|mô hình|tuyến đường|hạng mục)"
)
_LIST = re.compile(
    rf"(?<![\w/.,-])(?P<count>[0-9]{{1,2}})(?:/[0-9]{{1,2}})? (?P<of>{_COUNTED})(?!\w)"
    r"(?P<between>[^.;:()]{0,80}?)(?:(?: gồm| là| sau| cụ thể)?: ?(?P<list>[^:()]+?)(?=\.(?: |$)|$)"
    r"|\((?P<bracket>[^():]*;[^():]*)\))"
)
_HEAD = re.compile(
    rf"(?<![\w/.,-])(?P<count>[0-9]{{1,2}}) (?P<of>{_COUNTED})(?!\w)[^.;:0-9]{{0,60}}:$"
)
_SHARE = re.compile(
    r"(?<![\w/.,-])(?P<met>[0-9]{1,3})/(?P<total>[0-9]{1,3}) (?P<of>tiêu chí|chỉ tiêu)\b"
    r"(?P<between>[^.]{0,60}?)(?:còn|chưa đạt)(?: lại)? (?P<left>[0-9]{1,3})"
    r"(?:/(?P<other>[0-9]{1,3})(?!\d)|(?= (?P=of)\b))"
)
_AMOUNT = r"[0-9][0-9.,]* ?(?:nghìn |triệu |tỷ |tỉ )?(?:đồng|triệu|tỷ|tỉ)(?!\w)"
_TOTAL = re.compile(
    r"(?:[Tt]ổng (?:kinh phí|số tiền|số vốn|vốn|mức|nhu cầu|dự toán)[^.;]{0,80}?)"
    rf"(?P<total>{_AMOUNT})"
    r"[^;:0-9]{0,20}(?P<how>[Tt]rong đó|[Bb]ao gồm|[Gg]ồm)[^0-9.;]{0,6}"
    r"(?P<parts>[^()]+?)(?=\.(?: |$)|$)"
)
_TOTAL_ROW = re.compile(r"(?:tổng cộng|tổng số|cộng|tổng)(?: chung)?\s*:?")


@rule("Số đếm khớp với danh sách kể ngay sau", severity=_ERROR)
def listed_count_differs(context: PaperContext) -> Iterator[Fault]:
    """`còn 03 tiêu chí gồm: A; B`.

    Only lists with `;`, with one item a line, or of nothing but names of criteria are counted.
    """
    for path, text in context.body:
        for found in _LIST.finditer(text):
            listed = found["list"] or found["bracket"] or ""
            items = _criteria_in(listed) or [item for item in listed.split(";") if item.strip()]
            if len(items) > 1 and len(items) != int(found["count"]):
                yield Fault(path, _counted(found, len(items)), current=_shown(text, found))
    for path, head, count in _lists_below(context):
        announced = _HEAD.search(head)
        if announced and int(announced["count"]) != count:
            yield Fault(path, _counted(announced, count), current=shortened(head, _SHOWN))


def _criteria_in(listed: str) -> list[str]:
    """The names between commas, where each is the name of a criterion in one set."""
    names = [name.strip() for name in re.split(r",| và ", listed)]
    is_known = any(all(map(known.find, names)) for known in national_sets())
    return names if is_known else []


def _counted(found: re.Match[str], count: int) -> str:
    return f"ghi {found['count']} {found['of']}, kể sau đó {count:02}"


def _lists_below(context: PaperContext) -> Iterator[tuple[DataPath, str, int]]:
    """Each paragraph with how many items the list has that follows it."""
    for path, section in sections_of(context.filled):
        content = section.content
        for index, (block, following) in enumerate(pairwise(content)):
            is_last = index + 2 == len(content) or isinstance(content[index + 2], Section | Text)
            if isinstance(block, Text) and isinstance(following, Items) and is_last:
                yield (
                    member_path(block, (*path, "content"), index),
                    str(block),
                    len(following.items),
                )


@rule("Số tiêu chí đã đạt và còn lại cộng bằng tổng số", severity=_ERROR)
def shares_do_not_add_up(context: PaperContext) -> Iterator[Fault]:
    """`hoàn thành 04/07 tiêu chí; còn 02/07 tiêu chí`, `04/07 … còn 03/08`."""
    for path, text in context.body:
        for found in _SHARE.finditer(text):
            met, total, left = (int(found[name]) for name in ("met", "total", "left"))
            other = int(found["other"] or total)
            if other != total:
                message = f"tổng số tiêu chí ghi {total:02}, rồi ghi {other:02}"
            elif met + left != total:
                message = f"{met:02} và {left:02} cộng là {met + left:02}, không phải {total:02}"
            else:
                continue
            yield Fault(path, message, current=_shown(text, found))


@rule("Các khoản kinh phí cộng bằng tổng kinh phí", severity=(_ERROR, _WARNING))
def money_parts_do_not_sum(context: PaperContext) -> Iterator[Fault]:
    """`Tổng kinh phí 500 triệu đồng, gồm: 200 triệu đồng …; 250 triệu đồng …`.

    What `trong đó` opens may be a part of the whole.
    """
    for path, text in context.body:
        for found in _TOTAL.finditer(text):
            total = _money(found["total"])
            parts = [_money(part) for part in re.findall(_AMOUNT, found["parts"])]
            if total is None or None in parts or len(parts) < 2:
                continue
            added = sum(part for part in parts if part is not None)
            if added != total:
                is_sure = found["how"].casefold() != "trong đó" or added > total
                yield Fault(
                    path,
                    f"các khoản cộng là {_in_words(added)}, tổng ghi {_in_words(total)}",
                    current=_shown(text, found),
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
            added, said = _added(rows, column), _figure(cell)
            if added is not None and said is not None and added != said:
                title = _titles(table)[column]
                message = f'cột "{title}" cộng là {format_number(added)}'
                yield Fault((*where, column), message, current=format_number(said))


def _titles(table: Table) -> list[str]:
    return [str(leaf.title) for column in table.columns for leaf in column.leaves]


def _is_total(cells: Sequence[Cell]) -> bool:
    said = (comparison_key(" ".join(cell)) for cell in cells)
    return any(_TOTAL_ROW.fullmatch(words) for words in said)


def _added(rows: Sequence[Sequence[Cell]], column: int) -> Decimal | None:
    """The sum of a column; None where any of its cells is no plain figure."""
    figures = [_figure(row[column]) if column < len(row) else None for row in rows]
    if len(figures) < 2 or None in figures:
        return None
    return sum((figure for figure in figures if figure is not None), Decimal(0))


def _figure(cell: Cell) -> Decimal | None:
    try:
        return parse_number(" ".join(cell))
    except ValueError:
        return None


def _money(words: str) -> int | None:
    try:
        return parse_money(words)
    except ValueError:
        return None


def _in_words(amount: int) -> str:
    return format_money(amount, MoneyUnit.MILLION)


def _shown(text: str, found: re.Match[str]) -> str:
    if len(text) <= _SHOWN:
        return text
    return shortened(words_around(text, found.start(), found.end(), 2, 2), _SHOWN)
