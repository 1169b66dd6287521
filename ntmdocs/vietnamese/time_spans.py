"""Times as people write them, each a span from a day or month to another; the forms are one list.

The year may be left out; whether there is such a day is not asked here.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ntmdocs.patterns import Form, found_forms, regex

__all__ = ["TimeSpan", "time_spans"]


class TimeSpan(NamedTuple):
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


_N = r"([0-9]{1,2})(?![0-9])"
_YEAR = r"([0-9]{4})(?![0-9])"
_SHORT = r"([0-9]{4}|[0-9]{2})(?![0-9])"
_TO = r"(?: ?- ?| đến (?:hết )?(?:ngày )?)"
_OF_YEAR = r"(?:(?: của)? năm | ?[/.-] ?| )"
_LEAD = "(?:^|(?<=ngày )|(?<=trước )|(?<=hết )|(?<=đến )|(?<=từ )|(?<=- ))"  # `mục 2.1` is no day
_NO_MEASURE = "(?! ?(?:tháng|ngày|năm|giờ|km|ha|m|tỷ|triệu|%))"
_MORE_MONTHS = rf"(?:(?: ?[,+&-] ?| và | đến )(?:hết )?(?:tháng )?{_N})*"
_Q = r"(iv|i{1,3}|[1-4])(?![\wivx])"
_MORE_QUARTERS = rf"(?:(?: ?[,+&-] ?| và | đến )(?:hết )?(?:qu[ýí] )?{_Q})*"
_OF_Q = ("qi", "q i", "q0", "q 0")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS = (
    *("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một"),
    *("mười hai", "chạp"),
)
_MONTH_WORD = "|".join(sorted(_MONTHS, key=len, reverse=True))


def _day(first: tuple[str, str], day: str, month: str, year: str | None) -> TimeSpan:
    """A day, or those from `first` (day and month, blank where not said) on."""
    last = _year(year), int(month), int(day)
    first_day, first_month = first
    if not first_day:
        return TimeSpan(last, last)
    return TimeSpan((_year(year), int(first_month or month), int(first_day)), last)


def _months(first: int, last: int, year: str | None) -> TimeSpan:
    return TimeSpan((_year(year), first, None), (_year(year), last, None))


def _quarters(first: str, last: str | None, year: str | None) -> TimeSpan:
    numbers = [_QUARTERS.get(each) or int(each) for each in (first, last or first)]
    return _months(3 * numbers[0] - 2, 3 * numbers[1], year)


def _half(half: str, year: str | None) -> TimeSpan:
    return _months(1, 6, year) if half == "đầu" else _months(7, 12, year)


def _month_named(word: str, year: str) -> TimeSpan:
    month = min(_MONTHS.index(word) + 1, 12)
    return _months(month, month, year)


def _year(digits: str | None) -> int | None:
    """`24` is 2024: plans look ahead."""
    if digits is None:
        return None
    return int(digits) + 2000 if len(digits) == 2 else int(digits)


def _form(
    signs: str | tuple[str, ...], written: str, read: Callable[..., TimeSpan]
) -> Form[Callable[..., TimeSpan]]:
    whole = regex(rf"(?<![\w/.,-])(?:{written})(?![\w/]|[.,-][0-9])")
    return signs if isinstance(signs, tuple) else (signs,), whole, read


# From the fullest to the barest; the groups of each are what its reader takes.
_FORMS = (
    _form("0-0-0", rf"{_YEAR}-([0-9]{{2}})-([0-9]{{2}})", lambda y, m, d: _day(("", ""), d, m, y)),
    *(
        _form(
            f"0{mark}0{mark}0",
            rf"(?:{_N}(?:\{mark}{_N})?{_TO})?{_N}\{mark}{_N}\{mark}{_SHORT}",
            lambda a, b, d, m, y: _day((a, b), d, m, y),
        )
        for mark in "/."
    ),
    _form("0-0-0", rf"{_N}-{_N}-{_YEAR}", lambda d, m, y: _day(("", ""), d, m, y)),
    _form("0/0 ", rf"{_N}/{_N}(?: năm | ){_YEAR}", lambda d, m, y: _day(("", ""), d, m, y)),
    _form(
        "0 tháng 0",
        rf"(?:{_N}{_TO})?{_N} tháng {_N}(?:,?{_OF_YEAR}{_YEAR})?",
        lambda a, d, m, y: _day((a, ""), d, m, y),
    ),
    _form(
        "tháng 0",
        rf"tháng {_N}{_MORE_MONTHS}(?:{_OF_YEAR}{_YEAR}|/{_N})?",
        lambda a, b, y, s: _months(int(a), int(b or a), y or s),
    ),
    _form(
        ("t0", "t 0"),
        rf"t ?{_N}{_TO}t ?{_N}(?: ?[/.-] ?{_SHORT})?",
        lambda a, b, y: _months(int(a), int(b), y),
    ),
    _form(
        ("t0", "t 0"),
        rf"t ?{_N} ?[/.-] ?{_SHORT}",
        lambda m, y: _months(int(m), int(m), y),
    ),
    _form(
        "t0",
        r"t(0[1-9]|1[0-9]|[189]|[2-9][0-9])(?![0-9])",
        lambda m: _months(int(m), int(m), None),
    ),
    _form(
        tuple(f"tháng {word}" for word in _MONTHS),
        rf"tháng ({_MONTH_WORD}){_OF_YEAR}{_YEAR}",
        _month_named,
    ),
    _form(
        ("quý", "quí"),
        rf"qu[ýí] ?{_Q}{_MORE_QUARTERS}(?:{_OF_YEAR}{_YEAR}|/{_N})?",
        lambda a, b, y, s: _quarters(a, b, y or s),
    ),
    _form(_OF_Q, rf"q ?{_Q}{_TO}q ?{_Q}(?: ?[/.-] ?{_SHORT})?", _quarters),
    _form(_OF_Q, rf"q ?{_Q}(?: ?[/.-] ?{_SHORT})?", lambda a, y: _quarters(a, None, y)),
    _form(
        ("tháng đầu", "tháng cuối"),
        rf"(?:0?6|sáu) tháng (đầu|cuối)(?: của)? năm(?: {_YEAR})?",
        _half,
    ),
    _form("0/0", rf"{_N}/{_YEAR}", lambda m, y: _months(int(m), int(m), y)),
    _form(
        ("0-", "0 -", "0 đến "),
        rf"(?:từ )?(?:năm )?{_YEAR}(?: ?- ?| đến (?:hết )?(?:năm )?){_YEAR}",
        lambda a, b: TimeSpan((int(a), 1, None), (int(b), 12, None)),
    ),
    _form("năm 0", rf"năm {_YEAR}", lambda y: _months(1, 12, y)),
    _form("0", r"((?:19|20)[0-9]{2})(?![0-9])", lambda y: _months(1, 12, y)),
    _form("0/0", rf"{_N}/{_N}", lambda d, m: _day(("", ""), d, m, None)),
    _form("0.0", rf"{_LEAD}{_N}\.{_N}{_NO_MEASURE}", lambda d, m: _day(("", ""), d, m, None)),
    _form(
        ("trong năm", "cả năm", "hết năm", "cuối năm"),
        r"(?:trong|cả|hết|cuối) năm(?: nay)?(?! [0-9])",
        lambda: _months(1, 12, None),
    ),
)


def time_spans(words: str) -> Iterator[tuple[int, int, TimeSpan]]:
    """Where each time in a text begins and ends, and what it says; the text is in small letters."""
    for found, read in found_forms(_FORMS, words):
        yield (*found.span(), read(*found.groups()))
