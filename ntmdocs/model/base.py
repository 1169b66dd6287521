"""What every part of the model shares: frozen models, clean strings, short forms.

Strings come in two kinds:

- `Line`: printed exactly as it stands (names, symbols, recipients);
- `Text`: prose, with `**bold**`, `*italic*`, `{{ year }}` and `\\` before a sign meant literally.

Both are NFC, on one line with single spaces, and free of characters that XML forbids.

**Punctuation.** Prose (paragraphs, items, duties, titles) is printed as it is written,
its last mark included. What is put together is computed: numbers and markers
(`I.`, `1.`, `a)`, `-`, `+`), the colon after a title that runs into its text,
the marks that end legal bases (`;` and `.`), addressees, goals made of data, recipients,
the archive line and the closing (`./.`), and `Như trên` before the recipients of a paper
that is addressed. A mark already typed there is replaced, never doubled.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    ValidationError,
    ValidationInfo,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ntmdocs.language import msgids, tr
from ntmdocs.model.field import ClassOfFields
from ntmdocs.model.wrong import data_error
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import clean, forbidden_characters

__all__ = [
    "FieldAlone",
    "Line",
    "Lines",
    "Model",
    "OneOrMany",
    "PinnedNumber",
    "ShortModel",
    "Text",
    "cleaned",
    "without_bullet",
]


_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\*{}"})
_ALONE_IN_A_CELL = ("<", "^", "=")  # merged to the left, merged with the one above, a sum
_BULLET = regex(r"^(?:[-–•] )+")


@lru_cache(maxsize=4096)  # a text is judged again in each plan that it comes into
def cleaned(text: str) -> str:
    """NFC on one line; ValueError names the characters that no Word file can hold."""
    if bad := forbidden_characters(text):
        raise ValueError(tr("có ký tự không in được: {bad}; xóa các ký tự đó", bad=", ".join(bad)))
    return clean(text)


def _cleaned_line(text: str) -> str:
    if not (line := cleaned(text)):
        raise ValueError(tr("để trống; ghi nội dung hoặc bỏ dòng này"))
    return line


def without_bullet(text: str) -> str:
    """A line whose dash is printed by the template, also where it was typed: `- UBND tỉnh`."""
    if not text.startswith(("-", "–", "•")):
        return text
    return _BULLET.sub("", text) or text


Line = Annotated[str, AfterValidator(_cleaned_line)]
"""One line of plain text, printed exactly as it stands."""

PinnedNumber = Annotated[str, AfterValidator(cleaned)]
"""A number printed instead of the computed one; empty for none."""


def has_signs(text: str) -> bool:
    """Whether a sign stands in it that means something in prose."""
    return "*" in text or "{" in text or "}" in text or "\\" in text or "^" in text


class Text(str):
    """Prose: `**bold**`, `*italic*`, `^[footnote]`, `{{ name }}`; `\\` prints the next sign."""

    __slots__ = ()

    @classmethod
    def plain(cls, text: str) -> Self:
        """Text that prints exactly `text`: every sign with a meaning is escaped."""
        if has_signs(text):
            text = text.translate(_ESCAPED).replace("^[", "\\^[")
        escaped = cleaned(text)
        return cls(f"\\{escaped}" if escaped in _ALONE_IN_A_CELL else escaped)

    @classmethod
    def _validated(cls, text: str, info: ValidationInfo) -> Self:
        """Clean it; a `check_text` in the context may refuse it (`store` checks `{{ }}` so)."""
        prose = cls(_cleaned_line(text))
        if check := (info.context or {}).get("check_text"):
            check(prose)
        return prose

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(
            cls._validated,
            core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )


class Model(BaseModel, metaclass=ClassOfFields):
    """A part of a paper: immutable, and strict about the names it knows.

    Made in Python, it raises DataError for what is wrong; pydantic's own methods
    (`model_validate`) raise pydantic's ValidationError.
    """

    # Built when first used: importing the model builds nothing, and a plan builds its parts once.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    if not TYPE_CHECKING:  # checkers have a constructor for each model from its fields

        def __init__(self, **values: Any) -> None:
            try:
                super().__init__(**values)
            except ValidationError as error:
                raise data_error(error, type(self)) from None

        # As pydantic marks its own: what stands inside is then made without a call of this one.
        __init__.__pydantic_base_init__ = True

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same with other values, which are judged as those of a new one are.

        Raises DataError; pydantic's own would let anything in, and a date print as `2024-03-05`.
        """
        if not update:
            return super().model_copy(deep=deep)
        return type(self)(**{**dict(self), **update})


