"""Cells merged across and down, a caption, columns without a title and sums: as Word shows them."""

import io
from typing import Any

import docx as python_docx
import pytest

from build import a_plan, a_section, a_table
from ntmdocs import DataError, render_plan
from tools.structure import structure_problems


def rendered(table: Any) -> Any:
    docx = render_plan(a_plan(sections=[a_section(table)]))
    assert structure_problems(docx.bytes) == []
    return python_docx.Document(io.BytesIO(docx.bytes))


def grid(table: Any) -> list[list[str]]:
    (found,) = [one for one in rendered(table).tables if one._tbl.tblStyle_val == "BangBieu"]
    return [[cell.text for cell in row.cells] for row in found.rows]


def test_a_cell_belongs_to_the_one_on_its_left_or_above() -> None:
    rows = [["1", "Dọn vệ sinh", "<"], ["^", "Trồng hoa", "Quý I"], ["2", "Chung", "Cả năm"]]
    assert grid(a_table(*rows)) == [
        ["TT", "Công việc", "Thời hạn"],
        ["1", "Dọn vệ sinh", "Dọn vệ sinh"],
        ["1", "Trồng hoa", "Quý I"],
        ["2", "Chung", "Cả năm"],
    ]


def test_a_cell_takes_several_rows_and_columns() -> None:
    table = a_table(["1", "Chung", "<"], ["2", "^", "<"], ["3", "^", "<"], ["4", "Riêng", ""])
    assert grid(table)[1:] == [
        ["1", "Chung", "Chung"],
        ["2", "Chung", "Chung"],
        ["3", "Chung", "Chung"],
        ["4", "Riêng", ""],
    ]


def test_a_caption_stands_bold_above_the_table_and_a_column_may_have_no_title() -> None:
    columns = [{"title": "TT"}, {"title": ""}, {"title": None}]
    table = a_table(["1", "Dọn", "x"], columns=columns, caption="Bảng 1. Việc năm {{ year }}")
    (caption,) = [each for each in rendered(table).paragraphs if "Bảng 1." in each.text]
    assert caption.text == "Bảng 1. Việc năm 2024"
    assert [run.bold for run in caption.runs if run.text] == [True]
    assert grid(table)[0] == ["TT", "", ""]


def test_a_total_is_computed_where_it_is_asked_for() -> None:
    rows = [["1", "1.450", "12,5"], {"group": "Nhóm"}, ["2", "50", "-"], ["Cộng đồng", "", "0,5"]]
    assert grid(a_table(*rows, total=[None, "=", "="]))[-1] == ["", "1.500", "13"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([["1", "Dọn", "1.5"]], 'không cộng được cột "Thời hạn": “1.5” không phải là một số'),
        ([["1", "Dọn", "1,250"]], "“1,250” không phải là một số viết rõ"),
        ([["1", "Dọn", "5 km"]], "“5 km” không phải là một số"),
        ([{"cells": ["1", "Dọn", "5"], "bold": True}], "có hàng in đậm"),
        ([["1", "Dọn", "5"], ["", "Cộng", "5"]], "có hàng cộng riêng ở giữa bảng"),
        ([["1", "Dọn", "5"], ["Tổng số: ", "", "5"]], "có hàng cộng riêng ở giữa bảng"),
    ],
)
def test_what_cannot_be_summed_is_told(rows: list[Any], told: str) -> None:
    with pytest.raises(DataError) as caught:
        render_plan(a_plan(sections=[a_section(a_table(*rows, total=[None, "Cộng", "="]))]))
    (problem,) = caught.value.problems
    assert problem.path == "sections.0.content.0.table.total"
    assert told in problem.message
