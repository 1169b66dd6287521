"""Phụ lục I, phần I, mục II.2: tên cơ quan, tổ chức ban hành văn bản."""

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile

from ntmdocs.findings import Fault, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import are_sizes_right, size_faults, style_faults
from ntmdocs.lint.places import centring_faults, single_spacing_faults
from ntmdocs.lint.rules_under import length_message, ruled_under_head, width_of
from ntmdocs.read.lines import Line, split_line

__all__ = [
    "missing_organ_line",
    "organ_not_bold",
    "organ_not_centred",
    "organ_not_in_capitals",
    "organ_not_upright",
    "organ_widely_spaced",
    "parent_organ_in_bold",
    "wrong_organ_line_length",
    "wrong_organ_size",
]

_BREAKS = re.compile(r"[\n\t]")
_MOST_LINES = 4
_OTHER = re.compile(r"\W*(?:\d|số\b|v/v)")
_ORGAN = re.compile(
    r"(?:ủy ban|ubnd|hội đồng|hđnd|sở|bộ|phòng|ban|trường|trung tâm|văn phòng|chi cục|cục|viện"
    r"|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|đại học|bệnh viện|công an)\b"
)
_WHOLE_PARENT = re.compile(
    r"(?:(?:ủy ban nhân dân|ubnd|hđnd|hội đồng nhân dân)\s+(?:xã|phường|thị trấn|đặc khu|huyện|quận"
    r"|thị xã|thành phố|tp\.?|tỉnh)\s+\S|bộ\s|sở\s)"
)
_UNIT = re.compile(
    r"(?:phòng|sở|trường|trung tâm|ban|văn phòng|chi cục|bệnh viện|hội đồng|tổ|công ty)\s"
)


def _organ(context: Context) -> list[Line]:
    """The lines of the organ's name and its parent's, in the order of the page."""
    lines = [part for line in context.organ_lines for part in split_line(line, _BREAKS)]
    named = [*dropwhile(lambda line: not _ORGAN.match(line.key), lines)]
    return [*takewhile(_is_of_name, (line for line in named if line.text))][:_MOST_LINES]


def _is_of_name(line: Line) -> bool:
    is_other = _OTHER.match(line.key) is not None
    return not is_other and (line.is_upper or _ORGAN.match(line.key) is not None)


@rule("Tên cơ quan ban hành in hoa", appendix_1("II.2"))
def organ_not_in_capitals(context: Context) -> Iterator[Fault]:
    """A name in small letters."""
    for line in _organ(context):
        if not line.is_upper and _ORGAN.match(line.key):
            message = tr('ghi "{text}", quy định chữ in hoa', text=line.text)
            yield Fault(context.where("Tên cơ quan", line), message)
            return


@rule("Tên cơ quan cỡ chữ 12-13", appendix_1("II.2"), mends=True)
def wrong_organ_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Tên cơ quan", _organ(context), 12, 13)


@rule("Tên cơ quan kiểu chữ đứng", appendix_1("II.2"), mends=True)
def organ_not_upright(context: Context) -> Iterator[Fault]:
    """Italic letters."""
    return style_faults(context, "Tên cơ quan", _organ(context), italic=False)


@rule("Tên cơ quan ban hành in đậm", appendix_1("II.2"), mends=True)
def organ_not_bold(context: Context) -> Iterator[Fault]:
    """The last line, which is always the issuer's, in light letters."""
    return style_faults(context, "Tên cơ quan ban hành", _organ(context)[-1:], bold=True)


@rule("Tên cơ quan chủ quản trực tiếp không in đậm", appendix_1("II.2"), mends=True)
def parent_organ_in_bold(context: Context) -> Iterator[Fault]:
    """The name of one organ over that of a unit under it, both in bold."""
    lines = _organ(context)
    if len(lines) > 1 and _WHOLE_PARENT.match(lines[0].key) and _UNIT.match(lines[1].key):
        yield from style_faults(context, "Tên cơ quan chủ quản", lines[:1], bold=False)


@rule("Tên cơ quan canh giữa", appendix_1("II.2"), mends=True)
def organ_not_centred(context: Context) -> Iterator[Fault]:
    """At a side of its column."""
    return centring_faults(context, "Tên cơ quan", _organ(context))


@rule("Các dòng tên cơ quan cách nhau dòng đơn", appendix_1("II.2.b"), mends=True)
def organ_widely_spaced(context: Context) -> Iterator[Fault]:
    """Further apart."""
    lines = _organ(context)
    return single_spacing_faults(context, "Tên cơ quan", lines if len(lines) > 1 else [])


@rule("Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền", appendix_1("II.2.b"))
def missing_organ_line(context: Context) -> Iterator[Fault]:
    """Nothing is drawn under it."""
    for line in _organ(context)[-1:]:
        if ruled_under_head(context, line).is_missing:
            yield Fault(context.where("Tên cơ quan", line), tr("không có đường kẻ ngang bên dưới"))


@rule("Đường kẻ dưới tên cơ quan dài từ 1/3 đến 1/2 dòng chữ", appendix_1("II.2.b"))
def wrong_organ_line_length(context: Context) -> Iterator[Fault]:
    """A shorter or longer line; of a name in several lines any line will do."""
    lines = _organ(context)
    widths = [width for line in lines if (width := width_of(line)) is not None]
    if not widths or len(widths) != len(lines) or not are_sizes_right(lines, 12, 13):
        return
    ruled = ruled_under_head(context, lines[-1])
    least, most = 0.3 * min(widths), 0.55 * max(widths)
    message = length_message(ruled, least, most, widths[-1], tr("từ 1/3 đến 1/2 dòng chữ"))
    if message is not None:
        yield Fault(context.where("Tên cơ quan", lines[-1]), message)
