"""Thời hạn: the days that a deadline in words means, where that is certain.

Read are the times that people write (`_FORMS`), one or several, with any words around them.
A deadline may name no time (`thường xuyên`), or one that is not certain (`đầu năm 2025`):
that is no fault. A time that there is not, or that cannot be told apart, is one.
"""

import calendar
import datetime
import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ntmdocs.vietnamese.letters import clean

__all__ = ["deadline_fault", "parse_deadline"]

Days = tuple[datetime.date, datetime.date]


class _Span(NamedTuple):
    """A time as it is written: from a day or month to another; a year that is not said is None."""

    first: tuple[int | None, int, int | None]
    """Year, month, day; without a day the month from its first."""
    last: tuple[int | None, int, int | None]

    @property
    def has_day(self) -> bool:
        return self.last[2] is not None

    @property
    def is_one_day(self) -> bool:
        return self.has_day and self.first == self.last

    @property
    def year(self) -> int | None:
        return self.last[0]


class _Time(NamedTuple):
    """A time in a text, and the words between it and the time before."""

    span: _Span
    before: str


class _NoSuchTimeError(ValueError):
    """There is no such day, month or year; the message says which."""


_NOT_READ = "không rõ là thời gian nào; ghi như 15/3/2024, tháng 9/2024, Quý II/2024"
_BACKWARDS = "thời gian đầu đứng sau thời gian cuối"
_LEAP_YEAR = 2000  # for a day without a year

_N = r"([0-9]{1,2})(?![0-9])"
_YEAR = r"([0-9]{4})(?![0-9])"
_SHORT = r"([0-9]{4}|[0-9]{2})(?![0-9])"
_TO = r"(?: ?- ?| đến (?:hết )?(?:ngày )?)"
_OF_YEAR = r"(?:(?: của)? năm | ?[/.-] ?| )"
_MORE_MONTHS = rf"(?:(?: ?[,+&-] ?| và | đến )(?:hết )?(?:tháng )?{_N})*"
_Q = r"(iv|i{1,3}|[1-4])(?![\wivx])"
_MORE_QUARTERS = rf"(?:(?: ?[,+&-] ?| và | đến )(?:hết )?(?:qu[ýí] )?{_Q})*"
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS = (
    *("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một"),
    *("mười hai", "chạp"),
)
_MONTH_WORD = "|".join(sorted(_MONTHS, key=len, reverse=True))


def _day(first: tuple[str, str], day: str, month: str, year: str | None) -> _Span:
    """A day, or those from `first` (day and month, blank where not said) on."""
    last = _year(year), int(month), int(day)
    first_day, first_month = first
    if not first_day:
        return _Span(last, last)
    return _Span((_year(year), int(first_month or month), int(first_day)), last)


def _months(first: int, last: int, year: str | None) -> _Span:
    return _Span((_year(year), first, None), (_year(year), last, None))


def _quarters(first: str, last: str | None, year: str | None) -> _Span:
    numbers = [_QUARTERS.get(each) or int(each) for each in (first, last or first)]
    return _months(3 * numbers[0] - 2, 3 * numbers[1], year)


def _half(half: str, year: str | None) -> _Span:
    return _months(1, 6, year) if half == "đầu" else _months(7, 12, year)


def _month_named(word: str, year: str) -> _Span:
    month = min(_MONTHS.index(word) + 1, 12)
    return _months(month, month, year)


def _year(digits: str | None) -> int | None:
    """`24` is 2024: plans look ahead."""
    if digits is None:
        return None
    return int(digits) + 2000 if len(digits) == 2 else int(digits)


