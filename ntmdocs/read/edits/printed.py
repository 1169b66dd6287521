"""A document as the lines that it prints, each with its places in the data and its cell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import TypeAlias

from ntmdocs.read.from_view import line_of
from ntmdocs.read.lines import Line, split_line
from ntmdocs.read.recognise.soft_breaks import BREAK, parted
from ntmdocs.read.view.shapes import Block, Table, View

__all__ = ["CellPlace", "PrintedLine", "printed_lines"]

CellPlace: TypeAlias = tuple[int, int, int]
"""Which table of the document, which row of it, which column of its grid."""


@dataclass(frozen=True)
class PrintedLine:
    """One paragraph: a line of the text, or of a cell."""

    line: Line
    places: tuple[int, ...] = ()
    """The numbers of its places, as the document marks them."""
    comments: tuple[str, ...] = ()
    """The ids of the comments on it."""
    cell: CellPlace | None = None
    is_boxed: bool = False
    """It stands in a text box, wherever that lies."""
    breaks: int = 0
    """Line breaks (Shift+Enter) within it, for which a space stands."""

    @property
    def text(self) -> str:
        """The words, on one line with single spaces."""
        return self.line.text

    @property
    def row(self) -> tuple[int, int] | None:
        """Which row of which table it stands in."""
        return self.cell and self.cell[:2]


def printed_lines(view: View) -> list[PrintedLine]:
    """In reading order; what has neither words nor a place is left out."""
    found = _lines(view.blocks, count(), None, is_boxed=False)
    return [one for one in found if one.text or one.places]


def _lines(
    blocks: Iterable[Block], tables: Iterator[int], cell: CellPlace | None, *, is_boxed: bool
) -> Iterator[PrintedLine]:
    for block in blocks:
        if isinstance(block, Table):
            table = next(tables)
            for number, row in enumerate(block.rows):
                for one in row.cells:
                    where = table, number, one.column
                    yield from _lines(one.blocks, tables, where, is_boxed=is_boxed)
        else:
            first, *others = _parted(line_of(block))
            yield replace(
                first, places=block.places, comments=block.comments, cell=cell, is_boxed=is_boxed
            )
            yield from (replace(one, cell=cell, is_boxed=is_boxed) for one in others)
            for box in block.boxes:
                yield from _lines(box, tables, cell, is_boxed=True)


def _parted(line: Line) -> list[PrintedLine]:
    """A paragraph in which after a line break another begins is both; a title is one."""
    lines = [line] if line.is_centered else parted(line)
    stretches = split_line(line, BREAK)
    breaks = sum(bool(one.text) for one in stretches) - sum(bool(one.text) for one in lines)
    return [PrintedLine(lines[0], breaks=max(breaks, 0)), *map(PrintedLine, lines[1:])]
