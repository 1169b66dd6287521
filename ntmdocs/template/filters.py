"""Jinja's filters and operators, bounded: none may make much out of little.

Left out are those that format by a width from the template (`format`, `wordwrap`), reach into
objects (`attr`), change from fill to fill (`random`) or are for web pages.
"""

from collections.abc import Callable
from itertools import islice
from typing import Any

from jinja2 import pass_eval_context
from jinja2.filters import FILTERS
from jinja2.runtime import markup_join

__all__ = [
    "BOUNDED_FILTERS",
    "MAX_TEXT",
    "UNSAFE_FILTERS",
    "Unbounded",
    "bounded_join",
    "bounded_operation",
]

MAX_TEXT = 5_000_000
_MAX_WIDTH = 1_000
_MAX_BITS = 4_096

UNSAFE_FILTERS = frozenset(
    {"attr", "format", "forceescape", "pprint", "random", "tojson", "urlize", "wordwrap", "xmlattr"}
)


class Unbounded(Exception):
    """A filter or operator that would make too much."""

    def __init__(self) -> None:
        super().__init__("phép tính hoặc bộ lọc trong mẫu tạo ra giá trị quá lớn")


def _width(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """Filters whose first argument is a width or a number of columns."""

    def bounded(value: Any, width: Any = 4, *args: Any, **kwargs: Any) -> Any:
        if not isinstance(width, int) or width > _MAX_WIDTH:
            raise Unbounded
        return filter_(value, width, *args, **kwargs)

    return bounded


@pass_eval_context
def _join(context: Any, values: Any, separator: str = "", attribute: Any = None) -> Any:
    values = list(islice(values, MAX_TEXT))
    if len(values) * len(str(separator)) > MAX_TEXT:
        raise Unbounded
    return FILTERS["join"](context, values, separator, attribute)


@pass_eval_context
def _replace(context: Any, text: Any, old: str, new: str, count: int | None = None) -> Any:
    if str(text).count(str(old)) * len(str(new)) > MAX_TEXT:
        raise Unbounded
    return FILTERS["replace"](context, text, old, new, count)


def bounded_join(values: list[Any]) -> str:
    """The values joined as `~` joins them, unless that gets too long."""
    texts = [value if hasattr(value, "__html__") else str(value) for value in values]
    if sum(map(len, map(str, texts))) > MAX_TEXT:
        raise Unbounded
    return markup_join(texts)


BOUNDED_FILTERS: dict[str, Callable[..., Any]] = {
    "batch": _width(FILTERS["batch"]),
    "center": _width(FILTERS["center"]),
    "indent": _width(FILTERS["indent"]),
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
