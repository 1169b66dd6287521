"""Numbers of headings: how they count on after one that a person gave."""

from collections.abc import Callable

from ntmdocs.model import Division
from ntmdocs.vietnamese import letter, roman

__all__ = ["counted", "division_label", "division_number"]

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
