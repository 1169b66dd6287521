"""A DOCX as its parts: read with every door closed; the same parts are the same bytes."""

import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeVar

from ntmdocs.errors import UnreadableDocument
from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.word.archive import Archive, Compression, Entry
from ntmdocs.word.names import CONTENT_TYPES, DOCUMENT
from ntmdocs.word.opening import MAX_BYTES, too_large
from ntmdocs.word.zip_refusals import OLD_OFFICE, Refusal, ZipRefused, opened_zip, part_of

__all__ = [
    "has_macros",
    "read_archive",
    "read_package",
    "write_package",
]

_MAX_UNPACKED = 200_000_000  # of all parts together
_MAX_PARTS = 5_000
_REFUSALS = msgids(
    {
        Refusal.BROKEN: (
            "không phải tệp Word (.docx), hoặc tệp đã hỏng; mở bằng Word, lưu lại dạng .docx"
        ),
        Refusal.TOO_LARGE: "nội dung nén quá lớn; không mở",
        Refusal.ENCRYPTED: "tệp có mật khẩu; bỏ mật khẩu rồi lưu lại",
        Refusal.SAME_NAME: "tệp có hai phần trùng tên; không mở",
        Refusal.UNSAFE_NAME: 'tên phần không an toàn "{part}"; không mở',
    }
)
_MOST_ELEMENTS = 1_000_000  # of all parts together; a page has some hundred
_LONG, _MOST_ATTRIBUTES = 4_000, 300  # a drawing has some thirty
_LONG_TAG = rb"<(?=[^<]{4000})[^<>\"']*+(?:\"[^\"<]*+\"[^<>\"']*+|'[^'<]*+'[^<>\"']*+)*+"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_LENGTHS = struct.Struct("<2H")
_MEDIA = regex(r"/(?:media|embeddings|fonts)/")
_MOST_SAID = 50_000_000  # bytes of XML; the longest real plan has two million

T = TypeVar("T")
_Whole: TypeAlias = tuple[dict[str, bytes], list[Entry]]
_Read: TypeAlias = Callable[[zipfile.ZipFile, list[zipfile.ZipInfo]], T]


def read_package(content: bytes, name: str = "", *, only_read: bool = False) -> dict[str, bytes]:
    """The parts by name, in the order of the file.

    Raises UnreadableDocument for what is no DOCX, is encrypted, holds macros or is hostile. Macros
    do no harm in what is `only_read`: nothing runs them, and they go into no other file. Of its
    pictures and embedded files nothing but their names is read.
    """
    if only_read:
        parts = _opened(content, name, _without_media)
        _refuse_foreign(parts, name)
        return parts
    return read_archive(content, name)[0]


def read_archive(content: bytes, name: str = "") -> tuple[dict[str, bytes], list[Entry]]:
    """The parts by name, and as they lie compressed; raises as `read_package`."""

    def whole(package: zipfile.ZipFile, listed: list[zipfile.ZipInfo]) -> _Whole:
        parts = {info.filename: part_of(package, info) for info in listed}
        return parts, [_entry(content, info) for info in listed]

    parts, entries = _opened(content, name, whole)
    _refuse_foreign(parts, name)
    _refuse_macros(parts, name)
    return parts, entries


def has_macros(parts: Mapping[str, bytes]) -> bool:
    """Whether programs come with a document."""
    named = any("vbaproject" in part.lower() or "/activex/" in part.lower() for part in parts)
    return named or b"macroEnabled" in parts[CONTENT_TYPES]


