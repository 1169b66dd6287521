"""The door: what is taken, what is refused, which rules are asked."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import ntmdocs
from lint.faults import NUMBER
from lint.papers import a_correct_paper, a_fault, looking, saying


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
