"""The door: what is taken, what is refused, which rules are asked."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

import ntmdocs
from lint.faults import NUMBER
from lint.papers import a_correct_paper, a_fault, found_in, looking, saved, saying
from ntmdocs.lint.looks import plain_number
from ntmdocs.lint.rules import UNKNOWN_RULES


def faulty() -> bytes:
    """Two faults of the number."""
    return a_fault(looking(NUMBER, size=12), a_fault(saying(NUMBER, "05", "5"), a_correct_paper()))


def rules_of(report: ntmdocs.Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_a_file_is_taken_by_path_as_bytes_and_open(tmp_path: Path) -> None:
    path = tmp_path / "sai.docx"
    path.write_bytes(faulty())
    asked = ["wrong-zero-in-number", "wrong-number-size"]
    for source in (path, str(path), faulty(), io.BytesIO(faulty())):
        assert rules_of(ntmdocs.lint_docx(source)) == asked


def test_rules_are_left_out_or_taken_alone() -> None:
    assert rules_of(ntmdocs.lint_docx(faulty(), ignore=["wrong-number-size"])) == [
        "wrong-zero-in-number"
    ]
    assert rules_of(ntmdocs.lint_docx(faulty(), only={"wrong-number-size"})) == [
        "wrong-number-size"
    ]


def test_a_rule_that_there_is_not_is_refused() -> None:
    with pytest.raises(ntmdocs.NtmdocsError, match='không có quy tắc "wrong-nummer"'):
        ntmdocs.lint_docx(faulty(), ignore=["wrong-nummer"])


def test_what_is_no_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_text("KẾ HOẠCH năm 2024", encoding="utf-8")
    with pytest.raises(ntmdocs.UnreadableDocument, match=r"a\.docx"):
        ntmdocs.lint_docx(path)


def test_a_finding_says_what_is_there_what_is_asked_and_by_which_item() -> None:
    finding = ntmdocs.lint_docx(faulty(), only=["wrong-number-size"]).findings[0]
    assert (finding.severity, finding.place, finding.message, finding.source) == (
        ntmdocs.Severity.ERROR,
        'Số, ký hiệu, đoạn 5: "Số: 5/KH-UBND"',
        "cỡ chữ 12, quy định 13",
        "Phụ lục I, phần I, mục II.3.c Nghị định số 30/2020/NĐ-CP",
    )


def test_of_a_paper_that_is_not_recognised_the_page_alone_is_judged() -> None:
    """Though it has bases, a signature and recipients with faults of their own."""
    document = docx.Document()
    words = ("Căn cứ Luật Nhà ở,", "Căn cứ Luật Đất đai,", "Nội dung: làm sạch đường làng.")
    for text in (*words, "TM ỦY BAN NHÂN DÂN", "Chủ tịch", "NƠI NHẬN", "Các thôn"):
        document.add_paragraph(text)
    found = {finding.rule for finding in found_in(saved(document))}
    assert "paper-not-recognised" in found
    judged = {rule.id for rule in UNKNOWN_RULES}
    assert found <= judged


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        *((13.0, 1, "13"), (12.5, 1, "12,5"), (10, 1, "10"), (100.04, 1, "100"), (-10, 1, "-10")),
        *((-0.04, 1, "0"), (0, 1, "0"), (1.27, 2, "1,27"), (2.5, 2, "2,5"), (20, 2, "20")),
    ],
)
def test_measures_are_written_as_vietnamese_writes_them(
    value: float, digits: int, written: str
) -> None:
    assert plain_number(value, digits) == written
