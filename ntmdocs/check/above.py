"""What the plan of the level above asks of communes, and where a plan answers it: a checklist.

Whether words answer words only a person knows, so nothing here is an error.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from ntmdocs.check.context import Context
from ntmdocs.check.deadlines import due_times
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model import Assignment, Paper, Plan, Section, SectionKind, Text
from ntmdocs.model.walk import DataPath, blocks_in_sections, parts
from ntmdocs.prose import in_words, paper_data, path_in_words
from ntmdocs.vietnamese import comparison_key, short_date, shortened

__all__ = ["PlanUnder", "answered_later_than_asked", "asked_and_answered", "asked_and_not_answered"]

_SHOWN = 120
_COMMUNES = re.compile(
    r"(?:đề nghị |giao )?(?:các )?(?:(?:ubnd|ủy ban nhân dân) (?:cấp xã|(?:các )?(?:xã|phường))"
    r"|(?:các )?(?:xã, phường|địa phương|đơn vị cấp xã))"
)
_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset(
    (
        *("thực hiện", "triển khai", "tổ chức", "chỉ đạo", "tăng cường", "xây dựng", "kế hoạch"),
        *("nhân dân", "ủy ban", "địa bàn", "các xã", "xã phường", "trên địa", "công tác"),
        *("đẩy mạnh", "nhiệm vụ", "quy định", "theo quy", "phối hợp", "cơ quan", "đơn vị"),
        *("liên quan", "với các", "bảo đảm", "đảm bảo", "hiệu quả", "nội dung", "của ủy"),
        *("ban nhân", "định kỳ", "kết quả"),
    )
)
"""Pairs of syllables that stand in every task, and say nothing of it."""
_NO_DUTY = ("title", "actor", "deadline", "lead", "partners")
_LEAST_DUTY = 20  # letters behind the name
_ENOUGH, _LEAST_PAIRS = 0.34, 3


class Asked(NamedTuple):
    """One task of a plan above."""

    source: str
    """The plan, as it is cited."""
    text: str
    due: datetime.date | None


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
        asked = [one for paper in self.above for one in _asked_in(paper)]
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
            if common >= min(_LEAST_PAIRS, len(wanted)) and wanted and common / len(wanted) > score:
                best, score = path, common / len(wanted)
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
            message = f"cấp trên giao{_by(asked)}; không thấy trong kế hoạch này"
            yield _fault(under.where_missing, asked, message)


@rule("Việc cấp trên giao xong không muộn hơn hạn được giao", severity=Severity.WARNING)
def answered_later_than_asked(under: PlanUnder) -> Iterator[Fault]:
    """The plan's own time is later."""
    for asked, answer in under.pairs:
        if answer and answer.due and asked.due and answer.due > asked.due:
            message = f"cấp trên giao{_by(asked)}; kế hoạch này ghi {_short(answer.due)}"
            yield _fault(answer.path, asked, message)


@rule("Chỗ nêu việc cấp trên giao được người soạn xác nhận", severity=Severity.INFO)
def asked_and_answered(under: PlanUnder) -> Iterator[Fault]:
    """For a person to confirm."""
    for asked, answer in under.pairs:
        if answer is not None:
            where = path_in_words(under.context.plan, answer.path)
            message = f'cấp trên giao{_by(asked)}; kế hoạch có nói ở "{shortened(where, _SHOWN)}"'
            yield _fault(answer.path, asked, message)


def _fault(where: DataPath, asked: Asked, message: str) -> Fault:
    return Fault(where, message, current=shortened(asked.text, _SHOWN), source=asked.source)


def _by(asked: Asked) -> str:
    return f", hạn {_short(asked.due)}" if asked.due else ""


def _short(day: datetime.date) -> str:
    return short_date(day.year, day.month, day.day)


def _asked_in(paper: Paper) -> Iterator[Asked]:
    """The duties of the communes, each a paragraph or an item."""
    data, source = paper_data(paper), _cited(paper)
    year = paper.first_year if isinstance(paper, Plan) else paper.header.issued_on.year
    for path, told in dict(_duties(paper)).items():
        text = in_words(told, data)
        if not text.startswith("("):  # a remark
            days = [day for _, _, day in due_times([(path, Text.plain(text))], year)]
            yield Asked(source, text, max(days, default=None))


def _duties(paper: Paper) -> Iterator[tuple[DataPath, str]]:
    """What stands under the name of the communes, and paragraphs that begin with it."""
    for path, block in _of_communes(paper):
        for part in parts(block, path):
            if isinstance(part.value, Text) and part.path[-1] not in _NO_DUTY:
                yield part.path, str(part.value)
    for part in parts(paper.sections, ("sections",)):
        if isinstance(part.value, Text) and part.path[-1] not in _NO_DUTY:
            begins = _COMMUNES.match(comparison_key(part.value))
            if begins and len(part.value) > begins.end() + _LEAST_DUTY:
                yield part.path, str(part.value)


def _of_communes(paper: Paper) -> Iterator[tuple[DataPath, Section | Assignment]]:
    for path, section in blocks_in_sections(paper, Section):
        if _COMMUNES.match(comparison_key(str(section.heading))):
            yield path, section
    for path, assignment in blocks_in_sections(paper, Assignment):
        if _COMMUNES.match(comparison_key(str(assignment.actor))):
            yield path, assignment


def _cited(paper: Paper) -> str:
    """The plan as a clerk cites it, as far as it is known."""
    header = paper.header
    symbol = header.symbol or paper.symbol
    number = f" số {header.printed_number}/{symbol}" if header.number else ""
    date = header.issued_on
    day = f" ngày {short_date(date.year, date.month, date.day)}" if date.is_complete else ""
    return f"{paper.type.type_name}{number}{day} của {header.issuing_body.full_name}"


def _pairs_of(text: str) -> frozenset[str]:
    """Its words two by two, without what every task says."""
    words = _WORD.findall(comparison_key(text))
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    return frozenset(pairs) - _EMPTY
