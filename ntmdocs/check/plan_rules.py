"""Rules on a plan that was drafted from another: a person is asked more, since much was moved."""

from collections.abc import Iterator

from ntmdocs.check import (
    acts,
    counts,
    criteria_sets,
    dates,
    old_standards,
    signs,
    times,
    two_tiers,
    unfilled,
)
from ntmdocs.check.context import Context, PaperContext
from ntmdocs.findings import Finding, Rule, find_all

__all__ = [
    "LASTING_RULES",
    "ON_ACTS",
    "ON_CRITERIA_SETS",
    "ON_DISTRICTS",
    "PLAN_RULES",
    "find",
]

ON_ACTS: tuple[Rule[Context], ...] = (
    acts.act_period_over,
    acts.act_is_over,
    acts.act_is_amended,
)
ON_CRITERIA_SETS: tuple[Rule[Context], ...] = (
    criteria_sets.criteria_set_out_of_period,
    old_standards.standard_of_old_set,
)
ON_DISTRICTS: tuple[Rule[PaperContext], ...] = (
    two_tiers.basis_of_district,
    two_tiers.district_after_2025,
    two_tiers.officials_after_2025,
    two_tiers.town_after_2025,
    two_tiers.department_after_2025,
)

PLAN_RULES: tuple[Rule[Context], ...] = (
    acts.basis_of_last_year,
    acts.act_of_last_year,
    *ON_ACTS,
    acts.basis_missing,
    *ON_CRITERIA_SETS,
    *ON_DISTRICTS,
    unfilled.place_not_filled,
    signs.sign_printed_as_typed,
    times.wrong_time,
    times.start_after_end,
    dates.deadline_passed,
    dates.deadline_on_weekend,
    dates.deadline_on_holiday,
    dates.wrong_weekday,
    counts.criteria_left_unsaid,
    counts.count_to_confirm,
    counts.two_digit_year,
)
"""Rules on a plan as a whole."""

LASTING_RULES: tuple[Rule[Context], ...] = (
    *ON_ACTS,
    *ON_CRITERIA_SETS,
    *ON_DISTRICTS,
    unfilled.place_not_filled,
    signs.sign_printed_as_typed,
    times.wrong_time,
    times.start_after_end,
    counts.criteria_left_unsaid,
)
"""Of these, the rules on a plan whose times are not to move from year to year."""


def find(context: Context, *, is_annual: bool = True) -> Iterator[Finding]:
    """All that a person must look at in a plan, rule by rule; of one year, or another."""
    return find_all(PLAN_RULES if is_annual else LASTING_RULES, context)
