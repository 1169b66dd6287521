"""The plan's year moves on in a text; a time that means something else stays, and is told."""

from collections.abc import Sequence
from typing import NamedTuple

from ntmdocs.model import OfficialDate
from ntmdocs.prose.times import Why, judged_times
from ntmdocs.vietnamese import TimeWord

__all__ = ["Kept", "MovedText", "moved_years"]


class Kept(NamedTuple):
    """A time word that is not moved, and why."""

    word: TimeWord
    why: Why


class MovedText(NamedTuple):
    """A text moved to a later year, and the times in it that were not moved."""

    text: str
    kept: tuple[Kept, ...]
    """Their `start` and `end` are those in the new text."""


def moved_years(
    text: str,
    year: int,
    years: int,
    *,
    always: Sequence[int] = (),
    stays: Why | None = None,
    issued: OfficialDate | None = None,
) -> MovedText:
    """`text` of a plan of `year`, for the plan of `year + years`.

    `always`: the text is a deadline and nothing else; times of these years move, no others.
    `stays`: why nothing in the text moves, where it tells what has been, or is one of a series.
    `issued`: when the old plan was issued, see `judged_times`.
    """
    pieces, kept, done, shift = [], [], 0, 0
    for word, why in judged_times(text, year, always, issued=issued):
        is_of_series = stays is Why.GROUP and why is not Why.MILESTONE
        is_told = why is None or why is Why.OTHER_YEAR  # `Kết quả năm 2024` in the plan of 2025
        why = stays if is_of_series or (is_told and stays) else why
        if why is not None:
            moved = word._replace(start=word.start + shift, end=word.end + shift)
            kept.append(Kept(moved, why))
            continue
        written = word.moved(years)
        pieces += [text[done : word.start], written]
        done, shift = word.end, shift + len(written) - len(word.words)
    return MovedText("".join([*pieces, text[done:]]), tuple(kept))
