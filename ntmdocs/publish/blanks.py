"""The blanks for number and day on the first page, which are filled after the leader has signed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.publish.pages import Box, opened_pdf, signs_of
from ntmdocs.word.lengths import Pt
from ntmdocs.word.text_width import text_width

__all__ = ["BASE", "Blank", "find_blanks"]

_NUMBER = re.compile(r"Số\s*:(?P<So>\s*)/")
_DAY = re.compile(r"ngày(?P<Ngay>\s+)tháng(?P<Thang>\s+)năm\s+\d{4}")
BASE = 0.3
"""How far letters stand above the bottom of their field, in parts of their size."""
_HEIGHT = 1.3
_BEARINGS = 0.05  # the air at both ends of a word, which is no ink


class Blank(NamedTuple):
    """A blank on the first page, and the letters beside it."""

    name: str
    """`So`, `Ngay`, `Thang`"""
    box: Box
    size: int
    """Of the letters, in points."""
    is_italic: bool


def find_blanks(content: bytes) -> list[Blank]:
    """The blanks for number, day and month on the first page; those that are filled are none."""
    with opened_pdf(content) as pdf:
        signs = [*signs_of(pdf[0])]
    text = "".join(sign for sign, _ in signs)
    found: list[Blank] = []
    if number := _NUMBER.search(text):
        found += _blanks(number, signs, ("So",), is_italic=False)
    if day := _DAY.search(text):
        found += _blanks(day, signs, ("Ngay", "Thang"), is_italic=True)
    return found


def _blanks(
    match: "re.Match[str]", signs: list[tuple[str, Box]], names: tuple[str, ...], *, is_italic: bool
) -> Iterator[Blank]:
    first = signs[match.start()][1]
    word = match.group().split(":")[0].split()[0]  # of one font size with what will stand beside
    printed = signs[match.start() + len(word) - 1][1].right - first.left
    size = round(printed / (text_width(word, Pt(1), italic=is_italic).pt - _BEARINGS))
    base = first.bottom  # "S" and "n" stand on the line
    for name in names:
        left = signs[match.start(name) - 1][1].right
        right = signs[match.end(name)][1].left
        box = Box(left, base - (_HEIGHT - BASE) * size, right, base + BASE * size)
        yield Blank(name, box, size, is_italic)
