"""Acts cited so that number, kind, date and the paper's own day do not fit together."""

import datetime
import re
from collections.abc import Iterator
from itertools import combinations

from ntmdocs.check.cited_acts import CitedHere
from ntmdocs.check.context import PaperContext
from ntmdocs.check.slips import same_words
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.citations import KINDS
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key, short_date

__all__ = [
    "act_after_paper",
    "act_cited_in_two_ways",
    "act_not_as_known",
    "act_not_yet_in_force",
    "issuer_not_of_symbol",
    "kind_not_of_symbol",
    "number_of_another_year",
]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_YEAR_IN_NUMBER = regex(r"\d+/(?P<year>(?:19|20)\d\d)/")
_KIND_IN_SYMBOL = regex(r"\d[\w]*(?:/(?:19|20)\d\d)?/(?P<kind>[^\W\d_]+)")
_OF_KIND = {
    "Nghị quyết": ("NQ",),
    "Nghị định": ("NĐ",),
    "Quyết định": ("QĐ",),
    "Chỉ thị": ("CT",),
    "Thông tư": ("TT", "TTLT"),
    "Kế hoạch": ("KH",),
    "Báo cáo": ("BC",),
    "Tờ trình": ("TTr",),
    "Hướng dẫn": ("HD",),
}
_OF_PARTY = regex(r"\d+-(?P<kind>[^\W\d_]+)/(?:TW|TU|ĐU|HU|CB)$")
_NOT_OF_LETTER = regex(r"/(?P<kind>KH|QĐ|NQ|BC|TTr|TB)-(?:UBND|HĐND)$")
_ALL_KINDS = {symbol for symbols in _OF_KIND.values() for symbol in symbols}
_KIND = regex("|".join(KINDS))
_CENTRAL = regex(r"[-/](?:TTg|CP|TW|CTN|(?:UBTV)?QH[0-9]*|B[A-Z]+|TT-B\w+)$")
_ISSUER = regex(r" của (?P<issuer>[^,;:.()]{3,60}?)(?= về | ban hành | phê duyệt |[,;:.(]|$)")

_ISSUERS = (
    (regex(r"-CP$"), regex(r"^chính phủ")),
    (regex(r"-TTg$"), regex(r"thủ tướng")),
    (regex(r"/QH[0-9]*$"), regex(r"quốc hội")),
    (regex(r"[-/]UBND\b"), regex(r"ubnd|ủy ban nhân dân|chủ tịch")),
    (regex(r"[-/]HĐND\b"), regex(r"hđnd|hội đồng nhân dân")),
    (regex(r"-T[UW]$|-ĐU$"), regex(r"đảng|ủy|trung ương|bộ chính trị|ban")),
)
"""Whose acts have such symbols."""
# Words of nearly every subject, which say nothing of it.
_IN_ALL = frozenset(
    (
        *("về", "của", "và", "các", "ban", "hành", "quy", "định", "chính", "phủ", "thủ", "tướng"),
        *("thực", "hiện", "năm"),
    )
)
_ENOUGH, _IN_COMMON = 4, 0.3  # words of a subject, and their share that two of one act share
_SOME_ORGAN = regex(
    r"Chính phủ|Thủ tướng|Quốc hội|Bộ |UBND|[ỦU][yỷ] ban|HĐND|Hội đồng|Sở |Đảng|Tỉnh|Ban "
)
_MOST_IN_A_DAY = 20  # acts of one organ
_DATE = r"(?:,? *\(?ngày [0-9/. -]+(?:tháng [0-9]+ năm [0-9]+)?\)?)?"


@rule("Năm trong số, ký hiệu của văn bản là năm ban hành", severity=_ERROR)
def number_of_another_year(context: PaperContext) -> Iterator[Fault]:
    """`Nghị định số 27/2022/NĐ-CP ngày 19/4/2023`."""
    for cited in _once(context):
        found = _YEAR_IN_NUMBER.match(cited.number_symbol or "")
        if found and cited.issued_on and int(found["year"]) != cited.issued_on.year:
            message = tr(
                "số ghi năm {year}, ngày ban hành ghi năm {year_2}",
                year=found["year"],
                year_2=cited.issued_on.year,
            )
            yield Fault(cited.path, message, current=cited.shown)


