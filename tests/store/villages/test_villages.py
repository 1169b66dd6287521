"""Tables as people keep them, read as they mean them; what is wrong is told at its cell."""

import datetime
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from ntmdocs import read_villages
from ntmdocs.model import CriterionState, Funding, LocalTask, Village
from store.workbooks import HEADINGS, one, problems_of, row, told, write_csv, write_xlsx

KNOWN = (
    Village(id="da_hoi", name="Đa Hội", standard="thôn NTM", unmet=("Điện", "Y tế")),
    Village(id="noi", name="Nội", unmet=("Điện",), criteria_count=3),
)
ONE = row(thon="Nội", tieu_chi="Điện", danh_gia="Chưa đạt")


# What people do with tables


def test_a_full_row(tmp_path: Path) -> None:
    said = row(
        thon="Nội",
        tieu_chi="Điện",
        danh_gia="Chưa đạt",
        thieu="Thiếu đèn",
        viec="Lắp đèn",
        ai="Chi hội",
        xong=datetime.date(2024, 9, 5),
        tien=12.5,
        nguon="Ngân sách xã",
    )
    task = LocalTask(
        what="Lắp đèn",
        who="Chi hội",
        ends="05/9/2024",
        funding=(Funding(source="Ngân sách xã", amount_vnd=12_500_000),),
    )
    state = CriterionState(criterion="Điện", missing="Thiếu đèn", tasks=(task,))
    expected = Village(id="noi", name="Nội", unmet=(state,))
    assert one(write_xlsx(tmp_path, HEADINGS, said)) == expected


@pytest.mark.parametrize(
    "headings",
    [
        ("THÔN", "TIÊU CHÍ", "ĐÁNH GIÁ"),
        ("thon", "tieu chi", "danh gia"),
        ("Tên thôn", "Tên tiêu chí", "Kết quả đánh giá"),
        ("Thôn (bản, tổ dân phố)", " Tiêu chí ", "Đánh giá (Đạt/Chưa đạt)"),
        tuple(unicodedata.normalize("NFD", name) for name in ("Thôn", "Tiêu chí", "Đánh giá")),
        ("Thôn\nbản", "Tiêu\nchí", "Đánh giá:"),
    ],
)
def test_headings_however_typed(tmp_path: Path, headings: tuple[str, ...]) -> None:
    path = write_xlsx(tmp_path, headings, ("Nội", "Điện", "chưa đạt"))
    assert one(path) == Village(id="noi", name="Nội", unmet=("Điện",))


def test_columns_in_any_order_with_others_between(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("TT", "Đánh giá", "Ghi chú", "Tiêu chí", "Điện thoại", "Thôn"),
        (1, "Đạt", "=SUM(1,2)", "Điện", "098", "Nội"),
    )
    assert one(path) == Village(id="noi", name="Nội", met=("Điện",))


def test_titles_above_the_headings_and_blank_rows(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("UBND XÃ SUỐI MƠ",),
        ("Biểu 01: Thôn và tiêu chí",),
        (),
        HEADINGS,
        (),
        ONE,
        (),
        row(tieu_chi="Y tế", danh_gia="Đạt"),
    )
    assert one(path) == Village(id="noi", name="Nội", met=("Y tế",), unmet=("Điện",))


def test_headings_of_two_rows(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc", "Thời gian", None),
        (None, None, None, "Bắt đầu", "Hoàn thành"),
        ("Nội", "Điện", "Lắp đèn", "3/2024", "9/2024"),
        merge=["A1:A2", "B1:B2", "C1:C2", "D1:E1"],
    )
    (task,) = one(path).unmet[0].tasks
    assert (task.starts, task.ends) == ("3/2024", "9/2024")


def test_numbers_of_the_columns_repeated_headings_and_totals_are_no_rows(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        HEADINGS,
        [f"({number})" for number in range(1, 10)],
        row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", tien=5, nguon="xã"),
        HEADINGS,
        row(tieu_chi="Y tế"),
        row(thon="Tổng cộng:", tien=5),
    )
    assert [state.criterion for state in one(path).unmet] == ["Điện", "Y tế"]


def test_a_village_named_like_a_total_is_a_village(tmp_path: Path) -> None:
    assert one(write_xlsx(tmp_path, HEADINGS, row(thon="Cộng", tieu_chi="Điện"))).name == "Cộng"


