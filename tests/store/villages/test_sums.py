"""Sums that stand in a table: never read, always compared with the rows."""

from pathlib import Path
from typing import Any

import pytest

from ntmdocs import Severity, read_villages
from store.workbooks import HEADINGS, noted, row, sums_in, write_xlsx

NOI = row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", tien=100, nguon="Ngân sách xã")
NGOAI = row(thon="Ngoại", tieu_chi="Y tế", viec="Khám", tien=50, nguon="Nhân dân")
GROUP = row(thon="Các thôn phấn đấu đạt chuẩn")
READ = [("Lắp đèn", 100_000_000), ("Khám", 50_000_000)]


def differing(folder: Path, *rows: list[Any], merge: tuple[str, ...] = ()) -> str:
    """What is told of sums; what is read never changes with them."""
    path = write_xlsx(folder, HEADINGS, *rows, merge=merge)
    assert sums_in(path)[:2] == READ
    notes = noted(path)
    assert {rule for rule, _, _ in notes} <= {"sum-differs"}
    return "".join(message for _, _, message in notes)


@pytest.mark.parametrize(
    "rows",
    [
        [NOI, NGOAI, row(thon="Tổng cộng", tien=150)],
        [row(thon="Tổng số", tien=150), NOI, NGOAI],
        [NOI, row(thon="Cộng thôn Nội", tien=100), NGOAI, row(thon="Cộng thôn Ngoại", tien=50)],
        [NOI, row(viec="Cộng", tien=100), NGOAI, row(viec="Cộng", tien=50)],
        [row(viec="Cộng", tien=100), NOI, row(viec="Cộng", tien=50), NGOAI],
        [NOI, row(viec="Cộng", tien=100), NGOAI, row(thon="Tổng cộng", tien=150)],
        [NOI, NGOAI, row(viec="Cộng", tien=50)],
        [
            row(thon="Các thôn điểm"),
            NOI,
            row(thon="Các thôn khác"),
            NGOAI,
            row(viec="Cộng", tien=50),
        ],
        [NOI, NGOAI, row(thon="Tổng cộng", tien="150,0")],
        [NOI, NGOAI, row(thon="Tổng cộng", tien="150.000.000 đồng")],
        [NOI, NGOAI, row(thon="Tổng cộng", tien="nhiều")],
        [NOI, NGOAI, row(thon="Tổng cộng")],
    ],
)
def test_a_sum_that_fits_some_rows_beside_it_is_silent(tmp_path: Path, rows: list[Any]) -> None:
    path = write_xlsx(tmp_path, HEADINGS, *rows)
    assert sums_in(path) == READ
    assert [rule for rule, _, _ in noted(path) if rule == "sum-differs"] == []


@pytest.mark.parametrize(
    ("rows", "stated", "counted"),
    [
        ([NOI, NGOAI, row(thon="Tổng cộng", tien=999)], "999.000.000", "150.000.000"),
        ([NOI, NGOAI, row(thon="Tổng cộng", tien=50)], "50.000.000", "150.000.000"),
        ([NOI, NGOAI, row(thon="Tổng cộng", tien="150,1")], "150.100.000", "150.000.000"),
        ([NOI, NGOAI, row(thon="Tổng cộng", tien=0)], "0", "150.000.000"),
        ([NOI, row(thon="Cộng thôn Nội", tien=150), NGOAI], "150.000.000", "100.000.000"),
        ([NOI, row(viec="Cộng", tien=90), NGOAI], "90.000.000", "100.000.000"),
        ([NOI, NGOAI, row(viec="Cộng", tien=90)], "90.000.000", "50.000.000"),
    ],
)
def test_a_sum_that_fits_no_rows_is_told_with_both(
    tmp_path: Path, rows: list[Any], stated: str, counted: str
) -> None:
    told = differing(tmp_path, *rows)
    assert f"ghi {stated} đồng, các hàng cộng lại {counted} đồng" in told


def test_a_sum_may_be_rounded_where_its_rows_are_not(tmp_path: Path) -> None:
    more = row(tieu_chi="Nước", viec="Khoan", tien="0,4", nguon="Ngân sách xã")
    assert not differing(tmp_path, NOI, NGOAI, more, row(thon="Tổng cộng", tien=150))


def test_sums_of_money_that_no_row_has_are_told(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path, HEADINGS, row(thon="Nội", tieu_chi="Điện"), row(thon="Tổng cộng", tien=5)
    )
    ((rule, place, message),) = noted(path)
    assert (rule, place) == ("sum-differs", "Tình trạng!H3")
    assert "các hàng cộng lại 0 đồng" in message