# From the fullest to the barest; the groups of each are what its reader takes.
_FORMS: tuple[tuple[str, Callable[..., _Span]], ...] = (
    (rf"{_YEAR}-([0-9]{{2}})-([0-9]{{2}})", lambda y, m, d: _day(("", ""), d, m, y)),
    *(
        (
            rf"(?:{_N}(?:{mark}{_N})?{_TO})?{_N}{mark}{_N}{mark}{_SHORT}",
            lambda a, b, d, m, y: _day((a, b), d, m, y),
        )
        for mark in ("/", r"\.")
    ),
    (rf"{_N}-{_N}-{_YEAR}", lambda d, m, y: _day(("", ""), d, m, y)),
    (rf"{_N}/{_N}(?: năm | ){_YEAR}", lambda d, m, y: _day(("", ""), d, m, y)),
    (
        rf"(?:{_N}{_TO})?{_N} tháng {_N}(?:,?{_OF_YEAR}{_YEAR})?",
        lambda a, d, m, y: _day((a, ""), d, m, y),
    ),
    (
        rf"tháng {_N}{_MORE_MONTHS}(?:{_OF_YEAR}{_YEAR}|/{_N})?",
        lambda a, b, y, s: _months(int(a), int(b or a), y or s),
    ),
    (rf"t ?{_N} ?[/.-] ?{_SHORT}", lambda m, y: _months(int(m), int(m), y)),
    (rf"tháng ({_MONTH_WORD}){_OF_YEAR}{_YEAR}", _month_named),
    (
        rf"qu[ýí] ?{_Q}{_MORE_QUARTERS}(?:{_OF_YEAR}{_YEAR}|/{_N})?",
        lambda a, b, y, s: _quarters(a, b, y or s),
    ),
    (rf"q ?{_Q} ?[/.-] ?{_SHORT}", lambda a, y: _quarters(a, None, y)),
    (rf"(?:0?6|sáu) tháng (đầu|cuối)(?: của)? năm(?: {_YEAR})?", _half),
    (rf"{_N}/{_YEAR}", lambda m, y: _months(int(m), int(m), y)),
    (
        rf"(?:từ )?(?:năm )?{_YEAR}(?: ?- ?| đến (?:hết )?(?:năm )?){_YEAR}",
        lambda a, b: _Span((int(a), 1, None), (int(b), 12, None)),
    ),
    (rf"năm {_YEAR}", lambda y: _months(1, 12, y)),
    (r"((?:19|20)[0-9]{2})(?![0-9])", lambda y: _months(1, 12, y)),
    (rf"{_N}/{_N}", lambda d, m: _day(("", ""), d, m, None)),
    (r"(?:trong|cả|hết|cuối) năm(?: nay)?(?! [0-9])", lambda: _months(1, 12, None)),
)
_TIME = re.compile(
    rf"(?<![\w/.,-])(?:{'|'.join(f'(?:{form})' for form, _ in _FORMS)})(?![\w/]|[.,-][0-9])"
)
_READERS = tuple((re.compile(form), read) for form, read in _FORMS)
# Figures that are no time: symbols of acts, `24/24 giờ`, `02/08 tiêu chí`, `1.250`, `1,5`.
_NO_TIME = re.compile(
    r"(?<![0-9])[0-9]+(?:/[0-9]{4})?/[^\W\d_][\w./-]*|24/24|24/7(?![/0-9])|(?<![0-9])[0-9]+,[0-9]+"
    r"|(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.])"
    r"|(?<![0-9])[0-9]+/[0-9]+(?= ?(?:giờ|h|tiêu chí|chỉ tiêu|thôn|hộ|xã|số|lần)(?!\w))"
)
_RANGE_OF_YEARS = re.compile(r"(?<=[/.][0-9]{4}) ?- ?(?=[0-9])")  # `22/4/2024-30/4/2024`
_NOT_CERTAIN = re.compile(
    r"(?<!\w)(?:sau|hoặc|đầu|giữa|tuần|hằng|hàng|mỗi|lần|định kỳ|khoảng)(?!\w)|[0-9] tháng(?!\w)"
)
_LIKE_A_TIME = re.compile(
    r"[0-9] ?/ ?[0-9]|(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|tháng [0-9]|qu[ýí] ?[0-9ivx]+(?!\w)"
)
# Half of a time right before a month or year: `9 2024`, `quý 5/2024`, `ngày 9/2024`.
_HALF_READ = re.compile(
    r"(?:^|(?:trước|hết|đến|từ|trong|vào|xong|hoàn thành|ngày) )[0-9]{1,2}[ ./-]*$"
    r"|(?:qu[ýí]|ngày) ?$"
)
_UNTIL = re.compile(r" ?(?:-|→|đến|tới)(?: (?:hết|trước|ngày))* ?")


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


