"""Columns by their headings: units understood whole, tiers, one name twice, tables below others."""

from pathlib import Path
from typing import Any

import pytest

from ntmdocs import read_villages
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


def with_amount(folder: Path, heading: str, amount: Any = 500) -> Path:
    return write_xlsx(
        folder,
        ("Thôn", "Tiêu chí", "Công việc", heading, "Nguồn vốn"),
        ("Nội", "Điện", "Lắp đèn", amount, "xã"),
    )


# Units


@pytest.mark.parametrize(
    ("heading", "factor"),
    [
        ("Kinh phí (tr.đồng)", 10**6),
        ("Kinh phí (tr. đ)", 10**6),
        ("Kinh phí (triệu VNĐ)", 10**6),
        ("Kinh phí (1.000.000 đồng)", 10**6),
        ("Kinh phí [triệu đồng]", 10**6),
        ("Kinh phí, triệu đồng", 10**6),
        ("Kinh phí - ĐVT: triệu đồng", 10**6),
        ("Kinh phí\n(Đơn vị tính: triệu đồng)", 10**6),
        ("Kinh phí năm 2024 (triệu đồng)", 10**6),
        ("Kinh phí dự kiến (triệu)", 10**6),
        ("Dự toán (triệu đồng)", 10**6),
        ("Nhu cầu kinh phí (trđ)", 10**6),
        ("Kinh phí (ngàn đ)", 10**3),
        ("Kinh phí (ng.đ)", 10**3),
        ("Kinh phí (ng.đồng)", 10**3),
        ("Kinh phí, ngđ", 10**3),
        ("Kinh phí (nghìn đồng)", 10**3),
        ("Kinh phí (x1000 đồng)", 10**3),
        ("Kinh phí (x 1.000đ)", 10**3),
        ("Kinh phí (1000 đồng)", 10**3),
        ("Kinh phí (000 đ)", 10**3),
        ("Kinh phí (đồng x 1.000)", 10**3),
        ("Kinh phí (tỉ đồng)", 10**9),
        ("Kinh phí (₫)", 1),
        ("Kinh phí (VNĐ)", 1),
        ("Kinh phí (đồng Việt Nam)", 1),
    ],
)
def test_the_usual_units_are_known(tmp_path: Path, heading: str, factor: int) -> None:
    assert sums_in(with_amount(tmp_path, heading)) == [("Lắp đèn", 500 * factor)]


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Kinh phí (trăm triệu đồng)", "trăm triệu đồng"),
        ("Kinh phí (USD)", "USD"),
        ("Kinh phí (nghìn đồng/hộ)", "nghìn đồng/hộ"),
        ("Kinh phí (10^6 đồng)", "10^6 đồng"),
        ("Kinh phí (triệu đồng hoặc nghìn đồng)", "triệu đồng hoặc nghìn đồng"),
        ("Kinh phí triệu đồng (nghìn đồng)", "triệu đồng, nghìn đồng"),
    ],
)
def test_a_unit_that_is_not_known_whole_is_refused_at_its_heading(
    tmp_path: Path, heading: str, unit: str
) -> None:
    ((cell, message),) = told(with_amount(tmp_path, heading))
    assert cell == "Tình trạng!D1"
    assert f'"{unit}" không rõ' in message


@pytest.mark.parametrize("heading", ["Kinh phí (dự kiến)", "Kinh phí năm 2024", "Dự toán"])
def test_words_that_are_no_unit_give_none(tmp_path: Path, heading: str) -> None:
    ((cell, message),) = told(with_amount(tmp_path, heading))
    assert (cell, "không rõ đơn vị" in message) == ("Tình trạng!D2", True)
    assert sums_in(with_amount(tmp_path, heading, "5 triệu")) == [("Lắp đèn", 5_000_000)]


def test_a_line_above_the_table_gives_the_unit(tmp_path: Path) -> None:
    heads = ("Thôn", "Tiêu chí", "Công việc", "Kinh phí", "Nguồn vốn")
    data = ("Nội", "Điện", "Lắp đèn", 500, "xã")
    above = (None, None, None, "Đơn vị tính: nghìn đồng")
    assert sums_in(write_xlsx(tmp_path, ("Biểu 01",), above, heads, data)) == [("Lắp đèn", 500_000)]
    two = write_xlsx(tmp_path, above, (*heads[:3], "Kinh phí (triệu đồng)", heads[4]), data)
    assert "nghìn đồng, triệu đồng" in told(two)[0][1]
    other = write_xlsx(tmp_path, ("Đơn vị: UBND xã Suối Mơ",), heads, data)
    assert "không rõ đơn vị" in told(other)[0][1]


