"""Whether a file lies on a network share, and whether locks hold there: as far as can be known.

Linux tells in its table of mounts, Windows by the kind of the drive; macOS does not tell.
"""

import os
import re
from pathlib import Path

from ntmdocs.language import tr

__all__ = ["share_of", "without_locks"]

_MOUNTS = Path("/proc/self/mounts")
_SHARES = {"afs", "ceph", "cifs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
# Locks of these stay on the machine that takes them: another one knows nothing of them.
_UNLOCKED = {"davfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs"}
_UNLOCKED_OPTIONS = {"local_lock=all", "local_lock=posix", "nobrl", "nolock"}
_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW
_LINE = re.compile(r"^\S+ (\S+) (\S+) (\S+)", re.MULTILINE)  # what is mounted, where, how
_SPACES = re.compile(r"\\([0-7]{3})")


def share_of(path: Path) -> str:
    """The kind of share that a file lies on (`cifs`); empty on a disk of this machine."""
    if os.name == "nt":  # pragma: no cover  (there is no such drive where tests run)
        return _windows_share(path)
    kind, _ = _mount_of(path)
    return kind if kind in _SHARES | _UNLOCKED else ""


def without_locks(path: Path) -> str:
    """The kind of share on which two clerks cannot keep each other out; empty elsewhere."""
    kind, options = _mount_of(path)
    is_open = kind in _UNLOCKED or (kind in _SHARES and _UNLOCKED_OPTIONS & options)
    return kind if is_open else ""


def _mount_of(path: Path) -> tuple[str, set[str]]:
    """Kind and options of the file system that a path is on."""
    try:
        table = _MOUNTS.read_text(encoding="utf-8", errors="replace")
        real = path.resolve()
    except (OSError, RuntimeError):  # no such table here; a path in a ring is told when opened
        return "", set()
    best, found = -1, ("", set[str]())
    for point, kind, options in _LINE.findall(table):
        folder = Path(_SPACES.sub(lambda code: chr(int(code[1], 8)), point))
        if real.is_relative_to(folder) and len(folder.parts) >= best:  # the later covers the former
            best, found = len(folder.parts), (kind, set(options.split(",")))
    return found


def _windows_share(path: Path) -> str:  # pragma: no cover
    import ctypes

    root = path.absolute().anchor
    if root.startswith("\\\\"):
        return tr("ổ mạng Windows")
    kind = ctypes.windll.kernel32.GetDriveTypeW(root)  # type: ignore[attr-defined,unused-ignore]
    return tr("ổ mạng Windows") if kind == _REMOTE else ""
