"""What `check_plan` looks for, in the order in which findings at one place are told."""

from ntmdocs.check import (
    abbreviations,
    above,
    acts,
    annexes,
    brackets,
    citations,
    cited_places,
    counts,
    dates,
    duties,
    figures,
    listed,
    merged_organs,
    names,
    numbered_criteria,
    numbering,
    organ_profile,
    other_periods,
    reckoned,
    row_sums,
    shares,
    spelling,
    sums,
    task_gaps,
    wording,
)
from ntmdocs.check.before_signing import PAPER_RULES
from ntmdocs.check.commune_plan import CommunePlan, VillageOfPlan
from ntmdocs.check.context import Context, PaperContext
from ntmdocs.check.plan_rules import ON_ACTS, ON_CRITERIA_SETS, ON_DISTRICTS
from ntmdocs.check.village_rules import COMMUNE_RULES, VILLAGE_RULES
from ntmdocs.findings import Rule

__all__ = [
    "ABOVE_RULES",
    "COMMUNE_CONTENT_RULES",
    "CONTENT_RULES",
    "PLAN_CONTENT_RULES",
    "VILLAGE_CONTENT_RULES",
]

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
    *ON_DISTRICTS,
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
    *ON_ACTS,
    *ON_CRITERIA_SETS,
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
