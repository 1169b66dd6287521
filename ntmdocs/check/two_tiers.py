"""Since 01/7/2025 there is no district: where a plan still speaks of one.

Source: Luật Tổ chức chính quyền địa phương số 72/2025/QH15, Điều 51 khoản 3; Nghị định số
150/2025/NĐ-CP for what stands in the place of the commune's officials. An older paper is cited as
it is: a mention inside a citation is not told. What usually stands there now is custom, and the
suggestion says so.
"""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.check.context import PaperContext
from ntmdocs.check.districts import DISTRICT, NO_DISTRICT_FROM
from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import msgids, tr
from ntmdocs.model import Paper, Plan
from ntmdocs.model.citations_in_text import citations_in
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import seen

__all__ = [
    "basis_of_district",
    "department_after_2025",
    "district_after_2025",
    "officials_after_2025",
    "town_after_2025",
]

_LAST_YEAR = NO_DISTRICT_FROM - 1
_LAW = Source(
    "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", provision="khoản 3 Điều 51"
)
_OFFICES = Source("Nghị định số 150/2025/NĐ-CP ngày 12/6/2025")
_BY_YEAR = (Severity.ERROR, Severity.WARNING)
_FROM_DAY = datetime.date(_LAST_YEAR, 7, 1)
_NO_DISTRICT = msgids("từ ngày 01/7/2025 không còn cấp huyện")
_CUSTOM = msgids("cách ghi thường gặp, chưa có văn bản quy định")
_UNITS = Source("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025")
_OFFICIALS = regex(
    r"(?i:công chức) (?:(?i:chuyên môn)"
    r"|(?:Văn hóa|Văn hoá|Địa chính|Tư pháp|Tài chính|Văn phòng|Nông nghiệp)(?!\w))"
)
_TOWN = regex(r"(?<!\w)thị trấn(?!\w)", re.IGNORECASE)
_DEPARTMENT = regex(
    r"(?<!\w)Phòng (?:Tài chính ?[-–] ?Kế hoạch|Nông nghiệp và (?:Phát triển|Môi trường|PTNT)"
    r"|Lao động ?[-–,] ?Thương binh|Tài nguyên và Môi trường|Giáo dục và Đào tạo"
    r"|Văn hóa và Thông tin|Kinh tế và Hạ tầng|Quản lý đô thị)",
    re.IGNORECASE,
)
_ASKS = regex(  # `Đề nghị UBND huyện sớm …`, and not `đã báo cáo UBND huyện`
    r"(?<!\w)(?<!đã )(?<!được )(?i:đề nghị|kiến nghị|kính trình|trình|báo cáo|gửi|xin ý kiến"
    r"|phối hợp với|hướng dẫn của|chỉ đạo của|quản lý của) [^.;]{0,60}"
)
_IS_PAST = regex(
    r"[^.;]{0,40}?(?:\(?trước (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất|đây)|\(cũ\)| cũ(?!\w))"
)
_ISSUER = regex(r" của [^,;.()]*")
_WORDS = 5  # shown before and after
_SHORT = 80


class _Usual(NamedTuple):
    """The organ that usually stands now where an organ of the district stood."""

    pattern: re.Pattern[str]
    now: str


_USUAL = (
    _Usual(
        regex(r"văn phòng điều phối", re.IGNORECASE),
        "Văn phòng Điều phối nông thôn mới tỉnh",
    ),
    _Usual(
        regex(r"ban (?:chỉ đạo|quản lý)", re.IGNORECASE),
        "UBND tỉnh (b/c); Sở Nông nghiệp và Môi trường",
    ),
    _Usual(regex(r"UBND|[ỦU][yỷ] ban", re.IGNORECASE), "UBND tỉnh (b/c)"),
)


@rule("Căn cứ ban hành không còn là văn bản của cấp huyện", _LAW, severity=_BY_YEAR)
def basis_of_district(context: PaperContext) -> Iterator[Fault]:
    """A basis that a district issued."""
    for path, text in _told(context):
        if _is_of_act(path) and path[-1] == "issuer" and DISTRICT.search(text):
            yield Fault(
                path[:-1],
                tr(
                    "{no_district}; căn cứ thường là văn bản của UBND tỉnh",
                    no_district=_no_district(context.paper),
                ),
                current=text,
                suggestion=_usually("kế hoạch, quyết định của UBND tỉnh"),
                severity=_severity(context.paper),
            )


@rule("Kế hoạch không còn nêu cấp huyện", _LAW, severity=_BY_YEAR)
def district_after_2025(context: PaperContext) -> Iterator[Fault]:
    """A district named outside of citations."""
    for path, text in _told(context):
        if not _is_of_act(path) and (found := _live(DISTRICT, text)):
            yield Fault(
                path,
                tr(
                    "{no_district}; nay thay bằng cơ quan nào?",
                    no_district=_no_district(context.paper),
                ),
                current=seen(text, found, words=_WORDS, short=_SHORT),
                suggestion=_usual(text),
                severity=_severity(context.paper),
            )


