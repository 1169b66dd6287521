"""Kế hoạch: a paper with a year, and with the commune and the villages that it is for."""

from collections.abc import Sequence
from typing import ClassVar

from ntmdocs.language import tr
from ntmdocs.model.criteria_sets import CriteriaSet
from ntmdocs.model.document_types import DocumentType
from ntmdocs.model.field import Takes, field
from ntmdocs.model.localities import Commune, Village
from ntmdocs.model.paper import Paper
from ntmdocs.model.plan_year import GivenYear, Period, PlanYear

__all__ = ["Plan"]


class Plan(Paper, title="Kế hoạch"):
    """Kế hoạch của UBND (KH-UBND)."""

    document_types: ClassVar[tuple[DocumentType, ...]] = (DocumentType.PLAN,)
    field_order: ClassVar[tuple[str, ...]] = (
        *("type", "year", "header", "addressees", "legal_bases", "criteria_sets", "commune"),
        *("villages", "sections", "closing", "recipients", "archive", "signature", "co_signature"),
        *("annexes", "numbering", "tone_marks", "open_notes"),
    )

    type: DocumentType = field("Loại văn bản", default=DocumentType.PLAN)
    year: Takes[PlanYear, GivenYear] = field(
        "Năm kế hoạch",
        what="Kế hoạch của cả giai đoạn ghi hai năm: 2026-2030",
        example=2024,
    )
    criteria_sets: Takes[tuple[CriteriaSet, ...], Sequence[CriteriaSet]] = field(
        "Bộ tiêu chí riêng",
        default=(),
        what="Ghi cả bộ, hoặc tên tệp của bộ để cạnh tệp kế hoạch: [thon-suoi-mo.yaml]",
    )
    commune: Commune | None = field("Xã", default=None)
    villages: Takes[tuple[Village, ...], Sequence[Village]] = field("Các thôn", default=())

    @property
    def period(self) -> Period | None:
        """The period that it is for; None where it is for one year."""
        return self.year if isinstance(self.year, Period) else None

    @property
    def year_in_words(self) -> str:
        """`năm 2026`, `giai đoạn 2026-2030`: words of the paper."""
        return f"{'giai đoạn' if self.period else 'năm'} {self.year}"

    @property
    def year_told(self) -> str:
        """The same in the language in force."""
        if self.period:
            return tr("giai đoạn {period}", period=self.period)
        return tr("năm {year}", year=self.year)

    @property
    def one_year(self) -> int | None:
        """The year that it is for; None where it is for a period."""
        return None if isinstance(self.year, Period) else self.year

    @property
    def first_year(self) -> int:
        """Its year; the first of its period."""
        return self.year.first_year if isinstance(self.year, Period) else self.year

    @property
    def last_year(self) -> int:
        """Its year; the last of its period."""
        return self.year.last_year if isinstance(self.year, Period) else self.year
