"""Tracked changes settled: a document as if all were accepted, or as it stood before them.

Nothing is left of them: words, paragraph marks, rows, cells and formats (ECMA-376 part 1, 17.13.5).
"""

from collections.abc import Iterable

from ntmdocs.word.elements import Element, parent_of
from ntmdocs.word.names import w

__all__ = ["CHANGES", "accept_changes", "has_changes", "refuse_changes"]

_CAME = (w("ins"), w("moveTo"))
_WENT = (w("del"), w("moveFrom"))
_FORMATS = tuple(
    map(
        w,
        (
            *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange"),
            *("trPrChange", "tcPrChange", "tblPrExChange", "numberingChange"),
        ),
    )
)
_RANGES = tuple(
    w(f"{name}{end}")
    for name in (
        *("moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange"),
        *("customXmlMoveFromRange", "customXmlMoveToRange"),
    )
    for end in ("Start", "End")
)
_CELLS = (w("cellIns"), w("cellDel"), w("cellMerge"))
CHANGES = (*_CAME, *_WENT, *_FORMATS, *_CELLS)
"""The elements that each stand for a tracked change."""
_DELETED = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
_PROPERTIES = tuple(map(w, ("rPr", "trPr", "ctrlPr")))
_STAYS = {
    w("pPr"): (w("rPr"), w("sectPr")),
    w("sectPr"): (w("headerReference"), w("footerReference")),
}
"""What a former format does not speak of."""


def has_changes(root: Element) -> bool:
    """Whether anything in it is a tracked change."""
    return next(root.iter(*CHANGES, *_RANGES), None) is not None


def accept_changes(root: Element) -> None:
    """Take every tracked change as accepted, in place."""
    _settle(root, stays=_CAME, goes=_WENT, cell_goes=w("cellDel"))
    for change in [*root.iter(*_FORMATS)]:
        _drop(change)


def refuse_changes(root: Element) -> None:
    """Take every tracked change as refused, in place."""
    _settle(root, stays=_WENT, goes=_CAME, cell_goes=w("cellIns"))
    for change in [*root.iter(*_FORMATS)]:
        _restore(change)


def _settle(
    root: Element, *, stays: tuple[str, ...], goes: tuple[str, ...], cell_goes: str
) -> None:
    _settle_rows(root, goes, cell_goes)
    joined = [paragraph for paragraph in root.iter(w("p")) if _mark_goes(paragraph, goes)]
    for mark in [*root.iter(*goes)]:
        _drop(mark)
    for mark in [*root.iter(*stays)]:
        _drop(mark) if parent_of(mark).tag in _PROPERTIES else _unwrap(mark)
    for text in root.iter(*_DELETED):
        text.tag = _DELETED[str(text.tag)]
    for one in [*root.iter(*_RANGES, *_CELLS)]:
        _drop(one)
    for paragraph in reversed(joined):  # a chain of them is moved once, from its end
        _join_next(paragraph)


def _settle_rows(root: Element, goes: tuple[str, ...], cell_goes: str) -> None:
    for row in [*root.iter(w("tr"))]:
        marks = row.find(w("trPr"))
        if marks is not None and any(marks.find(name) is not None for name in goes):
            _drop(row)
    for mark in [*root.iter(cell_goes)]:
        _drop(parent_of(parent_of(mark)))  # w:tc/w:tcPr/w:cellDel
    for row in [*root.iter(w("tr"))]:
        if row.find(f".//{w('tc')}") is None:
            _drop(row)
    for table in [*root.iter(w("tbl"))]:
        if table.find(f".//{w('tr')}") is None:
            _drop(table)


def _mark_goes(paragraph: Element, goes: Iterable[str]) -> bool:
    marks = paragraph.find(w("pPr/rPr"))
    return marks is not None and any(marks.find(name) is not None for name in goes)


def _join_next(paragraph: Element) -> None:
    """A paragraph whose mark goes has the mark, and with it the format, of the next one.

    Without a next one (a table follows, or the cell ends) it goes only where it is empty.
    """
    content = [child for child in paragraph if child.tag != w("pPr")]
    following = paragraph.getnext()
    if following is None or following.tag != w("p"):
        if following is not None and not content:
            _drop(paragraph)
        return
    place = 1 if following.find(w("pPr")) is not None else 0
    following[place:place] = content
    _drop(paragraph)


def _restore(change: Element) -> None:
    """The properties as they were before a change of format."""
    properties, former = parent_of(change), next(iter(change), None)
    if former is None or change.tag == w("numberingChange"):
        _drop(change)
        return
    stay = _STAYS.get(str(properties.tag), ())
    for child in list(properties):
        if child.tag not in stay:
            properties.remove(child)
    place = 0 if properties.tag == w("pPr") else len(properties)
    properties[place:place] = list(former)


def _unwrap(mark: Element) -> None:
    parent = parent_of(mark)
    place = parent.index(mark)
    parent[place : place + 1] = list(mark)


def _drop(one: Element) -> None:
    parent_of(one).remove(one)
