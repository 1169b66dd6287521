"""Periods at the head and the end of a paper, and over its sections, that are another paper's."""

import re
from collections.abc import Iterator

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Plan
from ntmdocs.model.citations_in_text import citations_in
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import words_around

__all__ = ["period_of_another_paper"]

_FEW = 3  # words shown around
_PERIOD = regex(
    r"(?<!\w)giai đoạn (?P<first>20[0-9]{2}) ?[-–] ?(?P<last>20[0-9]{2})", re.IGNORECASE
)
_PART_OF_YEAR = regex(r"(?<!\w)tháng (?:đầu|cuối) năm (?P<year>20[0-9]{2})(?![0-9])", re.IGNORECASE)
_ENDS = (("header", "subject"), ("legal_bases", "opening"), ("closing",))


@rule("Giai đoạn, kỳ báo cáo ghi ở các phần là của chính văn bản", severity=Severity.WARNING)
def period_of_another_paper(context: PaperContext) -> Iterator[Fault]:
    """`Kế hoạch … giai đoạn 2021 - 2025` at the end of that for 2026 - 2030; `2027 - 2026`.

    In a report `9 tháng đầu năm 2024` over a section, where its subject says 2025.
    """
    for path, text in context.printed:
        for found in _PERIOD.finditer(text):
            if found["first"] > found["last"]:
                yield _fault(path, text, found, tr("năm đầu đứng sau năm cuối"))
    yield from _of_other_periods(context) if isinstance(context.paper, Plan) else _of_years(context)


def _of_other_periods(context: PaperContext) -> Iterator[Fault]:
    """Where the head or the end of a plan for a period has another, and not its own."""
    paper = context.paper
    if not isinstance(paper, Plan) or not paper.period:
        return
    own = (str(paper.first_year), str(paper.last_year))
    for path, text in context.printed:
        named = [found for found in _PERIOD.finditer(text) if not _is_cited(text, found)]
        periods = {(found["first"], found["last"]) for found in named}
        if any(path[: len(end)] == end for end in _ENDS) and periods and own not in periods:
            message = tr("kế hoạch là của giai đoạn {period}", period=paper.period)
            yield _fault(path, text, named[0], message)


def _is_cited(text: str, found: re.Match[str]) -> bool:
    return any(act.start <= found.start() < act.end for act in citations_in(text))


def _of_years(context: PaperContext) -> Iterator[Fault]:
    """Where a heading, the opening or the end of a report names the year before its own."""
    subject = dict(context.printed).get(("header", "subject"), "")
    own = {found["year"] for found in _PART_OF_YEAR.finditer(subject)}
    if len(own) != 1:
        return
    year = own.pop()
    for path, text in context.printed:
        is_named = path[-1] == "title" and path[0] == "sections"
        for found in _PART_OF_YEAR.finditer(text):
            is_before = int(found["year"]) == int(year) - 1 and not _is_cited(text, found)
            if is_before and (is_named or any(path[: len(end)] == end for end in _ENDS)):
                yield _fault(path, text, found, tr("trích yếu ghi năm {year}", year=year))


def _fault(path: DataPath, text: str, found: re.Match[str], message: str) -> Fault:
    return Fault(path, message, current=words_around(text, *found.span(), _FEW, _FEW))
