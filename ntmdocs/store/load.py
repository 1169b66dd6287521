"""Files → Paper; every problem at once, each with file, line, column and the field's name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from ntmdocs.errors import MAX_PROBLEMS, DataError, Problem
from ntmdocs.findings import Finding
from ntmdocs.given import Given
from ntmdocs.language import msgids, tr
from ntmdocs.listeners import logger
from ntmdocs.model import CriteriaSet, Paper, Plan, Text
from ntmdocs.model.walk import DataPath
from ntmdocs.prose import ProseError, known_names, paper_data, text_faults
from ntmdocs.sources import opened_source, read_source
from ntmdocs.store.error_placer import ErrorPlacer, made_of
from ntmdocs.store.filling import GivenProfile, read_filled
from ntmdocs.store.kinds import kind_of
from ntmdocs.store.plan_source import SETS, PlanSource
from ntmdocs.tabulate import paper_problems
from ntmdocs.uncollected import nothing_collected

if TYPE_CHECKING:
    from ntmdocs.model import OrganProfile
    from ntmdocs.store.villages.cell_places import CellPlaces
    from ntmdocs.store.villages.read import VillagesRead

__all__ = ["Loaded", "load_criteria_set", "load_plan", "load_with_notes", "text_check"]

_LOG = logger(__name__)

Fault = tuple[DataPath, str]
"""What is wrong with the value at a place of the model."""

_OF_ORGAN = ("Cơ quan ban hành", "Địa danh", "Chữ ký")
_MISSING = "thiếu; "
_NO_PROFILE = msgids(", hoặc đặt co-quan.yaml của cơ quan vào thư mục này")

_NO_VILLAGES = msgids(
    "{paper} không có dữ liệu của các thôn; bảng của các thôn chỉ dùng với kế hoạch"
)


@nothing_collected()
def load_plan(
    path: Given | Mapping[str, Any],
    villages: Given | None = None,
    profile: "GivenProfile | None" = None,
) -> Plan | Any:
    """The plan in a YAML or JSON file, or the other paper that its `type` says.

    A file is its path, its bytes, or an open file object; a plan may also be a mapping as a file
    has it (parsed JSON). What is told of a mapping has its path for a place.

    Who loads a plan knows it: to type checkers the result is a Plan, or else Any, so that nobody
    need narrow it; a Paper it is where `type` names another one.

    `villages` names a workbook or CSV file with the state of a plan's villages.
    An entry of `criteria_sets` may name a file beside the plan, which is read in.
    What the table says of the villages' criteria goes before what the plan says; a plan that
    lists no villages has those of the table (see `read_villages`). What of the table a person
    must look at, columns that were not read above all, is added to the plan's `open_notes`.
    What the file leaves out is filled from the organ's `profile`, or where none is given from
    the `co-quan.yaml` beside the file (see `find_profile`); what it says is never overruled.
    Raises DataError: where a file does not parse, with its first error; otherwise with all
    problems, in the order of the plan's file, then of its sets' files, the profile, the table.
    """
    return load_with_notes(path, villages, profile).paper


class Loaded(NamedTuple):
    """A paper, and what is known of what completed it: a table of villages, the profile."""

    paper: Plan | Any
    source: PlanSource
    """Its file as it was read, in which places of the paper have their lines."""
    notes: tuple[Finding, ...] = ()
    """All that was noted while the table was read."""
    cells: "CellPlaces | None" = None
    """Where in the table a place of the plan was read from."""
    profile: "OrganProfile | None" = None
    """The organ's, where there is one."""
    filled: tuple[DataPath, ...] = ()
    """The places of the paper that the profile filled."""
    profile_file: str = ""
    """What messages call that profile."""
    written: Plan | Any = None
    """The paper without what the table says."""


def load_with_notes(
    path: Given | Mapping[str, Any],
    villages: Given | None = None,
    profile: "GivenProfile | None" = None,
) -> Loaded:
    """What `load_plan` gives, with what was noted and where it stands in the table."""
    started = perf_counter()
    source, _, organ = read_filled(path, profile)
    villages = None if villages is None else opened_source(villages)  # it is read once
    notes: tuple[Finding, ...] = ()
    cells = None
    kind = kind_of(source.value)
    try:
        paper = kind.model_validate(source.value)
    except ValidationError:
        problems = _sorted(source, [*source.problems, *_model_problems(source, kind)])
        if organ is None and source.file.name and not source.problems:
            problems = [*map(_with_hint, problems)]
        raise DataError(problems + _table_problems(source, villages)) from None
    written = paper
    if villages is None:
        faults = paper_problems(paper)
    elif isinstance(paper, Plan):
        paper, faults, read = _with_villages(paper, source, villages)
        notes, cells = read.notes, read.cells
    else:
        faults = [(("type",), tr(_NO_VILLAGES, paper=paper.type.type_name)), *paper_problems(paper)]
    if faults or source.problems:
        raise DataError(_sorted(source, [*source.problems, *_placed(source, faults, kind)]))
    named = source.profile.name if source.profile else ""
    name = source.file.name or "a mapping"
    _LOG.info("read %s (%s) in %.3f s", name, kind.__name__, perf_counter() - started)
    return Loaded(paper, source, notes, cells, organ, tuple(source.filled), named, written)


