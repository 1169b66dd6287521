"""Phụ lục I, phần I, mục II.6.đ: phần, chương, mục, tiểu mục with their titles."""

from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import each_once, size_faults, style_faults
from ntmdocs.lint.numbered import DIVISIONS, Numbered, read_division
from ntmdocs.lint.places import is_at_margin
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.outline import marker_of

__all__ = [
    "part_in_capitals",
    "part_not_bold_upright",
    "part_not_centred",
    "part_number_not_roman",
    "part_number_with_mark",
    "part_title_beside_number",
    "part_title_not_bold_upright",
    "part_title_not_in_capitals",
    "part_without_title",
    "wrong_part_size",
]

_LONGEST_TITLE = 160  # characters
_WHERE = msgids("Phần, chương, mục")
_WORD = regex(r"(?i:tiểu mục|phần|chương|mục)")
_MARK = regex(r"\s?[.:–-]+$")


def _parts(context: Context) -> list[Numbered]:
    """`Phần I`, `Chương II`, `Mục 1`, `Tiểu mục 1`."""
    return [one for one in context.numbered if one.level in DIVISIONS]


def _is_alone(one: Numbered) -> bool:
    return len(one.typed) >= len(one.line.text)


def _heading(one: Numbered) -> Line:
    """The word with its number; a title in the same paragraph is of its own form."""
    return one.line.up_to(len(one.typed))


@rule("Phần, chương, mục, tiểu mục kiểu chữ đứng, đậm", appendix_1("II.6.đ"), mends=True)
def part_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    lines = [_heading(one) for one in _parts(context)]
    return style_faults(context, _WHERE, lines, bold=True, italic=False)


@rule("Phần, chương, mục, tiểu mục và tiêu đề cỡ chữ 13-14", appendix_1("II.6.đ"), mends=True)
def wrong_part_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    lines = [*(one.line for one in _parts(context)), *_titles(context)]
    return size_faults(context, _WHERE, lines, 13, 14)


@rule("Phần, chương, mục, tiểu mục bằng chữ in thường", appendix_1("II.6.đ"))
def part_in_capitals(context: Context) -> Iterator[Fault]:
    """`PHẦN I`, `chương I`."""
    for one in _parts(context):
        found, asked = _WORD.match(one.typed), DIVISIONS[one.level]
        if found is not None and found[0] != asked:
            message = tr('ghi "{typed}", quy định "{asked} …"', typed=one.typed, asked=asked)
            yield Fault(context.where(_WHERE, one.line), message)


@rule(
    "Số thứ tự của phần, chương là chữ số La Mã, của mục, tiểu mục là chữ số Ả Rập",
    appendix_1("II.6.đ"),
)
def part_number_not_roman(context: Context) -> Iterator[Fault]:
    """`Phần 1`, `Phần thứ nhất`, `Mục II`, or no number at all."""
    for one in _parts(context):
        number = _MARK.sub("", _WORD.sub("", one.typed)).strip()
        asked = one.asked.removeprefix(DIVISIONS[one.level]).strip() if one.count else None
        if number != asked:
            is_roman = one.level in ("phần", "chương")
            asked = tr("chữ số La Mã") if is_roman else tr("chữ số Ả Rập")
            message = tr('ghi "{typed}", quy định {asked}', typed=one.typed, asked=asked)
            yield Fault(context.where(_WHERE, one.line), message)


@rule(
    "Giữa chữ Phần, Chương, Mục và số có khoảng trắng, sau số không có dấu",
    appendix_1("II.6.đ"),
    severity=Severity.WARNING,
)
def part_number_with_mark(context: Context) -> Iterator[Fault]:
    """`Chương II.`, `ChươngII`, as no form of the decree prints it."""
    for one in _parts(context):
        is_tight = one.count and " " not in one.typed.replace("iểu mục", "", 1)
        if (_is_alone(one) and _MARK.search(one.typed)) or is_tight:
            message = tr('ghi "{typed}", mẫu ghi "{asked}"', typed=one.typed, asked=one.asked)
            yield Fault(context.where(_WHERE, one.line), message)


@rule("Phần, chương, mục, tiểu mục canh giữa", appendix_1("II.6.đ"), mends=True)
def part_not_centred(context: Context) -> Iterator[Fault]:
    """At a margin."""
    lines = [*(one.line for one in _parts(context)), *_titles(context)]
    wrong = [line for line in lines if is_at_margin(context.paragraph(line))]
    cure = Cure(alignment="center", first_line_mm=(0,))
    message = tr("không canh giữa, quy định canh giữa")
    return each_once(context, _WHERE, [(line, message) for line in wrong], cure)


@rule("Tiêu đề của phần, chương, mục, tiểu mục ở dòng dưới", appendix_1("II.6.đ"))
def part_title_beside_number(context: Context) -> Iterator[Fault]:
    """`Phần I. QUY ĐỊNH CHUNG` on one line."""
    wrong = [
        (one.line, tr("tiêu đề cùng dòng với số thứ tự, quy định ở dòng dưới"))
        for one in _parts(context)
        if not _is_alone(one) and "\n" not in context.paragraph(one.line).words
    ]
    return each_once(context, _WHERE, wrong)


@rule("Phần, chương, mục, tiểu mục có tiêu đề", appendix_1("II.6.d"))
def part_without_title(context: Context) -> Iterator[Fault]:
    """The text, or the next number, right under it."""
    titled = {line.place for line in _titles(context)}
    lines = {above.place: below.place for above, below in pairwise(context.text_lines)}
    for one in _parts(context):
        if _is_alone(one) and lines.get(one.line.place) not in titled:
            yield Fault(context.where(_WHERE, one.line), tr("không có tiêu đề ở dòng dưới"))


def _titles(context: Context) -> list[Line]:
    """The lines right under `Phần I` that are set as titles."""
    alone = {one.line.place for one in _parts(context) if _is_alone(one)}
    return [
        below
        for above, below in pairwise(context.text_lines)
        if above.place in alone
        and marker_of(below) is None
        and read_division(below) is None
        and len(below.text) <= _LONGEST_TITLE
        and (below.is_centered or below.is_bold or below.is_upper)
    ]


@rule("Tiêu đề của phần, chương, mục, tiểu mục in hoa", appendix_1("II.6.đ"))
def part_title_not_in_capitals(context: Context) -> Iterator[Fault]:
    """Small letters."""
    wrong = [line for line in _titles(context) if not line.is_upper]
    message = tr("tiêu đề không in hoa, quy định chữ in hoa")
    return each_once(context, _WHERE, [(line, message) for line in wrong])


@rule(
    "Tiêu đề của phần, chương, mục, tiểu mục kiểu chữ đứng, đậm", appendix_1("II.6.đ"), mends=True
)
def part_title_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    return style_faults(context, _WHERE, _titles(context), bold=True, italic=False)
