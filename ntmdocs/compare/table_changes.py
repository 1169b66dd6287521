"""A table and what it became: rows deleted and inserted, cells changed.

Only tables of as many columns and the same looks become each other, and only rows of the same
cells. Widths follow what stands in the cells: that they changed is tracked, but parts no tables.
"""

import re
from collections.abc import Callable
from copy import deepcopy

from ntmdocs.compare.align import Added, Item, Removed, Step, align
from ntmdocs.compare.changes import Journal
from ntmdocs.compare.revisions import DELETED, INSERTED, Pen
from ntmdocs.word.elements import Element, element, written
from ntmdocs.word.names import w
from ntmdocs.word.text import lines_of

__all__ = ["TableMerger", "table_item"]

_TR, _TC, _GRID = w("tr"), w("tc"), w("tblGrid")
_TCPR = w("tcPr")
_WIDTH = re.compile(r'(?<=<w:gridCol) w:w="\d+"|(?<=<w:tcW) w:w="\d+"')
# A row has few words, and its place in the table says much: it must share less than a paragraph.
_ROW_ALIKE = 0.35
_TABLE_ALIKE = 0.2

CellMerger = Callable[[Element, Element], Element]
Marker = Callable[[Element, str], Element]


def table_item(table: Element) -> Item[Element]:
    """A table to be aligned with tables of the same grid and properties."""
    outside = [child for child in table if child.tag != _TR]
    kind = "".join(map(_without_widths, outside))
    return Item(table, kind, _without_widths(table), _words(table), least_alike=_least(table))


def _row_item(row: Element, least_alike: float = _ROW_ALIKE) -> Item[Element]:
    parts = [child for child in row if child.tag != _TC]
    cells = [cell.find(_TCPR) for cell in row.findall(_TC)]
    kind = ("".join(map(written, parts)), tuple(map(_without_widths, cells)))
    return Item(row, kind, _without_widths(row), _words(row), least_alike=least_alike)


def _without_widths(part: Element | None) -> str:
    """As a string that says nothing of how wide columns are."""
    return _WIDTH.sub("", written(part))


def _words(part: Element) -> str:
    """The words of a table or a row, those of two paragraphs apart."""
    return " ".join(lines_of(part))


def _least(table: Element) -> float:
    """How much two tables must share; nothing where one row only serves as a lay-out."""
    return 0 if len(table.findall(_TR)) == 1 else _TABLE_ALIKE


class TableMerger:
    """Merges tables of one comparison; `cell` and `block` do what stands inside."""

    def __init__(self, pen: Pen, journal: Journal, cell: CellMerger, block: Marker) -> None:
        self._pen = pen
        self._journal = journal
        self._cell = cell
        self._block = block

    def one_sided(self, table: Element, name: str) -> Element:
        """A table deleted or inserted: each of its rows is."""
        made = element("tbl")
        for child in table:
            if child.tag != _TR:
                made.append(deepcopy(child))
                continue
            with self._journal.row(_is_grid(table)):
                made.append(self._one_sided_row(child, name))
        return made

    def changed(self, old: Element, new: Element) -> Element:
        """A table that kept its columns."""
        if written(old) == written(new):
            return deepcopy(new)
        made = element("tbl", (deepcopy(child) for child in new if child.tag != _TR))
        grids = old.find(_GRID), made.find(_GRID)
        if grids[0] is not None and grids[1] is not None:
            self._pen.change_grid(grids[1], grids[0])
        sides = (old.findall(_TR), new.findall(_TR))
        least = 0 if len(sides[0]) == len(sides[1]) == 1 else _ROW_ALIKE
        for step in align(*([_row_item(row, least) for row in side] for side in sides)):
            with self._journal.row(_is_grid(new)):
                made.append(self._row(step))
        return made

    def _row(self, step: Step[Element]) -> Element:
        if isinstance(step, Removed):
            return self._one_sided_row(step.old, DELETED)
        if isinstance(step, Added):
            return self._one_sided_row(step.new, INSERTED)
        made = element("tr", (deepcopy(child) for child in step.new if child.tag != _TC))
        if written(step.old) == written(step.new):
            return deepcopy(step.new)
        cells = zip(step.old.findall(_TC), step.new.findall(_TC), strict=True)
        for old, new in cells:
            self._journal.next_cell()
            cell = self._cell(old, new)
            properties = cell.find(_TCPR)
            if properties is not None:
                self._pen.change_cell(properties, old.find(_TCPR))
            made.append(cell)
        return made

    def _one_sided_row(self, row: Element, name: str) -> Element:
        made = element("tr")
        for child in row:
            if child.tag == _TC:
                self._journal.next_cell()
                made.append(self._one_sided_cell(child, name))
            else:
                made.append(deepcopy(child))
        self._pen.revise_row(made, name)
        return made

    def _one_sided_cell(self, cell: Element, name: str) -> Element:
        blocks = (w("p"), w("tbl"))
        return element(
            "tc",
            (
                self._block(child, name) if child.tag in blocks else deepcopy(child)
                for child in cell
            ),
        )


def _is_grid(table: Element) -> bool:
    """Whether a row is one thing to a reader; the tables of head and signature are lay-outs."""
    return table.find(w("tblPr/tblStyle")) is not None
