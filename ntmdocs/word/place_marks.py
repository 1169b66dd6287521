"""Writes into a document where in the data its paragraphs come from (`places.py` reads it).

At the head of a paragraph stands a bookmark that Word does not show (`_ntm_12`). What the number
means, a part of its own lists (`customXml`): the path of the words in the data, and a hash of them
as they were printed, by which a later run knows what a person has changed. Word and LibreOffice
keep both; of paragraph ids and document variables LibreOffice 7.4 keeps none.

This room knows no plan: a path is a string without a meaning.
"""

import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ntmdocs.word.content_hash import TextParts
from ntmdocs.word.names import CONTENT_TYPES, DOCUMENT_RELATIONS

__all__ = [
    "NAME",
    "NAMESPACE",
    "Base",
    "listed",
    "mark_xml",
    "plain_hash",
    "printed_hash",
    "write_base",
]

NAMESPACE = "urn:ntmdocs:places"
"""Of the part with the list."""
_PART, _PROPERTIES = "customXml/ntmdocs.xml", "customXml/ntmdocsProps.xml"
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
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ),
    "customXml/_rels/ntmdocs.xml.rels": _NO_RELATIONS.replace(
        "</Relationships>", _RELATION.format("customXmlProps", "ntmdocsProps.xml")
    ),
}
_ADDED = {
    DOCUMENT_RELATIONS: ("</Relationships>", _RELATION.format("customXml", f"../{_PART}")),
    CONTENT_TYPES: (
        "</Types>",
        f'<Override PartName="/{_PROPERTIES}" ContentType="application/vnd.openxmlformats-'
        'officedocument.customXmlProperties+xml"/></Types>',
    ),
}
NAME = "_ntm_"
"""What the name of each bookmark begins with."""
_FIRST_ID = 1_000_000  # above those of a template's own bookmarks


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
    return f'<w:bookmarkStart {at} w:name="{NAME}{number}"/><w:bookmarkEnd {at}/>'


@lru_cache(maxsize=1024)  # the plans of a batch have the same lines at head and end
def printed_hash(text: str) -> str:
    """Of words, however they are spaced: what it takes to see that they are others."""
    return plain_hash(text if text.isprintable() else " ".join(text.split()))


def plain_hash(text: str) -> str:
    """The same of words that all print, not remembered."""
    if "  " in text or text != text.strip(" "):
        text = " ".join(text.split())
    return f"{zlib.crc32(text.encode()):08x}"


def listed(words: str, notes: str = "") -> str:
    """How a place is listed whose words and footnotes have these hashes: its path comes behind."""
    return f'<p hash="{words}" notes="{notes}">' if notes else f'<p hash="{words}">'


def write_base(parts: TextParts, places: Iterable[str]) -> None:
    """Put the list of what was printed into a document, by the numbers of the marks.

    Each is what `listed` gives, and its path.
    """
    lines = "</p>".join([*places, ""])
    parts[_PART] = f'{_HEAD}<l xmlns="{NAMESPACE}">{lines}</l>'
    for name, text in _STILL.items():
        parts[name] = text
    if DOCUMENT_RELATIONS not in parts:
        parts[DOCUMENT_RELATIONS] = _NO_RELATIONS
    for name, (end, with_addition) in _ADDED.items():
        parts[name] = parts[name].replace(end, with_addition)
