"""Which of the old things became which of the new ones: paragraphs, tables, rows, sections.

First what is the same, then what differs in its figures only (next year's plan), then what is
alike in its words. The last step costs the product of two lengths, so that a long stretch is
looked at near its diagonal only.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import Generic, NamedTuple, TypeAlias, TypeVar

__all__ = ["Added", "Item", "Pair", "Removed", "Step", "align"]

Thing = TypeVar("Thing")

_WORD = re.compile(r"\w+")
_FIGURES = re.compile(r"\d+")
_MOST_PAIRS = 100_000  # looked at in one stretch
_ENOUGH_WORDS = 4  # beside figures, to know a paragraph again by its words
_OTHER_STYLE = 0.5  # taken off the likeness of two paragraphs of different styles
_PAIR, _SKIP_OLD, _SKIP_NEW = range(3)


@dataclass(frozen=True)
class Item(Generic[Thing]):
    """A thing to be aligned."""

    thing: Thing
    kind: Hashable
    """Only things of one kind become each other."""
    key: Hashable
    """Things of one key are the same."""
    text: str
    style: Hashable = None
    """Things of one style become each other rather than others."""
    is_whole: bool = False
    """It stays as it is, or is removed."""
    least_alike: float = 0.5
    """Of the words of both, as a share: with less it is another thing."""

    @cached_property
    def words(self) -> frozenset[tuple[str, int]]:
        """The words, capitals or not, each with how many of it came before."""
        count: dict[str, int] = {}
        found = set()
        for word in _WORD.findall(self.text.casefold()):
            count[word] = count.get(word, 0) + 1
            found.add((word, count[word]))
        return frozenset(found)


class Pair(NamedTuple, Generic[Thing]):
    """A thing and what it became, the same or another."""

    old: Thing
    new: Thing


class Removed(NamedTuple, Generic[Thing]):
    """A thing that the new side does not have."""

    old: Thing


class Added(NamedTuple, Generic[Thing]):
    """A thing that the old side did not have."""

    new: Thing


Step: TypeAlias = Pair[Thing] | Removed[Thing] | Added[Thing]


def align(old: Sequence[Item[Thing]], new: Sequence[Item[Thing]]) -> list[Step[Thing]]:
    """All of both in order; between two pairs first what was removed, then what was added."""
    pairs = list(_anchored(old, new, (_key, _figureless)))
    steps: list[Step[Thing]] = []
    for last, pair in pairwise([(-1, -1), *pairs, (len(old), len(new))]):
        steps += (Removed(item.thing) for item in old[last[0] + 1 : pair[0]])
        steps += (Added(item.thing) for item in new[last[1] + 1 : pair[1]])
        if pair[0] < len(old):
            steps.append(Pair(old[pair[0]].thing, new[pair[1]].thing))
    return steps


def _key(item: Item[Thing]) -> Hashable:
    return item.kind, item.key


def _figureless(item: Item[Thing]) -> Hashable:
    """The same for two that differ in their figures only, if there is enough beside figures."""
    has_words = sum(not word.isdecimal() for word, _ in item.words) >= _ENOUGH_WORDS
    is_meant = has_words and not item.is_whole
    return (item.kind, item.style, _FIGURES.sub("0", item.text) if is_meant else item.key)


def _anchored(
    old: Sequence[Item[Thing]],
    new: Sequence[Item[Thing]],
    keys: Sequence[Callable[[Item[Thing]], Hashable]],
) -> Iterator[tuple[int, int]]:
    """Pairs that share the first key; between these, pairs of the next key; last, what is alike."""
    if not old or not new:
        return
    if not keys:
        yield from _alike(old, new)
        return
    find = keys[0]
    sides = [find(item) for item in old], [find(item) for item in new]
    blocks = SequenceMatcher(None, sides[0], sides[1], autojunk=False).get_matching_blocks()
    at_old = at_new = 0
    for a, b, size in blocks:
        # Empty paragraphs are everywhere: alone they say nothing of what belongs together.
        if size and not any(item.words for item in old[a : a + size]):
            continue
        for in_old, in_new in _anchored(old[at_old:a], new[at_new:b], keys[1:]):
            yield at_old + in_old, at_new + in_new
        yield from ((a + n, b + n) for n in range(size))
        at_old, at_new = a + size, b + size


def _alike(old: Sequence[Item[Thing]], new: Sequence[Item[Thing]]) -> Iterator[tuple[int, int]]:
    """The pairs, none crossing another, that are most alike all together."""
    rows, columns = len(old), len(new)
    reach = max(_MOST_PAIRS // (2 * rows), columns // rows)
    best = [0.0] * (columns + 1)
    choices = []
    for row, item in enumerate(old, 1):
        centre = row * columns // rows
        first, last = max(1, centre - reach), min(columns, centre + reach)
        choice = bytearray([_SKIP_OLD]) * first
        above, best = best, best[:first]
        for column in range(first, last + 1):
            score, chosen = above[column], _SKIP_OLD
            if best[-1] > score:
                score, chosen = best[-1], _SKIP_NEW
            likeness = _likeness(item, new[column - 1])
            if likeness and above[column - 1] + likeness > score:
                score, chosen = above[column - 1] + likeness, _PAIR
            best.append(score)
            choice.append(chosen)
        best += best[-1:] * (columns - last)
        choices.append(choice + bytearray([_SKIP_NEW]) * (columns - last))
    yield from reversed(list(_chosen(choices, columns)))


def _chosen(choices: Sequence[bytearray], column: int) -> Iterator[tuple[int, int]]:
    row = len(choices)
    while row and column:
        choice = choices[row - 1][column]
        if choice == _PAIR:
            yield row - 1, column - 1
        row -= choice != _SKIP_NEW
        column -= choice != _SKIP_OLD


def _likeness(old: Item[Thing], new: Item[Thing]) -> float:
    """How well two go together; 0 where they must not be paired."""
    if old.kind != new.kind:
        return 0
    if old.key == new.key:
        return 2 if old.words else 1
    if old.is_whole or new.is_whole:
        return 0
    if not old.words and not new.words:
        return 0.9
    share = 2 * len(old.words & new.words) / (len(old.words) + len(new.words))
    if share < old.least_alike:
        return 0
    return 1 + share if old.style == new.style else 1 + share - _OTHER_STYLE
