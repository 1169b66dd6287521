"""What hurts who works on a file, told as practice; capitals and marks beside what is right."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import OxmlElement
from docx.shared import Pt

from lint.faults import in_text, marked
from lint.office_papers import an_office_paper
from lint.papers import a_fault, correct, found_in, ids_in, saved
from ntmdocs import Severity, annotate_docx
from ntmdocs.findings import Finding
from ntmdocs.word.elements import parse_xml
from ntmdocs.word.names import DOCUMENT, w
from ntmdocs.word.package import read_package, write_package
from ntmdocs.word.remarks import Remark, with_remarks


def test_comments_of_people_are_told_and_those_of_the_program_are_not() -> None:
    parts = read_package(correct())
    document = parse_xml(parts[DOCUMENT])
    first = next(document.iter(w("p")))
    asked = write_package(with_remarks(parts, document, [Remark(first, "Ai ký?")], "An"))
    (finding,) = found_in(asked)
    assert (finding.rule, finding.severity) == ("comments-left", Severity.INFO)
    assert (finding.source, "01 nhận xét" in finding.message) == ("thực hành", True)
    own = annotate_docx(correct(), [Finding("a-rule", Severity.INFO, "Trang", "câu")])
    assert found_in(own.bytes) == ()


def test_letters_of_an_old_encoding_are_told() -> None:
    document = docx.Document()
    for _ in range(5):
        run = document.add_paragraph().add_run("KÕ ho¹ch x©y dùng n«ng th«n míi n¨m 2024 cña x·")
        run.font.name = ".VnTime"
    assert "legacy-encoding" in ids_in(saved(document))


@pytest.mark.parametrize(
    "words",
    [
        "theo Ủy ban nhân dân xã và ủy ban nhân dân các cấp",
        "nâng cao đời sống Nhân dân; Hội đồng nhân dân xã; nghệ sĩ nhân dân",
        "theo Điều 5 Luật Nhà ở, khoản 2 Điều 6 và điểm a khoản 1 Điều 7",
        "có nhiều điều 5 hộ cần biết",
        "ở Thành phố Hồ Chí Minh, Thủ đô Hà Nội và tỉnh Bắc Ninh",
        "họp thứ Hai hằng tuần, lần thứ hai ngày 05/3/2024",
        "đạt 20     %",
    ],
)
def test_what_is_written_right_is_not_told(words: str) -> None:
    assert ids_in(a_fault(in_text(words), correct())) == []


@pytest.mark.parametrize("mark", ["KHẨN", "HỎA TỐC", "THƯỢNG KHẨN", "TỐI MẬT"])
def test_a_right_mark_is_no_organ_and_no_fault(mark: str) -> None:
    assert ids_in(a_fault(marked(mark), correct())) == []


def test_more_of_the_same_are_counted_at_the_first() -> None:
    wrong = a_fault(in_text("theo điều 5 Luật Nhà ở và điều 6 Luật Đất đai"), correct())
    (finding,) = found_in(wrong)
    assert "điều 5 Luật Nhà" in finding.message
    assert finding.message.endswith("(và 01 chỗ khác)")


def test_two_empty_paragraphs_are_no_spacing() -> None:
    document = docx.Document(io.BytesIO(correct()))
    text = next(one for one in document.paragraphs if one.text.startswith("Giữ gìn"))
    for _ in range(2):
        text.insert_paragraph_before()
    assert "empty-paragraphs-as-spacing" not in ids_in(saved(document))


def ends_on_page(lines: int, *, whole: bool = False) -> bytes:
    """An office paper whose signature comes so many empty lines further down."""
    document = docx.Document(io.BytesIO(an_office_paper()))
    table = document.tables[-1]
    for _ in range(lines):
        empty = document.add_paragraph()
        empty.paragraph_format.space_after = Pt(0)
        table._tbl.addprevious(empty._p)
    if whole:
        properties = table.rows[0]._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
    return saved(document)


def test_a_signature_through_which_a_page_ends_is_told() -> None:
    told = {at for at in range(0, 40, 2) if "signature-split-by-page" in ids_in(ends_on_page(at))}
    assert 0 < min(told) < max(told) < min(told) + 12  # where the page ends, only
    middle = sorted(told)[len(told) // 2]
    assert "signature-split-by-page" not in ids_in(ends_on_page(middle, whole=True))


@pytest.mark.parametrize(("long", "told"), [(2, False), (20, True)])
def test_of_a_paper_that_surely_has_two_pages_the_number_is_missed(long: int, told: bool) -> None:
    document = docx.Document(io.BytesIO(an_office_paper(long=long)))
    for paragraph in document.sections[0].header.paragraphs:
        paragraph._p.getparent().remove(paragraph._p)
    document.sections[0].header._element.append(OxmlElement("w:p"))
    assert ("missing-page-number" in ids_in(saved(document))) is told
