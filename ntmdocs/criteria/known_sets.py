"""The sets that a commune or a village may name: a plan's own, and the national ones."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ntmdocs.model import CriteriaSet

__all__ = ["find_set", "national_sets", "unknown_set"]

_SETS = Path(__file__).with_name("sets")


@cache
def national_sets() -> tuple[CriteriaSet, ...]:
    """The sets that ship with the package, by period and id."""
    from ntmdocs.sources import read_source  # here: most plans name no set

    sets = [CriteriaSet.model_validate(read_source(path).value) for path in _SETS.glob("*.yaml")]
    return tuple(sorted(sets, key=lambda one: (one.period, one.id)))


def find_set(identity: str, plan_sets: Iterable[CriteriaSet] = ()) -> CriteriaSet | None:
    """The set of an id among a plan's own sets and the national ones, or None."""
    mine = next((one for one in plan_sets if one.id == identity), None)
    return mine or next((one for one in national_sets() if one.id == identity), None)


def unknown_set(identity: str, plan_sets: Iterable[CriteriaSet] = ()) -> str:
    """What to say of an id that no set has."""
    national = ", ".join(one.id for one in national_sets())
    mine = ", ".join(one.id for one in plan_sets)
    known = f"các bộ riêng: {mine}; các bộ quốc gia: {national}" if mine else f"các bộ: {national}"
    return f'không có bộ tiêu chí "{identity}"; {known}'
