"""The first walks through the documents, step by step, as somebody types them.

A block of commands is run; after `#` stands the exit code that is not 0. Each line of a block of
text was said by the commands before it. A block of YAML is the file that its first line names.
"""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from cli.run import run

ROOT = Path(__file__).parents[1]
WALKS = {
    "ke-hoach-dau-tien": 4,
    "tu-tep-word": 6,
    "cac-thon-tu-excel": 4,
    "mau-rieng": 4,
    "nam-sau": 4,
    "san-sang-ky": 5,
}
_BLOCK = re.compile(r"^```(sh|text|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"  # mã thoát (\d)")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where somebody works who has the examples."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def typed(line: str) -> str:
    """What a command of a walk says; it ends as the walk tells."""
    program, *arguments = shlex.split(line, comments=True)
    assert program == "ntmdocs"
    engine = ["--engine", "rdocx"] if arguments[0] == "issue" else []  # it is here, and quick
    result = run(*arguments, *engine)
    told = _CODE.search(line)
    assert result.code == int(told[1] if told else 0), (line, result)
    return result.out + result.err


def test_the_walks_go_as_they_say_one_after_another(folder: Path) -> None:
    """In one folder: none takes a name that another has taken."""
    assert {walk: walked(walk, folder) for walk in WALKS} == WALKS


def walked(walk: str, folder: Path) -> int:
    """How many commands a walk had."""
    page = (ROOT / "docs" / f"{walk}.md").read_text(encoding="utf-8")
    said, count = "", 0
    for language, block in _BLOCK.findall(page):
        lines = block.splitlines()
        if language == "sh":
            said = "".join(map(typed, lines))
            count += len(lines)
        elif language == "yaml":
            (folder / lines[0].removeprefix("# ")).write_text(block, encoding="utf-8")
        else:
            assert [line for line in lines if line not in said.splitlines()] == []
    return count
