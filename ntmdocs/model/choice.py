"""A value chosen from a list: what stands in a file, and what it means in Vietnamese."""

from enum import StrEnum
from typing import Self

__all__ = ["Choice"]


class Choice(StrEnum):
    """One of a list; `meaning` explains it to whoever chooses."""

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Self:
        """A choice and its meaning."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.meaning = meaning
        return made
