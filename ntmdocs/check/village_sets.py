"""Sets of criteria of the villages: how many criteria they have, and what period they are of."""

import re
from collections.abc import Iterator

from ntmdocs.check.at_odds import AtOdds, named
from ntmdocs.check.commune_plan import CommunePlan
from ntmdocs.check.goals import same_standard
from ntmdocs.criteria import national_sets, set_of
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Village
from ntmdocs.patterns import regex

__all__ = ["count_at_odds", "sets_of_two_sizes", "standard_of_past_period"]

_SHARE = regex(r"(?<![\w/])(?P<count>[0-9]{1,3})/(?P<total>[0-9]{1,3}) tiêu chí\b")
_NEW_COUNTRYSIDE = regex(r"\bNTM\b|nông thôn mới", re.IGNORECASE)
_PAST = 2025  # last year of the sets of 2021-2025


@rule("Các thôn cùng chuẩn có cùng số tiêu chí", severity=Severity.WARNING)
def sets_of_two_sizes(plan: CommunePlan) -> Iterator[Fault]:
    """Villages that aim at one standard are measured by as many criteria."""
    seen: list[tuple[Village, int]] = []
    for position, village in enumerate(plan.plan.villages):
        total = _size(plan, village)
        if total is None or village.standard is None:
            continue
        for other, count in seen:
            if same_standard(village.standard, other.standard or "") and count != total:
                yield Fault(
                    ("villages", position, "criteria_count"),
                    tr(
                        "{full_name} có {total:02} tiêu chí, {full_name_2} có "
                        '{count:02}; hai thôn cùng phấn đấu đạt chuẩn "{standard}"',
                        full_name=village.full_name,
                        total=total,
                        full_name_2=other.full_name,
                        count=count,
                        standard=village.standard,
                    ),
                )
                return
        if not any(same_standard(village.standard, other.standard or "") for other, _ in seen):
            seen.append((village, total))


@rule("Số tiêu chí ghi trong câu về thôn khớp với dữ liệu của thôn", severity=Severity.WARNING)
def count_at_odds(plan: CommunePlan) -> Iterator[Fault]:
    """A typed `04/07 tiêu chí` behind a village's name that its data do not give."""
    at_odds = AtOdds()
    for village in plan.villages:
        total = _size(plan, village)
        for said in plan.said_of.get(village.id, ()) if village.met or village.unmet else ():
            for found in _SHARE.finditer(said.clause()):
                one, whole = int(found["count"]), int(found["total"])
                is_total = total in (None, whole)
                if not is_total or len(village.unmet) not in (one, whole - one):
                    at_odds.add(said.path, found[0], village)
    for path, words, villages, first in at_odds:
        total = _size(plan, first)
        of_all = tr(" trong {total:02}", total=total) if total else ""
        yield Fault(
            path,
            tr(
                'kế hoạch của xã ghi "{words}" khi nói về {villages}; dữ liệu của thôn '
                "có {count:02}{of_all} tiêu chí chưa đạt",
                words=words,
                villages=villages,
                count=len(first.unmet),
                of_all=of_all,
            ),
        )


def _size(plan: CommunePlan, village: Village) -> int | None:
    known = set_of(village, plan.plan.criteria_sets)
    return known.criteria_count if known else village.criteria_count


@rule("Chuẩn của thôn là của giai đoạn có năm kế hoạch", severity=Severity.WARNING)
def standard_of_past_period(plan: CommunePlan) -> Iterator[Fault]:
    """From 2026 on a village's standard without its set may be that of 2021-2025.

    The sets for villages are the provinces'; with a set named its own period is looked at.
    """
    of_past = [
        (position, village)
        for position, village in enumerate(plan.plan.villages)
        if plan.plan.first_year > _PAST
        and village.criteria_set is None
        and _NEW_COUNTRYSIDE.search(village.standard or "")
    ]
    if of_past:
        names = named(village.full_name for _, village in of_past)
        standards = ", ".join(dict.fromkeys(f'"{village.standard}"' for _, village in of_past))
        follows = next(known for known in national_sets() if known.years.start > _PAST)
        yield Fault(
            ("villages", of_past[0][0], "standard"),
            tr(
                "{names} phấn đấu đạt chuẩn {standards} mà chưa ghi bộ tiêu chí; bộ của "
                "giai đoạn 2021-2025 đã hết, từ năm 2026 có {name}; xem quy định mới của "
                "tỉnh về thôn rồi ghi criteria_set",
                names=names,
                standards=standards,
                name=follows.name,
            ),
            source=str(follows.act),
        )
