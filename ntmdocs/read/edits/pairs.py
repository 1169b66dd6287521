"""Which line of the edited document is which line of the paper as it prints now."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise, takewhile

from ntmdocs.compare.align import Item, Pair, align
from ntmdocs.read.edits.printed import PrintedLine
from ntmdocs.word.place_marks import Base

__all__ = ["Pairs", "likeness", "pair_lines", "places_now", "share_left", "unnumbered"]

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(
    r"(?:(?:[IVXLC]{1,7}|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[A-ZĐa-zđ])[.)]|(?:Phần|Chương) [IVXLC]+)"
    r" +(?=\S)"
)
_LEFT = 0.7  # of a line's words, for it to be still there


@dataclass(frozen=True)
class Pairs:
    """Lines by their numbers in the edited document and in the paper now."""

    now_of: Mapping[int, int]
    moved: frozenset[int]
    """Those of the edited document that stand elsewhere in it than they were printed."""
    moved_in_data: frozenset[int]
    """Those that stand where they were printed, and elsewhere in the paper now."""


def places_now(base: Sequence[Base], now: Sequence[Base]) -> dict[int, int]:
    """For each place that was printed the one that it is now; paths move when data are added."""
    sides = [one.hash for one in base], [one.hash for one in now]
    found: dict[int, int] = {}
    slid: dict[int, int] = {}
    for _, start, stop, other, end in SequenceMatcher(None, *sides, autojunk=False).get_opcodes():
        if stop - start == end - other:  # the same, or each with other words in its place
            found |= {start + offset: other + offset for offset in range(stop - start)}
        elif start == stop:  # of two alike that has come which has another path
            alike = zip(base[start:], now[other:], strict=False)
            same = takewhile(lambda both: both[0] == both[1], alike)
            slid |= {start + offset: other + offset for offset, _ in enumerate(same)}
    found |= slid
    found |= _moved_in_data(base, now, found)
    by_parts = {n: _path_by_parts(base, now, found, n) for n in range(len(base)) if n not in found}
    for paths in (by_parts, {number: one.path for number, one in enumerate(base)}):
        taken = set(found.values())
        by_path = {one.path: number for number, one in enumerate(now) if number not in taken}
        left = {number: path for number, path in paths.items() if number not in found}
        found |= {number: by_path[path] for number, path in left.items() if path in by_path}
    return found


def _moved_in_data(
    base: Sequence[Base], now: Sequence[Base], found: Mapping[int, int]
) -> dict[int, int]:
    """Places of which the words stand elsewhere, and there alone."""
    taken = set(found.values())
    left = [one for number, one in enumerate(base) if number not in found]
    there = [one for number, one in enumerate(now) if number not in taken]
    counts = [Counter(one.hash for one in side) for side in (left, there)]
    by_hash = {one.hash: number for number, one in enumerate(now) if number not in taken}
    return {
        number: by_hash[one.hash]
        for number, one in enumerate(base)
        if number not in found and counts[0][one.hash] == counts[1][one.hash] == 1
    }


def _path_by_parts(
    base: Sequence[Base], now: Sequence[Base], found: Mapping[int, int], number: int
) -> str:
    """Where a heading is now by what stands under it: its own number may be another."""
    around, _, name = base[number].path.rpartition(".")
    length = around.count(".") + 1
    below = (n for n in range(number + 1, len(base)) if n in found)
    under = next((n for n in below if base[n].path.startswith(f"{around}.")), None)
    if under is None:
        return ""
    return ".".join((*now[found[under]].path.split(".")[:length], name))


def pair_lines(
    edited: Sequence[PrintedLine],
    now: Sequence[PrintedLine],
    line_now: Mapping[int, int],
    body: int,
) -> Pairs:
    """By the places that lines are marked with (`line_now`), and where there are none by words.

    The first places, as many as `body`, are numbered in the order in which they were printed.
    """
    marked = _marked(edited, now, line_now)
    chain = list(_in_order(sorted(marked.items())))
    pairs = dict(marked)
    taken = set(marked.values())
    ends = (-1, -1), *chain, (len(edited), len(now))
    for (last_edited, last_now), (next_edited, next_now) in pairwise(ends):
        new = [at for at in range(last_edited + 1, next_edited) if at not in marked]
        old = [at for at in range(last_now + 1, next_now) if at not in taken]
        pairs |= _alike(edited, new, now, old)
    moved = set(marked) - {number for number, _ in chain}
    in_data = moved & _as_printed(
        marked, {at: place for place, at in line_now.items() if place < body}
    )
    elsewhere = _elsewhere(edited, now, pairs)
    return Pairs(
        pairs | elsewhere, frozenset((moved - in_data) | set(elsewhere)), frozenset(in_data)
    )


def _as_printed(marked: Mapping[int, int], place_of: Mapping[int, int]) -> set[int]:
    """Lines of the document in the order in which they were printed, where the paper's is another.

    `place_of` gives the place of a line of the paper; places count on in the order of printing.
    """
    order = [place_of[at] for at in sorted(place_of)]
    if order == sorted(order):
        return set()
    by_print = sorted((number, place_of[at]) for number, at in marked.items() if at in place_of)
    return {number for number, _ in _in_order(by_print)}


def _elsewhere(
    edited: Sequence[PrintedLine], now: Sequence[PrintedLine], pairs: Mapping[int, int]
) -> dict[int, int]:
    """Lines without a mark whose very words stand elsewhere: cut and pasted."""
    taken = set(pairs.values())
    old = {
        unnumbered(line.text): number
        for number, line in reversed([*enumerate(now)])
        if number not in taken and line.text and line.cell is None and line.places
    }
    found: dict[int, int] = {}
    for number, line in enumerate(edited):
        if number not in pairs and line.cell is None and unnumbered(line.text) in old:
            found[number] = old.pop(unnumbered(line.text))
    return found


def unnumbered(text: str) -> str:
    """The words of a heading without its number, which is counted when it is printed."""
    number = _NUMBER.match(text)
    return text if number is None else text[number.end() :]


def _marked(
    edited: Sequence[PrintedLine], now: Sequence[PrintedLine], line_now: Mapping[int, int]
) -> dict[int, int]:
    """A line with the marks of several is the first whose words are still there: what follows was
    joined to it. Of several lines with one mark, it is the one most alike.
    """
    best: dict[int, tuple[float, int]] = {}
    for number, line in enumerate(edited):
        claims = dict.fromkeys(line_now[place] for place in line.places if place in line_now)
        if not claims:
            continue
        alike = max(claims, key=lambda at: likeness(line.text, now[at].text))
        at = next((at for at in claims if share_left(now[at].text, line.text) >= _LEFT), alike)
        score = likeness(line.text, now[at].text)
        if at not in best or best[at][0] < score:
            best[at] = score, number
    return {number: at for at, (_, number) in best.items()}


def share_left(before: str, after: str) -> float:
    """The share of the words that are still there."""
    words, left = _WORD.findall(before), set(_WORD.findall(after))
    return sum(word in left for word in words) / (len(words) or 1)


def likeness(one: str, other: str) -> float:
    """2 for the same; else the share of words that both have, of all that one has."""
    if one == other:
        return 2.0
    words, others = set(_WORD.findall(one)), set(_WORD.findall(other))
    return len(words & others) / (len(words | others) or 1)


def _in_order(pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The most of the pairs that stand in one order on both sides."""
    ends: list[int] = []
    chosen: list[int] = []
    before: list[int | None] = []
    for number, (_, at) in enumerate(pairs):
        place = bisect_left(ends, at)
        before.append(chosen[place - 1] if place else None)
        ends[place : place + 1] = [at]
        chosen[place : place + 1] = [number]
    back: list[tuple[int, int]] = []
    last = chosen[-1] if chosen else None
    while last is not None:
        back.append(pairs[last])
        last = before[last]
    yield from reversed(back)


def _alike(
    edited: Sequence[PrintedLine],
    new: Sequence[int],
    now: Sequence[PrintedLine],
    old: Sequence[int],
) -> dict[int, int]:
    """The lines of a stretch that have no marks, by their words."""
    sides = [
        [Item(at, lines[at].cell is not None, lines[at].text, lines[at].text) for at in numbers]
        for lines, numbers in ((now, old), (edited, new))
    ]
    return {step.new: step.old for step in align(*sides) if isinstance(step, Pair)}
