"""A walk with expat over the parts of a workbook, within bounds.

What a person fills stays far below them. A ZIP of some kilobytes can hold millions of elements, and
openpyxl keeps most of what it meets of styles: one takes a kilobyte and 20 µs, a cell that we keep
2 µs. A tag or comment of many megabytes is worse yet, since it is read over and over as it comes in
pieces. Together the bounds keep any workbook within 350 MB and ten seconds of a slow processor.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar
from xml.parsers import expat

from ntmdocs.errors import DataError

__all__ = ["MAX_WORK", "Attributes", "Content", "Walk"]

MAX_WORK = 1_500_000  # half a million cells, each with its row's and its text's share
_MAX_DEPTH = 100
_MAX_TOKEN = 1_000_000  # bytes of one tag, comment or instruction; a picture in SVG has long ones
_MAX_TEXT = 1_000_000  # characters of one element; Excel takes 32,767 in a cell
_CHEAP = frozenset({"row", "c", "v", "f", "is", "t", "si"})
_DEAR = 10  # an element that openpyxl makes an object of, beside one that it only passes by
_PIECE = 100_000  # bytes

T = TypeVar("T")

Attributes = dict[str, str]


class Content:
    """What is noted of one part: of most nothing."""

    def __init__(self) -> None:
        self.starts: dict[str, Callable[[Attributes], None]] = {}
        """What is done where an element begins, by its name without the prefix."""
        self.ends: dict[str, Callable[[], None]] = {}
        self.take: Callable[[str], object] | None = None
        """What takes the text that comes now, piece by piece."""


class _Known(dict[str, T]):
    """By tag, what is known by the name that it has without its prefix."""

    def __init__(self, of_name: Callable[[str], T]) -> None:
        super().__init__()
        self.of_name = of_name

    def __missing__(self, tag: str) -> T:
        known = self[tag] = self.of_name(tag.rpartition(":")[2])
        return known


class Walk:
    """Through all parts of one workbook, element by element; counts what is met in all of them."""

    def __init__(self, too_large: DataError, contents: Mapping[str, Callable[[], Content]]) -> None:
        self.too_large = too_large
        """What to raise where there is too much."""
        self.contents = contents
        """What notes the content of a part, by the name of its root."""
        self.work = 0

    def over(self, part: bytes) -> None:
        """One more part: what it is stands in `root`, what was noted of it in `content`.

        Raises `too_large`, what the content does, and ExpatError, LookupError or ValueError where
        the part breaks off.
        """
        self.root = ""
        """The name of its first element; empty where it is not even the beginning of XML."""
        self.content = Content()
        self.namespaces: tuple[str, ...] = ()
        """The values of its first element's attributes."""
        self.depth = self.text = 0
        parser = self.parser = expat.ParserCreate()
        parser.StartElementHandler = self._start_root
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = parser.ProcessingInstructionHandler = self._other
        parser.buffer_text = True  # a text of letters by their numbers comes in as many pieces
        end = begun = 0  # of what is taken in; of the tag or comment that it breaks off in
        while end < len(part):
            start, end = end, min(end + _PIECE, begun + _MAX_TOKEN, len(part))
            parser.Parse(part[start:end])
            begun = max(begun, parser.CurrentByteIndex)
            if end - begun >= _MAX_TOKEN:  # before all of an endless tag is taken in
                raise self.too_large
        parser.Parse(b"", True)

    def _start_root(self, tag: str, attributes: Attributes) -> None:
        self.root = tag.rpartition(":")[2]
        self.namespaces = tuple(attributes.values())
        content = self.content = self.contents.get(self.root, Content)()
        self.starts = _Known(
            lambda name: (1 if name in _CHEAP else _DEAR, content.starts.get(name))
        )
        self.ends = _Known(content.ends.get)
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self._start(tag, attributes)

    # The handlers of elements and texts call nothing that they need not: they run a million times.

    def _start(self, tag: str, attributes: Attributes) -> None:
        cost, handler = self.starts[tag]
        self.depth += 1
        self.text = 0
        self.work += cost + len(attributes) // 4
        if self.work > MAX_WORK or self.depth > _MAX_DEPTH:
            raise self.too_large
        if handler:
            handler(attributes)

    def _end(self, tag: str) -> None:
        self.depth -= 1
        self.text = 0
        if handler := self.ends[tag]:
            handler()

    def _text(self, text: str) -> None:
        self.text += len(text)
        if self.text > _MAX_TEXT:
            raise self.too_large
        if take := self.content.take:
            take(text)

    def _other(self, *_: str) -> None:
        """A comment, or an instruction to some program."""
        self.work += 1
        if self.work > MAX_WORK:
            raise self.too_large
