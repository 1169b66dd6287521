"""What of a file is no part of its text: taken as settled, or left out."""

from collections.abc import Iterable, Iterator

from ntmdocs.findings import Fault, Rule, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.walk import strings
from ntmdocs.read.from_view import note_text, pieces_of
from ntmdocs.read.import_context import SHOWN, Context
from ntmdocs.read.lines import lines_in
from ntmdocs.read.view.shapes import Block, paragraphs_in
from ntmdocs.vietnamese import shortened

__all__ = ["LEFT_OUT_RULES", "reviewers_comment"]


@rule("Sửa đổi được theo dõi đã được duyệt", severity=Severity.WARNING)
def tracked_changes(context: Context) -> Iterator[Fault]:
    """They were taken as accepted."""
    view = context.recognised.source.view
    if view is not None and view.had_changes:
        taken = tr("bỏ hết các sửa đổi") if context.as_was else tr("đã chấp nhận hết")
        yield Fault(
            "", tr("tệp còn sửa đổi chưa duyệt (Track Changes); đã đọc như {taken}", taken=taken)
        )


@rule("Nhận xét đã được xử lý", severity=Severity.WARNING)
def reviewers_comment(context: Context) -> Iterator[Fault]:
    """Each is something to decide."""
    view = context.recognised.source.view
    written = () if view is None else view.comments
    for comment in (one for one in written if not one.is_own):
        yield Fault(
            "",
            tr(
                'nhận xét của {author}: "{shortened}"',
                author=comment.author,
                shortened=shortened(comment.text, SHOWN),
            ),
        )


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
            said = shortened(_said(note.blocks), SHOWN)
            yield Fault("", tr('chưa đưa vào chú thích cuối trang: "{said}"', said=said))


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
            yield Fault(
                "",
                tr(
                    'không đưa vào chữ ở đầu hoặc chân trang: "{shortened}"',
                    shortened=shortened(text, SHOWN),
                ),
            )


@rule("Văn bản đọc từ tệp Word, tệp chữ", severity=Severity.WARNING)
def read_from_pdf(context: Context) -> Iterator[Fault]:
    """A PDF has rows of words, no paragraphs and no tables."""
    if context.recognised.source.is_pdf:
        yield Fault("", tr("đọc từ PDF: bảng thành đoạn văn, chỗ ngắt đoạn là đoán; đối chiếu lại"))


@rule("Hình, công thức được đưa vào", severity=Severity.WARNING)
def picture_left_out(context: Context) -> Iterator[Fault]:
    """They have no place in data; of a formula the letters are read."""
    view = context.recognised.source.view
    if view is not None and view.pictures:
        yield Fault(
            "", tr("không đưa vào {pictures:02} hình hoặc tệp nhúng", pictures=view.pictures)
        )
    if view is not None and view.formulas:
        yield Fault(
            "",
            tr("có {formulas:02} công thức; chỉ đọc được chữ, cần ghi lại", formulas=view.formulas),
        )


@rule("Chữ ẩn được bỏ", severity=Severity.WARNING)
def hidden_words(context: Context) -> Iterator[Fault]:
    """They are in the file, and nobody who reads it sees them."""
    view = context.recognised.source.view
    hidden = "" if view is None else " ".join(" ".join(view.hidden).split())
    if hidden:
        yield Fault(
            "", tr('không đưa vào chữ ẩn: "{shortened}"', shortened=shortened(hidden, SHOWN))
        )


def _said(blocks: Iterable[Block]) -> str:
    """The words of blocks, on one line."""
    return " ".join(line.text for line in lines_in(pieces_of(blocks)) if line.text)


@rule("Chữ trong văn bản là Unicode", severity=Severity.WARNING)
def legacy_letters(context: Context) -> Iterator[Fault]:
    """They were converted; a word of another language may have been taken for one."""
    encoding = context.recognised.source.encoding
    if encoding is not None:
        yield Fault(
            "",
            tr(
                "văn bản gõ bằng bảng mã {encoding}; đã đổi sang Unicode, cần đọc lại",
                encoding=encoding,
            ),
        )


@rule("Ký hiệu đọc được", severity=Severity.WARNING)
def unread_sign(context: Context) -> Iterator[Fault]:
    """A sign that its font alone knows."""
    for line in context.recognised.source.lines:
        if "\N{REPLACEMENT CHARACTER}" in line.text:
            yield Fault(
                "",
                tr(
                    'có ký hiệu không đọc được: "{shortened}"',
                    shortened=shortened(line.text, SHOWN),
                ),
            )


@rule("Tệp không có macro", severity=Severity.WARNING)
def macros_left_out(context: Context) -> Iterator[Fault]:
    """They are never run, and go with the file."""
    view = context.recognised.source.view
    if view is not None and view.has_macros:
        yield Fault("", tr("tệp có macro; không đọc, không chạy, không đưa vào"))


@rule("Chữ gạch ngang đã được bỏ", severity=Severity.WARNING)
def struck_words(context: Context) -> Iterator[Fault]:
    """Somebody crossed them out, and left them there."""
    view = context.recognised.source.view
    notes = () if view is None else (block for note in view.footnotes for block in note.blocks)
    for paragraph in () if view is None else (*view.paragraphs, *paragraphs_in((*notes,))):
        struck = "".join(run.text for run in paragraph.runs if run.struck).strip()
        if struck:
            yield Fault(
                "",
                tr(
                    'không đưa vào chữ gạch ngang: "{shortened}"',
                    shortened=shortened(struck, SHOWN),
                ),
            )


LEFT_OUT_RULES: tuple[Rule[Context], ...] = (
    footnote_left_out,
    header_left_out,
    picture_left_out,
    read_from_pdf,
    legacy_letters,
    unread_sign,
    hidden_words,
    struck_words,
    macros_left_out,
    tracked_changes,
    reviewers_comment,
)
"""In the order in which their findings are told."""
