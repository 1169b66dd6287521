"""`ntmdocs import`: a document becomes a plan's file, what to look at is told at its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ntmdocs
from cli.run import run
from read.papers import HEAD, TAIL, a_document


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A plan as text, its subject in capitals."""
    file = tmp_path / "ke-hoach.md"
    file.write_text(a_document(head=(*HEAD[:7], "VỆ SINH NĂM 2024")), encoding="utf-8")
    return file


def test_it_writes_the_file_beside_the_document_and_tells_what_to_look_at(document: Path) -> None:
    result = run("import", document)
    made = document.with_suffix(".yaml")
    (line,) = (
        number
        for number, text in enumerate(made.read_text(encoding="utf-8").split("\n"), 1)
        if text.startswith("  subject: VỆ SINH NĂM 2024  # trích yếu viết hoa")
    )
    assert (result.code, result.err) == (1, "")
    assert result.out == (
        f"Đã tạo {made}\n\nXem lại: 01 chỗ\n"
        f'- {made}:{line}: "VỆ SINH NĂM 2024": trích yếu viết hoa cả câu; '
        "sửa thành chữ thường, chỉ viết hoa tên riêng; đề xuất: Vệ sinh năm 2024\n"
    )
    plan = ntmdocs.load_plan(made)
    assert (plan.year, len(plan.open_notes)) == (2024, 1)


def test_a_note_on_the_whole_document_is_told_at_the_file(tmp_path: Path) -> None:
    tail = (*TAIL[:3], "- Lưu: VT, TNMT;", "- Lưu: VP.", *TAIL[4:])
    content = a_document(tail=tail)
    (tmp_path / "a.txt").write_text(content, encoding="utf-8")
    result = run("import", tmp_path / "a.txt")
    assert (result.code, result.err) == (1, "")
    assert f"- {tmp_path / 'a.yaml'}: Chưa đưa được vào: " in result.out
    result = run("next-year", tmp_path / "a.txt", "--today", "02/12/2024")
    assert (result.code, result.err) == (1, "")
    assert f"- {tmp_path / 'a-2025.yaml'}: " in result.out


def test_a_document_in_order_leaves_with_nothing_to_look_at(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(a_document(), encoding="utf-8")
    result = run("import", tmp_path / "a.txt", "-o", tmp_path / "b.json")
    assert (result.code, result.out) == (0, f"Đã tạo {tmp_path / 'b.json'}\n")
    assert ntmdocs.load_plan(tmp_path / "b.json").open_notes == ()


def test_the_notes_can_be_json(document: Path) -> None:
    result = run("import", document, "--json")
    (told,) = json.loads(result.out)
    assert told["file"] == str(document.with_suffix(".yaml"))
    (note,) = told["notes"]
    assert (note["rule"], note["place"]) == ("subject-in-capitals", "header.subject")
    assert result.err == f"Đã tạo {document.with_suffix('.yaml')}\n"


def test_a_file_that_is_there_stays_unless_forced(document: Path) -> None:
    target = document.with_suffix(".yaml")
    target.write_text("giữ", encoding="utf-8")
    result = run("import", document)
    assert (result.code, target.read_text(encoding="utf-8")) == (2, "giữ")
    assert "đã có" in result.err
    assert run("import", document, "--force").code == 1


def test_a_file_to_write_is_no_folder_of_many(document: Path) -> None:
    second = document.with_name("b.txt")
    second.write_bytes(document.read_bytes())
    result = run("import", document, second, "-o", document.parent / "ra.yaml")
    assert (result.code, (document.parent / "ra.yaml").exists()) == (2, False)
    assert "phải là tên thư mục" in result.err


def test_two_documents_of_one_name_never_share_a_file(document: Path) -> None:
    second = document.parent / "2" / document.name
    second.parent.mkdir()
    second.write_bytes(document.read_bytes())
    folder = document.parent / "ra"
    result = run("import", document, second, document, "-o", f"{folder}/", "--force")
    assert (result.code, len(list(folder.iterdir()))) == (2, 1)
    assert result.err.count("vừa được ghi từ một văn bản khác cùng tên") == 1


def test_another_paper_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(a_document(head=(*HEAD[:6], "QUYẾT ĐỊNH", HEAD[7])), encoding="utf-8")
    result = run("import", file)
    assert (result.code, result.out) == (2, "")
    assert "đây là Quyết định" in result.err
    assert not file.with_suffix(".yaml").exists()


def test_the_year_can_be_given(document: Path) -> None:
    run("import", document, "--year", "2025")
    assert ntmdocs.load_plan(document.with_suffix(".yaml")).year == 2025


def test_several_documents_are_read_and_one_that_fails_does_not_stop_them(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(a_document(), encoding="utf-8")
    (tmp_path / "b.txt").write_text("Ghi chép", encoding="utf-8")
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    result = run("import", *files, "-o", tmp_path / "moi")
    made = [tmp_path / "moi" / name for name in ("a.yaml", "c.yaml")]
    assert (result.code, result.out) == (2, "".join(f"Đã tạo {path}\n" for path in made))
    assert result.err.startswith(f"{files[1]}: không thấy tên loại văn bản")
    assert run("import", files[0], files[2]).code == 0
    assert (tmp_path / "c.yaml").exists()
