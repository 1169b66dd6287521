"""Widths of a table's columns, and the size of letters in which the table goes on its page.

No word of a cell is to break: a figure or a date in two pieces is read as another one.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, count
from typing import NamedTuple

from ntmdocs.word.lengths import Length, Mm, Pt

__all__ = ["CELL_MARGINS", "Bounds", "Fit", "Need", "fit_columns", "shared_widths"]

CELL_MARGINS = Pt(9.5)
"""Left and right, and a hair for the rules."""
# A cell of one line that is no wider (`Tháng 12/2026`) is not to take two.
_SHORT = Mm(32).twips
# What a column of prose ought to have, and what it must have so that its words do not stand one
# under another.
_COMFORTABLE, _TOLERABLE = Mm(28).twips, Mm(22).twips
_SMALLEST = Pt(10)  # smaller letters are not read with ease
_MARGINS_IN_POINTS, _TWIPS_IN_POINT = float(CELL_MARGINS), Pt(1).twips
_UNBOUNDED = float("inf")

Bounds = tuple[float, float]
"""The least and the most that a column is to have, in twips."""


class Need(NamedTuple):
    """What a column asks for, without the margins of a cell."""

    share: float
    """Its width as the plan gives it, relative to the others."""
    word: Length
    """The longest word in it."""
    line: Length
    """The longest cell in it, set on one line."""
    is_free: bool = False
    """Whether the plan leaves its width open: then it takes no more than its longest cell."""


class Fit(NamedTuple):
    """How a table goes on its page."""

    widths: tuple[int, ...]
    """In twips; their sum is the whole width."""
    size: Length
    """Of its letters."""
    holds: bool
    """Whether each column holds its longest word."""
    reads_well: bool
    """Whether columns of prose hold a few words a line."""


@lru_cache(maxsize=256)  # a paper asks more than once, and the papers of a batch share tables
def fit_columns(needs: tuple[Need, ...], width: Length, size: Length) -> Fit:
    """The widths, and the largest letters in which the table reads well, from `size` down to 10 pt.

    `needs` are in letters of `size`. Where not even the smallest will do, those in which no word
    breaks; where there are none, each column gets its part of what its longest word asks for.
    """
    shares = [need.share for need in needs]
    for reads_well in (True, False):
        for smaller in _sizes(size):
            columns = [_Column.of(need, smaller / size) for need in needs]
            bounds = _bounds(columns, width.twips, reads_well=reads_well)
            if bounds is not None:
                widths = shared_widths(shares, bounds, width.twips)
                return Fit(tuple(widths), smaller, holds=True, reads_well=reads_well)
    unbounded = [(0.0, _UNBOUNDED)] * len(columns)
    widths = shared_widths([column.word for column in columns], unbounded, width.twips)
    return Fit(tuple(widths), smaller, holds=False, reads_well=False)


def shared_widths(shares: Sequence[float], bounds: Sequence[Bounds], total: int) -> list[int]:
    """Widths in twips, in the proportions of `shares` but within `bounds`; their sum is `total`.

    A column out of its bounds gets what is nearest, and the others share the rest. That total
    must lie between the sums of the least and of the most.
    """
    sizes: dict[int, float] = {}
    while len(sizes) < len(shares):
        free = [n for n in range(len(shares)) if n not in sizes]
        rest = total - sum(sizes.values())
        whole = sum([shares[n] for n in free])
        wished = {n: shares[n] * rest / whole for n in free}
        bounded = {n: min(max(wished[n], bounds[n][0]), bounds[n][1]) for n in free}
        excess = sum(bounded.values()) - rest
        # Too much in all: those that had to be widened are settled, and the others must give.
        settled = {n: size for n, size in bounded.items() if (size - wished[n]) * excess > 0}
        sizes |= settled or bounded
    return _whole([sizes[n] for n in range(len(shares))])


class _Column(NamedTuple):
    """What a column asks for in smaller letters, in twips and with the margins of a cell."""

    word: int
    line: int
    most: float

    @classmethod
    def of(cls, need: Need, scale: float) -> "_Column":
        word = _twips(float(need.word) * scale)
        line = max(word, _twips(float(need.line) * scale))
        return cls(word, line, line if need.is_free else _UNBOUNDED)

    def good_ways(self) -> tuple[int, ...]:
        """How wide it may be at least, the best first."""
        if self.line <= _SHORT:
            return self.line, self.line, self.word
        tolerable = max(self.word, _TOLERABLE)
        return max(self.word, _COMFORTABLE), tolerable, tolerable


def _bounds(columns: Sequence[_Column], total: int, *, reads_well: bool) -> list[Bounds] | None:
    """Each column's least and most; None where there is no room for the least."""
    ways = [each.good_ways() if reads_well else (each.word,) for each in columns]
    least = next((way for way in zip(*ways, strict=True) if sum(way) <= total), None)
    if least is None:
        return None
    most = [each.most for each in columns]
    if sum(most) < total:
        most = [_UNBOUNDED] * len(most)
    return list(zip(least, most, strict=True))


def _twips(points: float) -> int:
    """With the margins of a cell."""
    return round((points + _MARGINS_IN_POINTS) * _TWIPS_IN_POINT)


def _sizes(size: Length) -> Iterator[Length]:
    """`size`, and each that is a whole point smaller, down to the smallest."""
    yield size
    for less in count(1):
        if size - less < _SMALLEST:
            return
        yield size - less


def _whole(sizes: Iterable[float]) -> list[int]:
    """Sizes in whole twips, rounded so that their sum stays the same."""
    edges = [round(edge) for edge in accumulate(sizes)]
    return [right - left for left, right in zip([0, *edges], edges, strict=False)]
