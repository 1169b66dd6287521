"""The columns of a table of villages: which there are, and what to write in each."""

from enum import IntEnum
from typing import NamedTuple

__all__ = ["COLUMNS", "Column", "Level", "title_of"]


class Level(IntEnum):
    """What a column tells of."""

    VILLAGE = 1
    CRITERION = 2
    TASK = 3
    MONEY = 4


class Column(NamedTuple):
    """One column: its field, its heading, other names people give it, and what to write in it."""

    field: str
    heading: str
    others: tuple[str, ...]
    level: Level
    note: str
    width: int = 18
    is_offered: bool = True
    """Whether a workbook to be filled has it; all are read."""


def _column(
    level: Level, field: str, heading: str, others: str, note: str, width: int = 18
) -> Column:
    return Column(field, heading, tuple(filter(None, others.split("; "))), level, note, width)


_OF_VILLAGE = (
    _column(
        *(Level.VILLAGE, "name", "Thôn"),
        "Tên thôn; Thôn, bản; Tên thôn, bản; Thôn, bản, tổ dân phố; Thôn, tổ dân phố; "
        "Tên thôn, tổ dân phố; Tên thôn, bản, tổ dân phố; Thôn, xóm; "
        "Bản; Tên bản; Xóm; Tên xóm; Ấp; Tên ấp; Buôn; Làng; Khu phố; Tổ dân phố; Tên tổ dân phố",
        "Tên thôn, chọn trong danh sách nếu có. Để trống là thôn ở hàng trên.",
        12,
    ),
    _column(
        *(Level.VILLAGE, "kind", "Loại", "Loại đơn vị"),
        "thôn, bản, tổ dân phố… Để trống là thôn.",
        7,
    ),
    _column(
        *(Level.VILLAGE, "head", "Trưởng thôn"),
        "Họ tên trưởng thôn; Họ và tên trưởng thôn; Trưởng thôn, bản; Trưởng bản; Trưởng xóm; "
        "Trưởng ấp; Trưởng buôn; Trưởng khu phố; Tổ trưởng; Tổ trưởng tổ dân phố",
        "Họ và tên trưởng thôn; ghi một lần cho mỗi thôn.",
        12,
    ),
    _column(
        *(Level.VILLAGE, "board_head", "Trưởng Ban phát triển thôn"),
        "Trưởng Ban phát triển; Trưởng ban; Trưởng Ban PT thôn; Trưởng BPT thôn",
        "Họ và tên Trưởng Ban phát triển thôn, ghi cả khi là trưởng thôn.",
        12,
    ),
    _column(
        *(Level.VILLAGE, "standard", "Chuẩn phấn đấu", "Chuẩn phấn đấu đạt; Chuẩn"),
        "Chuẩn thôn phấn đấu đạt, ví dụ: thôn NTM kiểu mẫu.",
        11,
    ),
    _column(
        *(Level.VILLAGE, "deadline", "Thời hạn", "Thời hạn đạt chuẩn"),
        "Bao giờ đạt chuẩn: một ngày, hoặc lời như: trong tháng 9/2024.",
        11,
    ),
)
_OF_CRITERION = (
    _column(
        *(Level.CRITERION, "criterion", "Tiêu chí", "Tên tiêu chí; Tiêu chí (số hoặc tên)"),
        "Số hoặc tên tiêu chí. Để trống là tiêu chí ở hàng trên.",
        14,
    ),
    _column(
        *(
            Level.CRITERION,
            "assessment",
            "Đánh giá",
            "Kết quả đánh giá; Đánh giá kết quả; Kết quả; Kết quả thực hiện; Đạt/Chưa đạt",
        ),
        "Đạt hoặc Chưa đạt, chọn trong danh sách.",
        8,
    ),
    _column(
        *(Level.CRITERION, "present", "Hiện trạng", "Thực trạng; Tình trạng"),
        "Hiện nay thế nào, có số liệu thì ghi.",
        14,
    ),
    _column(
        *(Level.CRITERION, "missing", "Nội dung còn thiếu"),
        "Còn thiếu; Nội dung thiếu; Nội dung chưa đạt; Tồn tại; Tồn tại, hạn chế; Hạn chế",
        "Còn thiếu gì để đạt tiêu chí.",
        15,
    ),
    _column(
        Level.CRITERION,
        "in_charge",
        "Người phụ trách",
        "Người theo dõi, phụ trách; Phụ trách; Người theo dõi; Cán bộ phụ trách; "
        "Cán bộ theo dõi; Cán bộ theo dõi, phụ trách; Người chịu trách nhiệm",
        "Ai theo dõi, chịu trách nhiệm về tiêu chí này.",
        11,
    ),
)
_OF_TASK = (
    _column(
        *(Level.TASK, "what", "Công việc"),
        "Công việc phải làm; Công việc cần làm; Nội dung công việc; Nhiệm vụ; Nội dung thực hiện",
        "Mỗi công việc một hàng. Để trống là công việc ở hàng trên.",
        17,
    ),
    _column(
        Level.TASK,
        "who",
        "Người thực hiện",
        "Đơn vị thực hiện; Người, đơn vị thực hiện; Chủ trì; Đơn vị chủ trì; Cơ quan chủ trì",
        "Ai làm công việc này.",
        12,
    ),
    _column(
        *(Level.TASK, "helpers", "Phối hợp"),
        "Đơn vị phối hợp; Người, đơn vị phối hợp; Cơ quan phối hợp; Người phối hợp",
        "Ai cùng làm.",
        11,
    ),
    _column(
        *(Level.TASK, "starts", "Bắt đầu", "Ngày bắt đầu; Thời gian bắt đầu"),
        "Ngày bắt đầu (15/3/2024), hoặc lời như: Quý II/2024.",
        11,
    ),
    _column(
        *(Level.TASK, "ends", "Hoàn thành"),
        "Ngày hoàn thành; Thời gian hoàn thành; Hạn hoàn thành; Thời hạn hoàn thành; "
        "Thời gian thực hiện; Thời hạn thực hiện",
        "Ngày hoàn thành, hoặc lời như: trong tháng 9/2024.",
        11,
    ),
)
_OF_MONEY = (
    _column(
        *(Level.MONEY, "amount", "Kinh phí (triệu đồng)"),
        "Kinh phí; Số tiền; Dự kiến kinh phí; Kinh phí dự kiến; Dự toán; Dự toán kinh phí; "
        "Kinh phí thực hiện; Nhu cầu kinh phí; Kinh phí dự toán",
        "Số tiền từ một nguồn vốn. Nguồn khác của cùng công việc ghi ở hàng dưới.",
        9,
    ),
    _column(
        *(Level.MONEY, "source", "Nguồn vốn", "Nguồn kinh phí; Nguồn"),
        "Tiền từ đâu: ngân sách xã, Nhân dân đóng góp…",
        11,
    ),
)
_SELDOM = tuple(
    column._replace(is_offered=False)
    for column in (
        _column(Level.VILLAGE, "id", "Mã thôn", "Mã", "Mã của thôn trong kế hoạch."),
        _column(
            *(Level.VILLAGE, "criteria_set", "Bộ tiêu chí", "Mã bộ tiêu chí"),
            "Mã bộ tiêu chí; xem: ntmdocs criteria.",
        ),
        _column(
            *(Level.VILLAGE, "criteria_count", "Tổng số tiêu chí", "Số tiêu chí"),
            "Bộ tiêu chí của thôn có mấy tiêu chí.",
        ),
    )
)
COLUMNS = (*_OF_VILLAGE, *_OF_CRITERION, *_OF_TASK, *_OF_MONEY, *_SELDOM)
_TITLES = {column.field: column.heading for column in COLUMNS} | {"amount": "Kinh phí"}


def title_of(field: str) -> str:
    """The heading that messages call a field by."""
    return _TITLES[field]
