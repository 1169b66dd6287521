"""What every part of the model shares: frozen models, clean strings, short forms.

Strings come in two kinds:

- `Line`: printed exactly as it stands (names, symbols, recipients);
- `Text`: prose, with `**bold**`, `*italic*`, `{{ year }}` and `\\` before a sign meant literally.

Both are NFC, on one line with single spaces, and free of characters that XML forbids.

**Punctuation.** Prose (paragraphs, items, duties, titles) is printed as it is written,
its last mark included. What is put together is computed: numbers and markers
(`I.`, `1.`, `a)`, `-`, `+`), the colon after a title that runs into its text,
and the marks that end legal bases (`;` and `.`), goals made of data, recipients, the archive line
and the closing (`./.`). A mark already typed there is replaced, never doubled.
"""

from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationInfo,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from ntmdocs.vietnamese import clean, forbidden_characters

__all__ = ["Line", "Model", "ShortModel", "Text"]


def _clean(text: str) -> str:
    if bad := forbidden_characters(text):
        raise ValueError(f"có ký tự không in được: {', '.join(bad)}; xóa các ký tự đó")
    return clean(text)


def _clean_line(text: str) -> str:
    if not (cleaned := _clean(text)):
        raise ValueError("để trống; ghi nội dung hoặc bỏ dòng này")
    return cleaned


Line = Annotated[str, AfterValidator(_clean_line)]
"""One line of plain text, printed exactly as it stands."""


class Text(str):
    """Prose: `**bold**`, `*italic*` and `{{ name }}`; `\\` prints the next sign as it is."""

    __slots__ = ()

    @classmethod
    def plain(cls, text: str) -> Self:
        """Text that prints exactly `text`: every sign with a meaning is escaped."""
        escaped = "".join(f"\\{char}" if char in "\\*{}" else char for char in text)
        return cls(_clean(escaped))

    @classmethod
    def _validated(cls, text: str, info: ValidationInfo) -> Self:
        """Clean it; a `check_text` in the context may refuse it (`store` checks `{{ }}` so)."""
        cleaned = cls(_clean_line(text))
        if check := (info.context or {}).get("check_text"):
            check(cleaned)
        return cleaned

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(
            cls._validated,
            core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )


class Model(BaseModel):
    """A part of the plan: immutable, and strict about the names it knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)


class ShortModel(Model):
    """A part that may be written as one string, and is saved so where nothing else is said."""

    short_field: ClassVar[str]

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """The fields that the short form stands for."""
        return {cls.short_field: text}

    def as_text(self) -> str | None:
        """The short form, or None where it would lose something."""
        if self.model_fields_set_to_other_than_default() <= {self.short_field}:
            return str(getattr(self, self.short_field))
        return None

    def model_fields_set_to_other_than_default(self) -> set[str]:
        """Names of the fields that say something."""
        return {
            name
            for name, field in type(self).model_fields.items()
            if getattr(self, name) != field.get_default(call_default_factory=True)
        }

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, value: Any) -> Any:
        return cls.from_text(value) if isinstance(value, str) else value

    @model_serializer(mode="wrap")
    def _shorten(self, handler: SerializerFunctionWrapHandler, info: SerializationInfo) -> Any:
        short = self.as_text()
        return handler(self) if short is None else short

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        full = handler.resolve_ref_schema(handler(schema))
        return {"title": full.get("title", cls.__name__), "anyOf": [{"type": "string"}, full]}
