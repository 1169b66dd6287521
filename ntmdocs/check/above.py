"""What the plan of the level above asks of communes, and where a plan answers it: a checklist.

Whether words answer words only a person knows, so nothing here is an error.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from ntmdocs.check.asked import Asked, asked_in
from ntmdocs.check.context import Context
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Paper, SectionKind
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.prose import path_in_words
from ntmdocs.vietnamese import comparison_key, short_date, shortened

__all__ = ["PlanUnder", "answered_later_than_asked", "asked_and_answered", "asked_and_not_answered"]

_SHOWN = 120
_WORD = regex(r"[^\W\d_]+")
_EMPTY = frozenset(
    (
        *("thực hiện", "triển khai", "tổ chức", "chỉ đạo", "tăng cường", "xây dựng", "kế hoạch"),
        *("nhân dân", "ủy ban", "địa bàn", "các xã", "xã phường", "trên địa", "công tác"),
        *("đẩy mạnh", "nhiệm vụ", "quy định", "theo quy", "phối hợp", "cơ quan", "đơn vị"),
        *("liên quan", "với các", "bảo đảm", "đảm bảo", "hiệu quả", "nội dung", "của ủy"),
        *("ban nhân", "định kỳ", "kết quả", "báo cáo", "cáo kết", "trước ngày", "hằng năm"),
        *("hàng năm", "tổng hợp", "theo dõi", "đôn đốc", "dõi đôn"),
    )
)
"""Pairs of syllables that stand in every task, and say nothing of it."""
_ENOUGH, _LEAST_PAIRS = 0.34, 3
_MOST_OF_OWN = 0.5


class Answer(NamedTuple):
    """Where a plan speaks of the same, and by when it will be done."""

    path: DataPath
    due: datetime.date | None


@dataclass(frozen=True)
class PlanUnder:
    """A plan beside those of the level above."""

    context: Context
    above: tuple[Paper, ...]

    @cached_property
    def pairs(self) -> tuple[tuple[Asked, Answer | None], ...]:
        """Each task asked, with its answer."""
        asked = [one for paper in self.above for one in asked_in(paper)]
        return tuple((one, self._answer(one)) for one in asked)

    @property
    def where_missing(self) -> DataPath:
        """Where an answer would stand: the section that hands out the work, else the last."""
        sections = self.context.plan.sections
        kinds = [section.kind for section in sections]
        is_there = SectionKind.IMPLEMENTATION in kinds
        return "sections", kinds.index(SectionKind.IMPLEMENTATION) if is_there else len(kinds) - 1

    def _answer(self, asked: Asked) -> Answer | None:
        wanted = _pairs_of(asked.text)
        best, score = None, 0.0
        for path, own in self._own_pairs:
            common = len(wanted & own)
            if not wanted or common < min(_LEAST_PAIRS, len(wanted)):
                continue
            # A long request is answered by a short sentence that says no more than a part of it.
            of_own = common / len(own) if common > _LEAST_PAIRS else 0
            share = max(common / len(wanted), _ENOUGH if of_own >= _MOST_OF_OWN else 0)
            if share > score:
                best, score = path, share
        if best is None or score < _ENOUGH:
            return None
        return Answer(best, self._due.get(best))

    @cached_property
    def _own_pairs(self) -> list[tuple[DataPath, frozenset[str]]]:
        body = (each for each in self.context.body if each[0][0] == "sections")
        return [(path, _pairs_of(text)) for path, text in body]

    @cached_property
    def _due(self) -> dict[DataPath, datetime.date]:
        """The last day that each text names for something to be done."""
        found: dict[DataPath, datetime.date] = {}
        for path, _, day in self.context.due_times:
            place = (*path[:-1], "text") if path[-1] == "deadline" else path
            found[place] = max(day, found.get(place, day))
        return found


@rule("Việc cấp trên giao có trong kế hoạch", severity=Severity.WARNING)
def asked_and_not_answered(under: PlanUnder) -> Iterator[Fault]:
    """Nothing in the plan speaks of it."""
    for asked, answer in under.pairs:
        if answer is None:
            message = tr("cấp trên giao{by}; không thấy trong kế hoạch này", by=_by(asked))
            yield _fault(under.where_missing, asked, message)


@rule("Việc cấp trên giao xong không muộn hơn hạn được giao", severity=Severity.WARNING)
def answered_later_than_asked(under: PlanUnder) -> Iterator[Fault]:
    """The plan's own time is later."""
    for asked, answer in under.pairs:
        if answer and answer.due and asked.due and answer.due > asked.due:
            message = tr(
                "cấp trên giao{by}; kế hoạch này ghi {short}",
                by=_by(asked),
                short=_short(answer.due),
            )
            yield _fault(answer.path, asked, message)


@rule("Chỗ nêu việc cấp trên giao được người soạn xác nhận", severity=Severity.INFO)
def asked_and_answered(under: PlanUnder) -> Iterator[Fault]:
    """For a person to confirm."""
    for asked, answer in under.pairs:
        if answer is not None:
            where = path_in_words(under.context.plan, answer.path)
            message = tr(
                'cấp trên giao{by}; kế hoạch có nói ở "{shortened}"',
                by=_by(asked),
                shortened=shortened(where, _SHOWN),
            )
            yield _fault(answer.path, asked, message)


def _fault(where: DataPath, asked: Asked, message: str) -> Fault:
    return Fault(where, message, current=shortened(asked.text, _SHOWN), source=asked.source)


def _by(asked: Asked) -> str:
    if asked.due:
        return tr(", hạn {short}", short=_short(asked.due))
    return tr(", hằng năm trước {days}", days=asked.each_year) if asked.each_year else ""


def _short(day: datetime.date) -> str:
    return short_date(day.year, day.month, day.day)


def _pairs_of(text: str) -> frozenset[str]:
    """Its words two by two, without what every task says."""
    words = _WORD.findall(comparison_key(text))
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    return frozenset(pairs) - _EMPTY
