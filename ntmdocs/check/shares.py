"""Percents that are not what the figures beside them make."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ntmdocs.check.context import PaperContext
from ntmdocs.check.sums import BEFORE_DAY
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Table
from ntmdocs.model.walk import blocks_of
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import format_number, parse_number, seen_in_short

__all__ = ["percent_not_of_figures", "percent_over_whole"]

_SHOWN = 110
_FIGURE = r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]{1,2})?"
_PERCENT = r"(?P<percent>[0-9]{1,3}(?:,[0-9]{1,2})?) ?%"
_ALONE = r"(?<![\w/.,-])"
_SHARE = rf"{_ALONE}(?P<part>{_FIGURE})/(?P<whole>{_FIGURE})(?![\w/.,-]*[0-9/])"
_PLANNED = r"(?! (?:kế hoạch|chỉ tiêu|so với|nghị quyết|mục tiêu|dự toán|cùng kỳ))"
_UNIT = r"[^\W\d_]+(?: [^\W\d_]+){0,4}?"
_MONEY = r"(?:nghìn|triệu|tỷ|tỉ)(?: đồng)?"
_SAID = r"(?:(?:,| và) \(?| \()(?:đạt |bằng |chiếm |tỷ lệ |tỉ lệ |là ){0,3}"
_BESIDE = (
    regex(rf"{_ALONE}{_PERCENT} \({_SHARE}"),  # `85% (1.520/1.600 hộ)`
    regex(rf"{_SHARE} {_UNIT}{_SAID}{_PERCENT}{_PLANNED}"),  # `11/12 thôn (91,7%)`
    regex(rf"{_SHARE} {_MONEY}{_SAID}{_PERCENT}"),  # `6,3/9 tỷ đồng, đạt 70% kế hoạch`
    regex(  # `8,4 tỷ đồng, bằng 84% dự toán (10 tỷ đồng)`
        rf"{_ALONE}(?P<part>{_FIGURE}) (?P<unit>{_MONEY}|[^\W\d_]+), (?:bằng|đạt) {_PERCENT}"
        rf"[^,.;()0-9]{{1,40}} \((?P<whole>{_FIGURE}) (?P=unit)"
    ),
)
_OF_WHOLE = regex(  # of which there is no more than all
    r"(?<![\w/.,-])(?P<percent>[1-9][0-9]{2,3}(?:,[0-9]{1,2})?)% (?:tổng )?(?:số )?"
    r"(?:hộ|người|dân|thôn|bản|xóm|ấp|xã|đường|hồ sơ|học sinh|trẻ|cán bộ|công chức|đảng viên|cơ sở"
    r"|đơn vị|văn bản|thủ tục|rác|chất thải|diện tích|vật nuôi|gia súc|gia cầm)(?!\w)",
    re.IGNORECASE,
)
_RATE = regex(
    r"(?<!\w)tỷ lệ (?![^,.;]*(?:tăng|so với|kế hoạch|thực hiện))[^,.;0-9]{3,60}? "
    r"(?:đạt|là|chiếm|từ|trên)(?: [^\W\d_]+){0,2} "
    r"(?P<percent>[1-9][0-9]{2,3}(?:,[0-9]{1,2})?)%"
    r"(?! (?:kế hoạch|chỉ tiêu|so với|nghị quyết|mục tiêu|dự toán|cùng kỳ))",
    re.IGNORECASE,
)
_AT_LEAST = regex(
    r"(?<!\w)(?:đạt|đạt từ|từ) (?P<percent>[1-9][0-9]{2,3}(?:,[0-9]{1,2})?)% (?:số|tổng|trở lên"
    r"|tổng đàn)(?! [^.;]*(?:kế hoạch|chỉ tiêu|so với|dự toán|cùng kỳ))"
)
_PLAN = regex(r"(?:kế hoạch|dự toán|chỉ tiêu giao)(?: năm)?(?: 20\d\d)?", re.IGNORECASE)
_DONE = regex(
    r"(?:thực hiện|đã thực hiện|kết quả|kết quả thực hiện)(?: năm)?(?: 20\d\d)?", re.IGNORECASE
)
_RATIO = regex(r"(?:tỷ lệ|tỉ lệ|đạt|TH/KH|so với kế hoạch)[^%]{0,20}\(?%\)?", re.IGNORECASE)


@rule("Tỷ lệ phần trăm khớp với hai số ghi cạnh", severity=Severity.ERROR)
def percent_not_of_figures(context: PaperContext) -> Iterator[Fault]:
    """`đạt 85% (1.520/1.600 hộ)`; in a table, the column that says how much of the plan is done."""
    for path, text in context.body:
        seen: set[int] = set()
        for found in (found for pattern in _BESIDE for found in pattern.finditer(text)):
            part, whole = parse_number(found["part"]), parse_number(found["whole"])
            right = _right(part, whole, found["percent"])
            is_day = BEFORE_DAY.search(text[: found.start("part")])
            if right and not is_day and found.start("percent") not in seen:
                seen.add(found.start("percent"))
                message = tr(
                    "{part} trên {whole} là {right}%",
                    part=found["part"],
                    whole=found["whole"],
                    right=right,
                )
                yield Fault(path, message, current=seen_in_short(text, found, _SHOWN))
    for path, table in blocks_of(context.filled, Table):
        columns = _columns(table)
        for at, row in enumerate(table.rows if columns else ()):
            if len(row.cells) == len(table.leaves) and not row.group:
                plan, done, ratio = (" ".join(row.cells[column]) for column in columns)
                if right := _right(_number(done), _number(plan), ratio.rstrip(" %")):
                    where = (*path, "rows", at, "cells", columns[-1])
                    yield Fault(
                        where,
                        tr("{done} trên {plan} là {right}%", done=done, plan=plan, right=right),
                        current=ratio,
                    )


@rule("Phần của một tổng thể không quá 100%", severity=Severity.WARNING)
def percent_over_whole(context: PaperContext) -> Iterator[Fault]:
    """`900% đường ngõ xóm có đèn`; more than was planned, or than last year, may be."""
    for path, text in context.body:
        for found in _over_in(text):
            if parse_number(found["percent"]) > 100:
                yield Fault(path, tr("tỷ lệ quá 100%"), current=seen_in_short(text, found, _SHOWN))


def _over_in(text: str) -> Iterator[re.Match[str]]:
    """Shares that may be over the whole; each once."""
    found = {
        each.start("percent"): each
        for pattern in (_AT_LEAST, _RATE, _OF_WHOLE)
        for each in pattern.finditer(text)
    }
    return iter(found.values())


def _right(part: Decimal | None, whole: Decimal | None, said: str) -> str:
    """The percent that it is, where the one said is off by more than a rounding; else nothing."""
    percent = _number(said)
    if part is None or percent is None or not whole:
        return ""
    last = Decimal(1).scaleb(-len(said.partition(",")[2]))
    is_off = abs(part / whole * 100 - percent) >= last
    return format_number((part / whole * 100).quantize(min(last, Decimal("0.1")))) if is_off else ""


def _columns(table: Table) -> Sequence[int]:
    """The columns of what is planned, what is done, and how much that is; none if not all three."""
    titles = [str(leaf.title).replace("*", "").strip() for leaf in table.leaves]
    found = [
        [at for at, title in enumerate(titles) if pattern.fullmatch(title)]
        for pattern in (_PLAN, _DONE, _RATIO)
    ]
    return [each[0] for each in found] if all(len(each) == 1 for each in found) else ()


def _number(words: str) -> Decimal | None:
    try:
        return parse_number(words.replace("*", ""))
    except ValueError:
        return None
