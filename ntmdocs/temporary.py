"""Where work is done meanwhile: names beside a file, a folder; what a killed program left goes."""

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path

from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr
from ntmdocs.patterns import regex

__all__ = ["is_forsaken", "no_room_in", "temporary_beside", "temporary_folder"]

_BEGINS = ".ntmdocs-"
_NAME = regex(rf"\{_BEGINS}(\d+)-[0-9a-f]{{32}}\.tmp")
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
_DAY = 24 * 60 * 60  # seconds
_swept: set[Path] = set()


def temporary_beside(path: Path) -> Path:
    """A new name in the folder of a file, with this process in it.

    The first time in a folder, what killed processes left there is removed.
    """
    folder = path.parent.absolute()
    if folder not in _swept:
        _swept.add(folder)
        _sweep(folder)
    return path.with_name(f"{_BEGINS}{os.getpid()}-{os.urandom(16).hex()}.tmp")


def _sweep(folder: Path) -> None:
    with contextlib.suppress(OSError, ValueError):  # no folder yet: nothing lies there
        for left in os.scandir(folder):
            name = _NAME.fullmatch(left.name) if left.name.startswith(_BEGINS) else None
            if name and is_forsaken(int(name[1]), Path(left.path)):
                with contextlib.suppress(OSError):
                    Path(left.path).unlink()


@contextlib.contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder for the time of the block, where the system keeps such.

    Raises NtmdocsError where it cannot be made, or the disk is full before the block has ended.
    """
    import tempfile

    with contextlib.ExitStack() as stack:
        try:
            made = tempfile.TemporaryDirectory(prefix="ntmdocs-", ignore_cleanup_errors=True)
        except OSError as error:
            raise NtmdocsError(
                tr("không lập được thư mục tạm; đặt biến TMPDIR (Windows: TEMP) vào nơi ghi được")
            ) from error
        folder = Path(stack.enter_context(made))
        try:
            yield folder
        except OSError as error:
            if error.errno not in _NO_ROOM:
                raise
            raise NtmdocsError(no_room_in(folder)) from error


def no_room_in(folder: Path) -> str:
    """The sentence for a full disk under a temporary folder."""
    return tr(
        "thư mục tạm {parent} không còn đủ chỗ trống; xóa bớt tệp ở ổ đĩa đó rồi làm lại",
        parent=folder.parent,
    )


def is_forsaken(process: int, left: Path) -> bool:
    """Whether nobody writes a file or a folder any more: its process is gone, or it is a day old.

    Raises OSError where it is not there.
    """
    if time.time() - left.lstat().st_mtime > _DAY:
        return True
    if os.name != "posix":  # pragma: no cover  (there is no asking for a process without harm)
        return False
    try:
        os.kill(process, 0)
    except OSError as error:
        return isinstance(error, ProcessLookupError)  # else it is somebody else's, and alive
    return False
