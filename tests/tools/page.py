"""What stands on the pages of a PDF, and where: lines of text, drawn rules, tables.

Reads nothing but the PDF, so that it sees what a reader sees. Places are millimetres from the top
left corner of the page; sizes are points.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

MM_A_PT = 25.4 / 72
ASCENT, DESCENT = 0.933, 0.216  # of Times, in ems; the gap between lines counts as ascent
WORD_GAP_EM = 0.2  # a gap without a space character, yet a space to the eye
LINE_END_HYPHEN = "\x02"  # as pdfium gives it
SPACE_EM = 0.25  # a space; of many in a row pdfium gives one
BLANK_GAP_EM = 0.7  # a gap beside a space that is more of them, and not a justified line
CELL_GAP_EM = 0.8  # a wider one is the way to another column or tab stop
SPACED_CELL_GAP_EM = 8.0  # the same where a space character stands before it
RULE_THICKNESS_PT = 2.5  # a drawn rule is no thicker
RULE_LENGTH_PT = 8.0  # and no shorter


@dataclass(frozen=True)
class Run:
    """Neighbouring letters of one look, without the spaces between them."""

    text: str
    size_pt: float
    bold: bool
    italic: bool
    black: bool
    font: str


@dataclass(frozen=True)
class Line:
    """One line of one column. `bold`, `italic`, `black` hold if all its letters are so."""

    text: str
    x0_mm: float
    x1_mm: float
    baseline_mm: float
    size_pt: float
    runs: tuple[Run, ...]

    @property
    def top_mm(self) -> float:
        """Top of the line's box; the top margin ends here if the line is the page's first."""
        return self.baseline_mm - ASCENT * self.size_pt * MM_A_PT

    @property
    def bottom_mm(self) -> float:
        """Bottom of the line's box."""
        return self.baseline_mm + DESCENT * self.size_pt * MM_A_PT

    @property
    def width_mm(self) -> float:
        """From the first letter to the last."""
        return self.x1_mm - self.x0_mm

    @property
    def centre_mm(self) -> float:
        """Middle between the first letter and the last."""
        return (self.x0_mm + self.x1_mm) / 2

    @property
    def bold(self) -> bool:
        return all(run.bold for run in self.runs)

    @property
    def italic(self) -> bool:
        return all(run.italic for run in self.runs)

    @property
    def upright(self) -> bool:
        return not any(run.italic for run in self.runs)

    @property
    def light(self) -> bool:
        return not any(run.bold for run in self.runs)

    @property
    def capitals(self) -> bool:
        return self.text == self.text.upper()


@dataclass(frozen=True)
class Rule:
    """A drawn horizontal line, its pieces put together; or a row of underscores."""

    x0_mm: float
    x1_mm: float
    y_mm: float
    thickness_pt: float

    @property
    def length_mm(self) -> float:
        """From end to end."""
        return self.x1_mm - self.x0_mm

    @property
    def centre_mm(self) -> float:
        """Its middle."""
        return (self.x0_mm + self.x1_mm) / 2


@dataclass(frozen=True)
class Table:
    """The box around a grid of drawn lines."""

    x0_mm: float
    x1_mm: float
    top_mm: float
    bottom_mm: float

    def holds(self, x_mm: float, y_mm: float) -> bool:
        """Whether a point lies inside, or on the border."""
        inside_x = self.x0_mm - 0.5 <= x_mm <= self.x1_mm + 0.5
        return inside_x and self.top_mm - 0.5 <= y_mm <= self.bottom_mm + 0.5


@dataclass(frozen=True)
class Page:
    """One page: its lines from top to bottom and left to right, rules and tables likewise."""

    number: int
    width_mm: float
    height_mm: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    tables: tuple[Table, ...]

    def is_in_table(self, line: Line) -> bool:
        """Whether a line is the text of a cell in a drawn grid."""
        return any(table.holds(line.centre_mm, line.baseline_mm) for table in self.tables)


@dataclass(frozen=True)
class _Piece:
    """What the page draws in one go, in one look: a line of text, or a part of one; in points."""

    text: str
    x0: float
    x1: float
    ink_x0: float
    """From its first letter that is no space to its last."""
    ink_x1: float
    baseline: float
    size: float
    look: tuple[float, bool, bool, bool, str]


@dataclass(frozen=True)
class _Stroke:
    """A drawn line or a thin box, in points from the top left corner."""

    x0: float
    x1: float
    top: float
    bottom: float
    thickness: float

    @property
    def lies(self) -> bool:
        return self.bottom - self.top <= RULE_THICKNESS_PT

    def touches(self, other: _Stroke) -> bool:
        apart = max(self.x0, other.x0) - min(self.x1, other.x1)
        above = max(self.top, other.top) - min(self.bottom, other.bottom)
        return apart < 1 and above < 1


