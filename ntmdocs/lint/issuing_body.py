"""Phụ lục I, phần I, mục II.2: tên cơ quan, tổ chức ban hành văn bản."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import dropwhile, takewhile

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import ND30, appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import are_sizes_right, size_faults, style_faults
from ntmdocs.lint.places import centring_faults, single_spacing_faults
from ntmdocs.lint.rules_under import length_message, ruled_under_head, width_of
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line, split_line

__all__ = [
    "issuer_not_in_full",
    "mark_beside_organ",
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
_FORM = "Phụ lục III, mục II, mẫu 1.4"
_MARK = regex(r"\s?[.:;,]\s*$|[“”\"()*]")
_SHORT = regex(r"(?:ubnd|hđnd)\b")
_WRONG_SHORT = regex(r"(?:unbd|ubdn|hdnd|hnđd)\b")
_COUNCIL = regex(r"ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd")
_COUNCILS = ("ủy ban nhân dân", "hội đồng nhân dân")
_LEVEL = regex(r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s")
_ALIKE = 0.8
_OTHER = re.compile(r"\W*(?:\d|số\b|v/v)")
_ORGAN = re.compile(
    r"\W*(?:ủy ban|ubnd|unbd|ubdn|hdnd|hnđd|hội đồng|hđnd|sở|bộ|phòng|ban|trường"
    r"|trung tâm|văn phòng|chi cục|cục|viện"
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
    number = context.part("number")
    above = [line for line in context.organ_lines if number is None or line.place <= number.place]
    lines = [part for line in above or context.organ_lines for part in split_line(line, _BREAKS)]
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


@rule("Sau tên cơ quan không có dấu", Source(ND30, _FORM), severity=Severity.WARNING)
def mark_beside_organ(context: Context) -> Iterator[Fault]:
    """`XÃ SUỐI MƠ.`, `“ỦY BAN NHÂN DÂN`."""
    for line in _organ(context):
        found = _MARK.search(line.text)
        if found is not None:
            message = tr(
                'ghi "{said}" có dấu "{mark}"; mẫu của Nghị định không có',
                said=line.text,
                mark=found[0].strip(),
            )
            yield Fault(context.where("Tên cơ quan", line), message)
            return


@rule("Tên cơ quan ban hành là tên đầy đủ", appendix_1("II.2.a"))
def issuer_not_in_full(context: Context) -> Iterator[Fault]:
    """`UBND XÃ SUỐI MƠ` of one who issues; of the organ above it such a form is right.

    `ỦY BAN NHÂN DÂN` alone names none either, nor does `UBND` alone the organ above.
    """
    lines = _organ(context)
    for at, line in enumerate(lines):
        is_last = at == len(lines) - 1
        below = "" if is_last else lines[at + 1].key
        goes_on = _LEVEL.match(below) is not None
        if _WRONG_SHORT.match(line.key):
            asked = "quy định viết đúng tên cơ quan"
        elif any(_UNIT.match(one.key) for one in lines[:at]):
            return
        elif _SHORT.match(line.key) and (is_last or (goes_on and at + 2 == len(lines))):
            asked = 'quy định tên đầy đủ "{full}"'
        elif _COUNCIL.fullmatch(line.key) and not goes_on:
            asked = "quy định có tên đơn vị hành chính"
        elif line.is_upper and _is_misspelt(line.key):
            asked = 'quy định "{full}"'
        else:
            continue
        full = "HỘI ĐỒNG NHÂN DÂN" if line.key[:1] == "h" else "ỦY BAN NHÂN DÂN"
        message = tr('ghi "{said}", ' + asked, said=line.text, full=full)
        yield Fault(context.where("Tên cơ quan", line), message)
        return


def _is_misspelt(key: str) -> bool:
    """Nearly, not quite the words that begin such names."""
    words = " ".join(key.split()[:4])
    return words not in _COUNCILS and any(
        SequenceMatcher(None, words, name).ratio() > _ALIKE for name in _COUNCILS
    )


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
    """The last line, which is always the issuer's, in light letters; and what it goes on from."""
    lines = _organ(context)
    goes_on = len(lines) > 1 and _COUNCIL.fullmatch(lines[-2].key) and _LEVEL.match(lines[-1].key)
    own = lines[-2:] if goes_on else lines[-1:]
    return style_faults(context, "Tên cơ quan ban hành", own, bold=True)


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
