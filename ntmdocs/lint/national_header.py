"""Phụ lục I, phần I, mục II.1: Quốc hiệu và Tiêu ngữ, and the sizes that go together."""

import re
from collections.abc import Iterator, Sequence

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import ND30, appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import (
    are_sizes_right,
    is_within,
    plain_number,
    size_faults,
    sizes_of,
    style_faults,
)
from ntmdocs.lint.places import centring_faults, single_spacing_faults
from ntmdocs.lint.rules_under import length_message, ruled_under_head, width_of
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line

__all__ = [
    "line_not_solid",
    "missing_motto",
    "missing_motto_line",
    "missing_national_name",
    "motto_not_bold_upright",
    "motto_not_centred",
    "national_header_widely_spaced",
    "national_name_not_bold_upright",
    "sizes_of_head_do_not_go_together",
    "wrong_motto",
    "wrong_motto_line_length",
    "wrong_motto_size",
    "wrong_national_name",
    "wrong_national_name_size",
]

_NATIONAL_NAMES = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_DASHES = re.compile("[–—−]")
_TYPED_BROKEN = regex(r"\s*(?:-{4,}|(?:- ){3,}-?|\.{4,}|…{2,}|={3,}|\*{3,}|-*o0o-*)\s*")
_PAIRS = ((13, 14, 14), (12, 13, 13))


def _national_name(context: Context) -> list[Line]:
    line = context.part("national_name")
    return [] if line is None else [line]


def _motto(context: Context) -> list[Line]:
    line = context.part("motto")
    return [] if line is None else [line]


@rule("Văn bản có Quốc hiệu", appendix_1("II.1.a"))
def missing_national_name(context: Context) -> Iterator[Fault]:
    """An administrative paper without it."""
    if not _national_name(context):
        yield Fault(
            tr("Quốc hiệu"),
            tr(
                'không thấy Quốc hiệu, quy định "{national_names}"',
                national_names=_NATIONAL_NAMES[0],
            ),
        )


@rule("Quốc hiệu đúng chữ, in hoa", appendix_1("II.1.a"))
def wrong_national_name(context: Context) -> Iterator[Fault]:
    """Other words, or small letters."""
    for line in _national_name(context):
        said = context.said(line)
        if said not in _NATIONAL_NAMES:
            message = tr(
                'ghi "{text}", quy định "{national_names}"',
                text=said,
                national_names=_NATIONAL_NAMES[0],
            )
            yield Fault(context.where("Quốc hiệu", line), message)


@rule("Quốc hiệu cỡ chữ 12-13", appendix_1("II.1.a"), mends=True)
def wrong_national_name_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Quốc hiệu", _national_name(context), 12, 13)


@rule("Quốc hiệu kiểu chữ đứng, đậm", appendix_1("II.1.a"), mends=True)
def national_name_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    lines = _national_name(context)
    return style_faults(context, "Quốc hiệu", lines, bold=True, italic=False)


@rule("Văn bản có Tiêu ngữ", appendix_1("II.1.b"))
def missing_motto(context: Context) -> Iterator[Fault]:
    """An administrative paper without it."""
    if not _motto(context):
        yield Fault(tr("Tiêu ngữ"), tr('không thấy Tiêu ngữ, quy định "{motto}"', motto=_MOTTO))


@rule(
    "Tiêu ngữ đúng chữ, viết hoa chữ đầu mỗi cụm, gạch nối có cách chữ",
    appendix_1("II.1.b"),
    severity=(Severity.ERROR, Severity.WARNING),
)
def wrong_motto(context: Context) -> Iterator[Fault]:
    """Other words, capitals or signs; Word itself makes long dashes of hyphens."""
    for line in _motto(context):
        said = context.said(line)
        if said != _MOTTO:
            is_dash = _DASHES.sub("-", said) == _MOTTO
            yield Fault(
                context.where("Tiêu ngữ", line),
                tr('ghi "{text}", quy định "{motto}"', text=said, motto=_MOTTO),
                severity=Severity.WARNING if is_dash else None,
            )


@rule("Tiêu ngữ cỡ chữ 13-14", appendix_1("II.1.b"), mends=True)
def wrong_motto_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Tiêu ngữ", _motto(context), 13, 14)


@rule("Tiêu ngữ kiểu chữ đứng, đậm", appendix_1("II.1.b"), mends=True)
def motto_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    return style_faults(context, "Tiêu ngữ", _motto(context), bold=True, italic=False)


