"""Times that there are not, that cannot be read, or that do not fit together."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import LocalTask, Plan, Text
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.prose.times import DEADLINE_FIELDS, outside_braces
from ntmdocs.vietnamese import TimeKind, deadline_fault, parse_deadline, time_words

if TYPE_CHECKING:
    from ntmdocs.check.commune_plan import VillageOfPlan

__all__ = [
    "start_after_end",
    "start_after_end_in_village",
    "time_outside_year",
    "time_outside_year_in_village",
    "wrong_time",
    "wrong_time_in_village",
]

_DATED = regex(
    r"(?<!\w)(?:(?:ngày|tháng) [0-9]{1,2}(?:[/.-][0-9]{1,4}){1,2}"
    r"|(?<![0-9] )tháng [0-9]{1,2} năm [0-9]{4}"
    r"|[Qq]uý (?:[IVX]+|[0-9])(?: năm |/)[0-9]{4})(?![\w/-])"
)

_FROM_TO = regex(r" (?:đến|tới)(?: hết)?(?: ngày| tháng| quý)? ?")
_FROM = regex(r"(?<!\w)từ (?:ngày |tháng |quý )?$", re.IGNORECASE)
_EXACT = (TimeKind.DAY, TimeKind.MONTH, TimeKind.QUARTER)
_NO_YEAR = regex(  # `năm 20226`, `15/3/206`; not `mỗi năm 20226 hộ`
    r"(?<![\w/.,-])(?:năm (?=[0-9]{3}(?![0-9])|[0-9]{5})|[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?=[0-9]{5})"
    r"|tháng [0-9]{1,2}/(?=[0-9]{5}))(?P<year>[0-9]{3,5})(?![\w/%-]|[.,][0-9])",
    re.IGNORECASE,
)
_COUNTED = regex(
    r" (?:hộ|người|đồng|triệu|tỷ|nghìn|tấn|tạ|kg|ha|m|km|m2|m3|cây|con|lượt|bản|tờ|ca|vụ|suất)"
    r"(?!\w)",
    re.IGNORECASE,
)
_HOUR = regex(
    r"(?<!\w)(?:lúc|hồi|từ|đến) (?P<hour>[0-9]{1,2}) giờ"
    r"(?: (?P<minute>[0-9]{1,2})(?: phút)?)?"
    r"(?! (?:đồng hồ|làm việc|công|học|mỗi|trong))(?!/)"
)
_TELLS_OF_A_DAY = regex("(?:19|20)[0-9]{2}|ngày |tháng |uý ")  # each time here has one of them
_NEAR = 10  # years around the paper's

_LOOKS_BACK = regex(
    r"(?<!\w)(?:báo cáo|tổng kết|sơ kết|tổng hợp|quyết toán|thanh toán|giải ngân|nghiệm thu"
    r"|đánh giá|bình xét|xét|thẩm định|công nhận|công bố|khen thưởng)(?!\w)",
    re.IGNORECASE,
)


@rule("Thời gian ghi trong văn bản có trong lịch và đọc được", severity=Severity.ERROR)
def wrong_time(context: PaperContext) -> Iterator[Fault]:
    """A day that there is not, anywhere; a deadline that cannot be read as one; `năm 20226`."""
    yield from _wrong_times(context.filled_prose, context.year)
    yield from _wrong_years(context.printed, context.year or context.paper.header.issued_on.year)
    yield from _wrong_hours(context.body)


@rule("Công việc bắt đầu trước khi hoàn thành", severity=Severity.ERROR)
def start_after_end(context: PaperContext) -> Iterator[Fault]:
    """A task of a commune or village that ends before it starts."""
    tasks = ((part.path, part.value) for part in context.filled_parts)
    return _backwards(tasks, context.year)


@rule("Thời hạn nằm trong năm kế hoạch", severity=(Severity.WARNING, Severity.INFO))
def time_outside_year(context: PaperContext) -> Iterator[Fault]:
    """A deadline of another year than the plan's; work may have begun before it.

    Early in the next year what was done is reported: that is said, no more.
    """
    if isinstance(context.paper, Plan):
        yield from _of_other_years(context.filled_prose, context.paper)


def _wrong_in_village(subject: "VillageOfPlan") -> Iterator[Fault]:
    return _wrong_times(subject.filled_prose, subject.plan.one_year)


def _backwards_in_village(subject: "VillageOfPlan") -> Iterator[Fault]:
    from ntmdocs.check.commune_plan import tasks_of

    tasks = (((*subject.path, *path), task) for path, task in tasks_of(subject.filled))
    return _backwards(tasks, subject.plan.one_year)


def _other_years_in_village(subject: "VillageOfPlan") -> Iterator[Fault]:
    """What is late by a deadline of the village or the commune is told by that.

    Where nearly all work is of another year, that is told once.
    """
    if subject.commune_plan.other_year is not None:
        return
    commune, words = subject.plan.commune, subject.commune_plan.words
    limits = (words(place.deadline) for place in (subject.village, commune) if place is not None)
    year = subject.plan.one_year
    ends = [days[1] for limit in limits if limit and (days := parse_deadline(limit, year))]
    for fault in _of_other_years(subject.filled_prose, subject.plan):
        days = parse_deadline(fault.current, year)
        if not _is_of(fault, "ends") or days is None or not ends or days[1] <= min(ends):
            yield fault


def _is_of(fault: Fault, field: str) -> bool:
    return isinstance(fault.where, tuple) and fault.where[-1] == field


wrong_time_in_village = wrong_time.with_faults(_wrong_in_village)
start_after_end_in_village = start_after_end.with_faults(_backwards_in_village)
time_outside_year_in_village = time_outside_year.with_faults(_other_years_in_village)


def _wrong_times(prose: Iterable[tuple[DataPath, Text]], year: int | None) -> Iterator[Fault]:
    for path, text in prose:
        told: set[str] = set()
        for words in (text,) if path[-1] in DEADLINE_FIELDS else _days_in(text):
            message = deadline_fault(words, year)
            if message and message not in told:  # a day is wrong in its span, too
                told.add(message)
                yield Fault(path, message, current=words)


def _wrong_years(printed: Iterable[tuple[DataPath, str]], year: int) -> Iterator[Fault]:
    """Years of three figures or five that are one of these days but for one figure."""
    for path, text in printed:
        for found in _NO_YEAR.finditer(text):
            is_year = path[-1] not in DEADLINE_FIELDS and _is_near(found["year"], year)
            if is_year and not _COUNTED.match(text, found.end()):
                yield Fault(path, tr("không có năm {year}", year=found["year"]), current=found[0])


def _wrong_hours(body: Iterable[tuple[DataPath, str]]) -> Iterator[Fault]:
    """`lúc 27 giờ 30 phút`; a span of hours has no minute beside it, or says so."""
    for path, text in body:
        for found in _HOUR.finditer(text) if " giờ" in text else ():
            is_hour = found["minute"] is not None or found[0].startswith(("lúc", "hồi"))
            if is_hour and (int(found["hour"]) > 24 or int(found["minute"] or 0) > 59):
                yield Fault(path, tr("không có giờ này"), current=found[0])


def _is_near(typed: str, year: int) -> bool:
    """Whether a year near the paper's comes of it by one figure less, or more."""
    for near in range(year - _NEAR, year + _NEAR + 1):
        short, long = sorted((typed, str(near)), key=len)
        if any(f"{long[:at]}{long[at + 1 :]}" == short for at in range(len(long))):
            return True
    return False


