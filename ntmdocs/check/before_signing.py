"""What keeps a paper from being signed: `render` tells it, so little else is loaded for it."""

from ntmdocs.check import counts, head, signs, times, unfilled
from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Report, Rule, find_all
from ntmdocs.model import Paper

__all__ = ["PAPER_RULES", "readiness"]

PAPER_RULES: tuple[Rule[PaperContext], ...] = (
    unfilled.place_not_filled,
    unfilled.sample_left,
    signs.sign_printed_as_typed,
    times.wrong_time,
    times.start_after_end,
    times.time_outside_year,
    head.issued_in_another_year,
    head.head_of_another_year,
    counts.criteria_left_unsaid,
)
"""Rules on any paper that is to be signed, also on one that nothing was drafted from."""


def readiness(paper: Paper) -> Report:
    """What keeps a paper from being signed: places not filled in, times that there are not …"""
    found = find_all(PAPER_RULES, PaperContext(paper))
    return Report(tuple(dict.fromkeys(found)))
