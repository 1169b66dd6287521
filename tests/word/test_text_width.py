"""Widths of Times, and lines broken by them."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.word.text_width import break_lines, line_count, text_width_pt
from tools import make_times_widths

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
SUBJECT = (
    "Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới "
    "trên địa bàn xã Hợp Thịnh năm 2024"
)
words = st.text(alphabet="aăâbcđêgiơưnyỆẠ1,-.…W", min_size=1, max_size=12)
texts = st.lists(words, min_size=1, max_size=9).map(" ".join)
widths_pt = st.floats(min_value=5, max_value=500)


def is_within(line: str, width_pt: float) -> bool:
    return text_width_pt(line, 14) <= width_pt + 1e-6


def test_national_name_at_13_points_has_the_length_measured_on_the_page() -> None:
    assert text_width_pt(NATIONAL_NAME, 13, bold=True) == pytest.approx(271.2, abs=0.1)


def test_width_grows_with_the_size() -> None:
    assert text_width_pt("Hợp Thịnh", 28) == pytest.approx(2 * text_width_pt("Hợp Thịnh", 14))


@pytest.mark.parametrize(("bold", "italic"), [(True, False), (False, True), (True, True)])
def test_each_face_has_its_own_widths(bold: bool, italic: bool) -> None:
    assert text_width_pt("KẾ HOẠCH", 14, bold=bold, italic=italic) != text_width_pt("KẾ HOẠCH", 14)


def test_decomposed_text_is_as_long_as_composed_text() -> None:
    assert text_width_pt("e\u0302\u0301", 14) == text_width_pt("ế", 14)


def test_unknown_letter_counts_as_n_and_a_wide_one_as_an_em() -> None:
    assert text_width_pt("ж", 14) == text_width_pt("n", 14)
    assert text_width_pt("村🌾", 14) == pytest.approx(28)


def test_vietnamese_letters_euro_and_dong_are_all_in_the_table() -> None:
    table = json.loads(make_times_widths.TABLE_PATH.read_text(encoding="utf-8"))
    needed = {chr(code) for code in range(0x1EA0, 0x1EFA)} | set("ăâđêôơưĂÂĐÊÔƠƯ–“”…₫€")
    for face in make_times_widths.FACES:
        assert needed <= set("".join(table[face].values()))


def test_table_agrees_with_the_installed_font() -> None:
    pytest.importorskip("fontTools", reason="needs fontTools: pip install fonttools")
    folder = make_times_widths.find_font_folder()
    if folder is None:
        pytest.skip("needs Liberation Serif 2: apt install fonts-liberation2")
    shipped = json.loads(make_times_widths.TABLE_PATH.read_text(encoding="utf-8"))
    assert make_times_widths.make_table(folder) == shipped


def test_table_stays_small() -> None:
    assert Path(make_times_widths.TABLE_PATH).stat().st_size < 12_000


def test_text_that_fits_stays_on_one_line() -> None:
    assert break_lines("Xây dựng nông thôn mới", 450, 14, bold=True) == ["Xây dựng nông thôn mới"]


def test_text_exactly_as_long_as_the_column_stays_on_one_line() -> None:
    width_pt = text_width_pt(SUBJECT, 13.5, italic=True)
    assert break_lines(SUBJECT, width_pt, 13.5, italic=True) == [SUBJECT]


def test_long_subject_breaks_into_lines_of_about_equal_length() -> None:
    assert break_lines(SUBJECT, 450, 14, bold=True) == [
        "Thực hiện Chương trình mục tiêu quốc gia xây dựng",
        "nông thôn mới trên địa bàn xã Hợp Thịnh năm 2024",
    ]


def test_last_line_has_more_than_one_word_where_that_is_possible() -> None:
    assert break_lines("iiiiiii iii WWWWWW", 110, 14) == ["iiiiiii", "iii WWWWWW"]


def test_word_longer_than_the_column_keeps_a_line_to_itself() -> None:
    assert break_lines("a WWWWWWWWWW b", 50, 14) == ["a", "WWWWWWWWWW", "b"]


def test_no_break_space_holds_its_words_together() -> None:
    lines = break_lines("ngày 05\u00a0tháng\u00a03", 60, 14)
    assert lines == ["ngày", "05\u00a0tháng\u00a03"]


def test_empty_text_is_one_empty_line() -> None:
    assert break_lines("", 100, 14) == [""]
    assert line_count("", 100, 14) == 1


def test_three_thousand_words_break_without_delay() -> None:
    text = " ".join(["thôn"] * 3000)
    assert len(break_lines(text, 450, 14)) == line_count(text, 450, 14)


@given(texts, widths_pt)
def test_lines_joined_give_the_text_back(text: str, width_pt: float) -> None:
    assert " ".join(break_lines(text, width_pt, 14)) == text


@given(texts, widths_pt)
def test_every_line_fits_unless_it_is_one_word(text: str, width_pt: float) -> None:
    for line in break_lines(text, width_pt, 14):
        assert is_within(line, width_pt) or " " not in line


@given(texts, widths_pt)
def test_lines_are_as_few_and_the_longest_as_short_as_can_be(text: str, width_pt: float) -> None:
    lines = break_lines(text, width_pt, 14)
    assert len(lines) == line_count(text, width_pt, 14)
    fitting = [way for way in every_breaking(text) if all_fit(way, width_pt)]
    assert len(lines) == min(map(len, fitting))
    rivals = [way for way in fitting if len(way) == len(lines)]
    tidy = [way for way in rivals if len(way) == 1 or " " in way[-1]]
    shortest = min(longest_pt(way) for way in tidy or rivals)
    assert longest_pt(lines) == pytest.approx(shortest)


def every_breaking(text: str) -> list[list[str]]:
    """All ways to break the text at its spaces."""
    parts = text.split(" ")
    places = range(1, len(parts))
    cuts = [c for size in range(len(parts)) for c in combinations(places, size)]
    return [
        [" ".join(parts[a:b]) for a, b in zip((0, *cut), (*cut, len(parts)), strict=True)]
        for cut in cuts
    ]


def all_fit(lines: list[str], width_pt: float) -> bool:
    return all(is_within(line, width_pt) or " " not in line for line in lines)


def longest_pt(lines: list[str]) -> float:
    return max(text_width_pt(line, 14) for line in lines)
