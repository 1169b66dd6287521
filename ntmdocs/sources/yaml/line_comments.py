"""Comments at the ends of lines of a YAML text: put there, and taken away again."""

import re
from collections.abc import Mapping

from ntmdocs.errors import DataError
from ntmdocs.sources.source import Value
from ntmdocs.sources.yaml.reader import read_yaml

__all__ = ["with_line_comments", "without_line_comments"]


def with_line_comments(text: str, comments: Mapping[int, str], value: Value) -> str:
    """The text with comments at the ends of some lines, numbered from 1; it still says `value`.

    A line that can have none (inside words that run over several lines) is left as it is.
    """
    commented = _commented(text, comments)
    if _says(commented, value):
        return commented
    for number, comment in comments.items():  # one of the lines can have none: find it
        tried = _commented(text, {number: comment})
        text = tried if _says(tried, value) else text
    return text


def without_line_comments(text: str, pattern: str) -> str:
    """The text without the comments that match `pattern` whole; it means the same."""
    bare = re.sub(rf" *# (?:{pattern})(?= *$)", "", text, flags=re.MULTILINE)
    return bare if bare != text and _says(bare, read_yaml(text).value) else text


def _commented(text: str, comments: Mapping[int, str]) -> str:
    lines = text.split("\n")
    for number, comment in comments.items():
        lines[number - 1] += f"  # {comment}"
    return "\n".join(lines)


def _says(text: str, value: Value) -> bool:
    """Whether a text can be read, and says that."""
    try:
        return read_yaml(text).value == value
    except DataError:
        return False
