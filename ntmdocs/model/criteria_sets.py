"""Bộ tiêu chí: the criteria of a standard, the act that sets them, and what is known of each."""

import datetime
from collections.abc import Sequence
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator

from ntmdocs.language import tr
from ntmdocs.model.base import Line, Model
from ntmdocs.model.field import Takes, field
from ntmdocs.model.official_date import GivenDate, OfficialDate
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key, short_date

__all__ = ["CriteriaSet", "Criterion", "Indicator", "SetAct", "criterion_number"]

_IDENTITY = regex(r"[a-z][a-z0-9_]*")
_PERIOD = regex(r"(\d{4}) ?[-–] ?(\d{4})")


def _whole(date: OfficialDate) -> OfficialDate:
    if not date.is_complete:
        raise ValueError(tr("thiếu ngày hoặc tháng; ghi đủ dạng dd/mm/yyyy"))
    return date


class SetAct(Model, title="Văn bản ban hành bộ tiêu chí"):
    """Văn bản ban hành bộ tiêu chí; one act is another's equal by number **and** date."""

    type: Line = field("Tên loại văn bản", example="Quyết định")
    number_symbol: Line = field("Số, ký hiệu văn bản", example="318/QĐ-TTg")
    issued_on: Takes[Annotated[OfficialDate, AfterValidator(_whole)], GivenDate] = field(
        "Ngày ban hành", what="Đủ ngày, tháng, năm", example="08/3/2022"
    )
    issuer: Line = field("Cơ quan ban hành", example="Thủ tướng Chính phủ")
    subject: Line | None = field(
        "Trích yếu", default=None, example="Ban hành Bộ tiêu chí quốc gia về xã nông thôn mới"
    )
    annex: Line | None = field("Phụ lục của văn bản", default=None, example="Phụ lục I")
    amended_by: Takes[tuple["SetAct", ...], Sequence["SetAct"]] = field(
        "Văn bản sửa đổi", default=()
    )
    note: Line | None = field("Ghi chú", default=None, example="Chưa có bản in của phụ lục")

    def is_act(self, number_symbol: str, issued_on: datetime.date) -> bool:
        """Whether it is the act of this number and date: 318/QĐ-TTg alone names two acts."""
        day = OfficialDate(issued_on.year, issued_on.month, issued_on.day)
        return self.number_symbol == number_symbol and self.issued_on == day

    def __str__(self) -> str:
        date = short_date(self.issued_on.year, self.issued_on.month, self.issued_on.day)
        return f"{self.type} số {self.number_symbol} ngày {date} của {self.issuer}"


class Indicator(Model, title="Chỉ tiêu"):
    """Chỉ tiêu of a criterion; only those whose text has a source are given."""

    number: Line = field("Số chỉ tiêu", example="4.1")
    text: Line = field("Nội dung chỉ tiêu", example="Rác được phân loại tại nhà")
    source: Line | None = field("Nguồn", default=None, example="Phụ lục I")


class Criterion(Model, title="Tiêu chí của một bộ"):
    """Tiêu chí: its number and name in the set."""

    number: int = field("Số tiêu chí", example=4, ge=1, le=200)
    name: Line = field("Tên tiêu chí", example="Vệ sinh môi trường")
    verified: bool = field("Tên đã đối chiếu với nguồn", default=False)
    source: Line | None = field(
        "Nguồn", default=None, what="Nơi đã đọc tên tiêu chí", example="Phụ lục I"
    )
    """Where the name was read; without one it is believed right, no more."""
    indicators: Takes[tuple[Indicator, ...], Sequence[Indicator]] = field(
        "Các chỉ tiêu", default=()
    )

    @model_validator(mode="after")
    def _has_been_read_somewhere(self) -> Self:
        if self.verified and self.source is None:
            raise ValueError(tr('ghi tên đã đối chiếu mà chưa ghi nguồn; ghi thêm khóa "source"'))
        return self


def _identity(text: str) -> str:
    if not _IDENTITY.fullmatch(text):
        raise ValueError(
            tr(
                '"{text}" không dùng làm mã được: chỉ ghi chữ thường không dấu, số và '
                'dấu gạch dưới, ví dụ "thon_ntm_2021_2025"',
                text=text,
            )
        )
    return text


def _period(text: str) -> str:
    found = _PERIOD.fullmatch(text)
    if found is None or found[1] > found[2]:
        raise ValueError(
            tr('"{text}" không phải một giai đoạn; ghi hai năm, ví dụ 2021-2025', text=text)
        )
    return f"{found[1]}-{found[2]}"


class CriteriaSet(Model, title="Bộ tiêu chí"):
    """Bộ tiêu chí: may be incomplete (its size known, not every name)."""

    id: Annotated[Line, AfterValidator(_identity)] = field(
        "Mã bộ tiêu chí",
        what="Mã này được ghi ở criteria_set của xã, thôn",
        example="thon_suoi_mo",
    )
    name: Line = field("Tên bộ tiêu chí", example="Bộ tiêu chí thôn kiểu mẫu")
    level: Line = field("Cấp", example="thôn")
    period: Annotated[Line, AfterValidator(_period)] = field("Giai đoạn", example="2021-2025")
    act: SetAct | None = field("Văn bản ban hành", default=None)
    criteria_count: int = field(
        "Tổng số tiêu chí", what="Kể cả tiêu chí chưa biết tên", example=4, ge=1, le=200
    )
    indicator_count: int | None = field("Tổng số chỉ tiêu", default=None, example=12, ge=1)
    criteria: Takes[tuple[Criterion, ...], Sequence[Criterion]] = field("Các tiêu chí", default=())

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        numbers = [criterion.number for criterion in self.criteria]
        names = [comparison_key(criterion.name) for criterion in self.criteria]
        if len(set(numbers)) < len(numbers) or len(set(names)) < len(names):
            raise ValueError(tr("hai tiêu chí trùng số hoặc trùng tên; sửa lại cho khác nhau"))
        if len(numbers) > self.criteria_count or max(numbers, default=0) > self.criteria_count:
            raise ValueError(
                tr(
                    "ghi có {criteria_count} tiêu chí nhưng kể {count} tiêu chí, số lớn "
                    "nhất {numbers}; sửa cho khớp",
                    criteria_count=self.criteria_count,
                    count=len(numbers),
                    numbers=max(numbers),
                )
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
            number = criterion_number(reference)
            found = (each for each in self.criteria if each.number == number)
        else:
            key = comparison_key(reference)
            found = (each for each in self.criteria if comparison_key(each.name) == key)
        return next(found, None)


def criterion_number(digits: str) -> int:
    """The number that digits make; of more than any set has, some number beyond it.

    Python refuses to read thousands of digits as one number.
    """
    return int(digits.lstrip("0")[:9] or 0)
