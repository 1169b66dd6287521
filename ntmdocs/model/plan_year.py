"""Năm kế hoạch: one year, or a period of several (`2026-2030`)."""

from dataclasses import dataclass
from typing import Annotated, Any, Self, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import FIRST_YEAR, LAST_YEAR, shortened

__all__ = ["GivenYear", "Period", "PlanYear"]

_SHOWN = 60
_PERIOD = regex(r"([0-9]{4}) ?[-–] ?([0-9]{4})")


@dataclass(frozen=True)
class Period:
    """The years of a plan that is for several: `2026-2030`; from the first through the last."""

    first_year: int
    last_year: int

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.first_year < self.last_year <= LAST_YEAR:
            raise ValueError(
                tr(
                    '"{self}" không phải một giai đoạn; ghi hai năm từ {first_year} đến '
                    "{last_year}, năm trước nhỏ hơn năm sau, ví dụ 2026-2030",
                    self=self,
                    first_year=FIRST_YEAR,
                    last_year=LAST_YEAR,
                )
            )

    def __str__(self) -> str:
        return f"{self.first_year}-{self.last_year}"

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The period in a text that is nothing else; None where it is another thing."""
        found = _PERIOD.fullmatch(text.strip()) if "-" in text or "–" in text else None
        return cls(int(found[1]), int(found[2])) if found else None


class _YearOrPeriod:
    """How pydantic reads it: a number is one year, two years with a hyphen are a period."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(
            _year_or_period,
            core_schema.int_schema(ge=FIRST_YEAR, le=LAST_YEAR),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda year: str(year) if isinstance(year, Period) else year
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        one = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
        return {"anyOf": [one, {"type": "string", "pattern": f"^{_PERIOD.pattern}$"}]}


def _year_or_period(value: Any, one_year: core_schema.ValidatorFunctionWrapHandler) -> Any:
    if isinstance(value, Period):
        return value
    period = Period.parse(value) if isinstance(value, str) else None
    if isinstance(value, str) and period is None and not value.strip().isdecimal():
        raise ValueError(
            tr(
                '"{shortened}" không phải năm; cần một số nguyên, hoặc hai năm của giai '
                "đoạn: 2026-2030",
                shortened=shortened(value, _SHOWN),
            )
        )
    return one_year(value) if period is None else period


PlanYear: TypeAlias = Annotated[int | Period, _YearOrPeriod()]
GivenYear: TypeAlias = int | Period | str
"""What the year of a plan is made of; a text is a year or a period."""
