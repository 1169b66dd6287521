"""How much XML is walked of a workbook before it is refused; what a person fills stays far below.

A ZIP of some kilobytes can hold millions of elements, and openpyxl keeps most of what it meets:
a style takes a kilobyte and 20 µs, a cell 5 µs. A tag or comment of many megabytes is worse yet,
since it is read over and over as it comes in pieces. Together the bounds keep any workbook within
300 MB and ten seconds of a slow processor.
"""

from collections.abc import Mapping
from xml.parsers import expat

from ntmdocs.errors import DataError

__all__ = ["MAX_WORK", "Bounds"]

MAX_WORK = 1_500_000  # half a million cells, each with its row's and its text's share
_MAX_DEPTH = 100
_MAX_TOKEN = 1_000_000  # bytes of one tag, comment or instruction; a picture in SVG has long ones
_MAX_TEXT = 1_000_000  # characters of one element; Excel takes 32,767 in a cell
_CHEAP = frozenset({"row", "c", "v", "f", "is", "t", "si"})
_DEAR = 10  # an element that openpyxl makes an object of, beside one that it only passes by


class Bounds:
    """Counts what is met in all parts of one workbook; raises `too_large` where it is too much."""

    def __init__(self, too_large: DataError) -> None:
        self.too_large = too_large
        self.work = 0
        self.depth = self.at = self.text = 0

    def begin(self) -> None:
        """Another part."""
        self.depth = self.at = self.text = 0

    def start(self, tag: str, attributes: Mapping[str, str], index: int) -> None:
        """An element begins at this byte."""
        self.depth += 1
        self.text = 0
        self.work += (1 if tag in _CHEAP else _DEAR) + len(attributes) // 4
        if self.work > MAX_WORK or self.depth > _MAX_DEPTH or index - self.at > _MAX_TOKEN:
            raise self.too_large
        self.at = index

    def end(self, index: int) -> None:
        """An element ends at this byte."""
        self.depth -= 1
        self.text = 0
        if index - self.at > _MAX_TOKEN:
            raise self.too_large
        self.at = index

    def add_text(self, text: str, index: int) -> None:
        """A text; what comes next begins at this byte."""
        self.text += len(text)
        if self.text > _MAX_TEXT or index - self.at > _MAX_TOKEN:
            raise self.too_large
        self.at = index

    def refuse_long(self, index: int) -> None:
        """Raise where what began last goes on beyond this byte and is too long by then."""
        if index - self.at > _MAX_TOKEN:
            raise self.too_large

    def watch(self, parser: expat.XMLParserType) -> None:
        """Count the work and length of what a parser has no other handler for."""

        def other(*_: str) -> None:
            self.work += 1
            index = parser.CurrentByteIndex
            if self.work > MAX_WORK or index - self.at > _MAX_TOKEN:
                raise self.too_large
            self.at = index

        parser.CommentHandler = other
        parser.ProcessingInstructionHandler = other
