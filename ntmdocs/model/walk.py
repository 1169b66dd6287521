"""A plan from end to end: its strings and its blocks, each with the path to it.

A path is what a file of the plan has on the way to a value: keys and positions, from the root.
A block of `content` stands under its telling key: `("sections", 2, "content", 1, "goal", "text")`.
"""

from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache
from operator import is_
from typing import Any, NamedTuple, Protocol, TypeVar, cast

from pydantic import BaseModel

from ntmdocs.model.annexes import Annex
from ntmdocs.model.base import Model, Text
from ntmdocs.model.localities import Commune, Locality, Village
from ntmdocs.model.sections import Section, telling_key

__all__ = [
    "DataPath",
    "Part",
    "Step",
    "blocks_in",
    "blocks_in_sections",
    "blocks_of",
    "dotted",
    "localities_of",
    "member_path",
    "parse_path",
    "parts",
    "sections_of",
    "steps",
    "strings",
    "with_blocks",
    "with_fields",
    "with_strings",
]

DataPath = tuple[str | int, ...]
"""The way to a value: `("villages", 0, "unmet", 1, "criterion")`."""

M = TypeVar("M", bound=Model)
T = TypeVar("T")
B = TypeVar("B", bound="HasBody")


_STRINGS = (str, Text)
"""Not an enum, which is no string here."""
_GROUPS = (tuple, Model)


@cache  # a class each: what holds parts
def _is_group(kind: type) -> bool:
    return issubclass(kind, _GROUPS)


@cache  # a class each: cheaper than to ask the class
def _field_names(kind: type[Model]) -> tuple[str, ...]:
    return tuple(kind.model_fields)


