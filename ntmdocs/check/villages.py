"""Where a village and its commune's plan disagree, and work that nobody has."""

from collections.abc import Iterator

from ntmdocs.check.commune_plan import VillageOfPlan
from ntmdocs.criteria import standings
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.vietnamese import comparison_key, parse_deadline

__all__ = [
    "criterion_met_only_in_village",
    "criterion_without_work",
    "task_after_deadline",
    "village_without_work",
]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING


@rule("Thôn có tiêu chí chưa đạt và công việc để làm", severity=_WARNING)
def village_without_work(subject: VillageOfPlan) -> Iterator[Fault]:
    """No criterion is unmet, or no unmet one has a task."""
    idle = _without_tasks(subject)
    if len(idle) == len(subject.village.unmet):
        why = (
            f"còn {len(idle):02} tiêu chí chưa đạt nhưng chưa ghi công việc nào"
            if idle
            else "không ghi tiêu chí nào chưa đạt, nên kế hoạch của thôn không có việc để làm"
        )
        yield Fault((*subject.path, "unmet"), f"{subject.village.full_name} {why}")


@rule("Mỗi tiêu chí chưa đạt của thôn có công việc để làm", severity=_WARNING)
def criterion_without_work(subject: VillageOfPlan) -> Iterator[Fault]:
    """An unmet criterion without a task, where others have some."""
    village = subject.village
    idle = _without_tasks(subject)
    if len(idle) == len(village.unmet):
        return
    for index in idle:
        name = village.unmet[index].criterion
        message = f'{village.full_name}: tiêu chí "{name}" chưa ghi công việc nào'
        yield Fault((*subject.path, "unmet", index), message)


@rule("Tiêu chí cùng tên của thôn và của xã ghi khớp nhau", severity=_WARNING)
def criterion_met_only_in_village(subject: VillageOfPlan) -> Iterator[Fault]:
    """A criterion of one name, unmet in the commune and met in the village."""
    village, commune = subject.village, subject.plan.commune
    if commune is None:
        return
    plan_sets = subject.plan.criteria_sets
    unmet = {
        comparison_key(standing.name)
        for standing in standings(commune, plan_sets)
        if standing.is_met is False
    }
    for standing in standings(village, plan_sets):
        if standing.is_met and comparison_key(standing.name) in unmet:
            yield Fault(
                (*subject.path, "met"),
                f'{village.full_name} ghi đã đạt tiêu chí "{standing.name}"; '
                f"{commune.full_name} ghi chưa đạt",
            )


@rule("Công việc xong trong thời hạn đạt chuẩn của thôn và của xã", severity=_ERROR)
def task_after_deadline(subject: VillageOfPlan) -> Iterator[Fault]:
    """A task that ends after the village's or the commune's deadline; the earlier one is told."""
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
                    f'{village.full_name}: việc "{words(task.what)}" ghi hoàn thành '
                    f'"{ends}", sau thời hạn đạt chuẩn của {whose} ({limit})',
                )


def _without_tasks(subject: VillageOfPlan) -> list[int]:
    """The positions of unmet criteria that have no task."""
    return [index for index, state in enumerate(subject.village.unmet) if not state.tasks]
