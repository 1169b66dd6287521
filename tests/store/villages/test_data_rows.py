"""Rows that are no village, and names that only look so; what they say is told."""

from pathlib import Path
from typing import Any

import pytest

from ntmdocs import DataError, Severity, read_villages
from ntmdocs.model import Village
from store.workbooks import (
    HEADINGS,
    names_in,
    noted,
    one,
    row,
    sums_in,
    told,
    write_csv,
    write_xlsx,
)

ONE = row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", tien=5, nguon="xã")
SHORT = ("Thôn", "Tiêu chí", "Đánh giá")


@pytest.mark.parametrize(
    "total",
    [
        row(thon="Tổng cộng toàn xã", tien=5, nguon="xã"),
        row(thon="Cộng: 01 thôn", tien=5),
        row(thon="Cộng thôn Nội", tien=5, nguon="xã"),
        row(thon="TỔNG SỐ", thieu="02 việc", tien=5),
        row(tieu_chi="Cộng", danh_gia=None, tien=5, nguon="xã"),
        row(viec="Cộng", tien=5, nguon="xã"),
        row(viec="Tổng kinh phí", tien="=SUM(1,2)"),
        row(thon="I. Tổng cộng", tien=5),
        row(xong="Tổng cộng", tien=5, nguon="xã"),
    ],
)
def test_totals_are_never_read(tmp_path: Path, total: list[Any]) -> None:
    path = write_xlsx(tmp_path, HEADINGS, ONE, total, row(thon="Ngoại", tieu_chi="Y tế"))
    assert names_in(path) == ["thôn Nội", "thôn Ngoại"]
    assert (sums_in(path), noted(path)) == ([("Lắp đèn", 5_000_000)], [])


def test_a_total_merged_over_village_criterion_and_task_is_never_read(tmp_path: Path) -> None:
    total = row(thon="Tổng cộng", tien=5, nguon="xã")
    path = write_xlsx(tmp_path, HEADINGS, ONE, total, merge=["A3:G3"])
    assert (names_in(path), sums_in(path)) == (["thôn Nội"], [("Lắp đèn", 5_000_000)])


@pytest.mark.parametrize("name", ["Cộng Hòa", "Cống", "Tổng Chúc", "Cộng"])
def test_names_like_totals_are_names(tmp_path: Path, name: str) -> None:
    assert names_in(write_xlsx(tmp_path, HEADINGS, row(thon=name, tieu_chi="Điện"))) == [
        f"thôn {name}"
    ]


@pytest.mark.parametrize(
    "task",
    ["Tổng vệ sinh", "Cộng đồng giám sát", "Tổng kết phong trào", "Tổng nguồn vốn vận động"],
)
def test_work_like_a_total_is_work(tmp_path: Path, task: str) -> None:
    path = write_xlsx(tmp_path, HEADINGS, ONE, row(viec=task, tien=1, nguon="xã"))
    assert sums_in(path)[1:] == [(task, 1_000_000)]


@pytest.mark.parametrize(
    "below",
    [
        [("Ghi chú: số liệu đến 31/12/2023",)],
        [("* Số liệu đến 31/12/2023",), ("- Thôn Nội đã xong",)],
        [("Ghi chú",), ("Nguyễn Văn An",)],
        [("NGƯỜI LẬP BIỂU", None, None, None, "TM. ỦY BAN NHÂN DÂN"), ("Lê A", "", "", "", "Lê B")],
        [(None, None, None, None, "Suối Mơ, ngày 05 tháng 3 năm 2024"), (None, "Trần Văn An")],
        [(None, None, None, None, "…, ngày … tháng … năm 2024"), (None, None, "TRƯỞNG THÔN")],
        [("Nơi nhận:",), ("- UBND xã;",), ("- Lưu: VT.",)],
    ],
)
def test_notes_and_signatures_below_are_no_villages_and_told(
    tmp_path: Path, below: list[tuple[str | None, ...]]
) -> None:
    path = write_xlsx(tmp_path, HEADINGS, ONE, (), *below)
    assert names_in(path) == ["thôn Nội"]
    ((rule, _, message),) = noted(path)
    assert rule == "unread-row"
    assert message.startswith(f"{len(below):02} hàng không phải thôn nên không đọc")


def test_a_note_parted_by_the_commas_of_csv_is_a_note(tmp_path: Path) -> None:
    path = tmp_path / "villages.csv"
    path.write_text("Thôn,Tiêu chí\nNội,Điện\nGhi chú: thôn Nội, thôn Ngoại, đã xong\n", "utf-8")
    assert names_in(path) == ["thôn Nội"]