@lru_cache(maxsize=4096)
def deadline_fault(text: str, year: int | None = None) -> str:
    """What is wrong with a deadline: a day that there is not, or a time that cannot be read.

    Empty where it is understood, names no time, or one that is not certain.
    """
    try:
        times, rest = _read(text)
        days = _days(times, year)
    except _NoSuchTimeError as error:
        return str(error)
    if not _is_read(times, rest):
        return _NOT_READ
    if days is not None and any(_is_backwards(*pair, year) for pair in pairwise(times)):
        return _BACKWARDS
    return ""


def _read(text: str) -> tuple[list[_Time], list[str]]:
    """The times in a text, and the words that are none."""
    words = clean(text).replace("*", "").casefold().replace("–", "-").replace("—", "-")
    words = _RANGE_OF_YEARS.sub(" - ", _NO_TIME.sub(" ", words))
    times: list[_Time] = []
    rest: list[str] = []
    end = 0
    for found in _TIME.finditer(words):
        rest.append(words[end : found.start()])
        times.append(_Time(_span(found[0]), rest[-1]))
        end = found.end()
    return times, [*rest, words[end:]]


def _span(words: str) -> _Span:
    matches = ((pattern.fullmatch(words), read) for pattern, read in _READERS)
    return next(read(*found.groups()) for found, read in matches if found)


def _is_read(times: list[_Time], rest: list[str]) -> bool:
    """Whether nothing that looks like a time is left over."""
    halves = (_HALF_READ.search(time.before) for time in times if not time.span.has_day)
    return not any(halves) and not any(_LIKE_A_TIME.search(words) for words in rest)


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
    return min(first for first, _ in days), max(last for _, last in days)


def _years(times: list[_Time], year: int | None) -> list[int | None]:
    """The year of each time: where it says none that of the next that says one, or the plan's."""
    years: list[int | None] = []
    for time in reversed(times):
        year = time.span.year or year
        years.append(year)
    return years[::-1]


def _days_of(span: _Span, year: int | None) -> Days | None:
    first, last = _day_of(span.first, year), _day_of(span.last, year, is_last=True)
    if first is None or last is None:
        return None
    is_in_one_year = span.first[0] == span.last[0] and first.year > datetime.MINYEAR
    if first > last and not span.has_day and is_in_one_year:
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
        raise _NoSuchTimeError(f"không có năm {year}")
    if not 1 <= month <= 12:
        raise _NoSuchTimeError(f"không có tháng {month}{shown}; ngày viết trước, tháng viết sau")
    end = calendar.monthrange(year or _LEAP_YEAR, month)[1]
    if day is not None and not 1 <= day <= end:
        raise _NoSuchTimeError(f"không có ngày {day:02}/{month:02}{shown}")
    if year is None:
        return None
    return datetime.date(year, month, day or (end if is_last else 1))


def _is_backwards(one: _Time, other: _Time, year: int | None) -> bool:
    """`từ tháng 9/2024 đến tháng 3/2024`."""
    if not _UNTIL.fullmatch(other.before):
        return False
    years = one.span.year or other.span.year or year, other.span.year or year
    first, last = _days_of(one.span, years[0]), _days_of(other.span, years[1])
    return first is not None and last is not None and first[0] > last[1]