@rule("Tên loại văn bản viện dẫn khớp với ký hiệu", severity=_ERROR)
def kind_not_of_symbol(context: PaperContext) -> Iterator[Fault]:
    """`Quyết định số 12/KH-UBND`; `Thông báo kết luận số …` and their like are left out."""
    for cited in _once(context):
        symbol = cited.number_symbol or ""
        kind, found = _KIND.match(cited.words), _KIND_IN_SYMBOL.match(symbol)
        found = found or _OF_PARTY.match(symbol)
        symbols = _OF_KIND.get(kind[0], ()) if kind else ()
        letter = _NOT_OF_LETTER.search(symbol) if kind and kind[0] == "Công văn" else None
        found = letter or found
        is_other = letter or (symbols and found and found["kind"] in _ALL_KINDS - set(symbols))
        if kind and found and is_other:
            message = tr(
                '"{kind}" nhưng ký hiệu ghi "{kind_2}"', kind=kind[0], kind_2=found["kind"]
            )
            yield Fault(cited.path, message, current=cited.shown)


@rule("Cơ quan ban hành văn bản viện dẫn khớp với ký hiệu", severity=_ERROR)
def issuer_not_of_symbol(context: PaperContext) -> Iterator[Fault]:
    """`Nghị định số 66/2021/NĐ-CP của Bộ Tài chính`: decrees are the Government's."""
    for cited in _once(context):
        issuer = _issuer_behind(cited)
        for symbol, issuers in _ISSUERS:
            is_other = issuer and not issuers.search(comparison_key(issuer))
            if symbol.search(cited.number_symbol or "") and is_other and _SOME_ORGAN.match(issuer):
                message = tr(
                    'ký hiệu "{number_symbol}" không phải của {issuer}',
                    number_symbol=cited.number_symbol,
                    issuer=issuer,
                )
                yield Fault(cited.path, message, current=cited.shown)


@rule("Văn bản viện dẫn có trước văn bản này", severity=_ERROR)
def act_after_paper(context: PaperContext) -> Iterator[Fault]:
    """An act of a later day than the paper that rests on it."""
    last = _last_day(context)
    for cited in _once(context):
        if cited.issued_on and cited.issued_on > last:
            message = tr("ban hành sau văn bản này (muộn nhất {short})", short=_short(last))
            yield Fault(cited.path, message, current=cited.shown)


@rule("Một văn bản được viện dẫn bằng một số, một ngày", severity=_WARNING)
def act_cited_in_two_ways(context: PaperContext) -> Iterator[Fault]:
    """One number with two days of one year, or one day and subject with two numbers."""
    told = set()
    pairs = [(pair, _other_way(*pair)) for pair in combinations(_once(context), 2)]
    pairs += [(pair, _other_subject(*pair)) for pair in combinations(context.cited_acts, 2)]
    for (_, other), message in pairs:
        if message and (other.path, other.number_symbol) not in told:
            told.add((other.path, other.number_symbol))
            yield Fault(other.path, message, current=other.shown)


@rule("Số và ngày của văn bản viện dẫn khớp với văn bản đã biết", severity=_ERROR)
def act_not_as_known(context: PaperContext) -> Iterator[Fault]:
    """`318/QĐ-TTg` of another day of 2022: no organ gives a number twice in a year.

    Of a law the basis is the last one of its name.
    """
    for cited in _once(context):
        day = cited.issued_on
        days = context.ledger.dates(cited.number_symbol) or context.ledger.dates_of_law(cited.words)
        last = _last_day(context)
        meant = [known for known in sorted(days) if day and known <= last and _is_slip(known, day)]
        if meant and day not in days:
            suggestion = f"ngày {_short(meant[0])}"
            message = tr("ngày ban hành không phải ngày của văn bản này")
            yield Fault(cited.path, message, current=cited.shown, suggestion=suggestion)
        elif cited.is_basis and day and (later := _later_law(cited, day, context)):
            message = tr("đã có luật cùng tên ngày {day}", day=_short(later))
            yield Fault(cited.path, message, current=cited.shown)


@rule("Văn bản viện dẫn đã có hiệu lực", severity=_WARNING)
def act_not_yet_in_force(context: PaperContext) -> Iterator[Fault]:
    """An act that applies only from a later day than that of the paper."""
    last = _last_day(context)
    for cited in _once(context):
        known = context.ledger.of(cited.number_symbol, cited.known_date)
        day = known.in_force_on.date if known and known.in_force_on else None
        if known and day and last < day:
            message = tr("có hiệu lực từ ngày {short}, sau ngày của văn bản này", short=_short(day))
            yield Fault(cited.path, message, current=cited.shown, source=known.source)


