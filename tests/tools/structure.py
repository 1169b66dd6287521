"""What the Open XML SDK does not see and Word does: read from the XML itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import normpath

from lxml import etree

from ntmdocs.word.elements import Element, parse_xml
from ntmdocs.word.package import read_package

__all__ = ["structure_problems"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ID_ATTRIBUTES = ("id", "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}id")


def structure_problems(docx: bytes) -> list[str]:
    """Tables without rows, cells without a paragraph at their end, doubled ids, lost relations."""
    parts = read_package(docx)
    found: list[str] = []
    for name, content in parts.items():
        if name.endswith(".xml"):
            root = parse_xml(content)
            found += [f"{name}: {problem}" for problem in _in_part(root)]
    return [*found, *_lost_relations(parts)]


def _in_part(root: Element) -> Iterator[str]:
    for table in root.iter(f"{_W}tbl"):
        rows = table.findall(f"{_W}tr")
        if not rows:
            yield "a table without rows"
        columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
        for row in rows:
            spans = [cell.find(f"{_W}tcPr/{_W}gridSpan") for cell in row.findall(f"{_W}tc")]
            wide = sum(1 if span is None else int(span.get(f"{_W}val") or 1) for span in spans)
            if wide != columns:
                yield f"a row of {wide} columns in a table of {columns}"
    for cell in root.iter(f"{_W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{_W}p":
            yield "a cell that does not end in a paragraph"
    body = root.find(f"{_W}body")
    if body is not None and (len(body) < 2 or body[-2].tag != f"{_W}p"):
        yield "a body whose last block is no paragraph"
    for element in ("bookmarkStart", "docPr"):
        ids = Counter(
            one.get(key)
            for one in root.iter()
            if etree.QName(one).localname == element
            for key in _ID_ATTRIBUTES
            if one.get(key)
        )
        yield from (f"{element} id {one} stands twice" for one, count in ids.items() if count > 1)


def _lost_relations(parts: dict[str, bytes]) -> Iterator[str]:
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = PurePosixPath(name.split("_rels/")[0])
        for relation in parse_xml(content):
            target = relation.get("Target") or ""
            if relation.get("TargetMode") != "External" and normpath(folder / target) not in parts:
                yield f"{name}: {target} is not in the package"
