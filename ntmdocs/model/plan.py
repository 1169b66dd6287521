"""Kế hoạch: a paper with a year, and with the commune and the villages that it is for."""

from typing import ClassVar

from pydantic import Field

from ntmdocs.model.criteria_sets import CriteriaSet
from ntmdocs.model.document_types import DocumentType
from ntmdocs.model.localities import Commune, Village
from ntmdocs.model.paper import Paper
from ntmdocs.vietnamese import FIRST_YEAR, LAST_YEAR

__all__ = ["Plan"]


class Plan(Paper):
    """Kế hoạch của UBND (KH-UBND)."""

    document_types: ClassVar[tuple[DocumentType, ...]] = (DocumentType.PLAN,)
    field_order: ClassVar[tuple[str, ...]] = (
        *("type", "year", "header", "addressees", "legal_bases", "criteria_sets", "commune"),
        *("villages", "sections", "closing", "recipients", "archive", "signature", "annexes"),
        *("numbering", "tone_marks", "open_notes"),
    )

    type: DocumentType = Field(DocumentType.PLAN, title="Loại văn bản")
    year: int = Field(title="Năm kế hoạch", ge=FIRST_YEAR, le=LAST_YEAR)
    criteria_sets: tuple[CriteriaSet, ...] = Field((), title="Bộ tiêu chí riêng")
    commune: Commune | None = Field(None, title="Xã")
    villages: tuple[Village, ...] = Field((), title="Các thôn")
