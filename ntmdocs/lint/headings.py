"""Phụ lục I, phần I, mục II.6.đ: mục, khoản, điểm; `parts` has what stands over them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import (
    each_once,
    is_within,
    lettered,
    plain_number,
    size_faults,
    sizes_of,
    style_faults,
)
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.outline import Marker, marker_of

__all__ = [
    "capital_letter_of_point",
    "clause_title_in_capitals",
    "clause_title_not_bold",
    "clause_title_not_upright",
    "clause_without_stop",
    "foreign_letter_of_point",
    "letter_d_left_out",
    "letter_without_bracket",
    "section_not_bold_upright",
    "section_not_in_capitals",
    "section_without_stop",
    "size_unlike_text",
    "wrong_heading_size",
]

_ODD_POINT = re.compile(r"(?:\([a-zđ]\)|[a-zđ]\s?[/–-])\s")
_CAPITAL_POINT = re.compile(r"[A-ZĐ]\)\s")
_FOREIGN = "fjwz"
_LONGEST_TITLE = 160  # characters
_SURELY_TITLE = 80  # characters


def _of_kind(context: Context, kind: str) -> list[Line]:
    return [line for line, marker in context.marked if marker.kind == kind]


def _sections(context: Context) -> list[Line]:
    """`I. TIÊU ĐỀ`: lines with a Roman number that are short enough for a title."""
    titles = [_without_text(line) for line in _of_kind(context, "roman")]
    return [line for line in titles if len(line.text) <= _LONGEST_TITLE]


def _without_text(line: Line) -> Line:
    """The title, where its text goes on in the same paragraph: `KINH PHÍ: do …`."""
    at = line.text.find(": ")
    return line if at < 0 else line.up_to(at)


@rule("Mục I, II, III in hoa", appendix_1("II.6.đ"), severity=Severity.WARNING)
def section_not_in_capitals(context: Context) -> Iterator[Fault]:
    """A title in small letters, which the decree's table prints in capitals."""
    wrong = [line for line in _sections(context) if not line.is_upper]
    message = tr("tiêu đề mục không in hoa; mẫu của Nghị định in hoa")
    return each_once(context, "Mục", [(line, message) for line in wrong])


@rule(
    "Mục I, II, III kiểu chữ đứng, đậm", appendix_1("II.6.đ"), severity=Severity.WARNING, mends=True
)
def section_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters, which the decree's table prints bold."""
    return style_faults(context, "Mục", _sections(context), bold=True, italic=False)


@rule("Tiêu đề phần, chương, mục cỡ chữ 13-14", appendix_1("II.6.đ"), mends=True)
def wrong_heading_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    titles = [line for line, _ in context.marked if line.is_bold or line.is_upper]
    return size_faults(context, "Tiêu đề", titles, 13, 14)


@rule("Số, tiêu đề khoản, điều, chữ của điểm cỡ chữ bằng lời văn", appendix_1("II.6.đ"))
def size_unlike_text(context: Context) -> Iterator[Fault]:
    """Of 13 where the text has 14, or the other way: each is a size that is allowed."""
    by_size = Counter(size for line in context.body_lines for size in _one_size(line))
    usual, count = next(iter(by_size.most_common(1)), (0, 0))
    if count * 4 < sum(by_size.values()) * 3:  # no size is that of the text
        return
    wrong = [
        (
            line,
            tr(
                "cỡ chữ {plain_number}, lời văn cỡ chữ {plain_number_2}",
                plain_number=plain_number(size),
                plain_number_2=plain_number(usual),
            ),
        )
        for line, marker in context.marked
        if marker.kind in ("decimal", "letter") or line.key.startswith("điều")
        for size in _one_size(line)
        if size != usual and is_within(size, 13, 14, 0) and is_within(usual, 13, 14, 0)
    ]
    yield from each_once(context, "Khoản, điểm", wrong)


def _one_size(line: Line) -> list[float]:
    sizes = sizes_of(line)
    return sizes if len(sizes) == 1 else []


@rule("Tiêu đề khoản kiểu chữ đứng", appendix_1("II.6.đ"), mends=True)
def clause_title_not_upright(context: Context) -> Iterator[Fault]:
    """A title in italics."""
    titles = [
        line
        for line, marker in context.marked
        if marker.kind == "decimal" and "." not in marker.number and line.is_bold
    ]
    return style_faults(context, "Tiêu đề khoản", titles, italic=False)


@rule("Tiêu đề khoản kiểu chữ đậm", appendix_1("II.6.đ"), mends=True)
def clause_title_not_bold(context: Context) -> Iterator[Fault]:
    """A title in light letters, where another khoản of the paper has a bold one."""
    clauses = [
        (at, line)
        for at, line in enumerate(context.body_lines)
        if (marker := marker_of(line)) and marker.kind == "decimal" and "." not in marker.number
    ]
    if not any(line.is_bold for _, line in clauses):
        return
    starts = {at for at, _ in clauses}
    wrong = [line for at, line in clauses if _is_light_title(line) and at + 1 not in starts]
    message = tr("tiêu đề khoản không đậm, quy định chữ đứng, đậm")
    cure = Cure(bold=True, italic=False)
    yield from each_once(context, "Tiêu đề khoản", [(line, message) for line in wrong], cure)


