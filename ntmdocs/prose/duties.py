"""The duties that a commune's plan gives its villages, for the plan of one of them."""

from collections.abc import Iterator, Mapping
from typing import Any, Self

from ntmdocs.model import Assignment, Plan, Task, Village
from ntmdocs.model.walk import DataPath, blocks_in_sections
from ntmdocs.prose.data import local_data
from ntmdocs.prose.fill import ProseError
from ntmdocs.prose.marks import plain_text
from ntmdocs.prose.settle import in_words, settled
from ntmdocs.vietnamese import comparison_key

__all__ = ["Duty", "duties_of", "duties_with_paths"]

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


def duties_with_paths(
    plan: Plan, village: Village, data: Mapping[str, Any]
) -> Iterator[tuple[DataPath, Task]]:
    """What the plan assigns to its villages, or to this one; where it stands."""
    actors = {*_ALL_VILLAGES, comparison_key(village.full_name)}
    for path, assignment in blocks_in_sections(plan, Assignment):
        try:
            actor = comparison_key(plain_text(assignment.actor, data))
        except ProseError:  # told where the plan itself is checked
            continue
        if actor in actors:
            for index, duty in enumerate(assignment.duties):
                yield (*path, "duties", index), duty


def duties_of(plan: Plan, village: Village, data: Mapping[str, Any]) -> list[Duty]:
    """The same for a plan of the village's own: what names the commune's data is filled."""
    duties = []
    for _, duty in duties_with_paths(plan, village, data):
        alone = settled(duty, data)
        value = alone.model_dump(mode="json", exclude_defaults=True)
        duties.append(Duty(in_words(duty.text, local_data(duty, data)), value))
    return duties
