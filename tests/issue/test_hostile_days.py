"""Days on which something else is broken: a sentence, nothing lost, no number taken."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from issue.ready import a_ready_plan, issued_into, names_in, register_in
from ntmdocs import NtmdocsError, OverwriteRefused, PublishError, Register, RegisterError, sign_pdf
from ntmdocs.publish import engines
from ntmdocs.publish.engines import Engine
from publish.certificates import PASSWORD, a_certificate


def assert_nothing_is_left(folder: Path, *others: str) -> None:
    assert sorted(path.name for path in folder.iterdir()) == sorted(others)


@pytest.mark.parametrize("missing", ["máy chưa có LibreOffice", "máy thiếu phông Times New Roman"])
def test_an_engine_or_a_font_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setitem(engines._MISSING, Engine.LIBREOFFICE, lambda: missing)
    for options in ({"engine": "libreoffice"}, {"engine": "rdocx", "prove": True}):
        with pytest.raises(PublishError, match=missing):
            issued_into(tmp_path, **options)
    assert_nothing_is_left(tmp_path)
    assert issued_into(tmp_path, engine="auto").printed.engine is Engine.RDOCX


def test_the_register_is_locked_by_another(tmp_path: Path) -> None:
    issued_into(tmp_path, a_ready_plan("Làm đường"), number=1, into=tmp_path / "truoc")
    register = Register(tmp_path / "so.db", wait_s=0.05)
    other = sqlite3.connect(tmp_path / "so.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(RegisterError, match="có người khác đang ghi sổ"):
            issued_into(tmp_path, register=register)
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert_nothing_is_left(tmp_path, "so.db", "truoc")
    assert issued_into(tmp_path, register=register).record.number == 57


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"none of ours, and long enough" * 40, "không phải sổ đăng ký"), (None, "so.db")],
)
def test_the_register_is_no_register(tmp_path: Path, content: bytes | None, words: str) -> None:
    file = tmp_path / "so.db"
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    for number in (57, None):
        with pytest.raises(RegisterError, match=words):
            issued_into(tmp_path, number=number)
    assert_nothing_is_left(tmp_path, "so.db")
    assert content is None or file.read_bytes() == content


def test_the_place_is_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", refuse)
        with pytest.raises(OverwriteRefused, match="không có quyền ghi"):
            issued_into(tmp_path)
    assert_nothing_is_left(tmp_path)


def test_the_former_folder_is_open_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows moves no folder of which a file is open; the new one waits beside it."""
    issued_into(tmp_path)
    before = names_in(tmp_path / "ky")
    changed, plain = a_ready_plan(closing="Trên đây là Kế hoạch của UBND xã"), Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "ky":
            raise PermissionError
        return plain(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        with pytest.raises(OverwriteRefused, match="đóng tệp rồi làm lại"):
            issued_into(tmp_path, changed)
    assert names_in(tmp_path / "ky") == before
    again = issued_into(tmp_path, changed)
    assert (again.is_new, again.record.version) == (False, 2)
    assert [one.version for one in register_in(tmp_path).entries()] == [2]


def test_what_is_signed_is_never_written_over(tmp_path: Path) -> None:
    issued = issued_into(tmp_path)
    pdf = issued.folder / issued.record.pdf
    sign_pdf(pdf, certificate=a_certificate("Trần Văn An"), password=PASSWORD)
    signed = pdf.read_bytes()
    assert not issued_into(tmp_path).is_new
    assert pdf.read_bytes() == signed
    issued_into(tmp_path, a_ready_plan(closing="Trên đây là Kế hoạch của UBND xã"))
    assert (tmp_path / "ky-ban-1" / pdf.name).read_bytes() == signed


def test_a_file_that_is_no_folder_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "ky"
    file.write_bytes(b"x")
    with pytest.raises(NtmdocsError):
        issued_into(tmp_path)
    assert file.read_bytes() == b"x"


@pytest.mark.parametrize("name", ["a" * 300, "ky\0"])
def test_a_name_that_no_disk_takes(tmp_path: Path, name: str) -> None:
    with pytest.raises(OverwriteRefused, match="đặt tên"):
        issued_into(tmp_path, into=tmp_path / name)
    assert_nothing_is_left(tmp_path)
