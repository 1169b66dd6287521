"""What is saved is the same plan when it is loaded, and no half of it is ever on the disk."""

import contextlib
import json
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ntmdocs
from build import a_plan
from model.strategies import plans
from ntmdocs import DataError, OverwriteRefused, Paper, Plan
from ntmdocs.sources import read_source
from store.planted import PLAN, write
from store.rich import HARD_TEXTS, rich_plan

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*/*.yaml"))
FILES = [*EXAMPLES, ROOT / "templates" / "ke-hoach-moi.yaml"]
SUFFIXES = [".yaml", ".yml", ".json", ".YAML"]
FEW = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def saved(plan: Paper, path: Path, like: Path | None = None) -> str:
    """The text that saving a plan writes; loading it gives the same plan."""
    ntmdocs.save_plan(plan, path, like=like)
    assert ntmdocs.load_plan(path) == plan
    return path.read_text(encoding="utf-8")


def test_there_are_four_examples() -> None:
    assert len(EXAMPLES) == 4


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_the_examples_come_back(tmp_path: Path, file: Path, suffix: str) -> None:
    saved(ntmdocs.load_plan(file), tmp_path / f"plan{suffix}")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("plan", [a_plan(), rich_plan()], ids=["small", "rich"])
def test_a_plan_made_in_python_comes_back(tmp_path: Path, plan: Plan, suffix: str) -> None:
    saved(plan, tmp_path / f"plan{suffix}")


def test_the_rich_plan_says_something_in_every_field() -> None:
    dumped = rich_plan().model_dump(exclude_defaults=True)
    never_in_plans = {"type", "addressees"}
    assert [*dumped] == [name for name in Plan.model_fields if name not in never_in_plans]


@pytest.mark.parametrize("suffix", SUFFIXES[::2])
@pytest.mark.parametrize("text", HARD_TEXTS)
def test_texts_that_are_hard_to_write_down(tmp_path: Path, text: str, suffix: str) -> None:
    prose = f"{text} và {text}"
    plan = a_plan(
        closing=text,
        sections=[{"title": prose, "content": [text, {"goal": text}, {"items": [prose]}]}],
        recipients=[{"name": text}],
        archive=text,
    )
    saved(plan, tmp_path / f"plan{suffix}")


@FEW
@given(plans, st.sampled_from(SUFFIXES))
def test_any_plan_comes_back(tmp_path: Path, plan: Plan, suffix: str) -> None:
    """Its prose may be faulty, so only what the model says of it counts."""
    path = tmp_path / f"plan{suffix}"
    ntmdocs.save_plan(plan, path)
    assert Plan.model_validate(read_source(path).value) == plan


@FEW
@given(plans)
def test_any_plan_is_saved_like_itself_to_the_same_text(tmp_path: Path, plan: Plan) -> None:
    path, again = tmp_path / "plan.yaml", tmp_path / "again.yaml"
    ntmdocs.save_plan(plan, path)
    ntmdocs.save_plan(plan, again, like=path)
    assert again.read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


@FEW
@given(plans, plans)
def test_any_plan_saved_like_another_comes_back(tmp_path: Path, plan: Plan, other: Plan) -> None:
    path, like = tmp_path / "plan.yaml", tmp_path / "like.yaml"
    ntmdocs.save_plan(other, like)
    ntmdocs.save_plan(plan, path, like=like)
    assert Plan.model_validate(read_source(path).value) == plan


def test_what_is_usual_is_left_out(tmp_path: Path) -> None:
    text = saved(a_plan(), tmp_path / "plan.yaml")
    for usual in ("symbol", "number", "archive", "layout", "annexes", "null", "marker"):
        assert usual not in text


def test_what_has_a_short_form_is_saved_so(tmp_path: Path) -> None:
    text = saved(a_plan(), tmp_path / "plan.yaml")
    assert "issuing_body: Ủy ban nhân dân xã Suối Mơ\n" in text
    assert "authority: TM. Ủy ban nhân dân\n" in text
    assert "  - UBND tỉnh (b/c)\n" in text


def test_long_prose_is_written_as_a_block(tmp_path: Path) -> None:
    sentence = "Cần làm, cụ thể: " + "làm sạch đường làng, ngõ xóm, " * 10 + "hết."
    text = saved(a_plan(closing=sentence), tmp_path / "plan.yaml")
    assert "closing: >-\n  Cần làm, cụ thể:" in text
    assert max(map(len, text.split("\n"))) <= 100


def test_json_has_numbers_and_truth_values_of_its_own(tmp_path: Path) -> None:
    saved(rich_plan(), tmp_path / "plan.json")
    values = json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))
    assert values["year"] == 2024
    assert values["header"]["number"] == "056"
    columns = values["annexes"][0]["content"][0]["table"]["columns"]
    assert columns[1]["columns"][0]["width"] == 0.123456789


def test_a_whole_width_has_no_fraction(tmp_path: Path) -> None:
    table = {"columns": [{"title": "A", "width": 5.0}, {"title": "B", "width": 2.5}]}
    plan = a_plan(sections=[{"title": "Bảng", "content": [{"table": table}]}])
    text = saved(plan, tmp_path / "plan.yaml")
    assert "width: 5\n" in text
    assert "width: 2.5\n" in text


def test_the_path_may_be_a_string(tmp_path: Path) -> None:
    ntmdocs.save_plan(a_plan(), str(tmp_path / "plan.yaml"), like=str(EXAMPLES[0]))
    assert ntmdocs.load_plan(tmp_path / "plan.yaml") == a_plan()


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    saved(a_plan(), tmp_path / "xã Suối Mơ" / "2024" / "kế hoạch.yaml")


# What cannot be written


@pytest.mark.parametrize("name", ["plan.txt", "plan.docx", "plan"])
def test_another_suffix_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(DataError, match=r"\.yaml, \.yml hoặc \.json") as caught:
        ntmdocs.save_plan(a_plan(), tmp_path / name)
    assert caught.value.problems[0].file == str(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def assert_refused(path: Path | str, *words: str) -> None:
    with pytest.raises(OverwriteRefused) as caught:
        ntmdocs.save_plan(a_plan(), path)
    assert caught.value.path == str(path)
    for word in (str(path), *words):
        assert word in str(caught.value)


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").mkdir()
    assert_refused(tmp_path / "plan.yaml", "thư mục")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_file_in_the_place_of_a_folder(tmp_path: Path) -> None:
    file = write(tmp_path, PLAN)
    assert_refused(file / "plan.yaml", "chỗ của thư mục")


def test_a_read_only_file_is_kept(tmp_path: Path) -> None:
    file = write(tmp_path, PLAN)
    file.chmod(stat.S_IRUSR)
    assert_refused(file, "chỉ đọc", "đóng tệp")
    assert file.read_text(encoding="utf-8") == PLAN
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_name_that_no_system_takes(tmp_path: Path) -> None:
    assert_refused(tmp_path / ("x" * 300 + ".yaml"), "quá dài")
    assert_refused(f"{tmp_path}/a\0b.yaml", "ký tự không dùng được")
    assert list(tmp_path.iterdir()) == []


def test_an_old_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    saved(a_plan(), write(tmp_path, "cũ"))
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


@contextlib.contextmanager
def no_room_beyond(size: int) -> Iterator[None]:
    """Files of this process cannot grow larger, as on a full disk."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_write_that_fails_midway_leaves_the_old_file(tmp_path: Path) -> None:
    file = write(tmp_path, PLAN)
    with no_room_beyond(100):
        assert_refused(file, "chỗ trống trên ổ đĩa")
    assert file.read_text(encoding="utf-8") == PLAN
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


def nested(depth: int) -> Plan:
    section: dict[str, Any] = {"title": "Việc", "content": ["Dọn đường."]}
    for _ in range(depth):
        section = {"title": "Việc", "content": [section]}
    return a_plan(sections=[section])


@pytest.mark.parametrize("depth", [29, 60, 150])
@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_what_would_not_load_again_is_not_written(tmp_path: Path, depth: int, name: str) -> None:
    with pytest.raises(DataError, match="lồng nhau quá 60 cấp"):
        ntmdocs.save_plan(nested(depth), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_the_deepest_that_is_written_loads_again(tmp_path: Path, name: str) -> None:
    plan = nested(28)
    ntmdocs.save_plan(plan, tmp_path / name)
    assert ntmdocs.load_plan(tmp_path / name) == plan


def test_remarks_stand_at_their_lines_and_change_nothing(tmp_path: Path) -> None:
    plan = a_plan()
    remarks = {"year": "đoán", "header.subject": "xem\nlại", "header.khong_co": "ở nhóm"}
    ntmdocs.save_plan(plan, tmp_path / "a.yaml", remarks=remarks)
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert f"year: {plan.year}  # đoán\nheader:  # ở nhóm\n" in text
    assert any("subject:" in line and "# xem lại" in line for line in text.split("\n"))
    assert ntmdocs.load_plan(tmp_path / "a.yaml") == plan
    ntmdocs.save_plan(plan, tmp_path / "a.json", remarks=remarks)
    assert ntmdocs.load_plan(tmp_path / "a.json") == plan
