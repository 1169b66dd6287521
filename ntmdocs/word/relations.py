"""Which part of a package is which: the relations tell it, not the names.

Word Online calls the main text `word/document2.xml`; a strict file names the kinds otherwise.
"""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from ntmdocs.word.elements import parse_xml

__all__ = ["Relation", "main_part", "related_part", "relations_of"]


class Relation(NamedTuple):
    """Where a part points to."""

    id: str
    kind: str
    """The last word of its type: `styles`, `header`, `officeDocument`, …"""
    target: str
    """The part's name in the package; of what lies outside, its address."""
    is_external: bool


def relations_of(parts: Mapping[str, bytes], part: str) -> list[Relation]:
    """The relations of a part, of the package itself where `part` is empty.

    Relations that are no XML are none.
    """
    folder, _, name = part.rpartition("/")
    content = parts.get(f"{folder}/_rels/{name}.rels".lstrip("/"))
    if content is None:
        return []
    try:
        root = parse_xml(content)
    except etree.XMLSyntaxError:
        return []
    found = []
    for one in root.iterchildren("{*}Relationship"):
        target, is_external = one.get("Target") or "", one.get("TargetMode") == "External"
        kind = (one.get("Type") or "").rpartition("/")[2]
        where = target if is_external else _inside(folder, unquote(target))
        found.append(Relation(one.get("Id") or "", kind, where, is_external))
    return found


def main_part(parts: Mapping[str, bytes]) -> str | None:
    """The part with the main text; None where the package names none that it has."""
    return _named(relations_of(parts, ""), "officeDocument", parts)


def related_part(parts: Mapping[str, bytes], part: str, kind: str) -> str | None:
    """The part of that kind that a part has: its `styles`, its `numbering`."""
    return _named(relations_of(parts, part), kind, parts)


def _named(relations: list[Relation], kind: str, parts: Mapping[str, bytes]) -> str | None:
    named = (one.target for one in relations if one.kind == kind and not one.is_external)
    return next((target for target in named if target in parts), None)


def _inside(folder: str, target: str) -> str:
    steps = [] if target.startswith("/") else [step for step in folder.split("/") if step]
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
