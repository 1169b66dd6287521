"""Where the components of the head stand, in papers whose head is a table."""

from __future__ import annotations

import copy

import pytest
from docx.document import Document
from docx.oxml.ns import qn

from lint.faults import DATE, NUMBER, addressed_to, moved
from lint.office_papers import an_office_letter
from lint.papers import Change, a_fault, correct, found_in


def told(change: Change, paper: bytes, rule: str) -> list[str]:
    """What that rule says of the paper so changed."""
    return [each.message for each in found_in(a_fault(change, paper)) if each.rule == rule]


def columns_swapped(document: Document) -> None:
    """The organ at the right, the national name at the left."""
    for row in document.tables[0].rows:
        left, *_, right = (cell._tc for cell in row.cells)
        words = [[one for one in cell if one.tag != qn("w:tcPr")] for cell in (left, right)]
        for cell, others in zip((right, left), copy.deepcopy(words), strict=True):
            for one in [one for one in cell if one.tag != qn("w:tcPr")]:
                cell.remove(one)
            cell.extend(others)


def test_swapped_columns_are_told_once() -> None:
    (said,) = told(columns_swapped, correct(), "component-in-other-column")
    assert "ở bên trái, quy định ở bên phải" in said


def test_a_date_under_the_organ_and_a_number_under_the_national_name_are_told() -> None:
    (date,) = told(moved(DATE, NUMBER), correct(), "component-in-other-column")
    assert "dưới Quốc hiệu" in date
    (number,) = told(moved(NUMBER, DATE), correct(), "component-in-other-column")
    assert "dưới tên cơ quan" in number


@pytest.mark.parametrize(
    ("first", "last", "message"),
    [
        ("- Sở Tài chính,", "- Sở Nội vụ.", 'cuối dòng ghi ",", quy định dấu ";"'),
        ("- Sở Tài chính", "- Sở Nội vụ.", "cuối dòng không có dấu chấm phẩy"),
        ("- Sở Tài chính;", "- Sở Nội vụ", "dòng cuối không có dấu chấm"),
    ],
)
def test_the_mark_after_each_addressee_is_asked_for(first: str, last: str, message: str) -> None:
    said = told(addressed_to(first, last), an_office_letter(), "wrong-mark-after-addressee")
    assert said == [message]
