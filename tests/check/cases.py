"""Plans of one sentence or one legal basis, and what is found in them."""

import datetime
from collections.abc import Sequence
from typing import Any

from build import a_plan, a_section
from ntmdocs import Finding, Severity
from ntmdocs.check import Context, find

__all__ = [
    "ERROR",
    "INFO",
    "PLAN_56",
    "SECTION",
    "WARNING",
    "Hit",
    "Miss",
    "assert_silent",
    "assert_told",
    "found",
    "ids_of",
    "in_words",
    "of_rule",
    "on_base",
    "rules_of",
]

ERROR, WARNING, INFO = Severity
SECTION = "sections.0.content.0"
PLAN_56 = "Thực hiện Kế hoạch số 56/KH-UBND ngày 19/02/2024 của UBND huyện Mai về NTM năm 2024"

Hit = tuple[str, dict[str, Any], int, str, Severity, str]
"""Rule, what the plan says, its year, the place, the severity, words of the sentence."""
Miss = tuple[str, dict[str, Any], int]
"""Rule, what the plan says, its year."""


def found(year: int = 2025, today: datetime.date | None = None, **changes: Any) -> list[Finding]:
    """What is found in a plan of `year`."""
    plan = a_plan(**{"legal_bases": None, "year": year, **changes})
    return list(find(Context(plan, today=today)))


def of_rule(rule: str, findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.rule == rule]


def assert_told(
    rule: str, changes: dict[str, Any], year: int, place: str, severity: Severity, words: str
) -> None:
    """The rule finds one fault: at that place, of that weight, in those words."""
    (finding,) = of_rule(rule, found(year, **changes))
    assert (finding.place, finding.severity) == (place, severity)
    assert words in finding.sentence


def assert_silent(rule: str, changes: dict[str, Any], year: int) -> None:
    """The rule finds nothing."""
    assert of_rule(rule, found(year, **changes)) == []


def in_words(text: str, kind: str = "purpose") -> dict[str, Any]:
    """A plan of one sentence."""
    return {"sections": [a_section(text, kind=kind)]}


def on_base(*bases: Any) -> dict[str, Any]:
    return {"legal_bases": {"bases": bases}}


def ids_of(cases: Sequence[Hit] | Sequence[Miss]) -> list[str]:
    return [f"{case[0]}-{number}" for number, case in enumerate(cases)]


def rules_of(cases: Sequence[Hit] | Sequence[Miss]) -> set[str]:
    return {case[0] for case in cases}
