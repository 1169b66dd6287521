"""The main part of a DOCX by its usual name: `_rels/.rels` says which it is.

Word in a browser and SharePoint write `word/document2.xml`. A template of Word (`.dotx`) is read as
the document that it makes.
"""

import zlib
from collections.abc import Iterable, Mapping

from ntmdocs.errors import UnreadableDocument
from ntmdocs.language import tr
from ntmdocs.word.archive import Compression, Entry
from ntmdocs.word.elements import parse_xml, part_xml
from ntmdocs.word.names import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELATIONS
from ntmdocs.word.relations import main_part

__all__ = ["with_usual_main_part"]

_RELATIONS = "_rels/.rels"
_KIND = "/relationships/officeDocument"
_STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_DOTX, _DOCX = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"


def with_usual_main_part(
    parts: Mapping[str, bytes], entries: Iterable[Entry], name: str
) -> tuple[dict[str, bytes], list[Entry]]:
    """The same file with its main part at `word/document.xml`.

    Raises UnreadableDocument where the main part lies elsewhere, or is of another kind of XML.
    """
    main = _main_part(parts, name)
    moved = _moves(parts, main, name)
    changed: dict[str, bytes] = {}
    if moved:
        changed[_RELATIONS] = _with_target(parts[_RELATIONS])
    types = parts.get(CONTENT_TYPES, b"")
    if moved or _DOTX in types:
        changed[CONTENT_TYPES] = _with_part_name(types, main) if moved else types
        changed[CONTENT_TYPES] = changed[CONTENT_TYPES].replace(_DOTX, _DOCX)
    if not changed:
        return dict(parts), list(entries)
    renamed = {moved.get(part, part): changed.get(part, parts[part]) for part in parts}
    return renamed, [_renamed(entry, moved, changed) for entry in entries]


def _renamed(entry: Entry, moved: Mapping[str, str], changed: Mapping[str, bytes]) -> Entry:
    if entry.name in changed:
        content = changed[entry.name]
        return Entry.of(entry.name, content, zlib.crc32(content), Compression.NORMAL)
    return entry._replace(name=moved.get(entry.name, entry.name))


def _main_part(parts: Mapping[str, bytes], name: str) -> str:
    """The part that the package names; the usual one where it names none that it has."""
    if _STRICT in parts.get(_RELATIONS, b""):
        raise UnreadableDocument(
            tr(
                "{name}: tệp dạng Strict Open XML; lưu lại dạng Word Document (.docx) thường",
                name=name,
            )
        )
    return main_part(parts) or DOCUMENT


def _moves(parts: Mapping[str, bytes], main: str, name: str) -> dict[str, str]:
    """Which part comes to which name."""
    if main == DOCUMENT:
        return {}
    folder, _, file = main.rpartition("/")
    if folder != "word" or DOCUMENT in parts or DOCUMENT_RELATIONS in parts:
        raise UnreadableDocument(
            tr(
                '{name}: phần chính "{main}" không ở chỗ thường lệ; mở bằng Word rồi lưu lại',
                name=name,
                main=main,
            )
        )
    return {main: DOCUMENT, f"word/_rels/{file}.rels": DOCUMENT_RELATIONS}


def _with_target(relations: bytes) -> bytes:
    root = parse_xml(relations)
    for relation in root.iterchildren("*"):
        if (relation.get("Type") or "").endswith(_KIND):
            relation.set("Target", DOCUMENT)
    return part_xml(root)


def _with_part_name(types: bytes, main: str) -> bytes:
    root = parse_xml(types)
    for kind in root.iterchildren("*"):
        if kind.get("PartName") == f"/{main}":
            kind.set("PartName", f"/{DOCUMENT}")
    return part_xml(root)
