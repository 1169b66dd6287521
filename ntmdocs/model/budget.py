"""Kinh phí: what it costs, from which source; lines must add up."""

from collections.abc import Sequence
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from ntmdocs.language import tr
from ntmdocs.model.base import Model, Text
from ntmdocs.model.field import Takes, field
from ntmdocs.vietnamese import MoneyUnit, format_money, parse_money

__all__ = ["IN_DONG", "Budget", "BudgetLine", "Money"]


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

IN_DONG = "Ghi cả đơn vị; số không có đơn vị là đồng"
"""What a field of Money says of its unit."""


class BudgetLine(Model, title="Khoản kinh phí"):
    """Khoản kinh phí: what for, how much, from where; its own lines must add up to it."""

    name: Takes[Text, str] = field("Nội dung chi", example="Mua thùng phân loại rác")
    amount_vnd: Takes[Money, int | str] = field("Số tiền", what=IN_DONG, example="50 triệu đồng")
    source: Takes[Text | None, str | None] = field(
        "Nguồn vốn", default=None, example="Ngân sách xã"
    )
    lines: Takes[tuple["BudgetLine", ...], Sequence["BudgetLine"]] = field(
        "Các khoản bên dưới", default=(), what="Cộng lại phải bằng số tiền của khoản này"
    )

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        _check_sum(self.amount_vnd, self.lines, tr('khoản "{name}"', name=self.name))
        return self


class Budget(Model, title="Kinh phí thực hiện"):
    """Kinh phí thực hiện: lines and their total."""

    lines: Takes[tuple[BudgetLine, ...], Sequence[BudgetLine]] = field(
        "Các khoản kinh phí", min_length=1
    )
    total_vnd: Takes[Money | None, int | str | None] = field(
        "Tổng kinh phí",
        default=None,
        what=f"{IN_DONG}. Các khoản cộng lại phải bằng tổng; không ghi thì máy cộng",
        example="1,2 tỷ đồng",
    )
    unit: MoneyUnit = field("Đơn vị tiền khi in", default=MoneyUnit.MILLION, choices=MoneyUnit)

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.total_vnd is not None:
            _check_sum(self.total_vnd, self.lines, tr("tổng kinh phí"))
        return self

    @property
    def sum_vnd(self) -> int:
        """The total, in đồng."""
        return sum(line.amount_vnd for line in self.lines)


def _check_sum(amount: int, lines: tuple[BudgetLine, ...], what: str) -> None:
    parts = sum(line.amount_vnd for line in lines)
    if lines and parts != amount:
        raise ValueError(
            tr(
                "{what} ghi {format_money}, các khoản cộng lại được {format_money_2}; sửa cho khớp",
                what=what,
                format_money=format_money(amount),
                format_money_2=format_money(parts),
            )
        )
