"""What is taken out of a template, or makes it unfit, before anything is filled.

A template comes from anywhere and its copies go out under a seal: nothing in it may reach out of
the file. Hyperlinks are kept, an attached template is dropped, all else from outside is refused.
"""

import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote

from lxml import etree

from ntmdocs.errors import UnreadableDocument
from ntmdocs.language import tr
from ntmdocs.word.elements import Element, parse_xml, part_xml
from ntmdocs.word.fields import refused_field
from ntmdocs.word.names import SETTINGS, w
from ntmdocs.word.shown import shown

__all__ = ["cleaned_parts"]

# What takes memory and time in a tree, counted before there is one.
_BOUNDS: tuple[tuple[Callable[[bytes], int], int], ...] = (
    (len, 40_000_000),
    (lambda content: content.count(b"<"), 450_000),
    (lambda content: content.count(b"="), 700_000),
)
_CORE_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
# As LibreOffice 24 and later write it; python-docx does not see it and adds a second part.
_CORE_TYPE_OTHERWISE = (
    rb'(?i)"http://schemas\.openxmlformats\.org/officedocument/2006/relationships'
    rb'/metadata/core-properties"'
)


def cleaned_parts(parts: Mapping[str, bytes], name: str) -> dict[str, bytes]:
    """The parts that had to be cleaned.

    Raises UnreadableDocument for what would reach outside, and for XML that is none.
    """
    changed: dict[str, bytes] = {}
    xml = {part: content for part, content in parts.items() if part.endswith((".xml", ".rels"))}
    if any(sum(map(counted, xml.values())) > most for counted, most in _BOUNDS):
        raise UnreadableDocument(tr("{name}: nội dung quá lớn cho một mẫu; không mở", name=name))
    for part, content in xml.items():
        root = _parsed(content, name, part)
        if part.endswith(".rels"):
            cleaned = _clean_relations(part, content, name)
            if cleaned != content:
                changed[part] = cleaned
        elif field := refused_field(root):
            raise UnreadableDocument(
                tr(
                    '{name}: phần "{part}" có trường {field} lấy nội dung từ bên ngoài '
                    "hoặc chạy lệnh; thay bằng nội dung thật (Ctrl+Shift+F9), rồi lưu lại",
                    name=name,
                    part=part,
                    field=field,
                )
            )
    if SETTINGS in parts and b"attachedTemplate" in parts[SETTINGS]:
        changed[SETTINGS] = _without_attached_template(parts[SETTINGS], name)
    return changed


def _clean_relations(part: str, content: bytes, name: str) -> bytes:
    if b"/metadata/core-properties" in content and _CORE_TYPE.encode() not in content:
        content = re.sub(_CORE_TYPE_OTHERWISE, f'"{_CORE_TYPE}"'.encode(), content)
    root = _parsed(content, name, part)
    dropped = False
    for relation in list(root):
        kind = (relation.get("Type") or "").rpartition("/")[2]
        target = relation.get("Target") or ""
        if kind == "attachedTemplate":
            root.remove(relation)
            dropped = True
        elif relation.get("TargetMode") != "External":
            _refuse_escape(part, target, name)
        elif kind != "hyperlink":
            raise UnreadableDocument(
                tr(
                    '{name}: phần "{part}" lấy "{kind}" từ bên ngoài ({shown}); chèn '
                    "thẳng vào tệp thay cho liên kết, rồi lưu lại",
                    name=name,
                    part=part,
                    kind=kind,
                    shown=shown(target),
                )
            )
    return part_xml(root) if dropped else content


def _refuse_escape(part: str, target: str, name: str) -> None:
    """An internal target must lie inside the package."""
    path = unquote(target)
    depth = 0 if path.startswith("/") else part.count("/") - 1
    for step in path.strip("/").split("/"):
        depth += -1 if step == ".." else step not in ("", ".")
        if depth < 0 or "\\" in step or ":" in step:
            raise UnreadableDocument(
                tr(
                    '{name}: phần "{part}" trỏ ra ngoài tệp ({shown}); không mở',
                    name=name,
                    part=part,
                    shown=shown(target),
                )
            )


def _without_attached_template(content: bytes, name: str) -> bytes:
    root = _parsed(content, name, SETTINGS)
    for element in root.findall(w("attachedTemplate")):
        root.remove(element)
    return part_xml(root)


def _parsed(content: bytes, name: str, part: str) -> Element:
    try:
        return parse_xml(content)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument(
            tr(
                '{name}: phần "{part}" không phải XML đúng; tệp đã hỏng; mở bằng Word rồi lưu lại',
                name=name,
                part=part,
            )
        ) from error
