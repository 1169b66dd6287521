"""What is put right in the two documents before and after they are compared."""

from collections.abc import Iterable

from lxml import etree

from ntmdocs.word.elements import Element, parent_of
from ntmdocs.word.names import w, w14, wp

__all__ = ["first_number", "prepare", "unique_drawings"]

# Traces of Word's own sessions, and numbers that must not stand twice.
_TRACES = ("rsidR", "rsidRDefault", "rsidRPr", "rsidP", "rsidDel", "rsidTr", "rsidSect")
_ATTRIBUTES = {*map(w, _TRACES), w14("paraId"), w14("textId")}
_NOISE = (w("proofErr"), w("lastRenderedPageBreak"), etree.Comment, etree.PI)
_BLOCKS = {w(name) for name in ("p", "tbl", "tr", "tc")}
_ANCHORS = [
    w(name)
    for name in (
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("commentReference", "permStart", "permEnd"),
    )
]
_CONTROLS = (w("sdt"), w("customXml"))
_PROPERTIES = (w("customXmlPr"),)
_BETWEEN_BLOCKS = {w(name) for name in ("body", "tbl", "tr", "tc")}
_DRAWING = wp("docPr")


def prepare(old: Element, new: Element) -> None:
    """Take out of both what is not compared, and of the old one what must not stand twice."""
    for root in (old, new):
        for noise in list(root.iter(*_NOISE)):
            parent_of(noise).remove(noise)
        for element in root.iter(etree.Element):
            for name in _ATTRIBUTES.intersection(element.attrib):
                del element.attrib[name]
        _dissolve_controls(root)
    for anchor in list(old.iter(*_ANCHORS)):
        parent_of(anchor).remove(anchor)
    for anchor in list(new.iter(*_ANCHORS)):
        _move_into_paragraph(anchor)


def _dissolve_controls(root: Element) -> None:
    """Content controls around paragraphs, tables, rows or cells give way to what they hold."""
    for control in reversed(list(root.iter(*_CONTROLS))):
        content = control.find(w("sdtContent")) if control.tag == w("sdt") else control
        held = [
            child for child in (() if content is None else content) if child.tag not in _PROPERTIES
        ]
        if any(child.tag in _BLOCKS for child in held):
            for child in held:
                control.addprevious(child)
            parent_of(control).remove(control)


def _move_into_paragraph(anchor: Element) -> None:
    """A bookmark between blocks goes into the paragraph after it, or before it."""
    if parent_of(anchor).tag not in _BETWEEN_BLOCKS:
        return
    after = (found for sibling in anchor.itersiblings() for found in sibling.iter(w("p")))
    before = (
        found
        for sibling in anchor.itersiblings(preceding=True)
        for found in reversed(list(sibling.iter(w("p"))))
    )
    if (paragraph := next(after, None)) is not None:
        paragraph.insert(0 if paragraph.find(w("pPr")) is None else 1, anchor)
    elif (paragraph := next(before, None)) is not None:
        paragraph.append(anchor)


def first_number(roots: Iterable[Element]) -> int:
    """The first that no bookmark, comment or change has."""
    elements = (element for root in roots for element in root.iter(etree.Element))
    numbers = (element.get(w("id")) or "" for element in elements)
    return max((int(number) for number in numbers if number.isdecimal()), default=0) + 1


def unique_drawings(root: Element) -> None:
    """A drawing that stands in old and new words has one number in each."""
    drawings = list(root.iter(_DRAWING))
    last = max((int(drawing.get("id") or 0) for drawing in drawings), default=0)
    seen: set[str | None] = set()
    for drawing in drawings:
        if drawing.get("id") in seen:
            last += 1
            drawing.set("id", str(last))
        seen.add(drawing.get("id"))
