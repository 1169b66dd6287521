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
    "foreign_letter_of_point",
    "letter_d_left_out",
    "number_unlike_its_text",
    "section_centred",
    "section_not_bold_upright",
    "section_not_in_capitals",
    "size_unlike_text",
    "wrong_heading_size",
]

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
    titles = [
        line
        for line, marker in context.marked
        if (line.is_bold or line.is_upper) and (marker.kind != "part" or _is_article(line))
    ]
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
        if marker.kind in ("decimal", "letter") or _is_article(line)
        for size in _one_size(line.up_to(len(marker.label)) if _is_article(line) else line)
        if size != usual and is_within(size, 13, 14, 0) and is_within(usual, 13, 14, 0)
    ]
    yield from each_once(context, "Khoản, điểm", wrong)


def _is_article(line: Line) -> bool:
    return line.key.startswith("điều")


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


@rule("Tiêu đề khoản bằng chữ in thường", appendix_1("II.6.đ"))
def clause_title_in_capitals(context: Context) -> Iterator[Fault]:
    """`1. MỤC ĐÍCH` under `I. …`."""
    wrong = [
        (one.line, tr("tiêu đề khoản in hoa, quy định chữ in thường"))
        for one in context.numbered
        if one.level == "1" and len(one.line.text.split()) > 2
        if one.line.from_(len(one.typed)).is_upper
    ]
    return each_once(context, "Khoản", wrong if _of_kind(context, "roman") else [])


@rule("Mục I, II, III canh theo lời văn", appendix_1("II.6.đ"), severity=Severity.WARNING)
def section_centred(context: Context) -> Iterator[Fault]:
    """In the middle or at the right, where the decree's table prints it with the text."""
    wrong = [line for line in _sections(context) if line.alignment in ("center", "right")]
    message = tr("tiêu đề mục không đặt ở đầu dòng; mẫu của Nghị định đặt ở đầu dòng")
    return each_once(context, "Mục", [(line, message) for line in wrong])


@rule(
    "Số thứ tự của khoản, điểm cùng kiểu chữ với phần sau",
    appendix_1("II.6.đ"),
    severity=Severity.WARNING,
)
def number_unlike_its_text(context: Context) -> Iterator[Fault]:
    """`2.` in bold before light letters, a title in bold after a light number, `a)` in italics."""
    wrong = []
    for one in context.numbered:
        at = len(one.typed)
        number, first = lettered(one.line.up_to(at)), lettered(one.line.from_(at))[:1]
        if one.level not in ("I", "1", "a") or not (number and first):
            continue
        if any(run.bold is not first[0].bold for run in number):
            is_bold = number[0].bold
            message = (
                tr("số đậm, phần sau không đậm") if is_bold else tr("số không đậm, phần sau đậm")
            )
            wrong.append((one.line, message))
        elif any(run.italic and not first[0].italic for run in number):
            wrong.append((one.line, tr("số nghiêng, quy định chữ đứng")))
    return each_once(context, "Số thứ tự", wrong)


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
