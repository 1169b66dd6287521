"""Dấu chỉ trên đầu văn bản: secrecy, urgency, who may see it (Appendix I, part I, III.2), draft."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator

from ntmdocs.language import tr
from ntmdocs.model.base import Line
from ntmdocs.vietnamese import comparison_key

__all__ = ["Circulation", "DraftMark", "SecrecyMark", "UrgencyMark"]

_DRAFT = "dự thảo"


class _Stamp(StrEnum):
    """Words of a stamp as in a sentence; the page has capitals."""

    @classmethod
    def _missing_(cls, value: object) -> "_Stamp | None":
        """The same words as they stand on paper: `HOẢ TỐC`."""
        said = comparison_key(value) if isinstance(value, str) else value
        return next((one for one in cls if comparison_key(one) == said), None)


class SecrecyMark(_Stamp):
    """Độ mật (III.2.a, under the law on state secrets)."""

    CONFIDENTIAL = "mật"
    SECRET = "tối mật"
    TOP_SECRET = "tuyệt mật"


class UrgencyMark(_Stamp):
    """Mức độ khẩn (III.2.b)."""

    URGENT = "khẩn"
    VERY_URGENT = "thượng khẩn"
    AT_ONCE = "hỏa tốc"


class Circulation(_Stamp):
    """Chỉ dẫn phạm vi lưu hành (III.2.c)."""

    RETURN = "xem xong trả lại"
    INTERNAL = "lưu hành nội bộ"


def _draft(text: str) -> str:
    if not comparison_key(text).startswith(_DRAFT):
        raise ValueError(
            tr('"{text}" không phải dấu dự thảo; ghi "Dự thảo" hoặc "Dự thảo lần 2"', text=text)
        )
    return text


DraftMark = Annotated[Line, AfterValidator(_draft)]
"""`Dự thảo`, `Dự thảo lần 2`: nobody takes such a paper for one that was signed."""
