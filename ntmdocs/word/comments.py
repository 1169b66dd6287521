"""Comments of a template, taken out: they are for its makers, not for the papers made from it."""

from collections.abc import Mapping

from ntmdocs.word.elements import Element, parent_of, parse_xml, part_xml
from ntmdocs.word.names import w

__all__ = ["comments_in", "without_comments"]

_KINDS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
_MARKS = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))
_TYPES = "[Content_Types].xml"


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
            changed[part], targets = _without_relations(part, content)
            gone |= targets & set(parts)
        elif part.startswith("word/") and part.endswith(".xml") and b":comment" in content:
            root = parse_xml(content)
            marks = list(root.iter(*_MARKS))
            for mark in marks:
                _take_out(mark)
            if marks:
                changed[part] = part_xml(root)
    if gone:
        types = parse_xml(parts[_TYPES])
        for kind in list(types):
            if (kind.get("PartName") or "").lstrip("/") in gone:
                types.remove(kind)
        changed[_TYPES] = part_xml(types)
    return {part: content for part, content in changed.items() if part not in gone}, gone


def _without_relations(part: str, content: bytes) -> tuple[bytes, set[str]]:
    root, targets = parse_xml(content), set()
    folder = part.partition("_rels/")[0]
    for relation in list(root):
        if (relation.get("Type") or "").rpartition("/")[2] in _KINDS:
            target = relation.get("Target") or ""
            targets.add(target.lstrip("/") if target.startswith("/") else folder + target)
            root.remove(relation)
    return part_xml(root), targets


def _take_out(mark: Element) -> None:
    """Take a mark of a comment out, and its run where that has nothing else."""
    run = parent_of(mark)
    run.remove(mark)
    if run.tag == w("r") and all(child.tag == w("rPr") for child in run):
        parent_of(run).remove(run)
