"""Number and day come after the signatures, in the letters of their lines, and break none."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

import ntmdocs
from build import a_header, a_plan
from ntmdocs import OverwriteRefused, PublishError, number_pdf, prepare_signature, verify_signatures
from ntmdocs.publish import SignatureRole, with_rdocx
from ntmdocs.publish.blanks import find_blanks
from ntmdocs.publish.converting import make_pdfs
from ntmdocs.publish.engines import Engine
from ntmdocs.publish.marks import words_on_line
from ntmdocs.publish.pages import Box, pages_of
from publish.papers import a_docx
from publish.test_signature_fields import BLOCK, pdf_of, text_pdf
from publish.test_signing import ORGAN, sign

DAY = date(2024, 3, 5)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A PDF with fields for signatures, number and day."""
    path = tmp_path / "KH.pdf"
    prepare_signature(pdf_of(a_docx()), path, seal_diameter_mm=36, number_later=True)
    return path


def values(file: Path) -> dict[str, str]:
    with pikepdf.open(file) as pdf:
        return {
            str(one.T): str(one.get("/V", "")) for one in pdf.Root.AcroForm.Fields if "/DA" in one
        }


def test_signed_then_numbered_and_both_signatures_are_valid(file: Path) -> None:
    assert values(file) == {"So": "", "Ngay": "", "Thang": ""}
    sign(file)
    sign(file, ORGAN, role=SignatureRole.ORGAN)
    before = file.read_bytes()
    number_pdf(file, number=7, on=DAY)
    assert file.read_bytes().startswith(before)
    assert values(file) == {"So": "07", "Ngay": "05", "Thang": "3"}
    found = verify_signatures(file)
    assert [one.field for one in found] == ["NguoiKy", "CoQuan"]
    for one in found:
        assert one.is_valid
        assert one.change == "có thêm chữ ký hoặc ô được điền"


