"""Phụ lục I, phần I, mục II.6.đ: phần, chương, mục, điều, khoản, điểm."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import each_once, lettered, size_faults, style_faults
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.outline import Marker, marker_of

__all__ = [
    "clause_title_not_bold",
    "clause_title_not_upright",
    "foreign_letter_of_point",
    "letter_d_left_out",
    "letter_without_bracket",
    "part_not_bold_upright",
    "section_not_bold_upright",
    "section_not_in_capitals",
    "wrong_heading_size",
]

_FOREIGN = "fjwz"
_LONGEST_TITLE = 160  # characters
_SURELY_TITLE = 80  # characters


def _marked(context: Context) -> list[tuple[Line, Marker]]:
    found = ((line, marker_of(line)) for line in context.body_lines)
    return [(line, marker) for line, marker in found if marker is not None]


def _of_kind(context: Context, kind: str) -> list[Line]:
    return [line for line, marker in _marked(context) if marker.kind == kind]


def _sections(context: Context) -> list[Line]:
    """`I. TIÊU ĐỀ`: lines with a Roman number that are short enough for a title."""
    titles = [_without_text(line) for line in _of_kind(context, "roman")]
    return [line for line in titles if len(line.text) <= _LONGEST_TITLE]


def _without_text(line: Line) -> Line:
    """The title, where its text goes on in the same paragraph: `KINH PHÍ: do …`."""
    at = line.text.find(": ")
    return line if at < 0 else line.up_to(at)


def _parts(context: Context) -> list[Line]:
    """`Phần I`, `Chương II`; an Điều may go on with its text."""
    return [
        line
        for line in _of_kind(context, "part")
        if not line.key.startswith("điều") and len(line.text) <= _LONGEST_TITLE
    ]


@rule("Phần, chương kiểu chữ đứng, đậm", appendix_1("II.6.đ"), mends=True)
def part_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    return style_faults(context, "Phần, chương", _parts(context), bold=True, italic=False)


@rule("Mục I, II, III in hoa", appendix_1("II.6.đ"), severity=Severity.WARNING)
def section_not_in_capitals(context: Context) -> Iterator[Fault]:
    """A title in small letters, which the decree's table prints in capitals."""
    wrong = [line for line in _sections(context) if not line.is_upper]
    message = "tiêu đề mục không in hoa; mẫu của Nghị định in hoa"
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
    titles = [line for line, _ in _marked(context) if line.is_bold or line.is_upper]
    return size_faults(context, "Tiêu đề", titles, 13, 14)


@rule("Tiêu đề khoản kiểu chữ đứng", appendix_1("II.6.đ"), mends=True)
def clause_title_not_upright(context: Context) -> Iterator[Fault]:
    """A title in italics."""
    titles = [
        line
        for line, marker in _marked(context)
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
    message = "tiêu đề khoản không đậm, quy định chữ đứng, đậm"
    cure = Cure(bold=True, italic=False)
    yield from each_once(context, "Tiêu đề khoản", [(line, message) for line in wrong], cure)


def _is_light_title(line: Line) -> bool:
    """Short, without a figure and without the mark that ends a sentence."""
    is_short = len(line.text) < _SURELY_TITLE and line.text[-1] not in ".;:,"
    has_figure = any(letter.isdigit() for letter in line.text.split(" ", 1)[-1])
    return is_short and not has_figure and not any(run.bold for run in lettered(line))


@rule("Sau chữ cái của điểm có dấu đóng ngoặc đơn", appendix_1("II.6.đ"))
def letter_without_bracket(context: Context) -> Iterator[Fault]:
    """`a.` where `a)` is asked."""
    letters = [(line, marker) for line, marker in _marked(context) if marker.kind == "letter"]
    pointed = [(line, marker) for line, marker in letters if marker.label.endswith(".")]
    is_list = any(marker.number == "a" for _, marker in pointed)  # `v.v.` begins none
    message = 'sau chữ cái là dấu chấm, quy định dấu đóng ngoặc đơn: "a)"'
    wrong = [(line, message) for line, _ in pointed if is_list]
    return each_once(context, "Điểm", wrong)


@rule("Điểm theo thứ tự bảng chữ cái tiếng Việt, có đ sau d", appendix_1("II.6.đ"))
def letter_d_left_out(context: Context) -> Iterator[Fault]:
    """`d)` and then `e)`."""
    wrong = [
        (line, "sau d) là e), quy định sau d) là đ)")
        for (_, first), (line, second) in pairwise(_letters(context))
        if (first.number, second.number) == ("d", "e")
    ]
    return each_once(context, "Điểm", wrong)


@rule("Điểm theo bảng chữ cái tiếng Việt, không có f, j, w, z", appendix_1("II.6.đ"))
def foreign_letter_of_point(context: Context) -> Iterator[Fault]:
    """`f)` and the like."""
    wrong = [
        (line, f'điểm "{marker.number})" không có trong bảng chữ cái tiếng Việt')
        for line, marker in _letters(context)
        if marker.number in _FOREIGN
    ]
    return each_once(context, "Điểm", wrong)


def _letters(context: Context) -> Sequence[tuple[Line, Marker]]:
    return [(line, marker) for line, marker in _marked(context) if marker.kind == "letter"]
