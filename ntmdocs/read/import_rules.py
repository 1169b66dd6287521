"""What a person must look at in a paper that was made from a document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ntmdocs.findings import Fault, Rule, Severity, rule
from ntmdocs.model import Paper, Plan
from ntmdocs.model.pinned_numbers import out_of_order
from ntmdocs.model.walk import strings
from ntmdocs.prose import path_in_words
from ntmdocs.read.lines import lines_in, note_text, pieces_of
from ntmdocs.read.recognise import Recognised
from ntmdocs.read.to_paper import MISSING, years_in
from ntmdocs.read.view.shapes import Block
from ntmdocs.read.words import lost_words
from ntmdocs.vietnamese import lower_first, shortened

__all__ = ["IMPORT_RULES", "Context", "reviewers_comment"]

_SHOWN = 160  # characters of the document in a message


@dataclass(frozen=True)
class Context:
    """A paper beside the document it was made from."""

    recognised: Recognised
    paper: Paper
    printed: str
    """All that the paper prints."""
    as_was: bool = False
    """Tracked changes were taken as refused."""
    year_is_given: bool = False
    """By who asked for it, not by the document."""


@rule("Mọi chữ của văn bản có trong kế hoạch", severity=Severity.ERROR)
def lost_text(context: Context) -> Iterator[Fault]:
    """Words of the document that the paper does not print."""
    source = context.recognised.source
    found = context.recognised
    told = [*found.head.unknown, *found.tail.unread, *(line for _, line in found.head.doubled)]
    told += [annex.note for annex in found.annexes if annex.note is not None]
    unfit = (typed for _, typed in _unfit(context))
    printed = "\n".join([context.printed, *(line.text for line in told), *unfit])
    for lost in lost_words((line.text for line in source.lines), printed):
        after = f' (sau "… {lost.before}")' if lost.before else ""
        yield Fault("", f'chưa đưa được vào: "{shortened(lost.words, _SHOWN)}"{after}')


@rule("Văn bản có đủ các thành phần", severity=Severity.WARNING)
def missing_component(context: Context) -> Iterator[Fault]:
    """A component that the document does not have; dots stand for it."""
    for path, text in strings(context.paper):
        if text == MISSING:
            what = path_in_words(context.paper, path)
            yield Fault(path, f"không thấy {lower_first(what)}; đang để dấu chấm, cần ghi vào")
    if context.recognised.tail.archive is None:
        archive = context.paper.archive
        yield Fault(("archive",), f'không thấy dòng "Lưu"; đang in "Lưu: {archive}"')


@rule("Trích yếu viết chữ thường", severity=Severity.WARNING)
def subject_in_capitals(context: Context) -> Iterator[Fault]:
    """The case of its letters is lost, and only a person knows the names in it."""
    subject = context.paper.header.subject
    if subject.isupper():
        yield Fault(
            ("header", "subject"),
            "trích yếu viết hoa cả câu; sửa thành chữ thường, chỉ viết hoa tên riêng",
            current=shortened(subject, _SHOWN),
        )


@rule("Phụ lục có tên", severity=Severity.WARNING)
def nameless_annex(context: Context) -> Iterator[Fault]:
    """What stands after the signature, without a heading of its own."""
    for at, annex in enumerate(context.recognised.annexes):
        if annex.heading is None and annex.note is None and not annex.title:
            yield Fault(
                ("annexes", at),
                "phần sau chữ ký không có tên phụ lục; cần ghi tên, hoặc chuyển chỗ",
            )


@rule("Năm kế hoạch có trong trích yếu", severity=Severity.WARNING)
def guessed_year(context: Context) -> Iterator[Fault]:
    """The subject names no year, or several: the year was taken from the date."""
    paper = context.paper
    if not isinstance(paper, Plan) or context.year_is_given:
        return
    if years_in(paper.header.subject) != {str(paper.year)}:
        yield Fault(
            ("year",),
            "trích yếu không nêu năm, hoặc nêu nhiều năm; đang lấy năm ban hành, cần xem lại",
            current=str(paper.year),
        )


@rule("Chữ trên đầu văn bản được đưa vào", severity=Severity.WARNING)
def mark_left_out(context: Context) -> Iterator[Fault]:
    """Dự thảo, mật, khẩn, and whatever is no component: the model has no place for them."""
    for line in context.recognised.head.unknown:
        yield Fault(("header",), f'không đưa vào "{line.text}" ở phần đầu')


@rule("Số, ký hiệu, ngày tháng đúng dạng", severity=Severity.WARNING)
def unfit_part(context: Context) -> Iterator[Fault]:
    """What stands in the head and cannot be what it should be."""
    for name, typed in _unfit(context):
        yield Fault(("header",), f'{name} "{typed}" không đúng; để trống, cần ghi lại')


def _unfit(context: Context) -> Iterator[tuple[str, str]]:
    header, found = context.paper.header, context.recognised.head.found
    number, date = found.get("number", {}), found.get("date", {})
    if any(map(str.isdecimal, number.get("number", ""))) and header.number is None:
        yield "số", number["number"].strip()
    if number.get("symbol") and header.symbol is None:
        yield "ký hiệu", number["symbol"]
    day, month = (date.get(part, "").strip(" .…_") for part in ("day", "month"))
    if (day and header.issued_on.day is None) or (month and header.issued_on.month is None):
        yield "ngày tháng", f"ngày {day} tháng {month}"


@rule("Mỗi thành phần có một lần", severity=Severity.WARNING)
def doubled_component(context: Context) -> Iterator[Fault]:
    """The first is taken."""
    for name, _ in context.recognised.head.doubled:
        yield Fault(("header",), f"có hai lần {_NAMES[name]}; đang lấy lần đầu")


_NAMES = {
    "national_name": "Quốc hiệu",
    "motto": "Tiêu ngữ",
    "number": "số, ký hiệu",
    "date": "địa danh, ngày tháng",
    "party": 'dòng "Đảng Cộng sản Việt Nam"',
}


@rule("Số mục liên tục", severity=Severity.WARNING)
def kept_number(context: Context) -> Iterator[Fault]:
    """A printed number that is not the next one is kept; whether it is wrong a person knows."""
    for path, section in out_of_order(context.paper):
        yield Fault(
            (*path, "number"),
            f'mục "{shortened(section.heading, 60)}" in số {section.number}, '
            "không phải số kế tiếp; giữ như bản gốc, xóa dòng này thì máy tự đánh số",
        )


@rule("Sửa đổi được theo dõi đã được duyệt", severity=Severity.WARNING)
def tracked_changes(context: Context) -> Iterator[Fault]:
    """They were taken as accepted."""
    view = context.recognised.source.view
    if view is not None and view.had_changes:
        taken = "bỏ hết các sửa đổi" if context.as_was else "đã chấp nhận hết"
        yield Fault("", f"tệp còn sửa đổi chưa duyệt (Track Changes); đã đọc như {taken}")


@rule("Nhận xét đã được xử lý", severity=Severity.WARNING)
def reviewers_comment(context: Context) -> Iterator[Fault]:
    """Each is something to decide."""
    view = context.recognised.source.view
    for comment in () if view is None else view.comments:
        yield Fault("", f'nhận xét của {comment.author}: "{shortened(comment.text, _SHOWN)}"')


@rule("Chú thích cuối trang được đưa vào", severity=Severity.ERROR)
def footnote_left_out(context: Context) -> Iterator[Fault]:
    """Of a line that is no prose: the subject, a recipient."""
    view = context.recognised.source.view
    if view is None or not view.footnotes:
        return
    taken = "\n".join(text for _, text in strings(context.paper))
    for note in view.footnotes:
        text = note_text(note.blocks)
        if text and f"^[{text}]" not in taken:
            said = shortened(_said(note.blocks), _SHOWN)
            yield Fault("", f'chưa đưa vào chú thích cuối trang: "{said}"')


@rule("Chữ ở đầu trang, chân trang được đưa vào", severity=Severity.WARNING)
def header_left_out(context: Context) -> Iterator[Fault]:
    """What stands above or below the pages, beside their number."""
    view = context.recognised.source.view
    around = {
        _said(blocks): None
        for stretch in (() if view is None else view.stretches)
        for _, blocks in (*stretch.page.headers, *stretch.page.footers)
    }
    for text in around:
        if any(map(str.isalpha, text)):
            yield Fault("", f'không đưa vào chữ ở đầu hoặc chân trang: "{shortened(text, _SHOWN)}"')


@rule("Hình, công thức được đưa vào", severity=Severity.WARNING)
def picture_left_out(context: Context) -> Iterator[Fault]:
    """They have no place in data; of a formula the letters are read."""
    view = context.recognised.source.view
    if view is not None and view.pictures:
        yield Fault("", f"không đưa vào {view.pictures:02} hình hoặc tệp nhúng")
    if view is not None and view.formulas:
        yield Fault("", f"có {view.formulas:02} công thức; chỉ đọc được chữ, cần ghi lại")


@rule("Chữ ẩn được bỏ", severity=Severity.WARNING)
def hidden_words(context: Context) -> Iterator[Fault]:
    """They are in the file, and nobody who reads it sees them."""
    view = context.recognised.source.view
    hidden = "" if view is None else " ".join(" ".join(view.hidden).split())
    if hidden:
        yield Fault("", f'không đưa vào chữ ẩn: "{shortened(hidden, _SHOWN)}"')


def _said(blocks: Iterable[Block]) -> str:
    """The words of blocks, on one line."""
    return " ".join(line.text for line in lines_in(pieces_of(blocks)) if line.text)


@rule("Chữ trong văn bản là Unicode", severity=Severity.WARNING)
def legacy_letters(context: Context) -> Iterator[Fault]:
    """They were converted; a word of another language may have been taken for one."""
    encoding = context.recognised.source.encoding
    if encoding is not None:
        yield Fault("", f"văn bản gõ bằng bảng mã {encoding}; đã đổi sang Unicode, cần đọc lại")


@rule("Chữ gạch ngang đã được bỏ", severity=Severity.WARNING)
def struck_words(context: Context) -> Iterator[Fault]:
    """Somebody crossed them out, and left them there."""
    view = context.recognised.source.view
    for paragraph in () if view is None else view.paragraphs:
        struck = "".join(run.text for run in paragraph.runs if run.struck).strip()
        if struck:
            yield Fault("", f'không đưa vào chữ gạch ngang: "{shortened(struck, _SHOWN)}"')


@rule("Chữ trong khối chữ ký được đưa vào", severity=Severity.WARNING)
def unread_in_signature(context: Context) -> Iterator[Fault]:
    """What is no authority, position or name."""
    for line in context.recognised.tail.unread:
        yield Fault(("signature",), f'không đưa vào "{shortened(line.text, _SHOWN)}"')


IMPORT_RULES: tuple[Rule[Context], ...] = (
    lost_text,
    footnote_left_out,
    missing_component,
    subject_in_capitals,
    guessed_year,
    nameless_annex,
    mark_left_out,
    doubled_component,
    unfit_part,
    kept_number,
    unread_in_signature,
    header_left_out,
    picture_left_out,
    legacy_letters,
    hidden_words,
    struck_words,
    tracked_changes,
    reviewers_comment,
)
"""In the order in which their findings are told."""
