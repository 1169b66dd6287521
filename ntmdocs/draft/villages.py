"""The commune's plan → a plan for each of its villages, and where the two disagree."""

from ntmdocs.draft.draft import Draft
from ntmdocs.draft.village_notes import VillageNotes
from ntmdocs.draft.village_plan import shipped_text, village_plan
from ntmdocs.model import Plan
from ntmdocs.prose import VillageText, commune_plan_data, plan_data, settled, village_data

__all__ = ["draft_village_plans"]


def draft_village_plans(plan: Plan, *, text: VillageText | None = None) -> list[Draft]:
    """One draft for each village of the plan, in its order.

    The words stand in `templates/ke-hoach-thon.yaml`; `text` is a changed copy of it, as
    `load_village_text` gives it.
    Raises DataError where the text makes no plan of what is known of a village.
    """
    text = shipped_text() if text is None else text
    data = plan_data(plan)
    commune_plan = commune_plan_data(plan, data)
    notes = VillageNotes(plan, data)
    drafts = []
    for position, village in enumerate(plan.villages):
        alone = settled(village, data)
        sets = tuple(each for each in plan.criteria_sets if each.id == village.criteria_set)
        names = {"village": village_data(plan, alone), "commune_plan": commune_plan}
        drafted, missing = village_plan(text, alone, sets, names)
        found = tuple(notes.of(position, alone, drafted, missing))
        open_notes = tuple(dict.fromkeys(finding.message for finding in found))
        drafts.append(Draft(drafted.model_copy(update={"open_notes": open_notes}), found))
    return drafts
