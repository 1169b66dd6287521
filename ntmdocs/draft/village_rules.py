"""Rules on the plan drafted for a village: what it has no data for, and when it can be issued."""

import datetime
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ntmdocs.check import VILLAGE_RULES, VillageOfPlan
from ntmdocs.check.at_odds import named
from ntmdocs.check.known_acts import ActRemark, shipped_act
from ntmdocs.findings import Fault, Rule, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Plan, Village
from ntmdocs.model.walk import DataPath
from ntmdocs.vietnamese import comparison_key, parse_deadline, short_date

__all__ = [
    "VILLAGE_DRAFT_RULES",
    "VillageDraft",
    "board_basis_over",
    "missing_value",
    "village_plan_after_deadline",
]

# Computed names: the field that they wait for, and what it is called where the field has more.
_DATA_OF = {
    "met_count": ("criteria_count", ""),
    "met_share": ("criteria_count", ""),
    "cost": ("unmet", "Kinh phí theo nguồn"),
}
_BOARD = "ban phát triển"
_BOARDS = "27/2022/NĐ-CP", datetime.date(2022, 4, 19)  # Điều 26
_OF_PLAN: dict[str, tuple[str, ...]] = {"position": ("signature", "position")}


class VillageDraft(NamedTuple):
    """A village of a commune's plan, and the plan drafted for it."""

    of: VillageOfPlan
    plan: Plan
    """The plan drafted for the village."""
    missing: tuple[str, ...]
    """The names that had no value: `village.head`."""


@rule("Kế hoạch của thôn có đủ dữ liệu để in", severity=Severity.ERROR)
def missing_value(draft: VillageDraft) -> Iterator[Fault]:
    """A name that the words of the plan use, and nobody gave a value for.

    What no village has is said of all of them, at the first: in each draft in the same words.
    """
    for name in draft.missing:
        root, _, field = name.partition(".")
        if root == "village":
            field, title = _DATA_OF.get(field, (field, ""))
            known = Village.model_fields.get(field)
            title = tr(title or (known and known.title) or field)
            path, whose = _whose(draft.of, field)
        else:
            path, title, whose = _OF_PLAN.get(field, (field,)), field, tr("kế hoạch của xã")
        message = tr(
            '{whose} chưa ghi "{title}"; bản dự thảo in "..." ở chỗ đó, cần bổ sung',
            whose=whose,
            title=title,
        )
        yield Fault(path, message)


def _whose(of: VillageOfPlan, field: str) -> tuple[DataPath, str]:
    """The village that lacks a value; all villages, where none has one."""
    villages = of.plan.villages
    if field in Village.model_fields and not any(getattr(each, field) for each in villages):
        return ("villages", 0, field), named(each.full_name for each in villages)
    return (*of.path, field), of.village.full_name


@rule("Ban phát triển thôn có căn cứ trong giai đoạn của kế hoạch", severity=Severity.WARNING)
def board_basis_over(draft: VillageDraft) -> Iterator[Fault]:
    """A village's board issues the plan, and the decree that boards rest on has a successor.

    What that says of boards is not known here, so no other form is put in its place.
    """
    issuer = comparison_key(draft.plan.header.issuing_body.full_name)
    for remark in _remarks_on_boards() if _BOARD in issuer else ():
        if remark.from_year <= draft.of.plan.first_year:
            yield Fault(
                ("year",),
                tr(
                    "kế hoạch của thôn do Ban phát triển thôn ban hành, Ban này lập theo "
                    "Nghị định số {boards}: {words}; xem Ban phát triển thôn còn được "
                    "lập không, trưởng thôn ký thì dùng --form thon",
                    boards=_BOARDS[0],
                    words=remark.words,
                ),
                source=remark.source,
            )


@cache
def _remarks_on_boards() -> tuple[ActRemark, ...]:
    act = shipped_act(*_BOARDS)
    return act.remarks if act else ()


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
                tr(
                    "kế hoạch của thôn sớm nhất cũng ban hành ngày {dated}, sau thời hạn "
                    "kế hoạch của xã giao cho thôn ({words})",
                    dated=dated,
                    words=words,
                ),
            )
        return


def _duty_deadlines(of: VillageOfPlan) -> Iterator[tuple[DataPath, str]]:
    """The deadlines of the duties that the commune gives its villages, or this one."""
    for path, duty in of.commune_plan.duties.with_paths(of.village):
        if deadline := of.commune_plan.words(duty.deadline):
            yield (*path, "deadline"), deadline


def _on_draft(rule: Rule[VillageOfPlan]) -> Rule[VillageDraft]:
    """A rule on a village of the commune's plan, for the plan drafted from that."""
    return rule.with_faults(lambda draft: rule.faults(draft.of))


VILLAGE_DRAFT_RULES: tuple[Rule[VillageDraft], ...] = (
    missing_value,
    board_basis_over,
    *map(_on_draft, VILLAGE_RULES),
    village_plan_after_deadline,
)
"""Rules on the plan drafted for a village, and on the village in the commune's plan."""
