"""Nhiệm vụ và phân công: what is to be done, by whom, with whom and by when."""

from collections.abc import Sequence
from typing import ClassVar

from ntmdocs.model.base import Model, PinnedNumber, ShortModel, Text
from ntmdocs.model.choice import Choice
from ntmdocs.model.field import Takes, field

__all__ = ["Assignment", "Items", "Marker", "Solution", "Task"]


class Marker(Choice):
    """What stands before each item of a list."""

    DASH = "-", "gạch đầu dòng"
    PLUS = "+", "dấu cộng"
    LETTER = "a)", "chữ cái"
    NUMBER = "1.", "số thứ tự"
    NONE = "none", "không có dấu"


# Chủ trì, phối hợp, thời hạn: printed on lines of their own under the text.
_LEAD = field("Đơn vị chủ trì", default=None, example="Ban Quản lý NTM xã")
_PARTNERS = field("Đơn vị phối hợp", default=None, example="Hội Phụ nữ, Đoàn Thanh niên xã")
_DEADLINE = field("Thời hạn", default=None, example="15/03/2024")
_MARKED_AS_USUAL = "Không ghi thì theo chỗ đứng"


class Task(ShortModel, title="Nhiệm vụ"):
    """Nhiệm vụ, or any item of a list; may hold items of its own.

    Who leads, who helps and by when is printed below, but for what the text itself names
    (`xong trước {{ deadline }}`).
    """

    short_field: ClassVar[str] = "text"

    text: Takes[Text, str] = field("Nội dung", example="Rà soát các tiêu chí chưa đạt.")
    items: Takes[tuple["Task", ...], Sequence["Task | str"]] = field(
        "Các ý bên dưới", default=(), example=["Tiêu chí giao thông;", "Tiêu chí môi trường."]
    )
    marker: Marker | None = field(
        "Dấu đầu dòng của các ý bên dưới", default=None, what=_MARKED_AS_USUAL, choices=Marker
    )
    lead: Takes[Text | None, str | None] = _LEAD
    partners: Takes[Text | None, str | None] = _PARTNERS
    deadline: Takes[Text | None, str | None] = _DEADLINE


class Items(Model, title="Danh sách các ý"):
    """Danh sách các ý: `-` under anything, `+` below that; or letters, or numbers."""

    items: Takes[tuple[Task, ...], Sequence[Task | str]] = field(
        "Các ý", example=["Làm sạch đường làng.", "Trồng hoa hai bên đường."], min_length=1
    )
    marker: Marker = field("Dấu đầu dòng", default=Marker.DASH, choices=Marker)
    start: int = field("Bắt đầu từ số (hoặc chữ cái) thứ", default=1, example=4, ge=1, le=400)


class Solution(Model, title="Giải pháp"):
    """Giải pháp: a numbered heading with its tasks; one task prints as a paragraph."""

    title: Takes[Text, str] = field("Tên giải pháp", example="Công tác chỉ đạo")
    number: PinnedNumber | None = field(
        'Số thứ tự in sẵn ("": không đánh số)',
        default=None,
        what="Không ghi thì máy đánh số",
        example="3",
    )
    tasks: Takes[tuple[Task, ...], Sequence[Task | str]] = field(
        "Các nhiệm vụ", example=["Kiện toàn Ban Chỉ đạo.", "Giao ban hàng tháng."], min_length=1
    )
    marker: Marker | None = field(
        "Dấu đầu dòng", default=None, what=_MARKED_AS_USUAL, choices=Marker
    )
    lead: Takes[Text | None, str | None] = _LEAD
    partners: Takes[Text | None, str | None] = _PARTNERS
    deadline: Takes[Text | None, str | None] = _DEADLINE


class Assignment(Model, title="Phân công"):
    """Phân công: an actor and its duties; one duty prints as a paragraph, several as dashes."""

    actor: Takes[Text, str] = field("Đơn vị, người được giao", example="Các thôn")
    asked: bool = field('Được đề nghị (in "Đề nghị ..."), không phải được giao', default=False)
    number: PinnedNumber | None = field(
        'Số thứ tự in sẵn ("": không đánh số)',
        default=None,
        what="Không ghi thì máy đánh số",
        example="3",
    )
    duties: Takes[tuple[Task, ...], Sequence[Task | str]] = field(
        "Các nhiệm vụ được giao",
        example=["Rà soát các tiêu chí chưa đạt.", "Báo cáo hàng tháng."],
        min_length=1,
    )
    marker: Marker | None = field(
        "Dấu đầu dòng", default=None, what=_MARKED_AS_USUAL, choices=Marker
    )
