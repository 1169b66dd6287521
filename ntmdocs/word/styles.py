"""What format a paragraph has in the end: its own, over its styles', over the document's.

The cascade, from what counts least: the document's defaults, the style of the table it stands in,
the style of the paragraph with all that this is based on, the paragraph itself; for a run also the
style of letters it names, and what it says itself. What a table's style says of its first row or
last column alone is not looked up, and the indents of a list stand with its numbers (`numbering`).
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from ntmdocs.word.elements import Element, element, written
from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.names import NAMESPACES, w

__all__ = ["Format", "Styles", "said_by"]

Format: TypeAlias = Mapping[str, str]
"""Properties in force: `{"jc@val": "both", "ind@left": "720", "b@val": "1"}`.

Attributes stand apart, since one level may say the left indent and another the right. What has
parts (borders, tab stops) is one value, as XML. What can be said in two ways is said in one: on
and off as 1 and 0, a hanging line as a first line to the left, `start` and `end` as left and right.
"""

_NAMESPACE = f"{{{NAMESPACES['w']}}}"
_NO_FORMAT = {"pStyle", "rStyle", "rPr", "sectPr", "pPrChange", "rPrChange"}
_ON_OFF = {"true": "1", "on": "1", "false": "0", "off": "0"}
_SAME_AS = {"ind@start": "ind@left", "ind@end": "ind@right"}
_THEMED = {
    "rFonts@ascii": "rFonts@asciiTheme",
    "rFonts@hAnsi": "rFonts@hAnsiTheme",
    "rFonts@eastAsia": "rFonts@eastAsiaTheme",
    "rFonts@cs": "rFonts@cstheme",
}
_NOTHING: Format = MappingProxyType({})
_LONGEST_CHAIN = 50  # of styles, each based on the next; Word's own have four
_SWITCHED = ("b", "i", "caps", "smallCaps", "strike", "dstrike", "vanish", "outline", "shadow")
"""Two styles that both say bold cancel each other (ECMA-376 part 1, 17.7.3)."""


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
            kind: said_by(root.find(w(f"docDefaults/{kind}Default/{kind}")))
            for kind in ("pPr", "rPr")
        }
        self._of_style: dict[tuple[str | None, str], Format] = {}

    def paragraph_format(self, paragraph: Element, of_list: Format = _NOTHING) -> Format:
        """Indents, spacing, alignment, …: what is in force for a paragraph.

        `of_list` is what its level of a list says: over the styles where the paragraph names the
        list, under them where a style does.
        """
        own = said_by(paragraph.find(w("pPr")))
        if "numPr" in own:
            return {**self._inherited(paragraph, "pPr"), **of_list, **own}
        return {**self._inherited(paragraph, "pPr", of_list), **own}

    def text_format(self, paragraph: Element) -> Format:
        """Font, size, bold, …: what is in force for a run of the paragraph that says nothing."""
        return self._inherited(paragraph, "rPr")

    def run_format(self, run: Element, of_paragraph: Format) -> Format:
        """What is in force for the letters of a run, over the `text_format` of its paragraph."""
        own = run.find(w("rPr"))
        named = None if own is None else own.find(w("rStyle"))
        if named is None:
            return of_paragraph if own is None else {**of_paragraph, **said_by(own)}
        of_letters = self._of(named, "character", "rPr")
        switched = {
            key: "0"
            for key in (f"{name}@val" for name in _SWITCHED)
            if of_letters.get(key) == of_paragraph.get(key) == "1"
        }
        return {**of_paragraph, **of_letters, **switched, **said_by(own)}

    def names_of(self, paragraph: Element) -> list[str]:
        """The styles of a paragraph, its own first, then what each is based on."""
        named = paragraph.find(w("pPr/pStyle"))
        name = None if named is None else named.get(w("val"))
        if name not in self._styles:
            name = self._usual.get("paragraph")
        return [*self._based(name)]

    def list_of(self, paragraph: Element) -> tuple[str, int | None] | None:
        """The list and the level that a paragraph belongs to, by itself or by its styles.

        A style may name the list alone: the level is then None.
        """
        own = paragraph.find(w("pPr/numPr"))
        said = [own, *(self._numbered(name) for name in self.names_of(paragraph))]
        number = next(filter(None, (_value(one, "numId") for one in said)), None)
        level = next(filter(None, (_value(one, "ilvl") for one in said)), None)
        if number is None or number == "0":
            return None
        return number, int(level) if level is not None and level.isdecimal() else None

    def list_of_style(self, name: str) -> str | None:
        """The list that a style names."""
        return _value(self._numbered(name), "numId")

    def _numbered(self, name: str) -> Element | None:
        style = self._styles.get(name)
        return None if style is None else style.find(w("pPr/numPr"))

    def _based(self, name: str | None) -> Iterator[str]:
        """A style and what it is based on, as far as any document goes."""
        for _ in range(_LONGEST_CHAIN):
            if name is None or name not in self._styles:
                return
            yield name
            base = self._styles[name].find(w("basedOn"))
            name = None if base is None else base.get(w("val"))

    def size_of(self, style: str | None = None) -> Length | None:
        """How large the letters of a paragraph of that style are; without one, of the usual style.

        None where the document has no such style, and where none of its levels says a size.
        """
        if style is not None and style not in self._styles:
            return None
        name = self._usual.get("paragraph") if style is None else style
        half_points = {**self._defaults["rPr"], **self._chain(name, "rPr")}.get("sz@val", "")
        return Pt(int(half_points) / 2) if half_points.isdecimal() else None

    def _inherited(self, paragraph: Element, kind: str, of_list: Format = _NOTHING) -> Format:
        table = next(paragraph.iterancestors(w("tbl")), None)
        of_table = {} if table is None else self._of(table.find(w("tblPr/tblStyle")), "table", kind)
        of_paragraph = self._of(paragraph.find(w("pPr/pStyle")), "paragraph", kind)
        return {**self._defaults[kind], **of_list, **of_table, **of_paragraph}

    def _of(self, reference: Element | None, of_what: str, kind: str) -> Format:
        """What the named style says; the usual one where none is named, or one that is missing."""
        name = None if reference is None else reference.get(w("val"))
        return self._chain(name if name in self._styles else self._usual.get(of_what), kind)

    def _chain(self, name: str | None, kind: str) -> Format:
        """What a style says, over what it is based on."""
        if (name, kind) not in self._of_style:
            made: Format = {}
            for one in reversed([*self._based(name)]):
                made = {**made, **said_by(self._styles[one].find(w(kind)))}
            self._of_style[name, kind] = made
        return self._of_style[name, kind]


def _value(properties: Element | None, name: str) -> str | None:
    child = None if properties is None else properties.find(w(name))
    return None if child is None else child.get(w("val"))


def said_by(properties: Element | None) -> Format:
    """What one level says: a `w:pPr` or `w:rPr`."""
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
            if key in _THEMED:  # a font by its name sets aside a theme's that a lower level names
                said.setdefault(_THEMED[key], "")
    if (hanging := said.pop("ind@hanging", None)) is not None:
        said["ind@firstLine"] = f"-{hanging}"
    return said
