"""What a plan's text says, for the form beside it."""

from typing import Any

from ntmdocs import DataError, Plan, criteria_chart
from ntmdocs.desk.findings import things_to_see
from ntmdocs.desk.plan_text import PlanText
from ntmdocs.model.walk import dotted, steps

__all__ = ["looked"]


def looked(text: PlanText) -> dict[str, Any]:
    """The values for the form, the line of each, the chart, and what must be looked at."""
    found = [each._asdict() for each in things_to_see(text)]
    try:
        source = text.source
    except DataError:
        return {"values": None, "lines": {}, "filled": {}, "chart": "", "found": found}
    return {
        "values": source.value,
        "lines": {dotted(path): place.line for path, place in source.places.items()},
        "filled": _filled(text),
        "chart": _chart(text),
        "found": found,
    }


def _filled(text: PlanText) -> dict[str, str]:
    """What the organ's profile says where the plan says nothing: the words of each place."""
    if text.problems:
        return {}
    loaded = text.loaded
    return {
        dotted(path): str(part.value)
        for path in loaded.filled
        for part in [*steps(loaded.paper, path)][-1:]
        if isinstance(part.value, str | int)
    }


def _chart(text: PlanText) -> str:
    """The criteria of its villages; empty where there is nothing to draw."""
    paper = None if text.problems else text.paper
    if not isinstance(paper, Plan) or not any(each.met or each.unmet for each in paper.villages):
        return ""
    return criteria_chart(paper)
