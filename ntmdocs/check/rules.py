"""Every rule on what a paper says, in the order in which findings at one place are told."""

from ntmdocs.check import (
    abbreviations,
    above,
    acts,
    annexes,
    brackets,
    citations,
    cited_places,
    counts,
    criteria_sets,
    dates,
    duties,
    figures,
    funding_sources,
    goals,
    listed,
    merged_organs,
    money,
    names,
    near_names,
    numbered_criteria,
    numbering,
    old_standards,
    organ_profile,
    other_periods,
    reckoned,
    row_sums,
    shares,
    signs,
    spelling,
    sums,
    task_gaps,
    times,
    two_tiers,
    unfilled,
    village_gaps,
    village_sets,
    village_times,
    villages,
    wording,
)
from ntmdocs.check.before_signing import PAPER_RULES
from ntmdocs.check.commune_plan import CommunePlan, VillageOfPlan
from ntmdocs.check.context import Context, PaperContext
from ntmdocs.findings import Rule

__all__ = [
    "ABOVE_RULES",
    "COMMUNE_CONTENT_RULES",
    "COMMUNE_RULES",
    "CONTENT_RULES",
    "LASTING_RULES",
    "PAPER_RULES",
    "PLAN_CONTENT_RULES",
    "PLAN_RULES",
    "VILLAGE_CONTENT_RULES",
    "VILLAGE_RULES",
]

_ON_ACTS: tuple[Rule[Context], ...] = (
    acts.act_period_over,
    acts.act_is_over,
    acts.act_is_amended,
)
_ON_CRITERIA_SETS: tuple[Rule[Context], ...] = (
    criteria_sets.criteria_set_out_of_period,
    old_standards.standard_of_old_set,
)
_ON_DISTRICTS: tuple[Rule[PaperContext], ...] = (
    two_tiers.basis_of_district,
    two_tiers.district_after_2025,
    two_tiers.officials_after_2025,
    two_tiers.town_after_2025,
    two_tiers.department_after_2025,
)

PLAN_RULES: tuple[Rule[Context], ...] = (
    acts.basis_of_last_year,
    acts.act_of_last_year,
    *_ON_ACTS,
    acts.basis_missing,
    *_ON_CRITERIA_SETS,
    *_ON_DISTRICTS,
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
    *_ON_ACTS,
    *_ON_CRITERIA_SETS,
    *_ON_DISTRICTS,
    unfilled.place_not_filled,
    signs.sign_printed_as_typed,
    times.wrong_time,
    times.start_after_end,
    counts.criteria_left_unsaid,
)
"""Of these, the rules on a plan whose times are not to move from year to year."""

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

CONTENT_RULES: tuple[Rule[PaperContext], ...] = (
    *PAPER_RULES,
    other_periods.period_of_another_paper,
    citations.kind_not_of_symbol,
    citations.issuer_not_of_symbol,
    citations.number_of_another_year,
    citations.act_not_as_known,
    citations.act_cited_in_two_ways,
    citations.act_after_paper,
    citations.act_not_yet_in_force,
    numbering.number_out_of_order,
    sums.shares_do_not_add_up,
    listed.listed_count_differs,
    sums.percents_do_not_add_up,
    sums.money_parts_do_not_sum,
    sums.wrong_total,
    row_sums.wrong_row_total,
    reckoned.parts_do_not_sum,
    reckoned.each_does_not_multiply,
    reckoned.rest_does_not_add_up,
    shares.percent_not_of_figures,
    shares.percent_over_whole,
    figures.figure_written_otherwise,
    figures.amount_not_as_in_words,
    annexes.annex_not_there,
    annexes.annex_never_named,
    cited_places.section_not_there,
    task_gaps.solution_without_lead,
    task_gaps.solution_without_deadline,
    task_gaps.task_without_lead,
    task_gaps.task_without_deadline,
    duties.duty_without_copy,
    duties.superior_not_told,
    *_ON_DISTRICTS,
    merged_organs.organ_merged_away,
    organ_profile.organ_not_as_in_profile,
    organ_profile.place_not_as_in_profile,
    organ_profile.symbol_not_as_in_profile,
    organ_profile.signer_not_in_profile,
    organ_profile.signature_not_as_in_profile,
    organ_profile.recipient_not_as_in_profile,
    organ_profile.department_not_as_in_profile,
    organ_profile.village_not_as_in_profile,
    names.village_in_two_ways,
    spelling.misspelt_word,
    wording.doubled_word,
    wording.doubled_sign,
    wording.sign_misplaced,
    brackets.bracket_not_closed,
    brackets.bracket_not_spaced,
    wording.dash_without_space,
    names.organ_in_two_ways,
    names.tone_mark_in_two_ways,
    abbreviations.abbreviation_not_explained,
    abbreviations.abbreviation_explained_late,
    abbreviations.abbreviation_explained_again,
)
"""What `check_plan` looks for in any paper."""

PLAN_CONTENT_RULES: tuple[Rule[Context], ...] = (
    dates.year_of_another_plan,
    acts.basis_of_past_year,
    *_ON_ACTS,
    *_ON_CRITERIA_SETS,
    numbered_criteria.criterion_of_another_number,
    dates.deadline_passed,
    dates.wrong_weekday,
    counts.count_not_in_data,
    dates.deadline_kept_on_weekend,
    dates.deadline_on_holiday,
)
"""What `check_plan` looks for in a plan besides; a draft is asked more, since much was moved."""

_ASKED_WHEN_DRAFTED = (
    *("village-without-work", "criterion-without-work", "criterion-without-content"),
    *("criterion-without-person", "criterion-without-end", "criterion-gap-in-all-villages"),
)
COMMUNE_CONTENT_RULES: tuple[Rule[CommunePlan], ...] = tuple(
    each for each in COMMUNE_RULES if each.id not in _ASKED_WHEN_DRAFTED
)
"""What `check_plan` looks for in all villages together."""

VILLAGE_CONTENT_RULES: tuple[Rule[VillageOfPlan], ...] = tuple(
    each for each in VILLAGE_RULES if each.id not in _ASKED_WHEN_DRAFTED
)
"""What `check_plan` looks for in each village: its work may stand in a plan of its own."""

ABOVE_RULES: tuple[Rule[above.PlanUnder], ...] = (
    above.asked_and_not_answered,
    above.answered_later_than_asked,
    above.asked_and_answered,
)
"""Rules on a plan beside those of the level above."""
