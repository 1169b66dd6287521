"""Thời gian ban hành: a date whose day and month may still be blank."""

import calendar
import datetime
from dataclasses import dataclass
from typing import Any, Self, TypeAlias

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from ntmdocs.language import tr
from ntmdocs.vietnamese import official_date, parse_date, short_date

__all__ = ["GivenDate", "OfficialDate"]


@dataclass(frozen=True)
class OfficialDate:
    """A year, and a month and a day once they are known.

    Written `05/03/2024`, `3/2024` or `2024`; `2024-03-05` and a `datetime.date` are read too.
    `str()` is the form on the page: `ngày 05 tháng 3 năm 2024`
    (Decree 30/2020, Appendix I, II.4.b).
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        official_date(self.year, self.month, self.day)  # refuses what is no date

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left for the clerk to write."""
        return self.day is not None

    @property
    def first_day(self) -> datetime.date:
        """The first day that it can be, whatever the clerk writes into the blanks."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The last day that it can be."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        return official_date(self.year, self.month, self.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The date that a person wrote; ValueError says what is asked."""
        return cls(*parse_date(text))

    @classmethod
    def _validate(cls, value: Any) -> Self:
        if isinstance(value, cls):
            return value
        if isinstance(value, datetime.date):
            return cls(value.year, value.month, value.day)
        if isinstance(value, int) and not isinstance(value, bool):
            return cls(value)
        if isinstance(value, str):
            return cls.parse(value)
        raise ValueError(tr('ghi ngày dạng "dd/mm/yyyy", hoặc chỉ năm ("2024")'))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validate,
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda date: short_date(date.year, date.month, date.day, padded=True),
                return_schema=core_schema.str_schema(),
            ),
        )


GivenDate: TypeAlias = OfficialDate | datetime.date | int | str
"""What an official date is made of; an `int` is a year."""
