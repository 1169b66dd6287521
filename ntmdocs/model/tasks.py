"""Nhiệm vụ và phân công: what is to be done, by whom, with whom and by when."""

from enum import StrEnum
from typing import Annotated, ClassVar

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


# Chủ trì, phối hợp, thời hạn: printed on lines of their own under the text.
Lead = Annotated[Text | None, Field(title="Đơn vị chủ trì")]
Partners = Annotated[Text | None, Field(title="Đơn vị phối hợp")]
Deadline = Annotated[Text | None, Field(title="Thời hạn")]


class Task(ShortModel):
    """Nhiệm vụ, or any item of a list; may hold items of its own.

    Who leads, who helps and by when is printed below, but for what the text itself names
    (`xong trước {{ deadline }}`).
    """

    short_field: ClassVar[str] = "text"

    text: Text = Field(title="Nội dung")
    items: tuple["Task", ...] = Field((), title="Các ý bên dưới")
    marker: Marker | None = Field(None, title="Dấu đầu dòng của các ý bên dưới")
    lead: Lead = None
    partners: Partners = None
    deadline: Deadline = None


class Items(Model):
    """A list: `-` under anything, `+` below that; or letters, or numbers."""

    items: tuple[Task, ...] = Field(title="Các ý", min_length=1)
    marker: Marker = Field(Marker.DASH, title="Dấu đầu dòng")
    start: int = Field(1, title="Bắt đầu từ số (hoặc chữ cái) thứ", ge=1, le=400)


class Solution(Model):
    """Giải pháp: a numbered heading with its tasks; one task prints as a paragraph."""

    title: Text = Field(title="Tên giải pháp")
    number: PinnedNumber | None = Field(None, title='Số thứ tự in sẵn ("": không đánh số)')
    tasks: tuple[Task, ...] = Field(title="Các nhiệm vụ", min_length=1)
    marker: Marker | None = Field(None, title="Dấu đầu dòng")
    lead: Lead = None
    partners: Partners = None
    deadline: Deadline = None


class Assignment(Model):
    """Phân công: an actor and its duties; one duty prints as a paragraph, several as dashes."""

    actor: Text = Field(title="Đơn vị, người được giao")
    asked: bool = Field(False, title='Được đề nghị (in "Đề nghị ..."), không phải được giao')
    number: PinnedNumber | None = Field(None, title='Số thứ tự in sẵn ("": không đánh số)')
    duties: tuple[Task, ...] = Field(title="Các nhiệm vụ được giao", min_length=1)
    marker: Marker | None = Field(None, title="Dấu đầu dòng")
