"""What is done to a filled template before it becomes a file.

Three things that no tag can say: which section is the last, what the document's properties are,
and the hash by which a later run knows whether a person has changed the file. All three look for
strings: the parts are well-formed already, in one plain spelling (the engine's).
"""

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape

from lxml import etree

from ntmdocs.template import Filled, checksum
from ntmdocs.word import parse_xml

__all__ = ["content_hash", "finish", "stored_hash", "with_own_hash"]

_CORE, _CUSTOM, _DOCUMENT = "docProps/core.xml", "docProps/custom.xml", "word/document.xml"
_LAST_SECTION_END = "</w:sectPr></w:body></w:document>"
_SECTION_PARAGRAPH_END = "</w:sectPr></w:pPr>"
_DC = "{http://purl.org/dc/elements/1.1/}"
_SLOT = re.compile(r"\{ntmdocs:(title|subject|creator)\}")
_HASH = re.compile(
    r'(<(?:\w+:)?property\b[^>]*\sname="ntmdocs-content"[^>]*>\s*)'
    r"<vt:lpwstr(?:\s*/>|>([^<]*)</vt:lpwstr>)"
)

_NO_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties'
    ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>'
)
_PROPERTY = (
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{}" name="ntmdocs-content">'
    "<vt:lpwstr></vt:lpwstr></property>"
)
_CUSTOM_IN_PACKAGE = {
    "[Content_Types].xml": (
        "</Types>",
        '<Override PartName="/docProps/custom.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
    ),
    "_rels/.rels": (
        "</Relationships>",
        '<Relationship Id="rIdNtmdocsProperties" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>',
    ),
}


def finish(filled: Filled, *, title: str, subject: str, organ: str) -> None:
    """Put sections in place, and write properties and hash."""
    filled[_DOCUMENT] = _with_last_section(filled[_DOCUMENT])
    if _CORE in filled:
        core = _with_slots(filled[_CORE])
        filled[_CORE] = _filled_slots(core, {"title": title, "subject": subject, "creator": organ})
    _make_room_for_hash(filled)
    digest = _digest(filled.checksums())
    filled[_CUSTOM] = _HASH.sub(rf"\1<vt:lpwstr>{digest}</vt:lpwstr>", filled[_CUSTOM])


def _make_room_for_hash(filled: Filled) -> None:
    """Give a template of somebody's own the property that ours has."""
    if _CUSTOM not in filled:
        filled[_CUSTOM] = _NO_PROPERTIES
        for name, (end, addition) in _CUSTOM_IN_PACKAGE.items():
            filled[name] = filled[name].replace(end, addition + end)
    xml = filled[_CUSTOM]
    if not _HASH.search(xml):
        number = max((int(one) for one in re.findall(r'pid="(\d+)"', xml)), default=1) + 1
        filled[_CUSTOM] = xml.replace("</Properties>", f"{_PROPERTY.format(number)}</Properties>")


def content_hash(parts: Mapping[str, bytes]) -> str:
    """A hash over every part but the one that holds it."""
    return _digest({name: checksum(name, content) for name, content in parts.items()})


def with_own_hash(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a finished document, changed since: with the hash that is theirs now."""
    custom = parts[_CUSTOM].decode()
    written = _HASH.sub(rf"\1<vt:lpwstr>{content_hash(parts)}</vt:lpwstr>", custom)
    return {**parts, _CUSTOM: written.encode()}


def _digest(checksums: Mapping[str, tuple[int, int]]) -> str:
    """SHA-256 over names, sizes and CRC-32s.

    It guards against losing a person's work, not against forgery; the ZIP needs the CRCs anyway,
    and a hash over the parts themselves would cost a fifth of a document's time.
    """
    listed = sorted(one for one in checksums.items() if one[0] != _CUSTOM)
    return hashlib.sha256(repr(listed).encode()).hexdigest()


def stored_hash(parts: Mapping[str, bytes]) -> str | None:
    """The hash that was written into a document, or None where it is not one of ours."""
    found = _HASH.search(parts.get(_CUSTOM, b"").decode(errors="replace"))
    return None if found is None else found[2]


def _with_last_section(xml: str) -> str:
    """The page set-up of the last section moves from its paragraph to the body's end.

    A template ends every section in a paragraph; were the last left so, an empty page would follow.
    """
    if not xml.endswith(_LAST_SECTION_END) or "<w:sectPrChange" in xml:
        return xml
    last = xml.rfind("<w:sectPr", 0, len(xml) - len(_LAST_SECTION_END))
    end = xml.rfind(_SECTION_PARAGRAPH_END, 0, last)
    if end < 0:
        return xml
    end += len("</w:sectPr>")
    start = xml.rfind("<w:sectPr", 0, end)
    return f"{xml[:start]}{xml[end:last]}{xml[start:end]}</w:body></w:document>"


def _filled_slots(xml: str, named: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: escape(named[slot[1]], quote=False), xml)


@lru_cache(maxsize=16)
def _with_slots(xml: str) -> str:
    """The properties with a place for each one that a plan has."""
    root = parse_xml(xml.encode())
    for slot in ("title", "subject", "creator"):
        element = root.find(f"{_DC}{slot}")
        if element is None:
            element = etree.SubElement(root, f"{_DC}{slot}")
        element.text = f"{{ntmdocs:{slot}}}"
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True).decode()
