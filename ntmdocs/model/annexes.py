"""Phụ lục: what is attached to the plan, on pages of its own."""

from collections.abc import Sequence

from ntmdocs.model.base import Line, Model, Text
from ntmdocs.model.choice import Choice
from ntmdocs.model.field import Takes, field
from ntmdocs.model.sections import Block, GivenBlock, Section  # noqa: F401  Block names Section

__all__ = ["Annex", "Orientation"]


class Orientation(Choice):
    """How the pages of an annex lie."""

    PORTRAIT = "portrait", "giấy đứng"
    LANDSCAPE = "landscape", "giấy nằm ngang"


class Annex(Model, title="Phụ lục"):
    """Phụ lục: heading, title, the "(Kèm theo …)" line, content.

    The heading is computed: `Phụ lục`, or `Phụ lục I` from two on
    (Decree 30/2020, Appendix I, III.1.a); so is the line under the title.
    """

    heading: Line | None = field(
        "Chữ phụ lục in sẵn",
        default=None,
        what='Không ghi thì in "Phụ lục"; từ hai phụ lục trở lên là "Phụ lục I", "Phụ lục II", …',
        example="Phụ lục số 01",
    )
    title: Takes[Text | None, str | None] = field(
        "Tên phụ lục", default=None, example="Danh mục tiêu chí chưa đạt năm {{ year }}"
    )
    attachment_note: Takes[Text | None, str | None] = field(
        'Dòng "(Kèm theo ...)"',
        default=None,
        what="Không ghi thì in theo số, ký hiệu, ngày và cơ quan ban hành của văn bản",
        example="(Kèm theo Kế hoạch của UBND xã Hợp Thịnh)",
    )
    orientation: Orientation = field(
        "Chiều giấy", default=Orientation.PORTRAIT, choices=Orientation
    )
    content: Takes[tuple[Block, ...], Sequence[GivenBlock]] = field(
        "Nội dung phụ lục", what="Như content của một mục", min_length=1
    )
