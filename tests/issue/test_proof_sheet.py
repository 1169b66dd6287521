"""One page on which the signer sees what is to be signed."""

from __future__ import annotations

import io
from pathlib import Path

import docx as python_docx
import pytest
from PIL import Image

from build import a_section, an_annex
from issue.ready import a_ready_plan, issued_into
from ntmdocs import Issued, TemplateError
from ntmdocs.compare import Change, ChangeKind, Piece, PieceKind
from ntmdocs.issue.changed_words import changed_words
from ntmdocs.publish.pages import Page, opened_pdf, pages_of
from ntmdocs.word.package import read_package
from ntmdocs.writing import template_path
from tools.template_scripts import made_by
from tools.validator import validate

SAME, BEFORE, AFTER = PieceKind.SAME, PieceKind.DELETED, PieceKind.INSERTED


def sheet_of(issued: Issued) -> tuple[Page, ...]:
    return pages_of((issued.folder / "Phiếu trình ký.pdf").read_bytes())


def words_of(issued: Issued) -> str:
    return " ".join(" ".join(page.text for page in sheet_of(issued)).split())


def test_it_says_what_is_signed_by_whom_and_how_it_was_checked(tmp_path: Path) -> None:
    closing = "Trên đây là Kế hoạch năm 2023 của UBND xã, các đơn vị thực hiện"
    issued = issued_into(tmp_path, a_ready_plan(archive="VT", closing=closing))
    words = words_of(issued)
    for said in (
        "PHIẾU TRÌNH KÝ",
        "Kế hoạch Vệ sinh môi trường nông thôn năm 2024",
        "Ủy ban nhân dân xã Suối Mơ",
        "57/KH-UBND",
        "05/03/2024",
        "Trần Văn An, TM. Ủy ban nhân dân, Chủ tịch",
        "UBND tỉnh (b/c); Các thôn; Lưu: VT",
        "Các trang: 01 trang, rdocx",
        "Phải sửa 00 chỗ; Xem lại 01 chỗ; Lưu ý 01 chỗ",
        "kế hoạch năm 2024 nhưng ghi năm 2023",
        "Chưa làm được",
    ):
        assert said in words
    sums = (issued.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    for name in (issued.record.docx, issued.record.pdf):
        (line,) = [line for line in sums if line.endswith(f"  {name}")]
        assert line.split()[0] in words
    assert "Thay đổi so với" not in words


@pytest.mark.parametrize("pages", [1, 7, 25])
def test_it_is_one_page_however_many_the_paper_has(tmp_path: Path, pages: int) -> None:
    lines = [f"Việc thứ {number}: quét dọn đường làng sạch, đẹp." for number in range(pages * 31)]
    long = "của các thôn trong xã " * 40
    notes = [f"Trong năm 2024, việc {number} .. {long}" for number in range(9)]
    plan = a_ready_plan(sections=[a_section(*lines, *notes, kind="implementation")])
    old = a_ready_plan(sections=[a_section(*lines[:-9], kind="implementation")])
    issued = issued_into(tmp_path, plan, draft=True, number=None, on=None, since=old)
    assert issued.printed.pages >= pages
    (sheet,) = sheet_of(issued)
    assert (round(sheet.width), round(sheet.height)) == (595, 842)
    assert "Thay đổi so với bản trước: " in sheet.text
    assert " chỗ nữa" in sheet.text
    assert "dự thảo, chưa trình ký" in sheet.text
    parts = read_package((issued.folder / "Phiếu trình ký.docx").read_bytes())
    pictures = [name for name in parts if name.startswith("word/media/")]
    assert len(pictures) == min(issued.printed.pages, 24)
    content = (issued.folder / "Phiếu trình ký.pdf").read_bytes()
    with opened_pdf(content) as pdf:
        boxes = [one.get_bounds() for one in pdf[0].get_objects(filter=[3])]  # images
    assert len(boxes) == len(pictures)
    for left, bottom, right, top in boxes:
        assert 60 < left < right < 570, "within the margins"
        assert 50 < bottom < top < 800


def test_pages_are_shown_upright_or_lying_as_they_are(tmp_path: Path) -> None:
    sections = [a_section("Theo Phụ lục kèm theo.", title="Nội dung")]
    plan = a_ready_plan(sections=sections, annexes=[an_annex(orientation="landscape")])
    issued = issued_into(tmp_path, plan)
    parts = read_package((issued.folder / "Phiếu trình ký.docx").read_bytes())
    pictures = [Image.open(io.BytesIO(parts[f"word/media/hinh{n}.png"])) for n in (1, 2)]
    assert pictures[0].height > pictures[0].width
    assert pictures[1].height < pictures[1].width


def test_who_signs_beside_is_told_and_gets_no_field(tmp_path: Path) -> None:
    beside = {"authority": "TM. Ban Thường trực", "position": "Chủ tịch", "full_name": "Lê Văn Ba"}
    plan = a_ready_plan(co_signature=beside)
    issued = issued_into(tmp_path, plan, seal_diameter_mm=36)
    assert "Lê Văn Ba, TM. Ban Thường trực, Chủ tịch" in words_of(issued)
    assert issued.printed.left_out == ("chưa đặt ô ký số của Lê Văn Ba: tự đặt bằng phần mềm ký",)


def test_the_second_version_says_so(tmp_path: Path) -> None:
    issued_into(tmp_path)
    second = issued_into(tmp_path, a_ready_plan(closing="Trên đây là Kế hoạch của UBND xã"))
    assert "thứ 02 của văn bản này, thay bản trước" in words_of(second)


def change(*pieces: tuple[PieceKind, str]) -> str:
    made = tuple(Piece(kind, text) for kind, text in pieces)
    return changed_words(Change("II. MỤC TIÊU", ChangeKind.CHANGED, made))


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        (
            ((SAME, "Trong năm "), (BEFORE, "2023"), (AFTER, "2024")),
            "Trong năm [bỏ: 2023] [thêm: 2024]",
        ),
        (((SAME, "một hai ba bốn năm sáu "), (AFTER, "bảy")), "… ba bốn năm sáu [thêm: bảy]"),
        (((BEFORE, "không "), (SAME, "một hai ba bốn năm")), "[bỏ: không] một hai ba bốn …"),
        (
            ((BEFORE, "a "), (SAME, "1 2 3 4 5 6 7 8 9 "), (AFTER, "b")),
            "[bỏ: a] 1 2 3 4 … 6 7 8 9 [thêm: b]",
        ),
        (((BEFORE, "a "), (SAME, "1 2 3 4 5 "), (AFTER, "b")), "[bỏ: a] 1 2 3 4 5 [thêm: b]"),
        (((SAME, "1 2 3 4 5 6"),), "1 2 3 4 …"),
        (((SAME, "1 2 "), (PieceKind.REFORMATTED, "3")), "1 2 3"),
        (((BEFORE, "a"), (SAME, " "), (AFTER, "b")), "[bỏ: a] [thêm: b]"),
    ],
)
def test_a_change_is_told_with_a_few_words_around_it(
    pieces: tuple[tuple[PieceKind, str], ...], words: str
) -> None:
    assert change(*pieces) == f"II. MỤC TIÊU: {words}"


