"""What a paper says, looked at rule by rule; each file is one topic.

    for finding in find(Context(plan)): ...
    report = readiness(paper)  # what keeps it from being signed

Every rule stands in one of the lists below, in the order in which findings at one place are told.
"""

from collections.abc import Iterator

from ntmdocs.check import (
    acts,
    counts,
    criteria_sets,
    dates,
    funding_sources,
    goals,
    money,
    near_names,
    signs,
    times,
    two_tiers,
    unfilled,
    village_gaps,
    village_sets,
    village_times,
    villages,
)
from ntmdocs.check.commune_plan import CommunePlan, VillageOfPlan
from ntmdocs.check.context import Context, PaperContext
from ntmdocs.findings import Finding, Report, Rule, find_all
from ntmdocs.model import Paper

__all__ = [
    "COMMUNE_RULES",
    "PAPER_RULES",
    "PLAN_RULES",
    "VILLAGE_RULES",
    "CommunePlan",
    "Context",
    "VillageOfPlan",
    "find",
    "readiness",
]

PAPER_RULES: tuple[Rule[PaperContext], ...] = (
    unfilled.place_not_filled,
    unfilled.sample_left,
    signs.sign_printed_as_typed,
    times.wrong_time,
    times.start_after_end,
    times.time_outside_year,
    counts.criteria_left_unsaid,
)
"""Rules on any paper that is to be signed, also on one that nothing was drafted from."""

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
    unfilled.place_not_filled,
    signs.sign_printed_as_typed,
    times.wrong_time,
    times.start_after_end,
    dates.deadline_passed,
    dates.deadline_on_weekend,
    dates.wrong_weekday,
    counts.criteria_left_unsaid,
    counts.count_to_confirm,
    counts.two_digit_year,
)
"""Rules on a plan as a whole."""

COMMUNE_RULES: tuple[Rule[CommunePlan], ...] = (
    village_times.work_of_another_year,
    village_sets.standard_of_past_period,
    village_sets.sets_of_two_sizes,
    village_sets.count_at_odds,
    goals.goal_with_other_standard,
    goals.goal_with_other_deadline,
    villages.criterion_unmet_in_words,
    funding_sources.source_under_two_names,
    funding_sources.source_not_in_plan,
)
"""Rules on all villages of a commune's plan together: each finding is told once."""

VILLAGE_RULES: tuple[Rule[VillageOfPlan], ...] = (
    criteria_sets.criteria_set_of_village,
    villages.village_without_work,
    villages.criterion_without_work,
    village_gaps.criterion_without_content,
    village_gaps.criterion_without_person,
    village_gaps.task_without_executor,
    village_gaps.task_without_end,
    village_gaps.criterion_without_end,
    near_names.criterion_under_two_names,
    villages.criterion_met_only_in_village,
    villages.task_after_deadline,
    village_times.task_begun_before_plan,
    times.wrong_time_in_village,
    times.start_after_end_in_village,
    times.time_outside_year_in_village,
    counts.criteria_left_unsaid_of_village,
    money.money_out_of_scale,
    money.money_only_in_words,
    money.money_does_not_add_up,
)
"""Rules on one village of a commune's plan."""


def find(context: Context) -> Iterator[Finding]:
    """All that a person must look at in a plan, rule by rule."""
    return find_all(PLAN_RULES, context)


def readiness(paper: Paper) -> Report:
    """What keeps a paper from being signed: places not filled in, times that there are not …"""
    found = find_all(PAPER_RULES, PaperContext(paper))
    return Report(tuple(dict.fromkeys(found)))
