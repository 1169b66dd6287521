"""Files → Plan; every problem at once, each with file, line, column and the field's name."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ntmdocs.errors import DataError, Problem
from ntmdocs.model import Plan, Text
from ntmdocs.prose import KNOWN_NAMES, prose_problems, runs
from ntmdocs.sources import Source, read_source
from ntmdocs.store.fields import Location, describe
from ntmdocs.store.messages import message_for, nearest_key

__all__ = ["load_plan"]


def load_plan(path: str | Path) -> Plan:
    """The plan in a YAML or JSON file.

    Raises DataError: where the file does not parse, with its first error; otherwise with all
    problems, in the order of the file.
    """
    source = read_source(path)
    try:
        plan = Plan.model_validate(source.value, context={"check_text": _check_text})
    except ValidationError as error:
        raise DataError(_sorted(_problem(source, each) for each in error.errors())) from None
    if problems := prose_problems(plan):
        raise DataError(_sorted(_placed(source, path, message) for path, message in problems))
    return plan


def _check_text(text: Text) -> None:
    """Marks and names of a text, while the rest of the plan may still be wrong."""
    runs(text, KNOWN_NAMES)


def _sorted(problems: Any) -> list[Problem]:
    unique = dict.fromkeys(problems)
    return sorted(unique, key=lambda problem: (problem.line or 0, problem.column or 0))


def _problem(source: Source, error: Mapping[str, Any]) -> Problem:
    location: Location = error["loc"]
    if error["type"] != "extra_forbidden":
        return _placed(source, location, message_for(error))
    parent = describe(location[:-1])
    message = nearest_key(str(location[-1]), parent.known, is_empty=error["input"] is None)
    return _placed(source, location, message, at_key=True)


def _placed(source: Source, location: Location, message: str, *, at_key: bool = False) -> Problem:
    way = _way(source.value, location)
    place = source.place(way, key=at_key)
    return Problem(
        message,
        file=source.name,
        line=place.line,
        column=place.column,
        field=describe(location).title,
        path=".".join(map(str, way)),
    )


def _way(value: Any, location: Location) -> list[str | int]:
    """The steps of a location that the file has: no tags, no fields that a short form skips."""
    way: list[str | int] = []
    for part in location:
        known = isinstance(part, str) and isinstance(value, dict) and part in value
        if known or (isinstance(part, int) and isinstance(value, list) and part < len(value)):
            way.append(part)
            value = value[part]
    return way
