"""Căn cứ ban hành: what the plan rests on, and the sentence that enacts it."""

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import AfterValidator, model_validator

from ntmdocs.language import msgids, tr
from ntmdocs.model.base import FieldAlone, OneOrMany, ShortModel, Text, cleaned
from ntmdocs.model.choice import Choice
from ntmdocs.model.citations import CitedAct
from ntmdocs.model.field import Takes, field

__all__ = ["BasesLayout", "LegalBases", "LegalBasis"]

_LEADS = (  # the longer of two comes first
    *("Căn cứ", "Xét đề nghị của", "Xét đề nghị", "Theo đề nghị của", "Trên cơ sở"),
    *("Để triển khai thực hiện", "Để thực hiện", "Để triển khai", "Tiếp tục thực hiện"),
    *("Triển khai thực hiện", "Thực hiện", "Triển khai"),
)
_MARKS = frozenset("*\\{}")


class BasesLayout(Choice):
    """How legal bases stand on the page."""

    LIST = "list", "in nghiêng, mỗi căn cứ một dòng"
    """Căn cứ in italics, one a line, `;` after each and `.` after the last (II.6.a)."""
    NARRATIVE = "narrative", "chữ đứng, câu ban hành viết liền sau căn cứ cuối"
    """Upright paragraphs; the enacting sentence continues the last one."""


Lead = Annotated[str, AfterValidator(cleaned)]
"""One line, or nothing: the words are then a paragraph that leads to the bases and is none."""
Opening = Annotated[tuple[Text, ...], OneOrMany()]


class LegalBasis(ShortModel, title="Căn cứ"):
    """Căn cứ: a leading word with the acts cited, or with prose.

    The short form `Căn cứ Luật …` is taken apart where it can be; acts stand apart by `; `.
    With inline marks or `{{ }}` in it, it is prose.
    """

    lead: Lead = field(
        "Chữ mở đầu căn cứ",
        default="Căn cứ",
        what='Ghi "" thì text là đoạn dẫn, không phải căn cứ',
        example="Thực hiện",
    )
    acts: Takes[tuple[CitedAct, ...], Sequence[CitedAct | str]] = field(
        "Văn bản làm căn cứ",
        default=(),
        example=["Nghị quyết số 05/NQ-HĐND ngày 20/12/2023 của HĐND xã Hợp Thịnh"],
    )
    text: Takes[Text | None, str | None] = field(
        "Nội dung căn cứ",
        default=None,
        what="Lời văn sau chữ mở đầu, thay cho acts",
        example="điều kiện thực tế của địa phương",
    )
    end: Literal[".", ";", ","] | None = field(
        "Dấu cuối căn cứ", default=None, what="Không ghi thì máy đặt", example=","
    )

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """Lead, then the acts if every piece is one, else the words."""
        lead = next((lead for lead in _LEADS if text.startswith(f"{lead} ")), None)
        if lead is None:
            raise ValueError(
                tr(
                    'căn cứ phải mở đầu bằng "Căn cứ", "Thực hiện", "Xét đề nghị của", '
                    '...; hoặc ghi riêng "lead" và "text"'
                )
            )
        rest = text.removeprefix(f"{lead} ")
        if _MARKS.isdisjoint(rest) and "^[" not in rest and (acts := _acts(rest)):
            return {"lead": lead, "acts": acts}
        return {"lead": lead, "text": rest}

    def as_text(self) -> str | None:
        """The short form, where it reads back to the same parts."""
        if len(self.acts) > 1:
            return None  # a list reads better
        return self.if_it_reads_back(f"{self.lead} {self.text or self.acts[0]}".lstrip())

    @model_validator(mode="after")
    def _either_acts_or_text(self) -> Self:
        if bool(self.acts) == (self.text is not None):
            raise ValueError(
                tr('căn cứ có "acts" (văn bản) hoặc "text" (lời văn), chỉ một trong hai')
            )
        return self


def _acts(text: str) -> list[str]:
    """The pieces between `; ` if all are citations, else none.

    A piece that begins small continues the subject before it: subjects have semicolons too.
    """
    acts: list[str] = []
    for piece in text.split("; "):
        if acts and piece[:1].islower() and not _is_citation(piece):
            acts[-1] += f"; {piece}"
        else:
            acts.append(piece)
    return acts if all(map(_is_citation, acts)) else []


def _is_citation(text: str) -> bool:
    try:
        CitedAct.from_text(text)
    except ValueError:
        return False
    return True


class LegalBases(FieldAlone, title="Căn cứ ban hành"):
    """Căn cứ ban hành, in order, and the opening sentence."""

    short_field: ClassVar[str] = "bases"
    short_types: ClassVar[tuple[type, ...]] = (list, tuple)
    short_hint: ClassVar[str] = msgids('cần danh sách các căn cứ, hoặc một nhóm khóa có "bases"')

    layout: BasesLayout = field(
        "Cách trình bày căn cứ", default=BasesLayout.LIST, choices=BasesLayout
    )
    bases: Takes[tuple[LegalBasis, ...], Sequence[LegalBasis | str]] = field(
        "Các căn cứ",
        default=(),
        example=["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"],
    )
    opening: Takes[Opening, str | Sequence[str]] = field(
        "Câu ban hành",
        default=(),
        what="Một đoạn, hoặc danh sách: câu ban hành và các đoạn đứng sau nó",
        example="UBND xã ban hành Kế hoạch xây dựng nông thôn mới năm {{ year }}, như sau:",
    )