def _is_light_title(line: Line) -> bool:
    """Short, without a figure and without the mark that ends a sentence."""
    is_short = len(line.text) < _SURELY_TITLE and line.text[-1] not in ".;:,"
    has_figure = any(letter.isdigit() for letter in line.text.split(" ", 1)[-1])
    return is_short and not has_figure and not any(run.bold for run in lettered(line))


@rule("Sau số thứ tự của mục có dấu chấm", appendix_1("II.6.đ"), severity=Severity.WARNING)
def section_without_stop(context: Context) -> Iterator[Fault]:
    """`II)`, `II -`, `II/`, where the decree's table prints `II.`."""
    wrong = [
        (
            line,
            tr('sau số là dấu "{label}"; mẫu của Nghị định ghi dấu chấm', label=marker.label[-1]),
        )
        for line, marker in context.marked
        if marker.kind == "roman" and marker.label[-1] != "."
    ]
    return each_once(context, "Mục", wrong)


@rule("Sau số thứ tự của khoản có dấu chấm", appendix_1("II.6.đ"))
def clause_without_stop(context: Context) -> Iterator[Fault]:
    """`1)`, `1/`; under a điểm such a number is of a level that the decree does not know."""
    wrong, is_under_point = [], False
    for line, marker in context.marked:
        is_number = marker.kind == "decimal" and "." not in marker.number
        if is_number and marker.label[-1] != "." and not is_under_point:
            wrong.append(
                (line, tr('sau số là dấu "{label}", quy định dấu chấm', label=marker.label[-1]))
            )
        is_under_point = marker.kind not in ("roman", "part", "capital") and (
            marker.kind not in ("decimal",) or is_under_point
        )
    return each_once(context, "Khoản", wrong)


@rule("Tiêu đề khoản bằng chữ in thường", appendix_1("II.6.đ"))
def clause_title_in_capitals(context: Context) -> Iterator[Fault]:
    """`1. MỤC ĐÍCH` under `I. …`."""
    wrong = [
        (line, tr("tiêu đề khoản in hoa, quy định chữ in thường"))
        for line, marker in context.marked
        if marker.kind == "decimal" and "." not in marker.number and len(line.text.split()) > 2
        if line.from_(marker.length).is_upper
    ]
    return each_once(context, "Khoản", wrong if _of_kind(context, "roman") else [])


@rule("Sau chữ cái của điểm có dấu đóng ngoặc đơn", appendix_1("II.6.đ"))
def letter_without_bracket(context: Context) -> Iterator[Fault]:
    """`a.` where `a)` is asked."""
    letters = [(line, marker) for line, marker in context.marked if marker.kind == "letter"]
    pointed = [(line, marker) for line, marker in letters if marker.label.endswith(".")]
    is_list = any(marker.number == "a" for _, marker in pointed)  # `v.v.` begins none
    message = tr('sau chữ cái là dấu chấm, quy định dấu đóng ngoặc đơn: "a)"')
    wrong = [(line, message) for line, _ in pointed if is_list]
    other = tr('sau chữ cái không phải dấu đóng ngoặc đơn, hoặc có dấu mở ngoặc; quy định "a)"')
    if len(letters) > len(pointed):  # beside right ones
        wrong += [(line, other) for line in context.body_lines if _ODD_POINT.match(line.text)]
    return each_once(context, "Điểm", wrong)


@rule("Điểm theo thứ tự bảng chữ cái tiếng Việt, có đ sau d", appendix_1("II.6.đ"))
def letter_d_left_out(context: Context) -> Iterator[Fault]:
    """`d)` and then `e)`."""
    wrong = [
        (line, tr("sau d) là e), quy định sau d) là đ)"))
        for (_, first), (line, second) in pairwise(_letters(context))
        if (first.number, second.number) == ("d", "e")
    ]
    return each_once(context, "Điểm", wrong)


@rule("Điểm theo bảng chữ cái tiếng Việt, không có f, j, w, z", appendix_1("II.6.đ"))
def foreign_letter_of_point(context: Context) -> Iterator[Fault]:
    """`f)` and the like."""
    wrong = [
        (line, tr('điểm "{number})" không có trong bảng chữ cái tiếng Việt', number=marker.number))
        for line, marker in _letters(context)
        if marker.number in _FOREIGN
    ]
    return each_once(context, "Điểm", wrong)


@rule("Chữ cái của điểm viết thường", appendix_1("II.6.đ"))
def capital_letter_of_point(context: Context) -> Iterator[Fault]:
    """`B)` beside `a)`, or a list of such; one in bold is a heading."""
    capital = [
        line
        for line in context.body_lines
        if _CAPITAL_POINT.match(line.text) and not line.bold_head
    ]
    is_list = len(capital) > 1 or bool(_letters(context))
    message = tr("chữ cái của điểm in hoa, quy định chữ thường")
    return each_once(context, "Điểm", [(line, message) for line in capital if is_list])


def _letters(context: Context) -> Sequence[tuple[Line, Marker]]:
    return [(line, marker) for line, marker in context.marked if marker.kind == "letter"]
