"""Phụ lục I, phần I, mục III.2: dấu chỉ mức độ khẩn, chỉ dẫn phạm vi lưu hành.

Marks of secrecy are stamps of another law; of colour and frame a file says nothing sure, since the
mark may be stamped on paper.
"""

import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import size_faults, style_faults
from ntmdocs.read.lines import Line

__all__ = ["mark_not_bold_upright", "mark_not_in_capitals", "wrong_mark_size"]

_MARK = re.compile(r"khẩn|thượng khẩn|hỏa tốc(?: hẹn giờ)?|xem xong trả lại|lưu hành nội bộ")
_WHERE = msgids("Dấu khẩn, phạm vi lưu hành")


def _marks(context: Context) -> list[Line]:
    """Among what stands before the text."""
    head = {one.number for one in context.before_text}
    lines = context.recognised.source.lines
    return [line for line in lines if line.place in head and _MARK.fullmatch(line.key)]


@rule("Dấu mức độ khẩn, chỉ dẫn lưu hành in hoa", appendix_1("III.2"))
def mark_not_in_capitals(context: Context) -> Iterator[Fault]:
    """`Khẩn`, `Lưu hành nội bộ`."""
    for line in _marks(context):
        if not line.is_upper:
            message = tr(
                'ghi "{text}", quy định "{text_2}"', text=line.text, text_2=line.text.upper()
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Dấu mức độ khẩn, chỉ dẫn lưu hành cỡ chữ 13-14", appendix_1("III.2"), mends=True)
def wrong_mark_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, _WHERE, _marks(context), 13, 14)


@rule("Dấu mức độ khẩn, chỉ dẫn lưu hành kiểu chữ đứng, đậm", appendix_1("III.2"), mends=True)
def mark_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    return style_faults(context, _WHERE, _marks(context), bold=True, italic=False)
