"""Deadlines on a day off, or over before the plan can be issued; weekdays and years that are
another's."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from ntmdocs.check.context import Context
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.prose.times import Why, judged_times, outside_braces, words_before
from ntmdocs.vietnamese import (
    TimeKind,
    comparison_key,
    parse_deadline,
    short_date,
    time_words,
    words_around,
)

__all__ = [
    "deadline_kept_on_weekend",
    "deadline_on_holiday",
    "deadline_on_weekend",
    "deadline_passed",
    "wrong_weekday",
    "year_of_another_plan",
]

_WEEKDAY = re.compile(
    r"(?P<day>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? *(?:ngày +)?[ *]*$", re.IGNORECASE
)
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_FRIDAY, _SATURDAY = 4, 5
_HOLIDAYS = {
    (1, 1): "Tết Dương lịch",
    (4, 30): "Ngày Chiến thắng",
    (5, 1): "Ngày Quốc tế lao động",
    (9, 2): "Quốc khánh",
}
"""Bộ luật Lao động năm 2019, Điều 112."""
_FORMER = 4  # years: those of papers that somebody may have copied from
_STILL_TO_COME = re.compile(
    r"(?:trong|vào|hết|cuối|đầu|trước|xong|đến)(?: cả| hết| cuối| tháng \d+)? *\**$", re.IGNORECASE
)
_WORK = re.compile(r"(?:hoàn thành|phấn đấu|cần|phải|đạt chuẩn|thực hiện|xong)\b", re.IGNORECASE)


@rule("Thời hạn không qua trước ngày kế hoạch có thể ban hành", severity=Severity.ERROR)
def deadline_passed(context: Context) -> Iterator[Fault]:
    """A deadline before the plan can be issued: before its date, or before today where given."""
    earliest = context.earliest
    first = short_date(earliest.year, earliest.month, earliest.day)
    for path, word, last_day in context.due_times:
        if last_day < earliest:
            message = f"thời hạn này qua trước khi kế hoạch có thể ban hành (sớm nhất {first})"
            yield Fault(path, message, current=word.words)


@rule("Thời hạn không rơi vào ngày nghỉ hằng tuần", severity=(Severity.WARNING, Severity.INFO))
def deadline_on_weekend(context: Context) -> Iterator[Fault]:
    """A deadline on a Saturday or Sunday; the Friday before is suggested."""
    for path, word, day in context.due_times:
        is_weekend = word.kind is TimeKind.DAY and day.weekday() >= _SATURDAY
        if is_weekend and day >= context.earliest:
            friday = day - datetime.timedelta(days=day.weekday() - _FRIDAY)
            padded = "/0" in word.words
            before = short_date(friday.year, friday.month, friday.day, padded=padded)
            yield Fault(
                path,
                f"là {_WEEKDAYS[day.weekday()]}, ngày nghỉ hằng tuần",
                current=word.words,
                suggestion=f"{before} ({_WEEKDAYS[_FRIDAY]})",
            )


def _kept_on_weekend(context: Context) -> Iterator[Fault]:
    """In a draft the year has moved the weekday; who wrote the day itself may mean it."""
    for fault in deadline_on_weekend.faults(context):
        yield replace(fault, severity=Severity.INFO)


deadline_kept_on_weekend = deadline_on_weekend.with_faults(_kept_on_weekend)


@rule("Thời hạn không rơi vào ngày lễ", severity=Severity.INFO)
def deadline_on_holiday(context: Context) -> Iterator[Fault]:
    """A deadline on a holiday of the sun's calendar; those of the moon's move every year."""
    for path, word, day in context.due_times:
        name = _HOLIDAYS.get((day.month, day.day))
        if name and word.kind is TimeKind.DAY and day >= context.earliest:
            yield Fault(path, f"là ngày lễ ({name})", current=word.words)


@rule("Năm ghi trong nội dung là năm của kế hoạch", severity=(Severity.ERROR, Severity.WARNING))
def year_of_another_plan(context: Context) -> Iterator[Fault]:
    """`hoàn thành trong năm 2023` in the plan of 2024: no citation, no history, no period."""
    year = context.year
    if year is None or not context.is_of_one_year:
        return
    for path, text in context.body:
        for word, why in judged_times(text, year):
            is_past = why is Why.OTHER_YEAR and year - _FORMER < word.last_year < year
            if not is_past or path[0] == "legal_bases":
                continue
            before = words_before(text, word)
            if _STILL_TO_COME.search(before):
                is_sure = _WORK.search(before)
                severity = Severity.ERROR if is_sure else Severity.WARNING
                shown = words_around(text, word.start, word.end, 5, 2)
                yield Fault(
                    path,
                    f"kế hoạch năm {year} nhưng ghi {word.words}",
                    current=shown,
                    severity=severity,
                )


@rule("Thứ ghi trước một ngày đúng là thứ của ngày đó", severity=Severity.ERROR)
def wrong_weekday(context: Context) -> Iterator[Fault]:
    """A date with a weekday that it does not have: `Thứ Bảy ngày 16/3/2025` is a Sunday."""
    for path, prose in context.filled_prose:
        text = outside_braces(prose)
        for word in time_words(text):
            named = _WEEKDAY.search(words_before(text, word))
            days = parse_deadline(f"ngày {word.words}")
            is_day = word.kind is TimeKind.DAY and word.first_year >= context.plan.first_year
            if named is None or days is None or not is_day:
                continue
            weekday = days[1].weekday()
            right = _WEEKDAYS[weekday]
            right_ways = (comparison_key(right), f"thứ {weekday + 2}")
            if comparison_key(named["day"]) not in right_ways:
                yield Fault(
                    path,
                    f"ngày {word.words} là {right}",
                    current=f"{named['day']} … {word.words}",
                    suggestion=right,
                )
