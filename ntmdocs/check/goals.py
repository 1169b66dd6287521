"""Where the plan's goals, and its words, want something else of a village than its own data."""

import re
from collections.abc import Iterator

from ntmdocs.check.at_odds import AtOdds
from ntmdocs.check.commune_plan import CommunePlan
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Goal, Village
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key, parse_deadline, shortened

__all__ = ["goal_with_other_deadline", "goal_with_other_standard", "same_standard"]

_REACHED = regex(
    r"(?<!đã )(?:đạt chuẩn|về đích|trở thành) (?P<standard>(?:thôn |bản )?(?:NTM|nông thôn mới)"
    r"(?: (?:kiểu mẫu|nâng cao|thông minh|hiện đại|tiêu biểu))?)(?!\w)",
    re.IGNORECASE,
)
_AIM = regex(
    r"(?<!đã )(?<!kết quả )(?:đạt chuẩn|về đích|trở thành (?:thôn|bản)"
    r"|hoàn (?:thành|thiện) (?:các )?tiêu chí)",
    re.IGNORECASE,
)
_SHOWN = 120  # characters of a sentence
_LONG = regex(r"\bnông thôn mới\b")
_KIND = regex(r"^(?:thôn|bản|xã) ")


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
            tr(
                'kế hoạch của xã ghi {villages} đạt chuẩn "{asked}"; dữ liệu của thôn '
                'ghi "{standard}"',
                villages=villages,
                asked=asked,
                standard=first.standard,
            ),
        )


@rule("Mục tiêu của xã và dữ liệu của thôn ghi một thời hạn", severity=Severity.ERROR)
def goal_with_other_deadline(plan: CommunePlan) -> Iterator[Fault]:
    """A goal, or a sentence on reaching the standard, and the village have no day in common."""
    at_odds, year = AtOdds(), plan.plan.one_year
    for village in plan.villages:
        own = parse_deadline(village.deadline or "", year)
        for path, asked, shown in _deadlines(plan, village):
            days = parse_deadline(asked, year)
            if own and days and (days[1] < own[0] or own[1] < days[0]):
                at_odds.add(path, shortened(shown, _SHOWN), village)
    for path, asked, villages, first in at_odds:
        yield Fault(
            path,
            tr(
                'kế hoạch của xã ghi thời hạn "{asked}" cho {villages}; thôn ghi "{deadline}"',
                asked=asked,
                villages=villages,
                deadline=first.deadline,
            ),
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


def _deadlines(plan: CommunePlan, village: Village) -> Iterator[tuple[DataPath, str, str]]:
    """What the plan says of when a village reaches its standard: of the village, and as shown."""
    for path, goal in _goals(plan, village):
        asked = plan.words(goal.deadline) or ""
        yield (*path, "deadline"), asked, asked
    in_goals = {(*path, "text"): plan.words(goal.deadline) for path, goal in plan.goals}
    for said in plan.said_of.get(village.id, ()):
        clause = said.clause()
        if deadline := in_goals.get(said.path):
            yield (*said.path[:-1], "deadline"), deadline, deadline
        elif said.path in in_goals or _AIM.search(clause):
            yield said.path, clause, said.words


def _goals(plan: CommunePlan, village: Village) -> Iterator[tuple[DataPath, Goal]]:
    """The goals that name the village in their data."""
    names = {comparison_key(name) for name in (village.id, village.name, village.full_name)}
    for path, goal in plan.goals:
        if any(comparison_key(name) in names for name in goal.localities):
            yield path, goal


def _key(standard: str) -> str:
    return _KIND.sub("", _LONG.sub("ntm", comparison_key(standard)))
