"""Prose taken out of its plan: its `{{ }}` filled for good, or the bare words for a note."""

from collections.abc import Mapping
from typing import Any, TypeVar

from ntmdocs.model import Model, Text
from ntmdocs.model.walk import DataPath, with_strings
from ntmdocs.prose.fill import ProseError, evaluate
from ntmdocs.prose.marks import SIGNS, plain_text, replaced

__all__ = ["in_words", "settled"]

_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in SIGNS})

M = TypeVar("M", bound=Model)


def in_words(text: str, data: Mapping[str, Any]) -> str:
    """A text as a note shows it: filled, without marks; as it stands where it cannot be printed."""
    try:
        return plain_text(Text(text), data)
    except ProseError:
        return text


def settled(model: M, data: Mapping[str, Any]) -> M:
    """The model with the `{{ }}` of its prose filled, so that it can stand in another plan."""

    def filled(expression: str) -> str:
        try:
            return evaluate(expression, data).translate(_ESCAPED)
        except ProseError:
            return f"{{{{ {expression} }}}}"

    def changed(words: str, _: DataPath) -> str:
        if not isinstance(words, Text):
            return words
        try:
            return replaced(words, data, filled)
        except ProseError:  # told where the plan itself is checked
            return words

    return with_strings(model, changed)
