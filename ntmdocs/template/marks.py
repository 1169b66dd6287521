"""Where a fill may need mending: marks left in a compiled template, for `mend` to find.

While `proof` walks through the XML it says here what begins and ends; only templates that can go
wrong get a mark, and only they pay for it when they are filled.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import nodes

from ntmdocs.template.mend import CELL_END, CELLS_VARY, IDENTITY, TABLE_END, TABLE_START

__all__ = ["Marker", "OpenElement"]

_NEED_PARAGRAPH = {
    "w:tc",
    "w:hdr",
    "w:ftr",
    "w:footnote",
    "w:endnote",
    "w:comment",
    "w:txbxContent",
}
_SPAN = r'w:val="(\d+)"'
# What must differ from one round of a loop to the next; a number or a name.
_IDENTITIES = {
    "wp:docPr": (("d", r'(?<=\sid=")([^"]*)'),),
    "w:bookmarkStart": (
        ("b", r'(?<=\sw:id=")([^"]*)'),
        ("n", r'(?<=\sw:name=")([^"]*)'),
    ),
    "w:bookmarkEnd": (("e", r'(?<=\sw:id=")([^"]*)'),),
    "w:permStart": (("b", r'(?<=\sw:id=")([^"]*)'),),
    "w:permEnd": (("e", r'(?<=\sw:id=")([^"]*)'),),
}
_CONTROL = (("c", r'(?<=\sw:val=")([^"]*)'),)  # the id of a content control
_SHAPE = (
    ("s", r'(?<=\so:spid=")([^"]*)'),
    ("s", r'(?<=\sid=")([^"]*)'),
)
_SHAPES = {
    f"v:{name}" for name in ("shape", "rect", "line", "oval", "group", "roundrect", "polyline")
}


def _order(change: tuple[int, int, str]) -> tuple[int, int, int]:
    """Where a table ends beside the end of its cell, or the beginning of the next table."""
    start, end, text = change
    return start, end, f"{TABLE_END}{CELL_END}{TABLE_START}".find(text[0])


@dataclass
class OpenElement:
    """An element that has begun."""

    name: str
    depth: int
    """How many branches and loops it stands in."""
    node: nodes.TemplateData
    start: int
    cells: int = 0
    columns: int = 0
    sure_cells: int = 0
    """Of a table: those of its widest row that is there whatever the values."""
    risky: bool = False
    cells_vary: bool = False
    run_properties: str = ""


class Marker:
    """Collects the marks of one part; they are written when the walk is over."""

    def __init__(self, stack: Sequence[OpenElement], *, renumber_drawings: bool) -> None:
        self._stack = stack
        self._renumber_drawings = renumber_drawings
        self._edits: dict[int, tuple[nodes.TemplateData, list[tuple[int, int, str]]]] = {}

    @property
    def has_marks(self) -> bool:
        """Whether there is anything to mend."""
        return bool(self._edits)

    @property
    def table(self) -> OpenElement | None:
        """The innermost open table."""
        return self._innermost("w:tbl")

    def row_of(self, cells: int) -> None:
        """A row of so many cells is there for sure, as far as the innermost branch goes."""
        if table := self.table:
            table.sure_cells = max(table.sure_cells, cells)

    def write(self) -> None:
        """Put the marks into the text of their nodes."""
        for node, changes in self._edits.values():
            for start, end, text in sorted(changes, key=_order, reverse=True):
                node.data = f"{node.data[:start]}{text}{node.data[end:]}"

    def begins(self, name: str, attributes: str, depth: int) -> None:
        """An element begins inside the open ones: columns and cells are counted."""
        if name == "w:gridCol" and (table := self.table):
            table.columns += 1
            table.risky = table.risky or table.depth != depth
        elif name == "w:tc" and (row := self._innermost("w:tr")):
            row.cells += 1
            row.cells_vary = row.cells_vary or row.depth != depth
        elif name in ("w:gridSpan", "w:gridBefore", "w:gridAfter") and (
            row := self._innermost("w:tr")
        ):
            span = re.search(_SPAN, attributes)
            row.risky = row.risky or span is None or row.depth != depth
            more = int(span[1]) if span else 0
            row.cells += more - 1 if name == "w:gridSpan" else more

    def begins_with_a_tag(self, name: str) -> None:
        """An element begins that has a tag in an attribute: a span may be any number."""
        if name == "w:gridSpan" and (row := self._innermost("w:tr")):
            row.risky = True

    def ends(
        self, element: OpenElement, node: nodes.TemplateData, place: int, last_closed: str
    ) -> None:
        """An element ends at a place; `last_closed` is the name of its last child."""
        if element.name == "w:tr" and (table := self.table):
            table.cells_vary = table.cells_vary or element.cells_vary
            fits = 0 < element.cells <= table.columns  # a row without cells is dropped
            table.risky = table.risky or element.risky or not fits
            self.row_of(element.cells)
        elif element.name == "w:tbl":
            if element.risky or element.cells_vary or element.sure_cells != element.columns:
                mark = TABLE_START + (CELLS_VARY if element.cells_vary else "")
                self._add(element.node, element.start, element.start, mark)
                after = place + len("</w:tbl>")
                self._add(node, after, after, TABLE_END)
        elif element.name in _NEED_PARAGRAPH and last_closed != "w:p":
            self._add(node, place, place, CELL_END)

    def identities(
        self, name: str, node: nodes.TemplateData, token: re.Match[str], *, in_loop: bool
    ) -> None:
        """Mark the ids that every round of a loop needs its own of."""
        wanted = _SHAPE if name in _SHAPES else _IDENTITIES.get(name, ())
        if name == "w:id" and self._stack and self._stack[-1].name == "w:sdtPr":
            wanted = _CONTROL
        if not wanted or not (in_loop or (name == "wp:docPr" and self._renumber_drawings)):
            return
        for letter, pattern in wanted:
            if found := re.search(pattern, token.group()):
                start = token.start() + found.start()
                marked = f"{IDENTITY}{letter}{found.group()}{IDENTITY}"
                self._add(node, start, start + len(found.group()), marked)

    def _innermost(self, name: str) -> OpenElement | None:
        return next((element for element in reversed(self._stack) if element.name == name), None)

    def _add(self, node: nodes.TemplateData, start: int, end: int, text: str) -> None:
        self._edits.setdefault(id(node), (node, []))[1].append((start, end, text))
