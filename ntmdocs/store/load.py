"""Files → Plan; every problem at once, each with file, line, column and the field's name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ntmdocs.errors import DataError, Problem
from ntmdocs.model import Plan, Text
from ntmdocs.prose import KNOWN_NAMES, prose_problems, runs
from ntmdocs.sources import Source, read_source
from ntmdocs.store.fields import BLOCK_KEYS, Location, describe
from ntmdocs.store.messages import message_for, nearest, unknown_block, unknown_key
from ntmdocs.store.places import way_in
from ntmdocs.store.villages import read_villages

__all__ = ["load_plan"]


def load_plan(path: str | Path, villages: str | Path | None = None) -> Plan:
    """The plan in a YAML or JSON file; `villages` names a workbook or CSV file with their state.

    What the table says of the villages' criteria goes before what the plan says; a plan that
    lists no villages has those of the table (see `read_villages`).
    Raises DataError: where a file does not parse, with its first error; otherwise with all
    problems, in the order of the plan's file and then of the table.
    """
    source = read_source(path)
    try:
        plan = Plan.model_validate(source.value)
    except ValidationError:
        problems = _sorted(_model_problems(source))
        raise DataError(problems + _table_problems(villages)) from None
    if villages is None:
        told = prose_problems(plan)
    else:
        plan, told = _with_villages(plan, source, villages)
    if told:
        raise DataError(_sorted(_placed(source, *problem) for problem in told))
    return plan


def _with_villages(
    plan: Plan, source: Source, table: str | Path
) -> tuple[Plan, list[tuple[Location, str]]]:
    """The plan with what the table says; what is wrong with the plan's own words.

    The plan's villages are judged as its file has them, the rest as the table completes it.
    """
    own = [problem for problem in prose_problems(plan) if problem[0][0] == "villages"]
    try:
        villages = read_villages(table, plan.villages)
    except DataError as error:
        told = prose_problems(plan) if plan.villages else []
        mine = _sorted(_placed(source, *problem) for problem in told)
        raise DataError([*mine, *error.problems]) from None
    plan = plan.model_copy(update={"villages": villages})
    others = [problem for problem in prose_problems(plan) if problem[0][0] != "villages"]
    return plan, [*own, *others]


def _table_problems(table: str | Path | None) -> list[Problem]:
    """What is wrong with a table whatever the plan says."""
    if table is None:
        return []
    try:
        read_villages(table)
    except DataError as error:
        return list(error.problems)
    return []


def _sorted(problems: Iterable[Problem]) -> list[Problem]:
    unique = dict.fromkeys(problems)
    return sorted(unique, key=lambda problem: (problem.line or 0, problem.column or 0))


def _model_problems(source: Source) -> Iterator[Problem]:
    """What pydantic finds, less what only follows from another fault; prose is looked at too.

    Whether a name such as `deadline` fits its text is seen once there is a plan.
    """
    try:
        Plan.model_validate(source.value, context={"check_text": _check_text})
    except ValidationError as error:
        yield from _told(source, error.errors())


def _check_text(text: Text) -> None:
    runs(text, KNOWN_NAMES)


def _told(source: Source, errors: Sequence[Mapping[str, Any]]) -> Iterator[Problem]:
    misspelt = {_meant(each["loc"]) for each in errors if each["type"] == "extra_forbidden"}
    for each in errors:
        kind, location = each["type"], each["loc"]
        # A list whose items are all wrong has none left for pydantic: no fault of its own.
        only_wrong_items = kind == "too_short" and each["input"]
        if not only_wrong_items and not (kind == "missing" and location in misspelt):
            yield _problem(source, each)


def _meant(location: Location) -> Location:
    """Where the key that was probably meant stands."""
    *parent, key = location
    return (*parent, nearest(str(key), describe(tuple(parent)).known))


def _problem(source: Source, error: Mapping[str, Any]) -> Problem:
    location: Location = error["loc"]
    there = error["input"]
    match error["type"]:
        case "extra_forbidden":
            known = describe(location[:-1]).known
            message = unknown_key(str(location[-1]), known, is_empty=there is None)
            return _placed(source, location, message, at_key=True)
        case "missing":
            return _placed(source, location, message_for(error), at_key=True)
        case "unknown_block" if isinstance(there, dict) and there:
            key, message = unknown_block(there, BLOCK_KEYS)
            return _placed(source, (*location, key), message, at_key=True)
        case "misplaced_keys":
            other = next(key for key in there if key != location[-1])
            return _placed(source, (*location[:-1], other), message_for(error), at_key=True)
    return _placed(source, location, message_for(error))


def _placed(source: Source, location: Location, message: str, *, at_key: bool = False) -> Problem:
    way = way_in(source.value, location)
    place = source.place(way, key=at_key)
    return Problem(
        message,
        file=source.name,
        line=place.line,
        column=place.column,
        field=describe(location).title,
        path=".".join(map(str, way)),
    )
