"""The duties that a commune's plan gives its villages, for the plan of one of them."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Self

from ntmdocs.model import Assignment, Plan, Task, Village
from ntmdocs.model.walk import DataPath, blocks_in_sections
from ntmdocs.prose.data import local_data
from ntmdocs.prose.fill import ProseError
from ntmdocs.prose.marks import plain_text
from ntmdocs.prose.settle import in_words, settled
from ntmdocs.vietnamese import comparison_key

__all__ = ["DutiesOfVillages", "Duty"]

_ALL_VILLAGES = ("các thôn", "các thôn, tổ dân phố", "các thôn, bản", "các bản", "các tổ dân phố")


class Duty(str):
    """A duty in words, as a list of them prints; an item that is all duties takes its `value`."""

    value: Any
    """As a plan's file has it: a text, or a group with its deadline, who leads, what is below."""
    __slots__ = ("value",)

    def __new__(cls, words: str, value: Any) -> Self:
        """`Duty("Rà soát.", {"text": "Rà soát.", "deadline": "15/3/2024"})`."""
        made = super().__new__(cls, words)
        made.value = value
        return made


class DutiesOfVillages:
    """What a plan assigns to its villages; what it says to all of them is made once."""

    def __init__(self, plan: Plan, data: Mapping[str, Any]) -> None:
        """Of the plan, whose names are `data`."""
        self._plan = plan
        self._data = data
        self._made: dict[DataPath, Duty] = {}

    def with_paths(self, village: Village) -> Iterator[tuple[DataPath, Task]]:
        """What the plan assigns to its villages, or to this one; where it stands."""
        actors = {*_ALL_VILLAGES, comparison_key(village.full_name)}
        for actor, path, assignment in self._assigned:
            if actor in actors:
                for index, duty in enumerate(assignment.duties):
                    yield (*path, "duties", index), duty

    def in_words(self, village: Village) -> list[Duty]:
        """The same for a plan of the village's own: what names the commune's data is filled."""
        return [self._in_words(path, duty) for path, duty in self.with_paths(village)]

    def _in_words(self, path: DataPath, duty: Task) -> Duty:
        if path not in self._made:
            value = settled(duty, self._data).model_dump(mode="json", exclude_defaults=True)
            words = in_words(duty.text, local_data(duty, self._data))
            self._made[path] = Duty(words, value)
        return self._made[path]

    @cached_property
    def _assigned(self) -> tuple[tuple[str, DataPath, Assignment], ...]:
        """Each assignment with its path and the key of who it is given to."""
        found = []
        for path, assignment in blocks_in_sections(self._plan, Assignment):
            try:
                actor = comparison_key(plain_text(assignment.actor, self._data))
            except ProseError:  # told where the plan itself is checked
                continue
            found.append((actor, path, assignment))
        return tuple(found)
