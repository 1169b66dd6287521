"""Fills through docxtpl itself, for what only its own objects can do.

RichText, Listing, InlineImage, Subdoc and replaced pictures bring parts and relations of their own.
Values, names, calls and loops are under the same rules; the tables of the result are mended, and
what docxtpl does to the properties (it escapes them twice) is left aside.
"""

import io
from collections.abc import Callable, Mapping
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import nodes
from markupsafe import Markup

from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.template.environment import (
    LOOP_FILTER,
    BoundedEnvironment,
    Refused,
    checked_text,
)
from ntmdocs.template.prepare import prepare
from ntmdocs.template.source import parsed_part
from ntmdocs.template.tables import mend_tree
from ntmdocs.template.trees import bounded_tree
from ntmdocs.word.elements import Element, parse_xml, part_xml
from ntmdocs.word.fields import refused_field
from ntmdocs.word.names import DOCUMENT, w
from ntmdocs.word.package import read_package
from ntmdocs.word.run_xml import FORBIDDEN, forbidden

__all__ = ["filled_through"]

_LISTING_SIGNS = "\a\f"  # in docxtpl's own objects: a new paragraph, a new page
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LOOKALIKES = regex(r"(?<=[{}])_(?=[{}%])|(?<=%)_(?=\})")


class _Environment(BoundedEnvironment):
    def __init__(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(filters)
        self.finalize = _put

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = bounded_tree(super()._parse(source, name, filename))
        for loop in list(tree.find_all(nodes.For)):
            weight = 300 + sum(len(text.data) for text in loop.find_all(nodes.TemplateData))
            loop.iter = nodes.Filter(
                loop.iter,
                LOOP_FILTER,
                [nodes.Const(weight)],
                [],
                None,
                None,
                lineno=loop.iter.lineno,
            )
        return tree


def _put(value: Any) -> Any:
    """A value as docxtpl may take it: escaped, and `{_{` spelt so that it stays as typed."""
    if not hasattr(value, "__html__"):
        escaped = Markup.escape(checked_text(value))
        return Markup(_LOOKALIKES.sub("&#95;", escaped))
    if isinstance(value, Markup):
        return Markup(_LOOKALIKES.sub("&#95;", value))
    text = getattr(value, "xml", "")
    found = FORBIDDEN.search(text.translate({ord(sign): "" for sign in _LISTING_SIGNS}))
    if found:
        raise Refused(forbidden(text, found.group()))
    return value


def _patched(xml: str) -> str:
    prepared = prepare(parsed_part(xml.encode()))
    return prepared.source(prepared.marked)[0]


def filled_through(
    document: DocxTemplate, context: Mapping[str, Any], filters: Mapping[str, Callable[..., Any]]
) -> dict[str, bytes]:
    """All parts as docxtpl fills them."""
    document.patch_xml = _patched  # ours: docxtpl's own loses what it does not understand
    document.render(dict(context), _Environment(filters), autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    parts = read_package(buffer.getvalue())
    root = parse_xml(parts[DOCUMENT])
    if mend_tree(root):
        parts[DOCUMENT] = part_xml(root)
    if field := refused_field(root):
        raise Refused(
            tr(
                "giá trị XML có trường {field} lấy nội dung từ bên ngoài hoặc chạy lệnh",
                field=field,
            )
        )
    for name, content in parts.items():
        if name.startswith("word/") and name.endswith(".xml") and b":hyperlink" in content:
            _refuse_loose_links(name, parse_xml(content), parts)
    return parts


def _refuse_loose_links(name: str, root: Element, parts: Mapping[str, bytes]) -> None:
    """Raises Refused for a link that leads nowhere: Word opens no such file."""
    folder, _, file = name.rpartition("/")
    relations = parts.get(f"{folder}/_rels/{file}.rels", b"<none/>")
    known = {relation.get("Id") for relation in parse_xml(relations)}
    for element in root.iter(w("hyperlink")):
        link = element.get(_LINK)
        if link is not None and link not in known:
            raise Refused(
                tr(
                    'liên kết "{link}" không có trong tệp; tạo bằng build_url_id của '
                    "template.docxtpl(), rồi điền với through= chính đối tượng đó",
                    link=link,
                )
            )
