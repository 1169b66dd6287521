"""What is to be set in a document so that a fault of its looks is gone; words are never touched."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Cure", "NumberCure", "PageCure"]

Limits = tuple[float, float]


@dataclass(frozen=True)
class Cure:
    """Looks of whole paragraphs; what is None stays as it is."""

    places: tuple[int, ...] = ()
    """The paragraphs, by their number in the view."""
    size: Limits | None = None
    """Of the letters, in points: the nearest of what is allowed."""
    bold: bool | None = None
    italic: bool | None = None
    is_of_font: bool = False
    """Times New Roman."""
    is_black: bool = False
    alignment: str | None = None
    """`center` or `both`, as Word calls it."""
    first_line_mm: tuple[float, ...] = ()
    """What is allowed: the nearest is taken."""
    left_mm: float | None = None
    """Of all its lines, from the margin."""
    least_gap_pt: float | None = None
    """To the paragraph above."""
    lines: Limits | None = None
    """From line to line, as a multiple of single spacing."""
    is_counted_anew: bool = False
    """Its pages, from 1."""


@dataclass(frozen=True)
class PageCure:
    """The paper, or one margin of pages that stand upright."""

    margin: str = ""
    """`top`, `bottom`, `left` or `right`; empty for the size of the paper."""
    limits_mm: Limits = (0, 0)


class NumberCure(StrEnum):
    """What is to be done with the numbers of pages."""

    LOOK = "look"
    """Size, upright, in the middle."""
    ARABIC = "arabic"
    NOT_ON_FIRST = "not on first"
    ABOVE = "above"
    """There, in the header, and not below."""
