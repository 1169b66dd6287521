"""What a person must look at in a paper that was made from a document."""

import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, Rule, Severity, rule
from ntmdocs.language import msgids, through, tr
from ntmdocs.model import Plan
from ntmdocs.model.pinned_numbers import out_of_order
from ntmdocs.model.walk import strings
from ntmdocs.prose import path_in_words
from ntmdocs.read.import_context import SHOWN, Context
from ntmdocs.read.left_out_rules import LEFT_OUT_RULES
from ntmdocs.read.recognise.body import MISSING
from ntmdocs.read.to_paper import names_of
from ntmdocs.read.words import lost_words
from ntmdocs.read.years import year_in_subject
from ntmdocs.vietnamese import lower_first, shortened

__all__ = ["IMPORT_RULES"]

_LEFT_OPEN = re.compile(r"(?:^|\s)(?:\.{3,}|…)\W*$|^\W*(?:[IVXL]+|\d{1,2})[.)]?\W*$")
_AS_ABOVE = re.compile(r"như (?:trên|kính gửi)\b")


@rule("Mọi chữ của văn bản có trong kế hoạch", severity=Severity.ERROR)
def lost_text(context: Context) -> Iterator[Fault]:
    """Words of the document that the paper does not print."""
    source = context.recognised.source
    found = context.recognised
    told = [
        *found.head.unknown,
        *found.head.marks.values(),
        *found.tail.unread,
        *(line for _, line in found.head.doubled),
    ]
    told += [annex.note for annex in found.annexes if annex.note is not None]
    unfit = (typed for _, typed in _unfit(context))
    printed = "\n".join([context.printed, *(line.text for line in told), *unfit])
    for lost in lost_words((line.text for line in source.lines), printed):
        after = tr(' (sau "… {words}")', words=lost.before) if lost.before else ""
        yield Fault(
            "",
            tr(
                'chưa đưa được vào: "{shortened}"{after}',
                shortened=shortened(lost.words, SHOWN),
                after=after,
            ),
        )


@rule("Kế hoạch không in thêm chữ", severity=Severity.INFO)
def added_text(context: Context) -> Iterator[Fault]:
    """What the printing sets by itself, and the document does not have."""
    found = context.recognised
    said = [line.key for line in found.source.lines]
    if context.paper.addressees and not any(_AS_ABOVE.search(key) for key in said):
        yield Fault(("recipients",), tr('máy in thêm nơi nhận "Như trên"'))
    for at, annex in enumerate(found.annexes):
        if annex.note is None and (annex.heading or annex.title):
            yield Fault(("annexes", at), tr('máy in thêm dòng "(Kèm theo …)" dưới tên phụ lục'))
    if "./." in context.printed and not any("./." in key for key in said):
        yield Fault("", tr('máy in thêm "./." ở cuối văn bản'))


@rule("Văn bản có đủ các thành phần", severity=Severity.WARNING)
def missing_component(context: Context) -> Iterator[Fault]:
    """A component that the document does not have; dots stand for it. `current` has them where
    the document may have them itself, or leaves a title out after its number."""
    are_typed = any(_LEFT_OPEN.search(line.text) for line in context.recognised.source.lines)
    for path, text in strings(context.paper):
        if text == MISSING:
            what = tr("tên mục") if path[-1] == "title" else path_in_words(context.paper, path)
            yield Fault(
                path,
                tr(
                    "không thấy {lower_first}; đang để dấu chấm, cần ghi vào",
                    lower_first=through(lower_first, what),
                ),
                current=MISSING if are_typed else "",
            )
    if context.recognised.tail.archive is None:
        archive = context.paper.archive
        yield Fault(
            ("archive",), tr('không thấy dòng "Lưu"; đang in "Lưu: {archive}"', archive=archive)
        )


@rule("Trích yếu viết chữ thường", severity=Severity.WARNING)
def subject_in_capitals(context: Context) -> Iterator[Fault]:
    """The case of its letters is lost, and only a person knows the names in it."""
    subject = context.paper.header.subject
    if subject.isupper():
        yield Fault(
            ("header", "subject"),
            tr("trích yếu viết hoa cả câu; sửa thành chữ thường, chỉ viết hoa tên riêng"),
            current=shortened(subject, SHOWN),
            suggestion=names_of(context.recognised).in_sentence(subject),
        )


@rule("Phụ lục có tên", severity=Severity.WARNING)
def nameless_annex(context: Context) -> Iterator[Fault]:
    """What stands after the signature, without a heading of its own."""
    for at, annex in enumerate(context.recognised.annexes):
        if annex.heading is None and annex.note is None and not annex.title:
            yield Fault(
                ("annexes", at),
                tr(
                    "phần sau chữ ký không có tên; đang in thành phụ lục, cần ghi tên "
                    "hoặc chuyển chỗ"
                ),
            )


@rule("Năm kế hoạch có trong trích yếu", severity=Severity.WARNING)
def guessed_year(context: Context) -> Iterator[Fault]:
    """The subject names no year, or several: the year was taken from the date."""
    paper = context.paper
    if not isinstance(paper, Plan) or context.year_is_given:
        return
    if year_in_subject(paper.header.subject) != paper.year:
        yield Fault(
            ("year",),
            tr("trích yếu không nêu năm, hoặc nêu nhiều năm; đang lấy năm ban hành, cần xem lại"),
            current=str(paper.year),
        )


