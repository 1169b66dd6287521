"""Kinh phí: what it costs, from which source; lines must add up."""

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from ntmdocs.model.base import Model, Text
from ntmdocs.vietnamese import MoneyUnit, format_money, parse_money

__all__ = ["Budget", "BudgetLine", "Money"]


def _money(value: Any) -> Any:
    return parse_money(value) if isinstance(value, str) else value


Money = Annotated[
    int,
    Field(ge=0),
    BeforeValidator(_money),
    PlainSerializer(format_money, return_type=str, when_used="json"),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["50 triệu đồng", "1,2 tỷ đồng"]}),
]
"""An amount in whole đồng; written `50 triệu đồng`, `1,2 tỷ đồng` or `50.000.000 đồng`."""


class BudgetLine(Model):
    """Khoản kinh phí: what for, how much, from where; its own lines must add up to it."""

    name: Text = Field(title="Nội dung chi")
    amount_vnd: Money = Field(title="Số tiền")
    source: Text | None = Field(None, title="Nguồn vốn")
    lines: tuple["BudgetLine", ...] = Field((), title="Các khoản bên dưới")

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        _check_sum(self.amount_vnd, self.lines, f'khoản "{self.name}"')
        return self


class Budget(Model):
    """Kinh phí thực hiện: lines and their total."""

    lines: tuple[BudgetLine, ...] = Field(title="Các khoản kinh phí", min_length=1)
    total_vnd: Money | None = Field(None, title="Tổng kinh phí")
    unit: MoneyUnit = Field(MoneyUnit.MILLION, title="Đơn vị tiền khi in")

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.total_vnd is not None:
            _check_sum(self.total_vnd, self.lines, "tổng kinh phí")
        return self

    @property
    def sum_vnd(self) -> int:
        """The total, in đồng."""
        return sum(line.amount_vnd for line in self.lines)


def _check_sum(amount: int, lines: tuple[BudgetLine, ...], what: str) -> None:
    parts = sum(line.amount_vnd for line in lines)
    if lines and parts != amount:
        raise ValueError(
            f"{what} ghi {format_money(amount)}, các khoản cộng lại được {format_money(parts)}; "
            "sửa cho khớp"
        )
