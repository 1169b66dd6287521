"""What is known of acts: which are over or amended, from which year on, and by what.

It stands in `acts.yaml`, and in `in_force.yaml` from which day they apply, each entry with its
source.
"""

import datetime
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from ntmdocs.model import CitedDate, Line, Model
from ntmdocs.sources import read_source

__all__ = ["KnownAct", "LaterInForce", "in_force_later", "known_dates", "known_of"]

_FILE = Path(__file__).with_name("acts.yaml")
_IN_FORCE_FILE = Path(__file__).with_name("in_force.yaml")


class KnownAct(Model):
    """What is known of one act."""

    number_symbol: Line
    issued_on: CitedDate
    from_year: int
    is_over: bool
    message: Line
    instead: Line | None = None
    source: Line


class LaterInForce(Model):
    """An act that applies from a later day than that of its issue."""

    number_symbol: Line
    issued_on: CitedDate
    in_force_on: CitedDate
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


def known_dates(number_symbol: str | None) -> frozenset[datetime.date]:
    """The days on which acts of that number are known to have been issued."""
    days = {act.issued_on.date for act in _known_acts() if act.number_symbol == number_symbol}
    later = {act.issued_on.date for act in _later_in_force() if act.number_symbol == number_symbol}
    return frozenset(days | later)


def in_force_later(number_symbol: str | None, date: datetime.date | None) -> LaterInForce | None:
    """What is known of the day from which an act applies, where it is not that of its issue."""
    return next(
        (
            act
            for act in _later_in_force()
            if act.number_symbol == number_symbol and act.issued_on.date == date
        ),
        None,
    )


@cache
def _later_in_force() -> tuple[LaterInForce, ...]:
    given = read_source(_IN_FORCE_FILE).value
    return TypeAdapter(tuple[LaterInForce, ...]).validate_python(given)


@cache
def _known_acts() -> tuple[KnownAct, ...]:
    return TypeAdapter(tuple[KnownAct, ...]).validate_python(read_source(_FILE).value)
