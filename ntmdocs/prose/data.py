"""What `{{ }}` in a paper's prose may name."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from ntmdocs.criteria.standings import locality_data
from ntmdocs.model import Goal, Locality, Model, Paper, Plan, Task, Text, Village
from ntmdocs.prose.fill import LOCAL_NAMES, PENDING, PLAN_NAMES, ProseError
from ntmdocs.prose.marks import plain_text
from ntmdocs.when_named import WhenNamed

__all__ = ["known_names", "local_data", "locality_names", "paper_data"]

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
    data = _own_names(paper)
    if not isinstance(paper, Plan):
        return data
    commune = paper.commune and locality_names(paper, paper.commune, data)
    makers = {village.id: partial(_names_of_village, village) for village in paper.villages}
    return {**data, "commune": commune, "villages": WhenNamed((paper, data), makers)}


def locality_names(
    plan: Plan, locality: Locality, data: Mapping[str, Any] | None = None
) -> Mapping[str, Any]:
    """The names of its commune or of a village, that may be none of its own.

    In its own prose the names of the paper are filled, `data` where they are at hand.
    """
    names = _own_names(plan) if data is None else data
    return locality_data(locality, plan.criteria_sets, partial(_words, data=names))


def _names_of_village(village: Village, of: tuple[Plan, Mapping[str, Any]]) -> Mapping[str, Any]:
    return locality_names(of[0], village, of[1])


def _own_names(paper: Paper) -> dict[str, Any]:
    """Those that stand in the paper itself; of a plan without its localities'."""
    header, signature = paper.header, paper.signature
    data: dict[str, Any] = {
        "issuing_body": header.issuing_body.full_name,
        "place": header.place,
        "symbol": paper.symbol,
        "number": header.printed_number or BLANK_NUMBER,
        "issued_on": str(header.issued_on),
        "signer": signature.full_name,
        "position": signature.position,
    }
    if isinstance(paper, Plan):
        data |= {
            "year": paper.year if paper.period is None else str(paper.period),
            "last_year": paper.first_year - 1,
            "next_year": paper.last_year + 1,
        }
    return data


def local_data(part: Model, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """`data`, and what the text of a task or goal may name besides: its own `deadline`.

    A faulty text is taken as it stands here; it is reported at its own place.
    """
    if not isinstance(part, Task | Goal):
        return data
    fields = part.__dict__  # a name that it has no field for is slow to ask of the model
    said = {
        name: _words(text, data) for name in LOCAL_NAMES if (text := fields.get(name)) is not None
    }
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
