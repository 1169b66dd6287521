"""What stands on the pages of a PDF, and where: lines of text, drawn rules, tables.

Reads nothing but the PDF, so that it sees what a reader sees. Places are millimetres from the top
left corner of the page; sizes are points.
"""

from __future__ import annotations

import multiprocessing
import os
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pdfplumber

MM_A_PT = 25.4 / 72
ASCENT, DESCENT = 0.933, 0.216  # of Times, in ems; the gap between lines counts as ascent
BLACK = {(0,), (0, 0, 0), (0, 0, 0, 1)}
WORD_GAP_EM = 0.2  # a gap without a space character, yet a space to the eye
CELL_GAP_EM = 0.8  # a wider one is the way to another column or tab stop
SPACED_CELL_GAP_EM = 8.0  # the same where a space character stands before it
RULE_THICKNESS_PT = 2.5  # a drawn rule is no thicker
RULE_LENGTH_PT = 8.0  # and no shorter


@dataclass(frozen=True)
class Run:
    """Neighbouring letters of one look."""

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


def read_pdf(path: Path) -> list[Page]:
    """All pages of the file."""
    with pdfplumber.open(path) as pdf:
        return [_read_page(page) for page in pdf.pages]


def read_pdfs(paths: Sequence[Path]) -> list[list[Page]]:
    """All pages of many files, read by as many processes as the machine has cores for."""
    workers = max(1, min(len(paths), os.cpu_count() or 1))
    spawn = multiprocessing.get_context("spawn")  # a fork may hang in a process with threads
    with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        return list(pool.map(read_pdf, paths))


def _read_page(page: Any) -> Page:
    page.process_object = partial(_described, page.process_object)
    lines = [_line(letters, float(page.height)) for letters in _segments(page.chars)]
    boxes = [table.bbox for table in page.find_tables()]
    tables = [Table(x0 * MM_A_PT, x1 * MM_A_PT, a * MM_A_PT, b * MM_A_PT) for x0, a, x1, b in boxes]
    rules = [*_drawn_rules(page), *map(_underscores, filter(_is_underscores, lines))]
    return Page(
        page.page_number,
        float(page.width) * MM_A_PT,
        float(page.height) * MM_A_PT,
        tuple(sorted((x for x in lines if not _is_underscores(x)), key=_line_place)),
        tuple(sorted((x for x in rules if not _is_border(x, tables)), key=lambda rule: rule.y_mm)),
        tuple(sorted(tables, key=lambda table: table.top_mm)),
    )


def _described(usual: Callable[[Any], dict[str, Any]], item: Any) -> dict[str, Any]:
    """As pdfplumber describes it; of a letter only what is asked here: half the time goes there."""
    if not hasattr(item, "graphicstate"):
        return usual(item)
    return {
        "object_type": "char",
        "text": item.get_text(),
        "size": item.size,
        "x0": item.x0,
        "x1": item.x1,
        "matrix": item.matrix,
        "fontname": item.fontname,
        "non_stroking_color": item.graphicstate.ncolor,
    }


def _line_place(line: Line) -> tuple[float, float]:
    """Order of reading; baselines that differ by a hair are one."""
    return round(line.baseline_mm, 1), line.x0_mm


def _segments(letters: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Letters of one line in one column, as the page draws them one after the other.

    The order of drawing tells columns apart where the gap between them is no wider than a space:
    a cell is drawn to its end before the next one begins.
    """
    segment: list[dict[str, Any]] = []
    for letter in letters:
        if segment and not _goes_on(segment[-1], letter):
            yield segment
            segment = []
        segment.append(letter)
    if segment:
        yield segment


def _goes_on(last: dict[str, Any], letter: dict[str, Any]) -> bool:
    size = max(last["size"], letter["size"])
    gap = (letter["x0"] - last["x1"]) / size
    rise = abs(letter["matrix"][5] - last["matrix"][5])
    if rise > 0.5 and not (rise < 0.6 * size and abs(gap) < 0.3 and not _same_size(last, letter)):
        return False  # another line; what is smaller, near and a little higher is an exponent
    is_spaced = last["text"].isspace() or letter["text"].isspace()
    return -0.5 < gap < (SPACED_CELL_GAP_EM if is_spaced else CELL_GAP_EM)


def _same_size(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return abs(one["size"] - other["size"]) < 0.3


def _line(letters: list[dict[str, Any]], page_height_pt: float) -> Line:
    inked = [letter for letter in letters if not letter["text"].isspace()] or letters
    sizes = Counter(round(letter["size"], 1) for letter in inked)
    size_pt = sizes.most_common(1)[0][0]
    baseline = next(x["matrix"][5] for x in inked if round(x["size"], 1) == size_pt)
    return Line(
        text=_text(letters).strip(),
        x0_mm=inked[0]["x0"] * MM_A_PT,
        x1_mm=inked[-1]["x1"] * MM_A_PT,
        baseline_mm=(page_height_pt - baseline) * MM_A_PT,
        size_pt=size_pt,
        runs=tuple(_runs(inked)),
    )


def _text(letters: list[dict[str, Any]]) -> str:
    """Composed text, with a space where there is only a gap."""
    parts = [letters[0]["text"]]
    for last, letter in pairwise(letters):
        is_apart = letter["x0"] - last["x1"] > WORD_GAP_EM * letter["size"]
        if is_apart and not (last["text"].isspace() or letter["text"].isspace()):
            parts.append(" ")
        parts.append(letter["text"])
    return unicodedata.normalize("NFC", "".join(parts))


def _runs(letters: list[dict[str, Any]]) -> Iterator[Run]:
    for look, group in groupby(letters, key=_look):
        yield Run(unicodedata.normalize("NFC", "".join(x["text"] for x in group)), *look)


def _look(letter: dict[str, Any]) -> tuple[float, bool, bool, bool, str]:
    font = letter["fontname"].split("+")[-1]
    style = font.partition("-")[2] or font.partition(",")[2]
    color = letter["non_stroking_color"]
    color = tuple(color) if isinstance(color, tuple | list) else (color or 0,)
    is_italic = "Italic" in style or "Oblique" in style
    return round(letter["size"], 1), "Bold" in style, is_italic, color in BLACK, font


def _drawn_rules(page: Any) -> list[Rule]:
    """Horizontal strokes and thin boxes, pieces that touch put together."""
    pieces = sorted(
        (
            (_middle(shape), shape["x0"], shape["x1"], _thickness(shape))
            for shape in [*page.lines, *page.rects, *page.curves]
            if shape["bottom"] - shape["top"] <= RULE_THICKNESS_PT
        ),
        key=lambda piece: (round(piece[0]), piece[1]),
    )
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


def _middle(shape: dict[str, Any]) -> float:
    return float(shape["top"] + shape["bottom"]) / 2


def _thickness(shape: dict[str, Any]) -> float:
    height = float(shape["bottom"] - shape["top"])
    return height if shape.get("fill") and height > 0 else float(shape["linewidth"] or height)


def _is_underscores(line: Line) -> bool:
    return len(line.text) > 2 and set(line.text) == {"_"}


def _underscores(line: Line) -> Rule:
    return Rule(line.x0_mm, line.x1_mm, line.bottom_mm, 0.05 * line.size_pt)


def _is_border(rule: Rule, tables: list[Table]) -> bool:
    return any(table.holds(rule.centre_mm, rule.y_mm) for table in tables)
