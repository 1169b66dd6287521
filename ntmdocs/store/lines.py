"""A path into a plan → the line of its file."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ntmdocs.errors import DataError, Problem
from ntmdocs.model.walk import DataPath, parse_path
from ntmdocs.sources import steps_in
from ntmdocs.store.filling import read_filled
from ntmdocs.store.plan_source import PlanSource

if TYPE_CHECKING:
    from ntmdocs.store.villages.cell_places import CellPlaces

__all__ = ["at_lines", "file_lines"]

_STATE = (("met",), ("unmet",))


def file_lines(
    file: str | Path | PlanSource, paths: Iterable[str], *, cells: "CellPlaces | None" = None
) -> list[str]:
    """`plan.yaml:98` for each path into the plan (`sections.2.content.1`) that the file holds.

    The file is read, where it is not given as it was read before.
    An empty path is the file itself. What a table said of the villages stands at its cell
    (`cells`): the state of a criterion, and what the plan leaves to the table.
    """
    source = file if isinstance(file, PlanSource) else read_filled(file).source

    def line_of(path: DataPath) -> str:
        steps = steps_in(source.value, path)
        if not path:  # it is about the whole file
            return source.file.name
        is_of_plan = len(steps) > 2 and path[2:3] not in _STATE
        if cells is not None and not is_of_plan and (cell := cells.place(path)):
            return cell
        name, place = source.place(path)
        return f"{name}:{place.line}"

    return [line_of(parse_path(path)) for path in paths]


def at_lines(error: DataError, file: str | Path) -> DataError:
    """The same error with each problem that has a path alone at its line of the file."""
    source = read_filled(file).source

    def placed(problem: Problem) -> Problem:
        if problem.file:
            return problem
        name, place = source.place(parse_path(problem.path))
        return replace(problem, file=name, line=place.line, column=place.column)

    return DataError(map(placed, error.problems), has_more=error.has_more)
