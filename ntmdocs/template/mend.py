"""Mends in a filled part what could go wrong there, at the marks left when it was compiled.

A table without rows is dropped, as is a row without cells; a cell without a paragraph at its end
gets one (Word opens neither); a table's grid fits its rows, and where cells were made by a loop
(`{%tc %}`) their widths fit the grid; ids inside loops are fresh.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

from ntmdocs.patterns import regex
from ntmdocs.template.marks import CELL_END, CELLS_VARY, IDENTITY, TABLE_END, TABLE_START
from ntmdocs.word.elements import Element, parse_xml, written
from ntmdocs.word.names import w

__all__ = ["mend_tree", "mended"]

_IDENTITY = f"{IDENTITY}(.)([^{IDENTITY}]*){IDENTITY}"
_LONG = 50_000  # characters of a table that is not kept: no head or end of a paper
_WORDS = regex(">[^<>]+<")  # nothing is mended in them
_EMPTY_PARAGRAPH = r"<w:p(?: [^<>]*)?/>\Z"
_FIRST_DRAWING = 1001  # docxtpl numbers drawings from here
_FIRST_OTHER = 500_001  # far from what Word has given


def mended(text: str, names: Mapping[str | None, str]) -> str:
    """The part without marks; `names` are its namespaces."""
    if IDENTITY in text:
        text = re.sub(_IDENTITY, _FreshIdentities(), text)
    if CELL_END in text:
        first, *rest = text.split(CELL_END)
        text = first
        pieces = [first]
        for piece in rest:
            ends_well = pieces[-1].endswith("</w:p>") or re.search(
                _EMPTY_PARAGRAPH, pieces[-1][-400:]
            )
            pieces += [piece] if ends_well else ["<w:p/>", piece]
        text = "".join(pieces)
    return _with_tables(text, names) if TABLE_START in text else text


class _FreshIdentities:
    """Gives ids in the order of the text: drawings all anew, the rest from the second time on."""

    def __init__(self) -> None:
        self._drawings = _FIRST_DRAWING - 1
        self._others = _FIRST_OTHER - 1
        self._used: set[tuple[str, str]] = set()
        self._open: dict[str, str] = {}

    def __call__(self, found: re.Match[str]) -> str:
        kind, old = found[1], found[2]
        if kind == "d":
            self._drawings += 1
            return str(self._drawings)
        if kind == "e":
            return self._open.get(old, old)
        new = old
        if (kind, old) in self._used:
            self._others += 1
            number = str(self._others)
            new = number if kind in ("b", "c") else f"{old.rstrip('0123456789')}{number}"
            if kind == "n":
                new = f"{old[:30]}_{number}"
        self._used.add((kind, old))
        if kind == "b":
            self._open[old] = new
        return new


def _with_tables(text: str, names: Mapping[str | None, str]) -> str:
    """Each marked table mended, the inner ones first."""
    before, *tables = text.split(TABLE_START)
    opened: list[list[str]] = [[before]]
    for table in tables:
        inside, *behind = table.split(TABLE_END)
        opened.append([inside])
        for piece in behind:
            whole = "".join(opened.pop())
            opened[-1] += (_mended_table(whole, names), piece)
    return "".join(opened[0])


def _mended_table(text: str, names: Mapping[str | None, str]) -> str:
    spaces = "".join([f' xmlns{":" + name if name else ""}="{uri}"' for name, uri in names.items()])
    if len(text) < _LONG and "&#" not in text:  # a sign by its number is written as itself
        cells = _WORDS.sub(">_<", text)
        if _remembered(cells, spaces) == cells:
            return text
    return _mended_in(text, spaces)


def _mended_in(text: str, spaces: str) -> str:
    """A table mended where these namespaces are declared."""
    cells_vary = text.startswith(CELLS_VARY)
    text = text.removeprefix(CELLS_VARY)
    try:
        root = parse_xml(f"<x{spaces}>{text}</x>".encode())
    except etree.XMLSyntaxError:
        return text  # not proved: the check of the whole part will say where
    table = root[0]
    if _drop_empty(table):
        return ""
    widths = _fit_grid(table)
    for row in _own(table, "tr") if cells_vary and any(widths) else ():
        _fit_cells(row, widths)
    whole = written(root)
    return whole[whole.index(">") + 1 : whole.rindex("</")]


# Head and end of a paper are tables, in the papers of a batch of the same cells with other words.
_remembered = lru_cache(maxsize=64)(_mended_in)


def _drop_empty(table: Element) -> bool:
    """Drop rows without cells; whether no row is left."""
    for row in _own(table, "tr"):
        parent = row.getparent()
        if parent is not None and not _own(row, "tc"):
            parent.remove(row)
    return not _own(table, "tr")


def mend_tree(root: Element) -> bool:
    """The same for a whole part already filled; whether anything was wrong."""
    changed = False
    for table in reversed(list(root.iter(w("tbl")))):
        parent = table.getparent()
        if parent is not None and _drop_empty(table):
            parent.remove(table)
            changed = True
    for cell in root.iter(w("tc")):
        if not len(cell) or cell[-1].tag != w("p"):
            etree.SubElement(cell, w("p"))
            changed = True
    return changed


def _own(element: Element, name: str) -> list[Element]:
    """The table's own rows or the row's own cells, also inside content controls."""
    found = []
    for child in element:
        if child.tag == w(name):
            found.append(child)
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml"), w("ins")):
            found += _own(child, name)
    return found


def _number(element: Element | None, default: int) -> int:
    value = "" if element is None else element.get(w("val")) or element.get(w("w")) or ""
    return int(float(value)) if re.fullmatch(r"[\d.]+", value) else default


def _span(cell: Element) -> int:
    return _number(cell.find(w("tcPr/gridSpan")), 1)


def _beside(row: Element) -> int:
    """Columns left free before and after the cells."""
    properties = row.find(w("trPr"))
    if properties is None:
        return 0
    return sum(_number(properties.find(w(name)), 0) for name in ("gridBefore", "gridAfter"))


def _fit_grid(table: Element) -> list[int]:
    """As many columns as cells, in the table's old width; as docxtpl reckons it."""
    grid = table.find(w("tblGrid"))
    if grid is None:
        return []
    columns = grid.findall(w("gridCol"))
    rows = _own(table, "tr")
    before = [_number(column, 0) for column in columns]
    most_cells = max(len(_own(row, "tc")) for row in rows)
    widths = _narrowed(before, most_cells - len(before)) if most_cells > len(before) else before
    most = max(sum(map(_span, _own(row, "tc"))) + _beside(row) for row in rows)
    if 0 < most < len(widths):
        spare, widths = sum(widths[most:]), widths[:most]
        widths = [width + spare // most for width in widths]
    if widths == before:
        return widths
    for column in columns:
        grid.remove(column)
    for place, width in enumerate(widths):
        grid.insert(place, etree.Element(w("gridCol"), {w("w"): str(width)}))
    return widths


def _narrowed(widths: list[int], more: int) -> list[int]:
    """Room made for more columns of an even width."""
    total = sum(widths)
    if not total:
        return widths
    old_average, new_average = total / len(widths), total / (len(widths) + more)
    return [int(width * new_average / old_average) for width in widths] + [int(new_average)] * more


def _fit_cells(row: Element, widths: list[int]) -> None:
    """The cells' widths are those of the columns that they span."""
    properties = row.find(w("trPr"))
    place = 0 if properties is None else _number(properties.find(w("gridBefore")), 0)
    for cell in _own(row, "tc"):
        span = _span(cell)
        width = cell.find(w("tcPr/tcW"))
        if width is not None:
            width.set(w("w"), str(sum(widths[place : place + span])))
            width.set(w("type"), "dxa")
        place += span
