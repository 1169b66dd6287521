"""Kế hoạch: a paper with a year, and with the commune and the villages that it is for."""

from collections.abc import Sequence
from typing import ClassVar

from ntmdocs.model.criteria_sets import CriteriaSet
from ntmdocs.model.document_types import DocumentType
from ntmdocs.model.field import Takes, field
from ntmdocs.model.localities import Commune, Village
from ntmdocs.model.paper import Paper
from ntmdocs.vietnamese import FIRST_YEAR, LAST_YEAR

__all__ = ["Plan"]


class Plan(Paper, title="Kế hoạch"):
    """Kế hoạch của UBND (KH-UBND)."""

    document_types: ClassVar[tuple[DocumentType, ...]] = (DocumentType.PLAN,)
    field_order: ClassVar[tuple[str, ...]] = (
        *("type", "year", "header", "addressees", "legal_bases", "criteria_sets", "commune"),
        *("villages", "sections", "closing", "recipients", "archive", "signature", "annexes"),
        *("numbering", "tone_marks", "open_notes"),
    )

    type: DocumentType = field("Loại văn bản", default=DocumentType.PLAN)
    year: int = field("Năm kế hoạch", example=2024, ge=FIRST_YEAR, le=LAST_YEAR)
    criteria_sets: Takes[tuple[CriteriaSet, ...], Sequence[CriteriaSet]] = field(
        "Bộ tiêu chí riêng",
        default=(),
        what="Ghi cả bộ, hoặc tên tệp của bộ để cạnh tệp kế hoạch: [thon-suoi-mo.yaml]",
    )
    commune: Commune | None = field("Xã", default=None)
    villages: Takes[tuple[Village, ...], Sequence[Village]] = field("Các thôn", default=())
