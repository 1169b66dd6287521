"""Where in the data each paragraph of a document comes from, as `place_marks.py` has written it."""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from ntmdocs.patterns import regex
from ntmdocs.word.elements import Element, parent_of, parse_xml, part_xml
from ntmdocs.word.names import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELATIONS, w
from ntmdocs.word.place_marks import NAME, NAMESPACE, Base
from ntmdocs.word.relations import relations_of

__all__ = ["has_places", "marks_in", "read_base", "without_places"]

_MARK = regex(rf"{NAME}(\d{{1,7}})")
_MOST = 60_000  # as many as a document that is read may have paragraphs


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
    return NAME.encode() in parts.get(DOCUMENT, b"") or _base_part(parts) is not None


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
        if relation.kind == "customXml" and NAMESPACE.encode() in content[:1024]:
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
    for where, attribute in ((DOCUMENT_RELATIONS, "Target"), (CONTENT_TYPES, "PartName")):
        root = parse_xml(parts[where])
        for entry in list(root):
            if _named(entry.get(attribute) or "", gone):
                root.remove(entry)
        parts[where] = part_xml(root)


def _named(target: str, gone: Sequence[str] | set[str]) -> bool:
    return target.removeprefix("../").removeprefix("/") in gone