@rule("Tiêu ngữ canh giữa dưới Quốc hiệu", appendix_1("II.1.b"), mends=True)
def motto_not_centred(context: Context) -> Iterator[Fault]:
    """At a side of its column."""
    return centring_faults(context, "Tiêu ngữ", _motto(context))


@rule("Quốc hiệu và Tiêu ngữ cách nhau dòng đơn", appendix_1("II.1.c"), mends=True)
def national_header_widely_spaced(context: Context) -> Iterator[Fault]:
    """Further apart."""
    lines = [*_national_name(context), *_motto(context)]
    return single_spacing_faults(context, "Quốc hiệu, Tiêu ngữ", lines)


@rule("Dưới Tiêu ngữ có đường kẻ ngang, nét liền", appendix_1("II.1.b"))
def missing_motto_line(context: Context) -> Iterator[Fault]:
    """Nothing is drawn under it."""
    for line in _motto(context):
        if ruled_under_head(context, line).is_missing:
            yield Fault(context.where("Tiêu ngữ", line), tr("không có đường kẻ ngang bên dưới"))


@rule("Đường kẻ ngang là nét liền", appendix_1("II.1.b, II.2.b, II.5.b"))
def line_not_solid(context: Context) -> Iterator[Fault]:
    """A dashed or dotted one, under the motto, the organ's name or the subject."""
    lines = [drawn for one in context.before_text for drawn in one.drawn if drawn.is_level]
    broken = [one for one in lines if not one.is_solid]
    typed = [one for one in context.before_text if _TYPED_BROKEN.fullmatch(one.words)]
    count = len(broken) + len(typed)
    count += sum(one.has_broken_line for one in context.before_text)
    if count:
        yield Fault(
            tr("Phần đầu"),
            tr("{count:02} đường kẻ ngang là nét đứt, quy định nét liền", count=count),
        )


@rule("Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ", appendix_1("II.1.b"))
def wrong_motto_line_length(context: Context) -> Iterator[Fault]:
    """A shorter or longer line; what a hand draws is a little off."""
    for line in _motto(context):
        width = width_of(line)
        is_said_right = _DASHES.sub("-", line.text) == _MOTTO  # other words have another length
        if width is not None and is_said_right and are_sizes_right([line], 13, 14):
            ruled = ruled_under_head(context, line)
            message = length_message(ruled, 0.88 * width, 1.12 * width, width, tr("bằng dòng chữ"))
            if message is not None:
                yield Fault(context.where("Tiêu ngữ", line), message)


@rule(
    "Cỡ chữ của Quốc hiệu, Tiêu ngữ, địa danh và thời gian đi với nhau: 13, 14, 14 hoặc 12, 13, 13",
    Source(ND30, "Phụ lục I, phần V, chú thích 1"),
    severity=Severity.WARNING,  # the sizes are an example there: "ví dụ"
    mends=True,
)
def sizes_of_head_do_not_go_together(context: Context) -> Iterator[Fault]:
    """Each is a size that is allowed, but not beside the others."""
    parts = [context.part(name) for name in ("national_name", "motto", "date")]
    sizes = [sizes_of(line) if line is not None else [] for line in parts]
    if any(len(each) != 1 for each in sizes):
        return
    found = tuple(each[0] for each in sizes)
    limits = ((12, 13), (13, 14), (13, 14))
    is_each_right = all(is_within(f, *limit, 0) for f, limit in zip(found, limits, strict=True))
    if is_each_right and found not in _PAIRS:
        shown = ", ".join(map(plain_number, found))
        yield Fault(
            tr("Phần đầu"),
            tr(
                "Quốc hiệu, Tiêu ngữ, địa danh và thời gian cỡ chữ {shown}, quy định 13, "
                "14, 14 hoặc 12, 13, 13",
                shown=shown,
            ),
            cure=_together(context, [line for line in parts if line is not None], found),
        )


def _together(context: Context, lines: Sequence[Line], sizes: Sequence[float]) -> tuple[Cure, ...]:
    """The sizes that go together and are nearest, where each line is a paragraph of its own."""

    def distance(pair: Sequence[float]) -> float:
        return sum(abs(one - other) for one, other in zip(sizes, pair, strict=True))

    if not all(map(context.is_whole, lines)):
        return ()
    nearest = min(_PAIRS, key=distance)
    return tuple(
        Cure((line.place,), size=(size, size)) for line, size in zip(lines, nearest, strict=True)
    )
