"""Sums that a table states beside its rows: compared with what these add up to, never read.

Which rows a sum is meant to have is not said. `Cộng thôn Nội` has those of its village, a grand
total at an end of the table has all of them; any other is right where some rows beside it, from one
village, group or sum to another, add up to it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ntmdocs.patterns import regex
from ntmdocs.store.villages.groups import CellValue
from ntmdocs.store.villages.kinds import count_in, village_key, without_kind
from ntmdocs.store.villages.money import in_dong
from ntmdocs.store.villages.units import Unit
from ntmdocs.vietnamese import comparison_key

__all__ = ["Differs", "Miscounted", "Sums", "part_name"]

_IN_FRONT = regex(r"\A(?:[-–+*•]\s*)?(?:trong đó\s*:?\s*)?(?:[-–+*•]\s*)?(?:nguồn )?(?:vốn )?")
_BARE = regex(r"cộng[\s.:]*")
_FIGURES = regex(r"([0-9][0-9.]*)(?:,([0-9]+))?")
_ALL = ""  # of a source: whichever the village


class Differs(NamedTuple):
    """A sum that is stated, and what its rows add up to."""

    label: str
    value: CellValue
    stated_vnd: int
    counted_vnd: int


class Miscounted(NamedTuple):
    """A number of villages that is stated, and how many there are."""

    value: CellValue
    counted: int


class _Count(NamedTuple):
    """A number of villages in a sum."""

    value: CellValue
    stated: int
    at: int
    """How many villages were met before it."""
    known: int
    """How many these are, each counted once."""


class _Stated(NamedTuple):
    label: str
    value: CellValue
    amount_vnd: int
    at: int
    """How many sums of rows were counted before it."""
    village: str


@dataclass
class _OfTable:
    """What is counted and stated in one table."""

    upto: list[int] = field(default_factory=lambda: [0])
    """What all rows before each add up to."""
    bounds: list[int] = field(default_factory=lambda: [0])
    """Before which rows a village, a group or a sum begins or ends."""
    of_village: Counter[str] = field(default_factory=Counter)
    of_source: Counter[tuple[str, str]] = field(default_factory=Counter)
    stated: list[_Stated] = field(default_factory=list)
    parts: list[_Stated] = field(default_factory=list)
    met: list[str] = field(default_factory=list)
    """The villages, as they come."""
    known: set[str] = field(default_factory=set)
    """The same, each once."""
    counts: list[_Count] = field(default_factory=list)

    def add_bound(self) -> None:
        self.bounds.append(len(self.upto) - 1)


class Sums:
    """Gathers, table by table, the money of rows and the sums that stand between them."""

    def __init__(self) -> None:
        self._tables: list[_OfTable] = []

    def begin(self) -> None:
        """Another table."""
        self._tables.append(_OfTable())

    def bound(self) -> None:
        """Another village or group of villages."""
        self._tables[-1].add_bound()

    def meet(self, village: str) -> None:
        """A village, also one that was met before."""
        self._tables[-1].met.append(_bare_key(village))
        self._tables[-1].known.add(_bare_key(village))

    def state_count(self, value: CellValue) -> None:
        """`Cộng: 03 thôn`."""
        table, stated = self._tables[-1], count_in(value.text)
        if stated is not None:
            table.counts.append(_Count(value, stated, len(table.met), len(table.known)))

    def miscounted(self) -> Iterator[Miscounted]:
        """The numbers of villages that fit neither all of them nor those above or below."""
        for table in self._tables:
            ends = [0, *(count.at for count in table.counts), len(table.met)]
            for nth, count in enumerate(table.counts, 1):
                above, below = (
                    len(set(table.met[start:end]))
                    for start, end in (ends[nth - 1 : nth + 1], ends[nth : nth + 2])
                )
                if count.stated not in (len(table.known), count.known, above, below):
                    yield Miscounted(count.value, above or count.known)

    def count(self, village: str, source: str, amount_vnd: int) -> None:
        """Money of one row."""
        table = self._tables[-1]
        table.upto.append(table.upto[-1] + amount_vnd)
        table.of_village[_bare_key(village)] += amount_vnd
        for key in (_ALL, _bare_key(village)):
            table.of_source[key, part_name(source)] += amount_vnd

    def state(self, label: str, value: CellValue, unit: Unit, village: str) -> None:
        """A sum in a row of its own; what cannot be read as money is nothing to compare."""
        if stated := self._stated(label, value, unit, village):
            self._tables[-1].stated.append(stated)
        self.bound()

    def state_part(self, label: str, value: CellValue, unit: Unit, village: str) -> bool:
        """A part of a sum, `Trong đó: ngân sách xã`; False where it cannot be compared."""
        stated = self._stated(label, value, unit, village)
        if stated is None:
            return False
        self._tables[-1].parts.append(stated)
        return _part_of(stated, self._tables[-1]) is not None

    def _stated(self, label: str, value: CellValue, unit: Unit, village: str) -> _Stated | None:
        try:
            amount_vnd = in_dong(value, unit)
        except ValueError:
            return None
        at = len(self._tables[-1].upto) - 1
        return _Stated(label, value, amount_vnd, at, _bare_key(village))

    def differing(self) -> Iterator[Differs]:
        """The sums that do not fit, from above."""
        whole = sum(table.upto[-1] for table in self._tables)
        for table in self._tables:
            table.add_bound()
            labels = Counter(comparison_key(stated.label) for stated in table.stated)
            for stated in table.stated:
                is_only = labels[comparison_key(stated.label)] == 1
                counted = _counted(stated, table, whole, is_only=is_only)
                if counted is not None:
                    yield Differs(stated.label, stated.value, stated.amount_vnd, counted)
            for stated in table.parts:
                counted = _part_of(stated, table)
                if counted is not None and not _are_near(stated, counted):
                    yield Differs(stated.label, stated.value, stated.amount_vnd, counted)


def _counted(stated: _Stated, table: _OfTable, whole: int, *, is_only: bool) -> int | None:
    """What the rows that are meant add up to; None where some add up to what is stated."""
    own, all_rows = _of_named(stated.label, table.of_village), table.upto[-1]
    if own is not None:
        return None if _are_near(stated, own) else own
    if _are_near(stated, all_rows) or _are_near(stated, whole):
        return None
    is_bare = _BARE.fullmatch(comparison_key(stated.label))
    if is_only and not is_bare and stated.at in (0, len(table.upto) - 1):
        return all_rows
    before = table.upto[stated.at]
    if any(_are_near(stated, abs(sum_of_rows)) for sum_of_rows in _beside(stated, table)):
        return None
    nearest = bisect_left(table.bounds, stated.at) - 1
    return before - table.upto[table.bounds[max(nearest, 0)]]


def _beside(stated: _Stated, table: _OfTable) -> Iterator[int]:
    """Of the sums of rows that end or begin at a sum those nearest to it: they only grow."""
    before = table.upto[stated.at]
    for wanted in (before - stated.amount_vnd, before + stated.amount_vnd):
        found = bisect_left(table.bounds, wanted, key=table.upto.__getitem__)
        for bound in table.bounds[max(found - 1, 0) : found + 1]:
            yield table.upto[bound] - before


def _of_named(label: str, of_village: Counter[str]) -> int | None:
    """The sum of the village that a label ends with: `Cộng thôn Nội`."""
    words = label.split()
    keys = (_bare_key(" ".join(words[at:])) for at in range(1, len(words)))
    return next((of_village[key] for key in keys if key in of_village), None)


def _part_of(stated: _Stated, table: _OfTable) -> int | None:
    """The money of the source, or of the village, that a part is named by; of those the nearest."""
    name = part_name(stated.label)
    keys = (_ALL, name), (stated.village, name)
    sums = [table.of_source[key] for key in keys if key in table.of_source]
    if _bare_key(name) in table.of_village:
        sums.append(table.of_village[_bare_key(name)])
    return min(sums, key=lambda each: abs(each - stated.amount_vnd), default=None)


@lru_cache(maxsize=1024)  # rows repeat their sources
def part_name(text: str) -> str:
    """What a part of a sum is of: `ns xã` of `Trong đó: ngân sách xã`; '' where it does not say."""
    bare = _IN_FRONT.sub("", comparison_key(text), count=1).rstrip(" :.;")
    return bare.replace("ngân sách", "ns") if any(map(str.isalpha, bare)) else ""


@lru_cache(maxsize=1024)  # each row names its village
def _bare_key(village: str) -> str:
    """What all ways to name a village share, with its kind before it or without."""
    return village_key(without_kind(village)[1] or village)


def _are_near(stated: _Stated, counted_vnd: int) -> bool:
    """Alike to the last digit that is written: a sum may be rounded where its rows are not."""
    found = _FIGURES.search(stated.value.text)
    assert found is not None
    fraction = found[2] or ""
    number = Decimal(f"{found[1].replace('.', '')}.{fraction or 0}")
    if not number:
        return stated.amount_vnd == counted_vnd
    last_digit = stated.amount_vnd / number / 10 ** len(fraction)
    return bool(2 * abs(stated.amount_vnd - counted_vnd) < max(last_digit, 2))