def test_each_of_two_names_of_money_has_its_own_unit(tmp_path: Path) -> None:
    heads = ("Thôn", "Tiêu chí", "Công việc", "Kinh phí (đồng)", "Dự toán (triệu đồng)", "Nguồn")
    only = write_xlsx(tmp_path, heads, ("Nội", "Điện", "Lắp đèn", None, 5, "xã"))
    assert sums_in(only) == [("Lắp đèn", 5_000_000)]
    both = write_xlsx(tmp_path, heads, ("Nội", "Điện", "Lắp đèn", 5, 5, "xã"))
    ((cell, message),) = told(both)
    assert (cell, "đã có cột này ở Tình trạng!D1" in message) == ("Tình trạng!E1", True)


# Names


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Hạn hoàn thành", "ends"),
        ("Thời hạn hoàn thành", "ends"),
        ("Thời gian thực hiện", "ends"),
        ("Đơn vị chủ trì", "who"),
    ],
)
def test_near_names_of_what_a_task_says_are_taken(tmp_path: Path, heading: str, field: str) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Tiêu chí", "Nhiệm vụ", heading), ("A", "B", "C", "x"))
    (task,) = one(path).unmet[0].tasks
    assert (task.what, getattr(task, field)) == ("C", "x")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Nội dung thiếu", "missing"),
        ("Tồn tại", "missing"),
        ("Cán bộ phụ trách", "in_charge"),
    ],
)
def test_near_names_of_what_a_criterion_says_are_taken(
    tmp_path: Path, heading: str, field: str
) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Tiêu chí", heading), ("A", "B", "x"))
    assert getattr(one(path).unmet[0], field) == "x"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("Bản", "bản"), ("Tên xóm", "xóm"), ("Thôn, bản", "thôn"), ("Tổ dân phố", "tổ dân phố")],
)
def test_a_heading_of_one_kind_says_what_the_villages_are(
    tmp_path: Path, heading: str, kind: str
) -> None:
    path = write_xlsx(tmp_path, (heading, "Tiêu chí"), ("Lầm", "Điện"))
    assert one(path).full_name == f"{kind} Lầm"


# Tiers


def test_tiers_that_nobody_merged_downwards(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc", "Thời gian", None),
        (None, None, None, "Bắt đầu", "Hoàn thành"),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("Nội", "Điện", "Lắp đèn", "3/2024", "9/2024"),
    )
    (task,) = one(path).unmet[0].tasks
    assert (task.starts, task.ends) == ("3/2024", "9/2024")


@pytest.mark.parametrize("merge", [["D1:E1"], ["D1:E1", "A1:A2", "B1:B2", "C1:C2"]])
def test_the_upper_tier_gives_the_unit(tmp_path: Path, merge: list[str]) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc", "Kinh phí (triệu đồng)", None),
        (None, None, None, "Số tiền", "Nguồn vốn"),
        ("Nội", "Điện", "Lắp đèn", 5, "xã"),
        merge=merge,
    )
    assert sums_in(path) == [("Lắp đèn", 5_000_000)]


@pytest.mark.parametrize("upper", ["Thời gian", "Thời hạn", "Thời gian thực hiện", "Công việc"])
def test_the_lower_tier_says_what_the_columns_are(tmp_path: Path, upper: str) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Nhiệm vụ", upper, None),
        (None, None, None, "Bắt đầu", "Hoàn thành"),
        ("Nội", "Điện", "Lắp đèn", "3/2024", "9/2024"),
        merge=["A1:A2", "B1:B2", "C1:C2", "D1:E1"],
    )
    (task,) = one(path).unmet[0].tasks
    assert (task.starts, task.ends) == ("3/2024", "9/2024")


def test_what_is_said_of_money_is_not_said_of_work(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc", "Kinh phí (triệu đồng)", None, None),
        (None, None, None, "Số tiền", "Còn thiếu", "Nguồn vốn"),
        ("Nội", "Điện", "Lắp đèn", 5, 2, "xã"),
        merge=["A1:A2", "B1:B2", "C1:C2", "D1:F1"],
    )
    assert (one(path).unmet[0].missing, sums_in(path)) == (None, [("Lắp đèn", 5_000_000)])
    assert '"Kinh phí (triệu đồng) - Còn thiếu"' in noted(path)[0][2]


