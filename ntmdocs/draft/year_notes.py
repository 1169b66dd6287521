"""Years, dates and counts of the new plan that a person must look at."""

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ntmdocs.draft.reached import has_reached
from ntmdocs.draft.years import DUE, Kept, Why, moved_years, outside_braces
from ntmdocs.findings import Finding, Severity
from ntmdocs.model import Plan, Text
from ntmdocs.model.walk import DataPath, strings
from ntmdocs.prose import plan_data, settled
from ntmdocs.vietnamese import TimeKind, TimeWord, parse_deadline, short_date, time_words

__all__ = ["DEADLINES", "KeptAt", "count_notes", "date_notes", "kept_notes"]

DEADLINES = ("deadline", "starts", "ends")
"""Fields that hold a time and nothing else."""

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
_PROMISE = re.compile(
    r"(?:trong|xong|hoàn thành|phấn đấu|trước|hết|chậm nhất)"
    r"(?: ngày| cuối)?[ *]*$",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"(?:giai đoạn|thời kỳ|nhiệm kỳ|khóa)[ *]*$", re.IGNORECASE)
_COUNT = re.compile(
    r"(?<![\w/.,-])(?P<count>[0-9]{1,3}(?:/[0-9]{1,3})?)(?= (?P<of>tiêu chí|chỉ tiêu|thôn|hộ|xã)\b)"
)
_UNIT = re.compile(
    r" (?:hộ|khẩu|người|con|m2|triệu|nghìn|tỷ|đồng|cây|kg|tấn|ha|lượt|suất|km|mét|em|cháu"
    r"|học sinh|đảng viên|hội viên)\b"
)
_WEEKDAY = re.compile(
    r"(?P<day>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? *(?:ngày +)?[ *]*$", re.IGNORECASE
)
_SHORT_YEAR = re.compile(r"(?<![\w/.,-])[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}(?![\w/])")
_WORDS_BEFORE, _WORDS_AFTER = 4, 1  # of the sentence shown around a time
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


class KeptAt(NamedTuple):
    """A time that was left as it is, and the text it stands in."""

    path: DataPath
    text: str
    kept: Kept


def kept_notes(left: Iterable[KeptAt], plan: Plan, years: int) -> Iterator[Finding]:
    """What was left of other years in `plan`, drafted `years` after the old one."""
    for at in left:
        if found := _kept_note(at, plan.year, years):
            yield found


def _kept_note(at: KeptAt, year: int, years: int) -> Finding | None:
    word, why = at.kept
    stood = _shown(at.text, word)
    if why is Why.CITATION:
        return None
    if why is Why.PERIOD and not _is_of_two_years(at, year - years):
        if word.last_year >= year:
            return None
        message = f"giai đoạn này đã hết trước năm {year}; kiểm tra còn dùng được không"
        return Finding.at(at.path, "period-over", _WARNING, message, stood=stood)
    if why is Why.OTHER_YEAR:
        return _other_year(at, year, years, stood)
    is_long_past = word.first_year < year - years - 1
    if is_long_past and why in (Why.HISTORY, Why.QUOTED, Why.SUBJECT):
        return Finding.at(at.path, "earlier-year", _INFO, f"{why}; xem còn đúng không", stood=stood)
    proposed = f'"{word.moved(years)}"'
    message = f"chưa đổi vì {why}; giữ hay đổi là do người soạn"
    return Finding.at(at.path, "year-kept", _WARNING, message, stood=stood, proposed=proposed)


def _is_of_two_years(at: KeptAt, old_year: int) -> bool:
    """`năm học 2024-2025`: it moves from year to year, as `giai đoạn 2021-2025` does not."""
    word = at.kept.word
    is_short = word.last_year - word.first_year == 1 and word.first_year <= old_year
    return is_short and old_year <= word.last_year and not _PERIOD.search(_before(at.text, word))


def _other_year(at: KeptAt, year: int, years: int, stood: str) -> Finding | None:
    """A promise is meant for the new year; what compares with the year before moves along."""
    word = at.kept.word
    if word.first_year == year:
        return None  # given for the new year already
    if word.kind is TimeKind.BARE and _UNIT.match(at.text, word.end):
        return None  # a number of something
    if word.first_year > year:
        message = f"là thời gian sau năm kế hoạch {year}; xem còn đúng không"
        return Finding.at(at.path, "later-year", _INFO, message, stood=stood)
    promised = at.path[-1] in DEADLINES or _PROMISE.search(_before(at.text, word))
    message = f"năm {word.first_year} không khớp với kế hoạch năm {year}"
    severity = _ERROR if promised else _WARNING
    is_year_before = word.first_year == year - years - 1 and not promised
    proposed = f'"{word.moved(years if is_year_before else year - word.first_year)}"'
    return Finding.at(at.path, "past-year", severity, message, stood=stood, proposed=proposed)


