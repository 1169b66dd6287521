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
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.annexes import Annex
from ntmdocs.vietnamese import roman

__all__ = [
    "annex_heading_in_capitals",
    "annex_heading_not_bold_upright",
    "annex_heading_not_centred",
    "annex_heading_with_mark",
    "annex_note_in_bold",
    "annex_note_not_italic",
    "annex_note_of_another_paper",
    "annex_number_not_roman",
    "annex_title_not_bold_upright",
    "annex_title_not_in_capitals",
    "annex_without_note",
    "headed_annexes",
    "number_of",
    "wrong_annex_heading_size",
    "wrong_annex_note_size",
    "wrong_annex_title_size",
]

_HEADING = re.compile(r"phụ lục(?: số)?\s*(?P<number>[\divxlc]*)\W*")
_WHOLE_YEAR = 4  # digits
_NOTE = re.compile(
    r"kèm theo (?P<type>[^\d:,]+?) số:? ?(?P<number>\d+)/(?P<symbol>[^\s,;)]+),?"
    r"(?: ngày (?P<day>\d+)(?: tháng |/)(?P<month>\d+)(?: năm |/)(?P<year>\d{4}))?"
)


def headed_annexes(context: Context) -> list[tuple[Annex, Line]]:
    """Those that are headed `Phụ lục`; a `Biểu số` is no annex by that name."""
    return [
        (one, one.heading)
        for one in context.annexes
        if one.heading is not None and _HEADING.fullmatch(one.heading.key)
    ]


def number_of(heading: Line) -> str:
    """The number in the heading of an annex, `iv`; empty where it has none."""
    found = _HEADING.fullmatch(heading.key)
    return found["number"] if found else ""


@rule("Từ hai phụ lục trở lên đánh số thứ tự bằng chữ số La Mã", appendix_1("III.1.a"))
def annex_number_not_roman(context: Context) -> Iterator[Fault]:
    """`Phụ lục 1`, two without numbers, two of one number."""
    annexes = headed_annexes(context)
    for at, (_, heading) in enumerate(annexes, 1):
        number = number_of(heading)
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
        elif number and number in [number_of(above) for _, above in annexes[: at - 1]]:
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
