"""Phụ lục I, phần I, mục II.9: nơi nhận, và Kính gửi."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once, size_faults, style_faults
from ntmdocs.model.document_types import DocumentType
from ntmdocs.read.lines import Line

__all__ = [
    "addressees_not_asked",
    "addressees_not_upright",
    "addressees_without_colon",
    "archive_line_not_last",
    "archive_without_colon",
    "archive_without_registry",
    "archive_without_unit",
    "first_recipient_not_as_above",
    "last_recipient_without_stop",
    "missing_archive_line",
    "missing_recipients",
    "recipient_without_dash",
    "recipient_without_semicolon",
    "recipients_label_in_capitals",
    "recipients_label_not_bold_italic",
    "recipients_label_without_colon",
    "recipients_not_upright",
    "wrong_addressees_size",
    "wrong_recipients_label_size",
    "wrong_recipients_size",
]

_WHERE = "Nơi nhận"
_ARCHIVE = re.compile(r"(?:[-–—+•*]\s*)?lưu\b")
_SIGNED = re.compile(r"(?:tm|kt|tl|tuq)\. \w")
_NO_UNIT = re.compile(r"(?:[-–—+•*]\s*)?lưu:?\s*(?:vt|văn thư)\s*[.;,]?")
_WITHOUT_ADDRESSEES = ("Nghị quyết", "Quyết định", "Chỉ thị", "Hướng dẫn", "Chương trình")


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
            yield Fault(context.where(_WHERE, line), 'sau "Nơi nhận" không có dấu hai chấm')


@rule("Chữ Nơi nhận viết thường", appendix_1("II.9.d"))
def recipients_label_in_capitals(context: Context) -> Iterator[Fault]:
    """`NƠI NHẬN:`."""
    for line in _label(context):
        if line.is_upper:
            yield Fault(context.where(_WHERE, line), f'ghi "{line.text}", quy định "Nơi nhận:"')


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


@rule("Trước mỗi nơi nhận có gạch đầu dòng", appendix_1("II.9.d"))
def recipient_without_dash(context: Context) -> Iterator[Fault]:
    """No dash, or another sign; a line that goes on the one above needs none."""
    lines = _listed(context)
    beginning = [*lines[:1], *(line for above, line in pairwise(lines) if above.text[-1] in ";.")]
    wrong = [line for line in beginning if line.text[0] not in "-–"]
    return each_once(context, _WHERE, [(line, 'đầu dòng không có gạch "-"') for line in wrong])


@rule("Cuối mỗi dòng nơi nhận có dấu chấm phẩy", appendix_1("II.9.d"))
def recipient_without_semicolon(context: Context) -> Iterator[Fault]:
    """Another mark or none, before the last line."""
    lines = _listed(context)
    wrong = [
        (line, "cuối dòng không có dấu chấm phẩy")
        for line, below in pairwise(lines)
        if below.text[0] in "-–+•*" and not line.text.endswith(";")
    ]
    return each_once(context, _WHERE, wrong)


@rule("Dòng nơi nhận cuối cùng kết thúc bằng dấu chấm", appendix_1("II.9.d"))
def last_recipient_without_stop(context: Context) -> Iterator[Fault]:
    """Another mark, or none."""
    for line in _listed(context)[-1:]:
        if _archive(context) is not None and not line.text.endswith("."):
            yield Fault(context.where(_WHERE, line), "dòng cuối không có dấu chấm")


@rule("Nơi nhận có dòng Lưu", appendix_1("II.9.d"))
def missing_archive_line(context: Context) -> Iterator[Fault]:
    """No such line."""
    for line in _label(context):
        if len(_listed(context)) > 1 and _archive(context) is None:
            yield Fault(context.where(_WHERE, line), 'không có dòng "Lưu: VT, ..."')


@rule("Dòng Lưu ở cuối danh sách nơi nhận", appendix_1("II.9.d"))
def archive_line_not_last(context: Context) -> Iterator[Fault]:
    """Recipients under it."""
    archive, lines = _archive(context), _listed(context)
    below = [line for line in lines if archive is not None and line.place > archive.place]
    if archive is not None and any(line.text[0] in "-–" for line in below):
        yield Fault(context.where(_WHERE, archive), 'dòng "Lưu" không ở cuối danh sách')


@rule("Sau chữ Lưu có dấu hai chấm", appendix_1("II.9.d"))
def archive_without_colon(context: Context) -> Iterator[Fault]:
    """`Lưu VT`."""
    line = _archive(context)
    if line is not None and not re.search(r"lưu\s*:", line.key):
        yield Fault(context.where(_WHERE, line), 'sau chữ "Lưu" không có dấu hai chấm')


@rule("Dòng Lưu ghi VT (văn thư)", appendix_1("II.9.d"))
def archive_without_registry(context: Context) -> Iterator[Fault]:
    """`Lưu: KT.`: kept nowhere but where it was written."""
    line = _archive(context)
    if line is not None and not re.search(r"\bvt|văn thư|…|\.\.", line.key):
        yield Fault(context.where(_WHERE, line), 'sau chữ "Lưu" không ghi "VT"')


@rule(
    "Dòng Lưu ghi chữ viết tắt đơn vị soạn thảo, nếu có",
    appendix_1("II.9.d"),
    severity=Severity.WARNING,
)
def archive_without_unit(context: Context) -> Iterator[Fault]:
    """`Lưu: VT.`; the notes of the decree's own forms add "nếu cần"."""
    line = _archive(context)
    if line is not None and _NO_UNIT.fullmatch(line.key):
        message = "không ghi đơn vị soạn thảo và số bản lưu; mẫu ghi nếu cần"
        yield Fault(context.where(_WHERE, line), message)


