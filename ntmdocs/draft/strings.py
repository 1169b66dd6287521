"""The strings of a model, changed one by one."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from ntmdocs.model import Model, Text
from ntmdocs.prose import ProseError, evaluate, replaced

__all__ = ["ESCAPED", "SIGNS", "settled", "with_strings"]

SIGNS = "\\*{}"
"""The signs that mean something in prose."""
ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in SIGNS})

M = TypeVar("M", bound=Model)


def with_strings(model: M, text: Callable[[str], str], line: Callable[[str], str]) -> M:
    """The model with each Text and each plain string replaced by what the function makes of it."""

    def changed(value: Any) -> Any:
        if isinstance(value, Text):
            return Text(text(value))
        if type(value) is str:  # an enum is a str too
            return line(value)
        if isinstance(value, tuple):
            return tuple(map(changed, value))
        return with_strings(value, text, line) if isinstance(value, Model) else value

    fields = {name: changed(getattr(model, name)) for name in type(model).model_fields}
    return model.model_copy(update=fields)


def settled(model: M, data: Mapping[str, Any]) -> M:
    """The model with the `{{ }}` of its prose filled, so that it can stand in another plan."""

    def one(expression: str) -> str:
        try:
            return evaluate(expression, data).translate(ESCAPED)
        except ProseError:
            return f"{{{{ {expression} }}}}"

    def text(words: str) -> str:
        try:
            return replaced(words, data, one)
        except ProseError:  # told where the plan itself is checked
            return words

    return with_strings(model, text, line=lambda words: words)
