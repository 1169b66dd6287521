"""This year's plan → the draft of a later year's, and all that a person must still decide."""

import datetime
import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from os import PathLike

from ntmdocs.draft.act_notes import act_notes
from ntmdocs.draft.criteria_notes import criteria_set_notes
from ntmdocs.draft.draft import Draft
from ntmdocs.draft.reached import without_reached
from ntmdocs.draft.state_notes import state_notes
from ntmdocs.draft.two_tier_notes import two_tier_notes
from ntmdocs.draft.year_notes import (
    DEADLINES,
    KeptAt,
    count_notes,
    date_notes,
    kept_notes,
)
from ntmdocs.draft.years import moved_years
from ntmdocs.errors import NtmdocsError
from ntmdocs.findings import Finding, Severity
from ntmdocs.model import Annex, OfficialDate, Plan, Village
from ntmdocs.model.walk import DataPath, parse_path, sections_of, with_strings
from ntmdocs.prose import in_words, path_in_words, plan_data
from ntmdocs.vietnamese import comparison_key

__all__ = ["draft_next_year"]

_LAST_YEAR = 2100  # of the model
_WEIGHTS = [Severity.ERROR, Severity.WARNING, Severity.INFO]
_LABELS = {Severity.ERROR: "Phải sửa", Severity.WARNING: "Xem lại", Severity.INFO: "Lưu ý"}
_PAST = re.compile(
    r"(?:đánh giá|kết quả|tình hình|hiện trạng|thực trạng|đặc điểm|khái quát)\b", re.IGNORECASE
)
# Names, references and other people's papers: no year in them is the plan's.
_NO_YEARS = frozenset(
    ("acts", "criteria_sets", "criterion", "criteria_set", "id", "localities", "met", "signature")
)


def draft_next_year(
    plan: Plan,
    year: int | None = None,
    *,
    villages: Sequence[Village] | None = None,
    today: datetime.date | None = None,
) -> Draft:
    """The plan of `year` (the next one) made from `plan`; nothing of the old year by accident.

    What is certain is changed: the year, dates and deadlines, the blank number and date, goals
    that are reached. Citations, names, periods and history stay. All the rest is in `notes`, by
    weight, each with its place in the new plan; the new plan's `open_notes` say the same.

    `villages` are their states now (`read_villages("villages.xlsx", plan.villages)`); without
    them the old ones are carried over and told. `today` tells which deadlines are over already.
    Raises NtmdocsError where `year` is not after the plan's.
    """
    if isinstance(villages, str | PathLike):
        raise TypeError("villages: Village objects; read_villages(path, plan.villages) gives them")
    year = plan.year + 1 if year is None else year
    if not plan.year < year <= _LAST_YEAR:
        raise NtmdocsError(
            f"năm {year} không sau năm {plan.year} của kế hoạch đã có; ghi năm sau đó, "
            f"ví dụ {plan.year + 1}"
        )
    state = plan if villages is None else _with_state(plan, villages)
    given = {village.id for village in state.villages if village not in plan.villages}
    rest, left_out = without_reached(state)
    new, kept = _moved(rest, year, given)
    notes = [
        *left_out,
        *kept_notes(kept, new, year - plan.year),
        *act_notes(new, plan.year),
        *criteria_set_notes(new),
        *two_tier_notes(new, plan.year),
        *state_notes(plan, new, given),
        *date_notes(new, today),
        *count_notes(new),
    ]
    data = plan_data(new)
    ordered = _by_weight(replace(note, stood=in_words(note.stood, data)) for note in notes)
    open_notes = tuple(_open_note(new, note) for note in ordered)
    return Draft(new.model_copy(update={"open_notes": open_notes}), ordered)


def _with_state(plan: Plan, villages: Iterable[Village]) -> Plan:
    """The plan with the states given; a village that none is given for stays as it was.

    What is still unmet keeps its tasks where none are given for it.
    """
    known = {village.id: village for village in plan.villages}
    given = {village.id: _with_tasks(village, known.get(village.id)) for village in villages}
    return plan.model_copy(update={"villages": tuple({**known, **given}.values())})


def _with_tasks(village: Village, old: Village | None) -> Village:
    tasks = {comparison_key(one.criterion): one.tasks for one in old.unmet} if old else {}
    unmet = tuple(
        one
        if one.tasks
        else one.model_copy(update={"tasks": tasks.get(comparison_key(one.criterion), ())})
        for one in village.unmet
    )
    return village.model_copy(update={"unmet": unmet})


def _moved(plan: Plan, year: int, given: Container[str]) -> tuple[Plan, list[KeptAt]]:
    """The plan with its year and times moved, and the times that were left."""
    kept: list[KeptAt] = []
    years = year - plan.year
    past = [path for path, section in sections_of(plan) if _PAST.match(section.heading)]

    def change(words: str, path: DataPath) -> str:
        if not _NO_YEARS.isdisjoint(path):
            return words
        always = _always(plan, path, given)
        is_past = "bases" in path or any(path[: len(place)] == place for place in past)
        moved = moved_years(words, plan.year, years, always=always, is_past=is_past)
        kept.extend(KeptAt(path, moved.text, one) for one in moved.kept)
        return moved.text

    header = plan.header.model_copy(
        update={"number": None, "issued_on": OfficialDate(plan.header.issued_on.year + years)}
    )
    annexes = tuple(_without_own_number(annex, plan) for annex in plan.annexes)
    blank = {"year": year, "header": header, "annexes": annexes, "open_notes": ()}
    return with_strings(plan.model_copy(update=blank), change), kept


def _without_own_number(annex: Annex, plan: Plan) -> Annex:
    """An annex whose "(Kèm theo …)" was typed with the old number has it computed, blank again."""
    note = annex.attachment_note
    if note is None or f"/{plan.header.symbol}" not in note:
        return annex
    return annex.model_copy(update={"attachment_note": None})


def _always(plan: Plan, path: DataPath, given: Container[str]) -> tuple[int, ...]:
    """The years that move in a field whatever stands around them; none in prose.

    A village's state that is given anew may speak of the new year already.
    """
    if path[-1] not in DEADLINES:
        return ()
    is_new = path[0] == "villages" and plan.villages[int(path[1])].id in given
    return (plan.year,) if is_new else (plan.year, plan.year + 1)


def _by_weight(notes: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each once, the heaviest first; of one weight in the order of the plan."""

    def key(note: Finding) -> tuple[int, int, list[tuple[int, str]]]:
        first, *rest = note.place.split(".")
        steps = [(int(one), "") if one.isdigit() else (-1, one) for one in rest]
        return _WEIGHTS.index(note.severity), list(Plan.model_fields).index(first), steps

    return tuple(sorted(dict.fromkeys(notes), key=key))


def _open_note(plan: Plan, note: Finding) -> str:
    """`Phải sửa: Căn cứ ban hành: "…": …`: where, for who has no path into a file before them."""
    return (
        f"{_LABELS[note.severity]}: {path_in_words(plan, parse_path(note.place))}: {note.sentence}"
    )
