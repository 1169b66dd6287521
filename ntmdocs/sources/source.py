"""What a file says, and where it says it.

A reader gives a `Source`: plain values, and for each of them the line and column
where a person finds it, so that whoever judges the values can point at the file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from ntmdocs.errors import MAX_PROBLEMS, Problem
from ntmdocs.language import msgids, tr

__all__ = [
    "MAX_DEPTH",
    "MAX_VALUES",
    "Path",
    "Place",
    "Source",
    "TreeBuilder",
    "Value",
    "part_at",
    "steps_in",
]

MAX_DEPTH = 60  # a plan nests about ten levels; a hostile file nests a hundred thousand
MAX_VALUES = 100_000  # a long plan has some thousands

Path = tuple[str | int, ...]

Value: TypeAlias = "dict[str, Value] | list[Value] | str | None"
"""What a file says: mappings, lists, texts as they were typed, and nothing."""

_TOO_DEEP = msgids(f"các mục lồng nhau quá {MAX_DEPTH} cấp; kiểm tra lại ngoặc và thụt đầu dòng")
_TOO_MANY = msgids(
    f"tệp có hơn {MAX_VALUES} giá trị nên không phải tệp dữ liệu kế hoạch; kiểm tra lại tên tệp"
)
_DUPLICATE = msgids('mục "{key}" có hai lần, ở dòng {first} và dòng {second}; xóa một hoặc đổi tên')


class Place(NamedTuple):
    """A place in a file, as editors count: line and column from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """One file read: its values, each with its place.

    `value` is made of dict, list, str and None.
    A scalar is the text that was typed (`056`, `12:30`, `no`);
    what it means is for the model to say.
    """

    name: str
    value: Value
    places: Mapping[Path, Place] = field(default_factory=dict, repr=False, compare=False)
    key_places: Mapping[Path, Place] = field(default_factory=dict, repr=False, compare=False)

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Where the value at `path` begins; with `key=True`, where its key does.

        A path that the file does not have (a missing field) gives its nearest ancestor:
        its value, or with `key=True` its key, which is the line a person looks at first.
        """
        steps = tuple(path)
        tables = (self.key_places, self.places) if key else (self.places,)
        for length in range(len(steps), -1, -1):
            for table in tables:
                if steps[:length] in table:
                    return table[steps[:length]]
        return Place(1, 1)


def part_at(value: Value, step: str | int) -> tuple[Value, ...]:
    """The part of a value that a step of a path leads to; empty where it has none."""
    if isinstance(value, dict) and isinstance(step, str):
        return (value[step],) if step in value else ()
    if isinstance(value, list) and isinstance(step, int):
        return tuple(value[step : step + 1])
    return ()


def steps_in(value: Value, path: Sequence[str | int]) -> Path:
    """The steps of a path that a value has; those that it lacks are left out."""
    steps: list[str | int] = []
    for step in path:
        if found := part_at(value, step):
            (value,) = found
            steps.append(step)
    return tuple(steps)


class TooMuchError(Exception):
    """Too deep, too many values or too many problems; the problem is already noted."""


class _Open:
    """A mapping or list that is still being read."""

    def __init__(self, path: Path, container: dict[str, Value] | list[Value]) -> None:
        self.path = path
        self.container = container
        self.is_mapping = isinstance(container, dict)
        self.key: str | None = None


class TreeBuilder:
    """Builds a Source as a reader meets its parts; the rules that YAML and JSON share.

    Without recursion, so that depth is a rule and not a crash.
    Inside a mapping the reader calls `key` before each value.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.value: Value = None
        self.problems: list[Problem] = []
        self._places: dict[Path, Place] = {}
        self._key_places: dict[Path, Place] = {}
        self._stack: list[_Open] = []

    @property
    def wants_key(self) -> bool:
        """Inside a mapping, with no key waiting for its value."""
        if not self._stack:
            return False
        top = self._stack[-1]
        return top.is_mapping and top.key is None

    def problem(self, message: str, place: Place) -> None:
        """Note one thing wrong; reading goes on, as long as anybody would read what is told."""
        message = tr(message)  # those without places come as they are written
        self.problems.append(Problem(message, file=self.name, line=place.line, column=place.column))
        if len(self.problems) > MAX_PROBLEMS:
            raise TooMuchError

    def key(self, name: str, place: Place) -> None:
        """The key of the value that comes next."""
        top = self._stack[-1]
        path = (*top.path, name)
        if first := self._key_places.get(path):
            self.problem(tr(_DUPLICATE, key=name, first=first.line, second=place.line), place)
        self._key_places[path] = place
        top.key = name

    def scalar(self, value: str | None, place: Place) -> None:
        """A value without parts."""
        self._places[self._put(value)] = place
        if len(self._places) > MAX_VALUES:
            self.problem(tr(_TOO_MANY), place)
            raise TooMuchError

    def open(self, container: dict[str, Value] | list[Value], place: Place) -> None:
        """A mapping or list begins; its parts follow until `close`."""
        path = self._put(container)
        self._places[path] = place
        self._stack.append(_Open(path, container))
        if len(self._stack) > MAX_DEPTH:
            self.problem(tr(_TOO_DEEP), place)
            raise TooMuchError

    def close(self) -> None:
        """The innermost mapping or list ends."""
        self._stack.pop()

    def source(self) -> Source:
        """What was built."""
        return Source(self.name, self.value, self._places, self._key_places)

    def _put(self, value: Value) -> Path:
        if not self._stack:
            self.value = value
            return ()
        top = self._stack[-1]
        if isinstance(top.container, list):
            top.container.append(value)
            return (*top.path, len(top.container) - 1)
        key, top.key = top.key or "", None
        top.container[key] = value
        return (*top.path, key)
