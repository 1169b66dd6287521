"""The JSON Schema of a paper's file, and of an organ's profile, for editors: completion, hover
text, errors while typing.
"""

from typing import Any

from pydantic.json_schema import models_json_schema

from ntmdocs.language import tr
from ntmdocs.model import DocumentType, OrganProfile, Paper, Plan
from ntmdocs.patterns import regex
from ntmdocs.store.plan_source import SETS

__all__ = ["plan_schema", "profile_schema"]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_FILLED = {
    "Header": ("issuing_body", "place"),
    "Paper": ("signature",),
    "Plan": ("signature",),
    "Signature": ("full_name",),
    "Village": ("id", "name"),
}
_FILE = r"\.([Yy][Aa]?[Mm][Ll]|[Jj][Ss][Oo][Nn])$"
"""The name of a file that a set of criteria is read from."""
_NUMBER = regex(r"[0-9]+\.?[0-9]*")


def plan_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what `load_plan` reads."""
    _, made = models_json_schema([(Plan, "validation"), (Paper, "validation")])
    definitions = _for_editors(made)["$defs"]
    _leave_to_the_profile(definitions)
    sets = definitions["Plan"]["properties"][SETS]
    sets["items"] = {"anyOf": [{"type": "string", "pattern": _FILE}, sets["items"]]}
    other_types = definitions["Paper"]["properties"]["type"]
    return {
        "$schema": _DRAFT,
        "title": tr("Kế hoạch, báo cáo, tờ trình, thông báo của UBND"),
        "type": "object",
        "properties": {"type": {**other_types, "enum": [str(each) for each in DocumentType]}},
        # By its type, so that an editor offers the keys of one kind and faults only those.
        "if": {"properties": {"type": other_types}, "required": ["type"]},
        "then": {"$ref": "#/$defs/Paper"},
        "else": {"$ref": "#/$defs/Plan"},
        "$defs": definitions,
    }


def profile_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what `load_profile` reads."""
    made = _for_editors(OrganProfile.model_json_schema())
    return {"$schema": _DRAFT, **made}


def _leave_to_the_profile(definitions: dict[str, Any]) -> None:
    """What an organ's profile may fill need not stand in a plan's file."""
    for name, filled in _FILLED.items():
        required = definitions[name]["required"]
        definitions[name]["required"] = [key for key in required if key not in filled]
    definitions["Signature"] = {"anyOf": [{"type": "string"}, definitions["Signature"]]}
    definitions["Village"]["anyOf"] = [{"required": ["id"]}, {"required": ["name"]}]


def _for_editors(schema: Any, *, is_field: bool = False) -> Any:
    """The schema in the user's words, and as lenient about scalars as the reader.

    What is said of classes is for developers: what is said of fields stays, and a part's title.
    """
    if isinstance(schema, list):
        return [_for_editors(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    drop = {"default", "examples"}
    if not is_field:
        drop |= {"description"} if "properties" in schema else {"description", "title"}
    made = {
        key: {name: _for_editors(one, is_field=key == "properties") for name, one in value.items()}
        if key in ("properties", "$defs")
        else _for_editors(value)
        for key, value in schema.items()
        if key not in drop
    }
    title: Any = made.get("title")
    if isinstance(title, str):  # no field that is called so
        made["title"] = tr(title)
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
