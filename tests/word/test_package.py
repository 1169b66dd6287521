"""The parts of a DOCX, read and written."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from ntmdocs.errors import UnreadableDocument
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.opening import read_file
from ntmdocs.word.package import read_package, write_package

PARTS = {"[Content_Types].xml": b"<Types/>", DOCUMENT: b"<a>\xe1\xba\xbf</a>", "word/a.png": b"<"}


def refused(parts: dict[str, bytes], words: str) -> None:
    with pytest.raises(UnreadableDocument, match=words) as caught:
        read_package(write_package(parts), "cũ.docx")
    assert str(caught.value).startswith("cũ.docx: ")


def test_what_is_written_is_read_in_the_same_order() -> None:
    assert list(read_package(write_package(PARTS)).items()) == list(PARTS.items())


def test_the_same_parts_are_the_same_bytes() -> None:
    assert write_package(PARTS) == write_package(dict(PARTS))


@pytest.mark.parametrize("missing", ["[Content_Types].xml", DOCUMENT])
def test_a_zip_without_a_document_is_no_docx(missing: str) -> None:
    refused({name: part for name, part in PARTS.items() if name != missing}, "không phải tệp Word")


@pytest.mark.parametrize("part", [b"<!DOCTYPE a>", b"<a><!ENTITY b 'c'></a>"])
def test_declarations_of_entities_are_refused_unseen(part: bytes) -> None:
    refused({**PARTS, DOCUMENT: part}, "DOCTYPE")
    refused({**PARTS, "word/hidden": part}, "DOCTYPE")
    kept = read_package(write_package({**PARTS, "word/media/a.bin": b"a " + part}))
    assert kept["word/media/a.bin"] == b"a " + part


@pytest.mark.parametrize(
    "part",
    [
        "<a/>".encode("utf-16"),
        "<a/>".encode("utf-16-le"),
        b'<?xml version="1.0" encoding="UTF-7"?><a/>',
    ],
)
def test_a_spelling_that_could_hide_a_declaration_is_refused(part: bytes) -> None:
    refused({**PARTS, DOCUMENT: part}, "không phải UTF-8")


@pytest.mark.parametrize("encoding", ["UTF-8", "utf-8", "US-ASCII"])
def test_a_spelling_that_hides_nothing_is_read(encoding: str) -> None:
    part = f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode()
    assert read_package(write_package({**PARTS, DOCUMENT: part}))[DOCUMENT] == part


def test_macros_are_refused() -> None:
    refused({**PARTS, "word/vbaProject.bin": b"x"}, "macro")
    refused({**PARTS, "word/activeX/a.xml": b"<a/>"}, "macro")
    refused({**PARTS, "[Content_Types].xml": b"<macroEnabled/>"}, "macro")


def test_a_file_that_is_not_there_is_told_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"cũ\.docx: không tìm thấy tệp"):
        read_file(tmp_path / "cũ.docx")


def test_a_file_larger_than_any_paper_is_refused_unread() -> None:
    with pytest.raises(UnreadableDocument, match="lớn hơn 50 MB"):
        read_package(bytes(50_000_001))
    with pytest.raises(UnreadableDocument, match="không phải tệp Word"):
        read_package(bytes(50_000_000))


def test_parts_pressed_in_a_way_that_word_does_not_know_are_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        for name, part in PARTS.items():
            archive.writestr(name, part)
    with pytest.raises(UnreadableDocument, match="đã hỏng"):
        read_package(buffer.getvalue())


def test_of_what_is_only_read_pictures_are_names_and_the_rest_is_bounded() -> None:
    parts = {**PARTS, "word/media/anh.png": b"\x89PNG" * 100}
    content = write_package(parts)
    assert read_package(content)["word/media/anh.png"] == parts["word/media/anh.png"]
    assert read_package(content, only_read=True) == {**parts, "word/media/anh.png": b""}
    flood = write_package({**PARTS, "word/other.xml": b"<a>" + b" " * 50_000_000 + b"</a>"})
    with pytest.raises(UnreadableDocument, match="nội dung nén quá lớn"):
        read_package(flood, only_read=True)
