"""A place in the villages is a cell of the table that it was read from."""

from pathlib import Path

import pytest

from draft.communes import a_commune_plan, a_village
from ntmdocs import load_plan, read_villages, save_plan
from ntmdocs.model import Village
from ntmdocs.model.walk import parse_path
from store.workbooks import HEADINGS, row, write_csv, write_xlsx

ROWS = (
    row(thon="Đông", tieu_chi="Điện", danh_gia="Đạt"),
    row(tieu_chi="Giao thông", thieu="Đèn", viec="Lắp đèn", ai="Tổ điện", tien=50, nguon="Xã"),
    row(tien=5, nguon="Dân"),
    row(viec="Trồng hoa", xong="30/6/2024"),
    row(tieu_chi="Chợ"),
    row(thon="Tây", tieu_chi="Điện"),
)


@pytest.mark.parametrize(
    ("place", "cell"),
    [
        ("villages.0", "A2"),
        ("villages.0.met", "A2"),
        ("villages.0.head", "A2"),
        ("villages.0.unmet", "A2"),
        ("villages.0.unmet.0", "B3"),
        ("villages.0.unmet.0.missing", "D3"),
        ("villages.0.unmet.0.in_charge", "B3"),
        ("villages.0.unmet.0.tasks.0", "E3"),
        ("villages.0.unmet.0.tasks.0.who", "F3"),
        ("villages.0.unmet.0.tasks.0.ends", "E3"),
        ("villages.0.unmet.0.tasks.0.funding.1.amount_vnd", "H4"),
        ("villages.0.unmet.0.tasks.0.funding.1.source", "I4"),
        ("villages.0.unmet.0.tasks.1.ends", "G5"),
        ("villages.0.unmet.1.tasks", "B6"),
        ("villages.1.unmet.0", "B7"),
    ],
)
def test_a_place_in_the_villages_is_its_cell(tmp_path: Path, place: str, cell: str) -> None:
    path = write_xlsx(tmp_path, HEADINGS, *ROWS)
    assert read_villages(path).cells.place(parse_path(place)) == f"{path}: Tình trạng!{cell}"


def test_a_cell_of_a_text_file_is_a_line_and_a_column(tmp_path: Path) -> None:
    path = write_csv(tmp_path, HEADINGS, *ROWS)
    assert read_villages(path).cells.place(("villages", 0, "unmet", 0)) == f"{path}:3:2"


def test_what_the_table_does_not_say_is_no_cell(tmp_path: Path) -> None:
    """The plan's own villages, criteria and tasks are at its lines."""
    known = [
        Village.model_validate(a_village(id="bac", name="Bắc")),
        Village.model_validate(
            a_village(unmet=[*a_village()["unmet"], "Chợ"], criteria_count=None)
        ),
    ]
    path = write_xlsx(tmp_path, HEADINGS, row(thon="Đông", tieu_chi="Giao thông"))
    cells = read_villages(path, known).cells
    for place in (
        "sections.0",
        "villages.7",
        "villages.0",
        "villages.0.unmet.0",
        "villages.1.unmet.1",
    ):
        assert cells.place(parse_path(place)) is None
    of_plan = parse_path("villages.1.unmet.0.tasks.0.ends")
    assert cells.place(of_plan) == f"{path}: Tình trạng!B2", "the table names the criterion"


@pytest.mark.parametrize(("typed", "is_told"), [("31/10/2024", True), ("tháng 9/2024", False)])
def test_what_the_plan_fills_is_compared_with_the_table(
    tmp_path: Path, typed: str, is_told: bool
) -> None:
    plan = tmp_path / "plan.yaml"
    save_plan(a_commune_plan(), plan)
    heads = ("Thôn", "Thời hạn", "Tiêu chí", "Đánh giá")
    table = write_csv(tmp_path, heads, ("Đông", typed, "Điện", "Đạt"))
    notes = load_plan(plan, table).open_notes
    assert any('kế hoạch ghi "trong tháng 9/2024"' in note for note in notes) is is_told


def test_another_assessment_than_the_plans_is_the_tables_and_told(tmp_path: Path) -> None:
    known = Village.model_validate(a_village(met=["Điện", "Chợ"], criteria_count=5))
    path = write_xlsx(
        tmp_path,
        HEADINGS,
        row(thon="Đông", tieu_chi="Giao thông", danh_gia="Đạt"),
        row(tieu_chi="Điện", danh_gia="Chưa đạt"),
        row(tieu_chi="Chợ", danh_gia="Đạt"),
        row(tieu_chi="Cây xanh", danh_gia="Đạt"),
    )
    read = read_villages(path, [known])
    (note,) = read.notes
    assert (note.rule, note.place) == ("assessed-otherwise", f"{path}: Tình trạng!C2")
    assert note.message == (
        'đánh giá tiêu chí lấy theo bảng: Tình trạng!C2 ghi "Đạt", kế hoạch ghi "Chưa đạt"; '
        'Tình trạng!C3 ghi "Chưa đạt", kế hoạch ghi "Đạt"'
    )
    assert read.told == (), "the state of villages moves on"