def test_the_lower_tier_gives_the_unit(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc", "Kinh phí", "Nguồn vốn"),
        (None, None, None, "(nghìn đồng)", None),
        ("Nội", "Điện", "Lắp đèn", 5, "xã"),
    )
    assert sums_in(path) == [("Lắp đèn", 5_000)]


def test_a_row_below_the_headings_that_lacks_its_village_is_no_tier(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path, ("Thôn", "Tiêu chí", "Công việc"), (None, None, "Lắp đèn"), ("Nội", "Điện", "x")
    )
    ((cell, message),) = told(path)
    assert (cell, "chưa ghi thôn" in message) == ("Tình trạng!A2", True)


def test_money_in_a_column_for_each_source_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc", "Kinh phí (triệu đồng)", None),
        (None, None, None, "NS xã", "Dân"),
        ("Nội", "Điện", "Lắp đèn", 5, 2),
        merge=["D1:E1"],
    )
    assert any('cột "Nguồn vốn"' in message for _, message in told(path))


# One name twice


@pytest.mark.parametrize("write", [write_xlsx, write_csv])
@pytest.mark.parametrize("name", ["Đánh giá", "Kết quả", "đánh giá"])
def test_two_columns_of_one_name_with_data_are_refused(
    tmp_path: Path, write: Any, name: str
) -> None:
    path = write(tmp_path, ("Thôn", "Tiêu chí", "Đánh giá", name), ("A", "Điện", "Chưa đạt", "Đạt"))
    ((_, message),) = told(path)
    assert "đã có cột này" in message


@pytest.mark.parametrize("values", [("Đạt", None), (None, "Đạt")])
def test_of_two_columns_of_one_name_the_one_with_data_is_read(
    tmp_path: Path, values: tuple[str | None, ...]
) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Tiêu chí", *["Đánh giá"] * 2), ("A", "Điện", *values))
    assert one(path).met == ("Điện",)


def test_a_heading_and_cells_merged_over_two_columns_are_one_column(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", None, "Tiêu chí"),
        ("Nội", None, "Điện"),
        ("Ngoại", None, "Y tế"),
        merge=["A1:B1", "A2:B2", "A3:B3"],
    )
    assert [village.name for village in read_villages(path).villages] == ["Nội", "Ngoại"]
    assert noted(path) == []


def test_two_tables_side_by_side_are_refused_once(tmp_path: Path) -> None:
    heads = ("Thôn", "Tiêu chí", "Đánh giá")
    path = write_xlsx(
        tmp_path, (*heads, None, *heads), ("Nội", "Điện", "Đạt", None, "Ngoại", "Y tế", "Đạt")
    )
    ((cell, message),) = told(path)
    assert (cell, "hai bảng cạnh nhau" in message) == ("Tình trạng!E1", True)


# Tables below


def test_a_second_table_is_read_by_its_own_columns_and_unit(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc", "Kinh phí (triệu đồng)", "Nguồn vốn"),
        ("Nội", "Điện", "Lắp đèn", 120, "xã"),
        (),
        ("Biểu 02: Thôn khác",),
        ("ĐVT: đồng",),
        ("Tiêu chí", "Thôn", "Nguồn vốn", "Kinh phí", "Công việc"),
        ("Y tế", "Ngoại", "xã", 5_000_000, "Sửa trạm"),
    )
    assert sums_in(path) == [("Lắp đèn", 120_000_000), ("Sửa trạm", 5_000_000)]


def test_headings_repeated_on_each_page_part_no_village(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        HEADINGS,
        row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", tien=1, nguon="xã"),
        HEADINGS,
        row(tien=2, nguon="dân"),
    )
    assert sums_in(path) == [("Lắp đèn", 3_000_000)]


def test_what_stands_below_other_headings_belongs_to_no_village_above(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc"),
        ("Nội", "Điện", "Lắp đèn"),
        ("Tiêu chí", "Thôn", "Công việc"),
        ("Y tế", None, "Sửa trạm"),
    )
    ((cell, message),) = told(path)
    assert (cell, "chưa ghi thôn" in message) == ("Tình trạng!B4", True)


