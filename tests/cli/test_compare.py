"""`ntmdocs compare` as a person uses it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build import a_plan
from cli.run import PLAN_2024, PLAN_2026, assert_refused, run
from ntmdocs import compare_plans, load_plan, render_plan, save_plan
from ntmdocs.cli.changes import say_changes
from read.papers import HEAD, a_document
from tools.revisions import body_of, changes_in

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def plan_2025(tmp_path: Path) -> Path:
    """The plan of 2024 with every 2024 a 2025."""
    path = tmp_path / "plan-2025.yaml"
    text = PLAN_2024.read_text(encoding="utf-8").replace("2024", "2025")
    path.write_text(text, encoding="utf-8")
    return path


def test_it_says_what_changed_by_section(plan_2025: Path) -> None:
    result = run("compare", PLAN_2024, plan_2025)
    assert (result.code, result.err) == (0, "")
    lines = result.out.split("\n")
    assert lines[:2] == ["Phần đầu", "  Hợp Thịnh, ngày      tháng      năm [-2024-]{+2025+}"]
    assert "II. MỤC TIÊU, NỘI DUNG" in lines
    assert lines[-2] == "Có 24 chỗ thay đổi."
    assert list(plan_2025.parent.iterdir()) == [plan_2025]


def test_long_stretches_without_a_change_are_cut(plan_2025: Path) -> None:
    out = run("compare", PLAN_2024, plan_2025).out
    (line,) = [line for line in out.split("\n") if "04/07" in line or "đã hoàn thành…" in line]
    assert line == (
        "  …tiêu chí, phấn đấu xong trong tháng 9/[-2024-]{+2025+}: "
        "Cơ bản các thôn đăng ký đã hoàn thành…"
    )


def test_it_writes_tracked_changes(plan_2025: Path, tmp_path: Path) -> None:
    target = tmp_path / "so-sanh.docx"
    result = run("compare", PLAN_2024, plan_2025, "-o", target, "--author", "Văn thư")
    assert result.code == 0
    assert result.out.endswith(f"Đã tạo {target}\n")
    body = body_of(target.read_bytes())
    assert changes_in(body) == {"ins": 27, "del": 27}
    marks = list(body.iter(f"{W}ins"))
    assert {mark.get(f"{W}author") for mark in marks} == {"Văn thư"}
    times = {mark.get(f"{W}date") for mark in marks}
    assert all(re.fullmatch(r"\d{4}(-\d\d){2}T(\d\d:){2}\d\dZ", time) for time in times)


def test_into_a_folder_it_is_called_after_the_new_plan(plan_2025: Path, tmp_path: Path) -> None:
    run("compare", PLAN_2024, plan_2025, "-o", tmp_path)
    assert (tmp_path / "KH-xay-dung-nong-thon-moi-nam-2025-so-sanh.docx").exists()


def test_a_new_folder_is_made(plan_2025: Path, tmp_path: Path) -> None:
    run("compare", PLAN_2024, plan_2025, "-o", "moi/", folder=tmp_path)
    assert len(list((tmp_path / "moi").glob("*.docx"))) == 1


@pytest.mark.parametrize(("name", "said"), [("so.pdf", ".docx"), ("so", 'thêm đuôi ".docx"')])
def test_a_redline_is_a_word_file(plan_2025: Path, tmp_path: Path, name: str, said: str) -> None:
    assert_refused(run("compare", PLAN_2024, plan_2025, "-o", name, folder=tmp_path), said)
    assert not (tmp_path / name).exists()


def test_two_equal_plans_are_said_to_be_equal(tmp_path: Path) -> None:
    target = tmp_path / "so-sanh.docx"
    result = run("compare", PLAN_2026, PLAN_2026, "-o", target)
    assert (result.code, result.err) == (0, "")
    assert result.out == f"Hai văn bản không khác nhau.\nĐã tạo {target}\n"


def test_another_template(plan_2025: Path, tmp_path: Path) -> None:
    result = run("compare", PLAN_2024, plan_2025, "--template", tmp_path / "khong-co.docx")
    assert_refused(result, "khong-co.docx")


def test_a_file_changed_by_hand_is_kept(plan_2025: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"PK")
    assert_refused(run("compare", PLAN_2024, plan_2025, "-o", target), "a.docx", "--force")
    assert target.read_bytes() == b"PK"
    assert run("compare", PLAN_2024, plan_2025, "-o", target, "--force").code == 0


def test_a_plan_that_is_not_there(tmp_path: Path) -> None:
    for plans in ((PLAN_2024, tmp_path / "x.yaml"), (tmp_path / "x.yaml", PLAN_2024)):
        assert_refused(run("compare", *plans), "x.yaml")


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, **environment: str) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for name, value in {"TERM": "xterm", "NO_COLOR": "", **environment}.items():
        monkeypatch.setenv(name, value)


def test_on_a_terminal_old_is_red_and_struck_and_new_is_green(
    plan_2025: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_a_terminal(monkeypatch)
    say_changes(compare_plans(load_plan(PLAN_2024), load_plan(plan_2025)).changes)
    out = capsys.readouterr().out
    assert "\x1b[31m\x1b[9m2024\x1b[0m\x1b[32m2025\x1b[0m" in out
    assert "[-" not in out


def test_a_terminal_without_colours_gets_the_signs(
    plan_2025: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_a_terminal(monkeypatch, NO_COLOR="1")
    say_changes(compare_plans(load_plan(PLAN_2024), load_plan(plan_2025)).changes)
    assert "[-2024-]{+2025+}" in capsys.readouterr().out


def test_markup_in_a_text_is_printed_as_it_stands(tmp_path: Path, plan_2025: Path) -> None:
    text = plan_2025.read_text(encoding="utf-8").replace("BCD, tập huấn", "BCD [bold]đỏ[/bold]")
    other = tmp_path / "other.yaml"
    other.write_text(text, encoding="utf-8")
    assert "[bold]đỏ[/bold]+}" in run("compare", plan_2025, other).out


def test_papers_in_word_are_compared_as_they_read(tmp_path: Path) -> None:
    old, new = a_plan(), a_plan(closing="Trên đây là Kế hoạch mới của UBND xã")
    save_plan(old, tmp_path / "cu.yaml")
    render_plan(old).save(tmp_path / "cu.docx")
    render_plan(new).save(tmp_path / "moi.docx")
    same = run("compare", tmp_path / "cu.docx", tmp_path / "cu.yaml")
    assert (same.code, same.out, same.err) == (0, "Hai văn bản không khác nhau.\n", "")
    assert "Có 01 chỗ thay đổi." in run("compare", tmp_path / "cu.yaml", tmp_path / "moi.docx").out


def test_what_was_not_read_surely_is_counted(tmp_path: Path) -> None:
    (tmp_path / "cu.md").write_text(a_document(head=("Mẫu M1.4", *HEAD)), encoding="utf-8")
    result = run("compare", tmp_path / "cu.md", tmp_path / "cu.md")
    assert result.err.count("còn 01 chỗ phải xem") == 2
