"""Acts that a plan rests on or cites: those of last year, and those that are over or amended."""

import re
from collections.abc import Iterator

from ntmdocs.check.cited_acts import CitedHere
from ntmdocs.check.context import Context
from ntmdocs.check.districts import DISTRICT, NO_DISTRICT_FROM
from ntmdocs.check.known_acts import KnownAct
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import through, tr
from ntmdocs.patterns import regex
from ntmdocs.prose import in_words, paper_data
from ntmdocs.vietnamese import TimeKind, TimeWord, time_words

__all__ = [
    "act_is_amended",
    "act_is_over",
    "act_of_last_year",
    "act_period_over",
    "basis_missing",
    "basis_of_last_year",
    "basis_of_past_year",
]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
# Symbols of organs whose acts outlive a year: `318/QĐ-TTg`, `25/2021/QH15`, `55/2023/TT-BTC`.
_CENTRAL = regex(r"[-/](?:TTg|CP|TW|CTN|B(?!CĐ|QL)[A-ZĐ]{2,8}|(?:UBTV)?QH[0-9]*)$|/TT(?:LT)?-")
_LASTING = regex(
    r"giai đoạn|nhiệm kỳ|đến năm|quy định|quy chế|tiêu chí|thành lập|kiện toàn|chức năng"
    r"|(?:thực hiện|triển khai|thi hành)(?: thực hiện)? (?:\w+ ){0,3}?(?:Nghị quyết|Chỉ thị|Luật"
    r"|Kết luận|Nghị định|Quyết định|Thông tư|Đề án|Chương trình|Chiến lược)",
    re.IGNORECASE,
)
_HORIZON = regex(r"(?:đến|tới|tầm nhìn|từ)(?: hết| cuối)? *$", re.IGNORECASE)
_AUTUMN = 10  # the month from which local organs issue what is for the next year


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
    """The same as `basis_of_last_year`, for an act that is cited in sentences alone."""
    bases = {cited.number_symbol for cited in context.cited_acts if cited.is_basis}
    for cited in context.cited_acts:
        if not cited.is_basis and cited.number_symbol not in bases:
            yield from _of_last_year(cited, context)


@rule("Văn bản viện dẫn không thuộc giai đoạn đã hết trước năm kế hoạch", severity=_WARNING)
def act_period_over(context: Context) -> Iterator[Fault]:
    """An act whose subject names a period that is over; not one that more is known of."""
    year = context.plan.first_year
    for cited in context.cited_acts:
        for word in time_words(cited.subject):
            is_over = word.kind is TimeKind.PERIOD and word.last_year < year
            if is_over and not _is_told(cited, context):
                message = tr(
                    "văn bản của giai đoạn {words}, đã hết trước năm {year}",
                    words=word.words,
                    year=year,
                )
                yield Fault(cited.path, message, current=cited.shown)


@rule("Văn bản viện dẫn chưa bị thay thế, chưa hết thời gian áp dụng", severity=_ERROR)
def act_is_over(context: Context) -> Iterator[Fault]:
    """An act that is known to be replaced or expired for plans of this year."""
    for cited, known in _known(context):
        if known.is_over(context.plan.first_year):
            yield Fault(
                cited.path,
                (known.over and tr(known.over))
                or tr("chỉ dùng cho kế hoạch đến năm {last_year}", last_year=known.last_year),
                source=known.source,
                current=cited.shown,
                suggestion=context.ledger.instead_of(known),
            )


@rule("Văn bản viện dẫn đã có sửa đổi thì phải đối chiếu với văn bản sửa đổi", severity=_WARNING)
def act_is_amended(context: Context) -> Iterator[Fault]:
    """An act that still applies, and of which something is to be known."""
    year = context.plan.first_year
    for cited, known in _known(context):
        remarks = () if known.is_over(year) else known.remarks
        for remark in remarks:
            if year >= remark.from_year:
                yield Fault(cited.path, tr(remark.words), source=remark.source, current=cited.shown)


