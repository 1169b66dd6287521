"""The shape of a paper as the edited document has it: parts that were moved whole, new headings.

A part that was moved stays as it was typed, whatever was changed in it; what stands under a new
heading goes into its section. Words are compared after, with the paper so shaped.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

from ntmdocs.errors import DataError
from ntmdocs.model import Numbering, Paper, Row, Section, Task, Text
from ntmdocs.model.walk import DataPath
from ntmdocs.read.edits.changes import Changes, changed
from ntmdocs.read.edits.printed import PrintedLine
from ntmdocs.read.edits.rows import row_at
from ntmdocs.read.edits.sides import Sides
from ntmdocs.read.edits.sources import value_at
from ntmdocs.read.edits.spots import (
    Spot,
    division_spot,
    heading_spot,
    is_division,
    is_headed,
    level_of,
)
from ntmdocs.read.edits.structure import Placer
from ntmdocs.read.lines import Line
from ntmdocs.read.names import Names
from ntmdocs.read.recognise.outline import marker_of

__all__ = ["PathNow", "Reshaped", "Steps", "with_new_headings", "with_parts_moved"]

PathNow: TypeAlias = Callable[[DataPath], DataPath]
"""Where a place of the paper before is in the one of another shape."""

_LONGEST_TITLE = 200  # characters
_IN_BOLD = 2  # the levels whose headings are


class Reshaped(NamedTuple):
    """A paper of another shape, and where the places of the one before are in it."""

    paper: Paper
    path_now: PathNow


class _Part(NamedTuple):
    """A member of a list, and the lines of the document that it is, the first and the last."""

    path: DataPath
    first: int
    last: int


class Steps(list[PathNow]):
    """Changes of shape one after the other."""

    def path_now(self, path: DataPath) -> DataPath:
        """Where a place is after all of them."""
        for step in self:
            path = step(path)
        return path


def with_parts_moved(paper: Paper, sides: Sides) -> Reshaped | None:
    """The paper with each part of several lines where the document has it; None without any."""
    steps, made = Steps(), paper
    for part in _moved_parts(sides):
        target = _target(paper, sides, part)
        if target is None:
            continue
        unit, into = steps.path_now(part.path), steps.path_now(target)
        try:
            made = changed(made, Changes(removed={unit}, added={into: [value_at(made, unit)]}))
        except DataError:
            continue
        steps.append(_move(unit, into))
    return Reshaped(made, steps.path_now) if steps else None


def with_new_headings(paper: Paper, sides: Sides) -> Reshaped | None:
    """The paper with a section for each new heading; None without any."""
    names = Names(line.line for line in sides.document.lines)
    steps = Steps()
    last = -1  # the line of the section made last
    made_last: DataPath = ()  # and its heading
    for number in sides.new():
        level, section = _section(sides.document.lines[number].line, paper.numbering, names)
        if section is None:
            continue
        line_above, line_below = sides.neighbours(number)
        above = None if line_above is None else steps.path_now(line_above.path)
        below = None if line_below is None else steps.path_now(line_below.path)
        if line_above is None or line_above.line < last:
            above = made_last
        spot = heading_spot(paper, level, above, below)
        if spot is None:
            continue
        under = tuple(value_at(paper, one) for one in spot.below)
        section = section.model_copy(update={"content": under})
        paper = changed(paper, Changes(removed={*spot.below}, added={spot.at: [section]}))
        steps.append(_wrap(spot))
        last, made_last = number, (*spot.at, "title")
    return Reshaped(paper, steps.path_now) if steps else None


def _moved_parts(sides: Sides) -> Iterator[_Part]:
    """The largest parts of which all lines that are left stand together elsewhere."""
    pairs, under = sides.pairs, _lines_under(sides)
    line_of = {at: number for number, at in pairs.now_of.items()}
    done = -1
    for number in sorted(pairs.moved):
        path = sides.paths.get(pairs.now_of[number], ())
        for length in range(2, len(path) + 1) if number > done else ():
            own = under.get(path[:length], [])
            there = {line_of[at] for at in own if at in line_of}
            between = range(number, max(there, default=number) + 1)
            if (
                len(own) > 1
                and line_of.get(own[0]) == number
                and there <= pairs.moved
                and all(one in there or one not in pairs.now_of for one in between)
            ):
                yield _Part(path[:length], number, between[-1])
                done = between[-1]
                break


def _lines_under(sides: Sides) -> dict[DataPath, list[int]]:
    """For each member of a list its lines, by their numbers in the paper."""
    under: dict[DataPath, list[int]] = {}
    for at, path in sides.paths.items():
        for length in range(2, len(path) + 1):
            if isinstance(path[length - 1], int):
                under.setdefault(path[:length], []).append(at)
    return under


def _target(paper: Paper, sides: Sides, part: _Part) -> DataPath | None:
    """Before which member of which list the part belongs; None where that is not sure."""
    lines, value = sides.document.lines, value_at(paper, part.path)
    line_above, line_below = sides.neighbours(part.first)[0], sides.neighbours(part.last)[1]
    above, below = (one and one.path for one in (line_above, line_below))
    line = lines[part.first]
    placer = Placer(paper, sides.printed, Changes())
    if is_division(value):
        at = division_spot(above, below)
    elif is_headed(value):
        at = _among_headings(
            paper, line, sides.now.lines[sides.pairs.now_of[part.first]], above, below
        )
    elif isinstance(value, Task):
        found = placer.among_tasks(line.line, above, below)
        at = found and found[0]
    elif isinstance(value, Row) and line.row is not None:
        at = row_at(line_above, line_below, line.row[0], lines)
    elif part.path[-2] == "content":
        found = placer.in_content(line.line, above, below)
        at = found and found[0]
    else:
        at = None
    return None if at in (part.path, (*part.path[:-1], int(part.path[-1]) + 1)) else at


def _among_headings(
    paper: Paper,
    line: PrintedLine,
    now: PrintedLine,
    above: DataPath | None,
    below: DataPath | None,
) -> DataPath | None:
    """Where it keeps its level, and no text would come to stand under it."""
    markers = (marker_of(one.line) for one in (line, now))
    level, before = (None if one is None else level_of(one, paper.numbering) for one in markers)
    if level is None or level != before:
        return None
    spot = heading_spot(paper, level, above, below)
    return spot.at if spot is not None and not spot.below else None


def _section(line: Line, numbering: Numbering, names: Names) -> tuple[int, Section | None]:
    """The section of a line with the number and the look of a heading, and its level."""
    marker = marker_of(line)
    level = None if marker is None else level_of(marker, numbering)
    if marker is None or level is None:
        return 0, None
    words = line.from_(marker.length)
    title, rest = words, ""
    if level > _IN_BOLD:
        is_heading = line.heading == _IN_BOLD
    else:
        head = words.bold_head
        is_heading = words.is_bold
        if head.endswith(":") and level == _IN_BOLD and not is_heading:
            title, rest = words.up_to(len(head) - 1), words.from_(len(head)).marked()
            is_heading = bool(rest)
    if not is_heading or not 0 < len(title.text) <= _LONGEST_TITLE:
        return level, None
    said = title.marked(bold=False)
    values: dict[str, Any] = {"text": rest} if rest else {}
    return level, Section(title=Text(names.in_sentence(said)) if level == 1 else said, **values)


def _move(unit: DataPath, into: DataPath) -> PathNow:
    into = _shifted(into, unit, -1)

    def path_now(path: DataPath) -> DataPath:
        if path[: len(unit)] == unit:
            return (*into, *path[len(unit) :])
        return _shifted(_shifted(path, unit, -1), into, 1)

    return path_now


def _wrap(spot: Spot) -> PathNow:
    def path_now(path: DataPath) -> DataPath:
        for number, one in enumerate(spot.below):
            if path[: len(one)] == one:
                return (*spot.at, "content", number, *path[len(one) :])
        if spot.below:
            path = _shifted(path, spot.below[-1], -len(spot.below))
        return _shifted(path, spot.at, 1)

    return path_now


def _shifted(path: DataPath, at: DataPath, by: int) -> DataPath:
    """The path where the members of a list from `at` on stand `by` further."""
    last = len(at) - 1
    if path[:last] != at[:-1] or len(path) <= last or int(path[last]) < int(at[-1]):
        return path
    return (*path[:last], int(path[last]) + by, *path[last + 1 :])
