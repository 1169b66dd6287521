"""Phụ lục I, phần I, mục II.6.a: căn cứ ban hành văn bản."""

import re
from collections.abc import Iterator
from itertools import takewhile

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once, size_faults, style_faults
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line, lines_in
from ntmdocs.read.recognise.outline import marker_of

__all__ = [
    "bases_on_one_line",
    "basis_after_dash",
    "basis_in_bold",
    "basis_not_italic",
    "basis_without_semicolon",
    "last_basis_without_stop",
    "law_with_number",
    "list_of_bases",
    "wrong_basis_size",
]

_BASIS = re.compile(r"(?:căn cứ|xét|theo đề nghị)\s")
_DASHED = re.compile(r"(?:[-–—+•*]|\d{1,2}[.)])\s*căn cứ\s")
_LAW = re.compile(r"(?:luật|pháp lệnh)\b[^;]*?\bsố:?\s*(\d+[^\s;,]*/(?:qh|ubtvqh|pl)[^\s;,]*)")
_BLANKS = regex(r"(?:\.{2,}|…)\s?[.;]?$|^Căn cứ\W*$")
_OF_PARLIAMENT = regex(
    r"căn cứ (?:bộ luật|luật|pháp lệnh)\b[^;]*? của (?:quốc hội|ủy ban thường vụ quốc hội)\W*$"
)
_TWO = re.compile(r"[;.,] căn cứ ")
_WHERE = msgids("Căn cứ")


def list_of_bases(context: Context) -> list[Line]:
    """The bases that stand in a list, each a paragraph; a narrative of one paragraph is none."""
    if context.bases.joins:
        return []
    opening = {line.place for line in context.bases.opening}
    lines = [
        line
        for line in context.recognised.source.lines
        if _BASIS.match(line.key) and line.place in _places(context) - opening
    ]
    is_list = len(lines) > 1 or any(line.is_italic or line.text.endswith(";") for line in lines)
    return lines if is_list else []


def _places(context: Context) -> set[int]:
    return {part.place for basis in context.bases.bases for part in basis}


@rule("Căn cứ trình bày bằng chữ nghiêng", appendix_1("II.6.a"), mends=True)
def basis_not_italic(context: Context) -> Iterator[Fault]:
    """Upright letters."""
    return style_faults(context, _WHERE, list_of_bases(context), italic=True)


@rule("Căn cứ không in đậm", appendix_1("II.6.a"), severity=Severity.WARNING, mends=True)
def basis_in_bold(context: Context) -> Iterator[Fault]:
    """Bold letters, where italic ones alone are asked."""
    return style_faults(context, _WHERE, list_of_bases(context), bold=False)


@rule("Căn cứ cỡ chữ 13-14", appendix_1("II.6.a"), mends=True)
def wrong_basis_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, _WHERE, list_of_bases(context), 13, 14)


@rule("Cuối dòng căn cứ có dấu chấm phẩy", appendix_1("II.6.a"))
def basis_without_semicolon(context: Context) -> Iterator[Fault]:
    """Another mark, or none, before the last one."""
    wrong = [line for line in list_of_bases(context)[:-1] if _mark_of(line) != ";"]
    message = tr("cuối dòng không có dấu chấm phẩy, hoặc có dấu khác")
    return each_once(context, _WHERE, [(line, message) for line in wrong])


def _mark_of(line: Line) -> str:
    """The marks that it ends with, and a space before them; blanks to be filled in are none."""
    if _BLANKS.search(line.text):
        return line.text[-1]
    return line.text[len(line.text.rstrip(" .;:,/")) :]


@rule("Mỗi căn cứ trên một dòng riêng", appendix_1("II.6.a"))
def bases_on_one_line(context: Context) -> Iterator[Fault]:
    """`Căn cứ …; Căn cứ …;` in one paragraph of the list."""
    wrong = [line for line in list_of_bases(context) if _TWO.search(line.key)]
    message = tr("hai căn cứ trên một dòng, quy định sau mỗi căn cứ phải xuống dòng")
    return each_once(context, _WHERE, [(line, message) for line in wrong])


@rule("Dòng căn cứ cuối cùng kết thúc bằng dấu chấm", appendix_1("II.6.a"))
def last_basis_without_stop(context: Context) -> Iterator[Fault]:
    """A semicolon or a comma there; one of other words may stand below, and is the last."""
    for line in list_of_bases(context)[-1:]:
        if line.place == max(_places(context)) and _mark_of(line) != ".":
            said = _mark_of(line).strip() or line.text[-1]
            message = tr('căn cứ cuối cùng kết thúc bằng "{text}", quy định dấu chấm', text=said)
            yield Fault(context.where(_WHERE, line), message)


@rule(
    "Căn cứ là luật, pháp lệnh không ghi số, ký hiệu, cơ quan ban hành",
    appendix_1("II.6.a"),
    severity=Severity.WARNING,
)
def law_with_number(context: Context) -> Iterator[Fault]:
    """`Luật … số 72/2025/QH15`: the form that legal documents have, not administrative ones."""
    for line in list_of_bases(context):
        found = _LAW.search(line.key)
        if found is not None:
            message = tr(
                'luật ghi cả số "{found}"; chỉ ghi tên loại, tên luật, ngày', found=found[1].upper()
            )
            yield Fault(context.where(_WHERE, line), message)
        elif _OF_PARLIAMENT.match(line.key):
            message = tr("luật ghi cả cơ quan ban hành; chỉ ghi tên loại, tên luật, ngày")
            yield Fault(context.where(_WHERE, line), message)


@rule("Trước căn cứ không có gạch, số thứ tự", appendix_1("II.6.a"), severity=Severity.WARNING)
def basis_after_dash(context: Context) -> Iterator[Fault]:
    """A dash before it, which no form of the decree has."""
    before = takewhile(lambda line: not _is_heading(line), lines_in(context.recognised.body))
    leads = (lead for lead, _ in context.recognised.bases.bases)
    wrong = [line for line in (*leads, *before) if _DASHED.match(f"{line.key} ")]
    message = tr("trước căn cứ có gạch hoặc số; mẫu của Nghị định không có")
    return each_once(context, _WHERE, [(line, message) for line in wrong])


def _is_heading(line: Line) -> bool:
    marker = None if _DASHED.match(f"{line.key} ") else marker_of(line)
    return marker is not None and marker.kind in ("part", "roman", "decimal")
