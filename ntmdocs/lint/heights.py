"""How tall a text is when it is set, nearly: whether it has two pages, and where they end."""

import math
from collections.abc import Iterable, Iterator

from ntmdocs.lint.context import Context
from ntmdocs.read.view.shapes import Block, PageSetup, Paragraph, Row, Table
from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.text_width import text_width

__all__ = ["ends_a_page", "is_surely_longer_than_a_page"]

_SINGLE = 1.15  # a single line of Times New Roman, in sizes of its letters
_SURELY = 1.05  # pages
_EMPTY = Pt(13)  # of the letters that an empty paragraph is as tall as
_NARROWEST = Pt(20)
_RECKONED = 2  # pages; further on too much is unsure


def is_surely_longer_than_a_page(context: Context) -> bool:
    """Whether any stretch of the document is; what cannot be measured counts as nothing."""
    for stretch in context.view.stretches:
        left = _page_height(stretch.page) * _SURELY
        for height in _heights(stretch.blocks, _room(stretch.page)):
            left -= height
            if left < 0:
                return True
    return False


def ends_a_page(context: Context, table: Table) -> bool:
    """Whether a page probably ends in the middle of a table that stands in the text itself: the
    first pages can be reckoned."""
    stretch = next(one for one in context.view.stretches if table in one.blocks)
    page, room = _page_height(stretch.page), _room(stretch.page)
    above = sum(_heights(stretch.blocks[: stretch.blocks.index(table)], room))
    height = sum(_heights((table,), room))
    first, last = (int((above + part * height) / page) for part in (0.25, 0.75))
    return first < last <= _RECKONED


def _page_height(page: PageSetup) -> float:
    return max(page.height - page.top - page.bottom, _NARROWEST)


def _room(page: PageSetup) -> Length:
    return Length(page.width - page.left - page.right)


def _heights(blocks: Iterable[Block], room: Length) -> Iterator[float]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _height(block, room)
        else:
            yield from (_row_height(row, room) for row in block.rows)


def _row_height(row: Row, room: Length) -> float:
    """The tallest of its cells that are of one row."""
    return max(
        (sum(_heights(cell.blocks, cell.width or room)) for cell in row.cells if cell.rows == 1),
        default=0,
    )


def _height(paragraph: Paragraph, room: Length) -> float:
    sizes = [run.size for run in paragraph.runs if run.size is not None]
    size, spacing = min(sizes, default=_EMPTY), paragraph.spacing
    wide = max(room - paragraph.indents.left - paragraph.indents.right, _NARROWEST)
    lines = max(1, math.ceil(text_width(paragraph.words, size) / wide))
    line = spacing.exactly or size * _SINGLE * (spacing.lines or 1)
    return lines * line + spacing.before + spacing.after
