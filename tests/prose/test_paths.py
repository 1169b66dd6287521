"""A path into a plan, said as a person would."""

import pytest

from build import a_header, a_section, an_annex
from draft.communes import a_commune_plan
from ntmdocs.model.walk import parse_path
from ntmdocs.prose import path_in_words


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("sections.0.content.0", "Mục đích, yêu cầu"),
        ("sections.1.content.0.assignment.duties.0.text", "Tổ chức thực hiện / UBND xã Suối Mơ"),
        ("sections.1.content.1.solution.tasks.0", "Tổ chức thực hiện / Giao thông"),
        ("header.issued_on", "Thời gian ban hành"),
        ("header.subject", "Trích yếu"),
        ("header.symbol", "Ký hiệu"),
        ("recipients.0.name", "Nơi nhận"),
        ("annexes.0.title", "Các phụ lục"),
        ("annexes.7.title", "Các phụ lục"),
        ("villages.0.deadline", "thôn Đông / Thời hạn đạt chuẩn"),
    ],
)
def test_a_path_is_said_by_headings_or_the_titles_of_fields(path: str, words: str) -> None:
    assignment = {"actor": "**UBND** {{ commune.full_name }}", "duties": ["Chỉ đạo."]}
    solution = {"title": "Giao thông", "tasks": ["Làm đường."]}
    plan = a_commune_plan(
        sections=[
            a_section("Lời văn.", kind="purpose"),
            a_section({"assignment": assignment}, {"solution": solution}, kind="implementation"),
        ],
        annexes=[an_annex()],
        header=a_header(),
        recipients=["Các thôn"],
    )
    assert path_in_words(plan, parse_path(path)) == words


def test_what_cannot_be_printed_is_said_as_it_stands() -> None:
    solution = {"title": "Giao thông {{ nam }}", "tasks": ["Làm đường."]}
    plan = a_commune_plan(sections=[a_section({"solution": solution}, kind="implementation")])
    path = parse_path("sections.0.content.0.solution.tasks.0")
    assert path_in_words(plan, path) == "Tổ chức thực hiện / Giao thông {{ nam }}"


def test_a_cell_is_said_by_its_row_and_its_column() -> None:
    table = {
        "columns": [{"title": "TT"}, {"title": "Công việc"}, {"title": "Hạn"}],
        "rows": [["1", "Trồng cây", "3/2024"], {"group": ["II", "Môi trường"]}],
    }
    plan = a_commune_plan(
        sections=[a_section({"table": table}, title="Việc")], annexes=[an_annex({"table": table})]
    )

    def said(path: str) -> str:
        return path_in_words(plan, parse_path(path))

    cell = 'dòng "Trồng cây" / cột "Hạn"'
    assert said("sections.0.content.0.table.rows.0.cells.2.0") == f"Việc / {cell}"
    assert said("sections.0.content.0.table.rows.1.group.1") == 'Việc / dòng "II Môi trường"'
    assert said("sections.0.content.0.table.columns.1.title") == "Việc"
    annex = 'Các phụ lục / "Biểu số 01: Công việc năm 2024"'
    assert said("annexes.0.content.0.table.rows.0.cells.2.0") == f"{annex} / {cell}"
