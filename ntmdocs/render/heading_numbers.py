"""Numbers of headings: how they count on after one that a person gave."""

from collections.abc import Callable

from ntmdocs.model import Division, Numbering
from ntmdocs.vietnamese import letter, roman

__all__ = ["counted", "division_label", "division_number", "heading_number", "printed_number"]

_MOST_HEADINGS = 400  # how far the place of a number given by hand is looked for
_WORDS = {Division.PART: "Phần", Division.CHAPTER: "Chương"}


def counted(pinned: str | None, count: int, number: Callable[[int], str]) -> int:
    """How many headings were counted once this one is printed, `number` gives that of each.

    A number given by hand (`pinned`) goes on being counted from; a heading that is to have none
    (an empty string) does not count.
    """
    if pinned is None:
        return count + 1
    if pinned == "":
        return count
    usual = (n for n in range(1, _MOST_HEADINGS) if number(n) == pinned)
    return next(usual, count + 1)


def heading_number(numbering: Numbering, level: int, above: str, count: int) -> str:
    """The number of a heading, by its level: `I`, `1`, then `a` or `1.1`; without its point."""
    if level == 1:
        return roman(count)
    if level == 2:
        return str(count)
    if numbering is Numbering.DECIMAL:
        return f"{above.rstrip('.')}.{count}".lstrip(".")
    return letter(count) if level == 3 else "-"


def printed_number(number: str, numbering: Numbering, level: int) -> str:
    """The number as it stands before the title: `I. `, `1. `, `a) `, `1.1. `, `- `."""
    if not number:
        return ""
    if not number[-1].isalnum():
        return f"{number} "
    as_letter = level >= 3 and numbering is Numbering.LETTERS and not number[-1].isdigit()
    return f"{number}{')' if as_letter else '.'} "


def division_number(division: Division) -> Callable[[int], str]:
    """`I` of `Phần I`, or `A`."""
    return _capital_letter if division is Division.LETTER else roman


def _capital_letter(count: int) -> str:
    return letter(count).upper()


def division_label(division: Division, number: str) -> str:
    """What stands before its title: `A. `; `Phần I` has a line of its own (II.6.đ)."""
    if not number:
        return ""
    return f"{number}. " if division is Division.LETTER else f"{_WORDS[division]} {number}\n"