def test_data_goes_on_below_a_note_and_below_signatures(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        HEADINGS,
        ONE,
        ("Ghi chú: còn phần hai",),
        row(viec="Trồng cột"),
        ("Người lập biểu",),
        row(thon="Ngoại", tieu_chi="Y tế", viec="Khám"),
    )
    assert [task for task, _ in sums_in(path)] == ["Lắp đèn", "Trồng cột", "Khám"]


@pytest.mark.parametrize(
    "words",
    ["Lập biểu mẫu thống kê", "Chủ tịch Hội nói chuyện", "Ghi chú các hộ", "Lưu ý hộ nghèo"],
)
def test_work_that_begins_like_a_signature_or_note_is_work(tmp_path: Path, words: str) -> None:
    path = write_xlsx(tmp_path, HEADINGS, ONE, row(viec=words))
    assert [task for task, _ in sums_in(path)] == ["Lắp đèn", words]


def test_a_long_date_alone_in_a_row_ends_its_task(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, HEADINGS, ONE, row(xong="ngày 30 tháng 6 năm 2024"))
    assert one(path).unmet[0].tasks[0].ends == "ngày 30 tháng 6 năm 2024"


@pytest.mark.parametrize(
    "group",
    [
        *("I. Các thôn phấn đấu đạt chuẩn", "Nhóm 1: thôn vùng cao", "A. Thôn đã đạt chuẩn"),
        *("Thôn điểm của xã", "THÔN CÒN LẠI", "Thôn Đạt Chuẩn NTM", "Danh sách thôn", "NHÓM II"),
    ],
)
def test_rows_over_groups_of_villages_are_no_villages(tmp_path: Path, group: str) -> None:
    path = write_xlsx(tmp_path, HEADINGS, (group,), ONE, merge=["A2:I2"])
    assert names_in(path) == ["thôn Nội"]
    assert noted(path)[0][0] == "unread-row"


@pytest.mark.parametrize(
    "name", ["Thôn Đạt Tài", "Thôn Còn Cài", "Thôn Điểm Hẹn", "Các Sơn", "Nhóm Lá", "THÔN ĐẠT TÀI"]
)
def test_a_village_whose_name_begins_like_a_group_is_one(tmp_path: Path, name: str) -> None:
    path = write_xlsx(tmp_path, SHORT, (name,), (None, "Điện", "Đạt"), (None, "Y tế", "Đạt"))
    assert len(one(path).met) == 2
    assert noted(path) == []


def test_what_stands_below_a_group_belongs_to_no_village_above(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, SHORT, ("Nội", "Điện", "Đạt"), ("Các thôn khác",), (None, "Y tế"))
    ((cell, message),) = told(path)
    assert (cell, "chưa ghi thôn" in message) == ("Tình trạng!A4", True)


def test_a_village_named_above_its_rows_is_one_numbered_or_not(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("TT", *SHORT),
        ("I", "Thôn Nội"),
        (1, None, "Điện", "Đạt"),
        ("II", "Thôn Ngoại"),
        (1, None, "Y tế", "Đạt"),
    )
    assert (names_in(path), noted(path)) == (["thôn Nội", "thôn Ngoại"], [])


@pytest.mark.parametrize("sign", ["* ", "- ", "II. ", "2) ", "+"])
def test_a_sign_before_a_village_named_above_its_rows_is_no_part_of_it(
    tmp_path: Path, sign: str
) -> None:
    rows = [("Nội", "Điện", "Đạt"), (f"{sign}Thôn Ngoại",), (None, "Y tế", "Đạt")]
    assert names_in(write_xlsx(tmp_path, SHORT, *rows)) == ["thôn Nội", "thôn Ngoại"]


@pytest.mark.parametrize("name", ["Bảng Môn", "Khu vực 3", "Biểu Nghi"])
def test_a_village_above_its_rows_whose_name_begins_like_a_title(tmp_path: Path, name: str) -> None:
    rows = [("Nội", "Điện", "Đạt"), (name,), (None, "Y tế", "Đạt")]
    first, second = names_in(write_xlsx(tmp_path, SHORT, *rows))
    assert (first, second.endswith(name.removeprefix("Khu vực"))) == ("thôn Nội", True)


