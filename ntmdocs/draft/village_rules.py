"""Rules on the plan drafted for a village: what it has no data for, and when it can be issued."""

from collections.abc import Iterator
from dataclasses import dataclass

from ntmdocs.check import VillageOfPlan
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model import Assignment, Plan, Village
from ntmdocs.model.walk import DataPath, blocks_in_sections
from ntmdocs.vietnamese import comparison_key, parse_deadline, short_date

__all__ = ["VillageDraft", "missing_value", "village_plan_after_deadline"]

_ALL_VILLAGES = ("các thôn", "các thôn, tổ dân phố", "các thôn, bản", "các bản", "các tổ dân phố")
# Computed names: the field that they wait for, and what it is called where the field has more.
_DATA_OF = {
    "met_count": ("criteria_count", ""),
    "met_share": ("criteria_count", ""),
    "cost": ("unmet", "Kinh phí theo nguồn"),
}
_OF_PLAN: dict[str, tuple[str, ...]] = {"position": ("signature", "position")}


@dataclass(frozen=True)
class VillageDraft:
    """A village of a commune's plan, and the plan drafted for it."""

    of: VillageOfPlan
    plan: Plan
    """The plan drafted for the village."""
    missing: tuple[str, ...]
    """The names that had no value: `village.head`."""


@rule("Kế hoạch của thôn có đủ dữ liệu để in", severity=Severity.ERROR)
def missing_value(draft: VillageDraft) -> Iterator[Fault]:
    """A name that the words of the plan use, and nobody gave a value for."""
    for name in draft.missing:
        root, _, field = name.partition(".")
        if root == "village":
            field, title = _DATA_OF.get(field, (field, ""))
            known = Village.model_fields.get(field)
            title = title or (known and known.title) or field
            path, whose = (*draft.of.path, field), draft.of.village.full_name
        else:
            path, title, whose = _OF_PLAN.get(field, (field,)), field, "kế hoạch của xã"
        message = f'{whose} chưa ghi "{title}"; bản dự thảo in "..." ở chỗ đó, cần bổ sung'
        yield Fault(path, message)


@rule("Kế hoạch của thôn ban hành trong thời hạn xã giao", severity=Severity.ERROR)
def village_plan_after_deadline(draft: VillageDraft) -> Iterator[Fault]:
    """It is dated after the first deadline that the commune's plan sets for its villages.

    A village's plan rests on the commune's, so it is no older than that.
    """
    for path, words in _duty_deadlines(draft.of):
        days = parse_deadline(words, draft.of.plan.one_year)
        if days is None:
            continue
        first = max(draft.plan.header.issued_on.first_day, draft.of.plan.header.issued_on.first_day)
        if first > days[1]:
            dated = short_date(first.year, first.month, first.day)
            yield Fault(
                path,
                f"kế hoạch của thôn sớm nhất cũng ban hành ngày {dated}, sau thời hạn kế hoạch "
                f"của xã giao cho thôn ({words})",
            )
        return


def _duty_deadlines(village: VillageOfPlan) -> Iterator[tuple[DataPath, str]]:
    """The deadlines of the duties that the commune gives its villages, or this one."""
    words = village.commune_plan.words
    actors = {*_ALL_VILLAGES, comparison_key(village.village.full_name)}
    for path, assignment in blocks_in_sections(village.plan, Assignment):
        if comparison_key(words(assignment.actor) or "") in actors:
            for index, duty in enumerate(assignment.duties):
                if deadline := words(duty.deadline):
                    yield (*path, "duties", index, "deadline"), deadline
