"""The outline of a text: which lines are headings, which are items, and what stands under what.

A line's marker (`A.`, `I.`, `1.`, `1.1.`, `a)`, `-`, `+`) says of which kind it is; where it has
none, its style may. A kind that is open goes on at its level; one that is new goes one deeper.
"""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from ntmdocs.read.lines import Grid, Line, Piece, lines_in

__all__ = ["Marker", "Node", "heading_marker", "marker_of", "outline"]

# No paper counts to 50 or 100: `C.` and `L.` alone are letters.
_ROMAN = r"(?P<roman>[IVX]|[IVXLC]{2,7})\s?(?:/\.|[.):/–-])(?:\s|(?=[^\W\d_]))"
_CAPITAL = r"(?P<capital>[A-HĐKL])\s?[.)/–-]\s"
_DECIMAL = (
    r"(?P<decimal>\d{1,2}(?:\.\d{1,2}){0,4})"
    r"(?:[.):]|/\.?(?=\s)|(?<=\d\.\d)|(?<=\d\.\d\d))(?:\s|(?=[^\W\d_]))"
)
_PART = r"(?P<part>(?:phần|chương)\s(?:thứ\s\w+|[ivxlc]+|\d+)|điều\s\d+)(?:[.:]\s?|\s|$)"
_MARKERS = re.compile(
    rf"(?P<any_part>(?i:{_PART}))|{_ROMAN}|{_CAPITAL}|{_DECIMAL}"
    r"|(?P<letter>[a-zđ])(?:[.)]|/(?=\s))\s?(?=\S)"
    r"|(?P<small>i{2,3}|iv|vi{1,3}|ix)\)\s?(?=\S)"
    r"|\((?P<paren>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s?(?=\S)(?!\(\d+\))"
    r"|(?P<dash>[-–—−])(?:\s+(?=\S)|(?=[^\s\d-]))|(?P<plus>\+)\s?(?=\S)|(?P<bullet>[•●▪*·o○■□◆❖❑➢➔→✓★])\s+(?=\S)"
)
_SMALL = ("i", "v", "x")
_BEFORE = {"i": "h", "v": "u", "x": "v"}
_SIGNS = ("dash", "plus", "bullet")
_LONGEST_TITLE = 200  # characters
_PLAIN_TITLE = re.compile(r"([^.;:,]{1,60}:) ?(.*)")
_KINDS = ("part", "roman", "capital", "decimal", "letter", "small", "paren", *_SIGNS)
_LIGHT = ("decimal", "letter", "paren")
_RUN_IN = re.compile(r"[^.;:]{1,100}:(?= .{30,}[.;]$)")
# Letters stand over Roman numbers, but for those that a Roman number came before.
_OVER = {"part": (), "capital": ("part", "roman"), "roman": ("part", "capital")}


@dataclass(frozen=True)
class Marker:
    """What a line begins with."""

    kind: str
    """`part`, `capital`, `roman`, `decimal`, `letter`, `paren`, `dash`, `plus` or `bullet`; `small`
    is `ii)`, `count` a number below a heading with one, `style` a heading that its style alone
    makes one."""
    number: str
    """Without its point: `IV`, `1.2`, `đ`; of a sign the sign."""
    label: str
    """As typed: `IV.`, `1.2`, `đ)`, `(1)`."""
    length: int
    """How many characters of the line it takes, the space after it too."""
    depth: int = 0
    """Of a heading that its style alone makes one: its level, from 0."""

    @property
    def level(self) -> tuple[str, int]:
        """Lines of one level follow each other; `1.1` is one deeper than `1`."""
        return self.kind, self.number.count(".") + self.depth


@dataclass
class Node:
    """A line with its marker and what stands under it."""

    line: Line
    marker: Marker
    may_be_light: bool = True
    """No line of its level is in bold: then a title need not be."""
    is_plain: bool = False
    """No heading of the text stands out: then a short line with a colon is a title."""
    children: list["Node | Line | Grid"] = field(default_factory=list)

    @property
    def words(self) -> Line:
        """The line without its marker."""
        return self.line.from_(self.marker.length)

    @property
    def title_length(self) -> int:
        """How many characters of `words` are its title: all, those that stand out, or none."""
        if self.marker.kind in (*_SIGNS, "count", "small"):
            return 0
        words = self.words
        if self.marker.kind == "style" or words.is_bold:
            return _title_in(words.text)
        bold, slanted = words.bold_head, words.slanted_head
        if bold and _ends_title(words.text, len(bold)):
            return len(bold)
        if slanted and _ends_title(words.text, len(slanted), ends=":"):
            return len(slanted)
        if self.marker.kind in _OVER or (words.is_upper and _is_title(words.text)):
            return len(words.text)
        if words.is_slanted and _is_title(words.text.rstrip(":")):
            return len(words.text)
        if not self.may_be_light or self.marker.kind not in _LIGHT:
            return 0
        short = _plain_title(words.text) if self.is_plain else 0
        return short or len(words.text) * _is_title(words.text)


def marker_of(line: Line) -> Marker | None:
    """What the line begins with; None for a running paragraph."""
    found = _MARKERS.match(line.text)
    if found is None:
        return None
    kind = next(kind for kind in _KINDS if found[kind])
    if kind in ("roman", "capital") and not _is_heading(line.from_(found.end()), kind):
        return None
    return Marker(kind, found[kind], found.group().strip(), found.end())


