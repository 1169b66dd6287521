"""The JSON Schema of a plan file, for editors: completion, hover text and errors while typing."""

import re
from typing import Any

from ntmdocs.model import Plan
from ntmdocs.store.plan_source import SETS

__all__ = ["plan_schema"]

_FILE = r"\.([Yy][Aa]?[Mm][Ll]|[Jj][Ss][Oo][Nn])$"
"""The name of a file that a set of criteria is read from."""
_NUMBER = re.compile(r"[0-9]+\.?[0-9]*")


def plan_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what `load_plan` reads."""
    schema = _for_editors(Plan.model_json_schema())
    sets = schema["properties"][SETS]
    sets["items"] = {"anyOf": [{"type": "string", "pattern": _FILE}, sets["items"]]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Kế hoạch của UBND",
    }


def _for_editors(schema: Any, *, is_field: bool = False) -> Any:
    """The schema in the user's words, and as lenient about scalars as the reader.

    Descriptions, and the names of classes, are for developers: only a field's title stays.
    """
    if isinstance(schema, list):
        return [_for_editors(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    drop = {"description", "default"} if is_field else {"description", "default", "title"}
    made = {
        key: {name: _for_editors(one, is_field=key == "properties") for name, one in value.items()}
        if key in ("properties", "$defs")
        else _for_editors(value)
        for key, value in schema.items()
        if key not in drop
    }
    return _lenient(made)


def _lenient(schema: dict[str, Any]) -> dict[str, Any]:
    """Where text is asked, an editor sees a number in `056`, `2024` or `1.`, and a truth value
    in `true`; `load_plan` sees what was typed.
    """
    if "enum" in schema:
        numbers = [float(word) for word in schema["enum"] if _NUMBER.fullmatch(word)]
        others = {key: value for key, value in schema.items() if key != "type"}
        return {**others, "enum": [*schema["enum"], *numbers]}
    kinds = schema.get("type", ())
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if "string" in kinds and "const" not in schema:
        more = [kind for kind in kinds if kind not in ("string", "integer", "number", "boolean")]
        return {**schema, "type": ["string", "number", "boolean", *more]}
    return schema
