"""Criteria sets: the national ones, as data with their source, and the form of any other.

A name with `verified: false` is believed right but has no source that was read;
`ntmdocs criteria` says so, and a paper never does.
"""

from functools import cache
from pathlib import Path

from ntmdocs.criteria.criteria_set import CriteriaSet, Criterion, Indicator, SetAct

__all__ = ["CriteriaSet", "Criterion", "Indicator", "SetAct", "national_set", "national_sets"]

_SETS = Path(__file__).with_name("sets")


@cache
def national_sets() -> tuple[CriteriaSet, ...]:
    """The sets that ship with the package, by period and id."""
    from ntmdocs.sources import read_source  # here: most plans name no set

    sets = [CriteriaSet.model_validate(read_source(path).value) for path in _SETS.glob("*.yaml")]
    return tuple(sorted(sets, key=lambda one: (one.period, one.id)))


def national_set(identity: str) -> CriteriaSet | None:
    """The national set of an id, or None."""
    return next((one for one in national_sets() if one.id == identity), None)
