"""What each time in a text means: the plan's own year, or something that does not move with it.

Something else are a citation (its number, its date, its subject), a period
(`giai đoạn 2021-2025`), the name of a programme, words in quotation marks,
what has been (`đã đạt chuẩn năm 2024`), a milestone (`đến năm 2025 đạt 80%`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntmdocs.model import OfficialDate
from ntmdocs.patterns import regex
from ntmdocs.prose.surroundings import DUE, Surroundings, Why, outside_braces, words_before
from ntmdocs.vietnamese import TimeKind, TimeWord, parse_deadline, time_words

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


_JOINED = regex(
    r"[ *]*(?P<sign>-|–|,|;|&|và|hoặc|đến|tới|→)[ *]*"
    r"(?:hết |trước |cuối |ngày |các |nhiệm vụ |mục tiêu |cả |(?:và )?giai đoạn |nhiệm kỳ "
    r"|kế hoạch (?:phát triển [\w -]{0,40} )?(?:0?5|năm) năm \(?)*\**",
    re.IGNORECASE,
)
_SENTENCE_END = regex(r"[;\n]|\.(?![0-9])")
_NEXT_WORK = regex(
    r"(?:kế hoạch|dự toán|nhiệm vụ|phương hướng|chương trình)(?: [^\s,;.]+){0,8} *$", re.IGNORECASE
)
_SUMMED_UP = regex(
    r"(?:tổng kết|sơ kết|quyết toán|đánh giá|xếp loại|báo cáo)(?: [^\s,;.]+){0,10} *$",
    re.IGNORECASE,
)
_CARRIED_ON = regex(r" (?:được )?(?:kéo dài|chuyển)(?: \w+){0,3} sang(?!\w)")
_RANGE = ("-", "–", "đến", "tới", "→")
_FAR = 5  # years
_REACH = 120  # characters before a year that say what it is of
_EXACT = (TimeKind.DAY, TimeKind.MONTH, TimeKind.QUARTER)


def judged_times(
    text: str, year: int, always: Sequence[int] = (), *, issued: OfficialDate | None = None
) -> list[JudgedTime]:
    """Each time word in a text of a plan of `year`, and its years that no time word has, in order.

    `always`: the text is a deadline and nothing else; times of these years move, no others.
    `issued`: when the plan was issued; the work of a plan of 2026 may begin in the autumn of 2025.
    """
    text = outside_braces(text)
    surroundings = Surroundings(text)
    judged = [
        JudgedTime(word, surroundings.why(word, _year_for(text, word, year, issued), always))
        for word in time_words(text)
    ]
    agreed = judged if always else _agreed(text, list(_paired(text, judged, year)))
    unread = (JudgedTime(word, Why.BARE) for word in surroundings.unread(year))
    return sorted([*agreed, *unread], key=lambda each: each.word.start)


def _year_for(text: str, word: TimeWord, year: int, issued: OfficialDate | None) -> int:
    """The plan's year; the one before for a time in it that was to come when it was issued.

    Where no month of issue is known nothing was to come. How things stand is counted on the last
    day of a year: `Hộ nghèo 31/12/2025` is no deadline.
    """
    if issued is None or issued.month is None or word.kind not in _EXACT:
        return year
    is_count = word.words.startswith("31/12") and not DUE.search(words_before(text, word))
    if is_count or not word.first_year == issued.year == year - 1:
        return year
    days = parse_deadline(f"ngày {word.words}" if word.kind is TimeKind.DAY else word.words)
    return year - 1 if days is None or days[1] >= issued.first_day else year


def _is_anniversary(words: Sequence[TimeWord]) -> bool:
    """`19/12/1946 - 19/12/2026`: one day of two years far apart; how many is told by its count."""
    days = {word.words.rpartition(str(word.first_year))[0] for word in words}
    years = [word.first_year for word in words]
    is_of_days = all(word.kind is TimeKind.DAY for word in words)
    return is_of_days and len(days) == 1 and max(years) - min(years) >= _FAR


def _paired(text: str, judged: Sequence[JudgedTime], year: int) -> Iterator[JudgedTime]:
    """Years that go in step with the plan's in one sentence: `tổng kết năm 2024, triển khai nhiệm
    vụ năm 2025`; `xây dựng kế hoạch năm 2026 trước ngày 30/11/2025`."""
    ends = [found.start() for found in _SENTENCE_END.finditer(text)]
    moving = {bisect_left(ends, time.word.start) for time in judged if time.why is None}
    for time in judged:
        is_beside = bisect_left(ends, time.word.start) in moving
        in_step = is_beside and time.word.kind is TimeKind.YEAR and _is_in_step(text, time, year)
        yield JudgedTime(time.word, None) if in_step else time


def _is_in_step(text: str, time: JudgedTime, year: int) -> bool:
    """Whether it is the year before or after that the plan's year goes with."""
    word, why = time
    before = text[max(word.start - _REACH, 0) : word.start]
    if why is Why.NEXT_YEAR:
        return _NEXT_WORK.search(before) is not None
    is_last = why is Why.OTHER_YEAR and word.first_year == year - 1
    ways = _SUMMED_UP.search(before) or _CARRIED_ON.match(text, word.end)
    return is_last and ways is not None


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
    if _is_anniversary([word for word, _ in group]):
        yield from (JudgedTime(word, Why.EVENT) for word, _ in group)
        return
    is_range = all(sign in _RANGE for sign in signs)
    exact = all(word.kind in _EXACT for word, _ in group)
    if is_range and exact and reasons <= {None, Why.NEXT_YEAR, Why.SINCE}:
        yield from (JudgedTime(word, None) for word, _ in group)
    else:
        yield from (JudgedTime(word, why or Why.GROUP) for word, why in group)
