"""What a killed process left goes at the next writing; a temporary folder, and a full one."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from ntmdocs.errors import NtmdocsError, PublishError
from ntmdocs.publish.with_pyhanko import broken_is_told
from ntmdocs.temporary import temporary_beside, temporary_folder
from ntmdocs.writing import write_whole

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

KILLED = """
import os, sys
from pathlib import Path
from ntmdocs.temporary import temporary_beside
temporary_beside(Path(sys.argv[1])).write_text("nửa", encoding="utf-8")
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(os.name != "posix", reason="ends a process by a POSIX signal")
def test_what_a_killed_process_left_is_removed_by_the_next(tmp_path: Path) -> None:
    target = tmp_path / "KH.docx"
    subprocess.run([sys.executable, "-c", KILLED, str(target)], check=False)
    assert [path.suffix for path in tmp_path.iterdir()] == [".tmp"]
    write_whole(target, b"x")
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_living_process_writes_and_files_of_others_stay(tmp_path: Path) -> None:
    living = tmp_path / f".ntmdocs-{os.getppid()}-{'0' * 32}.tmp"
    other = tmp_path / "của tôi.tmp"
    for path in (living, other):
        path.write_bytes(b"x")
    write_whole(tmp_path / "KH.docx", b"x")
    assert {path.name for path in tmp_path.iterdir()} == {living.name, other.name, "KH.docx"}


def test_what_lies_there_for_days_goes_whoever_wrote_it(tmp_path: Path) -> None:
    old = tmp_path / f".ntmdocs-{os.getpid()}-{'0' * 32}.tmp"
    old.write_bytes(b"x")
    os.utime(old, (0, 0))
    write_whole(tmp_path / "KH.docx", b"x")
    assert not old.exists()


def test_a_folder_without_a_name_is_another_where_one_stands_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        old = Path(f".ntmdocs-{os.getpid()}-{'0' * 32}.tmp")
        old.write_bytes(b"x")
        os.utime(old, (0, 0))
        write_whole("KH.docx", b"x")
        assert [path.name for path in Path.cwd().iterdir()] == ["KH.docx"]


def test_no_two_names_are_the_same(tmp_path: Path) -> None:
    names = {temporary_beside(tmp_path / "KH.docx") for _ in range(100)}
    assert len(names) == 100
    assert {name.parent for name in names} == {tmp_path}


def test_the_folder_goes_with_what_is_in_it() -> None:
    with temporary_folder() as folder:
        (folder / "a.pdf").write_bytes(b"%PDF")
    assert not folder.exists()


def test_a_full_disk_is_told_and_the_pdf_is_not_called_broken() -> None:
    sentence = "không còn đủ chỗ trống; xóa bớt tệp"
    with pytest.raises(NtmdocsError, match=sentence), broken_is_told(), temporary_folder():
        raise FULL
    with pytest.raises(NtmdocsError, match=sentence), temporary_folder(), broken_is_told():
        raise FULL


def test_what_is_no_fault_of_the_disk_keeps_its_name() -> None:
    with pytest.raises(FileNotFoundError), temporary_folder() as folder:
        (folder / "missing").read_bytes()
    with pytest.raises(PublishError, match="không phải tệp PDF"), broken_is_told():
        raise OSError("cannot identify image file")  # Pillow's, about the content


def test_nowhere_to_put_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(NtmdocsError, match="không lập được thư mục tạm"), temporary_folder():
        raise AssertionError
