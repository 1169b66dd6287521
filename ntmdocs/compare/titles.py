"""Where a reader is in a plan: the headings that changes are listed under."""

from collections.abc import Sequence

from ntmdocs.compare.changes import ENDING
from ntmdocs.compare.sections import PageSection
from ntmdocs.language import tr
from ntmdocs.word.elements import Element
from ntmdocs.word.names import w
from ntmdocs.word.text import lines_of, text_of

__all__ = ["titles_of"]

_STYLE = w("pPr/pStyle")
_HEADING = "heading 1"


def titles_of(sections: Sequence[PageSection], styles: Element | None) -> dict[Element, str]:
    """The blocks at which another part of the plan begins, and what to call it.

    In the main text: headings of the first level, and the table of recipients and signature, which
    is the last one with no words behind it. An annex is called by its first line.
    """
    headings = set() if styles is None else _heading_styles(styles)
    main, *annexes = sections
    titles = {
        block: text_of(block)
        for block in main.blocks
        if (style := block.find(_STYLE)) is not None and style.get(w("val")) in headings
    }
    with_words = [block for block in main.blocks if any(map(str.strip, lines_of(block)))]
    if with_words and with_words[-1].tag == w("tbl"):
        titles[with_words[-1]] = tr(ENDING)
    for annex in annexes:
        lines = (line.strip() for block in annex.blocks for line in lines_of(block))
        titles[(*annex.blocks, annex.end)[0]] = next(filter(None, lines), "")
    return titles


def _heading_styles(styles: Element) -> set[str | None]:
    """Ids of the styles that are Word's own first heading, whatever they are called."""
    return {
        style.get(w("styleId"))
        for style in styles.iter(w("style"))
        if (name := style.find(w("name"))) is not None
        and (name.get(w("val")) or "").casefold() == _HEADING
    }
