"""The stretches of a document, each with its paper, its margins, its headers and footers."""

from collections.abc import Callable, Iterator, Mapping

from ntmdocs.read.view import walk
from ntmdocs.read.view.paragraphs import twips
from ntmdocs.read.view.shapes import Block, PageSetup
from ntmdocs.word.elements import Element, is_on
from ntmdocs.word.names import w

__all__ = ["page_setup", "stretches"]

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_HEADER, _FOOTER = w("headerReference"), w("footerReference")

Furniture = Mapping[tuple[str, str], tuple[Block, ...]]
"""What is printed above and below, by the reference's name and kind."""


def stretches(body: Element) -> Iterator[tuple[list[Element], Element | None]]:
    """The blocks that share a page set-up, with that set-up; None where the body ends without."""
    blocks: list[Element] = []
    for block in walk.blocks(body):
        blocks.append(block)
        setup = block.find(w("pPr/sectPr")) if block.tag == w("p") else None
        if setup is not None:
            yield blocks, setup
            blocks = []
    last = body.find(w("sectPr"))
    if blocks or last is not None:
        yield blocks, last


def furniture(
    setup: Element | None, before: Furniture, read: Callable[[str], tuple[Block, ...]]
) -> Furniture:
    """The headers and footers of a stretch: its own, else those of the stretch before."""
    own = dict(before)
    for reference in () if setup is None else setup.iterchildren(_HEADER, _FOOTER):
        kind = reference.get(w("type"), "default")
        own[str(reference.tag), kind] = read(reference.get(_RELATION, ""))
    return own


def page_setup(setup: Element | None, around: Furniture) -> PageSetup:
    """The paper of a stretch; without any said, no size and no margin."""
    size, margin, numbers = (
        None if setup is None else setup.find(w(name)) for name in ("pgSz", "pgMar", "pgNumType")
    )
    titled = None if setup is None else setup.find(w("titlePg"))
    start = "" if numbers is None else numbers.get(w("start"), "")

    def said(found: Element | None, name: str) -> str | None:
        return None if found is None else found.get(w(name))

    return PageSetup(
        width=twips(said(size, "w")),
        height=twips(said(size, "h")),
        top=twips(said(margin, "top")),
        bottom=twips(said(margin, "bottom")),
        left=twips(said(margin, "left")) + twips(said(margin, "gutter")),
        right=twips(said(margin, "right")),
        first_number=int(start) if start.isascii() and start.isdecimal() else None,
        number_format=said(numbers, "fmt") or "decimal",
        has_first_page=is_on(titled),
        headers=_by_kind(around, _HEADER),
        footers=_by_kind(around, _FOOTER),
    )


def _by_kind(around: Furniture, name: str) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    return tuple((kind, blocks) for (tag, kind), blocks in around.items() if tag == name)
