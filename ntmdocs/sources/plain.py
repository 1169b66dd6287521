"""Values from a program's memory (parsed JSON, a row of a database) as a file would say them."""

import datetime
from collections.abc import Mapping
from typing import Any

from ntmdocs.errors import DataError, Problem
from ntmdocs.language import msgids, tr
from ntmdocs.sources.source import MAX_DEPTH, Source
from ntmdocs.vietnamese.dates import date_in_figures

__all__ = ["plain_source"]

_TOO_DEEP = msgids(f"các mục lồng nhau quá {MAX_DEPTH} cấp")


def plain_source(values: Mapping[str, Any]) -> Source:
    """A source without a file: mappings are dicts, sequences lists, and scalars what one types.

    Whatever else stands in it (a model) stays as it is.
    """
    return Source("", _plain(values, 0))


def _plain(value: Any, depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise DataError([Problem(tr(_TOO_DEEP))])
    if isinstance(value, Mapping):
        return {str(key): _plain(one, depth + 1) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one, depth + 1) for one in value]
    return _typed(value)


def _typed(value: Any) -> Any:
    """A scalar as a person would type it; as a JSON reader does, so that 5 may be a number."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, datetime.date):
        return date_in_figures(value.year, value.month, value.day)
    return value
