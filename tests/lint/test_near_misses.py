"""What is right, or not asked, beside each fault: nothing answers."""

from __future__ import annotations

import copy
import io
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from build import a_header, a_paper, a_plan, a_section, a_table, an_annex
from lint.faults import (
    ARCHIVE,
    DATE,
    LAST_BASIS,
    MOTTO,
    NATION,
    NUMBER,
    SUBJECT,
    TEXT,
    TYPE,
    both,
    format_of,
    in_text,
    line_indent,
    page,
    page_numbers,
    small_paragraph,
    unnumbered,
    without_line,
)
from lint.office_papers import CENTER, an_office_letter, an_office_paper
from lint.papers import (
    Change,
    a_correct_paper,
    a_fault,
    correct,
    found_in,
    ids_in,
    long_text,
    looking,
    paragraph_with,
    saved,
    saying,
)
from ntmdocs import fix_docx, render_plan
from ntmdocs.writing import template_path

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
    both(unnumbered, saying(NUMBER, "05", "10")),
    saying(NUMBER, "05", "     "),
    saying(NUMBER, "05", "....."),
    saying(NUMBER, "05/KH-UBND", ""),
    saying(NUMBER, "KH-UBND", "KH-UBND(VX)"),
    saying(NUMBER, "KH-UBND", "KH-VHXHĐT"),
    saying(DATE, "ngày 05 tháng 3", "ngày     tháng    "),
    both(unnumbered, saying(DATE, "ngày 05 tháng 3", "ngày 10 tháng 12")),
    both(unnumbered, saying(DATE, "ngày 05 tháng 3", "ngày 31 tháng 01")),
    both(unnumbered, saying(DATE, "ngày 05 tháng 3", "ngày 29 tháng 02")),
    looking(TYPE, size=13),
    looking(TEXT, size=13),
    looking(TEXT, size=13.5),
    format_of(TEXT, first_line_indent=Mm(12.7)),
    format_of(TEXT, first_line_indent=Mm(12.5)),
    format_of(TEXT, space_before=Pt(30)),
    format_of(TEXT, line_spacing=1.5),
    format_of(TEXT, line_spacing=Pt(18)),
    format_of(TEXT, line_spacing=Pt(0)),  # no height at all: Word takes its own
    format_of("2. Yêu cầu", alignment=0),
    saying("e) Giữ", "e) ", "1.1. "),
    both(saying("e) Giữ", "e) ", "- "), format_of("- Giữ", first_line_indent=Mm(5))),
    saying("TM.", "TM. ỦY BAN NHÂN DÂN", "TM. UBND"),
    saying("TM.", "TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"),
    saying("TM.", "TM. ỦY BAN NHÂN DÂN", "TUQ. CHỦ TỊCH"),
    looking("Trần Văn An", size=13),
    format_of("Trần Văn An", alignment=0, left_indent=Mm(20)),  # moved to the middle by hand
    saying(ARCHIVE, "KT.", "KT (2)."),
    saying(DATE, "Suối Mơ", "Phường Điện Biên Phủ"),
    saying(DATE, "Suối Mơ", "Thành phố Hồ Chí Minh"),
    saying(DATE, "Suối Mơ", "Quận 1"),
    saying(DATE, "Suối Mơ", "Xã Nguyễn Trãi"),
    saying(DATE, "năm 2024", "năm 20"),
    saying("Trần Văn An", "Trần Văn An", "Ông Ích Khiêm"),
    saying("Trần Văn An", "Trần Văn An", "Kiều Thị Bà"),
    saying(ARCHIVE, "VT, KT", "VT, KT, HS (03)"),
    saying("Các thôn thực hiện", "Phụ lục I, Phụ lục II", "Phụ lục I đến Phụ lục II"),
    saying("Các thôn thực hiện", "Phụ lục I, Phụ lục II", "Phụ lục I và II"),
    saying("Các thôn thực hiện", "Phụ lục I, Phụ lục II", "các phụ lục"),
    saying("(Kèm theo", "05/KH-UBND", "     /KH-UBND"),
    saying("(Kèm theo", "Kế hoạch", "Văn bản"),
    saying("(Kèm theo", "Kế hoạch số 05/KH-UBND", "Quyết định số 12/QĐ-UBND"),
    in_text("ở các cơ sở y tế, công sở, trên cơ sở tài chính của cán bộ tài chính"),
    in_text("theo khoản 2 của bản quy ước, điều 5"),
    in_text("đo độ pH của nước"),
    in_text("lập ban chỉ đạo, chi bộ và đảng ủy ở mỗi nơi, theo VIỆT NAM"),
    in_text("bầu ông Nguyễn Văn An và bà Hoa"),
    in_text("bầu bà lê la quà bánh"),
    in_text("giao Trưởng Phòng Kinh tế và Trưởng Phòng Văn hóa - Xã hội"),
    saying(NUMBER, "KH-UBND", "KH-"),
    saying(LAST_BASIS, "Kế hoạch số", "Luật Đất đai và Nghị quyết của Quốc hội, Kế hoạch số"),
    saying("Các thôn thực hiện", "Các thôn", "Phần lớn các thôn"),
    both(small_paragraph, saying(TEXT, ".", ":", 1)),  # it goes on
    saying("e) Giữ", "e)", "1)"),  # under a point, of a level the decree does not know
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


