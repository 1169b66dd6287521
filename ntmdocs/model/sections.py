"""Phần, mục: the body of a plan, ordered and typed.

The content of a section is one ordered list. A string is a paragraph; a mapping says by one
telling key what it is: `items`, `goal`, `solution`, `assignment`, `budget`, `table`,
`data_table`, or a sub-section by its `title`.
"""

from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any, NamedTuple, Self, TypeAlias

from pydantic import (
    Discriminator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ntmdocs.language import tr
from ntmdocs.model.base import Model, PinnedNumber, Text
from ntmdocs.model.budget import Budget
from ntmdocs.model.choice import Choice
from ntmdocs.model.data_tables import DataTable
from ntmdocs.model.field import Takes, field
from ntmdocs.model.goals import Goal
from ntmdocs.model.messages import UNKNOWN_BLOCK
from ntmdocs.model.tables import Table
from ntmdocs.model.tasks import Assignment, Items, Solution

__all__ = ["Block", "Division", "GivenBlock", "Section", "SectionKind", "telling_key"]


class _UnderKey(NamedTuple):
    """A block that stands under its telling key: `goal: …` is a Goal, and is saved so."""

    key: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            self._unwrap,
            handler(source),
            serialization=core_schema.wrap_serializer_function_ser_schema(
                lambda block, serialize: {self.key: serialize(block)}
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "object",
            "properties": {self.key: handler(schema)},
            "required": [self.key],
            "additionalProperties": False,
        }

    def _unwrap(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        if others := [str(key) for key in value if key != self.key]:
            block_of_its_own = others[0] in {*TELLING_KEYS, "items"}
            cure = (
                tr("mỗi phần một gạch đầu dòng riêng")
                if block_of_its_own
                else (tr('lùi vào để nằm bên trong "{key}"', key=self.key))
            )
            raise PydanticCustomError(
                "misplaced_keys",
                tr('"{others}" đứng ngang hàng với "{key}"; {cure}'),
                {"others": '", "'.join(others), "key": self.key, "cure": cure},
            )
        return value[self.key]


# The tag of a block under a key is that key: a step of its path. Tags in <> are no step.
TELLING_KEYS = {"goal": Goal, "solution": Solution, "assignment": Assignment}
TELLING_KEYS |= {"budget": Budget, "table": Table, "data_table": DataTable}


def telling_key(block: Any) -> str | None:
    """The key that a block stands under in the data: `goal` for a Goal; None where it has none."""
    return _key_of(block.__class__)


@cache  # a few classes; asked for each block and each member of a list on every walk
def _key_of(kind: type) -> str | None:
    return next((key for key, telling in TELLING_KEYS.items() if issubclass(kind, telling)), None)


def _tag(value: Any) -> str | None:
    if isinstance(value, str):
        return "<paragraph>"
    if isinstance(value, dict):
        if key := next((key for key in TELLING_KEYS if key in value), None):
            return key
        if "items" in value:
            return "<items>"
        return "<section>" if value.keys() & Section.model_fields.keys() else None
    if isinstance(value, Section):
        return "<section>"
    if isinstance(value, Items):
        return "<items>"
    return telling_key(value)


Block = Annotated[
    Annotated[Text, Tag("<paragraph>")]
    | Annotated[Items, Tag("<items>")]
    | Annotated[Goal, _UnderKey("goal"), Tag("goal")]
    | Annotated[Solution, _UnderKey("solution"), Tag("solution")]
    | Annotated[Assignment, _UnderKey("assignment"), Tag("assignment")]
    | Annotated[Budget, _UnderKey("budget"), Tag("budget")]
    | Annotated[Table, _UnderKey("table"), Tag("table")]
    | Annotated[DataTable, _UnderKey("data_table"), Tag("data_table")]
    | Annotated["Section", Tag("<section>")],
    Discriminator(
        _tag,
        custom_error_type="unknown_block",
        custom_error_message=UNKNOWN_BLOCK,
        custom_error_context={"keys": ", ".join(("title", "kind", "items", *TELLING_KEYS))},
    ),
]


GivenBlock: TypeAlias = (
    "str | Items | Goal | Solution | Assignment | Budget | Table | DataTable | Section"
)
"""What a block is made of in Python; a string is a paragraph."""


class SectionKind(Choice):
    """What a section is about, whatever its title."""

    PURPOSE = "purpose", "mục đích, yêu cầu"
    GOALS = "goals", "mục tiêu"
    SOLUTIONS = "solutions", "nhiệm vụ, giải pháp"
    IMPLEMENTATION = "implementation", "tổ chức thực hiện"
    BUDGET = "budget", "kinh phí thực hiện"
    OTHER = "other", "mục khác, phải có title"


class Division(Choice):
    """What stands over mục I (Decree 30/2020, Appendix I, II.6.đ; letters are custom)."""

    PART = "part", "Phần I, tên phần ở dòng dưới"
    CHAPTER = "chapter", "Chương I, tên chương ở dòng dưới"
    LETTER = "letter", "A, B, C"


_USUAL_TITLES = {
    SectionKind.PURPOSE: "Mục đích, yêu cầu",
    SectionKind.GOALS: "Mục tiêu",
    SectionKind.SOLUTIONS: "Nhiệm vụ, giải pháp",
    SectionKind.IMPLEMENTATION: "Tổ chức thực hiện",
    SectionKind.BUDGET: "Kinh phí thực hiện",
}


class Section(Model, title="Mục"):
    """Mục: a numbered heading and what stands under it."""

    kind: SectionKind = field("Loại mục", default=SectionKind.OTHER, choices=SectionKind)
    division: Division | None = field(
        "Phần, chương hoặc A, B đứng trên mục I",
        default=None,
        what="Các mục bên trong đánh số lại từ I; mục thường thì không ghi",
        choices=Division,
    )
    title: Takes[Text | None, str | None] = field(
        "Tên mục",
        default=None,
        what="Không ghi thì lấy tên thường dùng của loại mục",
        example="Mục tiêu, nội dung",
    )
    number: PinnedNumber | None = field(
        'Số mục in sẵn ("": không đánh số)',
        default=None,
        what="Không ghi thì máy đánh số",
        example="II",
    )
    text: Takes[Text | None, str | None] = field(
        "Lời văn liền sau tên mục", default=None, example="Là các hộ trên địa bàn xã."
    )
    content: Takes[tuple[Block, ...], Sequence[GivenBlock]] = field(
        "Nội dung mục",
        default=(),
        what="Theo thứ tự in: câu văn là một đoạn; nhóm khóa là một trong các phần kể sau",
        example=["Làm sạch đường làng."],
    )

    @model_validator(mode="after")
    def _has_a_title(self) -> Self:
        if self.title is None and self.kind not in _USUAL_TITLES:
            raise PydanticCustomError("missing_title", tr('thiếu tên mục: ghi thêm "title"'))
        return self

    @model_validator(mode="after")
    def _divisions_stand_above(self) -> Self:
        inner = (block for block in self.content if isinstance(block, Section))
        if self.division is None and any(block.division for block in inner):
            raise ValueError(
                tr('phần, chương đứng trên các mục; bỏ "division" của mục ở bên trong')
            )
        return self

    @property
    def heading(self) -> Text:
        """Its title, or the usual one of its kind."""
        return Text(_USUAL_TITLES[self.kind]) if self.title is None else self.title
