"""A ZIP that is unfit to open is refused before a part is unpacked; its neighbour is opened."""

from __future__ import annotations

import io
import re
import warnings
import zipfile

import pytest

from ntmdocs.errors import DataError, UnreadableDocument
from ntmdocs.sources import read_tables
from ntmdocs.word.package import read_package
from ntmdocs.word.zip_refusals import OLD_OFFICE, Refusal, ZipRefused, opened_zip

LIMITS = {"max_parts": 4, "max_bytes": 1000}


def zipped(*parts: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of two parts of one name
        for name, content in parts:
            archive.writestr(name, content)
    return buffer.getvalue()


def locked(content: bytes) -> bytes:
    """With the flag of a password in the directory."""
    changed = bytearray(content)
    for found in re.finditer(b"PK\x01\x02", content):
        changed[found.start() + 8] |= 1
    return bytes(changed)


def refusal_of(content: bytes) -> Refusal | None:
    try:
        with opened_zip(content, **LIMITS) as archive:
            for name in archive.namelist():
                archive.read(name)
    except ZipRefused as refused:
        return refused.refusal
    return None


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (zipped(("a.xml", b"a"), ("b/c.xml", b"c")), None),
        (b"", Refusal.BROKEN),
        (b"PK\x03\x04 cut off", Refusal.BROKEN),
        (zipped(("a.xml", b"a"))[:-30], Refusal.BROKEN),
        (zipped(*((f"{n}.xml", b"") for n in range(4))), None),
        (zipped(*((f"{n}.xml", b"") for n in range(5))), Refusal.TOO_LARGE),
        (zipped(("a", bytes(500)), ("b", bytes(500))), None),
        (zipped(("a", bytes(500)), ("b", bytes(501))), Refusal.TOO_LARGE),
        (locked(zipped(("a.xml", b"a"))), Refusal.ENCRYPTED),
        (zipped(("a.xml", b"a"), ("a.xml", b"b")), Refusal.SAME_NAME),
        (zipped(("a.xml", b"a"), ("A.xml", b"b")), Refusal.SAME_NAME),
        (zipped(("a.xml", b"a"), ("A.xml", b"a")), Refusal.SAME_NAME),
        (zipped(("a.xml", b"a"), ("a.xml", b"a")), None),
        (zipped(("a.xml", b"a"), ("b/a.xml", b"b")), None),
        (zipped(("../a.xml", b"a")), Refusal.UNSAFE_NAME),
        (zipped(("b/../../a.xml", b"a")), Refusal.UNSAFE_NAME),
        (zipped(("/a.xml", b"a")), Refusal.UNSAFE_NAME),
        (zipped(("c:a.xml", b"a")), Refusal.UNSAFE_NAME),
        (zipped(("b/..a.xml", b"a")), None),
    ],
    ids=lambda value: str(len(value)) if isinstance(value, bytes) else str(value),
)
def test_each_fault_has_its_name(content: bytes, refusal: Refusal | None) -> None:
    assert refusal_of(content) is refusal


def test_a_part_whose_bytes_are_spoilt_is_found_when_it_is_read() -> None:
    content = bytearray(zipped(("a.xml", b"a" * 900)))
    content[len("a.xml") + 32] ^= 0xFF
    assert refusal_of(bytes(content)) is Refusal.BROKEN


def test_the_unsafe_name_is_told() -> None:
    with (
        pytest.raises(ZipRefused) as caught,
        opened_zip(zipped(("a", b""), ("../b", b"")), **LIMITS),
    ):
        pass
    assert caught.value.part == "../b"


@pytest.mark.parametrize(
    ("content", "of_document", "of_workbook"),
    [
        (b"PK\x03\x04", "không phải tệp Word", "không phải sổ tính"),
        (locked(zipped(("a", b"a"))), "bỏ mật khẩu rồi lưu lại", "bỏ mật khẩu, lưu lại dạng .xlsx"),
        (zipped(("a", b"a"), ("A", b"a")), "hai phần trùng tên", "phần trùng tên"),
        (zipped(("../a", b"a")), 'tên phần không an toàn "../a"', "tên phần không an toàn"),
        (OLD_OFFICE + bytes(600), ".doc kiểu cũ", ".xls kiểu cũ"),
    ],
    ids=["broken", "locked", "same-name", "unsafe-name", "old"],
)
def test_each_kind_of_file_has_its_own_sentence(
    content: bytes, of_document: str, of_workbook: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with pytest.raises(UnreadableDocument, match=re.escape(of_document)):
        read_package(content, "a.docx")
    path = tmp_path_factory.mktemp("books") / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(DataError, match=re.escape(of_workbook)):
        read_tables(path)
