"""Changes of a paper by path: strings said otherwise, parts of lists taken out, put in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ntmdocs.model import Model
from ntmdocs.model.walk import DataPath, member_path

__all__ = ["Changes", "changed"]

M = TypeVar("M", bound=Model)


@dataclass
class Changes:
    """By paths of the paper as it is before them."""

    said: dict[DataPath, Any] = field(default_factory=dict)
    """What stands at a path now; in a list one after its last member too."""
    removed: set[DataPath] = field(default_factory=set)
    """Members of lists: the path to the list, and the position."""
    added: dict[DataPath, list[Any]] = field(default_factory=dict)
    """Before which member new ones stand, or where the list ends."""

    def __bool__(self) -> bool:
        return bool(self.said or self.removed or self.added)

    def each(self) -> "Iterator[Changes]":
        """One change at a time, those last that may leave a list empty."""
        yield from (Changes(added={path: values}) for path, values in self.added.items())
        yield from (Changes(said={path: value}) for path, value in self.said.items())
        yield from (Changes(removed={path}) for path in self.removed)

    def together(self, other: "Changes") -> "Changes":
        """These and those."""
        return Changes(
            self.said | other.said, self.removed | other.removed, self.added | other.added
        )

    def without(self, other: "Changes") -> "Changes":
        """All but those."""
        return Changes(
            {path: value for path, value in self.said.items() if path not in other.said},
            self.removed - other.removed,
            {path: values for path, values in self.added.items() if path not in other.added},
        )


def changed(paper: M, changes: Changes) -> M:
    """The paper with the changes made; DataError where it cannot be so."""
    on_the_way = {
        path[:length]
        for path in (*changes.said, *changes.removed, *changes.added)
        for length in range(len(path))
    }
    made: M = _changed(paper, (), (), changes, on_the_way)
    return made


def _changed(
    value: Any, path: DataPath, plain: DataPath, changes: Changes, on_the_way: set[DataPath]
) -> Any:
    """`plain` is the path by position alone, without the telling key of a block."""
    if path in changes.said:
        return changes.said[path]
    if path not in on_the_way and plain not in on_the_way:
        return value
    if isinstance(value, tuple):
        return tuple(_members(value, path, changes, on_the_way))
    fields = {
        name: made
        for name in type(value).model_fields
        if (
            made := _changed(
                old := getattr(value, name), (*path, name), (*path, name), changes, on_the_way
            )
        )
        is not old
    }
    return value.model_copy(update=fields)


def _members(
    value: tuple[Any, ...], path: DataPath, changes: Changes, on_the_way: set[DataPath]
) -> Iterator[Any]:
    for number, member in enumerate(value):
        plain = (*path, number)
        yield from changes.added.get(plain, ())
        if plain not in changes.removed:
            at = member_path(member, path, number)
            yield _changed(member, at, plain, changes, on_the_way)
    end = (*path, len(value))
    yield from changes.added.get(end, ())
    if end in changes.said:
        yield changes.said[end]
