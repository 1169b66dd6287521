"""Days, months, quarters, years and periods as they stand in a text, each with its place.

What is no time is none here: the year inside a symbol (`51/2025/QĐ-TTg`), a figure such as `2.024`.
"""

import calendar
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from ntmdocs.patterns import Form, found_forms, regex

__all__ = ["TimeKind", "TimeWord", "time_words"]


class TimeKind(StrEnum):
    """What a time word says."""

    DAY = "day"
    """`15/03/2024`, `15 tháng 3 năm 2024`."""
    MONTH = "month"
    """`tháng 9/2024`, `tháng 9 năm 2024`, `9/2024`."""
    QUARTER = "quarter"
    """`Quý II/2024`, `quý 2 năm 2024`."""
    YEAR = "year"
    """`năm 2024`."""
    PERIOD = "period"
    """`2021-2025`, `từ năm 2021 đến năm 2025`."""
    BARE = "bare"
    """Four figures alone, `2024`: a year, or a number of something."""


class TimeWord(NamedTuple):
    """A time in a text; `text[start:end]` are its words."""

    kind: TimeKind
    start: int
    end: int
    words: str
    first_year: int
    last_year: int
    """The same as the first, but for a period."""

    def moved(self, years: int) -> str:
        """The same words some years on; the last of February where there is no 29th."""
        written = _YEARS.sub(lambda year: str(int(year[0]) + years), self.words)
        is_leap = calendar.isleap(self.first_year + years)
        return written if is_leap else _LEAP_DAY.sub("28", written)


_GAP = r"[ *]+"  # a space, perhaps with inline marks: `năm **2024**`
_YEAR = r"(?:19|20)[0-9]{2}"
_BEFORE, _AFTER = r"(?<![\w/.,-])", r"(?![\w/-]|[.,][0-9])"
# A range without spaces, `22/4/2024-30/4/2024`: a hyphen between figures parts two times.
_FROM, _TO = r"(?:(?<=[0-9]-)|(?<![\w/.,-]))", r"(?![\w/]|-(?![0-9])|[.,][0-9])"
_DAY = r"[0-9]{1,2}"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_MONTH_WORD = r"(?:giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?|chạp)"
_QUARTER = r"(?:iv|i{1,3}|[1-4])"
_DASH = r" ?[-–—] ?"
_AND = r"(?: ?[,+–-] ?| và | đến )"  # `Quý III, IV/2024`, `tháng 3-9/2024`
_OF_YEAR = rf"(?:{_GAP}năm{_GAP}| ?[/.-] ?)"
_NO_ACT = r"(?<!số )(?<!Số )(?<!thứ )(?<!quyết )(?<!định )"  # `Nghị quyết 02/2024`


def _form(kind: TimeKind, signs: tuple[str, ...], written: str) -> Form[TimeKind]:
    return signs, regex(written, re.IGNORECASE), kind


_IN_FIGURES = ("0/0/0", "0.0.0", "0-0-0")
_UP_TO = ("0-", "0 -", "0–", "0 –", "0—", "0 —")
_FORMS = (
    _form(TimeKind.PERIOD, _UP_TO, rf"{_BEFORE}{_YEAR}{_DASH}{_YEAR}{_AFTER}"),
    _form(
        TimeKind.PERIOD,
        (*_UP_TO, "0 đến ", "0 tới "),
        rf"\b(?:từ )?(?:các )?năm{_GAP}{_YEAR}(?:{_DASH}| (?:đến|tới) )"
        rf"(?:hết |cuối )?(?:năm )?{_YEAR}{_AFTER}",
    ),
    _form(
        TimeKind.PERIOD,
        ("từ 0",),
        rf"\btừ {_YEAR} (?:đến|tới) (?:hết |cuối )?(?:năm )?{_YEAR}{_AFTER}",
    ),
    _form(
        TimeKind.DAY,
        _IN_FIGURES,
        rf"{_FROM}(?:{_DAY}(?:/{_DAY})?-)?{_DAY}(?P<mark>[/.-]){_DAY}(?P=mark){_YEAR}{_TO}",
    ),
    _form(TimeKind.DAY, ("0 tháng 0",), rf"{_BEFORE}{_DAY} tháng {_DAY},? năm {_YEAR}{_AFTER}"),
    _form(TimeKind.DAY, ("0-0-0",), rf"{_BEFORE}{_YEAR}-[0-9]{{2}}-[0-9]{{2}}{_AFTER}"),
    _form(
        TimeKind.MONTH,
        ("tháng",),
        rf"\btháng{_GAP}(?:{_MONTH}(?:{_AND}(?:tháng )?{_MONTH})*|{_MONTH_WORD})"
        rf"{_OF_YEAR}{_YEAR}{_TO}",
    ),
    _form(TimeKind.MONTH, ("t0/0", "t 0/0"), rf"\bT ?{_MONTH}/{_YEAR}{_TO}"),
    _form(TimeKind.MONTH, ("0/0",), rf"{_NO_ACT}{_FROM}{_MONTH}/{_YEAR}{_TO}"),
    _form(
        TimeKind.QUARTER,
        ("quý", "quí"),
        rf"\bqu[ýí]{_GAP}{_QUARTER}(?:{_AND}(?:qu[ýí] )?{_QUARTER})*(?:{_OF_YEAR}| ){_YEAR}{_TO}",
    ),
    _form(TimeKind.QUARTER, ("/0",), rf"\bQ{_QUARTER}/{_YEAR}{_TO}"),
    _form(TimeKind.YEAR, ("năm",), rf"\bnăm{_GAP}{_YEAR}{_AFTER}"),
    _form(TimeKind.BARE, ("0",), rf"(?<![0-9]:){_BEFORE}{_YEAR}{_AFTER}"),
)
"""Of two that begin at one place the first."""
_YEARS = regex(rf"(?<![0-9]){_YEAR}(?![0-9])")
_LEAP_DAY = regex(r"29(?=(?:[/.-]0?2[/.-]| tháng 0?2,? )[^-]*$)|(?<=-02-)29$")


def time_words(text: str) -> Iterator[TimeWord]:
    """The times in a text, in order; of two that share words the fuller one (`15/03/2024`)."""
    return iter(_times_in(text))


@lru_cache(maxsize=1024)  # several rules ask for those of one text
def _times_in(text: str) -> tuple[TimeWord, ...]:
    return tuple(_all_times(text)) if "20" in text or "19" in text else ()


def _all_times(text: str) -> Iterator[TimeWord]:
    for found, kind in found_forms(_FORMS, text):
        years = [int(year) for year in _YEARS.findall(found[0])]
        yield TimeWord(kind, found.start(), found.end(), found[0], years[0], years[-1])
