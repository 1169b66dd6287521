"""What pydantic and the prose have against values that a file holds, told at the file's lines."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ntmdocs.errors import Problem
from ntmdocs.model import Model, Plan
from ntmdocs.model.walk import DataPath, dotted
from ntmdocs.store.fields import BLOCK_KEYS, describe
from ntmdocs.store.messages import message_for, nearest, unknown_block, unknown_key
from ntmdocs.store.places import way_in
from ntmdocs.store.plan_source import PlanSource

__all__ = ["Teller"]


class Teller:
    """Places what is wrong with the values of a file, which make a `model`."""

    def __init__(self, source: PlanSource, model: type[Model] = Plan) -> None:
        self._source = source
        self._model = model

    def errors(self, errors: Sequence[Mapping[str, Any]]) -> Iterator[Problem]:
        """Pydantic's errors, less what only follows from another fault."""
        told = [each for each in errors if not self._source.is_unread(each["loc"])]
        misspelt = {self._meant(each["loc"]) for each in told if each["type"] == "extra_forbidden"}
        for each in told:
            kind, location = each["type"], each["loc"]
            # A list whose items are all wrong has none left for pydantic: no fault of its own.
            only_wrong_items = kind == "too_short" and each["input"]
            if not only_wrong_items and not (kind == "missing" and location in misspelt):
                yield self._error(each)

    def at(self, location: DataPath, message: str, *, at_key: bool = False) -> Problem:
        """A problem with what stands at a place."""
        way = way_in(self._source.value, location)
        file, there = self._source.source_of(tuple(way))
        place = file.place(there, key=at_key)
        return Problem(
            message,
            file=file.name,
            line=place.line,
            column=place.column,
            field=describe(location, self._model).title,
            path=dotted(way),
        )

    def _meant(self, location: DataPath) -> DataPath:
        """Where the key that was probably meant stands."""
        *parent, key = location
        known = describe(tuple(parent), self._model).known
        return (*parent, nearest(str(key), known))

    def _error(self, error: Mapping[str, Any]) -> Problem:
        location: DataPath = error["loc"]
        there = error["input"]
        match error["type"]:
            case "extra_forbidden":
                known = describe(location[:-1], self._model).known
                message = unknown_key(str(location[-1]), known, is_empty=there is None)
                return self.at(location, message, at_key=True)
            case "missing":
                return self.at(location, message_for(error), at_key=True)
            case "unknown_block" if isinstance(there, dict) and there:
                key, message = unknown_block(there, BLOCK_KEYS)
                return self.at((*location, key), message, at_key=True)
            case "misplaced_keys":
                other = next(key for key in there if key != location[-1])
                return self.at((*location[:-1], other), message_for(error), at_key=True)
        return self.at(location, message_for(error))
