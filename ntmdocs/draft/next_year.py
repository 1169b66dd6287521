"""This year's plan → the draft of a later year's, and all that a person must still decide.

1. The villages' state is what is given now (`_with_states`).
2. What has reached its standard leaves the goals (`reached.py`).
3. Year, times and date move on; what may mean something else stays (`moved.py`, `years.py`).
4. What a person must decide is told by rules: those on the way from the old plan to the new one
   (`rules.py`), and those on the new plan alone (the room `check`).
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from os import PathLike

from ntmdocs.check import CommunePlan, Context, find
from ntmdocs.check.known_acts import KnownAct
from ntmdocs.check.village_sets import standard_of_past_period
from ntmdocs.draft.draft import Draft, only_plan
from ntmdocs.draft.drafting import Drafting
from ntmdocs.draft.kinds import PlanKind
from ntmdocs.draft.moved import moved_plan
from ntmdocs.draft.reached import without_reached
from ntmdocs.draft.rules import NEXT_YEAR_RULES, OTHER_PLAN_RULES
from ntmdocs.errors import NtmdocsError
from ntmdocs.findings import Finding, Severity, find_all, grouped
from ntmdocs.language import LANGUAGES, in_vietnamese, through, told_in, tr
from ntmdocs.model import Paper, Plan, PlanYear, Village
from ntmdocs.model.walk import parse_path
from ntmdocs.prose import in_words, paper_data, path_in_words
from ntmdocs.vietnamese import LAST_YEAR, comparison_key

__all__ = ["draft_next_year"]

_WEIGHTS = list(Severity)
_MOST = 8  # other places that one open note names


def draft_next_year(
    plan: Paper,
    year: int | None = None,
    *,
    villages: Sequence[Village] | None = None,
    today: datetime.date | None = None,
    acts: Sequence[KnownAct] = (),
) -> Draft:
    """The plan of `year` made from `plan`; without a `year`, of the year after the plan's.

    What is certain is changed: the year, dates and deadlines, the blank number and date, goals
    that are reached. Citations, names, periods and history stay. All the rest is in `notes`, by
    weight, each with its place in the new plan; the new plan's `open_notes` say the same.

    `villages` are their states now (`read_villages("villages.xlsx", plan.villages)`); without
    them the old ones are carried over and told. `today` tells which deadlines are over already.
    `acts` are added to those that are known (`load_acts("van-ban.yaml")`).
    Raises NtmdocsError where `year` is not after the plan's or beyond what papers may be of, and
    for a paper that is no plan.
    """
    plan = only_plan(plan)
    if isinstance(villages, str | PathLike):
        raise TypeError("villages: Village objects; read_villages(path, plan.villages) gives them")
    wanted = _wanted_year(year, plan)
    state = plan if villages is None else _with_states(plan, villages)
    given = frozenset(village.id for village in state.villages if village not in plan.villages)
    rest, reached = without_reached(state)
    new, kind, kept = moved_plan(rest, wanted, given)
    is_annual = kind is PlanKind.ANNUAL
    rules = NEXT_YEAR_RULES if is_annual else OTHER_PLAN_RULES
    context = Context(new, drafted_from=plan.first_year, today=today, own_acts=acts)
    found = [
        *find_all(rules, Drafting(plan, new, given, kept, reached, kind)),
        *find(context, is_annual=is_annual),
        *standard_of_past_period.find(CommunePlan(new)),
    ]
    notes = _by_weight(grouped(_in_words(found, new)))
    open_notes = tuple(_open_note(new, note) for note in notes)
    return Draft(new.model_copy(update={"open_notes": open_notes}), notes)


def _wanted_year(year: int | None, plan: Plan) -> PlanYear:
    """The year asked for, or the next; a plan for a period stays one where none is asked for.

    NtmdocsError where it is before the plan's, or its very year; or beyond the last of all.
    """
    if year is None and plan.period:
        return plan.period
    year = plan.first_year + 1 if year is None else year
    if year > LAST_YEAR:
        raise NtmdocsError(
            tr(
                "năm {year} quá xa; chỉ soạn được kế hoạch đến năm {last_year}",
                year=year,
                last_year=LAST_YEAR,
            )
        )
    first = plan.first_year if plan.period else plan.first_year + 1
    if year < first:
        raise NtmdocsError(
            tr(
                "năm {year} không sau năm {first_year} của kế hoạch đã có; ghi năm sau "
                "đó, ví dụ {first_year_2}",
                year=year,
                first_year=plan.first_year,
                first_year_2=plan.first_year + 1,
            )
        )
    return year


def _with_states(plan: Plan, villages: Iterable[Village]) -> Plan:
    """The plan with the states given; a village that none is given for stays as it was.

    What is still unmet keeps its tasks where none are given for it.
    """
    known = {village.id: village for village in plan.villages}
    given = {village.id: _with_tasks(village, known.get(village.id)) for village in villages}
    return plan.model_copy(update={"villages": tuple({**known, **given}.values())})


def _with_tasks(village: Village, old: Village | None) -> Village:
    tasks = {comparison_key(state.criterion): state.tasks for state in old.unmet} if old else {}
    unmet = tuple(
        state
        if state.tasks
        else state.model_copy(update={"tasks": tasks.get(comparison_key(state.criterion), ())})
        for state in village.unmet
    )
    return village.model_copy(update={"unmet": unmet})


def _in_words(found: Iterable[Finding], plan: Plan) -> list[Finding]:
    """The findings with `{{ }}` filled in the words that they show."""
    filled = partial(in_words, data=paper_data(plan))
    return [replace(one, current=through(filled, one.current)) for one in found]


def _by_weight(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The heaviest first; of one weight in the order of the plan."""

    def key(finding: Finding) -> tuple[int, int, list[tuple[int, str]]]:
        first, *rest = parse_path(finding.place)
        steps = [(step, "") if isinstance(step, int) else (-1, step) for step in rest]
        fields = list(Plan.model_fields)
        return _WEIGHTS.index(finding.severity), fields.index(str(first)), steps

    return tuple(sorted(found, key=key))


def _open_note(plan: Plan, note: Finding) -> str:
    """`Phải sửa: Căn cứ ban hành: "…": …`: a note that names its place in words, not as a path."""
    with told_in(LANGUAGES[0]):  # it is kept in the plan's file
        said = f"{note.severity.label}: {_where(plan, note.place)}: {note.noted}"
        also = [(_where(plan, each.place), each.current) for each in note.also[:_MOST]]
    others = [f'{where}: "{in_vietnamese(current)}"' for where, current in also]
    others += ["…"] if len(note.also) > _MOST else []
    return f"{said}: {'; '.join(others)}" if others else said


def _where(plan: Plan, place: str) -> str:
    return path_in_words(plan, parse_path(place))
