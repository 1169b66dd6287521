"""However a command ends: no traceback, and never code 1 for what could not be done."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ntmdocs
from cli.run import PLAN_2024, PLAN_2026, assert_refused, run
from ntmdocs.cli.streams import flushed
from ntmdocs.writing import template_path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="streams and rights of Unix")

FULL = Path("/dev/full")


def ended(line: str, folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """A shell's line; `"$@"` in it is `ntmdocs …`."""
    command = ["bash", "-o", "pipefail", "-c", line, "bash", sys.executable, "-m", "ntmdocs"]
    return subprocess.run(
        [*command, *map(str, arguments)],
        cwd=folder,
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        timeout=120,
    )


def assert_told(done: subprocess.CompletedProcess[bytes], *words: str) -> None:
    """Code 2 and one sentence."""
    said = done.stderr.decode()
    assert done.returncode == 2, (done.returncode, said)
    assert len(said.strip().split("\n")) == 1, said
    for word in words:
        assert word in said, said


COMPARE = ("compare", PLAN_2024, PLAN_2026)


@pytest.mark.parametrize("arguments", [("--help",), ("schema",), COMPARE])
def test_a_reader_who_leaves_is_no_crash(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert_told(ended('"$@" | true', tmp_path, *arguments), "không in ra được")


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [("--help",), ("schema",), COMPARE, ("rendr",)])
def test_a_full_disk_behind_the_output_is_no_crash(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = ended(f'"$@" >{FULL}', tmp_path, *arguments)
    assert_told(done, "không có lệnh" if arguments == ("rendr",) else "chỗ trống")


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [("rendr",), ("render", "khong-co.yaml")])
def test_who_cannot_be_told_still_gets_the_code(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = ended(f'"$@" 2>{FULL}', tmp_path, *arguments)
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
def test_what_cannot_get_out_is_let_go(tmp_path: Path) -> None:
    with FULL.open("w") as full, (tmp_path / "a").open("w") as free:
        full.write("a")
        free.write("b")
        assert not flushed((full, free))
    assert (tmp_path / "a").read_text() == "b"


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_do_not_stop_the_work(tmp_path: Path, closed: str) -> None:
    done = ended(f'"$@" {closed}', tmp_path, "render", PLAN_2024, "-o", "KH.docx")
    assert done.returncode == 0, done
    assert (tmp_path / "KH.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    "arguments",
    [
        ("render", "{long}.yaml"),
        ("render", PLAN_2024, "-o", "{long}.docx"),
        ("render", PLAN_2024, "--template", "{long}.docx"),
        ("next-year", PLAN_2024, "-o", "{long}.yaml"),
        ("next-year", PLAN_2024, "--redline", "{long}.docx"),
        ("villages", PLAN_2024, "--data", "{long}.xlsx"),
        ("template", "check", "{long}.docx"),
        ("template", "copy", "ke-hoach.docx", "-o", "{long}.docx"),
        ("new", "{long}"),
        ("criteria", "{long}.yaml"),
    ],
)
def test_a_name_too_long_for_any_disk(tmp_path: Path, arguments: tuple[str | Path, ...]) -> None:
    typed = [str(each).replace("{long}", "a" * 300) for each in arguments]
    assert_refused(run(*typed, folder=tmp_path), "quá dài")


@pytest.mark.parametrize(
    "arguments",
    [
        ("render", "loop.yaml"),
        ("render", PLAN_2024, "-o", "loop.docx"),
        ("render", PLAN_2024, "-o", "loop.docx", "--force"),
        ("next-year", PLAN_2024, "-o", "loop.yaml"),
        ("next-year", "loop.yaml"),
        ("next-year", PLAN_2024, "--redline", "loop.docx"),
        ("template", "names", "loop.docx"),
    ],
)
def test_links_that_lead_round(tmp_path: Path, arguments: tuple[str | Path, ...]) -> None:
    for suffix in (".yaml", ".docx"):
        (tmp_path / f"loop{suffix}").symlink_to(f"loop{suffix}")
    assert_refused(run(*arguments, folder=tmp_path), "trỏ vòng quanh")


@pytest.mark.parametrize("option", [("--workers",), ("--workers", "-o", "x/")])
def test_a_number_of_five_thousand_digits(tmp_path: Path, option: tuple[str, ...]) -> None:
    name, *more = option
    result = run("render", PLAN_2024, name, "1" * 5000, *more, folder=tmp_path)
    assert_refused(result, "cần một số từ 1 đến 64")


def test_what_nobody_foresaw_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("xã")

    monkeypatch.setattr(ntmdocs.store.filling, "read_plan_source", broken)
    result = run("render", PLAN_2024, folder=tmp_path)
    assert_refused(result, "lỗi ngoài dự kiến (KeyError: 'xã', test_ends.py:")
    assert len(result.err.strip().split("\n")) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_machine_without_memory_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(ntmdocs.store.filling, "read_plan_source", full)
    assert_refused(run("render", PLAN_2024, folder=tmp_path), "không đủ bộ nhớ")


@contextlib.contextmanager
def without_the_rights_of_root() -> Iterator[None]:
    """Root may do anything, so it acts as nobody for a while; others have no such rights."""
    own = os.geteuid()
    if own == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(own)


NOT_READ, NOT_WRITTEN = "không được phép đọc tệp", "không có quyền ghi"
IS_REACHED = all(above.stat().st_mode & 0o001 for above in template_path("").parents)


@pytest.mark.skipif(not IS_REACHED, reason="the package lies where only root may look")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("render {closed}/plan.yaml", NOT_READ),
        ("render {open}/secret.yaml", NOT_READ),
        ("villages plan.yaml --data {open}/secret.csv", NOT_READ),
        ("template check {open}/secret.docx", NOT_READ),
        ("render plan.yaml --template {open}/secret.docx", NOT_READ),
        ("criteria {open}/secret.yaml", NOT_READ),
        ("render plan.yaml -o {closed}/KH.docx", NOT_WRITTEN),
        ("render plan.yaml -o {open}/KH.docx", NOT_WRITTEN),
        ("render plan.yaml plan.yaml -o {closed}", NOT_WRITTEN),
        ("next-year plan.yaml -o {closed}/moi.yaml", NOT_WRITTEN),
        ("template copy ke-hoach.docx -o {closed}/", NOT_WRITTEN),
        ("new {closed}/moi", NOT_WRITTEN),
    ],
)
def test_what_rights_forbid_is_said_to_be_so(tmp_path: Path, arguments: str, said: str) -> None:
    shutil.copy(PLAN_2024, tmp_path / "plan.yaml")
    typed = arguments.format(open=tmp_path / "warm", closed=tmp_path / "warm").split()
    run(*typed, folder=tmp_path)  # what is loaded when used, is loaded with all rights
    is_open, closed = tmp_path / "open", tmp_path / "closed"
    is_open.mkdir()
    closed.mkdir()
    for suffix in (".yaml", ".csv", ".docx"):
        (is_open / f"secret{suffix}").write_bytes(b"x")
        (is_open / f"secret{suffix}").chmod(0)
    for above in (tmp_path, *tmp_path.parents):
        if above == tmp_path or above.name.startswith(("pytest-", "popen-")):
            above.chmod(above.stat().st_mode | 0o011)
    is_open.chmod(0o555)
    closed.chmod(0)
    typed = arguments.format(open=is_open, closed=closed).split()
    with without_the_rights_of_root():
        result = run(*typed, folder=tmp_path)
    closed.chmod(0o700)
    assert_refused(result, said)
    assert "thừa tham số" not in result.err
