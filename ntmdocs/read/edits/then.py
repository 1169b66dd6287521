"""What a document says was printed, and where it is in the paper as it is now."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ntmdocs.model.walk import DataPath, dotted, parse_path
from ntmdocs.read.edits.pairs import places_now
from ntmdocs.word.place_marks import Base

__all__ = ["Then", "places_in_shape"]


class Then(NamedTuple):
    """What was printed, and where each place of it is in the paper now."""

    base: tuple[Base, ...]
    now_of: dict[int, int]
    texts: dict[int, str]
    """What a place of the paper now printed before the paper got the document's shape."""
    made: frozenset[int] = frozenset()
    """Places that the paper got with it."""

    @classmethod
    def of(cls, base: tuple[Base, ...] | None, now: Sequence[Base]) -> "Then":
        """Of a document that says what was printed, or None, beside the paper's own places."""
        return cls(base or (), {} if base is None else places_now(base, now), {})

    def in_shape(
        self,
        before: Sequence[Base],
        after: Sequence[Base],
        places: Mapping[int, int],
        texts: Mapping[int, str],
    ) -> "Then":
        """The same for a paper of another shape; a number computed anew is no change of its own."""
        base = list(self.base)
        for number, at in self.now_of.items():
            if at in places and base[number].hash == before[at].hash:
                base[number] = after[places[at]]
        now_of = {number: places[at] for number, at in self.now_of.items() if at in places}
        return Then(
            tuple(base),
            now_of,
            {there: self.texts.get(at, texts.get(at, "")) for at, there in places.items()},
            frozenset(range(len(after))).difference(places.values()),
        )


def places_in_shape(
    before: Sequence[Base], after: Sequence[Base], path_now: Callable[[DataPath], DataPath]
) -> dict[int, int]:
    """For each place of a paper the one that it is in the same paper of another shape."""
    there = _by_path((one.path, at) for at, one in enumerate(after))
    places: dict[int, int] = {}
    for path, own in _by_path((one.path, at) for at, one in enumerate(before)).items():
        path_there = dotted(path_now(parse_path(path)))
        places |= dict(zip(own, there.get(path_there, []), strict=False))
    return places


def _by_path(places: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for path, number in places:
        found.setdefault(path, []).append(number)
    return found
