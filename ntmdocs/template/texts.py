"""Where text stands in a part's tree: the words of a paragraph as one, each other text alone.

Tags may stand in all of them: in words, in the code of a field, in an attribute (the description of
a picture), and in the properties of the document, which know no paragraphs.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from lxml import etree

from ntmdocs.patterns import regex
from ntmdocs.template.pieces import kept_spaces, same_look, take_out
from ntmdocs.word.elements import Element
from ntmdocs.word.names import w

__all__ = ["MARK_SIGN", "Text", "texts_of"]

MARK_SIGN = "\ufdd0"
"""What a mark of a tag begins with: a character that XML allows and no paper has."""

_BRACE = regex("[{}]")
_BREAKS = frozenset(
    map(w, ("br", "cr", "tab", "lastRenderedPageBreak", "softHyphen", "noBreakHyphen"))
)
_DELETED = frozenset(map(w, ("delText", "delInstrText")))
_TEXT, _TAIL = "text", "tail"


@dataclass
class Piece:
    """One text of an element: its own, the one behind it, or an attribute."""

    element: Element
    name: str = _TEXT

    @property
    def words(self) -> str:
        if self.name in (_TEXT, _TAIL):
            return getattr(self.element, self.name) or ""
        return self.element.get(self.name) or ""

    @words.setter
    def words(self, words: str) -> None:
        if self.name in (_TEXT, _TAIL):
            setattr(self.element, self.name, words or None)
        else:
            self.element.set(self.name, words)


@dataclass
class Text:
    """What is read in one go: the words of a paragraph, boxes in it apart, or another text."""

    paragraph: int
    """Its number in the part, from 0; -1 outside of paragraphs."""
    element: Element
    pieces: list[Piece] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._starts: list[int] = []

    def read(self) -> str:
        """The words; places in them are those of `put` from here on."""
        words = [piece.words for piece in self.pieces]
        self._starts = [0, *accumulate(map(len, words[:-1]))]
        return "".join(words)

    def put(self, changes: Sequence[tuple[int, int, str]]) -> None:
        """Put words in place of others: where these begin, where they end, and the new ones.

        Words that lie in several runs go into the first of them. What follows in the last run goes
        there too where both look the same, and stays where it is otherwise.
        """
        cuts: dict[int, list[tuple[int, int, str]]] = {}
        spans: list[tuple[int, int]] = []
        for start, end, words in changes:
            (first, before), (last, until) = self._at(start), self._at(end - 1)
            if first == last:
                cuts.setdefault(first, []).append((before, until + 1, words))
                continue
            spans.append((first, last))
            cuts.setdefault(first, []).append((before, len(self.pieces[first].words), words))
            for number in range(first + 1, last):
                cuts[number] = [(0, len(self.pieces[number].words), "")]
            cuts[last] = [(0, until + 1, "")]
        for number, of_piece in cuts.items():
            self.pieces[number].words = _with_cuts(self.pieces[number].words, of_piece)
        for first, last in reversed(spans):
            self._close_up(first, last)

    def _close_up(self, first: int, last: int) -> None:
        """Leave nothing of a tag behind in the runs that it lay in."""
        self._drop_breaks(first, last)
        after = self.pieces[last].words
        if after and self._is_one_with(first, last):
            self.pieces[first].words += after
            self.pieces[last].words = ""
        for piece in self.pieces[first + 1 : last + 1]:
            if not piece.words:
                take_out(piece.element)

    def keep_spaces(self) -> None:
        """Spaces count in what a mark stands in."""
        for piece in self.pieces:
            if piece.name == _TEXT and piece.element.tag == w("t") and MARK_SIGN in piece.words:
                kept_spaces(piece.element)

    def _at(self, place: int) -> tuple[int, int]:
        """Which piece a character is in, and its place there."""
        number = bisect_right(self._starts, place) - 1
        return number, place - self._starts[number]

    def _drop_breaks(self, first: int, last: int) -> None:
        """A break inside a tag counts for nothing."""
        stop = self.pieces[last].element
        for element in list(_between(self.pieces[first].element, stop)):
            if element.tag in _BREAKS:
                take_out(element)

    def _is_one_with(self, first: int, last: int) -> bool:
        one, other = (self.pieces[number].element.getparent() for number in (first, last))
        if one is None or other is None:  # pragma: no cover  (a guard: texts stand in runs)
            return False
        if other is one:
            return True
        content = [child for child in other if child.tag != w("rPr")]
        is_alone = content == [self.pieces[last].element]
        return is_alone and one.getparent() is other.getparent() and same_look(one, other)


def _with_cuts(words: str, cuts: Iterable[tuple[int, int, str]]) -> str:
    kept: list[str] = []
    here = 0
    for start, end, new in cuts:
        kept += (words[here:start], new)
        here = end
    return "".join((*kept, words[here:]))


def _between(first: Element, last: Element) -> Iterator[Element]:
    """The elements that begin behind one text and before another, in the order of the XML."""
    here: Element | None = first
    while here is not None:
        below = here[0] if len(here) else None
        while below is None and here is not None:
            below = here.getnext()
            here = here.getparent() if below is None else here
        here = below
        if here is None or here is last:
            return
        yield here


def texts_of(root: Element) -> Iterator[Text]:
    """The texts in the order in which they begin; of those that are no words, those with braces."""
    found: list[Text] = []
    opened: list[Text] = []
    paragraphs = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            if element.tag == w("p"):
                opened.append(Text(paragraphs, element))
                found.append(opened[-1])
                paragraphs += 1
            here = opened[-1].paragraph if opened else -1
            for name, value in element.items():
                if _BRACE.search(value):
                    found.append(Text(here, element, [Piece(element, name)]))
            if element.tag == w("t") and opened:
                opened[-1].pieces.append(Piece(element))
            elif element.tag in _DELETED:
                continue
            elif element.text and _BRACE.search(element.text):
                found.append(Text(here, element, [Piece(element)]))
            continue
        if element.tag == w("p"):
            opened.pop()
        if element.tail and _BRACE.search(element.tail):
            here = opened[-1].paragraph if opened else -1
            found.append(Text(here, element, [Piece(element, _TAIL)]))
    return iter(found)
