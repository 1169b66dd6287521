"""Plan → Plan: what can be drafted from a plan, with what a person must still decide."""

from typing import TYPE_CHECKING

from ntmdocs.late import late

if TYPE_CHECKING:
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

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "draft": ("Draft", "only_plan"),
            "next_states": ("states_to_fill", "with_named_villages"),
            "next_year": ("draft_next_year",),
            "villages": ("draft_village_plans",),
        },
    )
