"""What the guide shows is what happens."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from cli.run import run
from ntmdocs.publish import PDF_RULES, engines
from ntmdocs.publish.engines import Engine

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "trinh-ky.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Somebody's who has the examples, and no LibreOffice."""
    monkeypatch.setitem(engines._MISSING, Engine.LIBREOFFICE, lambda: "máy chưa có LibreOffice")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_commands_run_one_after_the_other(folder: Path) -> None:
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    assert len(lines) == 3
    for line in lines:
        program, *arguments = shlex.split(line, comments=True)
        assert program == "ntmdocs"
        result = run(*arguments)
        assert result.code == 0, (line, result)
    assert (folder / "KH.pdf").exists()
    assert (folder / "trinh-ky" / "KH.pdf").exists()


def test_the_python_prints_what_it_says(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (program,), (printed,) = blocks("python"), blocks("text")
    exec(compile(program, "trinh-ky.md", "exec"), {})
    assert capsys.readouterr().out == printed


def test_every_rule_on_a_pdf_is_explained() -> None:
    told = re.findall(r"^\| `([a-z][a-z-]+)` \|", GUIDE, re.MULTILINE)
    assert [one for one in told if one not in {*Engine}] == [rule.id for rule in PDF_RULES]
