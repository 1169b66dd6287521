"""Paragraphs and tables in reading order, through cells and boxes."""

from ntmdocs.read.view import walk
from ntmdocs.read.view.drawn import drawn_lines
from ntmdocs.read.view.paragraphs import (
    alignment_of,
    indents_of,
    is_border_broken,
    lines_around,
    outline_of,
    spacing_of,
    twips,
)
from ntmdocs.read.view.runs import RunReader, has_condition
from ntmdocs.read.view.shapes import Block, Cell, Paragraph, Row, Table
from ntmdocs.word.elements import Element
from ntmdocs.word.lengths import Length
from ntmdocs.word.names import w
from ntmdocs.word.numbering import Numbering
from ntmdocs.word.places import marks_in
from ntmdocs.word.styles import Styles

__all__ = ["BlockReader"]

_SIDES = ("top", "left", "bottom", "right", "start", "end", "insideH", "insideV")


class BlockReader:
    """Reads one document; each of its parts once, since lists count on."""

    def __init__(self, styles: Styles, numbering: Numbering, runs: RunReader) -> None:
        self._styles, self._numbering, self._runs = styles, numbering, runs
        self.elements: list[Element] = []
        """Each paragraph that was read, in the order of their numbers."""

    def blocks(self, parent: Element) -> tuple[Block, ...]:
        """The blocks in a body, a cell, a box, a header or a note."""
        return tuple(map(self.block, walk.blocks(parent)))

    def block(self, found: Element) -> Block:
        """A paragraph or a table."""
        return self._paragraph(found) if found.tag == w("p") else self._table(found)

    def _paragraph(self, found: Element) -> Paragraph:
        number = len(self.elements)
        self.elements.append(found)
        label = self._numbering.label(found)
        listed = {} if label is None else label.indents
        said = self._styles.paragraph_format(found, listed)
        above, below = lines_around(said)
        drawings = [*walk.shapes(found)]
        return Paragraph(
            number=number,
            label=label,
            runs=self._runs.runs_of(found),
            alignment=alignment_of(said),
            indents=indents_of(said),
            spacing=spacing_of(said),
            outline=outline_of(said),
            has_line_above=above,
            has_line_below=below,
            has_broken_line=is_border_broken(said),
            drawn=tuple(line for shape in drawings for line in drawn_lines(shape)),
            boxes=tuple(self.blocks(box) for shape in drawings for box in walk.boxes(shape)),
            comments=tuple(one.get(w("id"), "") for one in found.iter(w("commentReference"))),
            page_number=self._runs.page_number_of(found),
            has_conditions=has_condition(found),
            has_drawings=bool(drawings),
            is_kept_with_next=said.get("keepNext@val") == "1",
            is_framed=any(key.startswith("framePr") for key in said),
            places=tuple(marks_in(found)),
        )

    def _table(self, found: Element) -> Table:
        rows = [(row, self._cells(row)) for row in walk.rows(found)]
        grid = [twips(one.get(w("w"))) for one in found.findall(w("tblGrid/gridCol"))]
        merged = _Merged([cells for _, cells in rows])
        made = tuple(
            Row(
                tuple(
                    Cell(
                        self.blocks(cell),
                        column,
                        columns,
                        merged.rows_of(index, column),
                        _width(cell),
                    )
                    for cell, column, columns in cells
                    if merged.begins(index, column)
                ),
                is_kept_whole=_is_on(row.find(w("trPr/cantSplit"))),
                is_of_fixed_height=_is_exact(row.find(w("trPr/trHeight"))),
            )
            for index, (row, cells) in enumerate(rows)
        )
        return Table(made, tuple(grid), _has_borders(found))

    def _cells(self, row: Element) -> list[tuple[Element, int, int]]:
        """Each cell, the column where it begins, and how many it covers."""
        column = _whole(row.find(w("trPr/gridBefore")), 0)
        found = []
        for cell in walk.cells(row):
            columns = _whole(cell.find(w("tcPr/gridSpan")), 1)
            found.append((cell, column, columns))
            column += columns
        return found


class _Merged:
    """Which cells go on with the one above."""

    def __init__(self, rows: list[list[tuple[Element, int, int]]]) -> None:
        self._rows = [{column: _vertical(cell) for cell, column, _ in cells} for cells in rows]
        self._lengths: dict[tuple[int, int], int] = {}
        open_at: dict[int, int] = {}
        for index, row in enumerate(self._rows):
            for column, merge in row.items():
                if merge == "continue" and column in open_at:
                    self._lengths[open_at[column], column] += 1
                else:
                    open_at[column] = index
                    self._lengths[index, column] = 1
            open_at = {column: start for column, start in open_at.items() if column in row}

    def rows_of(self, row: int, column: int) -> int:
        return self._lengths.get((row, column), 1)

    def begins(self, row: int, column: int) -> bool:
        """A cell that continues nothing, as in a table cut off above, begins here."""
        return (row, column) in self._lengths


def _vertical(cell: Element) -> str:
    merge = cell.find(w("tcPr/vMerge"))
    return "" if merge is None else merge.get(w("val"), "continue")


def _is_on(found: Element | None) -> bool:
    return found is not None and found.get(w("val"), "1") not in ("0", "false", "off")


def _is_exact(height: Element | None) -> bool:
    return height is not None and height.get(w("hRule")) == "exact"


def _whole(found: Element | None, otherwise: int) -> int:
    said = "" if found is None else found.get(w("val"), "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 4 else otherwise


def _width(cell: Element) -> Length | None:
    said = cell.find(w("tcPr/tcW"))
    if said is None or said.get(w("type")) not in ("dxa", None):
        return None
    return twips(said.get(w("w")))


def _has_borders(table: Element) -> bool:
    """Any line, said by the table or one of its cells."""
    return any(
        side.get(w("val")) not in ("nil", "none", None)
        for borders in table.iter(w("tblBorders"), w("tcBorders"))
        for side in borders.iterchildren(*map(w, _SIDES))
    )
