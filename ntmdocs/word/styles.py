"""What format a paragraph has in the end: its own, over its styles', over the document's.

The cascade, from what counts least: the document's defaults, the style of the table it stands in,
the style of the paragraph with all that this is based on, the paragraph itself. Formats that come
with a list's numbering are not looked up.
"""

from collections.abc import Mapping
from typing import TypeAlias

from ntmdocs.word.elements import Element, element, written
from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.names import NAMESPACES, w

__all__ = ["Format", "Styles"]

Format: TypeAlias = Mapping[str, str]
"""Properties in force: `{"jc@val": "both", "ind@left": "720", "b@val": "1"}`.

Attributes stand apart, since one level may say the left indent and another the right. What has
parts (borders, tab stops) is one value, as XML. What can be said in two ways is said in one: on
and off as 1 and 0, a hanging line as a first line to the left, `start` and `end` as left and right.
"""

_NAMESPACE = f"{{{NAMESPACES['w']}}}"
_NO_FORMAT = {"pStyle", "rPr", "sectPr", "pPrChange", "rPrChange"}
_ON_OFF = {"true": "1", "on": "1", "false": "0", "off": "0"}
_SAME_AS = {"ind@start": "ind@left", "ind@end": "ind@right"}


class Styles:
    """The styles of a document; without any, a paragraph has what it says itself."""

    def __init__(self, root: Element | None) -> None:
        root = element("styles") if root is None else root
        styles = root.findall(w("style"))
        self._styles = {style.get(w("styleId")): style for style in styles}
        self._usual = {
            style.get(w("type")): style.get(w("styleId"))
            for style in styles
            if style.get(w("default")) in ("1", "true", "on")
        }
        self._defaults = {
            kind: _said(root.find(w(f"docDefaults/{kind}Default/{kind}")))
            for kind in ("pPr", "rPr")
        }
        self._of_style: dict[tuple[str | None, str], Format] = {}

    def paragraph_format(self, paragraph: Element) -> Format:
        """Indents, spacing, alignment, …: what is in force for a paragraph."""
        return {**self._inherited(paragraph, "pPr"), **_said(paragraph.find(w("pPr")))}

    def text_format(self, paragraph: Element) -> Format:
        """Font, size, bold, …: what is in force for a run of the paragraph that says nothing."""
        return self._inherited(paragraph, "rPr")

    def size_of(self, style: str | None = None) -> Length | None:
        """How large the letters of a paragraph of that style are; without one, of the usual style.

        None where the document has no such style, and where none of its levels says a size.
        """
        if style is not None and style not in self._styles:
            return None
        name = self._usual.get("paragraph") if style is None else style
        half_points = {**self._defaults["rPr"], **self._chain(name, "rPr")}.get("sz@val", "")
        return Pt(int(half_points) / 2) if half_points.isdecimal() else None

    def _inherited(self, paragraph: Element, kind: str) -> Format:
        table = next(paragraph.iterancestors(w("tbl")), None)
        of_table = {} if table is None else self._of(table.find(w("tblPr/tblStyle")), "table", kind)
        of_paragraph = self._of(paragraph.find(w("pPr/pStyle")), "paragraph", kind)
        return {**self._defaults[kind], **of_table, **of_paragraph}

    def _of(self, reference: Element | None, of_what: str, kind: str) -> Format:
        """What the named style says; the usual one where none is named, or one that is missing."""
        name = None if reference is None else reference.get(w("val"))
        return self._chain(name if name in self._styles else self._usual.get(of_what), kind)

    def _chain(self, name: str | None, kind: str) -> Format:
        """What a style says, over what it is based on."""
        if (name, kind) not in self._of_style:
            self._of_style[name, kind] = {}  # a style based on itself ends here
            style = self._styles.get(name)
            if style is not None:
                base = style.find(w("basedOn"))
                below = {} if base is None else self._chain(base.get(w("val")), kind)
                self._of_style[name, kind] = {**below, **_said(style.find(w(kind)))}
        return self._of_style[name, kind]


def _said(properties: Element | None) -> Format:
    """What one level says."""
    said: dict[str, str] = {}
    for child in () if properties is None else properties.iterchildren("*"):
        name = str(child.tag).removeprefix(_NAMESPACE)
        if name in _NO_FORMAT:
            continue
        if len(child):
            said[name] = written(child)
        elif not child.attrib:
            said[f"{name}@val"] = "1"
        for attribute, value in child.attrib.items():
            key = f"{name}@{str(attribute).removeprefix(_NAMESPACE)}"
            said[_SAME_AS.get(key, key)] = _ON_OFF.get(str(value), str(value))
    if (hanging := said.pop("ind@hanging", None)) is not None:
        said["ind@firstLine"] = f"-{hanging}"
    return said
