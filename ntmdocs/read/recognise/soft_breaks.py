"""Line breaks inside a paragraph (Shift+Enter): some part what others would type as paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ntmdocs.read.lines import Grid, Line, Piece, split_line
from ntmdocs.read.recognise.outline import marker_of

__all__ = ["BREAK", "parted", "without_soft_breaks"]

BREAK = re.compile("\n")
_ENDED = re.compile(r"[.;:!?]\W*$")


def without_soft_breaks(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, a paragraph parted where after a break an item or a new sentence begins.

    Where the sentence goes on, the break is one of looks, and a space stands for it.
    """
    for piece in pieces:
        if isinstance(piece, Line):
            yield from parted(piece)
            continue
        rows = (
            tuple(
                replace(cell, lines=tuple(one for line in cell.lines for one in parted(line)))
                for cell in row
            )
            for row in piece.rows
        )
        yield Grid(tuple(rows), piece.widths)


def parted(line: Line) -> list[Line]:
    """The paragraphs that it would be, had they been typed as such."""
    if not any("\n" in run.text for run in line.runs):
        return [line]
    groups: list[list[Line]] = []
    is_open = 0
    for part in split_line(line, BREAK):
        if groups and not _begins(part, groups[-1], is_open=is_open > 0):
            groups[-1] += [part] if part.text else []
        else:
            groups.append([part])
            is_open = 0
        is_open += part.text.count("(") - part.text.count(")")
    return [first.joined(*others) for first, *others in groups]


def _begins(part: Line, above: Sequence[Line], *, is_open: bool) -> bool:
    """Whether a line begins a paragraph under those of the one above; `is_open` is a bracket."""
    if marker_of(part) is not None or _ENDED.search(above[-1].text) is not None:
        return True
    return above[0].is_centered and marker_of(above[0]) is None and not is_open  # of a title
