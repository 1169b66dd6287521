"""Sums of money: each counted once, as its cell shows it."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from store.workbooks import HEADINGS, noted, row, sums_in, told, write_xlsx

FIRST = row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", tien=300, nguon="xã")


@pytest.mark.parametrize(
    "second",
    [
        row(viec="Trồng cột"),
        row(tieu_chi="Y tế", viec="Sửa trạm"),
        row(thon="Ngoại", tieu_chi="Điện", viec="Lắp đèn"),
        row(nguon="dân"),
    ],
)
@pytest.mark.parametrize("merge", [["H2:H3"], ["H2:H3", "I2:I3"]])
def test_one_sum_for_several_rows_is_refused(
    tmp_path: Path, second: list[Any], merge: list[str]
) -> None:
    if second[-1] and len(merge) > 1:
        second = row(viec="Khác")
    ((cell, message),) = told(write_xlsx(tmp_path, HEADINGS, FIRST, second, merge=merge))
    assert (cell, "ô gộp H2:H3" in message) == ("Tình trạng!H3", True)


@pytest.mark.parametrize("merge", [["H2:H3"], ["H2:H3", "I2:I3"]])
def test_one_sum_of_one_task_in_several_rows_counts_once(tmp_path: Path, merge: list[str]) -> None:
    path = write_xlsx(
        tmp_path, HEADINGS, FIRST, row(xong="9/2024"), merge=["A2:A3", "B2:B3", "E2:E3", *merge]
    )
    assert sums_in(path) == [("Lắp đèn", 300_000_000)]


def test_a_source_merged_over_tasks_is_the_source_of_each(tmp_path: Path) -> None:
    second, third = row(viec="Trồng cột", tien=5), row(viec="Sơn cột")
    path = write_xlsx(tmp_path, HEADINGS, FIRST, second, third, merge=["I2:I4"])
    assert sums_in(path) == [("Lắp đèn", 300_000_000), ("Trồng cột", 5_000_000), ("Sơn cột", 0)]


def test_a_sum_merged_with_its_source_is_refused(tmp_path: Path) -> None:
    ((cell, message),) = told(write_xlsx(tmp_path, HEADINGS, FIRST, merge=["H2:I2"]))
    assert (cell, "ô gộp H2:I2" in message) == ("Tình trạng!I2", True)


def test_the_sum_of_a_village_beside_its_name_is_asked_to_be_taken_out(tmp_path: Path) -> None:
    ((cell, message),) = told(write_xlsx(tmp_path, HEADINGS, row(thon="Nội", tien=300), FIRST))
    assert (cell, "số cộng" in message) == ("Tình trạng!B2", True)


def formatted(folder: Path, value: Any, number_format: str, unit: str = "triệu đồng") -> Path:
    path = write_xlsx(
        folder,
        ("Thôn", "Tiêu chí", "Công việc", f"Kinh phí ({unit})", "Nguồn vốn"),
        ("Nội", "Điện", "Lắp đèn", value, "xã"),
    )
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["D2"].number_format = number_format
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("value", "number_format", "unit", "vnd"),
    [
        (120_000_000, "#,##0,,", "triệu đồng", 120_000_000),
        (120_500_000, "#,##0.0,,", "triệu đồng", 120_500_000),
        (120_000, "#,##0,", "nghìn đồng", 120_000),
        (120, '#,##0" triệu"', "đồng", 120_000_000),
        (120_000_000, '#,##0" đ"', "triệu đồng", 120_000_000),
        (120_000_000, '#,##0,,"tr"', "đồng", 120_000_000),
        (120, "#,##0", "triệu đồng", 120_000_000),
    ],
)
def test_a_sum_is_what_its_format_shows(
    tmp_path: Path, value: int, number_format: str, unit: str, vnd: int
) -> None:
    path = formatted(tmp_path, value, number_format, unit)
    assert (sums_in(path), noted(path)) == ([("Lắp đèn", vnd)], [])


def test_millions_under_a_heading_of_dong_are_refused(tmp_path: Path) -> None:
    ((cell, message),) = told(formatted(tmp_path, 120_000_000, "#,##0,,", "đồng"))
    assert (cell, "rút gọn" in message) == ("Tình trạng!D2", True)


def test_a_sum_that_its_format_rounds_is_read_in_full_and_told(tmp_path: Path) -> None:
    path = formatted(tmp_path, 120.4, "#,##0")
    assert sums_in(path) == [("Lắp đèn", 120_400_000)]
    ((rule, place, message),) = noted(path)
    assert (rule, place) == ("rounded-number", "Tình trạng!D2")
    assert 'hiện "120", đọc là "120,4"' in message
