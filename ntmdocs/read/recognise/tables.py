"""A grid of cells as a table of the model: its head with groups of columns, its rows, its total."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from ntmdocs.model.tables import MAX_HEADER_LEVELS, Table
from ntmdocs.read.lines import Grid, GridCell

__all__ = ["table_data"]


def table_data(grid: Grid) -> dict[str, Any] | None:
    """What `Table` is made from; None where the cells make none."""
    made = _table_data(grid)
    try:
        Table.model_validate(made)
    except ValidationError:  # no columns, too many, or cells merged as no page could show them
        return None
    return made


def _table_data(grid: Grid) -> dict[str, Any] | None:
    if not grid.rows or not grid.rows[0]:
        return None
    first = grid.rows[0]
    if len(grid.rows) > 1 and len(first) == 1 and first[0].columns > 1 and first[0].text:
        below = _table_data(replace(grid, rows=grid.rows[1:]))
        return below and {"caption": _words(first[0]), **below}
    width = max(cell.column + cell.columns for cell in grid.rows[0])
    depth = _header_depth(grid)
    columns = _columns(grid, depth, 0, width, 0)
    if columns is None:
        return None
    rows = [*grid.rows[depth:]]
    is_indexed = bool(rows) and _is_index(rows[0], width)
    body = [row for row in rows[is_indexed:] if row]
    for leaf, alignment in zip(_leaves(columns), _alignments(body, width), strict=True):
        if alignment in ("center", "right"):
            leaf["align"] = alignment
    made: dict[str, Any] = {"columns": columns, "rows": list(_rows(body, width))}
    if is_indexed:
        made["index_row"] = True
    return made


def _header_depth(grid: Grid) -> int:
    """How many rows the head has: as far as the cells of its first row reach.

    Rows that repeat on each page may be more than the head: a group's name is a row.
    """
    first = grid.rows[0]
    reach = max(cell.rows for cell in first)
    if reach == 1 and len(first) > 1 and len(grid.rows) > 1:
        wide = [cell for cell in first if cell.columns > 1]
        under = [cell for cell in grid.rows[1] if any(_is_under(cell, above) for above in wide)]
        beside = [cell for cell in grid.rows[1] if cell not in under]
        reach += bool(under) and not any(cell.text for cell in beside)
    return min(reach, len(grid.rows), MAX_HEADER_LEVELS)


def _is_under(cell: GridCell, above: GridCell) -> bool:
    return above.column <= cell.column < above.column + above.columns


def _columns(
    grid: Grid, depth: int, start: int, end: int, level: int
) -> list[dict[str, Any]] | None:
    """The columns from `start` to `end` whose titles stand in the head's row `level`."""
    cells = [cell for cell in grid.rows[level] if start <= cell.column < end]
    if not cells or sum(cell.columns for cell in cells) != end - start:
        return None
    made = []
    for cell in cells:
        below = level + cell.rows
        column: dict[str, Any] = {"title": _words(cell)}
        if cell.columns > 1 and below < depth:
            inner = _columns(grid, depth, cell.column, cell.column + cell.columns, below)
            if inner is None:
                return None
            column["columns"] = inner
        elif cell.columns > 1:
            return None
        elif width := _width(grid, cell.column):
            column["width"] = width
        made.append(column)
    return made


def _leaves(columns: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for column in columns:
        yield from _leaves(column["columns"]) if "columns" in column else (column,)


def _alignments(rows: Sequence[Sequence[GridCell]], width: int) -> list[str]:
    """How the cells of each column stand, most of those that have words."""
    counts = [Counter[str]() for _ in range(width)]
    for row in rows:
        for cell in row:
            if cell.columns == 1 and cell.column < width:
                counts[cell.column].update(line.alignment for line in cell.lines if line.text)
    return [count.most_common(1)[0][0] if count else "" for count in counts]


def _width(grid: Grid, column: int) -> float:
    """How wide relative to the others, in hundredths of the table."""
    total = sum(grid.widths)
    if column >= len(grid.widths) or not total:
        return 0
    return round(grid.widths[column] / total * 100) or 1


def _is_index(row: Sequence[GridCell], width: int) -> bool:
    """A row that numbers the columns: (1), (2), …; or A, B, 1, 2, …"""
    said = [cell.text.strip("()") for cell in row]
    digits = [text for text in said if text.isdecimal()]
    letters = said[: len(said) - len(digits)]
    return (
        len(said) == width > 1
        and digits == [str(number) for number in range(1, len(digits) + 1)]
        and letters == list("ABCDEFGH"[: len(letters)])
    )


def _rows(rows: Sequence[Sequence[GridCell]], width: int) -> Iterator[Any]:
    """Lists of cells; a row whose last cell spans the rest is a group's name.

    A cell that covers several columns or rows goes on in the places of the model's own signs.
    """
    still: dict[int, tuple[int, int]] = {}  # column: how many columns, and rows below
    for row in rows:
        if not still and _is_group(row, width):
            yield {"group": [_words(cell) or "…" for cell in row]}
            continue
        values: list[Any] = [""] * width
        for column, (columns, _) in still.items():
            values[column : column + columns] = ["^", *["<"] * (columns - 1)]
        for cell in row:
            columns = min(cell.columns, width - cell.column)
            if columns > 0:
                values[cell.column : cell.column + columns] = [_cell(cell), *["<"] * (columns - 1)]
        yield values
        still = {
            column: (columns, left - 1) for column, (columns, left) in still.items() if left > 1
        }
        still |= {
            cell.column: (min(cell.columns, width - cell.column), cell.rows - 1)
            for cell in row
            if cell.rows > 1 and cell.column < width
        }


def _is_group(row: Sequence[GridCell], width: int) -> bool:
    return (
        len(row) < width
        and row[-1].columns > 1
        and bool(row[-1].text)
        and all(cell.rows == 1 for cell in row)
        and _fill_up(row, width)
    )


def _fill_up(row: Sequence[GridCell], width: int) -> bool:
    """One cell a column, and the last all that are left."""
    return all(cell.columns == 1 for cell in row[:-1]) and (
        row[0].column == 0 and row[-1].column + row[-1].columns >= width
    )


def _cell(cell: GridCell) -> Any:
    lines = [str(line.marked()) for line in cell.lines if line.text]
    if lines in (["<"], ["^"], ["="]):
        return f"\\{lines[0]}"  # a sign of the document's own, none of the model's
    return lines[0] if len(lines) == 1 else lines or ""


def _words(cell: GridCell) -> str:
    return " ".join(str(line.marked(bold=False)) for line in cell.lines if line.text)
