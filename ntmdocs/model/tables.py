"""Bảng biểu: columns with groups and relative widths, rows, group rows, a total."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)

from ntmdocs.model.base import FieldAlone, Model, OneOrMany, Text

__all__ = ["Alignment", "Cell", "Column", "Row", "Table"]

MAX_HEADER_LEVELS = 4


class Alignment(StrEnum):
    """How the cells of a column stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


def _paragraphs(value: Any) -> Any:
    if isinstance(value, str):
        return (value,) if value.strip() else ()
    return () if value is None else value


def _shortest(cell: tuple[Text, ...]) -> str | list[str]:
    return str(cell[0]) if len(cell) == 1 else [str(text) for text in cell] or ""


Cell = Annotated[
    tuple[Text, ...],
    BeforeValidator(_paragraphs),
    PlainSerializer(_shortest),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {"type": "null"},
                {"type": "array", "items": {"type": "string"}},
            ]
        }
    ),
]
"""A cell: empty, one paragraph, or a list of paragraphs."""


class Column(Model):
    """Cột: a title and a width relative to the others; or a group of columns under one title."""

    title: Text = Field(title="Tên cột")
    width: float = Field(1, title="Độ rộng so với các cột khác", gt=0, le=1000)
    align: Alignment = Field(Alignment.LEFT, title="Canh chữ trong cột")
    columns: tuple["Column", ...] = Field((), title="Các cột bên dưới")

    @property
    def leaves(self) -> tuple["Column", ...]:
        """The columns that hold cells."""
        return tuple(leaf for column in self.columns for leaf in column.leaves) or (self,)

    @property
    def levels(self) -> int:
        """How many header rows it takes."""
        return 1 + max((column.levels for column in self.columns), default=0)


class Row(FieldAlone):
    """Hàng: a list of cells; or a group row, whose last cell spans what is left."""

    short_field: ClassVar[str] = "cells"
    short_types: ClassVar[tuple[type, ...]] = (list, tuple)
    short_hint: ClassVar[str] = (
        'cần danh sách các ô, ví dụ ["1", Môi trường], hoặc một nhóm khóa có "group"'
    )

    cells: tuple[Cell, ...] = Field((), title="Các ô")
    group: Annotated[tuple[Text, ...], OneOrMany()] = Field((), title="Hàng tên nhóm")
    bold: bool = Field(False, title="In đậm")

    @model_validator(mode="after")
    def _either_cells_or_group(self) -> Self:
        if bool(self.cells) == bool(self.group):
            raise ValueError('hàng là danh sách ô, hoặc hàng nhóm ("group"), chỉ một trong hai')
        return self


class Table(Model):
    """Bảng biểu, in an annex or in the text."""

    columns: tuple[Column, ...] = Field(title="Các cột", min_length=1)
    rows: tuple[Row, ...] = Field((), title="Các hàng")
    total: tuple[Cell, ...] | None = Field(None, title="Hàng tổng cộng")
    index_row: bool = Field(False, title="Có hàng đánh số cột (1), (2), ...")
    unit: Text | None = Field(None, title="Dòng đơn vị tính trên bảng")
    note: Text | None = Field(None, title="Ghi chú dưới bảng")

    @property
    def leaves(self) -> tuple[Column, ...]:
        """The columns that hold cells, from left to right."""
        return tuple(leaf for column in self.columns for leaf in column.leaves)

    @property
    def levels(self) -> int:
        """How many header rows there are, the index row apart."""
        return max(column.levels for column in self.columns)

    @model_validator(mode="after")
    def _cells_fit_columns(self) -> Self:
        if self.levels > MAX_HEADER_LEVELS:
            raise ValueError(f"đầu bảng có {self.levels} tầng; nhiều nhất {MAX_HEADER_LEVELS} tầng")
        if wrong := list(self._misfits()):
            raise ValueError("; ".join(wrong))
        return self

    def _misfits(self) -> Iterator[str]:
        asked = len(self.leaves)
        for number, row in enumerate(self.rows, 1):
            if row.cells and len(row.cells) != asked:
                yield f"hàng {number} có {len(row.cells)} ô, bảng có {asked} cột"
            if len(row.group) > asked:
                yield f"hàng nhóm {number} có {len(row.group)} ô, bảng có {asked} cột"
        if self.total is not None and len(self.total) != asked:
            yield f"hàng tổng cộng có {len(self.total)} ô, bảng có {asked} cột"
