"""The years of a plan's head: when it is issued, and what its subject and opening say."""

import re
from collections.abc import Iterator

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Plan
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.prose.times import Why, judged_times, outside_braces
from ntmdocs.vietnamese import TimeKind, TimeWord, time_words, words_around

__all__ = ["head_of_another_year", "issued_in_another_year"]

_END = regex(r"[ *]*(?:$|[,:;.]|như sau|cụ thể|trên địa bàn|tại )", re.IGNORECASE)
_OF_WORK = regex(  # what a plan of another year may be about
    r"(?:sau|kết quả|tổng kết|đánh giá|rà soát|khắc phục|quyết toán|kiểm điểm|tồn tại|chuẩn bị"
    r"|dự toán|nhập ngũ|tuyển quân|từ|đến)(?!\w)",
    re.IGNORECASE,
)


@rule("Kế hoạch ban hành trong năm kế hoạch, hoặc năm trước đó", severity=Severity.WARNING)
def issued_in_another_year(context: PaperContext) -> Iterator[Fault]:
    """A plan is signed in its year, or in the one before it begins: `05/01/2019` is a slip.

    What is planned up to a year may begin long before it. Where subject or opening say the year of
    issue too, that is told there.
    """
    plan = context.paper
    if not isinstance(plan, Plan):
        return
    issued = plan.header.issued_on
    printed = dict(context.printed)
    subject = printed.get(("header", "subject"), "")
    is_long = re.search(rf"đến (?:hết )?năm {plan.last_year}", subject, re.IGNORECASE)
    is_early = issued.year < plan.first_year - 1 and not is_long
    if not (issued.year > plan.last_year or is_early):
        return
    if not any(issued.year == word.last_year for _, _, word in _other_years(context)):
        which = plan.year_told
        message = tr(
            "ban hành năm {year}, mà kế hoạch là của {which}", year=issued.year, which=which
        )
        yield Fault(("header", "issued_on"), message, current=str(issued))


@rule("Năm ghi ở trích yếu, câu ban hành là năm của kế hoạch", severity=Severity.WARNING)
def head_of_another_year(context: PaperContext) -> Iterator[Fault]:
    """`về xây dựng nông thôn mới năm 2025` over the plan of 2026; what looks back may say so."""
    for path, text, word in _other_years(context):
        yield Fault(
            path,
            tr("kế hoạch năm {year} nhưng ghi {words}", year=context.year, words=word.words),
            current=words_around(text, word.start, word.end, 5, 2),
        )


def _other_years(context: PaperContext) -> Iterator[tuple[DataPath, str, TimeWord]]:
    """Where the subject or the opening end on a year that is not the plan's."""
    year = context.year
    if year is None:
        return
    for path, text in context.printed:
        if path[:2] not in (("header", "subject"), ("legal_bases", "opening")):
            continue
        if all(word.last_year == year for word in time_words(outside_braces(text))):
            continue  # nothing to be judged, and most papers are so
        for word, why in judged_times(text, year):
            is_last = word.kind is TimeKind.YEAR and _END.match(text, word.end)
            is_other = why in (Why.OTHER_YEAR, Why.NEXT_YEAR)
            if is_last and is_other and not _OF_WORK.search(text[: word.start]):
                yield path, text, word
