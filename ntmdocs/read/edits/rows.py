"""Rows of tables, and paragraphs of cells, that are new in the edited document."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from ntmdocs.model import Paper, Row, Table, Text
from ntmdocs.model.walk import DataPath
from ntmdocs.read.edits.changes import Changes
from ntmdocs.read.edits.printed import PrintedLine
from ntmdocs.read.edits.sources import value_at

__all__ = ["put_rows"]

Neighbours = Callable[[int], tuple[DataPath | None, DataPath | None]]


def put_rows(
    paper: Paper,
    lines: Sequence[PrintedLine],
    new: Sequence[int],
    neighbours: Neighbours,
    changes: Changes,
) -> tuple[dict[int, DataPath], list[int]]:
    """Put the new lines of tables where they belong; where those are, and the lines left over."""
    placed: dict[int, DataPath] = {}
    left = [number for number in new if lines[number].cell is None]
    inside = [number for number in new if lines[number].cell is not None]
    whole = _rows_of(lines)
    for row, group in groupby(inside, lambda number: lines[number].row):
        numbers = list(group)
        above, below = neighbours(numbers[0])[0], neighbours(numbers[-1])[1]
        if whole[row] == numbers:
            at = _row_at(above, below)
            if at is not None and (made := _row(paper, at, [lines[one] for one in numbers])):
                changes.added.setdefault(at, []).append(made)
                placed |= dict.fromkeys(numbers, at)
                continue
        for number in numbers:
            at = _cell_at(number, lines, neighbours)
            if at is None:
                left.append(number)
            else:
                changes.added.setdefault(at, []).append(lines[number].line.marked())
                placed[number] = at
    return placed, sorted(left)


def _rows_of(lines: Sequence[PrintedLine]) -> dict[tuple[int, int] | None, list[int]]:
    rows: dict[tuple[int, int] | None, list[int]] = {}
    for number, line in enumerate(lines):
        rows.setdefault(line.row, []).append(number)
    return rows


def _row_at(above: DataPath | None, below: DataPath | None) -> DataPath | None:
    """Below the row above, or above the row below, whichever is a row of the body."""
    for neighbour, offset in ((above, 1), (below, 0)):
        found = None if neighbour is None else _row_in(neighbour)
        if found is not None:
            return (*found[:-1], int(found[-1]) + offset)
    return None


def _row_in(path: DataPath) -> DataPath | None:
    places = [at for at, key in enumerate(path) if key == "rows"]
    return path[: places[-1] + 2] if places else None


def _row(paper: Paper, at: DataPath, lines: Sequence[PrintedLine]) -> Row | None:
    table = value_at(paper, at[:-2])
    if not isinstance(table, Table):
        return None
    cells: list[list[Text]] = [[] for _ in table.leaves]
    for line in lines:
        column = line.cell[2] if line.cell is not None else 0
        if column >= len(cells):
            return None
        cells[column].append(line.line.marked())
    return Row(cells=tuple(map(tuple, cells)))


def _cell_at(number: int, lines: Sequence[PrintedLine], neighbours: Neighbours) -> DataPath | None:
    """After the paragraph above it in its cell, or before the one below."""
    for neighbour, which, offset in _beside(number, lines, neighbours):
        is_paragraph = len(neighbour) > 2 and neighbour[-3] in ("cells", "total")
        if lines[which].cell == lines[number].cell and is_paragraph:
            return (*neighbour[:-1], int(neighbour[-1]) + offset)
    return None


def _beside(
    number: int, lines: Sequence[PrintedLine], neighbours: Neighbours
) -> Iterator[tuple[DataPath, int, int]]:
    above, below = neighbours(number)
    if above is not None and number:
        yield above, number - 1, 1
    if below is not None and number + 1 < len(lines):
        yield below, number + 1, 0
