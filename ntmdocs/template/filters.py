"""Jinja's filters and operators, bounded: none may make much out of little.

Left out are those that format by a width from the template (`format`, `wordwrap`), reach into
objects (`attr`), change from fill to fill (`random`) or are for web pages.
"""

from collections.abc import (
    Callable,
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    ValuesView,
)
from decimal import Decimal
from functools import wraps
from itertools import islice
from math import isfinite
from numbers import Number
from typing import Any

from jinja2 import pass_eval_context
from jinja2.filters import FILTERS
from jinja2.runtime import Undefined, markup_join

from ntmdocs.language import tr

__all__ = [
    "BOUNDED_FILTERS",
    "MAX_TEXT",
    "TEXT_FILTERS",
    "UNSAFE_FILTERS",
    "NotPrinted",
    "Unbounded",
    "bounded_join",
    "bounded_operation",
    "not_to_print",
]

MAX_TEXT = 5_000_000
_DIGITS = 17  # of a float, with its point: fifteen are exact
_MAX_WIDTH = 1_000
_MAX_BITS = 4_096

UNSAFE_FILTERS = frozenset(
    {"attr", "format", "forceescape", "pprint", "random", "tojson", "urlize", "wordwrap", "xmlattr"}
)


class Unbounded(Exception):
    """A filter or operator that would make too much."""

    def __init__(self) -> None:
        super().__init__(tr("phép tính hoặc bộ lọc trong mẫu tạo ra giá trị quá lớn"))


def _width(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """Filters whose first argument is a width or a number of columns."""

    def bounded(value: Any, width: Any = 4, *args: Any, **kwargs: Any) -> Any:
        if not isinstance(width, int) or width > _MAX_WIDTH:
            raise Unbounded
        return filter_(value, width, *args, **kwargs)

    return bounded


class NotPrinted(Exception):
    """A value that a text cannot be made of."""


def not_to_print(value: Any) -> str:
    """Why a value does not print as a word of a paper; nothing where it does.

    What Python would write (`None`, `True`, `['a']`, `<object at 0x…>`) belongs on no paper.
    """
    if isinstance(value, Undefined) or hasattr(value, "__html__"):
        return ""
    if value is None:
        return tr("giá trị để trống (None), không in được; viết {% if tên %}…{% endif %} quanh thẻ")
    if isinstance(value, bool):
        return tr("giá trị là đúng/sai (True, False), không in được; viết {% if tên %}…{% endif %}")
    if isinstance(value, Mapping):
        return tr("giá trị là một nhóm tên, không in được; viết tên con, như {{ nhóm.tên }}")
    if isinstance(value, (*_LISTS, bytes, bytearray)):
        return tr("giá trị là danh sách, không in được; viết {% for %} hoặc {{ tên|join(', ') }}")
    if callable(value):
        return tr("giá trị là một hàm, không in được")
    if isinstance(value, float) and not isfinite(value):
        return tr("giá trị không phải số (NaN hoặc vô hạn), không in được")
    if isinstance(value, float | Decimal) and _is_of_machine(value):
        return tr(
            "giá trị là số viết kiểu máy tính ({value}), không in được; đưa vào là chữ", value=value
        )
    says_nothing = getattr(type(value), "__str__", None) is object.__str__
    if says_nothing and not isinstance(value, Number):
        return tr("giá trị thuộc loại {name}, không in được", name=type(value).__name__)
    return ""


_LISTS = (list, tuple, set, frozenset, Iterator, KeysView, ValuesView, ItemsView)


def _is_of_machine(number: float | Decimal) -> bool:
    """Whether nobody would type it so: `1e+21`, `0.30000000000000004`."""
    written = str(number).upper()
    return "E" in written or (isinstance(number, float) and len(written.strip("-")) > _DIGITS)


def _of_text(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """Filters that make a text of whatever they are given."""
    place = 1 if hasattr(filter_, "jinja_pass_arg") else 0

    @wraps(filter_)
    def careful(*args: Any, **kwargs: Any) -> Any:
        _refuse_unprinted(args[place : place + 1])
        return filter_(*args, **kwargs)

    return careful


def _refuse_unprinted(values: Iterable[Any]) -> None:
    for value in values:
        if type(value) is not str and (message := not_to_print(value)):
            raise NotPrinted(message)


_TEXT = (
    *("capitalize", "e", "escape", "filesizeformat", "lower", "safe", "string", "striptags"),
    *("title", "trim", "truncate", "upper", "urlencode", "wordcount"),
)
TEXT_FILTERS: dict[str, Callable[..., Any]] = {name: _of_text(FILTERS[name]) for name in _TEXT}


@pass_eval_context
def _join(context: Any, values: Any, separator: str = "", attribute: Any = None) -> Any:
    values = list(islice(values, MAX_TEXT))
    if attribute is None:
        _refuse_unprinted(values)
    if len(values) * len(str(separator)) > MAX_TEXT:
        raise Unbounded
    return FILTERS["join"](context, values, separator, attribute)


@pass_eval_context
def _replace(context: Any, text: Any, old: str, new: str, count: int | None = None) -> Any:
    _refuse_unprinted((text, old, new))
    if str(text).count(str(old)) * len(str(new)) > MAX_TEXT:
        raise Unbounded
    return FILTERS["replace"](context, text, old, new, count)


def bounded_join(values: list[Any]) -> str:
    """The values joined as `~` joins them, unless that gets too long."""
    _refuse_unprinted(values)
    texts = [value if hasattr(value, "__html__") else str(value) for value in values]
    if sum(map(len, map(str, texts))) > MAX_TEXT:
        raise Unbounded
    return markup_join(texts)


BOUNDED_FILTERS: dict[str, Callable[..., Any]] = {
    "batch": _width(FILTERS["batch"]),
    "center": _width(_of_text(FILTERS["center"])),
    "indent": _width(_of_text(FILTERS["indent"])),
    "slice": _width(FILTERS["slice"]),
    "join": _join,
    "replace": _replace,
}


def bounded_operation(
    operator: str, operation: Callable[[Any, Any], Any], left: Any, right: Any
) -> Any:
    """`left operator right`, if the result is of a size that a paper may need."""
    numbers = isinstance(left, int | float) and isinstance(right, int | float)
    if not numbers and operator != "+":
        if all(
            hasattr(value, "__mul__") and not hasattr(value, "__len__") for value in (left, right)
        ):
            return operation(left, right)  # Decimal and the like
        raise Unbounded
    if operator == "**" and (abs(left) > _MAX_BITS or abs(right) > 64):
        raise Unbounded
    if hasattr(left, "__len__") and hasattr(right, "__len__") and len(left) + len(right) > MAX_TEXT:
        raise Unbounded
    result = operation(left, right)
    if isinstance(result, int) and result.bit_length() > _MAX_BITS:
        raise Unbounded
    return result
