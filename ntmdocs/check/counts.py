"""Figures that a person must look at: typed into sentences, or reckoned from half the data."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ntmdocs.check.context import Context, PaperContext
from ntmdocs.criteria import set_of
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Locality, Plan
from ntmdocs.model.walk import DataPath, localities_of
from ntmdocs.patterns import regex
from ntmdocs.prose import paper_data
from ntmdocs.prose.times import outside_braces
from ntmdocs.vietnamese import sentence_around

if TYPE_CHECKING:
    from ntmdocs.check.commune_plan import VillageOfPlan

__all__ = [
    "count_not_in_data",
    "count_to_confirm",
    "criteria_left_unsaid",
    "criteria_left_unsaid_of_village",
    "two_digit_year",
]

_SHOWN = 160
_COUNT = regex(
    r"(?<![\w/.,-])(?P<count>[0-9]{1,3}(?:/[0-9]{1,3})?)(?= (?P<of>tiêu chí|chỉ tiêu|thôn)\b)"
)
_SHORT_YEAR = regex(
    r"(?<![\w/.,-])(?:[0-9]{1,2}(?P<sign>[/-])[0-9]{1,2}(?P=sign)"
    r"|(?:tháng|quý) (?:[0-9]{1,2}|[IV]+)/|[TQ] ?(?:[0-9]{1,2}|[IV]+)/"
    r"|năm học (?:20)?[0-9]{2} ?[-–/] ?)(?P<year>[0-9]{2})(?![\w/-]|[.,][0-9])",
    re.IGNORECASE,
)
_NEAR = 2  # years around the plan's


@rule("Số đếm ghi trong câu khớp với số liệu của kế hoạch", severity=Severity.WARNING)
def count_to_confirm(context: Context) -> Iterator[Fault]:
    """A typed count does not follow the data as `{{ … | count }}` does."""
    known = _known_counts(context.plan)
    for path, text in context.prose:
        if path[0] in ("villages", "commune"):
            continue
        for found in _COUNT.finditer(outside_braces(text)):
            if found["count"] not in known:
                message = tr(
                    "số đếm gõ sẵn trong câu, không lấy từ dữ liệu; kiểm tra với số liệu mới"
                )
                end = found.end() + 1 + len(found["of"])
                shown = sentence_around(text, found.start(), end, _SHOWN)
                yield Fault(path, message, current=shown)


@rule("Số tiêu chí ghi trong câu có trong số liệu", severity=Severity.WARNING)
def count_not_in_data(context: Context) -> Iterator[Fault]:
    """A typed share of criteria that no commune and no village of the data has."""
    known = _known_counts(context.plan)
    for path, text in context.body if known else ():
        for found in _COUNT.finditer(text):
            is_share = "/" in found["count"] and found["of"] in ("tiêu chí", "chỉ tiêu")
            if is_share and found["count"] not in known:
                counted = text[found.start() : found.end() + 1 + len(found["of"])]
                yield Fault(path, tr("số liệu của xã và các thôn không có số này"), current=counted)


@rule("Năm ghi đủ bốn chữ số", severity=Severity.WARNING)
def two_digit_year(context: Context) -> Iterator[Fault]:
    """`15/3/24`, `Quý II/24`, `năm học 24-25`: drafting next year's plan does not move it."""
    for path, text in context.prose:
        if path[0] in ("villages", "commune"):
            continue
        for found in _SHORT_YEAR.finditer(outside_braces(text)):
            if abs(2000 + int(found["year"]) - context.plan.first_year) <= _NEAR:
                message = tr("năm ghi hai chữ số, máy không đổi; ghi đủ bốn chữ số")
                yield Fault(path, message, current=found[0])


@rule("Số tiêu chí đã đạt và chưa đạt đủ tổng số tiêu chí", severity=Severity.WARNING)
def criteria_left_unsaid(context: PaperContext) -> Iterator[Fault]:
    """Some criteria are named as met, and others neither so nor as unmet.

    Their names are left out of the sentences that count them as met. Who names no met criterion
    says of none whether it is.
    """
    if isinstance(context.paper, Plan):
        for path, locality in localities_of(context.paper):
            yield from _left_unsaid(context.paper, path, locality)


def _of_village(subject: "VillageOfPlan") -> Iterator[Fault]:
    return _left_unsaid(subject.plan, subject.path, subject.village)


criteria_left_unsaid_of_village = criteria_left_unsaid.with_faults(_of_village)


def _left_unsaid(plan: Plan, path: DataPath, locality: Locality) -> Iterator[Fault]:
    criteria = set_of(locality, plan.criteria_sets)
    total = criteria.criteria_count if criteria else locality.criteria_count
    met, unmet = len(locality.met), len(locality.unmet)
    if met and total is not None and met + unmet < total:
        yield Fault(
            (*path, "met"),
            tr(
                "{full_name} có {total:02} tiêu chí, mới ghi {met:02} ({met_2:02} đạt, "
                "{unmet:02} chưa đạt); ghi đủ {total_2:02} tiêu chí còn lại",
                full_name=locality.full_name,
                total=total,
                met=met + unmet,
                met_2=met,
                unmet=unmet,
                total_2=total - met - unmet,
            ),
        )


def _known_counts(plan: Plan) -> set[str]:
    """The counts that the data of the plan give, as they print."""
    data = paper_data(plan)
    localities = [each for each in (data["commune"], *data["villages"].values()) if each]
    names = ("met_share", "unmet_share")
    shares = {str(each[name]) for each in localities for name in names if each[name] is not None}
    return shares | {part for share in shares for part in share.split("/")}