def read_pdf(path: Path) -> list[Page]:
    """All pages of the file."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [_read_page(page, number) for number, page in enumerate(pdf, start=1)]


def _read_page(page: pypdfium2.PdfPage, number: int) -> Page:
    width, height = page.get_size()
    lines = [_line(pieces, height) for pieces in _segments(_pieces(page))]
    strokes = list(_strokes(page, height))
    tables = list(_tables(strokes))
    rules = [*_drawn_rules(strokes), *map(_underscores, filter(_is_underscores, lines))]
    return Page(
        number,
        width * MM_A_PT,
        height * MM_A_PT,
        tuple(sorted((x for x in lines if not _is_underscores(x)), key=_line_place)),
        tuple(sorted((x for x in rules if not _is_border(x, tables)), key=lambda rule: rule.y_mm)),
        tuple(sorted(tables, key=lambda table: table.top_mm)),
    )


def _pieces(page: pypdfium2.PdfPage) -> Iterator[_Piece]:
    """In the order in which they are drawn."""
    text = page.get_textpage()
    letters: dict[int, list[tuple[int, str]]] = {}
    for at in range(text.count_chars()):
        drawn = ctypes.cast(raw.FPDFText_GetTextObject(text.raw, at), ctypes.c_void_p).value
        if drawn is not None:  # else it is a space or line end that pdfium thinks of itself
            sign = chr(raw.FPDFText_GetUnicode(text.raw, at)).replace(LINE_END_HYPHEN, "-")
            letters.setdefault(drawn, []).append((at, sign))
    for item in _objects(page, raw.FPDF_PAGEOBJ_TEXT):
        found = letters.get(ctypes.cast(item, ctypes.c_void_p).value or 0)
        yield _piece(text, item, found) if found else _blank(item)


def _piece(text: pypdfium2.PdfTextPage, item: Any, letters: list[tuple[int, str]]) -> _Piece:
    inked = [at for at, sign in letters if not sign.isspace()] or [at for at, _ in letters]
    size, baseline = _size_and_baseline(item)
    return _Piece(
        _with_blanks(text, letters, size),
        _ends(text, letters[0][0])[0],
        _ends(text, letters[-1][0])[1],
        _ends(text, inked[0])[0],
        _ends(text, inked[-1])[1],
        baseline,
        size,
        (round(size, 1), *_style(item)),
    )


def _blank(item: Any) -> _Piece:
    """Spaces that do not break, drawn on their own: pdfium keeps no letter of them."""
    size, baseline = _size_and_baseline(item)
    x0, bottom, x1, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, x0, bottom, x1, top)
    spaces = " " * max(1, round((x1.value - x0.value) / (SPACE_EM * size)))
    ends = (x0.value, x1.value)
    return _Piece(spaces, *ends, *ends, baseline, size, (round(size, 1), *_style(item)))


def _size_and_baseline(item: Any) -> tuple[float, float]:
    matrix, size = raw.FS_MATRIX(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    raw.FPDFTextObj_GetFontSize(item, size)
    return size.value * matrix.d, matrix.f


def _with_blanks(text: pypdfium2.PdfTextPage, letters: list[tuple[int, str]], points: float) -> str:
    """The signs of a piece, with all its spaces."""
    signs = [letters[0][1]]
    for (before, last), (at, sign) in pairwise(letters):
        if last == " ":
            gap = (_ends(text, at)[0] - _ends(text, before)[1]) / points
            signs.append(" " * (round(gap / SPACE_EM) if gap > BLANK_GAP_EM else 0))
        signs.append(sign)
    return "".join(signs)


def _ends(text: pypdfium2.PdfTextPage, at: int) -> tuple[float, float]:
    """Where a letter begins and ends."""
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(text.raw, at, box)
    raw.FPDFText_GetCharOrigin(text.raw, at, x, y)  # the box of what is italic begins before it
    return x.value, box.right


def _style(item: Any) -> tuple[bool, bool, bool, str]:
    """Bold, italic, black, and the font's name."""
    name = ctypes.create_string_buffer(200)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(item), name, len(name))
    font = name.value.decode().split("+")[-1]
    style = font.partition("-")[2] or font.partition(",")[2]
    color = [ctypes.c_uint() for _ in "rgba"]
    raw.FPDFPageObj_GetFillColor(item, *color)
    is_black = not any(part.value for part in color[:3])
    return "Bold" in style, "Italic" in style or "Oblique" in style, is_black, font


def _objects(page: pypdfium2.PdfPage, kind: int) -> Iterator[Any]:
    for n in range(raw.FPDFPage_CountObjects(page.raw)):
        item = raw.FPDFPage_GetObject(page.raw, n)
        if raw.FPDFPageObj_GetType(item) == kind:
            yield item


def _line_place(line: Line) -> tuple[float, float]:
    """Order of reading; baselines that differ by a hair are one."""
    return round(line.baseline_mm, 1), line.x0_mm


