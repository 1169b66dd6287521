"""Plan → YAML or JSON file, written whole or not at all."""

from pathlib import Path
from typing import Any

from ntmdocs.errors import DataError, Problem
from ntmdocs.files import write_whole
from ntmdocs.model import Plan
from ntmdocs.sources import read_source, write_json, write_yaml

__all__ = ["save_plan"]


def save_plan(plan: Plan, path: str | Path, like: str | Path | None = None) -> None:
    """Write a plan; `like` names a YAML file whose comments and order of keys are kept.

    What has its usual value is left out, unless `like` says it too.
    Raises DataError for another suffix than .yaml, .yml, .json.
    """
    path = Path(path)
    values = _as_typed(plan.model_dump(mode="json", exclude_defaults=True))
    if path.suffix.lower() == ".json":
        text = write_json(values)
    elif path.suffix.lower() in (".yaml", ".yml"):
        text = _yaml(plan, values, like)
    else:
        message = f'không ghi được loại tệp "{path.suffix}"; dùng .yaml, .yml hoặc .json'
        raise DataError([Problem(message, file=str(path))])
    write_whole(path, text.encode())


def _yaml(plan: Plan, values: Any, like: str | Path | None) -> str:
    if like is None:
        return write_yaml(values)
    other = read_source(like)
    everything = _as_typed(plan.model_dump(mode="json"))
    text = Path(like).read_text(encoding="utf-8-sig")
    return write_yaml(_with_stated(values, everything, other.value), like=text)


def _with_stated(values: Any, everything: Any, other: Any) -> Any:
    """`values`, and the usual values too where the other file states them."""
    if isinstance(values, dict) and isinstance(everything, dict) and isinstance(other, dict):
        return {
            key: _with_stated(values.get(key, full), full, other.get(key))
            for key, full in everything.items()
            if key in values or key in other
        }
    if isinstance(values, list) and isinstance(everything, list) and isinstance(other, list):
        beside = other + [None] * len(values)
        return [_with_stated(*three) for three in zip(values, everything, beside, strict=False)]
    return values


def _as_typed(value: Any) -> Any:
    """Scalars as a person types them: the readers give text back."""
    if isinstance(value, dict):
        return {key: _as_typed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_typed(one) for one in value]
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else value if value is None else str(value)
