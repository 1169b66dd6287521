"""Phụ lục I, phần I, mục III.1: phụ lục của văn bản."""

import re
from collections.abc import Iterator, Mapping

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import each_once, size_faults, style_faults
from ntmdocs.lint.places import is_at_margin
from ntmdocs.model.document_types import DocumentType
from ntmdocs.read.lines import Line, Piece, lines_in
from ntmdocs.read.recognise.annexes import Annex
from ntmdocs.vietnamese import roman

__all__ = [
    "annex_heading_in_capitals",
    "annex_heading_not_bold_upright",
    "annex_heading_not_centred",
    "annex_heading_with_mark",
    "annex_not_referred_to",
    "annex_note_in_bold",
    "annex_note_not_italic",
    "annex_note_of_another_paper",
    "annex_number_not_roman",
    "annex_out_of_order",
    "annex_title_not_bold_upright",
    "annex_title_not_in_capitals",
    "annex_without_note",
    "headed_annexes",
    "only_annex_with_number",
    "reference_to_missing_annex",
    "wrong_annex_heading_size",
    "wrong_annex_note_size",
    "wrong_annex_title_size",
]

_HEADING = re.compile(r"phụ lục(?: số)?\s*(?P<number>[\divxlc]*)\W*")
_TABLE = re.compile(r"(?<!tiêu )(?<!đại )(?<!phát )(?<!tổng )biểu(?: số| mẫu| \d|,| kèm)")
_ROMAN = re.compile(r"[ivxlc]+")
_WHOLE_YEAR = 4  # digits
_ANNEX = re.compile(r"phụ lục")
_NOTE = re.compile(
    r"kèm theo (?P<type>[^\d:,]+?) số:? ?(?P<number>\d+)/(?P<symbol>[^\s,;)]+),?"
    r"(?: ngày (?P<day>\d+)(?: tháng |/)(?P<month>\d+)(?: năm |/)(?P<year>\d{4}))?"
)
_COUNT = re.compile(r"(?<!\w)(?:[ivxlc]+|\d+)(?!\w)")
_AND = r"\s*(?:,|;|-|–|và|đến)\s*(?:phụ lục )?(?:số )?"
_COUNTED = re.compile(rf"(?: số)?\s+{_COUNT.pattern}(?:{_AND}{_COUNT.pattern})*")
_RANGE = re.compile(r"-|–|đến")
_REFERENCE = re.compile(r"phụ lục(?: số)?\s+(?P<number>[ivx]{1,5}|\d{1,2})\b(?=(?P<after>.{0,40}))")
_OF_OTHERS = re.compile(
    r"\s*(?:(?:ban hành\s*)?kèm theo\s*(?!kế hoạch này|văn bản này|báo cáo này|quyết định này)\w"
    r"|của|nghị|thông tư|quyết định|tại|thuộc)"
)


def headed_annexes(context: Context) -> list[tuple[Annex, Line]]:
    """Those that are headed `Phụ lục`; a `Biểu số` is no annex by that name."""
    return [
        (one, one.heading)
        for one in context.annexes
        if one.heading is not None and _HEADING.fullmatch(one.heading.key)
    ]


def _number(heading: Line) -> str:
    found = _HEADING.fullmatch(heading.key)
    return found["number"] if found else ""


@rule("Từ hai phụ lục trở lên đánh số thứ tự bằng chữ số La Mã", appendix_1("III.1.a"))
def annex_number_not_roman(context: Context) -> Iterator[Fault]:
    """`Phụ lục 1`, two without numbers, two of one number."""
    annexes = headed_annexes(context)
    for at, (_, heading) in enumerate(annexes, 1):
        number = _number(heading)
        if len(annexes) > 1 and not re.fullmatch(r"[ivxlc]+", number):
            message = tr(
                'ghi "{text}", quy định số La Mã: "Phụ lục {roman}"',
                text=heading.text,
                roman=roman(at),
            )
            yield Fault(context.where("Phụ lục", heading), message)
        elif len(annexes) > 1 and heading.text.rstrip(" .:").rpartition(" ")[2] != number.upper():
            message = tr('ghi "{text}", quy định số La Mã in hoa', text=heading.text)
            yield Fault(context.where("Phụ lục", heading), message)
        elif number and number in [_number(above) for _, above in annexes[: at - 1]]:
            message = tr('ghi lại số của phụ lục trên: "{text}"', text=heading.text)
            yield Fault(context.where("Phụ lục", heading), message)


