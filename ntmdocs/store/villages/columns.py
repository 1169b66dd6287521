"""The columns of a table of villages: their headings, however typed, and where they stand."""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from ntmdocs.errors import Problem
from ntmdocs.sources import Row, Table
from ntmdocs.vietnamese import slug

__all__ = [
    "COLUMNS",
    "MET",
    "UNMET",
    "Column",
    "Header",
    "Level",
    "find_header",
    "header_problems",
    "is_total",
    "title_of",
    "unread_assessment",
]


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
        *(Level.VILLAGE, "name", "Thôn", "Tên thôn; Thôn, bản; Thôn, bản, tổ dân phố; Bản"),
        "Tên thôn, chọn trong danh sách nếu có. Để trống là thôn ở hàng trên.",
        12,
    ),
    _column(
        *(Level.VILLAGE, "kind", "Loại", "Loại đơn vị"),
        "thôn, bản, tổ dân phố… Để trống là thôn.",
        7,
    ),
    _column(
        *(Level.VILLAGE, "head", "Trưởng thôn", "Họ tên trưởng thôn; Trưởng thôn, bản"),
        "Họ và tên trưởng thôn; ghi một lần cho mỗi thôn.",
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
        *(Level.CRITERION, "present", "Hiện trạng", "Thực trạng"),
        "Hiện nay thế nào, có số liệu thì ghi.",
        14,
    ),
    _column(
        *(Level.CRITERION, "missing", "Nội dung còn thiếu", "Còn thiếu; Nội dung chưa đạt"),
        "Còn thiếu gì để đạt tiêu chí.",
        15,
    ),
    _column(
        Level.CRITERION,
        "in_charge",
        "Người phụ trách",
        "Người theo dõi, phụ trách; Phụ trách; Người theo dõi",
        "Ai theo dõi, chịu trách nhiệm về tiêu chí này.",
        11,
    ),
)
_OF_TASK = (
    _column(
        *(Level.TASK, "what", "Công việc", "Công việc phải làm; Nội dung công việc"),
        "Mỗi công việc một hàng. Để trống là công việc ở hàng trên.",
        17,
    ),
    _column(
        Level.TASK,
        "who",
        "Người thực hiện",
        "Đơn vị thực hiện; Người, đơn vị thực hiện; Chủ trì",
        "Ai làm công việc này.",
        12,
    ),
    _column(
        *(Level.TASK, "helpers", "Phối hợp", "Đơn vị phối hợp; Người, đơn vị phối hợp"),
        "Ai cùng làm.",
        11,
    ),
    _column(
        *(Level.TASK, "starts", "Bắt đầu", "Ngày bắt đầu; Thời gian bắt đầu"),
        "Ngày bắt đầu (15/3/2024), hoặc lời như: Quý II/2024.",
        11,
    ),
    _column(
        *(Level.TASK, "ends", "Hoàn thành", "Ngày hoàn thành; Thời gian hoàn thành"),
        "Ngày hoàn thành, hoặc lời như: trong tháng 9/2024.",
        11,
    ),
)
_OF_MONEY = (
    _column(
        *(Level.MONEY, "amount", "Kinh phí (triệu đồng)", "Kinh phí; Số tiền; Dự kiến kinh phí"),
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
_REQUIRED = ("name", "criterion")
_PAIRS = (("amount", "source"), ("source", "amount"))
_HEADER_WITHIN = 40  # rows; titles above a table are few
_UNITS = {
    **dict.fromkeys(("trieu-dong", "trieu-d", "trieu", "trd", "tr-d"), "triệu đồng"),
    **dict.fromkeys(("nghin-dong", "ngan-dong", "1000-dong"), "nghìn đồng"),
    **dict.fromkeys(("ty-dong", "ti-dong"), "tỷ đồng"),
    **dict.fromkeys(("dong", "vnd", "d"), "đồng"),
}
MET = ("dat", "da-dat", "hoan-thanh", "da-hoan-thanh")
UNMET = ("chua-dat", "khong-dat", "chua", "chua-hoan-thanh", "can-hoan-thien")
ASSESSMENTS = {*MET, *UNMET}
_TOTALS = ("cộng", "tổng", "tổng cộng", "tổng số")


def title_of(field: str) -> str:
    """The heading that messages call a field by."""
    return _TITLES[field]


class Header(NamedTuple):
    """The row of headings of one table."""

    row: Row
    places: dict[str, int]
    """Field → column, from 0."""
    unit: str
    """The unit of money that its heading gives, or ''."""

    @property
    def is_of_villages(self) -> bool:
        """Whether it has what no table of villages can do without."""
        return all(field in self.places for field in _REQUIRED)

    def is_repeated(self, row: Row) -> bool:
        """Headings once more, as on each page of a long table, or numbers of the columns."""
        if all(_field(row[at]) == field for field, at in self.places.items()):
            return True
        numbers = [value.strip().strip("()") for value in row.values if value.strip()]
        return len(numbers) > 2 and numbers in (
            [str(start + nth) for nth in range(len(numbers))] for start in (0, 1)
        )


def find_header(table: Table) -> Header | None:
    """The row of headings, the fullest one; None where the table is another kind of sheet."""
    rows = table.rows[:_HEADER_WITHIN]
    found = max(rows, key=lambda row: len(_known(row)), default=None)
    if found is None or len(_known(found)) < 2:
        return None
    places = _known(found)
    unit = _unit(found[places["amount"]]) if "amount" in places else ""
    return Header(found, places, unit)


def header_problems(table: Table, header: Header) -> Iterator[Problem]:
    """Columns that are missing, or there twice."""
    for at, value in enumerate(header.row.values):
        first = header.places.get(_field(value), at)
        if first != at and header.row[first] != value:  # the same twice: a merged heading
            message = f"đã có cột này ở {table.cell(header.row.number, first)}; bỏ một cột"
            yield table.problem(header.row.number, at, message, value)
    if missing := list(_missing(header.places)):
        named = ", ".join(f'"{title}"' for title in missing)
        message = f"hàng tiêu đề thiếu cột {named}; thêm cột, hoặc sửa tên cột cho đúng"
        yield table.problem(header.row.number, 0, message)


def unread_assessment(table: Table, header: Header) -> Iterator[Problem]:
    """A column that says đạt or chưa đạt under a name that no column has: it must not be lost."""
    if "assessment" in header.places:
        return
    read = set(header.places.values())
    for at, heading in enumerate(header.row.values):
        below = [row[at] for row in table.rows if row.number > header.row.number]
        says = slug(heading) in ASSESSMENTS or any(slug(value) in ASSESSMENTS for value in below)
        if heading and at not in read and says:
            message = 'cột này có vẻ ghi đạt hay chưa đạt; đổi tên cột thành "Đánh giá", mỗi ô '
            message += 'ghi "Đạt" hoặc "Chưa đạt"'
            yield table.problem(header.row.number, at, message, heading)


def is_total(row: Row) -> bool:
    """A closing row such as `Tổng cộng`: it is computed, so never read."""
    return any(value.strip(" .:").casefold() in _TOTALS for value in row.values)


def _missing(places: Iterable[str]) -> Iterator[str]:
    places = set(places)
    yield from (title_of(field) for field in _REQUIRED if field not in places)
    yield from (
        title_of(field) for field, with_it in _PAIRS if field not in places and with_it in places
    )


def _known(row: Row) -> dict[str, int]:
    """Field → column of the headings in a row."""
    places: dict[str, int] = {}
    for at, value in enumerate(row.values):
        if field := _field(value):
            places.setdefault(field, at)
    return places


def _unit(heading: str) -> str:
    """The unit of money that a heading ends with, in brackets or not."""
    return next((_UNITS[end] for end in _UNITS if f"-{slug(heading)}".endswith(f"-{end}")), "")


@lru_cache(maxsize=4096)  # each row is looked at for headings once more
def _field(heading: str) -> str:
    """The field of a heading, '' for a column that is no matter of ours."""
    words = slug(heading)
    bare = slug(heading.partition("(")[0]) or words
    without_unit = next(
        (words.removesuffix(f"-{end}") for end in _UNITS if words.endswith(end)), ""
    )
    return _FIELDS.get(words) or _FIELDS.get(bare) or _FIELDS.get(without_unit, "")


_FIELDS = {
    slug(name): column.field for column in COLUMNS for name in (column.heading, *column.others)
}
