"""How a field of the model is declared: by its Vietnamese term, with an example of what is typed.

What is said here once reaches error messages, `help()`, the JSON Schema (what an editor shows over
a key) and the reference of keys.
"""

import re
from collections.abc import Iterable, Iterator
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, Generic, TypeVar, dataclass_transform

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex

__all__ = ["ClassOfFields", "Takes", "as_typed", "field", "said_of"]


def field(
    title: str,
    *,
    default: Any = ...,
    what: str = "",
    example: Any = None,
    choices: Iterable[str] = (),
    **limits: Any,
) -> Any:
    """A field: its Vietnamese term, what it is where the term does not say so, and an example.

    Without a `default` it must be given. `choices` are all its values, where there are few.
    `limits` are pydantic's (`ge`, `min_length`, …).
    """
    said = _Said(default, what, example, choices)
    examples = None if example is None else [example]
    more = {"title": title, "examples": examples, "json_schema_extra": said, **limits}
    return FieldInfo.from_field(default, **more)


def said_of(declared: FieldInfo) -> str:
    """All that is said of a field, in one paragraph, in the language in force."""
    said = declared.json_schema_extra
    return _joined((tr(declared.title or ""), str(said) if isinstance(said, _Said) else ""))


def _joined(sentences: Iterable[str]) -> str:
    told = filter(None, sentences)
    return " ".join(words if words.endswith((".", "…")) else f"{words}." for words in told)


_REQUIRED, _ONE_OF, _EXAMPLE, _DEFAULT = msgids(
    ("Bắt buộc", "Một trong: {choices}", "Ví dụ: {example}", "Không ghi thì là: {default}")
)


class _Said:
    """What is said of a field beside its term: put into words when somebody asks for them."""

    def __init__(self, default: Any, what: str, example: Any, choices: Iterable[str]) -> None:
        self._default = default
        self._what = what
        self._example = example
        self._choices = choices

    def __str__(self) -> str:
        return _joined(self._sentences())

    def __call__(self, schema: dict[str, Any]) -> None:
        """Pydantic asks so for what the JSON Schema of the field is to say."""
        if said := str(self):
            schema["description"] = said

    def _sentences(self) -> Iterator[str]:
        default = self._default
        if default is ...:
            yield tr(_REQUIRED)
        yield tr(self._what)
        if listed := ", ".join(map(_choice, self._choices)):
            yield tr(_ONE_OF, choices=listed)
        if self._example is not None:
            yield tr(_EXAMPLE, example=as_typed(self._example))
        if default is not ... and default not in (None, (), {}):
            yield tr(_DEFAULT, default=as_typed(default))


def _choice(choice: str) -> str:
    meaning = getattr(choice, "meaning", "")
    return f"{as_typed(choice)} ({meaning})" if meaning else as_typed(choice)


_PLAIN = regex(r"[\w(](?:[^:#\\\"]*[^:#\\\"\s])?")
_PLAIN_IN_LIST = regex(r"[\w(](?:[^:#\\\"\[\]{},]*[^:#\\\"\[\]{},.;\s])?")


def as_typed(value: Any, plain: re.Pattern[str] = _PLAIN) -> str:
    """A value as it is typed in a YAML file, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(as_typed(one, _PLAIN_IN_LIST) for one in value)}]"
    if isinstance(value, dict):
        pairs = (f"{key}: {as_typed(one, _PLAIN_IN_LIST)}" for key, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    text = str(value)
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return text if plain.fullmatch(text) else f'"{escaped}"'


if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass

    Held = TypeVar("Held")
    Given = TypeVar("Given")

    class Takes(Generic[Held, Given]):
        """The type of a field that holds one thing and takes more: `Takes[Text, str]`.

        Only type checkers see this class: to them a field of it gives `Held`, and the constructor
        takes `Given`. When the program runs, `Takes[Held, Given]` is `Held`, and pydantic makes
        it of what is given.
        """

        def __get__(self, model: Any, owner: Any = None) -> Held: ...
        def __set__(self, model: Any, value: Given) -> None: ...

else:
    ModelMetaclass = type(BaseModel)

    class Takes:
        def __class_getitem__(cls, types: tuple[Any, Any]) -> Any:
            return types[0]


# Checkers ask the metaclass how fields are declared, and pydantic's knows its own function.
@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
class ClassOfFields(ModelMetaclass):
    """What makes a model of its fields, and its docstring when somebody asks for it."""

    if not TYPE_CHECKING:  # to checkers a docstring is a string that may be set

        @property
        def __doc__(self) -> str | None:
            """The docstring lists the fields, so that `help()` says what each one is."""
            written = vars(self).get("__doc__")
            fields = vars(self).get("__pydantic_fields__", {}).items()
            listed = (f"{name}: {said_of(declared)}" for name, declared in fields)
            if not fields:
                return written
            return "\n".join((cleandoc(written or ""), "", "Các trường:", "", *listed))
