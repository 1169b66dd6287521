"""What a commune's plan asks its villages to write, and one did not: content, persons, times.

`Xây dựng kế hoạch riêng đối với những tiêu chí chưa đạt, … nêu rõ các công việc phải làm, thời gian
thực hiện, thời gian hoàn thành, phân công cán bộ theo dõi, phụ trách từng tiêu chí`.
"""

from collections.abc import Iterator, Sequence

from ntmdocs.check.at_odds import first_of, named
from ntmdocs.check.commune_plan import (
    OF_CRITERIA,
    OF_TASKS,
    CommunePlan,
    VillageOfPlan,
    begun_criteria,
    tasks_of,
)
from ntmdocs.criteria import last_end
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, through, tr
from ntmdocs.model import Text, Village
from ntmdocs.model.walk import DataPath
from ntmdocs.vietnamese import deadline_fault

__all__ = [
    "criterion_gap_in_all_villages",
    "criterion_without_content",
    "criterion_without_end",
    "criterion_without_person",
    "task_gap_in_all_villages",
    "task_without_end",
    "task_without_executor",
]

_ASKED = msgids(
    {
        "missing": "nội dung còn thiếu",
        "in_charge": "người theo dõi, phụ trách",
        "who": "người, đơn vị thực hiện",
        "ends": "thời gian hoàn thành",
    }
)
_CRITERION, _TASK = msgids(("tiêu chí", "việc"))


@rule("Các thôn ghi nội dung còn thiếu, người phụ trách tiêu chí", severity=Severity.WARNING)
def criterion_gap_in_all_villages(plan: CommunePlan) -> Iterator[Fault]:
    """Nobody says it anywhere: that is told once, no more of each village."""
    return _in_all(plan, OF_CRITERIA, tr("tiêu chí nào"))


@rule("Các thôn ghi người thực hiện, thời gian hoàn thành công việc", severity=Severity.WARNING)
def task_gap_in_all_villages(plan: CommunePlan) -> Iterator[Fault]:
    """The same of tasks."""
    return _in_all(plan, OF_TASKS, tr("công việc nào"))


@rule("Mỗi tiêu chí chưa đạt của thôn ghi nội dung còn thiếu", severity=Severity.WARNING)
def criterion_without_content(subject: VillageOfPlan) -> Iterator[Fault]:
    """What is missing of a criterion is what its tasks are for."""
    return _gaps(subject, "missing")


@rule("Mỗi tiêu chí chưa đạt của thôn có người theo dõi, phụ trách", severity=Severity.WARNING)
def criterion_without_person(subject: VillageOfPlan) -> Iterator[Fault]:
    """Nobody answers for a criterion."""
    return _gaps(subject, "in_charge")


@rule("Mỗi công việc của thôn có người, đơn vị thực hiện", severity=Severity.WARNING)
def task_without_executor(subject: VillageOfPlan) -> Iterator[Fault]:
    """Nobody does a task."""
    return _gaps(subject, "who")


@rule("Mỗi công việc của thôn có thời gian hoàn thành", severity=Severity.WARNING)
def task_without_end(subject: VillageOfPlan) -> Iterator[Fault]:
    """A task of which it is not said when it is done."""
    return _gaps(subject, "ends")


@rule("Thời gian hoàn thành tiêu chí tính được từ các công việc", severity=Severity.INFO)
def criterion_without_end(subject: VillageOfPlan) -> Iterator[Fault]:
    """Each task has a time, and none is a day by which the criterion is met (`thường xuyên`)."""
    gaps = [
        (path, state.criterion)
        for path, state in begun_criteria(subject.filled)
        if state.tasks
        and all(task.ends and _is_sound(task.ends) for task in state.tasks)
        and last_end(state, subject.plan.one_year) is None
    ]
    if gaps:
        what = tr("chưa rõ xong khi nào, kế hoạch của thôn in thời hạn của thôn")
        yield _told(subject, gaps, tr(_CRITERION), what)


def _is_sound(ends: str) -> bool:
    """Whether nothing else is told of the words: they can be printed, and name no wrong time."""
    return "{{" not in ends and not deadline_fault(ends)


def _in_all(plan: CommunePlan, fields: Sequence[str], of_none: str) -> Iterator[Fault]:
    for field in (each for each in fields if each in plan.never_said):
        gaps = [
            (village.full_name, ("villages", position, *path))
            for position, village in enumerate(plan.villages)
            for path, _ in _without(village, field)
        ]
        villages = named(name for name, _ in gaps)
        yield Fault(
            gaps[0][1],
            tr(
                "{villages} không ghi {asked} cho {of_none}",
                villages=villages,
                asked=tr(_ASKED[field]),
                of_none=of_none,
            ),
        )


def _gaps(subject: VillageOfPlan, field: str) -> Iterator[Fault]:
    """What one village does not say, where others do."""
    if field not in subject.commune_plan.never_said:
        gaps = [
            (path, subject.commune_plan.shown(name))
            for path, name in _without(subject.filled, field)
        ]
        if gaps:
            of = tr(_CRITERION if field in OF_CRITERIA else _TASK)
            yield _told(subject, gaps, of, tr("chưa ghi {asked}", asked=tr(_ASKED[field])))


def _without(village: Village, field: str) -> Iterator[tuple[DataPath, Text]]:
    """The criteria or tasks of a village that lack a field, and what they are called."""
    if field in OF_CRITERIA:
        for path, state in begun_criteria(village):
            if not getattr(state, field):
                yield path, Text.plain(state.criterion)
    else:
        yield from (
            (path, task.what) for path, task in tasks_of(village) if not getattr(task, field)
        )


def _told(
    subject: VillageOfPlan, gaps: Sequence[tuple[DataPath, str]], of: str, what: str
) -> Fault:
    """One fault a village, at the first gap."""
    names = first_of([f'"{name}"' for _, name in gaps], of)
    message = through("{}: {} {} {}".format, subject.village.full_name, of, names, what)
    return Fault((*subject.path, *gaps[0][0]), message)
