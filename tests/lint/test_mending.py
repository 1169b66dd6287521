"""Looks put right in a copy: every fault that says how, and nothing else."""

from __future__ import annotations

import copy
import io
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from lint.faults import (
    FAULTS,
    LETTER_FAULTS,
    NUMBER,
    RECIPIENT,
    TEXT,
    counted_on,
    no_numbers,
    page,
)
from lint.office_papers import an_office_letter
from lint.papers import (
    a_correct_paper,
    a_fault,
    correct,
    found_in,
    ids_in,
    looking,
    paragraph_with,
    saved,
    saying,
)
from ntmdocs import fix_docx
from ntmdocs.lint import every_rule
from ntmdocs.read.view import View, view_docx
from tools.validator import missing_for_validator, validate

MENDED = {rule.id for rule in every_rule() if rule.mends}
# Of these only some faults can be put right: an annex on the page where the text ends cannot.
EVERY_FAULT = [
    *((*fault, correct) for fault in FAULTS),
    *((*f, an_office_letter) for f in LETTER_FAULTS),
]
TO_MEND = list({each[0]: each for each in EVERY_FAULT if each[0] in MENDED}.values())
# Each of these hides another of its kind. The rest go into papers of many faults: that each is
# answered alone, test_matrix shows.
ALONE = ("missing-page-number", "page-number-in-footer", "sizes-of-head-do-not-go-together")
OTHERS = [each for each in TO_MEND if each[0] not in ALONE]
LETTERS = [each for each in OTHERS if each[2] is an_office_letter]
PLANS = [each for each in OTHERS if each[2] is correct]
GROUPS = [*([each] for each in TO_MEND if each[0] in ALONE), LETTERS]
GROUPS += [PLANS[at::5] for at in range(5)]


def drawn(view: View) -> int:
    """How many lines are drawn, and how many shapes there are."""
    return sum(
        len(one.drawn) + one.has_line_above + one.has_line_below + one.has_drawings
        for one in view.paragraphs
    )


@pytest.mark.parametrize("faults", GROUPS, ids=[group[0][0] for group in GROUPS])
def test_faults_that_say_their_cures_are_put_right(faults: list[Any]) -> None:
    wrong = faults[0][2]()
    for _, change, _ in faults:
        wrong = a_fault(change, wrong)
    fixed = fix_docx(wrong)
    assert [finding.rule for finding in fixed.left.findings] == []
    assert {finding.rule for finding in fixed.mended.findings} == {rule for rule, _, _ in faults}
    before, after = view_docx(wrong), view_docx(fixed.docx.bytes)
    assert (after.text, drawn(after)) == (before.text, drawn(before))
    assert fix_docx(fixed.docx.bytes).docx.bytes == fixed.docx.bytes


def test_a_right_paper_stays_as_it_is() -> None:
    fixed = fix_docx(correct())
    assert fixed.docx.bytes == fix_docx(fixed.docx.bytes).docx.bytes
    assert (fixed.mended.findings, fixed.left.findings) == ((), ())
    assert view_docx(fixed.docx.bytes) == view_docx(correct())


def test_what_only_a_person_can_put_right_is_left_and_listed() -> None:
    wrong = a_fault(looking(NUMBER, size=12), a_fault(saying(NUMBER, "05", "5"), a_correct_paper()))
    fixed = fix_docx(wrong)
    assert [finding.rule for finding in fixed.mended.findings] == ["wrong-number-size"]
    assert [finding.rule for finding in fixed.left.findings] == ["wrong-zero-in-number"]


def test_a_copy_is_called_after_its_document(tmp_path: Path) -> None:
    path = tmp_path / "KH.docx"
    path.write_bytes(correct())
    assert fix_docx(path).docx.name == "KH-da-chinh.docx"