@pytest.mark.parametrize("post", ["Trưởng thôn", "Tổ trưởng tổ dân phố", "Phó Trưởng bản"])
def test_a_paper_of_a_village_has_no_number_and_passes_through_no_registry(post: str) -> None:
    head = a_header(issuing_body={"parent": "Xã Suối Mơ", "name": "Thôn Nà"}, has_number=False)
    signature = {"position": post, "full_name": "Trần Văn An"}
    paper = a_plan(header=head, archive="hồ sơ thôn", signature=signature)
    assert not {"missing-number", "archive-without-registry"} & {*ids_in(render_plan(paper).bytes)}
    signature["position"] = "Trưởng thôn vụ"
    other = a_plan(header=head, archive="hồ sơ thôn", signature=signature)
    assert {"missing-number", "archive-without-registry"} <= {*ids_in(render_plan(other).bytes)}


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


def test_a_paper_of_the_youth_union_is_judged_by_its_page_alone() -> None:
    organ = saying("ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN", "ĐOÀN TNCS HỒ CHÍ MINH")
    change = both(organ, looking(TEXT, size=9), page(left_margin=Mm(10)))
    assert ids_in(a_fault(change, correct())) == ["paper-not-recognised", "wrong-left-margin"]


def test_a_basis_that_the_opening_goes_on_needs_no_stop() -> None:
    def change(document: Document) -> None:
        basis, opening = paragraph_with(document, LAST_BASIS), paragraph_with(document, "UBND xã")
        basis.runs[-1].text = f"{basis.runs[-1].text.rstrip('.')}, {opening.text}"
        opening._p.getparent().remove(opening._p)

    assert found_in(a_fault(change, an_office_paper())) == ()


def test_a_colour_that_is_no_code_counts_as_black() -> None:
    def change(document: Document) -> None:
        looking(TEXT, color="FF0000")(document)
        for color in paragraph_with(document, TEXT)._p.iter(qn("w:color")):
            color.set(qn("w:val"), "windowText")

    assert found_in(a_fault(change, correct())) == ()


def test_the_number_of_even_pages_is_not_judged() -> None:
    def change(document: Document) -> None:
        section = document.sections[0]
        even = section.even_page_header
        even.is_linked_to_previous = False
        even._element.append(copy.deepcopy(section.header.paragraphs[0]._p))
        even.paragraphs[-1].alignment = 0

    assert found_in(a_fault(change, an_office_paper())) == ()


def test_a_file_without_text_and_pages_is_told_to_be_no_paper() -> None:
    def change(document: Document) -> None:
        body = document.element.body
        body[:] = []

    assert ids_in(a_fault(change, an_office_paper())) == ["paper-not-recognised"]


def test_a_paper_without_signature_is_not_asked_for_recipients() -> None:
    def change(document: Document) -> None:
        ending = document.tables[-1]._tbl
        ending.getparent().remove(ending)

    assert found_in(a_fault(change, an_office_paper())) == ()


def in_columns_of_no_width(document: Document) -> None:
    """Word gives the columns of the header what room their words need."""
    table = document.tables[0]._tbl
    for width in [*table.iter(qn("w:tcW"))]:
        width.getparent().remove(width)


def test_a_border_in_a_column_of_no_width_is_a_line_of_unknown_length() -> None:
    assert found_in(a_fault(in_columns_of_no_width, correct())) == ()


def test_a_column_of_no_width_may_lack_its_line() -> None:
    change = both(in_columns_of_no_width, without_line(MOTTO))
    assert ids_in(a_fault(change, correct())) == ["missing-motto-line"]


def test_letters_whose_size_nothing_says_are_not_measured() -> None:
    def change(document: Document) -> None:
        for part in (document.element.body, document.styles.element):
            for size in [*part.iter(qn("w:sz"))]:
                size.getparent().remove(size)

    assert found_in(a_fault(both(line_indent(MOTTO, 12), change), correct())) == ()


