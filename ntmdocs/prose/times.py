"""What each time in a text means: the plan's own year, or something that does not move with it.

Something else are a citation (its number, its date, its subject), a period
(`giai đoạn 2021-2025`), the name of a programme, words in quotation marks,
what has been (`đã đạt chuẩn năm 2024`), a milestone (`đến năm 2025 đạt 80%`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntmdocs.prose.surroundings import DUE, Surroundings, Why, outside_braces, words_before
from ntmdocs.vietnamese import TimeKind, TimeWord, time_words

__all__ = [
    "DEADLINE_FIELDS",
    "DUE",
    "JudgedTime",
    "Why",
    "judged_times",
    "outside_braces",
    "words_before",
]

DEADLINE_FIELDS = ("deadline", "starts", "ends")
"""Fields that hold a time and nothing else."""


class JudgedTime(NamedTuple):
    """A time word, and why it is not the plan's; None where it moves with the plan's year."""

    word: TimeWord
    why: Why | None


_JOINED = re.compile(
    r"[ *]*(?P<sign>-|–|,|;|&|và|hoặc|đến|tới|→)[ *]*"
    r"(?:hết |trước |cuối |ngày |các |nhiệm vụ |mục tiêu |cả |(?:và )?giai đoạn |nhiệm kỳ "
    r"|kế hoạch (?:phát triển [\w -]{0,40} )?(?:0?5|năm) năm \(?)*\**",
    re.IGNORECASE,
)
_RANGE = ("-", "–", "đến", "tới", "→")
_EXACT = (TimeKind.DAY, TimeKind.MONTH, TimeKind.QUARTER)


def judged_times(text: str, year: int, always: Sequence[int] = ()) -> list[JudgedTime]:
    """Each time word in a text of a plan of `year`, and its years that no time word has, in order.

    `always`: the text is a deadline and nothing else; times of these years move, no others.
    """
    text = outside_braces(text)
    surroundings = Surroundings(text)
    judged = [JudgedTime(word, surroundings.why(word, year, always)) for word in time_words(text)]
    agreed = judged if always else _agreed(text, judged)
    unread = (JudgedTime(word, Why.BARE) for word in surroundings.unread(year))
    return sorted([*agreed, *unread], key=lambda each: each.word.start)


def _agreed(text: str, judged: Sequence[JudgedTime]) -> Iterator[JudgedTime]:
    """Times that stand together move together, or not at all: `10/2024 - 3/2025`."""
    group: list[JudgedTime] = []
    signs: list[str] = []
    for time in judged:
        joined = _JOINED.fullmatch(text, group[-1].word.end, time.word.start) if group else None
        if joined is None:
            yield from _together(group, signs)
            group, signs = [], []
        else:
            signs.append(joined["sign"].casefold())
        group.append(time)
    yield from _together(group, signs)


def _together(group: Sequence[JudgedTime], signs: Sequence[str]) -> Iterator[JudgedTime]:
    """A range from the plan's year into the next moves whole; any other mixed list stays whole."""
    reasons = {why for _, why in group}
    if len(group) < 2 or None not in reasons or reasons == {None}:
        yield from group
        return
    is_range = all(sign in _RANGE for sign in signs)
    exact = all(word.kind in _EXACT for word, _ in group)
    if is_range and exact and reasons <= {None, Why.NEXT_YEAR, Why.SINCE}:
        yield from (JudgedTime(word, None) for word, _ in group)
    else:
        yield from (JudgedTime(word, why or Why.GROUP) for word, why in group)
