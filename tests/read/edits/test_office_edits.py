"""Edits made and saved by LibreOffice come back as those made by Word do."""

from __future__ import annotations

from pathlib import Path

import pytest

import ntmdocs
from ntmdocs.store import save_plan
from read.edits.editing import after, edited, lines, reword, tracked, without
from tools.office import saved_by_writer
from tools.tracked import missing_for_tracked, texts_in_office

pytestmark = [
    pytest.mark.needs_office,
    pytest.mark.skipif(bool(missing_for_tracked()), reason=missing_for_tracked()),
]
EXAMPLES = sorted(Path(__file__).parents[3].glob("examples/*/*.yaml"))
PLAN_2024 = next(file for file in EXAMPLES if "2024" in file.parent.name)


def test_a_file_that_another_program_saved_again_changes_nothing(tmp_path: Path) -> None:
    plans = [ntmdocs.load_plan(file) for file in EXAMPLES]
    files = [tmp_path / f"{number}.docx" for number in range(len(plans))]
    for plan, file in zip(plans, files, strict=True):
        ntmdocs.render_plan(plan).save(file)
    for plan, saved in zip(plans, saved_by_writer(files, tmp_path / "saved"), strict=True):
        back = ntmdocs.import_edits(plan, saved)
        assert (back.plan, back.notes) == (plan, ())


def test_edits_settled_and_saved_by_another_program_come_back(tmp_path: Path) -> None:
    """Words tracked, accepted and refused there; paragraphs new and gone."""
    plan = ntmdocs.load_plan(PLAN_2024)
    changes = (
        tracked("Huy động sức mạnh", "Phát huy sức mạnh"),
        reword("thôn NTM kiểu mẫu năm 2024", "thôn NTM kiểu mẫu trong năm 2024"),
        after("- Các cấp ủy Đảng", "- Ý mới của Chủ tịch."),
        without("- Thực hiện nghiêm túc chế độ thông tin"),
    )
    content = edited(ntmdocs.render_plan(plan), *changes)
    files = {wish: tmp_path / f"{wish}.docx" for wish in ("accept", "refuse")}
    for file in files.values():
        file.write_bytes(content)
    (tmp_path / "saved").mkdir()
    texts_in_office([(file, wish) for wish, file in files.items()], save_to=tmp_path / "saved")
    for wish in files:
        saved = tmp_path / "saved" / f"{wish}.docx"
        back = ntmdocs.import_edits(plan, saved)
        assert back.notes == ()
        printed = lines(ntmdocs.render_plan(back.plan).bytes)
        assert printed == lines(saved.read_bytes())
        assert any("Phát huy sức mạnh" in line for line in printed) == (wish == "accept")
        assert "- Ý mới của Chủ tịch." in printed
        save_plan(back.plan, tmp_path / "plan.yaml", like=PLAN_2024)
        assert ntmdocs.load_plan(tmp_path / "plan.yaml") == back.plan
