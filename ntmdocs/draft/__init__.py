"""Plan → Plan: what can be drafted from a plan, with what a person must still decide."""

from ntmdocs.draft.draft import Draft, only_plan
from ntmdocs.draft.next_states import states_to_fill, with_named_villages
from ntmdocs.draft.next_year import draft_next_year
from ntmdocs.draft.villages import draft_village_plans

__all__ = [
    "Draft",
    "draft_next_year",
    "draft_village_plans",
    "only_plan",
    "states_to_fill",
    "with_named_villages",
]
