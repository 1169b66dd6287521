"""Deadlines on a weekend, or over before the plan can be issued; weekdays that are another's."""

import datetime
import re
from collections.abc import Iterator

from ntmdocs.check.context import Context
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.prose.times import outside_braces, words_before
from ntmdocs.vietnamese import TimeKind, comparison_key, parse_deadline, short_date, time_words

__all__ = ["deadline_on_weekend", "deadline_passed", "wrong_weekday"]

_WEEKDAY = re.compile(
    r"(?P<day>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? *(?:ngày +)?[ *]*$", re.IGNORECASE
)
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_FRIDAY, _SATURDAY = 4, 5


@rule("Thời hạn không qua trước ngày kế hoạch có thể ban hành", severity=Severity.ERROR)
def deadline_passed(context: Context) -> Iterator[Fault]:
    """A deadline before the plan can be issued: before its date, or before today where given."""
    earliest = context.earliest
    first = short_date(earliest.year, earliest.month, earliest.day)
    for path, word, last_day in context.due_times:
        if last_day < earliest:
            message = f"thời hạn này qua trước khi kế hoạch có thể ban hành (sớm nhất {first})"
            yield Fault(path, message, current=word.words)


@rule("Thời hạn không rơi vào ngày nghỉ hằng tuần", severity=Severity.WARNING)
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
