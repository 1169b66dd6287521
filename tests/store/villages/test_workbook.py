"""The workbook to be filled: what stands in it, that it is read back, by way of LibreOffice too."""

import importlib.util
import io
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import openpyxl
import pytest

import ntmdocs
from build import a_plan
from cli.run import run
from ntmdocs import DataError, OverwriteRefused, Plan, load_plan, read_villages, start_workbook
from ntmdocs.model import CriterionState, Village
from ntmdocs.sources import read_tables
from ntmdocs.store import start_plan
from store.planted import PLAN, planted, write
from store.workbooks import HEADINGS, row, write_xlsx
from tools import office

EXAMPLE = Path(__file__).parents[3] / "examples" / "hop-thinh-2024"
CRITERIA = {
    "huong_ninh": ["Nhà văn hóa khu thể thao thôn", "Vệ sinh môi trường"],
    "da_hoi": ["Giao thông", "Nhà văn hóa, khu thể thao thôn", "Vệ sinh môi trường"],
    "dong_dao": ["Giao thông", "Nhà văn hóa, khu thể thao thôn", "Vệ sinh môi trường"],
}


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(folder: Path, content: bytes) -> Path:
    path = folder / "villages.xlsx"
    path.write_bytes(content)
    return path


def a_plan_of(*villages: Village) -> Plan:
    return a_plan(villages=villages)


# The form


def test_the_same_plan_gives_the_same_bytes() -> None:
    first = start_workbook(a_plan())
    time.sleep(2.1)  # a ZIP keeps time in steps of two seconds
    assert start_workbook(a_plan()) == first


def test_headings_are_locked_and_explained_and_the_rest_is_free() -> None:
    sheet = opened(start_workbook()).worksheets[0]
    headings = [cell for cell in sheet[3] if cell.value]
    assert [cell.value for cell in headings][:7] == [
        *("Thôn", "Loại", "Trưởng thôn", "Trưởng Ban phát triển thôn"),
        *("Chuẩn phấn đấu", "Thời hạn", "Tiêu chí"),
    ]
    assert len(headings) == 18
    assert all(cell.protection.locked and cell.comment.text for cell in headings)
    assert (sheet.protection.sheet, sheet.protection.password) == (True, None)
    assert not any(cell.protection.locked for row in sheet.iter_rows(min_row=4) for cell in row)
    assert not sheet.column_dimensions["A"].protection.locked


def test_it_prints_on_a4_landscape_with_its_headings_on_each_page() -> None:
    sheet = opened(start_workbook()).worksheets[0]
    page = sheet.page_setup
    assert (page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight) == (
        *("landscape", 9, 1, 0),
    )
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$3:$3", "B4")


def test_met_or_not_and_the_villages_of_the_plan_are_chosen_from_lists() -> None:
    villages = [Village(id=f"t{number}", name=f"Thôn số {number}") for number in range(60)]
    book = opened(start_workbook(a_plan_of(*villages)))
    rules = {
        str(rule.sqref)[0]: rule for rule in book.worksheets[0].data_validations.dataValidation
    }
    lists = book["Danh mục"]
    assert lists.sheet_state == "hidden"
    assert rules["A"].formula1 == "'Danh mục'!$A$1:$A$60"
    assert rules["H"].formula1 == "'Danh mục'!$B$1:$B$2"
    assert [cell.value for cell in lists["B"][:2]] == ["Đạt", "Chưa đạt"]
    assert lists["A60"].value == "Thôn số 59"
    assert (rules["H"].showErrorMessage, rules["A"].showErrorMessage) == (True, False)


def test_a_second_sheet_tells_how_to_fill_it() -> None:
    guide = opened(start_workbook(note="Số liệu tự đặt ra.")).worksheets[1]
    texts = [cell.value for row in guide.iter_rows() for cell in row]
    assert guide.title == "Hướng dẫn"
    assert 'Cột "Nguồn vốn"' in texts
    assert "Số liệu tự đặt ra." in texts


