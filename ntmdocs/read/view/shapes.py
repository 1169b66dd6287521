"""What a reader sees of a document, as plain values.

Lengths are `Length` (`.pt`, `.mm`). In a text a line break is "\\n", a tab "\\t", and a page
break "\\f".
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ntmdocs.word.lengths import Length
from ntmdocs.word.numbering import Label

__all__ = [
    "OWN_COMMENTS",
    "Block",
    "Cell",
    "Comment",
    "DrawnLine",
    "Footnote",
    "Indents",
    "PageSetup",
    "Paragraph",
    "Row",
    "Run",
    "Spacing",
    "Stretch",
    "Table",
    "View",
    "paragraphs_in",
]

OWN_COMMENTS = "ntmdocs check"
"""Whose comments findings are in a copy, and whose a later copy loses."""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one format: the one in force, whichever level says it."""

    text: str
    font: str | None
    size: Length | None
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    capitals: bool = False
    """Small letters print as capitals; `text` is what was typed."""
    color: str | None = None
    """`RRGGBB`; None is the reader's own, black."""
    position: str = ""
    """`superscript` or `subscript`, or an empty string."""
    note: str = ""
    """The id of the footnote whose mark stands here, alone: `footnote 2`; in lines, its words."""


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A straight line drawn as a shape."""

    length: Length
    offset: Length | None
    """From where the paragraph's column begins; None where it is placed otherwise."""
    is_level: bool
    """It runs from left to right."""
    is_solid: bool = True
    """Neither dashed nor dotted."""


@dataclass(frozen=True, slots=True)
class Indents:
    """From the margins, or from the sides of the cell."""

    left: Length
    right: Length
    first_line: Length
    """Further right than the other lines; below 0 it hangs to the left."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Above and below a paragraph, and from line to line."""

    before: Length
    after: Length
    lines: float | None
    """As a multiple of single spacing."""
    exactly: Length | None
    """As a height, where that is said."""
    is_at_least: bool = False
    """That height is the least; taller letters get more."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Đoạn văn: its words in their format, with the number that Word writes before them."""

    number: int
    """Counted in reading order from 0, through tables and boxes too."""
    label: Label | None
    runs: tuple[Run, ...]
    alignment: str
    """`left`, `right`, `center` or `both`."""
    indents: Indents
    spacing: Spacing
    outline: int | None
    """The heading level, from 0."""
    has_line_above: bool
    has_line_below: bool
    """Drawn as the paragraph's border."""
    has_broken_line: bool
    """Such a border is dashed or dotted."""
    drawn: tuple[DrawnLine, ...]
    boxes: tuple[tuple["Block", ...], ...]
    """Text boxes anchored in it."""
    comments: tuple[str, ...]
    """The ids of the comments that speak of it."""
    page_number: Run | None = None
    """How the number of the page looks, where it is printed here (its text says nothing)."""
    has_conditions: bool = False
    """A field decides on each page anew what it prints (`IF`)."""
    has_drawings: bool = False
    """A picture, a shape or a box is anchored in it."""
    is_kept_with_next: bool = False
    """No page ends after it."""
    is_framed: bool = False
    """It stands in a frame of its own (`w:framePr`), wherever that lies."""
    places: tuple[int, ...] = ()
    """The numbers of the places in the data that its words come from, in a document of ours."""

    @property
    def words(self) -> str:
        """What was typed, without the label."""
        return "".join(run.text for run in self.runs)

    @property
    def text(self) -> str:
        """What a reader reads: the label, and the words after it."""
        return (
            self.words if self.label is None else f"{self.label.text}{self.label.after}{self.words}"
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """Ô: one cell, however many columns and rows it covers."""

    blocks: tuple["Block", ...]
    column: int
    """Where it begins, from 0, counted in the table's grid."""
    columns: int
    rows: int
    width: Length | None

    @property
    def text(self) -> str:
        """What it says, a paragraph a line."""
        return "\n".join(one.text for one in paragraphs_in(self.blocks))


@dataclass(frozen=True, slots=True)
class Row:
    """Hàng: the cells that begin in it."""

    cells: tuple[Cell, ...]
    is_kept_whole: bool = False
    """No page ends within it."""
    is_of_fixed_height: bool = False
    """What is taller is cut off."""


@dataclass(frozen=True, slots=True)
class Table:
    """Bảng."""

    rows: tuple[Row, ...]
    widths: tuple[Length, ...]
    has_borders: bool


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Trang giấy: size, margins, and what is printed above and below each page."""

    width: Length
    height: Length
    top: Length
    bottom: Length
    left: Length
    """With what is left for the binding."""
    right: Length
    first_number: int | None
    """Where the pages are counted anew."""
    number_format: str
    """Word's name of the figures: `decimal`, `upperRoman`, …"""
    has_first_page: bool
    """The first page has a header and a footer of its own."""
    headers: tuple[tuple[str, tuple[Block, ...]], ...]
    """By kind (`default`, `first`, `even`), those of the stretch before where it says none."""
    footers: tuple[tuple[str, tuple[Block, ...]], ...]

    @property
    def is_landscape(self) -> bool:
        """Khổ ngang."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the document on paper of one kind."""

    blocks: tuple[Block, ...]
    page: PageSetup


@dataclass(frozen=True, slots=True)
class Footnote:
    """Chú thích at the foot of the page, or at the end."""

    id: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """Nhận xét of a reviewer."""

    id: str
    author: str
    text: str

    @property
    def is_own(self) -> bool:
        """A finding that was written into a copy, of which a later copy has its own."""
        return self.author == OWN_COMMENTS


@dataclass(frozen=True, slots=True)
class View:
    """A document as its reader sees it."""

    stretches: tuple[Stretch, ...]
    footnotes: tuple[Footnote, ...]
    comments: tuple[Comment, ...]
    had_changes: bool
    """It holds tracked changes, here settled."""
    hidden: tuple[str, ...] = ()
    """Words that are there and not shown."""
    letters_by_language: Mapping[str, int] = field(default_factory=dict)
    """How many Vietnamese letters (`ư`, `ệ`) are said to be of which language, `vi-VN`."""
    pictures: int = 0
    """Pictures, objects of other programs and documents put in: what has no letters to read."""
    has_macros: bool = False
    """Programs come with the file; nothing here runs them."""
    formulas: int = 0
    """Formulas, whose letters are read one after another."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs and tables in reading order, over all stretches."""
        return tuple(block for stretch in self.stretches for block in stretch.blocks)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs in reading order, those of cells and boxes too."""
        return tuple(paragraphs_in(self.blocks))

    @property
    def text(self) -> str:
        """What a reader reads, a paragraph a line; empty ones are left out."""
        lines = (paragraph.text for paragraph in self.paragraphs)
        return "\n".join(line for line in lines if line.strip())


def paragraphs_in(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """All paragraphs in reading order, those of cells and boxes too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            for box in block.boxes:
                yield from paragraphs_in(box)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_in(cell.blocks)
