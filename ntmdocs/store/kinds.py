"""Which kind of paper a file holds: what its `type` says, a plan where it says nothing."""

from typing import Any

from ntmdocs.language import tr
from ntmdocs.model import Paper, Plan

__all__ = ["kind_of", "only_in_plans"]


def kind_of(values: Any) -> type[Paper]:
    """The class that reads these values; an unknown type with a year is taken for a plan."""
    if not isinstance(values, dict) or "type" not in values:
        return Plan
    said = values["type"]
    if said in Paper.document_types:
        return Paper
    is_plan = said in Plan.document_types or "year" in values
    return Plan if is_plan else Paper


def only_in_plans(key: str) -> str:
    """What to say of a plan's key in another paper; '' for other keys."""
    if key not in Plan.model_fields or key in Paper.model_fields:
        return ""
    return tr(
        'chỉ kế hoạch có khóa "{key}"; bỏ khóa này, hoặc ghi lại "type" nếu đây là kế hoạch',
        key=key,
    )
