"""Organs that have duties, or stand above, and do not get the paper."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Assignment, Paper, Section, SectionKind, Text
from ntmdocs.model.walk import DataPath, blocks_in_sections, parts
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key, shortened, slug

__all__ = [
    "duty_without_copy",
    "superior_not_told",
]

_WARNING, _INFO = Severity.WARNING, Severity.INFO
_SHOWN = 80


class _Party(NamedTuple):
    """Who has duties, and the recipients that stand for them."""

    name: str
    actor: re.Pattern[str]
    recipient: re.Pattern[str]


_VILLAGES = r"(?:thôn|bản|xóm|ấp|buôn|tổ dân phố|khu dân cư|khu phố)\b"
_PARTIES = (
    _Party(
        "các thôn",
        regex(rf"(?:.* và )?(?:đề nghị )?(?:trưởng )?(?:các )?{_VILLAGES}"),
        regex(rf"\b{_VILLAGES}"),
    ),
    _Party(
        "UBND các xã, phường",
        regex(r"(?:đề nghị )?(?:ubnd|ủy ban nhân dân) (?:cấp xã|(?:các )?(?:xã|phường)\b)"),
        regex(r"\b(?:xã|phường|đặc khu|địa phương|thị trấn)\b"),
    ),
    _Party(
        "Mặt trận Tổ quốc, các đoàn thể",
        regex(r"(?:đề nghị )?(?:ubmttq|(?:ủy ban )?(?:mttq|mặt trận tổ quốc)|các đoàn thể)"),
        regex(r"\b(?:mttq|mặt trận|ubmt\w*|mt|đoàn thể|tổ chức chính trị)\b"),
    ),
)
_ORGAN = regex(
    r"(?:Văn phòng|Phòng|Trạm|Trung tâm|Công an|Ban Chỉ huy|Ban Quản lý|Hội|Đoàn|Trường|Các trường"
    r"|Đài|Hạt|Chi cục|Ngân hàng|Quỹ|Hợp tác xã|Kho bạc|Bưu điện|Điện lực|Thuế|Bảo hiểm)(?!\w)"
)
_NEXT_ORGAN = regex(rf"(?:, | và |; )(?={_ORGAN.pattern})")
_LEVEL = regex(r" (?:xã|phường|tỉnh|thành phố|nhà trường|thuộc .*)?\W*$")
_ALL_ORGANS = regex(r"\b(?:đơn vị|cơ quan|ngành|thành viên)\b")
_ALL_OFFICES = regex(r"\b(?:các phòng|các ban|phòng, ban|phòng chuyên môn)\b")
_ALL_OF_PEOPLE = regex(r"\b(?:đoàn thể|các hội|hội, đoàn|các tổ chức|các đoàn)\b")
_OF_PEOPLE, _OFFICES = ("Hội", "Đoàn"), ("Phòng", "Văn phòng", "Trung tâm")
_SHORT = regex(r"[A-ZĐ]{2,}")
_HEAD = 2  # letters of what it is: `Trung tâm`
_AS_ABOVE = regex(
    r"^(?:mục|phần) [ivx\d]|\bnhư (?:trên|mục|phần|điều|điểm)\b|đơn vị có tên|tại mục|\bnơi nhận\b"
)
_COMMUNE = regex(r"(?:ủy ban nhân dân|ubnd) (?:xã|phường|thị trấn|đặc khu)\b")
_OF_VILLAGE = regex(r"^(?:ban phát triển|trưởng|ban công tác mặt trận) (?:thôn|bản|xóm|ấp|khu)\b")
_SUPERIOR = regex(
    r"\b(?:tỉnh|huyện|thành phố|tp|quận|thị xã|cấp trên|sở)\b|\(?b/c\)?|\bnhư (?:trên|mục|phần)\b"
)


@rule("Nơi nhận có những cơ quan, đơn vị được giao việc", severity=_WARNING)
def duty_without_copy(context: PaperContext) -> Iterator[Fault]:
    """Who has duties does not get the paper; `Như mục IV` names all of them.

    Organs that lack it are told together: who names them one by one has forgotten these.
    """
    recipients = [comparison_key(str(one)) for one in context.paper.recipients]
    if not recipients or any(_AS_ABOVE.search(one) for one in recipients):
        return
    missing: dict[str, tuple[DataPath, str]] = {}
    for path, actor in _actors(context):
        parties = [party for party in _PARTIES if party.actor.match(comparison_key(actor))]
        for party in parties:
            if not any(party.recipient.search(one) for one in recipients):
                missing.setdefault(party.name, (path, actor))
        for organ in () if {one.name for one in parties} & missing.keys() else _organs(actor):
            if not _gets_it(organ, context.paper):
                missing.setdefault(organ, (path, actor))
    if missing:
        path, actor = next(iter(missing.values()))
        message = tr("có nhiệm vụ nhưng Nơi nhận không có {missing}", missing=", ".join(missing))
        yield Fault(path, message, current=shortened(actor, _SHOWN))


def _organs(actor: str) -> list[str]:
    """The single organs that an actor is: `Công an xã, Trạm Y tế xã` are two."""
    names = _NEXT_ORGAN.split(actor.strip(" :.").removeprefix("Đề nghị "))
    return [name for name in names if _ORGAN.match(name)]


def _gets_it(organ: str, paper: Paper) -> bool:
    """Whether a recipient, or the archive line, is the organ, or all of its kind."""
    everybody = _ALL_OF_PEOPLE if organ.startswith(_OF_PEOPLE) else _ALL_ORGANS
    is_office = organ.startswith(_OFFICES)
    name = comparison_key(_LEVEL.sub("", organ))
    initials = "".join(word[0] for word in name.split() if word[0].isalpha())
    written = [str(one) for one in (*paper.recipients, paper.archive or "")]
    return any(
        slug(name) in slug(one)  # slips of the hand are told as such
        or everybody.search(comparison_key(one))
        or (is_office and _ALL_OFFICES.search(comparison_key(one)))
        or any(_is_short_for(short, initials) for short in _SHORT.findall(one))
        for one in written
    )


def _is_short_for(short: str, initials: str) -> bool:
    """`LHPN` of `Hội Liên hiệp Phụ nữ`, `KT` of `Phòng Kinh tế`, `TNCS` of `Đoàn Thanh niên`."""
    sign = short.casefold()
    is_most = sign in initials and len(sign) >= len(initials) - _HEAD
    return is_most or sign.startswith(initials[1:])


def _actors(context: PaperContext) -> Iterator[tuple[DataPath, str]]:
    """Who has duties: the actors of assignments, and headings below `Tổ chức thực hiện`."""
    for path, assignment in blocks_in_sections(context.filled, Assignment):
        yield (*path, "actor"), str(assignment.actor)
    for index, section in enumerate(context.filled.sections):
        is_its_kind = section.kind is SectionKind.IMPLEMENTATION
        if is_its_kind or "tổ chức thực hiện" in comparison_key(str(section.heading)):
            for part in parts(section.content, ("sections", index, "content")):
                if isinstance(part.value, Section) and isinstance(part.value.title, Text):
                    yield (*part.path, "title"), str(part.value.title)


@rule("Nơi nhận có cơ quan cấp trên", severity=_INFO)
def superior_not_told(context: PaperContext) -> Iterator[Fault]:
    """The paper of a commune, or of a village, that goes to nobody above it.

    Whom it is addressed to gets it.
    """
    paper = context.paper
    told = [comparison_key(str(one)) for one in (*paper.recipients, *paper.addressees)]
    organ = comparison_key(paper.header.issuing_body.full_name)
    above = _SUPERIOR if _COMMUNE.match(organ) else _COMMUNE if _OF_VILLAGE.search(organ) else None
    if above and paper.recipients and not any(above.search(one) for one in told):
        yield Fault(("recipients",), tr("Nơi nhận không có cơ quan cấp trên nào"))
