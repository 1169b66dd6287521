"""Blocks as the template prints them; a table too wide for its page takes one that lies."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from markupsafe import Markup

from ntmdocs.model.walk import DataPath, parse_path
from ntmdocs.render.blocks import Block
from ntmdocs.render.column_widths import Fit
from ntmdocs.render.geometry import Geometry
from ntmdocs.render.places import PlaceMarks
from ntmdocs.render.table_xml import TableMaker
from ntmdocs.render.wordml import TURN, TURN_BACK, printed_words
from ntmdocs.tabulate import PrintedTable
from ntmdocs.vietnamese import ToneMarks
from ntmdocs.word.lengths import Length

__all__ = ["BLOCK_KINDS", "BlockPrinter"]

BLOCK_KINDS = (
    "heading_part",
    "heading_1",
    "heading_2",
    "heading_3",
    "run_in_heading",
    "legal_basis",
    "paragraph",
    "kept_paragraph",
    "table_unit",
    "table_note",
    "table",
)
_NO_KIND = dict.fromkeys(BLOCK_KINDS, False)
# So few blocks between two turned tables get no upright page of their own.
_FEW = 3
# Caption and unit: with the headings over them they go with the table.
_ABOVE_A_TABLE = ("kept_paragraph", "table_unit")
# Their styles do not keep them with what follows, as headings and notes of tables are kept.
_KEPT_AS_PARAGRAPH = ("paragraph", "run_in_heading")


class BlockPrinter:
    """Prints the blocks of one paper.

    `split_tables` are those in which words will break: where each stands, and its columns.
    """

    def __init__(
        self,
        tables: TableMaker,
        tone_marks: ToneMarks,
        page: Geometry,
        marks: PlaceMarks,
    ) -> None:
        self._marks = marks
        self._tables = tables
        self._tone_marks = tone_marks
        self._page = page
        self.split_tables: list[tuple[DataPath, int]] = []

    def body(self, blocks: Sequence[Block], kept: int) -> list[dict[str, Any]]:
        """The main text; from block `kept` on all share a page with the signature.

        A table too wide for an upright page gets pages that lie (Decree 30/2020, Appendix I,
        part I, I.2), unless it must share its page with the signature.
        """
        fits = self._fits(blocks, self._page.portrait_width)
        spans = [_span(number, blocks) for number, fit in fits if not fit.holds]
        printed: list[dict[str, Any]] = []
        at = 0
        for start, stop in _joined(span for span in spans if span[1] <= kept):
            printed += self._printed(blocks, range(at, start), self._page.portrait_width, kept)
            printed.append(_xml_block(TURN))
            printed += self._printed(blocks, range(start, stop), self._page.turned_width, kept)
            printed.append(_xml_block(TURN_BACK))
            at = stop
        rest = range(at, len(blocks))
        return printed + self._printed(blocks, rest, self._page.portrait_width, kept)

    def annex(
        self, blocks: Sequence[Block], *, landscape: bool
    ) -> tuple[list[dict[str, Any]], bool]:
        """An annex, and whether it lies: as it is asked to, or because a table needs the width."""
        lies = landscape or any(
            not fit.reads_well for _, fit in self._fits(blocks, self._page.portrait_width)
        )
        width = self._page.landscape_width if lies else self._page.portrait_width
        return self._printed(blocks, range(len(blocks)), width, len(blocks)), lies

    def _fits(self, blocks: Sequence[Block], width: Length) -> Iterator[tuple[int, Fit]]:
        """Where tables stand, and how they go on a page of that width."""
        for number, block in enumerate(blocks):
            if block.table is not None:
                yield number, self._tables.fit(block.table, width)

    def _printed(
        self, blocks: Sequence[Block], which: range, width: Length, kept: int
    ) -> list[dict[str, Any]]:
        return [
            self._paragraph(blocks[number], kept=number >= kept)
            if (table := blocks[number].table) is None
            else self._table(
                blocks[number], table, width, kept=number >= kept or _has_note(blocks, number)
            )
            for number in which
        ]

    def _table(
        self, block: Block, table: PrintedTable, width: Length, *, kept: bool
    ) -> dict[str, Any]:
        fit = self._tables.fit(table, width)
        if not fit.holds:
            self.split_tables.append((parse_path(block.path)[:-1], len(table.leaves)))
        return _xml_block(self._tables.xml(table, block.path, fit, keep_next=kept))

    def _paragraph(self, block: Block, *, kept: bool) -> dict[str, Any]:
        kind = "kept_paragraph" if kept and block.kind in _KEPT_AS_PARAGRAPH else block.kind
        words = printed_words(block.runs, self._tone_marks)
        return {**_NO_KIND, kind: True, "text": Markup(self._marks.marked(block.path, words))}


def _xml_block(xml: str) -> dict[str, Any]:
    return {**_NO_KIND, "text": "", "table": Markup(xml)}


def _has_note(blocks: Sequence[Block], number: int) -> bool:
    return number + 1 < len(blocks) and blocks[number + 1].kind == "table_note"


def _span(table: int, blocks: Sequence[Block]) -> tuple[int, int]:
    """From where to where pages lie: a table with what stands above it and its note."""
    start, stop = table, table + (2 if _has_note(blocks, table) else 1)
    while start and (blocks[start - 1].is_heading or blocks[start - 1].kind in _ABOVE_A_TABLE):
        start -= 1
    return start, stop


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those as one between which there is next to nothing."""
    joined: list[tuple[int, int]] = []
    for start, stop in spans:
        if joined and start - joined[-1][1] <= _FEW:
            start = joined.pop()[0]
        joined.append((start, stop))
    return joined