def test_a_word_without_end_is_cut(tmp_path: Path) -> None:
    old = a_ready_plan(closing="rất" * 400)
    (sheet,) = sheet_of(issued_into(tmp_path, since=old))
    assert "[bỏ: …" in sheet.text
    assert "rấtrất" not in sheet.text


def test_another_sheet_may_be_given(tmp_path: Path) -> None:
    own = python_docx.Document(str(template_path("phieu-trinh-ky.docx")))
    own.paragraphs[0].text = "PHIẾU CỦA XÃ"
    own.save(str(tmp_path / "phieu.docx"))
    issued = issued_into(tmp_path, sheet_template=tmp_path / "phieu.docx")
    assert "PHIẾU CỦA XÃ" in words_of(issued)
    own.paragraphs[0].text = "{{ ten_xa }}"
    own.save(str(tmp_path / "phieu.docx"))
    with pytest.raises(TemplateError, match="ten_xa"):
        issued_into(tmp_path, into=tmp_path / "hai", sheet_template=tmp_path / "phieu.docx")
    assert not (tmp_path / "hai").exists()


def test_the_template_is_what_its_script_makes(tmp_path: Path) -> None:
    made = made_by("make_phieu_trinh_ky.py", tmp_path / "phieu.docx")
    assert made == template_path("phieu-trinh-ky.docx").read_bytes()


@pytest.mark.needs_validator
def test_the_sheet_is_a_valid_document(tmp_path: Path) -> None:
    issued = issued_into(tmp_path)
    assert validate([issued.folder / "Phiếu trình ký.docx"]) == []
