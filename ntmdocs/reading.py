"""The bytes of an ordinary file, no more than wanted; and why a path is of no use, in words.

A pipe or a device can be opened like a file, and then waits or gives bytes for ever.
"""

import errno
import os
import stat
from pathlib import Path

from ntmdocs.language import msgids, tr

__all__ = [
    "NoOrdinaryFile",
    "as_path",
    "fault_of_path",
    "ordinary_file",
    "read_at_most",
    "why_unread",
]

_NO_FILE = msgids("không phải tệp thường (là thiết bị hoặc ống dẫn dữ liệu); chọn tệp khác")
_MISSING = msgids("không tìm thấy tệp; kiểm tra lại tên và thư mục")
_DIRECTORY = msgids("đây là thư mục, không phải tệp; chỉ rõ tệp trong thư mục này")
_LOCKED = msgids(
    "không được phép đọc tệp; đóng chương trình đang mở tệp này, hoặc xin quyền đọc rồi làm lại"
)
_UNREADABLE = msgids("không đọc được tệp: ")
_NO_ROOM = msgids("không còn chỗ trống trên ổ đĩa cho tệp này; xóa bớt tệp rồi làm lại")
_FAULTS = msgids(
    {
        errno.ENAMETOOLONG: "tên tệp hoặc đường dẫn quá dài; đặt tên ngắn hơn",
        errno.ELOOP: "đường dẫn có liên kết (symlink) trỏ vòng quanh; chọn đường dẫn khác",
        errno.EINVAL: "tên tệp có ký tự không dùng được; đặt tên khác",
        errno.ENOSPC: _NO_ROOM,
        errno.EFBIG: _NO_ROOM,
        errno.EDQUOT: _NO_ROOM,
        errno.EROFS: "ổ đĩa chỉ cho đọc; chọn ổ đĩa khác",
        errno.EIO: "ổ đĩa hỏng hoặc mất kết nối; kiểm tra lại ổ đĩa, đường mạng",
    }
)
_NUL = _FAULTS[errno.EINVAL]
_OTHER = msgids("hệ điều hành báo lỗi {code}; kiểm tra lại tên tệp và ổ đĩa")


class NoOrdinaryFile(OSError):
    """A pipe, a device or the like."""


def as_path(path: str | Path) -> Path:
    """The path; one that is a `Path` already is not taken apart anew."""
    return path if isinstance(path, Path) else Path(path)


def ordinary_file(path: str | Path) -> os.stat_result | None:
    """What the system tells of a file, through links; None where there is nothing.

    Raises NoOrdinaryFile, IsADirectoryError, or what else of OSError keeps the path from being
    looked at; ValueError for a NUL in it.
    """
    try:
        found = as_path(path).stat()  # of "" as of "."
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError
    if not stat.S_ISREG(found.st_mode):
        raise NoOrdinaryFile
    return found


def read_at_most(path: str | Path, limit: int) -> bytes | None:
    """The bytes of a file; None where they are more than `limit`, and then none is loaded.

    Raises FileNotFoundError where there is none, else as `ordinary_file`.
    """
    found = ordinary_file(path)
    if found is None:
        raise FileNotFoundError
    if found.st_size > limit:
        return None
    with as_path(path).open("rb") as file:
        content = file.read(found.st_size + 1)  # not `limit`: so much would be set aside
        if len(content) > found.st_size:  # it grows, or has no honest size
            content += file.read(limit + 1 - len(content))
    return content if len(content) <= limit else None


def why_unread(error: OSError | ValueError) -> str:
    """A sentence for what `read_at_most` raises."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return tr(_MISSING)
        case IsADirectoryError():
            return tr(_DIRECTORY)
        case NoOrdinaryFile():
            return tr(_NO_FILE)
        case PermissionError():
            return tr(_LOCKED)
    return tr(_UNREADABLE) + fault_of_path(error)


def fault_of_path(error: OSError | ValueError) -> str:
    """What is wrong with a path or its disk; ValueError is Python's for a NUL in the name."""
    if isinstance(error, ValueError):
        return tr(_NUL)
    number = error.errno or 0
    return tr(_FAULTS.get(number, "")) or tr(_OTHER, code=errno.errorcode.get(number, number))
