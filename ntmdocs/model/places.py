"""The model, asked by place: which field stands there, what it is called, what it may hold.

It is asked of the fields themselves: a block of a section is found by the tag in its annotation.
"""

import types
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from ntmdocs.language import tr

__all__ = ["Place", "core_of", "describe", "is_model", "members_of"]


class Place(NamedTuple):
    """What the model says of a place."""

    title: str
    """The Vietnamese term of the last field on the way there."""
    known: tuple[str, ...]
    """The keys that may stand there, where it is a mapping."""
    choices: tuple[str, ...] = ()
    """The values that it may have, where there are few."""


def describe(location: tuple[str | int, ...], root: type[BaseModel]) -> Place:
    """The field at a place in a model, also at a pydantic error's location.

    Such a location has the tags of unions too.
    """
    current: Any = root
    title = ""
    for part in location:
        if isinstance(part, int):
            current = get_args(current)[0] if get_origin(current) is tuple else current
        elif (tagged := dict(members_of(current)).get(part)) is not None:
            current = tagged
        else:
            model = _with_field(current, part)
            if model is None:
                break
            field = model.model_fields[part]
            title, current = field.title or title, field.annotation
        current = core_of(current)
    known = tuple(current.model_fields) if is_model(current) else ()
    is_enum = isinstance(current, type) and issubclass(current, StrEnum)
    return Place(tr(title), known, tuple(current) if is_enum else ())


def members_of(annotation: Any) -> Iterator[tuple[str, Any]]:
    """The tag and the type of each block that may stand at a place of several kinds."""
    if get_origin(annotation) in (Union, types.UnionType):
        for member in get_args(annotation):
            for mark in getattr(member, "__metadata__", ()):
                if isinstance(mark, Tag):
                    yield mark.tag, core_of(member)


def _with_field(current: Any, name: str) -> type[BaseModel] | None:
    """The model at a place that has this field; of blocks one that stands under no key."""
    untagged = (kind for tag, kind in members_of(current) if tag.startswith("<"))
    for kind in (current, *untagged):
        if is_model(kind) and name in kind.model_fields:
            return kind  # type: ignore[no-any-return]
    return None


def is_model(annotation: Any) -> bool:
    """Whether a type is a model."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def core_of(annotation: Any) -> Any:
    """The annotation without Annotated and without None."""
    if get_origin(annotation) is Annotated:
        return core_of(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        members = [member for member in get_args(annotation) if member is not type(None)]
        return core_of(members[0]) if len(members) == 1 else annotation
    return annotation
