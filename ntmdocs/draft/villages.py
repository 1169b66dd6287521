"""The commune's plan → a plan for each of its villages, and where the two disagree."""

from collections.abc import Sequence

from ntmdocs.check import COMMUNE_RULES, CommunePlan, VillageOfPlan
from ntmdocs.draft.draft import Draft, only_plan
from ntmdocs.draft.judged_blocks import JudgedBlocks
from ntmdocs.draft.village_plan import VillageForm, shipped_text, village_plan
from ntmdocs.draft.village_rules import VILLAGE_DRAFT_RULES, VillageDraft
from ntmdocs.errors import NtmdocsError
from ntmdocs.findings import Finding, find_all
from ntmdocs.language import in_vietnamese, tr
from ntmdocs.model import Paper, Plan
from ntmdocs.model.base import cleaned
from ntmdocs.model.walk import with_fields
from ntmdocs.prose import VillageText, commune_plan_data, village_data
from ntmdocs.uncollected import nothing_collected

__all__ = ["draft_village_plans"]


@nothing_collected()
def draft_village_plans(
    plan: Paper,
    *,
    form: str = VillageForm.BOARD,
    text: VillageText | None = None,
) -> list[Draft]:
    """One draft for each village of the plan, in its order.

    `form` is who makes them: `ban-phat-trien`, the village's board, whose words stand in
    `templates/ke-hoach-thon.yaml`, or `thon`, the village's head, without a number and with room
    for the commune to confirm (`ke-hoach-truong-thon.yaml`). `text` is a changed copy of either,
    as `load_village_text` gives it, and goes before `form`.
    What a note says of all villages stands in the notes of each draft.
    Raises DataError where the text makes no plan of what is known of a village, NtmdocsError for
    a paper that is no plan.
    """
    plan = only_plan(plan)
    text = shipped_text(_form(form)) if text is None else text
    looked_at = CommunePlan(plan)
    commune_plan = commune_plan_data(plan, looked_at.data)
    text = text.for_commune(commune_plan, plan.villages)
    of_all = tuple(find_all(COMMUNE_RULES, looked_at))
    drafts, judged = [], JudgedBlocks()
    for position, alone in enumerate(looked_at.villages):
        sets = tuple(known for known in plan.criteria_sets if known.id == alone.criteria_set)
        village = village_data(plan, alone, looked_at.duties)
        names = {"village": village, "commune_plan": commune_plan}
        drafted, missing = village_plan(text, alone, sets, names, judged)
        of = VillageOfPlan(looked_at, position, alone)
        own = find_all(VILLAGE_DRAFT_RULES, VillageDraft(of, drafted, missing))
        notes = tuple(dict.fromkeys((*of_all, *own)))
        drafts.append(Draft(_noted(drafted, notes), notes))
    return drafts


def _noted(plan: Plan, notes: Sequence[Finding]) -> Plan:
    told = tuple(dict.fromkeys(in_vietnamese(note.message) for note in notes))
    try:
        return with_fields(plan, open_notes=tuple(map(cleaned, told)))
    except ValueError:  # a name that nobody judged: refused as in any plan
        return plan.model_copy(update={"open_notes": told})


def _form(said: str) -> VillageForm:
    known = {str(form): form for form in VillageForm}
    if said not in known:
        raise NtmdocsError(
            tr(
                'không có mẫu kế hoạch thôn "{said}"; các mẫu: {known}',
                said=said,
                known=", ".join(known),
            )
        )
    return known[said]
