"""How long a text is when set in Times, and where it breaks into lines.

Why: the drawn rules under the motto, the organ and the subject follow the length of a text, and
no font file can be relied on where a plan is rendered. The widths come from `times-widths.json`
(made by `tests/tools/make_times_widths.py`); they are those of Times New Roman, Liberation
Serif 2 and Tinos alike.

Lengths are points (1/72 inch). Kerning is not counted: Word and LibreOffice leave it off unless
a style asks for it.
"""

import json
import unicodedata
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

__all__ = ["break_lines", "line_count", "text_width_pt"]

_UNITS_PER_EM = 2048
_TABLE_PATH = Path(__file__).with_name("times-widths.json")


def text_width_pt(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """Length in points of `text` set on one line at `size_pt` points.

    A character outside the table counts as an "n", or as a whole em if it is a wide one (Chinese,
    emoji); marks that combine and characters that do not show count as nothing.
    """
    return _units(text, _face(bold, italic)) * size_pt / _UNITS_PER_EM


def line_count(
    text: str, width_pt: float, size_pt: float, *, bold: bool = False, italic: bool = False
) -> int:
    """Number of lines that `text` takes in a column of `width_pt` points; empty text takes one."""
    room = _room(width_pt, size_pt)
    face = _face(bold, italic)
    return _greedy_lines(_word_ends(text, face), room, face[" "])[-1]


def break_lines(
    text: str, width_pt: float, size_pt: float, *, bold: bool = False, italic: bool = False
) -> list[str]:
    """`text` in as few lines as `width_pt` points allow, of lengths as equal as they can be.

    Breaks stand at plain spaces only (a no-break space holds); a word longer than the column
    keeps a line to itself. Among breakings into the same number of lines: first one whose last
    line has more than one word, then the one whose longest line is shortest, then the most even.
    Joining the lines with a space gives `text` back.
    """
    return list(_balanced(text, width_pt, size_pt, bold, italic))


@lru_cache(maxsize=1024)  # the plans of a batch have the same organ and annexes
def _balanced(
    text: str, width_pt: float, size_pt: float, bold: bool, italic: bool
) -> tuple[str, ...]:
    words = text.split(" ")
    face = _face(bold, italic)
    ends, room, space = _word_ends(text, face), _room(width_pt, size_pt), face[" "]
    count = _greedy_lines(ends, room, space)[-1]
    if count == 1:
        return (text,)
    starts = _balanced_starts(ends, room, space, count)
    stops = [*starts[1:], len(words)]
    return tuple(" ".join(words[start:stop]) for start, stop in zip(starts, stops, strict=True))


def _balanced_starts(ends: list[int], room: int, space: int, count: int) -> list[int]:
    """Index of the first word of each line, for `count` lines."""
    for orphan_allowed in (False, True):
        starts = _best_starts(ends, room, space, count, orphan_allowed, even=False)
        if starts:
            spans = zip(starts, [*starts[1:], len(ends)], strict=True)
            longest = max(_line_units(ends, start, stop, space) for start, stop in spans)
            limit = min(room, longest)
            return _best_starts(ends, limit, space, count, orphan_allowed, even=True) or starts
    raise AssertionError("the greedy breaking is always among those tried")


def _best_starts(
    ends: list[int], room: int, space: int, count: int, orphan_allowed: bool, *, even: bool
) -> list[int]:
    """Line starts with the shortest longest line (or, if `even`, the least sum of squares).

    Goes from the last line up. `costs[start]` is the cheapest way to set the words from `start`
    on in the lines laid so far; words before it that need more lines than are left rule it out.
    Empty where nothing fits.
    """
    last = len(ends)
    needed = [0, *_greedy_lines(ends, room, space)]
    costs, layers = {last: 0}, []
    for left in reversed(range(count)):
        laid: dict[int, tuple[int, int]] = {}
        for stop, cost in costs.items():
            for start in range(stop - 1, -1, -1):
                units = _line_units(ends, start, stop, space)
                if units > room and stop - start > 1:
                    break
                is_orphan = stop == last and stop - start == 1 < last
                if needed[start] > left or (is_orphan and not orphan_allowed):
                    continue
                total = cost + units * units if even else max(cost, units)
                if start not in laid or total < laid[start][0]:
                    laid[start] = (total, stop)
        costs = {start: total for start, (total, _) in laid.items()}
        layers.append({start: stop for start, (_, stop) in laid.items()})
    if 0 not in costs:
        return []
    return list(accumulate(reversed(layers[1:]), lambda start, stops: stops[start], initial=0))


def _greedy_lines(ends: list[int], room: int, space: int) -> list[int]:
    """For each word, the line it falls on (from 1) when every line takes what it holds."""
    lines, count, start = [], 1, 0
    for stop in range(1, len(ends) + 1):
        if stop - start > 1 and _line_units(ends, start, stop, space) > room:
            count, start = count + 1, stop - 1
        lines.append(count)
    return lines


def _line_units(ends: list[int], start: int, stop: int, space: int) -> int:
    """Width of the words `start` to `stop` on one line, in units of the em."""
    return ends[stop - 1] - (ends[start - 1] if start else 0) + (stop - start - 1) * space


def _word_ends(text: str, face: dict[str, int]) -> list[int]:
    """Running total of the widths of the words of `text`, without the spaces between them."""
    return list(accumulate(_units(word, face) for word in text.split(" ")))


def _room(width_pt: float, size_pt: float) -> int:
    """Whole units of the em in `width_pt`: a text of exactly that width fits."""
    return int(width_pt * _UNITS_PER_EM / size_pt + 1e-6)


def _units(text: str, face: dict[str, int]) -> int:
    return sum(map(face.__getitem__, text))


class _Face(dict[str, int]):
    """Widths by character; one that the table lacks is judged once, by what kind it is."""

    def __missing__(self, character: str) -> int:
        if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
            units = 0
        elif unicodedata.east_asian_width(character) in {"W", "F"}:
            units = _UNITS_PER_EM
        else:
            units = self["n"]
        self[character] = units
        return units


def _face(bold: bool, italic: bool) -> dict[str, int]:
    names = {(0, 0): "regular", (1, 0): "bold", (0, 1): "italic", (1, 1): "bold_italic"}
    return _faces()[names[bold, italic]]


@cache
def _faces() -> dict[str, dict[str, int]]:
    """Face → character → advance width in units of the em; read when first asked for."""
    table = json.loads(_TABLE_PATH.read_text(encoding="utf-8"))
    return {
        name: _Face(
            (letter, int(width)) for width, letters in table[name].items() for letter in letters
        )
        for name in ("regular", "bold", "italic", "bold_italic")
    }
