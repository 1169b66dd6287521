"""A plan with its year, its times and its date moved on; and the times that were left."""

import re
from collections.abc import Container
from typing import NamedTuple

from ntmdocs.draft.years import Kept, moved_years
from ntmdocs.model import Annex, OfficialDate, Period, Plan, PlanYear
from ntmdocs.model.walk import DataPath, sections_of, with_strings
from ntmdocs.prose.times import DEADLINE_FIELDS

__all__ = ["STATE_HEADING", "KeptAt", "MovedPlan", "moved_plan"]

STATE_HEADING = re.compile(
    r"(?:đánh giá|kết quả|tình hình|hiện trạng|thực trạng|đặc điểm|khái quát)\b", re.IGNORECASE
)
"""Words of a heading under which a plan tells what has been, or how things are."""
# Names, references and other people's papers: no year in them is the plan's.
_NO_YEARS = frozenset(
    ("acts", "criteria_sets", "criterion", "criteria_set", "id", "localities", "met", "signature")
)


class KeptAt(NamedTuple):
    """A time that was left as it is, and the text it stands in."""

    path: DataPath
    text: str
    kept: Kept


class MovedPlan(NamedTuple):
    """A plan moved to a later year, and the times that were not moved."""

    plan: Plan
    kept: tuple[KeptAt, ...]


def moved_plan(plan: Plan, year: PlanYear, given: Container[str]) -> MovedPlan:
    """The plan for `year`: number, day and month are blank again, no note is open.

    `given`: the ids of the villages whose state may speak of the new year already.
    """
    kept: list[KeptAt] = []
    years = (year.first_year if isinstance(year, Period) else year) - plan.first_year
    past = [path for path, section in sections_of(plan) if STATE_HEADING.match(section.heading)]

    def change(words: str, path: DataPath) -> str:
        if not _NO_YEARS.isdisjoint(path):
            return words
        always = _always(plan, path, given)
        is_past = "bases" in path or any(path[: len(section)] == section for section in past)
        moved = moved_years(words, plan.first_year, years, always=always, is_past=is_past)
        kept.extend(KeptAt(path, moved.text, time) for time in moved.kept)
        return moved.text

    header = plan.header.model_copy(
        update={"number": None, "issued_on": OfficialDate(plan.header.issued_on.year + years)}
    )
    annexes = tuple(_without_own_number(annex, plan) for annex in plan.annexes)
    blank = {"year": year, "header": header, "annexes": annexes, "open_notes": ()}
    return MovedPlan(with_strings(plan.model_copy(update=blank), change), tuple(kept))


def _without_own_number(annex: Annex, plan: Plan) -> Annex:
    """The annex without a typed "(Kèm theo …)" that has a number: the line is computed, blank."""
    note = annex.attachment_note
    if note is None or f"/{plan.symbol}" not in note:
        return annex
    return annex.model_copy(update={"attachment_note": None})


def _always(plan: Plan, path: DataPath, given: Container[str]) -> tuple[int, ...]:
    """The years that move in a field whatever stands around them; none in prose.

    A village's state that is given anew may speak of the new year already.
    """
    if path[-1] not in DEADLINE_FIELDS:
        return ()
    is_new = path[0] == "villages" and plan.villages[int(path[1])].id in given
    return (plan.first_year,) if is_new else (plan.first_year, plan.first_year + 1)
