"""Rows of tables, and paragraphs of cells, that are new in the edited document."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from ntmdocs.model import Column, Paper, Row, Table, Text
from ntmdocs.model.walk import DataPath
from ntmdocs.read.edits.changes import Changes
from ntmdocs.read.edits.printed import PrintedLine
from ntmdocs.read.edits.sides import Neighbour
from ntmdocs.read.edits.sources import value_at

__all__ = ["put_rows", "row_at", "title_over"]

Neighbours = Callable[[int], tuple[Neighbour | None, Neighbour | None]]


def put_rows(
    paper: Paper,
    lines: Sequence[PrintedLine],
    new: Sequence[int],
    neighbours: Neighbours,
    changes: Changes,
) -> tuple[dict[int, DataPath], list[int]]:
    """Put the new lines of tables where they belong; where those are, and the lines of no table.

    What a table of the paper cannot take is neither: it is told when the paper is printed.
    """
    placed: dict[int, DataPath] = {}
    left = []
    whole = _rows_of(lines)
    for row, group in groupby(new, lambda number: lines[number].row):
        numbers = list(group)
        if row is not None and whole[row] == numbers:
            at = row_at(neighbours(numbers[0])[0], neighbours(numbers[-1])[1], row[0], lines)
            if at is not None:
                if (made := _row(paper, at, [lines[one] for one in numbers])) is not None:
                    changes.added.setdefault(at, []).append(made)
                    placed |= dict.fromkeys(numbers, at)
                continue
        for number in numbers:
            both = (one for one in neighbours(number) if one is not None)
            beside = [one for one in both if lines[one.line].cell == lines[number].cell]
            at = _cell_at(number, beside)
            if at is not None:
                changes.added.setdefault(at, []).append(lines[number].line.marked())
                placed[number] = at
            elif row is None or any("table" not in one.path for one in beside):
                left.append(number)
    return placed, left


def _rows_of(lines: Sequence[PrintedLine]) -> dict[tuple[int, int] | None, list[int]]:
    rows: dict[tuple[int, int] | None, list[int]] = {}
    for number, line in enumerate(lines):
        if line.text:
            rows.setdefault(line.row, []).append(number)
    return rows


def row_at(
    above: Neighbour | None, below: Neighbour | None, table: int, lines: Sequence[PrintedLine]
) -> DataPath | None:
    """Below the row above, or above the row below, whichever is a row of the body."""
    for neighbour, offset in ((above, 1), (below, 0)):
        row = None if neighbour is None else lines[neighbour.line].row
        if neighbour is None or row is None or row[0] != table:
            continue
        if (found := _row_in(neighbour.path)) is not None:
            return (*found[:-1], int(found[-1]) + offset)
    return None


def _row_in(path: DataPath) -> DataPath | None:
    places = [at for at, key in enumerate(path) if key == "rows"]
    return path[: places[-1] + 2] if places else None


def _row(paper: Paper, at: DataPath, lines: Sequence[PrintedLine]) -> Row | None:
    """None where the table is made from data, or has fewer columns."""
    table = value_at(paper, at[:-2])
    if not isinstance(table, Table):
        return None
    cells: list[list[Text]] = [[] for _ in table.leaves]
    for line in lines:
        column = 0 if line.cell is None else line.cell[2]
        if column >= len(cells):
            return None
        cells[column].append(line.line.marked())
    return Row(cells=tuple(map(tuple, cells)))


def _cell_at(number: int, beside: Sequence[Neighbour]) -> DataPath | None:
    """After the paragraph above it in its cell, or before the one below."""
    for line, path in beside:
        if len(path) > 2 and path[-3] in ("cells", "total"):
            return (*path[:-1], int(path[-1]) + (line < number))
    return None


def title_over(paper: Paper, path: DataPath) -> DataPath | None:
    """The title of the column that a place of a cell is in; None for what is in no cell."""
    at = next((at for at, key in enumerate(path) if key in ("cells", "total")), None)
    where = path[: at if path[at] == "total" else at - 2] if at else ()
    table = value_at(paper, where) if where else None
    if at is None or not isinstance(table, Table):
        return None
    paths = [*_leaf_paths(table.columns, (*where, "columns"))]
    return (*paths[int(path[at + 1])], "title")


def _leaf_paths(columns: Sequence[Column], path: DataPath) -> Iterator[DataPath]:
    for number, column in enumerate(columns):
        below = (*path, number, "columns")
        yield from _leaf_paths(column.columns, below) if column.columns else ((*path, number),)
