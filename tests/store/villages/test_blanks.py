"""Cells that say that there is nothing are as good as blank, where nothing may be."""

from pathlib import Path
from typing import Any

import pytest

from ntmdocs.model import CriterionState, Village
from store.workbooks import HEADINGS, noted, one, row, sums_in, told, write_csv, write_xlsx

NOTHING = {"thieu", "viec", "ai", "xong", "tien", "nguon"}


@pytest.mark.parametrize("typed", ["-", "–", " — ", "Không", "không có", "KHÔNG CÓ", "ko"])
@pytest.mark.parametrize("assessment", ["Đạt", "Chưa đạt"])
def test_nothing_is_no_work_no_person_and_no_money(
    tmp_path: Path, typed: str, assessment: str
) -> None:
    cells: dict[str, Any] = dict.fromkeys(NOTHING, typed)
    path = write_xlsx(
        tmp_path, HEADINGS, row(thon="Nội", tieu_chi="Điện", danh_gia=assessment, **cells)
    )
    is_met = assessment == "Đạt"
    met, unmet = (("Điện",), ()) if is_met else ((), ("Điện",))
    assert one(path) == Village(id="noi", name="Nội", met=met, unmet=unmet)
    assert noted(path) == []


@pytest.mark.parametrize("typed", ["Không còn nhà tạm", "Chưa có", "x", "0", "Không đủ"])
def test_words_that_only_begin_so_say_something(tmp_path: Path, typed: str) -> None:
    path = write_xlsx(tmp_path, HEADINGS, row(thon="Nội", tieu_chi="Điện", thieu=typed))
    assert one(path).unmet == (CriterionState(criterion="Điện", missing=typed),)


@pytest.mark.parametrize(("typed", "state"), [("Không có", "Không có"), ("-", None)])
def test_a_state_may_be_that_there_is_none(tmp_path: Path, typed: str, state: str | None) -> None:
    path = write_xlsx(
        tmp_path, ("Thôn", "Tiêu chí", "Đánh giá", "Hiện trạng"), ("A", "B", "Chưa đạt", typed)
    )
    assert one(path).unmet == (CriterionState(criterion="B", present=state),)


def test_an_assessment_that_is_a_dash_is_asked_for(tmp_path: Path) -> None:
    ((cell, message),) = told(write_xlsx(tmp_path, HEADINGS, ("Nội", "Điện", "-")))
    assert (cell, "chưa ghi đánh giá" in message) == ("Tình trạng!B2", True)


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_a_dash_beside_a_source_is_zero_as_accounts_write_it(tmp_path: Path, write: Any) -> None:
    said = row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", tien=" - ", nguon="xã")
    path = write(tmp_path, HEADINGS, said)
    assert (sums_in(path), one(path).unmet[0].tasks[0].funding[0].source) == (
        [("Lắp đèn", 0)],
        "xã",
    )


@pytest.mark.parametrize("amount", [0, "0", "-"])
@pytest.mark.parametrize("work", [{}, {"viec": "Lắp đèn"}])
def test_zero_without_a_source_is_no_money(
    tmp_path: Path, amount: Any, work: dict[str, str]
) -> None:
    said = row(thon="Nội", tieu_chi="Điện", tien=amount, **work)
    assert sums_in(write_xlsx(tmp_path, HEADINGS, said)) == [(what, 0) for what in work.values()]


@pytest.mark.parametrize(
    ("rows", "cell"),
    [
        ([("Nội", "Điện", "Đạt"), ("-", "Nước", "Đạt")], "Tình trạng!A3"),
        ([("Nội", "Điện", "Đạt"), ("Nội", "-", "Đạt")], "Tình trạng!B3"),
    ],
)
def test_a_dash_for_a_name_may_be_a_ditto_mark_and_is_refused(
    tmp_path: Path, rows: list[Any], cell: str
) -> None:
    ((place, message),) = told(write_xlsx(tmp_path, HEADINGS, *rows))
    assert (place, message.startswith("ghi rõ")) == (cell, True)


def test_a_column_of_dashes_is_no_column_with_data(tmp_path: Path) -> None:
    assert noted(write_xlsx(tmp_path, ("Thôn", "Tiêu chí", "Tỷ lệ"), ("A", "B", "-"))) == []
