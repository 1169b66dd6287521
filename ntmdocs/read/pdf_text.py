"""The text of a PDF that was made from text, row by row, its bold and italic words in Markdown.

A scan has no text. Tables are no tables in a PDF: their words stand in rows.
"""

import ctypes
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ntmdocs.errors import UnreadableDocument
from ntmdocs.language import tr

__all__ = ["text_of_pdf"]

_MOST_PAGES = 300
_MOST_LETTERS = 1_000_000
_LONGEST_FONT_NAME = 128
_HYPHENS = "\x02\ufffe"  # what PDFium has for a hyphen at the end of a row


def text_of_pdf(content: bytes, name: str) -> str:
    """Raises UnreadableDocument: locked or broken, too long, a scan, or without the extra `pdf`."""
    try:
        import pypdfium2
    except ImportError:
        raise UnreadableDocument(
            tr(
                '{name}: tệp PDF; cài phần đọc PDF: pip install "ntmdocs[pdf]", hoặc mở '
                "tệp Word gốc, hoặc chép chữ sang tệp .txt",
                name=name,
            )
        ) from None
    try:
        with pypdfium2.PdfDocument(content) as document:
            text = _text(document, name)
    except pypdfium2.PdfiumError:
        message = tr("{name}: PDF hỏng hoặc có mật khẩu; mở tệp Word gốc", name=name)
        raise UnreadableDocument(message) from None
    if not any(map(str.isalpha, text)):
        raise UnreadableDocument(
            tr(
                "{name}: PDF không có chữ (bản quét, ảnh chụp); mở tệp Word gốc, hoặc gõ lại",
                name=name,
            )
        )
    return text


def _text(document: Any, name: str) -> str:
    pages, letters = [], 0
    for page in document:
        text = page.get_textpage()
        letters += text.count_chars()
        if len(document) > _MOST_PAGES or letters > _MOST_LETTERS:
            most = tr(
                "{most_pages} trang hoặc {most_letters} triệu ký tự",
                most_pages=_MOST_PAGES,
                most_letters=_MOST_LETTERS // 1000000,
            )
            raise UnreadableDocument(
                tr("{name}: PDF dài hơn {most}; không đọc", name=name, most=most)
            )
        pages.append("\n".join(map(_row, _rows(text, text.count_chars()))))
    return "\n".join(pages)


def _rows(text: Any, count: int) -> Iterator[list[tuple[str, str]]]:
    """Each row as its letters, each with the mark of its look."""
    from pypdfium2 import raw

    row: list[tuple[str, str]] = []
    for at in range(count):
        letter = chr(raw.FPDFText_GetUnicode(text, at))
        if letter == "\n":
            yield row
            row = []
        elif letter != "\r":
            mark = row[-1][1] if letter == " " and row else _mark(text, at)
            row.append(("-" if letter in _HYPHENS else letter, mark))
    yield row


def _mark(text: Any, at: int) -> str:
    from pypdfium2 import raw

    name = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
    raw.FPDFText_GetFontInfo(text, at, name, _LONGEST_FONT_NAME, ctypes.c_int())
    font = name.value.decode("utf-8", "replace").lower()
    return "**" * ("bold" in font) + "*" * ("italic" in font or "oblique" in font)


def _row(letters: list[tuple[str, str]]) -> str:
    made = ""
    for mark, group in groupby(letters, key=lambda one: one[1]):
        words = "".join(letter for letter, _ in group)
        bare = words.strip()
        made += words.replace(bare, f"{mark}{bare}{mark}", 1) if bare else words
    return made
