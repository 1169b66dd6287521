"""The desk's own server: at an address that only its user knows, until it is ended."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from cli.run import run
from desk.desks import PLAN, a_folder

_WAIT = 60  # seconds, on a machine that does much else


@contextmanager
def a_desk(given: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A desk that runs, and the address it told."""
    command = [sys.executable, "-m", "ntmdocs", "desk", str(given), "--no-browser", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().split()[-1], process
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(_WAIT)


def test_a_desk_is_opened_on_this_machine_alone_and_ended_by_ctrl_c(tmp_path: Path) -> None:
    a_folder(tmp_path)
    with a_desk(tmp_path / PLAN) as (address, process):
        port = address.removeprefix("http://127.0.0.1:").partition("/")[0]
        with pytest.raises(OSError, match="refused"):  # another address of the same machine
            socket.create_connection(("127.0.0.2", int(port)), _WAIT)
        with httpx2.Client(follow_redirects=True, timeout=_WAIT) as browser:
            assert "<title>ntmdocs</title>" in browser.get(address).text
            here = address.partition("/?")[0]
            assert browser.get(f"{here}/api/folder").json()["opened"] == PLAN
            with browser.stream("GET", f"{here}/api/events") as events:
                told = events.iter_text()
                assert next(told).startswith(":")
                (tmp_path / PLAN).write_text("year: 2030\n", encoding="utf-8")
                assert PLAN in next(told)
                process.send_signal(signal.SIGINT)
                assert "ended" in "".join(told)
        assert process.wait(_WAIT) == 0
        assert "Đã dừng bàn làm việc" in process.stdout.read()  # type: ignore[union-attr]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    said = run("desk", tmp_path / "mat")
    assert said.code == 2
    assert "không tìm thấy tệp hoặc thư mục này" in said.err


def test_what_is_no_plan_is_told_before_a_browser_opens(tmp_path: Path) -> None:
    (tmp_path / "cu.docx").write_bytes(b"PK")
    said = run("desk", tmp_path / "cu.docx")
    assert said.code == 2
    assert "không phải tệp kế hoạch" in said.err


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        said = run("desk", tmp_path, "--no-browser", "--port", str(other.getsockname()[1]))
    assert said.code == 2
    assert "đang có chương trình khác dùng" in said.err


def test_a_package_that_is_missing_is_told_with_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [*sys.modules]:
        if name == "uvicorn" or name.startswith("ntmdocs.desk"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    said = run("desk", tmp_path)
    assert said.code == 2
    assert 'pip install "ntmdocs[desk]" (thiếu uvicorn)' in said.err


def test_the_browser_is_opened_at_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    monkeypatch.setattr("uvicorn.Server.run", lambda *_, **__: None)
    said = run("desk", tmp_path)
    assert said.code == 0
    assert opened[0] in said.out
