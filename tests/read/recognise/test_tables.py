"""Cells as a table of the model."""

from __future__ import annotations

from typing import Any

import ntmdocs
from build import a_plan, a_section
from ntmdocs.model import Table
from ntmdocs.read.from_view import pieces_of
from ntmdocs.read.lines import Grid, GridCell
from ntmdocs.read.recognise.tables import table_data
from read.build_docx import view_of
from template.samples import cell, paragraph, row, table

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def across(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def found_in(*rows: str, columns: int) -> dict[str, Any] | None:
    (grid,) = pieces_of(view_of(table(*rows, columns=columns)).blocks)
    assert isinstance(grid, Grid)
    return table_data(grid)


def data_of(*rows: str, columns: int = 3) -> dict[str, Any]:
    data = found_in(*rows, columns=columns)
    assert data is not None
    Table.model_validate(data)
    return data


def titles(columns: list[dict[str, Any]]) -> list[Any]:
    return [
        [one["title"], titles(one["columns"])] if "columns" in one else one["title"]
        for one in columns
    ]


def test_the_first_row_is_the_head_and_widths_are_shares() -> None:
    data = data_of(row("TT", "Việc", "Ai"), row("1", "Quét đường", "Thôn"))
    assert titles(data["columns"]) == ["TT", "Việc", "Ai"]
    assert [one["width"] for one in data["columns"]] == [33, 33, 33]
    assert data["rows"] == [["1", "Quét đường", "Thôn"]]
    assert "index_row" not in data


def test_a_column_stands_as_most_of_its_cells_do() -> None:
    def standing(text: str, how: str) -> str:
        return cell(paragraph(text, properties=f'<w:jc w:val="{how}"/>'))

    body = [row(standing("1", "center"), standing("a", "both"), standing("5", "right"))] * 2
    data = data_of(row("TT", "Việc", "Tiền"), *body, row("3", "c", standing("7", "right")))
    assert [one.get("align") for one in data["columns"]] == ["center", None, "right"]


def test_a_head_of_two_rows_has_groups() -> None:
    data = data_of(
        row(cell("TT", properties=DOWN), cell("Kết quả", properties=across(2))),
        row(cell("", properties=ON), "Đạt", "Chưa"),
        row("1", "3", "4"),
    )
    assert titles(data["columns"]) == ["TT", ["Kết quả", ["Đạt", "Chưa"]]]
    assert data["rows"] == [["1", "3", "4"]]


def test_a_row_of_numbers_under_the_head_numbers_the_columns() -> None:
    data = data_of(row("TT", "Việc", "Ai"), row("(1)", "(2)", "(3)"), row("1", "a", "b"))
    assert (data["index_row"], data["rows"]) == (True, [["1", "a", "b"]])


def test_a_row_whose_last_cell_spans_the_rest_is_a_groups_name() -> None:
    data = data_of(
        row("TT", "Việc", "Ai"),
        row(cell("Buổi sáng", properties=across(3))),
        row("I", cell("Nhóm việc", properties=across(2))),
        row(cell("Dài quá", properties=across(4))),
    )
    groups = [row["group"] for row in data["rows"]]
    assert groups == [["Buổi sáng"], ["I", "Nhóm việc"], ["Dài quá"]]


def test_a_repeated_row_that_is_no_head_is_a_row() -> None:
    repeated = "<w:tr><w:trPr><w:tblHeader/></w:trPr>{}</w:tr>"
    head = repeated.format(cell("TT") + cell("Việc") + cell("Ai"))
    group = repeated.format(cell("Buổi sáng", properties=across(3)))
    assert data_of(head, group)["rows"] == [{"group": ["Buổi sáng"]}]


def test_cells_that_cover_several_columns_or_rows_are_one() -> None:
    data = data_of(
        row("TT", "Việc", "Ai"),
        row(cell("1", properties=DOWN), "a", "b"),
        row(cell("", properties=ON), "c", "d"),
        row(cell("Cộng", properties=across(2)), "3"),
        row("2"),
    )
    assert data["rows"] == [["1", "a", "b"], ["^", "c", "d"], ["Cộng", "<", "3"], ["2", "", ""]]


def test_a_cell_may_cover_columns_and_rows_at_once() -> None:
    wide = across(2)
    data = data_of(
        row("TT", "Việc", "Ai"),
        row(cell("1", properties=wide + DOWN), "a"),
        row(cell("", properties=wide + ON), "b"),
        row(cell("", properties=wide + ON), cell("c")),
    )
    assert data["rows"] == [["1", "<", "a"], ["^", "<", "b"], ["^", "<", "c"]]


def test_a_groups_name_beside_a_cell_that_goes_on_is_a_row() -> None:
    data = data_of(
        row("TT", "Việc", "Ai"),
        row(cell("1", properties=DOWN), "a", "b"),
        row(cell("", properties=ON), cell("Nhóm", properties=across(2))),
    )
    assert data["rows"] == [["1", "a", "b"], ["^", "Nhóm", "<"]]


def test_a_cell_may_have_paragraphs_and_marks() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Đậm</w:t></w:r></w:p>"
    data = data_of(row("A", "B", "C"), row(cell("một", "hai"), cell(bold), "c"))
    assert data["rows"] == [[["một", "hai"], "**Đậm**", "c"]]


def test_a_head_whose_groups_do_not_fit_is_none() -> None:
    broken = table(
        row(cell("TT", properties=DOWN), cell("Kết quả", properties=across(2))),
        row(cell("", properties=ON), cell("Đạt", properties=across(3))),
    )
    (grid,) = pieces_of(view_of(broken).blocks)
    assert isinstance(grid, Grid)
    assert table_data(grid) is None


def test_a_title_across_the_first_row_is_the_tables_name() -> None:
    data = data_of(
        row(cell("BẢNG 1", properties=across(2))), row("TT", "Việc"), row("1", "a"), columns=2
    )
    assert (data["caption"], titles(data["columns"])) == ("BẢNG 1", ["TT", "Việc"])
    assert data["rows"] == [["1", "a"]]


def test_a_wide_cell_of_the_head_with_rows_of_words_below_is_none() -> None:
    wide = table(row(cell("Chung", properties=across(2)), "Ai"), row("1", "2", "3"))
    (grid,) = pieces_of(view_of(wide).blocks)
    assert isinstance(grid, Grid)
    assert table_data(grid) is None


def test_a_table_without_widths_says_none_and_cells_beyond_its_columns_are_left() -> None:
    cells = tuple(GridCell((), at) for at in range(3))
    data = table_data(Grid((cells[:2], cells)))
    assert data == {"columns": [{"title": ""}, {"title": ""}], "rows": [["", ""]]}


def test_cells_that_make_no_table_are_none() -> None:
    assert table_data(Grid(())) is None
    assert table_data(Grid(((),))) is None
    uneven = table(
        row(cell("A", properties=across(2)), "B"), row("x", cell("y", properties=across(2)))
    )
    (grid,) = pieces_of(view_of(uneven).blocks)
    assert isinstance(grid, Grid)
    assert table_data(grid) is None


def test_signs_of_the_model_that_a_cell_says_itself_are_printed() -> None:
    made = data_of(row("TT", "Mức"), row("&lt;", "="), row("^", "1 &lt; 2"), columns=2)
    assert made["rows"] == [["\\<", "\\="], ["\\^", "1 < 2"]]
    printed = ntmdocs.render_plan(a_plan(sections=[a_section({"table": made})])).text
    assert printed.split("Mức\n")[1].split("\n")[:4] == ["<", "=", "^", "1 < 2"]


def test_a_table_of_more_columns_than_word_has_is_none() -> None:
    assert found_in(row(*map(str, range(64))), columns=64) is None
    assert found_in(row(*map(str, range(63))), columns=63) is not None
