"""The plan of one village: the words of all village plans, filled with what is known of it."""

from functools import cache
from typing import Any, NamedTuple

from pydantic import ValidationError

from ntmdocs.draft.judged_blocks import JudgedBlocks
from ntmdocs.errors import DataError
from ntmdocs.model import CriteriaSet, DataTable, Plan, Village
from ntmdocs.model.choice import Choice
from ntmdocs.model.walk import blocks_of, with_blocks, with_fields, with_strings
from ntmdocs.prose import FilledText, VillageText, with_signs
from ntmdocs.sources import read_source
from ntmdocs.tabulate import has_rows, paper_problems
from ntmdocs.writing import template_path

__all__ = ["VillageForm", "VillagePlan", "shipped_text", "village_plan"]

_OF_THE_COMMUNE = ("villages", "criteria_sets")  # told where the commune's plan is checked


class VillagePlan(NamedTuple):
    """A village's plan, and the names that had no value for it."""

    plan: Plan
    missing: tuple[str, ...]
    """`village.head`; printed as `...`."""


class VillageForm(Choice):
    """Who makes the plan of a village, and so how it looks."""

    BOARD = "ban-phat-trien", "Ban phát triển thôn ban hành, có số"
    HEAD = "thon", "trưởng thôn ký, không có số, UBND xã xác nhận"

    @property
    def file_name(self) -> str:
        """Of its words in `templates/`."""
        return _FILES[self]


_FILES = {
    VillageForm.BOARD: "ke-hoach-thon.yaml",
    VillageForm.HEAD: "ke-hoach-truong-thon.yaml",
}


@cache
def shipped_text(form: VillageForm) -> VillageText:
    """The words of a form that ship with the package; a test loads them as a user's own are loaded.

    Read here, as `criteria` reads its sets: `store`, which tells what is wrong with a file
    that people changed, stands above this room.
    """
    values = read_source(template_path(form.file_name)).value
    assert isinstance(values, dict)
    return VillageText(values)


def village_plan(
    text: VillageText,
    village: Village,
    criteria_sets: tuple[CriteriaSet, ...],
    data: dict[str, Any],
    judged: JudgedBlocks,
) -> VillagePlan:
    """The plan of a village; `data` has what `village` and `commune_plan` may name.

    `criteria_sets` are those of the commune's plan that the village is measured by, `judged` what
    the text makes for every village.
    DataError where the text names what there is not, or makes no plan.
    """
    filled = text.filled(data)
    if filled.problems:
        raise DataError(text.placer.problem_at(*fault) for fault in filled.problems)
    plan = _plan_of(filled, text, judged)
    plan = with_fields(plan, villages=(village,), criteria_sets=criteria_sets)
    faults = [
        (filled.origin(path), message)
        for path, message in paper_problems(plan, but=_OF_THE_COMMUNE)
    ]
    if faults:
        raise DataError(text.placer.problem_at(*fault) for fault in faults)
    return VillagePlan(_without_empty_tables(plan), tuple(dict.fromkeys(filled.missing)))


def _plan_of(filled: FilledText, text: VillageText, judged: JudgedBlocks) -> Plan:
    try:
        plan = Plan.model_validate(judged.in_place(filled.values))
    except ValidationError as error:
        errors = [{**each, "loc": filled.origin(each["loc"])} for each in error.errors()]
        raise DataError(text.placer.problems(errors)) from None
    judged.learn(filled.values, plan)
    return with_strings(plan, lambda words, _: with_signs(words)) if filled.holds_signs else plan


def _without_empty_tables(plan: Plan) -> Plan:
    """The plan without data tables that have no rows, and without sections and annexes of those."""

    empty = [table for _, table in blocks_of(plan, DataTable) if not has_rows(table, plan)]
    if not empty:
        return plan
    return with_blocks(plan, lambda block: () if block in empty else (block,))
