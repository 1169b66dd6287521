from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from build import a_table
from ntmdocs.model import Alignment, Cell, Column, Row, Table

cell: TypeAdapter[Any] = TypeAdapter(Cell)


def nested(levels: int) -> dict[str, Any]:
    """A column with so many header rows above it."""
    column: dict[str, Any] = {"title": "Đáy"}
    for level in range(levels - 1):
        column = {"title": f"Tầng {level}", "columns": [column, {"title": "Bên cạnh"}]}
    return column


@pytest.mark.parametrize(
    ("written", "paragraphs", "saved"),
    [
        ("Dọn đường", ("Dọn đường",), "Dọn đường"),
        ("", (), ""),
        (None, (), ""),
        ("  ", (), ""),
        ([], (), ""),
        (["Dọn đường", "Trồng cây"], ("Dọn đường", "Trồng cây"), ["Dọn đường", "Trồng cây"]),
        (["Dọn đường"], ("Dọn đường",), "Dọn đường"),
    ],
)
def test_cell_is_empty_or_one_paragraph_or_several(
    written: Any, paragraphs: tuple[str, ...], saved: Any
) -> None:
    assert cell.validate_python(written) == paragraphs
    assert cell.dump_python(cell.validate_python(written)) == saved


@pytest.mark.parametrize("written", [1, 2.5, True, {"a": "b"}, ["a", ""], [["a"]]])
def test_anything_else_is_no_cell(written: Any) -> None:
    with pytest.raises(ValidationError):
        cell.validate_python(written)


@pytest.mark.parametrize(
    "written",
    [
        ["1", "Dọn đường", ""],
        {"cells": ["", "Cộng", "3"], "bold": True},
        {"group": "Thôn Đông"},
        {"group": ["I", "Thôn Đông"]},
        {"group": "Thôn Đông", "bold": True},
    ],
)
def test_row_is_saved_as_it_was_written(written: Any) -> None:
    row = Row.model_validate(written)
    assert row.model_dump(mode="json", exclude_defaults=True) == written
    assert Row.model_validate(row.model_dump()) == row


@pytest.mark.parametrize(
    "written", [[], {}, {"cells": ["1"], "group": "Thôn Đông"}, {"bold": True}]
)
def test_row_has_cells_or_a_group_and_never_both(written: Any) -> None:
    with pytest.raises(ValidationError, match="chỉ một trong hai"):
        Row.model_validate(written)


def test_all_ragged_rows_are_told_at_once_with_their_numbers() -> None:
    with pytest.raises(ValidationError) as caught:
        a_table(
            ["1", "Dọn đường"],
            ["2", "Trồng cây", "Tháng 3"],
            ["3", "Trồng hoa", "Tháng 3", "thừa"],
            {"group": ["I", "Thôn", "Đông", "thừa"]},
            total=["Cộng"],
        )
    (error,) = caught.value.errors()
    assert str(error["ctx"]["error"]).split("; ") == [
        "hàng 1 có 2 ô, bảng có 3 cột",
        "hàng 3 có 4 ô, bảng có 3 cột",
        "hàng nhóm 4 có 4 ô, bảng có 3 cột",
        "hàng tổng cộng có 1 ô, bảng có 3 cột",
    ]


def test_rows_of_the_right_width_and_shorter_group_rows_fit() -> None:
    table = a_table(
        {"group": "Thôn Đông"},
        {"group": ["I", "Thôn", "Đông"]},
        ["1", "Dọn đường", ""],
        total=["", "Cộng", "1"],
    )
    assert len(table.rows) == 3


def test_cells_stand_under_the_lowest_columns() -> None:
    columns = [
        {"title": "TT"},
        {"title": "Kết quả", "columns": [{"title": "Đạt"}, {"title": "Chưa đạt"}]},
    ]
    table = a_table(["1", "x", ""], columns=columns)
    assert [leaf.title for leaf in table.leaves] == ["TT", "Đạt", "Chưa đạt"]
    assert table.levels == 2
    with pytest.raises(ValidationError, match="hàng 1 có 2 ô, bảng có 3 cột"):
        a_table(["1", "x"], columns=columns)