def _without_media(package: zipfile.ZipFile, listed: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    said = [info for info in listed if not _MEDIA.search(info.filename)]
    if sum(info.file_size for info in said) > _MOST_SAID:
        raise ZipRefused(Refusal.TOO_LARGE)
    return dict.fromkeys((info.filename for info in listed), b"") | {
        info.filename: part_of(package, info) for info in said
    }


def _opened(content: bytes, name: str, read: _Read[T]) -> T:
    if content.startswith(OLD_OFFICE):
        raise UnreadableDocument(
            tr(
                "{name}: tệp .doc kiểu cũ hoặc có mật khẩu; mở bằng Word, bỏ mật khẩu, "
                "lưu lại dạng .docx",
                name=name,
            )
        )
    if len(content) > MAX_BYTES:
        raise too_large(name)
    try:
        with opened_zip(content, max_parts=_MAX_PARTS, max_bytes=_MAX_UNPACKED) as package:
            return read(package, [info for info in package.infolist() if not info.is_dir()])
    except ZipRefused as refused:
        words = tr(_REFUSALS[refused.refusal], part=refused.part)
        raise UnreadableDocument(f"{name}: {words}") from refused


def _entry(content: bytes, info: zipfile.ZipInfo) -> Entry:
    """A part's compressed bytes as they lie in the file."""
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError
    name_length, extra_length = _LENGTHS.unpack_from(content, info.header_offset + 26)
    start = info.header_offset + 30 + name_length + extra_length
    data = content[start : start + info.compress_size]
    return Entry(info.filename, info.compress_type, info.CRC, info.file_size, data)


def _refuse_foreign(parts: Mapping[str, bytes], name: str) -> None:
    if any(part.startswith("xl/") for part in parts):
        raise UnreadableDocument(
            tr("{name}: đây là sổ tính Excel, không phải tệp Word (.docx)", name=name)
        )
    if CONTENT_TYPES not in parts or not (DOCUMENT in parts or _has_main_part(parts)):
        raise UnreadableDocument(
            tr("{name}: không phải tệp Word (.docx); chọn tệp khác", name=name)
        )


def _has_main_part(parts: Mapping[str, bytes]) -> bool:
    from ntmdocs.word.relations import main_part

    return main_part(parts) is not None


def _refuse_macros(parts: Mapping[str, bytes], name: str) -> None:
    if has_macros(parts):
        raise UnreadableDocument(
            tr("{name}: tệp có macro; lưu lại dạng .docx (không macro)", name=name)
        )
    elements = 0
    for part, content in parts.items():
        is_named_xml = part.lower().endswith((".xml", ".rels", ".vml"))
        if not is_named_xml and not content.lstrip()[:5].startswith((b"<", b"\xef\xbb\xbf<")):
            continue
        if content.startswith(_UTF_16):
            raise UnreadableDocument(
                tr('{name}: phần "{part}" không phải UTF-8; không mở', name=name, part=part)
            )
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise UnreadableDocument(
                tr('{name}: phần "{part}" có khai báo DOCTYPE; không mở', name=name, part=part)
            )
        elements += content.count(b"<") // 2
        if elements > _MOST_ELEMENTS or _has_flood_of_attributes(content):
            raise UnreadableDocument(f"{name}: {tr(_REFUSALS[Refusal.TOO_LARGE])}")
        if is_named_xml:
            _refuse_not_utf8(content, tr('{name}: phần "{part}"', name=name, part=part))


def _has_flood_of_attributes(content: bytes) -> bool:
    """An element of so many attributes that a parser, comparing each with all, takes for ever."""
    tags = re.finditer(_LONG_TAG, content) if len(content) > _LONG else ()
    return any(tag.group().count(b"=") > _MOST_ATTRIBUTES for tag in tags)


def _refuse_not_utf8(content: bytes, place: str) -> None:
    """Another declared encoding could hide from the search above what a parser would then see."""
    declared = content[:200].partition(b"?>")[0].lower()
    if b"encoding" in declared and b"utf-8" not in declared and b"ascii" not in declared:
        raise UnreadableDocument(tr("{place} không phải UTF-8; không mở", place=place))


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """A DOCX of these parts; no clock in it."""
    entries = (
        Entry.of(name, content, zlib.crc32(content), Compression.NORMAL)
        for name, content in parts.items()
    )
    return Archive(()).pack(entries)
