"""How long a text is when set in Times, and where it breaks into lines.

Why: the drawn rules under the motto, the organ and the subject follow the length of a text, and
no font file can be relied on where a plan is rendered. The widths come from `times-widths.json`
(made by `tests/tools/make_times_widths.py`); they are those of Times New Roman, Liberation
Serif 2 and Tinos alike.

Kerning is not counted: Word and LibreOffice leave it off unless a style asks for it.
"""

import json
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

from ntmdocs.word.lengths import Length

__all__ = ["break_lines", "extents_at_1_pt", "text_width"]

_UNITS_PER_EM = 2048
_TABLE_PATH = Path(__file__).with_name("times-widths.json")


def text_width(text: str, size: Length, *, bold: bool = False, italic: bool = False) -> Length:
    """Length of `text` set on one line in letters of `size`.

    A character outside the table counts as an "n", or as a whole em if it is a wide one (Chinese,
    emoji); marks that combine and characters that do not show count as nothing.
    """
    return Length(_units_of(text, bold, italic) * float(size) / _UNITS_PER_EM)


def extents_at_1_pt(text: str, *, bold: bool = False) -> tuple[float, float]:
    """How long the longest word is, and all of it on one line, in points, in letters of one."""
    face = _faces()[bold, False]
    words = face.of_words(text)
    whole = sum(words) + face.space * (len(words) - 1)
    return max(words) / _UNITS_PER_EM, whole / _UNITS_PER_EM


@lru_cache(maxsize=4096)  # the plans of a batch have the same organ, titles and signer
def _units_of(text: str, bold: bool, italic: bool) -> int:
    return _faces()[bold, italic].of(text)


def break_lines(
    text: str, width: Length, size: Length, *, bold: bool = False, italic: bool = False
) -> list[str]:
    """`text` in as few lines as `width` allows, of lengths as equal as they can be.

    Breaks stand at plain spaces only (a no-break space holds); a word longer than the column
    keeps a line to itself. Among breakings into the same number of lines: first one whose last
    line has more than one word, then the one whose longest line is shortest, then the most even.
    Joining the lines with a space gives `text` back.
    """
    return list(_balanced(text, width, size, bold, italic))


@lru_cache(maxsize=1024)  # the plans of a batch have the same organ and annexes
def _balanced(text: str, width: Length, size: Length, bold: bool, italic: bool) -> tuple[str, ...]:
    face = _faces()[bold, italic]
    space = face.space
    room = int(width * _UNITS_PER_EM / size + 1e-6)  # a text of exactly that width fits
    ends = list(accumulate([units + space for units in face.of_words(text)], initial=0))
    if ends[-1] - space <= room:
        return (text,)
    longest, starts = _best_breaking(ends, room, space, evenly=False)
    if len(starts) > 2:  # of two lines, those whose longer one is shortest are the most even
        _, starts = _best_breaking(ends, min(room, longest), space, evenly=True)
    words = text.split(" ")
    return tuple(" ".join(words[start:stop]) for start, stop in pairwise([*starts, len(words)]))


def _best_breaking(
    ends: list[int], room: int, space: int, *, evenly: bool
) -> tuple[int, list[int]]:
    """What the best breaking costs, and the first word of each of its lines.

    `ends` are where words end when all stand on one line, each with the space behind it. Found
    from the last word up: the best way to set the words from `start` on is a line up to some
    `stop`, above the best way to set the rest; as few lines as can be, then no last line of one
    word, then the least cost: the longest line, or where they are to be even the sum of squares.
    """
    last = len(ends) - 1
    best: list[tuple[int, bool, int]] = [(0, False, 0)] * (last + 1)
    stops = [last] * (last + 1)
    for start in range(last - 1, -1, -1):
        begin = ends[start] + space
        widest = bisect_right(ends, begin + room, start + 2) - 1  # one word at least
        least = (last + 1, False, 0)  # more lines than words
        for stop in range(widest, start, -1):
            lines, is_short, cost = best[stop]
            if lines >= least[0]:
                break
            units = ends[stop] - begin
            if evenly:
                cost += units * units
            elif units > cost:
                cost = units
            way = (lines + 1, is_short or last == stop == start + 1, cost)
            if way < least:
                least, stops[start] = way, stop
        best[start] = least
    starts = [0]
    while (stop := stops[starts[-1]]) < last:
        starts.append(stop)
    return best[0][2], starts


class _Face:
    """The letters of one face: how wide a text in them is, in units of the em."""

    def __init__(self, widths: Mapping[str, str]) -> None:
        letters = ((one, int(width)) for width, those in widths.items() for one in those)
        self._width_of = _Widths(letters).__getitem__
        self._of_word = lru_cache(maxsize=4096)(self.of)  # texts are made of the same words
        self.space = self.of(" ")

    def of(self, text: str) -> int:
        return sum(map(self._width_of, text))

    def of_words(self, text: str) -> list[int]:
        """Of each word: what stands between plain spaces, where a line may end."""
        return [*map(self._of_word, text.split(" "))]


class _Widths(dict[str, int]):
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


@cache
def _faces() -> dict[tuple[bool, bool], _Face]:
    """The faces by whether they are bold and italic; read when first asked for."""
    table = json.loads(_TABLE_PATH.read_text(encoding="utf-8"))
    return {
        (False, False): _Face(table["regular"]),
        (True, False): _Face(table["bold"]),
        (False, True): _Face(table["italic"]),
        (True, True): _Face(table["bold_italic"]),
    }
