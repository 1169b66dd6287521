"""What a paper says, looked at rule by rule; each file is one topic.

    report = check_plan(plan)  # all that a person must look at before signing
    report = readiness(paper)  # what keeps it from being signed
    for finding in find(Context(plan)): ...  # what a draft must be looked at for

Every rule stands in one of the lists of `rules.py`, `plan_rules.py`, `village_rules.py`.
"""

from typing import TYPE_CHECKING

from ntmdocs.late import late

if TYPE_CHECKING:
    from ntmdocs.check.before_signing import PAPER_RULES, readiness
    from ntmdocs.check.checking import check_plan, every_content_rule
    from ntmdocs.check.commune_plan import CommunePlan, VillageOfPlan
    from ntmdocs.check.context import Context
    from ntmdocs.check.known_acts import KnownAct, load_acts
    from ntmdocs.check.plan_rules import LASTING_RULES, PLAN_RULES, find
    from ntmdocs.check.rules import ABOVE_RULES, CONTENT_RULES, PLAN_CONTENT_RULES
    from ntmdocs.check.village_rules import COMMUNE_RULES, VILLAGE_RULES

__all__ = [
    "ABOVE_RULES",
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

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "checking": ("check_plan", "every_content_rule"),
            "commune_plan": ("CommunePlan", "VillageOfPlan"),
            "context": ("Context",),
            "known_acts": ("KnownAct", "load_acts"),
            "before_signing": ("PAPER_RULES", "readiness"),
            "plan_rules": ("LASTING_RULES", "PLAN_RULES", "find"),
            "rules": ("ABOVE_RULES", "CONTENT_RULES", "PLAN_CONTENT_RULES"),
            "village_rules": ("COMMUNE_RULES", "VILLAGE_RULES"),
        },
    )