@pytest.mark.parametrize("words", ["* Số liệu đến 31/12/2023", "Biểu 02: tiếp theo"])
def test_what_stands_below_such_words_belongs_to_no_village_above(
    tmp_path: Path, words: str
) -> None:
    ((cell, _),) = told(write_xlsx(tmp_path, SHORT, ("Nội", "Điện", "Đạt"), (words,), ("", "Y tế")))
    assert cell == "Tình trạng!A4"


def test_signatures_close_their_own_page_alone(tmp_path: Path) -> None:
    pages = [("Nội", "Điện", "Đạt"), ("Người lập biểu",), ("Lê Văn An",)]
    others = [SHORT, ("Thôn Ngoại",), (None, "Y tế", "Đạt")]
    assert names_in(write_xlsx(tmp_path, SHORT, *pages, *others)) == ["thôn Nội", "thôn Ngoại"]


@pytest.mark.parametrize("names", [("02", 2), ("Thôn 2", "Thôn 02"), ("Số 5", "số 05")])
def test_a_number_in_a_name_is_one_with_or_without_zeros(
    tmp_path: Path, names: tuple[Any, ...]
) -> None:
    rows = [(names[0], "Điện", "Đạt"), (names[1], "Y tế", "Đạt")]
    assert one(write_xlsx(tmp_path, SHORT, *rows)).met == ("Điện", "Y tế")
    known = (Village(id="a", name=str(names[1])),)
    assert one(write_xlsx(tmp_path, SHORT, rows[0]), known).met == ("Điện",)


def test_rows_like_data_below_signatures_weigh_more(tmp_path: Path) -> None:
    below = [("Người lập biểu",), row(viec="Trồng cột", ai="An", tien=5, nguon="xã")]
    (note,) = read_villages(write_xlsx(tmp_path, HEADINGS, ONE, *below)).notes
    assert note.severity is Severity.WARNING


def test_a_name_with_nothing_beside_or_below_is_asked_about(tmp_path: Path) -> None:
    rows = [SHORT, ("Nội", "Điện", "Đạt"), ("Số liệu tính đến 31/12/2023",)]
    ((cell, message),) = told(write_xlsx(tmp_path, *rows))
    assert (cell, "chỉ có tên" in message) == ("Tình trạng!A3", True)
    known = [Village(id="noi", name="Nội"), Village(id="ngoai", name="Ngoại")]
    path = write_xlsx(tmp_path, *rows[:2], ("Ngoại",))
    assert noted(path, known) == []


@pytest.mark.parametrize(
    "numbers",
    [
        ("A", "B", "1", "2"),
        ("(1)", "(2)", "(3)", "(4)"),
        (0, 1, 2, 3),
        (1, 2, 3, "4=2+3"),
        ("[1]", "[2]", "[3]", "[4]"),
        ("A", "B", "C", "D"),
    ],
)
def test_numbers_and_letters_of_the_columns_are_no_row(
    tmp_path: Path, numbers: tuple[Any, ...]
) -> None:
    heads = ("TT", *SHORT)
    path = write_xlsx(tmp_path, heads, numbers, (1, "Nội", "Điện", "Đạt"), heads, numbers)
    assert names_in(path) == ["thôn Nội"]


@pytest.mark.parametrize("values", [("1", "3", "4"), ("1", "2", ""), ("1", "2")])
def test_numbers_that_do_not_number_the_columns_are_a_row(
    tmp_path: Path, values: tuple[str, ...]
) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Tiêu chí", "Công việc"), values)
    assert names_in(path) == ["thôn 1"]


@pytest.mark.parametrize("write", [write_xlsx, write_csv])
def test_a_row_of_one_word_throughout_is_a_row(tmp_path: Path, write: Any) -> None:
    path = write(tmp_path, ("Thôn", "Tiêu chí", "Công việc"), ("Điện", "Điện", "Điện"))
    assert (names_in(path), sums_in(path)) == (["thôn Điện"], [("Điện", 0)])


def test_one_cell_merged_over_two_columns_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, SHORT, ("Nội", None, "Đạt"), merge=["A2:B2"])
    ((cell, message),) = told(path)
    assert (cell, "ô gộp A2:B2" in message) == ("Tình trạng!B2", True)


def test_one_time_merged_over_beginning_and_end_is_both(tmp_path: Path) -> None:
    heads = ("Thôn", "Tiêu chí", "Công việc", "Bắt đầu", "Hoàn thành")
    rows = ("Nội", "Điện", "Lắp", "Quý II/2024", None)
    (task,) = one(write_xlsx(tmp_path, heads, rows, merge=["D2:E2"])).unmet[0].tasks
    assert (task.starts, task.ends) == ("Quý II/2024", "Quý II/2024")


