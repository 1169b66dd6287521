"""Plain text and Markdown as lines and grids: pasted from a site, from a PDF, or typed.

Paragraphs are parted by empty lines, and may be wrapped at any width; where nothing is wrapped,
each line is a paragraph. Cells stand between lines that hold nothing but `|`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ntmdocs.read.lines import Grid, GridCell, Line, Piece
from ntmdocs.read.view.shapes import Run

__all__ = ["pieces_in_text"]

_BAR = "|"
_HEADING = re.compile(r"#{1,6}\s+")
_MARKS = re.compile(r"(\*{1,3})")
_RULE = re.compile(r"[-_=*–—\s]+")
_WRAPPED_AT = 130  # characters: a wrapped line is no longer
_SHORT = 45
_STARTS = re.compile(r"\s*(?:[-+*•–]\s|\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|[IVXLC]+[.)]\s|#{1,6}\s|\()")
_UNFINISHED = re.compile(r"[\w,]\s*$")


def pieces_in_text(text: str) -> list[Piece]:
    """The pieces of a text, bold and italic from its Markdown."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    counter = iter(range(len(rows) + 1))
    return list(_pieces(rows, counter, is_wrapped=_is_wrapped(rows)))


def _is_wrapped(rows: list[str]) -> bool:
    """Whether paragraphs go over several lines: they do where empty lines part them."""
    said = [row for row in rows if row.strip() and row.strip() != _BAR]
    has_gaps = any(not row.strip() for row in rows)
    return has_gaps and all(len(row) <= _WRAPPED_AT * 3 for row in said)


def _pieces(rows: list[str], counter: Iterator[int], *, is_wrapped: bool) -> Iterator[Piece]:
    paragraph: list[str] = []
    at = 0
    while at <= len(rows):
        row = rows[at] if at < len(rows) else ""
        if row.strip() and row.strip() != _BAR:
            paragraph.append(row)
            at += 1
            continue
        for one in _paragraphs(paragraph) if is_wrapped else paragraph:
            yield _line(one, next(counter))
        paragraph = []
        if row.strip() == _BAR:
            end = _end_of_table(rows, at)
            yield _grid(rows[at : end + 1], counter, is_wrapped=is_wrapped)
            at = end
        else:
            yield Line((), next(counter))
        at += 1


def _end_of_table(rows: list[str], start: int) -> int:
    """The bar that an empty line follows, or the end of the text; else the last bar of all."""
    bars = [at for at in range(start, len(rows)) if rows[at].strip() == _BAR]
    closing = (at for at in bars[1:] if at + 1 >= len(rows) or not rows[at + 1].strip())
    return next(closing, bars[-1])


def _paragraphs(rows: list[str], *, in_cell: bool = False) -> Iterator[str]:
    """Wrapped rows put together; a row that begins an item begins a paragraph.

    " - " at the end of a wrapped row starts the next one on sites: after a row that is not
    finished it is no item.
    """
    made = ""
    for row in rows:
        begins = _STARTS.match(row) and not (
            row.lstrip().startswith(("-", "–", "(")) and _UNFINISHED.search(made)
        )
        if made and (begins or (in_cell and _is_line_of_its_own(made))):
            yield made
            made = row
        else:
            made = f"{made} {row}" if made else row
    if made:
        yield made


def _is_line_of_its_own(above: str) -> bool:
    """A short row in capitals, in a cell: a line of a signature, or of an organ's name."""
    return len(above) <= _SHORT and above.isupper() and above.count("**") % 2 == 0


def _line(text: str, place: int) -> Line:
    heading = _HEADING.match(text)
    if heading is not None:
        text = text[heading.end() :]
    runs = tuple(_runs(text))
    if heading is not None:
        runs = tuple(replace(run, bold=True) for run in runs)
    is_rule = _RULE.fullmatch(text.replace("*", "")) is not None
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


def _grid(rows: list[str], counter: Iterator[int], *, is_wrapped: bool) -> Grid:
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
        tuple(
            _cell(words, column, counter, is_wrapped=is_wrapped)
            for column, words in enumerate(stretch)
        )
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


def _cell(words: list[str], column: int, counter: Iterator[int], *, is_wrapped: bool) -> GridCell:
    lines: list[Line] = []
    paragraph: list[str] = []
    for word in [*words, ""]:
        if word.strip():
            paragraph.append(word)
            continue
        for one in _paragraphs(paragraph, in_cell=True) if is_wrapped else paragraph:
            lines.append(_line(one, next(counter)))
        paragraph = []
    return GridCell(tuple(lines), column)
