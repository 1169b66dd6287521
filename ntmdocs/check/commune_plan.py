"""A commune's plan as the rules on its villages look at it; its money is summed once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ntmdocs.criteria import funding_by_source
from ntmdocs.model import Budget, BudgetLine, Plan, Text, Village
from ntmdocs.model.walk import DataPath, blocks_in_sections, localities_of, strings
from ntmdocs.prose import ProseError, paper_data, plain_text, settled
from ntmdocs.vietnamese import comparison_key

__all__ = ["CommunePlan", "VillageOfPlan"]


@dataclass(frozen=True)
class CommunePlan:
    """A commune's plan, with the money that its tasks need and its budgets give."""

    plan: Plan

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """The data that its prose may name in `{{ }}`."""
        return paper_data(self.plan)

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
    def path(self) -> DataPath:
        """Where it stands in the commune's plan."""
        return ("villages", self.position)

    @cached_property
    def filled(self) -> Village:
        """The village with the `{{ }}` of its prose filled."""
        return settled(self.village, self.commune_plan.data)

    @cached_property
    def filled_prose(self) -> tuple[tuple[DataPath, Text], ...]:
        """Each of its texts with its path in the commune's plan, their `{{ }}` filled."""
        return tuple(
            ((*self.path, *path), text)
            for path, text in strings(self.filled)
            if isinstance(text, Text)
        )


def _below(lines: Iterable[BudgetLine], path: DataPath) -> Iterator[tuple[DataPath, BudgetLine]]:
    for index, line in enumerate(lines):
        yield (*path, index), line
        yield from _below(line.lines, (*path, index, "lines"))
