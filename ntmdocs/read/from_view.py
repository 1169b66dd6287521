"""From what a reader sees of a DOCX to lines and grids: letters in NFC, capitals as they print."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ntmdocs.read.lines import Grid, GridCell, Line, Piece, lines_in, with_text
from ntmdocs.read.view.shapes import Block, Paragraph, Run, Table
from ntmdocs.vietnamese import composed

__all__ = ["line_of", "note_text", "pieces_of"]

_COMBINING = "".join(map(chr, range(0x300, 0x370)))
_RAISED = dict(zip("0123456789+-", zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "₀₁₂₃₄₅₆₇₈₉₊₋", strict=True), strict=True))
_BRACKET = re.compile(r"[\[\]]")


def pieces_of(blocks: Iterable[Block]) -> Iterator[Piece]:
    """The paragraphs and tables of a view; empty paragraphs too, for what they part."""
    for block in blocks:
        if isinstance(block, Table):
            yield _grid(block)
            continue
        yield line_of(block)
        for box in block.boxes:
            yield from pieces_of(box)


def note_text(blocks: Iterable[Block]) -> str:
    """The words of a footnote, on one line, as they stand in a text between its brackets."""
    lines = (line for line in lines_in(pieces_of(blocks)) if line.text)
    return _BRACKET.sub(r"\\\g<0>", " ".join(str(line.marked()) for line in lines))


def line_of(paragraph: Paragraph) -> Line:
    """A paragraph of a view as a line."""
    runs = tuple(run for run in paragraph.runs if not run.struck)
    if paragraph.label is not None:
        looks = replace(runs[0], note="") if runs else Run("", None, None)
        runs = (replace(looks, text=f"{paragraph.label.text} "), *runs)
    return Line(
        tuple(_composed(runs)),
        paragraph.number,
        alignment=paragraph.alignment,
        is_ruled=bool(paragraph.drawn) or paragraph.has_line_above or paragraph.has_line_below,
        heading=paragraph.outline,
    )


def _composed(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs in NFC, a letter's marks in the run of the letter; capitals as they print."""
    waiting: Run | None = None
    for run in runs:
        marks = len(run.text) - len(run.text.lstrip(_COMBINING))
        if waiting is not None:
            yield _in_nfc(waiting, run.text[:marks])
        waiting = with_text(run, run.text[marks:])
    if waiting is not None:
        yield _in_nfc(waiting, "")


def _in_nfc(run: Run, marks: str) -> Run:
    text = composed(run.text + marks)
    if run.position and set(text) <= _RAISED.keys():
        text = "".join(_RAISED[sign][run.position == "subscript"] for sign in text)
    return with_text(run, text.upper() if run.capitals else text)


def _grid(table: Table) -> Grid:
    rows = tuple(
        tuple(
            GridCell(tuple(lines_in(pieces_of(cell.blocks))), cell.column, cell.columns, cell.rows)
            for cell in row.cells
        )
        for row in table.rows
    )
    return Grid(rows, tuple(width.pt for width in table.widths))