def test_two_components_in_one_paragraph_are_left_to_a_person() -> None:
    """Letters of the other would change too."""
    document = docx.Document()
    header = (
        "UBND TỈNH MƠ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 5/KH-UBND\tSuối Mơ, ngày 05 tháng 3 năm 2024",
    )
    for text in (*header, "KẾ HOẠCH", "Vệ sinh môi trường", "Làm sạch đường làng, ngõ xóm."):
        document.add_paragraph().add_run(text).font.size = docx.shared.Pt(20)
    wrong = saved(document)
    left = {finding.rule for finding in fix_docx(wrong).left.findings}
    assert {"wrong-national-name-size", "wrong-number-size"} <= left
    assert "wrong-type-size" not in left


def test_raised_figures_and_letters_that_are_pictures_keep_their_looks() -> None:
    def change(document: Document) -> None:
        paragraph = paragraph_with(document, TEXT)
        for run in paragraph.runs:
            run.font.size = docx.shared.Pt(12)
            run.font.name = "Arial"
        raised = paragraph.add_run("2")
        raised.font.superscript, raised.font.size = True, docx.shared.Pt(8)
        picture = paragraph.add_run("ü")
        picture.font.name = "Wingdings"

    fixed = docx.Document(io.BytesIO(fix_docx(a_fault(change, correct())).docx.bytes))
    *text, raised, picture = paragraph_with(fixed, TEXT).runs
    assert {(run.font.size.pt, run.font.name) for run in text if run.text} == {
        (13, "Times New Roman")
    }
    assert raised.font.size.pt == 8
    assert picture.font.name == "Wingdings"


def test_a_page_that_lies_across_keeps_lying_so() -> None:
    def letter_size(document: Document) -> None:
        for section, across in zip(document.sections, (False, True, False), strict=True):
            sides = (docx.shared.Mm(279), docx.shared.Mm(216))
            section.page_width, section.page_height = sides if across else sides[::-1]

    fixed = docx.Document(io.BytesIO(fix_docx(a_fault(letter_size, correct())).docx.bytes))
    sizes = [(round(s.page_width.mm), round(s.page_height.mm)) for s in fixed.sections]
    assert sizes == [(210, 297), (297, 210), (210, 297)]


def test_what_is_left_for_the_binding_counts() -> None:
    def gutter(document: Document) -> None:
        for section in document.sections:
            section.gutter, section.left_margin = docx.shared.Mm(10), docx.shared.Mm(30)

    fixed = docx.Document(io.BytesIO(fix_docx(a_fault(gutter, correct())).docx.bytes))
    assert {round(section.left_margin.mm) for section in fixed.sections} == {25}


def test_a_header_with_other_words_stays_on_the_first_page() -> None:
    def words_beside(document: Document) -> None:
        document.sections[0].different_first_page_header_footer = False
        document.sections[0].header.paragraphs[0].add_run(" Dự thảo lần 2")

    wrong = a_fault(words_beside, correct())
    assert ids_in(wrong) == ["page-number-on-first-page"]
    assert [each.rule for each in fix_docx(wrong).left.findings] == ["page-number-on-first-page"]


def test_an_annex_that_begins_no_page_set_up_is_left_to_a_person() -> None:
    def one_section(document: Document) -> None:
        first, *others = document.element.body.iter(qn("w:sectPr"))
        for mark in (first, *others):
            mark.getparent().remove(mark)
        document.element.body.append(first)

    wrong = a_fault(one_section, correct())
    assert "annex-pages-not-counted-anew" in ids_in(wrong)
    assert "annex-pages-not-counted-anew" in {each.rule for each in fix_docx(wrong).left.findings}
    assert fix_docx(a_fault(counted_on, correct())).left.findings == ()


def test_the_first_header_that_prints_its_number_goes() -> None:
    def own_first(document: Document) -> None:
        section = document.sections[0]
        section.first_page_header.is_linked_to_previous = False
        for child in list(section.header._element):
            section.first_page_header._element.append(copy.deepcopy(child))

    wrong = a_fault(own_first, correct())
    assert ids_in(wrong) == ["page-number-on-first-page"]
    assert fix_docx(wrong).left.findings == ()


