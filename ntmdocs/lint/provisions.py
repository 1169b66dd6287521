"""What Phụ lục I to III ask of a paper, each with the rules that look for it, or why none can."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import TypeAdapter, model_validator

from ntmdocs.model import Line, Model
from ntmdocs.sources import read_source

__all__ = ["Provision", "provisions"]

_FILE = Path(__file__).with_name("provisions.yaml")


class Provision(Model):
    """One provision."""

    item: Line
    """Where it stands: `I, phần I, II.1.a`."""
    asks: Line
    rules: tuple[Line, ...] = ()
    """The ids of the rules that look for it."""
    why: Line | None = None
    """Why a program cannot, where there are none."""

    @model_validator(mode="after")
    def _is_judged_or_says_why_not(self) -> Self:
        if bool(self.rules) is (self.why is not None):
            raise ValueError("a provision has either rules or why there are none")
        return self


@cache
def provisions() -> tuple[Provision, ...]:
    """All of them, in the order of the appendices."""
    return TypeAdapter(tuple[Provision, ...]).validate_python(read_source(_FILE).value)
