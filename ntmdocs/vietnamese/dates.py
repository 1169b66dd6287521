"""Thời gian ban hành: dates as official papers write them, and back.

A date is a year, perhaps with month and day: on a draft they stay blank until the clerk fills them.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4.b: Arabic digits;
days below 10 and months 1 and 2 get a zero in front, months 3 to 9 do not.
"""

import calendar
import datetime
import re

from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.vietnamese.letters import clean

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "date_in_figures",
    "official_date",
    "parse_date",
    "parse_day",
    "short_date",
]

FIRST_YEAR, LAST_YEAR = 1945, 2100
"""The years that papers may be of."""
BLANK = " " * 6  # all that stands between two words where the clerk will write

_WHOLE = "viết dd/mm/yyyy"
_ASKED = msgids(f"{_WHOLE} hoặc chỉ năm (2024)")
_SHORT = regex(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_ISO = regex(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH = regex(r"([0-9]{1,2})/([0-9]{4})")
_YEAR = regex(r"[0-9]{4}")
_OFFICIAL = regex(
    r"ngày(?:\s+([0-9]{1,2}))?\s+tháng(?:\s+([0-9]{1,2}))?\s+năm\s+([0-9]{4})", re.IGNORECASE
)
_OFFICIAL_MONTH = regex(r"tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})", re.IGNORECASE)


def official_date(year: int, month: int | None = None, day: int | None = None) -> str:
    """`ngày 05 tháng 3 năm 2024`; a blank part is six plain spaces in all between the words."""
    _refuse_impossible(year, month, day)
    day_part = BLANK if day is None else f" {day:02} "
    month_part = BLANK if month is None else f" {_official_month(month)} "
    return f"ngày{day_part}tháng{month_part}năm {year}"


def short_date(
    year: int, month: int | None = None, day: int | None = None, *, padded: bool = False
) -> str:
    """`08/3/2022`, `3/2024` or `2024`, by the zeros of the long form; `padded`: `08/03/2022`.

    The decree does not rule on short dates inside the text: both are common.
    """
    _refuse_impossible(year, month, day)
    return date_in_figures(year, month, day, padded=padded)


def date_in_figures(
    year: int, month: int | None = None, day: int | None = None, *, padded: bool = False
) -> str:
    """The same of any date, also of one that no paper is of."""
    parts = [str(year)]
    if month is not None:
        parts.insert(0, f"{month:02}" if padded else _official_month(month))
    if day is not None:
        parts.insert(0, f"{day:02}")
    return "/".join(parts)


def parse_date(text: str) -> tuple[int, int | None, int | None]:
    """Year, month, day from the forms people write; a part that is blank is None.

    `05/03/2024` (also with `-` or `.`), `2024-03-05`, `3/2024`, `2024`,
    `ngày 05 tháng 3 năm 2024` (day, or day and month, may be blank), `tháng 3 năm 2024`.
    The day always stands before the month: the two are never swapped to make a date fit.
    """
    return _parsed(text, tr(_ASKED))


def parse_day(text: str) -> datetime.date:
    """A whole day from the same forms; ValueError where day or month is blank too."""
    year, month, day = _parsed(text, _WHOLE)
    if month is None or day is None:
        raise ValueError(tr('"{text}" thiếu ngày hoặc tháng; ghi đủ dạng dd/mm/yyyy', text=text))
    return datetime.date(year, month, day)


def _parsed(text: str, asked: str) -> tuple[int, int | None, int | None]:
    parts = _parts(clean(text))
    if parts is None:
        raise ValueError(tr("“{text}” không phải là ngày tháng: {asked}", text=text, asked=asked))
    _refuse_impossible(*parts)
    return parts


def _parts(text: str) -> tuple[int, int | None, int | None] | None:
    if found := _SHORT.fullmatch(text):
        return int(found[4]), int(found[3]), int(found[1])
    if found := _ISO.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if _YEAR.fullmatch(text):
        return int(text), None, None
    if found := _MONTH.fullmatch(text) or _OFFICIAL_MONTH.fullmatch(text):
        return int(found[2]), int(found[1]), None
    if found := _OFFICIAL.fullmatch(text):
        return int(found[3]), _number(found[2]), _number(found[1])
    return None


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _official_month(month: int) -> str:
    return f"{month:02}" if month <= 2 else str(month)


def _refuse_impossible(year: int, month: int | None, day: int | None) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(
            tr(
                "năm {year} nằm ngoài khoảng {first_year}–{last_year}: {asked}",
                year=year,
                first_year=FIRST_YEAR,
                last_year=LAST_YEAR,
                asked=tr(_ASKED),
            )
        )
    if month is None:
        if day is not None:
            raise ValueError(
                tr("có ngày {day} nhưng không có tháng: {asked}", day=day, asked=tr(_ASKED))
            )
        return
    if not 1 <= month <= 12:
        raise ValueError(
            tr(
                "không có tháng {month}/{year}: ngày viết trước, tháng viết sau",
                month=month,
                year=year,
            )
        )
    if day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise ValueError(
            tr("không có ngày {day:02}/{month:02}/{year}", day=day, month=month, year=year)
        )
