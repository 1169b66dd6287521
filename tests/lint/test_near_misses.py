"""What is right, or not asked, beside each fault: nothing answers."""

from __future__ import annotations

from functools import cache
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt

from build import a_header, a_paper, a_plan, a_section, a_table, an_annex
from lint.faults import (
    ARCHIVE,
    DATE,
    MOTTO,
    NATION,
    NUMBER,
    POINT,
    RECIPIENT,
    SUBJECT,
    TEXT,
    TYPE,
    format_of,
    line_indent,
    page,
    page_numbers,
)
from lint.office_papers import CENTER, an_office_letter
from lint.papers import (
    Change,
    a_correct_paper,
    a_fault,
    found_in,
    ids_in,
    long_text,
    looking,
    paragraph_with,
    saved,
    saying,
)
from ntmdocs import render_plan
from ntmdocs.writing import template_path


@cache
def correct() -> bytes:
    return a_correct_paper()


def both(*changes: Change) -> Change:
    """Several changes, one after the other."""

    def change(document: Document) -> None:
        for each in changes:
            each(document)

    return change


SMALLER = both(looking(NATION, size=12), looking(MOTTO, size=13), looking(DATE, size=13))
RIGHT: list[Change] = [
    page(top_margin=Mm(25), bottom_margin=Mm(25)),
    page(left_margin=Mm(35), right_margin=Mm(20)),
    page(left_margin=Mm(20), gutter=Mm(10)),
    page_numbers(size=Pt(13)),
    page_numbers(bold=True),
    looking(TEXT, color="000000"),
    looking(TEXT, color="1F1F1F"),
    looking(TEXT, font="times new roman"),
    looking("Dọn vệ sinh", font="Arial", size=9, color="FF0000"),
    saying(NATION, "CỘNG HÒA", "CỘNG HOÀ"),
    both(SMALLER, line_indent(MOTTO, 2)),
    line_indent(MOTTO, 2),
    line_indent(SUBJECT, -2),
    format_of(NATION, alignment=0),  # it fills its column
    format_of(MOTTO, line_spacing=1.15),
    both(format_of(NUMBER, alignment=0), saying(NUMBER, "Số", "          Số")),
    saying(NUMBER, "05", "10"),
    saying(NUMBER, "05", "     "),
    saying(NUMBER, "05", "....."),
    saying(NUMBER, "KH-UBND", "KH-UBND(VX)"),
    saying(NUMBER, "KH-UBND", "KH-VHXHĐT"),
    saying(DATE, "ngày 05 tháng 3", "ngày     tháng    "),
    saying(DATE, "ngày 05 tháng 3", "ngày 10 tháng 12"),
    saying(DATE, "ngày 05 tháng 3", "ngày 31 tháng 01"),
    looking(TYPE, size=13),
    looking(TEXT, size=13),
    looking(TEXT, size=13.5),
    format_of(TEXT, first_line_indent=Mm(12.7)),
    format_of(TEXT, first_line_indent=Mm(12.5)),
    format_of(TEXT, space_before=Pt(30)),
    format_of(TEXT, line_spacing=1.5),
    format_of(TEXT, line_spacing=Pt(18)),
    format_of("2. Yêu cầu", alignment=0),
    saying(POINT, "a) ", "1.1. "),
    both(saying(POINT, "a) ", "- "), format_of(POINT.replace("a)", "-"), first_line_indent=Mm(5))),
    saying("TM.", "TM. ỦY BAN NHÂN DÂN", "TM. UBND"),
    saying("TM.", "TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"),
    saying("TM.", "TM. ỦY BAN NHÂN DÂN", "TUQ. CHỦ TỊCH"),
    saying("CHỦ TỊCH", "CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    looking("Trần Văn An", size=13),
    saying(RECIPIENT, "UBND tỉnh (b/c)", "Như trên"),
    saying(ARCHIVE, "KT.", "KT (2)."),
    saying("Các thôn thực hiện", "Phụ lục II", "Phụ lục V ban hành kèm theo Nghị định số 30"),
]


@pytest.mark.parametrize("change", RIGHT, ids=map(str, range(len(RIGHT))))
def test_what_is_right_is_not_told(change: Change) -> None:
    assert found_in(a_fault(change, correct())) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"annexes": [an_annex()]},
        {"annexes": [an_annex(orientation="landscape"), an_annex()]},
        {"annexes": [], "sections": [a_section(a_table(), long_text())]},
        {"header": a_header(number="57", issued_on="11/02/2026")},
        {"header": a_header(subject=f"Vệ sinh môi trường nông thôn {'rất dài ' * 20}năm 2024")},
        {
            "signature": {
                "authority": ["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
                "position": "Phó Chủ tịch",
                "full_name": "Trần Văn An",
            }
        },
    ],
    ids=["one annex", "landscape annex", "table", "number of two digits", "long subject", "KT."],
)
def test_what_plans_have_is_not_told(changes: dict[str, Any]) -> None:
    values: dict[str, Any] = {"sections": [a_section("Xem Phụ lục kèm theo.", long_text())]}
    assert found_in(a_correct_paper(**values | changes)) == ()


