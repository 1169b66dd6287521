"""Plan ↔ files: every problem at once, each with its place."""

from ntmdocs.store.load import load_criteria_set, load_plan
from ntmdocs.store.places import file_places
from ntmdocs.store.save import save_plan
from ntmdocs.store.schema import plan_schema
from ntmdocs.store.start import start_plan
from ntmdocs.store.villages import read_villages, start_workbook

__all__ = [
    "file_places",
    "load_criteria_set",
    "load_plan",
    "plan_schema",
    "read_villages",
    "save_plan",
    "start_plan",
    "start_workbook",
]
