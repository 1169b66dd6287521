"""Phụ lục I, phần I, mục II.6.đ: điều."""

from collections.abc import Iterator

from ntmdocs.findings import Fault, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once, lettered
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.outline import Marker

__all__ = [
    "article_in_capitals",
    "article_not_bold_upright",
    "article_number_not_arabic",
    "article_title_in_capitals",
    "article_title_not_bold",
    "article_without_title",
]

_WHERE = msgids("Điều")
_ROMAN_ARTICLE = regex(r"(?:Điều|ĐIỀU) [IVX]+\s?[.:]")
_LONGEST_TITLE = 160  # characters


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
    return each_once(context, _WHERE, wrong)


@rule("Số thứ tự của điều là chữ số Ả Rập", appendix_1("II.6.đ"))
def article_number_not_arabic(context: Context) -> Iterator[Fault]:
    """`Điều I.`."""
    wrong = [
        (line, tr('số của điều là chữ số La Mã, quy định chữ số Ả Rập: "Điều 1."'))
        for line in (*context.bases.opening, *context.body_lines)
        if _ROMAN_ARTICLE.match(line.text)
    ]
    return each_once(context, _WHERE, wrong)


@rule("Từ Điều bằng chữ in thường, hoa chữ đầu", appendix_1("II.6.đ"))
def article_in_capitals(context: Context) -> Iterator[Fault]:
    """`ĐIỀU 1.`, `điều 1.`."""
    wrong = [
        (line, tr('ghi "{text}", quy định "Điều"', text=line.text[:4]))
        for line, _ in _articles(context)
        if line.text.startswith(("ĐIỀU", "điều")) and not line.is_upper
    ]
    return each_once(context, _WHERE, wrong)


def _titles(context: Context) -> list[Line]:
    """What stands beside the number, where that is no sentence."""
    beside = [line.from_(marker.length) for line, marker in _articles(context)]
    return [
        line
        for line in beside
        if line.text and line.text[-1] not in ".;:,/" and len(line.text) <= _LONGEST_TITLE
    ]


@rule("Tiêu đề của điều kiểu chữ đậm", appendix_1("II.6.đ"))
def article_title_not_bold(context: Context) -> Iterator[Fault]:
    """A title in light letters, where another điều of the paper has a bold one."""
    titles = _titles(context)
    light = [line for line in titles if not any(run.bold for run in lettered(line))]
    wrong = light if len(light) < len(titles) else []
    message = tr("tiêu đề của điều không đậm, quy định chữ đứng, đậm")
    return each_once(context, _WHERE, [(line, message) for line in wrong])


@rule("Tiêu đề của điều bằng chữ in thường", appendix_1("II.6.đ"))
def article_title_in_capitals(context: Context) -> Iterator[Fault]:
    """`Điều 2. PHẠM VI`."""
    message = tr("tiêu đề của điều in hoa, quy định chữ in thường")
    wrong = [line for line in _titles(context) if line.is_upper and len(line.text.split()) > 1]
    return each_once(context, _WHERE, [(line, message) for line in wrong])


@rule("Điều có tiêu đề, cùng dòng với số thứ tự", appendix_1("II.6.d"))
def article_without_title(context: Context) -> Iterator[Fault]:
    """`Điều 2.` alone on its line."""
    message = tr("không có tiêu đề cùng dòng với số thứ tự")
    wrong = [line for line, marker in _articles(context) if marker.length >= len(line.text)]
    return each_once(context, _WHERE, [(line, message) for line in wrong])