def test_a_sum_merged_over_rows_counts_once(tmp_path: Path) -> None:
    one, two = (row(thon="Nội", tieu_chi="Điện", viec="Lắp đèn", ai=who) for who in ("A", None))
    one[7:] = two[7:] = [5, "xã"]
    path = write_xlsx(
        tmp_path, HEADINGS, one, two, row(thon="Tổng", tien=5), merge=["E2:E3", "H2:H3", "I2:I3"]
    )
    assert (sums_in(path), noted(path)) == ([("Lắp đèn", 5_000_000)], [])


@pytest.mark.parametrize(
    "parts",
    [
        [row(thon="Trong đó: ngân sách xã", tien=100)],
        [row(thon="Trong đó"), row(thon="- Ngân sách xã", tien=100), row(thon="- Dân", tien=7)][:2],
        [row(thon="Trong đó", tien=100, nguon="NS xã"), row(tien=50, nguon="Nhân dân")],
        [row(thon="Trong đó:"), row(viec="Vốn nhân dân", tien=50), row(viec="thôn Nội", tien=100)],
        [row(thon="+ Nguồn nhân dân", tien=50)],
    ],
)
def test_parts_of_a_sum_are_no_villages_and_fit_their_source(
    tmp_path: Path, parts: list[Any]
) -> None:
    assert not differing(tmp_path, NOI, NGOAI, row(thon="Tổng cộng", tien=150), *parts)


@pytest.mark.parametrize(
    "parts",
    [
        [row(thon="Trong đó: ngân sách xã", tien=90)],
        [row(thon="Trong đó"), row(thon="- Ngân sách xã", tien=90)],
        [row(thon="Trong đó"), row(thon="Thôn Nội", tien=90)],
    ],
)
def test_parts_that_do_not_fit_are_told(tmp_path: Path, parts: list[Any]) -> None:
    told = differing(tmp_path, NOI, NGOAI, row(thon="Tổng cộng", tien=150), *parts)
    assert "ghi 90.000.000 đồng, các hàng cộng lại 100.000.000 đồng" in told


@pytest.mark.parametrize(
    ("part", "severity"),
    [
        (row(thon="Trong đó: vốn tỉnh", tien=3), Severity.WARNING),
        (row(thon="Trong đó thôn Nội làm 3 km"), Severity.INFO),
        (row(thon="Trong đó: ngân sách xã", tien="nhiều"), Severity.INFO),
    ],
)
def test_parts_that_nobody_knows_are_rows_that_are_not_read(
    tmp_path: Path, part: Any, severity: Severity
) -> None:
    path = write_xlsx(tmp_path, HEADINGS, NOI, NGOAI, row(thon="Tổng cộng", tien=150), part)
    assert sums_in(path) == READ
    (note,) = read_villages(path).notes
    assert (note.rule, note.severity) == ("unread-row", severity)


def test_villages_go_on_below_the_parts_of_a_sum(tmp_path: Path) -> None:
    sums = row(thon="Cộng", tien=100), row(thon="Trong đó"), row(thon="- NS xã", tien=100)
    assert not differing(tmp_path, NOI, *sums, NGOAI)


def test_a_sum_in_the_place_of_work_keeps_what_is_said_before_it(tmp_path: Path) -> None:
    total = row(thon="Nội", tieu_chi="Nước", viec="Cộng", tien=100, nguon="Ngân sách xã")
    path = write_xlsx(tmp_path, HEADINGS, NOI, total, NGOAI)
    assert (sums_in(path), noted(path)) == (READ, [])
    (noi, _) = read_villages(path).villages
    assert [state.criterion for state in noi.unmet] == ["Điện", "Nước"]


@pytest.mark.parametrize(
    "rows",
    [
        [NOI, NGOAI, row(thon="Cộng: 02 thôn")],
        [row(thon="Tổng số 2 thôn"), NOI, NGOAI],
        [NOI, row(thon="Cộng: 1 thôn"), NGOAI, row(thon="Cộng: 01 thôn")],
        [row(thon="Cộng: 1 thôn"), NOI, row(thon="Cộng: 1 thôn"), NGOAI],
        [NOI, NGOAI, row(thon="Nội", tieu_chi="Nước"), row(thon="Tổng cộng: 02 thôn", tien=150)],
        [NOI, NGOAI, row(thon="Tổng kinh phí 12 thôn bản khác nhau")],
    ],
)
def test_a_number_of_villages_that_fits_is_silent(tmp_path: Path, rows: list[Any]) -> None:
    notes = noted(write_xlsx(tmp_path, HEADINGS, *rows))
    assert [rule for rule, _, _ in notes if rule == "village-count-differs"] == []


def test_a_number_of_villages_that_does_not_fit_is_told(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, HEADINGS, NOI, NGOAI, row(thon="Cộng: 03 thôn"))
    ((rule, place, message),) = noted(path)
    assert (rule, place) == ("village-count-differs", "Tình trạng!A4")
    assert message == 'ghi "Cộng: 03 thôn", máy đọc được 02 thôn'
