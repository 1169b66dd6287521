"""The model, asked by place: which field stands there, what it is called, what it may hold."""

import types
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from ntmdocs.model import Items, Model, Plan, Section, Text
from ntmdocs.model.sections import TELLING_KEYS
from ntmdocs.model.walk import DataPath

__all__ = ["BLOCK_KEYS", "Field", "describe"]

BLOCK_KEYS = ("title", "kind", "items", *TELLING_KEYS)
"""What may open a block of a section that is no paragraph."""

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


def describe(location: DataPath, root: type[Model] = Plan) -> Field:
    """The field at a place in a plan or another model, also at a pydantic error's location.

    Such a location has the tags of unions too.
    """
    current: Any = root
    title = ""
    for part in location:
        if isinstance(part, int):
            current = get_args(current)[0] if get_origin(current) is tuple else current
        elif part in _TAGS and not _is_model(current):
            current = _TAGS[part]
        else:
            field = _model_of_block(current, part).model_fields.get(part)
            if field is None:
                break
            title, current = field.title or title, field.annotation
        current = _core(current)
    return Field(title, tuple(current.model_fields) if _is_model(current) else ())


def _model_of_block(current: Any, key: str) -> type[Model]:
    """The model at a place; of a block that its place does not tag, a list or else a section."""
    if _is_model(current):
        return current  # type: ignore[no-any-return]
    return Items if key in Items.model_fields else Section


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)


def _core(annotation: Any) -> Any:
    """The annotation without Annotated and without None."""
    if get_origin(annotation) is Annotated:
        return _core(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        members = [member for member in get_args(annotation) if member is not type(None)]
        return _core(members[0]) if len(members) == 1 else annotation
    return annotation
