"""A file as it may be given: by its path, as its bytes, or as an open file object.

What is no path is read once and whole, never further than a limit, and goes on as `Content`.
"""

import os
from pathlib import Path
from typing import IO, Any, TypeAlias

from ntmdocs.language import msgids, tr

__all__ = ["IN_MEMORY", "Content", "Given", "Unreadable", "opened", "write_into"]

Given: TypeAlias = str | Path | bytes | IO[bytes] | IO[str]
"""A path (a `str` always is one), bytes, or a file object open for reading."""

IN_MEMORY = "<dữ liệu>"
"""What messages call a file that has no name."""

_MORE_THAN_ANY = 50_000_001  # one byte more than any reader takes


class Content(bytes):
    """The bytes of a file that was not given by its path, and its name in messages."""

    name: str
    path: Path | None
    """Where the file is going to stand: what it names, and its profile, are looked for there."""

    @classmethod
    def of(cls, content: bytes, name: str, path: Path | None = None) -> "Content":
        """These bytes, called by this name."""
        made = cls(content)
        made.name = name
        made.path = path
        return made


_NOTHING = msgids("không đọc được: tệp đã đóng, hoặc không mở để đọc")
_AS_TEXT = msgids('không đọc được: tệp đang mở như văn bản; mở lại bằng open(…, "rb")')


class Unreadable(Exception):
    """A file object that gives nothing: closed, not open for reading, or open as text that it is
    not.
    """

    def __init__(self, name: str, message: str = "") -> None:
        self.name = name
        super().__init__(message or tr(_NOTHING))


def opened(given: Given) -> str | Path | Content:
    """The path as given, or the bytes of what is none.

    Raises Unreadable, TypeError for what is no file.
    """
    if isinstance(given, str | Path | Content):
        return given
    if isinstance(given, os.PathLike):
        return Path(given)
    if isinstance(given, bytes | bytearray | memoryview):
        return Content.of(bytes(given), IN_MEMORY)
    if not hasattr(given, "read"):
        raise TypeError(
            tr(
                "cần đường dẫn, bytes hoặc tệp đang mở để đọc; ở đây là một giá trị kiểu {name}",
                name=type(given).__name__,
            )
        )
    name = getattr(given, "name", None)
    name = name if isinstance(name, str) and name else IN_MEMORY
    return Content.of(_read(given, name), name)


def _read(file: Any, name: str) -> bytes:
    pieces: list[bytes] = []
    size = 0
    try:
        while size < _MORE_THAN_ANY and (piece := file.read(_MORE_THAN_ANY - size)):
            pieces.append(
                piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else piece
            )
            size += len(pieces[-1])
    except UnicodeDecodeError:
        raise Unreadable(name, tr(_AS_TEXT)) from None
    except (OSError, ValueError):  # ValueError: closed
        raise Unreadable(name) from None
    return b"".join(pieces)


def write_into(file: IO[bytes] | IO[str], text: str) -> None:
    """Write a text into an open file: as text where that is a file of text, else as UTF-8."""
    target: Any = file
    target.write(text if hasattr(file, "encoding") else text.encode())
