"""The rendered document: saving, naming, and the guard over files changed by hand."""

import io
from pathlib import Path

import docx as python_docx
import pytest

import ntmdocs
from build import a_header, a_plan


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


def test_an_undated_plan_is_named_by_its_subject(document: ntmdocs.Docx) -> None:
    assert document.name == "KH-ve-sinh-moi-truong-nong-thon-nam-2024.docx"


def test_a_plan_with_a_year_and_month_alone_is_undated() -> None:
    document = ntmdocs.render_plan(a_plan(header=a_header(issued_on="3/2024")))
    assert document.name.startswith("KH-")


def test_a_dated_plan_is_named_by_its_day_and_subject() -> None:
    header = a_header(issued_on="05/03/2024", subject="Vệ sinh: đường làng/ngõ xóm?")
    document = ntmdocs.render_plan(a_plan(header=header))
    assert document.name == "2024.03.05. Vệ sinh- đường làng-ngõ xóm.docx"


def test_a_very_long_subject_makes_a_name_that_windows_takes() -> None:
    for date in ("2024", "05/03/2024"):
        header = a_header(issued_on=date, subject="Xây dựng nông thôn mới " * 30)
        name = ntmdocs.render_plan(a_plan(header=header)).name
        assert len(name) <= 140
        assert name.endswith(".docx")
        assert not name.endswith((" .docx", "-.docx"))
