"""Mục tiêu: where the plan wants to be at the end of its year."""

from collections.abc import Sequence
from typing import ClassVar, Self

from pydantic import model_validator

from ntmdocs.language import tr
from ntmdocs.model.base import Line, Model, ShortModel, Text
from ntmdocs.model.field import Takes, field

__all__ = ["Goal", "Target"]


class Target(Model, title="Chỉ tiêu của kế hoạch"):
    """Chỉ tiêu: a figure that the plan promises; never an indicator of the national set itself."""

    indicator: Takes[Text, str] = field("Tên chỉ tiêu", example="Tỷ lệ hộ phân loại rác")
    value: Takes[Text, str] = field("Mức phấn đấu", example="80")
    unit: Line | None = field("Đơn vị tính", default=None, example="% số hộ")
    baseline: Takes[Text | None, str | None] = field("Hiện trạng", default=None, example="60")


class Goal(ShortModel, title="Mục tiêu"):
    """Mục tiêu: a sentence, or the data for one (which places reach which standard, by when).

    `localities` are names as they print, ids of the plan's villages, or `commune`;
    those of the plan bring their own standard where `standard` is not given.
    """

    short_field: ClassVar[str] = "text"

    text: Takes[Text | None, str | None] = field(
        "Nội dung mục tiêu",
        default=None,
        what="Lời văn; hoặc để máy dựng câu từ localities",
        example="Giữ vững các tiêu chí đã đạt.",
    )
    localities: Takes[tuple[Line, ...], Sequence[str]] = field(
        "Thôn, xã phấn đấu đạt chuẩn",
        default=(),
        what='Tên như khi in, mã thôn, hoặc "commune" là xã',
        example=["da_hoi", "dong_dao"],
    )
    standard: Line | None = field(
        "Chuẩn phấn đấu đạt",
        default=None,
        what="Không ghi thì lấy chuẩn của thôn, xã",
        example="thôn NTM kiểu mẫu",
    )
    deadline: Takes[Text | None, str | None] = field(
        "Thời hạn", default=None, example="trong tháng 9/2024"
    )
    targets: Takes[tuple[Target, ...], Sequence[Target]] = field("Các chỉ tiêu", default=())

    @model_validator(mode="after")
    def _either_text_or_data(self) -> Self:
        in_words = self.text is not None
        if in_words == bool(self.localities) or (in_words and self.standard is not None):
            raise ValueError(
                tr(
                    'mục tiêu có "text" (lời văn), hoặc "localities" (thôn, xã) và '
                    '"standard" (chuẩn phấn đấu)'
                )
            )
        return self
