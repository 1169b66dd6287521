"""The groups of a table and the villages of a plan → villages that know both.

What a cell says is taken as plain words: `*` and `{{ }}` print as they stand.
Of a criterion that is met only its name is kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from ntmdocs.criteria import find_set, unknown_set
from ntmdocs.errors import DataError
from ntmdocs.language import msgids, tr
from ntmdocs.model import CriteriaSet, CriterionState, Text, Village
from ntmdocs.model.messages import message_for
from ntmdocs.prose import in_words
from ntmdocs.store.villages.assessment import is_met
from ntmdocs.store.villages.criteria import Criteria
from ntmdocs.store.villages.groups import CellValue, CriterionRows, TaskRows, VillageRows
from ntmdocs.store.villages.kinds import spelled_out, village_key, without_kind
from ntmdocs.store.villages.known import KnownVillages
from ntmdocs.store.villages.left_out import Kept, LeftOut
from ntmdocs.store.villages.problems import Problems
from ntmdocs.vietnamese import parse_deadline, slug

__all__ = ["Joining"]

_MET, _UNMET = "Đạt", "Chưa đạt"
_ONLY_A_NAME = msgids(
    '"{name}" chỉ có tên, không có gì khác; nếu là thôn thì ghi tiêu chí, '
    "nếu không phải thôn thì xóa hàng này hoặc để ngoài bảng"
)


class Joining:
    """Puts what the groups of a table say into the villages of a plan, or makes villages of it."""

    def __init__(
        self,
        known: Sequence[Village],
        plan_sets: Sequence[CriteriaSet],
        problems: Problems,
        left_out: LeftOut,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        self.data = data
        self.known = KnownVillages(known)
        self.plan_sets = plan_sets
        self.problems, self.left_out = problems, left_out
        self.rows: dict[str, VillageRows] = {}
        self.criteria: dict[tuple[str, str], CriterionRows] = {}
        self.new_names: dict[str, CellValue] = {}
        self.new_slugs: dict[str, CellValue] = {}
        self.ids: set[str] = set()
        self.numbers: dict[str, int] = {}

    def villages(self, groups: Sequence[VillageRows]) -> tuple[Village, ...]:
        made: dict[str, Village] = {village.id: village for village in self.known.villages}
        for group in groups:
            village = self.find(group) if self.known.villages else self.new(group)
            if village is None:
                continue
            if village.id in self.rows:
                other = self.rows[village.id].name
                message = tr(
                    '"{text}" và "{text_2}" ở {place} là cùng một thôn',
                    text=group.name.text,
                    text_2=other.text,
                    place=other.place,
                )
                self.tell(
                    group.name, tr("{message}; ghi một tên cho cả hai", message=message), "name"
                )
                continue
            self.rows[village.id] = group
            made[village.id] = self.joined(village, group) or village
        return tuple(made.values())

    def find(self, group: VillageRows) -> Village | None:
        """The village of the plan that the rows mean: by its id where they say one, or its name."""
        given = group.values.get("id")
        typed = given or group.name
        if found := self.known.find(typed.text, is_id=given is not None):
            return found
        message = tr('"{text}" không có trong các thôn của kế hoạch; ', text=typed.text)
        self.tell(typed, message + self.known.hint(typed.text), "name")
        return None

    def new(self, group: VillageRows) -> Village | None:
        """A village that only the table knows."""
        name, kind = group.name.text, group.values.get("kind")
        fields: dict[str, object] = {}
        if kind is None:
            first, name = without_kind(name)
            fields = {"kind": first} if first else {}
        if group.is_name_only:
            self.tell(group.name, tr(_ONLY_A_NAME, name=group.name.text), "name")
            return None
        other = self.new_names.setdefault(village_key(name), group.name)
        if other is not group.name:
            message = tr(
                'hai thôn cùng tên "{name}", thôn kia ở {place}; ghi một',
                name=name,
                place=other.place,
            )
            self.tell(
                group.name,
                tr("{message} tên cho cả hai, hoặc hai tên khác nhau", message=message),
                "name",
            )
            return None
        given = group.values.get("id")
        identity = given.text if given else self.new_id(name)
        self.ids.add(identity)
        like = self.new_slugs.setdefault(slug(name), group.name)
        if like is not group.name and not given:
            self.left_out.alike.append((like, group.name))
        return self.checked({"name": name, "id": identity, **fields}, group)

    def new_id(self, name: str) -> str:
        """`da_hoi`; with a number where two names are alike without diacritics."""
        bare = slug(name).replace("-", "_")
        first = bare if bare.isidentifier() else f"thon_{bare}".rstrip("_")
        identity, number = first, self.numbers.get(first, 1)
        while identity in self.ids:
            number += 1
            identity = f"{first}_{number}"
        self.numbers[first] = number
        return identity

    def joined(self, village: Village, group: VillageRows) -> Village | None:
        """The village of the plan with what the table says."""
        fields: dict[str, object] = {name: getattr(village, name) for name in Village.model_fields}
        for name, value in group.values.items():
            if name == "id":
                continue
            if _is_open(village, name):
                fields[name] = self.typed(name, value)
            elif not _says_the_same(of_plan := self.words(fields[name]), value):
                self.left_out.kept.append(Kept(value, name, of_plan))
        if _is_open(village, "kind") and "kind" not in group.values:
            fields["kind"] = without_kind(group.name.text)[0] or group.kind or village.kind
        criteria = Criteria(self.set_of(fields["criteria_set"], group), village)
        for rows in group.criteria.values():
            self.join_criterion(village, criteria, rows)
        fields["met"], fields["unmet"] = criteria.met, criteria.unmet
        return self.checked(fields, group)

    def typed(self, name: str, value: CellValue) -> str | None:
        """A value as its field holds it."""
        if name == "deadline":
            return Text.plain(value.text)
        if name == "kind":
            return spelled_out(value.text)
        if name == "criteria_count" and not value.text.isdecimal():
            self.tell(value, tr('"{text}" không phải số; ghi một số nguyên', text=value.text), name)
            return None
        return value.text

    def words(self, of_plan: object) -> str:
        """What the plan says of a village, filled where the plan's data are known."""
        return in_words(str(of_plan), self.data) if self.data is not None else str(of_plan)

    def set_of(self, identity: object, group: VillageRows) -> CriteriaSet | None:
        """The set that a village is measured by."""
        value = group.values.get("criteria_set")
        found = find_set(str(identity), self.plan_sets) if identity else None
        if value and found is None and identity == value.text:
            self.tell(value, unknown_set(value.text, self.plan_sets), "criteria_set")
        return found

    def join_criterion(self, village: Village, criteria: Criteria, rows: CriterionRows) -> None:
        try:
            name = criteria.name_of(rows.name)
            met = is_met(rows)
        except DataError as error:
            self.problems.add(*error.problems)
            return
        if criteria.is_met(name) is not met and criteria.is_met(name) is not None:
            value = rows.values.get("assessment", rows.name)
            self.left_out.assessed.append(Kept(value, "assessment", _UNMET if met else _MET))
        criteria.put(name, None if met else _state(name, rows))
        self.criteria[village.id, name] = rows
        if met:
            self.left_out.of_met += [
                rows.values[field] for field in ("present", "in_charge") if field in rows.values
            ]

    def checked(self, fields: Mapping[str, object], group: VillageRows) -> Village | None:
        try:
            return Village.model_validate(fields)
        except ValidationError as error:
            for each in error.errors():
                name = str(each["loc"][0]) if each["loc"] else "name"
                name = name if name in group.values else "name"
                self.tell(group.values.get(name, group.name), message_for(each), name)
            return None

    def tell(self, value: CellValue, message: str, name: str) -> None:
        self.problems.add(value.problem(message, name))


def _is_open(village: Village, field: str) -> bool:
    """Whether the plan leaves to the table what to say of the village."""
    if field == "kind":
        return "kind" not in village.model_fields_set
    return getattr(village, field) is None


def _says_the_same(said: str, value: CellValue) -> bool:
    """Whether the table repeats the plan; what could not be filled is not compared."""
    if "{{" in said or village_key(said) == village_key(value.text):
        return True
    days = parse_deadline(said)
    return days is not None and days == parse_deadline(value.text)


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


def _task(task: TaskRows) -> Iterator[tuple[str, object]]:
    for field, value in task.values.items():
        is_line = field in ("who", "helpers")
        yield field, value.text if is_line else Text.plain(value.text)
    if task.money:
        yield (
            "funding",
            [
                {"source": money.source.text, "amount_vnd": money.amount_vnd}
                for money in task.money.values()
            ],
        )
