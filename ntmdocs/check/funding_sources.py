"""Sources of money that are named in two ways, or that the plan does not have."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ntmdocs.check.at_odds import named
from ntmdocs.check.commune_plan import CommunePlan
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import through, tr
from ntmdocs.model.walk import DataPath, localities_of
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key, slug

__all__ = ["source_not_in_plan", "source_under_two_names"]

_SHORT = {
    "ns": "ngân sách",
    "nsx": "ngân sách xã",
    "nsh": "ngân sách huyện",
    "nst": "ngân sách tỉnh",
    "nsnn": "ngân sách nhà nước",
    "nstw": "ngân sách trung ương",
    "nsdp": "ngân sách địa phương",
    "tw": "trung ương",
}
_FILLERS = frozenset(slug("nguồn vốn từ của do cấp hỗ trợ kinh phí nhân đóng").split("-"))
_SEVERAL = regex(r" và | hoặc |[,;+/&]")


class _Use(NamedTuple):
    path: DataPath
    source: str
    whose: str


@rule("Mỗi nguồn vốn của xã và các thôn ghi một tên", severity=Severity.WARNING)
def source_under_two_names(plan: CommunePlan) -> Iterator[Fault]:
    """`NS huyện` and `Ngân sách huyện hỗ trợ`: their money is summed as of two sources."""
    by_meaning: dict[frozenset[str], dict[str, _Use]] = {}
    for use in _uses(plan):
        spelt = by_meaning.setdefault(_meaning(use.source), {})
        spelt.setdefault(comparison_key(use.source), use)
    for spelt in by_meaning.values():
        if len(spelt) > 1:
            names = through(_listed, *(text for use in spelt.values() for text in use[1:]))
            yield Fault(
                list(spelt.values())[1].path,
                tr(
                    "có phải một nguồn vốn ghi {count:02} tên: {names}; ghi một tên để cộng đúng",
                    count=len(spelt),
                    names=names,
                ),
            )


def _listed(*sources: str) -> str:
    """Sources, each with whose it is behind it."""
    pairs = zip(sources[::2], sources[1::2], strict=True)
    return ", ".join(f'"{source}" ({whose})' for source, whose in pairs)


@rule("Nguồn vốn của các thôn có trong kinh phí của kế hoạch xã", severity=Severity.WARNING)
def source_not_in_plan(plan: CommunePlan) -> Iterator[Fault]:
    """The budgets name their sources, and a village counts on another one."""
    planned = [source for _, source in plan.line_of_source.values()]
    known = {_meaning(part) for source in planned for part in (source, *_SEVERAL.split(source))}
    unknown: dict[frozenset[str], list[_Use]] = {}
    for use in _uses(plan) if planned else ():
        if use.path[0] == "villages" and _meaning(use.source) not in known:
            unknown.setdefault(_meaning(use.source), []).append(use)
    for uses in unknown.values():
        yield Fault(
            uses[0].path,
            tr(
                'nguồn "{source}" của {named} không có trong kinh phí của kế hoạch xã ({planned})',
                source=uses[0].source,
                named=named(use.whose for use in uses),
                planned=", ".join(planned),
            ),
        )


def _uses(plan: CommunePlan) -> Iterator[_Use]:
    """Where money is said to come from: first the budgets, then the tasks."""
    for path, source in plan.line_of_source.values():
        yield _Use((*path, "source"), source, tr("kinh phí của kế hoạch xã"))
    for path, locality in localities_of(plan.plan):
        for at, state in enumerate(locality.unmet):
            for number, task in enumerate(state.tasks):
                for place, part in enumerate(task.funding):
                    steps = (
                        "unmet",
                        at,
                        "tasks",
                        number,
                        "funding",
                        place,
                        "source",
                    )
                    yield _Use((*path, *steps), part.source, locality.full_name)


@lru_cache(maxsize=4096)  # villages have the same sources
def _meaning(source: str) -> frozenset[str]:
    """The words that tell a source from another, without diacritics; all where none does."""
    typed = slug(source).split("-")
    words = frozenset(word for one in typed for word in slug(_SHORT.get(one, one)).split("-"))
    return words - _FILLERS or words
