"""Xã và thôn: where each stands against the standard it aims at, and what is to be done."""

from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, model_validator

from ntmdocs.model.base import Line, Model, ShortModel, Text
from ntmdocs.model.budget import Money

__all__ = ["Commune", "CriterionState", "Funding", "LocalTask", "Locality", "Village"]


class Funding(Model):
    """Nguồn vốn: how much from where."""

    source: Line = Field(title="Nguồn vốn")
    amount_vnd: Money = Field(title="Số tiền")


class LocalTask(ShortModel):
    """Công việc phải làm để một tiêu chí đạt."""

    short_field: ClassVar[str] = "what"

    what: Text = Field(title="Công việc")
    who: Line | None = Field(None, title="Người, đơn vị thực hiện")
    helpers: Line | None = Field(None, title="Người, đơn vị phối hợp")
    starts: Text | None = Field(None, title="Bắt đầu")
    ends: Text | None = Field(None, title="Hoàn thành")
    funding: tuple[Funding, ...] = Field((), title="Kinh phí theo nguồn")

    @property
    def cost_vnd(self) -> int:
        """The money from all sources, in đồng."""
        return sum(part.amount_vnd for part in self.funding)


class CriterionState(ShortModel):
    """Một tiêu chí chưa đạt: how things are, what is missing, who answers for it, what to do.

    It is always an unmet one; a met one is its name alone, in `Locality.met`.
    """

    short_field: ClassVar[str] = "criterion"

    criterion: Line = Field(title="Tiêu chí (số hoặc tên)")
    present: Text | None = Field(None, title="Hiện trạng")
    missing: Text | None = Field(None, title="Nội dung còn thiếu")
    in_charge: Line | None = Field(None, title="Người theo dõi, phụ trách")
    tasks: tuple[LocalTask, ...] = Field((), title="Công việc")


class Locality(Model):
    """A commune or a village: the standard aimed at, and each criterion's state.

    A criterion is named by its number or its name in the set. Where no more is known,
    the unmet ones and the size of the set are enough.
    """

    name: Line = Field(title="Tên")
    kind: Line = Field(title="Loại đơn vị")
    standard: Line | None = Field(None, title="Chuẩn phấn đấu đạt")
    deadline: Text | None = Field(None, title="Thời hạn đạt chuẩn")
    criteria_set: Line | None = Field(None, title="Bộ tiêu chí")
    criteria_count: int | None = Field(None, title="Tổng số tiêu chí", ge=1, le=200)
    met: tuple[Line, ...] = Field((), title="Tiêu chí đã đạt")
    unmet: tuple[CriterionState, ...] = Field((), title="Tiêu chí chưa đạt")

    @model_validator(mode="after")
    def _counts_fit(self) -> Self:
        unmet = [state.criterion for state in self.unmet]
        open_ones = set(unmet)
        both = [name for name in self.met if name in open_ones]
        if both:
            raise ValueError(f'tiêu chí "{both[0]}" vừa ghi đã đạt, vừa ghi chưa đạt')
        named = [*self.met, *unmet]
        if len(set(named)) < len(named):
            raise ValueError("một tiêu chí được ghi hai lần; bỏ bớt một")
        if self.criteria_count is not None and len(named) > self.criteria_count:
            raise ValueError(
                f"kể {len(named)} tiêu chí, nhiều hơn tổng số {self.criteria_count}; sửa cho khớp"
            )
        return self

    @property
    def full_name(self) -> str:
        """`thôn Đa Hội`; the kind once, also where the name begins with it."""
        begins = self.name.casefold().startswith(f"{self.kind.casefold()} ")
        return f"{self.kind} {self.name[len(self.kind) + 1 :] if begins else self.name}"


class Commune(Locality):
    """Xã (phường, thị trấn) that issues the plan."""

    kind: Line = Field("xã", title="Loại đơn vị")


def _identity(text: str) -> str:
    if not text.isascii() or not text.isidentifier():
        raise ValueError(
            f'"{text}" không dùng làm mã được: chỉ ghi chữ không dấu, số và dấu gạch dưới, '
            'ví dụ "da_hoi"'
        )
    return text


class Village(Locality):
    """Thôn (bản, tổ dân phố)."""

    id: Annotated[Line, AfterValidator(_identity)] = Field(title="Mã thôn")
    kind: Line = Field("thôn", title="Loại đơn vị")
    head: Line | None = Field(None, title="Trưởng thôn")
