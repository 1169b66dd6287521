"""What the recogniser works on: lines with their bold and italic words, and grids of cells.

They come from a view of a DOCX (`from_view`) or from plain text (`plain_text`) alike; a line is one
paragraph.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from ntmdocs.model import Text
from ntmdocs.read.inline_marks import with_marks
from ntmdocs.read.view.shapes import Run
from ntmdocs.vietnamese import comparison_key, shown

__all__ = [
    "Grid",
    "GridCell",
    "Line",
    "Piece",
    "has_words",
    "lines_in",
    "split_line",
    "with_text",
]

_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")
_WORD = re.compile(r"\w")


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
                made.append(with_text(run, text))
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


def with_text(run: Run, text: str) -> Run:
    """The run with these letters; itself where it has them already, which most have."""
    return run if text == run.text else replace(run, text=text)


def clean_run(text: str) -> str:
    """A run's text with single spaces, and without what nobody sees."""
    return _SPACES.sub(" ", shown(text))


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
