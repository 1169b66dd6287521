"""Thời hạn: the days that a deadline in words means, where that is certain.

Read are the times that people write (`time_spans.py`), one or several, with any words around them.
A deadline may name no time (`thường xuyên`), or one that is not certain (`đầu năm 2025`):
that is no fault. A time that there is not, or that cannot be told apart, is one.
"""

import calendar
import datetime
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ntmdocs.language import language, msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.vietnamese.letters import clean
from ntmdocs.vietnamese.time_spans import TimeSpan, time_spans

__all__ = ["deadline_fault", "parse_deadline"]

Days = tuple[datetime.date, datetime.date]


class _Time(NamedTuple):
    """A time in a text, and the words between it and the time before."""

    span: TimeSpan
    before: str


class _NoSuchTimeError(ValueError):
    """There is no such day, month or year; the message says which."""


_NOT_READ = msgids("không rõ là thời gian nào; ghi như 15/3/2024, tháng 9/2024, Quý II/2024")
_BACKWARDS = msgids("thời gian đầu đứng sau thời gian cuối")
_LEAP_YEAR = 2000  # for a day without a year

# Figures that are no time: symbols of acts, `24/24 giờ`, `02/08 tiêu chí`, `1.250`, `1,5`.
_NO_TIME = regex(
    r"(?<![0-9])[0-9]+(?:/[0-9]{4})?/[^\W\d_][\w./-]*|24/24|24/7(?![/0-9])|(?<![0-9])[0-9]+,[0-9]+"
    r"|(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.])"
    r"|(?<![0-9])[0-9]+/[0-9]+(?= ?(?:giờ|h|tiêu chí|chỉ tiêu|thôn|hộ|xã|số|lần)(?!\w))"
)
_RANGE_OF_YEARS = regex(r"(?<=[/.][0-9]{4}) ?- ?(?=[0-9])")  # `22/4/2024-30/4/2024`
_SPACED_DAY = regex(  # `30 - 9 - 2026`
    r"(?<![0-9/.-])([0-9]{1,2}) ?([/.-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4})(?![0-9])"
)
_SPACED = (" /", " .", " -", "/ ", ". ", "- ")
_BARE_NUMBER = regex(r"(?!(?:19|20)[0-9]{2}$)[0-9]+(?:,[0-9]+)?")
_NOT_CERTAIN = regex(
    r"(?<!\w)(?:sau|hoặc|đầu|giữa|tuần|hằng|hàng|mỗi|lần|định kỳ|khoảng)(?!\w)|[0-9] tháng(?!\w)"
)
_FIGURES = frozenset("0123456789")
_LIKE_A_TIME = regex(
    r"[0-9] ?/ ?[0-9]|(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|tháng [0-9]|qu[ýí] ?[0-9ivx]+(?!\w)"
    r"|(?<!\w)q[0-9]+(?!\w)"
)
# Half of a time right before a month or year: `9 2024`, `quý 5/2024`, `ngày 9/2024`.
_HALF_READ = regex(
    r"(?:^|(?:trước|hết|đến|từ|trong|vào|xong|hoàn thành|ngày) )[0-9]{1,2}[ ./-]*$"
    r"|(?:qu[ýí]|ngày) ?$"
)
_UNTIL = regex(r" ?(?:-|→|đến|tới)(?: (?:hết|trước|ngày))* ?")


@lru_cache(maxsize=4096)  # several rules ask for the same one, and villages have the same
def parse_deadline(text: str, year: int | None = None) -> Days | None:
    """The first and the last day meant; None where that is not certain (`thường xuyên`).

    `15/03/2024`, `30/9/24`, `trước ngày 15/3/2024`, `trong tháng 9/2024`, `T9/2024`,
    `Quý II/2026`, `6 tháng đầu năm 2025`, `trong năm 2024`, `từ 15/3 đến 30/9/2024`.
    A time without a year (`trước 15/3`, `tháng 9`) is one of `year`, where that is given.
    `trước ngày 15/3/2024` means that day: whether the day itself still counts is decided for
    whoever might be late. `trước` a month, a quarter or a year is not certain: people mean its
    beginning, and its end.
    """
    try:
        times, rest = _read(text)
        return None if _is_open(times, rest) else _days(times, year)
    except _NoSuchTimeError:
        return None


def deadline_fault(text: str, year: int | None = None) -> str:
    """What is wrong with a deadline: a day that there is not, or a time that cannot be read.

    Empty where it is understood, names no time, or one that is not certain.
    """
    return _fault(text, year, language())


@lru_cache(maxsize=4096)  # of each language, as it keeps what is told
def _fault(text: str, year: int | None, _language: str) -> str:
    try:
        times, rest = _read(text)
        _days(times, year)  # all of them, so that one that there is not is told
    except _NoSuchTimeError as error:
        told: str = error.args[0]  # its `str` would forget what it says in Vietnamese
        return told
    if not _is_read(times, rest) or _BARE_NUMBER.fullmatch(clean(text)):
        return tr(_NOT_READ)
    pairs = (pair for pair in pairwise(times) if not _may_be_over_new_year(*pair))
    if any(_is_span_backwards(time.span, year) for time in times) or any(
        _is_backwards(*pair, year) for pair in pairs
    ):
        return tr(_BACKWARDS)
    return ""


