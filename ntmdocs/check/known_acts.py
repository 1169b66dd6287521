"""What is known of acts: which are over or amended, from which year on, and by what.

It stands in `acts.yaml`, each entry with its source.
"""

import datetime
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from ntmdocs.model import CitedDate, Line, Model
from ntmdocs.sources import read_source

__all__ = ["KnownAct", "known_of"]

_FILE = Path(__file__).with_name("acts.yaml")


class KnownAct(Model):
    """What is known of one act."""

    number_symbol: Line
    issued_on: CitedDate
    from_year: int
    is_over: bool
    message: Line
    instead: Line | None = None
    source: Line


def known_of(
    number_symbol: str | None, date: datetime.date | None, year: int
) -> tuple[KnownAct, ...]:
    """What is known of an act for plans of a year: that it is over; else that it is amended."""
    found = tuple(
        act
        for act in _known_acts()
        if act.number_symbol == number_symbol
        and act.issued_on.date == date
        and year >= act.from_year
    )
    return tuple(act for act in found if act.is_over) or found


@cache
def _known_acts() -> tuple[KnownAct, ...]:
    return TypeAdapter(tuple[KnownAct, ...]).validate_python(read_source(_FILE).value)
