"""Comments at the ends of lines of a YAML text: put there, and taken away again."""

import re
from collections.abc import Mapping

from ntmdocs.errors import DataError
from ntmdocs.sources.yaml.reader import read_yaml

__all__ = ["with_marks", "without_marks"]


def with_marks(text: str, marks: Mapping[int, str]) -> str:
    """The text with a comment at the end of some lines, numbered from 1; its values stay the same.

    A line that can have none (inside words that run over several lines) is left as it is.
    """
    marked = _marked(text, marks)
    if _means(marked) == _means(text):
        return marked
    for number, mark in marks.items():  # one of them cannot be: find it
        tried = _marked(text, {number: mark})
        text = tried if _means(tried) == _means(text) else text
    return text


def without_marks(text: str, pattern: str) -> str:
    """The text without the comments that match `pattern` whole; its values stay the same."""
    bare = re.sub(rf" *# (?:{pattern})(?= *$)", "", text, flags=re.MULTILINE)
    return bare if _means(bare) == _means(text) else text


def _marked(text: str, marks: Mapping[int, str]) -> str:
    lines = text.split("\n")
    for number, mark in marks.items():
        lines[number - 1] += f"  # {mark}"
    return "\n".join(lines)


def _means(text: str) -> object:
    try:
        return read_yaml(text).value
    except DataError:
        return None
