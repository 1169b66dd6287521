"""A starting plan: two files, known to the editor, and at once a plan that can be rendered."""

import json
from pathlib import Path

import pytest

import ntmdocs
from ntmdocs import OverwriteRefused
from ntmdocs.store import start_plan


def test_it_writes_a_plan_and_the_schema(tmp_path: Path) -> None:
    folder = tmp_path / "kế hoạch" / "2025"
    assert start_plan(folder) == [folder / "plan.yaml", folder / "plan.schema.json"]
    assert sorted(path.name for path in folder.iterdir()) == ["plan.schema.json", "plan.yaml"]
    schema = json.loads((folder / "plan.schema.json").read_text(encoding="utf-8"))
    assert schema == ntmdocs.plan_schema()


def test_its_first_line_points_the_editor_at_the_schema(tmp_path: Path) -> None:
    plan, schema = start_plan(str(tmp_path))
    first = plan.read_text(encoding="utf-8").split("\n")[0]
    assert first == f"# yaml-language-server: $schema={schema.name}"


def test_it_loads_and_renders(tmp_path: Path) -> None:
    plan = ntmdocs.load_plan(start_plan(tmp_path)[0])
    text = ntmdocs.render_plan(plan).text
    assert f"Xây dựng nông thôn mới năm {plan.year}" in text
    assert "{{" not in text


def test_the_part_that_is_commented_out_is_sound_too(tmp_path: Path) -> None:
    path = start_plan(tmp_path)[0]
    lines = path.read_text(encoding="utf-8").split("\n")
    start = lines.index("# annexes:")
    lines[start:] = [line.removeprefix("# ") for line in lines[start:]]
    path.write_text("\n".join(lines), encoding="utf-8")
    plan = ntmdocs.load_plan(path)
    assert len(plan.annexes) == 1
    assert "Phụ lục" in ntmdocs.render_plan(plan).text


@pytest.mark.parametrize("name", ["plan.yaml", "plan.schema.json"])
def test_it_overwrites_nothing(tmp_path: Path, name: str) -> None:
    there = tmp_path / name
    there.write_text("của tôi", encoding="utf-8")
    with pytest.raises(OverwriteRefused, match="--force") as caught:
        start_plan(tmp_path)
    assert caught.value.path == str(there)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert there.read_text(encoding="utf-8") == "của tôi"


def test_other_files_in_the_folder_are_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "khac.yaml").write_text("của tôi", encoding="utf-8")
    start_plan(tmp_path)
    assert (tmp_path / "khac.yaml").read_text(encoding="utf-8") == "của tôi"


def test_it_overwrites_when_told_to(tmp_path: Path) -> None:
    fresh = start_plan(tmp_path / "moi")
    for made in fresh:
        (tmp_path / made.name).write_text("của tôi", encoding="utf-8")
    paths = start_plan(tmp_path, force=True)
    assert [path.read_bytes() for path in paths] == [path.read_bytes() for path in fresh]


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    file = tmp_path / "tệp"
    file.write_text("", encoding="utf-8")
    with pytest.raises(OverwriteRefused, match="chỗ của thư mục"):
        start_plan(file)
