"""The model, asked by place: which field stands there, what it is called, what it may hold."""

import types
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from ntmdocs.model import Items, Model, Plan, Section, Text
from ntmdocs.model.sections import TELLING_KEYS

__all__ = ["Field", "describe"]

Location = tuple[str | int, ...]

_TAGS: dict[str, Any] = {
    "<paragraph>": Text,
    "<items>": Items,
    "<section>": Section,
    **TELLING_KEYS,
}


class Field(NamedTuple):
    """What the model says of a place."""

    title: str
    """The Vietnamese term of the last field on the way there."""
    known: tuple[str, ...]
    """The keys that may stand there, where it is a mapping."""


def describe(location: Location) -> Field:
    """The field at a pydantic error's location (union tags included)."""
    current: Any = Plan
    title = ""
    for part in location:
        if isinstance(part, int):
            current = get_args(current)[0] if get_origin(current) is tuple else current
        elif isinstance(current, type) and issubclass(current, Model):
            field = current.model_fields.get(part)
            if field is None:
                break
            title, current = field.title or title, field.annotation
        elif part in _TAGS:
            current = _TAGS[part]
        current = _core(current)
    is_model = isinstance(current, type) and issubclass(current, Model)
    return Field(title, tuple(current.model_fields) if is_model else ())


def _core(annotation: Any) -> Any:
    """The annotation without Annotated and without None."""
    if get_origin(annotation) is Annotated:
        return _core(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        members = [one for one in get_args(annotation) if one is not type(None)]
        return _core(members[0]) if len(members) == 1 else annotation
    return annotation
