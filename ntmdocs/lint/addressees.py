"""Phụ lục I, phần I, mục II.9: Kính gửi, ở ô 9a, and what of Nơi nhận goes with it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once, size_faults, style_faults
from ntmdocs.model.document_types import DocumentType
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line
from ntmdocs.vietnamese import comparison_key

__all__ = [
    "addressee_without_dash",
    "addressees_after_text",
    "addressees_in_bold",
    "addressees_in_capitals",
    "addressees_label_in_capitals",
    "addressees_not_asked",
    "addressees_not_in_line",
    "addressees_not_upright",
    "addressees_on_one_line",
    "addressees_without_colon",
    "first_recipient_not_as_above",
    "missing_addressees",
    "one_addressee_on_next_line",
    "wrong_addressees_size",
    "wrong_addressees_words",
    "wrong_mark_after_addressee",
    "wrong_sign_before_addressee",
]

_FARTHEST_MM = 3
_SAID = regex(r"(?i)\W*k[iíỉ]nh \w+\s*:*")
_SIGN = regex(r"[-–—+*•]\s?")
_NEXT = re.compile(r";\s*(?:[-–]\s*)?\w")
# Of these the decree's own form has "Như trên", or custom addresses them; nothing is said.
_MAY_BE_ADDRESSED = ("Giấy giới thiệu", "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Thư công")


def _may_be_addressed(context: Context) -> bool:
    """Whether its type may have Kính gửi."""
    kind = context.head.document_type
    if isinstance(kind, DocumentType):
        return kind.has_addressees
    return kind is None or kind in _MAY_BE_ADDRESSED


def _addressed(context: Context) -> list[Line]:
    label = context.part("addressed")
    return [] if label is None else [label, *context.head.addressees]


@rule("Sau Kính gửi có dấu hai chấm", appendix_1("II.9.d"))
def addressees_without_colon(context: Context) -> Iterator[Fault]:
    """`Kính gửi Ủy ban nhân dân tỉnh`."""
    for line in _addressed(context)[:1]:
        if ":" not in line.text:
            yield Fault(context.where("Kính gửi", line), tr('sau "Kính gửi" không có dấu hai chấm'))


@rule("Chữ Kính gửi bằng chữ in thường", appendix_1("II.9.d"))
def addressees_label_in_capitals(context: Context) -> Iterator[Fault]:
    """`KÍNH GỬI:`, `Kính Gửi:`."""
    for line in _addressed(context)[:1]:
        if not line.text.startswith("Kính gửi") and line.key.startswith("kính gửi"):
            message = tr('ghi "{text}", quy định "Kính gửi:"', text=line.text[: len("Kính gửi")])
            yield Fault(context.where("Kính gửi", line), message)


@rule("Kính gửi không in đậm", appendix_1("V"), severity=Severity.WARNING, mends=True)
def addressees_in_bold(context: Context) -> Iterator[Fault]:
    """Bold letters; the decree's table shows them upright alone."""
    return style_faults(context, "Kính gửi", _addressed(context), bold=False)


@rule("Các gạch đầu dòng của Kính gửi thẳng hàng", appendix_1("II.9.d"))
def addressees_not_in_line(context: Context) -> Iterator[Fault]:
    """One line further right than the others, or all of them left of Kính gửi."""
    label = context.part("addressed")
    lines = [line for line in context.head.addressees if line.text[0] in "-–"]
    places = [(line, _side(context, line)) for line in lines if context.is_whole(line)]
    known = [(line, side) for line, side in places if side is not None]
    if label is None or not known:
        return
    first = known[0][1]
    wrong = [
        (line, tr("gạch đầu dòng không thẳng hàng với dòng đầu"))
        for line, side in known
        if abs(side - first) > _FARTHEST_MM
    ]
    start = _side(context, label)
    if start is not None and first < start - _FARTHEST_MM:
        wrong.append((known[0][0], tr("gạch đầu dòng không ở dưới dấu hai chấm")))
    yield from each_once(context, "Kính gửi", wrong)


def _side(context: Context, line: Line) -> float | None:
    """How far from the left a line begins, in millimetres; None where it is in the middle."""
    paragraph = context.paragraph(line)
    is_typed = "\t" in paragraph.words or paragraph.words[:1].isspace()
    if line.alignment in ("center", "right") or is_typed:
        return None
    return paragraph.indents.left.mm + paragraph.indents.first_line.mm


