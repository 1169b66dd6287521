"""The workbook in which people fill the state of villages, and the table form of villages."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from ntmdocs.language import tr
from ntmdocs.model import CriterionState, LocalTask, Plan, Text, Village
from ntmdocs.model.wrong_calls import refuse_no_paper
from ntmdocs.prose import paper_data, plain_text
from ntmdocs.sources import Form, FormColumn, write_form
from ntmdocs.store.villages.columns import COLUMNS, Column
from ntmdocs.store.villages.rows import EXAMPLE
from ntmdocs.vietnamese import MoneyUnit, format_amount

__all__ = ["start_workbook", "table_of"]

Cell = str | Decimal | None

_MET, _UNMET = "Đạt", "Chưa đạt"
_TITLE = "TÌNH TRẠNG TIÊU CHÍ VÀ CÔNG VIỆC CỦA CÁC THÔN"
_HINT = (
    "Mỗi hàng ghi một công việc của một tiêu chí ở một thôn; chỉ vào tên cột để xem cách ghi. "
    f'Hàng có tên thôn mở đầu bằng "{EXAMPLE}" không được đọc.'
)
_EXAMPLE: Mapping[str, Cell] = {
    "name": f"{EXAMPLE} Suối Mơ",
    "kind": "thôn",
    "head": "Nguyễn Văn An",
    "board_head": "Nguyễn Văn An",
    "standard": "thôn NTM kiểu mẫu",
    "deadline": "trong tháng 9/2024",
    "criterion": "Vệ sinh môi trường",
    "assessment": _UNMET,
    "present": "60% số hộ phân loại rác",
    "missing": "Điểm tập kết rác có mái che",
    "in_charge": "Trần Thị Bình",
    "what": "Xây điểm tập kết rác",
    "who": "Ban phát triển thôn",
    "helpers": "Hội Phụ nữ",
    "starts": "01/4/2024",
    "ends": "30/6/2024",
    "amount": Decimal(45),
    "source": "Ngân sách xã",
}
_RULES = (
    (
        "Mỗi hàng",
        "Một thôn, một tiêu chí, một công việc, một nguồn vốn. Tiêu chí đã đạt chỉ cần một hàng.",
    ),
    (
        "Ô để trống",
        "Dưới hàng đầu của một thôn, một tiêu chí, một công việc, ô để trống nghĩa là như trên.",
    ),
    ("Hàng ví dụ", f'Hàng có tên thôn mở đầu bằng "{EXAMPLE}" không được đọc; có thể xóa.'),
    (
        "Thêm cột",
        "Được thêm cột, đổi thứ tự cột, thêm hàng tiêu đề; cột lạ không được đọc, máy kể ra.",
    ),
    ("Khóa tiêu đề", "Tên cột được khóa, không có mật khẩu: Xem lại (Review) > Bỏ bảo vệ trang."),
    (
        "Dùng tệp này",
        "ntmdocs villages plan.yaml --data villages.xlsx; "
        'trong Python: load_plan("plan.yaml", villages="villages.xlsx").',
    ),
)


def start_workbook(plan: Plan | None = None, *, note: str = "") -> bytes:
    """An XLSX for people to fill; the villages of a plan stand in it with what the plan knows.

    `note` is printed above the table and opens the guide. The same plan gives the same bytes.
    """
    if plan is not None and not isinstance(plan, Plan):
        refuse_no_paper(plan)
        raise TypeError(tr("start_workbook chỉ làm với kế hoạch: văn bản khác không có các thôn"))
    columns = [column for column in COLUMNS if column.is_offered]
    villages = plan.villages if plan else ()
    table = table_of(villages, paper_data(plan) if plan else {})
    names = tuple(village.name for village in villages)
    form = Form(
        name="Tình trạng",
        title=f"{_TITLE} {plan.year_in_words.upper()}" if plan else _TITLE,
        hint=note or _HINT,
        columns=tuple(_form_column(column, names) for column in columns),
        example=tuple(_EXAMPLE.get(column.field) for column in columns),
        rows=[[row.get(column.field) for column in columns] for row in table],
        guide_name="Hướng dẫn",
        guide=(
            ("Mục", "Cách ghi"),
            *((("Lưu ý", note),) if note else ()),
            *_RULES,
            *((f'Cột "{column.heading}"', column.note) for column in columns),
        ),
    )
    return write_form(form)


def _form_column(column: Column, villages: tuple[str, ...]) -> FormColumn:
    choices = {"assessment": (_MET, _UNMET), "name": villages}.get(column.field, ())
    is_strict, is_number = column.field == "assessment", column.field == "amount"
    return FormColumn(column.heading, column.note, column.width, choices, is_strict, is_number)


def table_of(villages: Sequence[Village], data: Mapping[str, Any]) -> list[dict[str, Cell]]:
    """Rows, field → cell, from which `read_villages` gives these villages back.

    `data` fills what `{{ }}` in their texts names; bold and italic are not kept.
    """
    return [row for village in villages for row in _of_village(village, data)]


def _of_village(village: Village, data: Mapping[str, Any]) -> Iterator[dict[str, Cell]]:
    rows: list[dict[str, Cell]] = [{"criterion": name, "assessment": _MET} for name in village.met]
    for state in village.unmet:
        rows += _of_criterion(state, data)
    own: dict[str, Cell] = {
        "id": village.id,
        "kind": village.kind,
        "head": village.head,
        "board_head": village.board_head,
        "standard": village.standard,
        "deadline": _words(village.deadline, data),
        "criteria_set": village.criteria_set,
        "criteria_count": str(village.criteria_count) if village.criteria_count else None,
    }
    for number, row in enumerate(rows or [{}]):
        yield {"name": village.name, **(own if number == 0 else {}), **row}


def _of_criterion(state: CriterionState, data: Mapping[str, Any]) -> Iterator[dict[str, Cell]]:
    own: dict[str, Cell] = {
        "assessment": _UNMET,
        "present": _words(state.present, data),
        "missing": _words(state.missing, data),
        "in_charge": state.in_charge,
    }
    rows = [row for task in state.tasks for row in _of_task(task, data)]
    for number, row in enumerate(rows or [{}]):
        yield {"criterion": state.criterion, **(own if number == 0 else {}), **row}


def _of_task(task: LocalTask, data: Mapping[str, Any]) -> Iterator[dict[str, Cell]]:
    own: dict[str, Cell] = {
        "what": _words(task.what, data),
        "who": task.who,
        "helpers": task.helpers,
        "starts": _words(task.starts, data),
        "ends": _words(task.ends, data),
    }
    money: list[dict[str, Cell]] = [
        {"amount": _millions(part.amount_vnd), "source": part.source} for part in task.funding
    ]
    for number, row in enumerate(money or [{}]):
        yield {**(own if number == 0 else {}), **row}


def _words(text: Text | None, data: Mapping[str, Any]) -> str | None:
    return None if text is None else plain_text(text, data)


def _millions(vnd: int) -> Cell:
    """As a number, or as text where a workbook's fifteen digits would not hold it."""
    if vnd >= 10**15:
        return format_amount(vnd, MoneyUnit.MILLION)
    whole, rest = divmod(vnd, 10**6)
    return Decimal(vnd).scaleb(-6).normalize() if rest else Decimal(whole)
