"""Writes the ZIP of a DOCX: what a fill did not touch is copied as it lies in the template.

What each trick buys, of a document's time at zlib 6: copying compressed parts instead of deflating
them again, about as much as all the rest together; one prepared run of bytes for all unchanged
parts and their directory, 0.02 ms; storing parts under a kilobyte, since deflate's own set-up takes
longer than such a part, 0.03 ms; keeping short ones, which come again, 0.02 ms. No clock goes in,
so the same parts give the same bytes.
"""

import struct
import zlib
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cache, lru_cache
from typing import Any, NamedTuple

__all__ = ["Archive", "Compression", "Entry"]

_DEFLATED, _STORED = 8, 0
_UTF8_NAME = 0x800
_VERSION = 20
_MADE_BY = 0x0300 | _VERSION  # Unix, so that the mode below counts
_MODE = 0o600 << 16
_DATE, _TIME = 0x21, 0  # 1980-01-01, the first day a ZIP knows
_SMALL, _SHORT = 1024, 4096

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


class Compression(Enum):
    """How much time is spent on making a file small."""

    NORMAL = "normal"
    """zlib 6, as Word and everybody else."""
    FAST = "fast"
    """zlib 1: about a fifth larger."""
    FASTEST = "fastest"
    """isal (the extra `fast`), or zlib 1 where it is not installed."""


class Entry(NamedTuple):
    """A part as it lies in a ZIP."""

    name: str
    method: int
    crc: int
    size: int
    data: bytes

    @classmethod
    def of(cls, name: str, content: bytes, crc: int, compression: Compression) -> "Entry":
        """A part compressed."""
        if len(content) < _SMALL:
            return cls(name, _STORED, crc, len(content), content)
        pressed = _remembered if len(content) < _SHORT else _pressed
        return cls(name, _DEFLATED, crc, len(content), pressed(content, compression))


class Archive:
    """The entries of a template, ready to be written with some of them replaced."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: Mapping[str, Entry] = {entry.name: entry for entry in entries}
        self._prepared: dict[frozenset[str], tuple[bytes, bytes, int]] = {}

    def pack(self, changed: Iterable[Entry], left_out: Iterable[str] = ()) -> bytes:
        """The ZIP: first what stays, then what changed."""
        changed = list(changed)
        still, directory, count = self._still(
            frozenset({*(entry.name for entry in changed), *left_out})
        )
        pieces, central, offset = [still], [directory], len(still)
        for entry in changed:
            head, record = _records(entry, offset)
            pieces += (head, entry.data)
            central.append(record)
            offset += len(head) + len(entry.data)
        count += len(changed)
        length = sum(map(len, central))
        end = _END.pack(b"PK\5\6", 0, 0, count, count, length, offset, 0)
        return b"".join((*pieces, *central, end))

    def _still(self, without: frozenset[str]) -> tuple[bytes, bytes, int]:
        """The bytes of all other parts, their directory and their number; made once per choice."""
        if without not in self._prepared:
            pieces, central, offset, count = [], [], 0, 0
            for entry in self.entries.values():
                if entry.name in without:
                    continue
                head, record = _records(entry, offset)
                pieces += [head, entry.data]
                central.append(record)
                offset += len(head) + len(entry.data)
                count += 1
            if len(self._prepared) > 16:
                self._prepared.clear()
            self._prepared[without] = b"".join(pieces), b"".join(central), count
        return self._prepared[without]


def _records(entry: Entry, offset: int) -> tuple[bytes, bytes]:
    """The entry's head, and its line in the directory."""
    name = entry.name.encode()
    flags = 0 if entry.name.isascii() else _UTF8_NAME
    pressed = len(entry.data)
    common = (flags, entry.method, _TIME, _DATE, entry.crc, pressed, entry.size, len(name), 0)
    head = _LOCAL.pack(b"PK\3\4", _VERSION, *common) + name
    record = _CENTRAL.pack(b"PK\1\2", _MADE_BY, _VERSION, *common, 0, 0, 0, _MODE, offset) + name
    return head, record


def _pressed(content: bytes, compression: Compression) -> bytes:
    return _deflate(compression)(content)


_remembered = lru_cache(maxsize=16)(_pressed)
"""The list of parts is the same in all documents of a form."""


@cache
def _deflate(compression: Compression) -> Callable[[bytes], bytes]:
    """A function from bytes to a raw deflate stream."""
    if compression is Compression.FASTEST:
        try:
            from isal import isal_zlib
        except ImportError:
            return _deflate(Compression.FAST)
        return _streamed(isal_zlib.compressobj, 1)
    return _streamed(zlib.compressobj, 6 if compression is Compression.NORMAL else 1)


def _streamed(compressor: Callable[..., Any], level: int) -> Callable[[bytes], bytes]:
    def deflate(content: bytes) -> bytes:
        stream = compressor(level, zlib.DEFLATED, -15)
        return bytes(stream.compress(content) + stream.flush())

    return deflate
