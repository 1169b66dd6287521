"""DOCX built from small pieces of XML, as the programs that people use write them."""

from __future__ import annotations

from ntmdocs.read.view import View, view_docx
from ntmdocs.read.view.shapes import Paragraph
from template.samples import NAMESPACES, OFFICE, WORD, a_template, paragraph

_PARTS = ("styles", "numbering", "comments", "endnotes", "theme")


def a_docx(
    *body: str, relations: str = "", more: dict[str, str] | None = None, **parts: str
) -> bytes:
    """A whole file; `styles=`, `numbering=`, … are what stands in those parts.

    `header` and `footer` are named by the relations `header` and `footer`.
    """
    written, types = dict(more or {}), ""
    around = {name: parts.pop(name) for name in ("header", "footer", "footnote") if name in parts}
    for name, content in parts.items():
        assert name in _PARTS, name
        namespaces = _A if name == "theme" else NAMESPACES
        prefix = "a" if name == "theme" else "w"
        written[f"word/{name}.xml"] = f"<{prefix}:{name} {namespaces}>{content}</{prefix}:{name}>"
        relations += f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
        types += f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{name}+xml"/>'
    return a_template(*body, more=written, relations=relations, types=types, **around)


_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def view_of(*body: str, as_was: bool = False, **parts: str) -> View:
    """What a reader sees of a file with that body."""
    return view_docx(a_docx(*body, **parts), "thu.docx", as_was=as_was)


def the_paragraph(*content: str, properties: str = "", **parts: str) -> Paragraph:
    """As it is seen where it stands first in a file."""
    found = view_of(paragraph(*content, properties=properties), **parts).blocks[0]
    assert isinstance(found, Paragraph)
    return found
