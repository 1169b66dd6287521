"""Phụ lục I, phần I, mục II.9: nơi nhận, ở ô 9b; of Kính gửi `addressees`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once, size_faults, style_faults
from ntmdocs.read.lines import Line

__all__ = [
    "archive_line_not_last",
    "archive_without_colon",
    "archive_without_comma",
    "archive_without_registry",
    "archive_without_unit",
    "last_recipient_without_stop",
    "missing_archive_line",
    "missing_recipients",
    "recipient_without_dash",
    "recipient_without_semicolon",
    "recipients_in_bold",
    "recipients_label_in_capitals",
    "recipients_label_not_bold_italic",
    "recipients_label_without_colon",
    "recipients_not_upright",
    "recipients_on_one_line",
    "wrong_recipients_label_size",
    "wrong_recipients_size",
]

_WHERE = msgids("Nơi nhận")
_ARCHIVE = re.compile(r"(?:[-–—+•*]\s*)?lưu\b")
_ENDED = re.compile(r"(?<![/])\.$")
_DASHED = re.compile(r"[-–](?![-–])")
_SIGNED = re.compile(r"(?:tm|kt|tl|tuq)\. \w")
_NO_COMMA = re.compile(r"\bvt(?:\s+[^\W\d_]|\s*[;/–-]\s*\w)")
_NO_UNIT = re.compile(r"(?:[-–—+•*]\s*)?lưu:?\s*(?:vt|văn thư)\s*[.;,]?")


def _label(context: Context) -> Iterator[Line]:
    if context.tail.label is not None:
        yield context.tail.label


def _listed(context: Context) -> list[Line]:
    return context.tail.listed


def _archive(context: Context) -> Line | None:
    return next((line for line in _listed(context) if _ARCHIVE.match(line.key)), None)


@rule("Sau Nơi nhận có dấu hai chấm", appendix_1("II.9.d"))
def recipients_label_without_colon(context: Context) -> Iterator[Fault]:
    """`Nơi nhận`."""
    for line in _label(context):
        if ":" not in line.text:
            yield Fault(context.where(_WHERE, line), tr('sau "Nơi nhận" không có dấu hai chấm'))


@rule("Chữ Nơi nhận viết thường", appendix_1("II.9.d"))
def recipients_label_in_capitals(context: Context) -> Iterator[Fault]:
    """`NƠI NHẬN:`, `Nơi Nhận:`."""
    for line in _label(context):
        if line.text.rstrip(" :") != "Nơi nhận":
            yield Fault(
                context.where(_WHERE, line),
                tr('ghi "{text}", quy định "Nơi nhận:"', text=line.text),
            )


@rule("Chữ Nơi nhận cỡ chữ 12", appendix_1("II.9.d"), mends=True)
def wrong_recipients_label_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, _WHERE, _label(context), 12, 12)


@rule("Chữ Nơi nhận kiểu chữ nghiêng, đậm", appendix_1("II.9.d"), mends=True)
def recipients_label_not_bold_italic(context: Context) -> Iterator[Fault]:
    """Upright or light letters."""
    return style_faults(context, _WHERE, _label(context), bold=True, italic=True)


@rule("Danh sách nơi nhận cỡ chữ 11", appendix_1("II.9.d"), mends=True)
def wrong_recipients_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, _WHERE, _listed(context), 11, 11)


@rule("Danh sách nơi nhận kiểu chữ đứng", appendix_1("II.9.d"), mends=True)
def recipients_not_upright(context: Context) -> Iterator[Fault]:
    """Italic letters."""
    return style_faults(context, _WHERE, _listed(context), italic=False)


@rule("Danh sách nơi nhận kiểu chữ không đậm", appendix_1("II.9.d"), mends=True)
def recipients_in_bold(context: Context) -> Iterator[Fault]:
    """Bold letters, which `Nơi nhận` alone has."""
    return style_faults(context, _WHERE, _listed(context), bold=False)


@rule("Mỗi nơi nhận trên một dòng riêng", appendix_1("II.9.d"))
def recipients_on_one_line(context: Context) -> Iterator[Fault]:
    """`- UBND tỉnh; - Các thôn;` in one line."""
    wrong = [
        (below, tr("đứng cùng dòng với nơi nhận trước"))
        for above, below in pairwise(_listed(context))
        if above.place == below.place and "\n" not in context.paragraph(below).words
    ]
    return each_once(context, _WHERE, wrong)


@rule("Trước mỗi nơi nhận có gạch đầu dòng", appendix_1("II.9.d"))
def recipient_without_dash(context: Context) -> Iterator[Fault]:
    """No dash, or another sign; a line that goes on the one above needs none."""
    lines = _listed(context)
    beginning = [*lines[:1], *(line for above, line in pairwise(lines) if above.text[-1] in ";.")]
    wrong = [line for line in beginning if not _DASHED.match(line.text)]
    return each_once(context, _WHERE, [(line, tr('đầu dòng không có gạch "-"')) for line in wrong])


@rule("Cuối mỗi dòng nơi nhận có dấu chấm phẩy", appendix_1("II.9.d"))
def recipient_without_semicolon(context: Context) -> Iterator[Fault]:
    """Another mark or none, before the last line."""
    lines = _listed(context)
    wrong = [
        (line, tr("cuối dòng không có dấu chấm phẩy"))
        for line, below in pairwise(lines)
        if below.text[0] in "-–+•*" and not line.text.endswith(";")
    ]
    return each_once(context, _WHERE, wrong)


@rule("Dòng nơi nhận cuối cùng kết thúc bằng dấu chấm", appendix_1("II.9.d"))
def last_recipient_without_stop(context: Context) -> Iterator[Fault]:
    """Another mark, or none."""
    for line in _listed(context)[-1:]:
        if _archive(context) is not None and not _ENDED.search(line.text):
            yield Fault(context.where(_WHERE, line), tr("dòng cuối không có dấu chấm"))


@rule("Nơi nhận có dòng Lưu", appendix_1("II.9.d"))
def missing_archive_line(context: Context) -> Iterator[Fault]:
    """No such line."""
    for line in _label(context):
        if _listed(context) and _archive(context) is None:
            yield Fault(context.where(_WHERE, line), tr('không có dòng "Lưu: VT, ..."'))


@rule("Dòng Lưu ở cuối danh sách nơi nhận", appendix_1("II.9.d"))
def archive_line_not_last(context: Context) -> Iterator[Fault]:
    """Recipients under it."""
    archive, lines = _archive(context), _listed(context)
    below = [line for line in lines if archive is not None and line.place > archive.place]
    if archive is not None and any(line.text[0] in "-–" for line in below):
        yield Fault(context.where(_WHERE, archive), tr('dòng "Lưu" không ở cuối danh sách'))


@rule("Sau chữ Lưu có dấu hai chấm", appendix_1("II.9.d"))
def archive_without_colon(context: Context) -> Iterator[Fault]:
    """`Lưu VT`."""
    line = _archive(context)
    if line is not None and not re.search(r"lưu\s*:", line.key):
        yield Fault(context.where(_WHERE, line), tr('sau chữ "Lưu" không có dấu hai chấm'))


@rule("Dòng Lưu ghi VT (văn thư)", appendix_1("II.9.d"))
def archive_without_registry(context: Context) -> Iterator[Fault]:
    """`Lưu: KT.`: kept nowhere but where it was written; a thôn has no registry."""
    line = None if context.is_of_a_village else _archive(context)
    if line is not None and not re.search(r"\bVT|…|\.\.", line.text):
        yield Fault(context.where(_WHERE, line), tr('sau chữ "Lưu" không ghi "VT"'))


@rule("Sau chữ VT có dấu phẩy", appendix_1("II.9.d"))
def archive_without_comma(context: Context) -> Iterator[Fault]:
    """`Lưu: VT KT.`, `Lưu: VT; KT.`."""
    line = _archive(context)
    if line is not None and _NO_COMMA.search(line.key):
        yield Fault(context.where(_WHERE, line), tr('sau "VT" không có dấu phẩy'))


@rule(
    "Dòng Lưu ghi chữ viết tắt đơn vị soạn thảo, nếu có",
    appendix_1("II.9.d"),
    severity=Severity.INFO,
)
def archive_without_unit(context: Context) -> Iterator[Fault]:
    """`Lưu: VT.`; the notes of the decree's own forms add "nếu cần"."""
    line = _archive(context)
    if line is not None and _NO_UNIT.fullmatch(line.key):
        message = tr("không ghi đơn vị soạn thảo và số bản lưu; mẫu ghi nếu cần")
        yield Fault(context.where(_WHERE, line), message)


@rule("Văn bản có Nơi nhận", appendix_1("II.9.a"))
def missing_recipients(context: Context) -> Iterator[Fault]:
    """A paper that is signed, and names nobody who gets it."""
    if context.tail.label is not None:
        return
    lines = context.recognised.source.lines
    is_signed = any(line.is_upper for line in context.tail.position)
    if is_signed or any(_SIGNED.match(line.key) and line.is_upper for line in lines):
        yield Fault(tr(_WHERE), tr("không thấy Nơi nhận"))
