"""What `{{ }}` in a paper's prose may name."""

from collections.abc import Mapping
from typing import Any

from ntmdocs.criteria.standings import locality_data
from ntmdocs.model import Goal, Model, Paper, Plan, Task, Text
from ntmdocs.prose.fill import LOCAL_NAMES, PENDING, PLAN_NAMES, ProseError
from ntmdocs.prose.marks import plain_text

__all__ = ["known_names", "local_data", "paper_data"]

BLANK_NUMBER = " " * 6
"""Room for the clerk to write the paper's number in."""


def paper_data(paper: Paper) -> dict[str, Any]:
    """The names of the whole paper.

    `issuing_body` (as in a sentence), `place`, `symbol`, `number` and `issued_on` as printed,
    blank where the clerk will write; `signer` (full name) and `position`.
    A plan has besides `year` (of a period both its years, `2026-2030`), `last_year` and
    `next_year`, the years before and after it; `commune` and `villages.<id>`,
    each with the names that `locality_data` gives.
    """
    header, signature = paper.header, paper.signature
    data = {
        "issuing_body": header.issuing_body.full_name,
        "place": header.place,
        "symbol": paper.symbol,
        "number": header.printed_number or BLANK_NUMBER,
        "issued_on": str(header.issued_on),
        "signer": signature.full_name,
        "position": signature.position,
    }
    return _with_plan_data(paper, data) if isinstance(paper, Plan) else data


def _with_plan_data(plan: Plan, data: dict[str, Any]) -> dict[str, Any]:
    plan_sets = plan.criteria_sets
    data |= {
        "year": plan.year if plan.period is None else str(plan.period),
        "last_year": plan.first_year - 1,
        "next_year": plan.last_year + 1,
    }
    commune = plan.commune and _with_words(locality_data(plan.commune, plan_sets), data)
    villages = {
        village.id: _with_words(locality_data(village, plan_sets), data)
        for village in plan.villages
    }
    return {**data, "commune": commune, "villages": villages}


def _with_words(locality: dict[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """The locality's own prose, filled."""
    deadline = locality["deadline"]
    return locality if deadline is None else {**locality, "deadline": _words(deadline, data)}


def local_data(part: Model, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """`data`, and what the text of a task or goal may name besides: its own `deadline`.

    A faulty text is taken as it stands here; it is reported at its own place.
    """
    if not isinstance(part, Task | Goal):
        return data
    local_texts = {name: getattr(part, name, None) for name in LOCAL_NAMES}
    said = {name: _words(text, data) for name, text in local_texts.items() if text is not None}
    return {**data, **said} if said else data


_PAPER_NAMES = (
    *("issuing_body", "place", "symbol", "number", "issued_on", "signer", "position"),
    *LOCAL_NAMES,
)


def known_names(kind: type[Paper] = Plan) -> dict[str, Any]:
    """Every name there can be in a kind of paper, none with a value yet: to check a text before
    there is the paper."""
    names = (*_PAPER_NAMES, *PLAN_NAMES) if issubclass(kind, Plan) else _PAPER_NAMES
    return dict.fromkeys(names, PENDING)


def _words(text: Text, data: Mapping[str, Any]) -> str:
    try:
        return plain_text(text, data)
    except ProseError:
        return text