@pytest.mark.parametrize("kind", ["bao-cao", "to-trinh", "thong-bao"])
def test_papers_of_other_types_are_judged_by_their_own_symbol(kind: str) -> None:
    addressed = {} if kind == "thong-bao" else {"addressees": ["Ủy ban nhân dân tỉnh"]}
    paper = a_paper(kind, archive="VT, KT", **addressed)
    assert found_in(render_plan(paper).bytes) == ()


def test_a_text_that_no_type_names_is_judged_by_its_page_alone() -> None:
    document = docx.Document()
    document.add_paragraph("Danh sách các hộ tham gia")
    document.sections[0].left_margin = Mm(10)
    ids = ids_in(saved(document))
    assert "paper-not-recognised" in ids
    assert "wrong-left-margin" in ids
    assert not [rule for rule in ids if rule.startswith("missing")]


def test_a_paper_of_the_party_is_told_to_have_a_form_of_its_own() -> None:
    change = both(saying(NATION, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"))
    assert ids_in(a_fault(change, a_fault(looking(TEXT, size=9), correct()))) == [
        "paper-of-the-party"
    ]


def test_forty_paragraphs_alike_are_told_once() -> None:
    sections = [a_section(*(f"{long_text()} Thôn {n}." for n in range(1, 12)))]
    plan = a_plan(sections=sections, archive="VT, KT")
    content = render_plan(plan).bytes

    def change(document: Document) -> None:
        for paragraph in document.paragraphs:
            if paragraph.text.startswith(TEXT):
                paragraph.paragraph_format.first_line_indent = Mm(5)

    (finding,) = found_in(a_fault(change, content))
    assert finding.message == ("lùi đầu dòng 0,5 cm, quy định 1 cm hoặc 1,27 cm (và 10 đoạn khác)")


def test_the_template_that_ships_is_judged_by_its_page_alone() -> None:
    assert ids_in(template_path("ke-hoach.docx").read_bytes()) == ["paper-is-template"]


def test_a_diagram_in_the_text_is_not_judged() -> None:
    def change(document: Document) -> None:
        box = parse_xml(
            f'<w:r {nsdecls("w")}><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape>'
            "<v:textbox><w:txbxContent><w:p><w:r><w:rPr><w:sz w:val='16'/></w:rPr>"
            f"<w:t>{long_text()}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
        paragraph_with(document, TEXT)._p.append(box)

    assert found_in(a_fault(change, correct())) == ()


def test_words_that_begin_with_a_letter_and_a_point_are_no_list() -> None:
    change = saying(TEXT, "Giữ gìn đường làng", "v.v... Giữ gìn đường làng")
    assert found_in(a_fault(change, correct())) == ()


def test_a_letter_that_speaks_of_a_plan_stays_a_letter() -> None:
    def change(document: Document) -> None:
        title = paragraph_with(document, TEXT).insert_paragraph_before("KẾ HOẠCH")
        title.alignment, title.runs[0].bold = CENTER, True
        title.runs[0].font.size = Pt(14)

    assert found_in(a_fault(change, an_office_letter())) == ()
