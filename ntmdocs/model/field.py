"""How a field of the model is declared: by its Vietnamese term, with an example of what is typed.

What is said here once reaches error messages, `help()`, the JSON Schema (what an editor shows over
a key) and the reference of keys.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, dataclass_transform

from pydantic import BaseModel, Field
from pydantic.fields import FieldInfo

from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex

__all__ = ["ModelOfFields", "Takes", "as_typed", "described", "field", "said_of"]


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
    description = _joined(_said(default, what, example, choices, tell=str))
    _TELLING[description] = partial(_said, default, what, example, tuple(choices), tell=tr)
    examples = None if example is None else [example]
    return Field(default, title=title, description=description or None, examples=examples, **limits)


_TELLING: dict[str, Callable[[], Iterable[str]]] = {}
"""Of each description how it is told in another language."""


def said_of(declared: FieldInfo) -> str:
    """All that is said of a field, in one paragraph, in the language in force."""
    said = (tr(declared.title or ""), described(declared.description or ""))
    return _joined(filter(None, said))


def described(description: str) -> str:
    """A field's description in the language in force."""
    telling = _TELLING.get(description)
    return description if telling is None else _joined(telling())


def _joined(sentences: Iterable[str]) -> str:
    ended = (words if words.endswith((".", "…")) else f"{words}." for words in sentences)
    return " ".join(ended)


_REQUIRED, _ONE_OF, _EXAMPLE, _DEFAULT = msgids(
    ("Bắt buộc", "Một trong: {choices}", "Ví dụ: {example}", "Không ghi thì là: {default}")
)


def _said(
    default: Any, what: str, example: Any, choices: Iterable[str], *, tell: Callable[[str], str]
) -> Iterator[str]:
    if default is ...:
        yield tell(_REQUIRED)
    if what:
        yield tell(what)
    if listed := [_choice(choice, tell) for choice in choices]:
        yield tell(_ONE_OF).format(choices=", ".join(listed))
    if example is not None:
        yield tell(_EXAMPLE).format(example=as_typed(example))
    if default is not ... and default not in (None, (), {}):
        yield tell(_DEFAULT).format(default=as_typed(default))


def _choice(choice: str, tell: Callable[[str], str]) -> str:
    meaning = tell(getattr(choice, "meaning_in_vietnamese", ""))
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
    # Checkers ask the metaclass how fields are declared, and pydantic's knows its own function.
    from pydantic._internal._model_construction import ModelMetaclass

    Held = TypeVar("Held")
    Given = TypeVar("Given")

    @dataclass_transform(kw_only_default=True, field_specifiers=(field,))
    class _OfFields(ModelMetaclass): ...

    class ModelOfFields(BaseModel, metaclass=_OfFields):
        """Pydantic's model, as checkers are to see it: made of what its fields take."""

    class Takes(Generic[Held, Given]):
        """The type of a field that holds one thing and takes more: `Takes[Text, str]`.

        Only type checkers see this class: to them a field of it gives `Held`, and the constructor
        takes `Given`. When the program runs, `Takes[Held, Given]` is `Held`, and pydantic makes
        it of what is given.
        """

        def __get__(self, model: Any, owner: Any = None) -> Held: ...
        def __set__(self, model: Any, value: Given) -> None: ...

else:
    ModelOfFields = BaseModel

    class Takes:
        def __class_getitem__(cls, types: tuple[Any, Any]) -> Any:
            return types[0]
