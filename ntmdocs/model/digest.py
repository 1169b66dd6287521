"""What a paper says as one short string, the same in every process: to see that it is the same.

Part after part is told: a list by its length, a text by itself, what has fields by its shape (its
class and the classes of its values) and its texts; numbers, and parts of a part, wait for their
turn. So what is told says what the next is, and of two papers of which the same is told each value
is the same and of the same class.
"""

import hashlib
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from ntmdocs.model.base import Model, Text
from ntmdocs.model.citations import CitedDate
from ntmdocs.model.official_date import OfficialDate
from ntmdocs.model.plan_year import Period

__all__ = ["digest"]

_BETWEEN = "\0"  # stands in no text that a Word file can hold
_BYTES = 16  # of the hash that stands for a shape
_MOST = 200  # shapes of a class that are known at a time

_TEXTS = {str, Text, CitedDate}  # nothing but letters; so is what stands in a list of choices
_NUMBERS = {int, float, bool}  # their `repr` tells all of them
_WITH_FIELDS = (Model, OfficialDate, Period)

_Picked: TypeAlias = Callable[[Any], Sequence[Any]]


class _Foreign(Exception):
    """A value whose class is none of ours."""


def digest(model: Model) -> str:
    """SHA-256 over every value of the model and of its parts, and over what kinds these are.

    Empty where one is of a kind that is not ours: what its code does may change, and nothing here
    knows when.
    """
    lengths, shapes, told = list[int](), list[bytes](), list[str]()
    left: list[Any] = [model]
    try:
        for part in left:  # which grows
            kind: type = type(part)
            if kind is tuple:
                lengths.append(len(part))
                left += part
            elif kind in _ALONE:
                shapes.append(_ALONE[kind])
                told.append(part if kind in _TEXTS else repr(part))
            else:
                shapes_of_kind = _shapes_of(kind)
                values = shapes_of_kind.values_of(part.__dict__)
                shape, texts, parts = shapes_of_kind[(*map(type, values),)]
                shapes.append(shape)
                told += texts(values)
                left += parts(values)
    except _Foreign:
        return ""
    words = _BETWEEN.join(told).encode(errors="surrogatepass")
    if words.count(_BETWEEN.encode()) != len(told) - 1:
        return ""
    return hashlib.sha256(b"".join((repr(lengths).encode(), *shapes, words))).hexdigest()


def _is_ours(kind: type) -> bool:
    """Whether it is the class that our code has under its name."""
    module = sys.modules.get(kind.__module__)
    is_here = kind.__module__.startswith("ntmdocs.")
    return is_here and getattr(module, kind.__qualname__, None) is kind


def _name(*kinds: type) -> bytes:
    names = " ".join(f"{one.__module__}.{one.__qualname__}" for one in kinds)
    return hashlib.sha256(names.encode()).digest()[:_BYTES]


_ALONE = {kind: _name(kind) for kind in (*_TEXTS, *_NUMBERS, type(None))}
"""What stands in a list and has no fields."""


class _Shape(NamedTuple):
    """What is known of a part by its class and the classes of its values."""

    name: bytes
    texts: _Picked
    parts: _Picked

    @classmethod
    def of(cls, kind: type, *values: type) -> "_Shape":
        """Raises _Foreign where one of the values is none of ours."""
        texts, parts = list[int](), list[int]()
        for place, value in enumerate(values):
            if value in _TEXTS or (issubclass(value, StrEnum) and _is_ours(value)):
                texts.append(place)
            elif value in _NUMBERS or value is tuple or issubclass(value, _WITH_FIELDS):
                parts.append(place)
            elif value is not type(None):
                raise _Foreign
        return cls(_name(kind, *values), _at(texts), _at(parts))


def _at(places: Sequence[int]) -> _Picked:
    """Gives what stands at these places, as a tuple."""
    match places:
        case []:
            return itemgetter(slice(0))
        case [place]:
            return itemgetter(slice(place, place + 1))
    return itemgetter(*places)


class _Shapes(dict[tuple[type, ...], _Shape]):
    """The shapes of a class that were met, by the classes of the values."""

    def __init__(self, kind: type) -> None:
        if not (issubclass(kind, _WITH_FIELDS) and _is_ours(kind)):
            raise _Foreign
        self._kind = kind
        fields = kind.model_fields if issubclass(kind, Model) else kind.__dataclass_fields__
        self.values_of: _Picked = itemgetter(*fields)  # two or more: of one it gave no tuple
        """Gives the values of the fields, in the order of the class."""

    def __missing__(self, kinds: tuple[type, ...]) -> _Shape:
        if len(self) >= _MOST:
            self.clear()
        self[kinds] = shape = _Shape.of(self._kind, *kinds)
        return shape


_shapes_of = cache(_Shapes)
