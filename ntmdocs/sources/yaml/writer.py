"""Plain values → YAML, new or in the shape of a file that a person has been keeping."""

import json
from collections.abc import Mapping

from ntmdocs.errors import DataError
from ntmdocs.sources.files import clean_text
from ntmdocs.sources.source import Value
from ntmdocs.sources.yaml.layout import read_layout
from ntmdocs.sources.yaml.merge import merge
from ntmdocs.sources.yaml.reader import read_yaml
from ntmdocs.sources.yaml.text import after_key

__all__ = ["write_json", "write_yaml"]


def write_yaml(value: object, *, like: str | None = None) -> str:
    """YAML that `read_yaml` reads back as `value`: dict, list, str and None, nested.

    Numbers and booleans are written as text, since they are read back as text.
    `like` is the text of another YAML file: its comments, blank lines, order of keys and way
    of quoting stay wherever a key or list item is still there; new keys come last.
    DataError where `like` is no YAML that `read_yaml` reads.
    """
    plain = _plain(value)
    fresh = after_key(plain, 0).lstrip("\n ") or "null"
    if like is None:
        return fresh + "\n"
    text = clean_text(like)
    text += "" if text.endswith("\n") else "\n"
    if all(line.strip()[:1] in ("", "#") for line in text.split("\n")):
        return text.strip("\n") + "\n" + fresh + "\n"  # comments only
    read_yaml(text)
    merged = merge(text, read_layout(text), plain, fresh)
    return merged if _says(merged, plain) else fresh + "\n"


def write_json(value: object) -> str:
    """JSON as people read it: two spaces, Vietnamese letters as they are."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _says(text: str, value: Value) -> bool:
    """Whether a text reads back as a value.

    Text kept as it stands may, in rare shapes, mean something else beside its new neighbours
    (blank lines that close up on a `|+`). A lost comment is a pity, a changed plan is worse.
    """
    try:
        return read_yaml(text).value == value
    except DataError:
        return False


def _plain(value: object) -> Value:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(child) for key, child in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(child) for child in value]
    if isinstance(value, (bool, int, float)):
        return json.dumps(value)
    raise TypeError(f"write_yaml takes dict, list, str and None, not {type(value).__name__}")
