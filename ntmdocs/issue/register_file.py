"""The file of the register: one SQLite database, opened with care and left alone where not ours.

No write-ahead log: its shared memory does not work on a network share. What is committed is on the
disk, the folder's entry too (`synchronous=EXTRA`): after a power cut a number is not given twice.
"""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ntmdocs.errors import RegisterError
from ntmdocs.issue.share import without_locks
from ntmdocs.language import msgids, tr
from ntmdocs.reading import ordinary_file, why_unread
from ntmdocs.writing import real_path

__all__ = ["DAMAGED", "is_made", "opened", "told"]

_MOST_BYTES = 500_000_000  # two thousand papers are one million
_OURS = 0x4E544D52  # "NTMR", in the file's head
_FORM = 1
_TABLES = (
    # How papers are numbered in a year, from its first number on.
    "CREATE TABLE years (year INTEGER PRIMARY KEY, one_series INTEGER NOT NULL)",
    # Each version of each paper; a number is used once it has a first version.
    "CREATE TABLE entries (year INTEGER NOT NULL, series TEXT NOT NULL, number INTEGER NOT NULL, "
    "version INTEGER NOT NULL, symbol TEXT NOT NULL, type TEXT NOT NULL, issued_on TEXT NOT NULL, "
    "subject TEXT NOT NULL, signer TEXT NOT NULL, recipients TEXT NOT NULL, "
    "archive TEXT NOT NULL, copies INTEGER, receipt TEXT NOT NULL, note TEXT NOT NULL, "
    "content_hash TEXT NOT NULL, PRIMARY KEY (year, series, number, version))",
    "CREATE TABLE steps (year INTEGER NOT NULL, series TEXT NOT NULL, number INTEGER NOT NULL, "
    "version INTEGER NOT NULL, step TEXT NOT NULL, at TEXT NOT NULL, "
    "PRIMARY KEY (year, series, number, version, step))",
)
_FOREIGN = msgids("tệp này không phải sổ đăng ký của ntmdocs; chọn tệp khác (tệp giữ nguyên)")
_NEWER = msgids("sổ này do bản ntmdocs mới hơn lập; cài bản mới rồi làm lại (tệp giữ nguyên)")
DAMAGED = msgids(
    "sổ bị hỏng; lấy lại từ bản sao lưu (ntmdocs register --backup), không sửa tệp này"
)
_READ_ONLY = msgids(
    "tệp hoặc thư mục của sổ chỉ đọc, hoặc không có quyền ghi; xin quyền rồi làm lại"
)
_BUSY = msgids("có người khác đang ghi sổ; đợi một lát rồi làm lại")
_TOO_LARGE = msgids("số hoặc năm quá lớn; kiểm tra lại")
_NO_LOCKS = msgids(
    "sổ nằm ở nơi không khóa được tệp ({kind}): hai người cùng cấp số sẽ trùng nhau; để sổ ở ổ đĩa "
    "của một máy, hoặc ở ổ mạng có khóa tệp"
)
_FAULTS = msgids(
    {
        sqlite3.SQLITE_BUSY: _BUSY,
        sqlite3.SQLITE_LOCKED: _BUSY,
        sqlite3.SQLITE_READONLY: _READ_ONLY,
        sqlite3.SQLITE_FULL: "không còn chỗ trống trên ổ đĩa; xóa bớt tệp rồi làm lại",
        sqlite3.SQLITE_CORRUPT: DAMAGED,
        sqlite3.SQLITE_NOTADB: _FOREIGN,
        sqlite3.SQLITE_CANTOPEN: "không mở được tệp hoặc tệp phụ bên cạnh; xem thư mục có còn, có "
        "quyền ghi không",
        sqlite3.SQLITE_IOERR: "ổ đĩa báo lỗi, đã đầy hoặc mất kết nối; kiểm tra lại ổ đĩa, đường "
        "mạng",
    }
)


def is_made(path: Path, wait_s: float) -> bool:
    """Whether the register's file is there; RegisterError for what is no ordinary file."""
    try:
        found = ordinary_file(path)
    except (OSError, ValueError) as error:
        raise RegisterError(why_unread(error)) from error
    if found is None or found.st_size == 0:  # empty: killed before it was made
        return False
    if found.st_size > _MOST_BYTES:
        raise RegisterError(tr(_FOREIGN))
    if not Path(f"{real_path(path)}-journal").exists():
        return True
    with closing(_connected(path, wait_s)) as connection:  # killed while it was made: SQLite mends
        return bool(connection.execute("PRAGMA page_count").fetchone()[0])


@contextmanager
def opened(path: Path, wait_s: float, *, to_write: bool) -> Iterator[sqlite3.Connection]:
    """The register, for one piece of work: done whole where it ends well, else not at all."""
    is_new = not is_made(path, wait_s)
    if to_write:
        _refuse_unfit(path, is_new=is_new)
    with closing(_connected(path, wait_s)) as connection:
        if not is_new:
            _refuse_others(connection)
        if to_write and not is_new:
            connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("BEGIN IMMEDIATE" if to_write else "BEGIN")
        if to_write:
            _make(connection)
        yield connection  # an error leaves here, and closing takes back what was not committed
        connection.commit()


def _refuse_unfit(path: Path, *, is_new: bool) -> None:
    """A file marked read-only says "keep me": root would write to it all the same."""
    if kind := without_locks(path):
        raise RegisterError(tr(_NO_LOCKS, kind=kind))
    if not is_new and not path.stat().st_mode & stat.S_IWUSR:
        raise RegisterError(tr(_READ_ONLY))


def _connected(path: Path, wait_s: float) -> sqlite3.Connection:
    # Absolute: SQLite has names of its own, such as `:memory:`, which keep nothing.
    connection = sqlite3.connect(path.absolute(), timeout=wait_s, isolation_level=None)
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA synchronous=EXTRA")
    return connection


def _refuse_others(connection: sqlite3.Connection) -> None:
    """Nothing is written to a file that another program made, or a later ntmdocs."""
    ours, form = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version")
    )
    if ours != _OURS:
        raise RegisterError(tr(_FOREIGN))
    if form > _FORM:
        raise RegisterError(tr(_NEWER))
    tables = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    if {sql for (sql,) in tables} != {*_TABLES}:
        raise RegisterError(tr(_FOREIGN))
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise RegisterError(tr(DAMAGED))


def _make(connection: sqlite3.Connection) -> None:
    """The tables, where the file is new; whoever came first has made them."""
    if connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None:
        for table in _TABLES:
            connection.execute(table)
        connection.execute(f"PRAGMA application_id={_OURS}")
        connection.execute(f"PRAGMA user_version={_FORM}")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What SQLite says of the file, as a sentence with its name."""
    try:
        yield
    except RegisterError as error:
        raise RegisterError(f"{path}: {error}") from error
    except OverflowError as error:
        raise RegisterError(f"{path}: {tr(_TOO_LARGE)}") from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0)
        sentence = tr(_FAULTS.get(code & 0xFF, "")) or tr(
            "không dùng được sổ ({error})", error=error
        )
        raise RegisterError(f"{path}: {sentence}") from error
