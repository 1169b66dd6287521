"""Paragraphs of a printed document know their places in the data, while the data say the same."""

from __future__ import annotations

import ntmdocs
from build import a_plan, a_section, a_table
from ntmdocs.read.view import view_docx
from ntmdocs.read.view.shapes import paragraphs_in
from read.edits.editing import after, edited, reword

PLAN = a_plan(
    sections=[
        a_section("Một.", {"table": a_table(["1", "Quét", "Tháng 3"], ["^", "Lau", "^"])}, "Hai."),
        a_section("Ba."),
    ]
)


def told(content: bytes, plan: ntmdocs.Plan | None = None) -> dict[str, str]:
    """The words of each paragraph that knows its place, with it."""
    words = {one.number: one.text for one in paragraphs_in(view_docx(content).blocks)}
    paths = ntmdocs.data_paths(content, plan)
    return {words[number]: path for number, path in paths.items() if number is not None}


def test_paragraphs_below_merged_cells_are_told_at_their_places() -> None:
    content = ntmdocs.render_plan(PLAN).bytes
    found = told(content, PLAN)
    assert found == told(content)
    assert found["Lau"] == "sections.0.content.1.table.rows.1.cells.1.0"
    assert found["Hai."] == "sections.0.content.2"
    assert found["Trần Văn An"] == "signature.full_name"
    assert "Độc lập - Tự do - Hạnh phúc" not in found


def test_findings_on_a_document_are_told_at_their_places() -> None:
    docx = ntmdocs.render_plan(PLAN)
    paths = ntmdocs.data_paths(docx.bytes, PLAN)
    (finding,) = ntmdocs.lint_docx(docx.bytes).without((), only=["archive-without-unit"]).findings
    assert paths[finding.paragraph] == "archive"


def test_what_the_plan_no_longer_says_has_no_place_and_the_rest_has_its_new_one() -> None:
    content = edited(ntmdocs.render_plan(PLAN), after("Một.", "Mới."), reword("Hai.", "Hai sửa."))
    since = PLAN.model_copy(
        update={"sections": (a_section("Đầu."), PLAN.sections[0], a_section("Ba đổi."))}
    )
    found = told(content, since)
    assert found["Một."] == "sections.1.content.0"
    assert found["Hai sửa."] == "sections.1.content.2"
    assert not {"Mới.", "Ba."} & found.keys()


def test_a_document_without_places_has_none() -> None:
    assert ntmdocs.data_paths(ntmdocs.render_plan(PLAN).without_places().bytes, PLAN) == {}
