"""Names for files half written, and the end of those whose program was killed meanwhile."""

import contextlib
import os
import re
import time
from pathlib import Path

__all__ = ["is_forsaken", "temporary_beside"]

_NAME = re.compile(r"\.ntmdocs-(\d+)-[0-9a-f]{32}\.tmp")
_DAY = 24 * 60 * 60  # seconds
_swept: set[Path] = set()


def temporary_beside(path: Path) -> Path:
    """A new name in the folder of a file, with this process in it.

    The first time in a folder, what killed processes left there is removed.
    """
    if path.parent not in _swept:
        _swept.add(path.parent)
        _sweep(path.parent)
    return path.with_name(f".ntmdocs-{os.getpid()}-{os.urandom(16).hex()}.tmp")


def _sweep(folder: Path) -> None:
    with contextlib.suppress(OSError, ValueError):  # no folder yet: nothing lies there
        for left in os.scandir(folder):
            name = _NAME.fullmatch(left.name)
            if name and is_forsaken(int(name[1]), Path(left.path)):
                with contextlib.suppress(OSError):
                    Path(left.path).unlink()


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
