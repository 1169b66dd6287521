"""Phụ lục I, phần I, mục II.6.a: what each căn cứ must say, and where the bases stand."""

from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import ND30, appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.legal_bases import list_of_bases
from ntmdocs.lint.looks import each_once
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line

__all__ = [
    "bases_in_other_place",
    "basis_in_capitals",
    "basis_not_in_full",
    "basis_not_justified",
    "basis_twice",
    "wrong_basis_words",
]

_WHERE = msgids("Căn cứ")
_DATED = regex(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|ngày .{0,6}tháng .{0,6}năm")
_NUMBERED = regex(r"\bsố:?\s*[\d.…_/]|\d/\d{4}/[a-zđ]|\d[/-][a-zđ]")
_ACT = regex(
    r"căn cứ (?:nghị định|nghị quyết|quyết định|kế hoạch|thông tư(?: liên tịch)?|chỉ thị"
    r"|hướng dẫn|chương trình|công văn|thông báo|báo cáo|tờ trình)\b"
)
_LAW = regex(r"căn cứ (?:bộ luật|luật|pháp lệnh) (?!này)\w")
_UNNAMED = regex(r"căn cứ số:? ?\d")
_LIKE = regex(
    r"\W*c[aă]n ?c[uưứừ]\W?\s?(?:luật|pháp lệnh|nghị|quyết|kế hoạch|thông|chỉ thị|hiến pháp)"
)


@rule(
    "Căn cứ bắt đầu bằng chữ Căn cứ, không có dấu",
    Source(ND30, "Phụ lục III, mục II, mẫu 1.1"),
    severity=Severity.WARNING,
)
def wrong_basis_words(context: Context) -> Iterator[Fault]:
    """`Căn Cứ Luật …`, `CĂN CỨ Luật …`, `Căn cứ: Luật …`."""
    wrong = []
    for line in _first_lines(context):
        bare = line.text.lstrip("-–+*•0123456789.) ")
        if (
            _LIKE.match(line.key)
            and not line.is_upper
            and not bare.startswith(("Căn cứ ", "căn cứ "))
        ):
            said = " ".join(bare.split()[:2])
            wrong.append((line, tr('ghi "{said}", mẫu của Nghị định ghi "Căn cứ"', said=said)))
    return each_once(context, _WHERE, wrong)


def _first_lines(context: Context) -> list[Line]:
    """Whole paragraphs of the bases and before the first heading."""
    places = {part.place for basis in context.bases.bases for part in basis}
    places |= {line.place for line in context.bases.opening}
    places |= {line.place for line in context.body_lines[:3]}
    return [line for line in context.recognised.source.lines if line.place in places]


@rule("Căn cứ bằng chữ in thường", appendix_1("II.6.a"))
def basis_in_capitals(context: Context) -> Iterator[Fault]:
    """All of it in capitals."""
    wrong = [
        (line, tr("chữ in hoa, quy định chữ in thường"))
        for line in list_of_bases(context)
        if line.is_upper
    ]
    return each_once(context, _WHERE, wrong)


@rule(
    "Căn cứ ghi đủ tên loại, số, ký hiệu, cơ quan, ngày ban hành, trích yếu",
    appendix_1("II.6.a"),
    severity=(Severity.ERROR, Severity.WARNING),
)
def basis_not_in_full(context: Context) -> Iterator[Fault]:
    """`Căn cứ Kế hoạch ngày 01/3/2024 của …`; of a law the day alone is asked beside its name.

    Whether what follows is its subject, only who reads it knows.
    """
    for line in list_of_bases(context):
        missing = [*_missing(line.key)]
        if missing:
            message = tr("căn cứ không ghi {parts}", parts=", ".join(missing))
            is_of_organ = missing == [tr("cơ quan ban hành")]
            severity = Severity.WARNING if is_of_organ else None  # the symbol tells it as well
            yield Fault(context.where(_WHERE, line), message, severity=severity)


def _missing(key: str) -> Iterator[str]:
    has_number, is_dated = _NUMBERED.search(key), _DATED.search(key)
    if _UNNAMED.match(key):
        yield tr("tên loại văn bản")
    elif _LAW.match(key):
        if not is_dated and "năm" not in key:
            yield tr("ngày ban hành luật")
    elif _ACT.match(key) and (has_number or is_dated):
        if not has_number:
            yield tr("số, ký hiệu")
        if not is_dated:
            yield tr("ngày ban hành")
        if " của " not in key and "quốc hội" not in key:
            yield tr("cơ quan ban hành")


@rule("Căn cứ canh đều hai lề như nội dung", appendix_1("II.6.e"), severity=Severity.WARNING)
def basis_not_justified(context: Context) -> Iterator[Fault]:
    """In the middle of the page."""
    wrong = [
        (line, tr("canh giữa hoặc canh phải, quy định canh đều hai lề"))
        for line in list_of_bases(context)
        if line.alignment in ("center", "right")
    ]
    return each_once(context, _WHERE, wrong)


@rule("Mỗi căn cứ ghi một lần", Source("thực hành"), severity=Severity.WARNING)
def basis_twice(context: Context) -> Iterator[Fault]:
    """The same words again."""
    for above, below in pairwise(sorted(list_of_bases(context), key=lambda line: line.key)):
        said = above.key.rstrip(" ;.")
        if said == below.key.rstrip(" ;.") and _NUMBERED.search(said):
            yield Fault(context.where(_WHERE, below), tr("căn cứ này ghi hai lần"))


@rule("Căn cứ đứng dưới tên loại, trích yếu, trước nội dung", appendix_1("II.6.a"))
def bases_in_other_place(context: Context) -> Iterator[Fault]:
    """Above the title, or after the first sentences of the text."""
    title = context.part("type")
    if title is None:  # where the head of a letter ends may be unsure
        return
    above = [
        line for line in (*context.head.organ, *context.head.unknown) if line.place < title.place
    ]
    below = [line for line in context.body_lines if line.is_italic and line.text[-1] in ";."]
    for line in (*above, *below):
        if line.key.startswith("căn cứ ") and (_LAW.match(line.key) or _ACT.match(line.key)):
            message = tr("đứng ngoài phần căn cứ, quy định dưới trích yếu, trước nội dung")
            yield Fault(context.where(_WHERE, line), message)
            return