def test_only_the_example_stands_in_an_empty_one(tmp_path: Path) -> None:
    (sheet, _, _) = read_tables(saved(tmp_path, start_workbook()))
    assert sheet.rows[-1][0].startswith("Ví dụ:")
    with pytest.raises(DataError, match="chưa có hàng nào"):
        read_villages(tmp_path / "villages.xlsx")


def test_a_name_that_looks_like_a_formula_stays_a_name(tmp_path: Path) -> None:
    village = Village(id="a", name="=1*2", unmet=("=HYPERLINK(1)", "#REF!"))
    assert read_villages(saved(tmp_path, start_workbook(a_plan_of(village)))).villages == (
        village.model_copy(update={"id": "thon_1_2"}),
    )


def test_what_the_plan_knows_is_filled_in_and_read_back(tmp_path: Path) -> None:
    task = {"what": "Làm **đường** {{ year }}", "funding": [{"source": "xã", "amount_vnd": 1}]}
    state = CriterionState.model_validate({"criterion": "Điện", "tasks": [task]})
    village = Village(id="a", name="A", head="An", met=("Y tế",), unmet=(state,))
    made = read_villages(saved(tmp_path, start_workbook(a_plan_of(village)))).villages[0]
    assert made.unmet[0].tasks[0].what == "Làm đường 2024"
    assert made.unmet[0].tasks[0].cost_vnd == 1
    assert (made.head, made.met) == ("An", ("Y tế",))


def test_a_sum_of_more_digits_than_a_workbook_keeps_is_text_and_reads_back(tmp_path: Path) -> None:
    amount = 10**15 + 1
    task = {"what": "Làm đường", "funding": [{"source": "xã", "amount_vnd": amount}]}
    state = CriterionState.model_validate({"criterion": "Điện", "tasks": [task]})
    content = start_workbook(a_plan_of(Village(id="a", name="A", unmet=(state,))))
    cells = [cell.value for row in opened(content).worksheets[0] for cell in row]
    assert "1.000.000.000,000001" in cells
    (village,) = read_villages(saved(tmp_path, content)).villages
    assert village.unmet[0].tasks[0].cost_vnd == amount


# LibreOffice


@pytest.mark.needs_office
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_libreoffice_opens_it_and_what_it_saves_says_the_same(tmp_path: Path, suffix: str) -> None:
    resaved = office.saved_by_calc(EXAMPLE / "villages.xlsx", tmp_path, suffix)
    assert resaved.read_bytes() != (EXAMPLE / "villages.xlsx").read_bytes()
    assert read_villages(resaved).villages == read_villages(EXAMPLE / "villages.xlsx").villages


@pytest.mark.needs_office
def test_libreoffice_calculates_what_was_never_calculated(tmp_path: Path) -> None:
    said = row(thon="Nội", tieu_chi="Điện", viec="x", tien="=SUM(1,2)", nguon="xã")
    path = write_xlsx(tmp_path, HEADINGS, said)
    with pytest.raises(DataError, match="công thức chưa có kết quả"):
        read_villages(path)
    resaved = office.saved_by_calc(path, tmp_path / "out", "xlsx")
    assert read_villages(resaved).villages[0].unmet[0].tasks[0].cost_vnd == 3_000_000


# With a plan

NO_VILLAGES = PLAN[: PLAN.index("villages:")] + PLAN[PLAN.index("annexes:") :]


def test_a_plan_that_lists_no_villages_has_those_of_the_table(tmp_path: Path) -> None:
    plan = write(
        tmp_path, NO_VILLAGES.replace("Quét đường", "Xong {{ villages.noi.unmet | names }}")
    )
    with pytest.raises(DataError):
        load_plan(plan)
    table = write_xlsx(tmp_path, HEADINGS, row(thon="Nội", tieu_chi="Điện"))
    loaded = load_plan(plan, villages=table)
    assert loaded.villages == (Village(id="noi", name="Nội", unmet=("Điện",)),)
    assert "Xong Điện." in ntmdocs.render_plan(loaded).text


def test_problems_of_plan_and_table_are_told_together(tmp_path: Path) -> None:
    plan = write(tmp_path, PLAN.replace("place: Suối Mơ", "palce: Suối Mơ"))
    table = write_xlsx(tmp_path, HEADINGS, row(thon="Nội", tieu_chi="Điện", danh_gia="x"))
    with pytest.raises(DataError) as caught:
        load_plan(plan, table)
    assert [problem.file for problem in caught.value.problems] == [str(plan), str(table)]


