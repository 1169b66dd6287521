"""Widths of Times, and lines broken by them."""

import json
import math
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.text_width import break_lines, text_width
from tools import make_times_widths

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
SUBJECT = (
    "Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới "
    "trên địa bàn xã Hợp Thịnh năm 2024"
)
words = st.text(alphabet="aăâbcđêgiơưnyỆẠ1,-.…W", min_size=1, max_size=12)
texts = st.lists(words, min_size=1, max_size=9).map(" ".join)
widths = st.floats(min_value=5, max_value=500).map(Pt)
SIZE = Pt(14)


def is_within(line: str, width: Length) -> bool:
    return text_width(line, SIZE) <= width + 1e-6


def test_national_name_at_13_points_has_the_length_measured_on_the_page() -> None:
    assert text_width(NATIONAL_NAME, Pt(13), bold=True) == pytest.approx(271.2, abs=0.1)


def test_width_grows_with_the_size() -> None:
    assert text_width("Hợp Thịnh", Pt(28)) == pytest.approx(2 * text_width("Hợp Thịnh", SIZE))


@pytest.mark.parametrize(("bold", "italic"), [(True, False), (False, True), (True, True)])
def test_each_face_has_its_own_widths(bold: bool, italic: bool) -> None:
    assert text_width("KẾ HOẠCH", SIZE, bold=bold, italic=italic) != text_width("KẾ HOẠCH", SIZE)


def test_decomposed_text_is_as_long_as_composed_text() -> None:
    assert text_width("e\u0302\u0301", SIZE) == text_width("ế", SIZE)


def test_unknown_letter_counts_as_n_and_a_wide_one_as_an_em() -> None:
    assert text_width("ж", SIZE) == text_width("n", SIZE)
    assert text_width("村🌾", SIZE) == pytest.approx(28)


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
    assert break_lines("Xây dựng nông thôn mới", Pt(450), SIZE, bold=True) == [
        "Xây dựng nông thôn mới"
    ]


def test_text_exactly_as_long_as_the_column_stays_on_one_line() -> None:
    width = text_width(SUBJECT, Pt(13.5), italic=True)
    assert break_lines(SUBJECT, width, Pt(13.5), italic=True) == [SUBJECT]


def test_long_subject_breaks_into_lines_of_about_equal_length() -> None:
    assert break_lines(SUBJECT, Pt(450), SIZE, bold=True) == [
        "Thực hiện Chương trình mục tiêu quốc gia xây dựng",
        "nông thôn mới trên địa bàn xã Hợp Thịnh năm 2024",
    ]


def test_last_line_has_more_than_one_word_where_that_is_possible() -> None:
    assert break_lines("iiiiiii iii WWWWWW", Pt(110), SIZE) == ["iiiiiii", "iii WWWWWW"]


def test_word_longer_than_the_column_keeps_a_line_to_itself() -> None:
    assert break_lines("a WWWWWWWWWW b", Pt(50), SIZE) == ["a", "WWWWWWWWWW", "b"]


def test_no_break_space_holds_its_words_together() -> None:
    lines = break_lines("ngày 05\u00a0tháng\u00a03", Pt(60), SIZE)
    assert lines == ["ngày", "05\u00a0tháng\u00a03"]


def test_empty_text_is_one_empty_line() -> None:
    assert break_lines("", Pt(100), SIZE) == [""]


def test_three_thousand_words_break_into_lines_as_full_as_can_be() -> None:
    word, space = text_width("thôn", SIZE), text_width(" ", SIZE)
    in_a_line = int((Pt(450) + space) / (word + space))
    lines = break_lines(" ".join(["thôn"] * 3000), Pt(450), SIZE)
    assert len(lines) == math.ceil(3000 / in_a_line)


@given(texts, widths)
def test_lines_joined_give_the_text_back(text: str, width: Length) -> None:
    assert " ".join(break_lines(text, width, SIZE)) == text


@given(texts, widths)
def test_every_line_fits_unless_it_is_one_word(text: str, width: Length) -> None:
    for line in break_lines(text, width, SIZE):
        assert is_within(line, width) or " " not in line


@given(texts, widths)
def test_no_other_breaking_is_better(text: str, width: Length) -> None:
    """Fewest lines, no last line of one word, shortest longest line, most even: in this order."""
    rivals = [way for way in every_breaking(text) if all_fit(way, width)]
    for badness in (len, ends_in_one_word, longest, unevenness):
        least = min(map(badness, rivals))
        rivals = [way for way in rivals if badness(way) <= least * (1 + 1e-9)]
    assert break_lines(text, width, SIZE) in rivals


def every_breaking(text: str) -> list[list[str]]:
    """All ways to break the text at its spaces."""
    parts = text.split(" ")
    places = range(1, len(parts))
    cuts = [c for size in range(len(parts)) for c in combinations(places, size)]
    return [
        [" ".join(parts[a:b]) for a, b in zip((0, *cut), (*cut, len(parts)), strict=True)]
        for cut in cuts
    ]


def all_fit(lines: list[str], width: Length) -> bool:
    return all(is_within(line, width) or " " not in line for line in lines)


def ends_in_one_word(lines: list[str]) -> int:
    return len(lines) > 1 and " " not in lines[-1]


def longest(lines: list[str]) -> float:
    return max(text_width(line, SIZE) for line in lines)


def unevenness(lines: list[str]) -> float:
    return sum(text_width(line, SIZE) ** 2 for line in lines)
