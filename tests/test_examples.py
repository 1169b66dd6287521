"""The examples are papers that load, render, and say twice what they say once."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from ntmdocs import Plan

EXAMPLES = Path(__file__).parents[1] / "examples"
PAPERS = sorted(EXAMPLES.glob("*/*.yaml"))
SCRIPTS = sorted(EXAMPLES.glob("*/make_plan.py"))
VILLAGES = EXAMPLES / "hop-thinh-2024" / "make_village_plans.py"


def test_the_examples_are_found() -> None:
    assert [str(path.relative_to(EXAMPLES).as_posix()) for path in PAPERS] == [
        "bao-cao-6-thang-2026/bao-cao.yaml",
        "chuyen-doi-so-2026/plan.yaml",
        "hop-thinh-2024/plan.yaml",
        "hop-thinh-2025/plan.yaml",
    ]
    assert EXAMPLES / "hop-thinh-2024" / "make_plan.py" in SCRIPTS


def test_each_script_is_run_by_a_test() -> None:
    tests = "".join(path.read_text("utf-8") for path in Path(__file__).parent.rglob("test_*.py"))
    scripts = sorted(EXAMPLES.glob("*/*.py"))
    assert len(scripts) > 5
    untold = [each for each in scripts if f'"{each.name}"' not in tests and each not in SCRIPTS]
    assert untold == []


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.parent.name)
def test_it_loads_and_renders(path: Path) -> None:
    plan = ntmdocs.load_plan(path)
    docx = ntmdocs.render_plan(plan)
    assert plan.signature.full_name in docx.text
    assert "{{" not in docx.text
    assert docx.name.endswith(".docx")


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.parent.name)
def test_the_same_plan_gives_the_same_bytes(path: Path) -> None:
    one, other = (ntmdocs.render_plan(ntmdocs.load_plan(path)) for _ in range(2))
    assert one.bytes == other.bytes


def plan_in(script: Path) -> Plan:
    """The PLAN that a script builds when it is imported."""
    spec = importlib.util.spec_from_file_location("example", script)
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert isinstance(module.PLAN, Plan)
    return module.PLAN


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.parent.name)
def test_the_plan_built_in_python_is_the_one_in_the_file(script: Path) -> None:
    assert plan_in(script) == ntmdocs.load_plan(script.with_name("plan.yaml"))


@pytest.mark.parametrize("target", [None, "kế hoạch.docx"])
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.parent.name)
def test_the_script_writes_the_docx(tmp_path: Path, script: Path, target: str | None) -> None:
    arguments = [] if target is None else [target]
    command = [sys.executable, "-X", "utf8", str(script), *arguments]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode()
    docx = ntmdocs.render_plan(ntmdocs.load_plan(script.with_name("plan.yaml")))
    name = target or docx.name
    assert ended.stdout.decode().strip() == f"Đã tạo {name}"
    assert (tmp_path / name).read_bytes() == docx.bytes


def test_the_script_writes_a_file_for_each_village_and_tells_what_is_missing(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-X", "utf8", str(VILLAGES)]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr.decode()) == (0, "")
    said = ended.stdout.decode()
    assert said.count("Đã tạo ") == len([*(tmp_path / "ke-hoach-thon").glob("*.docx")]) == 3
    plan = VILLAGES.with_name("plan.yaml"), VILLAGES.with_name("villages.xlsx")
    drafts = ntmdocs.draft_village_plans(ntmdocs.load_plan(*plan))
    assert said.count("\n- ") == sum(len(draft.notes) for draft in drafts)
