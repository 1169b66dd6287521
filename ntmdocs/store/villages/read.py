"""A table of villages' states and the villages of a plan → villages that know both.

What a cell says is taken as plain words: `*` and `{{ }}` print as they stand.
Of a criterion that is met only its name is kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ntmdocs.criteria import find_set, unknown_set
from ntmdocs.errors import DataError, Problem
from ntmdocs.model import CriteriaSet, CriterionState, Text, Village
from ntmdocs.sources import read_tables
from ntmdocs.store.messages import message_for, nearest
from ntmdocs.store.villages.criteria import Criteria, is_met
from ntmdocs.store.villages.rows import (
    CriterionRows,
    TaskRows,
    Value,
    VillageRows,
    read_rows,
)
from ntmdocs.vietnamese import comparison_key, slug

__all__ = ["read_villages"]

_KINDS = ("thôn", "bản", "tổ dân phố", "khu phố", "ấp", "xóm", "làng", "buôn", "khu", "phum", "sóc")
_LINES = ("kind", "head", "standard", "criteria_set")


def read_villages(
    path: str | Path, known: Sequence[Village] = (), criteria_sets: Sequence[CriteriaSet] = ()
) -> tuple[Village, ...]:
    """The villages of a plan with the states that a workbook or CSV file gives them.

    `known` are the villages the plan lists: what they say of themselves stays, what they leave
    open is taken from the table, and of each criterion the table names its state is the table's.
    Where the plan lists none they all come from the table, with ids made from their names.
    `criteria_sets` are the plan's own, which a village may name beside the national ones.
    Raises DataError with every problem at its cell.
    """
    problems: list[Problem] = []
    tables = read_tables(path)
    rows = read_rows(tables, problems)
    joining = _Joining(known, criteria_sets, problems)
    made = joining.villages(rows)
    if problems:
        raise DataError(_in_order(problems, [table.sheet for table in tables]))
    return made


def _in_order(problems: Sequence[Problem], sheets: Sequence[str]) -> list[Problem]:
    """As a person goes through the sheets: by row, then by column."""

    def place(problem: Problem) -> tuple[int, int, int, str]:
        sheet, _, cell = problem.cell.rpartition("!")
        letters = cell.rstrip("0123456789")
        line = int(cell.removeprefix(letters) or 0) or problem.line or 0
        column = len(letters) or problem.column or 0
        return sheets.index(sheet) if sheet in sheets else 0, line, column, letters

    return sorted(dict.fromkeys(problems), key=place)


class _Joining:
    def __init__(
        self, known: Sequence[Village], own: Sequence[CriteriaSet], problems: list[Problem]
    ) -> None:
        self.known = known
        self.own = own
        self.problems = problems
        self.met_in: dict[str, Value] = {}
        self.ids: set[str] = set()

    def villages(self, groups: Sequence[VillageRows]) -> tuple[Village, ...]:
        made: dict[str, Village] = {village.id: village for village in self.known}
        for group in groups:
            village = self.find(group) if self.known else self.new(group)
            if village is None:
                continue
            if other := self.met_in.get(village.id):
                message = f'"{group.name.text}" và "{other.text}" ở {other.place} là cùng một thôn'
                self.tell(group.name, f"{message}; ghi một tên cho cả hai", "name")
                continue
            self.met_in[village.id] = group.name
            made[village.id] = self.joined(village, group) or village
        return tuple(made.values())

    def find(self, group: VillageRows) -> Village | None:
        """The village of the plan that the rows mean."""
        typed = group.values.get("id") or group.name
        words = comparison_key(typed.text)
        for village in self.known:
            if words in (
                comparison_key(village.name),
                comparison_key(village.full_name),
                village.id.casefold(),
            ):
                return village
        if typed.text.isascii():  # typed without diacritics
            alike = [one for one in self.known if slug(typed.text) == slug(one.name)]
            if len(alike) == 1:
                return alike[0]
        names = {one.name for one in self.known}
        close = nearest(typed.text, names)
        hint = f'có phải "{close}"?' if close else f"các thôn: {', '.join(sorted(names))}"
        message = f'"{typed.text}" không có trong các thôn của kế hoạch; {hint}'
        self.tell(typed, message, "name")
        return None

    def new(self, group: VillageRows) -> Village | None:
        """A village that only the table knows."""
        name, kind = group.name.text, group.values.get("kind")
        said: dict[str, Any] = {"name": name}
        if kind is None:
            first = next((one for one in _KINDS if comparison_key(name).startswith(f"{one} ")), "")
            said = {"name": name[len(first) :].strip()} | ({"kind": first} if first else {})
        for other in self.met_in.values():
            if comparison_key(other.text) == comparison_key(said["name"]):
                message = f'hai thôn cùng tên "{said["name"]}", thôn kia ở {other.place}; ghi một'
                self.tell(group.name, f"{message} tên cho cả hai, hoặc hai tên khác nhau", "name")
                return None
        given = group.values.get("id")
        said["id"] = given.text if given else self.new_id(said["name"])
        self.ids.add(said["id"])
        return self.checked(said, group)

    def new_id(self, name: str) -> str:
        """`da_hoi`; with a number where two names are alike without diacritics."""
        bare = slug(name).replace("-", "_")
        first = bare if bare.isidentifier() else f"thon_{bare}".rstrip("_")
        identity, number = first, 1
        while identity in self.ids:
            number += 1
            identity = f"{first}_{number}"
        return identity

    def joined(self, village: Village, group: VillageRows) -> Village | None:
        """The village of the plan with what the table says."""
        said: dict[str, Any] = {name: getattr(village, name) for name in Village.model_fields}
        for name, value in group.values.items():
            is_open = said[name] is None or (name == "kind" and not self.known)
            if is_open and name != "id":
                said[name] = self.typed(name, value)
        criteria = Criteria(self.set_of(said, group), village)
        for rows in group.criteria.values():
            self.join_criterion(criteria, rows)
        said["met"], said["unmet"] = criteria.met, criteria.unmet
        return self.checked(said, group)

    def typed(self, name: str, value: Value) -> Any:
        """A value as its field holds it."""
        if name in ("deadline",):
            return Text.plain(value.text)
        if name == "criteria_count" and not value.text.isdecimal():
            self.tell(value, f'"{value.text}" không phải số; ghi một số nguyên', name)
            return None
        return value.text

    def set_of(self, said: Mapping[str, Any], group: VillageRows) -> CriteriaSet | None:
        identity, value = said["criteria_set"], group.values.get("criteria_set")
        found = find_set(identity, self.own) if identity else None
        if value and found is None and identity == value.text:
            self.tell(value, unknown_set(identity, self.own), "criteria_set")
        return found

    def join_criterion(self, criteria: Criteria, rows: CriterionRows) -> None:
        try:
            name = criteria.name_of(rows.name)
            met = is_met(rows)
        except DataError as error:
            self.problems += error.problems
            return
        criteria.put(name, None if met else _state(name, rows))

    def checked(self, said: Mapping[str, Any], group: VillageRows) -> Village | None:
        try:
            return Village.model_validate(said)
        except ValidationError as error:
            for each in error.errors():
                name = str(each["loc"][0]) if each["loc"] else "name"
                name = name if name in group.values else "name"
                self.tell(group.values.get(name, group.name), message_for(each), name)
            return None

    def tell(self, value: Value, message: str, name: str) -> None:
        self.problems.append(value.problem(message, name))


def _state(name: str, rows: CriterionRows) -> CriterionState:
    texts = {field: rows.values.get(field) for field in ("present", "missing")}
    in_charge = rows.values.get("in_charge")
    return CriterionState.model_validate(
        {
            "criterion": name,
            **{field: Text.plain(value.text) for field, value in texts.items() if value},
            "in_charge": in_charge and in_charge.text,
            "tasks": [dict(_task(task)) for task in rows.tasks],
        }
    )


def _task(task: TaskRows) -> Iterator[tuple[str, Any]]:
    for field, value in task.values.items():
        is_line = field in ("who", "helpers")
        yield field, value.text if is_line else Text.plain(value.text)
    if task.money:
        yield (
            "funding",
            [{"source": money.source.text, "amount_vnd": money.amount_vnd} for money in task.money],
        )
