"""A paper on tabs, where two components share a paragraph: one fault, its rule alone."""

from __future__ import annotations

import copy

import pytest
from docx.document import Document

from lint.faults import DATE, LABEL
from lint.office_papers import an_office_paper
from lint.papers import Change, a_fault, ids_in, paragraph_with, saying

RECIPIENT, NAME = "- Các thôn", "Trần Văn An"


def date_on_the_next_line(document: Document) -> None:
    """The date in a paragraph below that of the number."""
    both = paragraph_with(document, "Số:")
    below = copy.deepcopy(both._p)
    both._p.addnext(below)
    for run in both.runs:
        run.text = "" if run.text.startswith(DATE) else run.text
    for run in paragraph_with(document, "Số:", 1).runs:
        run.text = "" if run.text.startswith("Số") else run.text


def with_annex(document: Document) -> None:
    """The name in capitals, and an annex right below."""
    saying(NAME, NAME, NAME.upper())(document)
    note = "(Kèm theo Kế hoạch số   /KH-UBND ngày   tháng   năm 2024 của UBND xã)"
    for words in ("Phụ lục", "DANH SÁCH TUYẾN ĐƯỜNG", note):
        annex = copy.deepcopy(paragraph_with(document, "KẾ HOẠCH")._p)
        document.element.body[-2].addnext(annex)
        paragraph = paragraph_with(document, "KẾ HOẠCH", 1)
        paragraph.runs[0].text = words
        if words.startswith("("):
            paragraph.runs[0].font.bold, paragraph.runs[0].font.italic = False, True
    saying("Trên đây", "năm 2024", "năm 2024, phụ lục kèm theo")(document)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (saying("ỦY BAN NHÂN DÂN", "NGHĨA", "NGHIÃ"), "wrong-national-name"),
        (saying("ỦY BAN NHÂN DÂN", "XÃ HỘI CHỦ NGHĨA", "XHCN"), "wrong-national-name"),
        (date_on_the_next_line, "date-not-level-with-number"),
        (saying(LABEL, "Nơi nhận:", "Nơi nhận"), "recipients-label-without-colon"),
        (saying(RECIPIENT, "- ", ""), "recipient-without-dash"),
        (saying("- UBND tỉnh", "CHỦ TỊCH", "Chủ tịch"), "position-not-in-capitals"),
    ],
)
def test_one_fault_on_tabs_is_answered_by_its_rule_alone(change: Change, rule: str) -> None:
    assert ids_in(a_fault(change, an_office_paper(header="tabs"))) == [rule]


def test_an_annex_under_a_name_in_capitals_is_no_part_of_the_signature() -> None:
    told = ids_in(a_fault(with_annex, an_office_paper(header="tabs")))
    assert told == ["annex-pages-not-counted-anew", "name-in-capitals"]