def _is_heading(words: Line, kind: str) -> bool:
    """`V. Phương án` may be a letter, `A. Trần Văn` a name: a heading is bold, in capitals, or
    short; one of a letter stands out."""
    stands_out = bool(words.bold_head) or words.text[:40].isupper()
    return stands_out or (kind == "roman" and len(words.text) < 150)


def heading_marker(line: Line) -> Marker | None:
    """The marker; or a heading without a number, where its style says so and it reads as one."""
    found = marker_of(line)
    if found is None and line.heading is not None and _is_title(line.text):
        return Marker("style", "", "", 0, depth=line.heading)
    return found


def outline(pieces: Iterable[Piece]) -> list[Node | Line | Grid]:
    """The nodes of the first level with theirs under them; what stands before any, too."""
    pieces = _with_titles(piece for piece in pieces if isinstance(piece, Grid) or piece.text)
    in_bold = _levels_in_bold(pieces)
    is_plain = not any(run.bold for one in lines_in(pieces) for run in one.runs)
    root: list[Node | Line | Grid] = []
    stack: list[Node] = []
    for piece in pieces:
        marker = _marker_among(piece, stack, in_bold) if isinstance(piece, Line) else None
        if marker is None or isinstance(piece, Grid):
            stack = _headings(stack)
            (stack[-1].children if stack else root).append(piece)
            continue
        stack = _above(stack, piece, marker)
        node = Node(piece, marker, marker.level not in in_bold, is_plain)
        (stack[-1].children if stack else root).append(node)
        stack.append(node)
    return root


def _marker_among(
    line: Line, stack: Sequence[Node], in_bold: Container[tuple[str, int]]
) -> Marker | None:
    """What the line begins with, where these are open and those levels are in bold.

    Under a heading `2.` a light `1.` begins a list of its own, which goes on to `2.`; `i)` is the
    first of such a list too, unless it stands after `h)`.
    """
    marker = heading_marker(line)
    if marker is None:
        return None
    is_light = not _stands_out(line, marker)
    if marker.kind == "roman" and marker.level in in_bold and is_light:
        return None
    if is_light and marker.kind == "decimal" and marker.number.isdecimal():
        above = next((n.marker.number for n in reversed(stack) if n.marker.kind == "count"), "")
        begins = marker.number == "1" and any(map(_counts_over, stack))
        if begins or (above and int(marker.number) == int(above) + 1):
            return replace(marker, kind="count")
    if marker.kind == "letter" and marker.number in _SMALL and not _follows(marker, stack):
        return replace(marker, kind="small")
    return marker


def _counts_over(node: Node) -> bool:
    """Whether it is a heading with a number: what counts from 1 under it are no more of them."""
    return node.marker.kind == "decimal" and node.title_length > 0


def _follows(marker: Marker, stack: Sequence[Node]) -> bool:
    """Whether a letter that is a Roman number too is the next of the letters that are open."""
    open_letters = [node.marker.number for node in stack if node.marker.kind == "letter"]
    return bool(open_letters) and open_letters[-1] == _BEFORE[marker.number]


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


def _above(stack: Sequence[Node], line: Line, marker: Marker) -> list[Node]:
    """The open nodes that a new one stands under."""
    kinds = [node.marker.level for node in stack]
    if marker.level in kinds:
        return list(stack[: kinds.index(marker.level)])
    if marker.kind in (*_OVER, "style"):
        return list(takewhile(lambda node: _is_over(node, line, marker), stack))
    if marker.kind == "decimal":
        above = [
            at
            for at, (kind, depth) in enumerate(kinds)
            if kind in (*_OVER, "style") or (kind == "decimal" and depth < marker.level[1])
        ]
        return list(stack[: above[-1] + 1]) if above else []
    return list(stack)


def _is_over(node: Node, line: Line, marker: Marker) -> bool:
    """Whether a new heading stands under an open one: by their kinds, else as their styles say."""
    if marker.kind in _OVER and node.marker.kind in _OVER:
        return node.marker.kind in _OVER[marker.kind]
    above, own = node.line.heading, line.heading
    return above is not None and own is not None and above < own


def _is_title(text: str) -> bool:
    """A short line that does not end as a sentence does, in a paper without bold headings."""
    return len(text) <= _LONGEST_TITLE and text[-1:] not in (*".;:,", "")


def _title_in(text: str) -> int:
    """All of it, or what stands before the colon where a whole sentence goes on after it."""
    head = _RUN_IN.match(text)
    return len(text) if head is None else head.end()


def _plain_title(text: str) -> int:
    """What stands before a colon that ends the line, or that a new sentence follows."""
    said = _PLAIN_TITLE.fullmatch(text)
    if said is None or said[2][:1].islower():
        return 0
    return said.end(1)


def _ends_title(text: str, length: int, ends: str = ".:") -> bool:
    """Whether what stands out is a title and not a stressed word at the sentence's start."""
    head, rest = text[:length].rstrip(), text[length:].lstrip()
    return head.endswith((*ends,)) or rest.startswith((*ends,))
