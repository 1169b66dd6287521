"""Where the title, subject and creator of a document stand in its properties."""

from lxml import etree

from ntmdocs.word.elements import parse_xml, part_xml
from ntmdocs.word.names import dc

__all__ = ["with_slots"]


def with_slots(xml: str) -> str:
    """The properties with a place for each one that a plan has: `{ntmdocs:title}`."""
    root = parse_xml(xml.encode())
    for slot in ("title", "subject", "creator"):
        element = root.find(dc(slot))
        if element is None:
            element = etree.SubElement(root, dc(slot))
        element.text = f"{{ntmdocs:{slot}}}"
    return part_xml(root).decode()