@rule("Chữ Phụ lục và số thứ tự bằng chữ thường", appendix_1("III.1.b"))
def annex_heading_in_capitals(context: Context) -> Iterator[Fault]:
    """`PHỤ LỤC I`, `Phụ Lục I`."""
    for _, heading in headed_annexes(context):
        if not heading.text.startswith("Phụ lục"):
            message = tr('ghi "{text}", quy định chữ thường "Phụ lục"', text=heading.text)
            yield Fault(context.where("Phụ lục", heading), message)


@rule("Sau số thứ tự của phụ lục không có dấu", appendix_1("III.1.b"), severity=Severity.WARNING)
def annex_heading_with_mark(context: Context) -> Iterator[Fault]:
    """`Phụ lục II.`, `Phụ lục I:`: the forms have none."""
    wrong = [
        (
            heading,
            tr('sau số thứ tự có dấu "{text}"; mẫu của Nghị định không có', text=heading.text[-1]),
        )
        for _, heading in headed_annexes(context)
        if heading.text[-1] in ".:;,"
    ]
    wrong += [
        (heading, tr('giữa "Phụ lục" và số có chữ "số"; mẫu của Nghị định không có'))
        for _, heading in headed_annexes(context)
        if " số " in heading.key
    ]
    return each_once(context, "Phụ lục", wrong)


@rule("Chữ Phụ lục và số thứ tự cỡ chữ 14", appendix_1("III.1.b"), mends=True)
def wrong_annex_heading_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    headings = (heading for _, heading in headed_annexes(context))
    return size_faults(context, "Phụ lục", headings, 14, 14)


@rule("Chữ Phụ lục và số thứ tự kiểu chữ đứng, đậm", appendix_1("III.1.b"), mends=True)
def annex_heading_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    headings = (heading for _, heading in headed_annexes(context))
    return style_faults(context, "Phụ lục", headings, bold=True, italic=False)


@rule("Chữ Phụ lục, tên phụ lục, dòng (Kèm theo …) canh giữa", appendix_1("III.1.b"), mends=True)
def annex_heading_not_centred(context: Context) -> Iterator[Fault]:
    """At a margin."""
    lines = [
        line
        for annex, heading in headed_annexes(context)
        for line in (heading, *(line for line in annex.title if line.is_upper), annex.note)
    ]
    wrong = [line for line in lines if line and is_at_margin(context.paragraph(line))]
    cure = Cure(alignment="center")
    return each_once(context, "Phụ lục", [(line, tr("không canh giữa")) for line in wrong], cure)


def _titles(context: Context) -> list[Line]:
    """The titles; a line in brackets or a row of dashes is none."""
    return [
        line
        for annex, _ in headed_annexes(context)
        for line in annex.title
        if line.text[0] not in "(_-–" and (line.is_centered or line.is_upper)
    ]


@rule("Tên phụ lục in hoa", appendix_1("III.1.b"))
def annex_title_not_in_capitals(context: Context) -> Iterator[Fault]:
    """A title in small letters."""
    for annex, _ in headed_annexes(context):
        for line in [line for line in _titles(context) if line in annex.title][:1]:
            if not line.is_upper:
                yield Fault(context.where("Tên phụ lục", line), tr("tên phụ lục không in hoa"))


@rule("Tên phụ lục cỡ chữ 13-14", appendix_1("III.1.b"), mends=True)
def wrong_annex_title_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Tên phụ lục", _titles(context), 13, 14)


@rule("Tên phụ lục kiểu chữ đứng, đậm", appendix_1("III.1.b"), mends=True)
def annex_title_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    return style_faults(context, "Tên phụ lục", _titles(context), bold=True, italic=False)