def test_a_table_of_another_kind_below_is_told_and_not_read(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        HEADINGS,
        row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", tien=1, nguon="xã"),
        ("Nguồn vốn", "Kinh phí (triệu đồng)"),
        ("xã", 1),
    )
    assert sums_in(path) == [("Lắp đèn", 1_000_000)]
    ((rule, place, _),) = noted(path)
    assert (rule, place) == ("unread-sheet", "Tình trạng!A3")


def test_a_table_below_that_begins_with_numbers_of_rows_is_another(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        ("Thôn", "Tiêu chí", "Công việc"),
        ("Nội", "Điện", "Lắp đèn"),
        (),
        ("STT", "Họ tên", "Chức vụ"),
        (1, "Lê Văn An", "Công an viên"),
    )
    assert sums_in(path) == [("Lắp đèn", 0)]
    assert noted(path)[0][:2] == ("unread-sheet", "Tình trạng!A4")


def test_a_sum_right_below_the_headings_is_no_unit(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path,
        HEADINGS,
        row(viec="Cộng", tien=100),
        row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", tien=100, nguon="xã"),
    )
    assert (sums_in(path), noted(path)) == ([("Lắp đèn", 100_000_000)], [])


@pytest.mark.parametrize("heading", ["TDP", "Tên TDP", "Thôn, TDP", "Thôn/TDP", "Thôn, bản, TDP"])
def test_a_kind_may_be_shortened_in_a_heading_and_before_a_name(
    tmp_path: Path, heading: str
) -> None:
    path = write_xlsx(
        tmp_path,
        (heading, "Tiêu chí"),
        *((name, "Điện") for name in ("TDP 4", "TDP. Nội", "tdp5", "KP 2", "Tdpa")),
    )
    kind = "tổ dân phố" if heading in ("TDP", "Tên TDP") else "thôn"
    assert names_in(path) == [
        *("tổ dân phố 4", "tổ dân phố Nội", "tổ dân phố 5", "khu phố 2", f"{kind} Tdpa")
    ]


def test_a_kind_that_a_column_shortens_is_printed_in_full(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Loại", "Tiêu chí"), ("Nội", "TDP", "Điện"))
    assert names_in(path) == ["tổ dân phố Nội"]


def test_a_village_of_the_plan_is_found_with_its_kind_shortened(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Tiêu chí"), ("TDP 04", "Điện"))
    for known in (Village(id="a", name="4", kind="tổ dân phố"), Village(id="a", name="TDP 4")):
        assert one(path, [known]).id == "a"


# CSV


@pytest.mark.parametrize("cells", ["1,5,xã", "1,5,", "1,xã,thừa"])
def test_a_row_of_csv_with_a_cell_too_many_is_refused_at_its_line(
    tmp_path: Path, cells: str
) -> None:
    path = tmp_path / "villages.csv"
    text = f"Thôn,Tiêu chí,Công việc,Kinh phí (triệu đồng),Nguồn vốn\nA,Điện,Lắp,{cells}\n"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Exception, match=r"villages.csv:2:6: hàng có 6 ô, hàng tiêu đề có 5 ô"):
        read_villages(path)


@pytest.mark.parametrize("mark", [";", "\t"])
def test_a_mark_at_the_end_of_a_row_is_no_cell(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "villages.csv"
    rows = ("Thôn;Tiêu chí;Đánh giá", "Nội;Điện;Đạt;", "Ngoại;Điện;Đạt;; ")
    path.write_text("\n".join(rows).replace(";", mark), encoding="utf-8")
    assert [village.name for village in read_villages(path).villages] == ["Nội", "Ngoại"]
    path.write_text("\n".join((*rows, "Hạ;Điện;Đạt;;x")).replace(";", mark), encoding="utf-8")
    with pytest.raises(Exception, match=r"villages.csv:4:4: hàng có 5 ô, hàng tiêu đề có 3 ô"):
        read_villages(path)


def test_quoted_commas_and_short_rows_of_csv_are_right(tmp_path: Path) -> None:
    path = tmp_path / "villages.csv"
    heads = "Thôn,Tiêu chí,Công việc,Kinh phí (triệu đồng),Nguồn vốn"
    path.write_text(f'{heads}\nA,Điện,Lắp,"1,5",xã\nB,Y tế\n', encoding="utf-8")
    assert sums_in(path) == [("Lắp", 1_500_000)]
