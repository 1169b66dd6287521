"""What a paper says, looked at rule by rule; each file is one topic.

    report = check_plan(plan)  # all that a person must look at before signing
    report = readiness(paper)  # what keeps it from being signed
    for finding in find(Context(plan)): ...  # what a draft must be looked at for

Every rule stands in one of the lists of `rules.py`.
"""

from collections.abc import Iterator

from ntmdocs.check.checking import check_plan, every_content_rule
from ntmdocs.check.commune_plan import CommunePlan, VillageOfPlan
from ntmdocs.check.context import Context, PaperContext
from ntmdocs.check.known_acts import KnownAct, load_acts
from ntmdocs.check.rules import (
    COMMUNE_RULES,
    CONTENT_RULES,
    LASTING_RULES,
    PAPER_RULES,
    PLAN_CONTENT_RULES,
    PLAN_RULES,
    VILLAGE_RULES,
)
from ntmdocs.findings import Finding, Report, find_all
from ntmdocs.model import Paper

__all__ = [
    "COMMUNE_RULES",
    "CONTENT_RULES",
    "LASTING_RULES",
    "PAPER_RULES",
    "PLAN_CONTENT_RULES",
    "PLAN_RULES",
    "VILLAGE_RULES",
    "CommunePlan",
    "Context",
    "KnownAct",
    "VillageOfPlan",
    "check_plan",
    "every_content_rule",
    "find",
    "load_acts",
    "readiness",
]


def find(context: Context, *, is_annual: bool = True) -> Iterator[Finding]:
    """All that a person must look at in a plan, rule by rule; of one year, or another."""
    return find_all(PLAN_RULES if is_annual else LASTING_RULES, context)


def readiness(paper: Paper) -> Report:
    """What keeps a paper from being signed: places not filled in, times that there are not …"""
    found = find_all(PAPER_RULES, PaperContext(paper))
    return Report(tuple(dict.fromkeys(found)))