@rule("Văn bản có năm ban hành", severity=Severity.WARNING)
def guessed_year_of_issue(context: Context) -> Iterator[Fault]:
    """The place for the date names no year: it was taken from the plan."""
    said = context.recognised.head.found.get("date", {}).get("year", "")
    if sum(map(str.isdecimal, said)) != 4:
        issued = context.paper.header.issued_on
        yield Fault(
            ("header", "issued_on"),
            tr("không thấy năm ban hành; đang lấy năm kế hoạch, cần xem lại"),
            current=str(issued.year),
        )


@rule("Kế hoạch không có Kính gửi", severity=Severity.WARNING)
def addressed_plan(context: Context) -> Iterator[Fault]:
    """Only báo cáo and tờ trình have it (Appendix I, II.9): it stays as a paragraph."""
    if isinstance(context.paper, Plan) and context.recognised.head.addressees:
        yield Fault(
            ("legal_bases",),
            tr('kế hoạch không có phần "Kính gửi"; đang giữ thành một đoạn, xem lại'),
        )


@rule("Chữ trên đầu văn bản được đưa vào", severity=Severity.WARNING)
def mark_left_out(context: Context) -> Iterator[Fault]:
    """Whatever is no component, or a mark that the decree does not have."""
    header, head = context.paper.header, context.recognised.head
    unfit = (line for name, line in head.marks.items() if getattr(header, name) is None)
    for line in (*unfit, *head.unknown):
        yield Fault(("header",), tr('không đưa vào "{text}" ở phần đầu', text=line.text))


@rule("Số, ký hiệu, ngày tháng đúng dạng", severity=Severity.WARNING)
def unfit_part(context: Context) -> Iterator[Fault]:
    """What stands in the head and cannot be what it should be."""
    for name, typed in _unfit(context):
        yield Fault(
            ("header",),
            tr('{name} "{typed}" không đúng; để trống, cần ghi lại', name=name, typed=typed),
        )


def _unfit(context: Context) -> Iterator[tuple[str, str]]:
    header, found = context.paper.header, context.recognised.head.found
    number, date = found.get("number", {}), found.get("date", {})
    if any(map(str.isdecimal, number.get("number", ""))) and header.number is None:
        yield tr("số"), number["number"].strip()
    if number.get("symbol") and header.symbol is None:
        yield tr("ký hiệu"), number["symbol"]
    day, month = (date.get(part, "").strip(" .…_") for part in ("day", "month"))
    if (day and header.issued_on.day is None) or (month and header.issued_on.month is None):
        yield tr("ngày tháng"), f"ngày {day} tháng {month}"


@rule("Văn bản đọc vào có số, ký hiệu", severity=Severity.WARNING)
def without_number(context: Context) -> Iterator[Fault]:
    """It prints none then: papers of a village have none, those of a commune's office do."""
    if not context.recognised.head.has_number:
        message = tr("không thấy số, ký hiệu; đang ghi là văn bản không có số, xem lại")
        yield Fault(("header", "has_number"), message)


@rule("Mỗi thành phần có một lần", severity=Severity.WARNING)
def doubled_component(context: Context) -> Iterator[Fault]:
    """The first is taken."""
    for name, _ in context.recognised.head.doubled:
        yield Fault(("header",), tr("có hai lần {names}; đang lấy lần đầu", names=tr(_NAMES[name])))


_NAMES = msgids(
    {
        "national_name": "Quốc hiệu",
        "motto": "Tiêu ngữ",
        "number": "số, ký hiệu",
        "date": "địa danh, ngày tháng",
        "draft": "dấu dự thảo",
        "secrecy": "dấu chỉ độ mật",
        "urgency": "dấu chỉ mức độ khẩn",
        "circulation": "chỉ dẫn phạm vi lưu hành",
        "party": 'dòng "Đảng Cộng sản Việt Nam"',
    }
)


@rule("Số mục liên tục", severity=Severity.WARNING)
def kept_number(context: Context) -> Iterator[Fault]:
    """A printed number that is not the next one is kept; whether it is wrong a person knows."""
    for path, section in out_of_order(context.paper):
        yield Fault(
            (*path, "number"),
            tr(
                'mục "{shortened}" in số {number}, không phải số kế tiếp; giữ như bản '
                "gốc, xóa dòng này thì máy tự đánh số",
                shortened=shortened(section.heading, 60),
                number=section.number,
            ),
        )


@rule("Chữ trong khối chữ ký được đưa vào", severity=Severity.WARNING)
def unread_in_signature(context: Context) -> Iterator[Fault]:
    """What is no authority, position or name."""
    for line in context.recognised.tail.unread:
        yield Fault(
            ("signature",), tr('không đưa vào "{shortened}"', shortened=shortened(line.text, SHOWN))
        )


IMPORT_RULES: tuple[Rule[Context], ...] = (
    lost_text,
    added_text,
    missing_component,
    subject_in_capitals,
    guessed_year,
    guessed_year_of_issue,
    nameless_annex,
    addressed_plan,
    mark_left_out,
    doubled_component,
    unfit_part,
    without_number,
    kept_number,
    unread_in_signature,
    *LEFT_OUT_RULES,
)
"""In the order in which their findings are told."""
