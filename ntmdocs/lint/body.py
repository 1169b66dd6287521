"""Phụ lục I, phần I, mục II.6.e: how the text is set."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import each_once, is_within, lettered, plain_number, size_faults, sizes_of
from ntmdocs.lint.numbered import DIVISIONS
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.outline import Marker, marker_of
from ntmdocs.read.view.shapes import Paragraph

__all__ = [
    "text_in_bold",
    "text_in_capitals",
    "text_in_italics",
    "text_not_justified",
    "text_too_close",
    "wrong_first_line_indent",
    "wrong_line_spacing",
    "wrong_text_size",
]

_WHERE = msgids("Nội dung")
_INDENTS_MM = (10, 12.7)
_LEAST_GAP_PT = 6
_SURELY_TWO_LINES = 95  # letters of size 13 that no line of A4 holds
_LEAST_TEXT = 20  # letters
_BASIS = re.compile(r"(?:(?:[-–+•*]|\d{1,2}[.)])\s*)?căn cứ\b")
_NOTE = re.compile(r"\W*(?:ghi chú|đơn vị tính|đvt|nguồn)\s*:")
_SURELY_TEXT = 40  # letters; what is shorter may be a title
_SINGLE = 1.15  # a single line of Times New Roman, in sizes of its letters
_ROUNDED = 0.04  # of a line: what people type as points
_DOTS = re.compile(r"[.…_]{2,}")  # to be filled in by hand
_UNJUDGED = ("dash", "plus", "bullet", "paren", "roman", "part")


def _running(context: Context) -> list[Line]:
    """The paragraphs of running text: bases, opening, body; no titles, no captions."""
    bases = {part.place for basis in context.bases.bases for part in basis}
    bases |= {line.place for line in context.bases.opening}
    own = bases | {line.place for line in context.body_lines}
    return [
        line
        for line in context.recognised.source.lines
        if line.place in own and line.text and not _stands_apart(line)
    ]


def _stands_apart(line: Line) -> bool:
    """A title, a caption, a note under a table: what is set otherwise on purpose."""
    is_title = line.is_centered or line.is_upper or line.is_bold
    return is_title or len(line.text) < _LEAST_TEXT or _NOTE.match(line.key) is not None


def _long(context: Context) -> list[tuple[Line, Paragraph]]:
    """Those of more than a line, with their paragraphs."""
    return _longer(context, _SURELY_TWO_LINES)


def _longer(context: Context, length: int) -> list[tuple[Line, Paragraph]]:
    """Those of so many letters; whose lines a person broke are left out."""
    found = ((line, context.paragraph(line)) for line in _running(context))
    return [
        (line, paragraph)
        for line, paragraph in found
        if len(_DOTS.sub("", line.text)) > length
        and "\n" not in paragraph.words
        and not paragraph.is_framed
    ]


@rule("Nội dung cỡ chữ 13-14", appendix_1("II.6.e"), mends=True)
def wrong_text_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    bases = {part.place for basis in context.bases.bases for part in basis}
    lines = (line for line in _running(context) if line.place not in bases or not line.is_italic)
    return size_faults(context, _WHERE, lines, 13, 14)


@rule("Nội dung kiểu chữ đứng", appendix_1("II.6.e"))
def text_in_italics(context: Context) -> Iterator[Fault]:
    """Whole paragraphs in italics that are no bases and no note in brackets."""
    own = {line.place for line in context.body_lines}
    wrong = [
        (line, tr("cả đoạn chữ nghiêng, quy định chữ đứng"))
        for line, _ in _long(context)
        if line.place in own
        and line.is_italic
        and line.text[0] not in "(*["
        and not _BASIS.match(line.key)
        and line.text[-1] in ".;:/"
    ]
    return each_once(context, _WHERE, wrong)


@rule("Nội dung bằng chữ in thường", appendix_1("II.6.e"))
def text_in_capitals(context: Context) -> Iterator[Fault]:
    """Whole paragraphs in capitals that are no headings."""
    wrong = [
        (line, tr("cả đoạn chữ in hoa, quy định chữ in thường"))
        for line in (*_sentences(context), *_short_in_capitals(context))
        if _is_in_capitals(line)
    ]
    return each_once(context, _WHERE, wrong)


def _short_in_capitals(context: Context) -> list[Line]:
    """Those of one line that end as a sentence does, and stand out as no title does."""
    return [
        line
        for line in context.body_lines
        if _LEAST_TEXT < len(line.text) <= _SURELY_TWO_LINES
        and line.text[-1] in ".;"
        and not (line.is_bold or line.is_centered)
        and marker_of(line) is None
    ]


def _is_in_capitals(line: Line) -> bool:
    """Typed so, or set so that small letters print as capitals."""
    return line.is_upper or all(run.capitals for run in lettered(line))


@rule("Nội dung kiểu chữ không đậm", appendix_1("II.6.e"), severity=Severity.WARNING)
def text_in_bold(context: Context) -> Iterator[Fault]:
    """Whole paragraphs in bold that are no headings; a table of the decree shows them light."""
    wrong = [
        (line, tr("cả đoạn chữ đậm, quy định chữ đứng"))
        for line in _sentences(context)
        if line.is_bold and not _is_in_capitals(line)
    ]
    return each_once(context, _WHERE, wrong)


def _sentences(context: Context) -> list[Line]:
    """Paragraphs of two lines that end as sentences do, whatever they look like; shorter points
    of a list, too."""
    opening = [line for line in context.bases.opening if line.text and not line.is_italic]
    found = ((line, marker_of(line)) for line in (*opening, *context.body_lines))
    return [line for line, marker in found if _is_sentence(line, marker)]


def _is_sentence(line: Line, marker: Marker | None) -> bool:
    is_long = len(line.text) > _SURELY_TWO_LINES
    if marker is None:
        return is_long and line.text[-1] in ".;:"
    is_article = marker.number.casefold().startswith("điều")
    if marker.kind in ("part", "roman", "capital") and not is_article:
        return False
    return _is_listed(line, marker) or (is_long and line.text[-1] in ".;")


def _is_listed(line: Line, marker: Marker | None) -> bool:
    return marker is not None and marker.kind == "letter" and line.text[-1] == ";"


@rule("Nội dung canh đều cả hai lề", appendix_1("II.6.e"), mends=True)
def text_not_justified(context: Context) -> Iterator[Fault]:
    """Ragged at one side."""
    sides = {"left": tr("trái"), "right": tr("phải"), "center": tr("giữa")}
    centred = [line for line in _sentences(context) if line.is_centered and line.text[0] != "("]
    aside = [line for line in _numbered(context) if line.alignment in ("right", "center")]
    aside += [
        line
        for line in context.body_lines
        if line.alignment == "right" and line.text[-1] in ".;:" and len(line.text) > _LEAST_TEXT
    ]
    lines = {line.place: line for line in (*(one for one, _ in _long(context)), *centred, *aside)}
    wrong = [
        (line, tr("đoạn canh {sides}, quy định canh đều cả hai lề", sides=sides[line.alignment]))
        for line in lines.values()
        if line.alignment in sides
    ]
    return each_once(context, _WHERE, wrong, Cure(alignment="both"))


@rule("Dòng đầu đoạn lùi vào 1 cm hoặc 1,27 cm", appendix_1("II.6.e"), mends=True)
def wrong_first_line_indent(context: Context) -> Iterator[Fault]:
    """Another indent; of lists with dashes, and of those that Word numbers, none is asked."""
    wrong = []
    numbers = ((line, context.paragraph(line)) for line in _numbered(context))
    judged = {
        line.place: (line, each) for line, each in (*_longer(context, _SURELY_TEXT), *numbers)
    }
    for line, paragraph in judged.values():
        if _is_judged(line, paragraph):
            indent = paragraph.indents.first_line.mm
            if not any(is_within(indent, asked, asked, 0.35) for asked in _INDENTS_MM):
                shown = plain_number(indent / 10, 1 if indent < 1 else 2)
                wrong.append(
                    (line, tr("lùi đầu dòng {shown} cm, quy định 1 cm hoặc 1,27 cm", shown=shown))
                )
    return each_once(context, _WHERE, wrong, Cure(first_line_mm=_INDENTS_MM))


def _is_judged(line: Line, paragraph: Paragraph) -> bool:
    marker = marker_of(line)
    is_list = paragraph.label is not None or (marker is not None and _is_unjudged(marker))
    is_moved = paragraph.words[:1].isspace() or abs(paragraph.indents.left.mm) > 0.5
    return not is_list and not is_moved and line.alignment not in ("right", "center")


def _numbered(context: Context) -> list[Line]:
    """Điều, khoản, điểm, titles too."""
    return [one.line for one in context.numbered if one.level in ("điều", "1", "a")]


def _is_unjudged(marker: Marker) -> bool:
    """Dashes, pluses and numbers such as 1.1, of which the decree says nothing."""
    is_article = marker.number.casefold().startswith("điều")
    return not is_article and (marker.kind in _UNJUDGED or "." in marker.number)


@rule("Khoảng cách giữa các đoạn tối thiểu 6 pt", appendix_1("II.6.e"), mends=True)
def text_too_close(context: Context) -> Iterator[Fault]:
    """Two paragraphs of text, or a title and its text, with less between them."""
    running = _running(context)
    titles = [
        one.line
        for one in context.numbered
        if one.level not in DIVISIONS and one.line.is_bold and not one.line.is_centered
    ]
    wrong = []
    for above, below in pairwise(sorted([*running, *titles], key=lambda line: line.place)):
        first, second = context.paragraph(above), context.paragraph(below)
        if second.number - first.number != 1:
            continue
        gap = first.spacing.after.pt + second.spacing.before.pt
        if gap < _LEAST_GAP_PT - 0.1:
            message = tr(
                "cách đoạn trên {plain_number} pt, quy định tối thiểu 6 pt",
                plain_number=plain_number(gap),
            )
            wrong.append((below, message))
    return each_once(context, _WHERE, wrong, Cure(least_gap_pt=_LEAST_GAP_PT))


@rule("Khoảng cách giữa các dòng từ dòng đơn đến 1,5 dòng", appendix_1("II.6.e"), mends=True)
def wrong_line_spacing(context: Context) -> Iterator[Fault]:
    """Lines closer than single or further apart than one and a half."""
    wrong = []
    for line, paragraph in _longer(context, _SURELY_TEXT):
        lines = _lines_apart(line, paragraph)
        if lines is not None and not is_within(lines, 1, 1.5, _ROUNDED):
            shown = plain_number(lines, 2)
            wrong.append((line, tr("giãn dòng {shown}, quy định từ 1 đến 1,5 dòng", shown=shown)))
    return each_once(context, _WHERE, wrong, Cure(lines=(1, 1.5)))


def _lines_apart(line: Line, paragraph: Paragraph) -> float | None:
    """As a multiple of single spacing; None where that cannot be told."""
    spacing, sizes = paragraph.spacing, sizes_of(line)
    if spacing.exactly is None:
        return spacing.lines
    if not sizes or spacing.exactly <= 0:
        return None
    lines = spacing.exactly.pt / (_SINGLE * sizes[-1])
    return max(lines, 1.0) if spacing.is_at_least else lines
