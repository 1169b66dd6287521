"""WordprocessingML as trees: elements made, elements as strings to compare by."""

from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree

__all__ = [
    "PRESERVE",
    "Element",
    "bare",
    "child_of",
    "document_xml",
    "element",
    "parent_of",
    "tag",
    "text_of",
    "written",
]

Element = etree._Element

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = {"w": _NAMESPACE}
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def tag(name: str) -> str:
    """`tag("p")`: the name as lxml writes it."""
    return f"{{{_NAMESPACE}}}{name}"


def element(name: str, children: Iterable[Element] = ()) -> Element:
    """An element with children."""
    made = etree.Element(tag(name), nsmap=_NAMESPACES)
    made.extend(children)
    return made


def written(one: Element | None) -> str:
    """An element as a string: two that read the same are the same; nothing is an empty string."""
    if one is None:
        return ""
    return etree.tostring(one, encoding="unicode", with_tail=False)


def parent_of(one: Element) -> Element:
    """The element around one that is no root."""
    parent = one.getparent()
    assert parent is not None
    return parent


def child_of(one: Element, name: str) -> Element:
    """The child of that name, which must be there."""
    child = one.find(tag(name))
    assert child is not None
    return child


def bare(name: str, source: Element | None, without: Iterable[str]) -> Element:
    """An element of that name with copies of a source's children but those named."""
    left_out = set(map(tag, without))
    children = () if source is None else source
    return element(name, (deepcopy(one) for one in children if one.tag not in left_out))


def text_of(one: Element) -> str:
    """The words in an element; line breaks and tabs are spaces."""
    return "".join(_texts(one))


def _texts(one: Element) -> Iterator[str]:
    for found in one.iter(tag("t"), tag("br"), tag("tab"), tag("cr")):
        if found.tag == tag("t"):
            yield found.text or ""
        elif parent_of(found).tag == tag("r"):  # in properties a tab is a tab stop
            yield " "


def document_xml(root: Element) -> bytes:
    """A tree as the part of a package."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
