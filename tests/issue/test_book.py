"""The register on paper: ten columns of the decree, a cover, headings on every page."""

from __future__ import annotations

import io
from datetime import date, timedelta
from pathlib import Path

import docx as python_docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT

from issue.entries import DAY, MORNING, an_entry
from ntmdocs import Register, RegisterError, Step, print_register
from ntmdocs.model import IssuingBody
from ntmdocs.word.package import read_package
from ntmdocs.writing import template_path
from tools.template_scripts import made_by
from tools.validator import validate

ORGAN = IssuingBody(
    parent="Ủy ban nhân dân huyện Hiệp Hòa", name=["Ủy ban nhân dân", "xã Hợp Thịnh"]
)
TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """Three papers, of which the first is sent."""
    register = Register(tmp_path / "so.db")
    steps = {Step.CHECKED: MORNING, Step.SIGNED: MORNING}
    register.enter(an_entry(number=7, steps=steps, note="Bản điện tử"), at=MORNING)
    register.mark(7, Step.SEALED, year=2024, at=MORNING)
    register.mark(7, Step.SENT, year=2024, at=MORNING + timedelta(days=1))
    register.enter(an_entry(symbol="BC-UBND", type="bao-cao", copies=None), at=MORNING)
    register.enter(an_entry(issued_on=date(2024, 12, 31), subject="A < B & C"), at=MORNING)
    return register


def test_a_row_has_the_ten_columns_of_the_decree(register: Register) -> None:
    (table,) = print_register(register, 2024, ORGAN).docx.document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == [
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Người ký",
        "Nơi nhận văn bản",
        "Đơn vị, người nhận bản lưu",
        "Số lượng bản",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ]
    assert rows[1] == [f"({number})" for number in range(1, 11)]
    assert rows[2] == [
        *("07/KH-UBND", "05/03/2024", "Kế hoạch Xây dựng nông thôn mới năm 2024", "Ngô Văn An"),
        *("UBND huyện (b/c); Các thôn", "VT", "12", "06/03/2024", "", "Bản điện tử"),
    ]
    assert [row[0] for row in rows[3:]] == ["08/BC-UBND", "09/KH-UBND"]
    assert (rows[3][6], rows[3][7]) == ("", "")
    assert rows[4][2] == "Kế hoạch A < B & C"


def test_the_cover_says_whose_it_is_and_what_it_holds(register: Register) -> None:
    cover = print_register(register, 2024, ORGAN).docx.text.partition("Số, ký hiệu")[0]
    assert cover.splitlines() == [
        "ỦY BAN NHÂN DÂN HUYỆN HIỆP HÒA",
        "ỦY BAN NHÂN DÂN",
        "XÃ HỢP THỊNH",
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        "Năm: 2024",
        "Từ ngày 05/03/2024 đến ngày 31/12/2024",
        "Từ số 07 đến số 09",
        "Quyển số: ............",
    ]


def test_what_is_not_known_is_left_to_be_written(tmp_path: Path) -> None:
    register = Register(tmp_path / "so.db", one_series=False)
    register.enter(an_entry(), at=MORNING)
    register.enter(an_entry(symbol="BC-UBND", type="Báo cáo"), at=MORNING)
    lines = print_register(Register(register.path), 2024).docx.text.splitlines()
    assert set(lines[0]) == {"."}
    assert "Từ số ............ đến số ............" in lines, "each type has its own numbers"


def test_pages_lie_across_and_headings_stand_on_each(register: Register) -> None:
    made = print_register(register, 2024, ORGAN).docx
    document = python_docx.Document(io.BytesIO(made.bytes))
    assert [one.orientation for one in document.sections] == [WD_ORIENT.LANDSCAPE] * 2
    xml = read_package(made.bytes)["word/document.xml"].decode()
    assert xml.count("<w:tblHeader/>") == 2
    assert document.core_properties.title == "Sổ đăng ký văn bản đi năm 2024"
    assert made.name == "So-van-ban-di-2024.docx"


def test_a_row_that_no_page_would_hold_may_go_on_on_the_next(tmp_path: Path) -> None:
    """The others stay in one piece."""
    register = Register(tmp_path / "so.db")
    for count in (3, 60):
        recipients = tuple(f"Phó Chủ tịch {number}" for number in range(count))
        register.enter(an_entry(recipients=recipients), at=MORNING)
    docx = print_register(register, 2024, ORGAN).docx
    assert "Phó Chủ tịch 59" in docx.text
    whole = [row._tr.xpath("./w:trPr/w:cantSplit") for row in docx.document.tables[0].rows]
    assert [bool(found) for found in whole] == [True, True, True, False]


@pytest.mark.needs_validator
def test_word_takes_the_book_and_its_template(register: Register, tmp_path: Path) -> None:
    path = tmp_path / "so.docx"
    print_register(register, 2024, ORGAN).docx.save(path)
    assert validate([path, TEMPLATES / "so-van-ban-di.docx"]) == []


def test_the_workbook_has_the_same_rows(register: Register) -> None:
    content = print_register(register, 2024, ORGAN).xlsx
    (sheet,) = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    assert (sheet.title, sheet["A1"].value) == ("Năm 2024", "Sổ đăng ký văn bản đi năm 2024")
    rows = [list(row) for row in sheet.iter_rows(min_row=3, values_only=True)]
    assert rows[0][:2] == ["Số, ký hiệu văn bản", "Ngày tháng văn bản"]
    assert rows[1][:3] == ["07/KH-UBND", "05/03/2024", "Kế hoạch Xây dựng nông thôn mới năm 2024"]
    assert (rows[1][6], rows[2][6]) == (12, None)
    assert len(rows) == 4


def test_a_text_of_the_workbook_is_never_a_formula(tmp_path: Path) -> None:
    register = Register(tmp_path / "so.db")
    register.enter(an_entry(note="=1+1"), at=MORNING)
    content = print_register(register, 2024).xlsx
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert (sheet["J4"].value, sheet["J4"].data_type) == ("=1+1", "s")


def test_the_same_register_gives_the_same_bytes(register: Register) -> None:
    first, second = (print_register(register, 2024, ORGAN) for _ in range(2))
    assert (first.docx.bytes, first.xlsx) == (second.docx.bytes, second.xlsx)


def test_a_year_without_papers_has_no_book(register: Register) -> None:
    with pytest.raises(RegisterError, match="năm 2023 sổ chưa có văn bản nào để in"):
        print_register(register, DAY.year - 1)


def test_the_script_makes_the_committed_template(tmp_path: Path) -> None:
    made = made_by("make_so_van_ban_di.py", tmp_path / "so.docx")
    kept = template_path("so-van-ban-di.docx").read_bytes()
    assert read_package(made) == read_package(kept)
