"""Where in the data each paragraph comes from, hidden in the document so that it survives editing.

At the head of a paragraph stands a bookmark that Word does not show (`_ntm_12`). What the number
means, a part of its own lists (`customXml`): the path of the words in the data, and a hash of them
as they were printed, by which a later run knows what a person has changed. Word and LibreOffice
keep both; of paragraph ids and document variables LibreOffice 7.4 keeps none.

This room knows no plan: a path is a string without a meaning.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from ntmdocs.patterns import regex
from ntmdocs.word.content_hash import TextParts
from ntmdocs.word.elements import Element, parent_of, parse_xml, part_xml
from ntmdocs.word.names import DOCUMENT, w
from ntmdocs.word.relations import relations_of

__all__ = [
    "Base",
    "has_places",
    "mark_xml",
    "marks_in",
    "printed_hash",
    "read_base",
    "without_places",
    "write_base",
]

_NAMESPACE = "urn:ntmdocs:places"
_PART, _PROPERTIES = "customXml/ntmdocs.xml", "customXml/ntmdocsProps.xml"
_RELATIONS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
_HEAD = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"  # as all programs would spell it
)
_NO_RELATIONS = (
    f"{_HEAD}<Relationships"
    ' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_RELATION = (
    '<Relationship Id="rIdNtmdocsPlaces" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/{}" Target="{}"/></Relationships>'
)
# LibreOffice drops a part of this kind that has no properties.
_STILL = {
    _PROPERTIES: (
        f"{_HEAD}<ds:datastoreItem"
        ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
        ' ds:itemID="{6E746D64-6F63-4373-8000-000000000001}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ),
    "customXml/_rels/ntmdocs.xml.rels": _NO_RELATIONS.replace(
        "</Relationships>", _RELATION.format("customXmlProps", "ntmdocsProps.xml")
    ),
}
_ADDED = {
    _RELATIONS: ("</Relationships>", _RELATION.format("customXml", f"../{_PART}")),
    _TYPES: (
        "</Types>",
        f'<Override PartName="/{_PROPERTIES}" ContentType="application/vnd.openxmlformats-'
        'officedocument.customXmlProperties+xml"/></Types>',
    ),
}
_NAME = "_ntm_"
_MARK = regex(rf"{_NAME}(\d{{1,7}})")
_FIRST_ID = 1_000_000  # above those of a template's own bookmarks
_MOST = 60_000  # as many as a document that is read may have paragraphs


class Base(NamedTuple):
    """What was printed at one place."""

    path: str
    """Where the words stand in the data, of ASCII letters, digits, points: `sections.2.title`."""
    hash: str
    """Of the words, as `printed_hash` gives it."""
    notes: str = ""
    """The same of the words of its footnotes, a line each; empty where there are none."""


@lru_cache(maxsize=4096)  # every document has the first ones
def mark_xml(number: int) -> str:
    """The bookmark of a place, for the head of its paragraph."""
    at = f'w:id="{_FIRST_ID + number}"'
    return f'<w:bookmarkStart {at} w:name="{_NAME}{number}"/><w:bookmarkEnd {at}/>'


@lru_cache(maxsize=4096)  # the plans of a batch repeat their words
def printed_hash(text: str) -> str:
    """Of words, however they are spaced: what it takes to see that they are others."""
    return f"{zlib.crc32(' '.join(text.split()).encode()):08x}"


def write_base(parts: TextParts, places: Iterable[tuple[str, str, str]]) -> None:
    """Put the list of what was printed into a document, by the numbers of the marks.

    Each as a `Base` has it.
    """
    listed = [
        f'<p hash="{words}" notes="{notes}">{path}</p>'
        if notes
        else f'<p hash="{words}">{path}</p>'
        for path, words, notes in places
    ]
    parts[_PART] = f'{_HEAD}<l xmlns="{_NAMESPACE}">{"".join(listed)}</l>'
    for name, text in _STILL.items():
        parts[name] = text
    if _RELATIONS not in parts:
        parts[_RELATIONS] = _NO_RELATIONS
    for name, (end, with_addition) in _ADDED.items():
        parts[name] = parts[name].replace(end, with_addition)


def read_base(parts: Mapping[str, bytes]) -> tuple[Base, ...] | None:
    """What was printed, by the numbers of the marks; None where the document does not say."""
    part = _base_part(parts)
    if part is None:
        return None
    root = parse_xml(parts[part])
    listed = list(root)[:_MOST]
    return tuple(Base(one.text or "", one.get("hash", ""), one.get("notes", "")) for one in listed)


def marks_in(paragraph: Element) -> Iterator[int]:
    """The numbers of the places whose words a paragraph holds, in its order."""
    for bookmark in paragraph.iter(w("bookmarkStart")):
        if found := _MARK.fullmatch(bookmark.get(w("name"), "")):
            yield int(found[1])


def has_places(parts: Mapping[str, bytes]) -> bool:
    """Whether a document holds marks or the list of what was printed."""
    return _NAME.encode() in parts.get(DOCUMENT, b"") or _base_part(parts) is not None


def without_places(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a document without marks and list: nothing but what is printed.

    Raises XMLSyntaxError.
    """
    kept = dict(parts)
    root = parse_xml(parts[DOCUMENT])
    if marks := list(_marks(root)):
        for mark in marks:
            parent_of(mark).remove(mark)
        kept[DOCUMENT] = part_xml(root)
    while part := _base_part(kept):
        _drop(kept, part)
    return kept


def _marks(root: Element) -> Iterator[Element]:
    ours = set()
    for start in root.iter(w("bookmarkStart")):
        if _MARK.fullmatch(start.get(w("name"), "")):
            ours.add(start.get(w("id")))
            yield start
    yield from (end for end in root.iter(w("bookmarkEnd")) if end.get(w("id")) in ours)


def _base_part(parts: Mapping[str, bytes]) -> str | None:
    """The part with the list, by whatever name a program has given it."""
    for relation in relations_of(parts, DOCUMENT):
        content = parts.get(relation.target, b"")
        if relation.kind == "customXml" and _NAMESPACE.encode() in content[:1024]:
            try:
                parse_xml(content)
            except etree.XMLSyntaxError:
                continue
            return relation.target
    return None


def _drop(parts: dict[str, bytes], part: str) -> None:
    """Take a part out with all that names it, and what only it names."""
    gone = {part, *(one.target for one in relations_of(parts, part) if not one.is_external)}
    folder, _, name = part.rpartition("/")
    for one in (*gone, f"{folder}/_rels/{name}.rels"):
        parts.pop(one, None)
    for where, attribute in ((_RELATIONS, "Target"), (_TYPES, "PartName")):
        root = parse_xml(parts[where])
        for entry in list(root):
            if _named(entry.get(attribute) or "", gone):
                root.remove(entry)
        parts[where] = part_xml(root)


def _named(target: str, gone: Sequence[str] | set[str]) -> bool:
    return target.removeprefix("../").removeprefix("/") in gone
