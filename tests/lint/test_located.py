"""What is found in the words of a paper stands at the paragraph that it was read from."""

from __future__ import annotations

from pathlib import Path

import ntmdocs
from build import a_header, a_plan, a_section, a_signature, a_table, an_annex
from ntmdocs.findings import Finding, Severity
from ntmdocs.lint import located
from ntmdocs.model import Paper
from ntmdocs.model.walk import dotted, strings

EXAMPLES = Path(__file__).parents[2] / "examples"
ROW = ["1", "Các thôn", "Tháng 5"]


def places_of(paper: Paper, *paths: str, of: bytes = b"") -> list[str]:
    """Where in its own document, or another, a paper is told to have what stands at its paths."""
    findings = [Finding("a-rule", Severity.INFO, path, "câu") for path in paths]
    found = located(of or ntmdocs.render_plan(paper).bytes, paper, findings)
    return [each.place for each in found]


def test_each_string_is_told_where_it_was_printed() -> None:
    plan = ntmdocs.load_plan(EXAMPLES / "hop-thinh-2024" / "plan.yaml")
    docx = ntmdocs.render_plan(plan).bytes
    printed = ntmdocs.data_paths(docx)
    asked = [path for path, _ in strings(plan) if dotted(path) in printed.values()]
    findings = [Finding("a-rule", Severity.INFO, dotted(path), "câu") for path in asked]
    found = located(docx, plan, findings)
    assert len(found) > 45
    assert [printed.get(one.paragraph) for one in found] == [dotted(path) for path in asked]


def test_a_heading_is_not_taken_for_a_sentence_that_has_its_words() -> None:
    plan = a_plan(
        sections=[
            a_section("Giao cho các thôn dọn đường.", "Họp các thôn mỗi tháng."),
            a_section("Làm cỏ.", title="Các thôn"),
        ]
    )
    (place,) = places_of(plan, "sections.1")
    assert place.startswith("Các thôn, đoạn ")
    assert place.endswith(': "II. CÁC THÔN"')


def test_of_equal_cells_each_has_its_own_row() -> None:
    plan = a_plan(annexes=[an_annex(a_table(ROW, ROW, ["2", "Trạm y tế", "Tháng 6"], ROW))])
    cells = [f"annexes.0.content.0.table.rows.{row}.cells.2" for row in (0, 1, 3)]
    docx = ntmdocs.render_plan(plan).bytes
    findings = [Finding("a-rule", Severity.INFO, cell, "câu") for cell in cells]
    printed = ntmdocs.data_paths(docx)
    found = [printed[one.paragraph] for one in located(docx, plan, findings)]
    assert found == [f"{cell}.0" for cell in cells]


HEAD = {
    "header.issued_on": 'Thời gian ban hành, đoạn 7: "Suối Mơ, ngày tháng năm 2024"',
    "header.number": 'Số, đoạn 6: "Số: /KH-UBND"',
    "header.subject": 'Trích yếu, đoạn 9: "Vệ sinh môi trường nông thôn năm 2024"',
    "header.issuing_body.name": 'Cơ quan ban hành / Tên cơ quan ban hành, đoạn 2: "BAN PHÁT TRIỂN"',
    "signature.position": 'Chữ ký, đoạn 21: "CHỦ TỊCH"',
    "sections.9": "Các mục",
}


def test_the_head_and_the_end_are_told_there() -> None:
    """Though the text names the organ, the subject and the signer too."""
    said = "Ban phát triển thôn Nà Mơ và Chủ tịch lo việc vệ sinh môi trường nông thôn năm 2024."
    body = {"parent": "UBND xã Suối Mơ", "name": "Ban phát triển thôn Nà Mơ"}
    plan = a_plan(header=a_header(issuing_body=body), sections=[a_section(said)])
    plan = plan.model_copy(update={"signature": a_signature()})
    assert dict(zip(HEAD, places_of(plan, *HEAD), strict=True)) == HEAD


def test_an_act_is_told_at_its_basis_though_the_paper_is_called_as_it_is() -> None:
    basis = "Căn cứ Kế hoạch số 12/KH-UBND ngày 08/3/2024 của UBND tỉnh về vệ sinh môi trường"
    bases = [basis, "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024"]
    plan = a_plan(legal_bases={"bases": bases, "opening": "UBND xã ban hành Kế hoạch:"})
    (place,) = places_of(plan, "legal_bases.bases.0.acts.0")
    assert place.endswith(': "Căn cứ Kế hoạch số 12/KH-UBND ngày …"')


def test_of_a_document_in_another_order_the_words_are_found_all_the_same() -> None:
    first, last = a_section("Họp thôn.", title="Một"), a_section("Dọn đường.", title="Hai")
    same = a_section("Cấp nước.", "Cấp nước.", title="Ba")
    printed = ntmdocs.render_plan(a_plan(sections=[last, first, same])).bytes
    plan = a_plan(sections=[first, same, last])
    (place,) = places_of(plan, "sections.1.content.0", of=printed)
    assert place.endswith(': "Cấp nước."')
