"""A DOCX as its parts: read with every door closed; the same parts are the same bytes."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from ntmdocs.errors import UnreadableDocument

__all__ = ["parse_xml", "read_file", "read_package", "write_package"]

_MAX_BYTES = 50_000_000  # of the file
_MAX_UNPACKED = 200_000_000  # of all parts together: a ZIP bomb is larger
_MAX_PARTS = 5_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an old .doc, or a DOCX behind a password
_MAIN_PART = "word/document.xml"
_DATE = (1980, 1, 1, 0, 0, 0)


def read_package(content: bytes, name: str = "") -> dict[str, bytes]:
    """The parts by name, in the order of the file.

    Raises UnreadableDocument for what is no DOCX, is encrypted, holds macros or is hostile.
    """
    if content.startswith(_OLE):
        raise UnreadableDocument(
            f"{name}: tệp .doc kiểu cũ hoặc có mật khẩu; "
            "mở bằng Word, bỏ mật khẩu, lưu lại dạng .docx"
        )
    if len(content) > _MAX_BYTES:
        raise UnreadableDocument(f"{name}: tệp lớn hơn {_MAX_BYTES // 1_000_000} MB; không mở")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _refuse_hostile(package.infolist(), name)
            parts = {info.filename: package.read(info) for info in package.infolist()}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise UnreadableDocument(
            f"{name}: không phải tệp Word (.docx), hoặc tệp đã hỏng"
        ) from error
    _refuse_foreign(parts, name)
    return parts


def _refuse_hostile(entries: list[zipfile.ZipInfo], name: str) -> None:
    names = [entry.filename for entry in entries]
    if len(entries) > _MAX_PARTS or sum(entry.file_size for entry in entries) > _MAX_UNPACKED:
        raise UnreadableDocument(f"{name}: nội dung nén quá lớn; không mở")
    if len(set(names)) < len(names):
        raise UnreadableDocument(f"{name}: tệp có hai phần trùng tên; không mở")
    for part in names:
        if part.startswith("/") or ".." in part.split("/") or "\\" in part or ":" in part:
            raise UnreadableDocument(f'{name}: tên phần không an toàn "{part}"; không mở')


def _refuse_foreign(parts: Mapping[str, bytes], name: str) -> None:
    if _MAIN_PART not in parts or "[Content_Types].xml" not in parts:
        raise UnreadableDocument(f"{name}: không phải tệp Word (.docx)")
    if any(part.lower().endswith("vbaproject.bin") for part in parts):
        raise UnreadableDocument(f"{name}: tệp có macro; lưu lại dạng .docx (không macro)")
    for part, content in parts.items():
        if part.endswith((".xml", ".rels")) and b"<!DOCTYPE" in content:
            raise UnreadableDocument(f'{name}: phần "{part}" có khai báo DOCTYPE; không mở')


def parse_xml(content: bytes) -> etree._Element:
    """The tree of a part; no entity is expanded and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(content, parser)


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """A DOCX of these parts; no clock in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.external_attr = 0o600 << 16
            package.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def read_file(path: str | Path) -> bytes:
    """The bytes of a document. Raises UnreadableDocument where there is none."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"{path}: không mở được tệp; kiểm tra lại đường dẫn") from error
