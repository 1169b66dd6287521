"""Plan ↔ files: every problem at once, each with its place.

Loading, step by step, and the module of each:

1. `sources` reads the file: plain values, each with line and column.
2. `plan_source.py` reads in the files of criteria sets that the plan names; `filling.py` fills what
   the plan leaves out from the organ's profile (`profile.py`, `signers.py`).
3. `load.py` gives the values to the model. What pydantic finds wrong goes on to step 4,
   so do the faults of prose and tables, which are seen once there is a plan.
4. `error_placer.py` makes each fault a Problem: `model.places` says which field stands at its place
   and what that is called, `model.messages` what to say, the source which line it is.
5. `villages/` reads the villages' state from a workbook, for the plan that has been loaded.

`village_text.py` takes the same steps with the words of village plans.
`save.py` goes the other way, and `unfilling.py` beside it: what the profile fills is not written.
`change_marks.py` marks what a draft changed; `lines.py` finds the line of a place in a saved file.
`schema.py`, `reference.py` and `start.py` are for whoever begins a plan.
"""

from typing import TYPE_CHECKING

from ntmdocs.late import late

if TYPE_CHECKING:
    from ntmdocs.store.lines import at_lines, file_lines
    from ntmdocs.store.load import Loaded, load_criteria_set, load_plan, load_with_notes
    from ntmdocs.store.profile import find_profile, load_profile
    from ntmdocs.store.reference import plan_reference
    from ntmdocs.store.save import save_plan
    from ntmdocs.store.schema import plan_schema, profile_schema
    from ntmdocs.store.start import OldPaper, start_plan
    from ntmdocs.store.village_text import load_village_text
    from ntmdocs.store.villages import VillagesRead, read_villages, start_workbook

__all__ = [
    "Loaded",
    "OldPaper",
    "VillagesRead",
    "at_lines",
    "file_lines",
    "find_profile",
    "load_criteria_set",
    "load_plan",
    "load_profile",
    "load_village_text",
    "load_with_notes",
    "plan_reference",
    "plan_schema",
    "profile_schema",
    "read_villages",
    "save_plan",
    "start_plan",
    "start_workbook",
]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "lines": ("at_lines", "file_lines"),
            "load": ("Loaded", "load_criteria_set", "load_plan", "load_with_notes"),
            "profile": ("find_profile", "load_profile"),
            "reference": ("plan_reference",),
            "save": ("save_plan",),
            "schema": ("plan_schema", "profile_schema"),
            "start": ("OldPaper", "start_plan"),
            "village_text": ("load_village_text",),
            "villages": ("VillagesRead", "read_villages", "start_workbook"),
        },
    )