@rule(
    "Giao việc cho phòng chuyên môn, không cho công chức chuyên môn",
    _OFFICES,
    severity=Severity.WARNING,
)
def officials_after_2025(context: PaperContext) -> Iterator[Fault]:
    """The officials that communes had, named outside of citations."""
    for path, text in _told(context):
        if not _is_of_act(path) and (found := _live(_OFFICIALS, text)):
            yield Fault(
                path,
                tr("{if_later}UBND xã có các phòng chuyên môn", if_later=_if_later(context.paper)),
                current=seen(text, found, words=_WORDS, short=_SHORT),
                suggestion="phòng chuyên môn, đơn vị thuộc UBND xã",
            )


@rule("Không còn nêu thị trấn", _UNITS, severity=Severity.WARNING)
def town_after_2025(context: PaperContext) -> Iterator[Fault]:
    """Local units are provinces and cities, communes, wards and special zones."""
    for path, text in _told(context):
        if not _is_of_act(path) and (found := _live(_TOWN, text)):
            message = tr(
                "{if_later}không còn thị trấn, chỉ còn xã, phường, đặc khu",
                if_later=_if_later(context.paper),
            )
            yield Fault(path, message, current=seen(text, found, words=_WORDS, short=_SHORT))


@rule("Không giao việc cho phòng của cấp huyện", _LAW, severity=Severity.WARNING)
def department_after_2025(context: PaperContext) -> Iterator[Fault]:
    """Departments that districts had: who names the district beside is told of that."""
    for path, text in _told(context):
        found = None if _is_of_act(path) or DISTRICT.search(text) else _live(_DEPARTMENT, text)
        if found:
            message = tr(
                "{no_district}, là phòng chuyên môn của cấp huyện",
                no_district=_no_district(context.paper),
            )
            yield Fault(path, message, current=seen(text, found, words=_WORDS, short=_SHORT))


def _told(context: PaperContext) -> Iterator[tuple[DataPath, str]]:
    """The strings to look at: none in plans before 2025, and no open notes in any.

    A paper that is no plan looks back: of one issued since, only who gets it is looked at, and whom
    it asks for something.
    """
    paper = context.paper
    strings = ((path, text) for path, text in context.strings if path[0] != "open_notes")
    if isinstance(paper, Plan):
        yield from strings if paper.first_year >= _LAST_YEAR else ()
    elif paper.header.issued_on.first_day >= _FROM_DAY:
        for path, text in strings:
            if path[0] in ("addressees", "recipients") or _is_of_new_act(paper, path):
                yield path, text
            elif path[0] in ("sections", "closing"):
                yield from ((path, asked[0]) for asked in _ASKS.finditer(text))


def _is_of_new_act(paper: Paper, path: DataPath) -> bool:
    """Whether it is the issuer of an act among the bases that is of a day without districts."""
    if not _is_of_act(path) or path[-1] != "issuer" or paper.legal_bases is None:
        return False
    _, _, basis, _, number, _ = path
    day = paper.legal_bases.bases[int(basis)].acts[int(number)].issued_on
    return day is not None and day.date is not None and day.date >= _FROM_DAY


def _if_later(paper: Paper) -> str:
    """What holds for a plan of 2025 only where it is issued from the first of July on."""
    is_of_2025 = isinstance(paper, Plan) and paper.first_year == _LAST_YEAR
    is_open = is_of_2025 and paper.header.issued_on.first_day < _FROM_DAY
    return tr("nếu ban hành từ 01/7/2025, ") if is_open else ""


def _no_district(paper: Paper) -> str:
    return (
        tr("{if_later}không còn cấp huyện", if_later=_if_later(paper))
        if _if_later(paper)
        else tr(_NO_DISTRICT)
    )


def _severity(paper: Paper) -> Severity:
    """A warning in a plan for 2025, which had districts for half a year; an error from 2026.

    A warning in other papers, too.
    """
    is_sure = isinstance(paper, Plan) and paper.first_year > _LAST_YEAR
    return Severity.ERROR if is_sure else Severity.WARNING


def _is_of_act(path: DataPath) -> bool:
    return path[0] == "legal_bases" and "acts" in path


def _live(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first mention that is no part of a citation."""
    cited = [
        range(act.start, max(act.end, _issuer_end(text, act.core_end)))
        for act in citations_in(text)
    ]
    every = (found for found in pattern.finditer(text) if not _IS_PAST.match(text, found.end()))
    return next((found for found in every if not any(found.start() in at for at in cited)), None)


def _issuer_end(text: str, core_end: int) -> int:
    """Where the issuer of an act without a subject ends: `… của UBND huyện Hiệp Hòa,`."""
    issuer = _ISSUER.match(text, core_end)
    return issuer.end() if issuer else core_end


def _usual(text: str) -> str:
    now = next((usual.now for usual in _USUAL if usual.pattern.search(text)), "")
    return _usually(now) if now else ""


def _usually(words: str) -> str:
    """Words of the paper, as they are usually written."""
    return tr("{words} ({why})", words=words, why=tr(_CUSTOM))
