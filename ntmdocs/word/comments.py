"""Comments of a template, taken out: they are for its makers, not for the papers made from it."""

from collections.abc import Mapping

from ntmdocs.word.elements import Element, parent_of, parse_xml, part_xml
from ntmdocs.word.names import CONTENT_TYPES, w
from ntmdocs.word.relations import relations_of

__all__ = ["comments_in", "take_out_mark", "without_comments"]

_KINDS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
_MARKS = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))


def comments_in(parts: Mapping[str, bytes]) -> int:
    """How many comments a document has."""
    return sum(
        sum(1 for _ in parse_xml(content).iter(w("comment")))
        for part, content in parts.items()
        if part.startswith("word/comments") and b"comment " in content
    )


def without_comments(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], set[str]]:
    """The parts that change, and the names of those that go. Raises XMLSyntaxError."""
    changed: dict[str, bytes] = {}
    gone: set[str] = set()
    for part, content in parts.items():
        if part.endswith(".rels") and any(f'/{kind}"'.encode() in content for kind in _KINDS):
            changed[part] = _without_relations(content)
            gone |= _targets(parts, part) & set(parts)
        elif part.startswith("word/") and part.endswith(".xml") and b":comment" in content:
            root = parse_xml(content)
            marks = list(root.iter(*_MARKS))
            for mark in marks:
                take_out_mark(mark)
            if marks:
                changed[part] = part_xml(root)
    if gone:
        types = parse_xml(parts[CONTENT_TYPES])
        for kind in list(types):
            if (kind.get("PartName") or "").lstrip("/") in gone:
                types.remove(kind)
        changed[CONTENT_TYPES] = part_xml(types)
    return {part: content for part, content in changed.items() if part not in gone}, gone


def _targets(parts: Mapping[str, bytes], relations: str) -> set[str]:
    """The parts with comments that a part of relations names."""
    owner = relations.replace("_rels/", "", 1).removesuffix(".rels")
    found = relations_of(parts, owner)
    return {one.target for one in found if one.kind in _KINDS and not one.is_external}


def _without_relations(content: bytes) -> bytes:
    root = parse_xml(content)
    for relation in list(root):
        if (relation.get("Type") or "").rpartition("/")[2] in _KINDS:
            root.remove(relation)
    return part_xml(root)


def take_out_mark(mark: Element) -> None:
    """Take a mark of a comment out, and its run where that has nothing else."""
    run = parent_of(mark)
    run.remove(mark)
    if run.tag == w("r") and all(child.tag == w("rPr") for child in run):
        parent_of(run).remove(run)
