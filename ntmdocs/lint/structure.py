"""How a file is made, by practice alone: what will hurt who works on it. None is of the decree."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.context import Context
from ntmdocs.lint.heights import ends_a_page
from ntmdocs.lint.looks import each_once, lettered
from ntmdocs.read.view.shapes import Table, paragraphs_in
from ntmdocs.vietnamese import shortened

__all__ = [
    "changes_left_tracked",
    "comments_left",
    "decomposed_letters",
    "empty_paragraphs_as_spacing",
    "legacy_encoding",
    "letters_of_another_language",
    "letters_struck_out",
    "letters_underlined",
    "line_breaks_in_header",
    "row_of_fixed_height",
    "signature_split_by_page",
    "spaces_as_tabs",
    "word_in_two_sizes",
    "words_left_hidden",
]

_PRACTICE, _INFO = Source("thực hành"), Severity.INFO
_WHERE = msgids("Tệp")
_MANY = 3  # empty paragraphs in a row
_ADDRESS = re.compile(r"@|www\.|http|\.vn")
_SPACES = re.compile(r"\S {6,}\S")


@rule("Tệp trình ký không còn sửa đổi chưa duyệt", _PRACTICE, severity=_INFO)
def changes_left_tracked(context: Context) -> Iterator[Fault]:
    """The paper was judged as if all were accepted."""
    if context.view.had_changes:
        yield Fault(
            tr(_WHERE), tr("còn sửa đổi chưa duyệt (Track Changes); đã xét như đã chấp nhận hết")
        )


@rule("Tệp trình ký không còn nhận xét", _PRACTICE, severity=_INFO)
def comments_left(context: Context) -> Iterator[Fault]:
    """Those of people: what this program itself wrote is no matter."""
    found = [one for one in context.view.comments if not one.is_own]
    if found:
        yield Fault(
            tr(_WHERE), tr("còn {count:02} nhận xét của người đọc; xử lý rồi xóa", count=len(found))
        )


@rule("Tệp trình ký không có chữ ẩn", _PRACTICE, severity=_INFO)
def words_left_hidden(context: Context) -> Iterator[Fault]:
    """They are in the file, and nobody who reads it sees them."""
    if "".join(context.view.hidden).strip():
        yield Fault(tr(_WHERE), tr("có chữ ẩn, người đọc không thấy; xóa đi hoặc cho hiện"))


@rule("Văn bản trình ký không còn chữ gạch ngang", _PRACTICE, severity=Severity.WARNING)
def letters_struck_out(context: Context) -> Iterator[Fault]:
    """Whether they count, nobody can tell."""
    for one in context.view.paragraphs:
        struck = "".join(run.text for run in one.runs if run.struck).strip()
        if struck:
            yield Fault(
                tr(_WHERE),
                tr(
                    'còn chữ gạch ngang: "{shortened}"; xóa hoặc bỏ gạch',
                    shortened=shortened(struck, 40),
                ),
            )


@rule("Nội dung không gạch chân", _PRACTICE, severity=_INFO)
def letters_underlined(context: Context) -> Iterator[Fault]:
    """The decree knows upright, italic and bold; an address of the web is underlined by Word."""
    tail = context.tail
    named = (line for line in (tail.label, tail.full_name) if line is not None)
    annexed = (line for one in context.annexes for line in (one.heading, *one.title, one.note))
    parts = ("national_name", "number", "date", "type", "addressed")
    head = (line for name in parts if (line := context.part(name)) is not None)
    lines = (
        *head,
        *(line for basis in context.bases.bases for line in basis),
        *context.text_lines,
        *context.head.addressees,
        *tail.listed,
        *tail.authority,
        *tail.position,
        *named,
        *(line for line in annexed if line is not None),
    )
    wrong = [
        (line, tr("có chữ gạch chân; Nghị định chỉ có chữ đứng, nghiêng, đậm"))
        for line in lines
        if any(run.underlined and not _ADDRESS.search(run.text) for run in lettered(line))
    ]
    return each_once(context, "Chữ", wrong)


@rule("Chữ của văn bản là Unicode", _PRACTICE, severity=_INFO)
def legacy_encoding(context: Context) -> Iterator[Fault]:
    """TCVN3, VNI: they were read as Unicode."""
    encoding = context.recognised.source.encoding
    if encoding is not None:
        yield Fault(
            tr(_WHERE),
            tr("gõ bằng bảng mã {encoding}; đổi sang Unicode rồi đọc lại", encoding=encoding),
        )


@rule("Chữ có dấu là một ký tự (Unicode dựng sẵn)", _PRACTICE, severity=_INFO)
def decomposed_letters(context: Context) -> Iterator[Fault]:
    """Letters whose marks are characters of their own: searching does not find them."""
    count = sum(
        one.words != unicodedata.normalize("NFC", one.words) for one in context.view.paragraphs
    )
    if count:
        yield Fault(
            tr(_WHERE), tr("{count:02} đoạn có chữ Unicode tổ hợp; đổi sang dựng sẵn", count=count)
        )


@rule("Khoảng cách giữa các đoạn không gõ bằng đoạn trống", _PRACTICE, severity=_INFO)
def empty_paragraphs_as_spacing(context: Context) -> Iterator[Fault]:
    """Three in a row between paragraphs of the text; a signature has its room otherwise."""
    places = sorted(line.place for line in context.body_lines)
    for above, below in pairwise(places):
        between = [context.paragraphs.get(at) for at in range(above + 1, below)]
        empty = all(one is not None and not one.text.strip() for one in between)
        if empty and len(between) >= _MANY:
            line = next(line for line in context.body_lines if line.place == above)
            message = tr(
                "sau đoạn này có {count:02} đoạn trống; dùng khoảng cách đoạn", count=len(between)
            )
            yield Fault(context.where("Nội dung", line), message)


@rule("Chỗ cách trong câu không gõ bằng nhiều dấu cách", _PRACTICE, severity=_INFO)
def spaces_as_tabs(context: Context) -> Iterator[Fault]:
    """Six in a row in a paragraph of the text."""
    wrong = [
        (line, tr("có nhiều dấu cách liền nhau; dùng tab"))
        for line in context.body_lines
        if _SPACES.search(context.paragraph(line).words)
    ]
    return each_once(context, "Nội dung", wrong)


@rule("Một từ chỉ có một cỡ chữ", _PRACTICE, severity=_INFO)
def word_in_two_sizes(context: Context) -> Iterator[Fault]:
    """Letters of one word set larger than the others, as hands slip with the mouse."""
    wrong = [
        (line, tr("có từ mà các chữ cái không cùng cỡ"))
        for line in context.body_lines
        if any(
            above.size != below.size and above.text[-1:].isalpha() and below.text[:1].isalpha()
            for above, below in pairwise(run for run in line.runs if not run.position)
        )
    ]
    return each_once(context, "Nội dung", wrong)


@rule("Chữ tiếng Việt ghi ngôn ngữ tiếng Việt", _PRACTICE, severity=_INFO)
def letters_of_another_language(context: Context) -> Iterator[Fault]:
    """Some of it in a file whose most letters are said to be Vietnamese: spelling is looked up
    in another language's words."""
    letters = context.view.letters_by_language
    vietnamese = sum(count for name, count in letters.items() if name.startswith("vi"))
    others = {name: count for name, count in letters.items() if not name.startswith("vi")}
    if 0 < sum(others.values()) < vietnamese:
        name = max(others, key=others.__getitem__) or tr("không ghi")
        yield Fault(tr(_WHERE), tr("một phần chữ tiếng Việt ghi ngôn ngữ khác ({name})", name=name))


