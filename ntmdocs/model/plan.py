"""Kế hoạch: the whole document, in the order of its page."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from ntmdocs.model.annexes import Annex
from ntmdocs.model.base import Line, Model, Text
from ntmdocs.model.criteria_sets import CriteriaSet
from ntmdocs.model.goals import Goal
from ntmdocs.model.header import Header
from ntmdocs.model.legal_bases import LegalBases
from ntmdocs.model.localities import Commune, Village
from ntmdocs.model.recipients import Recipient
from ntmdocs.model.sections import Section
from ntmdocs.model.signature import Signature
from ntmdocs.model.tasks import Assignment, Solution
from ntmdocs.model.walk import blocks_of
from ntmdocs.vietnamese import ToneMarks

__all__ = ["Numbering", "Plan"]


class Numbering(StrEnum):
    """How headings below `1.` are numbered."""

    LETTERS = "letters"
    """`a)`, as the decree's điểm (Appendix I, II.6.đ)."""
    DECIMAL = "decimal"
    """`1.1.`: the decree is silent, many plans have it."""


def _without_label(text: str) -> str:
    """`VT, KT` of `Lưu: VT, KT`: the label is printed, also where it was typed."""
    return text.removeprefix("Lưu:").strip() or text


class Plan(Model):
    """Kế hoạch của UBND (KH-UBND)."""

    year: int = Field(title="Năm kế hoạch", ge=1945, le=2100)
    header: Header = Field(title="Phần đầu")
    legal_bases: LegalBases | None = Field(None, title="Căn cứ ban hành")
    criteria_sets: tuple[CriteriaSet, ...] = Field((), title="Bộ tiêu chí riêng")
    commune: Commune | None = Field(None, title="Xã")
    villages: tuple[Village, ...] = Field((), title="Các thôn")
    sections: tuple[Section, ...] = Field(title="Các mục", min_length=1)
    closing: Text | None = Field(None, title="Câu kết thúc")
    recipients: tuple[Recipient, ...] = Field((), title="Nơi nhận")
    archive: Annotated[Line, AfterValidator(_without_label)] = Field("VT", title="Lưu")
    signature: Signature = Field(title="Chữ ký")
    annexes: tuple[Annex, ...] = Field((), title="Các phụ lục")
    numbering: Numbering = Field(Numbering.LETTERS, title="Cách đánh số cấp thứ ba")
    tone_marks: ToneMarks = Field(ToneMarks.AS_TYPED, title="Vị trí dấu thanh khi in")
    open_notes: tuple[Line, ...] = Field((), title="Việc còn phải xem lại (không in)")

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Mục tiêu, wherever they stand."""
        return tuple(goal for _, goal in blocks_of(self, Goal))

    @property
    def solutions(self) -> tuple[Solution, ...]:
        """Giải pháp, wherever they stand."""
        return tuple(solution for _, solution in blocks_of(self, Solution))

    @property
    def implementation(self) -> tuple[Assignment, ...]:
        """Phân công thực hiện, wherever it stands."""
        return tuple(assignment for _, assignment in blocks_of(self, Assignment))
