"""Organs that have duties, or stand above, and do not get the paper."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model import Assignment, Section, SectionKind, Text
from ntmdocs.model.walk import DataPath, blocks_in_sections, parts
from ntmdocs.vietnamese import comparison_key, shortened

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


_PARTIES = (
    _Party(
        "các thôn",
        re.compile(r"(?:đề nghị )?(?:các )?(?:thôn|bản|xóm|ấp|tổ dân phố|khu dân cư)\b"),
        re.compile(r"\b(?:thôn|bản|xóm|ấp|tổ dân phố|khu dân cư|khu phố)\b"),
    ),
    _Party(
        "UBND các xã, phường",
        re.compile(r"(?:đề nghị )?(?:ubnd|ủy ban nhân dân) (?:cấp xã|(?:các )?(?:xã|phường)\b)"),
        re.compile(r"\b(?:xã|phường|đặc khu|địa phương|thị trấn)\b"),
    ),
    _Party(
        "Mặt trận Tổ quốc, các đoàn thể",
        re.compile(r"(?:đề nghị )?(?:ubmttq|(?:ủy ban )?(?:mttq|mặt trận tổ quốc)|các đoàn thể)"),
        re.compile(r"\b(?:mttq|mặt trận|ubmt\w*|mt|đoàn thể|tổ chức chính trị)\b"),
    ),
)
_AS_ABOVE = re.compile(
    r"^(?:mục|phần) [ivx\d]|\bnhư (?:trên|mục|phần|điều|điểm)\b|đơn vị có tên|tại mục|\bnơi nhận\b"
)
_COMMUNE = re.compile(r"(?:ủy ban nhân dân|ubnd) (?:xã|phường|thị trấn|đặc khu)\b")
_SUPERIOR = re.compile(
    r"\b(?:tỉnh|huyện|thành phố|tp|quận|thị xã|cấp trên|sở)\b|\(?b/c\)?|\bnhư (?:trên|mục|phần)\b"
)


@rule("Nơi nhận có những cơ quan, đơn vị được giao việc", severity=_WARNING)
def duty_without_copy(context: PaperContext) -> Iterator[Fault]:
    """The villages have duties and do not get the paper; `Như mục IV` names all of them."""
    recipients = [comparison_key(str(one)) for one in context.paper.recipients]
    if not recipients or any(_AS_ABOVE.search(one) for one in recipients):
        return
    told = set()
    for path, actor in _actors(context):
        for party in _PARTIES:
            is_theirs = party.actor.match(comparison_key(actor))
            if is_theirs and party.name not in told:
                told.add(party.name)
                if not any(party.recipient.search(one) for one in recipients):
                    message = f"có nhiệm vụ nhưng Nơi nhận không có {party.name}"
                    yield Fault(path, message, current=shortened(actor, _SHOWN))


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
    """The paper of a commune that goes to nobody above it."""
    recipients = [comparison_key(str(one)) for one in context.paper.recipients]
    is_of_commune = _COMMUNE.match(comparison_key(context.paper.header.issuing_body.full_name))
    if is_of_commune and recipients and not any(_SUPERIOR.search(one) for one in recipients):
        yield Fault(("recipients",), "Nơi nhận không có cơ quan cấp trên nào")
