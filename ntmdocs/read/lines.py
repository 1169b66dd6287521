"""What the recogniser works on: lines with their bold and italic words, and grids of cells.

They come from a view of a DOCX or from plain text alike; a line is one paragraph.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from ntmdocs.model import Text
from ntmdocs.read.inline_marks import with_marks
from ntmdocs.read.view.shapes import Block, Paragraph, Run, Table
from ntmdocs.vietnamese import comparison_key, composed, shown

__all__ = [
    "Grid",
    "GridCell",
    "Line",
    "Piece",
    "has_words",
    "line_of",
    "lines_in",
    "note_text",
    "pieces_of",
    "split_line",
]

_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")
_COMBINING = "".join(map(chr, range(0x300, 0x370)))
_RAISED = dict(zip("0123456789+-", zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "₀₁₂₃₄₅₆₇₈₉₊₋", strict=True), strict=True))
_WORD = re.compile(r"\w")
_BRACKET = re.compile(r"[\[\]]")


@dataclass(frozen=True)
class Line:
    """One paragraph; a number that Word writes itself stands in it as if typed."""

    runs: tuple[Run, ...]
    place: int
    """Which paragraph of the document it is, from 0."""
    alignment: str = "left"
    """`left`, `right`, `center` or `both`."""
    is_ruled: bool = False
    """A line is drawn in or under it."""
    heading: int | None = None
    """The level, from 0, where its style says that it is a heading."""

    @cached_property
    def text(self) -> str:
        """The words, in NFC, on one line with single spaces."""
        return "".join(run.text for run in self._on_one_line)

    @cached_property
    def key(self) -> str:
        """What two spellings of these words share."""
        return comparison_key(self.text)

    @cached_property
    def is_bold(self) -> bool:
        """All its words."""
        return self._is_all(lambda run: run.bold)

    @cached_property
    def is_italic(self) -> bool:
        """All its words."""
        return self._is_all(lambda run: run.italic)

    @property
    def is_centered(self) -> bool:
        """Between the margins."""
        return self.alignment == "center"

    @property
    def is_upper(self) -> bool:
        """All its letters are capitals."""
        return self.text.isupper()

    @cached_property
    def is_slanted(self) -> bool:
        """All its words are in italics, or all underlined."""
        return self.is_italic or self._is_all(lambda run: run.underlined)

    @property
    def bold_head(self) -> str:
        """The words in bold that it begins with."""
        return self._head(lambda run: run.bold)

    @property
    def slanted_head(self) -> str:
        """The words in italics, or underlined, that it begins with."""
        return self._head(lambda run: run.italic) or self._head(lambda run: run.underlined)

    def _is_all(self, look: Callable[[Run], bool]) -> bool:
        return all(look(run) for run in self.runs if _WORD.search(run.text)) and bool(self.text)

    def _head(self, look: Callable[[Run], bool]) -> str:
        head = ""
        for run in self._on_one_line:
            if not look(run) and _WORD.search(run.text):
                break
            head += run.text
        return head.strip() if any(map(look, self.runs)) else ""

    @cached_property
    def looks(self) -> tuple[tuple[bool, bool, bool], ...]:
        """Of each letter of its text: bold, italic, underlined."""
        return tuple(
            (run.bold, run.italic, run.underlined) for run in self._on_one_line for _ in run.text
        )

    def from_(self, at: int) -> "Line":
        """What follows the first `at` characters of its text; the mark of a note stays before."""
        runs, position = [], 0
        for run in self._on_one_line:
            start = max(at - position, 0)
            position += len(run.text)
            if start < len(run.text):
                runs.append(replace(run, text=run.text[start:]))
            elif run.note and (position > at or at == 0):
                runs.append(run)
        return replace(self, runs=tuple(runs))

    def joined(self, *others: "Line") -> "Line":
        """All as one line, with a space between."""
        runs = [*self.runs]
        for other in others:
            first, *rest = other.runs
            runs += (replace(first, text=f" {first.text}"), *rest)
        return replace(self, runs=tuple(runs))

    def up_to(self, at: int) -> "Line":
        """Its first `at` characters."""
        runs, position = [], 0
        for run in self._on_one_line:
            if position < at or (run.note and position == at > 0):
                runs.append(replace(run, text=run.text[: at - position]))
            position += len(run.text)
        return replace(self, runs=tuple(runs))

    def marked(self, *, bold: bool = True, italic: bool = True, notes: bool = True) -> Text:
        """Its words with `**bold**`, `*italic*`, `^[footnote]`; what is to be no mark is escaped.

        Without `bold` (or `italic`), that format is the place's own and is not marked; without
        `notes` there can be none.
        """
        runs = [run for run in self._on_one_line if notes or not run.note]
        return Text(with_marks(runs, bold=bold, italic=italic).strip())

    @property
    def notes(self) -> tuple[tuple[int, str], ...]:
        """Each footnote: after how many letters its mark stands, and its words as marked text."""
        found, position = [], 0
        for run in self._on_one_line:
            position += len(run.text)
            if run.note:
                found.append((position, run.note))
        return tuple(found)

    @property
    def has_notes(self) -> bool:
        """Whether a footnote is marked in it."""
        return any(run.note for run in self.runs)

    @cached_property
    def _on_one_line(self) -> list[Run]:
        """The runs that `text` is made of, letter by letter."""
        made: list[Run] = []
        is_start, ends_in_space = True, False
        for run in self.runs:
            text = clean_run(run.text)
            if is_start or ends_in_space:
                text = text.lstrip(" ")
            if text:
                is_start, ends_in_space = False, text.endswith(" ")
            if text or run.note:
                made.append(_with_text(run, text))
        if ends_in_space:
            last = max(at for at, run in enumerate(made) if run.text)
            made[last] = replace(made[last], text=made[last].text.rstrip(" "))
        return made


@dataclass(frozen=True)
class GridCell:
    """One cell, however many columns and rows it covers."""

    lines: tuple[Line, ...]
    column: int
    columns: int = 1
    rows: int = 1

    @cached_property
    def text(self) -> str:
        """All its words."""
        return " ".join(line.text for line in self.lines if line.text)


@dataclass(frozen=True)
class Grid:
    """A table as rows of cells."""

    rows: tuple[tuple[GridCell, ...], ...]
    widths: tuple[float, ...] = ()

    @property
    def lines(self) -> Iterator[Line]:
        """The lines of all cells."""
        return (line for row in self.rows for cell in row for line in cell.lines)


Piece: TypeAlias = Line | Grid


def _with_text(run: Run, text: str) -> Run:
    return run if text == run.text else replace(run, text=text)


def clean_run(text: str) -> str:
    """A run's text with single spaces, and without what nobody sees."""
    return _SPACES.sub(" ", shown(text))