@pytest.mark.parametrize("levels", [1, 2, 3, 4])
def test_header_has_up_to_four_levels(levels: int) -> None:
    table = a_table([""] * levels, columns=[nested(levels)])
    assert table.levels == levels
    assert len(table.leaves) == levels


def test_five_header_levels_are_refused() -> None:
    with pytest.raises(ValidationError, match="đầu bảng có 5 tầng; nhiều nhất 4 tầng"):
        a_table([""] * 5, columns=[nested(5)])


def test_table_may_have_no_rows_yet_but_never_no_columns() -> None:
    assert Table.model_validate({"columns": [{"title": "TT"}]}).rows == ()
    with pytest.raises(ValidationError) as caught:
        Table.model_validate({"columns": []})
    assert caught.value.errors()[0]["type"] == "too_short"


@pytest.mark.parametrize("width", [0, -1, 1001, "nan", "inf", "rộng"])
def test_width_is_a_share_of_the_page(width: Any) -> None:
    with pytest.raises(ValidationError):
        Column.model_validate({"title": "TT", "width": width})
    assert Column.model_validate({"title": "TT", "width": "0.5"}).width == 0.5


def test_column_is_left_and_of_no_given_width_unless_said() -> None:
    column = Column.model_validate({"title": "TT"})
    assert (column.align, column.width) == (Alignment.LEFT, None)
    with pytest.raises(ValidationError):
        Column.model_validate({"title": "TT", "align": "giữa"})


@pytest.mark.parametrize("title", ["", None])
def test_a_column_may_have_no_title(title: str | None) -> None:
    column = Column.model_validate({"title": title})
    assert column.title == ""
    assert Column.model_validate(column.model_dump(mode="json")) == column


def test_cells_that_belong_to_another_are_saved_as_they_were_written() -> None:
    rows = [["1", "Dọn", "Tháng 3"], ["^", "Trồng", "<"], ["2", "^", "<"]]
    table = a_table(*rows, caption="Bảng 1. Công việc", total=["", "Cộng", "="])
    saved = table.model_dump(mode="json", exclude_defaults=True)
    assert (saved["rows"], saved["total"]) == (rows, ["", "Cộng", "="])
    assert Table.model_validate(saved) == table


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([["<", "Dọn", ""]], 'hàng 1: ô đầu ghi "<" nhưng bên trái không có ô nào'),
        ([["^", "Dọn", ""]], 'hàng 1: ô ghi "^" phải rộng như ô ngay trên nó'),
        ([{"group": "Nhóm"}, ["^", "Dọn", ""]], "hàng 2"),
        ([["1", "Dọn", "<"], ["2", "^", "Xong"]], "hàng 2"),
        ([["1", "Dọn", "<"], ["2", "Trồng", "^"]], "hàng 2"),
        ([["1", "Dọn", "="]], 'hàng 1 có ô "="; máy chỉ cộng ở "total", ở đây ghi số'),
    ],
)
def test_a_cell_that_belongs_to_none_is_told(rows: list[Any], told: str) -> None:
    with pytest.raises(ValidationError) as caught:
        a_table(*rows)
    assert told in str(caught.value)


@pytest.mark.parametrize(("columns", "message"), [(63, ""), (64, "64 cột; Word chỉ nhận đến 63")])
def test_a_table_has_no_more_columns_than_word_takes(columns: int, message: str) -> None:
    values = {"columns": [{"title": "A"}] * columns, "rows": [[""] * columns]}
    if not message:
        assert len(Table.model_validate(values).leaves) == columns
        return
    with pytest.raises(ValidationError, match=message):
        Table.model_validate(values)