def test_blank_below_means_as_above(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        HEADINGS,
        row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", tien=5, nguon="xã"),
        row(tien="1.250", nguon="dân"),
        row(viec="Trồng cột"),
        row(tieu_chi="Y tế", danh_gia="Đạt"),
    )
    village = one(path)
    first, second = village.unmet[0].tasks
    assert [part.amount_vnd for part in first.funding] == [5_000_000, 1_250_000_000]
    assert (second.what, second.funding, village.met) == ("Trồng cột", (), ("Y tế",))


def test_merged_cells_and_rows_that_repeat_all_mean_the_same(tmp_path: Path) -> None:
    full = [
        row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", ai="An", tien=5, nguon="xã"),
        row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", ai="An", tien=6, nguon="dân"),
        row(thon="Nội", tieu_chi="Điện", viec="Trồng cột", ai="An"),
    ]
    short = [full[0], row(tien=6, nguon="dân"), row(viec="Trồng cột")]
    merge = ["A2:A4", "B2:B4", "E2:E3", "F2:F4"]
    repeated = one(write_xlsx(tmp_path, HEADINGS, *full))
    assert one(write_xlsx(tmp_path, HEADINGS, *short, name="b.xlsx", merge=merge)) == repeated
    assert [task.cost_vnd for task in repeated.unmet[0].tasks] == [11_000_000, 0]


def test_a_row_merged_across_names_the_village(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        HEADINGS,
        row(thon="Thôn Nội"),
        row(tieu_chi="Điện"),
        row(thon="Thôn Đa Hội"),
        row(tieu_chi="Y tế"),
        merge=["A2:I2", "A4:I4"],
    )
    assert [(one.id, one.unmet[0].criterion) for one in read_villages(path).villages] == [
        ("noi", "Điện"),
        ("da_hoi", "Y tế"),
    ]


def test_the_same_work_by_others_is_another_task(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        HEADINGS,
        row(thon="Nội", tieu_chi="Điện", viec="Họp", ai="An"),
        row(viec="Họp", ai="Bình"),
    )
    assert [task.who for task in one(path).unmet[0].tasks] == ["An", "Bình"]


def test_the_example_row_is_not_read(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, HEADINGS, row(thon="Ví dụ: Đa Hội", tieu_chi="?"), ONE)
    assert one(path).name == "Nội"


