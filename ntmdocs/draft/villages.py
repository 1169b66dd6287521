"""The commune's plan → a plan for each of its villages, and where the two disagree."""

import re
from pathlib import Path
from typing import Any

from ntmdocs.draft.draft import Draft
from ntmdocs.draft.village_notes import VillageNotes
from ntmdocs.draft.village_template import VillageTemplate
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
    notes = VillageNotes(plan, data)
    drafts = []
    for position, village in enumerate(plan.villages):
        own = settled(village, data)
        names = {"village": _village_data(plan, own), "commune_plan": commune_plan}
        sets = tuple(one for one in plan.criteria_sets if one.id == village.criteria_set)
        drafted, missing = source.filled(own, sets, names)
        found = tuple(notes.of(position, own, drafted, missing))
        open_notes = tuple(dict.fromkeys(finding.message for finding in found))
        drafts.append(Draft(drafted.model_copy(update={"open_notes": open_notes}), found))
    return drafts


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
