"""Times of a village's work that are not the plan's: begun before it, or of another year."""

from collections.abc import Iterator

from ntmdocs.check.at_odds import first_of, named
from ntmdocs.check.commune_plan import CommunePlan, VillageOfPlan, tasks_of
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.vietnamese import parse_deadline, short_date

__all__ = ["task_begun_before_plan", "work_of_another_year"]


@rule("Công việc của thôn bắt đầu từ khi có kế hoạch của xã", severity=Severity.WARNING)
def task_begun_before_plan(subject: VillageOfPlan) -> Iterator[Fault]:
    """Tasks that begin before the plan is issued, or before its year where no day is known.

    One that also ended before the year is told by its end.
    """
    plan = subject.plan
    issued = plan.header.issued_on.first_day
    if subject.commune_plan.other_year is not None:
        return
    early = []
    for path, task in tasks_of(subject.filled):
        starts = parse_deadline(task.starts or "", plan.one_year)
        ends = parse_deadline(task.ends or "", plan.one_year)
        if starts and starts[1] < issued and (ends is None or ends[1].year >= plan.first_year):
            early.append((path, f'"{subject.commune_plan.shown(task.what)}" ({task.starts})'))
    if early:
        dated = short_date(issued.year, issued.month, issued.day)
        whole = plan.header.issued_on.is_complete
        yield Fault(
            (*subject.path, *early[0][0], "starts"),
            tr(
                "{full_name}: việc {first_of} ghi bắt đầu trước {dated}",
                full_name=subject.village.full_name,
                first_of=first_of([words for _, words in early], tr("việc")),
                dated=tr("ngày ban hành kế hoạch của xã ({dated})", dated=dated)
                if whole
                else dated,
            ),
        )


@rule("Công việc của các thôn là của năm kế hoạch", severity=Severity.ERROR)
def work_of_another_year(plan: CommunePlan) -> Iterator[Fault]:
    """Nearly all times are of one other year: it is the workbook of that year."""
    if plan.other_year is not None:
        of_it = [path for path, year in plan.years_of_work if year == plan.other_year]
        names = named(plan.villages[int(path[1])].full_name for path in of_it)
        yield Fault(
            of_it[0],
            tr(
                "hầu hết công việc của {names} ghi hoàn thành trong năm {other_year}; kế "
                "hoạch là của năm {year}, có phải lấy nhầm bảng của năm khác?",
                names=names,
                other_year=plan.other_year,
                year=plan.plan.year,
            ),
        )
