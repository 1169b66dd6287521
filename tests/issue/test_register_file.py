"""The file of the register: whole after whatever happens to it, and left alone where not ours."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from issue.entries import MORNING, an_entry
from ntmdocs import Register, RegisterError, Step
from ntmdocs.issue import register_file, share

TESTS = Path(__file__).parents[1]
CLERK = """
import sys, time
sys.path.insert(0, {tests!r})
from issue.entries import MORNING, an_entry
from ntmdocs import Register, RegisterError, Step
register = Register(sys.argv[1], wait_s=60)
print("ready", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "so-van-ban-di.db"


@pytest.fixture
def begun(path: Path) -> Path:
    """A register with one paper in it."""
    Register(path).enter(an_entry(), at=MORNING)
    return path


def clerk(work: str, path: Path) -> subprocess.Popen[str]:
    """Another program with the register, which waits for a line before it does its work."""
    started = subprocess.Popen(
        [sys.executable, "-c", CLERK.format(tests=str(TESTS)) + work, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert started.stdout
    assert started.stdout.readline() == "ready\n"
    return started


def run_sql(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(sql)
        connection.commit()


def assert_whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    entries = Register(path).entries()
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert all(Step.NUMBERED in entry.steps for entry in entries)


def test_clerks_who_number_at_the_same_instant_never_get_one_number(path: Path) -> None:
    work = "print(*[register.enter(an_entry(), at=MORNING).number for _ in range(15)])"
    clerks = [clerk(work, path) for _ in range(3)]
    for each in clerks:  # the file is not even there
        assert each.stdin
        each.stdin.write("\n")
        each.stdin.flush()
    numbers = [int(word) for each in clerks for word in each.communicate(timeout=120)[0].split()]
    assert sorted(numbers) == list(range(1, 46))
    assert_whole(path)


def test_a_clerk_who_is_killed_at_any_moment_leaves_the_register_whole(path: Path) -> None:
    work = """
while True:
    with register:
        made = register.enter(an_entry(steps={Step.CHECKED: MORNING}), at=MORNING)
        register.mark(made.number, Step.SIGNED, year=2024, at=MORNING)
    register.revise(an_entry(number=made.number, subject="b"), at=MORNING)
"""
    chance = random.Random(1)
    for _ in range(6):
        killed = clerk(work, path)
        assert killed.stdin
        killed.stdin.write("\n")
        killed.stdin.flush()
        time.sleep(chance.uniform(0.02, 0.25))
        killed.kill()
        killed.communicate()
        if path.exists():
            assert_whole(path)
    entries = Register(path).entries()
    assert entries, "it was killed at its work, not before"
    for entry in entries:  # a block is there whole, or not at all
        is_changed = entry.subject == "b"
        assert (Step.SIGNED in entry.steps) is not is_changed
        assert entry.version == 1 + is_changed


@pytest.mark.skipif(os.name != "posix", reason="stops a process")  # pragma: no cover
def test_a_clerk_in_the_midst_of_writing_is_waited_for_and_then_told_of(begun: Path) -> None:
    holder = clerk(
        "with register:\n    register.enter(an_entry(), at=MORNING)\n    time.sleep(99)\n", begun
    )
    assert holder.stdin
    holder.stdin.write("\n")
    holder.stdin.flush()
    time.sleep(0.3)
    try:
        assert len(Register(begun).entries()) == 1, "reading goes on"
        with pytest.raises(RegisterError, match="có người khác đang ghi sổ; đợi một lát"):
            Register(begun, wait_s=0.1).enter(an_entry(), at=MORNING)
    finally:
        holder.send_signal(signal.SIGKILL)
        holder.communicate()
    assert Register(begun).enter(an_entry(), at=MORNING).number == 2


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def scribble(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (cut, "sổ bị hỏng"),
        (scribble, "sổ bị hỏng"),
        (lambda path: run_sql(path, "UPDATE entries SET issued_on = 'x'"), "sổ bị hỏng"),
        (lambda path: path.write_text("Sổ đăng ký\n" * 1000), "không phải sổ đăng ký của ntmdocs"),
        (lambda path: run_sql(path, "PRAGMA application_id=7"), "không phải sổ đăng ký"),
        (lambda path: run_sql(path, "CREATE TABLE other (x)"), "không phải sổ đăng ký"),
        (lambda path: run_sql(path, "DROP TABLE steps"), "không phải sổ đăng ký"),
        (lambda path: run_sql(path, "PRAGMA user_version=2"), "ntmdocs mới hơn"),
    ],
)
def test_a_file_that_is_damaged_or_not_ours_is_left_as_it_is(
    begun: Path, harm: Callable[[Path], None], words: str
) -> None:
    harm(begun)
    before = begun.read_bytes()
    register = Register(begun)
    for use in (
        register.entries,
        lambda: register.enter(an_entry(), at=MORNING),
        lambda: register.mark(1, Step.CHECKED, year=2024, at=MORNING),
    ):
        with pytest.raises(RegisterError, match=f"{begun.name}: .*{words}"):
            use()
    assert begun.read_bytes() == before
    assert [each.name for each in begun.parent.iterdir()] == [begun.name]


@pytest.mark.parametrize("change", ["entries SET recipients = '['", "steps SET step = 'x'"])
def test_a_line_that_is_not_as_we_write_it_is_told(begun: Path, change: str) -> None:
    run_sql(begun, f"UPDATE {change}")
    register = Register(begun)
    with pytest.raises(RegisterError, match="sổ bị hỏng"):
        register.entries()
    with pytest.raises(RegisterError, match="sổ bị hỏng"):
        register.mark(1, Step.CHECKED, year=2024, at=MORNING)


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    for use in (Register(tmp_path).entries, Register(f"{tmp_path}/a\0b").entries):
        with pytest.raises(RegisterError, match=r"thư mục|ký tự không dùng được"):
            use()
    with pytest.raises(RegisterError, match="không mở được tệp"):
        Register(tmp_path / "none" / "so.db").enter(an_entry(), at=MORNING)


def test_a_file_marked_read_only_is_read_and_not_written(begun: Path) -> None:
    begun.chmod(0o444)
    assert len(Register(begun).entries()) == 1
    with pytest.raises(RegisterError, match="chỉ đọc, hoặc không có quyền ghi"):
        Register(begun).enter(an_entry(), at=MORNING)
    begun.chmod(0o644)
    assert len(Register(begun).entries()) == 1


@pytest.mark.skipif(os.name != "posix", reason="a limit on the size of files")  # pragma: no cover
def test_a_disk_that_is_full_loses_nothing(begun: Path) -> None:
    work = f"""
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, ({begun.stat().st_size}, -1))
done = 0
try:
    while True:
        register.enter(an_entry(), at=MORNING)
        done += 1
except RegisterError as error:
    print(done, error)
"""
    done, _, sentence = clerk(work, begun).communicate("\n", timeout=120)[0].partition(" ")
    assert "ổ đĩa báo lỗi, đã đầy hoặc mất kết nối" in sentence
    assert len(Register(begun).entries()) == int(done) + 1
    assert_whole(begun)


def test_a_log_beside_the_register_is_given_up_when_it_is_written(begun: Path) -> None:
    run_sql(begun, "PRAGMA journal_mode=WAL")
    assert Register(begun).enter(an_entry(), at=MORNING).number == 2
    with closing(sqlite3.connect(begun)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_name_that_sqlite_keeps_for_itself_is_a_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Register(":memory:").enter(an_entry(), at=MORNING)
    assert len(Register(tmp_path / ":memory:").entries()) == 1


def test_a_file_of_no_registers_size_is_not_opened(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(500_000_001)
    with pytest.raises(RegisterError, match="không phải sổ đăng ký"):
        Register(path).entries()


@pytest.mark.skipif(os.name != "posix", reason="a link")  # pragma: no cover
def test_a_register_behind_a_link_is_one_register(begun: Path) -> None:
    link = begun.with_name("lien-ket.db")
    link.symlink_to(begun)
    assert Register(link).enter(an_entry(), at=MORNING).number == 2
    assert len(Register(begun).entries()) == 2


def test_an_empty_file_is_what_a_killed_program_left(path: Path) -> None:
    path.touch()
    assert Register(path).entries() == []
    assert Register(path).enter(an_entry(), at=MORNING).number == 1


def test_a_register_that_was_being_made_when_the_power_went_is_made_anew(path: Path) -> None:
    work = """
import os, sqlite3
connection = sqlite3.connect(register.path, isolation_level=None)
connection.execute("PRAGMA cache_size=1")  # pages go to the file before the end
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE entries (text)")
connection.execute("INSERT INTO entries VALUES (zeroblob(100000))")
os._exit(9)
"""
    killed = clerk(work, path)
    killed.communicate("\n", timeout=60)
    assert path.stat().st_size > 0
    assert [each.name for each in path.parent.iterdir() if "journal" in each.name]
    assert Register(path).entries() == []
    assert Register(path).enter(an_entry(), at=MORNING).number == 1


@pytest.mark.parametrize(
    ("kind", "options", "is_share", "has_locks"),
    [
        ("ext4", "rw,relatime", False, True),
        ("ext4", "rw,nolock", False, True),
        ("cifs", "rw,vers=3.1.1", True, True),
        ("cifs", "rw,nobrl", True, False),
        ("nfs4", "rw,local_lock=none", True, True),
        ("nfs", "rw,nolock,local_lock=all", True, False),
        ("fuse.sshfs", "rw", True, False),
    ],
)
def test_a_share_is_known_and_without_locks_refused(
    begun: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    options: str,
    is_share: bool,
    has_locks: bool,
) -> None:
    table = begun.with_name("mounts")
    folder = str(begun.parent).replace(" ", "\\040")
    table.write_text(f"/dev/a / ext4 rw 0 0\nserver:/x {folder} {kind} {options} 0 0\n")
    monkeypatch.setattr(share, "_MOUNTS", table)
    assert share.share_of(begun) == (kind if is_share else "")
    if has_locks:
        assert Register(begun).enter(an_entry(), at=MORNING).number == 2
        return
    with pytest.raises(RegisterError, match=f"không khóa được tệp \\({kind}\\): hai người"):
        Register(begun).enter(an_entry(), at=MORNING)
    assert len(Register(begun).entries()) == 1, "it is read all the same"


def test_the_mount_that_a_file_lies_on_is_the_nearest_above_it(
    begun: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spaces in its name are written as numbers; a later mount covers an earlier one."""
    folder = begun.parent / "o mang"
    folder.mkdir()
    here, table = str(folder).replace(" ", "\\040"), begun.with_name("mounts")
    table.write_text(
        f"a {here} nfs rw 0 0\na / ext4 rw 0 0\na {here} cifs rw 0 0\n"
        f"a {here}/trong/cung smb3 rw 0 0\na /khac/xa/hon/nua/nua/nua/nua/nua afs rw 0 0\n"
    )
    monkeypatch.setattr(share, "_MOUNTS", table)
    assert share.share_of(folder / "so.db") == "cifs"
    assert share.share_of(begun) == ""


def test_files_that_were_made_once_are_known_for_ever(begun: Path) -> None:
    with closing(sqlite3.connect(begun)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0x4E544D52,)
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_where_mounts_are_not_told_nothing_is_said(
    begun: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share, "_MOUNTS", begun.with_name("none"))
    assert share.share_of(begun) == share.without_locks(begun) == ""


def test_a_fault_that_has_no_sentence_is_told_in_sqlites_words(path: Path) -> None:
    words = r"so-van-ban-di\.db: không dùng được sổ \(x\)"
    with pytest.raises(RegisterError, match=words), register_file.told(path):
        raise sqlite3.Error("x")