@rule("Chữ Kính gửi đúng chữ, một dấu hai chấm", appendix_1("II.9.d"))
def wrong_addressees_words(context: Context) -> Iterator[Fault]:
    """`Kính gởi:`, `- Kính gửi:`, `Kính gửi::`; of case and spaces other rules speak."""
    for line in _addressed(context)[:1]:
        said = _SAID.match(context.said(line))
        words = "" if said is None else said[0].strip()
        if comparison_key(words).rstrip(" :") != "kính gửi" or "::" in words:
            message = tr('ghi "{said}", quy định "Kính gửi:"', said=words or line.text)
            yield Fault(context.where("Kính gửi", line), message)


@rule("Tên nơi nhận ở Kính gửi bằng chữ thường", appendix_1("II.9.d"))
def addressees_in_capitals(context: Context) -> Iterator[Fault]:
    """`Kính gửi: ỦY BAN NHÂN DÂN TỈNH`; `HĐND` alone is a shortened name."""
    for line in context.head.addressees:
        if line.is_upper and len(line.text.split()) > 2:
            message = tr('ghi "{said}", quy định chữ in thường', said=line.text)
            yield Fault(context.where("Kính gửi", line), message)
            return


@rule("Kính gửi cỡ chữ 13-14", appendix_1("II.9.d"), mends=True)
def wrong_addressees_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Kính gửi", _addressed(context), 13, 14)


@rule("Kính gửi kiểu chữ đứng", appendix_1("II.9.d"), mends=True)
def addressees_not_upright(context: Context) -> Iterator[Fault]:
    """Italic letters."""
    return style_faults(context, "Kính gửi", _addressed(context), italic=False)


@rule("Văn bản có Kính gửi ghi Như trên ở đầu danh sách nơi nhận", appendix_1("II.9.b"))
def first_recipient_not_as_above(context: Context) -> Iterator[Fault]:
    """Another recipient first, where those of Kính gửi are to come."""
    lines = context.tail.listed[:1] if _addressed(context) and _may_be_addressed(context) else []
    for line in lines:
        if not re.match(r"\W*như (?:trên|kính gửi)", line.key):
            yield Fault(context.where("Nơi nhận", line), tr('dòng đầu không phải "- Như trên;"'))


@rule("Kính gửi chỉ có ở công văn, tờ trình, báo cáo gửi cấp trên", appendix_1("II.9.b"))
def addressees_not_asked(context: Context) -> Iterator[Fault]:
    """On a kế hoạch, a thông báo, a quyết định."""
    if _may_be_addressed(context):
        return
    first = [*context.head.addressees[:1], *_further_down(context)]
    for line in first[:1]:
        said = context.part("addressed") or line
        yield Fault(context.where("Kính gửi", said), tr("loại văn bản này không có Kính gửi"))


def _further_down(context: Context) -> list[Line]:
    """`Kính gửi:` among the bases or at the head of the text, where its place is not."""
    bases = (line for basis in context.bases.bases for line in basis)
    lines = (*bases, *context.bases.opening, *context.body_lines)
    return [line for line in lines if line.key.startswith("kính gửi:")]


@rule("Kính gửi đứng trước nội dung", appendix_1("IV"))
def addressees_after_text(context: Context) -> Iterator[Fault]:
    """Under the bases, or after the text."""
    if context.part("addressed") is None and _may_be_addressed(context):
        for line in _further_down(context)[:1]:
            message = tr("đứng sau căn cứ hoặc nội dung, quy định dưới tên loại, trích yếu")
            yield Fault(context.where("Kính gửi", line), message)


@rule("Công văn, tờ trình có Kính gửi", appendix_1("II.9.b"))
def missing_addressees(context: Context) -> Iterator[Fault]:
    """Nothing says to whom it goes."""
    is_asked = context.is_letter or context.head.document_type is DocumentType.SUBMISSION
    lines = context.recognised.source.lines
    is_said = context.part("addressed") or any("kính gửi" in line.key for line in lines)
    if is_asked and not is_said:
        yield Fault(tr("Kính gửi"), tr('không thấy "Kính gửi: ..."'))


