"""What is told of a table that is read: what was left out, what nobody sees."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from draft.communes import a_commune_plan, a_village
from ntmdocs import Severity, load_plan, read_villages, save_plan
from ntmdocs.model import Village
from store.workbooks import HEADINGS, noted, one, row, write_csv, write_xlsx

SHORT = ("Thôn", "Tiêu chí")
DATA = ("Nội", "Điện")


def rules(path: Path, known: tuple[Village, ...] = ()) -> list[str]:
    return [rule for rule, _, _ in noted(path, known)]


def test_a_table_that_is_read_whole_has_no_notes(tmp_path: Path) -> None:
    assert noted(write_xlsx(tmp_path, ("STT", *HEADINGS), [1, *row(thon="A", tieu_chi="B")])) == []


@pytest.mark.parametrize("write", [write_xlsx, write_csv])
@pytest.mark.parametrize(
    ("heading", "like"),
    [
        ("Tiến độ", "Hoàn thành"),
        ("Thời gian dự kiến", "Hoàn thành"),
        ("Vốn đối ứng", "Kinh phí"),
        ("Ngưòi thực hiên xx", "Người thực hiện"),
        ("Giải pháp", "Công việc"),
    ],
)
def test_a_column_that_is_not_read_is_told_with_what_it_may_be(
    tmp_path: Path, write: Any, heading: str, like: str
) -> None:
    path = write(tmp_path, (*SHORT, heading), (*DATA, "x"))
    ((rule, place, message),) = noted(path)
    assert (rule, place) == ("unread-column", "Tình trạng!C1" if write is write_xlsx else "1:3")
    assert f'"{heading}"' in message
    assert f'có phải "{like}"?' in message


def test_all_columns_that_are_not_read_are_one_note(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, (*SHORT, "Tỷ lệ", "Dân tộc", None, "Trống"), (*DATA, 1, 2, 3))
    ((_, _, message),) = noted(path)
    assert message.startswith('không đọc 03 cột "Tỷ lệ" (Tình trạng!C1); "Dân tộc"')
    assert "không tên (Tình trạng!E1)" in message
    assert "Trống" not in message


@pytest.mark.parametrize(
    ("heading", "severity"), [("Ghi chú", Severity.INFO), ("Tỷ lệ", Severity.WARNING)]
)
def test_notes_and_telephones_weigh_less_than_other_columns(
    tmp_path: Path, heading: str, severity: Severity
) -> None:
    (note,) = read_villages(write_xlsx(tmp_path, (*SHORT, heading), (*DATA, "x"))).notes
    assert note.severity is severity


@pytest.mark.parametrize("heading", ["STT", "Số TT", None])
def test_numbers_of_rows_are_not_told(tmp_path: Path, heading: str | None) -> None:
    path = write_xlsx(tmp_path, (heading, *SHORT), (1, *DATA), (2, "Ngoại", "Điện"))
    assert noted(path) == []


def test_what_notes_and_signatures_say_makes_no_column(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, SHORT, DATA, (None, None, None, "Suối Mơ, ngày … tháng … năm 2024"))
    assert rules(path) == ["unread-row"]


def with_sheet(path: Path, title: str, *rows: tuple[Any, ...], state: str = "visible") -> Path:
    book = openpyxl.load_workbook(path)
    sheet = book.create_sheet(title)
    for values in rows:
        sheet.append(values)
    sheet.sheet_state = state
    book.save(path)
    return path


def test_sheets_of_other_kinds_are_told(tmp_path: Path) -> None:
    path = with_sheet(write_xlsx(tmp_path, SHORT, DATA), "Số liệu", ("Hộ nghèo", 12))
    with_sheet(path, "Hướng dẫn", ("Mục", "Cách ghi"))
    with_sheet(path, "Trống")
    ((rule, place, message),) = noted(path)
    assert (rule, place) == ("unread-sheet", "")
    assert '"Số liệu"' in message
    assert "Hướng dẫn" not in message


def test_a_sheet_like_a_table_of_villages_weighs_more(tmp_path: Path) -> None:
    path = with_sheet(write_xlsx(tmp_path, SHORT, DATA), "Xã", ("Tiêu chí", "Đánh giá"), ("A", "B"))
    (note,) = read_villages(path).notes
    assert (note.rule, note.severity) == ("unread-sheet", Severity.WARNING)


def test_a_hidden_sheet_is_not_read_and_told_where_it_is_a_table(tmp_path: Path) -> None:
    path = with_sheet(write_xlsx(tmp_path, SHORT, DATA), "Cũ", SHORT, ("Cũ", "x"), state="hidden")
    with_sheet(path, "Danh mục", ("Đạt", "Chưa đạt"), state="hidden")
    with_sheet(path, "Nguồn", ("Nguồn vốn", "Kinh phí (đồng)"), ("xã", 5), state="hidden")
    assert one(path).name == "Nội"
    ((rule, place, message),) = noted(path)
    assert (rule, place) == ("unread-sheet", "Cũ!A1")
    assert "đang ẩn nên không đọc" in message


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    rows = [("Nội", f"Tiêu chuẩn {number}", "Thiếu") for number in range(5)]
    path = write_xlsx(tmp_path, (*SHORT, "Nội dung còn thiếu"), *rows)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for number in (3, 4, 6):
        sheet.row_dimensions[number].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.save(path)
    assert len(one(path).unmet) == 5
    first, second = noted(path)
    assert first[:2] == ("hidden-cells", "Tình trạng!A3")
    assert first[2].startswith("hàng 3-4; 6 đang ẩn")
    assert second[:2] == ("hidden-cells", "Tình trạng!C1")
    assert '"Nội dung còn thiếu"' in second[2]


def test_how_things_are_with_what_is_met_is_told_to_be_left_out(tmp_path: Path) -> None:
    heads = (*SHORT, "Đánh giá", "Hiện trạng", "Người phụ trách")
    rows = [("Nội", "Điện", "Đạt", "100% hộ", "An"), ("Nội", "Y tế", "Chưa đạt", "x", "An")]
    ((rule, place, message),) = noted(write_xlsx(tmp_path, heads, *rows))
    assert (rule, place) == ("state-of-met-criterion", "Tình trạng!D2")
    assert "Tình trạng!D2; Tình trạng!E2" in message
    assert "D3" not in message


KNOWN = Village(
    id="noi", name="Nội", kind="thôn", standard="thôn NTM", deadline="30/9/2024", criteria_count=9
)


@pytest.mark.parametrize(
    ("heading", "typed", "kept"),
    [
        ("Chuẩn phấn đấu", "Thôn  NTM", False),
        ("Chuẩn phấn đấu", "thôn kiểu mẫu", True),
        ("Thời hạn", "30/09/2024", False),
        ("Tổng số tiêu chí", "09", False),
        ("Tổng số tiêu chí", "8", True),
        ("Thời hạn", "31/12/2024", True),
        ("Loại", "bản", True),
        ("Trưởng thôn", "Lê Văn An", False),
    ],
)
def test_what_the_plan_says_otherwise_stays_and_is_told(
    tmp_path: Path, heading: str, typed: str, kept: bool
) -> None:
    path = write_xlsx(tmp_path, (*SHORT, heading), (*DATA, typed))
    notes = noted(path, (KNOWN,))
    assert [rule for rule, _, _ in notes] == ["kept-as-planned"] * kept
    assert all(f'"{typed}"' in message for _, _, message in notes)


@pytest.mark.parametrize(
    ("heading", "name", "typed", "kind"),
    [
        ("Thôn", "Lầm", "bản", "bản"),
        ("Thôn", "Bản Lầm", None, "bản"),
        ("Bản", "Lầm", None, "bản"),
        ("Thôn", "Lầm", None, "thôn"),
    ],
)
def test_the_kind_that_the_plan_leaves_open_is_the_tables(
    tmp_path: Path, heading: str, name: str, typed: str | None, kind: str
) -> None:
    path = write_xlsx(tmp_path, (heading, "Tiêu chí", "Loại"), (name, "Điện", typed))
    village = one(path, (Village(id="lam", name="Lầm"),))
    assert village.full_name == f"{kind} Lầm"
    assert noted(path, (Village(id="lam", name="Lầm"),)) == []


def test_a_plan_keeps_what_its_table_left_out(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    save_plan(a_commune_plan(a_village(name="Nội")), plan)
    heads = ("Thôn", "Tiêu chí", "Tỷ lệ", "Ghi chú")
    table = write_xlsx(tmp_path, heads, ("Nội", "Điện", "80%", "gọi lại"))
    (note,) = load_plan(plan, villages=table).open_notes
    assert note.startswith(f'{table}: Tình trạng!C1: không đọc cột "Tỷ lệ"')
    assert load_plan(plan, villages=write_xlsx(tmp_path, SHORT, DATA)).open_notes == ()
