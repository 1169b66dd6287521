"""Phụ lục III, mục II.1: the words that a form has and others have not."""

import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import ND30
from ntmdocs.lint.context import Context

__all__ = ["words_of_form_missing"]

_ASKED = {
    "Nghị quyết": (re.compile(r"quyết nghị\s*:"), "QUYẾT NGHỊ:", "1.1"),
    "Quyết định": (re.compile(r"quyết định\s*:"), "QUYẾT ĐỊNH:", "1.2"),
    "Công điện": (re.compile(r"điện\s*:"), "... điện:", "1.6"),
    "Giấy mời": (re.compile(r"kính mời|mời"), "trân trọng kính mời:", "1.7"),
    "Giấy giới thiệu": (re.compile(r"giới thiệu"), "trân trọng giới thiệu:", "1.8"),
    "Biên bản": (re.compile(r"bắt đầu|khai mạc|thời gian|hồi \d"), "Thời gian bắt đầu:", "1.9"),
    "Giấy nghỉ phép": (re.compile(r"nghỉ phép"), "Được nghỉ phép ...", "1.10"),
}


@rule(
    "Văn bản có những chữ riêng của mẫu",
    Source(ND30, "Phụ lục III, mục II.1"),
    severity=Severity.WARNING,  # printed in the forms alone
)
def words_of_form_missing(context: Context) -> Iterator[Fault]:
    """A quyết định without `QUYẾT ĐỊNH:`, a giấy mời that invites nobody."""
    asked = _ASKED.get(str(context.head.document_type or ""))
    title = context.part("type")
    if asked is None or title is None or context.is_promulgated:
        return
    pattern, words, form = asked
    lines = (line for line in context.recognised.source.lines if line.place != title.place)
    if not any(pattern.search(line.key) for line in lines):
        yield Fault(
            context.where("Nội dung", title),
            tr('không có "{words}" như mẫu {form}', words=words, form=form),
        )
