"""The criteria of one village while a table is joined to it: which one a name means, its state."""

from ntmdocs.criteria import find_set
from ntmdocs.errors import DataError
from ntmdocs.language import tr
from ntmdocs.model import CriteriaSet, Criterion, CriterionState, Village
from ntmdocs.model.messages import nearest
from ntmdocs.store.villages.criterion_names import as_named, criterion_key, criterion_name
from ntmdocs.store.villages.groups import CellValue
from ntmdocs.vietnamese import slug

__all__ = ["Criteria"]


class Criteria:
    """What is met and what is not; begins with what the plan says of the village."""

    def __init__(self, criteria_set: CriteriaSet | None, village: Village) -> None:
        self.set = criteria_set
        self._met = {self._key(name): name for name in village.met}
        self._unmet = {self._key(state.criterion): state for state in village.unmet}
        states = {key: state.criterion for key, state in self._unmet.items()}
        self._of_plan = {**states, **self._met}
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
        if (
            self.set
            and self._found(name) is None
            and (self.set.is_complete or self._is_at_odds(name))
        ):
            message = tr(
                '"{name}" không có trong {name_2}; {hint}',
                name=name,
                name_2=self.set.name,
                hint=_hint(name, self.set),
            )
            raise DataError([typed.problem(message, "criterion")])
        if other := self._told.get(key):
            message = tr(
                '"{text}" và "{text_2}" ở {place} là cùng một tiêu chí; ghi một tên cho cả hai',
                text=typed.text,
                text_2=other.text,
                place=other.place,
            )
            raise DataError([typed.problem(message, "criterion")])
        self._told[key] = typed
        return name

    def is_met(self, name: str) -> bool | None:
        """Whether the criterion is met, as far as is known by now; None where nothing is said."""
        key = self._key(name)
        return key in self._met if key in {*self._met, *self._unmet} else None

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
        """As the plan spells it; else as typed, or as the set has it where that is not its name."""
        if name := self._of_plan.get(self._key(typed)):
            return name
        if self.set and self.set.find(typed):
            return typed
        if criterion := self._found(typed):
            return criterion.name
        bare = slug(criterion_name(typed).name) if typed.isascii() else ""
        of_set = [criterion.name for criterion in self.set.criteria] if self.set else []
        names = dict.fromkeys([*self._of_plan.values(), *of_set]) if bare else {}
        alike = [name for name in names if slug(name) == bare]
        return alike[0] if len(alike) == 1 else as_named(typed)

    def _found(self, typed: str) -> Criterion | None:
        """The criterion of the set; where both number and name are typed they must be of one."""
        if self.set is None:
            return None
        if whole := self.set.find(typed):
            return whole
        number, name = criterion_name(typed)
        found = self.set.find(name or number)
        return found if found and number in ("", str(found.number)) else None

    def _is_at_odds(self, typed: str) -> bool:
        """Whether the name is that of a criterion with another number."""
        number, name = criterion_name(typed)
        return bool(number and name and self.set and self.set.find(name))

    def _key(self, name: str) -> str:
        criterion = self._found(name)
        return str(criterion.number) if criterion else criterion_key(name)


def _hint(name: str, criteria_set: CriteriaSet) -> str:
    names = [criterion.name for criterion in criteria_set.criteria]
    if close := nearest(name, names):
        return tr('có phải "{close}"?', close=close)
    if find_set(criteria_set.id):
        return tr("xem: ntmdocs criteria {id}", id=criteria_set.id)
    return tr(
        "các tiêu chí: {names}", names="; ".join(names)
    )  # the command does not know a plan's own sets


def _completed(known: CriterionState, state: CriterionState) -> CriterionState:
    """What the table says, and what only the plan says."""
    fields = (name for name in CriterionState.model_fields if name != "criterion")
    said = {name: value for name in fields if (value := getattr(state, name))}
    return known.model_copy(update=said)
