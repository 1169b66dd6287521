"""The walk through WordprocessingML: what stands in the text itself, whatever wraps it.

Content controls, smart tags, hyperlinks and custom XML are looked through. What is written in
several ways for several programs (`mc:AlternateContent`) is read in its first way.
"""

from collections.abc import Iterator

from ntmdocs.word.elements import Element
from ntmdocs.word.names import mc, w

__all__ = ["blocks", "boxes", "cells", "inline", "rows", "shapes"]

_WRAPPERS = frozenset(
    (
        *map(w, ("sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple")),
        *map(w, ("ins", "moveTo", "dir", "bdo", "ruby", "rubyBase")),
    )
)
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_ALTERNATIVES = mc("AlternateContent")
_RUN_PARTS = (w("drawing"), w("pict"), w("object"))
_BOX = w("txbxContent")


def blocks(parent: Element) -> Iterator[Element]:
    """Its paragraphs and tables."""
    return _through(parent, (w("p"), w("tbl")))


def rows(table: Element) -> Iterator[Element]:
    """The rows of a table."""
    return _through(table, (w("tr"),))


def cells(row: Element) -> Iterator[Element]:
    """The cells of a row."""
    return _through(row, (w("tc"),))


def inline(paragraph: Element) -> Iterator[Element]:
    """The runs of a paragraph, those of formulas too."""
    return _through(paragraph, (w("r"), f"{_MATH}r"))


def shapes(paragraph: Element) -> Iterator[Element]:
    """The drawings anchored in its runs."""
    for run in inline(paragraph):
        yield from _through(run, _RUN_PARTS)


def boxes(shape: Element) -> Iterator[Element]:
    """The outermost text boxes in a drawing."""
    for child in _chosen(shape):
        if child.tag == _BOX:
            yield child
        else:
            yield from boxes(child)


def _through(parent: Element, wanted: tuple[str, ...]) -> Iterator[Element]:
    for child in parent.iterchildren("*"):
        if child.tag in wanted:
            yield child
        elif child.tag in _WRAPPERS or str(child.tag).startswith(_MATH):
            yield from _through(child, wanted)
        elif child.tag == _ALTERNATIVES:
            branch = next(child.iterchildren("*"), None)
            if branch is not None:
                yield from _through(branch, wanted)


def _chosen(parent: Element) -> Iterator[Element]:
    for child in parent.iterchildren("*"):
        if child.tag == _ALTERNATIVES:
            branch = next(child.iterchildren("*"), None)
            if branch is not None:
                yield from branch.iterchildren("*")
        else:
            yield child
