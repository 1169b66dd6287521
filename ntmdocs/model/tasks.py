"""Nhiệm vụ và phân công: what is to be done, by whom, with whom and by when."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from ntmdocs.model.base import Model, PinnedNumber, ShortModel, Text

__all__ = ["Assignment", "Items", "Marker", "Solution", "Task"]


class Marker(StrEnum):
    """What stands before each item of a list."""

    DASH = "-"
    PLUS = "+"
    LETTER = "a)"
    NUMBER = "1."
    NONE = "none"


class Responsibility(Model):
    """Chủ trì, phối hợp, thời hạn: printed on lines of their own under the text.

    A field that the text itself names (`xong trước {{ deadline }}`) is not printed again.
    """

    lead: Text | None = Field(None, title="Đơn vị chủ trì")
    partners: Text | None = Field(None, title="Đơn vị phối hợp")
    deadline: Text | None = Field(None, title="Thời hạn")


class Task(Responsibility, ShortModel):
    """Nhiệm vụ, or any item of a list; may hold items of its own."""

    short_field: ClassVar[str] = "text"

    text: Text = Field(title="Nội dung")
    items: tuple["Task", ...] = Field((), title="Các ý bên dưới")
    marker: Marker | None = Field(None, title="Dấu đầu dòng của các ý bên dưới")


class Items(Model):
    """A list: `-` under anything, `+` below that; or letters, or numbers."""

    items: tuple[Task, ...] = Field(title="Các ý", min_length=1)
    marker: Marker = Field(Marker.DASH, title="Dấu đầu dòng")
    start: int = Field(1, title="Bắt đầu từ số (hoặc chữ cái) thứ", ge=1, le=400)


class Solution(Responsibility):
    """Giải pháp: a numbered heading with its tasks; one task prints as a paragraph."""

    title: Text = Field(title="Tên giải pháp")
    number: PinnedNumber | None = Field(None, title='Số thứ tự in sẵn ("": không đánh số)')
    tasks: tuple[Task, ...] = Field(title="Các nhiệm vụ", min_length=1)
    marker: Marker | None = Field(None, title="Dấu đầu dòng")


class Assignment(Model):
    """Phân công: an actor and its duties; one duty prints as a paragraph, several as dashes."""

    actor: Text = Field(title="Đơn vị, người được giao")
    asked: bool = Field(False, title='Được đề nghị (in "Đề nghị ..."), không phải được giao')
    number: PinnedNumber | None = Field(None, title='Số thứ tự in sẵn ("": không đánh số)')
    duties: tuple[Task, ...] = Field(title="Các nhiệm vụ được giao", min_length=1)
    marker: Marker | None = Field(None, title="Dấu đầu dòng")
