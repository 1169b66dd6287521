"""Where communes and villages stand: what `{{ commune.… }}`, `{{ villages.<id>.… }}` stand for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, Self

from ntmdocs.criteria.known_sets import find_set
from ntmdocs.model import CriteriaSet, CriterionState, Funding, Locality, Text
from ntmdocs.vietnamese import (
    MoneyUnit,
    comparison_key,
    format_money,
    parse_deadline,
    two_digits,
)
from ntmdocs.when_named import WhenNamed

__all__ = [
    "Counts",
    "CriterionName",
    "Standing",
    "counts",
    "funding_by_source",
    "has_reached",
    "last_end",
    "locality_data",
    "set_of",
    "standings",
    "sums_by_source",
]


class CriterionName(str):
    """The name of a criterion as it prints, with its number where its set gives one."""

    number: int | None
    __slots__ = ("number",)

    def __new__(cls, name: str, number: int | None = None) -> Self:
        """`CriterionName("Văn hóa", 6)`."""
        made = super().__new__(cls, name)
        made.number = number
        return made


class Standing(NamedTuple):
    """Where a commune or a village stands on one criterion."""

    name: CriterionName
    is_met: bool | None
    """None where the plan does not say."""
    state: CriterionState | None = None
    """What the plan says of an unmet one."""


class Counts(NamedTuple):
    """How many criteria of a commune or a village are met and unmet."""

    met: int | None
    """What `unmet` leaves of the whole set; None where nothing is known of it."""
    unmet: int
    total: int | None
    """The size of the set; None where it is not known."""

    @property
    def met_share(self) -> str | None:
        """`03/07`, or `03` where the size of the set is not known."""
        return None if self.met is None else _share(self.met, self.total)

    @property
    def unmet_share(self) -> str:
        """The same."""
        return _share(self.unmet, self.total)


def standings(locality: Locality, plan_sets: Sequence[CriteriaSet]) -> tuple[Standing, ...]:
    """Every criterion in the order of its set; those that no set lists stand after, met first.

    `plan_sets` are the plan's own sets, here as in `locality_data`.
    """
    criteria = set_of(locality, plan_sets)
    said = [Standing(_named(name, criteria), is_met=True) for name in locality.met]
    said += [Standing(_named(state.criterion, criteria), False, state) for state in locality.unmet]
    if criteria is None:
        return tuple(said)
    by_number = {standing.name.number: standing for standing in said}
    # Who names what is unmet, and nothing else, says that the rest of the whole set is met.
    rest = True if criteria.is_complete and locality.unmet and not locality.met else None
    listed = [
        by_number[each.number]
        if each.number in by_number
        else _unsaid(each.name, each.number, rest)
        for each in criteria.criteria
    ]
    return (*listed, *(standing for standing in said if standing.name.number is None))


@lru_cache(maxsize=1024)  # the localities of a batch are measured by the same sets
def _unsaid(name: str, number: int, is_met: bool | None) -> Standing:
    """Of a criterion that the plan does not name."""
    return Standing(CriterionName(name, number), is_met)


def counts(locality: Locality, plan_sets: Sequence[CriteriaSet]) -> Counts:
    """As the tables and the prose of the plan have them."""
    criteria = set_of(locality, plan_sets)
    total = criteria.criteria_count if criteria else locality.criteria_count
    unmet = len(locality.unmet)
    met = len(locality.met) or None if total is None else max(total - unmet, 0)
    return Counts(met, unmet, total)


def has_reached(locality: Locality) -> bool:
    """Whether nothing is unmet, and that is said: some criteria are named as met."""
    return bool(locality.met) and not locality.unmet


def last_end(state: CriterionState, year: int | None) -> Text | None:
    """When the last task of a criterion is done, as that is written; None where no day is certain.

    Work that goes on all the time has no end; what is done on a day may have one beside it.
    """
    ends = [
        (days[1], task.ends)
        for task in state.tasks
        if task.ends and (days := parse_deadline(task.ends, year))
    ]
    return max(ends, key=lambda end: end[0])[1] if ends else None


def funding_by_source(localities: Iterable[Locality]) -> dict[str, int]:
    """Đồng by source, of all tasks; one source however its capitals are typed."""
    return sums_by_source(
        part
        for locality in localities
        for state in locality.unmet
        for task in state.tasks
        for part in task.funding
    )


def sums_by_source(funding: Iterable[Funding]) -> dict[str, int]:
    """Đồng by source, as it is typed first."""
    sums: dict[str, int] = {}
    spelling: dict[str, str] = {}
    for part in funding:
        source = spelling.setdefault(comparison_key(part.source), part.source)
        sums[source] = sums.get(source, 0) + part.amount_vnd
    return sums


def locality_data(
    locality: Locality,
    plan_sets: Sequence[CriteriaSet],
    words: Callable[[Text], str] = str,
) -> Mapping[str, Any]:
    """What prose may name of a commune or a village; each is reckoned when it is first named.

    `name`, `kind`, `full_name`, `standard`, `deadline`, `head`, `board_head`; lists of names `met`
    and `unmet`,
    `met_count`, `unmet_count`, `criteria_count`, and `met_share` and `unmet_share` (`03/07`,
    or `03` where the size of the set is not known); `task_count`, `cost` (the money of all tasks)
    and `funding` (a list: `ngân sách xã: 50 triệu đồng`).
    `met_count` is what `unmet` leaves of the whole set; None where its size is not known.
    `words` gives the locality's own prose as it is said.
    """
    return WhenNamed(_Said(locality, plan_sets, words), _NAMES)


class _Said:
    """What several names of a locality need, reckoned once."""

    def __init__(
        self, locality: Locality, plan_sets: Sequence[CriteriaSet], words: Callable[[Text], str]
    ) -> None:
        self.locality = locality
        self.plan_sets = plan_sets
        self.words = words

    @cached_property
    def criteria(self) -> CriteriaSet | None:
        return set_of(self.locality, self.plan_sets)

    @cached_property
    def counts(self) -> Counts:
        return counts(self.locality, self.plan_sets)

    @property
    def deadline(self) -> str | None:
        deadline = self.locality.deadline
        return None if deadline is None else self.words(deadline)

    @cached_property
    def sources(self) -> dict[str, int]:
        return funding_by_source([self.locality])

    @property
    def cost(self) -> str | None:
        total = sum(self.sources.values())
        return format_money(total, MoneyUnit.MILLION) if self.sources else None

    @property
    def funding(self) -> list[str]:
        return [
            f"{source}: {format_money(amount, MoneyUnit.MILLION)}"
            for source, amount in self.sources.items()
        ]


_NAMES: dict[str, Callable[[_Said], Any]] = {
    "name": lambda of: of.locality.name,
    "kind": lambda of: of.locality.kind,
    "full_name": lambda of: of.locality.full_name,
    "standard": lambda of: of.locality.standard,
    "deadline": lambda of: of.deadline,
    "head": lambda of: getattr(of.locality, "head", None),
    "board_head": lambda of: getattr(of.locality, "board_head", None),
    "criteria_count": lambda of: of.counts.total,
    "met": lambda of: [each.name for each in standings(of.locality, of.plan_sets) if each.is_met],
    "met_count": lambda of: of.counts.met,
    "met_share": lambda of: of.counts.met_share,
    "unmet": lambda of: [_named(state.criterion, of.criteria) for state in of.locality.unmet],
    "unmet_count": lambda of: of.counts.unmet,
    "unmet_share": lambda of: of.counts.unmet_share,
    "task_count": lambda of: sum(len(state.tasks) for state in of.locality.unmet),
    "cost": lambda of: of.cost,
    "funding": lambda of: of.funding,
}


def _share(count: int, total: int | None) -> str:
    return two_digits(count) if total is None else f"{two_digits(count)}/{two_digits(total)}"


def set_of(locality: Locality, plan_sets: Sequence[CriteriaSet]) -> CriteriaSet | None:
    """The set that a commune or a village is measured by, where it is known."""
    return None if locality.criteria_set is None else find_set(locality.criteria_set, plan_sets)


def _named(reference: str, criteria: CriteriaSet | None) -> CriterionName:
    criterion = criteria.find(reference) if criteria else None
    if criterion is None:
        return CriterionName(reference)
    return CriterionName(criterion.name, criterion.number)
