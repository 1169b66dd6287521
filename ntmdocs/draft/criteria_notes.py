"""Sets of criteria that are not for the year of the plan."""

from collections.abc import Iterator

from ntmdocs.criteria import national_sets, set_of
from ntmdocs.findings import Finding, Severity
from ntmdocs.model import CriteriaSet, Locality, Plan

__all__ = ["criteria_set_notes"]


def criteria_set_notes(plan: Plan) -> Iterator[Finding]:
    """Where the commune or a village is measured by a set of another period than the plan's year.

    A national set is followed by the national one of that year and level; what follows
    a set of the plan's own is for its province to say, so none is named.
    """
    places: list[tuple[str, Locality]] = [
        (f"villages.{index}", village) for index, village in enumerate(plan.villages)
    ]
    if plan.commune is not None:
        places.insert(0, ("commune", plan.commune))
    for place, locality in places:
        used = set_of(locality, plan.criteria_sets)
        if used is not None and plan.year not in used.years:
            follows = None if used in plan.criteria_sets else _national(plan.year, used.level)
            yield Finding(
                "criteria-set-out-of-period",
                Severity.ERROR,
                f"{place}.criteria_set",
                f"kế hoạch năm {plan.year} dùng bộ tiêu chí giai đoạn {used.period} "
                f"cho {locality.full_name}{_by_act(used)}{_instead(follows, plan.year)}",
                source=str(follows.act) if follows else "",
            )


def _national(year: int, level: str) -> CriteriaSet | None:
    return next(
        (one for one in national_sets() if year in one.years and one.level == level and one.act),
        None,
    )


def _by_act(used: CriteriaSet) -> str:
    return f" ({used.act})" if used.act else ""


def _instead(follows: CriteriaSet | None, year: int) -> str:
    return f'; bộ tiêu chí của năm {year}: "{follows.name}"' if follows else ""
