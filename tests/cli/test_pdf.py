"""`ntmdocs pdf`, `ntmdocs render --pdf`: what is written, said and answered."""

from pathlib import Path

import pytest

from cli.run import PLAN_2024, PLAN_2026, assert_refused, run
from ntmdocs.publish import engines
from ntmdocs.publish.engines import Engine
from publish.papers import a_docx, with_part
from publish.test_proof import BY_WORD


@pytest.fixture(autouse=True)
def _only_rdocx(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LibreOffice."""
    monkeypatch.setitem(engines._MISSING, Engine.LIBREOFFICE, lambda: "máy chưa có LibreOffice")


def a_file(folder: Path, name: str = "KH.docx", content: bytes = b"") -> Path:
    (folder / name).write_bytes(content or a_docx().bytes)
    return folder / name


def test_each_document_gets_a_pdf_and_the_engine_is_named(tmp_path: Path) -> None:
    result = run(
        "pdf", a_file(tmp_path), a_file(tmp_path, "BC.docx"), "-o", "out/", folder=tmp_path
    )
    assert result.code == 0, result
    assert result.out == (
        "Đã tạo out/KH.pdf (01 trang, rdocx)\nĐã tạo out/BC.pdf (01 trang, rdocx)\n"
    )
    assert result.err == ""
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["BC.pdf", "KH.pdf"]


def test_one_that_fails_is_told_and_the_code_is_2(tmp_path: Path) -> None:
    result = run("pdf", a_file(tmp_path), "thieu.docx", folder=tmp_path)
    assert result.code == 2
    assert result.out == "Đã tạo KH.pdf (01 trang, rdocx)\n"
    assert result.err == "thieu.docx: không tìm thấy tệp; kiểm tra lại tên và thư mục\n"


def test_what_is_only_good_to_know_leaves_the_code_0(tmp_path: Path) -> None:
    content = with_part(a_docx().bytes, "docProps/app.xml", BY_WORD.format(2).encode())
    result = run("pdf", a_file(tmp_path, content=content), folder=tmp_path)
    assert result.code == 0
    assert result.err == "KH.pdf: PDF có 1 trang, Word ghi trong tệp là 2 trang\n"


def test_a_finding_has_its_place_and_the_code_is_1(tmp_path: Path) -> None:
    narrow = a_docx().document
    narrow.sections[0].page_height = 4_000_000
    narrow.save(tmp_path / "KH.docx")
    result = run("pdf", "KH.docx", folder=tmp_path)
    assert result.code == 1, result
    assert result.err.startswith("KH.pdf: trang ")
    assert "chỉ có khối chữ ký" in result.err


@pytest.mark.parametrize("arguments", [("--engine", "libreoffice"), ("--prove",)])
def test_a_missing_engine_is_told(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = run("pdf", a_file(tmp_path), *arguments, folder=tmp_path)
    assert_refused(result, "máy chưa có LibreOffice")


def test_an_engine_that_there_is_not_is_told(tmp_path: Path) -> None:
    result = run("pdf", a_file(tmp_path), "--engine", "word", folder=tmp_path)
    assert_refused(result, 'tùy chọn "--engine" cần một trong: auto, libreoffice, rdocx')


def test_both_engines_that_agree_are_said_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engines._MISSING, Engine.LIBREOFFICE, str)
    monkeypatch.setitem(engines._CONVERT, Engine.LIBREOFFICE, engines._CONVERT[Engine.RDOCX])
    result = run("pdf", a_file(tmp_path), "--prove", folder=tmp_path)
    assert result.out == "Đã tạo KH.pdf (01 trang, LibreOffice; hai cách tạo trùng nhau)\n"


def test_render_makes_a_pdf_beside_the_document(tmp_path: Path) -> None:
    result = run("render", PLAN_2024, "--pdf", "-o", "out/KH.docx", folder=tmp_path)
    assert result.code == 0, result
    assert result.out == "Đã tạo out/KH.docx\nĐã tạo out/KH.pdf (07 trang, rdocx)\n"
    again = run("render", PLAN_2024, "--pdf", "-o", "out/KH.docx", folder=tmp_path)
    assert again.code == 0, "ours and untouched, both are replaced"


def test_render_makes_a_pdf_of_each_of_many(tmp_path: Path) -> None:
    result = run("render", PLAN_2024, PLAN_2026, "thieu.yaml", "--pdf", folder=tmp_path)
    assert result.code == 2
    assert len([*tmp_path.glob("*.docx")]) == len([*tmp_path.glob("*.pdf")]) == 2
    none = run("render", "thieu.yaml", "thieu-2.yaml", "--pdf", folder=tmp_path)
    assert none.code == 2
    assert none.out == ""
