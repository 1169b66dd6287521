"""How LibreOffice is found and run, and what happens where it fails."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from ntmdocs import office
from ntmdocs.office import convert_by_office, find_office

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs here are shell scripts")
PLATFORMS = ("linux", "win32")
PUTS_OUT = """\
while [ "$1" != --outdir ]; do shift; done
out="$2"; shift 2; mkdir -p "$out"
"""


def a_program(folder: Path, script: str, name: str = "soffice") -> Path:
    """A program that stands for LibreOffice, or for one of Windows."""
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return file


def convert(program: Path, folder: Path, seconds: float = 30) -> bool:
    return convert_by_office(
        str(program), [folder / "a.doc", folder / "b.doc"], "docx", folder / "out", seconds=seconds
    )


def has_ended(number: Path) -> bool:
    """Whether the process of this number is gone, at the latest soon."""
    process = int(number.read_text(encoding="utf-8"))
    for _ in range(100):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(autouse=True)
def _programs_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_program(tmp_path / "windows", 'kill -9 "$4"', "taskkill").parent
    monkeypatch.setenv("PATH", f"{path}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.parametrize("platform", PLATFORMS)
def test_all_files_are_given_in_one_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    program = a_program(tmp_path, f'{PUTS_OUT}echo "$@" > "$out/given"')
    assert convert(program, tmp_path) is True
    given = (tmp_path / "out" / "given").read_text(encoding="utf-8")
    assert given == f"{tmp_path}/a.doc {tmp_path}/b.doc\n"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_program_that_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    number = tmp_path / "number"
    program = a_program(tmp_path, f"echo $$ > '{number}'\nexec sleep 60")
    assert convert(program, tmp_path, seconds=1) is False
    assert has_ended(number)


def test_what_a_launcher_started_is_ended_too(tmp_path: Path) -> None:
    number = tmp_path / "number"
    script = f"sh -c 'echo $$ > {number}; exec sleep 60' &\nwhile [ ! -s {number} ]; do :; done"
    assert convert(a_program(tmp_path, script), tmp_path) is True
    assert has_ended(number)


def test_time_is_counted_anew_from_each_finished_file(tmp_path: Path) -> None:
    script = f'{PUTS_OUT}for one in 1 2 3 4; do sleep 0.6; : > "$out/$one"; done'
    assert convert(a_program(tmp_path, script), tmp_path, seconds=1.5) is True
    assert len([*(tmp_path / "out").iterdir()]) == 4


def test_each_run_has_a_profile_of_its_own_that_goes_with_it(tmp_path: Path) -> None:
    script = f"echo $3 >> '{tmp_path}/profiles'"
    program = a_program(tmp_path, script)
    convert(program, tmp_path)
    convert(program, tmp_path)
    said = (tmp_path / "profiles").read_text(encoding="utf-8").split()
    profiles = [one.removeprefix("-env:UserInstallation=file://") for one in said]
    assert len(set(profiles)) == 2
    assert not any(Path(profile).parent.exists() for profile in profiles)


@pytest.mark.parametrize("name", ["soffice", "libreoffice"])
def test_the_program_is_found_by_either_of_its_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    program = a_program(tmp_path, "", name)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_office() == str(program)


def test_the_program_is_found_where_its_installer_puts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = a_program(tmp_path, "")
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    monkeypatch.setattr(office, "_PLACES", (tmp_path / "missing", program))
    assert find_office() == str(program)
    monkeypatch.setattr(office, "_PLACES", (tmp_path / "missing",))
    assert find_office() is None