def _read(text: str) -> tuple[list[_Time], list[str]]:
    """The times in a text, and the words that are none."""
    words = clean(text).replace("*", "").casefold().replace("–", "-").replace("—", "-")
    if any(sign in words for sign in _SPACED):
        words = _SPACED_DAY.sub(r"\1\2\3\2\4", words)
    words = _NO_TIME.sub(" ", words)
    if "-" in words:
        words = _RANGE_OF_YEARS.sub(" - ", words)
    times: list[_Time] = []
    rest: list[str] = []
    end = 0
    for start, stop, span in time_spans(words):
        rest.append(words[end:start])
        times.append(_Time(span, rest[-1]))
        end = stop
    return times, [*rest, words[end:]]


def _is_read(times: list[_Time], rest: list[str]) -> bool:
    """Whether nothing that looks like a time is left over."""
    halves = (time.before for time in times if not time.span.has_day)
    return not any(_may_be_time(words) and _HALF_READ.search(words) for words in halves) and (
        not any(_may_be_time(words) and _LIKE_A_TIME.search(words) for words in rest)
    )


def _may_be_time(words: str) -> bool:
    """Whether what is looked for of a time that was not read may be in it."""
    return "qu" in words or "ngày" in words or not _FIGURES.isdisjoint(words)


def _is_open(times: list[_Time], rest: list[str]) -> bool:
    """Whether a first and a last day would be a guess."""
    if not _is_read(times, rest) or any(_NOT_CERTAIN.search(words) for words in rest):
        return True
    return any(time.before.endswith("trước ") and not time.span.is_one_day for time in times)


def _days(times: list[_Time], year: int | None) -> Days | None:
    """From the first day of all to the last; None where there is no time, or no year for one."""
    found = [
        _days_of(time.span, its_year)
        for time, its_year in zip(times, _years(times, year), strict=True)
    ]
    days = [each for each in found if each is not None]
    if not days or len(days) < len(found) or any(first > last for first, last in days):
        return None
    if any(_is_backwards(*pair, year) for pair in pairwise(times)):
        return None
    return min(first for first, _ in days), max(last for _, last in days)


def _years(times: list[_Time], year: int | None) -> list[int | None]:
    """The year of each time: where it says none that of the next that says one, or the plan's."""
    years: list[int | None] = []
    for time in reversed(times):
        year = time.span.year or year
        years.append(year)
    return years[::-1]


def _days_of(span: TimeSpan, year: int | None) -> Days | None:
    first, last = _day_of(span.first, year), _day_of(span.last, year, is_last=True)
    if first is None or last is None:
        return None
    is_in_one_year = span.first[0] == span.last[0] and first.year > datetime.MINYEAR
    if not span.has_day and is_in_one_year and _is_over_new_year(first, last):
        return first.replace(year=first.year - 1), last  # `tháng 11 đến tháng 2/2025`
    return first, last


def _day_of(
    written: tuple[int | None, int, int | None], year: int | None, *, is_last: bool = False
) -> datetime.date | None:
    """The day meant; _NoSuchTimeError where there is none."""
    of_year, month, day = written
    shown = f"/{of_year}" if of_year else ""
    year = of_year if of_year is not None else year
    if year is not None and not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise _NoSuchTimeError(tr("không có năm {year}", year=year))
    if not 1 <= month <= 12:
        raise _NoSuchTimeError(
            tr(
                "không có tháng {month}{shown}; ngày viết trước, tháng viết sau",
                month=month,
                shown=shown,
            )
        )
    end = calendar.monthrange(year or _LEAP_YEAR, month)[1]
    if day is not None and not 1 <= day <= end:
        raise _NoSuchTimeError(
            tr("không có ngày {day:02}/{month:02}{shown}", day=day, month=month, shown=shown)
        )
    if year is None:
        return None
    return datetime.date(year, month, day or (end if is_last else 1))


def _is_over_new_year(first: datetime.date, last: datetime.date) -> bool:
    """Whether a time of one year may begin in the year before: nobody says so of May to March."""
    return first > last and first.month >= 10 and last.month <= 3


def _may_be_over_new_year(one: _Time, other: _Time) -> bool:
    """`từ 15/11 đến 28/02`: of which years they are is not said."""
    is_of_no_year = one.span.year is None and other.span.year is None
    return is_of_no_year and one.span.first[1] >= 10 and other.span.last[1] <= 3


def _is_span_backwards(span: TimeSpan, year: int | None) -> bool:
    """`từ 30/9 đến 15/3/2026`, `từ năm 2027 đến năm 2026`."""
    year = span.year or year or _LEAP_YEAR
    first, last = _day_of(span.first, year), _day_of(span.last, year, is_last=True)
    is_one_year = span.first[0] == span.last[0]
    assert first is not None
    assert last is not None
    return first > last and not (is_one_year and _is_over_new_year(first, last))


def _is_backwards(one: _Time, other: _Time, year: int | None) -> bool:
    """`từ tháng 9/2024 đến tháng 3/2024`."""
    if not _UNTIL.fullmatch(other.before):
        return False
    years = one.span.year or other.span.year or year, other.span.year or year
    first, last = _days_of(one.span, years[0]), _days_of(other.span, years[1])
    return first is not None and last is not None and first[0] > last[1]
