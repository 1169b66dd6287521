"""Turn validation errors into Problems with file, line and field title."""

from collections.abc import Iterable, Iterator

from ntmdocs.errors import Problem
from ntmdocs.model import Model, Plan
from ntmdocs.model.walk import DataPath, dotted
from ntmdocs.sources import steps_in
from ntmdocs.store.fields import BLOCK_KEYS, describe
from ntmdocs.store.kinds import only_in_plans
from ntmdocs.store.messages import PydanticError, message_for, nearest, unknown_block, unknown_key
from ntmdocs.store.plan_source import PlanSource

__all__ = ["ErrorPlacer"]


class ErrorPlacer:
    """Places what is wrong with the values of a file, which should make a `model`."""

    def __init__(self, source: PlanSource, model: type[Model] = Plan) -> None:
        self._source = source
        self._model = model

    def problems(self, errors: Iterable[PydanticError]) -> Iterator[Problem]:
        """Those of pydantic's errors, less what only follows from another fault."""
        errors = [error for error in errors if not self._source.is_unread(error["loc"])]
        misspelt = {
            self._meant(error["loc"]) for error in errors if error["type"] == "extra_forbidden"
        }
        for error in errors:
            kind, location = error["type"], error["loc"]
            # A list whose items are all wrong has none left for pydantic: no fault of its own.
            only_wrong_items = kind == "too_short" and error["input"]
            if not only_wrong_items and not (kind == "missing" and location in misspelt):
                yield self._problem(error)

    def problem_at(self, location: DataPath, message: str, *, at_key: bool = False) -> Problem:
        """A problem with what stands at a place of the model."""
        steps = steps_in(self._source.value, location)
        file, steps_there = self._source.source_of(steps)
        place = file.place(steps_there, key=at_key)
        return Problem(
            message,
            file=file.name,
            line=place.line,
            column=place.column,
            field=describe(location, self._model).title,
            path=dotted(steps),
        )

    def _meant(self, location: DataPath) -> DataPath:
        """Where the key that was probably meant stands."""
        *parent, key = location
        known = describe(tuple(parent), self._model).known
        return (*parent, nearest(str(key), known))

    def _problem(self, error: PydanticError) -> Problem:
        location: DataPath = error["loc"]
        value = error["input"]
        match error["type"]:
            case "extra_forbidden":
                key, known = str(location[-1]), describe(location[:-1], self._model).known
                message = "" if location[:-1] else only_in_plans(key)
                message = message or unknown_key(key, known, is_empty=value is None)
                return self.problem_at(location, message, at_key=True)
            case "missing":
                return self.problem_at(location, message_for(error), at_key=True)
            case "unknown_block" if isinstance(value, dict) and value:
                key, message = unknown_block(value, BLOCK_KEYS)
                return self.problem_at((*location, key), message, at_key=True)
            case "misplaced_keys":
                other = next(key for key in value if key != location[-1])
                return self.problem_at((*location[:-1], other), message_for(error), at_key=True)
        return self.problem_at(location, message_for(error))
