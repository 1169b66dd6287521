"""The pages of a PDF as text, with the place of each line.

Places are in points, from the top left corner of the page.
"""

import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from threading import RLock
from typing import Any, NamedTuple

from ntmdocs.errors import PublishError
from ntmdocs.language import tr
from ntmdocs.publish.mending import NO_PDF

__all__ = ["Box", "Line", "Page", "opened_pdf", "pages_of", "signs_of"]

_PDFIUM = RLock()
_APART = 1.0  # times the height of a line: further off on the same line is another column


class Box(NamedTuple):
    """A rectangle on a page, in points from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """In points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """In points."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half way between left and right."""
        return (self.left + self.right) / 2


class Line(NamedTuple):
    """Words that stand side by side, none further from the next than a blank or two."""

    text: str
    box: Box


@dataclass(frozen=True)
class Page:
    """A page and what it says, in the order of the engine: cell after cell."""

    width: float
    height: float
    text: str
    read_lines: Callable[[], tuple[Line, ...]]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines from top to bottom; found when first asked for, which takes its time."""
        return self.read_lines()


@contextmanager
def opened_pdf(content: bytes) -> Iterator[Any]:
    """PDFium's document, one at a time: PDFium knows no threads, and two would end the program.

    Raises PublishError for what is no PDF, or needs a password.
    """
    import pypdfium2

    try:
        with _PDFIUM, pypdfium2.PdfDocument(content) as document:
            yield document
    except pypdfium2.PdfiumError as error:
        raise PublishError(tr(NO_PDF)) from error


def pages_of(content: bytes) -> tuple[Page, ...]:
    """Each page as text. Raises as `opened_pdf`."""
    with opened_pdf(content) as document:
        return tuple(
            Page(
                width=page.get_width(),
                height=page.get_height(),
                text=_clean(page.get_textpage().get_text_bounded()),
                read_lines=partial(_lines_of_page, content, number),
            )
            for number, page in enumerate(document)
        )


def _lines_of_page(content: bytes, number: int) -> tuple[Line, ...]:
    with opened_pdf(content) as document:
        page = document[number]
        return tuple(_lines(page.get_textpage(), page.get_height()))


def _lines(text: Any, height: float) -> Iterator[Line]:
    """PDFium's pieces, which may be words, put together."""
    pieces: list[Line] = []
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = _clean(text.get_text_bounded(left, bottom, right, top))
        pieces.append(Line(words, Box(left, height - top, right, height - bottom)))
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda one: one.box.bottom):
        row = next((row for row in rows[-3:] if _are_level(row[-1].box, piece.box)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    for row in sorted(rows, key=lambda row: min(one.box.top for one in row)):
        yield from _joined(sorted(row, key=lambda one: one.box.left))


def _are_level(one: Box, other: Box) -> bool:
    """Whether they overlap by more than half of the lower one."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > min(one.height, other.height) / 2


def _joined(row: list[Line]) -> Iterator[Line]:
    words, box = row[0]
    for piece in row[1:]:
        gap = piece.box.left - box.right
        if gap > _APART * max(box.height, piece.box.height):
            yield Line(" ".join(words.split()), box)
            words, box = piece
        else:
            words = f"{words} {piece.text}" if gap > 1 else words + piece.text
            tops = min(box.top, piece.box.top), max(box.bottom, piece.box.bottom)
            box = Box(box.left, tops[0], piece.box.right, tops[1])
    yield Line(" ".join(words.split()), box)


def _clean(text: str) -> str:
    """One form for each letter; PDFium marks a hyphen at the end of a line by U+FFFE."""
    return unicodedata.normalize("NFC", text.replace("\ufffe", "-"))


def signs_of(page: Any) -> Iterator[tuple[str, Box]]:
    """Each sign of PDFium's page, blanks too, with its box."""
    import pypdfium2.raw

    text, height = page.get_textpage(), page.get_height()
    for at in range(text.count_chars()):
        sign = chr(pypdfium2.raw.FPDFText_GetUnicode(text.raw, at))
        left, bottom, right, top = text.get_charbox(at)
        yield sign, Box(left, height - top, right, height - bottom)
