"""Styles by their names: a program that saves a file may give them other ids.

LibreOffice makes a style's id of the letters of its name that are plain (`Bảng chữ` → `Bngch`).
Whoever looks for an id, or writes paragraphs in a style, then finds none.
"""

from collections.abc import Mapping

from ntmdocs.word.elements import Element, parse_xml, part_xml
from ntmdocs.word.names import STYLES, w

__all__ = ["styles_by_name", "with_ids"]

_REFERENCES = tuple(map(w, ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")))


def styles_by_name(styles: bytes) -> dict[str, str]:
    """The id of each style, by its name without regard to capitals."""
    found = {}
    for style in parse_xml(styles).iter(w("style")):
        name = style.find(w("name"))
        if name is not None:
            found[(name.get(w("val")) or "").casefold()] = style.get(w("styleId")) or ""
    return found


def with_ids(parts: Mapping[str, bytes], wanted: Mapping[str, str]) -> dict[str, bytes]:
    """The parts that change where styles of these names get the wanted ids."""
    own = styles_by_name(parts[STYLES]) if wanted and STYLES in parts else {}
    taken = set(own.values())
    new = {own[name]: style for name, style in wanted.items() if name in own}
    new = {old: style for old, style in new.items() if old != style and style not in taken}
    if not new:
        return {}
    return {
        name: _renamed(content, new)
        for name, content in parts.items()
        if name.startswith("word/") and name.endswith(".xml") and b"tyle" in content
    }


def _renamed(content: bytes, new: Mapping[str, str]) -> bytes:
    root = parse_xml(content)
    for reference in root.iter(*_REFERENCES):
        _set(reference, w("val"), new)
    for style in root.iter(w("style")):
        _set(style, w("styleId"), new)
    return part_xml(root)


def _set(element: Element, name: str, new: Mapping[str, str]) -> None:
    value = element.get(name) or ""
    if value in new:
        element.set(name, new[value])
