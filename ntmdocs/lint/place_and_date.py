"""Phụ lục I, phần I, mục II.4: địa danh và thời gian ban hành văn bản."""

import datetime
import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, rule
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import size_faults, style_faults
from ntmdocs.lint.places import centring_faults
from ntmdocs.read.lines import Line

__all__ = [
    "date_not_centred",
    "date_not_in_calendar",
    "date_not_italic",
    "date_not_level_with_number",
    "date_without_comma",
    "missing_place_and_date",
    "place_without_capital",
    "wrong_date_size",
    "wrong_date_words",
    "wrong_zero_in_date",
]

_WHERE = "Địa danh, thời gian"
_SHORT = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}")
_WITHOUT_COMMA = re.compile(r"[^\s,] ngày\s")


def _date(context: Context) -> Iterator[Line]:
    line = context.part("date")
    if line is not None:
        yield line


@rule("Văn bản có địa danh, thời gian ban hành", appendix_1("II.4"))
def missing_place_and_date(context: Context) -> Iterator[Fault]:
    """No such line; day and month may still be left blank."""
    needs_none = context.head.document_type == "Biên bản" or context.is_promulgated  # form 1.9
    if context.part("date") is None and not needs_none:
        yield Fault(
            _WHERE, 'không thấy địa danh, thời gian; quy định "..., ngày ... tháng ... năm ..."'
        )


@rule("Sau địa danh có dấu phẩy", appendix_1("II.4.c"))
def date_without_comma(context: Context) -> Iterator[Fault]:
    """`Suối Mơ ngày 05 tháng 3 năm 2024`."""
    for line in _date(context):
        if _WITHOUT_COMMA.search(line.key):
            yield Fault(context.where(_WHERE, line), "sau địa danh không có dấu phẩy")


@rule("Thời gian ghi bằng các chữ ngày, tháng, năm viết thường", appendix_1("II.4.c"))
def wrong_date_words(context: Context) -> Iterator[Fault]:
    """`Ngày 05 Tháng 3`, `ngày 05/3/2024`."""
    for line in _date(context):
        if (short := _SHORT.search(line.text)) is not None:
            message = f'ghi "{short[0]}", quy định "ngày ... tháng ... năm ..."'
            yield Fault(context.where(_WHERE, line), message)
        found = next((word for word in ("Ngày", "Tháng", "Năm") if f" {word} " in line.text), None)
        if found is not None:
            message = f'ghi "{found}", quy định chữ thường "{found.lower()}"'
            yield Fault(context.where(_WHERE, line), message)


@rule("Ngày nhỏ hơn 10, tháng 1, 2 có số 0 phía trước; tháng khác thì không", appendix_1("II.4.b"))
def wrong_zero_in_date(context: Context) -> Iterator[Fault]:
    """`ngày 5 tháng 03`."""
    for line in _date(context):
        for word, limit, highest in (("day", 9, 31), ("month", 2, 12)):
            digits = context.head.found["date"].get(word, "").strip()
            if not digits.isdecimal() or not 0 < int(digits) <= highest:
                continue
            asked = f"{int(digits):02}" if int(digits) <= limit else str(int(digits))
            if digits != asked:
                name = "ngày" if word == "day" else "tháng"
                message = f'ghi "{name} {digits}", quy định "{name} {asked}"'
                yield Fault(context.where(_WHERE, line), message)


@rule("Ngày, tháng, năm ban hành có trong lịch", appendix_1("II.4.b"))
def date_not_in_calendar(context: Context) -> Iterator[Fault]:
    """`ngày 30 tháng 02`, `tháng 13`; one with a part left blank is none yet."""
    for line in _date(context):
        parts = [context.head.found["date"].get(name, "") for name in ("day", "month", "year")]
        digits = [part.strip() for part in parts]
        if not all(map(str.isdecimal, digits)):
            continue
        day, month, year = map(int, digits)
        try:
            datetime.date(year, month, day)
        except ValueError:
            yield Fault(context.where(_WHERE, line), f"không có ngày {day:02}/{month:02}/{year}")


@rule("Địa danh viết hoa chữ cái đầu", appendix_1("II.4.c"))
def place_without_capital(context: Context) -> Iterator[Fault]:
    """`suối mơ, ngày …`."""
    for line in _date(context):
        if line.text[:1].islower():
            yield Fault(context.where(_WHERE, line), "địa danh không viết hoa chữ cái đầu")


@rule("Địa danh, thời gian cỡ chữ 13-14", appendix_1("II.4.c"), mends=True)
def wrong_date_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, _WHERE, _date(context), 13, 14)


@rule("Địa danh, thời gian kiểu chữ nghiêng", appendix_1("II.4.c"), mends=True)
def date_not_italic(context: Context) -> Iterator[Fault]:
    """Upright letters."""
    return style_faults(context, _WHERE, _date(context), italic=True)


@rule("Địa danh, thời gian trên cùng một dòng với số, ký hiệu", appendix_1("II.4.c"))
def date_not_level_with_number(context: Context) -> Iterator[Fault]:
    """In different rows of the header's table; of other headers it cannot be told."""
    number = context.part("number")
    for date in _date(context):
        own = context.column_of(date)
        other = None if number is None else context.column_of(number)
        if number is None or own is None or other is None or own is other:
            continue
        if other.rows[number.place] != own.rows[date.place]:
            message = "không trên cùng một dòng với số, ký hiệu"
            yield Fault(context.where(_WHERE, date), message)


@rule("Địa danh, thời gian canh giữa dưới Quốc hiệu, Tiêu ngữ", appendix_1("II.4.c"), mends=True)
def date_not_centred(context: Context) -> Iterator[Fault]:
    """At a side of its column."""
    return centring_faults(context, _WHERE, _date(context))