def header_words(document: Document, words: str) -> None:
    for section in document.sections:
        section.header.paragraphs[0].add_run(words)


def test_a_number_beside_other_words_keeps_its_looks() -> None:
    def change(document: Document) -> None:
        for run in document.sections[0].header.paragraphs[0].runs:
            run.font.size = docx.shared.Pt(10)
        document.sections[0].header.paragraphs[0].add_run(" Dự thảo")

    left = fix_docx(a_fault(change, correct())).left.findings
    assert [finding.rule for finding in left] == ["wrong-page-number-size"]


def test_a_number_on_a_tab_is_not_moved() -> None:
    def change(document: Document) -> None:
        paragraph = document.sections[0].header.paragraphs[0]
        paragraph.runs[0]._r.addprevious(OxmlElement("w:r"))
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        paragraph.runs[0].add_tab()
        for run in paragraph.runs:
            run.font.size = docx.shared.Pt(10)

    fixed = fix_docx(a_fault(change, correct()))
    assert fixed.left.findings == ()
    header = docx.Document(io.BytesIO(fixed.docx.bytes)).sections[0].header
    assert header.paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.LEFT


def test_a_header_with_words_gets_no_number_and_a_document_without_pages_none() -> None:
    def words_above(document: Document) -> None:
        no_numbers(document)
        header_words(document, "Dự thảo lần 2")

    left = fix_docx(a_fault(words_above, correct())).left.findings
    assert [finding.rule for finding in left] == ["missing-page-number"]

    def no_pages(document: Document) -> None:
        no_numbers(document)
        for setup in list(document.element.body.iter(qn("w:sectPr"))):
            setup.getparent().remove(setup)

    bare = a_fault(no_pages, correct())
    fixed = fix_docx(bare)
    assert "missing-page-number" in {finding.rule for finding in fixed.left.findings}
    assert fix_docx(fixed.docx.bytes).docx.bytes == fixed.docx.bytes


def test_pages_that_say_no_size_and_those_that_lie_across_keep_their_margins() -> None:
    def change(document: Document) -> None:
        first, second, third = document.sections
        first.left_margin = second.left_margin = docx.shared.Mm(20)
        second.page_width, second.page_height = second.page_height, second.page_width
        third._sectPr.remove(third._sectPr.find(qn("w:pgSz")))

    fixed = docx.Document(io.BytesIO(fix_docx(a_fault(change, correct())).docx.bytes))
    assert [round(section.left_margin.mm) for section in fixed.sections][:2] == [30, 20]


def test_everything_at_once_is_put_right() -> None:
    wrong = correct()
    for change in (
        page(left_margin=docx.shared.Mm(20), top_margin=docx.shared.Mm(40)),
        looking(TEXT, size=18, bold=None),
        looking(RECIPIENT, size=14, italic=True),
        looking("KẾ HOẠCH", bold=False),
    ):
        wrong = a_fault(change, wrong)
    assert len(found_in(wrong)) >= 5
    assert fix_docx(wrong).left.findings == ()


@pytest.mark.skipif(bool(missing_for_validator()), reason=missing_for_validator())
def test_word_opens_what_was_put_right(tmp_path: Path) -> None:
    faults = {rule: change for rule, change, paper in TO_MEND if paper is correct}
    wrong = correct()
    for rule, change in faults.items():
        if rule not in ("page-number-in-footer", "missing-page-number"):
            wrong = a_fault(change, wrong)
    for at, faulty in enumerate((wrong, a_fault(faults["page-number-in-footer"], correct()))):
        (tmp_path / f"{at}-0.docx").write_bytes(faulty)
        (tmp_path / f"{at}-1.docx").write_bytes(fix_docx(faulty).docx.bytes)
    before = validate(sorted(tmp_path.glob("*-0.docx")))
    after = validate(sorted(tmp_path.glob("*-1.docx")))
    assert len(after) == len(before)
