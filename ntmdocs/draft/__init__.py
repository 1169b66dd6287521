"""Plan → Plan: what can be drafted from a plan, with what a person must still decide."""

from ntmdocs.draft.criteria_notes import criteria_set_notes
from ntmdocs.draft.draft import Draft
from ntmdocs.draft.next_year import draft_next_year
from ntmdocs.draft.villages import draft_village_plans

__all__ = [
    "Draft",
    "criteria_set_notes",
    "draft_next_year",
    "draft_village_plans",
]
