"""Line breaks inside a paragraph (Shift+Enter): some part what others would type as paragraphs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ntmdocs.read.lines import Grid, Line, Piece, split_line
from ntmdocs.read.recognise.outline import marker_of

__all__ = ["without_soft_breaks"]

_BREAK = re.compile("\n")
_ENDED = re.compile(r"[.;:!?]\W*$")


def without_soft_breaks(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, a paragraph parted where after a break an item or a new sentence begins.

    Where the sentence goes on, the break is one of looks, and a space stands for it.
    """
    for piece in pieces:
        if isinstance(piece, Line):
            yield from _parted(piece)
            continue
        rows = (
            tuple(
                replace(cell, lines=tuple(one for line in cell.lines for one in _parted(line)))
                for cell in row
            )
            for row in piece.rows
        )
        yield Grid(tuple(rows), piece.widths)


def _parted(line: Line) -> list[Line]:
    if not any("\n" in run.text for run in line.runs):
        return [line]
    first, *others = split_line(line, _BREAK)
    parts = [first]
    for part in others:
        if _begins(part, parts[-1]):
            parts.append(part)
        elif part.text:
            parts[-1] = parts[-1].joined(part)
    return parts


def _begins(part: Line, above: Line) -> bool:
    if marker_of(part) is not None or _ENDED.search(above.text) is not None:
        return True
    is_open = above.text.count("(") > above.text.count(")")
    return above.is_centered and marker_of(above) is None and not is_open  # lines of a title