def load_criteria_set(path: Given) -> CriteriaSet:
    """The criteria set in a YAML or JSON file, given by path, bytes or file object.

    DataError with every problem at its line.
    """
    return made_of(read_source(path), CriteriaSet)


def _with_villages(
    plan: Plan, source: PlanSource, table: Given
) -> "tuple[Plan, list[Fault], VillagesRead]":
    """The plan with what the table says; what is wrong with the plan's own words; what was read.

    The plan's villages are judged as its file has them, the rest as the table completes it.
    """
    from ntmdocs.store.villages.read import read_villages  # most plans have no table

    of_villages = [fault for fault in paper_problems(plan) if fault[0][0] == "villages"]
    try:
        read = read_villages(table, plan.villages, plan.criteria_sets, data=paper_data(plan))
    except DataError as error:
        faults = paper_problems(plan) if plan.villages else []
        problems = [*_placed(source, faults), *error.problems]
        raise DataError(problems, has_more=error.has_more) from None
    open_notes = (*plan.open_notes, *read.told)
    plan = plan.model_copy(update={"villages": read.villages, "open_notes": open_notes})
    others = [fault for fault in paper_problems(plan) if fault[0][0] != "villages"]
    return plan, [*of_villages, *others], read


def _table_problems(source: PlanSource, table: Given | None) -> list[Problem]:
    """What is wrong with a table whatever the plan says; it may name a set that is wrong there."""
    if table is None:
        return []
    from ntmdocs.store.villages.columns import title_of
    from ntmdocs.store.villages.read import read_villages

    sets, all_right = _sound_sets(source)
    try:
        read_villages(table, criteria_sets=sets)
    except DataError as error:
        of_set = title_of("criteria_set")
        return [problem for problem in error.problems if all_right or problem.field != of_set]
    return []


def _sound_sets(source: PlanSource) -> tuple[list[CriteriaSet], bool]:
    """The sets of a plan's file that have nothing wrong; whether these are all."""
    listed = source.value.get(SETS, ()) if isinstance(source.value, dict) else ()
    if not isinstance(listed, Sequence):
        return [], False
    sound: list[CriteriaSet] = []
    for value in listed:
        try:
            sound.append(CriteriaSet.model_validate(value))
        except ValidationError:  # told with the rest of the plan
            continue
    return sound, len(sound) == len(listed)


def _with_hint(problem: Problem) -> Problem:
    """Of what a profile would fill: a plan taken out of its organ's folder lacks all of it."""
    if problem.field not in _OF_ORGAN or not problem.message.startswith(_MISSING):
        return problem
    return replace(problem, message=f"{problem.message}{tr(_NO_PROFILE)}")


def _placed(source: PlanSource, faults: Iterable[Fault], kind: type[Paper] = Plan) -> list[Problem]:
    placer = ErrorPlacer(source, kind)
    return _sorted(source, (placer.problem_at(*fault) for fault in faults))


def _sorted(source: PlanSource, problems: Iterable[Problem]) -> list[Problem]:
    return sorted(dict.fromkeys(problems), key=source.order)


def _model_problems(source: PlanSource, kind: type[Paper]) -> Iterator[Problem]:
    """What pydantic finds; prose is looked at too.

    Whether a name such as `deadline` fits its text is seen once there is a paper.
    """
    try:
        kind.model_validate(source.value, context=text_check(kind))
    except ValidationError as error:
        yield from ErrorPlacer(source, kind).problems(error.errors())


def text_check(kind: type[Paper] = Plan) -> dict[str, Any]:
    """The context in which a model refuses texts with an unknown name or a broken mark.

    When more of them are wrong than are told, the others pass: pydantic would keep each error.
    """
    names = known_names(kind)
    wrong = 0

    def check_text(text: Text) -> None:
        nonlocal wrong
        if wrong <= 2 * MAX_PROBLEMS and (faults := dict.fromkeys(text_faults(text, names))):
            wrong += 1
            raise ProseError("; ".join(faults))

    return {"check_text": check_text}
