"""What a commune's plan asks its villages to write, and one did not: content, persons, times.

`Xây dựng kế hoạch riêng đối với những tiêu chí chưa đạt, … nêu rõ các công việc phải làm, thời gian
thực hiện, thời gian hoàn thành, phân công cán bộ theo dõi, phụ trách từng tiêu chí`.
"""

from collections.abc import Iterator, Sequence

from ntmdocs.check.commune_plan import VillageOfPlan, tasks_of
from ntmdocs.criteria import last_end
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model import CriterionState
from ntmdocs.model.walk import DataPath
from ntmdocs.vietnamese import deadline_fault

__all__ = [
    "criterion_without_content",
    "criterion_without_end",
    "criterion_without_person",
    "task_without_end",
    "task_without_executor",
]

_NAMED = 3
_Gap = tuple[DataPath, str]


@rule("Mỗi tiêu chí chưa đạt của thôn ghi nội dung còn thiếu", severity=Severity.WARNING)
def criterion_without_content(subject: VillageOfPlan) -> Iterator[Fault]:
    """What is missing of a criterion is what its tasks are for."""
    gaps = [(path, state.criterion) for path, state in _begun(subject) if not state.missing]
    yield from _told(subject, gaps, "tiêu chí", "chưa ghi nội dung còn thiếu")


@rule("Mỗi tiêu chí chưa đạt của thôn có người theo dõi, phụ trách", severity=Severity.WARNING)
def criterion_without_person(subject: VillageOfPlan) -> Iterator[Fault]:
    """Nobody answers for a criterion."""
    gaps = [(path, state.criterion) for path, state in _begun(subject) if not state.in_charge]
    yield from _told(subject, gaps, "tiêu chí", "chưa ghi người theo dõi, phụ trách")


@rule("Mỗi công việc của thôn có người, đơn vị thực hiện", severity=Severity.WARNING)
def task_without_executor(subject: VillageOfPlan) -> Iterator[Fault]:
    """Nobody does a task."""
    gaps = [
        (path, subject.commune_plan.shown(task.what))
        for path, task in tasks_of(subject.filled)
        if not task.who
    ]
    yield from _told(subject, gaps, "việc", "chưa ghi người, đơn vị thực hiện")


@rule("Mỗi công việc của thôn có thời gian hoàn thành", severity=Severity.WARNING)
def task_without_end(subject: VillageOfPlan) -> Iterator[Fault]:
    """A task of which it is not said when it is done."""
    gaps = [
        (path, subject.commune_plan.shown(task.what))
        for path, task in tasks_of(subject.filled)
        if not task.ends
    ]
    yield from _told(subject, gaps, "việc", "chưa ghi thời gian hoàn thành")


@rule("Thời gian hoàn thành tiêu chí tính được từ các công việc", severity=Severity.INFO)
def criterion_without_end(subject: VillageOfPlan) -> Iterator[Fault]:
    """Each task has a time, and none is a day by which the criterion is met (`thường xuyên`)."""
    gaps = [
        (path, state.criterion)
        for path, state in _begun(subject)
        if state.tasks
        and all(task.ends and _is_sound(task.ends) for task in state.tasks)
        and last_end(state, subject.plan.one_year) is None
    ]
    yield from _told(
        subject, gaps, "tiêu chí", "chưa rõ xong khi nào, kế hoạch của thôn in thời hạn của thôn"
    )


def _begun(subject: VillageOfPlan) -> Iterator[tuple[DataPath, CriterionState]]:
    """The unmet criteria of which more is said than the name; the others are told as idle."""
    for index, state in enumerate(subject.filled.unmet):
        if state.tasks or state.missing or state.in_charge or state.present:
            yield ("unmet", index), state


def _is_sound(ends: str) -> bool:
    """Whether nothing else is told of the words: they can be printed, and name no wrong time."""
    return "{{" not in ends and not deadline_fault(ends)


def _told(subject: VillageOfPlan, gaps: Sequence[_Gap], of: str, what: str) -> Iterator[Fault]:
    """One fault a village, at the first gap."""
    if gaps:
        names = ", ".join(f'"{name}"' for _, name in gaps[:_NAMED])
        more = f" và {len(gaps) - _NAMED:02} {of} nữa" if len(gaps) > _NAMED else ""
        message = f"{subject.village.full_name}: {of} {names}{more} {what}"
        yield Fault((*subject.path, *gaps[0][0]), message)
