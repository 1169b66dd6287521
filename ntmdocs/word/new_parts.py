"""A part that a document did not have: its name, its type and the relation that names it."""

from itertools import count

from lxml import etree

from ntmdocs.word.elements import parse_xml, part_xml
from ntmdocs.word.names import CONTENT_TYPES
from ntmdocs.word.relations import relations_of

__all__ = ["add_part"]

_OF_PACKAGES = "http://schemas.openxmlformats.org/package/2006"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def add_part(parts: dict[str, bytes], owner: str, kind: str, content: bytes) -> str:
    """Put a part of a kind (`comments`, `header`) beside its owner; the id of its relation."""
    folder, _, name = owner.rpartition("/")
    files = (f"{kind}{at or ''}.xml" for at in count())
    file = next(one for one in files if f"{folder}/{one}".lstrip("/") not in parts)
    part = f"{folder}/{file}".lstrip("/")
    parts[part] = content
    types = parse_xml(parts[CONTENT_TYPES])
    told = {"PartName": f"/{part}", "ContentType": _TYPE.format(kind)}
    etree.SubElement(types, f"{{{_OF_PACKAGES}/content-types}}Override", told)
    parts[CONTENT_TYPES] = part_xml(types)
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    empty = etree.Element(f"{{{_OF_PACKAGES}/relationships}}Relationships")
    root = parse_xml(parts[relations]) if relations in parts else empty
    known = {one.id for one in relations_of(parts, owner)}
    own = next(one for one in (f"rId{at}" for at in count(1)) if one not in known)
    relation = {"Id": own, "Type": f"{_KINDS}/{kind}", "Target": file}
    etree.SubElement(root, f"{{{_OF_PACKAGES}/relationships}}Relationship", relation)
    parts[relations] = part_xml(root)
    return own