@rule("Kế hoạch nêu các căn cứ thường dùng của lĩnh vực", severity=_WARNING)
def basis_missing(context: Context) -> Iterator[Fault]:
    """Acts on the plan's topic, for its year, that it does not cite."""
    plan = context.plan
    cited = {act.number_symbol for act in context.cited_acts}
    subject = in_words(plan.header.subject, paper_data(plan))
    last = plan.header.issued_on.last_day
    for known in context.ledger.acts:
        is_wanted = known.is_basis and known.is_for(plan.first_year) and known.is_about(subject)
        is_issued = known.issued_on is None or known.issued_on.date <= last
        if is_wanted and is_issued and known.number_symbol not in cited:
            yield Fault(
                ("legal_bases",),
                tr(
                    "kế hoạch của lĩnh vực này thường lấy làm căn cứ, mà chưa nêu; xem có cần không"
                ),
                current=through(
                    str.__add__, str(known), tr(" (nguồn: {source})", source=known.source)
                ),
            )


def _of_last_year(cited: CitedHere, context: Context) -> Iterator[Fault]:
    known = context.ledger.of(cited.number_symbol, cited.known_date)
    is_over = known is not None and known.is_over(context.plan.first_year)
    if cited.is_law or is_over or _is_of_no_district(cited, context.plan.first_year):
        return  # a law is named by its year; of the others another rule tells what to do
    year, previous = context.plan.first_year, context.previous_year
    past = [named for named in _years_of(cited) if named < year]
    is_central = _CENTRAL.search(cited.number_symbol or "") is not None
    if past:
        is_sure = cited.is_basis and (previous in past or not is_central)
        yield Fault(
            cited.path,
            tr(
                "văn bản của năm {past}; văn bản nào của năm {year} thay vào đây?",
                past=max(past),
                year=year,
            ),
            current=cited.shown,
            suggestion=_instead(cited, year),
            severity=_ERROR if is_sure else _WARNING,
        )
    elif not is_central and cited.number_symbol and _is_for_a_year(cited, previous):
        yield Fault(
            cited.path,
            tr(
                "ban hành cho việc năm {previous}, có thể không dùng cho năm {year}; xem "
                "còn là căn cứ không",
                previous=previous,
                year=year,
            ),
            current=cited.shown,
            severity=_WARNING,
        )


def _years_of(cited: CitedHere) -> list[int]:
    """The years that its subject is of; not those that a milestone or a period names."""
    words = (word for word in time_words(cited.subject) if word.kind is TimeKind.YEAR)
    return [word.first_year for word in words if not _is_horizon(cited.subject, word)]


def _is_horizon(subject: str, word: TimeWord) -> bool:
    return _HORIZON.search(subject[: word.start]) is not None


def _is_for_a_year(cited: CitedHere, previous: int) -> bool:
    """Whether it was made in the previous year, or late in the year before that, and may be for it
    alone: not what carries out an act of another organ, nor what sets rules."""
    date = cited.issued_on
    is_recent = date is not None and (
        date.year == previous or (date.year == previous - 1 and date.month >= _AUTUMN)
    )
    return is_recent and _LASTING.search(cited.words) is None


def _instead(cited: CitedHere, year: int) -> str:
    """What to cite instead: `Kế hoạch năm 2025 của Đảng ủy xã (ghi số, ngày ban hành)`.

    Empty where kind or issuer is not known.
    """
    if cited.kind is None or cited.issuer is None:
        return ""
    return f"{cited.kind} năm {year} của {cited.issuer} (ghi số, ngày ban hành)"


def _is_of_no_district(cited: CitedHere, year: int) -> bool:
    """Whether a district issued it that is no more: `basis_of_district` tells that."""
    return year >= NO_DISTRICT_FROM and DISTRICT.search(cited.issuer or "") is not None


def _is_told(cited: CitedHere, context: Context) -> bool:
    """Whether another rule says more of it: it is over, or something is to be known."""
    year = context.plan.first_year
    known = context.ledger.of(cited.number_symbol, cited.known_date)
    remarks = known.remarks if known else ()
    is_known = known is not None and known.is_over(year)
    return is_known or any(year >= remark.from_year for remark in remarks)


def _known(context: Context) -> Iterator[tuple[CitedHere, KnownAct]]:
    """Each cited act that is in the ledger, with its entry."""
    for cited in context.cited_acts:
        if known := context.ledger.of(cited.number_symbol, cited.known_date):
            yield cited, known
