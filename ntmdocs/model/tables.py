"""Bảng biểu: columns with groups and relative widths, rows, group rows, a total.

A cell that says `<` belongs to the cell on its left, one that says `^` to the cell above: they are
printed as one. A cell of the total that says `=` is the sum of its column. With `\\` before it each
of these signs is printed.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import (
    BeforeValidator,
    PlainSerializer,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
    model_validator,
)

from ntmdocs.language import msgids, tr
from ntmdocs.model.base import FieldAlone, Model, OneOrMany, Text
from ntmdocs.model.choice import Choice
from ntmdocs.model.field import Takes, field
from ntmdocs.model.wrong import WrongInside

__all__ = [
    "SUM",
    "TO_ABOVE",
    "TO_LEFT",
    "Alignment",
    "Cell",
    "Column",
    "GivenCell",
    "Row",
    "Table",
    "below",
    "spans_at",
]

TO_LEFT, TO_ABOVE, SUM = (Text("<"),), (Text("^"),), (Text("="),)

MAX_HEADER_LEVELS = 4
MAX_COLUMNS = 63  # of a table in Word


class Alignment(Choice):
    """How the cells of a column stand."""

    LEFT = "left", "sang trái"
    CENTER = "center", "vào giữa"
    RIGHT = "right", "sang phải"


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

GivenCell: TypeAlias = str | Sequence[str] | None
"""What a cell is made of in Python."""


def _or_blank(value: Any, handler: ValidatorFunctionWrapHandler) -> Text:
    """Some columns have no title: that of the work under a merged heading, that of a sign."""
    return Text("") if value is None or value == "" else handler(value)


Title = Annotated[
    Text,
    WrapValidator(_or_blank),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "null"}]}),
]


class Column(Model, title="Cột của bảng"):
    """Cột: a title and a width relative to the others; or a group of columns under one title.

    Without a width it is as one of 1, but takes no more than its longest cell.
    """

    title: Takes[Title, str | None] = field("Tên cột", example="Nội dung")
    width: float | None = field(
        "Độ rộng so với các cột khác",
        default=None,
        what="Không có đơn vị: cột ghi 3 rộng gấp ba cột ghi 1; không ghi thì theo chữ trong các ô",
        example=3,
        gt=0,
        le=1000,
    )
    align: Alignment = field("Canh chữ trong cột", default=Alignment.LEFT, choices=Alignment)
    columns: Takes[tuple["Column", ...], Sequence["Column"]] = field(
        "Các cột bên dưới", default=(), what="Có thì đây là một nhóm cột"
    )

    @property
    def leaves(self) -> tuple["Column", ...]:
        """The columns that hold cells."""
        return tuple(column for column, _ in below((self,)) if not column.columns)


def below(columns: tuple[Column, ...]) -> Iterator[tuple[Column, int]]:
    """Each column and those below it, from left to right, with the header row it stands in.

    However deep they are nested, each is met once.
    """
    waiting = [(column, 1) for column in reversed(columns)]
    while waiting:
        column, level = waiting.pop()
        yield column, level
        waiting += ((inner, level + 1) for inner in reversed(column.columns))


class Row(FieldAlone, title="Hàng"):
    """Hàng: a list of cells; or a group row, whose last cell spans what is left."""

    short_field: ClassVar[str] = "cells"
    short_types: ClassVar[tuple[type, ...]] = (list, tuple)
    short_hint: ClassVar[str] = msgids(
        'cần danh sách các ô, ví dụ ["1", Môi trường], hoặc một nhóm khóa có "group"'
    )

    cells: Takes[tuple[Cell, ...], Sequence[GivenCell]] = field(
        "Các ô", default=(), example=["1", "Dọn vệ sinh", "Các thôn"]
    )
    group: Takes[Annotated[tuple[Text, ...], OneOrMany()], str | Sequence[str]] = field(
        "Hàng tên nhóm",
        default=(),
        what="Thay cho cells; ô cuối rộng hết phần còn lại của bảng",
        example=["I", "Môi trường"],
    )
    bold: bool = field("In đậm", default=False)

    @model_validator(mode="after")
    def _either_cells_or_group(self) -> Self:
        if bool(self.cells) == bool(self.group):
            raise ValueError(tr('hàng là danh sách ô, hoặc hàng nhóm ("group"), chỉ một trong hai'))
        return self


def spans_at(cells: tuple[Cell, ...], index: int) -> int:
    """How many columns the cell at a place takes, those that belong to it too; 0 where it is part
    of another, or there is none."""
    if index >= len(cells) or cells[index] == TO_LEFT:
        return 0
    end = index + 1
    while end < len(cells) and cells[end] == TO_LEFT:
        end += 1
    return end - index


def _comma(row: Row, asked: int) -> str:
    """Where numbers were typed with a decimal comma, `[12,5, 3,0]`, each gives two cells."""
    texts = ["".join(cell) for cell in row.cells]
    for whole, rest in pairwise(texts if len(texts) > asked else ()):
        if whole.isdecimal() and rest.isdecimal():
            return tr(
                '; số có dấu phẩy phải đặt trong ngoặc kép: "{whole},{rest}"',
                whole=whole,
                rest=rest,
            )
    return ""


class Table(Model, title="Bảng biểu"):
    """Bảng biểu, in an annex or in the text."""

    caption: Takes[Text | None, str | None] = field(
        "Tên bảng, in trên bảng", default=None, example="Bảng 1. Kết quả năm 2024"
    )
    columns: Takes[tuple[Column, ...], Sequence[Column]] = field("Các cột", min_length=1)
    rows: Takes[tuple[Row, ...], Sequence[Row | Sequence[GivenCell]]] = field(
        "Các hàng",
        default=(),
        what='Mỗi hàng một danh sách ô, hoặc một nhóm khóa; ô "<" nhập vào ô bên trái, '
        'ô "^" nhập vào ô ngay trên ("\\<" in chính dấu đó)',
        example=[["1", "Dọn vệ sinh"], ["2", "Trồng hoa"]],
    )
    total: Takes[tuple[Cell, ...] | None, Sequence[GivenCell] | None] = field(
        "Hàng tổng cộng",
        default=None,
        what='Ô "=" là tổng của cột, máy cộng',
        example=["", "Cộng", "95"],
    )
    index_row: bool = field("Có hàng đánh số cột (1), (2), ...", default=False)
    unit: Takes[Text | None, str | None] = field(
        "Dòng đơn vị tính trên bảng", default=None, example="Đơn vị tính: triệu đồng"
    )
    note: Takes[Text | None, str | None] = field(
        "Ghi chú dưới bảng", default=None, example="Số liệu đến hết tháng 12/2023"
    )

    @property
    def leaves(self) -> tuple[Column, ...]:
        """The columns that hold cells, from left to right."""
        return tuple(column for column, _ in below(self.columns) if not column.columns)

    @property
    def levels(self) -> int:
        """How many header rows there are, the index row apart."""
        return max(level for _, level in below(self.columns))

    @model_validator(mode="after")
    def _cells_fit_columns(self) -> Self:
        if self.levels > MAX_HEADER_LEVELS:
            raise ValueError(
                tr(
                    "đầu bảng có {levels} tầng; nhiều nhất {max_header_levels} tầng",
                    levels=self.levels,
                    max_header_levels=MAX_HEADER_LEVELS,
                )
            )
        if wrong := list(self._misfits()) or list(self._loose_merges()):
            raise WrongInside("; ".join(wrong), self._first_misfit())
        return self

    def _first_misfit(self) -> tuple[str | int, ...]:
        """Where the row that does not fit stands; all of the table where it is not one row."""
        asked = len(self.leaves)
        for index, row in enumerate(self.rows):
            if len(row.group) > asked or (row.cells and len(row.cells) != asked):
                return ("rows", index)
        return ("total",) if self.total is not None and len(self.total) != asked else ()

    def _loose_merges(self) -> Iterator[str]:
        """Cells that belong to one that there is not, or that is not as wide."""
        above: tuple[Cell, ...] = ()
        for number, row in enumerate(self.rows, 1):
            cells = row.cells
            if cells[:1] == (TO_LEFT,):
                yield tr(
                    'hàng {number}: ô đầu ghi "<" nhưng bên trái không có ô nào', number=number
                )
            ends = [index for index, cell in enumerate(cells) if cell == TO_ABOVE]
            if any(spans_at(cells, index) != spans_at(above, index) for index in ends):
                yield tr(
                    'hàng {number}: ô ghi "^" phải rộng như ô ngay trên nó, không phải hàng nhóm',
                    number=number,
                )
            above = cells

    def _misfits(self) -> Iterator[str]:
        asked = len(self.leaves)
        if asked > MAX_COLUMNS:
            yield tr(
                "bảng có {asked} cột; Word chỉ nhận đến {max_columns} cột, cần tách bảng",
                asked=asked,
                max_columns=MAX_COLUMNS,
            )
            return
        for number, row in enumerate(self.rows, 1):
            if row.cells and len(row.cells) != asked:
                wrong = tr(
                    "hàng {number} có {count} ô, bảng có {asked} cột",
                    number=number,
                    count=len(row.cells),
                    asked=asked,
                )
                yield wrong + _comma(row, asked)
            if SUM in row.cells:
                yield tr(
                    'hàng {number} có ô "="; máy chỉ cộng ở "total", ở đây ghi số', number=number
                )
            if len(row.group) > asked:
                yield tr(
                    "hàng nhóm {number} có {count} ô, bảng có {asked} cột",
                    number=number,
                    count=len(row.group),
                    asked=asked,
                )
        if self.total is not None and len(self.total) != asked:
            yield tr(
                "hàng tổng cộng có {count} ô, bảng có {asked} cột",
                count=len(self.total),
                asked=asked,
            )
