"""The JSON Schema of a plan file, for editors: hover text and completion in Vietnamese."""

from typing import Any

from ntmdocs.model import Plan

__all__ = ["plan_schema"]


def plan_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what `load_plan` reads."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Plan.model_json_schema(),
        "title": "Kế hoạch của UBND",
    }