@rule("Mỗi thành phần của phần đầu là đoạn riêng", _PRACTICE, severity=_INFO)
def line_breaks_in_header(context: Context) -> Iterator[Fault]:
    """Two lines of the header in one paragraph, parted by Shift+Enter."""
    parts = [context.part(name) for name in ("national_name", "motto", "number", "date")]
    wrong = [
        (line, tr("có ngắt dòng (Shift+Enter); nên là các đoạn riêng"))
        for line in parts
        if line is not None and "\n" in context.paragraph(line).words.strip()
    ]
    return each_once(context, "Phần đầu", wrong)


@rule("Hàng của bảng phần đầu, chữ ký không cố định chiều cao", _PRACTICE, severity=_INFO)
def row_of_fixed_height(context: Context) -> Iterator[Fault]:
    """What is taller than such a row is not printed."""
    tables = [table for table, _ in _framing(context)]
    if any(row.is_of_fixed_height for table in tables for row in table.rows):
        message = tr("bảng của phần đầu hoặc chữ ký có hàng cao cố định, chữ dài bị che")
        yield Fault(tr(_WHERE), message)


@rule("Khối chữ ký không bị tách sang hai trang", _PRACTICE, severity=_INFO)
def signature_split_by_page(context: Context) -> Iterator[Fault]:
    """A page ends in its table, as far as can be reckoned, and a row of it may break."""
    places = {line.place for line in (*context.tail.position, *context.tail.authority)}
    for table, numbers in _framing(context):
        may_break = places & numbers and not all(row.is_kept_whole for row in table.rows)
        if may_break and ends_a_page(context, table):
            message = tr('khối chữ ký có vẻ bị tách sang hai trang; bỏ "Allow row to break"')
            yield Fault(tr("Chữ ký"), message)


def _framing(context: Context) -> Iterator[tuple[Table, set[int]]]:
    """The tables that header and signature are laid out in, each with its paragraphs' numbers."""
    tail = context.tail
    parts = [context.part(name) for name in ("national_name", "number")]
    lines = [*(line for line in parts if line is not None), *tail.position, *tail.authority]
    places = {line.place for line in lines}
    for table in context.view.blocks:
        if isinstance(table, Table):
            numbers = {one.number for one in paragraphs_in((table,))}
            if numbers & places:
                yield table, numbers
