"""Widths of the columns of a table."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.model import Table
from ntmdocs.render.table_xml import TableMaker, column_widths
from ntmdocs.word.lengths import Pt
from ntmdocs.word.text_width import text_width


def grid_of(*titles: str, width: float = 400, size: float = 13) -> list[int]:
    """The widths in twips of columns of which all but the last get next to no share."""
    columns = [{"title": title, "width": 0.1} for title in titles]
    table = Table.model_validate(
        {"columns": [*columns, {"title": "Việc", "width": 99}], "rows": [[""] * (len(titles) + 1)]}
    )
    xml = TableMaker({}, lambda words: words, Pt(size)).xml(table, Pt(width))
    return [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', xml)]


@pytest.mark.parametrize("title", ["TT", "Đạt", "Cần hoàn thiện", "thiện hoàn"])
def test_a_title_has_room_for_its_longest_word_and_the_margins_of_a_cell(title: str) -> None:
    """Twice 85 twips of the template's `BangBieu`, and one point for the rules."""
    word = max(title.split(), key=len)
    asked = round((text_width(word, Pt(13), bold=True) + 2 * 85 / 20 + 1) * 20)
    assert grid_of(title) == [asked, 8000 - asked]
    assert grid_of(title, size=12)[0] < asked


def test_columns_stand_in_their_proportions() -> None:
    assert column_widths([1, 2, 1], [0, 0, 0], 4000) == [1000, 2000, 1000]


def test_a_column_is_as_wide_as_the_longest_word_of_its_title() -> None:
    assert column_widths([1, 10, 10], [600, 500, 500], 4600) == [600, 2000, 2000]


def test_a_column_that_is_wide_enough_keeps_its_share() -> None:
    assert column_widths([1, 3], [1000, 1000], 4000) == [1000, 3000]


def test_where_the_longest_words_do_not_fit_proportions_decide() -> None:
    assert column_widths([1, 1, 2], [3000, 3000, 3000], 4000) == [1000, 1000, 2000]


@given(
    st.lists(st.tuples(st.floats(0.1, 100), st.integers(0, 3000)), min_size=1, max_size=12),
    st.integers(2000, 14000),
)
def test_no_twip_is_lost_and_no_title_is_cut(columns: list[tuple[float, int]], total: int) -> None:
    shares, least = [share for share, _ in columns], [asked for _, asked in columns]
    widths = column_widths(shares, least, total)
    assert sum(widths) == total
    if sum(least) <= total:
        assert all(width >= asked - 1 for width, asked in zip(widths, least, strict=True))
