"""Mục tiêu: where the plan wants to be at the end of its year."""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from ntmdocs.model.base import Line, Model, ShortModel, Text

__all__ = ["Goal", "Target"]


class Target(Model):
    """Chỉ tiêu: a figure that the plan promises; never an indicator of the national set itself."""

    indicator: Text = Field(title="Tên chỉ tiêu")
    value: Text = Field(title="Mức phấn đấu")
    unit: Line | None = Field(None, title="Đơn vị tính")
    baseline: Text | None = Field(None, title="Hiện trạng")


class Goal(ShortModel):
    """Mục tiêu: a sentence, or the data for one (which places reach which standard, by when).

    `localities` are names as they print, ids of the plan's villages, or `commune`;
    those of the plan bring their own standard where `standard` is not given.
    """

    short_field: ClassVar[str] = "text"

    text: Text | None = Field(None, title="Nội dung mục tiêu")
    localities: tuple[Line, ...] = Field((), title="Thôn, xã phấn đấu đạt chuẩn")
    standard: Line | None = Field(None, title="Chuẩn phấn đấu đạt")
    deadline: Text | None = Field(None, title="Thời hạn")
    targets: tuple[Target, ...] = Field((), title="Các chỉ tiêu")

    @model_validator(mode="after")
    def _either_text_or_data(self) -> Self:
        in_words = self.text is not None
        if in_words == bool(self.localities) or (in_words and self.standard is not None):
            raise ValueError(
                'mục tiêu có "text" (lời văn), hoặc "localities" (thôn, xã) '
                'và "standard" (chuẩn phấn đấu)'
            )
        return self
