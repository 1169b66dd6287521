"""Documents become PDF files, by rdocx here: which, under which names, and which not."""

from __future__ import annotations

import io
import multiprocessing
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from ntmdocs import NtmdocsError, PublishError, convert_to_pdf
from ntmdocs.publish.pages import pages_of
from publish.papers import a_docx, with_part

LINKED = (
    '<?xml version="1.0"?><Relationships'
    ' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
    ' Target="http://example.org/a.png" TargetMode="External"/></Relationships>'
)


def convert(documents: Any, folder: Path, **options: Any) -> ntmdocs.Converted:
    return convert_to_pdf(documents, folder, **{"engine": "rdocx", **options})


def a_file(folder: Path, name: str = "KH.docx", content: bytes | None = None) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content or a_docx().bytes)
    return path


def test_a_document_in_memory_gets_the_name_that_it_has(tmp_path: Path) -> None:
    converted = convert(a_docx(), tmp_path / "out")
    assert converted.written == (tmp_path / "out" / "KH-ve-sinh-moi-truong.pdf",)
    assert converted.engine == "rdocx"
    assert converted.failed == ()
    assert converted.pages == {converted.written[0]: 1}
    assert converted.notes == {}
    assert converted.proven == frozenset()
    (page,) = pages_of(converted.written[0].read_bytes())
    assert "Vệ sinh môi trường" in page.text


def test_a_document_may_be_given_in_any_way(tmp_path: Path) -> None:
    file = a_file(tmp_path)
    named = io.BytesIO(a_docx().bytes)
    named.name = "tep-mo.docx"
    given = [file, str(file), a_docx().bytes, named, a_docx()]
    written = convert(given, tmp_path / "out").written
    names = ["KH.pdf", "KH-2.pdf", "van-ban.pdf", "tep-mo.pdf", "KH-ve-sinh-moi-truong.pdf"]
    assert [path.name for path in written] == names
    for one in given[:3]:
        assert len(convert(one, tmp_path / "alone").written) == 1
    assert len(convert(io.BytesIO(a_docx().bytes), tmp_path / "alone").written) == 1
    assert convert([], tmp_path / "none").written == ()


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    (one,) = convert(a_docx(), tmp_path / "a").written
    (other,) = convert(a_docx(), tmp_path / "b").written
    assert one.read_bytes() == other.read_bytes()


