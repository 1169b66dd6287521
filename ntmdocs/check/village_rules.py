"""Rules on the villages of a commune's plan, in the order in which findings are told."""

from ntmdocs.check import (
    counts,
    criteria_sets,
    funding_sources,
    goals,
    money,
    near_names,
    times,
    village_gaps,
    village_sets,
    village_times,
    villages,
)
from ntmdocs.check.commune_plan import CommunePlan, VillageOfPlan
from ntmdocs.findings import Rule

__all__ = ["COMMUNE_RULES", "VILLAGE_RULES"]

COMMUNE_RULES: tuple[Rule[CommunePlan], ...] = (
    village_times.work_of_another_year,
    village_sets.standard_of_past_period,
    village_sets.sets_of_two_sizes,
    village_sets.count_at_odds,
    goals.goal_with_other_standard,
    goals.goal_with_other_deadline,
    villages.criterion_met_only_in_village,
    villages.criterion_unmet_in_words,
    village_gaps.criterion_gap_in_all_villages,
    village_gaps.task_gap_in_all_villages,
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
