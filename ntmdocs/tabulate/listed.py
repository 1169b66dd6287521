"""What a table of data lists, each the stuff of a row: criteria, tasks, sources of money."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ntmdocs.criteria.standings import CriterionName, Standing, funding_by_source, standings
from ntmdocs.model import (
    CriteriaSet,
    CriterionState,
    DataTable,
    Locality,
    LocalTask,
    Plan,
    TableOf,
)

__all__ = [
    "Asked",
    "TaskLine",
    "listed_criteria",
    "listed_sources",
    "listed_tasks",
    "lists_anything",
]


class Asked(NamedTuple):
    """What the rows of a table are made of."""

    part: DataTable
    localities: Sequence[Locality]
    plan: Plan

    @property
    def plan_sets(self) -> Sequence[CriteriaSet]:
        """The plan's own sets of criteria."""
        return self.plan.criteria_sets

    def shown(self, every: Sequence[Standing]) -> list[Standing]:
        """Of a locality's criteria those that have a row."""
        only_unmet = self.part.only_unmet or self.part.of is TableOf.ASSIGNMENT
        return [each for each in every if each.is_met is False or not only_unmet]


class TaskLine(NamedTuple):
    """What a row of tasks tells of."""

    name: CriterionName
    state: CriterionState
    task: LocalTask | None
    """None of a criterion that has none."""


def lists_anything(asked: Asked) -> bool:
    """Whether the table has a row."""
    return any(_LISTED[asked.part.of](asked))


def listed_criteria(asked: Asked) -> Iterator[list[Standing]]:
    """Of each locality the criteria that have a row."""
    return (asked.shown(standings(one, asked.plan_sets)) for one in asked.localities)


def listed_tasks(asked: Asked) -> Iterator[list[TaskLine]]:
    """Of each locality what has a row: a task, or a criterion without one."""
    for locality in asked.localities:
        yield [
            TaskLine(standing.name, standing.state, task)
            for standing in standings(locality, asked.plan_sets)
            if standing.state is not None
            for task in standing.state.tasks or (None,)
        ]


def listed_sources(asked: Asked) -> dict[str, int]:
    """Đồng by source."""
    return funding_by_source(asked.localities)


_LISTED: dict[TableOf, Callable[[Asked], Iterable[object]]] = {
    TableOf.VILLAGE_CRITERIA: listed_criteria,
    TableOf.COMMUNE_CRITERIA: listed_criteria,
    TableOf.ASSIGNMENT: listed_criteria,
    TableOf.FUNDING: listed_sources,
    TableOf.TASKS: listed_tasks,
    TableOf.TARGETS: lambda _: (),
}
