"""Phụ lục I, phần I, mục II.6.đ: phần, chương with their titles, and điều."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.findings import Fault, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import each_once, lettered, style_faults
from ntmdocs.lint.places import is_at_margin
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.outline import Marker, marker_of

__all__ = [
    "article_in_capitals",
    "article_not_bold_upright",
    "article_number_not_arabic",
    "article_without_stop",
    "part_in_capitals",
    "part_not_bold_upright",
    "part_not_centred",
    "part_number_not_roman",
    "part_title_beside_number",
    "part_title_not_bold_upright",
    "part_title_not_in_capitals",
]

_LONGEST_TITLE = 160  # characters
_WHERE, _ARTICLE = msgids(("Phần, chương", "Điều"))
_ROMAN_ARTICLE = re.compile(r"(?:Điều|ĐIỀU) [IVX]+\s?[.:]")
_ROMAN = re.compile(r"[ivxlc]+")


def _parts(context: Context) -> list[tuple[Line, Marker]]:
    """`Phần I`, `Chương II`."""
    return [
        (line, marker)
        for line, marker in context.marked
        if marker.kind == "part"
        and not line.key.startswith("điều")
        and len(line.text) <= _LONGEST_TITLE
    ]


def _is_alone(line: Line, marker: Marker) -> bool:
    return marker.length >= len(line.text)


@rule("Phần, chương kiểu chữ đứng, đậm", appendix_1("II.6.đ"), mends=True)
def part_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    lines = [line for line, _ in _parts(context)]
    return style_faults(context, _WHERE, lines, bold=True, italic=False)


@rule("Phần, chương bằng chữ in thường", appendix_1("II.6.đ"))
def part_in_capitals(context: Context) -> Iterator[Fault]:
    """`PHẦN I`."""
    for line, marker in _parts(context):
        if marker.label.split()[0].isupper():
            asked = line.text.split()[0].capitalize()
            yield Fault(
                context.where(_WHERE, line),
                tr('ghi "{label}", quy định "{asked} …"', label=marker.label, asked=asked),
            )


@rule("Số thứ tự của phần, chương là chữ số La Mã", appendix_1("II.6.đ"))
def part_number_not_roman(context: Context) -> Iterator[Fault]:
    """`Phần 1`, `Phần thứ nhất`."""
    for line, marker in _parts(context):
        if not _ROMAN.fullmatch(marker.number.split(maxsplit=1)[1].casefold()):
            message = tr('ghi "{label}", quy định chữ số La Mã', label=marker.label)
            yield Fault(context.where(_WHERE, line), message)


@rule("Phần, chương canh giữa", appendix_1("II.6.đ"), mends=True)
def part_not_centred(context: Context) -> Iterator[Fault]:
    """At a margin."""
    parts = _parts(context)
    lines = [*(line for line, _ in parts), *_titles(context)]
    wrong = [line for line in lines if is_at_margin(context.paragraph(line))]
    cure = Cure(alignment="center", first_line_mm=(0,))
    message = tr("không canh giữa, quy định canh giữa")
    return each_once(context, _WHERE, [(line, message) for line in wrong], cure)


@rule("Tiêu đề của phần, chương ở dòng dưới", appendix_1("II.6.đ"))
def part_title_beside_number(context: Context) -> Iterator[Fault]:
    """`Phần I. QUY ĐỊNH CHUNG` on one line."""
    wrong = [
        (line, tr("tiêu đề cùng dòng với số thứ tự, quy định ở dòng dưới"))
        for line, marker in _parts(context)
        if not _is_alone(line, marker) and "\n" not in context.paragraph(line).words
    ]
    return each_once(context, _WHERE, wrong)


def _titles(context: Context) -> list[Line]:
    """The lines right under `Phần I` that are set as titles."""
    return [
        below
        for above, below in pairwise(context.body_lines)
        if (marker := marker_of(above)) is not None
        and marker.kind == "part"
        and not above.key.startswith("điều")
        and _is_alone(above, marker)
        and marker_of(below) is None
        and len(below.text) <= _LONGEST_TITLE
        and (below.is_centered or below.is_bold)
    ]


@rule("Tiêu đề của phần, chương in hoa", appendix_1("II.6.đ"))
def part_title_not_in_capitals(context: Context) -> Iterator[Fault]:
    """Small letters."""
    wrong = [line for line in _titles(context) if not line.is_upper]
    message = tr("tiêu đề không in hoa, quy định chữ in hoa")
    return each_once(context, _WHERE, [(line, message) for line in wrong])


@rule("Tiêu đề của phần, chương kiểu chữ đứng, đậm", appendix_1("II.6.đ"), mends=True)
def part_title_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    return style_faults(context, _WHERE, _titles(context), bold=True, italic=False)


def _articles(context: Context) -> list[tuple[Line, Marker]]:
    """`Điều 1.`, each as it begins a paragraph."""
    return [
        (line, marker)
        for line, marker in context.marked
        if marker.kind == "part" and line.key.startswith("điều")
    ]


@rule("Từ Điều và số thứ tự kiểu chữ đứng, đậm", appendix_1("II.6.đ"))
def article_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters; what follows on the line may be."""
    wrong = [
        (line, tr("chữ và số của điều không đứng, đậm"))
        for line, marker in _articles(context)
        if any(not run.bold or run.italic for run in lettered(line.up_to(len(marker.label))))
    ]
    return each_once(context, _ARTICLE, wrong)


@rule("Sau số thứ tự của điều có dấu chấm", appendix_1("II.6.đ"))
def article_without_stop(context: Context) -> Iterator[Fault]:
    """`Điều 1:`."""
    wrong = [
        (line, tr('sau số thứ tự không có dấu chấm, quy định "Điều 1."'))
        for line, marker in _articles(context)
        if marker.label[-1] != "."
    ]
    return each_once(context, _ARTICLE, wrong)


@rule("Số thứ tự của điều là chữ số Ả Rập", appendix_1("II.6.đ"))
def article_number_not_arabic(context: Context) -> Iterator[Fault]:
    """`Điều I.`."""
    wrong = [
        (line, tr('số của điều là chữ số La Mã, quy định chữ số Ả Rập: "Điều 1."'))
        for line in (*context.bases.opening, *context.body_lines)
        if _ROMAN_ARTICLE.match(line.text)
    ]
    return each_once(context, _ARTICLE, wrong)


@rule("Từ Điều bằng chữ in thường, hoa chữ đầu", appendix_1("II.6.đ"))
def article_in_capitals(context: Context) -> Iterator[Fault]:
    """`ĐIỀU 1.`, `điều 1.`."""
    wrong = [
        (line, tr('ghi "{text}", quy định "Điều"', text=line.text[:4]))
        for line, _ in _articles(context)
        if line.text.startswith(("ĐIỀU", "điều")) and not line.is_upper
    ]
    return each_once(context, _ARTICLE, wrong)
