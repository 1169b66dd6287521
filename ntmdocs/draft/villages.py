"""The commune's plan → a plan for each of its villages, and where the two disagree."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ntmdocs.check import CommunePlan, VillageOfPlan, find_in_village
from ntmdocs.draft.draft import Draft
from ntmdocs.draft.village_rules import (
    VillageDraft,
    missing_value,
    village_plan_after_deadline,
)
from ntmdocs.draft.village_template import VillageTemplate
from ntmdocs.findings import Finding
from ntmdocs.model import Plan, Village
from ntmdocs.prose import plain_text, plan_data, settled
from ntmdocs.writing import template_path

__all__ = ["draft_village_plans"]

_BLANKS = re.compile(" {2,}")
_NO_BREAK_SPACE = "\u00a0"


def draft_village_plans(plan: Plan, *, template: str | Path | None = None) -> list[Draft]:
    """One draft for each village of the plan, in its order.

    The words stand in `templates/ke-hoach-thon.yaml`; `template` is a changed copy of it.
    Raises DataError where the template names what there is not.
    """
    path = template_path("ke-hoach-thon.yaml") if template is None else Path(template)
    source = VillageTemplate(path)
    data = plan_data(plan)
    commune_plan = _commune_plan_data(plan, data)
    looked_at = CommunePlan(plan)
    drafts = []
    for position, village in enumerate(plan.villages):
        filled = settled(village, data)
        names = {"village": _village_data(plan, filled), "commune_plan": commune_plan}
        sets = tuple(known for known in plan.criteria_sets if known.id == village.criteria_set)
        drafted, missing = source.filled(filled, sets, names)
        of = VillageOfPlan(looked_at, position, filled)
        notes = tuple(_notes(VillageDraft(of, drafted, missing)))
        open_notes = tuple(dict.fromkeys(note.message for note in notes))
        drafts.append(Draft(drafted.model_copy(update={"open_notes": open_notes}), notes))
    return drafts


def _notes(draft: VillageDraft) -> Iterator[Finding]:
    """What is missing, what the commune's plan says otherwise, and whether it comes too late."""
    yield from missing_value.find(draft)
    yield from find_in_village(draft.of)
    yield from village_plan_after_deadline.find(draft)


def _commune_plan_data(plan: Plan, data: dict[str, Any]) -> dict[str, Any]:
    """What `{{ commune_plan.… }}` may name; blanks are kept open by no-break spaces."""
    blank = {name: _kept_open(data[name]) for name in ("number", "issued_on")}
    return {
        **data,
        **blank,
        "issued_year": plan.header.issued_on.year,
        "subject": plain_text(plan.header.subject, data),
    }


def _kept_open(words: str) -> str:
    return _BLANKS.sub(lambda found: _NO_BREAK_SPACE * len(found.group()), words)


def _village_data(plan: Plan, village: Village) -> dict[str, Any]:
    alone = plan.model_copy(update={"villages": (village,)})
    return {"id": village.id, **plan_data(alone)["villages"][village.id]}