@pytest.mark.parametrize("blank", [[" ", "\u3000", None], ["=SUM(1,2)", None, None]])
def test_rows_of_spaces_say_nothing_and_formulas_without_value_are_told(
    tmp_path: Path, blank: list[Any]
) -> None:
    path = write_xlsx(tmp_path, SHORT, ("Nội", "Điện", "Đạt"), blank)
    if blank[0] == " ":
        assert names_in(path) == ["thôn Nội"]
    else:
        ((cell, message),) = told(path)
        assert (cell, "công thức" in message) == ("Tình trạng!A3", True)


def test_problems_stop_at_a_hundred(tmp_path: Path) -> None:
    rows = [row(thon=f"Số {number}", tieu_chi="Điện", danh_gia="?") for number in range(150)]
    for count, has_more in ((150, True), (100, False)):
        with pytest.raises(DataError) as refused:
            read_villages(write_csv(tmp_path, HEADINGS, *rows[:count]))
        assert (len(refused.value.problems), refused.value.has_more) == (100, has_more)
        assert ("và còn nữa" in str(refused.value)) is has_more


@pytest.mark.parametrize("name", ['"', "″", "nt", "- nt -", "như trên", "//"])
def test_a_sign_for_the_same_as_above_is_no_name(name: str, tmp_path: Path) -> None:
    ((cell, message),) = told(write_xlsx(tmp_path, HEADINGS, ONE, row(thon=name, viec="Dọn")))
    assert (cell, 'không ghi dấu "như trên"' in message) == ("Tình trạng!A3", True)


@pytest.mark.parametrize(
    "name", ["Toàn xã", "Các thôn", "Hai thôn", "3 thôn", "Nội, Ngoại", "Nội và Ngoại", "Nội; Hạ"]
)
def test_many_villages_in_one_cell_are_refused(name: str, tmp_path: Path) -> None:
    ((cell, message),) = told(write_xlsx(tmp_path, HEADINGS, row(thon=name, tieu_chi="Điện")))
    assert (cell, "mỗi thôn một hàng" in message) == ("Tình trạng!A2", True)


@pytest.mark.parametrize(
    "name",
    [
        *("Nội Hạ", "3", "Tổ 1-2", "Toàn Thắng", "Hai Xóm Trên", "Và", "Tân Lập - Tân Tiến"),
        *("Đăk-Sar", "Hòa 1. Đông", "Tân Lập (Bản A, bản B)", "thôn Ba Làng"),
    ],
)
def test_names_that_look_like_many_are_names(name: str, tmp_path: Path) -> None:
    assert one(write_xlsx(tmp_path, SHORT, (name, "Điện", "Đạt"))).full_name.endswith(name)


@pytest.mark.parametrize("typed", ["1. Nội", "- Nội", "+ Nội.", "2) Nội;"])
def test_the_number_before_a_name_and_the_mark_after_it_are_not_its_own(
    typed: str, tmp_path: Path
) -> None:
    assert names_in(write_xlsx(tmp_path, SHORT, (typed, "Điện", "Đạt"))) == ["thôn Nội"]


@pytest.mark.parametrize("numbers", ["2, 3", "2; 3", "2-4", "2 và 3"])
def test_several_criteria_in_one_cell_are_refused(numbers: str, tmp_path: Path) -> None:
    problems = told(write_xlsx(tmp_path, SHORT, ("Nội", numbers, "Chưa đạt")))
    assert [(cell, "mỗi tiêu chí một hàng" in said) for cell, said in problems] == [
        ("Tình trạng!B2", True)
    ]


def test_a_row_of_one_name_keeps_the_signs_inside_it(tmp_path: Path) -> None:
    rows = ("Xóm 3/2", None, None), (None, "Điện", "Đạt"), ("II. Xóm 2", None, None)
    path = write_xlsx(tmp_path, SHORT, *rows, (None, "Điện", "Đạt"))
    assert names_in(path) == ["xóm 3/2", "xóm 2"]


@pytest.mark.parametrize("office", ["UBND xã Đồng Tâm", "UBND xã Vạn Thắng", "Công ty X"])
def test_the_office_above_a_table_is_no_unit(office: str, tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, (f"Đơn vị: {office}",), HEADINGS, ONE)
    assert sums_in(path) == [("Lắp đèn", 5_000_000)]
