"""Shift+Enter: which lines of a paragraph are paragraphs, and which go on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ntmdocs.read.lines import Grid, GridCell, Line
from ntmdocs.read.recognise.soft_breaks import without_soft_breaks
from ntmdocs.read.view.shapes import Run


def a_line(text: str, alignment: str = "left") -> Line:
    return Line((Run(text, None, None),), 0, alignment=alignment)


def texts(line: Line) -> list[str]:
    return [one.text for one in without_soft_breaks([line]) if isinstance(one, Line)]


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("Giữ gìn đường làng.\nTrồng cây.", ["Giữ gìn đường làng.", "Trồng cây."]),
        ("Các việc\n- Quét đường;\n- Trồng cây.", ["Các việc", "- Quét đường;", "- Trồng cây."]),
        ("Giữ gìn\n\nđường làng.", ["Giữ gìn đường làng."]),
        ("Giữ gìn\nđường làng.", ["Giữ gìn đường làng."]),
        ("I. MỤC ĐÍCH,\nYÊU CẦU", ["I. MỤC ĐÍCH, YÊU CẦU"]),
        ("Một dòng.", ["Một dòng."]),
        ("", [""]),
    ],
)
def test_a_line_begins_where_an_item_or_a_sentence_does(typed: str, parted: list[str]) -> None:
    assert [text for text in texts(a_line(typed)) if text or not typed] == parted


def test_the_lines_of_a_centred_title_stay_apart() -> None:
    assert texts(a_line("PHỤ LỤC\nCác việc", "center")) == ["PHỤ LỤC", "Các việc"]
    assert texts(a_line("I. MỤC ĐÍCH,\nYÊU CẦU", "center")) == ["I. MỤC ĐÍCH, YÊU CẦU"]


def test_a_note_in_brackets_goes_on() -> None:
    assert texts(a_line("(Kèm theo Kế hoạch\ncủa UBND xã)", "center")) == [
        "(Kèm theo Kế hoạch của UBND xã)"
    ]


def test_cells_are_parted_too_and_keep_their_place() -> None:
    cell = GridCell((a_line("Một;\nHai."),), 1, columns=2)
    (grid,) = without_soft_breaks([Grid(((cell,),), (1.0,))])
    assert isinstance(grid, Grid)
    ((made,),) = grid.rows
    assert [line.text for line in made.lines] == ["Một;", "Hai."]
    assert replace(made, lines=()) == replace(cell, lines=())
