"""Type checkers pass what we show to people, and find what is wrong in it, without a plugin."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted((ROOT / "examples").glob("*/make_*.py"))
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
WRONG = """\
from ntmdocs.model import Commune, Goal, Header, Plan, Section, Task

Task(txt="Dọn đường")
Task()
Task(text=5)
Section(title="A", content=[5])
Section(title="A", content="Một câu.", kind="goals")
Goal(localities="da_hoi", targets=["80%"])
Header(issuing_body=3, place="Mơ", issued_on=2024, subject="Vệ sinh")
Commune(name="Mơ", unmet=[6])


def years(plan: Plan) -> str:
    return plan.year
"""
RIGHT = """\
from datetime import date

from ntmdocs.model import Budget, BudgetLine, Header, Plan, Row, Section, Signature, Table, Text
from ntmdocs.model import GivenBlock

head = Header(issuing_body="UBND xã", place="Mơ", issued_on=date(2024, 3, 5), subject="Vệ sinh")
lines = [BudgetLine(name="Chổi", amount_vnd="50 triệu đồng", source=Text.plain("Quỹ *"))]
cells = ("1", None, ["a", "b"])
signature = Signature(authority="TM. UBND", position="Chủ tịch", full_name="Lê An")


def made(old: Plan, table: Table) -> Plan:
    new = Table(columns=table.columns, rows=[Row(group="I"), cells, *table.rows])
    blocks: list[GivenBlock] = [Budget(lines=lines), new]
    blocks.append("Một câu.")
    sections = [*old.sections, Section(title="Kinh phí", content=blocks)]
    names: list[str] = [recipient.name for recipient in old.recipients]
    plan = Plan(year=2024, header=head, sections=sections, signature=signature, recipients=names)
    return plan.issued(number=57, on=date(2024, 3, 5)).model_copy(update={"closing": "Hết"})
"""


def readable(page: Path) -> str:
    blocks = re.findall(r"^```python\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S)
    return "\n".join(blocks)


def lines_with_errors(output: str) -> set[int]:
    return {int(line) for line in re.findall(r":(\d+)(?::\d+)?(?: -)?:? error:", output)}


def mypy(folder: Path) -> str:
    options = ["--strict", "--config-file=", "--cache-dir", os.devnull]
    return run("-m", "mypy", *options, ".", folder=folder)


def pyright(folder: Path) -> str:
    """basedpyright is pyright with its own Node: it comes from PyPI alone."""
    config = {"typeCheckingMode": "standard", "pythonVersion": "3.11"}
    (folder / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    return run("-m", "basedpyright", "--pythonpath", sys.executable, folder=folder)


def run(*arguments: str, folder: Path) -> str:
    command = [sys.executable, "-P", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.stdout + done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """All the Python that we show, and what is wrong, as somebody's own files."""
    for path in SCRIPTS:
        (tmp_path / f"{path.parent.name.replace('-', '_')}_{path.name}").write_bytes(
            path.read_bytes()
        )
    for page in PAGES:
        if shown := readable(page):
            (tmp_path / f"{page.stem.replace('-', '_')}.py").write_text(shown, encoding="utf-8")
    (tmp_path / "right.py").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "wrong.py").write_text(WRONG, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_what_is_shown_passes_and_what_is_wrong_is_found(
    folder: Path, checker: Callable[[Path], str]
) -> None:
    output = checker(folder)
    assert len([*folder.glob("*.py")]) >= 6
    of_wrong = [line for line in output.splitlines() if "wrong.py" in line]
    others = [line for line in output.splitlines() if "error" in line and "wrong.py" not in line]
    assert [line for line in others if ".py:" in line] == [], output
    numbers = lines_with_errors("\n".join(of_wrong))
    assert numbers == {3, 4, 5, 6, 7, 8, 9, 10, 14}, output