def _days_in(text: str) -> Iterator[str]:
    """Days, and months and quarters after the word, as they stand in a sentence; spans whole."""
    if not _TELLS_OF_A_DAY.search(text):
        return iter(())
    text = outside_braces(text)
    words = list(time_words(text))
    found = [(word.start, word.words) for word in words if word.kind is TimeKind.DAY]
    for one, other in pairwise(words):
        is_exact = one.kind in _EXACT and other.kind in _EXACT
        is_span = _FROM_TO.fullmatch(text, one.end, other.start) and _FROM.search(text[: one.start])
        if is_exact and is_span:
            found.append((one.start, text[one.start : other.end]))
    starts = {start for start, _ in found}
    for match in _DATED.finditer(text):
        if not starts & {*range(match.start(), match.end())}:
            found.append((match.start(), match[0]))
    return (words for _, words in sorted(found))


def _backwards(found: Iterable[tuple[DataPath, object]], year: int | None) -> Iterator[Fault]:
    for path, task in found:
        if not isinstance(task, LocalTask) or not (task.starts and task.ends):
            continue
        starts, ends = parse_deadline(task.starts, year), parse_deadline(task.ends, year)
        if starts and ends and starts[0] > ends[1]:
            message = tr('ghi bắt đầu sau khi hoàn thành ("{ends}")', ends=task.ends)
            yield Fault((*path, "starts"), message, current=task.starts)


def _of_other_years(prose: Sequence[tuple[DataPath, Text]], plan: Plan) -> Iterator[Fault]:
    for path, text in prose:
        days = parse_deadline(text, plan.one_year) if path[-1] in DEADLINE_FIELDS else None
        if days is None:
            continue
        last = plan.last_year
        is_before = days[1].year < plan.first_year and path[-1] != "starts"
        if is_before or days[0].year > last:
            is_soon = datetime.date(last, 12, 31) < days[1] <= datetime.date(last + 1, 3, 31)
            is_report = is_soon and path[-1] == "deadline" and _reports(prose, path[:-1])
            severity = Severity.INFO if is_report else Severity.WARNING
            which = plan.year_told if plan.period else tr("năm kế hoạch {year}", year=plan.year)
            message = tr("không thuộc {which}", which=which)
            yield Fault(path, message, current=text, severity=severity)


def _reports(prose: Iterable[tuple[DataPath, Text]], whole: DataPath) -> bool:
    """Whether what is due looks back on the year: a report, a count, a payment."""
    return any(_LOOKS_BACK.search(text) for path, text in prose if path[: len(whole)] == whole)
