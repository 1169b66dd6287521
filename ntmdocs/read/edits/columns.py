"""Columns put into a table in Word, or taken out of it, by the titles in its first row."""

from collections.abc import Iterator, Mapping, Sequence

from ntmdocs.errors import DataError
from ntmdocs.model import Column, Paper, Table, Text
from ntmdocs.model.walk import DataPath
from ntmdocs.read.edits.changes import Changes, changed
from ntmdocs.read.edits.reshaping import PathNow, Reshaped, Steps
from ntmdocs.read.edits.sides import Sides
from ntmdocs.read.edits.sources import value_at

__all__ = ["with_columns_changed"]

_TO_LEFT = (Text("<"),)


def with_columns_changed(paper: Paper, sides: Sides) -> Reshaped | None:
    """The paper with the columns that the document's tables have; None where they are the same.

    Tables with titles over titles, or cells across columns, stay as they are: told where the
    paper is printed.
    """
    steps = Steps()
    for path, titles in _titles(paper, sides).items():
        order = _order(sides, path, titles)
        if order is None or order == sorted(titles):
            continue
        try:
            made = _with_columns(value_at(paper, path), order, sides, path)
            paper = changed(paper, Changes(said={path: made}))
        except DataError:
            continue
        steps.append(_renumbered(path, order))
    return Reshaped(paper, steps.path_now) if steps else None


def _titles(paper: Paper, sides: Sides) -> dict[DataPath, dict[int, int]]:
    """Of each plain table the lines of its titles, by their columns."""
    found: dict[DataPath, dict[int, int]] = {}
    for at, path in sides.paths.items():
        if path[-1:] == ("title",) and path[-3:-2] == ("columns",):
            table = value_at(paper, path[:-3])
            if isinstance(table, Table) and _is_plain(table):
                found.setdefault(path[:-3], {})[int(path[-2])] = at
    return found


def _is_plain(table: Table) -> bool:
    rows = (*(row.cells for row in table.rows), table.total or ())
    across = any(cell == _TO_LEFT for row in rows for cell in row)
    return not across and not any(column.columns for column in table.columns)


def _order(sides: Sides, path: DataPath, titles: Mapping[int, int]) -> list[int] | None:
    """The columns of the document from left to right: of the paper as they are, new ones as the
    number of the line of their title, turned over (`~`). None where it is not sure."""
    lines, now_of = sides.document.lines, sides.pairs.now_of
    line_of = {at: number for number, at in now_of.items()}
    if any(line_of.get(at) in sides.pairs.moved for at in titles.values()):
        return None
    kept = {column: line_of[at] for column, at in titles.items() if at in line_of}
    cells = {lines[number].cell: column for column, number in kept.items()}
    heads = {cell and cell[:2] for cell in cells}
    gone = [at for at, (column, _) in _cells(sides, path) if column not in kept]
    gone += [at for column, at in titles.items() if column not in kept]
    if len(heads) != 1 or None in cells or any(at in line_of for at in gone):
        return None
    if not all(map(sides.is_as_printed, gone)):
        return None
    new = {
        line.cell: ~number
        for number, line in enumerate(lines)
        if line.row in heads and line.text and number not in now_of and line.cell not in cells
    }
    both = {cell: which for cell, which in {**cells, **new}.items() if cell is not None}
    order = [both[cell] for cell in sorted(both)]
    own = [column for column in order if column >= 0]
    return order if own == sorted(own) else None


def _cells(sides: Sides, path: DataPath) -> Iterator[tuple[int, tuple[int, DataPath]]]:
    """The lines of a table's cells, each with its column and the path of its row."""
    for at, place in sides.paths.items():
        inside = place[len(path) :] if place[: len(path)] == path else ()
        if inside[:1] == ("total",):
            yield at, (int(inside[1]), (*path, "total"))
        elif inside[:1] == ("rows",) and inside[2] == "cells":
            yield at, (int(inside[3]), place[: len(path) + 2])


def _with_columns(table: Table, order: Sequence[int], sides: Sides, path: DataPath) -> Table:
    lines, new = sides.document.lines, _new_cells(order, sides, path)

    def cells(own: Sequence[tuple[Text, ...]], row: DataPath) -> tuple[tuple[Text, ...], ...]:
        return tuple(own[one] if one >= 0 else tuple(new.get((row, one), ())) for one in order)

    columns = [
        table.columns[one]
        if one >= 0
        else Column(title=lines[~one].line.marked(bold=False, italic=False))
        for one in order
    ]
    rows = [
        row.model_copy(update={"cells": cells(row.cells, (*path, "rows", number))})
        if row.cells
        else row
        for number, row in enumerate(table.rows)
    ]
    total = None if table.total is None else cells(table.total, (*path, "total"))
    return table.model_copy(update={"columns": columns, "rows": rows, "total": total})


def _new_cells(
    order: Sequence[int], sides: Sides, path: DataPath
) -> dict[tuple[DataPath, int], list[Text]]:
    """The words of each cell of a new column, by the row of the paper and the column."""
    lines, now_of = sides.document.lines, sides.pairs.now_of
    row_at = {at: row for at, (_, row) in _cells(sides, path)}
    rows = {lines[number].row: row_at[at] for number, at in now_of.items() if at in row_at}
    titles = [(lines[~one].cell, one) for one in order if one < 0]
    columns = {cell[2]: one for cell, one in titles if cell is not None}
    found: dict[tuple[DataPath, int], list[Text]] = {}
    for line in lines:
        if line.row in rows and line.text and line.cell and line.cell[2] in columns:
            row = rows[line.row]
            words = line.line.marked(bold=row[-1] != "total")  # all of that one is in bold
            found.setdefault((row, columns[line.cell[2]]), []).append(words)
    return found


def _renumbered(table: DataPath, order: Sequence[int]) -> PathNow:
    """Places of a column that is gone are nowhere."""
    now = {column: number for number, column in enumerate(order)}

    def path_now(path: DataPath) -> DataPath:
        inside = path[len(table) :] if path[: len(table)] == table else ()
        at = {"columns": 1, "total": 1, "rows": 3}.get(str(inside[0]) if inside else "")
        is_cell = at is not None and (at == 1 or inside[2:3] == ("cells",))
        if at is None or not is_cell:
            return path
        column = now.get(int(inside[at]))
        return () if column is None else (*table, *inside[:at], column, *inside[at + 1 :])

    return path_now
