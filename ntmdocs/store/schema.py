"""The JSON Schema of a plan file, for editors: completion, hover text and errors while typing."""

from typing import Any

from ntmdocs.model import Plan

__all__ = ["plan_schema"]


def plan_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what `load_plan` reads."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_for_editors(Plan.model_json_schema()),
        "title": "Kế hoạch của UBND",
    }


def _for_editors(schema: Any, *, is_type: bool = False) -> Any:
    """The schema in the user's words, and as lenient about scalars as the reader.

    Descriptions and names of classes are for developers. Where text is asked, an editor that sees
    `056`, `2024` or `no` sees a number or a truth value; `load_plan` sees what was typed.
    """
    if isinstance(schema, list):
        return [_for_editors(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    drop = {"description", "default", *(["title"] if is_type else [])}
    made = {
        key: {name: _for_editors(one, is_type=True) for name, one in value.items()}
        if key == "$defs"
        else {name: _for_editors(one) for name, one in value.items()}
        if key == "properties"
        else _for_editors(value)
        for key, value in schema.items()
        if key not in drop
    }
    if made.get("type") == "string" and "enum" not in made and "const" not in made:
        made["type"] = ["string", "number", "boolean"]
    return made
