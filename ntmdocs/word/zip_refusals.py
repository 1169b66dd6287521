"""What makes the ZIP of a DOCX or of a workbook unfit to open, found before a part is unpacked.

Which of these it is, is found here once; the sentence is the caller's, since it names the program
that puts the file right.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum, auto

__all__ = ["OLD_OFFICE", "Refusal", "ZipRefused", "opened_zip", "part_of"]

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What a .doc or .xls begins with, and a new file behind a password."""

_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    RuntimeError,
    NotImplementedError,
    EOFError,
    OSError,
    UnicodeError,
    ValueError,
    struct.error,
    zlib.error,
)


class Refusal(Enum):
    """What is wrong with a ZIP."""

    BROKEN = auto()
    TOO_LARGE = auto()
    """More parts than a paper can have, or a ZIP bomb."""
    ENCRYPTED = auto()
    SAME_NAME = auto()
    """Two different parts of one name: programs differ in which of them they see."""
    UNSAFE_NAME = auto()
    """A part that would lie outside the folder where somebody unpacks the file."""


class ZipRefused(Exception):
    """Raised for the caller to word."""

    def __init__(self, refusal: Refusal, part: str = "") -> None:
        super().__init__(refusal, part)
        self.refusal, self.part = refusal, part


@contextmanager
def opened_zip(content: bytes, *, max_parts: int, max_bytes: int) -> Iterator[zipfile.ZipFile]:
    """The archive, its list of parts looked through; `max_bytes` bounds what it unpacks to.

    Raises ZipRefused, also where reading a part inside the `with` shows that the file is broken.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse(archive.infolist(), max_parts, max_bytes)
            yield archive
    except _BROKEN as error:
        raise ZipRefused(Refusal.BROKEN) from error


def part_of(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """A part unpacked: never more than the size that is written of it, whatever lies in it.

    To be used inside `opened_zip`, which refuses the file where the two differ.
    """
    with archive.open(entry) as stream:
        content = stream.read(entry.file_size)
        if stream.read(1) or len(content) < entry.file_size:
            raise zipfile.BadZipFile(entry.filename)
    return content


def _refuse(entries: Sequence[zipfile.ZipInfo], max_parts: int, max_bytes: int) -> None:
    names = [entry.filename for entry in entries]
    if len(entries) > max_parts or sum(entry.file_size for entry in entries) > max_bytes:
        raise ZipRefused(Refusal.TOO_LARGE)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ZipRefused(Refusal.ENCRYPTED)
    # The very same part twice harms nobody: its checksum is proved when it is read.
    parts = {(entry.filename, entry.CRC, entry.file_size) for entry in entries}
    if len({name.lower() for name in names}) < len(parts):
        raise ZipRefused(Refusal.SAME_NAME)
    for entry, name in zip(entries, names, strict=True):
        if not name.strip() or "\0" in entry.orig_filename:
            raise ZipRefused(Refusal.UNSAFE_NAME, name)
        if name.startswith("/") or ".." in name.split("/") or "\\" in name or ":" in name:
            raise ZipRefused(Refusal.UNSAFE_NAME, name)
