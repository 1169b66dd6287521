"""The ZIP as we write it: the same parts give the same bytes, and any program reads it."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
import zlib
from functools import partial

import pytest

from ntmdocs.word import archive
from ntmdocs.word.archive import Archive, Compression, Entry
from tools.work import calls_of

LONG = "Ủy ban nhân dân xã ".encode() * 300


def entry(name: str, content: bytes, compression: Compression = Compression.NORMAL) -> Entry:
    return Entry.of(name, content, zlib.crc32(content), compression)


def read(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("compression", list(Compression))
def test_what_went_in_comes_out(compression: Compression) -> None:
    parts = {"a.xml": LONG, "b/kế hoạch.xml": b"b", "c.xml": b""}
    made = Archive(()).pack([entry(name, part, compression) for name, part in parts.items()])
    assert read(made) == parts


def test_what_stays_comes_first_and_is_not_pressed_again() -> None:
    archive = Archive([entry("a.xml", LONG), entry("b.xml", b"old"), entry("c.xml", b"c")])
    made = archive.pack([entry("b.xml", b"new")])
    assert list(read(made)) == ["a.xml", "c.xml", "b.xml"]
    assert read(made)["b.xml"] == b"new"
    assert archive.entries["a.xml"].data in made


def test_a_part_left_out_is_not_there() -> None:
    archive = Archive([entry("a.xml", b"a"), entry("b.xml", b"b")])
    assert read(archive.pack([entry("c.xml", b"c")], ["a.xml"])) == {"b.xml": b"b", "c.xml": b"c"}


def test_no_clock_goes_in() -> None:
    made = Archive(()).pack([entry("a.xml", LONG)])
    assert made == Archive(()).pack([entry("a.xml", LONG)])
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.getinfo("a.xml").date_time == (1980, 1, 1, 0, 0, 0)


def test_small_parts_are_stored_and_larger_ones_pressed() -> None:
    assert entry("a", LONG[:1023]).data == LONG[:1023]
    assert len(entry("a", LONG[:1024]).data) < 1024


@pytest.mark.parametrize(("length", "times"), [(4095, 1), (4096, 3)])
def test_a_short_part_that_comes_again_is_pressed_once(length: int, times: int) -> None:
    archive._remembered.cache_clear()
    again = partial(entry, "a", LONG[:length])
    assert calls_of(archive._pressed, lambda: {again() for _ in range(3)}) == times


def test_more_choices_than_are_remembered_are_made_all_the_same() -> None:
    archive = Archive([entry(f"{n}.xml", b"old") for n in range(20)])
    for n in range(20):
        assert read(archive.pack([entry(f"{n}.xml", b"new")]))[f"{n}.xml"] == b"new"


_FASTEST = """
import sys, zlib
{without}
from ntmdocs.word.archive import Archive, Compression, Entry
content = bytes(range(256)) * 50
entry = Entry.of("a.xml", content, zlib.crc32(content), Compression.{compression})
sys.stdout.buffer.write(Archive(()).pack([entry]))
"""


def test_the_fastest_compression_does_without_its_library() -> None:
    """`isal` is an extra: where it is not installed, zlib's fastest level does the work."""

    def made(without: str, compression: str) -> bytes:
        code = _FASTEST.format(without=without, compression=compression)
        return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout

    alone = made('sys.modules["isal"] = None', "FASTEST")
    assert read(alone) == {"a.xml": bytes(range(256)) * 50}
    assert alone == made("", "FAST")
    assert alone != made("", "FASTEST")
