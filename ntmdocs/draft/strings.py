"""The strings of a model, each with its place: looked at, or changed one by one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from ntmdocs.model import Model, Plan, Section, Text
from ntmdocs.model.sections import telling_key
from ntmdocs.prose import ProseError, evaluate, plain_text, replaced

__all__ = [
    "ESCAPED",
    "SIGNS",
    "Path",
    "block_path",
    "blocks_of",
    "in_words",
    "sections_of",
    "settled",
    "strings",
    "with_strings",
]

SIGNS = "\\*{}"
"""The signs that mean something in prose."""
ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in SIGNS})

M = TypeVar("M", bound=Model)
Path = tuple[str | int, ...]


def block_path(block: Any, path: Path, index: int) -> Path:
    """The place of a member of the tuple at `path`: a block of `content` stands under its key."""
    key = telling_key(block) if path[-1:] == ("content",) else None
    return (*path, index) if key is None else (*path, index, key)


def strings(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Each Text and plain string in a model, with its place, in the order of the fields."""
    if isinstance(value, Text) or type(value) is str:
        yield path, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from strings(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from strings(one, block_path(one, path, index))


def blocks_of(content: Iterable[Any], path: Path) -> Iterator[tuple[Path, Any]]:
    """Every block of ordered content with its place, those of sub-sections too."""
    for index, block in enumerate(content):
        place = block_path(block, path, index)
        yield place, block
        if isinstance(block, Section):
            yield from blocks_of(block.content, (*place, "content"))


def sections_of(plan: Plan) -> Iterator[tuple[Path, Section]]:
    """Every section of the plan with its place, those below others too."""
    for path, block in blocks_of(plan.sections, ("sections",)):
        if isinstance(block, Section):
            yield path, block


def with_strings(model: M, change: Callable[[str, Path], str], path: Path = ()) -> M:
    """The model with each Text and each plain string replaced by what `change` makes of it."""

    def changed(value: Any, path: Path) -> Any:
        if isinstance(value, Text):
            return Text(change(value, path))
        if type(value) is str:  # an enum is a str too
            return change(value, path)
        if isinstance(value, tuple):
            return tuple(
                changed(one, block_path(one, path, index)) for index, one in enumerate(value)
            )
        return with_strings(value, change, path) if isinstance(value, Model) else value

    fields = {
        name: changed(getattr(model, name), (*path, name)) for name in type(model).model_fields
    }
    return model.model_copy(update=fields)


def in_words(text: str, data: Mapping[str, Any]) -> str:
    """A text as a note shows it: filled, without marks; as it stands where it cannot be printed."""
    try:
        return plain_text(Text(text), data)
    except ProseError:
        return text


def settled(model: M, data: Mapping[str, Any]) -> M:
    """The model with the `{{ }}` of its prose filled, so that it can stand in another plan."""

    def one(expression: str) -> str:
        try:
            return evaluate(expression, data).translate(ESCAPED)
        except ProseError:
            return f"{{{{ {expression} }}}}"

    def text(words: str, _: Path) -> str:
        if not isinstance(words, Text):
            return words
        try:
            return replaced(words, data, one)
        except ProseError:  # told where the plan itself is checked
            return words

    return with_strings(model, text)
