"""The text of a plan: inline marks, and `{{ }}` filled from its data."""

from ntmdocs.prose.data import KNOWN_NAMES, local_data, plan_data
from ntmdocs.prose.fill import FILTERS, ProseError, evaluate, named_value
from ntmdocs.prose.marks import Run, named_in, plain_text, replaced, runs
from ntmdocs.prose.problems import prose_problems
from ntmdocs.prose.sentences import (
    attachment_note,
    budget_sentence,
    goal_sentence,
    target_sentence,
)

__all__ = [
    "FILTERS",
    "KNOWN_NAMES",
    "ProseError",
    "Run",
    "attachment_note",
    "budget_sentence",
    "evaluate",
    "goal_sentence",
    "local_data",
    "named_in",
    "named_value",
    "plain_text",
    "plan_data",
    "prose_problems",
    "replaced",
    "runs",
    "target_sentence",
]