class FieldAlone(Model):
    """A part that may be written as one of its fields, and is saved so where no other is said."""

    short_field: ClassVar[str]
    short_types: ClassVar[tuple[type, ...]]
    """What stands for that field where it stands alone."""
    short_hint: ClassVar[str]
    """What to write, told to who wrote neither form."""

    @classmethod
    def from_short(cls, value: Any) -> dict[str, Any]:
        """The fields that the short form stands for."""
        return {cls.short_field: value}

    def as_short(self, written: Mapping[str, Any]) -> Any:
        """The short form, or None where it would lose something; `written` is the long one."""
        return written[self.short_field] if self.said_fields == {self.short_field} else None

    @property
    def said_fields(self) -> set[str]:
        """The names of the fields that are not as they are where nothing is said."""
        fields = type(self).model_fields.items()
        return {name for name, field in fields if getattr(self, name) != field.get_default()}

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, value: Any) -> Any:
        if isinstance(value, cls.short_types):
            return cls.from_short(value)
        if not isinstance(value, (cls, Mapping)):
            raise PydanticCustomError("neither_form", "{hint}", {"hint": tr(cls.short_hint)})
        return value

    @model_serializer(mode="wrap")
    def _shorten(self, handler: SerializerFunctionWrapHandler) -> Any:
        written = handler(self)
        short = self.as_short(written)
        return written if short is None else short

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        full = handler.resolve_ref_schema(handler(schema))
        return {"anyOf": [cls.short_schema(full), full]} if "properties" in full else full

    @classmethod
    def short_schema(cls, full: JsonSchemaValue) -> JsonSchemaValue:
        """The JSON Schema of the short form; `full` is that of the long one."""
        schema: JsonSchemaValue = full["properties"][cls.short_field]
        return schema


class ShortModel(FieldAlone):
    """A part that may be written as one string, and is saved so where nothing else is said.

    The string is the `short_field`, unless `from_text` and `as_text` say otherwise.
    """

    short_types: ClassVar[tuple[type, ...]] = (str,)
    short_hint: ClassVar[str] = msgids("cần một dòng chữ, hoặc một nhóm khóa")

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """The fields that the short form stands for; `text` is clean already."""
        return {cls.short_field: text}

    def as_text(self) -> str | None:
        """The short form, or None where it would lose something."""
        alone = self.said_fields == {self.short_field}
        return str(getattr(self, self.short_field)) if alone else None

    def if_it_reads_back(self, text: str) -> str | None:
        """`text`, where it stands for these very fields."""
        try:
            same = type(self).model_validate(text) == self
        except ValueError:
            return None
        return text if same else None

    @classmethod
    def from_short(cls, value: Any) -> dict[str, Any]:
        """The fields that a string stands for."""
        return cls.from_text(cleaned(value))

    def as_short(self, written: Mapping[str, Any]) -> str | None:
        """The string that stands for all of it."""
        return self.as_text()

    @classmethod
    def short_schema(cls, full: JsonSchemaValue) -> JsonSchemaValue:
        """Any string: what it may say is for `from_text`."""
        return {"type": "string"}


class OneOrMany:
    """Beside a tuple of strings or short models: one may stand without a list, and is saved so."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            lambda value: (value,) if isinstance(value, str) else value,
            handler(source),
            serialization=core_schema.wrap_serializer_function_ser_schema(self._shortest),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [many["items"], many]}

    @staticmethod
    def _shortest(values: Any, handler: SerializerFunctionWrapHandler) -> Any:
        written = handler(values)
        return written[0] if len(written) == 1 and isinstance(written[0], str) else written


Lines = Annotated[tuple[Line, ...], OneOrMany()]
"""One line, or a list of lines."""
