"""The finished document: saving, reading, and the guard over files changed by hand."""

import io
from pathlib import Path

import docx as python_docx
import pytest

import ntmdocs
from build import a_plan
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.package import read_package


@pytest.fixture
def document() -> ntmdocs.Docx:
    return ntmdocs.render_plan(a_plan())


def change_by_hand(path: Path) -> bytes:
    opened = python_docx.Document(str(path))
    opened.add_paragraph("Thêm bằng tay")
    opened.save(str(path))
    return path.read_bytes()


def test_it_saves_to_a_path_and_to_a_file_object(document: ntmdocs.Docx, tmp_path: Path) -> None:
    document.save(tmp_path / "moi" / "KH.docx")
    buffer = io.BytesIO()
    document.save(buffer)
    assert (tmp_path / "moi" / "KH.docx").read_bytes() == buffer.getvalue() == document.bytes


def test_its_own_untouched_file_is_replaced(document: ntmdocs.Docx, tmp_path: Path) -> None:
    path = tmp_path / "KH.docx"
    document.save(path)
    other = ntmdocs.render_plan(a_plan(archive="VT, KT"))
    other.save(path)
    assert path.read_bytes() == other.bytes


def test_a_file_changed_by_hand_is_kept(document: ntmdocs.Docx, tmp_path: Path) -> None:
    path = tmp_path / "KH.docx"
    document.save(path)
    changed = change_by_hand(path)
    with pytest.raises(ntmdocs.OverwriteRefused, match="sửa tay") as caught:
        document.save(path)
    assert caught.value.path == str(path)
    assert path.read_bytes() == changed


def test_a_file_that_another_program_saved_with_the_same_content_is_replaced(
    document: ntmdocs.Docx, tmp_path: Path
) -> None:
    path = tmp_path / "KH.docx"
    document.save(path)
    python_docx.Document(str(path)).save(str(path))
    document.save(path)
    assert path.read_bytes() == document.bytes


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"a text of somebody's"])
def test_a_file_that_is_not_ours_is_kept(
    document: ntmdocs.Docx, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "KH.docx"
    path.write_bytes(content)
    with pytest.raises(ntmdocs.OverwriteRefused, match="không phải tệp do ntmdocs tạo"):
        document.save(path)
    assert path.read_bytes() == content


def test_a_foreign_docx_is_kept(document: ntmdocs.Docx, tmp_path: Path) -> None:
    path = tmp_path / "KH.docx"
    python_docx.Document().save(str(path))
    with pytest.raises(ntmdocs.OverwriteRefused):
        document.save(path)


def test_force_overwrites(document: ntmdocs.Docx, tmp_path: Path) -> None:
    path = tmp_path / "KH.docx"
    document.save(path)
    change_by_hand(path)
    document.save(path, force=True)
    assert path.read_bytes() == document.bytes


def test_a_target_that_cannot_be_written_is_said_and_leaves_nothing(
    document: ntmdocs.Docx, tmp_path: Path
) -> None:
    (tmp_path / "KH.docx").mkdir()
    with pytest.raises(ntmdocs.OverwriteRefused):
        document.save(tmp_path / "KH.docx", force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["KH.docx"]


def test_a_target_without_a_name_is_told(
    document: ntmdocs.Docx, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ntmdocs.OverwriteRefused, match="ghi rõ tên tệp"):
        document.save("")
    assert list(tmp_path.iterdir()) == []


def test_its_text_is_paragraphs_and_cells_in_reading_order(document: ntmdocs.Docx) -> None:
    lines = document.text.split("\n")
    assert lines.index("Độc lập - Tự do - Hạnh phúc") < lines.index("KẾ HOẠCH")
    assert all(line.strip() for line in lines)


def test_python_docx_opens_it(document: ntmdocs.Docx) -> None:
    assert "KẾ HOẠCH" in [paragraph.text for paragraph in document.document.paragraphs]


def test_with_another_main_text_it_is_still_known_as_ours(
    document: ntmdocs.Docx, tmp_path: Path
) -> None:
    xml = read_package(document.bytes)[DOCUMENT].replace("KẾ HOẠCH".encode(), "BÁO CÁO".encode())
    other = document.with_parts({DOCUMENT: xml}, "BC.docx")
    assert "BÁO CÁO" in other.text
    assert other.name == "BC.docx"
    other.save(tmp_path / "BC.docx")
    document.save(tmp_path / "BC.docx")


def test_a_notebook_shows_its_name_and_its_words_and_nothing_of_it_as_html() -> None:
    paper = ntmdocs.render_plan(a_plan(closing="Trên đây là <b>Kế hoạch</b> & việc"))
    shown = paper._repr_html_()
    assert paper.name in shown
    assert "Trên đây là &lt;b&gt;Kế hoạch&lt;/b&gt; &amp; việc" in shown
