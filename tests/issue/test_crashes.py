"""Killed at any moment, or two at once: no number is lost or given twice, no folder is half."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from issue.ready import a_ready_plan, issued_into, names_in, register_in
from ntmdocs import OverwriteRefused, save_plan
from ntmdocs.issue.folder import RECORD, left_behind, staged

posix = pytest.mark.skipif(os.name != "posix", reason="ends a process by a POSIX signal")

# Issues the plan of a folder under the next number; killed where `stop` says.
CLERK = """
import os, sys
from datetime import date, datetime, timezone
from pathlib import Path
import ntmdocs
from ntmdocs.issue import folder, issuing
from ntmdocs.issue.register import Register

base, name, stop = Path(sys.argv[1]), sys.argv[2], sys.argv[3]

def die(*_, **__):
    os.kill(os.getpid(), 9)

def after(function):
    def killed(*given, **named):
        function(*given, **named)
        die()
    return killed

if stop == "half written":
    folder.write_whole = after(folder.write_whole)
elif stop == "before the register":
    issuing._Issuing._enter = die
elif stop == "after the register":
    issuing._Issuing._enter = after(issuing._Issuing._enter)
elif stop == "between two folders":
    Path.rename = after(Path.rename)
register = Register(base / "so.db")
plan = ntmdocs.load_plan(base / f"{name}.json")
at = datetime(2024, 3, 5, 8, tzinfo=timezone.utc)
ntmdocs.issue_plan(plan, register, base / name, on=date(2024, 3, 5), engine="rdocx", at=at)
"""


def clerk(folder: Path, name: str, stop: str = "") -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", CLERK, str(folder), name, stop]
    return subprocess.Popen(command)


@posix
@pytest.mark.parametrize(
    ("stop", "taken"),
    [("half written", 0), ("before the register", 0), ("after the register", 1)],
)
def test_killed_and_run_again_it_goes_on(tmp_path: Path, stop: str, taken: int) -> None:
    plan = a_ready_plan()
    save_plan(plan, tmp_path / "ky.json")
    assert clerk(tmp_path, "ky", stop).wait() == -9
    assert not (tmp_path / "ky").exists(), "never half a folder"
    assert len(register_in(tmp_path).entries()) == taken
    again = issued_into(tmp_path, plan, number=None)
    assert again.is_new is (taken == 0), "what was whole is put in place"
    assert again.record.number == 1
    (entry,) = register_in(tmp_path).entries()
    assert again.record.is_entered_as(entry)
    assert names_in(tmp_path / "ky") == sorted(again.files)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ky", "ky.json", "so.db"]


@posix
def test_killed_between_two_folders_the_new_version_is_found(tmp_path: Path) -> None:
    issued_into(tmp_path, number=1)
    changed = a_ready_plan(closing="Trên đây là Kế hoạch của UBND xã")
    save_plan(changed, tmp_path / "ky.json")
    assert clerk(tmp_path, "ky", "between two folders").wait() == -9
    assert not (tmp_path / "ky").exists()
    assert (tmp_path / "ky-ban-1").is_dir()
    again = issued_into(tmp_path, changed, number=None)
    assert (again.is_new, again.record.version, again.record.number) == (False, 2, 1)
    assert [entry.version for entry in register_in(tmp_path).entries()] == [2]


def test_two_clerks_at_the_same_instant_get_two_numbers(tmp_path: Path) -> None:
    names = ("mot", "hai")
    for name in names:
        save_plan(a_ready_plan(f"Làm đường thôn {name}"), tmp_path / f"{name}.json")
    clerks = [clerk(tmp_path, name) for name in names]
    assert [one.wait() for one in clerks] == [0, 0]
    assert sorted(entry.number or 0 for entry in register_in(tmp_path).entries()) == [1, 2]
    assert all((tmp_path / name / RECORD).is_file() for name in names)


def test_two_who_write_the_same_folder_see_each_other(tmp_path: Path) -> None:
    living = tmp_path / f".ky.ntmdocs-{os.getppid()}.tmp"
    living.mkdir()
    with pytest.raises(OverwriteRefused, match="một chương trình khác đang ghi thư mục này"):
        issued_into(tmp_path)
    assert living.is_dir(), "it is somebody else's"
    assert register_in(tmp_path).entries() == []
    living.rmdir()
    with (
        staged(tmp_path / "ky", {RECORD: b"{}"}),
        pytest.raises(OverwriteRefused),
        staged(tmp_path / "ky", {RECORD: b"{}"}),
    ):
        pass  # pragma: no cover
    assert left_behind(tmp_path / "ky") == tmp_path / f".ky.ntmdocs-{os.getpid()}.tmp"


def refuse(*_: object) -> None:
    raise PermissionError


def test_what_cannot_be_put_in_place_waits_for_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        with pytest.raises(OverwriteRefused, match="không ghi được"):
            issued_into(tmp_path, number=None)
    assert len(register_in(tmp_path).entries()) == 1
    again = issued_into(tmp_path, number=None)
    assert (again.is_new, again.record.number) == (False, 1)


def test_without_a_register_what_waits_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        with pytest.raises(OverwriteRefused):
            issued_into(tmp_path, register=None)
    assert issued_into(tmp_path, register=None).is_new
    assert [path.name for path in tmp_path.iterdir()] == ["ky"]


def test_a_full_disk_is_told_and_takes_no_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(OverwriteRefused, match="không còn chỗ trống trên ổ đĩa"):
            issued_into(tmp_path, register=None)
    assert names_in(tmp_path) == []
    assert not [path for path in tmp_path.iterdir() if path.name != "so.db"]
