"""What `{{ }}` in a plan's prose may name."""

from collections.abc import Mapping
from typing import Any

from ntmdocs.criteria.standings import locality_data
from ntmdocs.model import Goal, Model, Plan, Task, Text
from ntmdocs.prose.fill import PENDING, ProseError
from ntmdocs.prose.marks import plain_text

__all__ = ["KNOWN_NAMES", "LOCAL_NAMES", "local_data", "plan_data"]

BLANK_NUMBER = " " * 6
"""Room for the clerk to write the plan's number in."""


def plan_data(plan: Plan) -> dict[str, Any]:
    """The names of the whole plan.

    `year`, `last_year`, `next_year`; `issuing_body` (as in a sentence), `place`, `symbol`,
    `number` and `issued_on` as printed, blank where the clerk will write;
    `signer` (full name) and `position`; `commune` and `villages.<id>`, each with the names
    that `locality_data` gives.
    """
    header, signature = plan.header, plan.signature
    data = {
        "year": plan.year,
        "last_year": plan.year - 1,
        "next_year": plan.year + 1,
        "issuing_body": header.issuing_body.full_name,
        "place": header.place,
        "symbol": header.symbol,
        "number": header.printed_number or BLANK_NUMBER,
        "issued_on": str(header.issued_on),
        "signer": signature.full_name,
        "position": signature.position,
    }
    own = plan.criteria_sets
    data["commune"] = plan.commune and _with_words(locality_data(plan.commune, own), data)
    data["villages"] = {
        village.id: _with_words(locality_data(village, own), data) for village in plan.villages
    }
    return data


def _with_words(locality: dict[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """The locality's own prose, filled."""
    deadline = locality["deadline"]
    return locality if deadline is None else {**locality, "deadline": _words(deadline, data)}


LOCAL_NAMES = ("deadline", "lead", "partners")


def local_data(part: Model, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """`data`, and what the text of a task or goal may name besides: its own `deadline`.

    A faulty text is taken as it stands here; it is reported at its own place.
    """
    if not isinstance(part, Task | Goal):
        return data
    own = {name: getattr(part, name, None) for name in LOCAL_NAMES}
    said = {name: _words(text, data) for name, text in own.items() if text is not None}
    return {**data, **said} if said else data


_PLAN_NAMES = (
    *("year", "last_year", "next_year", "issuing_body", "place", "symbol", "number", "issued_on"),
    *("signer", "position", "commune", "villages"),
)
KNOWN_NAMES = dict.fromkeys((*_PLAN_NAMES, *LOCAL_NAMES), PENDING)
"""Every name there can be, none with a value yet: to check a text before there is a plan."""


def _words(text: Text, data: Mapping[str, Any]) -> str:
    try:
        return plain_text(text, data)
    except ProseError:
        return text
