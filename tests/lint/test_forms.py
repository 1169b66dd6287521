"""The forms of Phụ lục III, filled with a short text: nothing answers."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from functools import partial

import docx
import pytest
from docx.document import Document
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from lint.faults import addressed_to, without
from lint.office_papers import CENTER, an_office_letter, an_office_paper
from lint.papers import Change, a_fault, correct, found_in, ids_in, paragraph_with, saved, saying

ARTICLE = re.compile(r"Điều \d\.")
SUBJECT, NUMBER = "Vệ sinh môi trường nông thôn năm 2024", "Số:"
OWN_TEXT = ("Căn cứ Luật", "Căn cứ Kế", "UBND xã ban hành", "I. MỤC", "Giữ gìn", "Giữ gìn")
OWN_TEXT += ("II. TỔ", "- Giữ", "Trên đây")


def a_form(
    abbreviation: str,
    name: str,
    text: Sequence[str],
    *,
    centred: Sequence[str] = (),
    bases: bool = False,
    first: str = "- Các thôn;",
) -> bytes:
    """The office paper with another type and another text."""
    document = docx.Document(io.BytesIO(an_office_paper()))
    saying(NUMBER, "KH-UBND", f"{abbreviation}-UBND")(document)
    saying("KẾ HOẠCH", "KẾ HOẠCH", name)(document)
    saying("- UBND tỉnh", "- UBND tỉnh (b/c);", first)(document)
    kept = 2 if bases else 0
    for start in OWN_TEXT[kept:]:
        _take_out(paragraph_with(document, start))
    _write(document, text, centred)
    return saved(document)


def _take_out(paragraph: Paragraph) -> None:
    paragraph._p.getparent().remove(paragraph._p)


def _write(document: Document, text: Sequence[str], centred: Sequence[str]) -> None:
    """The text right before the signature's table."""
    table = document.tables[-1]._tbl
    for words in (*centred, *text):
        paragraph = document.add_paragraph()
        number = ARTICLE.match(words)
        head = number[0] if number else ""
        for part in filter(None, (head, words[len(head) :])):
            run = paragraph.add_run(part)
            run.font.name, run.font.size = "Times New Roman", Pt(14)
            run.font.bold = part == head or words in centred
        if words in centred:
            paragraph.alignment = CENTER
        else:
            paragraph.paragraph_format.first_line_indent = Mm(10)
            paragraph.paragraph_format.space_before = Pt(6)
            paragraph.paragraph_format.space_after = Pt(0)
        table.addprevious(paragraph._p)


ARTICLES = ("Điều 1. Dọn vệ sinh đường làng.", "Điều 2. Các thôn thực hiện./.")
FORMS: dict[str, Callable[[], bytes]] = {
    "1.1": partial(a_form, "NQ", "NGHỊ QUYẾT", ARTICLES, centred=("QUYẾT NGHỊ:",), bases=True),
    "1.2": partial(a_form, "QĐ", "QUYẾT ĐỊNH", ARTICLES, centred=("QUYẾT ĐỊNH:",), bases=True),
    "1.3": partial(
        a_form,
        "QĐ",
        "QUYẾT ĐỊNH",
        ("Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.", ARTICLES[1]),
        centred=("QUYẾT ĐỊNH:",),
        bases=True,
    ),
    "1.4": partial(a_form, "CTr", "CHƯƠNG TRÌNH", ("Dọn vệ sinh đường làng./.",)),
    "1.5": an_office_letter,
    "1.6": partial(
        a_form, "CĐ", "CÔNG ĐIỆN", ("Ủy ban nhân dân xã điện:", "- Các thôn;", "Dọn vệ sinh./.")
    ),
    "1.7": partial(
        a_form,
        "GM",
        "GIẤY MỜI",
        (
            "Ủy ban nhân dân xã trân trọng kính mời: Các thôn",
            "Tới dự: Hội nghị",
            "Chủ trì: Ông An./.",
        ),
    ),
    "1.8": partial(
        a_form,
        "GGT",
        "GIẤY GIỚI THIỆU",
        (
            "Ủy ban nhân dân xã trân trọng giới thiệu:",
            "Ông (bà): Trần Văn Bình",
            "Chức vụ: Trưởng thôn./.",
        ),
        first="- Như trên;",
    ),
    "1.9": partial(
        a_form,
        "BB",
        "BIÊN BẢN",
        ("Thời gian bắt đầu: 8 giờ", "Địa điểm: Nhà văn hóa", "Nội dung: Họp thôn./."),
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_filled_with_a_short_text_has_no_error(form: str) -> None:
    assert [each for each in found_in(FORMS[form]()) if each.severity != "info"] == []


def test_a_decision_without_its_deciding_words_is_told() -> None:
    """The decree's forms print them; what its rules say of a quyết định does not."""
    decision = a_form("QĐ", "QUYẾT ĐỊNH", ARTICLES, bases=True)
    (finding,) = found_in(decision)
    assert (finding.rule, finding.severity) == ("words-of-form-missing", "warning")
    assert 'không có "QUYẾT ĐỊNH:" như mẫu 1.2' in finding.message


def test_an_invitation_that_is_addressed_as_a_letter_is_told() -> None:
    text = ("Kính gửi: Các thôn", "Ủy ban nhân dân xã trân trọng kính mời dự hội nghị./.")
    invitation = a_form("GM", "GIẤY MỜI", text, first="- Như trên;")
    assert [each.rule for each in found_in(invitation)] == ["addressees-not-asked"]


def test_a_submission_without_addressees_is_told() -> None:
    submission = a_form("TTr", "TỜ TRÌNH", ("Đề nghị xem xét./.",), first="- Các thôn;")
    assert [each.rule for each in found_in(submission)] == ["missing-addressees"]


def test_addressees_under_the_text_are_told() -> None:
    text = ("Đề nghị xem xét, cụ thể như sau:", "Kính gửi: Ủy ban nhân dân tỉnh")
    submission = a_form("TTr", "TỜ TRÌNH", text, first="- Như trên;")
    assert "addressees-after-text" in ids_in(submission)


def test_a_type_that_the_symbol_speaks_of_is_missed() -> None:
    assert "missing-type" in ids_in(a_fault(without("KẾ HOẠCH"), correct()))


@pytest.mark.parametrize(
    "change",
    [
        saying(NUMBER, "UBND-KT", "UBND-…"),
        saying(NUMBER, "12/UBND-KT", "     /UBND-VHXH"),
        addressed_to("- Sở Tài chính;", "- Các thôn của xã."),
        saying("Kính gửi", "Các thôn của xã Suối Mơ", "Các thôn của xã Suối Mơ."),
    ],
)
def test_a_letter_that_is_right_otherwise_is_not_told(change: Change) -> None:
    assert found_in(a_fault(change, an_office_letter())) == ()
