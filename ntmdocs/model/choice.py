"""A value chosen from a list: what stands in a file, and what it means to a person."""

from enum import StrEnum
from typing import Self

from ntmdocs.language import msgids, tr

__all__ = ["Choice"]


class Choice(StrEnum):
    """One of a list; `meaning` explains it to whoever chooses."""

    meaning_in_vietnamese: str

    def __new__(cls, value: str, meaning: str) -> Self:
        """A choice and its meaning."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.meaning_in_vietnamese = msgids(meaning)
        return made

    @property
    def meaning(self) -> str:
        """What it stands for, in the language in force."""
        return tr(self.meaning_in_vietnamese)
