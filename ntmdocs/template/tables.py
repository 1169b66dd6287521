"""Mends tables in a filled part, where what they have for rows and cells is known only then.

A table without rows is dropped, as is a row without cells; a table's grid fits its rows, and where
cells were made by a loop (`{%tc %}`) their widths fit the grid.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

from ntmdocs.patterns import regex
from ntmdocs.template.mend import CELLS_VARY, TABLE_END, TABLE_START
from ntmdocs.word.elements import Element, parse_xml, written
from ntmdocs.word.names import w

__all__ = ["mend_tree", "with_tables"]

_LONG = 50_000  # characters of a table that is not kept: no head or end of a paper
_WORDS = regex(">[^<>]+<")  # nothing is mended in them


def with_tables(text: str, names: Mapping[str | None, str]) -> str:
    """Each marked table mended, the inner ones first; `names` are the namespaces of the part."""
    if TABLE_START not in text:
        return text
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
    """Tables and cells of a whole part already filled; whether anything was wrong."""
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
