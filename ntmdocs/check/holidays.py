"""Days off: Saturdays and Sundays, and the holidays that are surely kept, from `holidays.yaml`."""

import datetime
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ntmdocs.language import msgids
from ntmdocs.model import Line, Model, OfficialDate
from ntmdocs.sources import read_source

__all__ = ["WEEKDAYS", "holiday_on", "holidays_source", "working_day_before"]

WEEKDAYS = msgids(("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"))
_FILE = Path(__file__).with_name("holidays.yaml")
_SATURDAY = 5
_OF_NEW_YEAR = range(-1, 3)  # days around the first of the lunar year
_DAY = datetime.timedelta(days=1)


class _Fixed(Model):
    """A holiday of the sun's calendar."""

    day: int
    month: int
    name: Line


class _Holidays(Model):
    source: Line
    from_year: int
    fixed: tuple[_Fixed, ...]
    lunar_new_year: tuple[OfficialDate, ...]
    hung_kings: tuple[OfficialDate, ...]


def holiday_on(day: datetime.date) -> str:
    """What holiday a day surely is; empty where none is known."""
    fixed, of_moon = _by_day()
    known = of_moon.get(day) or fixed.get((day.month, day.day), "")
    return known if day.year >= _known().from_year else ""


def holidays_source() -> str:
    """The law that sets them."""
    return _known().source


def working_day_before(day: datetime.date) -> datetime.date:
    """The last day before it that is neither on a weekend nor a known holiday."""
    day -= _DAY
    while day.weekday() >= _SATURDAY or holiday_on(day):
        day -= _DAY
    return day


@cache
def _known() -> _Holidays:
    return _Holidays.model_validate(read_source(_FILE).value)


@cache
def _by_day() -> tuple[Mapping[tuple[int, int], str], Mapping[datetime.date, str]]:
    known = _known()
    of_moon = {
        first.first_day + number * _DAY: "Tết Nguyên đán"
        for first in known.lunar_new_year
        for number in _OF_NEW_YEAR
    }
    of_moon |= {day.first_day: "Giỗ Tổ Hùng Vương" for day in known.hung_kings}
    return {(each.month, each.day): each.name for each in known.fixed}, of_moon
