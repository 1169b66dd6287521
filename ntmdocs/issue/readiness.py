"""Whether a paper may go to be signed: what it says, how it looks, what is left to decide."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntmdocs.check import check_plan
from ntmdocs.errors import DataError, Problem
from ntmdocs.findings import Finding, Severity
from ntmdocs.language import in_vietnamese, tr
from ntmdocs.lint import TOLD_BY_CONTENT, lint_docx
from ntmdocs.model import OrganProfile, Paper
from ntmdocs.model.walk import parse_path
from ntmdocs.prose import path_in_words
from ntmdocs.read import data_paths
from ntmdocs.word.docx import Docx

__all__ = ["Noticed", "examined", "refuse_unready", "unready"]

_NOT_FILLED = ("place-not-filled", "sample-left")
"""What nobody signs, though a sample that is left is a warning elsewhere."""


class Noticed(NamedTuple):
    """A finding, and where it is: in words, and in the data."""

    finding: Finding
    where: str
    """`Giải pháp / Công tác chỉ đạo`"""
    path: str
    """`sections.2.content.1`; empty where it is of no place in the data."""

    @property
    def stops(self) -> bool:
        """Whether the paper is not to be signed as it is."""
        return self.finding.severity is Severity.ERROR or self.finding.rule in _NOT_FILLED

    @property
    def is_pressing(self) -> bool:
        """Whether a person must look at it before signing."""
        return self.finding.severity is not Severity.INFO

    @property
    def noted(self) -> str:
        """As a paper says it, in Vietnamese."""
        return ": ".join(part for part in (in_vietnamese(self.where), self.finding.noted) if part)

    def __str__(self) -> str:
        return ": ".join(part for part in (self.where, self.finding.sentence) if part)


def examined(paper: Paper, docx: Docx, profile: OrganProfile | None = None) -> tuple[Noticed, ...]:
    """What is to be seen in the paper and in the document printed of it, which knows its places."""
    said = (*check_plan(paper, profile=profile).findings, *docx.notes)
    looks = lint_docx(docx.bytes, ignore=TOLD_BY_CONTENT).findings
    paths = data_paths(docx.bytes)
    return (
        *(Noticed(one, path_in_words(paper, parse_path(one.place)), one.place) for one in said),
        *(Noticed(one, one.place, paths.get(one.paragraph, "")) for one in looks),
    )


def refuse_unready(paper: Paper, noticed: Sequence[Noticed]) -> None:
    """Raise DataError with all that keeps the paper from being signed."""
    if problems := [*unready(paper, noticed)]:
        raise DataError(problems)


def unready(paper: Paper, noticed: Sequence[Noticed]) -> Iterator[Problem]:
    """All that keeps the paper from being signed."""
    for one in noticed:
        if one.stops:
            yield Problem(one.finding.sentence, field=one.where, path=one.path)
    if paper.header.draft:
        message = tr('còn dấu "{draft}"; bỏ khóa "draft" khi trình ký', draft=paper.header.draft)
        yield Problem(message, field=tr("Dấu dự thảo"), path="header.draft")
    for number, note in enumerate(paper.open_notes):
        message = tr('còn phải xem: "{note}"; xem xong thì xóa dòng này', note=note)
        yield Problem(message, field=tr("Việc còn phải xem lại"), path=f"open_notes.{number}")
