"""A plan with its year, its times and its date moved on; and the times that were left."""

import re
from collections.abc import Container
from typing import NamedTuple

from ntmdocs.draft.kinds import PlanKind, kind_of
from ntmdocs.draft.series import series_places
from ntmdocs.draft.years import Kept, moved_years
from ntmdocs.model import Annex, OfficialDate, Period, Plan, PlanYear
from ntmdocs.model.walk import DataPath, sections_of, with_strings
from ntmdocs.patterns import regex
from ntmdocs.prose.times import DEADLINE_FIELDS, Why

__all__ = ["STATE_HEADING", "KeptAt", "MovedPlan", "moved_plan"]

STATE_HEADING = regex(
    r"(?:đánh giá (?:chung|tình hình|kết quả|thực trạng|việc|thiệt hại)|kết quả(?! cần)"
    r"|tình hình|hiện trạng|thực trạng|đặc điểm|khái quát)\b",
    re.IGNORECASE,
)
"""Words of a heading under which a plan tells what has been, or how things are.

`Đánh giá, xếp hạng`, `Nội dung đánh giá` are headings of work to be done.
"""
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
    kind: PlanKind
    """Only the times of a plan made each year are moved."""
    kept: tuple[KeptAt, ...]


def moved_plan(plan: Plan, year: PlanYear, given: Container[str]) -> MovedPlan:
    """The plan for `year`: number, day and month are blank again, no note is open.

    Whether it is urgent, or still a draft, was said of the old one; a secret stays one.

    `given`: the ids of the villages whose state may speak of the new year already.
    """
    years = (year.first_year if isinstance(year, Period) else year) - plan.first_year
    kind = kind_of(plan)
    issued_on = OfficialDate(plan.header.issued_on.year + years)
    blank_again = dict.fromkeys(("number", "urgency", "draft"))
    header = plan.header.model_copy(update={**blank_again, "issued_on": issued_on})
    annexes = tuple(_without_own_number(annex, plan) for annex in plan.annexes)
    blank = plan.model_copy(
        update={"year": year, "header": header, "annexes": annexes, "open_notes": ()}
    )
    if kind is not PlanKind.ANNUAL:
        return MovedPlan(blank, kind, ())
    moving = _Moving(plan, years, given)
    return MovedPlan(with_strings(blank, moving.change), kind, tuple(moving.kept))


class _Moving:
    """Moves the times of one text after the other, and keeps a record of those that stay."""

    def __init__(self, plan: Plan, years: int, given: Container[str]) -> None:
        self._plan, self._years, self._given = plan, years, given
        self._past = [
            path for path, section in sections_of(plan) if STATE_HEADING.match(section.heading)
        ]
        self._series = series_places(plan)
        self.kept: list[KeptAt] = []

    def change(self, words: str, path: DataPath) -> str:
        """The text some years on."""
        if not _NO_YEARS.isdisjoint(path):
            return words
        moved = moved_years(
            words,
            self._plan.first_year,
            self._years,
            always=_always(self._plan, path, self._given),
            stays=self._why_all_stays(path),
            issued=self._plan.header.issued_on,
        )
        self.kept.extend(KeptAt(path, moved.text, time) for time in moved.kept)
        return moved.text

    def _why_all_stays(self, path: DataPath) -> Why | None:
        """Why nothing in a text moves, whatever it says."""
        if path in self._series:
            return Why.GROUP
        if "bases" in path:
            return Why.OTHERS
        is_past = any(path[: len(section)] == section for section in self._past)
        return Why.HISTORY if is_past else None


def _without_own_number(annex: Annex, plan: Plan) -> Annex:
    """The annex without a typed "(Kèm theo …)" that has a number: the line is computed, blank."""
    note = annex.attachment_note
    if note is None or f"/{plan.symbol}" not in note:
        return annex
    return annex.model_copy(update={"attachment_note": None})


def _always(plan: Plan, path: DataPath, given: Container[str]) -> tuple[int, ...]:
    """The years that move in a field whatever stands around them; none in prose.

    A village's state that is given anew may speak of the new year already; the work of a plan
    issued the year before may begin then.
    """
    if path[-1] not in DEADLINE_FIELDS:
        return ()
    year = plan.first_year
    is_new = path[0] == "villages" and plan.villages[int(path[1])].id in given
    before = (year - 1,) if plan.header.issued_on.year == year - 1 else ()
    return (year,) if is_new else (*before, year, year + 1)
