"""Plain text and Markdown as lines and grids: pasted from a site, from a PDF, or typed.

Paragraphs are parted by empty lines, and may be wrapped at any width; where nothing is wrapped,
each line is a paragraph. Cells stand between lines that hold nothing but `|`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from ntmdocs.read.lines import Grid, GridCell, Line, Piece
from ntmdocs.read.view.shapes import Run
from ntmdocs.read.wrapping import RULE, Wrapping, without_page_numbers
from ntmdocs.vietnamese import composed

__all__ = ["pieces_in_text"]

_BAR = "|"
_HEADING = re.compile(r"#{1,6}\s+")
_MARKS = re.compile(r"(\*{1,3})")
_BETWEEN_BARS = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(r":?-+:?")


def pieces_in_text(text: str) -> list[Piece]:
    """The pieces of a text, bold and italic from its Markdown."""
    text = composed(text).replace("\r\n", "\n").replace("\r", "\n")
    rows = without_page_numbers(text.split("\n"))
    return list(_pieces(rows, count(), Wrapping.of([*_outside_tables(rows)])))


def _outside_tables(rows: list[str]) -> Iterator[str]:
    """The rows that are in no table: those of cells are cut as the cells are wide."""
    at = 0
    while at < len(rows):
        if rows[at].strip() == _BAR:
            at = _end_of_table(rows, at)
        else:
            yield rows[at].rstrip()
        at += 1


def _pieces(rows: list[str], counter: Iterator[int], wrapping: Wrapping) -> Iterator[Piece]:
    paragraph: list[str] = []
    at = 0
    while at <= len(rows):
        row = rows[at] if at < len(rows) else ""
        if row.strip() and not _begins_table(row):
            paragraph.append(row)
            at += 1
            continue
        for one in wrapping.paragraphs(paragraph):
            yield _line(one, next(counter))
        paragraph = []
        if row.strip() == _BAR:
            end = _end_of_table(rows, at)
            yield _grid(rows[at : end + 1], counter, wrapping)
            at = end
        elif row.strip():
            end = next((n for n in range(at, len(rows)) if not _begins_table(rows[n])), len(rows))
            yield _piped(rows[at:end], counter)
            at = end - 1
        else:
            yield Line((), next(counter))
        at += 1


def _begins_table(row: str) -> bool:
    """A bar alone on its row, or a row of Markdown's tables: `| a | b |`."""
    bare = row.strip()
    return bare == _BAR or (bare.startswith(_BAR) and bare.endswith(_BAR) and len(bare) > 2)


def _piped(rows: list[str], counter: Iterator[int]) -> Grid:
    """A table of Markdown, a row a row; the row of dashes under its head says nothing."""
    made = []
    for row in rows:
        texts = [one.strip() for one in _BETWEEN_BARS.split(row.strip()[1:-1])]
        if not all(_DASHES.fullmatch(text) for text in texts):
            cells = (
                GridCell((_line(text.replace("\\|", _BAR), next(counter)),) if text else (), column)
                for column, text in enumerate(texts)
            )
            made.append(tuple(cells))
    return Grid(tuple(made))


def _end_of_table(rows: list[str], start: int) -> int:
    """The bar that an empty line follows, or the end of the text; else the last bar of all."""
    last = start
    for at in range(start + 1, len(rows)):
        if rows[at].strip() == _BAR:
            last = at
            if at + 1 >= len(rows) or not rows[at + 1].strip():
                break
    return last


def _line(text: str, place: int) -> Line:
    heading = _HEADING.match(text)
    if heading is not None:
        text = text[heading.end() :]
    runs = tuple(_runs(text))
    if heading is not None:
        runs = tuple(replace(run, bold=True) for run in runs)
    is_rule = RULE.fullmatch(text.replace("*", "")) is not None
    is_drawn = is_rule and text.strip("* ") != ""
    return Line(() if is_rule else runs, place, is_ruled=is_drawn)


def _runs(text: str) -> Iterator[Run]:
    """The text between its marks; a mark that nothing closes is a sign like any other."""
    bold = italic = False
    open_marks = _closed_marks(text)
    for at, piece in enumerate(_MARKS.split(text)):
        if at % 2 and at in open_marks:
            bold ^= len(piece) >= 2
            italic ^= len(piece) != 2
        elif piece:
            yield Run(piece, None, None, bold=bold, italic=italic)


def _closed_marks(text: str) -> set[int]:
    """The positions of marks that come in pairs of one kind; a `*` between spaces is a sign."""
    closed: set[int] = set()
    waiting: dict[str, int] = {}
    pieces = _MARKS.split(text)
    for at in range(1, len(pieces), 2):
        mark, before, after = pieces[at], pieces[at - 1][-1:], pieces[at + 1][:1]
        if mark == "*" and before in ("", " ") and after in ("", " ") and (before or after):
            continue
        if mark in waiting:
            closed |= {waiting.pop(mark), at}
        elif mark != "*" or after not in ("", " ") or not pieces[at + 1]:
            waiting[mark] = at
    return closed


def _grid(rows: list[str], counter: Iterator[int], wrapping: Wrapping) -> Grid:
    """Cells between bars; after the last cell of a row comes a bar more."""
    stretches: list[list[list[str]]] = [[]]
    words: list[str] = []
    for row in rows[1:]:
        if row.strip() != _BAR:
            words.append(row)
        elif any(word.strip() for word in words):
            stretches[-1].append(words)
            words = []
        else:
            stretches.append([])
    made = (
        tuple(_cell(words, column, counter, wrapping) for column, words in enumerate(stretch))
        for stretch in _with_empty_cells([one for one in stretches if one])
    )
    return Grid(tuple(made))


def _with_empty_cells(stretches: list[list[list[str]]]) -> Iterator[list[list[str]]]:
    """Two bars may also be an empty cell: where what stands around them makes one full row.

    How many cells a full row has, the first one says.
    """
    full = len(stretches[0]) if stretches else 0
    waiting: list[list[str]] = []
    for stretch in stretches:
        if waiting and len(waiting) + 1 + len(stretch) == full:
            yield [*waiting, [], *stretch]
            waiting = []
            continue
        if waiting:
            yield waiting
        waiting = stretch if len(stretch) < full else []
        if not waiting:
            yield stretch
    if waiting:
        yield waiting


def _cell(words: list[str], column: int, counter: Iterator[int], wrapping: Wrapping) -> GridCell:
    lines: list[Line] = []
    paragraph: list[str] = []
    for word in [*words, ""]:
        if word.strip():
            paragraph.append(word)
            continue
        for one in wrapping.paragraphs(paragraph, in_cell=True):
            lines.append(_line(one, next(counter)))
        paragraph = []
    return GridCell(tuple(lines), column)
