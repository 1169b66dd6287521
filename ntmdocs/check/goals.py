"""Where the plan's goals, and its words, want something else of a village than its own data."""

import re
from collections.abc import Iterator

from ntmdocs.check.at_odds import AtOdds
from ntmdocs.check.commune_plan import CommunePlan
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model import Goal, Village
from ntmdocs.model.walk import DataPath
from ntmdocs.vietnamese import comparison_key, parse_deadline

__all__ = ["goal_with_other_deadline", "goal_with_other_standard", "same_standard"]

_REACHED = re.compile(
    r"(?<!đã )đạt chuẩn (?P<standard>(?:thôn |bản )?(?:NTM|nông thôn mới)(?: (?:kiểu mẫu|nâng cao"
    r"|thông minh|hiện đại|tiêu biểu))?)(?!\w)",
    re.IGNORECASE,
)
_LONG = re.compile(r"\bnông thôn mới\b")
_KIND = re.compile(r"^(?:thôn|bản|xã) ")


@rule("Mục tiêu của xã và dữ liệu của thôn ghi một chuẩn", severity=Severity.ERROR)
def goal_with_other_standard(plan: CommunePlan) -> Iterator[Fault]:
    """A goal, or a sentence that names a village, has another standard for it."""
    at_odds = AtOdds()
    for village in plan.villages:
        for path, asked in _standards(plan, village):
            if village.standard and not same_standard(asked, village.standard):
                at_odds.add(path, asked, village)
    for path, asked, villages, first in at_odds:
        yield Fault(
            path,
            f'kế hoạch của xã ghi {villages} đạt chuẩn "{asked}"; '
            f'dữ liệu của thôn ghi "{first.standard}"',
        )


@rule("Mục tiêu của xã và dữ liệu của thôn ghi một thời hạn", severity=Severity.ERROR)
def goal_with_other_deadline(plan: CommunePlan) -> Iterator[Fault]:
    """The deadline of a goal and that of a village have no day in common."""
    at_odds, year = AtOdds(), plan.plan.one_year
    for village in plan.villages:
        own = parse_deadline(village.deadline or "", year)
        for path, goal in _goals(plan, village):
            asked = plan.words(goal.deadline) or ""
            days = parse_deadline(asked, year)
            if own and days and (days[1] < own[0] or own[1] < days[0]):
                at_odds.add((*path, "deadline"), asked, village)
    for path, asked, villages, first in at_odds:
        yield Fault(
            path,
            f'mục tiêu của xã ghi thời hạn "{asked}" cho {villages}; thôn ghi "{first.deadline}"',
        )


def same_standard(one: str, other: str) -> bool:
    """Whether two ways to write a standard mean one: `thôn NTM`, `Nông thôn mới`."""
    return _key(one) == _key(other)


def _standards(plan: CommunePlan, village: Village) -> Iterator[tuple[DataPath, str]]:
    """The standards that the plan has for a village, where a sentence has no more than one."""
    for path, goal in _goals(plan, village):
        if goal.standard:
            yield (*path, "standard"), goal.standard
    for said in plan.said_of.get(village.id, ()):
        standards = [found["standard"] for found in _REACHED.finditer(said.clause())]
        if len(standards) == 1:
            yield said.path, standards[0]


def _goals(plan: CommunePlan, village: Village) -> Iterator[tuple[DataPath, Goal]]:
    """The goals that name the village in their data."""
    names = {comparison_key(name) for name in (village.id, village.name, village.full_name)}
    for path, goal in plan.goals:
        if any(comparison_key(name) in names for name in goal.localities):
            yield path, goal


def _key(standard: str) -> str:
    return _KIND.sub("", _LONG.sub("ntm", comparison_key(standard)))
