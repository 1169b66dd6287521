"""Kế hoạch của UBND: from data to a Word file in the form of Decree 30/2020/NĐ-CP.

import ntmdocs

plan = ntmdocs.load_plan("plan.yaml")  # villages="villages.xlsx" adds the villages' state
ntmdocs.render_plan(plan).save("KH.docx")
"""

import importlib
from typing import Any

__version__ = "0.1.0"

# What is offered, by the room that has it. A room is loaded when one of its names is first used,
# so that `import ntmdocs` stays quick; `__init__.pyi` tells type checkers the same.
_ROOMS = {
    "compare": ("Change", "Comparison", "compare_plans", "write_redline"),
    "criteria.chart": ("Chart", "criteria_chart"),
    "draft": ("Draft", "draft_next_year", "draft_village_plans"),
    "errors": (
        *("DataError", "NtmdocsError", "OverwriteRefused", "Problem"),
        *("PublishError", "RegisterError", "TemplateError", "UnreadableDocument"),
    ),
    "check": ("KnownAct", "check_plan", "load_acts"),
    "findings": ("Finding", "Report", "Severity"),
    "issue": (
        *("Issued", "Metadata", "Register", "RegisterBook", "RegisterEntry", "Step"),
        *("issue_plan", "number_issued", "outgoing_metadata", "print_register"),
    ),
    "lint": ("Fixed", "annotate_docx", "fix_docx", "lint_docx"),
    "model": ("CriteriaSet", "OrganProfile", "Paper", "Plan"),
    "prose": ("VillageText",),
    "publish": (
        *("Converted", "PreviewPage", "SignatureField", "SignatureStatus"),
        *("convert_to_pdf", "number_pdf", "prepare_signature", "preview_pages"),
        *("sign_pdf", "verify_signatures"),
    ),
    "read": ("Imported", "data_paths", "import_edits", "import_plan"),
    "render": ("Batch", "render_plan", "render_plans"),
    "store": (
        *("find_profile", "load_criteria_set", "load_plan", "load_profile"),
        *("load_village_text", "plan_schema", "profile_schema"),
        *("VillagesRead", "read_villages", "save_plan", "start_workbook"),
    ),
    "word.docx": ("Docx",),
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = sorted(_HOMES)  # noqa: PLE0605  (sorted gives a list)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'ntmdocs' has no attribute {name!r}")
    return getattr(importlib.import_module(f"ntmdocs.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