@rule("Phụ lục có dòng (Kèm theo …)", appendix_1("III.1.c"))
def annex_without_note(context: Context) -> Iterator[Fault]:
    """Nothing says which paper it belongs to."""
    for annex, heading in headed_annexes(context):
        if annex.note is None and not any("kèm theo" in line.key for line in annex.title):
            message = tr('không có dòng "(Kèm theo ... số ... ngày ... của ...)"')
            yield Fault(context.where("Phụ lục", heading), message)
        elif annex.note is not None and not annex.note.text.startswith("("):
            message = tr("dòng Kèm theo không đặt trong dấu ngoặc đơn")
            yield Fault(context.where("Phụ lục", annex.note), message)


def _notes(context: Context) -> list[Line]:
    return [annex.note for annex, _ in headed_annexes(context) if annex.note is not None]


@rule("Dòng (Kèm theo …) cỡ chữ 13-14", appendix_1("III.1.c"), mends=True)
def wrong_annex_note_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Phụ lục", _notes(context), 13, 14)


@rule("Dòng (Kèm theo …) kiểu chữ nghiêng", appendix_1("III.1.c"), mends=True)
def annex_note_not_italic(context: Context) -> Iterator[Fault]:
    """Upright letters."""
    return style_faults(context, "Phụ lục", _notes(context), italic=True)


@rule(
    "Dòng (Kèm theo …) không in đậm", appendix_1("III.1.c"), severity=Severity.WARNING, mends=True
)
def annex_note_in_bold(context: Context) -> Iterator[Fault]:
    """Bold letters, where italic ones alone are asked."""
    return style_faults(context, "Phụ lục", _notes(context), bold=False)


@rule(
    "Dòng (Kèm theo …) ghi đúng số, ngày của văn bản",
    appendix_1("III.1.c"),
    severity=Severity.WARNING,
)
def annex_note_of_another_paper(context: Context) -> Iterator[Fault]:
    """Of the same symbol, with another number or another date; what is left blank is none."""
    own = {**context.head.found.get("number", {}), **context.head.found.get("date", {})}
    wrong = []
    for line in _notes(context):
        found = _NOTE.search(line.key)
        if found is None:
            continue
        if found["symbol"] != own.get("symbol", "").casefold():
            if found["type"] in _types(context)[1:] and _is_of_another_type(context, found):
                wrong.append((line, tr("ghi ký hiệu khác ký hiệu của văn bản")))
            continue
        if _differ(found, own, "number"):
            message = tr(
                "ghi số {number}, văn bản có số {number_2}",
                number=found["number"],
                number_2=own["number"].strip(),
            )
            wrong.append((line, message))
        elif len(own.get("year", "").strip()) == _WHOLE_YEAR and any(
            _differ(found, own, part) for part in ("day", "month", "year")
        ):
            wrong.append((line, tr("ghi ngày khác ngày của văn bản")))
        elif own["number"].strip().isdecimal() and found["type"] not in _types(context):
            wrong.append((line, tr('ghi "{type}", văn bản có tên loại khác', type=found["type"])))
    return each_once(context, "Phụ lục", wrong)


def _is_of_another_type(context: Context, found: re.Match[str]) -> bool:
    """Whether the symbol is of another type than the paper's own, which is right."""
    kind, own = context.head.document_type, context.head.found.get("number", {})
    name = kind.abbreviation.casefold() if isinstance(kind, DocumentType) else ""
    is_right = bool(name) and own.get("symbol", "").casefold().startswith(f"{name}-")
    return is_right and not found["symbol"].startswith(f"{name}-")


def _types(context: Context) -> tuple[str, str]:
    """What such a line may call the paper."""
    kind = context.head.document_type
    name = kind.type_name if isinstance(kind, DocumentType) else kind
    return "văn bản", (name or "công văn").casefold()


def _differ(found: re.Match[str], own: Mapping[str, str], part: str) -> bool:
    """Two figures that are both written, and not the same."""
    one, its = found[part] or "", own.get(part, "").strip()
    return one.isdecimal() and its.isdecimal() and int(one) != int(its)


def _text_of(context: Context) -> str:
    """The words of the paper without its annexes."""
    lines = context.recognised.source.lines
    return "\n".join(line.key for line in lines if line.place not in context.annexed)


