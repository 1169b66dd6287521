"""What `{{ commune.… }}` and `{{ villages.<id>.… }}` stand for, and what is wrong with them."""

from collections.abc import Iterator
from typing import Any, Self

from ntmdocs.criteria import CriteriaSet, national_set, national_sets
from ntmdocs.model import Locality, Plan

__all__ = ["CriterionName", "locality_data", "locality_problems"]

Path = tuple[str | int, ...]


class CriterionName(str):
    """The name of a criterion as it prints, with its number where its set gives one."""

    number: int | None
    __slots__ = ("number",)

    def __new__(cls, name: str, number: int | None = None) -> Self:
        """`CriterionName("Văn hóa", 6)`."""
        made = super().__new__(cls, name)
        made.number = number
        return made


def locality_data(locality: Locality) -> dict[str, Any]:
    """`name`, `kind`, `full_name`, `standard`, `deadline`, `head`, `met`, `unmet` and the counts.

    `met` and `unmet` are lists of names. `met_count` is what `unmet` leaves of the whole set;
    it is missing (None) where the size of the set is not known.
    """
    criteria = _set_of(locality)
    total = criteria.criteria_count if criteria else locality.criteria_count
    unmet = [_named(state.criterion, criteria) for state in locality.unmet]
    return {
        "name": locality.name,
        "kind": locality.kind,
        "full_name": locality.full_name,
        "standard": locality.standard,
        "deadline": locality.deadline,
        "head": getattr(locality, "head", None),
        "criteria_count": total,
        "met": [_named(name, criteria) for name in locality.met],
        "met_count": (len(locality.met) or None) if total is None else total - len(unmet),
        "unmet": unmet,
        "unmet_count": len(unmet),
    }


def locality_problems(plan: Plan) -> Iterator[tuple[Path, str]]:
    """Unknown sets, criteria that a set does not have, two villages of one id or name."""
    places: list[tuple[Path, Locality]] = [
        (("villages", index), village) for index, village in enumerate(plan.villages)
    ]
    if plan.commune is not None:
        places.insert(0, (("commune",), plan.commune))
    for path, locality in places:
        yield from _in_locality(locality, path)
    for field, title in (("id", "mã"), ("name", "tên")):
        seen: dict[str, int] = {}
        for index, village in enumerate(plan.villages):
            value = getattr(village, field)
            if value in seen:
                yield ("villages", index, field), f'hai thôn cùng {title} "{value}"'
            seen[value] = index


def _in_locality(locality: Locality, path: Path) -> Iterator[tuple[Path, str]]:
    criteria = _set_of(locality)
    if locality.criteria_set is not None and criteria is None:
        known = ", ".join(one.id for one in national_sets())
        message = f'không có bộ tiêu chí "{locality.criteria_set}"; các bộ: {known}'
        yield (*path, "criteria_set"), message
    if criteria is None:
        return
    if locality.criteria_count not in (None, criteria.criteria_count):
        yield (
            (*path, "criteria_count"),
            f"ghi {locality.criteria_count}; bộ tiêu chí có {criteria.criteria_count}, sửa lại",
        )
    if not criteria.is_complete:
        return
    references = [(("met", index), name) for index, name in enumerate(locality.met)]
    references += [(("unmet", index), one.criterion) for index, one in enumerate(locality.unmet)]
    for place, reference in references:
        if criteria.find(reference) is None:
            yield (*path, *place), f'"{reference}" không có trong {criteria.name}'


def _set_of(locality: Locality) -> CriteriaSet | None:
    return None if locality.criteria_set is None else national_set(locality.criteria_set)


def _named(reference: str, criteria: CriteriaSet | None) -> CriterionName:
    criterion = criteria.find(reference) if criteria else None
    if criterion is None:
        return CriterionName(reference)
    return CriterionName(criterion.name, criterion.number)
