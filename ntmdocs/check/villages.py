"""Where a village and its commune's plan disagree, and work that nobody has."""

import re
from collections.abc import Iterator

from ntmdocs.check.at_odds import AtOdds
from ntmdocs.check.commune_plan import CommunePlan, VillageOfPlan
from ntmdocs.check.near_names import is_near
from ntmdocs.criteria import standings
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import through, tr
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key, parse_deadline

__all__ = [
    "criterion_met_only_in_village",
    "criterion_unmet_in_words",
    "criterion_without_work",
    "task_after_deadline",
    "village_without_work",
]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_UNMET = regex(r"(?:chưa đạt|cần hoàn thiện|chưa hoàn thành)(?:(?!đã đạt|đã hoàn thành).)*", re.I)


@rule("Thôn có tiêu chí chưa đạt và công việc để làm", severity=_WARNING)
def village_without_work(subject: VillageOfPlan) -> Iterator[Fault]:
    """No criterion is unmet, or no unmet one has a task."""
    idle = _without_tasks(subject)
    if len(idle) == len(subject.village.unmet):
        why = (
            tr("còn {count:02} tiêu chí chưa đạt nhưng chưa ghi công việc nào", count=len(idle))
            if idle
            else tr("không ghi tiêu chí nào chưa đạt, nên kế hoạch của thôn không có việc để làm")
        )
        message = through("{} {}".format, subject.village.full_name, why)
        yield Fault((*subject.path, "unmet"), message)


@rule("Mỗi tiêu chí chưa đạt của thôn có công việc để làm", severity=_WARNING)
def criterion_without_work(subject: VillageOfPlan) -> Iterator[Fault]:
    """An unmet criterion without a task, where others have some."""
    village = subject.village
    idle = _without_tasks(subject)
    if len(idle) == len(village.unmet):
        return
    for index in idle:
        name = village.unmet[index].criterion
        message = tr(
            '{full_name}: tiêu chí "{name}" chưa ghi công việc nào',
            full_name=village.full_name,
            name=name,
        )
        yield Fault((*subject.path, "unmet", index), message)


@rule("Tiêu chí cùng tên của thôn và của xã ghi khớp nhau", severity=_WARNING)
def criterion_met_only_in_village(plan: CommunePlan) -> Iterator[Fault]:
    """A criterion of one name, or nearly so, unmet in the commune and met in villages."""
    commune, at_odds = plan.plan.commune, AtOdds()
    if commune is None:
        return
    plan_sets = plan.plan.criteria_sets
    unmet = [
        (commune.unmet.index(each.state), each.name)
        for each in standings(commune, plan_sets)
        if each.state is not None
    ]
    for village in plan.villages if unmet else ():
        for met in (each.name for each in standings(village, plan_sets) if each.is_met):
            for index, name in unmet:
                if _are_one(name, met):
                    told = tr(
                        '"{met}"; {full_name} ghi chưa đạt "{name}"',
                        met=met,
                        full_name=commune.full_name,
                        name=name,
                    )
                    at_odds.add(("commune", "unmet", index), told, village)
    for path, told, villages, _ in at_odds:
        yield Fault(path, tr("{villages} ghi đã đạt tiêu chí {told}", villages=villages, told=told))


@rule("Lời văn của xã và dữ liệu của thôn ghi khớp nhau về tiêu chí đã đạt", severity=_WARNING)
def criterion_unmet_in_words(plan: CommunePlan) -> Iterator[Fault]:
    """The plan's words list a criterion as unmet that a village's data say is met."""
    at_odds = AtOdds()
    for village in plan.villages:
        met = [each.name for each in standings(village, plan.plan.criteria_sets) if each.is_met]
        for said in plan.said_of.get(village.id, ()) if met else ():
            listed = _UNMET.search(said.clause())
            words = comparison_key(listed[0]) if listed else ""
            for name in met:
                if len(name.split()) > 1 and comparison_key(name) in words:
                    at_odds.add(said.path, name, village)
    for path, criterion, villages, _ in at_odds:
        message = tr(
            'kế hoạch của xã ghi {villages} chưa đạt tiêu chí "{criterion}"; thôn ghi đã đạt',
            villages=villages,
            criterion=criterion,
        )
        yield Fault(path, message)


@rule("Công việc xong trong thời hạn đạt chuẩn của thôn và của xã", severity=_ERROR)
def task_after_deadline(subject: VillageOfPlan) -> Iterator[Fault]:
    """A task that ends after the village's or the commune's deadline; the earlier one is told."""
    if subject.commune_plan.other_year is not None:
        return
    village, words = subject.village, subject.commune_plan.words
    limits = [
        (locality.full_name, deadline, days[1])
        for locality in (village, subject.plan.commune)
        if locality and (deadline := words(locality.deadline))
        if (days := parse_deadline(deadline, subject.plan.one_year))
    ]
    for index, state in enumerate(village.unmet):
        for number, task in enumerate(state.tasks):
            ends = words(task.ends)
            days = parse_deadline(ends or "", subject.plan.one_year)
            passed = [limit for limit in limits if days and days[1] > limit[2]]
            if passed:
                whose, limit, _ = min(passed, key=lambda limit: limit[2])
                yield Fault(
                    (*subject.path, "unmet", index, "tasks", number, "ends"),
                    tr(
                        '{full_name}: việc "{words}" ghi hoàn thành "{ends}", sau thời '
                        "hạn đạt chuẩn của {whose} ({limit})",
                        full_name=village.full_name,
                        words=words(task.what),
                        ends=ends,
                        whose=whose,
                        limit=limit,
                    ),
                )


def _are_one(one: str, other: str) -> bool:
    return comparison_key(one) == comparison_key(other) or is_near(one, other)


def _without_tasks(subject: VillageOfPlan) -> list[int]:
    """The positions of unmet criteria that have no task."""
    return [index for index, state in enumerate(subject.village.unmet) if not state.tasks]
