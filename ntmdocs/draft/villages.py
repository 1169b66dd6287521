"""The commune's plan → a plan for each of its villages, and where the two disagree."""

from ntmdocs.check import COMMUNE_RULES, CommunePlan, VillageOfPlan
from ntmdocs.draft.draft import Draft, only_plan
from ntmdocs.draft.rules import VILLAGE_DRAFT_RULES
from ntmdocs.draft.village_plan import shipped_text, village_plan
from ntmdocs.draft.village_rules import VillageDraft
from ntmdocs.findings import find_all
from ntmdocs.model import Paper
from ntmdocs.prose import VillageText, commune_plan_data, village_data

__all__ = ["draft_village_plans"]


def draft_village_plans(plan: Paper, *, text: VillageText | None = None) -> list[Draft]:
    """One draft for each village of the plan, in its order.

    The words stand in `templates/ke-hoach-thon.yaml`; `text` is a changed copy of it, as
    `load_village_text` gives it.
    Raises DataError where the text makes no plan of what is known of a village, NtmdocsError for
    a paper that is no plan.
    """
    plan = only_plan(plan)
    text = shipped_text() if text is None else text
    looked_at = CommunePlan(plan)
    commune_plan = commune_plan_data(plan, looked_at.data)
    of_all = tuple(find_all(COMMUNE_RULES, looked_at))
    drafts = []
    for position, alone in enumerate(looked_at.villages):
        sets = tuple(known for known in plan.criteria_sets if known.id == alone.criteria_set)
        names = {"village": village_data(plan, alone), "commune_plan": commune_plan}
        drafted, missing = village_plan(text, alone, sets, names)
        of = VillageOfPlan(looked_at, position, alone)
        own = find_all(VILLAGE_DRAFT_RULES, VillageDraft(of, drafted, missing))
        notes = tuple(dict.fromkeys((*of_all, *own)))
        open_notes = tuple(dict.fromkeys(note.message for note in notes))
        drafts.append(Draft(drafted.model_copy(update={"open_notes": open_notes}), notes))
    return drafts