def test_a_hospital_has_rules_of_its_own_on_academic_titles() -> None:
    change = both(
        saying("TM.", "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC BỆNH VIỆN"),
        saying("CHỦ TỊCH", "CHỦ TỊCH", "PHÓ GIÁM ĐỐC"),
        saying("Trần Văn An", "Trần", "ThS. Trần"),
    )
    assert found_in(a_fault(change, correct())) == ()


def test_sizes_of_two_lines_in_a_paragraph_are_left_to_a_person() -> None:
    document = docx.Document()
    for text, size in (
        ("UBND TỈNH MƠ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13),
        ("UBND XÃ SUỐI MƠ\tĐộc lập - Tự do - Hạnh phúc", 14),
        ("Số: 5/KH-UBND\tSuối Mơ, ngày 05 tháng 3 năm 2024", 13),
        *(("KẾ HOẠCH", 14), ("Vệ sinh môi trường", 14), ("Làm sạch đường làng, ngõ xóm.", 14)),
    ):
        document.add_paragraph().add_run(text).font.size = Pt(size)
    rule = "sizes-of-head-do-not-go-together"
    assert rule in ids_in(saved(document))
    assert rule in {finding.rule for finding in fix_docx(saved(document)).left.findings}


def with_last_basis(words: str) -> Change:
    """A third basis, of these words, below the others."""

    def change(document: Document) -> None:
        basis = paragraph_with(document, LAST_BASIS)
        basis.runs[-1].text = f"{basis.runs[-1].text.rstrip('.')};"
        third = copy.deepcopy(basis._p)
        basis._p.addnext(third)
        first, *others = paragraph_with(document, LAST_BASIS, 1).runs
        first.text = words
        for run in others:
            run.text = ""

    return change


@pytest.mark.parametrize("lead", ["Xét Tờ trình số 15/TTr-UBND", "Thực hiện Nghị quyết số 8-NQ/TU"])
def test_the_last_basis_may_begin_with_other_words(lead: str) -> None:
    change = with_last_basis(f"{lead} ngày 02 tháng 3 năm 2024.")
    assert found_in(a_fault(change, an_office_paper())) == ()


def test_a_request_that_is_weighed_is_a_basis() -> None:
    change = with_last_basis("Xét Tờ trình số 15/TTr-UBND ngày 02 tháng 3 năm 2024;")
    assert ids_in(a_fault(change, an_office_paper())) == ["last-basis-without-stop"]


def test_where_no_size_is_that_of_the_text_none_is_unlike_it() -> None:
    changes = [looking(TEXT, at, size=13) for at in range(3)]
    changes += [looking(start, size=13) for start in ("I. MỤC", "II. TỔ", "Các thôn thực hiện")]
    assert found_in(a_fault(both(*changes), correct())) == ()


def test_a_date_without_a_number_beside_it_is_level_with_nothing() -> None:
    """Both in one column, as in a header that was pasted together."""
    document = docx.Document(io.BytesIO(correct()))
    date, number = paragraph_with(document, DATE), paragraph_with(document, NUMBER)
    number._p.addnext(date._p)
    assert "date-not-level-with-number" not in ids_in(saved(document))


def test_a_subject_of_a_letter_that_is_parted_from_its_number_has_no_gap_to_it() -> None:
    document = docx.Document(io.BytesIO(an_office_letter()))
    subject = paragraph_with(document, "V/v")
    subject._p.addprevious(copy.deepcopy(document.add_paragraph()._p))
    subject.paragraph_format.space_before = Pt(0)
    assert "letter-subject-too-close" not in ids_in(saved(document))


def test_of_a_line_placed_otherwise_no_side_is_known() -> None:
    document = docx.Document(io.BytesIO(an_office_paper(header="tabs", line="drawing")))
    drawn = next(document.element.body.iter("{*}positionH"))
    drawn.remove(drawn[0])
    assert found_in(saved(document)) == ()


def test_an_only_annex_has_no_number() -> None:
    def numbered(document: Document) -> None:
        saying("Phụ lục", "Phụ lục", "Phụ lục I")(document)

    text = a_section(
        "Các thôn thực hiện theo Phụ lục kèm theo Kế hoạch này.", kind="implementation"
    )
    paper = a_correct_paper(annexes=[an_annex(title="Danh sách tuyến đường")], sections=[text])
    assert found_in(paper) == ()
    assert ids_in(a_fault(numbered, paper)) == ["only-annex-with-number"]
    # Its others may be in files of their own.
    others = saying("Các thôn thực hiện", "Phụ lục", "Phụ lục I, Phụ lục II")
    assert "only-annex-with-number" not in ids_in(a_fault(both(numbered, others), paper))
