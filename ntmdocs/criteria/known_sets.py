"""The sets that a commune or a village may name: a plan's own, and the national ones."""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from ntmdocs.language import tr
from ntmdocs.model import CriteriaSet

__all__ = ["find_set", "national_sets", "unknown_set"]

_SETS = Path(__file__).with_name("sets")


@cache
def national_sets() -> tuple[CriteriaSet, ...]:
    """The sets that ship with the package, by period and id."""
    sets = filter(None, map(_national_set, _national_ids()))
    return tuple(sorted(sets, key=lambda known: (known.period, known.id)))


@cache
def _national_ids() -> frozenset[str]:
    """Each is the name of its file: a set is read when it is asked for."""
    return frozenset(path.stem for path in _SETS.glob("*.yaml"))


@lru_cache(maxsize=64)
def _national_set(identity: str) -> CriteriaSet | None:
    from ntmdocs.sources import read_source  # here: most plans name no set

    if identity not in _national_ids():
        return None
    return CriteriaSet.model_validate(read_source(_SETS / f"{identity}.yaml").value)


def find_set(identity: str, plan_sets: Iterable[CriteriaSet] = ()) -> CriteriaSet | None:
    """The set of an id among a plan's own sets and the national ones, or None."""
    of_plan = next((known for known in plan_sets if known.id == identity), None)
    return of_plan or _national_set(identity)


def unknown_set(identity: str, plan_sets: Iterable[CriteriaSet] = ()) -> str:
    """What to say of an id that no set has."""
    national = ", ".join(known.id for known in national_sets())
    of_plan = ", ".join(known.id for known in plan_sets)
    sets = (
        tr(
            "các bộ riêng: {of_plan}; các bộ quốc gia: {national}",
            of_plan=of_plan,
            national=national,
        )
        if of_plan
        else tr("các bộ: {national}", national=national)
    )
    return tr('không có bộ tiêu chí "{identity}"; {sets}', identity=identity, sets=sets)
