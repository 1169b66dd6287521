"""Where in the outline of a paper a heading belongs that stands between two of its lines."""

from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.model import Assignment, Numbering, Paper, Section, Solution
from ntmdocs.model.walk import DataPath
from ntmdocs.read.edits.sources import value_at
from ntmdocs.read.recognise.outline import Marker

__all__ = ["Spot", "division_spot", "heading_spot", "is_division", "is_headed", "level_of"]


class Spot(NamedTuple):
    """Before which member of a list, and which blocks below would stand under the heading."""

    at: DataPath
    below: tuple[DataPath, ...] = ()


def is_headed(part: object) -> bool:
    """Whether it prints as a numbered heading with what is under it."""
    return isinstance(part, Section | Solution | Assignment) and not is_division(part)


def is_division(part: object) -> bool:
    """Whether it is phần, chương, or a letter over the sections."""
    return isinstance(part, Section) and part.division is not None


def level_of(marker: Marker, numbering: Numbering) -> int | None:
    """The level of a heading so numbered, from 1; None for what numbers none."""
    kind, depth = marker.level
    if kind == "roman":
        return 1
    if kind == "decimal" and (depth == 0 or numbering is Numbering.DECIMAL):
        return 2 + depth
    return 3 if kind == "letter" and numbering is Numbering.LETTERS else None


def division_spot(above: DataPath | None, below: DataPath | None) -> DataPath | None:
    """Where a phần or chương between two lines belongs; None in the midst of another section."""
    before, after = (one if one and one[0] == "sections" else None for one in (above, below))
    if before is None:
        return None if after is None else after[:2]
    is_amid = after is not None and after[:2] == before[:2]
    return None if is_amid else ("sections", int(before[1]) + 1)


def heading_spot(
    paper: Paper, level: int, above: DataPath | None, below: DataPath | None
) -> Spot | None:
    """The spot between two lines; None where lines of one part would be on both sides of it."""
    if above is None or above[0] not in ("sections", "annexes"):
        is_first = level == 1 and below is not None and below[0] == "sections"
        return Spot(("sections", 0)) if is_first else None
    open_parts = list(_open_parts(paper, above))
    headed = [path for path in open_parts if is_headed(value_at(paper, path))]
    if len(headed) >= level:
        before = headed[level - 1]
        rest = _rest(paper, before, above, below)
        after = (*before[:-1], int(before[-1]) + 1)
        return None if rest is None else Spot(after, tuple(rest))
    if len(headed) < level - 1 or not open_parts:
        return None
    around = open_parts[-1]
    rest = _rest(paper, around, above, below)
    if rest is None or not isinstance(value_at(paper, around), Section):
        return None
    own = rest[: next((at for at, one in enumerate(rest) if _starts(paper, one)), len(rest))]
    return Spot((*around, "content", _block(around, above) + 1), tuple(own))


def _starts(paper: Paper, path: DataPath) -> bool:
    part = value_at(paper, path)
    return is_headed(part) or is_division(part)


def _open_parts(paper: Paper, path: DataPath) -> Iterator[DataPath]:
    """The parts with a heading that a line stands under, from the outermost."""
    for length in range(2, len(path)):
        is_member = isinstance(path[length - 1], int) and path[length - 2] in (
            "sections",
            "content",
        )
        if is_member and _starts(paper, path[:length]):
            yield path[:length]


def _block(around: DataPath, line: DataPath) -> int:
    """Which block of a section a line is in; -1 for its heading."""
    is_in_content = line[len(around) : len(around) + 1] == ("content",)
    return int(line[len(around) + 1]) if is_in_content else -1


def _rest(
    paper: Paper, around: DataPath, above: DataPath, below: DataPath | None
) -> list[DataPath] | None:
    """The blocks of a part after the one that a line is in; None where that goes on below it."""
    part, block = value_at(paper, around), _block(around, above)
    within = around if block < 0 and not isinstance(part, Section) else (*around, "content", block)
    if below is not None and below[: len(within)] == within:
        return None
    last = len(part.content) if isinstance(part, Section) else 0
    return [(*around, "content", number) for number in range(block + 1, last)]
