"""Acts that a plan rests on or cites: those of last year, and those that are over or amended."""

import datetime
import re
from collections.abc import Iterator

from ntmdocs.check.cited_acts import CitedHere
from ntmdocs.check.context import Context
from ntmdocs.check.districts import DISTRICT, NO_DISTRICT_FROM
from ntmdocs.check.known_acts import KnownAct, known_of
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.vietnamese import TimeKind, shortened, time_words

__all__ = [
    "act_is_amended",
    "act_is_over",
    "act_of_last_year",
    "act_period_over",
    "basis_of_last_year",
    "basis_of_past_year",
]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
# Symbols of organs whose acts outlive a year: `318/QĐ-TTg`, `25/2021/QH15`, `55/2023/TT-BTC`.
_CENTRAL = re.compile(r"[-/](?:TTg|CP|TW|CTN|(?:UBTV)?QH[0-9]*)$|/TT(?:LT)?-")
_AUTUMN = 10  # the month from which local organs issue what is for the next year
_SHOWN = 110


@rule("Căn cứ ban hành là văn bản còn dùng cho năm kế hoạch", severity=(_ERROR, _WARNING))
def basis_of_last_year(context: Context) -> Iterator[Fault]:
    """A legal basis made for a past year, or last year by a local organ, perhaps for it alone."""
    for cited in context.cited_acts:
        if cited.is_basis:
            yield from _of_last_year(cited, context)


def _surely_past(context: Context) -> Iterator[Fault]:
    """Those whose subject names the past year: of the others only who drafts anew is asked."""
    for cited in context.cited_acts:
        if cited.is_basis:
            found = _of_last_year(cited, context)
            yield from (fault for fault in found if fault.severity is _ERROR)


basis_of_past_year = basis_of_last_year.with_faults(_surely_past)


@rule("Văn bản dẫn trong lời văn còn dùng cho năm kế hoạch", severity=_WARNING)
def act_of_last_year(context: Context) -> Iterator[Fault]:
    """The same as `basis_of_last_year`, for an act cited in a sentence."""
    for cited in context.cited_acts:
        if not cited.is_basis:
            yield from _of_last_year(cited, context)


@rule("Văn bản viện dẫn không thuộc giai đoạn đã hết trước năm kế hoạch", severity=_WARNING)
def act_period_over(context: Context) -> Iterator[Fault]:
    """An act whose subject names a period that is over."""
    year = context.plan.first_year
    for cited in context.cited_acts:
        for word in time_words(cited.subject):
            if word.kind is TimeKind.PERIOD and word.last_year < year:
                message = f"văn bản của giai đoạn {word.words}, đã hết trước năm {year}"
                yield Fault(cited.path, message, current=_shown(cited))


@rule("Văn bản viện dẫn chưa bị thay thế, chưa hết thời gian áp dụng", severity=_ERROR)
def act_is_over(context: Context) -> Iterator[Fault]:
    """An act that is known to be replaced or expired for plans of this year."""
    for cited, known in _known(context):
        if known.is_over:
            yield _of_known(cited, known)


@rule("Văn bản viện dẫn đã có sửa đổi thì phải đối chiếu với văn bản sửa đổi", severity=_WARNING)
def act_is_amended(context: Context) -> Iterator[Fault]:
    """An act that is known to be amended but still applies."""
    for cited, known in _known(context):
        if not known.is_over:
            yield _of_known(cited, known)


def _of_last_year(cited: CitedHere, context: Context) -> Iterator[Fault]:
    if cited.is_law:
        return  # a law is named by its year
    year, previous = context.plan.first_year, context.previous_year
    words = time_words(cited.subject)
    past = [word.first_year for word in words if word.kind is TimeKind.YEAR]
    past = [named for named in past if named < year]
    is_central = _CENTRAL.search(cited.number_symbol or "") is not None
    if past:
        is_sure = cited.is_basis and (previous in past or not is_central)
        yield Fault(
            cited.path,
            f"văn bản của năm {max(past)}; văn bản nào của năm {year} thay vào đây?",
            current=_shown(cited),
            suggestion=_instead(cited, year),
            severity=_ERROR if is_sure else _WARNING,
        )
    elif not is_central and cited.number_symbol and _is_recent(cited.issued_on, previous):
        yield Fault(
            cited.path,
            f"có thể chỉ dùng cho năm {previous}; xem còn là căn cứ không",
            current=_shown(cited),
            severity=_WARNING,
        )


def _is_recent(date: datetime.date | None, previous: int) -> bool:
    """Whether it was made in the previous year, or late in the year before that."""
    return date is not None and (
        date.year == previous or (date.year == previous - 1 and date.month >= _AUTUMN)
    )


def _instead(cited: CitedHere, year: int) -> str:
    """What to cite instead: `Kế hoạch năm 2025 của Đảng ủy xã (ghi số, ngày ban hành)`.

    Empty where kind or issuer is not known, and for a district from the year that has none.
    """
    if cited.kind is None or cited.issuer is None:
        return ""
    if year >= NO_DISTRICT_FROM and DISTRICT.search(cited.issuer):
        return ""  # `basis_of_district` suggests whose act may stand there
    return f"{cited.kind} năm {year} của {cited.issuer} (ghi số, ngày ban hành)"


def _known(context: Context) -> Iterator[tuple[CitedHere, KnownAct]]:
    """Each cited act that an entry of `acts.yaml` is about, with that entry."""
    for cited in context.cited_acts:
        for known in known_of(cited.number_symbol, cited.known_date, context.plan.first_year):
            yield cited, known


def _of_known(cited: CitedHere, known: KnownAct) -> Fault:
    return Fault(
        cited.path,
        known.message,
        source=known.source,
        current=_shown(cited),
        suggestion=known.instead or "",
    )


def _shown(cited: CitedHere) -> str:
    return shortened(cited.words, _SHOWN)
