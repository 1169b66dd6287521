"""`ntmdocs new`, `ntmdocs schema` and `ntmdocs criteria`."""

import json
from pathlib import Path
from shutil import copy

import pytest

import ntmdocs
from build import a_plan, a_section
from cli.run import PLAN_2024, PLAN_2026, ROOT, assert_refused, run
from store.test_profile import write_profile

OWN_SET = """\
id: thon_thu
name: Bộ tiêu chí thôn (đặt ra để thử)
level: thôn
period: 2021-2025
act:
  type: Quyết định
  number_symbol: 05/QĐ-UBND
  issued_on: 08/3/2022
  issuer: UBND tỉnh
  annex: Phụ lục I
criteria_count: 5
criteria:
  - {number: 1, name: Giao thông, verified: true, source: Phụ lục I}
  - {number: 2, name: Nhà văn hóa, source: Phụ lục I}
  - {number: 4, name: Vệ sinh môi trường, indicators: [{number: 4.1, text: Có hố rác}]}
"""


def test_new_writes_a_plan_that_the_next_command_renders(tmp_path: Path) -> None:
    result = run("new", "kế hoạch 2025", folder=tmp_path)
    assert result.code == 0
    assert result.err == ""
    plan, profile = "kế hoạch 2025/plan.yaml", "kế hoạch 2025/co-quan.yaml"
    assert result.out.split("\n")[0] == f"Đã tạo {Path(profile)}"
    assert f"Đã tạo {Path(plan)}\n" in result.out
    assert f"Sửa {Path(profile)}: tên cơ quan" in result.out
    assert f"ntmdocs render {Path(plan)}" in result.out
    rendered = run("render", plan, folder=tmp_path)
    assert rendered.code == 1
    assert rendered.out.startswith("Đã tạo KH-xay-dung-nong-thon-moi-nam-2025.docx")
    assert f'- {Path(profile)}:9: Địa danh: "...": còn chỗ chưa điền' in rendered.err


def test_new_overwrites_nothing(tmp_path: Path) -> None:
    run("new", tmp_path)
    (tmp_path / "plan.yaml").write_text("của tôi", encoding="utf-8")
    assert_refused(run("new", tmp_path), "plan.yaml", "--force")
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == "của tôi"
    assert run("new", tmp_path, "--force").code == 0
    ntmdocs.load_plan(tmp_path / "plan.yaml")


def test_new_beside_a_profile_says_which(tmp_path: Path) -> None:
    profile = write_profile(tmp_path)
    result = run("new", tmp_path / "moi")
    assert f"Hồ sơ cơ quan: {profile}\n" in result.out
    assert not (tmp_path / "moi" / "co-quan.yaml").exists()


@pytest.mark.parametrize(
    "document", [PLAN_2024, PLAN_2026, ROOT / "examples/bao-cao-6-thang-2026/bao-cao.yaml"]
)
def test_new_from_an_old_document_prints_the_same_again(tmp_path: Path, document: Path) -> None:
    """Head, signature and recipients stand in the profile alone, the rest in the plan."""
    old = ntmdocs.render_plan(ntmdocs.load_plan(document))
    old.save(tmp_path / "cu.docx")
    result = run("new", tmp_path / "moi", "--from", tmp_path / "cu.docx")
    assert result.code in (0, 1)
    paper = ntmdocs.load_plan(tmp_path / "moi" / "plan.yaml")
    assert paper == ntmdocs.import_plan(tmp_path / "cu.docx").plan
    assert ntmdocs.render_plan(paper).text == old.text
    text = (tmp_path / "moi" / "plan.yaml").read_text(encoding="utf-8")
    assert not [word for word in ("issuing_body", "\nsignature", "\nrecipients") if word in text]
    assert result.out.count("Xem lại") == bool(result.code)


def test_new_says_that_another_folder_has_a_profile_too(tmp_path: Path) -> None:
    """Two profiles of one organ are two registers."""
    assert run("new", tmp_path / "moi").err == ""
    other = write_profile(tmp_path / "cu")
    result = run("new", tmp_path / "nua")
    assert (result.code, result.err.count("cũng là hồ sơ cơ quan")) == (0, 2)
    assert f"{other} cũng là hồ sơ" in result.err
    assert f"lên {tmp_path}, xóa {tmp_path / 'nua' / 'co-quan.yaml'}" in result.err


def test_new_says_nothing_of_the_sample_that_no_plan_stands_beside(tmp_path: Path) -> None:
    """As in the project's own folder, where `templates/` has it."""
    (tmp_path / "templates").mkdir()
    copy(ROOT / "templates" / "co-quan.yaml", tmp_path / "templates")
    assert run("new", tmp_path / "moi").err == ""


def test_new_from_a_plan_s_file_takes_its_villages(tmp_path: Path) -> None:
    assert run("new", tmp_path / "moi", "--from", PLAN_2024).code == 0
    profile = ntmdocs.load_profile(tmp_path / "moi" / "co-quan.yaml")
    assert [each.name for each in profile.villages] == ["Hương Ninh", "Đa Hội", "Đồng Đạo"]
    plan = ntmdocs.load_plan(tmp_path / "moi" / "plan.yaml")
    assert plan == ntmdocs.load_plan(PLAN_2024)


def test_new_from_what_cannot_be_read_makes_nothing(tmp_path: Path) -> None:
    assert_refused(run("new", tmp_path / "moi", "--from", tmp_path / "khong.docx"), "khong.docx")
    assert not (tmp_path / "moi").exists()


