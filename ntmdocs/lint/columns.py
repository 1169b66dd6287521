"""The columns that a header is laid out in: of a table, or text boxes beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from ntmdocs.read.view.shapes import Block, Paragraph, Table, paragraphs_in
from ntmdocs.word.lengths import Length

__all__ = ["Column", "column_of_box", "columns_of"]


@dataclass(frozen=True)
class Column:
    """One column of the header, from top to bottom."""

    paragraphs: tuple[Paragraph, ...]
    rows: Mapping[int, int]
    """The row of each paragraph, by its number."""
    width: Length | None
    has_borders: bool


def columns_of(table: Table) -> list[Column]:
    """Those of a table, from left to right."""
    starts = sorted({cell.column for row in table.rows for cell in row.cells})
    made = []
    for start in starts:
        cells = [
            (at, cell)
            for at, row in enumerate(table.rows)
            for cell in row.cells
            if cell.column == start
        ]
        rows = {one.number: at for at, cell in cells for one in paragraphs_in(cell.blocks)}
        paragraphs = [one for _, cell in cells for one in paragraphs_in(cell.blocks)]
        width = cells[0][1].width
        made.append(Column(tuple(paragraphs), rows, width, table.has_borders))
    return made


def column_of_box(box: tuple[Block, ...]) -> Column:
    """A text box; how wide it is, is not known."""
    paragraphs = (*paragraphs_in(box),)
    return Column(paragraphs, {one.number: 0 for one in paragraphs}, None, has_borders=False)
