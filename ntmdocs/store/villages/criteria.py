"""The criteria of one village while a table is joined to it: which one a name means, its state."""

import re

from ntmdocs.criteria import find_set
from ntmdocs.errors import DataError
from ntmdocs.model import CriteriaSet, CriterionState, Village
from ntmdocs.model.criteria_sets import criterion_number
from ntmdocs.model.messages import nearest
from ntmdocs.store.villages.groups import CellValue
from ntmdocs.vietnamese import comparison_key, slug

__all__ = ["Criteria"]

_NUMBERED = re.compile(r"(\d+)\s*[.:)-]\s*(\D.*)")


class Criteria:
    """What is met and what is not; begins with what the plan says of the village."""

    def __init__(self, criteria_set: CriteriaSet | None, village: Village) -> None:
        self.set = criteria_set
        self._met = {self._key(name): name for name in village.met}
        self._unmet = {self._key(state.criterion): state for state in village.unmet}
        self._of_plan = [*self._met.values(), *(state.criterion for state in village.unmet)]
        self._told: dict[str, CellValue] = {}

    @property
    def met(self) -> tuple[str, ...]:
        """Names, as the plan spells them where it does."""
        return tuple(self._met.values())

    @property
    def unmet(self) -> tuple[CriterionState, ...]:
        """States: those of the plan, completed, then those that only the table has."""
        return tuple(self._unmet.values())

    def name_of(self, typed: CellValue) -> str:
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
            if criterion and criterion.number == criterion_number(found[1]):
                return self._meant(criterion.name)
        of_set = [criterion.name for criterion in self.set.criteria] if self.set else []
        names = dict.fromkeys([*self._of_plan, *of_set])
        alike = [name for name in names if typed.isascii() and slug(name) == slug(typed)]
        return alike[0] if len(alike) == 1 and slug(typed) else typed

    def _key(self, name: str) -> str:
        criterion = self.set.find(name) if self.set else None
        return str(criterion.number) if criterion else comparison_key(name)


def _hint(name: str, criteria_set: CriteriaSet) -> str:
    names = [criterion.name for criterion in criteria_set.criteria]
    if close := nearest(name, names):
        return f'có phải "{close}"?'
    if find_set(criteria_set.id):
        return f"xem: ntmdocs criteria {criteria_set.id}"
    return f"các tiêu chí: {'; '.join(names)}"  # the command does not know a plan's own sets


def _completed(known: CriterionState, state: CriterionState) -> CriterionState:
    """What the table says, and what only the plan says."""
    fields = (name for name in CriterionState.model_fields if name != "criterion")
    said = {name: value for name in fields if (value := getattr(state, name))}
    return known.model_copy(update=said)