def test_new_where_a_file_stands(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("", encoding="utf-8")
    assert_refused(run("new", tmp_path / "x"), "chỗ của thư mục")


def test_schema_prints_the_schema() -> None:
    result = run("schema")
    assert (result.code, result.err) == (0, "")
    assert json.loads(result.out) == ntmdocs.plan_schema()
    assert "Trích yếu" in result.out  # as letters, not as escapes


def test_criteria_lists_the_sets() -> None:
    result = run("criteria")
    assert (result.code, result.err) == (0, "")
    assert "xa_ntm_nang_cao_2021_2025: Bộ tiêu chí quốc gia" in result.out
    assert result.out.count("cấp xã, giai đoạn 20") == len(result.out.splitlines()) == 3


def test_criteria_shows_a_set_and_says_which_names_have_no_source() -> None:
    result = run("criteria", "xa_ntm_nang_cao_2021_2025")
    assert result.code == 0
    lines = result.out.splitlines()
    assert lines[1] == "Mã: xa_ntm_nang_cao_2021_2025. Cấp: xã. Giai đoạn: 2021-2025."
    assert "318/QĐ-TTg ngày 08/3/2022" in lines[2]
    assert "đối chiếu với nội dung sửa đổi" in lines[3]
    doubtful = [line for line in lines if "tên chưa có nguồn" in line]
    assert len(doubtful) == 10
    assert not any("Văn hóa" in line for line in doubtful)
    assert "Tên tiêu chí: có nguồn 9, chưa có nguồn 10." in lines
    assert "Chỉ tiêu: ghi ở đây 3, cả bộ 75." in lines
    assert "thiếu tên" not in result.out


def test_criteria_shows_a_set_of_ones_own_and_what_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "thôn.yaml"
    path.write_text(OWN_SET, encoding="utf-8")
    result = run("criteria", "thôn.yaml", folder=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "Bộ tiêu chí thôn (đặt ra để thử)",
        "Mã: thon_thu. Cấp: thôn. Giai đoạn: 2021-2025.",
        "Quyết định số 05/QĐ-UBND ngày 08/3/2022 của UBND tỉnh, Phụ lục I",
        "  1. Giao thông",
        "  2. Nhà văn hóa  (tên có nguồn, chưa đối chiếu)",
        "  4. Vệ sinh môi trường  (tên chưa có nguồn)",
        "     4.1. Có hố rác  (chỉ tiêu chưa có nguồn)",
        "Tiêu chí: cả bộ 5, mới biết tên 3, còn thiếu tên 2 (số 3, 5).",
        "Tên tiêu chí: có nguồn 2, chưa có nguồn 1.",
        "Nguồn của tên:",
        "  Phụ lục I",
    ]


def test_criteria_of_a_set_of_which_only_the_size_is_known(tmp_path: Path) -> None:
    path = tmp_path / "thon.yaml"
    path.write_text(OWN_SET[: OWN_SET.index("criteria:")], encoding="utf-8")
    assert run("criteria", path).out.splitlines()[3:] == [
        "Tiêu chí: cả bộ 5, mới biết tên 0, còn thiếu tên 5 (số 1, 2, 3, 4, 5).",
        "Tên tiêu chí: có nguồn 0, chưa có nguồn 0.",
    ]


def test_criteria_of_a_set_whose_act_is_not_known(tmp_path: Path) -> None:
    act = OWN_SET[OWN_SET.index("act:") : OWN_SET.index("criteria_count")]
    path = tmp_path / "thon.yaml"
    path.write_text(OWN_SET.replace(act, ""), encoding="utf-8")
    assert run("criteria", path).out.splitlines()[2] == "Chưa ghi văn bản ban hành."


def test_criteria_of_a_wrong_file_names_each_line(tmp_path: Path) -> None:
    path = tmp_path / "thon.yaml"
    path.write_text(OWN_SET.replace("level:", "lvel:").replace("2022", "x"), encoding="utf-8")
    result = run("criteria", path)
    assert_refused(result, f"{path}:3:1: ", 'có phải "level"?', f"{path}:8:14: Ngày ban hành: ")


def test_criteria_of_an_unknown_set(tmp_path: Path) -> None:
    assert_refused(run("criteria", "xa_ntm"), 'không có bộ tiêu chí "xa_ntm"', "xa_ntm_2026_2030")
    assert_refused(run("criteria", tmp_path / "x.yaml"), "x.yaml", "không tìm thấy tệp")
    assert_refused(run("criteria", "xa.docx", folder=tmp_path), "không tìm thấy tệp")


def test_a_workbook_holds_the_villages_of_a_plan_or_of_last_years_document(tmp_path: Path) -> None:
    section = a_section("Xây dựng thôn Đa Hội và thôn Hương Ninh.")
    ntmdocs.render_plan(a_plan(sections=[section])).save(tmp_path / "KH.docx")
    result = run("new", tmp_path / "moi", "--excel", tmp_path / "KH.docx")
    assert (result.code, "Sổ tính ghi sẵn 02 thôn\n" in result.out) == (0, True)
    read = ntmdocs.read_villages(tmp_path / "moi" / "villages.xlsx")
    assert [village.name for village in read.villages] == ["Đa Hội", "Hương Ninh"]
    assert run("new", tmp_path / "khac", "--excel").code == 0
    assert_refused(
        run("new", tmp_path / "la", "--excel", tmp_path / "khong.yaml"), "không tìm thấy"
    )
