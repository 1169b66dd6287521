"""Bộ tiêu chí: the criteria of a standard, the act that sets them, and what is known of each."""

import datetime
import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from ntmdocs.model.base import Line, Model
from ntmdocs.model.official_date import OfficialDate
from ntmdocs.vietnamese import comparison_key, short_date

__all__ = ["CriteriaSet", "Criterion", "Indicator", "SetAct"]

_IDENTITY = re.compile(r"[a-z][a-z0-9_]*")
_PERIOD = re.compile(r"(\d{4}) ?[-–] ?(\d{4})")


def _whole(date: OfficialDate) -> OfficialDate:
    if not date.is_complete:
        raise ValueError("thiếu ngày hoặc tháng; ghi đủ dạng dd/mm/yyyy")
    return date


class SetAct(Model):
    """Văn bản ban hành bộ tiêu chí; one act is another's equal by number **and** date."""

    type: Line = Field(title="Tên loại văn bản")
    number_symbol: Line = Field(title="Số, ký hiệu văn bản")
    issued_on: Annotated[OfficialDate, AfterValidator(_whole)] = Field(title="Ngày ban hành")
    issuer: Line = Field(title="Cơ quan ban hành")
    subject: Line | None = Field(None, title="Trích yếu")
    annex: Line | None = Field(None, title="Phụ lục của văn bản")
    amended_by: tuple["SetAct", ...] = Field((), title="Văn bản sửa đổi")
    note: Line | None = Field(None, title="Ghi chú")

    def is_act(self, number_symbol: str, issued_on: datetime.date) -> bool:
        """Whether it is the act of this number and date: 318/QĐ-TTg alone names two acts."""
        day = OfficialDate(issued_on.year, issued_on.month, issued_on.day)
        return self.number_symbol == number_symbol and self.issued_on == day

    def __str__(self) -> str:
        date = short_date(self.issued_on.year, self.issued_on.month, self.issued_on.day)
        return f"{self.type} số {self.number_symbol} ngày {date} của {self.issuer}"


class Indicator(Model):
    """Chỉ tiêu of a criterion; only those whose text has a source are given."""

    number: Line = Field(title="Số chỉ tiêu")
    text: Line = Field(title="Nội dung chỉ tiêu")
    source: Line | None = Field(None, title="Nguồn")


class Criterion(Model):
    """Tiêu chí: its number and name in the set."""

    number: int = Field(title="Số tiêu chí", ge=1, le=200)
    name: Line = Field(title="Tên tiêu chí")
    verified: bool = Field(False, title="Tên đã đối chiếu với nguồn")
    source: Line | None = Field(None, title="Nguồn")
    """Where the name was read; without one it is believed right, no more."""
    indicators: tuple[Indicator, ...] = Field((), title="Các chỉ tiêu")

    @model_validator(mode="after")
    def _has_been_read_somewhere(self) -> Self:
        if self.verified and self.source is None:
            raise ValueError('ghi tên đã đối chiếu mà chưa ghi nguồn; ghi thêm khóa "source"')
        return self


def _identity(text: str) -> str:
    if not _IDENTITY.fullmatch(text):
        raise ValueError(
            f'"{text}" không dùng làm mã được: chỉ ghi chữ thường không dấu, số và dấu gạch dưới, '
            'ví dụ "thon_ntm_2021_2025"'
        )
    return text


def _period(text: str) -> str:
    found = _PERIOD.fullmatch(text)
    if found is None or found[1] > found[2]:
        raise ValueError(f'"{text}" không phải một giai đoạn; ghi hai năm, ví dụ 2021-2025')
    return f"{found[1]}-{found[2]}"


class CriteriaSet(Model):
    """Bộ tiêu chí: may be incomplete (its size known, not every name)."""

    id: Annotated[Line, AfterValidator(_identity)] = Field(title="Mã bộ tiêu chí")
    name: Line = Field(title="Tên bộ tiêu chí")
    level: Line = Field(title="Cấp")
    period: Annotated[Line, AfterValidator(_period)] = Field(title="Giai đoạn")
    act: SetAct | None = Field(None, title="Văn bản ban hành")
    criteria_count: int = Field(title="Tổng số tiêu chí", ge=1, le=200)
    indicator_count: int | None = Field(None, title="Tổng số chỉ tiêu", ge=1)
    criteria: tuple[Criterion, ...] = Field((), title="Các tiêu chí")

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        numbers = [criterion.number for criterion in self.criteria]
        names = [comparison_key(criterion.name) for criterion in self.criteria]
        if len(set(numbers)) < len(numbers) or len(set(names)) < len(names):
            raise ValueError("hai tiêu chí trùng số hoặc trùng tên; sửa lại cho khác nhau")
        if len(numbers) > self.criteria_count or max(numbers, default=0) > self.criteria_count:
            raise ValueError(
                f"ghi có {self.criteria_count} tiêu chí nhưng kể {len(numbers)} tiêu chí, "
                f"số lớn nhất {max(numbers)}; sửa cho khớp"
            )
        return self

    @property
    def is_complete(self) -> bool:
        """Whether every criterion has a name here."""
        return len(self.criteria) == self.criteria_count

    @property
    def unnamed(self) -> tuple[int, ...]:
        """The numbers of the criteria whose names are not known here."""
        known = {criterion.number for criterion in self.criteria}
        return tuple(number for number in range(1, self.criteria_count + 1) if number not in known)

    @property
    def years(self) -> range:
        """The years it is for."""
        first, last = self.period.split("-")
        return range(int(first), int(last) + 1)

    def find(self, reference: str) -> Criterion | None:
        """The criterion of a number (`6`) or a name, however its tone marks and case are typed."""
        if reference.isdecimal():
            found = (each for each in self.criteria if each.number == int(reference))
        else:
            key = comparison_key(reference)
            found = (each for each in self.criteria if comparison_key(each.name) == key)
        return next(found, None)
