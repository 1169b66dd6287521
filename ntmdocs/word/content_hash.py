"""The hash of a document's content, kept in its properties: has a person changed the file since?

It guards against losing a person's work, not against forgery.
"""

import hashlib
import re
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol
from xml.parsers.expat import ExpatError, ParserCreate

from ntmdocs.patterns import regex
from ntmdocs.word.names import CONTENT_TYPES, CUSTOM_PROPERTIES

__all__ = ["checksum", "content_hash", "has_hash", "stored_hash", "with_own_hash", "write_hash"]

_HASH = regex(
    r'(<(?:\w+:)?property\b[^>]*\sname="ntmdocs-content"[^>]*>\s*)'
    r"<vt:lpwstr(?:\s*/>|>([^<]*)</vt:lpwstr>)"
)
_DECLARED = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
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
    CONTENT_TYPES: (
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


class TextParts(Protocol):
    """A document's parts as text, which know their checksums."""

    def __contains__(self, name: str, /) -> bool: ...

    def __getitem__(self, name: str, /) -> str: ...

    def __setitem__(self, name: str, text: str, /) -> None: ...

    def checksums(self) -> Mapping[str, tuple[int, int]]:
        """What `checksum` gives for each part."""
        ...


def write_hash(parts: TextParts) -> None:
    """Write the hash into the properties; a document that has no place for it gets one."""
    _make_room(parts)
    digest = _digest(parts.checksums())
    parts[CUSTOM_PROPERTIES] = _with_hash(parts[CUSTOM_PROPERTIES], digest)


def _make_room(parts: TextParts) -> None:
    if CUSTOM_PROPERTIES not in parts:
        parts[CUSTOM_PROPERTIES] = _NO_PROPERTIES
        for name, (end, addition) in _CUSTOM_IN_PACKAGE.items():
            parts[name] = parts[name].replace(end, addition + end)
    xml = parts[CUSTOM_PROPERTIES]
    if not _HASH.search(xml):
        number = max(map(int, re.findall(r'pid="(\d+)"', xml)), default=1) + 1
        room = f"{_PROPERTY.format(number)}</Properties>"
        parts[CUSTOM_PROPERTIES] = xml.replace("</Properties>", room)


def with_own_hash(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a document changed since it got its hash, with the one that is right now.

    A document that has none is not one of ours, and gets none.
    """
    if stored_hash(parts) is None:
        return dict(parts)
    custom = _with_hash(parts[CUSTOM_PROPERTIES].decode(), content_hash(parts))
    return {**parts, CUSTOM_PROPERTIES: custom.encode()}


def stored_hash(parts: Mapping[str, bytes]) -> str | None:
    """The hash that was written into a document, or None where it is not one of ours."""
    found = _HASH.search(parts.get(CUSTOM_PROPERTIES, b"").decode(errors="replace"))
    return None if found is None else found[2]


def content_hash(parts: Mapping[str, bytes]) -> str:
    """A hash over every part but the one that holds it."""
    return _digest({name: checksum(name, content) for name, content in parts.items()})


def has_hash(parts: Mapping[str, bytes], digest: str) -> bool:
    """Whether `content_hash` is this: plain to see where no program has written the file again."""
    as_they_lie = {name: _as_it_lies(name, content) for name, content in parts.items()}
    return digest == _digest(as_they_lie) or digest == content_hash(parts)


def _as_it_lies(name: str, content: bytes) -> tuple[int, int]:
    """The checksum of a part that is as we wrote it, or as it came with a template of ours."""
    if _is_list(name):
        return checksum(name, content)
    content = content.replace(_DECLARED, _DECLARED.replace(b'"', b"'"), 1)
    return len(content), zlib.crc32(content)


def checksum(name: str, content: bytes) -> tuple[int, int]:
    """Size and CRC-32 of a part, whichever program wrote it down."""
    content = _plain_spelling(name, content)
    return len(content), zlib.crc32(content)


def _with_hash(xml: str, digest: str) -> str:
    # A template of `sub` would be parsed anew for each document.
    return _HASH.sub(lambda found: f"{found[1]}<vt:lpwstr>{digest}</vt:lpwstr>", xml)


def _digest(checksums: Mapping[str, tuple[int, int]]) -> str:
    """SHA-256 over names, sizes and CRC-32s.

    The ZIP needs the CRCs anyway, and a hash over the parts themselves would cost a fifth of a
    document's time.
    """
    listed = sorted(part for part in checksums.items() if part[0] != CUSTOM_PROPERTIES)
    return hashlib.sha256(repr(listed).encode()).hexdigest()


def _plain_spelling(name: str, content: bytes) -> bytes:
    """A part in the one spelling in which all programs that did not change it agree.

    python-docx and others write XML their own way and sort what may be sorted.
    """
    if not name.endswith((".xml", ".rels")):
        return content
    try:
        if _is_list(name):
            return _sorted_list(content)
        return _reparsed(content)
    except (ExpatError, SyntaxError):
        return content  # broken by somebody: not as we wrote it in any spelling


def _reparsed(content: bytes) -> bytes:
    """As lxml writes it, without blanks between elements. Raises lxml's SyntaxError."""
    from ntmdocs.word.elements import parse_xml, part_xml

    return part_xml(parse_xml(content, keep_blank=False))


def _is_list(name: str) -> bool:
    return name.endswith(".rels") or name == CONTENT_TYPES


@lru_cache(maxsize=8)  # the papers of a batch have the same ones
def _sorted_list(content: bytes) -> bytes:
    """The entries of a list of parts or relations. Raises ExpatError."""
    entries: list[tuple[str, list[tuple[str, str]]]] = []
    depth = 0

    def begins(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        if depth == 1:
            said = sorted((_full(key), value) for key, value in attributes.items())
            entries.append((_full(name), said))
        depth += 1

    def ends(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def refused(*_said: object) -> None:
        raise ExpatError

    parser = ParserCreate(None, "}")
    parser.StartElementHandler, parser.EndElementHandler = begins, ends
    parser.StartDoctypeDeclHandler = refused  # none of ours has one
    parser.Parse(content, True)
    return repr(sorted(entries)).encode()


def _full(name: str) -> str:
    """A name as lxml writes it."""
    return f"{{{name}" if "}" in name else name
