"""A paragraph's words, where it begins and ends, and its bold and italic words as marks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.model import Text
from ntmdocs.prose import runs
from ntmdocs.read.from_view import pieces_of
from ntmdocs.read.lines import Line, clean_run, split_line
from ntmdocs.read.view.shapes import Run
from read.build_docx import view_of
from template.samples import paragraph, run

Style = tuple[str, bool, bool]


def a_line(*styles: Style) -> Line:
    made = (Run(text, None, None, bold=bold, italic=italic) for text, bold, italic in styles)
    return Line(tuple(made), 0)


@pytest.mark.parametrize(
    ("styles", "expected"),
    [
        ([("Một ", False, False), ("hai", True, False), (" ba", False, False)], "Một **hai** ba"),
        ([("Một", True, False), (" ", False, False), ("hai", False, True)], "**Một** *hai*"),
        ([("Một", True, False), ("hai", True, True)], "**Một*hai***"),
        ([("Một", True, False), ("hai", False, True)], "**Một***hai*"),
        ([("Một ", True, False), ("hai", True, True), (".", False, False)], "**Một *hai***."),
        ([(" Một ", True, False)], "**Một**"),
        ([("2*3 {x} \\", False, False)], r"2\*3 \{x\} \\"),
        ([("20", False, False), ("24", False, True), (" m", False, True)], "2024 *m*"),
        ([("x", False, True), ("2", False, False), ("y", True, False)], "*x2***y**"),
    ],
)
def test_styles_become_marks_that_stand_at_the_words(styles: list[Style], expected: str) -> None:
    assert str(a_line(*styles).marked()) == expected


letters = st.text("ab *{}\\^[] ậ.", min_size=1, max_size=6)


@given(st.lists(st.tuples(letters, st.booleans(), st.booleans()), min_size=1, max_size=5))
def test_marks_read_back_to_the_same_words_and_styles(styles: list[Style]) -> None:
    line = a_line(*styles)
    read = runs(Text(line.marked()), {}) if line.text else ()
    assert "".join(one.text for one in read) == line.text

    def looks(parts: list[Style]) -> list[Style]:
        letters = [(sign, bold, italic) for text, bold, italic in parts for sign in text]
        return [one for one in letters if one[0] != " "]

    assert looks([one[:3] for one in read]) == looks(styles)


@given(
    st.lists(st.tuples(letters, st.booleans(), st.booleans()), min_size=1, max_size=5),
    st.integers(0, 12),
)
def test_a_line_cut_in_two_says_the_same(styles: list[Style], at: int) -> None:
    line = a_line(*styles)
    both = line.up_to(at).text + line.from_(at).text
    assert both.replace(" ", "") == line.text.replace(" ", "")


@given(st.text("a\u00ad\u200bê\u0301\ufe0f ", max_size=12), st.integers(0, 12))
def test_what_nobody_sees_moves_no_place(text: str, at: int) -> None:
    line = Line(tuple(_runs_of(text)), 0)
    assert (line.up_to(at).text + line.from_(at).text).replace(" ", "") == line.text.replace(
        " ", ""
    )
    assert line.up_to(at).text == line.text[:at].strip()


def _runs_of(text: str) -> list[Run]:
    return [Run(text[:3], None, None, bold=True), Run(text[3:], None, None)]


def test_formats_that_a_place_has_itself_are_not_marked() -> None:
    line = a_line(("Mục", True, True))
    assert str(line.marked(bold=False)) == "*Mục*"
    assert str(line.marked(bold=False, italic=False)) == "Mục"


def test_what_nobody_sees_and_runs_of_spaces_are_left_out() -> None:
    assert clean_run("Tru\u00adng\u200b \u00a0 tâm\t!") == "Trung tâm !"


def test_a_letter_and_its_mark_may_stand_in_two_runs() -> None:
    line = next(
        iter(
            pieces_of(
                view_of(paragraph(run("YÊU C"), run("A\u0302", "<w:b/>"), run("\u0300U"))).blocks
            )
        )
    )
    assert isinstance(line, Line)
    assert line.text == "YÊU CẦU"


def test_struck_words_are_not_read_and_capitals_print_as_capitals() -> None:
    content = paragraph(run("cũ", "<w:strike/>"), run("mới", "<w:caps/>"))
    (line,) = pieces_of(view_of(content).blocks)
    assert isinstance(line, Line)
    assert line.text == "MỚI"


def test_a_line_can_be_split_at_its_breaks() -> None:
    line = a_line(("KT. CHỦ TỊCH\nPHÓ ", True, False), ("CHỦ TỊCH", True, False))
    parts = split_line(line, re.compile("\n"))
    assert [one.text for one in parts] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_bold_at_its_start_is_known() -> None:
    assert a_line(("Mục đích", True, False), (": giữ gìn", False, False)).bold_head == "Mục đích"
    assert a_line(("Giữ ", False, False), ("gìn", True, False)).bold_head == ""
    assert a_line((" ", False, False), ("Mục", True, False)).is_bold


def test_raised_and_lowered_figures_are_signs_of_their_own() -> None:
    raised, lowered = (f'<w:vertAlign w:val="{kind}script"/>' for kind in ("super", "sub"))
    content = paragraph(run("m"), run("2", raised), run(", H"), run("2", lowered), run("O"))
    (line,) = pieces_of(view_of(content).blocks)
    assert isinstance(line, Line)
    assert line.text == "m², H₂O"


def test_the_mark_of_a_note_goes_with_the_words_before_it() -> None:
    noted = Run("", None, None, note="x")
    line = Line((Run("Một", None, None), noted, Run(" hai", None, None)), 0)
    assert line.text == "Một hai"
    assert [str(line.up_to(3).marked()), str(line.from_(3).marked())] == ["Một^[x]", "hai"]
    assert [str(line.up_to(2).marked()), str(line.from_(2).marked())] == ["Mộ", "t^[x] hai"]
    first = Line((noted, Run("Một", None, None)), 0)
    assert [str(first.up_to(0).marked()), str(first.from_(0).marked())] == ["", "^[x]Một"]
    assert str(line.marked(notes=False)) == "Một hai"
    assert (line.has_notes, line.from_(3).has_notes) == (True, False)
