"""The outline of a text: which lines are headings, which are items, and what stands under what.

A line's marker (`I.`, `1.`, `1.1.`, `a)`, `-`, `+`) says of which kind it is. A kind that is open
already goes on at its level; one that is new goes one deeper.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from ntmdocs.read.lines import Grid, Line, Piece

__all__ = ["Marker", "Node", "marker_of", "outline"]

_ROMAN = r"(?P<roman>[IVXLC]{1,7})\s?[.):/–-](?:\s|(?=[^\W\d_]))"
_DECIMAL = (
    r"(?P<decimal>\d{1,2}(?:\.\d{1,2}){0,4})(?:[.)/:]|(?<=\d\.\d)|(?<=\d\.\d\d))(?:\s|(?=[^\W\d_]))"
)
_PART = r"(?P<part>(?:phần|chương)\s(?:thứ\s\w+|[ivxlc]+|\d+)|điều\s\d+)(?:[.:]\s?|\s|$)"
_MARKERS = re.compile(
    rf"(?P<any_part>(?i:{_PART}))|{_ROMAN}|{_DECIMAL}"
    r"|(?P<letter>[a-zđ])[.)]\s?(?=\S)"
    r"|\((?P<paren>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s?(?=\S)"
    r"|(?P<dash>[-–—−])(?:\s+(?=\S)|(?=[^\s\d-]))|(?P<plus>\+)\s?(?=\S)|(?P<bullet>[•●▪*·o])\s+(?=\S)"
)
_SIGNS = ("dash", "plus", "bullet")
_LONGEST_TITLE = 200  # characters
_KINDS = ("part", "roman", "decimal", "letter", "paren", "dash", "plus", "bullet")


@dataclass(frozen=True)
class Marker:
    """What a line begins with."""

    kind: str
    """`part`, `roman`, `decimal`, `letter`, `paren`, `dash`, `plus` or `bullet`."""
    number: str
    """Without its point: `IV`, `1.2`, `đ`; of a sign the sign."""
    label: str
    """As typed: `IV.`, `1.2`, `đ)`, `(1)`."""
    length: int
    """How many characters of the line it takes, the space after it too."""

    @property
    def level(self) -> tuple[str, int]:
        """Lines of one level follow each other; `1.1` is one deeper than `1`."""
        return self.kind, self.number.count(".")


@dataclass
class Node:
    """A line with its marker and what stands under it."""

    line: Line
    marker: Marker
    may_be_light: bool = True
    """No line of its level is in bold: then a title need not be."""
    children: list["Node | Line | Grid"] = field(default_factory=list)

    @property
    def words(self) -> Line:
        """The line without its marker."""
        return self.line.from_(self.marker.length)

    @property
    def title_length(self) -> int:
        """How many characters of `words` are its title: all, those in bold, or none."""
        if self.marker.kind in _SIGNS:
            return 0
        words = self.words
        bold = words.bold_head
        if words.is_bold:
            return len(words.text)
        if bold and _ends_title(words.text, len(bold)):
            return len(bold)
        if self.marker.kind in ("part", "roman"):
            return len(words.text)
        if not self.may_be_light:
            return 0
        is_title = self.marker.kind in ("decimal", "letter") and _is_title(words.text)
        return len(words.text) if is_title else 0


def marker_of(line: Line) -> Marker | None:
    """What the line begins with; None for a running paragraph."""
    found = _MARKERS.match(line.text)
    if found is None:
        return None
    kind = next(kind for kind in _KINDS if found[kind])
    if kind == "roman" and not _is_roman_heading(line, found):
        return None
    return Marker(kind, found[kind], found.group().strip(), found.end())


def _is_roman_heading(line: Line, found: re.Match[str]) -> bool:
    """`C. Phương án` may be a letter: a heading is bold, in capitals, or short."""
    rest = line.text[found.end() :]
    return line.is_bold or rest[:40].isupper() or len(rest) < 150


def outline(pieces: Iterable[Piece]) -> list[Node | Line | Grid]:
    """The nodes of the first level with theirs under them; what stands before any, too."""
    pieces = _with_titles(piece for piece in pieces if isinstance(piece, Grid) or piece.text)
    in_bold = _levels_in_bold(pieces)
    root: list[Node | Line | Grid] = []
    stack: list[Node] = []
    for piece in pieces:
        marker = marker_of(piece) if isinstance(piece, Line) else None
        if marker is not None and marker.kind == "roman" and marker.level in in_bold:
            marker = marker if isinstance(piece, Line) and _stands_out(piece, marker) else None
        if marker is None or isinstance(piece, Grid):
            stack = _headings(stack)
            (stack[-1].children if stack else root).append(piece)
            continue
        stack = _above(stack, marker)
        node = Node(piece, marker, may_be_light=marker.level not in in_bold)
        (stack[-1].children if stack else root).append(node)
        stack.append(node)
    return root


def _with_titles(pieces: Iterable[Piece]) -> list[Piece]:
    """`Phần thứ nhất` alone on its line has its title on the next."""
    made: list[Piece] = []
    bare: Line | None = None
    for piece in pieces:
        if bare is not None and isinstance(piece, Line) and marker_of(piece) is None:
            piece = bare.joined(piece)
            made.pop()
        made.append(piece)
        bare = piece if isinstance(piece, Line) and _is_bare(piece) else None
    return made


def _is_bare(line: Line) -> bool:
    marker = marker_of(line)
    return marker is not None and marker.kind == "part" and marker.length == len(line.text)


def _levels_in_bold(pieces: Iterable[Piece]) -> set[tuple[str, int]]:
    """The levels that have a line which stands out."""
    marked = ((one, marker_of(one)) for one in pieces if isinstance(one, Line))
    return {marker.level for line, marker in marked if marker and _stands_out(line, marker)}


def _stands_out(line: Line, marker: Marker) -> bool:
    """In bold at least at its start, or in capitals."""
    words = line.from_(marker.length)
    return bool(words.bold_head) or words.is_upper


def _headings(stack: Sequence[Node]) -> list[Node]:
    """A running paragraph or a table stands under a heading, after the items above it."""
    return list(takewhile(lambda node: node.title_length, stack))


def _above(stack: Sequence[Node], marker: Marker) -> list[Node]:
    """The open nodes that a new one stands under."""
    kinds = [node.marker.level for node in stack]
    if marker.level in kinds:
        return list(stack[: kinds.index(marker.level)])
    if marker.kind in ("part", "roman"):
        order = ("part", "roman").index(marker.kind)
        return [node for node in stack if node.marker.kind == "part"][:order]
    if marker.kind == "decimal":
        above = [
            at
            for at, (kind, depth) in enumerate(kinds)
            if kind in ("part", "roman") or (kind == "decimal" and depth < marker.level[1])
        ]
        return list(stack[: above[-1] + 1]) if above else []
    return list(stack)


def _is_title(text: str) -> bool:
    """A short line that does not end as a sentence does, in a paper without bold headings."""
    return len(text) <= _LONGEST_TITLE and text[-1:] not in (*".;:,", "")


def _ends_title(text: str, length: int) -> bool:
    """Whether what is bold is a title and not a stressed word at the sentence's start."""
    head, rest = text[:length].rstrip(), text[length:].lstrip()
    return head[-1:] in (".", ":") or rest[:1] in (".", ":")