def _may_be_addressed(context: Context) -> bool:
    """Whether its type may have Kính gửi; of those not known here it is not said."""
    kind = context.head.document_type
    if isinstance(kind, DocumentType):
        return kind.has_addressees
    return kind not in _WITHOUT_ADDRESSEES


def _addressed(context: Context) -> list[Line]:
    label = context.part("addressed")
    return [] if label is None else [label, *context.head.addressees]


@rule("Sau Kính gửi có dấu hai chấm", appendix_1("II.9.d"))
def addressees_without_colon(context: Context) -> Iterator[Fault]:
    """`Kính gửi Ủy ban nhân dân tỉnh`."""
    for line in _addressed(context)[:1]:
        if ":" not in line.text:
            yield Fault(context.where("Kính gửi", line), 'sau "Kính gửi" không có dấu hai chấm')


@rule("Kính gửi cỡ chữ 13-14", appendix_1("II.9.d"), mends=True)
def wrong_addressees_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Kính gửi", _addressed(context), 13, 14)


@rule("Kính gửi kiểu chữ đứng", appendix_1("II.9.d"), mends=True)
def addressees_not_upright(context: Context) -> Iterator[Fault]:
    """Italic letters."""
    return style_faults(context, "Kính gửi", _addressed(context), italic=False)


@rule("Văn bản có Kính gửi ghi Như trên ở đầu danh sách nơi nhận", appendix_1("II.9.b"))
def first_recipient_not_as_above(context: Context) -> Iterator[Fault]:
    """Another recipient first, where those of Kính gửi are to come."""
    lines = _listed(context)[:1] if _addressed(context) and _may_be_addressed(context) else []
    for line in lines:
        if not re.match(r"\W*như (?:trên|kính gửi)", line.key):
            yield Fault(context.where(_WHERE, line), 'dòng đầu không phải "- Như trên;"')


@rule("Văn bản có Nơi nhận", appendix_1("II.9.a"))
def missing_recipients(context: Context) -> Iterator[Fault]:
    """A paper that is signed, and names nobody who gets it."""
    if context.tail.label is not None:
        return
    lines = context.recognised.source.lines
    if any(_SIGNED.match(line.key) and line.is_upper for line in lines):
        yield Fault(_WHERE, "không thấy Nơi nhận")


@rule("Kính gửi chỉ có ở công văn, tờ trình, báo cáo gửi cấp trên", appendix_1("II.9.b"))
def addressees_not_asked(context: Context) -> Iterator[Fault]:
    """On a kế hoạch, a thông báo, a quyết định."""
    if context.head.addressees and not _may_be_addressed(context):
        line = context.part("addressed") or context.head.addressees[0]
        yield Fault(context.where("Kính gửi", line), "loại văn bản này không có Kính gửi")
