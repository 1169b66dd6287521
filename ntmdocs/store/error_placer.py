"""Turn validation errors into Problems with file, line and field title."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from pydantic import ValidationError

from ntmdocs.errors import MAX_PROBLEMS, DataError, Problem
from ntmdocs.model import Model, Plan
from ntmdocs.model.messages import PydanticError
from ntmdocs.model.places import describe
from ntmdocs.model.walk import DataPath, dotted
from ntmdocs.model.wrong import Fault, faults, path_of
from ntmdocs.sources import Source, steps_in
from ntmdocs.store.kinds import only_in_plans
from ntmdocs.store.plan_source import PlanSource

__all__ = ["ErrorPlacer", "made_of"]

Made = TypeVar("Made", bound=Model)

_MOST = 2 * MAX_PROBLEMS + 1  # some are dropped yet, and it must show that there were more


class ErrorPlacer:
    """Places what is wrong with the values of a file, which should make a `model`."""

    def __init__(self, source: PlanSource, model: type[Model] = Plan) -> None:
        self._source = source
        self._model = model

    def problems(self, errors: Iterable[PydanticError]) -> Iterator[Problem]:
        """Those of pydantic's errors, less what only follows from another fault.

        Of very many, those that stand first in their file: to word one takes much longer than to
        find it.
        """
        read = [error for error in errors if not self._source.is_unread(error["loc"])]
        if len(read) > _MOST:
            read = sorted(read, key=self._line)[:_MOST]
        for fault in faults(read, self._model):
            yield self.problem_at(fault.location, _message(fault), at_key=fault.at_key)

    def problem_at(self, location: DataPath, message: str, *, at_key: bool = False) -> Problem:
        """A problem with what stands at a place of the model."""
        file, place = self._source.place(location, key=at_key)
        return Problem(
            message,
            file=file,
            line=place.line,
            column=place.column,
            field=describe(location, self._model).title,
            path=dotted(steps_in(self._source.value, location)) if file else path_of(location),
        )

    def _line(self, error: PydanticError) -> int:
        return self._source.place(error["loc"])[1].line


def made_of(source: Source, model: type[Made]) -> Made:
    """The model that a file of its own says; DataError with every problem at its line."""
    try:
        return model.model_validate(source.value)
    except ValidationError as error:
        whole = PlanSource(source, source.value)
        problems = ErrorPlacer(whole, model).problems(error.errors())
        raise DataError(sorted(dict.fromkeys(problems), key=whole.order)) from None


def _message(fault: Fault) -> str:
    is_top = len(fault.location) == 1
    return (is_top and only_in_plans(fault.unknown_key)) or fault.message