def pieces_of(blocks: Iterable[Block]) -> Iterator[Piece]:
    """The paragraphs and tables of a view; empty paragraphs too, for what they part."""
    for block in blocks:
        if isinstance(block, Table):
            yield _grid(block)
            continue
        yield line_of(block)
        for box in block.boxes:
            yield from pieces_of(box)


def has_words(piece: Piece) -> bool:
    """Whether it is more than an empty line."""
    return isinstance(piece, Grid) or bool(piece.text)


def lines_in(pieces: Iterable[Piece]) -> Iterator[Line]:
    """All lines, those of cells too."""
    for piece in pieces:
        if isinstance(piece, Line):
            yield piece
        else:
            yield from piece.lines


def split_line(line: Line, pattern: re.Pattern[str]) -> list[Line]:
    """The stretches of a line between what the pattern finds: its line breaks, its tabs."""
    stretches: list[list[Run]] = [[]]
    for run in line.runs:
        first, *others = pattern.split(run.text)
        stretches[-1].append(replace(run, text=first))
        stretches += [[replace(run, text=text)] for text in others]
    return [replace(line, runs=tuple(runs)) for runs in stretches]


def note_text(blocks: Iterable[Block]) -> str:
    """The words of a footnote, on one line, as they stand in a text between its brackets."""
    lines = (line for line in lines_in(pieces_of(blocks)) if line.text)
    return _BRACKET.sub(r"\\\g<0>", " ".join(str(line.marked()) for line in lines))


def line_of(paragraph: Paragraph) -> Line:
    """A paragraph of a view as a line."""
    runs = tuple(run for run in paragraph.runs if not run.struck)
    if paragraph.label is not None:
        looks = replace(runs[0], note="") if runs else Run("", None, None)
        runs = (replace(looks, text=f"{paragraph.label.text} "), *runs)
    return Line(
        tuple(_composed(runs)),
        paragraph.number,
        alignment=paragraph.alignment,
        is_ruled=bool(paragraph.drawn) or paragraph.has_line_above or paragraph.has_line_below,
        heading=paragraph.outline,
    )


def _composed(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs in NFC, a letter's marks in the run of the letter; capitals as they print."""
    waiting: Run | None = None
    for run in runs:
        marks = len(run.text) - len(run.text.lstrip(_COMBINING))
        if waiting is not None:
            yield _in_nfc(waiting, run.text[:marks])
        waiting = _with_text(run, run.text[marks:])
    if waiting is not None:
        yield _in_nfc(waiting, "")


def _in_nfc(run: Run, marks: str) -> Run:
    text = composed(run.text + marks)
    if run.position and set(text) <= _RAISED.keys():
        text = "".join(_RAISED[sign][run.position == "subscript"] for sign in text)
    return _with_text(run, text.upper() if run.capitals else text)


def _grid(table: Table) -> Grid:
    rows = tuple(
        tuple(
            GridCell(tuple(lines_in(pieces_of(cell.blocks))), cell.column, cell.columns, cell.rows)
            for cell in row.cells
        )
        for row in table.rows
    )
    return Grid(rows, tuple(width.pt for width in table.widths))
