"""Phụ lục I, phần I, mục II.3: số và ký hiệu của văn bản."""

import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import ND30, appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.exact_words import formed_number
from ntmdocs.lint.looks import size_faults, style_faults
from ntmdocs.lint.places import centring_faults
from ntmdocs.model.document_types import ABBREVIATIONS
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line

__all__ = [
    "missing_number",
    "number_beside_colon",
    "number_label_in_capitals",
    "number_not_arabic",
    "number_not_centred",
    "number_not_light_upright",
    "number_with_spaces",
    "number_without_colon",
    "number_without_slash",
    "symbol_not_in_capitals",
    "symbol_of_another_organ",
    "symbol_of_another_type",
    "symbol_parts",
    "symbol_without_hyphen",
    "symbol_without_organ",
    "wrong_number_size",
    "wrong_zero_in_number",
]

_ORGANS = {"UBND": r"(?:ủy ban nhân dân|ubnd)\b", "HĐND": r"(?:hội đồng nhân dân|hđnd)\b"}
_PARTS = re.compile(r"(?P<label>số\s*:?)\s*(?P<number>[\d.…_]*)", re.IGNORECASE)
_NO_HYPHEN = re.compile(r"[^-–]*/|[^-–./]{1,4}\.\w|[^-–/]+–")
_ROMAN = re.compile(r"[IVXLC]+")
_BESIDE = regex(r"\w+:\d")
_EXAMPLES = Source(ND30, "Phụ lục I, phần I, mục V, số thứ tự 3")
_APART = re.compile(r"\w+\s+:")
_SPACED = re.compile(r"(?<=\d)\s+/|/\s+|\s-|-\s")
_WHERE = msgids("Số, ký hiệu")


def _number(context: Context) -> Iterator[Line]:
    line = context.part("number")
    if line is not None:
        yield line


def _digits(line: Line) -> str:
    found = _PARTS.match(line.text)
    return found["number"] if found and found["number"].isdecimal() else ""


def symbol_parts(context: Context) -> list[str]:
    """The groups of the symbol: `KH`, `UBND`."""
    symbol = context.head.found.get("number", {}).get("symbol", "")
    return [part.strip() for part in re.split(r"[-–/.]", symbol.split("(")[0]) if part.strip()]


@rule("Văn bản có số, ký hiệu", appendix_1("II.3"))
def missing_number(context: Context) -> Iterator[Fault]:
    """No such line; the number itself may still be left blank. Papers of a thôn have none."""
    has_none = context.is_promulgated or context.is_of_a_village
    if context.part("number") is None and not has_none:
        said = any("số" in line.key.split() or "số:" in line.key for line in context.head.organ)
        if not said:
            yield Fault(tr(_WHERE), tr('không thấy số, ký hiệu, quy định "Số: .../..."'))


@rule("Sau chữ Số có dấu hai chấm", appendix_1("II.3.c"))
def number_without_colon(context: Context) -> Iterator[Fault]:
    """`Số 12/KH-UBND`, `Số : 12/KH-UBND`."""
    for line in formed_number(context):
        if ":" not in line.text:
            yield Fault(context.where(_WHERE, line), tr('sau chữ "Số" không có dấu hai chấm'))
        elif _APART.match(line.text):
            message = tr('giữa chữ "Số" và dấu hai chấm có khoảng trắng, quy định "Số:"')
            yield Fault(context.where(_WHERE, line), message)


