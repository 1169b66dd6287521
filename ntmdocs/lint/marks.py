"""Phụ lục I, phần I, mục III.2: dấu chỉ mức độ khẩn, chỉ dẫn phạm vi lưu hành.

Of their frame a file says nothing sure, since the mark may be stamped on paper.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import looks_black, size_faults, style_faults
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line

__all__ = [
    "mark_in_other_column",
    "mark_not_bold_upright",
    "mark_not_in_capitals",
    "mark_not_red",
    "typed_marks",
    "wrong_mark_size",
    "wrong_mark_words",
]

_MARKS = (
    *("khẩn", "thượng khẩn", "hỏa tốc", "xem xong trả lại", "lưu hành nội bộ"),
    *("mật", "tối mật", "tuyệt mật"),
)
_URGENT = ("khẩn", "thượng khẩn", "hỏa tốc")
_LIKE = 0.8
_RED = 0x80  # of red at least, and less of the others
_FREE = regex(r"(?:(?:rất|cực|hết sức|đặc biệt) )?(?:khẩn cấp|khẩn|bí mật)")
_MOST_WORDS = 5
_WHERE = msgids("Dấu khẩn, phạm vi lưu hành")


def _marks(context: Context) -> list[Line]:
    """Among what stands before the text."""
    head = {one.number for one in context.before_text}
    lines = context.recognised.source.lines
    return [line for line in lines if line.place in head and _bare(line) in _MARKS]


def typed_marks(context: Context) -> list[Line]:
    """Those of any spelling, before the text."""
    place = {one.number for one in context.before_text}
    named = [context.part(name) for name in ("national_name", "motto", "number", "date", "type")]
    known = {line.place for line in (*named, *context.head.subject) if line is not None}
    return [
        line
        for line in context.recognised.source.lines
        if line.place in place - known
        and len(line.text.split()) <= _MOST_WORDS
        and _nearest(_bare(line)) is not None
    ]


def _bare(line: Line) -> str:
    return line.key.strip(" .!*()[]").removesuffix(" hẹn giờ")


@rule("Dấu mức độ khẩn, mật, chỉ dẫn lưu hành đúng chữ", appendix_1("III.2"))
def wrong_mark_words(context: Context) -> Iterator[Fault]:
    """`HỎA TÔC`, `KHẨN CẤP`, `KHẨN!`: there are three of urgency, three of secrecy, two others."""
    for line in typed_marks(context):
        asked = _nearest(_bare(line))
        if asked is not None and (asked != _bare(line) or line.text[-1] in ".!"):
            message = tr('ghi "{said}", quy định "{asked}"', said=line.text, asked=asked.upper())
            yield Fault(context.where(_WHERE, line), message)


def _nearest(key: str) -> str | None:
    """The mark that the words are, or nearly are."""
    if key in _MARKS:
        return key
    if _FREE.fullmatch(key):
        return "khẩn" if "khẩn" in key else "mật"
    return next(iter(get_close_matches(key, _MARKS, 1, _LIKE)), None)


@rule("Dấu mức độ khẩn màu đỏ tươi", appendix_1("III.2.b"), severity=Severity.WARNING)
def mark_not_red(context: Context) -> Iterator[Fault]:
    """Blue letters; black ones may be there to be stamped over."""
    for line in _marks(context):
        colors = {run.color or "000000" for run in line.runs if run.text.strip()}
        is_other = not any(looks_black(one) or _is_red(one) for one in colors)
        if _bare(line) in _URGENT and is_other:
            yield Fault(context.where(_WHERE, line), tr("dấu khẩn màu khác, quy định đỏ tươi"))


def _is_red(color: str) -> bool:
    value = int(color, 16)
    red, green, blue = value >> 16, value >> 8 & 0xFF, value & 0xFF
    return red >= _RED > max(green, blue)


@rule("Dấu khẩn, mật ở bên trái; chỉ dẫn lưu hành ở bên phải", appendix_1("III.2, IV"))
def mark_in_other_column(context: Context) -> Iterator[Fault]:
    """Urgency under the date, circulation under the number."""
    name = context.part("national_name")
    right = None if name is None else context.side(name)
    for line in _marks(context) if right else ():
        side = context.side(line)
        is_left = _bare(line) not in ("xem xong trả lại", "lưu hành nội bộ")
        if side is not None and (side == right) is is_left:
            message = tr("ở bên phải, quy định ở bên trái, dưới số, ký hiệu")
            other = tr("ở bên trái, quy định ở phía trên, bên phải")
            yield Fault(context.where(_WHERE, line), message if is_left else other)


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