@rule("Gửi một nơi thì ghi cùng dòng với Kính gửi", appendix_1("II.9.d"))
def one_addressee_on_next_line(context: Context) -> Iterator[Fault]:
    """`Kính gửi:` and the only one below."""
    label, lines = context.part("addressed"), context.head.addressees
    if label is None or len(lines) != 1 or not context.is_outside_columns(context.paragraph(label)):
        return
    if lines[0].place == label.place + 1 and lines[0].text[0] in "-–":
        message = tr("chỉ gửi một nơi, quy định ghi cùng dòng với Kính gửi")
        yield Fault(context.where("Kính gửi", lines[0]), message)


@rule("Gửi hai nơi trở lên thì mỗi nơi một dòng", appendix_1("II.9.d"))
def addressees_on_one_line(context: Context) -> Iterator[Fault]:
    """`Kính gửi: Sở Tài chính; Sở Nội vụ.`"""
    label, lines = context.part("addressed"), context.head.addressees
    is_begun = label is not None and len(lines) > 1 and lines[0].place == label.place
    if is_begun and all(line.text[0] in "-–" for line in lines[1:]):
        message = tr("nơi đầu cùng dòng với Kính gửi, quy định xuống dòng")
        yield Fault(context.where("Kính gửi", lines[0]), message)
        return
    for line in context.head.addressees:
        if _NEXT.search(line.text) and "\n" not in context.paragraph(line).words:
            message = tr("nhiều nơi nhận trên một dòng, quy định mỗi nơi một dòng")
            yield Fault(context.where("Kính gửi", line), message)
            return


@rule("Mỗi dòng của Kính gửi có gạch đầu dòng", appendix_1("II.9.d"))
def addressee_without_dash(context: Context) -> Iterator[Fault]:
    """Kính gửi alone on its line, and none with a dash below."""
    label, lines = context.part("addressed"), context.head.addressees
    beginning = [below for above, below in pairwise(lines) if above.text[-1] == ";"]
    wrong = [line for line in (*lines[: len(beginning)], *beginning) if line.text[0] not in "-–"]
    if wrong:
        yield Fault(context.where("Kính gửi", wrong[0]), tr('đầu dòng không có gạch "-"'))
    if label is not None and not context.head.addressees:
        message = tr('dưới "Kính gửi:" không có dòng "- ...;"')
        yield Fault(context.where("Kính gửi", label), message)


@rule("Cuối mỗi dòng của Kính gửi có dấu chấm phẩy, dòng cuối dấu chấm", appendix_1("II.9.d"))
def wrong_mark_after_addressee(context: Context) -> Iterator[Fault]:
    """Of several, each on its line."""
    lines = _listed(context)
    if len(lines) < 2:
        return
    asked = [";"] * (len(lines) - 1) + ["."]
    wrong = [
        (line, _wrong_end(said.strip(), mark))
        for line, mark in zip(lines, asked, strict=True)
        if (said := _mark_of(line)).strip() != mark  # of a space another rule speaks
    ]
    yield from each_once(context, "Kính gửi", wrong)


def _wrong_end(said: str, asked: str) -> str:
    if said:
        return tr('cuối dòng ghi "{said}", quy định dấu "{asked}"', said=said, asked=asked)
    if asked == ";":
        return tr("cuối dòng không có dấu chấm phẩy")
    return tr("dòng cuối không có dấu chấm")


def _mark_of(line: Line) -> str:
    """What it ends with."""
    return line.text[len(line.text.rstrip(" .;:,/")) :]


def _listed(context: Context) -> list[Line]:
    """Those below `Kính gửi:`, each after a sign."""
    return [line for line in context.head.addressees if _SIGN.match(line.text)]


@rule(
    "Đầu dòng của Kính gửi là gạch đầu dòng (-)",
    appendix_1("II.9.d"),
    severity=Severity.WARNING,
)
def wrong_sign_before_addressee(context: Context) -> Iterator[Fault]:
    """`-Sở Tài chính;`, `– Sở Tài chính;`: Word itself makes long dashes of hyphens."""
    for line in _listed(context):
        sign = line.text[: len(line.text) - len(line.text.lstrip("-–—+*• "))]
        if sign != "- " and sign.strip() in "-–—":
            message = tr('đầu dòng ghi "{sign}", quy định gạch đầu dòng "- "', sign=sign.strip())
            yield Fault(context.where("Kính gửi", line), message)
            return
