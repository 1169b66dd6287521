"""A commune's plan as the rules on its villages look at it; what they share is made once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from ntmdocs.criteria import funding_by_source
from ntmdocs.language import tr
from ntmdocs.model import (
    Budget,
    BudgetLine,
    CriterionState,
    Goal,
    LocalTask,
    Model,
    Plan,
    Text,
    Village,
)
from ntmdocs.model.walk import DataPath, blocks_in_sections, localities_of, parts
from ntmdocs.prose import DutiesOfVillages, ProseError, in_words, paper_data, plain_text, settled
from ntmdocs.vietnamese import comparison_key, parse_deadline

if TYPE_CHECKING:
    from ntmdocs.check.said_of_villages import Said

__all__ = [
    "OF_CRITERIA",
    "OF_TASKS",
    "CommunePlan",
    "VillageOfPlan",
    "begun_criteria",
    "tasks_of",
]

Prose: TypeAlias = tuple[tuple[DataPath, Text], ...]
"""Texts, each with its path in the commune's plan."""
OF_CRITERIA, OF_TASKS = ("missing", "in_charge"), ("who", "ends")
"""What a commune's plan asks its villages to say of each unmet criterion, and of each task."""
_ENOUGH = 3  # tasks that have a date: fewer may be wrong one by one
_NEARLY_ALL = 0.8


@dataclass(frozen=True)
class CommunePlan:
    """A commune's plan, with the money that its tasks need and its budgets give."""

    plan: Plan

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """The data that its prose may name in `{{ }}`."""
        return paper_data(self.plan)

    @cached_property
    def prose_of_villages(self) -> tuple[Prose, ...]:
        """Of each village its texts, as they are written."""
        return tuple(_prose(*each) for each in enumerate(self.plan.villages))

    @cached_property
    def villages(self) -> tuple[Village, ...]:
        """The villages, the `{{ }}` of their prose filled."""
        return tuple(
            settled(village, self.data) if any("{{" in text for _, text in prose) else village
            for village, prose in zip(self.plan.villages, self.prose_of_villages, strict=True)
        )

    @cached_property
    def said_of(self) -> "Mapping[str, tuple[Said, ...]]":
        """By a village's id, the sentences of the plan's sections that name it."""
        from ntmdocs.check.said_of_villages import said_of_villages

        return said_of_villages(self.plan, self.data)

    @cached_property
    def duties(self) -> DutiesOfVillages:
        """What it gives its villages to do."""
        return DutiesOfVillages(self.plan, self.data)

    @cached_property
    def goals(self) -> tuple[tuple[DataPath, Goal], ...]:
        """The goals of the plan's sections, each with its path."""
        return tuple(blocks_in_sections(self.plan, Goal))

    @cached_property
    def never_said(self) -> frozenset[str]:
        """What several villages could say of their criteria and tasks, and none says."""
        of_criteria = [[state for _, state in begun_criteria(each)] for each in self.villages]
        of_tasks = [[task for _, task in tasks_of(each)] for each in self.villages]
        return frozenset((*_unsaid(OF_CRITERIA, of_criteria), *_unsaid(OF_TASKS, of_tasks)))

    @cached_property
    def years_of_work(self) -> tuple[tuple[DataPath, int], ...]:
        """The year in which each task of the villages ends, where it is known, with its path."""
        return tuple(
            (("villages", position, *path, "ends"), days[1].year)
            for position, village in enumerate(self.villages)
            for path, task in tasks_of(village)
            if task.ends and (days := parse_deadline(task.ends, self.plan.one_year))
        )

    @cached_property
    def other_year(self) -> int | None:
        """The year of nearly all the work of the villages, where it is not the plan's."""
        years = Counter(year for _, year in self.years_of_work)
        if years.total() < _ENOUGH:
            return None
        ((year, count),) = years.most_common(1)
        is_other = not self.plan.first_year <= year <= self.plan.last_year
        return year if is_other and count >= _NEARLY_ALL * years.total() else None

    @cached_property
    def needed_by_source(self) -> Mapping[str, int]:
        """Đồng that all tasks of the commune and the villages need, by source."""
        sums = funding_by_source(locality for _, locality in localities_of(self.plan))
        return {comparison_key(source): amount for source, amount in sums.items()}

    @cached_property
    def budget_lines(self) -> tuple[tuple[DataPath, BudgetLine], ...]:
        """Every line of the budgets, those below others too, with its path."""
        budgets = blocks_in_sections(self.plan, Budget)
        return tuple(
            line for path, budget in budgets for line in _below(budget.lines, (*path, "lines"))
        )

    @cached_property
    def budgeted_by_source(self) -> Mapping[str, int]:
        """Đồng that the budgets give, by source."""
        sums: dict[str, int] = {}
        for _, line in self.budget_lines:
            if (source := self.words(line.source)) and not line.lines:
                sums[comparison_key(source)] = sums.get(comparison_key(source), 0) + line.amount_vnd
        return sums

    @cached_property
    def line_of_source(self) -> Mapping[str, tuple[DataPath, str]]:
        """The first budget line of each source: its path, and the source as it is written."""
        found: dict[str, tuple[DataPath, str]] = {}
        for path, line in self.budget_lines:
            if (source := self.words(line.source)) and not line.lines:
                found.setdefault(comparison_key(source), (path, source))
        return found

    def shown(self, text: Text) -> str:
        """The text as a message shows it; as it is typed where it cannot be printed."""
        return in_words(text, self.data)

    def words(self, text: Text | None) -> str | None:
        """The text with its `{{ }}` filled; None where there is no text, or it cannot be."""
        try:
            return None if text is None else plain_text(text, self.data)
        except ProseError:
            return None


