"""Thời hạn: the days that a deadline in words means, where that is certain."""

import calendar
import datetime
import re
import unicodedata

from ntmdocs.vietnamese.dates import parse_date

__all__ = ["parse_deadline"]

Days = tuple[datetime.date, datetime.date]

_DONE = re.compile(r"^(?:(?:phải |cơ bản )?(?:xong|hoàn thành|hoàn thiện|kết thúc) )+")
_BY = re.compile(r"^(?:chậm nhất (?:là |vào |đến )?|(?:tính )?đến hết |hết |đến |trước )")
_WITHIN = re.compile(r"^(?:trong |vào |từ )")
_LEADING_DAY = re.compile(r"^ngày (?=[0-9]{1,2}[/.-]|[0-9]{4}-)")
_QUARTER = re.compile(r"quý (?P<quarter>iv|i{1,3}|[1-4])(?:/| năm | )(?P<year>[0-9]{4})")
_HALF = re.compile(r"(?:6|06|sáu) tháng (?P<half>đầu|cuối) năm (?P<year>[0-9]{4})")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def parse_deadline(text: str) -> Days | None:
    """The first and the last day meant; None where that is not certain (`thường xuyên`).

    `15/03/2024`, `trước ngày 15/3/2024`, `trong tháng 9/2024`, `tháng 9 năm 2024`, `Quý II/2026`,
    `6 tháng đầu năm 2025`, `trong năm 2024`. `trước ngày 15/3/2024` means that day: whether
    the day itself still counts is decided for whoever might be late. `trước` a month,
    a quarter or a year is not certain: people mean its beginning, and its end.
    """
    words = " ".join(unicodedata.normalize("NFC", text).casefold().split()).rstrip(".;, ")
    words = _DONE.sub("", words)
    before = words.startswith("trước ")
    words = _BY.sub("", words) if _BY.match(words) else _WITHIN.sub("", words)
    days = _days(words)
    return None if days is None or (before and days[0] < days[1]) else days


def _days(words: str) -> Days | None:
    if found := _QUARTER.fullmatch(words):
        quarter = _QUARTERS.get(found["quarter"]) or int(found["quarter"])
        return _months(int(found["year"]), 3 * quarter - 2, 3 * quarter)
    if found := _HALF.fullmatch(words):
        first = 1 if found["half"] == "đầu" else 7
        return _months(int(found["year"]), first, first + 5)
    words = _LEADING_DAY.sub("", words)
    if re.fullmatch(r"tháng [0-9]{1,2}/[0-9]{4}|năm [0-9]{4}", words):
        words = words.split()[-1]
    try:
        year, month, day = parse_date(words)
    except ValueError:
        return None
    if month is None:
        return _months(year, 1, 12)
    if day is None:
        return _months(year, month, month)
    return (datetime.date(year, month, day),) * 2


def _months(year: int, first: int, last: int) -> Days | None:
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return None
    end = calendar.monthrange(year, last)[1]
    return datetime.date(year, first, 1), datetime.date(year, last, end)
