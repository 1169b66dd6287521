"""Plain text and Markdown as lines and grids: pasted from a site, from a PDF, or typed.

Paragraphs are parted by empty lines, and may be wrapped at any width; where nothing is wrapped,
each line is a paragraph. Cells stand between lines that hold nothing but `|`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, pairwise

from ntmdocs.read.kinds import type_named
from ntmdocs.read.lines import Grid, GridCell, Line, Piece
from ntmdocs.read.view.shapes import Run
from ntmdocs.vietnamese import composed

__all__ = ["pieces_in_text"]

_BAR = "|"
_HEADING = re.compile(r"#{1,6}\s+")
_MARKS = re.compile(r"(\*{1,3})")
_RULE = re.compile(r"[-_=*–—\s]+")
_WRAPPED_AT = 160  # characters: a wrapped line is no longer
_SHORT = 45
_NEARLY_FULL = 0.7  # of the longest row
_OFTEN = 4  # rows, at the most, to an empty one
_NEARLY_WRAPPED = 15  # characters: sites cut their rows anywhere, the last word of a line early
_BETWEEN_BARS = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(r":?-+:?")
_STARTS = re.compile(r"\s*(?:[-+*•–]\s|\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|[IVXLC]+[.)]\s|#{1,6}\s|\()")
_ENDS = re.compile(r"[;.:]\W*$")
_BEGINS = re.compile(
    r"\W*(?:Căn cứ|Thực hiện|Xét đề nghị|Theo đề nghị|Trên đây là|Nơi nhận|(?:TM|KT|TL|TUQ|Q)\.)\s"
)
_UNFINISHED = re.compile(r"[\w,]\s*$")


def pieces_in_text(text: str) -> list[Piece]:
    """The pieces of a text, bold and italic from its Markdown."""
    rows = composed(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return list(_pieces(rows, count(), is_wrapped=_is_wrapped(rows)))


def _is_wrapped(rows: list[str]) -> bool:
    """Whether paragraphs go over several lines, parted by empty ones.

    Then there are many empty lines, or many a row that goes on is about as long as the longest;
    heads and signatures have short rows, each a line of its own.
    """
    text = "\n".join(_outside_tables(rows)).strip("\n").split("\n")
    said = [row for row in text if row]
    longest = max(map(len, said), default=0)
    if longest > _WRAPPED_AT or all(text):
        return False
    go_on = [row for row, after in pairwise(text) if row and after and not _STARTS.match(after)]
    full = sum(len(row) >= longest * _NEARLY_FULL for row in go_on)
    return text.count("") * _OFTEN >= len(said) or (longest >= _SHORT and len(go_on) <= 3 * full)


def _outside_tables(rows: list[str]) -> Iterator[str]:
    """The rows that are in no table: those of cells are cut as the cells are wide."""
    at = 0
    while at < len(rows):
        if rows[at].strip() == _BAR:
            at = _end_of_table(rows, at)
        else:
            yield rows[at].rstrip()
        at += 1


def _pieces(rows: list[str], counter: Iterator[int], *, is_wrapped: bool) -> Iterator[Piece]:
    paragraph: list[str] = []
    at = 0
    while at <= len(rows):
        row = rows[at] if at < len(rows) else ""
        if row.strip() and not _begins_table(row):
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


def _paragraphs(rows: list[str], *, in_cell: bool = False) -> Iterator[str]:
    """Wrapped rows put together; a row that begins an item begins a paragraph.

    " - " at the end of a wrapped row starts the next one on sites: after a long row that is not
    finished, and that is no item itself, it is none.
    """
    made: list[str] = []
    for row in rows:
        if made and (_begins_item(row, made) or (in_cell and _is_line_of_its_own(made))):
            yield " ".join(made)
            made = []
        made.append(row)
    if made:
        yield " ".join(made)


def _begins_item(row: str, made: list[str]) -> bool:
    named = type_named(made[-1].strip("*# "))
    if len(made) == 1 and named is not None and not named[1]:
        return True  # the subject stands under the type
    if not _STARTS.match(row):
        return _ENDS.search(made[-1]) is not None and _BEGINS.match(row) is not None
    is_sign = row.lstrip().startswith(("-", "–", "("))
    above = made[-1]
    is_cut = len(above) >= _NEARLY_WRAPPED and _UNFINISHED.search(above[-80:]) is not None
    return not (is_sign and is_cut and not _STARTS.match(made[0]))


def _is_line_of_its_own(made: list[str]) -> bool:
    """A short row in capitals, in a cell: a line of a signature, or of an organ's name."""
    if len(made) > 3:
        return False
    above = " ".join(made)
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