@pytest.mark.needs_office
@pytest.mark.skipif(not shutil.which("pdfsig"), reason="needs pdfsig: apt install poppler-utils")
def test_poppler_says_the_same_and_shows_it_in_its_line(file: Path) -> None:
    sign(file)
    number_pdf(file, number=57, on=date(2024, 2, 15))
    said = subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid.") == 1
    command = ["pdftotext", "-layout", "-l", "1", file, "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    words = " ".join(shown.split())
    assert "Số: 57 /KH-UBND" in words
    assert "ngày 15 tháng 02 năm 2024" in words


def test_figures_stand_on_the_line_in_its_size(file: Path) -> None:
    """The picture of each, laid over the page."""
    number_pdf(file, number=57, on=DAY)
    with pikepdf.open(file) as pdf:
        fields = {str(one.T): one for one in pdf.Root.AcroForm.Fields if "/DA" in one}
        assert {name: str(one.DA) for name, one in fields.items()} == {
            "So": "/TiRo 13 Tf 0 g",
            "Ngay": "/TiIt 14 Tf 0 g",
            "Thang": "/TiIt 14 Tf 0 g",
        }
        for one in fields.values():
            box, mark = [float(x) for x in one.Rect], one.AP.N
            size = float(str(one.DA).split()[1])
            alone = pikepdf.new()
            page = alone.add_blank_page(page_size=(box[2] - box[0], box[3] - box[1]))
            shown = pikepdf.Dictionary(M=alone.copy_foreign(mark))
            page.obj.Resources = pikepdf.Dictionary(XObject=shown)
            page.obj.Contents = alone.make_stream(b"/M Do")
            path = file.with_name("one.pdf")
            alone.save(path)
            (line,) = pages_of(path.read_bytes())[0].lines
            above = box[3] - box[1] - line.box.bottom
            assert above == pytest.approx(0.3 * size, abs=0.5), "on the line"
            assert line.box.height == pytest.approx(0.68 * size, abs=0.6), "as tall as a figure"
            assert line.box.middle == pytest.approx((box[2] - box[0]) / 2, abs=0.6)


@pytest.mark.needs_office
def test_blanks_are_found_in_pdf_by_libreoffice_too() -> None:
    (made,) = make_pdfs([("KH.docx", a_docx().bytes)], engine=Engine.LIBREOFFICE)
    assert not isinstance(made, Exception)
    found, other = find_blanks(made.content), find_blanks(pdf_of(a_docx()))
    assert [(one.name, one.size, one.is_italic) for one in found] == [
        ("So", 13, False),
        ("Ngay", 14, True),
        ("Thang", 14, True),
    ]
    for one, same in zip(found, other, strict=True):
        assert one.box == pytest.approx(same.box, abs=2)


def numbered_docx(**header: Any) -> ntmdocs.Docx:
    return ntmdocs.render_plan(a_plan(header=a_header(**header)))


@pytest.mark.parametrize("header", [{"number": "5"}, {"issued_on": "05/03/2024"}])
def test_what_is_filled_in_already_is_no_blank(tmp_path: Path, header: dict[str, Any]) -> None:
    with pytest.raises(PublishError, match="không thấy đủ chỗ trống"):
        prepare_signature(pdf_of(numbered_docx(**header)), tmp_path / "a.pdf", number_later=True)
    both = numbered_docx(number="5", issued_on="05/03/2024")
    assert find_blanks(pdf_of(both)) == []


def test_the_fields_may_follow_those_of_signatures(tmp_path: Path) -> None:
    file = tmp_path / "KH.pdf"
    prepare_signature(pdf_of(a_docx()), file)
    assert prepare_signature(file, number_later=True) == ()
    assert [*values(file)] == ["So", "Ngay", "Thang"]
    prepare_signature(file, number_later=True)
    assert [*values(file)] == ["So", "Ngay", "Thang"]


def test_a_number_is_filled_in_once(file: Path) -> None:
    number_pdf(file, number=57, on=DAY)
    with pytest.raises(PublishError, match=r"KH\.pdf: số, ngày đã được điền"):
        number_pdf(file, number=58, on=DAY)


@pytest.mark.parametrize(
    ("number", "on", "words"),
    [
        (0, DAY, "số văn bản phải từ 1"),
        (57, date(2025, 3, 5), "văn bản ghi năm 2024, ngày ban hành lại là năm 2025"),
        (1_234_567, DAY, 'không đủ chỗ cho "1234567"'),
    ],
)
def test_a_wrong_number_or_day_is_told(file: Path, number: int, on: date, words: str) -> None:
    before = file.read_bytes()
    with pytest.raises(PublishError, match=words):
        number_pdf(file, number=number, on=on)
    assert file.read_bytes() == before


def test_there_must_be_fields_of_ours(tmp_path: Path, file: Path) -> None:
    plain = tmp_path / "plain.pdf"
    plain.write_bytes(text_pdf(*BLOCK))
    with pytest.raises(PublishError, match="dùng ntmdocs sign-fields --number-later trước"):
        number_pdf(plain, number=57, on=DAY)
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        for one in pdf.Root.AcroForm.Fields:
            if "/DA" in one:
                one.DA = "/Helv 12 Tf"
        pdf.save(file)
    with pytest.raises(PublishError, match="không phải do ntmdocs đặt"):
        number_pdf(file, number=57, on=DAY)
    torn = tmp_path / "torn.pdf"
    for content in (b"none", pdf_of(a_docx())[:-200]):
        torn.write_bytes(content)
        with pytest.raises(PublishError, match="không phải tệp PDF"):
            number_pdf(torn, number=57, on=DAY)


def test_another_file_is_written_over_when_asked(file: Path, tmp_path: Path) -> None:
    target, before = tmp_path / "so.pdf", file.read_bytes()
    number_pdf(file, target, number=57, on=DAY)
    assert file.read_bytes() == before
    with pytest.raises(OverwriteRefused, match="đã có"):
        number_pdf(file, target, number=58, on=DAY)
    number_pdf(file, target, number=58, on=DAY, force=True)
    assert values(target)["So"] == "58"
    with pytest.raises(TypeError, match="target"):
        number_pdf(before, number=57, on=DAY)


def test_figures_that_cannot_be_set_are_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(with_rdocx, "_pdf", lambda _: PublishError("rdocx không tạo được PDF"))
    with pytest.raises(PublishError, match="rdocx không tạo được PDF"):
        number_pdf(file, number=57, on=DAY)


def test_figures_that_would_not_be_seen_are_told() -> None:
    """They would stand on a second page, which nobody gets."""
    with pytest.raises(PublishError, match='không đủ chỗ trên trang cho "57"'):
        words_on_line("57", 14, Box(0, 0, 30, 6), 1, is_italic=False)
