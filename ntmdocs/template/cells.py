"""docxtpl's tags for the cell they stand in: `colspan`, `cellbg`, `vm` and `hm`."""

import re
from collections.abc import Callable

from lxml import etree

from ntmdocs.template.pieces import add_before
from ntmdocs.word.elements import Element
from ntmdocs.word.names import w

__all__ = ["shape_cell"]

# As the schema orders what a cell says of itself.
_ORDER = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar"),
    *("textDirection", "tcFitText", "vAlign", "hideMark"),
)
_Made = Callable[[str], str]


def shape_cell(cell: Element, words: Element, body: str, block: _Made, value: _Made) -> None:
    """Put what a tag says into its cell; `words` is the text it stood in.

    `block` and `value` make the marks of further tags, out of what these have between the braces.
    """
    keyword, _, rest = body.partition(" ")
    if keyword == "colspan":
        _say(cell, "gridSpan", val=value(rest.strip()))
    elif keyword == "cellbg":
        _say(cell, "shd", val="clear", color="auto", fill=value(rest.strip()))
    elif keyword == "vm":
        first = f"{block('if loop.first')}restart{block('else')}continue{block('endif')}"
        _say(cell, "vMerge", val=first)
        words.text = f"{block('if loop.first')}{words.text or ''}{block('endif')}"
    else:
        span = cell.find(w("tcPr/gridSpan"))
        own = re.sub(r"\D", "", "" if span is None else span.get(w("val")) or "")
        number = f"{own} * loop.length" if own else "loop.length"
        _say(cell, "gridSpan", val=value(number))
        add_before(cell, block("if loop.first"))
        cell.tail = block("endif") + (cell.tail or "")


def _say(cell: Element, name: str, **values: str) -> None:
    """The cell's own property, in its place among the others."""
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    for old in properties.findall(w(name)):
        properties.remove(old)
    said = etree.Element(w(name), {w(key): text for key, text in values.items()})
    before = {w(other) for other in _ORDER[: _ORDER.index(name)]}
    place = sum(1 for child in properties if child.tag in before)
    properties.insert(place, said)
