"""Accepts or refuses all tracked changes of a DOCX, as ECMA-376 says; knows nothing of ntmdocs.

And the body as plain values to compare: every paragraph with its properties and its runs of one
format, every row, cell and page set-up. What Word does not tell apart is told the same here: how
text is cut into runs, empty property elements, headers said or inherited.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from lxml import etree

from ntmdocs.word.package import read_package

__all__ = ["accept_all", "body_of", "changes_in", "plain_body", "refuse_all"]

Element = Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHANGES = (
    *("pPrChange", "rPrChange", "sectPrChange"),
    *("tblPrChange", "tblGridChange", "tcPrChange", "trPrChange"),
)
_REFERENCES = (f"{_W}headerReference", f"{_W}footerReference")


def body_of(docx: bytes) -> Element:
    """The body of a document."""
    return etree.fromstring(read_package(docx)["word/document.xml"]).find(f"{_W}body")


def changes_in(body: Element) -> dict[str, int]:
    """How many marks of each kind there are."""
    names = ("ins", "del", *_CHANGES)
    return {name: count for name in names if (count := len(list(body.iter(f"{_W}{name}"))))}


def accept_all(body: Element) -> Element:
    """All changes accepted, in place."""
    return _settle(body, gone="del", kept="ins", is_accepted=True)


def refuse_all(body: Element) -> Element:
    """All changes refused, in place."""
    return _settle(body, gone="ins", kept="del", is_accepted=False)


def _settle(body: Element, *, gone: str, kept: str, is_accepted: bool) -> Element:
    _settle_rows(body, gone, kept)
    _settle_runs(body, gone, kept)
    _settle_paragraphs(body, gone, kept)
    for name in _CHANGES:
        for change in list(body.iter(f"{_W}{name}")):
            if not is_accepted:
                _restore(change)
            change.getparent().remove(change)
    assert changes_in(body) == {}
    return body


def _settle_rows(body: Element, gone: str, kept: str) -> None:
    for row in list(body.iter(f"{_W}tr")):
        if row.find(f"{_W}trPr/{_W}{gone}") is not None:
            row.getparent().remove(row)
        for mark in row.findall(f"{_W}trPr/{_W}{kept}"):
            mark.getparent().remove(mark)
    for table in list(body.iter(f"{_W}tbl")):
        if table.find(f"{_W}tr") is None:
            table.getparent().remove(table)


def _settle_runs(body: Element, gone: str, kept: str) -> None:
    for mark in list(body.iter(f"{_W}{gone}")):
        if mark.getparent().tag != f"{_W}rPr":
            mark.getparent().remove(mark)
    for mark in list(body.iter(f"{_W}{kept}")):
        if mark.getparent().tag != f"{_W}rPr":
            for child in list(mark):
                mark.addprevious(child)
            mark.getparent().remove(mark)
    for deleted, plain in (("delText", "t"), ("delInstrText", "instrText")):
        for text in list(body.iter(f"{_W}{deleted}")):
            text.tag = f"{_W}{plain}"


def _settle_paragraphs(body: Element, gone: str, kept: str) -> None:
    """A paragraph whose mark goes joins the next one, whose mark (and so format) stays.

    Before a table there is none to join: an empty one goes, one with words would stay.
    """
    for paragraph in list(body.iter(f"{_W}p")):
        marks = paragraph.find(f"{_W}pPr/{_W}rPr")
        if marks is None:
            continue
        goes = marks.find(f"{_W}{gone}") is not None
        for name in (gone, kept):
            for mark in marks.findall(f"{_W}{name}"):
                marks.remove(mark)
        if not goes:
            continue
        content = [child for child in paragraph if child.tag != f"{_W}pPr"]
        following = paragraph.getnext()
        if content:
            assert following.tag == f"{_W}p", "a mark that goes, and words without a paragraph"
            place = 1 if following.find(f"{_W}pPr") is not None else 0
            following[place:place] = content
        assert following is not None, "the last mark of a cell or of the body cannot go"
        paragraph.getparent().remove(paragraph)


def _restore(change: Element) -> None:
    """The properties as they were before a change of format; what it does not speak of stays."""
    properties = change.getparent()
    old = change[0]
    stay = {"pPr": ("rPr", "sectPr"), "sectPr": ("headerReference", "footerReference")}
    names = {f"{_W}{name}" for name in stay.get(etree.QName(properties).localname, ())}
    for child in list(properties):
        if child.tag not in names and child is not change:
            properties.remove(child)
    at_front = etree.QName(properties).localname == "pPr"
    place = 0 if at_front else len(properties) - 1
    properties[place:place] = list(old)


def plain_body(body: Element) -> list[Any]:
    """The body as values."""
    values = [_block(child) for child in body if child.tag != f"{_W}sectPr"]
    inherited: dict[Any, str] = {}
    sections = []
    for section in body.iter(f"{_W}sectPr"):
        for one in section:
            if one.tag in _REFERENCES:
                inherited[one.tag, one.get(f"{_W}type")] = _written(one)
        own = [_written(one) for one in section if one.tag not in _REFERENCES]
        sections.append((sorted(inherited.values()), own))
    return [*values, ("sections", sections)]


def _block(block: Element) -> Any:
    name = etree.QName(block).localname
    if name == "p":
        return ("p", _paragraph_look(block), _runs(block))
    if name == "tbl":
        outside = [_written(child) for child in block if child.tag != f"{_W}tr"]
        return ("tbl", outside, [_row(row) for row in block.iterchildren(f"{_W}tr")])
    return (name, _written(block))


def _row(row: Element) -> Any:
    cells = [
        [_properties(cell.find(f"{_W}tcPr")), *(_block(one) for one in cell if _is_block(one))]
        for cell in row.iterchildren(f"{_W}tc")
    ]
    return ([_properties(one) for one in row if one.tag != f"{_W}tc"], cells)


def _is_block(one: Element) -> bool:
    return one.tag in (f"{_W}p", f"{_W}tbl")


def _paragraph_look(paragraph: Element) -> Any:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return []
    mark = properties.find(f"{_W}rPr")
    apart = (f"{_W}rPr", f"{_W}sectPr")
    own = [_written(one) for one in properties if one.tag not in apart]
    ends_section = properties.find(f"{_W}sectPr") is not None
    return [*own, *(["mark", *_properties(mark)] if _properties(mark) else []), ends_section]


def _runs(paragraph: Element) -> list[Any]:
    """(format, text or other content) with neighbours of one format joined."""
    pieces = []
    for run in paragraph:
        if run.tag == f"{_W}pPr":
            continue
        look = _properties(run.find(f"{_W}rPr"))
        if run.tag != f"{_W}r":
            pieces.append((None, _written(run)))
            continue
        for child in run:
            if child.tag == f"{_W}t":
                pieces += [(look, letter) for letter in child.text or ""]
            elif child.tag != f"{_W}rPr":
                pieces.append((look, _written(child)))
    return [
        (look, "".join(text for _, text in group))
        for look, group in groupby(pieces, key=lambda piece: piece[0])
    ]


def _properties(properties: Element | None) -> list[str]:
    return [] if properties is None else [_written(one) for one in properties]


def _written(one: Element) -> str:
    """An element as a string that depends on nothing around it."""
    attributes = "".join(f" {name}={value!r}" for name, value in sorted(one.attrib.items()))
    return f"<{one.tag}{attributes}>{one.text or ''}{''.join(map(_written, one))}"
