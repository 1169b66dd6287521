"""What a paper says, judged before anybody signs it."""

import datetime
from collections.abc import Collection, Iterator, Sequence
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ntmdocs.check.above import PlanUnder
from ntmdocs.check.commune_plan import CommunePlan, VillageOfPlan
from ntmdocs.check.context import Context, PaperContext
from ntmdocs.check.rules import (
    ABOVE_RULES,
    COMMUNE_CONTENT_RULES,
    CONTENT_RULES,
    PLAN_CONTENT_RULES,
    VILLAGE_CONTENT_RULES,
)
from ntmdocs.criteria import has_reached
from ntmdocs.findings import Finding, Report, Rule, find_all, named_rule
from ntmdocs.listeners import logger
from ntmdocs.model import Paper, Plan

if TYPE_CHECKING:
    from ntmdocs.model import OrganProfile

__all__ = ["check_plan", "every_content_rule"]

_LOG = logger(__name__)


def check_plan(
    plan: Paper,
    above: Sequence[Paper] = (),
    *,
    profile: "OrganProfile | None" = None,
    today: datetime.date | None = None,
    ignore: Collection[str] = (),
    only: Collection[str] = (),
) -> Report:
    """What in a plan, or in another paper, a person must look at before signing it.

    `above`: plans of the level above; what they ask of communes is told, with where this plan
    answers it, or not, or later: a checklist for a person, without errors.
    `profile`: that of the organ; a name, a signer, a symbol that differs as a slip does is told.
    Deadlines are judged by the date of the plan, by `today` too where it is given. `ignore` leaves
    rules out by their ids, `only` takes no others; NtmdocsError for the id of no rule.
    """
    for name in (*ignore, *only):
        named_rule(every_content_rule(), name)
    started = perf_counter()
    found = Report(tuple(dict.fromkeys(_found(plan, tuple(above), profile, today))))
    _LOG.info("checked a plan: %d findings, %.3f s", len(found.findings), perf_counter() - started)
    return found.without(ignore, only)


def every_content_rule() -> tuple[Rule[Any], ...]:
    """All rules of content, each once."""
    of_villages = (COMMUNE_CONTENT_RULES, VILLAGE_CONTENT_RULES)
    lists = (CONTENT_RULES, PLAN_CONTENT_RULES, *of_villages, ABOVE_RULES)
    return tuple({each.id: each for rules in lists for each in rules}.values())


def _found(
    paper: Paper,
    above: tuple[Paper, ...],
    profile: "OrganProfile | None",
    today: datetime.date | None,
) -> Iterator[Finding]:
    if not isinstance(paper, Plan):
        yield from find_all(CONTENT_RULES, PaperContext(paper, profile=profile))
        return
    context = Context(paper, today=today, profile=profile)
    yield from find_all(CONTENT_RULES, context)
    yield from find_all(PLAN_CONTENT_RULES, context)
    commune_plan = CommunePlan(paper)
    yield from find_all(COMMUNE_CONTENT_RULES, commune_plan)
    for position, village in enumerate(paper.villages):
        if not has_reached(village):
            yield from find_all(
                VILLAGE_CONTENT_RULES, VillageOfPlan(commune_plan, position, village)
            )
    yield from find_all(ABOVE_RULES, PlanUnder(context, above))