@rule("Sau dấu hai chấm có khoảng trắng", _EXAMPLES, severity=Severity.WARNING)
def number_beside_colon(context: Context) -> Iterator[Fault]:
    """`Số:12/KH-UBND`."""
    for line in formed_number(context):
        if _BESIDE.match(context.said(line)):
            message = tr(
                'ngay sau "Số:" là số, ví dụ của Nghị định có khoảng trắng: "Số: 15/QĐ-BNV"'
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Số nhỏ hơn 10 có số 0 phía trước, số khác thì không", appendix_1("II.3.c"))
def wrong_zero_in_number(context: Context) -> Iterator[Fault]:
    """`Số: 5/…`, `Số: 012/…`."""
    for line in formed_number(context):
        digits = _digits(line)
        if digits and digits != f"{int(digits):02}":
            message = tr(
                'ghi số "{digits}", quy định "{digits_2:02}"', digits=digits, digits_2=int(digits)
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Số của văn bản ghi bằng chữ số Ả Rập", appendix_1("II.3.a"))
def number_not_arabic(context: Context) -> Iterator[Fault]:
    """`Số: VIII/KH-UBND`."""
    for line in formed_number(context):
        first = next(iter(symbol_parts(context)), "")
        if not _digits(line) and len(symbol_parts(context)) > 1 and _ROMAN.fullmatch(first):
            message = tr('ghi số "{first}", quy định chữ số Ả Rập', first=first)
            yield Fault(context.where(_WHERE, line), message)


@rule("Trong số, ký hiệu không cách chữ", appendix_1("II.3.c"))
def number_with_spaces(context: Context) -> Iterator[Fault]:
    """`12 / KH - UBND`; room for a number that is not given yet is none."""
    for line in formed_number(context):
        if _SPACED.search(line.text):
            message = tr(
                'ghi "{text}", quy định không cách chữ quanh dấu "/" và dấu "-"', text=line.text
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Giữa số và ký hiệu có dấu gạch chéo", appendix_1("II.3.c"))
def number_without_slash(context: Context) -> Iterator[Fault]:
    """`12-KH/UBND`, the form of the Party; `12 KH-UBND`."""
    for line in formed_number(context):
        if context.head.found["number"].get("slash") != "/" and _digits(line):
            message = tr('ghi "{text}", quy định dấu "/" giữa số và ký hiệu', text=line.text)
            yield Fault(context.where(_WHERE, line), message)


@rule("Giữa các nhóm chữ viết tắt của ký hiệu có dấu gạch nối", appendix_1("II.3.c"))
def symbol_without_hyphen(context: Context) -> Iterator[Fault]:
    """`12/KH/UBND`."""
    for line in formed_number(context):
        found = context.head.found["number"]
        if found.get("slash") == "/" and _NO_HYPHEN.match(found.get("symbol", "")):
            message = tr(
                'ghi "{text}", quy định dấu "-" giữa các nhóm chữ viết tắt', text=line.text
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Chữ Số viết thường, hoa chữ đầu", appendix_1("II.3.c"))
def number_label_in_capitals(context: Context) -> Iterator[Fault]:
    """`SỐ: 12/KH-UBND`, `số: 12/KH-UBND`."""
    for line in formed_number(context):
        begins = context.paragraph(line).words.strip()[:2]
        if begins in ("SỐ", "số"):  # in a citation it does not begin its paragraph
            yield Fault(
                context.where(_WHERE, line), tr('ghi "{begins}", quy định "Số"', begins=begins)
            )


@rule(
    "Ký hiệu bằng chữ in hoa",
    appendix_1("II.3.c"),
    severity=(Severity.ERROR, Severity.WARNING),
)
def symbol_not_in_capitals(context: Context) -> Iterator[Fault]:
    """Small letters in the symbol (`KH-ubnd`); `TTr` is as the decree has it.

    A head of an organ may have fixed letters of both kinds: those are to be looked at.
    """
    of_type = _abbreviation(context)
    for line in formed_number(context):
        for at, part in enumerate(symbol_parts(context)):
            is_type = at == 0 and of_type is not None
            asked = of_type if is_type and of_type else part.upper()
            is_other = part.casefold() != asked.casefold()  # another rule speaks of that
            if part == asked or is_other or part in ABBREVIATIONS.values():
                continue
            message = tr('ký hiệu ghi "{part}", quy định "{asked}"', part=part, asked=asked)
            severity = None if is_type or part.islower() else Severity.WARNING
            yield Fault(context.where(_WHERE, line), message, severity=severity)
            return


def _abbreviation(context: Context) -> str | None:
    """That of the paper's type; None where none is named, or it has none."""
    return ABBREVIATIONS.get(context.type_name)


@rule(
    "Ký hiệu bắt đầu bằng chữ viết tắt tên loại",
    Source(ND30, "Phụ lục I, phần I, mục II.3.b; Phụ lục III, mục I"),
)
def symbol_of_another_type(context: Context) -> Iterator[Fault]:
    """`/UBND-KH` or `/BC-UBND` on a kế hoạch."""
    asked, name = _abbreviation(context), context.type_name
    parts = symbol_parts(context)
    has_other_slash = "/" in context.head.found.get("number", {}).get("symbol", "")
    for line in () if has_other_slash else formed_number(context):
        is_number = len(parts) > 1 and not _digits(line) and _ROMAN.fullmatch(parts[0])
        if asked and parts and not is_number and parts[0].casefold() != asked.casefold():
            message = tr(
                'ký hiệu bắt đầu bằng "{parts}", quy định "{asked}" ({name})',
                parts=parts[0],
                asked=asked,
                name=name,
            )
            yield Fault(context.where(_WHERE, line), message)


def _is_like(asked: str | None, group: str) -> bool:
    """The same letters in another order, or without a stroke: `UNBD`, `HDND`."""
    return asked is not None and _letters(asked) == _letters(group)


def _letters(group: str) -> list[str]:
    return sorted(group.upper().replace("Đ", "D"))


@rule("Ký hiệu có chữ viết tắt tên loại và tên cơ quan", appendix_1("II.3.b"))
def symbol_without_organ(context: Context) -> Iterator[Fault]:
    """`Số: 15/KH`; what is left to be filled in is not judged."""
    parts = symbol_parts(context)
    for line in formed_number(context):
        if parts[1:] or context.is_letter or not context.said(line).endswith(tuple(parts)):
            continue
        if parts and parts[0] in ABBREVIATIONS.values():
            message = tr(
                'ký hiệu chỉ có "{part}", quy định có cả chữ viết tắt tên cơ quan', part=parts[0]
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Ký hiệu có chữ viết tắt của chính cơ quan ban hành", appendix_1("II.3.b"))
def symbol_of_another_organ(context: Context) -> Iterator[Fault]:
    """`/KH-HĐND` of an Ủy ban nhân dân; of other organs the head of each fixes the letters."""
    organ = " ".join(line.key for line in context.organ_lines)
    asked = next((short for short, name in _ORGANS.items() if re.match(name, organ)), None)
    others = {*_ORGANS} - {asked}
    for line in formed_number(context):
        groups = {part.upper() for part in symbol_parts(context)}
        is_other = others & groups or any(_is_like(asked, group) for group in groups)
        if asked and is_other and asked not in groups:
            message = tr(
                'ký hiệu ghi "{symbol_parts}", cơ quan ban hành là {asked}',
                symbol_parts="-".join(symbol_parts(context)),
                asked=asked,
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Số, ký hiệu cỡ chữ 13", appendix_1("II.3.c"), mends=True)
def wrong_number_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, _WHERE, _number(context), 13, 13)


@rule("Số, ký hiệu kiểu chữ đứng, không đậm", appendix_1("II.3.c"), mends=True)
def number_not_light_upright(context: Context) -> Iterator[Fault]:
    """Italic or bold letters."""
    return style_faults(context, _WHERE, _number(context), bold=False, italic=False)


@rule("Số, ký hiệu canh giữa dưới tên cơ quan", appendix_1("II.3.c"), mends=True)
def number_not_centred(context: Context) -> Iterator[Fault]:
    """At a side of its column."""
    return centring_faults(context, _WHERE, _number(context))
