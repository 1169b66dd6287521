"""A draft of next year's plan as the rules look at it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ntmdocs.check.context import PaperContext
from ntmdocs.check.head import head_of_another_year
from ntmdocs.draft.kinds import PlanKind
from ntmdocs.draft.moved import KeptAt
from ntmdocs.draft.reached import ReachedPart
from ntmdocs.findings import Fault
from ntmdocs.model import Plan

__all__ = ["Drafting"]


@dataclass(frozen=True)
class Drafting:
    """An old plan, the new one drafted from it, and a record of what was done."""

    old: Plan
    new: Plan
    given: frozenset[str]
    """The ids of the villages whose state was given anew."""
    kept: Sequence[KeptAt]
    """The times that were left as they are."""
    reached: Sequence[ReachedPart]
    """The parts about localities that have reached their standard."""
    kind: PlanKind = PlanKind.ANNUAL
    """What the old plan is for; nothing is moved in one that is not for a year."""

    @cached_property
    def old_head(self) -> tuple[Fault, ...]:
        """Where the head of the old plan says another year than that of the plan."""
        return tuple(head_of_another_year.faults(PaperContext(self.old)))

    @property
    def years(self) -> int:
        """How many years the new plan is later."""
        return self.new.first_year - self.old.first_year