def date_notes(plan: Plan, today: datetime.date | None) -> Iterator[Finding]:
    """Deadlines of the new plan on a weekend, or over before it can be issued; wrong weekdays."""
    earliest = plan.header.issued_on.first_day
    if today is not None:
        earliest = max(earliest, today)
    done = {index for index, village in enumerate(plan.villages) if has_reached(village)}
    for path, text in strings(settled(plan, plan_data(plan))):
        is_done = path[0] == "villages" and path[1] in done
        if isinstance(text, Text) and not is_done:
            words = outside_braces(text)
            for word in _due_words(path, words, plan.year):
                yield from _date_notes(path, word, earliest)
            yield from _wrong_weekdays(path, words, plan.year)


def _wrong_weekdays(path: DataPath, text: str, year: int) -> Iterator[Finding]:
    """`Thứ Bảy ngày 16/3/2025`, which is a Sunday."""
    for word in time_words(text):
        named = _WEEKDAY.search(_before(text, word))
        days = parse_deadline(f"ngày {word.words}")
        if named is None or days is None or word.kind is not TimeKind.DAY or word.first_year < year:
            continue
        right = _WEEKDAYS[days[1].weekday()]
        if named["day"].casefold() not in (right.casefold(), f"thứ {days[1].weekday() + 2}"):
            stood = f"{named['day']} … {word.words}"
            message = f"ngày {word.words} là {right}"
            yield Finding.at(path, "wrong-weekday", _ERROR, message, stood=stood, proposed=right)


def _due_words(path: DataPath, text: str, year: int) -> Iterator[TimeWord]:
    """The deadlines in a text: a field of its own, or a time behind `trước`, `xong`, `đến` …"""
    is_field = path[-1] in DEADLINES
    kept = {one.word.start for one in moved_years(text, year, 0).kept}
    for word in time_words(text):
        is_exact = word.kind in (TimeKind.DAY, TimeKind.MONTH, TimeKind.QUARTER)
        if word.first_year < year or not is_exact:
            continue
        if is_field or (word.start not in kept and DUE.search(_before(text, word))):
            yield word


def _date_notes(path: DataPath, word: TimeWord, earliest: datetime.date) -> Iterator[Finding]:
    is_day = word.kind is TimeKind.DAY
    days = parse_deadline(f"ngày {word.words}" if is_day else word.words)
    if days is None or path[-1] == "starts":
        return
    last = days[1]
    if last < earliest:
        first = short_date(earliest.year, earliest.month, earliest.day)
        message = f"thời hạn này qua trước khi kế hoạch có thể ban hành (sớm nhất {first})"
        yield Finding.at(path, "deadline-passed", _ERROR, message, stood=word.words)
    elif is_day and last.weekday() >= 5:
        friday = last - datetime.timedelta(days=last.weekday() - 4)
        padded = "/0" in word.words
        before = short_date(friday.year, friday.month, friday.day, padded=padded)
        message = f"là {_WEEKDAYS[last.weekday()]}, ngày nghỉ hằng tuần"
        proposed = f"{before} ({_WEEKDAYS[4]})"
        yield Finding.at(
            path, "deadline-on-weekend", _WARNING, message, stood=word.words, proposed=proposed
        )


def count_notes(plan: Plan) -> Iterator[Finding]:
    """Counts typed into sentences, which do not follow the data as `{{ … | count }}` does."""
    known = _known_counts(plan)
    for path, text in strings(plan):
        if not isinstance(text, Text) or path[0] in ("villages", "commune"):
            continue
        for found in _COUNT.finditer(outside_braces(text)):
            if found["count"] not in known:
                stood = text[found.start() : found.end() + 1 + len(found["of"])]
                message = "số đếm gõ sẵn trong câu, không lấy từ dữ liệu; kiểm tra với số liệu mới"
                yield Finding.at(path, "count-to-confirm", _WARNING, message, stood=stood)
        for found in _SHORT_YEAR.finditer(outside_braces(text)):
            message = "năm ghi hai chữ số, máy không đổi; ghi đủ bốn chữ số"
            yield Finding.at(path, "two-digit-year", _WARNING, message, stood=found[0])


def _known_counts(plan: Plan) -> set[str]:
    """The counts that the data of the new plan give, as they print."""
    data = plan_data(plan)
    localities = [one for one in (data["commune"], *data["villages"].values()) if one]
    names = ("met_share", "unmet_share")
    shares = {str(one[name]) for one in localities for name in names if one[name] is not None}
    return shares | {part for share in shares for part in share.split("/")}


def _before(text: str, word: TimeWord) -> str:
    """The few words right before a time."""
    return text[max(word.start - 60, 0) : word.start]


def _shown(text: str, word: TimeWord) -> str:
    """The time with a few words around it."""
    before = _before(text, word).split(" ")
    after = text[word.end : word.end + 60].split(" ")
    more = "… " if len(before) > _WORDS_BEFORE + 1 else ""
    words = f"{' '.join(before[-_WORDS_BEFORE - 1 :])}{word.words}"
    shown = f"{more}{words}{' '.join(after[: _WORDS_AFTER + 1])}"
    return shown.replace("*", "").strip()
