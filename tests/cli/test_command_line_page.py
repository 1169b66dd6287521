"""What `docs/dong-lenh.md` says of JSON, of exit codes and of completion."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from cli.run import PLAN_2024, ROOT, run, run_program
from issue.entries import MORNING, an_entry
from ntmdocs.cli import _COMMANDS
from tools.command_list import every_command, options_of

PAGE = (ROOT / "docs" / "dong-lenh.md").read_text(encoding="utf-8")
OF_A_FINDING = {"rule", "severity", "place", "current", "message", "suggestion", "source"}


def named_in_row(start: str) -> set[str]:
    """The names that the row of the table gives in its last cell."""
    (row,) = re.findall(rf"^\| {re.escape(start)} \| (.*) \|$", PAGE, re.MULTILINE)
    return set(re.findall(r"`([a-z_]+)`", row))


def keys(value: Any) -> set[str]:
    return set(value[0] if isinstance(value, list) else value)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("plan.yaml", "villages.xlsx"):
        shutil.copy(PLAN_2024.with_name(name), tmp_path)
    ntmdocs.render_plan(ntmdocs.load_plan(PLAN_2024)).save(tmp_path / "KH.docx")
    return tmp_path


def said(folder: Path, *arguments: str) -> Any:
    result = run(*arguments, "--json", folder=folder)
    assert result.code in (0, 1), result
    return json.loads(result.out)


def test_every_command_that_speaks_json_stands_in_the_table() -> None:
    speaks = {
        path
        for path, command in every_command()
        if any("--json" in option.opts for option in options_of(command))
    }
    (table,) = re.findall(r"\| lệnh \| giá trị \|\n\|---\|---\|\n((?:\|.*\n)+)", PAGE)
    assert {
        name
        for row in table.splitlines()
        for name in re.findall(r"`([\w-]+)[ `]", row.split("|")[1])
    } == speaks


def test_the_json_of_check(folder: Path) -> None:
    whole = said(folder, "check", "KH.docx", "plan.yaml")
    assert keys(whole) == {"file", "findings"} < named_in_row("`check`")
    finding = whole[1]["findings"][0]
    assert {*finding} - {"also"} == OF_A_FINDING | {"line"}
    assert re.fullmatch(r"plan\.yaml:\d+", finding["line"])
    mended = said(folder, "check", "--fix", "KH.docx", "-o", "moi.docx")
    assert keys(mended) == {"file", "findings", "mended"} == named_in_row("`check`") - {"fix"}


def test_the_json_of_next_year_and_of_villages(folder: Path) -> None:
    year = said(folder, "next-year", "plan.yaml")
    assert keys(year) == named_in_row("`next-year`")
    assert keys(year["notes"]) - {"also"} == OF_A_FINDING
    assert {severity for one in year["notes"] if (severity := one["severity"])} <= {
        "error",
        "warning",
        "info",
    }
    villages = said(folder, "villages", "plan.yaml", "--data", "villages.xlsx", "-o", "cac-thon")
    assert keys(villages) | keys(villages["villages"]) == named_in_row("`villages`")


def test_the_json_of_import(folder: Path) -> None:
    assert keys(said(folder, "import", "KH.docx", "-o", "moi.yaml")) == {"file", "notes"}
    back = said(folder, "import", "KH.docx", "--into", "plan.yaml")
    assert keys(back) == named_in_row("`import`, `import --into`") == {"file", "notes"}


def test_the_json_of_the_register(folder: Path) -> None:
    ntmdocs.Register(folder / "so-van-ban-di.db").enter(an_entry(), at=MORNING)
    assert keys(said(folder, "register", "--register", "so-van-ban-di.db")) == named_in_row(
        "`register`"
    )


def test_the_keys_of_a_finding_are_all_told() -> None:
    _, _, after = PAGE.partition("| khóa | là gì |")
    told = {
        name
        for row in re.findall(r"^\| (`.*?) \|", after, re.MULTILINE)
        for name in re.findall(r"`(\w+)`", row)
    }
    assert OF_A_FINDING | {"line", "also"} <= told


COMPLETED = """
eval "$(_NTMDOCS_COMPLETE=bash_source ntmdocs)"
COMP_WORDS=(ntmdocs ren) COMP_CWORD=1
_ntmdocs_completion ntmdocs
echo "${COMPREPLY[@]}"
"""


@pytest.mark.skipif(sys.platform == "win32", reason="bash")
def test_the_line_for_bash_completes(tmp_path: Path) -> None:
    program = tmp_path / "ntmdocs"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ntmdocs "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    assert COMPLETED.strip().splitlines()[0] in PAGE
    command = ["bash", "-c", f'PATH="{tmp_path}:$PATH"\n{COMPLETED}']
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "render\n"


@pytest.mark.parametrize(
    ("shell", "words"), [("zsh", "#compdef ntmdocs"), ("fish", "complete --no-files")]
)
def test_the_lines_for_other_shells_give_a_script(shell: str, words: str) -> None:
    assert f"_NTMDOCS_COMPLETE={shell}_source ntmdocs" in PAGE
    assert words in run_program(_NTMDOCS_COMPLETE=f"{shell}_source").stdout.decode()


@pytest.mark.parametrize(
    ("words", "count", "completed"),
    [
        ("ntmdocs 'ren'", 1, {"render"}),
        ("ntmdocs ''", 1, set(_COMMANDS)),
        ("ntmdocs pdf a.docx '--eng'", 3, {"--engine"}),
        ("ntmdocs pdf --engine ''", 3, {"auto", "libreoffice", "rdocx"}),
        ("ntmdocs render ''", 2, set()),
    ],
)
def test_what_powershell_asks_is_answered(words: str, count: int, completed: set[str]) -> None:
    """The block takes the lines that begin with `plain,`; where there are none, PowerShell itself
    completes the names of files.
    """
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(count), "_NTMDOCS_COMPLETE": "bash_complete"}
    assert all(f"$env:{name}" in PAGE for name in asked)
    lines = run_program(**asked).stdout.decode().splitlines()
    assert {line[6:] for line in lines if line.startswith("plain,")} == completed