class HasBody(Protocol):
    """What has sections and annexes."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """The numbered sections."""

    @property
    def annexes(self) -> tuple[Annex, ...]:
        """What is attached."""


class HasLocalities(Protocol):
    """What is for a commune and its villages."""

    @property
    def commune(self) -> Commune | None:
        """The commune."""

    @property
    def villages(self) -> tuple[Village, ...]:
        """Its villages."""


class Part(NamedTuple):
    """A model or a string that stands in another model."""

    path: DataPath
    value: Model | str
    holder: Model | None
    """The nearest model around it; None for the root."""


class Step(NamedTuple):
    """One step of a path: the key or position, where it leads from, and what stands there."""

    owner: Any
    key: str | int
    value: Any


def dotted(path: Iterable[str | int]) -> str:
    """The path as it is told: `sections.2.content.1.goal`."""
    return ".".join(map(str, path))


def parse_path(text: str) -> DataPath:
    """The path that `dotted` gives as `text`."""
    keys = text.split(".") if text else ()
    return tuple(int(key) if key.isdigit() else key for key in keys)


def member_path(member: Any, path: DataPath, index: int) -> DataPath:
    """The path of a member of the tuple at `path`: a block of `content` stands under its key."""
    key = telling_key(member) if path[-1:] == ("content",) else None
    return (*path, index) if key is None else (*path, index, key)


def parts(
    value: Any,
    path: DataPath = (),
    holder: Model | None = None,
    *,
    kinds: Container[type] | None = None,
) -> Iterator[Part]:
    """Each model, Text and plain string in a value, what holds before what it holds.

    In the order of the fields; an enum is no plain string. With `kinds` those of no other class.
    """
    found: list[Part] = []
    _add_parts(found, value, path, holder, kinds)
    return iter(found)


def _add_parts(
    found: list[Part],
    value: Any,
    path: DataPath,
    holder: Model | None,
    kinds: Container[type] | None,
) -> None:
    """As `parts`: a list is filled in half the time that generators in generators take."""
    kind = value.__class__
    if kind in _STRINGS:
        if kinds is None or kind in kinds:
            found.append(Part(path, value, holder))
    elif isinstance(value, tuple):
        are_blocks = path[-1:] == ("content",)
        for index, member in enumerate(value):
            its_path = member_path(member, path, index) if are_blocks else (*path, index)
            _add_parts(found, member, its_path, holder, kinds)
    elif _is_group(kind):
        if kinds is None or kind in kinds:
            found.append(Part(path, value, holder))
        fields = value.__dict__
        for name in _field_names(kind):
            held = fields[name]
            if (held_kind := held.__class__) in _STRINGS:
                if kinds is None or held_kind in kinds:
                    found.append(Part((*path, name), held, value))
            elif held and _is_group(held_kind):
                _add_parts(found, held, (*path, name), value, kinds)


def strings(value: Any) -> Iterator[tuple[DataPath, str]]:
    """Each Text and plain string in a model with its path, in the order of the fields."""
    return ((part.path, part.value) for part in parts(value) if isinstance(part.value, str))


def with_strings(model: M, change: Callable[[str, DataPath], str], path: DataPath = ()) -> M:
    """The model with each Text and each plain string replaced by what `change` makes of it.

    What it makes is not judged again: it must fit where the string stood. A part in which nothing
    changes is the same object.
    """

    def changed(value: Any, path: DataPath) -> Any:
        if isinstance(value, Text):
            made = change(value, path)
            return value if made == value else Text(made)
        if type(value) is str:
            return change(value, path)
        if isinstance(value, tuple):
            members = [
                changed(member, member_path(member, path, index))
                for index, member in enumerate(value)
            ]
            return value if all(map(is_, members, value)) else tuple(members)
        return with_strings(value, change, path) if isinstance(value, Model) else value

    fields = {
        name: made
        for name in _field_names(type(model))
        if isinstance(value := model.__dict__[name], (str, *_GROUPS))
        and (made := changed(value, (*path, name))) is not value
    }
    return with_fields(model, **fields) if fields else model


def with_fields(model: T, **fields: Any) -> T:
    """The model with other fields, which are known to fit: they are not judged again."""
    made: T = BaseModel.model_copy(cast("Any", model), update=fields)
    return made


def blocks_in(
    content: Iterable[Any], kind: type[T], path: DataPath = ()
) -> Iterator[tuple[DataPath, T]]:
    """The blocks of one kind in ordered content, those of sub-sections too, each with its path."""
    for index, block in enumerate(content):
        if isinstance(block, kind):
            yield member_path(block, path, index), block
        if isinstance(block, Section):
            yield from blocks_in(block.content, kind, (*path, index, "content"))


def blocks_of(plan: HasBody, kind: type[T]) -> Iterator[tuple[DataPath, T]]:
    """The blocks of one kind in the sections, then in the annexes, each with its path."""
    yield from blocks_in_sections(plan, kind)
    for index, annex in enumerate(plan.annexes):
        yield from blocks_in(annex.content, kind, ("annexes", index, "content"))


def blocks_in_sections(plan: HasBody, kind: type[T]) -> Iterator[tuple[DataPath, T]]:
    """The blocks of one kind in the sections alone, each with its path."""
    return blocks_in(plan.sections, kind, ("sections",))


def sections_of(plan: HasBody) -> Iterator[tuple[DataPath, Section]]:
    """Every section, those below others too, with its path."""
    return blocks_in_sections(plan, Section)


def localities_of(plan: HasLocalities) -> Iterator[tuple[DataPath, Locality]]:
    """The commune, then the villages, each with its path."""
    if plan.commune is not None:
        yield ("commune",), plan.commune
    for index, village in enumerate(plan.villages):
        yield ("villages", index), village


def with_blocks(paper: B, change: Callable[[Any], Iterable[Any]]) -> B:
    """The paper with each block that is no section replaced by those that `change` makes of it.

    What loses all its blocks goes too: an annex, or a section that has no text of its own.
    A paper keeps its sections where none would be left.
    """

    def changed(content: tuple[Any, ...]) -> tuple[Any, ...]:
        made = tuple([one for block in content for one in made_of(block)])
        is_same = len(made) == len(content) and all(map(is_, made, content))
        return content if is_same else made

    def made_of(block: Any) -> Iterable[Any]:
        if not isinstance(block, Section):
            return change(block)
        content = changed(block.content)
        if content is block.content:
            return (block,)
        return (with_fields(block, content=content),) if content or block.text is not None else ()

    annexes = ((annex, changed(annex.content)) for annex in paper.annexes)
    return with_fields(
        paper,
        sections=changed(paper.sections) or paper.sections,
        annexes=tuple(
            annex if left is annex.content else with_fields(annex, content=left)
            for annex, left in annexes
            if left
        ),
    )


def steps(value: Any, path: DataPath) -> Iterator[Step]:
    """What stands on the way of a path.

    A block's telling key is no step of its own, nor is what there is no more.
    """
    for key in path:
        if isinstance(value, tuple) and isinstance(key, int) and key < len(value):
            found = value[key]
        elif isinstance(value, Model) and key in type(value).model_fields:
            found = getattr(value, str(key))
        else:
            continue
        yield Step(value, key, found)
        value = found
