"""All that is wrong with the prose of a plan, each with its place."""

from collections.abc import Iterator, Mapping
from typing import Any

from ntmdocs.errors import DataError, Problem
from ntmdocs.model import DataTable, Goal, Model, Plan, Text
from ntmdocs.model.sections import telling_key
from ntmdocs.prose.data import LOCAL_NAMES, local_data, plan_data
from ntmdocs.prose.data_tables import check_table
from ntmdocs.prose.fill import ProseError
from ntmdocs.prose.localities import locality_problems
from ntmdocs.prose.marks import runs
from ntmdocs.prose.sentences import goal_sentence

__all__ = ["check_localities", "check_prose", "prose_problems"]

Path = tuple[str | int, ...]


def prose_problems(plan: Plan) -> list[tuple[Path, str]]:
    """(path, message) of each text that cannot be printed, in the plan's order."""
    return [*_in_model(plan, plan_data(plan), ()), *locality_problems(plan)]


def check_prose(plan: Plan) -> None:
    """Raise DataError with all problems at once; for plans that no file was read for."""
    _raise_if_any(prose_problems(plan))


def check_localities(plan: Plan) -> None:
    """The same for the commune and the villages alone: nothing of theirs need stop the printing."""
    if plan.commune or plan.villages or plan.criteria_sets:
        _raise_if_any(list(locality_problems(plan)))


def _raise_if_any(problems: list[tuple[Path, str]]) -> None:
    if problems:
        raise DataError(
            Problem(message, path=".".join(map(str, path))) for path, message in problems
        )


def _in_model(part: Model, data: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
    own = local_data(part, data)
    if isinstance(part, Goal) and part.text is None:
        try:
            goal_sentence(part, data)
        except ProseError as error:
            yield (*path, "localities"), str(error)
    if isinstance(part, DataTable):
        try:
            check_table(part, data)
        except ProseError as error:
            yield (*path, "localities" if part.localities else "of"), str(error)
    for name in type(part).model_fields:
        value = getattr(part, name)
        # Only the part's own sentence may name its deadline: not that deadline, not what it holds.
        is_sentence = isinstance(value, Text) and name not in LOCAL_NAMES
        yield from _in_value(value, own if is_sentence else data, (*path, name))


def _in_value(value: Any, data: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Text):
        try:
            runs(value, data)
        except ProseError as error:
            yield path, str(error)
    elif isinstance(value, Model):
        yield from _in_model(value, data, path)
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            key = telling_key(one) if path[-1] == "content" else None
            yield from _in_value(one, data, (*path, index, *([key] if key else ())))
