"""What a paper says as one short string, the same in every process: to see that it is the same."""

import hashlib
import json
import secrets
from collections.abc import Iterable
from functools import cache
from typing import Any

from ntmdocs.model.base import Model, Text

__all__ = ["digest"]

_PLAIN = {str, Text, int, bool, type(None)}


def digest(model: Model) -> str:
    """SHA-256 over every value of the model and of its parts, and over what kinds these are."""
    said = json.dumps(_plain(model), ensure_ascii=False)
    return hashlib.sha256(said.encode(errors="surrogatepass")).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return _each_plain(value)
    kind = _kind(value.__class__)
    if kind is None:
        return repr(value)
    name, fields = kind
    values = value.__dict__
    return [name, *_each_plain([values[field] for field in fields])]


def _each_plain(values: Iterable[Any]) -> list[Any]:
    return [value if type(value) in _PLAIN else _plain(value) for value in values]


@cache
def _kind(kind: type) -> tuple[str, tuple[str, ...]] | None:
    """The name of a model and its fields; None of another value.

    A class of somebody else's is another one in each process: what its code does may change,
    and nothing here knows when.
    """
    if not issubclass(kind, Model):
        return None
    name = f"{kind.__module__}.{kind.__qualname__}"
    if not name.startswith("ntmdocs."):
        name += secrets.token_hex(16)
    return name, tuple(kind.model_fields)
