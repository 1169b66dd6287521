"""Where a village and its commune's plan disagree, and what is not said yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ntmdocs.criteria import funding_by_source, standings
from ntmdocs.draft.criteria_notes import criteria_set_notes
from ntmdocs.findings import Finding, Severity
from ntmdocs.model import (
    Assignment,
    Budget,
    BudgetLine,
    Locality,
    Plan,
    Text,
    Village,
)
from ntmdocs.model.walk import DataPath, blocks_in
from ntmdocs.prose import ProseError, plain_text
from ntmdocs.vietnamese import (
    MoneyUnit,
    comparison_key,
    format_money,
    parse_deadline,
    short_date,
)

__all__ = ["VillageNotes"]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_ALL_VILLAGES = ("các thôn", "các thôn, tổ dân phố", "các thôn, bản", "các bản", "các tổ dân phố")
# Computed names: the field that they wait for, and what it is called where the field has more.
_DATA_OF = {
    "met_count": ("criteria_count", ""),
    "met_share": ("criteria_count", ""),
    "cost": ("unmet", "Kinh phí theo nguồn"),
}
_OF_PLAN: dict[str, tuple[str, ...]] = {"position": ("signature", "position")}


class VillageNotes:
    """Finds the notes on each village of one plan."""

    def __init__(self, plan: Plan, data: Mapping[str, Any]) -> None:
        self._plan = plan
        self._data = data
        localities: list[Locality] = [*plan.villages]
        if plan.commune is not None:
            localities.append(plan.commune)
        self._asked = {
            source.casefold(): amount for source, amount in funding_by_source(localities).items()
        }
        self._lines = list(_budget_lines(plan))
        self._set_notes = list(criteria_set_notes(plan))
        self._given = self._budget_by_source()

    def of(
        self, position: int, village: Village, drafted: Plan, missing: Sequence[str]
    ) -> Iterator[Finding]:
        """What to look at in one village, whose plan is `drafted`; the prose of both is filled."""
        path: DataPath = ("villages", position)
        yield from self._missing(village, path, missing)
        of_set = {f"villages.{position}.criteria_set", "commune.criteria_set"}
        yield from (note for note in self._set_notes if note.place in of_set)
        yield from self._without_work(village, path)
        yield from self._met_here(village, path)
        yield from self._late_tasks(village, path)
        yield from self._money(village, path)
        yield from self._late_plan(village, drafted)

    def _missing(
        self, village: Village, path: DataPath, missing: Sequence[str]
    ) -> Iterator[Finding]:
        for name in missing:
            root, _, field = name.partition(".")
            if root == "village":
                field, title = _DATA_OF.get(field, (field, ""))
                known = Village.model_fields.get(field)
                title = title or (known and known.title) or field
                place, whose = (*path, field), village.full_name
            else:
                place, title, whose = _OF_PLAN.get(field, (field,)), field, "kế hoạch của xã"
            message = f'{whose} chưa ghi "{title}"; bản dự thảo in "..." ở chỗ đó, cần bổ sung'
            yield Finding.at(place, "missing-value", _ERROR, message)

    def _without_work(self, village: Village, path: DataPath) -> Iterator[Finding]:
        name = village.full_name
        idle = [index for index, state in enumerate(village.unmet) if not state.tasks]
        if len(idle) == len(village.unmet):
            why = (
                f"còn {len(idle):02} tiêu chí chưa đạt nhưng chưa ghi công việc nào"
                if idle
                else "không ghi tiêu chí nào chưa đạt, nên kế hoạch của thôn không có việc để làm"
            )
            place = (*path, "unmet")
            yield Finding.at(place, "village-without-work", _WARNING, f"{name} {why}")
            return
        for index in idle:
            message = f'{name}: tiêu chí "{village.unmet[index].criterion}" chưa ghi công việc nào'
            yield Finding.at((*path, "unmet", index), "criterion-without-work", _WARNING, message)

    def _met_here(self, village: Village, path: DataPath) -> Iterator[Finding]:
        """A criterion of one name, unmet in the commune and met in the village."""
        if self._plan.commune is None:
            return
        own = self._plan.criteria_sets
        unmet = {
            comparison_key(one.name): one.name
            for one in standings(self._plan.commune, own)
            if one.is_met is False
        }
        for one in standings(village, own):
            if one.is_met and comparison_key(one.name) in unmet:
                yield Finding.at(
                    (*path, "met"),
                    "criterion-met-only-in-village",
                    _WARNING,
                    f'{village.full_name} ghi đã đạt tiêu chí "{one.name}"; '
                    f"{self._plan.commune.full_name} ghi chưa đạt",
                )

    def _late_tasks(self, village: Village, path: DataPath) -> Iterator[Finding]:
        limits = [
            (locality.full_name, words, days[1])
            for locality in (village, self._plan.commune)
            if locality and (words := self._words(locality.deadline))
            if (days := parse_deadline(words))
        ]
        for index, state in enumerate(village.unmet):
            for number, task in enumerate(state.tasks):
                ends = self._words(task.ends)
                days = parse_deadline(ends or "")
                passed = [limit for limit in limits if days and days[1] > limit[2]]
                if passed:
                    whose, limit, _ = min(passed, key=lambda one: one[2])
                    yield Finding.at(
                        (*path, "unmet", index, "tasks", number, "ends"),
                        "task-after-deadline",
                        _ERROR,
                        f'{village.full_name}: việc "{self._words(task.what)}" ghi hoàn thành '
                        f'"{ends}", sau thời hạn đạt chuẩn của {whose} ({limit})',
                    )

    def _money(self, village: Village, path: DataPath) -> Iterator[Finding]:
        """What a budget line gives the village; what the budget has of each source in all."""
        own = funding_by_source([village])
        cost = sum(own.values())
        names = {comparison_key(village.name), comparison_key(village.full_name)}
        for place, line in self._lines:
            named = comparison_key(self._words(line.name) or "") in names
            if own and named and line.amount_vnd != cost:
                yield Finding.at(
                    (*place, "amount_vnd"),
                    "money-does-not-add-up",
                    _ERROR,
                    f"kế hoạch của xã ghi {_money(line.amount_vnd)} cho {village.full_name}; "
                    f"các công việc của thôn cộng lại {_money(cost)}",
                )
        for source in own:
            asked, given = self._asked[source.casefold()], self._given.get(source.casefold())
            if given is not None and asked > given:
                yield Finding.at(
                    (*path, "unmet"),
                    "money-does-not-add-up",
                    _ERROR,
                    f'công việc của xã và các thôn cần {_money(asked)} từ nguồn "{source}"; '
                    f"kế hoạch của xã chỉ ghi {_money(given)}",
                )

    def _late_plan(self, village: Village, drafted: Plan) -> Iterator[Finding]:
        """By the first of the villages' duties with a deadline that is understood.

        A village's plan rests on the commune's, so it is no older than that.
        """
        for place, words in self._duty_deadlines(village):
            days = parse_deadline(words)
            if days is None:
                continue
            first = max(drafted.header.issued_on.first_day, self._plan.header.issued_on.first_day)
            if first > days[1]:
                dated = short_date(first.year, first.month, first.day)
                yield Finding.at(
                    place,
                    "village-plan-after-deadline",
                    _ERROR,
                    f"kế hoạch của {village.full_name} sớm nhất cũng ban hành ngày {dated}, "
                    f"sau thời hạn kế hoạch của xã giao cho thôn ({words})",
                )
            return

    def _duty_deadlines(self, village: Village) -> Iterator[tuple[DataPath, str]]:
        actors = {*_ALL_VILLAGES, comparison_key(village.full_name)}
        for path, part in blocks_in(self._plan.sections, Assignment, ("sections",)):
            if comparison_key(self._words(part.actor) or "") in actors:
                for index, duty in enumerate(part.duties):
                    if words := self._words(duty.deadline):
                        yield (*path, "duties", index, "deadline"), words

    def _budget_by_source(self) -> dict[str, int]:
        given: dict[str, int] = {}
        for _, line in self._lines:
            if (source := self._words(line.source)) and not line.lines:
                given[source.casefold()] = given.get(source.casefold(), 0) + line.amount_vnd
        return given

    def _words(self, text: Text | None) -> str | None:
        """The words, filled; None where there are none or they cannot be printed."""
        try:
            return None if text is None else plain_text(text, self._data)
        except ProseError:
            return None


def _money(amount: int) -> str:
    return format_money(amount, MoneyUnit.MILLION)


def _budget_lines(plan: Plan) -> Iterator[tuple[DataPath, BudgetLine]]:
    for path, budget in blocks_in(plan.sections, Budget, ("sections",)):
        yield from _below(budget.lines, (*path, "lines"))


def _below(lines: Iterable[BudgetLine], path: DataPath) -> Iterator[tuple[DataPath, BudgetLine]]:
    for index, line in enumerate(lines):
        yield (*path, index), line
        yield from _below(line.lines, (*path, index, "lines"))
