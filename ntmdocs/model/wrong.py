"""What pydantic finds wrong in values, each thing with its place in the data and in Vietnamese."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from ntmdocs.errors import DataError, Problem
from ntmdocs.language import tr
from ntmdocs.model.messages import PydanticError, message_for, nearest, unknown_block, unknown_key
from ntmdocs.model.places import describe

__all__ = ["Fault", "WrongInside", "data_error", "faults", "path_of"]

_NO_STEPS = "<"  # tags of blocks that stand under no key: `<paragraph>`


class WrongInside(ValueError):
    """What a model finds wrong with one of its parts, and the way to that part from the model."""

    def __init__(self, message: str, inside: tuple[str | int, ...]) -> None:
        super().__init__(message)
        self.inside = inside


class Fault(NamedTuple):
    """One thing wrong: where it stands, and what is asked instead."""

    location: tuple[str | int, ...]
    """As pydantic has it: the way from the root, with tags of blocks in it."""
    message: str
    at_key: bool = False
    """Whether it is about the key there, or one that is missing, rather than about a value."""
    unknown_key: str = ""
    """The key that the model does not know, where it is about one."""


def faults(errors: Iterable[PydanticError], model: type[BaseModel]) -> Iterator[Fault]:
    """Pydantic's errors in words, less what only follows from another one."""
    errors = list(errors)
    misspelt = {
        _meant(error["loc"], model) for error in errors if error["type"] == "extra_forbidden"
    }
    for error in errors:
        kind = error["type"]
        # A list whose items are all wrong has none left for pydantic: no fault of its own.
        only_wrong_items = kind == "too_short" and error["input"]
        if not only_wrong_items and not (kind == "missing" and error["loc"] in misspelt):
            yield _fault(error, model)


def data_error(error: ValidationError, model: type[BaseModel]) -> DataError:
    """The error for a model that was made wrongly in Python: each problem with its path."""
    of_all = tr(model.model_config.get("title") or "")
    return DataError(
        Problem(
            fault.message,
            field=describe(fault.location, model).title or of_all,
            path=path_of(fault.location),
        )
        for fault in faults(error.errors(), model)
    )


def path_of(location: tuple[str | int, ...]) -> str:
    """A pydantic error's location as a path in the data: `sections.2.content.1.goal`."""
    return ".".join(str(step) for step in location if not _is_tag(step))


def _is_tag(step: str | int) -> bool:
    return isinstance(step, str) and step.startswith(_NO_STEPS)


def _meant(location: tuple[str | int, ...], model: type[BaseModel]) -> tuple[str | int, ...]:
    """Where the key that was probably meant stands."""
    *parent, key = location
    known = describe(tuple(parent), model).known
    return (*parent, nearest(str(key), known))


def _fault(error: PydanticError, model: type[BaseModel]) -> Fault:
    location: tuple[str | int, ...] = error["loc"]
    value: Any = error["input"]
    match error["type"]:
        case "extra_forbidden":
            key, known = str(location[-1]), describe(location[:-1], model).known
            message = unknown_key(key, known, is_empty=value is None)
            return Fault(location, message, at_key=True, unknown_key=key)
        case "missing":
            return Fault(location, message_for(error), at_key=True)
        case "unknown_block" if isinstance(value, dict) and value:
            key, message = unknown_block(value, error["ctx"]["keys"].split(", "))
            return Fault((*location, key), message, at_key=True)
        case "misplaced_keys":
            other = next(key for key in value if key != location[-1])
            return Fault((*location[:-1], other), message_for(error), at_key=True)
        case "value_error":
            wrong = error["ctx"]["error"]
            inside = wrong.inside if isinstance(wrong, WrongInside) else ()
            return Fault((*location, *inside), message_for(error))
    return Fault(location, message_for(error, describe(location, model).choices))
