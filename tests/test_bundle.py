"""Setting up without a command line, and without a network."""

from __future__ import annotations

import importlib.util
import os
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[1] / "examples" / "khong-can-dong-lenh"


@pytest.fixture
def bundle() -> Any:
    spec = importlib.util.spec_from_file_location("make_bundle", FOLDER / "make_bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["install.bat", "desk.bat"])
def test_what_windows_runs_has_its_line_ends_and_no_letter_that_its_console_breaks(
    name: str,
) -> None:
    content = (FOLDER / name).read_bytes()
    assert content.isascii()
    assert content.count(b"\n") == content.count(b"\r\n") > 5


@pytest.mark.skipif(sys.platform == "win32", reason="it knows no such right")
@pytest.mark.parametrize("name", ["install.sh", "desk.sh"])
def test_what_linux_runs_may_be_run(name: str) -> None:
    assert os.access(FOLDER / name, os.X_OK)


def test_the_bundle_holds_the_scripts_and_the_wheels_where_they_look_for_them(
    bundle: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: list[str]) -> None:
        folder = Path(command[command.index("-d" if "-d" in command else "-w") + 1])
        folder.mkdir(parents=True)
        (folder / "ntmdocs-1-py3-none-any.whl").touch()

    monkeypatch.setattr(bundle, "run", run)
    bundle.main(["-o", str(tmp_path / "bo-cai.zip")])
    names = zipfile.ZipFile(tmp_path / "bo-cai.zip").namelist()
    for script, wheels in (("install.bat", "wheels-windows"), ("install.sh", "wheels-linux")):
        assert script in names
        assert f"{wheels}/ntmdocs-1-py3-none-any.whl" in names
        assert wheels in (FOLDER / script).read_text(encoding="utf-8")


def test_the_wheels_are_those_of_the_other_machine(bundle: Any, tmp_path: Path) -> None:
    command = bundle.download(tmp_path / "a.whl", tmp_path, ("win_amd64",), "3.12")
    assert "--platform=win_amd64" in command
    assert "--python-version=3.12" in command
    assert command[-1].startswith("ntmdocs[all] @ file:")