def _later_law(cited: CitedHere, day: datetime.date, context: PaperContext) -> datetime.date | None:
    """The day of a law of the same name that came after the one cited, and before the paper."""
    days = context.ledger.dates_of_law(cited.words)
    first = context.paper.header.issued_on.first_day
    return max((later for later in days if day < later < first), default=None)


def _once(context: PaperContext) -> list[CitedHere]:
    """Each act at its first place, as it is cited there."""
    seen: dict[tuple[str | None, datetime.date | None, str], CitedHere] = {}
    for cited in context.cited_acts:
        key = (cited.number_symbol, cited.issued_on, "" if cited.number_symbol else cited.words)
        seen.setdefault(key, cited)
    return list(seen.values())


def _other_way(one: CitedHere, other: CitedHere) -> str:
    """What differs between two citations that are surely of one act."""
    day, other_day = one.issued_on, other.issued_on
    if not (day and other_day and one.number_symbol and other.number_symbol):
        return ""
    if one.number_symbol == other.number_symbol:
        is_one = _is_slip(day, other_day) and _have_one_issuer(one, other)
        return (
            tr("chỗ khác ghi ngày {short}", short=_short(day))
            if is_one and day != other_day
            else ""
        )
    subject = comparison_key(one.subject)
    is_of_subject = len(subject.split()) > 5 and subject == comparison_key(other.subject)
    is_one = day == other_day and (
        is_of_subject or _are_swapped(one.number_symbol, other.number_symbol)
    )
    return (
        tr("chỗ khác ghi số {number_symbol}", number_symbol=one.number_symbol)
        if is_one and _have_one_issuer(one, other)
        else ""
    )


def _are_swapped(number: str, other: str) -> bool:
    """`18/KH-UBND` and `81/KH-UBND`: no organ issues as many as that in a day."""
    figures, _, symbol = number.partition("/")
    other_figures, _, other_symbol = other.partition("/")
    if symbol != other_symbol or not (figures.isdecimal() and other_figures.isdecimal()):
        return False
    return sorted(figures) == sorted(other_figures) and (
        abs(int(figures) - int(other_figures)) > _MOST_IN_A_DAY
    )


def _other_subject(one: CitedHere, other: CitedHere) -> str:
    """That one act has two subjects with next to no word in common; a short one says too little.

    Surely of one act are citations of a number with its year, or of one day.
    """
    number = one.number_symbol or ""
    is_of_day = one.issued_on is not None and one.issued_on == other.issued_on
    if number != other.number_symbol or not (_YEAR_IN_NUMBER.match(number) or is_of_day):
        return ""
    words = [{*comparison_key(act.subject).split()} - _IN_ALL for act in (one, other)]
    least = min(map(len, words))
    is_other = least >= _ENOUGH and len(words[0] & words[1]) < least * _IN_COMMON
    return tr("chỗ khác ghi trích yếu khác") if is_other else ""


def _is_slip(day: datetime.date, other: datetime.date) -> bool:
    """Whether two days of one number are one act's: of one year, or alike but for the year."""
    return day.year == other.year or (day.day, day.month) == (other.day, other.month)


def _have_one_issuer(one: CitedHere, other: CitedHere) -> bool:
    if _CENTRAL.search(one.number_symbol or ""):
        return True
    return bool(_issuer(one)) and same_words(_issuer(one), _issuer(other))


def _issuer(cited: CitedHere) -> str:
    found = _ISSUER.search(cited.words)
    return cited.issuer or (found["issuer"] if found else "")


def _issuer_behind(cited: CitedHere) -> str:
    """Whose act it is by the words right behind number and day."""
    number = re.escape(cited.number_symbol or "")
    found = re.search(rf"{number}{_DATE} của (?P<issuer>[^,;:.()]{{3,60}})", cited.words)
    return cited.issuer or (found["issuer"].strip() if number and found else "")


def _last_day(context: PaperContext) -> datetime.date:
    """The last day on which the paper can be issued, by what its date says."""
    return context.paper.header.issued_on.last_day


def _short(day: datetime.date) -> str:
    return short_date(day.year, day.month, day.day)
