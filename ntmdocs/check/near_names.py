"""Names of criteria that may be one: `Môi trường` and `Vệ sinh môi trường`."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from ntmdocs.check.commune_plan import VillageOfPlan
from ntmdocs.criteria import find_set, national_sets
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import CriteriaSet
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key

__all__ = ["criterion_under_two_names", "is_near"]

_WORD = regex(r"\w+")
# What one writes before or behind the name of a criterion, and another leaves out.
_FILLERS = frozenset(
    ("tiêu", "chí", "và", "vệ", "sinh", "cảnh", "quan", "nông", "thôn", "xã", "đường")
)
_AT_LEAST = 2  # words: `Điện` is in `Điện nước`, and in `Bưu điện`


@rule("Mỗi tiêu chí của thôn ghi một tên", severity=Severity.WARNING)
def criterion_under_two_names(subject: VillageOfPlan) -> Iterator[Fault]:
    """Two criteria of a village whose names say the same, or one more than the other.

    `Môi trường nông thôn` and `Vệ sinh môi trường` say the same.

    Both may stand in one set as two criteria: then they are two.
    """
    village = subject.village
    named: list[tuple[DataPath, str]] = [(("met",), name) for name in village.met]
    named += [(("unmet", at), state.criterion) for at, state in enumerate(village.unmet)]
    for (_, one), (path, other) in combinations(named, 2):
        if _may_be_one(one, other) and not _are_two(one, other, _sets_of(subject)):
            yield Fault(
                (*subject.path, *path),
                tr(
                    '{full_name} ghi cả tiêu chí "{one}" và "{other}"; nếu là một thì bỏ '
                    "bớt một tên",
                    full_name=village.full_name,
                    one=one,
                    other=other,
                ),
            )


def _sets_of(subject: VillageOfPlan) -> Sequence[CriteriaSet]:
    """That which the village is measured by; all that there are, where it is not said."""
    own = find_set(subject.village.criteria_set or "", subject.plan.criteria_sets)
    return (own,) if own else national_sets()


def is_near(one: str, other: str) -> bool:
    """Whether two names differ only in words such as `vệ sinh`, `nông thôn`."""
    cores = [[word for word in _words(name) if word not in _FILLERS] for name in (one, other)]
    return cores[0] == cores[1] != []


@lru_cache(maxsize=4096)  # villages have the same criteria
def _may_be_one(one: str, other: str) -> bool:
    return _says_more(one, other) or is_near(one, other)


def _says_more(one: str, other: str) -> bool:
    """Whether the words of one stand together in the other."""
    short, long = sorted((_words(one), _words(other)), key=len)
    return len(short) >= _AT_LEAST and any(
        long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1)
    )


def _are_two(one: str, other: str, sets: Sequence[CriteriaSet]) -> bool:
    return any(
        (first := known.find(one)) and (second := known.find(other)) and first != second
        for known in sets
    )


@lru_cache(maxsize=4096)  # villages have the same criteria
def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(comparison_key(name)))
