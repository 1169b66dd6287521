"""The times in a plan's prose by which something is due."""

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ntmdocs.model import Text
from ntmdocs.model.walk import DataPath
from ntmdocs.prose.times import (
    DEADLINE_FIELDS,
    DUE,
    judged_times,
    outside_braces,
    words_before,
)
from ntmdocs.vietnamese import TimeKind, TimeWord, parse_deadline, time_words

__all__ = ["DueTime", "due_times"]


class DueTime(NamedTuple):
    """A day, month or quarter by whose end something is due."""

    path: DataPath
    word: TimeWord
    last_day: datetime.date


def due_times(prose: Iterable[tuple[DataPath, Text]], year: int) -> Iterator[DueTime]:
    """The deadlines in the filled prose of a plan of `year`; the start of work is no deadline."""
    for path, text in prose:
        for word in _due_words(path, outside_braces(text), year):
            is_day = word.kind is TimeKind.DAY
            days = parse_deadline(f"ngày {word.words}" if is_day else word.words)
            if days is not None and path[-1] != "starts":
                yield DueTime(path, word, days[1])


def _due_words(path: DataPath, text: str, year: int) -> Iterator[TimeWord]:
    """Times in fields for deadlines, and times in sentences behind `trước`, `xong`, `đến` …"""
    is_field = path[-1] in DEADLINE_FIELDS
    other = {time.word.start for time in judged_times(text, year) if time.why is not None}
    for word in time_words(text):
        is_exact = word.kind in (TimeKind.DAY, TimeKind.MONTH, TimeKind.QUARTER)
        if word.first_year < year or not is_exact:
            continue
        if is_field or (word.start not in other and DUE.search(words_before(text, word))):
            yield word
