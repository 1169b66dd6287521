"""The pages of a document as pictures, and where on them each place in the data is printed."""

import struct
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ntmdocs.errors import NtmdocsError
from ntmdocs.publish.converting import make_pdfs
from ntmdocs.publish.documents import Document, content_of, name_of
from ntmdocs.publish.engines import chosen_engine
from ntmdocs.publish.pages import Box, opened_pdf
from ntmdocs.publish.placing import (
    PlacedWords,
    PrintedWord,
    find_places,
    printed_words,
    words_in,
)
from ntmdocs.word.docx import Docx
from ntmdocs.word.elements import parse_xml
from ntmdocs.word.names import DOCUMENT, w
from ntmdocs.word.package import read_package
from ntmdocs.word.text import text_of

__all__ = ["PlacedBox", "PreviewPage", "preview_pages"]

_DPI = 96
_POINTS = 72  # an inch


class PlacedBox(NamedTuple):
    """What of a page comes from one place in the data."""

    path: str
    """`sections.2.content.1`"""
    box: Box


@dataclass(frozen=True)
class PreviewPage:
    """One page: its size in points, and the boxes of the places on it, in reading order."""

    number: int
    """From 1."""
    width: float
    height: float
    places: tuple[PlacedBox, ...]
    pdf: bytes
    """The document that it is a page of."""

    def picture(self, dpi: int = _DPI) -> bytes:
        """The page as a PNG."""
        with opened_pdf(self.pdf) as pdf:
            bitmap = pdf[self.number - 1].render(scale=dpi / _POINTS, rev_byteorder=True)
            return _png(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def preview_pages(document: Document, *, engine: str = "auto") -> tuple[PreviewPage, ...]:
    """The pages of a document, as `convert_to_pdf` would make them.

    Raises PublishError where the engine is missing or fails, UnreadableDocument for what is no
    DOCX.
    """
    name, content = name_of(document), content_of(document)
    (made,) = make_pdfs([(name, content)], engine=chosen_engine(engine))
    if isinstance(made, NtmdocsError):
        raise made
    with opened_pdf(made.content) as pdf:
        boxes = _boxes(find_places(printed_words(pdf), _placed_words(content)))
        return tuple(
            PreviewPage(
                number, page.get_width(), page.get_height(), tuple(boxes[number]), made.content
            )
            for number, page in enumerate(pdf, 1)
        )


def _placed_words(content: bytes) -> Iterator[PlacedWords]:
    """Each paragraph in the order of the document."""
    paths = defaultdict[int, list[str]](list)
    for place in Docx(content, "").places:
        paths[place.paragraph].append(place.path)
    root = parse_xml(read_package(content)[DOCUMENT])
    for number, paragraph in enumerate(root.iter(w("p"))):
        yield PlacedWords(tuple(paths[number]), words_in(text_of(paragraph)))


def _boxes(found: Iterable[tuple[str, list[PrintedWord]]]) -> Mapping[int, list[PlacedBox]]:
    """The boxes on each page, by its number."""
    boxes = defaultdict[int, list[PlacedBox]](list)
    for path, words in found:
        for page in dict.fromkeys(word.page for word in words):
            around = _around([word.box for word in words if word.page == page])
            boxes[page].append(PlacedBox(path, around))
    return boxes


def _around(boxes: list[Box]) -> Box:
    left, top, right, bottom = zip(*boxes, strict=True)
    return Box(min(left), min(top), max(right), max(bottom))


def _png(width: int, height: int, stride: int, pixels: bytes) -> bytes:
    """Red, green and blue as a PNG; packed fast rather than small."""
    rows = b"".join(
        b"\0" + pixels[start : start + 3 * width] for start in range(0, stride * height, stride)
    )
    head = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
