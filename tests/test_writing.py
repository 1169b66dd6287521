"""A file is written whole, in the place of an ordinary file only, and takes after the old one."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

import ntmdocs
from build import a_plan
from ntmdocs.errors import OverwriteRefused
from ntmdocs.writing import is_there, write_whole

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, links, owners of Unix")


def assert_refused(path: Path, *words: str) -> None:
    """Both who looks before and who writes at once are told; nothing is left beside."""
    before = sorted(path.parent.iterdir())
    for attempt in (lambda: is_there(path), lambda: write_whole(path, b"x")):
        with pytest.raises(OverwriteRefused) as caught:
            attempt()
        assert caught.value.path == str(path)
        for word in words:
            assert word in str(caught.value)
    assert sorted(path.parent.iterdir()) == before


def test_a_pipe_is_no_target(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "KH.docx")
    assert_refused(tmp_path / "KH.docx", "không phải tệp thường")
    assert stat.S_ISFIFO((tmp_path / "KH.docx").stat().st_mode)


def test_a_link_to_a_device_is_no_target(tmp_path: Path) -> None:
    (tmp_path / "KH.docx").symlink_to(os.devnull)
    assert_refused(tmp_path / "KH.docx", "không phải tệp thường")
    assert (tmp_path / "KH.docx").is_symlink()


def test_a_device_is_never_replaced_also_with_force(tmp_path: Path) -> None:
    (tmp_path / "KH.docx").symlink_to(os.devnull)
    with pytest.raises(OverwriteRefused, match="không phải tệp thường"):
        ntmdocs.render_plan(a_plan()).save(tmp_path / "KH.docx", force=True)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_links_that_lead_round_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    assert_refused(tmp_path / "a.yaml", "trỏ vòng quanh")


def test_a_name_too_long_for_the_disk_is_told(tmp_path: Path) -> None:
    assert_refused(tmp_path / ("ấ" * 100 + ".docx"), "quá dài")


def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "real.yaml").write_bytes(b"old")
    link = tmp_path / "plan.yaml"
    link.symlink_to(Path("in", "real.yaml"))
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "in" / "real.yaml").read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "in").iterdir()] == ["real.yaml"]


def test_a_link_to_nothing_yet_makes_its_file(tmp_path: Path) -> None:
    link = tmp_path / "plan.yaml"
    link.symlink_to(tmp_path / "new" / "real.yaml")
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "new" / "real.yaml").read_bytes() == b"new"


def test_a_link_to_no_folder_yet_makes_its_folder(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(Path("share", "new"))
    write_whole(tmp_path / "out" / "plan.yaml", b"new")
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "share" / "new" / "plan.yaml").read_bytes() == b"new"


def test_a_way_out_of_a_folder_that_is_not_there_makes_none(tmp_path: Path) -> None:
    write_whole(tmp_path / "none" / ".." / "plan.yaml", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


@pytest.mark.parametrize("mode", [0o640, 0o664, 0o600])
def test_the_new_file_has_the_mode_of_the_old(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_whole(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", mode)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may")
def test_the_new_file_has_the_owner_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"old")
    os.chown(path, 1234, 2345)
    path.chmod(0o640)
    write_whole(path, b"new")
    found = path.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (1234, 2345, 0o640)


def test_a_huge_file_in_the_place_of_the_paper_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "KH.docx"
    with path.open("wb") as file:
        file.truncate(10**12)  # takes no room on the disk
    with pytest.raises(OverwriteRefused, match="không phải tệp do ntmdocs tạo"):
        ntmdocs.render_plan(a_plan()).save(path)


@pytest.mark.skipif(sys.platform != "linux", reason="a file system without folders of ours")
def test_a_folder_that_cannot_come_to_be_is_told() -> None:
    with pytest.raises(OverwriteRefused, match="thư mục không còn"):
        write_whole("/proc/khong-co/KH.docx", b"x")
