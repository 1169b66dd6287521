"""`ntmdocs new` and `ntmdocs schema`."""

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
