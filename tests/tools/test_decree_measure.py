"""The measuring script finds each planted fault on the page, and is silent on what is right."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

from tools import office
from tools.decree import problems
from tools.page import read_pdf
from tools.sample import Sample, write_sample

pytestmark = pytest.mark.needs_office

LONG_SUBJECT = (
    "Thực hiện Chương trình mục tiêu quốc gia xây dựng",
    "nông thôn mới trên địa bàn xã Hợp Thịnh năm 2024",
)
SEVERAL = ("Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Nội vụ.")
REPORT = Sample(title="BÁO CÁO", number="Số:        /BC-UBND", addressees=SEVERAL)
RIGHT = {
    "as it should be": Sample(),
    "the smaller pair of sizes": Sample(national_pt=12, motto_pt=13, date_pt=13, body_pt=13),
    "the widest margins": Sample(margins_mm=(35, 15, 25, 25)),
    "indent of 12.7 mm and one line and a half": Sample(indent_mm=12.7, line_spacing=1.5),
    "subject of two lines": Sample(subject=LONG_SUBJECT),
    "number and day filled": Sample(
        number="Số: 05/KH-UBND", date="Hợp Thịnh, ngày 05 tháng 01 năm 2024"
    ),
    "three lines above the name": Sample(
        positions=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    ),
    "on two pages": Sample(paragraphs=8),
    "on four pages": Sample(paragraphs=24),
    "one annex": Sample(annexes=1),
    "report to several": REPORT,
    "report to none": replace(REPORT, addressees=()),
    "submission to one": replace(
        REPORT, title="TỜ TRÌNH", addressees=("Kính gửi: Ủy ban nhân dân tỉnh",)
    ),
    "notice": Sample(title="THÔNG BÁO", number="Số:        /TB-UBND"),
    "two annexes lying on their side": Sample(annexes=2, annex_landscape=True),
}
WRONG = {
    "paper": (Sample(page_mm=(215.9, 279.4)), "(I.1)"),
    "left margin narrow": (Sample(margins_mm=(25, 15, 20, 20)), "mm from the left edge"),
    "left margin wide": (Sample(margins_mm=(40, 15, 20, 20)), "left margin (I.3)"),
    "right margin narrow": (Sample(margins_mm=(30, 10, 20, 20)), "mm from the right edge"),
    "right margin wide": (Sample(margins_mm=(30, 25, 20, 20)), "right margin (I.3)"),
    "top margin narrow": (Sample(margins_mm=(30, 15, 15, 20)), "mm from the top edge"),
    "top margin wide": (Sample(margins_mm=(30, 15, 30, 20)), "top margin (I.3)"),
    "bottom margin narrow": (
        Sample(margins_mm=(30, 15, 20, 12), paragraphs=8),
        "mm from the bottom edge",
    ),
    "bottom margin wide": (
        Sample(margins_mm=(30, 15, 20, 50), paragraphs=24),
        "bottom margin (I.3)",
    ),
    "font": (Sample(font="DejaVu Sans"), "asked a font with Times metrics"),
    "colour": (Sample(body_color="1F3864"), "is not black"),
    "national name too big": (Sample(national_pt=14), "national name"),
    "national name misspelt": (
        Sample(national_name="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM"),
        'asked "CỘNG HÒA',
    ),
    "national name broken": (Sample(national_pt=15), "none of them broken"),
    "motto too small": (Sample(motto_pt=12), "motto"),
    "motto light": (Sample(motto_bold=False), "motto"),
    "motto with dashes": (
        Sample(motto="Độc lập – Tự do – Hạnh phúc"),
        'asked "Độc lập - Tự do - Hạnh phúc"',
    ),
    "motto off centre": (Sample(motto_shift_pt=6), "motto (II.1.b): centre"),
    "sizes of no pair": (Sample(motto_pt=13), "asked 13/14/14 or 12/13/13"),
    "motto's rule short": (Sample(motto_rule_share=0.95), "rule under the motto (II.1.b): length"),
    "motto's rule off centre": (
        Sample(motto_rule_shift_pt=6),
        "rule under the motto (II.1.b): centre",
    ),
    "organ too small": (Sample(organ_pt=11), 'organ "ỦY BAN NHÂN DÂN" (II.2): size'),
    "organ light": (Sample(organ_bold=False), "no bold line names the organ"),
    "organ in small letters": (
        Sample(organ=("ỦY BAN NHÂN DÂN", "Xã Hợp Thịnh")),
        "asked capitals",
    ),
    "organ's rule long": (
        Sample(organ_rule_share=0.8),
        "rule under the organ (II.2.b): length",
    ),
    "organ's rule off centre": (
        Sample(organ_rule_shift_pt=6),
        "rule under the organ (II.2.b): centre",
    ),
    "number too big": (Sample(number_pt=14), "number"),
    "number with spaces": (Sample(number="Số: 12 / KH-UBND"), "number (II.3.c)"),
    "number without its zero": (Sample(number="Số: 5/KH-UBND"), "number (II.3.c)"),
    "date upright": (Sample(date_italic=False), "place and date"),
    "date lower than the number": (Sample(date_before_pt=8), "date below the number"),
    "day without its zero": (Sample(date="Hợp Thịnh, ngày 5 tháng 3 năm 2024"), "date (II.4)"),
    "March with a zero": (Sample(date="Hợp Thịnh, ngày 05 tháng 03 năm 2024"), "date (II.4)"),
    "no room for the day": (Sample(date="Hợp Thịnh, ngày tháng 3 năm 2024"), "date (II.4)"),
    "type too big": (Sample(title_pt=16), "document type"),
    "type light": (Sample(title_bold=False), "document type"),
    "type flush left": (Sample(title_align=ALIGN.LEFT), "document type (II.5.b): centre"),
    "subject light": (Sample(subject_bold=False), "subject"),
    "subject's rule long": (
        Sample(subject_rule_share=0.7),
        "rule under the subject (II.5.b): length",
    ),
    "subject's rule short": (
        Sample(subject_rule_share=0.2),
        "rule under the subject (II.5.b): length",
    ),
    "subject with a lonely word": (
        Sample(subject=(" ".join(LONG_SUBJECT)[:-8], "năm 2024")),
        "far shorter",
    ),
    "no type that there is": (Sample(title="KẾ HOẠCH NĂM"), "no line with the name of a type"),
    "plan with addressees": (Sample(addressees=SEVERAL), "has no place in a kế hoạch"),
    "notice with addressees": (replace(REPORT, title="THÔNG BÁO"), "has no place in a thông báo"),
    "addressees too small": (replace(REPORT, addressees_pt=12), "addressee"),
    "addressees italic": (replace(REPORT, addressees_italic=True), "addressee"),
    "addressees without a colon": (
        replace(REPORT, addressees=("Kính gửi Ủy ban nhân dân tỉnh",)),
        'asked "Kính gửi:"',
    ),
    "dashes off the colon": (replace(REPORT, dash_shift_pt=6), "off the colon"),
    "one addressee on a line below": (
        replace(REPORT, addressees=("Kính gửi:", "- Sở Nội vụ.")),
        "asked two or more",
    ),
    "addressees without a semicolon": (
        replace(REPORT, addressees=("Kính gửi:", "- Sở Tài chính", "- Sở Nội vụ.")),
        'asked ";" at its end',
    ),
    "addressees without a full stop": (
        replace(REPORT, addressees=("Kính gửi:", "- Sở Tài chính;", "- Sở Nội vụ;")),
        'asked "." at its end',
    ),
    "addressees not named again": (
        replace(REPORT, recipients=("- Các thôn;", "- Lưu: VT.")),
        'no line "- Như trên;"',
    ),
    "body too small": (Sample(body_pt=12), "body"),
    "body not justified": (Sample(body_align=ALIGN.LEFT), "asked both margins"),
    "body italic": (Sample(body_italic=True), "are italic"),
    "no indent": (Sample(indent_mm=0), "asked 10 or 12.7 mm"),
    "indent of 15 mm": (Sample(indent_mm=15), "asked 10 or 12.7 mm"),
    "paragraphs too close": (Sample(before_pt=3), "asked 6 pt or more"),
    "lines too wide apart": (Sample(line_spacing=1.8), "line spacing"),
    "lines too close": (Sample(line_spacing=0.85), "line spacing"),
    "section in small letters": (Sample(section="I. Mục đích, yêu cầu"), "heading of a section"),
    "section light": (Sample(section_bold=False), "heading of a section"),
    "clause light": (Sample(clause_bold=False), "heading of a clause"),
    "point bold": (Sample(point_bold=True), "letter is bold or italic"),
    "bases upright": (Sample(bases_italic=False), "legal basis"),
    "no end mark": (Sample(closing="Trên đây là Kế hoạch năm 2024."), 'end with "./."'),
    "one line above the signature": (
        Sample(split_before_signature=True),
        "1 lines of text above the signature",
    ),
    "label too big": (Sample(label_pt=14), "recipients' label"),
    "label light": (Sample(label_bold=False), "recipients' label"),
    "recipients too big": (Sample(recipients_pt=12), "recipient"),
    "recipients italic": (Sample(recipients_italic=True), "recipient"),
    "recipients without a full stop": (
        Sample(recipients=("- Như trên;", "- Lưu: VT;")),
        'asked "- ….',
    ),
    "nothing kept": (Sample(recipients=("- Như trên.",)), "- Lưu: VT"),
    "position too small": (Sample(position_pt=12), "authority and position"),
    "position light": (Sample(position_bold=False), "authority and position"),
    "position in small letters": (
        Sample(positions=("TM. ỦY BAN NHÂN DÂN", "Chủ tịch")),
        "room for hand and seal",
    ),
    "name light": (Sample(name_bold=False), "signer's name"),
    "name in capitals": (Sample(name="NGUYỄN VĂN AN"), "asked position and name"),
    "name off centre": (Sample(name_shift_pt=10), 'signature (II.7.đ): "Nguyễn Văn An"'),
    "no room to sign": (Sample(signature_room_pt=20), "room for hand and seal"),
    "empty page": (Sample(empty_page=True), ": empty"),
    "page number too small": (Sample(page_number_pt=12, paragraphs=8), "page number"),
    "page number italic": (Sample(page_number_italic=True, paragraphs=8), "page number"),
    "page number at the right": (
        Sample(page_number_align=ALIGN.RIGHT, paragraphs=8),
        "number off centre",
    ),
    "page number on page 1": (Sample(page_number_on_first=True), "asked none"),
    "annex heading in capitals": (
        Sample(annexes=1, annex_heading="PHỤ LỤC"),
        'asked "Phụ lục"',
    ),
    "annex heading too small": (Sample(annexes=1, annex_heading_pt=13), "annex heading"),
    "annex title in small letters": (
        Sample(annexes=1, annex_title="Biểu số 01: Các thôn"),
        "annex title",
    ),
    "annex title light": (Sample(annexes=1, annex_title_bold=False), "annex title"),
    "annex reference upright": (Sample(annexes=1, annex_note_italic=False), "annex reference"),
    "annex numbered on": (Sample(annexes=1, annex_restarts=False), "(I.7): page number"),
}


@dataclass(frozen=True)
class Measured:
    """What was found on each sample."""

    right: dict[str, list[str]]
    wrong: dict[str, list[str]]


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """All samples, converted in one run of LibreOffice."""
    samples = [*RIGHT.values(), *(sample for sample, _ in WRONG.values())]
    folder = tmp_path_factory.mktemp("samples")
    sources = [write_sample(folder / f"{n}.docx", sample) for n, sample in enumerate(samples)]
    pdfs = office.to_pdf(sources, folder)
    found = [
        problems(read_pdf(pdf), annexes=sample.annexes)
        for pdf, sample in zip(pdfs, samples, strict=True)
    ]
    return Measured(
        dict(zip(RIGHT, found[: len(RIGHT)], strict=True)),
        dict(zip(WRONG, found[len(RIGHT) :], strict=True)),
    )


@pytest.mark.parametrize("name", RIGHT)
def test_right_page_gives_no_finding(measured: Measured, name: str) -> None:
    assert measured.right[name] == []


@pytest.mark.parametrize("name", WRONG)
def test_planted_fault_is_found(measured: Measured, name: str) -> None:
    expected = WRONG[name][1]
    assert any(expected in finding for finding in measured.wrong[name]), measured.wrong[name]


def test_annexes_are_counted(tmp_path: Path) -> None:
    [pdf] = office.to_pdf([write_sample(tmp_path / "a.docx", Sample(paragraphs=2))], tmp_path)
    assert problems(read_pdf(pdf), annexes=2) == ["0 annexes found; asked 2"]
