"""Rules on the times that were left as they are: each is told once, by what it may mean."""

import re
from collections.abc import Iterator
from enum import Enum, auto

from ntmdocs.draft.drafting import Drafting
from ntmdocs.draft.moved import KeptAt
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.prose.times import DEADLINE_FIELDS, Why, words_before
from ntmdocs.vietnamese import TimeKind, words_around

__all__ = ["earlier_year", "later_year", "past_year", "period_over", "year_kept"]

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
_PROMISE = re.compile(
    r"(?:trong|xong|hoàn thành|phấn đấu|trước|hết|chậm nhất)"
    r"(?: ngày| cuối)?[ *]*$",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"(?:giai đoạn|thời kỳ|nhiệm kỳ|khóa)[ *]*$", re.IGNORECASE)
_UNIT = re.compile(
    r" (?:hộ|khẩu|người|con|m2|triệu|nghìn|tỷ|đồng|cây|kg|tấn|ha|lượt|suất|km|mét|em|cháu"
    r"|học sinh|đảng viên|hội viên)\b"
)
_WORDS_BEFORE, _WORDS_AFTER = 4, 1  # of the sentence shown around a time


class _Meaning(Enum):
    """What a time that was left may mean in the new plan."""

    NOTHING = auto()
    """Nothing to tell: it is right, or no time."""
    PERIOD_OVER = auto()
    LONG_PAST = auto()
    IN_DOUBT = auto()
    """It may be the plan's own year."""
    TO_COME = auto()
    PAST = auto()


@rule("Giai đoạn nêu trong lời văn chưa hết trước năm kế hoạch", severity=_WARNING)
def period_over(drafting: Drafting) -> Iterator[Fault]:
    """A period of several years that is over."""
    year = drafting.new.first_year
    for at in _kept_as(drafting, _Meaning.PERIOD_OVER):
        message = f"giai đoạn này đã hết trước năm {year}; kiểm tra còn dùng được không"
        yield Fault(at.path, message, current=_shown(at))


@rule("Năm đã qua từ lâu, nêu để kể lại, vẫn còn đúng", severity=_INFO)
def earlier_year(drafting: Drafting) -> Iterator[Fault]:
    """A year more than one before the old plan's, in history, a quotation or an act's subject."""
    for at in _kept_as(drafting, _Meaning.LONG_PAST):
        yield Fault(at.path, f"{at.kept.why}; xem còn đúng không", current=_shown(at))


@rule("Năm có thể không phải năm kế hoạch thì người soạn quyết định giữ hay đổi", severity=_WARNING)
def year_kept(drafting: Drafting) -> Iterator[Fault]:
    """A time that may be the plan's year; it was left because of the words around it."""
    for at in _kept_as(drafting, _Meaning.IN_DOUBT):
        yield Fault(
            at.path,
            f"chưa đổi vì {at.kept.why}; giữ hay đổi là do người soạn",
            current=_shown(at),
            suggestion=f'"{at.kept.word.moved(drafting.years)}"',
        )


@rule("Năm sau năm kế hoạch nêu trong lời văn vẫn còn đúng", severity=_INFO)
def later_year(drafting: Drafting) -> Iterator[Fault]:
    """A time after the new plan's year."""
    year = drafting.new.first_year
    for at in _kept_as(drafting, _Meaning.TO_COME):
        message = f"là thời gian sau năm kế hoạch {year}; xem còn đúng không"
        yield Fault(at.path, message, current=_shown(at))


@rule("Năm nêu trong lời văn khớp với năm kế hoạch", severity=(_ERROR, _WARNING))
def past_year(drafting: Drafting) -> Iterator[Fault]:
    """A time before the new plan's year.

    The year suggested is the new plan's; for the year before the old plan's, unless promised for,
    it is the year before the new plan's.
    """
    year, years = drafting.new.first_year, drafting.years
    for at in _kept_as(drafting, _Meaning.PAST):
        word = at.kept.word
        is_promised = at.path[-1] in DEADLINE_FIELDS or _PROMISE.search(words_before(at.text, word))
        is_year_before = word.first_year == drafting.old.first_year - 1 and not is_promised
        moved = word.moved(years if is_year_before else year - word.first_year)
        yield Fault(
            at.path,
            f"năm {word.first_year} không khớp với kế hoạch năm {year}",
            current=_shown(at),
            suggestion=f'"{moved}"',
            severity=_ERROR if is_promised else _WARNING,
        )


def _kept_as(drafting: Drafting, meaning: _Meaning) -> Iterator[KeptAt]:
    """The times that were left and have this meaning."""
    return (at for at in drafting.kept if _meaning_of(at, drafting) is meaning)


def _meaning_of(at: KeptAt, drafting: Drafting) -> _Meaning:
    word, why = at.kept
    year, old_year = drafting.new.first_year, drafting.old.first_year
    if why is Why.CITATION:
        return _Meaning.NOTHING
    if why is Why.PERIOD and not _is_of_two_years(at, old_year):
        return _Meaning.NOTHING if word.last_year >= year else _Meaning.PERIOD_OVER
    if why is Why.OTHER_YEAR:
        return _of_other_year(at, year)
    is_long_past = word.first_year < old_year - 1
    if is_long_past and why in (Why.HISTORY, Why.QUOTED, Why.SUBJECT):
        return _Meaning.LONG_PAST
    return _Meaning.IN_DOUBT


def _is_of_two_years(at: KeptAt, old_year: int) -> bool:
    """`năm học 2024-2025`: it moves from year to year, as `giai đoạn 2021-2025` does not."""
    word = at.kept.word
    is_short = word.last_year - word.first_year == 1 and word.first_year <= old_year
    is_named = _PERIOD.search(words_before(at.text, word))
    return is_short and old_year <= word.last_year and not is_named


def _of_other_year(at: KeptAt, year: int) -> _Meaning:
    """A year that surely is not the old plan's; it may be given for the new one already."""
    word = at.kept.word
    is_number_of_something = word.kind is TimeKind.BARE and _UNIT.match(at.text, word.end)
    if word.first_year == year or is_number_of_something:
        return _Meaning.NOTHING
    return _Meaning.TO_COME if word.first_year > year else _Meaning.PAST


def _shown(at: KeptAt) -> str:
    """The time with a few words around it."""
    word = at.kept.word
    shown = words_around(at.text, word.start, word.end, _WORDS_BEFORE, _WORDS_AFTER, cut_end="")
    return shown.replace("*", "").strip()