def _segments(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces of one line in one column, as the page draws them one after the other.

    The order of drawing tells columns apart where the gap between them is no wider than a space:
    a cell is drawn to its end before the next one begins.
    """
    segment: list[_Piece] = []
    for piece in pieces:
        if segment and not _goes_on(segment[-1], piece):
            yield segment
            segment = []
        segment.append(piece)
    if segment:
        yield segment


def _goes_on(last: _Piece, piece: _Piece) -> bool:
    size = max(last.size, piece.size)
    gap = (piece.x0 - last.x1) / size
    rise = abs(piece.baseline - last.baseline)
    is_same_size = abs(last.size - piece.size) < 0.3
    if rise > 0.5 and not (rise < 0.6 * size and abs(gap) < 0.3 and not is_same_size):
        return False  # another line; what is smaller, near and a little higher is an exponent
    is_spaced = last.text[-1].isspace() or piece.text[0].isspace()
    return -0.5 < gap < (SPACED_CELL_GAP_EM if is_spaced else CELL_GAP_EM)


def _line(pieces: list[_Piece], page_height_pt: float) -> Line:
    inked = [piece for piece in pieces if not piece.text.isspace()] or pieces
    sizes: Counter[float] = Counter()
    for piece in inked:
        sizes[piece.look[0]] += len("".join(piece.text.split()))
    size_pt = sizes.most_common(1)[0][0]
    baseline = next(piece.baseline for piece in inked if piece.look[0] == size_pt)
    return Line(
        text=_text(pieces).strip(),
        x0_mm=inked[0].ink_x0 * MM_A_PT,
        x1_mm=inked[-1].ink_x1 * MM_A_PT,
        baseline_mm=(page_height_pt - baseline) * MM_A_PT,
        size_pt=size_pt,
        runs=tuple(_runs(inked)),
    )


def _text(pieces: list[_Piece]) -> str:
    """Composed text, with a space where there is only a gap."""
    parts = [pieces[0].text]
    for last, piece in pairwise(pieces):
        is_apart = piece.x0 - last.x1 > WORD_GAP_EM * piece.size
        if is_apart and not (last.text[-1].isspace() or piece.text[0].isspace()):
            parts.append(" ")
        parts.append(piece.text)
    return unicodedata.normalize("NFC", "".join(parts))


def _runs(pieces: list[_Piece]) -> Iterator[Run]:
    for look, group in groupby(pieces, key=lambda piece: piece.look):
        letters = "".join("".join(piece.text.split()) for piece in group)
        yield Run(unicodedata.normalize("NFC", letters), *look)


def _strokes(page: pypdfium2.PdfPage, page_height_pt: float) -> Iterator[_Stroke]:
    """Lines and thin boxes; no box that is filled behind text."""
    for item in _objects(page, raw.FPDF_PAGEOBJ_PATH):
        points = list(_corners(item))
        across, up = [x for x, _ in points], [y for _, y in points]
        height, width = max(up) - min(up), max(across) - min(across)
        if min(height, width) > RULE_THICKNESS_PT:
            continue
        fill, stroke, drawn = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
        raw.FPDFPath_GetDrawMode(item, fill, stroke)
        raw.FPDFPageObj_GetStrokeWidth(item, drawn)
        thickness = height if fill.value and height > 0 else drawn.value or height
        top, bottom = page_height_pt - max(up), page_height_pt - min(up)
        yield _Stroke(min(across), max(across), top, bottom, thickness)


def _corners(item: Any) -> Iterator[tuple[float, float]]:
    """The points of a path, where they stand on the page."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    for n in range(raw.FPDFPath_CountSegments(item)):
        raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(item, n), x, y)
        yield (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )


def _tables(strokes: list[_Stroke]) -> Iterator[Table]:
    """The boxes around strokes that touch each other, some lying and some standing."""
    left = list(strokes)
    while left:
        grid = [left.pop()]
        for stroke in grid:  # it grows meanwhile
            near = [other for other in left if stroke.touches(other)]
            grid.extend(near)
            left = [other for other in left if other not in near]
        if len({stroke.lies for stroke in grid}) == 2:
            x0, x1 = min(x.x0 for x in grid), max(x.x1 for x in grid)
            top, bottom = min(x.top for x in grid), max(x.bottom for x in grid)
            yield Table(x0 * MM_A_PT, x1 * MM_A_PT, top * MM_A_PT, bottom * MM_A_PT)


def _drawn_rules(strokes: list[_Stroke]) -> list[Rule]:
    """Lying strokes, pieces that touch put together."""
    pieces = sorted(((x.top + x.bottom) / 2, x.x0, x.x1, x.thickness) for x in strokes if x.lies)
    pieces.sort(key=lambda piece: (round(piece[0]), piece[1]))
    joined: list[list[float]] = []
    for y, x0, x1, thickness in pieces:
        if joined and abs(joined[-1][0] - y) < 1 and x0 - joined[-1][2] < 1:
            joined[-1][2] = max(joined[-1][2], x1)
        else:
            joined.append([y, x0, x1, thickness])
    return [
        Rule(x0 * MM_A_PT, x1 * MM_A_PT, y * MM_A_PT, thickness)
        for y, x0, x1, thickness in joined
        if x1 - x0 >= RULE_LENGTH_PT
    ]


def _is_underscores(line: Line) -> bool:
    return len(line.text) > 2 and set(line.text) == {"_"}


def _underscores(line: Line) -> Rule:
    return Rule(line.x0_mm, line.x1_mm, line.bottom_mm, 0.05 * line.size_pt)


def _is_border(rule: Rule, tables: list[Table]) -> bool:
    return any(table.holds(rule.centre_mm, rule.y_mm) for table in tables)
