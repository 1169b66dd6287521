"""WordprocessingML as trees: read and written, elements made and copied."""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from ntmdocs.word.names import NAMESPACES, w

__all__ = [
    "Element",
    "bare",
    "child_of",
    "element",
    "is_on",
    "parent_of",
    "parse_xml",
    "part_xml",
    "written",
]

Element = etree._Element


_OFF = ("0", "false", "off")


def is_on(mark: Element | None) -> bool:
    """Whether a property that is on or off is there and on: `<w:titlePg/>`, `w:val="1"`."""
    return mark is not None and mark.get(w("val")) not in _OFF


def parse_xml(content: bytes, *, keep_blank: bool = True) -> Element:
    """The tree of a part; no entity is expanded and nothing is fetched.

    Without `keep_blank`, white space between elements is left out, as python-docx does.
    Raises lxml's XMLSyntaxError where it is no XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_blank_text=not keep_blank,
    )
    return etree.fromstring(content, parser)


def part_xml(root: Element) -> bytes:
    """A tree as the part of a package."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def element(name: str, children: Iterable[Element] = ()) -> Element:
    """An element with children."""
    made = etree.Element(w(name), nsmap=NAMESPACES)
    made.extend(children)
    return made


def written(element: Element | None) -> str:
    """An element as a string: two that read the same are the same; nothing is an empty string."""
    if element is None:
        return ""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def parent_of(child: Element) -> Element:
    """The element around one that is no root."""
    parent = child.getparent()
    assert parent is not None
    return parent


def child_of(parent: Element, name: str) -> Element:
    """The child of that name, which must be there."""
    child = parent.find(w(name))
    assert child is not None
    return child


def bare(name: str, source: Element | None, without: Iterable[str]) -> Element:
    """An element of that name with copies of a source's children but those named."""
    left_out = set(map(w, without))
    children = () if source is None else source
    return element(name, (deepcopy(child) for child in children if child.tag not in left_out))