@pytest.mark.parametrize(
    ("heading", "amount", "vnd"),
    [
        ("Kinh phí (triệu đồng)", 50, 50_000_000),
        ("Kinh phí (triệu đồng)", "50", 50_000_000),
        ("KINH PHÍ (trđ)", "1.250,5", 1_250_500_000),
        ("Kinh phí (ĐVT: triệu đồng)", 0.5, 500_000),
        ("kinh phi (dong)", 50_000_000, 50_000_000),
        ("Kinh phí (đồng)", "50.000.000", 50_000_000),
        ("Kinh phí (nghìn đồng)", 500, 500_000),
        ("Kinh phí (tỷ đồng)", "1,2", 1_200_000_000),
        ("Kinh phí", "50 triệu đồng", 50_000_000),
        ("Kinh phí (đồng)", "1,2 tỷ", 1_200_000_000),
        ("Kinh phí (triệu đồng)", 0, 0),
    ],
)
def test_amounts_by_their_unit(tmp_path: Path, heading: str, amount: Any, vnd: int) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc", heading, "Nguồn vốn"),
        ("Nội", "Điện", "Lắp đèn", amount, "xã"),
    )
    assert one(path).unmet[0].tasks[0].cost_vnd == vnd


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv_says_the_same(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [HEADINGS, row(thon="Nội", tieu_chi="Điện", thieu='đèn, "cột";\ndây'), row(viec="Lắp")]
    village = one(write_csv(tmp_path, *rows, delimiter=delimiter, encoding=encoding))
    assert village == one(write_xlsx(tmp_path, *rows))
    assert village.unmet[0].missing == 'đèn, "cột"; dây'


def test_signs_with_a_meaning_in_prose_print_as_they_stand(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, HEADINGS, row(thon="Nội", tieu_chi="Điện", thieu="2*3 {{ x }}"))
    assert one(path).unmet[0].missing == "2\\*3 \\{\\{ x \\}\\}"


def test_a_sheet_for_each_village_and_sheets_of_other_kinds(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.worksheets[0].append(["Ghi chú chung"])
    for name in ("Nội", "Ngoại"):
        sheet = book.create_sheet(name)
        sheet.append(["Thôn", "Tiêu chí"])
        sheet.append([name, "Điện"])
    book.create_sheet("Xã").append(["Tiêu chí", "Đánh giá"])
    book.save(tmp_path / "a.xlsx")
    assert [village.name for village in read_villages(tmp_path / "a.xlsx").villages] == [
        "Nội",
        "Ngoại",
    ]


def test_ids_are_made_from_names(tmp_path: Path) -> None:
    names = ("Đa Hội", "Thôn Nội", "Bản Nà", "Tổ dân phố 3", "Đông", "Đồng", "12")
    path = write_xlsx(tmp_path, HEADINGS, *(row(thon=name, tieu_chi="Điện") for name in names))
    assert [(one.id, one.full_name) for one in read_villages(path).villages] == [
        ("da_hoi", "thôn Đa Hội"),
        ("noi", "thôn Nội"),
        ("na", "bản Nà"),
        ("thon_3", "tổ dân phố 3"),
        ("dong", "thôn Đông"),
        ("dong_2", "thôn Đồng"),
        ("thon_12", "thôn 12"),
    ]


# With the villages of a plan


@pytest.mark.parametrize(
    "name", ["Đa Hội", "đa hội", "Thôn Đa Hội", "Da Hoi", "da_hoi", "DA HOI", "Đa  Hội"]
)
def test_a_village_of_the_plan_by_name_or_id(tmp_path: Path, name: str) -> None:
    path = write_xlsx(tmp_path, HEADINGS, row(thon=name, tieu_chi="điện", danh_gia="Đạt"))
    village, other = read_villages(path, KNOWN).villages
    assert (village.id, village.name, village.met) == ("da_hoi", "Đa Hội", ("Điện",))
    assert [state.criterion for state in village.unmet] == ["Y tế"]
    assert other == KNOWN[1]


def test_the_plans_own_words_stay_and_the_rest_is_taken(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Trưởng thôn", "Chuẩn phấn đấu", "Thời hạn", "Tiêu chí", "Nội dung còn thiếu"),
        ("Đa Hội", "Ngô Văn An", "chuẩn khác", "trong tháng 9/2024", "Điện", "Thiếu đèn"),
    )
    village = read_villages(path, KNOWN).villages[0]
    assert (village.head, village.standard) == ("Ngô Văn An", "thôn NTM")
    assert village.deadline == "trong tháng 9/2024"
    assert village.unmet[0] == CriterionState(criterion="Điện", missing="Thiếu đèn")


@pytest.mark.parametrize("criterion", ["6", "Văn hóa", "Văn hoá", "van hoa", "6. Văn hóa"])
def test_a_criterion_by_number_or_name(tmp_path: Path, criterion: str) -> None:
    known = (
        Village(id="a", name="A", criteria_set="xa_ntm_nang_cao_2021_2025", unmet=("Văn hóa",)),
    )
    path = write_xlsx(tmp_path, HEADINGS, row(thon="A", tieu_chi=criterion, thieu="Thiếu"))
    (village,) = read_villages(path, known).villages
    assert village.unmet == (CriterionState(criterion="Văn hóa", missing="Thiếu"),)


# What is wrong


def wrong(folder: Path, *rows: Any, known: tuple[Village, ...] = ()) -> list[tuple[str, str]]:
    """(cell, message), the sheet's name left out; the headings stand in row 1."""
    return [
        (cell.removeprefix("Tình trạng!"), message)
        for cell, message in told(write_xlsx(folder, HEADINGS, *rows), known)
    ]


def assert_one(found: list[tuple[str, str]], cell: str, *words: str) -> None:
    ((place, message),) = found
    assert place == cell, message
    for word in words:
        assert word in message


def test_every_problem_at_once_in_the_order_of_the_sheet(tmp_path: Path) -> None:
    found = wrong(
        tmp_path,
        row(thon="Xa", tieu_chi="Điện"),
        row(thon="Nội", tieu_chi="Điện", danh_gia="x", viec="Lắp", tien="nhiều", nguon="xã"),
        row(viec="Dọn", tien=5),
        known=KNOWN,
    )
    assert [cell for cell, _ in found] == ["A2", "C3", "H3", "I4"]


def test_a_village_the_plan_does_not_know(tmp_path: Path) -> None:
    found = wrong(tmp_path, row(thon="Đa Hôi", tieu_chi="Điện"), known=KNOWN)
    assert_one(found, "A2", '"Đa Hôi"', 'có phải "Đa Hội"?')


def test_two_villages_of_one_name(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Loại", "Tiêu chí"),
        ("Nội", "thôn", "Điện"),
        ("Nội", "bản", "Y tế"),
    )
    assert_one(told(path), "Tình trạng!B3", '"bản"', '"thôn"', "Tình trạng!B2", "cùng tên")


def test_one_village_by_two_names(tmp_path: Path) -> None:
    rows = (row(thon="Đa Hội", tieu_chi="Điện"), row(thon="Da Hoi", tieu_chi="Y tế"))
    assert_one(wrong(tmp_path, *rows, known=KNOWN), "A3", "cùng một thôn", "A2")


def test_one_village_by_two_names_without_a_plan(tmp_path: Path) -> None:
    rows = (row(thon="Nội", tieu_chi="Điện"), row(thon="thôn Nội", tieu_chi="Y tế"))
    assert_one(wrong(tmp_path, *rows), "A3", "hai thôn cùng tên", "A2")


def test_a_criterion_the_set_does_not_have(tmp_path: Path) -> None:
    known = (Village(id="a", name="A", criteria_set="xa_ntm_nang_cao_2021_2025"),)
    found = wrong(tmp_path, row(thon="A", tieu_chi="Giao thong van tai"), known=known)
    assert_one(found, "B2", '"Giao thong van tai" không có trong Bộ tiêu chí')


def test_a_set_that_nobody_knows(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Tiêu chí", "Bộ tiêu chí"), ("A", "Điện", "bo_la"))
    assert_one(told(path), "Tình trạng!C2", '"bo_la"', "xa_ntm_2021_2025")


def test_one_criterion_by_number_and_name(tmp_path: Path) -> None:
    known = (Village(id="a", name="A", criteria_set="xa_ntm_nang_cao_2021_2025"),)
    rows = (row(thon="A", tieu_chi="6"), row(tieu_chi="Văn hóa"))
    assert_one(wrong(tmp_path, *rows, known=known), "B3", "cùng một tiêu chí", "B2")


def test_more_criteria_than_there_are(tmp_path: Path) -> None:
    rows = [row(thon="Nội", tieu_chi=name) for name in ("Y tế", "Giao thông", "Môi trường")]
    assert_one(wrong(tmp_path, *rows, known=KNOWN), "A2", "nhiều hơn tổng số 3")


def test_an_assessment_that_cannot_be_read(tmp_path: Path) -> None:
    found = wrong(tmp_path, row(thon="Nội", tieu_chi="Điện", danh_gia="gần đạt"))
    assert_one(found, "C2", '"gần đạt"', '"Đạt" hoặc "Chưa đạt"')


@pytest.mark.parametrize(
    ("typed", "is_met"),
    [("Đạt chuẩn", True), ("ĐÃ ĐẠT CHUẨN", True), ("Chưa đạt chuẩn", False), ("Không đạt", False)],
)
def test_an_assessment_may_name_the_standard(tmp_path: Path, typed: str, is_met: bool) -> None:
    path = write_xlsx(tmp_path, HEADINGS, row(thon="Nội", tieu_chi="Điện", danh_gia=typed))
    assert one(path).met == (("Điện",) if is_met else ())


@pytest.mark.parametrize("number", [30.9, 46000, 9, 0, "30,9"])
def test_a_number_where_a_time_stands_is_refused_at_its_cell(tmp_path: Path, number: Any) -> None:
    said = row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", xong=number)
    ((cell, message),) = told(write_xlsx(tmp_path, HEADINGS, said))
    assert (cell, "là một con số, không rõ là ngày nào" in message) == ("Tình trạng!G2", True)


def test_a_year_is_a_time(tmp_path: Path) -> None:
    said = row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", xong=2024)
    assert one(write_xlsx(tmp_path, HEADINGS, said)).unmet[0].tasks[0].ends == "2024"


def test_an_assessment_left_blank(tmp_path: Path) -> None:
    found = wrong(tmp_path, row(thon="Nội", tieu_chi="Điện", danh_gia=None))
    assert_one(found, "B2", "chưa ghi đánh giá")


def test_met_and_yet_something_to_do(tmp_path: Path) -> None:
    found = wrong(tmp_path, row(thon="Nội", tieu_chi="Điện", danh_gia="Đạt", viec="Lắp đèn"))
    assert_one(found, "C2", '"Đạt"', '"Lắp đèn"', "E2")


def test_met_here_and_unmet_there(tmp_path: Path) -> None:
    rows = (
        row(thon="Nội", tieu_chi="Điện", danh_gia="Đạt"),
        row(thon="Nội", tieu_chi="Điện", danh_gia="Chưa đạt"),
    )
    assert_one(wrong(tmp_path, *rows), "C3", '"Chưa đạt"', '"Đạt"', "C2", "sửa cho khớp")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("nhiều", "không phải là số tiền"),
        ("-5", "số âm"),
        (-5, "số âm"),
        ("1,250", "hai cách"),
        ("12.5", "viết sai"),
        ("5 con trâu", "không phải là số tiền"),
    ],
)
def test_an_amount_that_cannot_be_read(tmp_path: Path, amount: Any, words: str) -> None:
    found = wrong(tmp_path, row(thon="Nội", tieu_chi="Điện", viec="x", tien=amount, nguon="xã"))
    assert_one(found, "H2", str(amount), words)


def test_an_amount_without_a_unit(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc", "Kinh phí", "Nguồn vốn"),
        ("Nội", "Điện", "Lắp", 50, "xã"),
    )
    assert_one(told(path), "Tình trạng!D2", '"50" không rõ đơn vị')


@pytest.mark.parametrize(
    ("cells", "cell", "words"),
    [
        ({"tien": 5}, "I2", "chưa ghi nguồn vốn"),
        ({"nguon": "xã"}, "H2", "chưa ghi số tiền"),
        ({"viec": None, "tien": 5, "nguon": "xã"}, "E2", "chưa ghi công việc"),
        ({"viec": None, "ai": "An"}, "E2", "chưa ghi công việc"),
        ({"tieu_chi": None}, "B2", "chưa ghi tiêu chí"),
        ({"thon": None}, "A2", "chưa ghi thôn"),
    ],
)
def test_what_is_missing_in_a_row(
    tmp_path: Path, cells: dict[str, Any], cell: str, words: str
) -> None:
    said = {"thon": "Nội", "tieu_chi": "Điện", "viec": "Lắp đèn"} | cells
    assert_one(wrong(tmp_path, row(**said)), cell, words)


def test_one_source_twice(tmp_path: Path) -> None:
    first = row(thon="Nội", tieu_chi="Điện", viec="Lắp", tien=5, nguon="Ngân sách xã")
    assert_one(wrong(tmp_path, first, first), "I3", '"Ngân sách xã"', "I2")


def test_a_formula_never_calculated(tmp_path: Path) -> None:
    found = wrong(
        tmp_path, row(thon="Nội", tieu_chi="Điện", viec="x", tien="=SUM(1,2)", nguon="xã")
    )
    assert_one(found, "H2", "công thức chưa có kết quả")


def test_a_village_that_is_a_formula_never_calculated_is_told_once(tmp_path: Path) -> None:
    rows = (row(thon="=SUM(1,2)", tieu_chi="Điện", viec="x"), row(tien=5), row(tieu_chi="Y tế"))
    assert_one(wrong(tmp_path, *rows, ONE), "A2", "công thức chưa có kết quả")


def test_a_character_that_no_paper_can_hold(tmp_path: Path) -> None:
    path = write_csv(tmp_path, ("Thôn", "Tiêu chí"), ("Nội", "Đi\x01ện"))
    (problem,) = problems_of(path)
    assert (problem.line, problem.column) == (2, 2)
    assert "U+0001" in problem.message


def test_a_count_that_is_no_number(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Tiêu chí", "Tổng số tiêu chí"), ("A", "Điện", "bảy"))
    assert_one(told(path), "Tình trạng!C2", '"bảy"', "số nguyên")


def test_an_id_that_is_none(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Tiêu chí", "Mã thôn"), ("A", "Điện", "Đa Hội"))
    assert_one(told(path), "Tình trạng!C2", '"Đa Hội" không dùng làm mã được')


@pytest.mark.parametrize(
    ("headings", "words"),
    [
        (("Thôn", "Đánh giá"), '"Tiêu chí"'),
        (("Tiêu chí", "Đánh giá"), '"Thôn"'),
        (("Công việc", "Đánh giá"), '"Thôn", "Tiêu chí"'),
        (("Thôn", "Tiêu chí", "Kinh phí (đồng)"), '"Nguồn vốn"'),
        (("Thôn", "Tiêu chí", "Nguồn vốn"), '"Kinh phí"'),
    ],
)
def test_missing_columns_are_named(tmp_path: Path, headings: tuple[str, ...], words: str) -> None:
    path = write_xlsx(tmp_path, ("Biểu 01",), headings, ["x"] * len(headings))
    assert_one(told(path), "Tình trạng!A2", f"thiếu cột {words};")


def test_one_column_twice(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Tiêu chí", "Tên thôn"), ("A", "Điện", "B"))
    assert_one(told(path), "Tình trạng!C1", "đã có cột này ở Tình trạng!A1")


@pytest.mark.parametrize("rows", [(), (("chữ", "khác"), (1, 2))])
def test_no_table_of_villages_at_all(tmp_path: Path, rows: tuple[Any, ...]) -> None:
    (problem,) = problems_of(write_xlsx(tmp_path, *rows))
    assert "không thấy hàng tiêu đề" in problem.message


def test_headings_and_nothing_below(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, HEADINGS, row(thon="Ví dụ: Nội", tieu_chi="Điện"))
    assert_one(told(path), "Tình trạng!A1", "chưa có hàng nào")


def test_a_place_in_csv_is_line_and_cell(tmp_path: Path) -> None:
    path = write_csv(tmp_path, HEADINGS, row(thon="Nội", tieu_chi="Điện", danh_gia="x"))
    (problem,) = problems_of(path)
    assert str(problem).startswith(f"{path}:2:3: Đánh giá: ")


@pytest.mark.parametrize("heading", ["Kết quả", "Kết quả thực hiện", "Đánh giá kết quả"])
def test_an_assessment_under_another_name_is_read(tmp_path: Path, heading: str) -> None:
    table = write_csv(tmp_path, ["Thôn", "Tiêu chí", heading], ["Đông", "Y tế", "Đạt"])
    (village,) = read_villages(table).villages
    assert (village.met, village.unmet) == (("Y tế",), ())


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (["Thôn", "Tiêu chí", "Xếp loại"], ["Đông", "Y tế", "Đạt"]),
        (["Thôn", "Tiêu chí", "Đạt", "Chưa đạt"], ["Đông", "Y tế", "x", ""]),
    ],
)
def test_an_assessment_that_would_be_lost_is_refused(
    tmp_path: Path, headings: list[str], row: list[str]
) -> None:
    told = problems_of(write_csv(tmp_path, headings, row))
    assert {"đổi tên cột thành" in problem.message for problem in told} == {True}


def test_a_column_that_assesses_nothing_is_left_alone(tmp_path: Path) -> None:
    table = write_csv(tmp_path, ["Thôn", "Tiêu chí", "Ghi chú"], ["Đông", "Y tế", "cần làm"])
    assert [one.criterion for one in read_villages(table).villages[0].unmet] == ["Y tế"]


def test_a_name_with_characters_that_nobody_sees_is_the_same_village(tmp_path: Path) -> None:
    rows = [
        row(thon="Đa Hội", tieu_chi="Điện", viec="Lắp đèn\u00ad"),
        row(thon="Ða\u200b Hội\ufeff", tieu_chi="Y\u2060 tế"),
    ]
    assert one(write_xlsx(tmp_path, HEADINGS, *rows)) == Village(
        id="da_hoi",
        name="Đa Hội",
        unmet=(CriterionState(criterion="Điện", tasks=(LocalTask(what="Lắp đèn"),)), "Y tế"),
    )
