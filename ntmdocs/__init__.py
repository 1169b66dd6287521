"""Kế hoạch của UBND: from data to a Word file in the form of Decree 30/2020/NĐ-CP.

import ntmdocs

plan = ntmdocs.load_plan("plan.yaml")  # villages="villages.xlsx" adds the villages' state
ntmdocs.render_plan(plan).save("KH.docx")
"""

import importlib
from typing import TYPE_CHECKING, Any

from ntmdocs.errors import (
    DataError,
    NtmdocsError,
    OverwriteRefused,
    Problem,
    TemplateError,
    UnreadableDocument,
)

if TYPE_CHECKING:
    from ntmdocs.compare import Change, Comparison, compare_plans, write_redline
    from ntmdocs.draft import Draft, draft_next_year, draft_village_plans
    from ntmdocs.findings import Finding, Severity
    from ntmdocs.model import CriteriaSet, Plan
    from ntmdocs.render import Batch, Docx, render_plan, render_plans
    from ntmdocs.store import (
        load_criteria_set,
        load_plan,
        plan_schema,
        read_villages,
        save_plan,
        start_workbook,
    )

__version__ = "0.1.0"

__all__ = [
    "Batch",
    "Change",
    "Comparison",
    "CriteriaSet",
    "DataError",
    "Docx",
    "Draft",
    "Finding",
    "NtmdocsError",
    "OverwriteRefused",
    "Plan",
    "Problem",
    "Severity",
    "TemplateError",
    "UnreadableDocument",
    "compare_plans",
    "draft_next_year",
    "draft_village_plans",
    "load_criteria_set",
    "load_plan",
    "plan_schema",
    "read_villages",
    "render_plan",
    "render_plans",
    "save_plan",
    "start_workbook",
    "write_redline",
]

# Loaded when first used: `import ntmdocs` stays quick.
_HOMES = {
    "Batch": "render",
    "Change": "compare",
    "Comparison": "compare",
    "CriteriaSet": "model",
    "Docx": "render",
    "Draft": "draft",
    "Finding": "findings",
    "Plan": "model",
    "Severity": "findings",
    "compare_plans": "compare",
    "draft_next_year": "draft",
    "draft_village_plans": "draft",
    "load_criteria_set": "store",
    "load_plan": "store",
    "plan_schema": "store",
    "read_villages": "store",
    "render_plan": "render",
    "render_plans": "render",
    "save_plan": "store",
    "start_workbook": "store",
    "write_redline": "compare",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'ntmdocs' has no attribute {name!r}")
    return getattr(importlib.import_module(f"ntmdocs.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
