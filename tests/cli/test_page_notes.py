"""What no page can hold is told by the commands that make pages, and they end with 1."""

from pathlib import Path

import ntmdocs
from build import a_plan, a_section, a_table
from cli.run import run
from draft.communes import a_commune_plan, a_village
from ntmdocs.model import Plan

TEMPLATES = Path(__file__).parents[2] / "templates"
MONEY = "1.234.567.890"
WIDE = a_table([MONEY] * 14, columns=[{"title": "Vốn"}] * 14)


def saved(plan: Plan, path: Path) -> Path:
    ntmdocs.save_plan(plan, path)
    return path


def test_a_table_too_wide_is_told_at_its_line_and_the_file_is_made(tmp_path: Path) -> None:
    path = saved(a_plan(sections=[a_section("Lời.", WIDE, "Sau.")]), tmp_path / "plan.yaml")
    result = run("render", path, "-o", tmp_path / "KH.docx")
    assert (result.code, (tmp_path / "KH.docx").exists()) == (1, True)
    told, _, words = result.err.partition(": ")
    line = int(told.rpartition(":")[2])
    assert "table" in path.read_text(encoding="utf-8").splitlines()[line - 1]
    assert "bảng 14 cột quá rộng so với trang giấy" in words
    assert result.err.count("\n") == 1


def test_a_missing_end_mark_is_told_beside_open_notes(tmp_path: Path) -> None:
    plan = a_plan(sections=[a_section(a_table())], closing=None, open_notes=["Ghi số"])
    result = run("render", saved(plan, tmp_path / "plan.yaml"), "-o", tmp_path / "KH.docx")
    assert result.code == 1
    first, second = result.err.splitlines()
    assert 'không có chỗ đặt dấu "./."' in first
    assert "mẫu 1.4" in first
    assert "open_notes" in second


def test_a_last_paragraph_longer_than_half_a_page_is_told_at_its_line(tmp_path: Path) -> None:
    words = "Các thôn vận động Nhân dân giữ gìn đường làng, ngõ xóm sạch đẹp quanh năm. " * 40
    path = saved(a_plan(closing=words[:2690]), tmp_path / "plan.yaml")
    result = run("render", path, "-o", tmp_path / "KH.docx")
    assert (result.code, result.err.startswith(f"- {path}:")) == (1, True)
    assert "Câu kết thúc: đoạn cuối dài khoảng 35 dòng" in result.err
    shorter = saved(a_plan(closing=words[:1700]), tmp_path / "plan.yaml")
    assert run("render", shorter, "-o", tmp_path / "b.docx").code == 0


def test_a_plan_that_its_pages_hold_is_not_noted(tmp_path: Path) -> None:
    path = saved(a_plan(sections=[a_section(a_table())]), tmp_path / "plan.yaml")
    result = run("render", path, "-o", tmp_path / "KH.docx")
    assert (result.code, result.err) == (0, "")


def test_of_many_plans_each_is_told_with_its_file(tmp_path: Path) -> None:
    good = saved(a_plan(), tmp_path / "good.yaml")
    wide = saved(
        a_plan(sections=[a_section("Lời.", WIDE, "Sau.")], year=2025), tmp_path / "wide.yaml"
    )
    result = run("render", good, wide, "-o", tmp_path)
    assert result.code == 1
    assert result.err.count("quá rộng") == 1
    assert result.err.startswith(f"{tmp_path}/KH-")


def test_a_village_whose_plan_ends_without_a_mark_is_told(tmp_path: Path) -> None:
    usual = (TEMPLATES / "ke-hoach-thon.yaml").read_text(encoding="utf-8")
    begin, end = usual.index("closing: >-"), usual.index("recipients:")
    words = tmp_path / "loi.yaml"
    words.write_text(f"{usual[:begin]}  - title: Biểu\n\n{usual[end:]}", encoding="utf-8")
    plan = saved(a_commune_plan(a_village()), tmp_path / "plan.yaml")
    told = run("villages", plan, "-o", tmp_path / "out", "--text", words)
    assert told.code == 1
    assert '. BIỂU" chưa có nội dung' in told.err
    usually = run("villages", plan, "-o", tmp_path / "usual")
    assert (usually.code, usually.err) == (0, "")
