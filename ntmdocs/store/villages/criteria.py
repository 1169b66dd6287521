"""The criteria of one village while a table is joined to it: which one a name means, its state."""

import re

from ntmdocs.criteria import find_set
from ntmdocs.errors import DataError
from ntmdocs.model import CriteriaSet, CriterionState, Village
from ntmdocs.store.messages import nearest
from ntmdocs.store.villages.columns import MET, UNMET
from ntmdocs.store.villages.rows import CriterionRows, Value
from ntmdocs.vietnamese import comparison_key, slug

__all__ = ["Criteria", "is_met"]

_NUMBERED = re.compile(r"(\d+)\s*[.:)-]\s*(\D.*)")
_NOT_ASSESSED = 'chưa ghi đánh giá của tiêu chí này; ghi "Đạt" hoặc "Chưa đạt"'


class Criteria:
    """What is met and what is not; begins with what the plan says of the village."""

    def __init__(self, criteria_set: CriteriaSet | None, village: Village) -> None:
        self.set = criteria_set
        self._met = {self._key(name): name for name in village.met}
        self._unmet = {self._key(state.criterion): state for state in village.unmet}
        self._of_plan = [*self._met.values(), *(state.criterion for state in village.unmet)]
        self._told: dict[str, Value] = {}

    @property
    def met(self) -> tuple[str, ...]:
        """Names, as the plan spells them where it does."""
        return tuple(self._met.values())

    @property
    def unmet(self) -> tuple[CriterionState, ...]:
        """States: those of the plan, completed, then those that only the table has."""
        return tuple(self._unmet.values())

    def name_of(self, typed: Value) -> str:
        """The criterion meant, as the plan or else the table spells it.

        DataError where the set has no such criterion, or the table has told of it already.
        """
        name = self._meant(typed.text)
        key = self._key(name)
        if self.set and self.set.is_complete and self.set.find(name) is None:
            message = f'"{name}" không có trong {self.set.name}; {_hint(name, self.set)}'
            raise DataError([typed.problem(message, "criterion")])
        if other := self._told.get(key):
            message = (
                f'"{typed.text}" và "{other.text}" ở {other.place} là cùng một tiêu chí; '
                "ghi một tên cho cả hai"
            )
            raise DataError([typed.problem(message, "criterion")])
        self._told[key] = typed
        return name

    def put(self, name: str, state: CriterionState | None) -> None:
        """The table's state of a criterion; None where it is met."""
        key = self._key(name)
        if state is None:
            self._unmet.pop(key, None)
            self._met.setdefault(key, name)
            return
        self._met.pop(key, None)
        known = self._unmet.get(key)
        self._unmet[key] = _completed(known, state) if known else state

    def _meant(self, typed: str) -> str:
        for name in self._of_plan:
            if self._key(name) == self._key(typed):
                return name
        if self.set and self.set.find(typed):
            return typed
        if (found := _NUMBERED.fullmatch(typed)) and self.set:
            criterion = self.set.find(found[2])
            if criterion and criterion.number == int(found[1]):
                return self._meant(criterion.name)
        of_set = [one.name for one in self.set.criteria] if self.set else []
        names = dict.fromkeys([*self._of_plan, *of_set])
        alike = [name for name in names if typed.isascii() and slug(name) == slug(typed)]
        return alike[0] if len(alike) == 1 and slug(typed) else typed

    def _key(self, name: str) -> str:
        criterion = self.set.find(name) if self.set else None
        return str(criterion.number) if criterion else comparison_key(name)


def _hint(name: str, criteria_set: CriteriaSet) -> str:
    names = [one.name for one in criteria_set.criteria]
    if close := nearest(name, names):
        return f'có phải "{close}"?'
    if find_set(criteria_set.id):
        return f"xem: ntmdocs criteria {criteria_set.id}"
    return f"các tiêu chí: {'; '.join(names)}"  # the command does not know a plan's own sets


def is_met(rows: CriterionRows) -> bool:
    """Đạt or Chưa đạt; a criterion with something missing or to be done is not met.

    DataError where the assessment cannot be read, or says the opposite of the other columns.
    """
    value = rows.values.get("assessment")
    work = rows.values.get("missing") or (rows.tasks[0].values["what"] if rows.tasks else None)
    if value is None:
        if rows.is_assessed and not rows.tasks and not rows.values:
            raise DataError([rows.name.problem(_NOT_ASSESSED, "assessment")])
        return False
    said = slug(value.text)
    if said in UNMET:
        return False
    if said not in MET:
        message = f'"{value.text}" không rõ là đạt hay chưa; ghi "Đạt" hoặc "Chưa đạt"'
        raise DataError([value.problem(message, "assessment")])
    if work:
        message = (
            f'ghi "{value.text}" mà ở {work.place} còn "{work.text}"; '
            'ghi "Chưa đạt", hoặc xóa phần kia'
        )
        raise DataError([value.problem(message, "assessment")])
    return True


def _completed(known: CriterionState, state: CriterionState) -> CriterionState:
    """What the table says, and what only the plan says."""
    fields = (name for name in CriterionState.model_fields if name != "criterion")
    said = {name: value for name in fields if (value := getattr(state, name))}
    return known.model_copy(update=said)
