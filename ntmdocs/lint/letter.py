"""Phụ lục I, phần I, mục II.3.b and II.5.b: what a công văn alone has, its symbol and `V/v`."""

import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import through, tr
from ntmdocs.lint.acts import ND30, appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.document_number import symbol_parts
from ntmdocs.lint.exact_words import formed_number
from ntmdocs.lint.looks import plain_number, size_faults, style_faults
from ntmdocs.lint.places import centring_faults
from ntmdocs.model.document_types import ABBREVIATIONS
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line

__all__ = [
    "letter_subject_not_centred",
    "letter_subject_not_light_upright",
    "letter_subject_set_in_capitals",
    "letter_subject_too_close",
    "mark_beside_letter_subject",
    "missing_letter_subject",
    "wrong_letter_subject_size",
    "wrong_letter_subject_words",
    "wrong_symbol_of_letter",
]

_ORGANS = ("UBND", "HĐND")
_ABOUT = re.compile(r"\W*(?:về việc|v\s?/ ?v|vv|v\.v|v\\v|trích yếu)\b|v/ v\b")
_SAID_RIGHT = regex(r"[(“\"]?V/v (?!(?:[Vv]ề )?việc\b)(?:\w|[“\"])")
_BESIDE = regex(r"^[(“\"*-]|\s?(?:\./\.|[.:;,)”\"]+)$")
_GAP_PT = (5, 8)  # around the 6 that is asked


@rule("Ký hiệu công văn: chữ viết tắt cơ quan, rồi đơn vị soạn thảo", appendix_1("II.3.b"))
def wrong_symbol_of_letter(context: Context) -> Iterator[Fault]:
    """`CV-UBND`, `UBND` alone, `KT-UBND`; what is left to be filled in is not judged."""
    line = next(formed_number(context), None) if context.is_letter else None
    parts = symbol_parts(context)
    if line is None or not parts:
        return
    first, *others = parts
    is_type = first == "CV" or (first in ABBREVIATIONS.values() and {*others} & {*_ORGANS})
    if is_type:
        wrong = tr('ký hiệu công văn bắt đầu bằng "{first}"', first=first)
    elif first not in _ORGANS and {*others} & {*_ORGANS}:
        wrong = tr('ghi "{parts}", cơ quan ban hành đứng sau', parts="-".join(parts))
    elif not others and not re.search(rf"{first}\s?[-–…._]", context.paragraph(line).words):
        wrong = tr('ghi "{first}", thiếu đơn vị soạn thảo hoặc lĩnh vực', first=first)
    else:
        return
    asked = tr('quy định như "UBND-KT"')
    yield Fault(context.where("Số, ký hiệu", line), through("{}; {}".format, wrong, asked))


@rule("Công văn có trích yếu V/v dưới số, ký hiệu", appendix_1("II.5.b"))
def missing_letter_subject(context: Context) -> Iterator[Fault]:
    """Nothing says on what matter."""
    number = context.part("number")
    if (
        context.is_letter
        and number is not None
        and not context.letter_subject
        and not _about(context)
    ):
        message = tr('không thấy trích yếu, quy định "V/v ..." dưới số, ký hiệu')
        yield Fault(context.where("Trích yếu", number), message)


def _about(context: Context) -> list[Line]:
    known = context.letter_subject
    return [one for one in context.organ_lines if _ABOUT.match(one.key) and one not in known]


@rule("Trích yếu công văn đứng sau chữ V/v", appendix_1("II.5.b"))
def wrong_letter_subject_words(context: Context) -> Iterator[Fault]:
    """`Về việc …`, `V/V …`."""
    about = _about(context) if context.is_letter else []
    for line in (*about, *context.letter_subject):
        if line.is_upper:
            continue  # that it is in capitals is said
        if not _SAID_RIGHT.match(line.text):
            said = " ".join(line.text.split()[:3])
            message = tr(
                'ghi "{said} ...", quy định "V/v" rồi đến nội dung: "V/v báo cáo ..."', said=said
            )
            yield Fault(context.where("Trích yếu", line), message)


@rule(
    "Quanh trích yếu công văn không có dấu",
    Source(ND30, "Phụ lục III, mục II, mẫu 1.5"),
    severity=Severity.WARNING,
)
def mark_beside_letter_subject(context: Context) -> Iterator[Fault]:
    """`V/v báo cáo kết quả.`, `(V/v báo cáo kết quả)`."""
    for line in context.letter_subject[:1]:
        words = context.said(line)
        found = _BESIDE.search(words)
        if found is not None:
            message = tr(
                'bên trích yếu có dấu "{mark}"; mẫu của Nghị định không có', mark=found[0].strip()
            )
            yield Fault(context.where("Trích yếu", line), message)


@rule("Trích yếu công văn bằng chữ thường", appendix_1("II.5.b"))
def letter_subject_set_in_capitals(context: Context) -> Iterator[Fault]:
    """All of it in capitals."""
    for line in context.letter_subject[:1]:
        if line.text[3:].isupper():
            message = tr("trích yếu in hoa, quy định chữ thường")
            yield Fault(context.where("Trích yếu", line), message)


@rule("Trích yếu công văn cỡ chữ 12-13", appendix_1("II.5.b"), mends=True)
def wrong_letter_subject_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Trích yếu", context.letter_subject, 12, 13)


@rule("Trích yếu công văn kiểu chữ đứng, không đậm", appendix_1("II.5.b"), mends=True)
def letter_subject_not_light_upright(context: Context) -> Iterator[Fault]:
    """Italic or bold letters."""
    lines = context.letter_subject
    return style_faults(context, "Trích yếu", lines, bold=False, italic=False)


@rule("Trích yếu công văn canh giữa dưới số, ký hiệu", appendix_1("II.5.b"), mends=True)
def letter_subject_not_centred(context: Context) -> Iterator[Fault]:
    """At a side of its column."""
    return centring_faults(context, "Trích yếu", context.letter_subject)


@rule(
    "Trích yếu công văn cách số, ký hiệu 6 pt",
    appendix_1("II.5.b"),
    severity=Severity.WARNING,  # form 1.5 of the decree itself leaves none
)
def letter_subject_too_close(context: Context) -> Iterator[Fault]:
    """Right under the number, or further below."""
    number = context.part("number")
    for line in context.letter_subject[:1]:
        if number is None or number.place != line.place - 1:
            continue
        gap = context.paragraph(number).spacing.after.pt + context.paragraph(line).spacing.before.pt
        if not _GAP_PT[0] <= gap <= _GAP_PT[1]:
            message = tr(
                "cách số, ký hiệu {plain_number} pt, quy định 6 pt", plain_number=plain_number(gap)
            )
            yield Fault(context.where("Trích yếu", line), message)
