"""The times in a plan's prose by which something is due."""

import datetime
import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from ntmdocs.model import Paper, Table, Text
from ntmdocs.model.walk import DataPath, blocks_of
from ntmdocs.patterns import regex
from ntmdocs.prose.times import (
    DEADLINE_FIELDS,
    DUE,
    judged_times,
    outside_braces,
    words_before,
)
from ntmdocs.vietnamese import TimeKind, TimeWord, parse_deadline, time_words

__all__ = ["DueTime", "due_times", "time_cells"]

_OF_TIMES = regex(
    r"\W*(?:thời hạn|thời gian|hạn|ngày) ?(?:hoàn thành|thực hiện)?\W*$", re.IGNORECASE
)


class DueTime(NamedTuple):
    """A day, month or quarter by whose end something is due."""

    path: DataPath
    word: TimeWord
    last_day: datetime.date


def due_times(
    prose: Iterable[tuple[DataPath, Text]], year: int, cells: Container[DataPath] = ()
) -> Iterator[DueTime]:
    """The deadlines in the filled prose of a plan of `year`; the start of work is no deadline.

    `cells` are the paths of cells that hold a deadline and nothing else.
    """
    for path, text in prose:
        for word in _due_words(path, outside_braces(text), year, path in cells):
            is_day = word.kind is TimeKind.DAY
            days = parse_deadline(f"ngày {word.words}" if is_day else word.words)
            if days is not None and path[-1] != "starts":
                yield DueTime(path, word, days[1])


def time_cells(paper: Paper) -> frozenset[DataPath]:
    """The paths of the texts in columns of deadlines: `Thời hạn`, `Thời gian hoàn thành`."""
    return frozenset(
        (*path, "rows", row, "cells", number, index)
        for path, table in blocks_of(paper, Table)
        for number, column in enumerate(table.leaves)
        if _OF_TIMES.match(column.title)
        for row, each in enumerate(table.rows)
        if number < len(each.cells)
        for index in range(len(each.cells[number]))
    )


def _due_words(path: DataPath, text: str, year: int, is_cell: bool) -> Iterator[TimeWord]:
    """Times in fields for deadlines, and times in sentences behind `trước`, `xong`, `đến` …"""
    is_field = is_cell or path[-1] in DEADLINE_FIELDS
    other = {time.word.start for time in judged_times(text, year) if time.why is not None}
    words = list(time_words(text))
    for word in words[-1:] if is_cell else words:
        is_exact = word.kind in (TimeKind.DAY, TimeKind.MONTH, TimeKind.QUARTER)
        if word.first_year < year or not is_exact:
            continue
        if is_field or (word.start not in other and DUE.search(words_before(text, word))):
            yield word
