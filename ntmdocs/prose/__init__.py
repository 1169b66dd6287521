"""The text of a paper: inline marks, and `{{ }}` filled from its data."""

from typing import TYPE_CHECKING

from ntmdocs.late import late
from ntmdocs.prose.data import known_names, local_data, paper_data
from ntmdocs.prose.fill import FILTERS, ProseError, evaluate, named_value
from ntmdocs.prose.marks import (
    NO_NOTE,
    Atom,
    Run,
    atoms,
    named_in,
    plain_text,
    replaced,
    runs,
    text_faults,
)
from ntmdocs.prose.paths import path_in_words
from ntmdocs.prose.problems import prose_problems
from ntmdocs.prose.sentences import (
    annex_heading,
    attachment_note,
    budget_sentence,
    goal_sentence,
    target_sentence,
)
from ntmdocs.prose.settle import in_words, settled

if TYPE_CHECKING:
    from ntmdocs.prose.duties import DutiesOfVillages
    from ntmdocs.prose.village_names import commune_plan_data, village_data
    from ntmdocs.prose.village_text import FilledText, VillageText, with_signs

__all__ = [
    "FILTERS",
    "NO_NOTE",
    "Atom",
    "DutiesOfVillages",
    "FilledText",
    "ProseError",
    "Run",
    "VillageText",
    "annex_heading",
    "atoms",
    "attachment_note",
    "budget_sentence",
    "commune_plan_data",
    "evaluate",
    "goal_sentence",
    "in_words",
    "known_names",
    "local_data",
    "named_in",
    "named_value",
    "paper_data",
    "path_in_words",
    "plain_text",
    "prose_problems",
    "replaced",
    "runs",
    "settled",
    "target_sentence",
    "text_faults",
    "village_data",
    "with_signs",
]

if not TYPE_CHECKING:  # most papers give no village its own
    __getattr__ = late(
        __name__,
        {
            "duties": ("DutiesOfVillages",),
            "village_names": ("commune_plan_data", "village_data"),
            "village_text": ("FilledText", "VillageText", "with_signs"),
        },
    )
