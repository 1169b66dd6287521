"""LibreOffice, asked as the tests ask it."""

from pathlib import Path

import docx
import pdfplumber
import pytest

from tools import office

ALPHABET = "Ạ ạ Ặ ặ Ệ ệ Ợ ợ Ự ự Ỹ ỹ ₫ – “ế” … Hợp Thịnh, ngày 05 tháng 3 năm 2024"


def write_docx(path: Path, text: str) -> Path:
    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    paragraph = document.add_paragraph(text)
    paragraph.add_run(text).bold = True
    paragraph.add_run(text).italic = True
    document.save(str(path))
    return path


@pytest.mark.needs_office
def test_every_vietnamese_letter_is_set_in_one_times_font(tmp_path: Path) -> None:
    [pdf] = office.to_pdf([write_docx(tmp_path / "a.docx", ALPHABET)], tmp_path)
    with pdfplumber.open(pdf) as opened:
        fonts = {character["fontname"].split("+")[-1] for character in opened.pages[0].chars}
    assert {font.split("-")[0] for font in fonts} <= {
        "LiberationSerif",
        "Tinos",
        "TimesNewRomanPSMT",
        "TimesNewRomanPS",
    }
    assert len(fonts) == 3


@pytest.mark.needs_office
def test_many_files_go_in_one_call_and_come_back_in_their_order(tmp_path: Path) -> None:
    sources = [write_docx(tmp_path / f"{name}.docx", name) for name in "cab"]
    made = office.to_pdf(sources, tmp_path / "out")
    assert [path.name for path in made] == ["c.pdf", "a.pdf", "b.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in made)


@pytest.mark.needs_office
def test_file_that_gives_no_pdf_is_named(tmp_path: Path) -> None:
    with pytest.raises(office.OfficeError, match=r"no PDF of lost\.docx"):
        office.to_pdf([tmp_path / "lost.docx"], tmp_path / "out")


@pytest.mark.needs_office
def test_conversion_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    source = write_docx(tmp_path / "a.docx", "a")
    with pytest.raises(office.OfficeError, match="longer than"):
        office.to_pdf([source], tmp_path / "out", timeout=0.05)


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="one PDF"):
        office.to_pdf([tmp_path / "x" / "a.docx", tmp_path / "y" / "a.docx"], tmp_path)


@pytest.mark.needs_office
def test_pages_become_pictures_in_order(tmp_path: Path) -> None:
    [pdf] = office.to_pdf([write_docx(tmp_path / "a.docx", "dài " * 900)], tmp_path)
    pictures = office.to_png(pdf, tmp_path / "pictures")
    assert len(pictures) > 1
    assert pictures == sorted(pictures)