@rule("Phụ lục theo thứ tự số", appendix_1("III.1.a"))
def annex_out_of_order(context: Context) -> Iterator[Fault]:
    """`Phụ lục II` before `Phụ lục I`, or with none before it."""
    annexes = headed_annexes(context)
    numbers = [_number(heading) for _, heading in annexes]
    if len(set(numbers)) < len(numbers) or not all(map(_ROMAN.fullmatch, numbers)):
        return  # told already
    for at, (_, heading) in enumerate(annexes, 1):
        if len(annexes) > 1 and numbers[at - 1] != roman(at).casefold():
            message = tr(
                'ghi "{text}", thứ tự là "Phụ lục {roman}"', text=heading.text, roman=roman(at)
            )
            yield Fault(context.where("Phụ lục", heading), message)
            return


@rule("Một phụ lục thì không đánh số", appendix_1("III.1.a"), severity=Severity.WARNING)
def only_annex_with_number(context: Context) -> Iterator[Fault]:
    """`Phụ lục I`, and the text speaks of no other: those may be in files of their own."""
    annexes = headed_annexes(context)
    if len(annexes) != 1 or not _number(annexes[0][1]):
        return
    heading = annexes[0][1]
    if not _numbers_in(_text_of(context)) - {"phụ lục", _number(heading)}:
        message = tr('ghi "{text}"; chỉ có một phụ lục thì ghi "Phụ lục"', text=heading.text)
        yield Fault(context.where("Phụ lục", heading), message)


@rule("Văn bản có chỉ dẫn về từng phụ lục", appendix_1("III.1.a"))
def annex_not_referred_to(context: Context) -> Iterator[Fault]:
    """The text speaks of no annex, or of others by their numbers and never of this one."""
    annexes = headed_annexes(context)
    text = _text_of(context) if annexes else ""
    named = _numbers_in(text)
    if named - {_number(heading) for _, heading in annexes} - {"phụ lục"}:
        return  # of one that is not there `reference_to_missing_annex` tells
    wrong = []
    for annex, heading in annexes:
        title, number = _digits_of(annex.title), _number(heading)
        is_named = (title and title in text) or _TABLE.search(text) or number in named
        is_meant = _ANNEX.search(text) and (not named or not number or "phụ lục" in named)
        if not (is_named or is_meant):
            wrong.append((heading, tr("nội dung văn bản không nhắc đến phụ lục này")))
    yield from each_once(context, "Phụ lục", wrong)


def _numbers_in(text: str) -> set[str]:
    """The numbers by which a text calls its annexes; `phụ lục` where it calls one by none, or
    counts from one to another."""
    numbers: set[str] = set()
    for found in _ANNEX.finditer(text):
        counted = _COUNTED.match(text, found.end())
        if counted is None or _RANGE.search(counted[0]):
            numbers.add("phụ lục")
        else:
            numbers |= {*_COUNT.findall(counted[0])}
    return numbers


def _digits_of(title: list[Line]) -> str:
    """The start of a title, `biểu số 01`, by which a text may call the annex."""
    return " ".join(title[0].key.split()[:3]).strip(" .:") if title else ""


@rule("Phụ lục được nhắc đến có trong văn bản", appendix_1("III.1.a"), severity=Severity.WARNING)
def reference_to_missing_annex(context: Context) -> Iterator[Fault]:
    """`Phụ lục III` where there are two; the annexes of other acts are not meant."""
    numbers = {_number(heading) for _, heading in headed_annexes(context)} - {""}
    if any(number.isdecimal() for number in numbers) or len(numbers) < len(headed_annexes(context)):
        return  # told already, and how they are meant unsure
    pieces: list[Piece] = [*context.bases.opening, *context.recognised.body]
    told: set[str] = set()
    for line in lines_in(pieces) if numbers else ():
        for found in _REFERENCE.finditer(line.key):
            number = found["number"]
            is_own = not _OF_OTHERS.match(found["after"])
            if is_own and number not in numbers | told:
                told.add(number)
                message = tr(
                    'nhắc đến "Phụ lục {number}" nhưng tệp không có phụ lục này',
                    number=number.upper(),
                )
                yield Fault(context.where("Nội dung", line), message)
