"""What a plan says, looked at rule by rule; each file is one topic.

    for finding in find(Context(plan)): ...

Every rule stands in one of the lists below, in the order in which findings at one place are told.
"""

from collections.abc import Iterator

from ntmdocs.check import acts, counts, criteria_sets, dates, money, two_tiers, villages
from ntmdocs.check.commune_plan import CommunePlan, VillageOfPlan
from ntmdocs.check.context import Context
from ntmdocs.findings import Finding, Rule, find_all

__all__ = [
    "PLAN_RULES",
    "VILLAGE_RULES",
    "CommunePlan",
    "Context",
    "VillageOfPlan",
    "find",
]

PLAN_RULES: tuple[Rule[Context], ...] = (
    acts.basis_of_last_year,
    acts.act_of_last_year,
    acts.act_period_over,
    acts.act_is_over,
    acts.act_is_amended,
    criteria_sets.criteria_set_out_of_period,
    two_tiers.basis_of_district,
    two_tiers.district_after_2025,
    two_tiers.officials_after_2025,
    two_tiers.commune_may_be_merged,
    dates.deadline_passed,
    dates.deadline_on_weekend,
    dates.wrong_weekday,
    counts.count_to_confirm,
    counts.two_digit_year,
)
"""Rules on a plan as a whole."""

VILLAGE_RULES: tuple[Rule[VillageOfPlan], ...] = (
    criteria_sets.criteria_set_of_village,
    villages.village_without_work,
    villages.criterion_without_work,
    villages.criterion_met_only_in_village,
    villages.task_after_deadline,
    money.money_does_not_add_up,
)
"""Rules on one village of a commune's plan."""


def find(context: Context) -> Iterator[Finding]:
    """All that a person must look at in a plan, rule by rule."""
    return find_all(PLAN_RULES, context)
