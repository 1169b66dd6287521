"""Phụ lục I, phần I, mục II.9: Kính gửi, ở ô 9a, and what of Nơi nhận goes with it."""

import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, rule
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import size_faults, style_faults
from ntmdocs.model.document_types import DocumentType
from ntmdocs.read.lines import Line

__all__ = [
    "addressees_not_asked",
    "addressees_not_upright",
    "addressees_without_colon",
    "first_recipient_not_as_above",
    "wrong_addressees_size",
]

_WITHOUT_ADDRESSEES = ("Nghị quyết", "Quyết định", "Chỉ thị", "Hướng dẫn", "Chương trình")


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
    lines = context.tail.listed[:1] if _addressed(context) and _may_be_addressed(context) else []
    for line in lines:
        if not re.match(r"\W*như (?:trên|kính gửi)", line.key):
            yield Fault(context.where("Nơi nhận", line), 'dòng đầu không phải "- Như trên;"')


@rule("Kính gửi chỉ có ở công văn, tờ trình, báo cáo gửi cấp trên", appendix_1("II.9.b"))
def addressees_not_asked(context: Context) -> Iterator[Fault]:
    """On a kế hoạch, a thông báo, a quyết định."""
    if context.head.addressees and not _may_be_addressed(context):
        line = context.part("addressed") or context.head.addressees[0]
        yield Fault(context.where("Kính gửi", line), "loại văn bản này không có Kính gửi")