def test_faults_in_prose_are_told_beside_those_of_the_table(tmp_path: Path) -> None:
    name = "    name: Nội\n"
    faults = (name, name + "    deadline: '{{ x }}'\n"), ("Họp thôn", "Họp {{ y }}")
    plan = write(tmp_path, planted(*faults))
    for cell, count in (("x", 3), ("Đạt", 2)):
        table = write_xlsx(tmp_path, HEADINGS, row(thon="Nội", tieu_chi="Điện", danh_gia=cell))
        with pytest.raises(DataError) as caught:
            load_plan(plan, table)
        assert len(caught.value.problems) == count, str(caught.value)


def test_a_good_table_of_a_faulty_plan_has_no_faults(tmp_path: Path) -> None:
    plan = write(tmp_path, PLAN.replace("place: Suối Mơ", "palce: Suối Mơ"))
    table = write_xlsx(tmp_path, HEADINGS, row(thon="Nội", tieu_chi="Điện"))
    with pytest.raises(DataError) as caught:
        load_plan(plan, table)
    assert [problem.file for problem in caught.value.problems] == [str(plan)]


# The example, and `ntmdocs new --excel`


def example_script() -> ModuleType:
    path = EXAMPLE / "make_villages_xlsx.py"
    spec = importlib.util.spec_from_file_location("make_villages_xlsx", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_example_is_what_its_script_makes(tmp_path: Path) -> None:
    script = example_script()
    made = saved(tmp_path, start_workbook(script.filled_plan(), note=script.NOTE))
    there = read_tables(EXAMPLE / "villages.xlsx")
    assert [(table.sheet, table.rows) for table in there] == [
        (table.sheet, table.rows) for table in read_tables(made)
    ]
    assert load_plan(EXAMPLE / "plan.yaml", EXAMPLE / "villages.xlsx") == script.filled_plan()


def test_the_example_says_that_it_is_invented_and_has_the_criteria_of_the_plan() -> None:
    sheet, guide, _ = read_tables(EXAMPLE / "villages.xlsx")
    for table in (sheet, guide):
        assert any("tự đặt ra" in value for row in table.rows for value in row.values)
    plan = load_plan(EXAMPLE / "plan.yaml", EXAMPLE / "villages.xlsx")
    assert {
        village.id: [state.criterion for state in village.unmet] for village in plan.villages
    } == CRITERIA
    states = [state for village in plan.villages for state in village.unmet]
    assert all(state.in_charge and state.tasks for state in states)


def test_the_commune_plan_reads_the_same_with_the_table_but_for_what_only_that_knows() -> None:
    """What is missing for a criterion stands in a column of the annex."""
    alone, joined = (
        load_plan(EXAMPLE / "plan.yaml", villages) for villages in (None, EXAMPLE / "villages.xlsx")
    )
    lines = ntmdocs.render_plan(joined).text.split("\n")
    known = {state.missing for village in alone.villages for state in village.unmet}
    new = {str(state.missing) for village in joined.villages for state in village.unmet} - known
    assert len(new) == 2
    alone_lines = ntmdocs.render_plan(alone).text.split("\n")
    assert [line for line in lines if line not in new] == alone_lines


def test_new_with_excel_writes_the_workbook_too(tmp_path: Path) -> None:
    result = run("new", tmp_path / "a", "--excel")
    assert (result.code, result.err) == (0, "")
    assert (tmp_path / "a" / "villages.xlsx").read_bytes() == start_workbook()
    assert f"Đã tạo {tmp_path / 'a' / 'villages.xlsx'}" in result.out


def test_new_with_excel_overwrites_no_workbook(tmp_path: Path) -> None:
    (tmp_path / "villages.xlsx").write_bytes(b"x")
    with pytest.raises(OverwriteRefused, match="--force"):
        start_plan(tmp_path, excel=True)
    assert [path.name for path in tmp_path.iterdir()] == ["villages.xlsx"]
