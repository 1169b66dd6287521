"""How a file is made, by practice alone: what will hurt who works on it. None is of the decree."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once
from ntmdocs.word.remarks import OWN_COMMENTS

__all__ = [
    "changes_left_tracked",
    "comments_left",
    "decomposed_letters",
    "empty_paragraphs_as_spacing",
    "legacy_encoding",
    "spaces_as_tabs",
    "words_left_hidden",
]

_PRACTICE, _INFO = Source("thực hành"), Severity.INFO
_WHERE = "Tệp"
_MANY = 3  # empty paragraphs in a row
_SPACES = re.compile(r"\S {6,}\S")


@rule("Tệp trình ký không còn sửa đổi chưa duyệt", _PRACTICE, severity=_INFO)
def changes_left_tracked(context: Context) -> Iterator[Fault]:
    """The paper was judged as if all were accepted."""
    if context.view.had_changes:
        yield Fault(_WHERE, "còn sửa đổi chưa duyệt (Track Changes); đã xét như đã chấp nhận hết")


@rule("Tệp trình ký không còn nhận xét", _PRACTICE, severity=_INFO)
def comments_left(context: Context) -> Iterator[Fault]:
    """Those of people: what this program itself wrote is no matter."""
    found = [one for one in context.view.comments if one.author != OWN_COMMENTS]
    if found:
        yield Fault(_WHERE, f"còn {len(found):02} nhận xét của người đọc; xử lý rồi xóa")


@rule("Tệp trình ký không có chữ ẩn", _PRACTICE, severity=_INFO)
def words_left_hidden(context: Context) -> Iterator[Fault]:
    """They are in the file, and nobody who reads it sees them."""
    if "".join(context.view.hidden).strip():
        yield Fault(_WHERE, "có chữ ẩn, người đọc không thấy; xóa đi hoặc cho hiện")


@rule("Chữ của văn bản là Unicode", _PRACTICE, severity=_INFO)
def legacy_encoding(context: Context) -> Iterator[Fault]:
    """TCVN3, VNI: they were read as Unicode."""
    encoding = context.recognised.source.encoding
    if encoding is not None:
        yield Fault(_WHERE, f"gõ bằng bảng mã {encoding}; đổi sang Unicode rồi đọc lại")


@rule("Chữ có dấu là một ký tự (Unicode dựng sẵn)", _PRACTICE, severity=_INFO)
def decomposed_letters(context: Context) -> Iterator[Fault]:
    """Letters whose marks are characters of their own: searching does not find them."""
    count = sum(
        one.words != unicodedata.normalize("NFC", one.words) for one in context.view.paragraphs
    )
    if count:
        yield Fault(_WHERE, f"{count:02} đoạn có chữ Unicode tổ hợp; đổi sang dựng sẵn")


@rule("Khoảng cách giữa các đoạn không gõ bằng đoạn trống", _PRACTICE, severity=_INFO)
def empty_paragraphs_as_spacing(context: Context) -> Iterator[Fault]:
    """Three in a row between paragraphs of the text; a signature has its room otherwise."""
    places = sorted(line.place for line in context.body_lines)
    for above, below in pairwise(places):
        between = [context.paragraphs.get(at) for at in range(above + 1, below)]
        empty = all(one is not None and not one.text.strip() for one in between)
        if empty and len(between) >= _MANY:
            line = next(line for line in context.body_lines if line.place == above)
            message = f"sau đoạn này có {len(between):02} đoạn trống; dùng khoảng cách đoạn"
            yield Fault(context.where("Nội dung", line), message)


@rule("Chỗ cách trong câu không gõ bằng nhiều dấu cách", _PRACTICE, severity=_INFO)
def spaces_as_tabs(context: Context) -> Iterator[Fault]:
    """Six in a row in a paragraph of the text."""
    wrong = [
        (line, "có nhiều dấu cách liền nhau; dùng tab")
        for line in context.body_lines
        if _SPACES.search(context.paragraph(line).words)
    ]
    return each_once(context, "Nội dung", wrong)
