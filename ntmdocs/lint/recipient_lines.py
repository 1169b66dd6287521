"""Phụ lục I, phần I, mục II.9.d: each line of Nơi nhận as a whole, and the line Lưu."""

from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import ND30, appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import each_once
from ntmdocs.model.document_types import DocumentType
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line

__all__ = [
    "archive_not_in_form",
    "archive_with_full_name",
    "as_above_without_addressees",
    "recipient_article_missing",
    "recipient_in_capitals",
    "recipient_without_capital",
    "recipients_not_at_left",
    "space_before_mark",
]

_WHERE = msgids("Nơi nhận")
_FARTHEST_MM = 5
_ARCHIVE = regex(r"(?:[-–—+•*]\s*)?(?P<word>lưu)\s*:?\s*(?P<rest>.*)")
_FULL = regex(r"(?i:VT, ?(?:phòng|văn phòng|ban|sở|trung tâm|chi cục|cục) \w+)")
_SMALL = regex(r"[-–]\s*([^\W\d_]+)")
_TONED = regex(r"[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]")
_SPACED = regex(r"\s[:;,]|\s\.(?:$|/)|;\s*;|^\W*Lưu:\w|\bVT,\w")
_AS_ABOVE = regex(r"\W*như (?:trên|kính gửi)\b")
_ARTICLE = regex(r"\W*như (?:các )?điều (?P<number>\d+)")
# Papers that name in their text those who get them: nothing is said of these.
_ADDRESSED_IN_TEXT = ("giấy", "công điện", "phiếu", "thư", "biên bản", "bản", "hợp đồng")


def _lines(context: Context) -> list[Line]:
    label = context.tail.label
    return [*([label] if label else []), *context.tail.listed]


@rule("Nơi nhận sát lề trái", appendix_1("II.9.d"), mends=True)
def recipients_not_at_left(context: Context) -> Iterator[Fault]:
    """The label or a line in the middle, at the right, or moved in."""
    wrong = []
    for line in _lines(context):
        said = context.paragraph(line).indents
        is_moved = said.left.mm + said.first_line.mm > _FARTHEST_MM
        if context.is_whole(line) and (line.alignment in ("center", "right") or is_moved):
            wrong.append((line, tr("không sát lề trái")))
    return each_once(context, _WHERE, wrong, Cure(alignment="left", first_line_mm=(0,), left_mm=0))


@rule(
    "Đầu mỗi dòng nơi nhận viết hoa", Source(ND30, "Phụ lục II, mục I"), severity=Severity.WARNING
)
def recipient_without_capital(context: Context) -> Iterator[Fault]:
    """`- như trên;`, `Như điều 4`."""
    wrong = [
        (line, tr("quy định viết hoa đầu dòng"))
        for line in context.tail.listed
        if (found := _SMALL.match(line.text)) and found[1].islower() and found[1] != "lưu"
    ]
    wrong += [
        (line, tr('quy định viết hoa "Điều"'))
        for line in context.tail.listed
        if _ARTICLE.match(line.key) and "điều" in line.text
    ]
    return each_once(context, _WHERE, wrong)


@rule("Nơi nhận bằng chữ in thường", appendix_1("II.9.d"))
def recipient_in_capitals(context: Context) -> Iterator[Fault]:
    """`- CHỦ TỊCH UBND XÃ;`; what is short for an organ has no marks of tone."""
    wrong = [
        (line, tr("in hoa, quy định chữ in thường"))
        for line in context.tail.listed
        if line.is_upper and _TONED.search(line.text) and "LƯU" not in line.text
    ]
    return each_once(context, _WHERE, wrong)


@rule('Dòng Lưu: "Lưu: VT, đơn vị soạn thảo số bản."', appendix_1("II.9.d"))
def archive_not_in_form(context: Context) -> Iterator[Fault]:
    """`lưu: VT`, `Lưu: KT, VT`, `Lưu: VT - KT`; what is left out has rules of its own."""
    if context.is_of_a_village:
        return
    for line in context.tail.listed:
        found = _ARCHIVE.match(line.key)
        if found is None:
            continue
        word, rest = line.text[slice(*found.span("word"))], line.text[found.start("rest") :]
        if word != "Lưu":
            message = tr('ghi "{word}", quy định "Lưu"', word=word)
            yield Fault(context.where(_WHERE, line), message)
        elif "VT" in rest and not rest.startswith("VT"):
            yield Fault(context.where(_WHERE, line), tr('quy định "Lưu: VT, ..."'))


@rule(
    "Dòng Lưu ghi chữ viết tắt của đơn vị soạn thảo",
    appendix_1("II.9.d"),
    severity=Severity.WARNING,
)
def archive_with_full_name(context: Context) -> Iterator[Fault]:
    """`Lưu: VT, Phòng Kinh tế.`"""
    wrong = [line for line in context.tail.listed if _FULL.search(line.text)]
    message = tr("ghi tên đơn vị soạn thảo, quy định chữ viết tắt")
    return each_once(context, _WHERE, [(line, message) for line in wrong])


@rule(
    "Dấu câu ở Nơi nhận, Kính gửi liền với chữ trước, cách chữ sau",
    Source("thực hành"),
    severity=Severity.WARNING,
)
def space_before_mark(context: Context) -> Iterator[Fault]:
    """`Nơi nhận :`, `UBND tỉnh ;`, `Lưu:VT`, two marks where one is asked."""
    addressed = context.part("addressed")
    lines = [*([addressed] if addressed else []), *context.head.addressees, *_lines(context)]
    wrong = [line for line in lines if _SPACED.search(line.text)]
    message = tr("dấu câu gõ thừa, cách chữ trước hoặc dính chữ sau")
    return each_once(context, _WHERE, [(line, message) for line in wrong])


@rule("Như trên chỉ có nơi có Kính gửi", appendix_1("II.9.c"), severity=Severity.WARNING)
def as_above_without_addressees(context: Context) -> Iterator[Fault]:
    """On a kế hoạch, a quyết định: nobody is named above."""
    kind = context.head.document_type
    name = kind.type_name if isinstance(kind, DocumentType) else kind
    if name is None or name.casefold().startswith(_ADDRESSED_IN_TEXT):
        return
    if any("kính gửi" in line.key for line in context.recognised.source.lines):
        return
    for line in context.tail.listed[:1]:
        if _AS_ABOVE.match(line.key):
            yield Fault(context.where(_WHERE, line), tr("ở trên không có Kính gửi"))


@rule("Điều ghi ở Nơi nhận có trong văn bản", appendix_1("II.9"), severity=Severity.WARNING)
def recipient_article_missing(context: Context) -> Iterator[Fault]:
    """`Như Điều 7` where there are four."""
    articles = {one.count for one in context.numbered if one.level == "điều"}
    for line in context.tail.listed:
        found = _ARTICLE.match(line.key)
        if found is not None and int(found["number"]) not in articles:
            message = tr("văn bản không có Điều {number}", number=found["number"])
            yield Fault(context.where(_WHERE, line), message)
