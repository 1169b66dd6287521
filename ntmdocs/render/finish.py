"""What is done to the filled parts before they become a file.

Three things that no tag can say: which section is the last, what the document's properties are,
and the hash by which a later run knows whether a person has changed the file.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

from lxml import etree

from ntmdocs.template import parse_xml

__all__ = ["content_hash", "finished", "stored_hash"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_VT = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
_CORE, _CUSTOM, _DOCUMENT = "docProps/core.xml", "docProps/custom.xml", "word/document.xml"
_HASH_PROPERTY = "ntmdocs-content"


def finished(
    parts: Mapping[str, bytes], *, title: str, subject: str, organ: str
) -> dict[str, bytes]:
    """The parts with sections in place, properties and hash."""
    done = {**parts, _DOCUMENT: _with_last_section(parts[_DOCUMENT])}
    if _CORE in done:
        named = {f"{_DC}title": title, f"{_DC}subject": subject, f"{_DC}creator": organ}
        done[_CORE] = _with_properties(done[_CORE], named)
    if _CUSTOM in done:
        done[_CUSTOM] = _with_hash(done[_CUSTOM], content_hash(done))
    return done


def content_hash(parts: Mapping[str, bytes]) -> str:
    """SHA-256 over every part but the one that holds it."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        if name != _CUSTOM:
            digest.update(f"{name}\0{len(parts[name])}\0".encode())
            digest.update(parts[name])
    return digest.hexdigest()


def stored_hash(parts: Mapping[str, bytes]) -> str | None:
    """The hash that was written into a document, or None where it is not one of ours."""
    if _CUSTOM not in parts:
        return None
    held = _hash_element(parse_xml(parts[_CUSTOM]))
    return None if held is None else held.text


def _written(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _with_last_section(xml: bytes) -> bytes:
    """The page set-up of the last section moves from its paragraph to the body's end.

    A template ends every section in a paragraph; were the last left so, an empty page would follow.
    """
    root = parse_xml(xml)
    body = root.find(f"{_W}body")
    if body is None:
        return xml
    ends = body.findall(f"{_W}p/{_W}pPr/{_W}sectPr")
    last = body.find(f"{_W}sectPr")
    if not ends or last is None:
        return xml
    body.replace(last, ends[-1])
    return _written(root)


def _with_properties(xml: bytes, named: Mapping[str, str]) -> bytes:
    root = parse_xml(xml)
    for tag, text in named.items():
        element = root.find(tag)
        if element is None:
            element = etree.SubElement(root, tag)
        element.text = text
    return _written(root)


def _with_hash(xml: bytes, digest: str) -> bytes:
    root = parse_xml(xml)
    held = _hash_element(root)
    if held is not None:
        held.text = digest
    return _written(root)


def _hash_element(root: etree._Element) -> Any:
    for element in root:
        if element.get("name") == _HASH_PROPERTY:
            return element.find(f"{_VT}lpwstr")
    return None
