"""What is wrong with the communes, villages and sets of criteria of a plan."""

from collections.abc import Iterator, Sequence

from ntmdocs.criteria.known_sets import find_set, unknown_set
from ntmdocs.criteria.standings import set_of
from ntmdocs.language import msgids, tr
from ntmdocs.model import CriteriaSet, Locality, Plan
from ntmdocs.model.criteria_sets import criterion_number
from ntmdocs.model.walk import DataPath, localities_of
from ntmdocs.vietnamese import comparison_key

__all__ = ["locality_problems"]

_SAID_OF_TWO = msgids({"id": "mã", "name": "tên"})


def locality_problems(plan: Plan) -> Iterator[tuple[DataPath, str]]:
    """Unknown sets, criteria that a set does not have, two villages or sets of one id or name."""
    yield from _in_sets(plan.criteria_sets)
    for path, locality in localities_of(plan):
        yield from _in_locality(locality, plan.criteria_sets, path)
    for field, title in _SAID_OF_TWO.items():
        seen: dict[str, int] = {}
        for index, village in enumerate(plan.villages):
            value = getattr(village, field)
            key = comparison_key(value)
            if key in seen:
                yield (
                    ("villages", index, field),
                    tr(
                        'hai thôn cùng {title} "{value}"; sửa một trong hai',
                        title=tr(title),
                        value=value,
                    ),
                )
            seen[key] = index


def _in_sets(plan_sets: Sequence[CriteriaSet]) -> Iterator[tuple[DataPath, str]]:
    seen: set[str] = set()
    for index, listed in enumerate(plan_sets):
        path = ("criteria_sets", index, "id")
        if find_set(listed.id):
            yield path, tr('"{id}" là mã của một bộ tiêu chí quốc gia; đặt mã khác', id=listed.id)
        elif listed.id in seen:
            yield (
                path,
                tr('hai bộ tiêu chí cùng mã "{id}"; bỏ bớt một, hoặc đặt mã khác', id=listed.id),
            )
        seen.add(listed.id)


def _in_locality(
    locality: Locality, plan_sets: Sequence[CriteriaSet], path: DataPath
) -> Iterator[tuple[DataPath, str]]:
    criteria = set_of(locality, plan_sets)
    if locality.criteria_set is not None and criteria is None:
        yield (*path, "criteria_set"), unknown_set(locality.criteria_set, plan_sets)
    if criteria is None:
        return
    if locality.criteria_count not in (None, criteria.criteria_count):
        yield (
            (*path, "criteria_count"),
            tr(
                "ghi {criteria_count}; bộ tiêu chí có {criteria_count_2}, sửa lại",
                criteria_count=locality.criteria_count,
                criteria_count_2=criteria.criteria_count,
            ),
        )
    references = [(("met", index), name) for index, name in enumerate(locality.met)]
    references += [
        (("unmet", index), state.criterion) for index, state in enumerate(locality.unmet)
    ]
    if len(references) > criteria.criteria_count:
        message = tr(
            "kể {count} tiêu chí, bộ tiêu chí chỉ có {criteria_count}; sửa cho khớp",
            count=len(references),
            criteria_count=criteria.criteria_count,
        )
        yield (*path, "unmet"), message
    for where, said in _references_amiss(references, criteria):
        yield (*path, *where), said


def _references_amiss(
    references: Sequence[tuple[DataPath, str]], criteria: CriteriaSet
) -> Iterator[tuple[DataPath, str]]:
    """Criteria that the set does not have, or that are named twice."""
    seen: dict[int, str] = {}
    for where, reference in references:
        criterion = criteria.find(reference)
        if criterion is None:
            is_beyond = (
                reference.isdecimal() and criterion_number(reference) > criteria.criteria_count
            )
            if criteria.is_complete or is_beyond:
                message = tr(
                    '"{reference}" không có trong {name}', reference=reference, name=criteria.name
                )
                yield where, message
        elif criterion.number in seen:
            message = tr(
                '"{reference}" và "{seen}" là một tiêu chí; bỏ bớt một',
                reference=reference,
                seen=seen[criterion.number],
            )
            yield where, message
        else:
            seen[criterion.number] = reference
