"""All that is wrong with the prose of a plan, each with its place."""

from collections.abc import Iterator, Mapping
from typing import Any

from ntmdocs.model import Goal, Model, Plan, Text
from ntmdocs.model.sections import telling_key
from ntmdocs.prose.data import LOCAL_NAMES, local_data, plan_data
from ntmdocs.prose.fill import ProseError
from ntmdocs.prose.marks import runs
from ntmdocs.prose.sentences import goal_sentence

__all__ = ["prose_problems"]

Path = tuple[str | int, ...]


def prose_problems(plan: Plan) -> Iterator[tuple[Path, str]]:
    """(path, message) of each text that cannot be printed, in the plan's order."""
    return _in_model(plan, plan_data(plan), ())


def _in_model(part: Model, data: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
    own = local_data(part, data)
    if isinstance(part, Goal) and part.text is None:
        try:
            goal_sentence(part, data)
        except ProseError as error:
            yield (*path, "localities"), str(error)
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
