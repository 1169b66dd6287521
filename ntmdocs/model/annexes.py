"""Phụ lục: what is attached to the plan, on pages of its own."""

from enum import StrEnum

from pydantic import Field

from ntmdocs.model.base import Line, Model, Text
from ntmdocs.model.sections import Block, Section  # noqa: F401  Block names Section

__all__ = ["Annex", "Orientation"]


class Orientation(StrEnum):
    """How the pages of an annex lie."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Annex(Model):
    """Phụ lục: heading, title, the "(Kèm theo …)" line, content.

    The heading is computed: `Phụ lục`, or `Phụ lục I` from two on
    (Decree 30/2020, Appendix I, III.1.a); so is the line under the title.
    """

    heading: Line | None = Field(None, title="Chữ phụ lục in sẵn")
    title: Text | None = Field(None, title="Tên phụ lục")
    attachment_note: Text | None = Field(None, title='Dòng "(Kèm theo ...)"')
    orientation: Orientation = Field(Orientation.PORTRAIT, title="Chiều giấy")
    content: tuple[Block, ...] = Field(title="Nội dung phụ lục", min_length=1)
