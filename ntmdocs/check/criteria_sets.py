"""Sets of criteria that are not for the year of the plan."""

from collections.abc import Iterator

from ntmdocs.check.commune_plan import VillageOfPlan
from ntmdocs.check.context import Context
from ntmdocs.criteria import national_sets, set_of
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import CriteriaSet, Locality, Plan
from ntmdocs.model.walk import DataPath, localities_of

__all__ = ["criteria_set_of_village", "criteria_set_out_of_period"]


@rule("Bộ tiêu chí dùng cho giai đoạn có năm kế hoạch", severity=Severity.ERROR)
def criteria_set_out_of_period(context: Context) -> Iterator[Fault]:
    """Where the commune or a village is measured by a set of another period than the plan's year.

    A national set is followed by the national one of that year and level; what follows
    a set of the plan's own is for its province to say, so none is named.
    """
    for path, locality in localities_of(context.plan):
        yield from _out_of_period(context.plan, path, locality)


def _for_village(subject: VillageOfPlan) -> Iterator[Fault]:
    """What concerns one village: the commune's set, and its own."""
    plan = subject.plan
    if plan.commune is not None:
        yield from _out_of_period(plan, ("commune",), plan.commune)
    yield from _out_of_period(plan, subject.path, plan.villages[subject.position])


criteria_set_of_village = criteria_set_out_of_period.with_faults(_for_village)


def _out_of_period(plan: Plan, path: DataPath, locality: Locality) -> Iterator[Fault]:
    used = set_of(locality, plan.criteria_sets)
    if used is None or plan.first_year in used.years:
        return
    follows = None if used in plan.criteria_sets else _national(plan.first_year, used.level)
    yield Fault(
        (*path, "criteria_set"),
        tr(
            "kế hoạch năm {year} dùng bộ tiêu chí giai đoạn {period} cho "
            "{full_name}{by_act}{instead}",
            year=plan.year,
            period=used.period,
            full_name=locality.full_name,
            by_act=_by_act(used),
            instead=_instead(follows, plan.first_year),
        ),
        source=str(follows.act) if follows else "",
    )


def _national(year: int, level: str) -> CriteriaSet | None:
    found = (known for known in national_sets() if year in known.years and known.level == level)
    return next((known for known in found if known.act), None)


def _by_act(used: CriteriaSet) -> str:
    return f" ({used.act})" if used.act else ""


def _instead(follows: CriteriaSet | None, year: int) -> str:
    return (
        tr('; bộ tiêu chí của năm {year}: "{name}"', year=year, name=follows.name)
        if follows
        else ""
    )
