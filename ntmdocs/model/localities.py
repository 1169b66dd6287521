"""Xã và thôn: where each stands against the standard it aims at, and what is to be done."""

from collections.abc import Sequence
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, model_validator

from ntmdocs.language import tr
from ntmdocs.model.base import Line, Model, ShortModel, Text
from ntmdocs.model.budget import IN_DONG, Money
from ntmdocs.model.field import Takes, field
from ntmdocs.vietnamese import comparison_key

__all__ = ["Commune", "CriterionState", "Funding", "Identity", "LocalTask", "Locality", "Village"]


class Funding(Model, title="Nguồn vốn"):
    """Nguồn vốn: how much from where."""

    source: Line = field("Nguồn vốn", example="Ngân sách xã")
    amount_vnd: Takes[Money, int | str] = field("Số tiền", what=IN_DONG, example="45 triệu đồng")


class LocalTask(ShortModel, title="Công việc của một tiêu chí"):
    """Công việc phải làm để một tiêu chí đạt."""

    short_field: ClassVar[str] = "what"

    what: Takes[Text, str] = field("Công việc", example="Xây điểm tập kết rác")
    who: Line | None = field("Người, đơn vị thực hiện", default=None, example="Ban phát triển thôn")
    helpers: Line | None = field("Người, đơn vị phối hợp", default=None, example="Hội Phụ nữ")
    starts: Takes[Text | None, str | None] = field("Bắt đầu", default=None, example="01/4/2024")
    ends: Takes[Text | None, str | None] = field("Hoàn thành", default=None, example="30/6/2024")
    funding: Takes[tuple[Funding, ...], Sequence[Funding]] = field(
        "Kinh phí theo nguồn", default=()
    )

    @property
    def cost_vnd(self) -> int:
        """The money from all sources, in đồng."""
        return sum(part.amount_vnd for part in self.funding)


class CriterionState(ShortModel, title="Tiêu chí chưa đạt"):
    """Một tiêu chí chưa đạt: how things are, what is missing, who answers for it, what to do.

    It is always an unmet one; a met one is its name alone, in `Locality.met`.
    """

    short_field: ClassVar[str] = "criterion"

    criterion: Line = field("Tiêu chí (số hoặc tên)", example="Vệ sinh môi trường")
    present: Takes[Text | None, str | None] = field(
        "Hiện trạng", default=None, example="60% số hộ phân loại rác"
    )
    missing: Takes[Text | None, str | None] = field(
        "Nội dung còn thiếu", default=None, example="Điểm tập kết rác có mái che"
    )
    in_charge: Line | None = field(
        "Người theo dõi, phụ trách", default=None, example="Trần Thị Bình"
    )
    tasks: Takes[tuple[LocalTask, ...], Sequence[LocalTask | str]] = field(
        "Công việc", default=(), example=["Xây điểm tập kết rác"]
    )


class Locality(Model, title="Xã, thôn"):
    """A commune or a village: the standard aimed at, and each criterion's state.

    A criterion is named by its number or its name in the set. Where no more is known,
    the unmet ones and the size of the set are enough.
    """

    name: Line = field("Tên", example="Hợp Thịnh")
    kind: Line = field("Loại đơn vị", example="xã")
    standard: Line | None = field("Chuẩn phấn đấu đạt", default=None, example="xã NTM nâng cao")
    deadline: Takes[Text | None, str | None] = field(
        "Thời hạn đạt chuẩn", default=None, example="trong tháng 9 năm {{ year }}"
    )
    criteria_set: Line | None = field(
        "Bộ tiêu chí",
        default=None,
        what="Mã của bộ; xem các bộ có sẵn bằng lệnh: ntmdocs criteria",
        example="xa_ntm_nang_cao_2021_2025",
    )
    criteria_count: int | None = field(
        "Tổng số tiêu chí",
        default=None,
        what="Chỉ cần khi không ghi criteria_set",
        example=7,
        ge=1,
        le=200,
    )
    met: Takes[tuple[Line, ...], Sequence[str]] = field(
        "Tiêu chí đã đạt",
        default=(),
        what="Số hoặc tên của từng tiêu chí",
        example=["Giao thông", "Điện"],
    )
    unmet: Takes[tuple[CriterionState, ...], Sequence[CriterionState | str]] = field(
        "Tiêu chí chưa đạt",
        default=(),
        what="Số hoặc tên, hoặc cả nhóm khóa của từng tiêu chí",
        example=["6", "7", "14"],
    )

    @model_validator(mode="after")
    def _counts_fit(self) -> Self:
        unmet = [state.criterion for state in self.unmet]
        keys = {comparison_key(name) for name in unmet}
        if both := next((name for name in self.met if comparison_key(name) in keys), None):
            raise ValueError(tr('tiêu chí "{both}" vừa ghi đã đạt, vừa ghi chưa đạt', both=both))
        named = [*self.met, *unmet]
        if len({comparison_key(name) for name in named}) < len(named):
            raise ValueError(tr("một tiêu chí được ghi hai lần; bỏ bớt một"))
        if self.criteria_count is not None and len(named) > self.criteria_count:
            raise ValueError(
                tr(
                    "kể {count} tiêu chí, nhiều hơn tổng số {criteria_count}; sửa cho khớp",
                    count=len(named),
                    criteria_count=self.criteria_count,
                )
            )
        return self

    @property
    def full_name(self) -> str:
        """`thôn Đa Hội`; the kind once, also where the name begins with it."""
        begins = comparison_key(self.name).startswith(f"{comparison_key(self.kind)} ")
        return f"{self.kind} {self.name[len(self.kind) + 1 :] if begins else self.name}"


class Commune(Locality, title="Xã"):
    """Xã (phường, thị trấn) that issues the plan."""

    kind: Line = field("Loại đơn vị", default="xã", example="phường")


def _identity(text: str) -> str:
    if not text.isascii() or not text.isidentifier():
        raise ValueError(
            tr(
                '"{text}" không dùng làm mã được: chỉ ghi chữ không dấu, số và dấu gạch '
                'dưới, ví dụ "da_hoi"',
                text=text,
            )
        )
    return text


Identity = Annotated[Line, AfterValidator(_identity)]


class Village(Locality, title="Thôn"):
    """Thôn (bản, tổ dân phố)."""

    id: Identity = field(
        "Mã thôn",
        what="Chữ không dấu, dùng để gọi thôn này ở chỗ khác; thôn có ở co-quan.yaml thì chỉ cần "
        "mã hoặc tên",
        example="da_hoi",
    )
    name: Line = field("Tên", example="Đa Hội")
    kind: Line = field("Loại đơn vị", default="thôn", example="tổ dân phố")
    standard: Line | None = field("Chuẩn phấn đấu đạt", default=None, example="thôn NTM kiểu mẫu")
    head: Line | None = field("Trưởng thôn", default=None, example="Nguyễn Văn An")
    board_head: Line | None = field(
        "Trưởng Ban phát triển thôn",
        default=None,
        what="Ghi cả khi là trưởng thôn",
        example="Nguyễn Văn An",
    )
