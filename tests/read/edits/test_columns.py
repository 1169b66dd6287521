"""Columns put into a table in Word, and taken out of it, come back with their cells."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

import ntmdocs
from build import a_plan, a_section, a_table
from ntmdocs.model import Plan, Table
from read.edits.editing import Change, edited, paragraph_of, reword, taken


def with_table(*rows: Any, **changes: Any) -> Plan:
    rows = rows or (["1", "Quét {{ place }}", "Tháng 3"], ["2", "**Lau**", ""])
    table = a_table(*rows, **changes)
    return a_plan(sections=[a_section({"table": table}, "Sau bảng."), a_section()])


def rows_of(document: Any, words: str = "Công việc") -> list[Any]:
    return [*next(paragraph_of(document, words)._p.iterancestors("{*}tbl")).iter("{*}tr")]


def without_column(number: int) -> Change:
    def change(document: Any) -> None:
        for row in rows_of(document):
            row.remove(row.findall("{*}tc")[number])

    return change


def column(after: int, *words: str, like: int = 1) -> Change:
    """A new column, of these words from its title on."""

    def change(document: Any) -> None:
        for row, text in zip(rows_of(document), words, strict=True):
            cells = row.findall("{*}tc")
            made = deepcopy(cells[like])
            for mark in [*made.iter("{*}bookmarkStart", "{*}bookmarkEnd")]:
                mark.getparent().remove(mark)
            for number, piece in enumerate([*made.iter("{*}t")]):
                piece.text = "" if number else text
            cells[after].addnext(made)

    return change


def table_of(plan: Plan) -> list[list[str]]:
    table = plan.sections[0].content[0]
    assert isinstance(table, Table)
    rows = [row.cells or [row.group] for row in table.rows] + ([table.total] if table.total else [])
    titles = [str(one.title) for one in table.columns]
    return [titles, *(["|".join(map(str, cell)) for cell in row] for row in rows)]


@pytest.mark.parametrize(("number", "left"), [(0, (1, 2)), (1, (0, 2)), (2, (0, 1))])
def test_a_column_that_is_gone_takes_its_cells_and_no_others(
    number: int, left: tuple[int, int]
) -> None:
    plan = with_table(total=["", "Cộng", "5"])
    before = table_of(plan)
    assert table_of(taken(plan, without_column(number)).plan) == [
        [row[at] for at in left] for row in before
    ]


def test_a_new_column_has_its_cells() -> None:
    plan = with_table(total=["", "Cộng", "5"])
    back = taken(plan, column(1, "Nơi", "Xã", "", "-"))
    assert table_of(back.plan) == [
        ["TT", "Công việc", "Nơi", "Thời hạn"],
        ["1", "Quét {{ place }}", "Xã", "Tháng 3"],
        ["2", "**Lau**", "", ""],
        ["", "Cộng", "-", "5"],
    ]


def test_one_column_for_another_with_a_cell_edited_in_a_third() -> None:
    plan = with_table()
    content = edited(
        ntmdocs.render_plan(plan),
        column(0, "Nơi", "Xã", "Thôn"),
        without_column(3),
        reword("Quét", "Dọn"),
    )
    back = ntmdocs.import_edits(plan, content)
    assert table_of(back.plan) == [
        ["TT", "Nơi", "Công việc"],
        ["1", "Xã", "Dọn {{ place }}"],
        ["2", "**Thôn**", "**Lau**"],
    ]
    assert back.notes == ()


def test_rows_of_groups_and_cells_over_rows_stay() -> None:
    rows = [{"group": "Nhóm"}, ["1", "Quét", "Tháng 3"], ["^", "Lau", "Tháng 4"]]
    plan = with_table(*rows)
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), narrowed))
    assert table_of(back.plan) == [["TT", "Công việc"], ["Nhóm"], ["1", "Quét"], ["^", "Lau"]]
    assert back.notes == ()


def narrowed(document: Any) -> None:
    """Without the last column, the cell of a group one narrower."""
    for row in rows_of(document):
        cells = row.findall("{*}tc")
        if len(cells) == 3:
            row.remove(cells[2])


def nothing_taken(plan: Plan, *changes: Change) -> set[str]:
    """The rules of what is told where the table stays as it is."""
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), *changes))
    assert table_of(back.plan) == table_of(plan)
    return {note.rule for note in back.notes}


def test_a_column_under_a_title_over_others_is_told_and_not_emptied() -> None:
    head = [
        {"title": "TT"},
        {"title": "Công việc", "columns": [{"title": "Tên"}, {"title": "Nơi"}]},
    ]
    plan = with_table(["1", "Quét", "Xã"], ["2", "Lau", "Thôn"], columns=head)

    def change(document: Any) -> None:
        for row in rows_of(document)[1:]:
            row.remove(row.findall("{*}tc")[-1])

    assert nothing_taken(plan, change) == {"removal-not-taken"}


def test_columns_with_cells_across_them_are_told() -> None:
    plan = with_table(["1", "Quét", "<"], ["2", "Lau", "Thôn"])

    def change(document: Any) -> None:
        for row in rows_of(document):
            row.remove(row.findall("{*}tc")[0])

    assert nothing_taken(plan, change) == {"removal-not-taken"}


def test_a_title_alone_that_is_gone_is_told() -> None:
    def change(document: Any) -> None:
        for run in paragraph_of(document, "Thời hạn").runs:
            run.text = ""

    assert nothing_taken(with_table(), change) == {"removal-not-taken"}


def test_the_first_row_that_is_gone_is_told() -> None:
    def change(document: Any) -> None:
        first = rows_of(document)[0]
        first.getparent().remove(first)

    assert nothing_taken(with_table(), change) == {"removal-not-taken"}


def test_columns_that_changed_places_are_told() -> None:
    def change(document: Any) -> None:
        for row in rows_of(document):
            cells = row.findall("{*}tc")
            cells[2].addnext(cells[1])

    assert "edit-not-taken" in nothing_taken(with_table(), change)


def test_a_column_that_the_data_changed_since_is_told() -> None:
    plan, since = with_table(), with_table(["1", "Quét", "Tháng 9"], ["2", "**Lau**", ""])
    content = edited(ntmdocs.render_plan(plan), without_column(2))
    back = ntmdocs.import_edits(since, content)
    assert table_of(back.plan) == table_of(since)
    assert "edited-on-both-sides" in {note.rule for note in back.notes}


def test_a_column_without_which_rows_would_be_wrong_is_told() -> None:
    plan = with_table({"group": ["I", "Nhóm", "Hết"]}, ["1", "Quét", "Tháng 3"])
    assert "removal-not-taken" in nothing_taken(plan, narrowed)
