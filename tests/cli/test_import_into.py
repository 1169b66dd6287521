"""`ntmdocs import EDITED --into plan.yaml`: what was changed in Word goes into the plan's file."""

from __future__ import annotations

import difflib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from cli.run import PLAN_2024, assert_refused, run
from read.edits.editing import edited, reword, tracked

WORDS = reword("Huy động sức mạnh", "Phát huy sức mạnh")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copy(PLAN_2024, tmp_path / "plan.yaml"))


def word_file(plan: Path, *changes: Any) -> Path:
    file = plan.with_name("sua.docx")
    file.write_bytes(edited(ntmdocs.render_plan(ntmdocs.load_plan(plan)), *changes))
    return file


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:3] not in ("---", "+++") and line[:2] != "@@"]


def test_only_the_string_whose_words_were_changed_is_another(plan: Path) -> None:
    before = plan.read_text(encoding="utf-8")
    result = run("import", word_file(plan, WORDS), "--into", plan)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"Đã ghi {plan}\n")
    assert "[-Huy động-]{+Phát huy+} sức mạnh" in result.out
    lines = changed_lines(before, plan.read_text(encoding="utf-8"))
    old, new = (" ".join(one[1:].strip() for one in lines if one[0] == sign) for sign in "-+")
    assert old.startswith("Huy động sức mạnh")
    assert new == old.replace("Huy động sức mạnh", "Phát huy sức mạnh")


def test_a_file_that_nobody_changed_leaves_the_plan_as_it_is(plan: Path) -> None:
    before = plan.read_bytes()
    result = run("import", word_file(plan), "--into", plan)
    assert (result.code, result.out) == (0, "Không có chỗ sửa nào đưa vào tệp kế hoạch.\n")
    assert plan.read_bytes() == before


def test_tracked_changes_are_accepted_or_refused(plan: Path) -> None:
    file = word_file(plan, tracked("Huy động sức mạnh", "Phát huy sức mạnh"))
    before = plan.read_bytes()
    assert run("import", file, "--into", plan, "--as-was").code == 0
    assert plan.read_bytes() == before
    assert run("import", file, "--into", plan).code == 0
    assert "Phát huy sức mạnh" in plan.read_text(encoding="utf-8")


def test_what_is_left_to_look_at_is_told_at_its_line_and_noted(plan: Path) -> None:
    file = word_file(plan, WORDS)
    text = plan.read_text(encoding="utf-8").replace("Huy động sức mạnh", "Tập hợp sức mạnh")
    plan.write_text(text, encoding="utf-8")
    result = run("import", file, "--into", plan)
    assert result.code == 1
    saved = plan.read_text(encoding="utf-8").splitlines()
    line = next(n for n, one in enumerate(saved, 1) if "Tập hợp" in one and "." not in one)
    assert f":{line - 1}: Cả hai bên đều sửa" in result.out
    assert len(ntmdocs.load_plan(plan).open_notes) == 1


def test_the_notes_can_be_json_and_the_plan_another_file(plan: Path) -> None:
    before = plan.read_bytes()
    file = word_file(plan, WORDS)
    other = plan.with_name("moi.yaml")
    result = run("import", file, "--into", plan, "-o", other, "--json")
    assert (result.code, result.err) == (0, f"Đã ghi {other}\n")
    (told,) = json.loads(result.out)
    assert (told["file"], told["notes"]) == (str(other), [])
    assert plan.read_bytes() == before
    assert "Phát huy sức mạnh" in other.read_text(encoding="utf-8")
    assert_refused(run("import", file, "--into", plan, "-o", other), "đã có")


def test_options_that_have_no_meaning_together_are_refused(plan: Path) -> None:
    file = word_file(plan)
    assert_refused(run("import", file, plan, "--into", plan), "một VĂN-BẢN")
    assert_refused(run("import", file, "--into", plan, "--year", "2025"), "--year")
    assert_refused(run("import", file, "--template", file), "--into")


def test_what_the_workbook_says_is_known_and_stays_in_it(plan: Path) -> None:
    table = Path(shutil.copy(PLAN_2024.with_name("villages.xlsx"), plan.parent))
    with_villages = ntmdocs.load_plan(plan, villages=table)
    file = plan.with_name("sua.docx")
    file.write_bytes(edited(ntmdocs.render_plan(with_villages), WORDS))
    before = plan.read_text(encoding="utf-8")
    result = run("import", file, "--into", plan, "--data", table)
    assert result.code == 0
    assert "[-Huy động-]{+Phát huy+} sức mạnh" in result.out
    wanted = before.replace("Huy động sức mạnh", "Phát huy sức mạnh")
    assert plan.read_text(encoding="utf-8").split() == wanted.split()
    assert "--data chỉ dùng cùng --into" in run("import", file, "--data", table).err


def test_what_reading_the_workbook_told_is_not_written_into_the_plan(plan: Path) -> None:
    table = plan.with_name("villages.csv")
    table.write_text("Thôn,Tiêu chí,Ghi riêng\nĐa Hội,Giao thông,lạ\n", encoding="utf-8")
    with_villages = ntmdocs.load_plan(plan, villages=table)
    assert with_villages.open_notes
    file = plan.with_name("sua.docx")
    file.write_bytes(edited(ntmdocs.render_plan(with_villages), WORDS))
    result = run("import", file, "--into", plan, "--data", table)
    assert result.err
    assert ntmdocs.load_plan(plan).open_notes == ()