@dataclass(frozen=True)
class VillageOfPlan:
    """One village of a commune's plan."""

    commune_plan: CommunePlan
    position: int
    village: Village
    """Its prose may be filled already."""

    @property
    def plan(self) -> Plan:
        """The commune's."""
        return self.commune_plan.plan

    @property
    def filled(self) -> Village:
        """The village, its prose filled."""
        return self.commune_plan.villages[self.position]

    @property
    def path(self) -> DataPath:
        """Where it stands in the commune's plan."""
        return ("villages", self.position)

    @cached_property
    def filled_prose(self) -> Prose:
        """Each of its texts with its path in the commune's plan, their `{{ }}` filled."""
        if self.filled is self.plan.villages[self.position]:
            return self.commune_plan.prose_of_villages[self.position]
        return _prose(self.position, self.filled)

    def named(self, task: LocalTask) -> str:
        """A task as a message begins with it: `thôn Đa Hội: việc "Lắp đèn"`."""
        return tr(
            '{full_name}: việc "{shown}"',
            full_name=self.village.full_name,
            shown=self.commune_plan.shown(task.what),
        )


def _prose(position: int, village: Village) -> Prose:
    found = parts(village, ("villages", position), kinds=(Text,))
    return tuple((part.path, part.value) for part in found if isinstance(part.value, Text))


def tasks_of(village: Village) -> Iterator[tuple[DataPath, LocalTask]]:
    """Each task of a village with its path in that."""
    for index, state in enumerate(village.unmet):
        for number, task in enumerate(state.tasks):
            yield ("unmet", index, "tasks", number), task


def begun_criteria(village: Village) -> Iterator[tuple[DataPath, CriterionState]]:
    """The unmet criteria of which more is said than the name, with their paths in the village."""
    for index, state in enumerate(village.unmet):
        if state.tasks or state.missing or state.in_charge or state.present:
            yield ("unmet", index), state


def _unsaid(names: Sequence[str], villages: Sequence[Sequence[Model]]) -> Iterator[str]:
    """The fields that no part of any village has, where two villages or more have parts."""
    if sum(map(bool, villages)) > 1:
        every = [part for of_village in villages for part in of_village]
        yield from (name for name in names if not any(getattr(part, name) for part in every))


def _below(lines: Iterable[BudgetLine], path: DataPath) -> Iterator[tuple[DataPath, BudgetLine]]:
    for index, line in enumerate(lines):
        yield (*path, index), line
        yield from _below(line.lines, (*path, index, "lines"))
