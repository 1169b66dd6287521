"""One criterion by all the ways it is named, and names that only look like numbers."""

from pathlib import Path
from typing import Any

import pytest

from ntmdocs.model import CriterionState, Village
from ntmdocs.store.villages.criterion_names import criterion_key, criterion_name
from store.workbooks import one, told, write_xlsx

HEADS = ("Thôn", "Tiêu chí", "Đánh giá")
SET = "xa_ntm_nang_cao_2021_2025"


@pytest.mark.parametrize(
    ("typed", "number", "name"),
    [
        ("2", "2", ""),
        ("02", "2", ""),
        ("TC 2", "2", ""),
        ("TC2", "2", ""),
        ("Tiêu chí số 02", "2", ""),
        ("TC Giao thông", "", "Giao thông"),
        ("Tiêu chí Giao thông", "", "Giao thông"),
        ("2. Giao thông", "2", "Giao thông"),
        ("2) Giao thông", "2", "Giao thông"),
        ("2 - Giao thông", "2", "Giao thông"),
        ("TC 2 Giao thông", "2", "Giao thông"),
        ("Tiêu chí số 2: Giao thông", "2", "Giao thông"),
        ("Giao thông-2", "2", "Giao thông"),
        ("Giao thông (2)", "2", "Giao thông"),
        ("2.1", "", "2.1"),
        ("2,1", "", "2.1"),
        ("2.1. Đường xã", "", "2.1. Đường xã"),
        ("5 không 3 sạch", "", "5 không 3 sạch"),
        ("Giai đoạn 2021-2025", "", "Giai đoạn 2021-2025"),
        ("TCVN", "", "TCVN"),
        ("Tiêu chí", "", "Tiêu chí"),
    ],
)
def test_a_name_and_its_number(typed: str, number: str, name: str) -> None:
    assert criterion_name(typed) == (number, name)


def test_ways_to_name_one_criterion_share_a_key() -> None:
    ways = ("Giao thông", "giao  thông", "TC Giao thông", "2. Giao thông", "Giao thông-2")
    assert {criterion_key(way) for way in ways} == {"giao thông"}
    assert {criterion_key(way) for way in ("2", "02", "TC 2")} == {"2"}
    assert criterion_key("2.1") != criterion_key("2")


@pytest.mark.parametrize(
    "ways",
    [
        ("02", 2, "TC 2"),
        ("Giao thông", "TC Giao thông", "2. Giao thông"),
        ("2. Giao thông", "Giao thông-2", "Giao thông"),
    ],
)
def test_rows_that_name_one_criterion_in_several_ways_are_its_rows(
    tmp_path: Path, ways: tuple[Any, ...]
) -> None:
    rows = [("Nội", way, "Chưa đạt", f"Việc {at}") for at, way in enumerate(ways)]
    (state,) = one(write_xlsx(tmp_path, (*HEADS, "Công việc"), *rows)).unmet
    assert state.criterion == str(ways[0])
    assert [task.what for task in state.tasks] == ["Việc 0", "Việc 1", "Việc 2"]


@pytest.mark.parametrize("typed", [2.1, "2.1"])
def test_the_number_of_a_part_stays(tmp_path: Path, typed: Any) -> None:
    assert one(write_xlsx(tmp_path, HEADS, ("Nội", typed, "Đạt"))).met == ("2.1",)


def test_one_name_with_two_numbers_is_refused(tmp_path: Path) -> None:
    names = ("Giao thông", "2. Giao thông", "3. Giao thông")
    path = write_xlsx(tmp_path, HEADS, *(("Nội", name, "Đạt") for name in names))
    ((cell, message),) = told(path)
    assert (cell, "Tình trạng!B3" in message) == ("Tình trạng!B4", True)


@pytest.mark.parametrize(
    "typed", ["06", "TC Văn hóa", "6. Văn hóa", "Văn hóa-6", "TC 6", "Van hoa"]
)
def test_the_criterion_of_a_set_is_found(tmp_path: Path, typed: str) -> None:
    known = (Village(id="a", name="A", criteria_set=SET, unmet=("Văn hóa",)),)
    path = write_xlsx(tmp_path, (*HEADS, "Nội dung còn thiếu"), ("A", typed, None, "Sân"))
    assert one(path, known).unmet == (CriterionState(criterion="Văn hóa", missing="Sân"),)


def test_a_number_and_a_name_of_two_criteria_are_refused(tmp_path: Path) -> None:
    known = (Village(id="a", name="A", criteria_set=SET),)
    path = write_xlsx(tmp_path, HEADS, ("A", "7. Văn hóa", "Đạt"))
    ((cell, message),) = told(path, known)
    assert (cell, '"7. Văn hóa" không có trong' in message) == ("Tình trạng!B2", True)


def test_how_things_are_says_neither_met_nor_unmet(tmp_path: Path) -> None:
    heads = (*HEADS, "Hiện trạng", "Công việc")
    path = write_xlsx(tmp_path, heads, ("Nội", "Điện", None, "80% hộ"), ("Nội", "Y tế", "Đạt", "x"))
    assert told(path) == [
        ("Tình trạng!B2", 'chưa ghi đánh giá của tiêu chí này; ghi "Đạt" hoặc "Chưa đạt"')
    ]
    to_do = write_xlsx(tmp_path, heads, ("Nội", "Điện", None, "80% hộ", "Lắp đèn"))
    assert [state.criterion for state in one(to_do).unmet] == ["Điện"]


def test_how_things_are_without_a_column_of_assessment(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, ("Thôn", "Tiêu chí", "Hiện trạng"), ("Nội", "Điện", "80% hộ"))
    ((cell, message),) = told(path)
    assert (cell, 'thêm cột "Đánh giá"' in message) == ("Tình trạng!B2", True)
