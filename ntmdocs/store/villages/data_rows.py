"""Which rows below the headings are data: totals, notes, groups and signatures are not."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import filterfalse, islice

from ntmdocs.sources import Row
from ntmdocs.store.villages.header import REQUIRED, Section
from ntmdocs.store.villages.kinds import bare_name
from ntmdocs.store.villages.row_kinds import (
    is_bare_total,
    is_group,
    is_index,
    is_note,
    is_part,
    is_sign_off,
    is_starred,
    is_title,
    is_total,
)

__all__ = ["DataRows", "Kind"]

_OF_WORK = ("who", "helpers", "starts", "ends")


class Kind(Enum):
    """What to do with a row."""

    DATA = auto()
    COMPUTED = auto()
    """Numbers of the columns: nothing of its own."""
    TOTAL = auto()
    """A sum of other rows."""
    TOTAL_OF_WORK = auto()
    """The same in the place of a task: what stands before it is said of a criterion."""
    PART = auto()
    """What a total consists of: `Trong đó`, `- Ngân sách xã`."""
    WORDS = auto()
    """A note between rows that go on."""
    CLOSING = auto()
    """Other words, after which no row belongs to the village above."""


class DataRows:
    """Looks at the rows of one table, one after the other."""

    def __init__(self, section: Section) -> None:
        self.columns = section.columns
        self._first = section.first_rows
        self._index: list[str] | None = None
        self._is_after_note = self._is_closed = False
        self._is_after_total = self._is_in_parts = False
        self._last = max(self.columns[name] for name in REQUIRED)

    def kind(self, row: Row) -> Kind:
        """What the row is."""
        is_first = row.number in self._first
        if is_first:
            self._is_after_note = self._is_closed = False
        filled = [at for at, value in enumerate(row.values) if value.strip()]
        said = [row.values[at] for at in filled]
        if self._is_index(row, said, is_first):
            return Kind.COMPUTED
        if of_sum := self._total(row, filled) or self._part(row, filled):
            self._is_after_total = True
            return of_sum
        self._is_after_total = self._is_in_parts = False
        texts = list(dict.fromkeys(map(str.strip, said)))
        if not texts:
            return Kind.DATA
        in_front = filled[0] <= self._last
        if all(is_sign_off(text, in_front=in_front) for text in texts):
            self._is_closed = True
        if self._is_closed:
            self._is_closed = not self._names_both(row)
            return Kind.CLOSING if self._is_closed else Kind.DATA
        if in_front and ":" in texts[0] and is_note(texts[0]):  # its commas may part it in CSV
            self._is_after_note = True
            return Kind.WORDS
        words = list(islice(filterfalse(_is_number, texts), 2))
        if in_front and len(words) == 1 and not self._has_own_criterion(row, filled[0]):
            return self._kind_alone(texts, words[0])
        self._is_after_note = self._is_after_note and not self._names_both(row)
        return Kind.DATA

    def _kind_alone(self, texts: list[str], words: str) -> Kind:
        """Of a row that has one text, beside a number perhaps."""
        if is_note(words):
            self._is_after_note = True
            return Kind.WORDS
        if is_starred(words) and bare_name(words) == words:
            self._is_after_note = True
            return Kind.CLOSING
        is_closing = is_group(" ".join(texts)) or is_group(words) or is_title(words)
        return Kind.CLOSING if is_closing or self._is_after_note else Kind.DATA

    def _has_own_criterion(self, row: Row, first: int) -> bool:
        criterion = self.columns["criterion"]
        return bool(row[criterion].strip()) and not _is_one(row, first, criterion)

    def _names_both(self, row: Row) -> bool:
        """Whether a village and a criterion stand in the row, each in its own cell."""
        name, criterion = (self.columns[field] for field in REQUIRED)
        return bool(row[name].strip() and row[criterion].strip()) and not _is_one(
            row, name, criterion
        )

    def _is_index(self, row: Row, numbers: list[str], is_first: bool) -> bool:
        """Directly below the headings, or as it stood there."""
        if numbers == self._index:
            return True
        if is_first and is_index(numbers):
            has_all = all(row[column].strip() for column in self.columns.values())
            self._index = numbers if has_all else self._index
        return numbers == self._index

    def _part(self, row: Row, filled: Sequence[int]) -> Kind | None:
        """One name and its sum, below `Trong đó`, or below a total with a dash before it."""
        first = row[filled[0]].strip() if filled else ""
        if not first:
            return None
        if is_part(first):
            self._is_in_parts = True
            return Kind.PART
        if not self._is_in_parts and not (self._is_after_total and first[0] in "-–+*•"):
            return None
        sums = [self.columns[field] for field in ("amount", "source") if field in self.columns]
        others = {row[at] for at in filled if at in self.columns.values() and at not in sums}
        is_one = len(others - {first}) == 0 and any(row[at].strip() for at in sums[:1])
        return Kind.PART if is_one else None

    def _total(self, row: Row, filled: Sequence[int]) -> Kind | None:
        """A closing row: by its village's or its number's cell, its criterion's or its task's."""
        name, criterion = (self.columns[field] for field in REQUIRED)
        what = self.columns.get("what", criterion)
        last = max(name, criterion, what)
        for at in filled:
            if at > last or not is_total(row[at]):
                continue
            if at == what != criterion:
                is_work = not is_bare_total(row[at]) or any(
                    row[self.columns[field]].strip() for field in _OF_WORK if field in self.columns
                )
                return None if is_work else Kind.TOTAL_OF_WORK
            others = (each for each in (criterion, what) if at != criterion and each != at)
            is_alone = all(not row[each].strip() or _is_one(row, at, each) for each in others)
            return Kind.TOTAL if is_alone else None
        is_sum = not {name, criterion, what}.intersection(filled) and self._sums(row)
        return Kind.TOTAL if is_sum else None

    def _sums(self, row: Row) -> bool:
        """Whether the words of a total stand elsewhere in a row of money."""
        amount = self.columns.get("amount", -1)
        has_sum = amount >= 0 and (row[amount].strip() or amount in row.faults)
        return bool(has_sum) and any(map(is_total, row.values))


def _is_one(row: Row, first: int, second: int) -> bool:
    """Whether two columns are one merged cell in this row."""
    return row.merged.get(first) is not None and row.merged.get(first) == row.merged.get(second)


def _is_number(text: str) -> bool:
    """A number in front of a row: `1`, `I`, `II.`."""
    bare = text.rstrip(".)")
    return bare.isdecimal() or not bare.strip("IVX")
