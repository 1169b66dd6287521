"""A draft of next year's plan as the rules look at it: what was, what is, what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ntmdocs.draft.moved import KeptAt
from ntmdocs.draft.reached import LeftOut
from ntmdocs.model import Plan

__all__ = ["Drafting"]


@dataclass(frozen=True)
class Drafting:
    """An old plan, the new one, and what happened on the way."""

    old: Plan
    new: Plan
    given: frozenset[str]
    """The ids of the villages whose state was given anew."""
    kept: Sequence[KeptAt]
    """The times that were left as they are."""
    left_out: Sequence[LeftOut]
    """What is reached, and was left out or is still named."""

    @property
    def years(self) -> int:
        """How many years the new plan is later."""
        return self.new.year - self.old.year
