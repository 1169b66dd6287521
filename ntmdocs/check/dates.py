"""Deadlines on a day off, or over before the plan can be issued; weekdays and years that are
another's."""

import datetime
import re
from collections.abc import Iterator

from ntmdocs.check.context import Context
from ntmdocs.check.deadlines import DueTime
from ntmdocs.check.holidays import WEEKDAYS, holiday_on, holidays_source, working_day_before
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.prose.times import DEADLINE_FIELDS, Why, judged_times, outside_braces, words_before
from ntmdocs.vietnamese import (
    TimeKind,
    TimeWord,
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

_WEEKDAY = regex(
    r"(?P<day>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? *(?:ngày +)?[ *(]*$", re.IGNORECASE
)
_WEEKDAY_BEHIND = regex(
    r"[ *]*\(?[ *]*(?P<day>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\w)", re.IGNORECASE
)
_SATURDAY = 5
_ENDS_SPAN = regex(r"(?<!\w)từ [^;.]{0,40}[0-9] (?:đến|tới)(?: hết)?(?: ngày)? $", re.IGNORECASE)
_BEFORE = regex(r"trước(?: ngày)? $", re.IGNORECASE)
_FORMER = 4  # years: those of papers that somebody may have copied from
_STILL_TO_COME = regex(
    r"(?:trong|vào|hết|cuối|đầu|trước|xong|đến|phấn đấu|mục tiêu|sẽ)"
    r"(?: cả| hết| cuối| ngày| tháng(?: \d+)?| quý(?: [IV\d]+)?)* *\**$",
    re.IGNORECASE,
)
_THEN = regex(r",? (?:[^\s,.;]+ ){0,4}(?:có|còn|là|đã|đạt|chiếm)(?!\w)")
_OF_WORK = regex(r"^(?:các |một số )?(?:nhiệm vụ|mục tiêu|nội dung|giải pháp)", re.IGNORECASE)
_WORK = regex(r"(?:hoàn thành|phấn đấu|cần|phải|đạt chuẩn|thực hiện|xong)\b", re.IGNORECASE)


@rule("Thời hạn không qua trước ngày kế hoạch có thể ban hành", severity=Severity.ERROR)
def deadline_passed(context: Context) -> Iterator[Fault]:
    """A deadline before the plan can be issued: before its date, or before today where given."""
    earliest = context.earliest
    first = short_date(earliest.year, earliest.month, earliest.day)
    passed: dict[DataPath, list[DueTime]] = {}
    for due in context.due_times:
        if due.last_day < earliest:
            is_cell = "cells" in due.path
            where = due.path[: due.path.index("rows")] if is_cell else (*due.path, due.word.start)
            passed.setdefault(where, []).append(due)
    for one, *others in passed.values():
        message = tr(
            "thời hạn này qua trước khi kế hoạch có thể ban hành (sớm nhất {first})", first=first
        )
        if others:
            rows = ", ".join(f"{_row(each.path)} ({each.word.words})" for each in others)
            message = tr("{message}; cũng vậy ở hàng {rows}", message=message, rows=rows)
        yield Fault(one.path, message, current=one.word.words)


def _row(path: DataPath) -> int:
    """Of a cell, which row of the table it stands in."""
    return int(path[path.index("rows") + 1]) + 1


@rule("Thời hạn không rơi vào ngày nghỉ hằng tuần", severity=(Severity.WARNING, Severity.INFO))
def deadline_on_weekend(context: Context) -> Iterator[Fault]:
    """A deadline on a Saturday or Sunday; the last working day before is suggested."""
    for path, word, day in _days_due(context):
        if day.weekday() >= _SATURDAY:
            yield Fault(
                path,
                tr("là {weekday}, ngày nghỉ hằng tuần", weekday=tr(WEEKDAYS[day.weekday()])),
                current=word.words,
                suggestion=_working_day(word, day),
            )


def _days_due(context: Context) -> Iterator[DueTime]:
    """The days to come on which something is due; one that ends a span of days is none."""
    prose = dict(context.filled_prose)
    for due in context.due_times:
        is_day = due.word.kind is TimeKind.DAY and due.last_day >= context.earliest
        if is_day and not _ENDS_SPAN.search(words_before(prose[due.path], due.word)):
            yield due


def _working_day(word: TimeWord, day: datetime.date) -> str:
    """`14/03/2025 (thứ Sáu)`, as the time is written."""
    before = working_day_before(day)
    written = short_date(before.year, before.month, before.day, padded="/0" in word.words)
    return f"{written} ({WEEKDAYS[before.weekday()]})"


def _kept_on_weekend(context: Context) -> Iterator[Fault]:
    """In a draft the year has moved the weekday; who wrote the day itself may mean it."""
    for fault in deadline_on_weekend.faults(context):
        yield fault._replace(severity=Severity.INFO)


deadline_kept_on_weekend = deadline_on_weekend.with_faults(_kept_on_weekend)


@rule("Thời hạn không rơi vào ngày lễ, Tết", severity=Severity.INFO)
def deadline_on_holiday(context: Context) -> Iterator[Fault]:
    """A deadline on a holiday; the last working day before is suggested.

    `trước ngày 01/01/2030` is the end of the year before, and no holiday.
    """
    prose = dict(context.filled_prose)
    for path, word, day in _days_due(context):
        is_new_year = (day.month, day.day) == (1, 1)
        if is_new_year and _BEFORE.search(words_before(prose[path], word)):
            continue
        if (name := holiday_on(day)) and day.weekday() < _SATURDAY:
            yield Fault(
                path,
                tr("là ngày nghỉ lễ, Tết ({name})", name=name),
                current=word.words,
                suggestion=_working_day(word, day),
                source=holidays_source(),
            )


@rule("Năm ghi trong nội dung là năm của kế hoạch", severity=(Severity.ERROR, Severity.WARNING))
def year_of_another_plan(context: Context) -> Iterator[Fault]:
    """`hoàn thành trong năm 2023` in the plan of 2024: no citation, no history, no period."""
    year = context.year
    if year is None or not context.is_of_one_year:
        return
    issued = context.plan.header.issued_on
    for path, text in context.body:
        for word, why in judged_times(text, year, issued=issued):
            is_past = why is Why.OTHER_YEAR and year - _FORMER < word.last_year < year
            if not is_past or path[0] == "legal_bases" or path[-1] in DEADLINE_FIELDS:
                continue
            before = words_before(text, word)
            is_over = issued.year > word.last_year and not _WORK.search(before)
            if is_over and _THEN.match(text, word.end):
                continue  # `Đến cuối năm 2025, toàn xã có 186 hộ nghèo`
            is_title = path[-1] == "title" and _OF_WORK.search(text) is not None
            if is_title or path[0] == "closing" or _STILL_TO_COME.search(before):
                is_sure = _WORK.search(before) and not is_title
                severity = Severity.ERROR if is_sure else Severity.WARNING
                shown = words_around(text, word.start, word.end, 5, 2)
                yield Fault(
                    path,
                    tr("kế hoạch năm {year} nhưng ghi {words}", year=year, words=word.words),
                    current=shown,
                    severity=severity,
                )


@rule("Thứ trong tuần ghi cạnh một ngày khớp với ngày đó", severity=Severity.ERROR)
def wrong_weekday(context: Context) -> Iterator[Fault]:
    """A date with a weekday that it does not have: `Thứ Bảy ngày 16/3/2025` is a Sunday.

    The weekday stands before the date, or behind it: `16/3/2025 (thứ Bảy)`.
    """
    for path, prose in context.filled_prose:
        text = outside_braces(prose)
        for word in time_words(text):
            named = _WEEKDAY.search(words_before(text, word))
            named = named or _WEEKDAY_BEHIND.match(text, word.end)
            days = parse_deadline(f"ngày {word.words}")
            is_day = word.kind is TimeKind.DAY and word.first_year >= context.plan.first_year
            if named is None or days is None or days[0] != days[1] or not is_day:
                continue
            weekday = days[1].weekday()
            right_ways = (comparison_key(WEEKDAYS[weekday]), f"thứ {weekday + 2}")
            if comparison_key(named["day"]) not in right_ways:
                yield Fault(
                    path,
                    tr("ngày {day} là {weekday}", day=word.words, weekday=tr(WEEKDAYS[weekday])),
                    current=f"{named['day']} … {word.words}",
                    suggestion=_other_way(named["day"], word, days[1]),
                )


def _other_way(named: str, word: TimeWord, day: datetime.date) -> str:
    """The right weekday, or the nearest day that has the one named."""
    key = comparison_key(named)
    ways = [comparison_key(name) for name in WEEKDAYS]
    meant = ways.index(key) if key in ways else int(key[-1]) - 2
    away = (meant - day.weekday() + 3) % 7 - 3
    other = day + datetime.timedelta(days=away)
    written = short_date(other.year, other.month, other.day, padded="/0" in word.words)
    return tr(
        "{right}; hoặc giữ {meant}, đổi sang ngày {written}",
        right=WEEKDAYS[day.weekday()],
        meant=WEEKDAYS[meant],
        written=written,
    )
