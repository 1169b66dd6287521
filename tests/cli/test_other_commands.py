"""`ntmdocs new`, `ntmdocs schema` and `ntmdocs criteria`."""

import json
from pathlib import Path

import ntmdocs
from cli.run import assert_refused, run


def test_new_writes_a_plan_that_the_next_command_renders(tmp_path: Path) -> None:
    result = run("new", "kế hoạch 2025", folder=tmp_path)
    assert result.code == 0
    assert result.err == ""
    plan, schema = "kế hoạch 2025/plan.yaml", "kế hoạch 2025/plan.schema.json"
    assert result.out.split("\n")[:2] == [f"Đã tạo {Path(plan)}", f"Đã tạo {Path(schema)}"]
    assert f"ntmdocs render {Path(plan)}" in result.out
    assert run("render", plan, folder=tmp_path).code == 0


def test_new_overwrites_nothing(tmp_path: Path) -> None:
    run("new", tmp_path)
    (tmp_path / "plan.yaml").write_text("của tôi", encoding="utf-8")
    assert_refused(run("new", tmp_path), "plan.yaml", "--force")
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == "của tôi"
    assert run("new", tmp_path, "--force").code == 0
    ntmdocs.load_plan(tmp_path / "plan.yaml")


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
    assert len(result.out.splitlines()) == 3


def test_criteria_shows_a_set_and_says_which_names_have_no_source() -> None:
    result = run("criteria", "xa_ntm_nang_cao_2021_2025")
    assert result.code == 0
    lines = result.out.splitlines()
    assert "318/QĐ-TTg ngày 08/3/2022" in lines[1]
    doubtful = [line for line in lines if "chưa đối chiếu" in line]
    assert len(doubtful) == 10
    assert not any("Văn hóa" in line for line in doubtful)
    assert "Chỉ tiêu: có nguồn 3, cả bộ 75." in lines


def test_criteria_of_an_unknown_set() -> None:
    assert_refused(run("criteria", "xa_ntm"), 'không có bộ tiêu chí "xa_ntm"', "xa_ntm_2026_2030")
