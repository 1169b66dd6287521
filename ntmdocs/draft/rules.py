"""The rules of this room, in the order in which findings at one place are told."""

from ntmdocs.draft import (
    carried_over,
    figures,
    kept_years,
    merged,
    not_annual,
    old_year,
    reached_rules,
)
from ntmdocs.draft.drafting import Drafting
from ntmdocs.findings import Rule

__all__ = ["NEXT_YEAR_RULES", "OTHER_PLAN_RULES"]

_ON_STATE: tuple[Rule[Drafting], ...] = (
    reached_rules.goal_reached,
    reached_rules.reached_still_named,
    reached_rules.table_left_out,
    reached_rules.empty_section,
    reached_rules.annex_left_out,
    carried_over.next_standard,
    carried_over.state_to_confirm,
    carried_over.met_still_named,
    merged.commune_merged,
    carried_over.signer_to_confirm,
    carried_over.old_notes_open,
)

NEXT_YEAR_RULES: tuple[Rule[Drafting], ...] = (
    old_year.old_year_in_doubt,
    kept_years.past_year,
    kept_years.period_over,
    kept_years.milestone_kept,
    kept_years.fact_of_last_year,
    figures.fact_under_variable,
    kept_years.year_kept,
    figures.lunar_year,
    figures.day_of_lunar_feast,
    figures.count_of_years,
    figures.theme_of_last_year,
    figures.replaces_other_plan,
    carried_over.same_words,
    carried_over.target_to_set,
    carried_over.budget_to_set,
    figures.figure_to_confirm,
    figures.table_to_confirm,
    *_ON_STATE,
)
"""Rules on the draft of next year's plan beside the plan that it was drafted from."""

OTHER_PLAN_RULES: tuple[Rule[Drafting], ...] = (not_annual.plan_not_annual, *_ON_STATE)
"""Rules on a draft made from a plan that is not for a year: nothing was moved in it."""
