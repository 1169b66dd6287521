"""The text of a plan: inline marks, and `{{ }}` filled from its data."""

from ntmdocs.prose.data import KNOWN_NAMES, local_data, plan_data
from ntmdocs.prose.data_tables import data_table, has_rows, with_tables
from ntmdocs.prose.fill import FILTERS, ProseError, evaluate, named_value
from ntmdocs.prose.localities import funding_by_source, locality_data, set_of, standings
from ntmdocs.prose.marks import Run, named_in, plain_text, replaced, runs
from ntmdocs.prose.problems import check_localities, check_prose, prose_problems
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
    "check_localities",
    "check_prose",
    "data_table",
    "evaluate",
    "funding_by_source",
    "goal_sentence",
    "has_rows",
    "local_data",
    "locality_data",
    "named_in",
    "named_value",
    "plain_text",
    "plan_data",
    "prose_problems",
    "replaced",
    "runs",
    "set_of",
    "standings",
    "target_sentence",
    "with_tables",
]
