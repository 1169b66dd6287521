"""A plan's file together with what other files say for it: criteria sets, the organ's profile.

An entry of `criteria_sets` may be the name of a YAML or JSON file beside the plan, or in a folder
there; a plan that came by mail is not to name other files of the machine. What is wrong
in such a file is told with that file's own line; a file that cannot be read is told once.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import MappingProxyType
from typing import Any, NamedTuple

from ntmdocs.errors import DataError, Problem
from ntmdocs.given import Content, Given
from ntmdocs.language import msgids, tr
from ntmdocs.model.walk import DataPath
from ntmdocs.sources import (
    Place,
    Source,
    Value,
    opened_source,
    plain_source,
    read_source,
    steps_in,
)
from ntmdocs.writing import real_path

__all__ = ["SETS", "PlanSource", "read_plan_source"]

SETS = "criteria_sets"

_ELSEWHERE = msgids(
    "ghi tên tệp trong thư mục của kế hoạch, ví dụ thon-ntm.yaml; không ghi cả đường dẫn"
)
_NO_FOLDER = msgids(
    'kế hoạch không ở trong thư mục nào nên không tìm được tệp "{name}"; ghi cả bộ tiêu chí vào đây'
)
_ITSELF = msgids("đây là chính tệp kế hoạch; ghi tên tệp của bộ tiêu chí")
_TWICE = msgids('tệp "{name}" đã kể ở dòng {line}; bỏ bớt một')


_NONE: Mapping[Any, Any] = MappingProxyType({})


class PlanSource(NamedTuple):
    """What a plan's file says, with the sets that it names read in."""

    file: Source
    value: Value
    """The plan's values; in place of a file's name, what that file says."""
    included: Mapping[int, Source] = _NONE
    """The files of sets, by their place in the list."""
    problems: tuple[Problem, ...] = ()
    """What keeps files of sets from being read."""
    unread: frozenset[DataPath] = frozenset()
    """The places in the plan of which only that is told."""
    profile: Source | None = None
    """The file of the organ's profile, where it filled something."""
    filled: Mapping[DataPath, DataPath] = _NONE
    """The places that it filled, and where in it their values stand."""

    def source_of(self, location: DataPath) -> tuple[Source, DataPath]:
        """The file in which a place of the plan stands, and the place there."""
        match location:
            case (str() as key, int() as index, *rest) if key == SETS and index in self.included:
                return self.included[index], tuple(rest)
        if self.profile is not None:
            for length in range(len(location), 0, -1):
                if (origin := self.filled.get(location[:length])) is not None:
                    return self.profile, (*origin, *location[length:])
        return self.file, location

    def place(self, path: DataPath, *, key: bool = False) -> tuple[str, Place]:
        """The file of a place of the plan and where it stands there; see `Source.place`."""
        file, steps = self.source_of(steps_in(self.value, path))
        return file.name, file.place(steps, key=key)

    def is_unread(self, location: DataPath) -> bool:
        """Whether a place belongs to what could not be read: of it only that is told."""
        return any(location[:length] in self.unread for length in range(len(location) + 1))

    def order(self, problem: Problem) -> tuple[int, int, int]:
        """Where a problem is told: those of the plan's file first, then those of each set, then
        those of the profile.
        """
        files = [self.file.name, *(source.name for source in self.included.values())]
        at = files.index(problem.file) if problem.file in files else len(files)
        return at, problem.line or 0, problem.column or 0


def read_plan_source(given: Given | Mapping[str, Any]) -> PlanSource:
    """Read a plan and the files of sets it names; DataError where the plan's file is broken."""
    if isinstance(given, Mapping):
        return _with_sets(plain_source(given), None)
    opened = opened_source(given)
    path = opened.path if isinstance(opened, Content) else Path(opened)
    return _with_sets(read_source(opened), path)


def _with_sets(file: Source, path: Path | None) -> PlanSource:
    values = file.value if isinstance(file.value, dict) else {}
    listed = values.get(SETS)
    if not isinstance(listed, list) or not any(isinstance(entry, str) for entry in listed):
        return PlanSource(file, file.value)
    reading = _Reading(file, path)
    sets = [reading.set_of(index, entry) for index, entry in enumerate(listed)]
    return PlanSource(
        file,
        {**values, SETS: sets},
        reading.included,
        tuple(reading.problems),
        frozenset((SETS, index) for index in reading.unread),
    )


class _Reading:
    """The files of sets that a plan's file names, read one after another."""

    def __init__(self, file: Source, path: Path | None) -> None:
        self.file = file
        self.path = path
        self.included: dict[int, Source] = {}
        self.problems: list[Problem] = []
        self.unread: set[int] = set()
        self.lines: dict[Path, int] = {}

    def set_of(self, index: int, entry: Value) -> Value:
        """The set that stands there, or that the file named there holds."""
        if not isinstance(entry, str):
            return entry
        try:
            source = read_source(self.path_of(index, entry))
        except DataError as error:
            self.unread.add(index)
            self.problems += self.placed(error, index)
            return entry
        self.included[index] = source
        return source.value

    def path_of(self, index: int, name: str) -> Path:
        """The file of a name; DataError where it is not one to read here."""
        if PureWindowsPath(name).anchor or PurePosixPath(name).is_absolute():
            raise DataError([Problem(tr(_ELSEWHERE))])
        if self.path is None:
            raise DataError([Problem(tr(_NO_FOLDER, name=name))])
        path = self.path.parent / name
        line = self.file.place((SETS, index)).line
        real = real_path(path)
        if not real.is_relative_to(real_path(self.path.parent)):
            raise DataError([Problem(tr(_ELSEWHERE))])
        if real == real_path(self.path):
            raise DataError([Problem(tr(_ITSELF))])
        if real in self.lines:
            raise DataError([Problem(tr(_TWICE, name=name, line=self.lines[real]))])
        self.lines[real] = line
        return path

    def placed(self, error: DataError, index: int) -> Iterator[Problem]:
        """In the file of the set where that has lines; else at its name in the plan's file."""
        place = self.file.place((SETS, index))
        for problem in error.problems:
            if problem.line is not None:
                yield problem
                continue
            named = f"{problem.file}: " if problem.file else ""
            yield Problem(
                f"{named}{problem.message}",
                file=self.file.name,
                line=place.line,
                column=place.column,
                field=tr("Bộ tiêu chí riêng"),
                path=f"{SETS}.{index}",
            )