BROKEN = {
    "khong-phai.docx": b"%PDF-1.7 no document at all",
    "rong.docx": b"",
    "hong.docx": a_docx().bytes[:3000],
    "lien-ket.docx": with_part(a_docx().bytes, "word/_rels/footer9.xml.rels", LINKED.encode()),
    "xml-hong.docx": with_part(a_docx().bytes, "word/document.xml", b"<w:document>"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_one_that_cannot_be_converted_loses_no_other(tmp_path: Path, name: str) -> None:
    good, bad = a_file(tmp_path), tmp_path / name
    bad.write_bytes(BROKEN[name])
    last = a_file(tmp_path, "BC.docx")
    converted = convert([good, bad, tmp_path / "thieu.docx", last], tmp_path / "out")
    assert [path.name for path in converted.written] == ["KH.pdf", "BC.pdf"]
    assert [one.name for one in converted.failed] == [name, "thieu.docx"]
    assert str(converted.failed[1]).endswith(
        "thieu.docx: không tìm thấy tệp; kiểm tra lại tên và thư mục"
    )
    assert name in str(converted.failed[0])


def test_what_the_engine_cannot_read_is_told_with_another_way(tmp_path: Path) -> None:
    (failed,) = convert(with_part(a_docx().bytes, "word/document.xml", b"<x/>"), tmp_path).failed
    assert isinstance(failed.error, PublishError)
    assert "dùng LibreOffice" in str(failed)


def test_a_folder_that_cannot_be_written_to_is_told_for_each(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    converted = convert([a_docx(), a_docx("Cây xanh")], tmp_path / "out")
    assert len(converted.failed) == 2
    assert "không ghi được" in str(converted.failed[0])


def test_a_pdf_of_ours_is_replaced_and_any_other_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "KH-ve-sinh-moi-truong.pdf"
    convert(a_docx(), tmp_path)
    changed = a_docx(closing="Trên đây là Kế hoạch khác")
    assert convert(changed, tmp_path).failed == ()
    made = target.read_bytes()
    for other in (made + b"\n% signed since", b"%PDF-1.7 by another program", b""):
        target.write_bytes(other)
        (failed,) = convert(changed, tmp_path).failed
        assert "đã được ký, sửa sau khi tạo" in str(failed)
        assert target.read_bytes() == other
    assert convert(changed, tmp_path, force=True).failed == ()
    assert target.read_bytes() == made


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "KH-ve-sinh-moi-truong.pdf").mkdir()
    (failed,) = convert(a_docx(), tmp_path).failed
    assert "đây là thư mục" in str(failed)


def test_a_document_is_named_once(tmp_path: Path) -> None:
    """By its path where the error has it, else by its name."""
    folder = tmp_path / "dir.docx"
    folder.mkdir()
    (failed,) = convert(folder, tmp_path).failed
    assert str(failed).startswith(f"{folder}: ")
    (failed,) = convert(b"none", tmp_path).failed
    assert str(failed).startswith("van-ban.docx: không phải tệp Word")


def test_progress_is_told_document_by_document(tmp_path: Path) -> None:
    told: list[tuple[int, str]] = []
    convert([a_docx(), b"none"], tmp_path, progress=lambda done, name: told.append((done, name)))
    assert told == [(1, "KH-ve-sinh-moi-truong.docx"), (2, "van-ban.docx")]


def test_workers_and_an_executor_give_the_same_files_in_the_same_order(tmp_path: Path) -> None:
    documents = [a_docx(f"Việc thứ {number}") for number in range(5)]
    alone = convert(documents, tmp_path / "a")
    two = convert(documents, tmp_path / "b", workers=2)
    with ThreadPoolExecutor(2) as threads:
        given = convert(documents, tmp_path / "c", executor=threads)
    names = [path.name for path in alone.written]
    assert names == [path.name for path in two.written] == [path.name for path in given.written]
    assert len(names) == 5
    for one, other, third in zip(alone.written, two.written, given.written, strict=True):
        assert one.read_bytes() == other.read_bytes() == third.read_bytes()
    assert multiprocessing.active_children() == []


class Noting(ThreadPoolExecutor):
    """Knows how many documents it was given at a time."""

    def __init__(self) -> None:
        super().__init__(2)
        self.sizes: list[int] = []

    def submit(self, work: Any, /, *args: Any, **options: Any) -> Future[Any]:
        self.sizes.append(len(args[0]))
        return super().submit(work, *args, **options)


def test_each_worker_has_its_share_at_once(tmp_path: Path) -> None:
    """Starting LibreOffice takes longer than the last worker would wait."""
    with Noting() as threads:
        convert([a_docx()] * 5, tmp_path, executor=threads, workers=2)
    assert threads.sizes == [3, 2]


class DeadExecutor(Executor):
    """Its workers die of whatever they are given."""

    def submit(self, work: Any, /, *args: Any, **options: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor("a worker died"))
        return future


def test_a_worker_that_dies_is_told_for_its_documents(tmp_path: Path) -> None:
    converted = convert([a_docx(), a_docx("Cây xanh")], tmp_path, executor=DeadExecutor())
    assert [one.name for one in converted.failed] == [
        "KH-ve-sinh-moi-truong.docx",
        "KH-cay-xanh.docx",
    ]
    assert all("tiến trình con dừng giữa chừng" in str(one) for one in converted.failed)
    assert type(converted.failed[0].error) is NtmdocsError


def test_two_calls_at_once_into_one_folder_leave_whole_files(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as threads:
        calls = [threads.submit(convert, a_docx(), tmp_path) for _ in range(2)]
        results = [call.result() for call in calls]
    assert [one.failed for one in results] == [(), ()]
    (made,) = tmp_path.iterdir()
    assert made.read_bytes() == convert(a_docx(), tmp_path).written[0].read_bytes()


def test_an_unknown_engine_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="word"):
        convert(a_docx(), tmp_path, engine="word")
